//! What goes wrong is told in sentences, with what is safe, and leaves nothing behind.

use std::{fs, os::unix::fs::PermissionsExt};

use super::{Home, everything_in};

#[test]
fn what_goes_wrong_is_told_in_a_sentence_and_not_in_the_words_of_the_system() {
    use std::{fs::File, os::unix::fs::symlink, process::Stdio};
    let is_plain = |told: &str| !told.contains("os error") && !told.contains("Error");
    let home = Home::lived_in();
    let mut command = home.command(&["write"]);
    let said = command.stdin(File::open(home.0.path()).unwrap()).output().unwrap();
    let told = String::from_utf8_lossy(&said.stderr);
    assert!(
        told.contains("were not kept: what was given is a folder, not text") && is_plain(&told),
        "{told}"
    );
    for arguments in [&["doctor"][..], &["today"], &["check"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut command = home.command(arguments);
        let said = command.stdout(full).stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8_lossy(&said.stderr);
        assert!(told.contains("the disk is full") && is_plain(&told), "{told}");
        assert_eq!(said.status.code(), Some(1));
    }
    // What doctor tells of a link is what it leads to.
    let size = fs::metadata(home.workbook()).unwrap().len();
    let elsewhere = home.0.path().join("mine.json");
    fs::rename(home.workbook(), &elsewhere).unwrap();
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&elsewhere, home.workbook()).unwrap();
    let told = home.run(&["doctor"]).out;
    let expected = format!("mine.json (mode 0640) {size} bytes");
    assert!(told.contains(&expected), "{told}");
    fs::remove_file(home.workbook()).unwrap();
    symlink("workbook.json", home.workbook()).unwrap();
    for said in [home.give(b"We talked.", &["write"]), home.run(&["doctor"])] {
        let told = said.out + &said.err;
        assert!(told.contains("leads back to itself") && is_plain(&told), "{told}");
    }
}

#[test]
fn a_first_entry_that_finds_no_room_leaves_nothing_behind() {
    let no_room = |home: &Home| {
        let mut command = std::process::Command::new("/bin/sh");
        let program = env!("CARGO_BIN_EXE_trust-guide");
        command.args(["-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" write", program]);
        command.env("HOME", home.0.path()).env("TRUST_GUIDE_HOME", home.words());
        super::in_no_language(&mut command);
        super::given(command, b"We talked.")
    };
    let home = Home::fresh();
    let said = no_room(&home);
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(
        said.err.contains("your words were not kept") && said.err.contains("no workbook yet"),
        "{}",
        said.err
    );
    assert_eq!(everything_in(home.0.path()), Vec::<std::path::PathBuf>::new());
    assert!(!home.words().exists());
    fs::create_dir(home.words()).unwrap();
    assert_eq!(no_room(&home).code, Some(1));
    assert_eq!(fs::read_dir(home.words()).unwrap().count(), 0);
    let home = Home::lived_in();
    let before = fs::read(home.workbook()).unwrap();
    let said = no_room(&home);
    assert!(said.err.contains("The workbook is as it was"), "{}", said.err);
    assert_eq!(fs::read(home.workbook()).unwrap(), before);
}
