//! Before it is done it is told, then it leaves this book; where anything is not sure, nothing does.

use trust_guide::{
    domain::{book::OpenBook, day::Day, parting::Belongs, role::Role},
    ui::action::{Action, BookDeed, BookTold, Opened, SecondLock},
};

use super::{about, is_open, laid, last, list, tell, to, told, two};
use crate::{
    harness::{Play, guide},
    keeping::{later, now},
    parting::pages,
};

#[test]
fn what_was_said_is_told_before_it_is_done_and_then_it_leaves_this_book() {
    let mut play = list(&two(), false, 80, 40);
    to(&mut play, "quillwort e1 ends");
    play.keys("2b");
    last(&mut play);
    let screen = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    for told in [
        "2 go into Robin. One of these leaves this book.",
        "Robin has no lock until its owner sets one",
        "belongs to the one who was hurt. They can read all that stays in it",
        "What they did not sort stays in this book.",
        "▸ Leave everything as it is",
    ] {
        assert!(screen.contains(told), "{told}: {screen}");
    }
    assert!(!play.world.deeds.iter().any(|deed| matches!(deed, BookDeed::Part(_))));
    play.pick("Split the book now");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::Part(SecondLock::None)));
    assert!(play.app.workbook().journal.find(&"e1".into()).is_some(), "not yet");
    let laid = laid(&play);
    // Words that came meanwhile stay.
    told(&mut play, laid);
    let saved = play.world.saved.last().unwrap();
    assert!(
        saved.journal.find(&"e1".into()).is_none() && saved.journal.find(&"e2".into()).is_some()
    );
    assert!(!saved.history.mentions(&"e1".into()));
    assert_eq!(saved.profile.role, Some(Role::Hurt));
    assert!(saved.parting().is_some(), "the rest can be said another day");
    let screen = play.screen();
    assert!(screen.contains("What was to go is in the second book"), "{screen}");
    assert!(screen.contains("has left this book"), "{screen}");
    // The backups go when somebody says so, and is asked once.
    assert_eq!(play.world.backups_deleted, 0);
    play.pick("Delete the backups made so far");
    assert_eq!(play.world.backups_deleted, 0);
    play.pick("Delete them");
    assert_eq!(play.world.backups_deleted, 1, "{}", play.screen());
    // From then on it is not said that they hold all, nor asked once more.
    let screen = play.screen();
    assert!(!screen.contains("still hold all of it"), "{screen}");
    assert!(!screen.contains("Delete the backups"), "{screen}");
    assert!(screen.contains("made so far are deleted"), "{screen}");
    let (name, others) = (Some("Sam".into()), 1);
    let two =
        OpenBook { name, others, may_have_others: true, is_locked: false, ..OpenBook::default() };
    tell(&mut play, Action::BookIs(two));
    play.keys("<home>").pick("Close this book");
    assert_eq!(play.world.books_closed, 1, "{}", play.screen());
}

#[test]
fn what_is_all_said_ends_it_and_one_person_writes_here_then() {
    let mut workbook = two();
    let mut play = list(&workbook, false, 80, 24);
    workbook = play.app.workbook().clone();
    let all = pages(&workbook);
    workbook.decide(&all, Some(Belongs::Both), later(1), Day::of(now(), 4));
    play = about(&workbook, false, 80, 24);
    play.pick("Go on from where you stopped");
    last(&mut play);
    play.pick("Split the book now");
    let laid = laid(&play);
    told(&mut play, laid);
    let saved = play.world.saved.last().unwrap();
    assert!(saved.parting().is_none() && !saved.profile.sat_together);
}

#[test]
fn where_the_second_book_is_not_sure_nothing_leaves_and_it_can_be_tried_again() {
    let mut play = list(&two(), false, 80, 24);
    to(&mut play, "quillwort e1 ends");
    play.keys("2");
    last(&mut play);
    play.pick("Split the book now");
    let before = play.app.workbook().clone();
    // A key in a hurry does it no second time.
    play.keys("<enter><enter>");
    told(&mut play, BookTold::Laid(Err("The disk is full. Nothing has left this one.".to_owned())));
    assert!(play.screen().contains("The disk is full"), "{}", play.screen());
    assert!(*play.app.workbook() == before);
    last(&mut play);
    play.pick("Split the book now");
    let deeds = play.world.deeds.iter().filter(|deed| matches!(deed, BookDeed::Part(_)));
    assert_eq!(deeds.count(), 2);
}

#[test]
fn words_that_are_on_no_disk_keep_it_from_being_done() {
    let mut play = list(&two(), false, 80, 24);
    to(&mut play, "quillwort e1 ends");
    play.world.disk_full = true;
    play.keys("2");
    last(&mut play);
    play.pick("Split the book now");
    assert!(!play.world.deeds.iter().any(|deed| matches!(deed, BookDeed::Part(_))));
    assert!(play.screen().contains("the disk is full"), "{}", play.screen());
    // A window that only reads says so, and nothing is asked.
    let opened = Opened {
        guide: guide(),
        workbook: Ok(two()),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    tell(&mut play, is_open(false));
    play.keys(":your book, and<enter>").pick("Split this book in two");
    assert!(play.screen().contains("Another window has this workbook"), "{}", play.screen());
    assert!(play.world.deeds.is_empty());
}

#[test]
fn what_was_written_while_the_disk_worked_stays() {
    let mut play = list(&two(), false, 80, 24);
    to(&mut play, "quillwort e1 ends");
    play.keys("2");
    last(&mut play);
    play.pick("Split the book now");
    let laid = laid(&play);
    play.keys("J");
    to(&mut play, "quillwort e1 ends");
    play.keys("e and more<esc>");
    told(&mut play, laid);
    let saved = play.world.saved.last().unwrap();
    let entry = saved.journal.find(&"e1".into()).unwrap();
    assert!(entry.body.contains("and more"), "{}", play.screen());
}
