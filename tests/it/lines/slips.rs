//! Slips of the hand: signs alone, several numbers, half a name, and keys that are no words.

use trust_guide::{domain::role::Role, screens::Screen, ui::Mode};

use crate::{harness::welcomed, lines::Talk};

fn hurt() -> Talk {
    Talk::of(welcomed(Some(Role::Hurt)))
}

fn top(talk: &Talk) -> &Screen {
    talk.play.app.screens().last().unwrap()
}

#[test]
fn a_sign_alone_is_no_answer_where_one_line_is_asked_for() {
    let mut talk = hurt();
    talk.lines(&["plan", "n"]);
    if talk.play.app.mode() != Mode::Line {
        talk.line("1");
    }
    assert_eq!(talk.play.app.mode(), Mode::Line, "{}", talk.transcript);
    let before = format!("{:?}", talk.play.app.workbook());
    let told = talk.line("?");
    assert!(told.contains("takes the place of what stands here"), "{told}");
    assert_eq!(talk.play.app.mode(), Mode::Line);
    assert_eq!(format!("{:?}", talk.play.app.workbook()), before);
    let told = talk.line("c");
    assert!(told.starts_with("November 2026"), "{told}");
    talk.line("c");
    talk.line("x");
    assert!(talk.play.world.left);
}

#[test]
fn what_f9_is_struck_behind_is_kept_where_each_line_is_words() {
    let mut talk = hurt();
    talk.lines(&["write", "one"]);
    assert!(talk.line("half of two\u{1b}[20~").starts_with("November 2026"));
    talk.line("\u{1b}[20~");
    talk.lines(&["three\u{1b}[D", "."]);
    let entry = talk.play.app.workbook().journal.iter().next().unwrap().body.as_str().to_owned();
    assert_eq!(entry, "one\nhalf of two\nthree");
}

#[test]
fn nothing_is_opened_that_is_only_like_what_was_typed() {
    let mut talk = Talk::of(welcomed(Some(Role::Broke)));
    let told = talk.line("go on");
    assert!(!matches!(top(&talk), Screen::Palette(_)), "{told}");
    let mut talk = hurt();
    let told = talk.line("lee passphrase");
    assert!(!matches!(top(&talk), Screen::Today(_)) || told.contains("not understood"), "{told}");
    assert!(matches!(top(&talk), Screen::Palette(_) | Screen::Ask(_) | Screen::Today(_)), "{told}");
}

#[test]
fn a_line_is_picked_by_its_words() {
    let mut talk = hurt();
    talk.line("settings");
    talk.line("Your book, and its lock");
    assert!(!matches!(top(&talk), Screen::Settings(_)), "{}", talk.transcript);
    let mut talk = hurt();
    talk.line("help");
    talk.line("private check");
    assert!(matches!(top(&talk), Screen::Safety(_)), "{}", talk.transcript);
}

#[test]
fn an_act_with_a_number_is_no_entry_and_several_numbers_are_none_either() {
    let mut talk = hurt();
    talk.line("journal");
    for typed in ["space 1", "1 3"] {
        let told = talk.line(typed);
        assert!(!matches!(top(&talk), Screen::Ask(_)), "{typed}: {told}");
        assert!(told.contains("not understood") || told.contains("one number"), "{told}");
    }
}

#[test]
fn a_number_on_a_scale_is_said_back() {
    let mut talk = hurt();
    talk.line("p");
    assert!(talk.line("7").contains("Your number: 7."), "{}", talk.transcript);
}

#[test]
fn no_key_is_named_that_is_not_typed_so() {
    let mut talk = hurt();
    for place in ["today", "journal", "plan", "talks", "look back", "settings", "stage 1"] {
        talk.line(place);
        talk.reads_all();
    }
    // The setting is about the key itself.
    let told = talk.transcript.replace("Esc three times", "");
    for key in ["Esc ", "Space ", "Tab ", "^T", "\u{fdd0}"] {
        assert!(!told.contains(key), "{key}\n{}", talk.transcript);
    }
}
