//! The lock: what is typed is dots, nothing of a book is there before it opens, and what opens it is asked for twice.

use std::time::Duration;

use chrono::TimeDelta;
use expect_test::expect;
use trust_guide::{
    domain::{
        book::{Book, BookId, Key, OpenBook},
        role::Role,
        secret::Secret,
        table::TableThere,
    },
    screens::Screen,
    shell::Event,
    ui::action::{Action, LockChange, Opened, WhoIsHere},
};

use super::check;
use crate::harness::{CODE, Play, guide, welcomed};

const CANARY: &str = "quillwort";

fn tell(play: &mut Play, action: Action) {
    play.event(Event::Action(Box::new(action)));
}

fn at_the_door(names: &[&str], columns: u16, rows: u16) -> Play {
    at_locked(names, true, columns, rows)
}

/// At the door of books of which each is locked, with a recovery code or without one.
pub fn at_locked(names: &[&str], has_code: bool, columns: u16, rows: u16) -> Play {
    let mut play = Play::unopened(columns, rows);
    let books = (0..).zip(names).map(|(place, name)| Book {
        id: (place > 0).then(|| BookId::of(place)),
        name: Some((*name).into()),
        is_locked: true,
        has_code,
        is_halfway: false,
    });
    tell(&mut play, found(books.collect(), TableThere::None));
    play
}

pub fn found(books: Vec<Book>, table: TableThere) -> Action {
    let notices = vec![];
    Action::WhoIsHere(Box::new(WhoIsHere {
        guide: guide(),
        books,
        is_discreet: false,
        table,
        notices,
    }))
}

/// Somebody whose book is open, locked or not.
fn open(is_locked: bool) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let book =
        OpenBook { name: None, others: 0, may_have_others: true, is_locked, ..OpenBook::default() };
    tell(&mut play, Action::BookIs(book));
    play
}

#[test]
fn where_there_is_no_recovery_code_none_is_promised_or_asked_for() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = at_locked(&["Samira"], false, columns, rows);
        let screen = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            screen.contains("Only the passphrase opens it: there is no recovery code"),
            "{screen}"
        );
        play.keys("quillwort<tab>");
        assert!(play.screen().contains("Your passphrase"), "{}", play.screen());
        assert!(play.screen().contains("•••••••••"), "nothing typed is lost: {}", play.screen());
    }
}

#[test]
fn a_lock_that_was_cut_off_says_what_may_lie_beside_it() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let book = Book { is_locked: true, has_code: true, ..Book::unlocked(None, None) };
        for is_halfway in [false, true] {
            let mut play = Play::unopened(columns, rows);
            let books = vec![Book { is_halfway, ..book.clone() }];
            tell(&mut play, found(books, TableThere::None));
            let screen = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            let told = "they are taken away as soon as you open it.";
            assert_eq!(screen.contains(told), is_halfway, "{}", play.screen());
            assert!(screen.contains("Your passphrase"), "{}", play.screen());
        }
    }
}

#[test]
fn the_only_book_is_a_lock_without_a_name_and_what_is_typed_is_dots() {
    let mut play = at_the_door(&["Samira"], 80, 24);
    assert!(!play.screen().contains("Samira"), "{}", play.screen());
    play.keys("quillwört");
    check(
        &play,
        expect![[r#"
              Locked                                                    Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              This book is locked

              Your passphrase
            ▸ •••••••••

              Forgotten? The recovery code opens it, too: Tab. F1 helps, without
              opening anything.












            ────────────────────────────────────────────────────────────────────────────────
              Esc back   Enter open   F2 keys   ^X leave
        "#]],
    );
    for (columns, rows) in [(120, 40), (50, 16)] {
        let mut play = at_the_door(&["Samira"], columns, rows);
        let screen = play.keys("quillwort").screen();
        assert!(screen.contains("•••••••••") && !screen.contains(CANARY), "{screen}");
        assert!(screen.contains("Forgotten?") && screen.contains("F1"), "{screen}");
    }
    play.keys("<enter>");
    assert_eq!(play.world.keys_tried, [Key::Passphrase(Secret::from("quillwört"))]);
    assert!(!format!("{:?}", play.app).contains(CANARY));
}

#[test]
fn with_others_beside_it_each_is_named_and_locked_before_it_is_chosen() {
    let mut play = at_the_door(&["Sam", "Robin"], 80, 24);
    let screen = play.screen();
    assert_eq!(screen.matches("locked").count(), 2, "{screen}");
    play.keys("j<enter>");
    assert!(play.screen().contains("Robin") && !play.screen().contains("Sam"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
}

#[test]
fn a_wrong_one_costs_nothing_and_the_code_opens_it_too() {
    let mut play = at_the_door(&["Sam"], 80, 24);
    for _ in 0..3 {
        play.keys("quillwort<enter>");
        assert!(play.screen().contains("Opening"), "{}", play.screen());
        // While it is tried, nothing more is.
        play.keys("more<enter>");
        tell(&mut play, Action::BookNotOpened("That was not it. Nothing is lost".to_owned()));
        assert!(play.screen().contains("Nothing is lost"), "{}", play.screen());
    }
    assert_eq!(play.world.keys_tried.len(), 3);
    play.keys("<tab>plum anchor");
    assert!(play.screen().contains("plum anchor"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(play.world.keys_tried[3], Key::Code("plum anchor".into()));
    // Nothing that was typed is kept anywhere.
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn help_is_one_key_away_from_the_lock_and_nothing_else_is() {
    let mut play = at_the_door(&["Sam"], 80, 24);
    play.keys("quill<f1>");
    assert!(play.screen().contains("IN DANGER NOW"), "{}", play.screen());
    play.keys("<esc>wort<enter>");
    assert_eq!(play.world.keys_tried, [Key::Passphrase("quillwort".into())]);
    for keys in ["<f3>", "<f5>", "<f6>", "<f8>", "<c-s>", "<c-r>", "<c-t>"] {
        let mut play = at_the_door(&["Sam"], 80, 24);
        play.keys(keys);
        assert!(matches!(play.app.screens(), [_, Screen::Lock(_)]), "{keys}: {}", play.screen());
    }
    let mut play = at_the_door(&["Sam"], 80, 24);
    play.keys("quillwort<c-x>");
    assert!(play.world.left && play.world.drafts.is_empty());
}

#[test]
fn locking_asks_twice_shows_the_code_once_and_asks_for_two_of_its_words() {
    let mut play = open(false);
    play.keys(":your book, and<enter>").pick("A lock on this book");
    assert!(play.screen().contains("nobody can open it again"), "{}", play.screen());
    play.keys("<enter>short<enter>");
    assert!(play.screen().contains("8 characters at least"), "{}", play.screen());
    play.keys("quillwort one<enter>quillwort two<enter>");
    assert!(play.screen().contains("not the same"), "{}", play.screen());
    play.keys("quillwort one<enter>quillwort one<enter>");
    for (place, word) in (1..).zip(CODE.split(' ')) {
        assert!(play.screen().contains(&format!("{place} {word}")), "{}", play.screen());
    }
    play.keys("<enter>wrong<enter>");
    assert!(play.screen().contains("not the right word"), "{}", play.screen());
    play.keys("SEVEN<enter>ladd<enter>");
    let on = LockChange::On { passphrase: "quillwort one".into(), code: Some(CODE.into()) };
    assert_eq!(play.world.locks_changed, [on]);
    assert!(play.screen().contains("If it is cut off, nothing is lost"), "{}", play.screen());
    tell(&mut play, Action::LockChanged(Ok(vec!["One file stays".to_owned()])));
    assert!(play.screen().contains("locked from now on"), "{}", play.screen());
    assert!(play.screen().contains("One file stays"), "{}", play.screen());
    assert!(play.screen().contains("sync service’s history"), "{}", play.screen());
    let all = format!("{:?} {:?}", play.app, play.world.locks_changed);
    assert!(!all.contains(CANARY) && !all.contains("thimble"));
    assert!(play.world.drafts.is_empty() && play.world.saved.is_empty());
    play.keys("<enter>");
    assert!(play.screen().contains("A book is what one person wrote"), "{}", play.screen());
}

#[test]
fn whoever_goes_back_or_away_has_changed_nothing() {
    for keys in [
        "<esc>",
        "j<enter>",
        "<enter><esc><esc>",
        "<enter>quillwort<enter><esc><esc><esc>",
        "<enter>quillwort<enter>quillwort<enter><esc><esc><esc>",
        "<enter>quillwort<enter>quillwort<enter><enter><esc><esc><esc><esc>",
    ] {
        let mut play = open(false);
        play.keys(":your book, and<enter>").pick("A lock on this book").keys(keys);
        assert!(play.world.locks_changed.is_empty(), "{keys}");
        assert!(play.screen().contains("A lock on this book"), "{keys}: {}", play.screen());
    }
    // The code is not there any more for who takes the cover off.
    let mut play = open(false);
    play.keys(":your book, and<enter>").pick("A lock on this book");
    play.keys("<enter>quillwort<enter>quillwort<enter>");
    assert!(play.screen().contains("thimble"), "{}", play.screen());
    play.keys("<f9><f9>");
    assert!(!play.screen().contains("thimble"), "{}", play.screen());
    // A code can be declined, by somebody who was told what that means.
    let mut play = open(false);
    play.keys(":your book, and<enter>").pick("A lock on this book");
    play.keys("<enter>quillwort<enter>quillwort<enter>").pick("Go on without a code");
    let on = LockChange::On { passphrase: "quillwort".into(), code: None };
    assert_eq!(play.world.locks_changed, [on]);
}

#[test]
fn a_locked_book_can_have_another_passphrase_another_code_or_no_lock() {
    let mut play = open(true);
    play.keys(":your book, and<enter>").pick("Change the passphrase");
    play.keys("<enter>quillwort two<enter>quillwort two<enter>");
    tell(&mut play, Action::LockChanged(Ok(Vec::new())));
    assert!(play.screen().contains("new passphrase opens"), "{}", play.screen());
    play.keys("<enter>")
        .pick("Make a new recovery code")
        .keys("<enter><enter>seven<enter>ladder<enter>");
    tell(&mut play, Action::LockChanged(Err("Not changed: the disk is full".to_owned())));
    assert!(play.screen().contains("the disk is full"), "{}", play.screen());
    play.keys("<esc>").pick("Take the lock off");
    // What stands first leaves it as it is.
    play.keys("<enter>").pick("Take the lock off").pick("Take the lock off");
    let changed = [
        LockChange::Passphrase("quillwort two".into()),
        LockChange::Code(CODE.into()),
        LockChange::Off,
    ];
    assert_eq!(play.world.locks_changed, changed);
}

#[test]
fn a_locked_book_closes_when_nobody_types_for_a_while_and_keeps_what_was_typed() {
    let mut play = open(true);
    play.keys("wIt was quillwort<c-s> and more of it");
    let waited = |play: &mut Play, minutes: i64| {
        play.world.now += TimeDelta::minutes(minutes);
        play.event(Event::Silence);
    };
    waited(&mut play, 4);
    assert_eq!(play.world.books_closed, 0);
    waited(&mut play, 2);
    assert_eq!(play.world.books_closed, 1);
    assert!(play.world.saved.last().unwrap().journal.iter().any(|it| it.body.contains(CANARY)));
    assert!(!format!("{:?}", play.app).contains(CANARY) && !play.screen().contains(CANARY));
    // It is not asked about again when the book is opened next.
    assert!(play.world.drafts.last().is_none_or(Option::is_none));
    // One without a lock stays open; so does one that was told to.
    let mut plain = open(false);
    waited(&mut plain, 600);
    assert_eq!(plain.world.books_closed, 0);
    let mut never = open(true);
    never
        .keys(":your book, and<enter>")
        .on("It locks itself after")
        .keys("<enter><enter><enter><enter>");
    assert!(never.screen().contains("never"), "{}", never.screen());
    waited(&mut never, 600);
    assert_eq!(never.world.books_closed, 0);
}

#[test]
fn a_book_that_closes_over_words_of_last_time_that_wait_for_an_answer_keeps_them() {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wIt was quillwort<c-c>");
    let draft = first.world.drafts.last().unwrap().clone();
    // By its key, by itself, and with help over the question.
    for ways in ["<f8>", "", "<f1>"] {
        let opened = Opened {
            guide: guide(),
            workbook: Ok(welcomed(Some(Role::Hurt))),
            read_only: None,
            draft: draft.clone(),
            notices: Vec::new(),
            folder: String::new(),
        };
        let mut play = Play::opened(opened, 80, 24);
        let (name, is_locked, may_have_others) = (None, true, true);
        let book = OpenBook { name, is_locked, may_have_others, ..OpenBook::default() };
        tell(&mut play, Action::BookIs(book));
        assert!(play.screen().contains("You were writing this"), "{}", play.screen());
        play.keys(ways);
        if ways != "<f8>" {
            play.world.now += TimeDelta::minutes(6);
            play.event(Event::Silence);
        }
        assert_eq!(play.world.books_closed, 1, "{ways}");
        let saved = play.world.saved.last().expect("it is saved");
        let bodies: Vec<_> = saved.journal.iter().map(|it| it.body.to_string()).collect();
        assert_eq!(bodies, ["It was quillwort"], "{ways}");
        assert!(!format!("{:?}", play.app).contains(CANARY), "{ways}");
    }
}

#[test]
fn while_two_speak_a_locked_book_stays_open_as_long_as_their_clock_runs() {
    let waited = |play: &mut Play, minutes: i64| {
        play.world.now += TimeDelta::minutes(minutes);
        play.event(Event::Silence);
    };
    // Five minutes of a turn, and five without a key.
    let mut play = open(true);
    play.keys("Tg");
    let scripts = guide().scripts.clone();
    let place = scripts.iter().position(|it| it.id.as_str() == "talk.weekly").unwrap();
    play.keys(&format!("{}<enter>n<tab>", "j".repeat(place)));
    let five = scripts[place].parts[1].turns().unwrap().minutes;
    assert_eq!(five, 5, "the clock that runs");
    waited(&mut play, 9);
    assert_eq!(play.world.books_closed, 0, "{}", play.screen());
    waited(&mut play, 2);
    assert_eq!(play.world.books_closed, 1, "{}", play.screen());
    // A clock that stands keeps nothing open, and neither does one under the cover.
    for stops in ["p", "<f9>", "b<enter>"] {
        let mut play = open(true);
        play.keys(&format!("Tg{}<enter>n<tab>", "j".repeat(place))).keys(stops);
        waited(&mut play, 6);
        assert_eq!(play.world.books_closed, 1, "{stops}: {}", play.screen());
    }
}

#[test]
fn a_locked_book_that_cannot_be_saved_is_covered_and_holds_its_words() {
    let mut play = open(true);
    play.world.disk_full = true;
    play.keys("wIt was quillwort");
    play.world.now += TimeDelta::minutes(6);
    play.event(Event::Silence);
    assert!(!play.screen().contains(CANARY), "{}", play.screen());
    assert_eq!(play.world.books_closed, 0);
    play.world.disk_full = false;
    play.keys_apart("<f9><esc>J", Duration::from_secs(1));
    assert!(play.screen().contains(CANARY), "{}", play.screen());
}

#[test]
fn whoever_wakes_a_locked_book_comes_to_its_lock() {
    let mut play = open(true);
    play.keys("wIt was quillwort<esc><c-z>");
    assert_eq!(play.world.books_closed, 1);
    assert!(!play.screen().contains(CANARY), "{}", play.screen());
    assert!(play.world.saved.last().unwrap().journal.iter().any(|it| it.body.contains(CANARY)));
}

#[test]
fn whoever_shares_an_account_is_offered_a_lock_before_the_first_word() {
    let mut play = Play::of(trust_guide::domain::workbook::Workbook::default(), 80, 24);
    play.keys("<enter><enter><enter>sssjj<enter>").pick("Lock my pages");
    assert!(play.screen().contains("nobody can open it again"), "{}", play.screen());
    play.pick("Not now");
    assert!(play.screen().starts_with("  Today"), "{}", play.screen());
    assert!(play.world.locks_changed.is_empty());
}
