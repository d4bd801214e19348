//! Who is here: a book is opened, closed with every word of it, and nothing of one is shown to another.

use std::sync::Arc;

use expect_test::expect;
use trust_guide::{
    app::App,
    domain::{
        book::{Book, BookId, OpenBook},
        role::Role,
        table::TableThere,
        words::Words,
        workbook::Workbook,
    },
    screens::{Screen, corpus_of},
    shell::Event,
    ui::action::{Action, Corpus, Opened, Saved, WhoIsHere},
};

use super::check;
use crate::harness::{Play, guide, welcomed};

/// Words that stand in the book of one, and nowhere else.
const CANARY: &str = "quillwort";

fn books() -> Vec<Book> {
    let named = |id: Option<u64>, name: &str| {
        let name = Some(name.into()).filter(|name: &Words| !name.is_blank());
        Book::unlocked(id.map(BookId::of), name)
    };
    vec![named(None, "Sam"), named(Some(1), "Robin"), named(Some(2), "")]
}

pub fn at_the_door(columns: u16, rows: u16) -> Play {
    let mut play = Play::unopened(columns, rows);
    tell(&mut play, who_is_here());
    play
}

fn who_is_here() -> Action {
    let found = WhoIsHere {
        guide: guide(),
        books: books(),
        is_discreet: false,
        notices: Vec::new(),
        table: TableThere::None,
    };
    Action::WhoIsHere(Box::new(found))
}

fn tell(play: &mut Play, action: Action) {
    play.event(Event::Action(Box::new(action)));
}

fn opened(workbook: Workbook) -> Opened {
    Opened {
        guide: guide(),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    }
}

/// Sam, who has a book beside Robin’s.
fn sam() -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    tell(&mut play, beside_another());
    play
}

fn beside_another() -> Action {
    Action::BookIs(OpenBook {
        name: Some("Sam".into()),
        others: 1,
        may_have_others: true,
        is_locked: false,
        ..OpenBook::default()
    })
}

#[test]
fn the_names_are_shown_and_nothing_of_a_book() {
    let play = at_the_door(80, 24);
    check(
        &play,
        expect![[r#"
              Who is here?                                              Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Who is here?

            ▸ Sam
              Robin
              A book without a name

              Nothing is open yet. H helps without opening anything.












            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    for (columns, rows) in [(120, 40), (50, 16)] {
        let screen = at_the_door(columns, rows).screen();
        for told in ["Sam", "Robin", "A book without a name", "H helps"] {
            assert!(screen.contains(told), "{screen}");
        }
    }
    assert!(play.world.books_opened.is_empty());
}

#[test]
fn the_one_that_is_chosen_is_opened_once_and_no_other() {
    let mut play = at_the_door(80, 24);
    play.keys("j<enter>");
    assert_eq!(play.world.books_opened, [Some(BookId::of(1))]);
    assert!(play.screen().contains("opening"), "{}", play.screen());
    // In a hurry: it is on its way.
    play.keys("<enter><enter>k<enter>");
    assert_eq!(play.world.books_opened.len(), 1);
    tell(&mut play, Action::Opened(Box::new(opened(welcomed(Some(Role::Broke))))));
    assert!(play.screen().starts_with("  Today"), "{}", play.screen());
    assert_eq!(play.app.reader(), Some(Role::Broke));
    // What is kept in it is kept as in any other.
    play.paste("It was a heron");
    assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
    play.keys("<enter><esc>");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1, "{}", play.screen());
}

#[test]
fn a_book_that_is_not_opened_says_why_and_can_be_tried_again() {
    let mut play = at_the_door(80, 24);
    play.keys("<enter>");
    tell(&mut play, Action::BookNotOpened("The disk is gone".to_owned()));
    assert!(play.screen().contains("The disk is gone"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(play.world.books_opened, [None, None]);
}

#[test]
fn before_a_book_is_opened_help_is_there_and_nothing_else() {
    for keys in ["H", "<f1>"] {
        let mut play = at_the_door(80, 24);
        assert!(play.keys(keys).screen().contains("Help"), "{}", play.screen());
        play.keys("<esc>");
        assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    }
    for keys in ["J", "P", "w", "/", ":", ",", "T", "L", "0", "1", "A", "u", "<f8>"] {
        let mut play = at_the_door(80, 24);
        play.keys(keys);
        let is_here = matches!(play.app.screens(), [Screen::Who(_)]);
        assert!(is_here, "{keys}: {}", play.screen());
    }
    // Words that somebody types without looking are in no file and in nobody’s book.
    let mut play = at_the_door(80, 24);
    play.burst("It was quillwort that I found").paste("quillwort again");
    play.keys("<enter>");
    tell(&mut play, Action::Opened(Box::new(opened(welcomed(None)))));
    assert!(!format!("{:?}", play.app).contains(CANARY));
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn closing_keeps_what_is_being_typed_and_then_holds_no_word_of_it() {
    let bare = {
        let mut play = Play::unopened(80, 24);
        tell(&mut play, Action::BookClosed(7));
        tell(&mut play, who_is_here());
        play.app
    };
    for keys in [
        "wIt was quillwort<f8>",
        "wIt was quillwort<esc><f8>",
        "wIt was quillwort<esc>/quillwort<f8>",
        "wIt was quillwort<esc>:close this<enter>",
        "wIt was quillwort<esc>wand more<f1><f8>",
        "wIt was quillwort<c-s> and more of it<f8>",
    ] {
        let mut play = sam();
        play.keys(keys);
        let saved = play.world.saved.last().unwrap();
        let kept = saved.journal.iter().any(|entry| entry.body.contains(CANARY));
        assert!(kept && play.world.books_closed == 1 && !play.world.left, "{keys}");
        // It is not asked about again when the book is opened next.
        assert!(play.world.drafts.last().is_none_or(Option::is_none), "{keys}");
        // What the disk still tells of it is for nobody.
        for late in late_news() {
            tell(&mut play, late);
        }
        tell(&mut play, who_is_here());
        assert!(play.screen().contains("Who is here?"), "{keys}: {}", play.screen());
        for late in late_news() {
            tell(&mut play, late);
        }
        assert!(!format!("{:?}", play.app).contains(CANARY), "{keys}");
        assert!(without_clocks(play.app) == without_clocks(bare.clone()), "{keys}");
    }
}

/// The program as it was, whatever the time.
fn without_clocks(app: App) -> (Workbook, usize, bool) {
    (app.workbook().clone(), app.screens().len(), app.is_between_books())
}

/// What may be told of a book after it was closed.
fn late_news() -> Vec<Action> {
    let book = welcomed(Some(Role::Hurt));
    let corpus = corpus_of(&guide(), &book, None);
    let at = crate::harness::stamp(crate::harness::NOW);
    vec![
        Action::Saved(Ok(Saved { at, saves: 9, merged: None, notice: Some(CANARY.to_owned()) })),
        Action::Saved(Err(CANARY.to_owned())),
        Action::DraftKept(Err(CANARY.to_owned())),
        Action::Indexed(Arc::new(Corpus { of: 0, ..corpus })),
        Action::ReadAgain(Box::new(book.clone())),
        Action::ChangedOutside(Box::new((book.clone(), book))),
        Action::OtherWindowClosed,
        Action::Noticed(CANARY.to_owned()),
        Action::CameIn(Vec::new()),
    ]
}

#[test]
fn what_is_found_late_in_one_book_is_not_found_in_another() {
    let mut play = sam();
    let of = play.app.session();
    let mut book = welcomed(Some(Role::Hurt));
    crate::harness::by_hand(&mut book, |contents| {
        contents.journal =
            crate::keeping::entries(&[("a", "It was quillwort")]).contents().journal.clone();
    });
    let corpus = corpus_of(&guide(), &book, Some(Role::Hurt));
    play.keys("<f8>");
    tell(&mut play, who_is_here());
    play.keys("j<enter>");
    tell(&mut play, Action::Opened(Box::new(opened(welcomed(Some(Role::Broke))))));
    play.keys("/");
    tell(&mut play, Action::Indexed(Arc::new(Corpus { of, ..corpus })));
    play.keys("quillwort");
    assert!(!play.screen().contains("It was quillwort"), "{}", play.screen());
}

#[test]
fn a_book_whose_words_are_on_no_disk_is_not_closed() {
    let mut play = sam();
    play.world.disk_full = true;
    play.keys("wIt was quillwort<esc><f8>");
    assert!(play.screen().contains("Some words are not on the disk yet"), "{}", play.screen());
    assert_eq!(play.world.books_closed, 0);
    // Whoever stays goes on, and quitting then means quitting.
    play.world.disk_full = false;
    play.keys("<esc>J");
    assert!(play.screen().contains(CANARY), "{}", play.screen());
    play.keys("<c-c>");
    assert!(play.world.left && play.world.books_closed == 0);
}

#[test]
fn a_page_that_is_not_kept_is_asked_about_before_a_book_is_closed() {
    let mut play = sam();
    play.keys("JNIt was quillwort<f8>");
    assert_eq!(play.world.books_closed, 0, "{}", play.screen());
    assert!(matches!(play.app.screens(), [.., Screen::Ask(_)]), "{}", play.screen());
}

#[test]
fn where_there_is_one_book_there_is_nobody_else_to_close_it_for() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("<f8>");
    assert!(play.screen().contains("the only book here"), "{}", play.screen());
    assert!(!play.world.left && play.world.books_closed == 0);
}

#[test]
fn a_book_for_somebody_else_begins_with_two_names() {
    let mut play = Play::as_role(Role::Hurt);
    let alone = OpenBook {
        name: None,
        others: 0,
        may_have_others: true,
        is_locked: false,
        ..OpenBook::default()
    };
    tell(&mut play, Action::BookIs(alone));
    play.keys(",").on("Your book, and its lock").keys("<enter>").on("A book for somebody else");
    play.keys("<enter>");
    assert!(play.screen().contains("What is this book called?"), "{}", play.screen());
    play.keys("Sam<enter>");
    assert!(play.screen().contains("What is the other book called?"), "{}", play.screen());
    play.keys(" Robin <enter>");
    assert_eq!(play.world.books_named, ["Sam".into(), Words::from("Robin")]);
    // An empty name, or one that is closed, is none; one that would not fit is told.
    play.keys("<enter><esc><enter><enter>");
    play.keys("<enter>").paste(&"ü".repeat(41)).keys("<enter>");
    assert!(play.screen().contains("40 letters at most"), "{}", play.screen());
    assert_eq!(play.world.books_named.len(), 2);
    // No name is in a draft or in the workbook.
    assert!(play.world.drafts.is_empty() && play.world.saved.is_empty());
}

#[test]
fn no_two_books_are_called_the_same() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    tell(
        &mut play,
        Action::BookIs(OpenBook {
            name: Some("Sam".into()),
            others: 1,
            other_names: vec!["Robin".into()],
            may_have_others: true,
            ..OpenBook::default()
        }),
    );
    play.keys(",").on("Your book, and its lock").keys("<enter>");
    // This one may keep its name, and gets no other’s.
    play.keys("<enter><c-u>").paste("robin").keys("<enter>");
    assert!(play.screen().contains("Another book here has that name."), "{}", play.screen());
    assert!(play.world.books_named.is_empty());
    play.keys("<esc>").on("A book for somebody else").keys("<enter>").paste("Sam").keys("<enter>");
    assert!(play.screen().contains("Another book here has that name."), "{}", play.screen());
    assert!(play.world.books_named.is_empty());
    play.paste(" K.").keys("<enter>");
    assert_eq!(play.world.books_named, [Words::from("Sam K.")]);
}

#[test]
fn the_page_about_books_at_three_sizes() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
        tell(&mut play, beside_another());
        play.keys(":your book, and<enter>");
        for told in ["A book is what one person wrote", "Sam"] {
            assert!(play.screen().contains(told), "{told}: {}", play.screen());
        }
        play.on("Close this book");
    }
}

#[test]
fn a_book_opened_by_the_name_of_its_file_stands_alone() {
    let mut play = Play::as_role(Role::Hurt);
    tell(&mut play, Action::BookIs(OpenBook::default()));
    play.keys(":your book, and<enter>");
    assert!(!play.screen().contains("somebody else"), "{}", play.screen());
    assert!(play.screen().contains("by the name of its file"), "{}", play.screen());
}

#[test]
fn whoever_wants_it_finds_no_name_of_the_program_on_the_screen() {
    let mut play = sam();
    play.setting("Call itself “notes”").keys("<enter>");
    assert!(play.world.saved.last().unwrap().profile.discreet);
    assert!(play.screen().contains("notes › Settings"), "{}", play.screen());
    for keys in ["<esc>", "H", "?", ",", "J", "P", "T", "L", "A"] {
        play.keys(keys);
        assert!(!play.screen().contains("trust-guide"), "{keys}: {}", play.screen());
        play.keys("<esc><esc>");
    }
    // It stays so as the book closes.
    tell(&mut play, Action::BookClosed(7));
    tell(&mut play, who_is_here());
    assert!(play.screen().contains("notes ›"), "{}", play.screen());
    // Before a book is opened it is told by what is remembered outside of all of them.
    for (is_discreet, name) in [(true, "notes ›"), (false, "  Who is here?")] {
        let mut play = at_the_door(80, 24);
        play.app.be_discreet(is_discreet);
        assert!(play.resize(80, 24).screen().contains(name), "{}", play.screen());
        tell(&mut play, Action::BookClosed(7));
        tell(&mut play, who_is_here());
        assert!(play.screen().contains(name), "{}", play.screen());
    }
}

#[test]
fn where_somebody_else_wants_another_name_the_door_has_it_again_as_a_book_closes() {
    let mut play = sam();
    let Action::WhoIsHere(found) = who_is_here() else { unreachable!() };
    let told =
        |is_discreet| Action::WhoIsHere(Box::new(WhoIsHere { is_discreet, ..*found.clone() }));
    play.keys("<f8>");
    tell(&mut play, told(true));
    assert!(play.screen().contains("notes › Who is here?"), "{}", play.screen());
    assert!(!play.screen().contains("trust-guide"), "{}", play.screen());
}
