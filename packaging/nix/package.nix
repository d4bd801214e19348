{ lib, stdenv, rustPlatform, installShellFiles, source }:

let
  manifest = (lib.importTOML ../../Cargo.toml).package;
in
rustPlatform.buildRustPackage {
  pname = manifest.name;
  version = manifest.version;
  src = source;
  cargoLock.lockFile = ../../Cargo.lock;

  nativeBuildInputs = [ installShellFiles ];

  # The tests need a terminal and a home, which a build here has not.
  doCheck = false;

  postInstall = lib.optionalString (stdenv.buildPlatform.canExecute stdenv.hostPlatform) ''
    mkdir man
    $out/bin/trust-guide man --dir man
    installManPage man/*.1
    installShellCompletion --cmd trust-guide \
      --bash <($out/bin/trust-guide completions bash) \
      --zsh <($out/bin/trust-guide completions zsh) \
      --fish <($out/bin/trust-guide completions fish)
    install -Dm644 packaging/linux/workbook.desktop $out/share/applications/workbook.desktop
  '';

  meta = {
    description = manifest.description;
    license = with lib.licenses; [ mit asl20 ];
    mainProgram = "trust-guide";
    platforms = lib.platforms.unix ++ lib.platforms.windows;
  };
}
