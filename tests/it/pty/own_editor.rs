//! The terminal, lent to an editor that somebody chose: given, taken again, and never shared.

use std::{fs, os::unix::fs::PermissionsExt};

use rustix::process::Signal;
use trust_guide::{
    domain::{field::Answer, role::Role},
    store::format,
};

use super::window::{Home, Window};
use crate::{harness::welcomed, plans::page};

const BEFORE: &str = "One was late.";

/// A book with an answer on a page that is marked to share, and an editor that does this with `$1`.
fn home(editor: &str) -> Home {
    let home = Home::welcomed();
    let mut book = welcomed(Some(Role::Hurt));
    let answers =
        vec![("which", Answer::Line("The train".into())), ("view", Answer::Text(BEFORE.into()))];
    page(&mut book, "comm.a1", 0, answers);
    fs::write(home.file("workbook.json"), format::encode(&book).unwrap()).unwrap();
    fs::write(home.file("edit.sh"), format!("#!/bin/sh\n{editor}\n")).unwrap();
    fs::set_permissions(home.file("edit.sh"), fs::Permissions::from_mode(0o755)).unwrap();
    home
}

/// The answer is being written on, and the key was struck that tells what such an editor keeps.
fn writing(window: &mut Window) {
    window.at("Today");
    window.opens("Fill in: Seven minutes").shows("Seven minutes");
    window.keys("\u{1b}[6~").keys("\u{1b}[6~").shows("question 2 of");
    window.keys("\r").shows(BEFORE);
    window.keys("\u{f}").shows("may keep copies");
}

fn opened(home: &Home) -> Window {
    let mut window = home.shell("VISUAL= EDITOR=./edit.sh exec \"$0\"");
    writing(&mut window);
    window
}

fn is_gone(home: &Home) -> bool {
    !home.file("own-editor").exists()
}

#[test]
fn what_is_typed_goes_to_that_editor_and_what_it_wrote_comes_back() {
    let home = home(
        "ls -l \"$1\" >seen\nls -ld \"$(dirname \"$1\")\" >>seen\n\
         echo the editor is open; read line; echo \"$line\" >>\"$1\"; : >\"$1~\"",
    );
    let mut window = opened(&home);
    window.keys("\u{f}").shows("the editor is open");
    window.assert_given_back();
    window.sends("J typed there\r");
    window.shows("Taken over from your own editor");
    assert!(window.screen().alternate_screen() && window.text().contains("J typed there"));
    let seen = home.read("seen");
    let mut seen = seen.lines();
    let file = seen.next().unwrap();
    assert!(
        file.starts_with("-rw-------") && file.contains(home.file("own-editor").to_str().unwrap())
    );
    assert!(seen.next().is_some_and(|folder| folder.starts_with("drwx------")));
    assert!(is_gone(&home), "with what it left beside the words");
    window.keys("\u{1a}").until("it is taken back", |it| !it.text().contains("J typed there"));
    window.keys("\u{19}").shows("J typed there");
    window.keys("\u{1b}").keys("\u{3}");
    assert_eq!(window.exit_code(), 0);
    window.assert_given_back();
    assert!(
        home.read("changes.log").contains("J typed there")
            || home.read("workbook.json").contains("J typed there")
    );
}

#[test]
fn of_an_editor_that_fails_or_is_none_nothing_is_taken() {
    let home = home("echo spoiled >\"$1\"; exit 3");
    let mut window = opened(&home);
    window.keys("\u{f}").shows("ended with an error");
    assert!(window.text().contains(BEFORE) && !window.text().contains("spoiled"));
    assert!(is_gone(&home));
    drop(window);
    for (named, told) in
        [("EDITOR=", "No editor is set"), ("EDITOR=/no/such", "could not be started")]
    {
        let mut window = home.shell(&format!("VISUAL= {named} exec \"$0\""));
        writing(&mut window);
        window.keys("\u{f}").shows(told);
        assert!(window.text().contains(BEFORE) && is_gone(&home));
        window.keys(" Still here").shows("Still here");
        window.keys("\u{18}").exit_code();
        fs::remove_file(home.file("draft.json")).unwrap_or_default();
    }
}

#[test]
fn its_keys_end_that_editor_and_not_the_program_and_who_ends_the_program_ends_both() {
    let home = home("echo spoiled >\"$1\"; echo the editor is open; read line");
    let mut window = opened(&home);
    window.keys("\u{f}").shows("the editor is open");
    window.sends("\u{3}").shows("was stopped");
    assert!(window.text().contains(BEFORE) && is_gone(&home));
    window.keys("\u{f}").until("it is open again", |it| !it.screen().alternate_screen());
    let words = || fs::read_to_string(home.file("own-editor/words.txt")).unwrap_or_default();
    window.until("it wrote", |_| words().contains("spoiled")).signal(Signal::TERM);
    assert_eq!(window.exit_code(), 143);
    window.assert_given_back();
    assert!(is_gone(&home));
    // Nobody chose to end that editor: what was written there is offered at the next start.
    assert!(home.read("draft.json").contains("spoiled"), "{}", home.read("draft.json"));
}

#[test]
fn what_that_editor_had_when_the_program_was_killed_is_offered_at_the_next_start() {
    let home = home("echo It rained. >>\"$1\"; echo the editor is open; read line");
    let mut window = opened(&home);
    window.keys("\u{f}").shows("the editor is open").signal(Signal::KILL);
    window.ends();
    drop(window);
    assert!(!is_gone(&home));
    let mut window = home.window();
    window.shows("You were writing this");
    assert!(is_gone(&home) && home.read("draft.json").contains("It rained."));
    window.keys("\r").shows("It rained.");
    window.keys("\u{18}").exit_code();
}

#[test]
fn ctrl_z_in_that_editor_goes_to_the_shell_and_comes_back_to_it() {
    let home = home("echo the editor is open; kill -TSTP 0; echo It rained. >>\"$1\"");
    let mut window =
        home.shell("set -m; EDITOR=./edit.sh \"$0\"; jobs; read answer; fg; echo over");
    writing(&mut window);
    window.keys("\u{f}").shows("Stopped");
    window.keys("\r").shows("It rained.");
    window.keys("\u{1b}").keys("\u{3}").shows("over");
}
