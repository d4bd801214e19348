//! The real program in lines: in a terminal of its own, and between two pipes.

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use rustix::process::Signal;
use tempfile::TempDir;
use trust_guide::{domain::role::Role, store::format};

use crate::{
    harness::welcomed,
    pty::{Home, Window},
};

fn in_lines(home: &Home) -> Window {
    home.shell("TERM=xterm-256color exec \"$0\" --plain")
}

/// Waits until something was told, however far it has scrolled since.
fn told<'a>(window: &'a mut Window, words: &str) -> &'a mut Window {
    window.until(&format!("“{words}” was told"), |window| window.raw(0).contains(words))
}

fn drawn_over(raw: &str) -> bool {
    // A signal of a bell is none; every control sequence would be one.
    raw.contains('\u{1b}')
}

#[test]
fn nothing_is_ever_drawn_over_and_ctrl_x_leaves_in_the_middle_of_a_line() {
    let home = Home::welcomed();
    let mut window = in_lines(&home);
    told(&mut window, "Today.").sends("write\r").shows("ends it");
    window.sends("I noticed this today.\r").sends(".\r").shows("Saved at");
    window.sends("write\r");
    window.until("a second page is open", |window| window.raw(0).matches("ends it").count() == 2);
    window.sends("A second one, which waits.\r");
    // The draft is written by itself.
    window.until("the draft is there", |_| home.read("draft.json").contains("which waits"));
    window.sends("half of a sent\u{18}");
    assert_eq!(window.exit_code(), 0);
    let raw = window.raw(0);
    assert!(!drawn_over(&raw), "{raw:?}");
    assert!(home.read("workbook.json").contains("I noticed this today."));
    assert!(home.read("draft.json").contains("A second one, which waits."));
    let mut again = in_lines(&home);
    again.shows("You were writing this");
    again.sends("\u{3}");
    assert_eq!(again.exit_code(), 0);
}

#[test]
fn a_dumb_terminal_is_given_lines_by_itself() {
    let home = Home::welcomed();
    for environment in ["TERM=dumb", "TERM=xterm ACCESSIBLE=1", "TERM=xterm TRUST_GUIDE_PLAIN=1"] {
        let mut window = home.shell(&format!("{environment} exec \"$0\""));
        told(&mut window, "Today.").sends("x\r");
        assert_eq!(window.exit_code(), 0, "{environment}");
        assert!(!drawn_over(&window.raw(0)), "{environment}");
    }
}

#[test]
fn a_signal_keeps_everything_and_ends_with_its_number() {
    let home = Home::welcomed();
    let mut window = in_lines(&home);
    told(&mut window, "Today.").sends("write\r").sends("before the signal\r");
    window.sends(".r\r");
    window.until("it was heard", |window| window.raw(0).matches("before the signal").count() == 2);
    window.signal(Signal::TERM);
    assert_eq!(window.exit_code(), 128 + 15);
    assert!(home.read("draft.json").contains("before the signal"));
}

fn piped(home: &TempDir, lines: &str) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_trust-guide"))
        .arg("--plain")
        .env("TRUST_GUIDE_HOME", home.path())
        .env_remove("ACCESSIBLE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn lines_through_a_pipe_are_heard_one_after_the_other_and_their_end_keeps_and_leaves() {
    let home = tempfile::tempdir().unwrap();
    let workbook = format::encode(&welcomed(Some(Role::Broke))).unwrap();
    fs::write(home.path().join("workbook.json"), workbook).unwrap();
    let (code, out) = piped(&home, "write\nThe first of two lines.\nThe second.\n.\njournal\n");
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("> write\n") && out.contains("Journal."), "{out}");
    assert!(out.contains("The first of two lines."), "{out}");
    assert!(!out.contains('\u{1b}'), "{out:?}");
    let kept = fs::read_to_string(home.path().join("workbook.json")).unwrap();
    assert!(kept.contains("The second."), "{kept}");
    let (code, _) = piped(&home, "write\nWhere input ends without a dot\n");
    assert_eq!(code, Some(0));
    let draft = fs::read_to_string(home.path().join("draft.json")).unwrap();
    assert!(draft.contains("ends without a dot"), "{draft}");
}

#[test]
fn who_chose_lines_has_them_at_the_next_start_without_asking() {
    let home = Home::welcomed();
    let mut window = in_lines(&home);
    told(&mut window, "Today.").sends("settings\r").shows("Lines in place of a screen");
    window
        .until("the list is there", |window| window.text().contains("Lines in place of a screen"));
    let text = window.text();
    let line = text.lines().find(|line| line.contains("Lines in place of a screen")).unwrap();
    let number = line.split_whitespace().next().unwrap().to_owned();
    window
        .sends(&format!("{number}\r"))
        .shows("screen: yes")
        .sends("q\r")
        .shows("Back to Today")
        .sends("q\r");
    assert_eq!(window.exit_code(), 0);
    let mut again = home.shell("TERM=xterm-256color exec \"$0\"");
    told(&mut again, "Today.").sends("x\r");
    assert_eq!(again.exit_code(), 0);
}

/// Types the number of the line that was told last with these words.
fn picks(window: &mut Window, words: &str) {
    told(window, words);
    let text = window.raw(0);
    let line = text
        .lines()
        .rev()
        .find(|line| line.contains(words) && line.starts_with(|sign: char| sign.is_ascii_digit()));
    let number = line.and_then(|line| line.split_whitespace().next()).unwrap().to_owned();
    window.sends(&format!("{number}\r"));
}

#[test]
fn a_passphrase_is_shown_nowhere_and_what_is_typed_while_a_book_opens_is_let_go() {
    const PASSPHRASE: &str = "heron by the lake";
    let home = Home::welcomed();
    let mut window = in_lines(&home);
    told(&mut window, "Today.").sends("settings\r");
    picks(&mut window, "Your book, and its lock");
    picks(&mut window, "A lock on this book");
    told(&mut window, "With a lock").sends("1\r");
    told(&mut window, "Several words").sends(&format!("{PASSPHRASE}\r"));
    told(&mut window, "once more").sends(&format!("{PASSPHRASE}\r"));
    told(&mut window, "Word 12:").sends("2\r");
    told(&mut window, "locked from now on");
    let from = window.written();
    window.sends("f8\r");
    window.until("it is locked", |window| window.raw(from).contains("is not shown"));
    window.sends("not the one\rlee passphrase\r");
    window.until("it was refused", |window| window.raw(from).contains("Nothing is lost"));
    assert!(!window.raw(0).contains("lee passphrase"), "{}", window.raw(0));
    let from = window.written();
    window.sends(&format!("{PASSPHRASE}\r")).sends("half of a line");
    window.until("it is open", |window| window.raw(from).contains("Today."));
    let from = window.written();
    window.sends("\rjournal\r");
    window.until("the journal is open", |window| window.raw(from).contains("Journal."));
    let raw = window.raw(0);
    for words in [PASSPHRASE, "half of a line", "not the one"] {
        assert!(!raw.contains(words), "{words}: {raw}");
    }
    window.sends("x\r");
    assert_eq!(window.exit_code(), 0);
}
