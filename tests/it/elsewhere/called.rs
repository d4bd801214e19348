//! At two computers the two are called what each of them says, and nobody says it for the other.

use std::sync::Arc;

use chrono::TimeDelta;
use trust_guide::{
    domain::{
        day::Stamp,
        table::{Said, call, deed::line},
        words::Words,
    },
    store::{
        Books, Disk,
        at_table::sit,
        table::{Place, SharedTable},
    },
};

use super::{Two, files, me, opened, own, paths, sits};
use crate::{
    harness::{NOW, stamp},
    table::chance,
};

/// What the two are called at a computer: its own, and the other one.
fn names(books: &Books) -> (String, String) {
    let laid = opened(books).0.laid();
    let mine = me(books);
    (laid.name(mine).to_owned(), laid.other(mine).name.to_string())
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

fn later(minutes: i64) -> Stamp {
    stamp(NOW) + TimeDelta::minutes(minutes)
}

#[test]
fn the_two_are_called_what_each_says_at_their_own_computer() {
    let two = Two::joined();
    assert_eq!(names(&two.robins), pair("Robin", "the other one"));
    assert_eq!(own(&two.sams, sits).unwrap(), Vec::<String>::new());
    assert_eq!(names(&two.robins), pair("Robin", "Sam"));
    assert_eq!(names(&two.sams), pair("Sam", "the other one"));
    own(&two.robins, sits).unwrap();
    assert_eq!(names(&two.sams), pair("Sam", "Robin"));
    // It is said once.
    let before = files(&two.shared());
    own(&two.sams, sits).unwrap();
    assert_eq!(files(&two.shared()), before);
}

#[test]
fn who_opens_the_table_and_no_book_is_named_there_too() {
    let two = Two::joined();
    let (mut table, _) = opened(&two.sams);
    assert_eq!(table.say_names(stamp(NOW)), Vec::<String>::new());
    drop(table);
    assert_eq!(names(&two.robins), pair("Robin", "Sam"));
}

#[test]
fn another_name_takes_the_place_of_the_one_before_which_is_erased() {
    let two = Two::joined();
    two.sams.name(None, &"Samantha".into(), stamp(NOW)).unwrap();
    own(&two.sams, sits).unwrap();
    assert_eq!(names(&two.robins).1, "Samantha");
    two.sams.name(None, &"Alex".into(), stamp(NOW)).unwrap();
    own(&two.sams, |books, own| sit(books, own, later(1))).unwrap();
    assert_eq!(names(&two.robins).1, "Alex");
    let holds = |(_, bytes): &(_, Vec<u8>)| bytes.windows(8).any(|it| it == b"Samantha");
    let all: Vec<_> = files(two.root.path()).into_iter().filter(holds).collect();
    assert!(all.is_empty(), "{:?}", all.into_iter().map(|it| it.0).collect::<Vec<_>>());
    // Back again, as often as they like.
    two.sams.name(None, &"Samantha".into(), stamp(NOW)).unwrap();
    own(&two.sams, |books, own| sit(books, own, later(2))).unwrap();
    assert_eq!(names(&two.robins).1, "Samantha");
}

#[test]
fn nobody_sits_there_under_the_name_of_the_other_one() {
    let two = Two::joined();
    two.robins.name(None, &"sam".into(), stamp(NOW)).unwrap();
    own(&two.robins, sits).unwrap();
    assert_eq!(names(&two.sams), pair("Sam", "the other one"));
}

#[test]
fn a_name_is_one_line_and_no_longer_than_one_can_be_typed() {
    let two = Two::joined();
    let name = format!("  Robin {} \nand a line more", "x".repeat(80));
    says(&two, &name);
    let expected = format!("Robin {}", "x".repeat(34));
    assert_eq!(names(&two.sams).1, expected);
    // One that is blank is none.
    says(&two, " \n \u{7} ");
    assert_eq!(names(&two.sams).1, "the other one");
}

/// Robin says any words as a name, as no version of the program would.
fn says(two: &Two, name: &str) {
    let place = Place::of_book(&Disk, &paths(&two.robins)).unwrap().unwrap();
    let (folder, beside) = two.robins.table();
    let mut shared =
        SharedTable::open(Arc::new(Disk), &folder, &beside, &place.key, chance(name.len() as u64))
            .unwrap();
    let by = place.seat.person();
    shared.sit(place.seat, false).unwrap();
    let said = Said::new(&mut chance(7), line(Words::from(name)));
    let instead = shared.table().names_of(by).into_iter().map(|it| it.id).collect();
    shared.keep(by, (&call(instead, &said), Some(said)), stamp(NOW)).unwrap();
}
