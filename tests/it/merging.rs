//! Properties of bringing two workbooks together, for every history of both.

pub mod deeds;

use std::{collections::BTreeSet, sync::Arc};

use proptest::prelude::*;
use trust_guide::{
    domain::{
        breach::Breach,
        day::Day,
        extra::Unknown,
        field::Answer,
        history::{Done, History},
        id::RecordId,
        journal::Entry,
        kinds::Record,
        merge::merge,
        promise::Promise,
        records::{Kept, Records},
        sealed::Sealed,
        sitting::Sitting,
        talk::Talk,
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::keeping::{entries, entry, later};

use deeds::three;

/// The words of one side that must be found: all but those the other side changed knowingly.
fn words_of<T: Kept + PartialEq + Clone>(
    [base, side, other]: [&Records<T>; 3],
    words: fn(&T) -> String,
) -> BTreeSet<String> {
    let is_as_before = |record: &&Arc<T>| {
        let before = base.find(record.id());
        before == Some(*record) && other.find(record.id()).is_some_and(|now| Some(now) != before)
    };
    side.iter().filter(|record| !is_as_before(record)).map(|record| words(record)).collect()
}

fn body(entry: &Entry) -> String {
    entry.body.to_string()
}

fn answer(sitting: &Sitting) -> String {
    sitting.answers.values().flat_map(Answer::writing).collect()
}

fn promised(promise: &Promise) -> String {
    promise.what.to_string()
}

fn line(talk: &Talk) -> String {
    talk.line.to_string()
}

fn hidden(sealed: &Sealed) -> String {
    sealed.hurt.answers.values().flat_map(Answer::writing).collect()
}

fn all_words(workbook: &Workbook) -> BTreeSet<String> {
    let entries = workbook.journal.iter().map(|entry| body(entry));
    let sittings = workbook.sittings.iter().map(|sitting| answer(sitting));
    let aside = workbook.unreadable.iter().map(|words| words.to_string());
    let promises = workbook.promises.iter().map(|promise| promised(promise));
    let talks = workbook.talks.iter().map(|talk| line(talk));
    let sealed = workbook.sealed.iter().map(|sealed| hidden(sealed));
    entries.chain(sittings).chain(aside).chain(promises).chain(talks).chain(sealed).collect()
}

/// Ids that were deleted for good, and not written again since.
fn gone_for_good(merged: &Workbook, sides: [&Workbook; 2]) -> BTreeSet<RecordId> {
    let written_again = |id: &RecordId| {
        sides.iter().any(|side| side.gone.contains(id) && side.journal.find(id).is_some())
    };
    merged.gone.iter().filter(|id| !written_again(id)).cloned().collect()
}

fn without_gone(workbook: &Workbook, gone: &BTreeSet<RecordId>) -> Workbook {
    let mut workbook = workbook.clone();
    for id in gone {
        crate::harness::by_hand(&mut workbook, |contents| {
            contents.journal.remove(id);
            contents.sittings.remove(id);
        });
    }
    workbook
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_vanishes_but_what_was_deleted_for_good([ours, theirs, base] in three()) {
        let merged = merge(&base, &ours, &theirs).workbook;
        let found = all_words(&merged);
        let gone = gone_for_good(&merged, [&ours, &theirs]);
        let [ours, theirs] = [&ours, &theirs].map(|side| without_gone(side, &gone));
        for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
            let entries = words_of([&base.journal, &side.journal, &other.journal], body);
            let sittings = words_of([&base.sittings, &side.sittings, &other.sittings], answer);
            let promises = words_of([&base.promises, &side.promises, &other.promises], promised);
            let talks = words_of([&base.talks, &side.talks, &other.talks], line);
            let sealed = words_of([&base.sealed, &side.sealed, &other.sealed], hidden);
            let more: BTreeSet<String> = [promises, talks, sealed].into_iter().flatten().collect();
            prop_assert!(more.is_subset(&found), "{more:?} in {found:?}");
            prop_assert!(side.pulses.iter().all(|was| merged.pulses.find(&was.id).is_some()));
            prop_assert!(entries.is_subset(&found), "{entries:?} in {found:?}");
            prop_assert!(sittings.is_subset(&found), "{sittings:?} in {found:?}");
            prop_assert!(side.journal.iter().all(|was| merged.journal.find(&was.id).is_some()));
            prop_assert!(side.ticks.iter().all(|was| merged.ticks.find(&was.id).is_some()));
            prop_assert!(side.unreadable.iter().all(|was| merged.unreadable.contains(was)));
            for (all, some) in [
                (&merged.extra, &side.extra),
                (&merged.extra_private, &side.extra_private),
                (&merged.extra_shared, &side.extra_shared),
                (&merged.profile.extra, &side.profile.extra),
            ] {
                prop_assert!(some.keys().all(|name| all.contains_key(name)));
            }
            prop_assert!(side.profile.role.is_none() || merged.profile.role.is_some());
            prop_assert!(side.profile.company.is_none() || merged.profile.company.is_some());
        }
        prop_assert!(gone.iter().all(|id| merged.journal.find(id).is_none()));
    }

    #[test]
    fn merging_again_changes_nothing([ours, theirs, base] in three()) {
        let once = merge(&base, &ours, &theirs).workbook;
        for before in [&base, &theirs] {
            let again = merge(before, &once, &theirs);
            prop_assert_eq!(again.clashes, 0);
            prop_assert!(again.workbook == once);
        }
        prop_assert!(merge(&once, &once, &once).workbook == once);
    }

    #[test]
    fn the_order_of_the_sides_does_not_matter_for_the_words([ours, theirs, base] in three()) {
        let one = merge(&base, &ours, &theirs);
        let other = merge(&base, &theirs, &ours);
        prop_assert_eq!(all_words(&one.workbook), all_words(&other.workbook));
        prop_assert_eq!(one.clashes, other.clashes);
    }

    #[test]
    fn what_was_merged_can_be_kept_and_read([ours, theirs, base] in three()) {
        let merged = merge(&base, &ours, &theirs).workbook;
        let read = decode(&encode(&merged).unwrap()).unwrap();
        prop_assert!(read == merged);
    }

    #[test]
    fn undoing_and_doing_again_gives_back_what_was_merged([ours, theirs, base] in three()) {
        let mut workbook = merge(&base, &ours, &theirs).workbook;
        while workbook.redo().is_some() {}
        let before = workbook.clone();
        while workbook.undo().is_some() {}
        while workbook.redo().is_some() {}
        prop_assert_eq!(&workbook.journal, &before.journal);
        prop_assert_eq!(&workbook.sittings, &before.sittings);
        prop_assert_eq!(&workbook.promises, &before.promises);
        prop_assert_eq!(&workbook.talks, &before.talks);
        prop_assert_eq!(&workbook.sealed, &before.sealed);
        prop_assert_eq!(&workbook.pulses, &before.pulses);
    }

    #[test]
    fn undo_after_a_merge_never_changes_a_record_that_stands_otherwise([ours, theirs, base] in three()) {
        // Another program may have written a side, and kept no history.
        let mut told_nothing = ours.clone();
        crate::harness::by_hand(&mut told_nothing, |contents| contents.history = History::default());
        for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours), (&told_nothing, &theirs)] {
            let mut workbook = merge(&base, ours, theirs).workbook;
            while let Some(change) = workbook.history.last().cloned() {
                // What is taken back is what stands there, and not what somebody else wrote since.
                let id = change.id().unwrap().clone();
                prop_assert_eq!(summary(&workbook, &id), change.after.clone());
                workbook.undo();
            }
        }
    }
}

/// The record with an id, of whatever kind.
fn summary(workbook: &Workbook, id: &RecordId) -> Option<Record> {
    let entry = workbook.journal.find(id).cloned().map(Record::Entry);
    let sitting = || workbook.sittings.find(id).cloned().map(Record::Sitting);
    let tick = || workbook.ticks.find(id).cloned().map(Record::Tick);
    let pulse = || workbook.pulses.find(id).cloned().map(Record::Pulse);
    let promise = || workbook.promises.find(id).cloned().map(Record::Promise);
    let talk = || workbook.talks.find(id).cloned().map(Record::Talk);
    let sealed = || workbook.sealed.find(id).cloned().map(Record::Sealed);
    entry
        .or_else(sitting)
        .or_else(tick)
        .or_else(pulse)
        .or_else(promise)
        .or_else(talk)
        .or_else(sealed)
}

proptest! {
    #[test]
    fn every_number_in_an_unknown_field_reads_back_the_same(number in any::<f64>(), whole: i64) {
        prop_assume!(number.is_finite());
        let mut workbook = Workbook::default();
        let numbers = [Unknown::Real(number), Unknown::Real(number / 3.0)];
        crate::harness::by_hand(&mut workbook, |contents| {
            contents.extra.insert("real".to_owned(), Unknown::List(numbers.into()));
        });
        let whole = if whole < 0 { Unknown::Whole(whole) } else { Unknown::Natural(whole.unsigned_abs()) };
        crate::harness::by_hand(&mut workbook, |contents| drop(contents.extra.insert("whole".to_owned(), whole)));
        let read = decode(&encode(&workbook).unwrap()).unwrap();
        prop_assert!(read == workbook);
    }
}

#[test]
fn two_later_versions_with_one_time_are_both_kept() {
    let base = entries(&[("a", "old")]);
    let ours = entries(&[("a", "ours")]);
    let first = entries(&[("a", "theirs")]);
    let once = merge(&base, &ours, &first).workbook;
    let second = entries(&[("a", "theirs, edited by hand")]);
    let twice = merge(&base, &once, &second).workbook;
    let expected = ["ours", "theirs", "theirs, edited by hand"].map(str::to_owned);
    assert_eq!(all_words(&twice), BTreeSet::from(expected));
}

#[test]
fn a_copy_that_was_deleted_for_good_does_not_come_back() {
    let base = entries(&[("a", "old")]);
    let (ours, theirs) = (entries(&[("a", "ours")]), entries(&[("a", "theirs")]));
    let mut merged = merge(&base, &ours, &theirs).workbook;
    let twin = merged.journal.iter().find(|entry| &*entry.body == "theirs").unwrap().id.clone();
    merged.erase(&twin, later(9));
    let again = merge(&base, &merged, &theirs);
    assert_eq!((again.clashes, all_words(&again.workbook)), (0, all_words(&ours)));
}

#[test]
fn an_undo_takes_back_the_change_from_outside_first() {
    let mut base = Workbook::default();
    for body in ["one", "two"] {
        base.record(Done::Entry, later(0), Record::Entry(entry("a", body)), false);
    }
    let mut theirs = base.clone();
    theirs.put(Record::Entry(entry("a", "from outside")));
    let mut merged = merge(&base, &base, &theirs).workbook;
    let mut bodies = Vec::new();
    while merged.undo().is_some() {
        bodies.extend(all_words(&merged));
    }
    assert_eq!(bodies, ["two", "one"]);
    while merged.redo().is_some() {}
    assert_eq!(all_words(&merged), BTreeSet::from(["from outside".to_owned()]));
}

#[test]
fn what_broke_and_when_it_came_out_are_taken_from_the_side_that_said_it() {
    let of = |breaches: &[Breach], day: Option<&str>| {
        let mut workbook = Workbook::default();
        workbook.edit_profile(|profile| {
            profile.what_broke = breaches.iter().copied().collect();
            profile.came_out = day.map(|day| Day::parse(day).unwrap());
        });
        workbook
    };
    let nothing = of(&[], None);
    let (one, other) = (of(&[Breach::Money], None), of(&[], Some("2026-10-01")));
    let wanted = of(&[Breach::Money], Some("2026-10-01")).profile.clone();
    assert_eq!(merge(&nothing, &one, &other).workbook.profile, wanted);
    assert_eq!(merge(&nothing, &other, &one).workbook.profile, wanted);
    // Kept and read back, and absent where nobody said it.
    let read = |workbook: &Workbook| decode(&encode(workbook).unwrap()).unwrap();
    assert_eq!(read(&of(&[Breach::Money], Some("2026-10-01"))).profile, wanted);
    let bare = String::from_utf8(encode(&nothing).unwrap()).unwrap();
    assert!(!bare.contains("what_broke") && !bare.contains("came_out"), "{bare}");
}
