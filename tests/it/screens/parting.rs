//! Two people part the workbook that both used: nothing is guessed, nothing is lost, and nobody's page is shown to the other.

mod canary;
mod doing;
mod locks;
mod months;
mod pictures;

use std::sync::Arc;

use trust_guide::{
    domain::{
        book::{Book, BookId, OpenBook},
        kinds::Record,
        parting::{Belongs, Division},
        promise::Promise,
        role::Role,
        workbook::Workbook,
    },
    shell::Event,
    ui::{
        Mode,
        action::{Action, BookDeed, BookTold, SecondBooks},
    },
};

use crate::{
    harness::{Play, guide, welcomed},
    keeping::{entry, now},
    parting::{of_two, pages},
};

/// What the one who was hurt wrote alone, and what the one who broke trust did.
pub const ALONE: [(Role, &str); 2] = [(Role::Hurt, "silverwing"), (Role::Broke, "marshlight")];

/// The id of the entry that this one wrote alone.
pub fn own(role: Role) -> &'static str {
    if role == Role::Hurt { "hers" } else { "his" }
}

/// Two wrote of every kind, each of them also alone.
pub fn two() -> Workbook {
    let mut workbook = of_two();
    workbook.edit_profile(|profile| profile.welcomed = Some(now()));
    for (role, words) in ALONE {
        let mut entry = (*entry(own(role), &format!("It was {words}"))).clone();
        entry.by = Some(role);
        workbook.put(Record::Entry(Arc::new(entry)));
        let id = format!("{} promise", own(role));
        let what = words.into();
        let day = trust_guide::domain::day::Day::of(now(), 4);
        let mut promise = Promise::made(id.as_str().into(), what, role, now(), day);
        promise.private = true;
        workbook.put(Record::Promise(Arc::new(promise)));
    }
    workbook
}

pub fn tell(play: &mut Play, action: Action) {
    play.event(Event::Action(Box::new(action)));
}

fn told(play: &mut Play, told: BookTold) {
    tell(play, Action::WholeBook(told));
}

fn is_open(is_locked: bool) -> Action {
    let name = Some("Sam".into());
    Action::BookIs(OpenBook {
        name,
        others: 0,
        may_have_others: true,
        is_locked,
        ..OpenBook::default()
    })
}

/// A window on a workbook, in which the first book has a name.
pub fn window(workbook: &Workbook, is_locked: bool, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(workbook.clone(), columns, rows);
    tell(&mut play, is_open(is_locked));
    play
}

/// What the disk says of books that could be the second one.
pub fn books(play: &mut Play, there: &[(u64, &str, bool)]) {
    let book = |(id, name, is_locked): &(u64, &str, bool)| Book {
        id: Some(BookId::of(*id)),
        name: Some((*name).into()),
        is_locked: *is_locked,
        has_code: *is_locked,
        is_halfway: false,
    };
    let there = there.iter().map(book).collect();
    told(play, BookTold::ToPart(SecondBooks { there, new: BookId::of(7) }));
}

/// On the page that says what it is.
pub fn about(workbook: &Workbook, is_locked: bool, columns: u16, rows: u16) -> Play {
    let mut play = window(workbook, is_locked, columns, rows);
    play.keys(":your book, and<enter>").pick("Split this book in two");
    assert_eq!(play.world.deeds, [BookDeed::LookToPart]);
    books(&mut play, &[]);
    play
}

/// In the list, with nothing said yet.
pub fn list(workbook: &Workbook, is_locked: bool, columns: u16, rows: u16) -> Play {
    let mut play = about(workbook, is_locked, columns, rows);
    play.pick("Go on").keys("Robin<enter>").pick("The one who was hurt");
    play
}

/// Goes down to the line of the list with these words.
#[track_caller]
pub fn to(play: &mut Play, words: &str) {
    play.keys("<home>");
    for _ in 0..80 {
        let screen = play.screen();
        let here = screen.lines().find(|line| line.trim_start().starts_with('▸'));
        if here.is_some_and(|line| line.contains(words)) {
            return;
        }
        play.keys("j");
    }
    panic!("no line {words}: {}", play.screen());
}

/// One of the two takes the keyboard.
#[track_caller]
pub fn takes_over(play: &mut Play, role: Role) {
    to(play, &format!("What {} wrote", role.person()));
    play.keys("<enter>");
    assert!(play.screen().contains("Hand over the keyboard"), "{}", play.screen());
    // One Enter too many is no yes to that.
    play.keys("<up><enter>");
}

fn said(play: &Play, id: &str) -> Option<Belongs> {
    let workbook = play.app.workbook();
    let all = workbook.all();
    let record = all.iter().find(|it| it.id().as_str() == id && it.is_somebodys()).unwrap();
    workbook.belongs(record)
}

/// Up to the last page, once something is said.
pub fn last(play: &mut Play) {
    play.keys("<home><enter>");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::LookToPart), "{}", play.screen());
    books(play, &[]);
}

/// What the disk would say of it: all of it is there, but for what its owner deleted.
fn laid(play: &Play) -> BookTold {
    BookTold::Laid(Ok(Box::new(Division::of(play.app.workbook(), Role::Hurt))))
}

#[test]
fn it_is_offered_where_two_used_the_workbook_and_nowhere_else() {
    let row = "Split this book in two";
    for (workbook, is_offered) in [(two(), true), (welcomed(Some(Role::Hurt)), false)] {
        let mut play = window(&workbook, false, 80, 24);
        play.keys(":your book, and<enter>");
        assert_eq!(play.screen().contains(row), is_offered, "{}", play.screen());
    }
    // One that is a file among others has no book beside it.
    let mut play = Play::of(two(), 80, 24);
    tell(&mut play, Action::BookIs(OpenBook::default()));
    play.keys(":your book, and<enter>");
    assert!(!play.screen().contains(row), "{}", play.screen());
}

#[test]
fn it_is_told_once_where_a_book_is_begun_for_the_other_one() {
    let hint = "Two of you wrote in this book";
    for (workbook, is_told) in [(two(), true), (welcomed(Some(Role::Hurt)), false)] {
        let mut play = window(&workbook, false, 80, 24);
        play.keys(":your book, and<enter>");
        assert!(!play.screen().contains(hint), "{}", play.screen());
        play.pick("A book for somebody else").keys("Robin<enter>");
        assert_eq!(play.screen().contains(hint), is_told, "{}", play.screen());
        play.keys("<esc>:your book, and<enter>");
        assert!(!play.screen().contains(hint), "{}", play.screen());
    }
}

#[test]
fn nothing_is_kept_before_it_is_said_whose_this_book_is_and_then_it_can_be_taken_up_again() {
    let mut play = about(&two(), false, 80, 24);
    assert!(play.screen().contains("Nothing is chosen beforehand"), "{}", play.screen());
    play.pick("Go on").keys("Robin<enter>");
    assert!(play.screen().contains("Whose book is this one"), "{}", play.screen());
    assert!(play.screen().contains("▸ Not now"), "nothing is chosen: {}", play.screen());
    play.keys("<enter>");
    assert!(play.app.workbook().parting().is_none());
    assert!(play.world.saved.is_empty());
    let mut play = list(&two(), false, 80, 24);
    to(&mut play, "quillwort e1 ends");
    play.keys("1");
    let kept = play.world.saved.last().unwrap().clone();
    let parting = kept.parting().unwrap();
    assert_eq!((&parting.book, parting.name.as_str()), (&BookId::of(7), "Robin"));
    assert_eq!(parting.stays, Role::Hurt);
    // Another day.
    let mut play = about(&kept, false, 80, 24);
    play.pick("Go on from where you stopped");
    to(&mut play, "quillwort e1 ends");
    assert!(play.screen().contains("▸ 1 quillwort e1 ends"), "{}", play.screen());
    // Given up, it is as if it had never been said.
    let mut play = about(&kept, false, 80, 24);
    play.pick("Give it up");
    assert!(play.screen().contains("This cannot be undone"), "{}", play.screen());
    assert!(play.world.saved.is_empty(), "one Enter too many forgets nothing");
    play.keys("<esc>");
    assert!(play.screen().contains("Go on from where you stopped"), "{}", play.screen());
    play.pick("Give it up").pick("Forget it");
    let saved = play.world.saved.last().unwrap();
    assert!(saved.parting().is_none());
    assert!(pages(saved).iter().all(|page| saved.belongs(page).is_none()));
}

#[test]
fn of_each_page_and_of_whole_groups_it_is_said_whose_they_are_and_taken_back() {
    let mut play = list(&two(), false, 80, 40);
    to(&mut play, "quillwort e1 ends");
    // The next one is current then.
    play.keys("2");
    assert!(play.screen().contains("▸ · quillwort e2 ends"), "{}", play.screen());
    play.keys("b");
    assert_eq!(said(&play, "e1"), Some(Belongs::There));
    assert_eq!(said(&play, "e2"), Some(Belongs::Both));
    to(&mut play, "quillwort e1 ends");
    play.keys(" ");
    assert_eq!(said(&play, "e1"), None);
    // A heading says it of what is not said yet, and then of all of it.
    to(&mut play, "Monday 23 November");
    play.keys("1");
    assert_eq!(said(&play, "e1"), Some(Belongs::Here));
    assert_eq!(said(&play, "e2"), Some(Belongs::Both), "that was said");
    // Once more it changes nothing.
    play.keys("2");
    assert!(play.screen().contains("All below is sorted"), "{}", play.screen());
    assert_eq!(said(&play, "e2"), Some(Belongs::Both));
    // Nobody's own page went along.
    for (role, _) in ALONE {
        assert_eq!(said(&play, own(role)), None);
    }
    play.keys(" ");
    assert_eq!((said(&play, "e1"), said(&play, "e2")), (None, None));
    // The same key again and again means one page after the other, and stops at the last one.
    to(&mut play, "quillwort s1 ends");
    for _ in 0..3 {
        play.keys("b");
    }
    assert_eq!(said(&play, "e1"), None, "that stands below the next heading");
    assert!(play.screen().contains("▸ · quillwort e1 ends"), "{}", play.screen());
    to(&mut play, "quillwort t1 ends");
    play.keys("2").keys("1");
    assert_eq!(said(&play, "t1"), Some(Belongs::Here));
    // No slip of a finger leads away from it.
    let before = play.app.workbook().clone();
    for key in ["3", "9", "J", "0"] {
        play.keys(key);
        assert_eq!(play.app.mode(), Mode::Parting, "{key}: {}", play.screen());
        assert!(*play.app.workbook() == before, "{key}");
    }
}

#[test]
fn what_both_filled_in_apart_is_for_both_and_else_for_nobody() {
    let mut play = list(&two(), false, 80, 40);
    let workbook = play.app.workbook().clone();
    let page = workbook.sealed.find(&"x1".into()).unwrap();
    let title = guide().exercise(&page.exercise).map(|(_, it)| it.title.clone()).unwrap();
    to(&mut play, &title);
    for keys in ["1", "2"] {
        play.keys(keys);
        assert_eq!(said(&play, "x1"), None);
        assert!(play.screen().contains("only b fits, and each gets theirs"), "{}", play.screen());
    }
    play.keys("b");
    assert_eq!(said(&play, "x1"), Some(Belongs::Both));
}

#[test]
fn a_book_that_is_there_already_can_be_the_second_one() {
    let mut play = window(&two(), false, 80, 24);
    play.keys(":your book, and<enter>").pick("Split this book in two").pick("Go on");
    // Somebody is faster than the disk.
    books(&mut play, &[(3, "Kim", false)]);
    assert!(play.screen().contains("▸ Kim"), "{}", play.screen());
    play.keys("<enter>").pick("The one who broke trust");
    let parting = play.app.workbook().parting().unwrap();
    assert_eq!((&parting.book, parting.stays), (&BookId::of(3), Role::Broke));
    assert!(play.world.books_named.is_empty());
}

#[test]
fn a_book_without_a_name_gets_one_first_and_a_name_that_would_not_fit_is_told() {
    let mut play = Play::of(two(), 80, 24);
    let alone = OpenBook {
        name: None,
        others: 0,
        may_have_others: true,
        is_locked: false,
        ..OpenBook::default()
    };
    tell(&mut play, Action::BookIs(alone));
    play.keys(":your book, and<enter>").pick("Split this book in two");
    books(&mut play, &[]);
    play.pick("Go on");
    assert!(play.screen().contains("What is this book called?"), "{}", play.screen());
    play.keys("Sam<enter>");
    assert_eq!(play.world.books_named, ["Sam".into()]);
    assert!(play.screen().contains("What is the other book called?"), "{}", play.screen());
    play.paste(&"ü".repeat(41)).keys("<enter>");
    assert!(play.screen().contains("40 letters at most"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.world.drafts.is_empty() && play.app.workbook().parting().is_none());
}
