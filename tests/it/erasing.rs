//! What is deleted for good is in no record, in no undo, and in no merge.

use std::sync::Arc;

use trust_guide::{
    domain::{
        day::{Day, Stamp},
        field::Answer,
        history::Done,
        id::{NodeId, RecordId},
        journal::Entry,
        kinds::Record,
        merge::merge,
        promise::{Promise, PromiseId},
        pulse::{Pulse, PulseKind},
        role::Role,
        sitting::Sitting,
        talk::Talk,
        words::Words,
        workbook::Workbook,
    },
    store::format,
};

const CANARY: &str = "quillwort";

fn at(minute: u32) -> Stamp {
    let text = format!("2026-11-23T10:{minute:02}:00+01:00");
    chrono::DateTime::parse_from_rfc3339(&text).unwrap()
}

fn day() -> Day {
    Day::of(at(0), 4)
}

/// One of each kind, written in two steps, and then moved to the trash.
fn kinds() -> Vec<Record> {
    let words = || Words::from(CANARY);
    let mut entry = Entry::begun("e".into(), at(0), day());
    entry.body = words();
    let mut sitting = Sitting::begun("s".into(), NodeId::from("plan.t1"), at(0), day());
    sitting.answers.insert("a", Answer::Line(words()));
    let promise = Promise::made("p".into(), words(), Role::Hurt, at(0), day());
    let mut talk = Talk::begun("t".into(), NodeId::from("talk.weekly"), at(0), day());
    talk.line = words();
    vec![
        Record::Entry(Arc::new(entry)),
        Record::Sitting(Arc::new(sitting)),
        Record::Promise(Arc::new(promise)),
        Record::Talk(Arc::new(talk)),
    ]
}

fn says_it(workbook: &Workbook) -> bool {
    let written = format::encode(workbook).unwrap();
    String::from_utf8(written).unwrap().contains(CANARY)
}

#[test]
fn whatever_is_deleted_for_good_is_in_no_record_and_no_undo_and_does_not_come_back() {
    for record in kinds() {
        let id = record.id().clone();
        let mut workbook = Workbook::default();
        workbook.record(Done::Entry, at(0), record.clone(), false);
        let older = workbook.clone();
        workbook.record(Done::EntryDeleted, at(1), record.with_trashed(Some(at(1)), at(1)), false);
        assert_eq!(workbook.trash().len(), 1);
        workbook.undo();
        workbook.redo();
        workbook.erase(&id, at(2));
        assert!(!says_it(&workbook), "{record:?}");
        assert!(workbook.trash().is_empty());
        assert!(workbook.undo().is_none() && workbook.redo().is_none());
        // Neither an older copy of the file nor what both grew from brings it back.
        for base in [&Workbook::default(), &older] {
            assert!(!says_it(&merge(base, &workbook, &older).workbook), "{record:?}");
            assert!(!says_it(&merge(base, &older, &workbook).workbook), "{record:?}");
        }
    }
}

#[test]
fn with_a_talk_go_the_numbers_that_were_given_after_it() {
    let mut workbook = Workbook::default();
    let talk = Talk::begun("t".into(), NodeId::from("talk.weekly"), at(0), day());
    workbook.record(Done::TalkStep, at(0), Record::Talk(Arc::new(talk)), false);
    for (id, talk) in [("a", Some("t")), ("b", None)] {
        let pulse = Pulse::taken(id.into(), PulseKind::Heard, None, at(0), day());
        let pulse = Pulse { talk: talk.map(RecordId::from), ..pulse };
        workbook.record(Done::Heard, at(0), Record::Pulse(Arc::new(pulse)), false);
    }
    let before = workbook.clone();
    workbook.erase(&"t".into(), at(1));
    let ids = |workbook: &Workbook| -> Vec<String> {
        workbook.pulses.iter().map(|pulse| pulse.id.to_string()).collect()
    };
    assert_eq!(ids(&workbook), ["b"]);
    assert_eq!(ids(&merge(&before, &workbook, &before).workbook), ["b"]);
}

#[test]
fn the_last_part_of_a_promise_of_both_takes_the_promise_with_it() {
    let mut workbook = Workbook::default();
    let whole = Promise::made("w".into(), Words::from(CANARY), Role::Both, at(0), day());
    workbook.record(Done::Promise, at(0), Record::Promise(Arc::new(whole.clone())), false);
    for by in [Role::Hurt, Role::Broke] {
        let id = PromiseId::read(&whole.id).part_of(by).id();
        let half = Promise { id, by, half_of: Some("w".into()), ..whole.clone() };
        let half = Record::Promise(Arc::new(half)).with_trashed(Some(at(1)), at(1));
        workbook.record(Done::PromiseDeleted, at(1), half, false);
    }
    workbook.erase(&PromiseId::read(&whole.id).part_of(Role::Hurt).id(), at(2));
    assert_eq!(workbook.trash().len(), 1, "the other one’s part is still there");
    assert_eq!(workbook.promises.len(), 3, "and does not come back as open");
    workbook.erase(&PromiseId::read(&whole.id).part_of(Role::Broke).id(), at(3));
    assert!(!says_it(&workbook));
    assert!(workbook.promises.is_empty());
}

#[test]
fn a_day_of_an_action_that_was_deleted_for_good_is_not_made_anew_by_its_action() {
    let mut workbook = Workbook::default();
    let words = Words::from(CANARY);
    let made = Promise::made("d".into(), words.clone(), Role::Hurt, at(0), day());
    let made = Promise { action: Some("a".into()), note: words, ..made };
    let gone = Record::Promise(Arc::new(made)).with_trashed(Some(at(1)), at(1));
    workbook.record(Done::PromiseDeleted, at(1), gone, false);
    workbook.erase(&"d".into(), at(2));
    assert!(!says_it(&workbook));
    assert!(workbook.trash().is_empty());
    assert!(workbook.promises.find(&"d".into()).is_some_and(|day| day.trashed.is_some()));
}

#[test]
fn what_can_be_undone_is_forgotten_with_all_its_words_and_stays_forgotten() {
    let mut workbook = Workbook::default();
    for record in kinds() {
        workbook.record(Done::Entry, at(0), record.clone(), false);
        workbook.undo();
        workbook.redo();
        workbook.undo();
    }
    let before = workbook.clone();
    assert!(says_it(&workbook));
    workbook.forget_steps(at(1));
    assert!(!says_it(&workbook));
    assert_eq!(workbook.history.steps(), 0);
    assert!(workbook.undo().is_none() && workbook.redo().is_none());
    assert!(!says_it(&merge(&before, &workbook, &before).workbook));
}
