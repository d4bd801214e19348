//! What comes from outside while a window is open: it is seen at once, and nothing that is being done is lost.

use std::{io::Write, process::Command};

use super::{WORDS, window::Home};

/// Gives words to the program on its standard input; gives what it says.
fn write(home: &Home, words: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trust-guide"));
    command.arg("write").env("HOME", home.file("")).env("TRUST_GUIDE_HOME", home.file(""));
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(words.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

/// Whether nothing waits in the inbox.
fn is_taken(home: &Home) -> bool {
    std::fs::read_dir(home.file("inbox")).is_ok_and(|mut names| names.next().is_none())
}

fn kept(home: &Home) -> String {
    home.read("workbook.json") + &home.read("changes.log")
}

#[test]
fn words_that_are_written_beside_an_open_window_come_in_at_once_and_can_be_undone() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    assert_eq!(write(&home, "It rained on Sunday"), "Kept. The open window takes it in.\n");
    window.shows("An entry written with `trust-guide write` has come in").shows(WORDS);
    // Without a key: it is in the workbook, and waits nowhere any more.
    window.until("it is let go", |_| is_taken(&home) && kept(&home).contains("It rained"));
    window.keys(" and back").shows(&format!("{WORDS} and back"));
    window.keys("\u{1b}").shows("› Today");
    assert_eq!(write(&home, "Then it snowed"), "Kept. The open window takes it in.\n");
    window.shows("has come in").keys("J").shows("Then it snowed").shows("It rained on Sunday");
    window.shows(WORDS);
    // Each is a step of its own.
    window.keys("u").until("it is undone", |window| !window.text().contains("Then it snowed"));
    window.shows("It rained on Sunday");
    window.until("that is saved", |window| window.text().contains("saved"));
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    let mut again = home.window();
    again.shows("› Today").keys("J").shows("It rained on Sunday").shows(WORDS);
    assert!(!again.text().contains("Then it snowed"), "{}", again.text());
}

#[test]
fn words_that_were_left_for_a_window_that_was_killed_are_taken_in_by_the_next() {
    use rustix::process::Signal;
    let home = Home::welcomed();
    let mut window = home.window();
    window.shows("› Today");
    // It hears nothing any more, and holds the workbook all the same.
    window.signal(Signal::STOP);
    assert_eq!(write(&home, "It rained on Sunday"), "Kept. The open window takes it in.\n");
    window.signal(Signal::KILL).ends();
    assert!(!is_taken(&home) && !kept(&home).contains("It rained"));
    let mut next = home.window();
    next.shows("has come in").until("it is let go", |_| is_taken(&home));
    next.keys("J").shows("It rained on Sunday");
}
