//! What is told by itself, and what is not: codes, what takes its time, a book that closes, and saves.

use trust_guide::{
    app::spoken::Listens,
    domain::{book::OpenBook, role::Role},
    screens::Screen,
    shell::Event,
    ui::action::{Action, Place},
};

use crate::{
    harness::{CODE, Play, welcomed},
    lines::Talk,
    screens::{lock::at_locked, look_back::lived},
    talking::begun,
};

fn tells(talk: &mut Talk, action: Action) -> String {
    talk.event(Event::Action(Box::new(action)))
}

/// Somebody whose book is open, locked or not.
fn open(is_locked: bool) -> Talk {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let book =
        OpenBook { name: None, others: 0, may_have_others: true, is_locked, ..OpenBook::default() };
    play.event(Event::Action(Box::new(Action::BookIs(book))));
    Talk::with(play)
}

#[test]
fn each_word_of_a_recovery_code_is_told_by_itself_as_it_is_drawn() {
    let mut talk = open(false);
    talk.line("settings");
    talk.picks("Your book, and its lock");
    talk.picks("A lock on this book");
    talk.line("1");
    talk.lines(&["heron by the lake", "heron by the lake"]);
    for (number, word) in (1..).zip(CODE.split(' ')) {
        let line = format!("Word {number}: {word}");
        assert!(talk.transcript.lines().any(|told| told == line), "{line}\n{}", talk.transcript);
    }
    assert!(!talk.transcript.replace("> heron by the lake", "").contains("heron"));
    talk.line("2");
    let told = tells(&mut talk, Action::LockChanged(Ok(vec![])));
    assert!(told.contains("locked from now on"), "{}", talk.transcript);
}

#[test]
fn a_wrong_passphrase_is_told_when_that_is_known_and_what_is_typed_before_is_for_nobody() {
    let mut talk = Talk::with(at_locked(&["Samira"], false, 120, 60));
    assert_eq!(talk.play.app.listens(), Listens::Hidden, "{}", talk.transcript);
    let told = talk.line("bad phrase here");
    assert!(told.contains("Opening"), "{told}");
    assert_eq!(talk.play.app.listens(), Listens::Nothing);
    assert_eq!(talk.line("lee passphrase"), "");
    assert_eq!(talk.play.world.keys_tried.len(), 1);
    let told =
        tells(&mut talk, Action::BookNotOpened("That is not it. Nothing is lost".to_owned()));
    assert!(told.contains("That is not it. Nothing is lost"), "{told}");
    assert_eq!(talk.play.app.listens(), Listens::Hidden);
    talk.line("lee passphrase");
    assert_eq!(talk.play.world.keys_tried.len(), 2, "the first of them was dropped");
}

#[test]
fn help_and_the_cover_are_there_before_a_lock_opens_by_name_and_by_key() {
    for typed in ["f1", ".f1", "help", "\u{1b}OP", "\u{1b}[11~"] {
        let mut talk = Talk::with(at_locked(&["Samira"], false, 120, 60));
        let told = talk.line(typed);
        assert!(matches!(talk.play.app.screens().last(), Some(Screen::Help(_))), "{typed}: {told}");
        assert!(talk.play.world.keys_tried.is_empty());
    }
    for typed in ["x", ".x"] {
        let mut talk = Talk::with(at_locked(&["Samira"], false, 120, 60));
        talk.line(typed);
        assert!(talk.play.world.left, "{typed}");
    }
    for typed in ["f9", ".f9", "c", ".c", "\u{1b}[20~", "half of it\u{1b}[20~"] {
        let mut talk = Talk::with(at_locked(&["Samira"], false, 120, 60));
        assert!(talk.line(typed).starts_with("November 2026"), "{typed}");
        assert_eq!(talk.play.app.listens(), Listens::Covered, "{typed}");
        let told = talk.line("\u{1b}[20~");
        assert!(told.contains("This book is locked"), "{typed}: {told}");
    }
}

#[test]
fn a_book_that_closes_tells_nothing_of_it_and_an_alarm_only_where_there_is_one() {
    let mut talk = open(true);
    talk.line("journal");
    let told = talk.line("f8");
    assert_eq!(talk.play.world.books_closed, 1, "{}", talk.transcript);
    assert!(!told.contains("Back to") && !told.contains("Today") && !told.contains("Journal"));
}

#[test]
fn a_save_is_told_once_and_a_refused_answer_tells_of_none() {
    let mut talk = Talk::of(welcomed(Some(Role::Hurt)));
    talk.lines(&["write", "Something.", "."]);
    talk.play.event(Event::Silence);
    talk.event(Event::Silence);
    assert_eq!(talk.transcript.matches("Saved at").count(), 1, "{}", talk.transcript);
    talk.lines(&["plan", "n", ".", "b"]);
    talk.event(Event::Silence);
    assert_eq!(talk.transcript.matches("Saved at").count(), 1, "{}", talk.transcript);
}

#[test]
fn look_back_tells_its_tables_and_no_signs() {
    let mut talk = Talk::of(lived());
    talk.play.app.show(Place::LookBack);
    talk.event(Event::Silence);
    talk.reads_all();
    for number in 1..=9 {
        talk.line(&number.to_string());
        talk.reads_all();
    }
    let drawn = ['░', '▒', '▓', '█', '●', '◐', '○', '\u{fdd0}'];
    assert!(!talk.transcript.contains(drawn), "{}", talk.transcript);
    assert!(talk.transcript.contains(" days: ") || talk.transcript.contains(" day: "));
}

#[test]
fn a_break_at_an_hour_that_is_still_to_come_is_today() {
    let mut play = begun("talk.impact", 120, 60);
    play.app.speak_in_lines();
    let mut talk = Talk { play, transcript: String::new() };
    talk.event(Event::Silence);
    assert!(talk.line("again").contains("Enter alone:"), "{}", talk.transcript);
    talk.lines(&["break", "21:00", "21:00"]);
    assert!(talk.transcript.contains("Back at 21:00"), "{}", talk.transcript);
    let mut play = begun("talk.impact", 120, 60);
    play.app.speak_in_lines();
    let mut talk = Talk { play, transcript: String::new() };
    talk.lines(&["break", "9:15", "9:15"]);
    assert!(talk.transcript.contains("Back tomorrow at 09:15"), "{}", talk.transcript);
}

#[test]
fn an_excuse_is_pointed_out_behind_the_line_it_is_in() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 120, 60);
    play.keys(":Fill in: Apology builder<enter><enter>");
    let mut talk = Talk::with(play);
    assert_eq!(talk.line("I lied to you for five months."), "");
    let told = talk.line("It was wrong, but I was tired.");
    assert!(told.contains("we can be tired and still be honest"), "{told}");
}
