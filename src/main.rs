//! Arguments in, exit code out; everything else is in the library.

fn main() -> std::process::ExitCode {
    trust_guide::shell::main(std::env::args_os())
}
