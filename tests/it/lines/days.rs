//! Whole days in line mode: what is typed and what is told, held against files in `tests/lines`.

use trust_guide::domain::{role::Role, workbook::Workbook};

use crate::{
    harness::{Play, welcomed},
    lines::Talk,
    plans::agreed,
};

/// Through the welcome, as somebody does who says who they are and that they are alone.
fn begun(role: &str) -> Talk {
    let mut talk = Talk::of(Workbook::default());
    talk.picks("Begin");
    talk.picks(role);
    talk.picks("Alone");
    talk.picks("Go on");
    talk.line("s");
    talk.line("s");
    talk.picks("Only me");
    talk
}

#[test]
fn a_first_day_of_who_was_hurt() {
    let mut talk = begun("I was hurt");
    assert!(talk.transcript.contains("Today."), "{}", talk.transcript);
    talk.lines(&["?", "write", "I found the messages on Tuesday.", "", "I have not slept.", "."]);
    talk.line("b");
    talk.lines(&["today", "p", "3"]);
    talk.lines(&["x"]);
    assert!(talk.play.world.left);
    talk.is_in("first-day-hurt.txt");
}

#[test]
fn a_first_day_of_who_broke_trust() {
    let mut talk = begun("I broke trust");
    talk.lines(&["1", "", "", "b", "stage 1", "b", "journal", "b", "plan", "?", "x"]);
    assert!(talk.play.world.left);
    talk.is_in("first-day-broke.txt");
}

#[test]
fn a_promise_is_marked() {
    let mut talk = Talk::of(agreed(Role::Broke));
    talk.line("plan");
    let first = talk.number_of(", open");
    talk.line(&first);
    talk.line("1");
    talk.lines(&["u", "today"]);
    talk.is_in("promise-marked.txt");
}

#[test]
fn a_page_is_filled_in() {
    let mut talk = Talk::of(welcomed(Some(Role::Hurt)));
    talk.line("stage 1");
    talk.picks("My questions");
    for _ in 0..4 {
        talk.line("");
        if talk.play.app.mode().is_writing() {
            break;
        }
    }
    talk.lines(&["the radio stays off", ".r", "."]);
    talk.lines(&[".?", ".", ".", ".", "b"]);
    talk.is_in("page-filled-in.txt");
}

#[test]
fn an_entry_is_written_and_read_again() {
    let mut talk = Talk::of(welcomed(Some(Role::Broke)));
    talk.lines(&[
        "w",
        "I was late, and said so before.",
        ".?",
        ".way",
        "1",
        "Sam nodded.",
        ".r",
        ".2 Sam nodded, and made tea.",
        ".",
    ]);
    talk.lines(&["journal", "?", "1", ".r", ".b", "d 1", "u", "b"]);
    talk.is_in("entry-written.txt");
}

#[test]
fn a_talk_is_held() {
    let play: Play = crate::talking::begun("talk.turns", 120, 60);
    let mut talk = Talk::with(play);
    talk.lines(&["?", "", "", "y", "break", "b"]);
    talk.is_in("talk-held.txt");
}

#[test]
fn who_is_afraid_hears_numbers_first() {
    let mut talk = Talk::of(Workbook::default());
    let told = talk.picks("I may not be safe");
    let first: Vec<&str> = told.lines().take(6).collect();
    assert!(first.iter().any(|line| line.contains("112") || line.contains("911")), "{told}");
    talk.lines(&["united king", "1", "b"]);
    talk.is_in("afraid.txt");
}

#[test]
fn the_private_check_is_answered_by_letters_and_keeps_nothing() {
    let mut talk = Talk::of(welcomed(Some(Role::Hurt)));
    talk.lines(&["help", "f7", "y", "no", "s", "?", "maybe", "b"]);
    let kept = talk.play.world.saved.len();
    talk.lines(&["today"]);
    assert_eq!(talk.play.world.saved.len(), kept);
    talk.is_in("check.txt");
}
