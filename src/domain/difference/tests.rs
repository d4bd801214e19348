//! Tests of what differs between two states.

use chrono::DateTime;

use super::*;
use crate::domain::{
    day::{Day, Stamp},
    history::Done,
    journal::Entry,
    kinds::Record,
    tick::Whose,
    workbook::Workbook,
};

fn at(minute: u32) -> Stamp {
    DateTime::parse_from_rfc3339(&format!("2026-11-23T20:{minute:02}:00+01:00")).unwrap()
}

fn entry(id: &str, body: &str) -> Record {
    let mut entry = Entry::begun(RecordId::from(id), at(0), Day::of(at(0), 4));
    entry.body = Words::from(body);
    Record::Entry(Arc::new(entry))
}

fn many() -> Workbook {
    let mut workbook = Workbook::default();
    for id in 0..20 {
        workbook.record(Done::Entry, at(0), entry(&format!("e{id:02}"), "words"), false);
    }
    workbook
}

/// How many records stand in a difference.
fn put(difference: &Difference) -> usize {
    difference.put.all().len()
}

#[test]
fn a_change_is_told_by_what_changed_alone() {
    let before = many();
    let mut after = before.clone();
    after.record(Done::Entry, at(1), entry("e07", "other words"), false);
    after.toggle(&"a".into(), Whose::default(), at(1), Day::of(at(1), 4));
    let difference = Difference::between(&before, &after);
    assert_eq!((put(&difference), difference.taken.len()), (2, 0));
    assert!(difference.over(&before).as_ref() == Some(after.contents()));
    after.undo();
    after.undo();
    let back = Difference::between(&before, &after);
    assert_eq!((put(&back), back.taken.len()), (0, 0), "nothing stands otherwise");
    let nothing = Difference::between(&before, &before);
    assert_eq!(nothing, Difference::default());
}

#[test]
fn only_a_deletion_for_good_counts_as_one() {
    let mut before = many();
    before.undo();
    let erases = |change: fn(&mut Workbook)| {
        let mut after = before.clone();
        change(&mut after);
        Difference::between(&before, &after).erases(&before)
    };
    assert!(!erases(|it| drop(it.undo())));
    assert!(!erases(|it| drop(it.redo())));
    assert!(!erases(|it| it.record(Done::Entry, at(1), entry("e18", "typed on"), true)));
    assert!(!erases(|it| it.record(Done::Entry, at(1), entry("new", "new"), false)));
    assert!(!erases(|it| {
        for turn in 0..crate::domain::history::LIMIT {
            it.record(Done::Entry, at(2), entry("e01", &turn.to_string()), false);
        }
    }));
    assert!(erases(|it| it.erase(&RecordId::from("e03"), at(1))));
    assert!(erases(|it| it.erase(&RecordId::from("e18"), at(0))));
    assert!(erases(|it| it.forget_steps(at(1))));
    let mut erased = before.clone();
    erased.erase(&RecordId::from("e03"), at(9));
    let mut again = erased.clone();
    again.put(entry("e03", "written again"));
    let mut gone = again.clone();
    gone.erase(&RecordId::from("e03"), at(5));
    assert!(Difference::between(&again, &gone).erases(&again), "its id was gone before");
}

#[test]
fn over_another_state_records_are_put_by_id_and_nothing_is_undone_in_the_dark() {
    let before = many();
    let mut after = before.clone();
    after.record(Done::Entry, at(1), entry("e07", "other words"), false);
    let difference = Difference::between(&before, &after);
    let other = Workbook::default();
    assert!(difference.over(&other).is_none());
    let found = difference.over_another(&other);
    assert_eq!(found.journal.len(), 1);
    assert_eq!(found.history.steps(), 0);
}
