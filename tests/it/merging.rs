//! Properties of bringing two workbooks together, for every history of both.

use std::{collections::BTreeSet, sync::Arc};

use proptest::prelude::*;
use trust_guide::{
    domain::{
        Answer, Company, Entry, Kept, NodeId, Record, RecordId, Records, Role, Sitting, Unknown,
        Words, Workbook, merge,
    },
    store::format::{decode, encode},
};

use crate::keeping::{changed_entry, entries, entry, later, sitting};

/// Something a person or another program does to a workbook. Every text is written only once.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Write {
        id: u8,
        minute: u8,
    },
    /// As an editor of text does: the time of the change is not kept up.
    Edit {
        id: u8,
    },
    Answer {
        id: u8,
        minute: u8,
        shared: bool,
    },
    Trash {
        id: u8,
        minute: u8,
    },
    Erase {
        id: u8,
    },
    Tick {
        id: u8,
        minute: u8,
    },
    Undo,
    Redo,
    Choose {
        company: bool,
    },
    Unknown {
        name: u8,
    },
    Unreadable,
}

fn deed() -> impl Strategy<Value = Deed> {
    let (id, minute) = (0..4u8, 0..20u8);
    prop_oneof![
        6 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Write { id, minute }),
        2 => id.clone().prop_map(|id| Deed::Edit { id }),
        4 => (id.clone(), minute.clone(), any::<bool>())
            .prop_map(|(id, minute, shared)| Deed::Answer { id, minute, shared }),
        1 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Trash { id, minute }),
        1 => id.clone().prop_map(|id| Deed::Erase { id }),
        2 => (id.clone(), minute).prop_map(|(id, minute)| Deed::Tick { id, minute }),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => any::<bool>().prop_map(|company| Deed::Choose { company }),
        1 => id.prop_map(|name| Deed::Unknown { name }),
        1 => Just(Deed::Unreadable),
    ]
}

fn play(start: &Workbook, deeds: &[Deed], who: &str) -> Workbook {
    let mut workbook = start.clone();
    for (turn, deed) in deeds.iter().enumerate() {
        let text = format!("{who} {turn}");
        match *deed {
            Deed::Write { id, minute } => {
                let entry = changed_entry(&id.to_string(), &text, minute.into());
                workbook.record("entry", later(0), Record::Entry(entry), false);
            }
            Deed::Edit { id } => {
                let Some(found) = workbook.journal.find(&RecordId::from(&*id.to_string())) else {
                    continue;
                };
                let entry = Entry { body: Words::from(text), ..Entry::clone(found) };
                workbook.journal.put(Arc::new(entry));
                workbook.history.forget(&RecordId::from(&*id.to_string()));
            }
            Deed::Answer { id, minute, shared } => {
                let mut sitting = Sitting { shared, ..sitting(&format!("s{id}"), "exercise") };
                sitting.changed = later(minute.into());
                sitting.answers.insert("f".to_owned(), Answer::Text(Words::from(text)));
                workbook.record("answer", later(0), Record::Sitting(Arc::new(sitting)), false);
            }
            Deed::Trash { id, minute } => {
                let Some(found) = workbook.journal.find(&RecordId::from(&*id.to_string())) else {
                    continue;
                };
                let trashed = Some(later(minute.into()));
                let entry = Entry { trashed, ..Entry::clone(found) };
                workbook.record("delete", later(0), Record::Entry(Arc::new(entry)), false);
            }
            Deed::Erase { id } => workbook.erase_entry(&RecordId::from(&*format!("{id}"))),
            Deed::Tick { id, minute } => {
                let at = later(minute.into());
                workbook.toggle(&NodeId::from(&*format!("node {id}")), at, entry("x", "").day);
            }
            Deed::Undo => drop(workbook.undo()),
            Deed::Redo => drop(workbook.redo()),
            Deed::Choose { company: true } => workbook.profile.company = Some(Company::Alone),
            Deed::Choose { company: false } => workbook.profile.role = Some(Role::Hurt),
            Deed::Unknown { name } => {
                for (extra, part) in [
                    (&mut workbook.extra, "file"),
                    (&mut workbook.extra_private, "private"),
                    (&mut workbook.extra_shared, "shared"),
                    (&mut workbook.profile.extra, "profile"),
                ] {
                    let name = format!("{who} {part} {name}");
                    extra.insert(name, Unknown::Text(text.clone()));
                }
            }
            Deed::Unreadable => workbook.unreadable.push(Words::from(format!("\"{text}\""))),
        }
    }
    workbook
}

/// A workbook and two that grew from it.
fn three() -> impl Strategy<Value = [Workbook; 3]> {
    let deeds = || prop::collection::vec(deed(), 0..12);
    (deeds(), deeds(), deeds()).prop_map(|(base, ours, theirs)| {
        let base = play(&Workbook::default(), &base, "base");
        [play(&base, &ours, "ours"), play(&base, &theirs, "theirs"), base]
    })
}

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

fn all_words(workbook: &Workbook) -> BTreeSet<String> {
    let entries = workbook.journal.iter().map(|entry| body(entry));
    let sittings = workbook.sittings.iter().map(|sitting| answer(sitting));
    let aside = workbook.unreadable.iter().map(|words| words.to_string());
    entries.chain(sittings).chain(aside).collect()
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
        workbook.journal.remove(id);
        workbook.sittings.remove(id);
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
            prop_assert!(entries.is_subset(&found), "{entries:?} in {found:?}");
            prop_assert!(sittings.is_subset(&found), "{sittings:?} in {found:?}");
            prop_assert!(side.journal.iter().all(|was| merged.journal.find(&was.id).is_some()));
            prop_assert!(side.marks.iter().all(|was| merged.marks.find(&was.id).is_some()));
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
        let (journal, sittings) = (workbook.journal.clone(), workbook.sittings.clone());
        while workbook.undo().is_some() {}
        while workbook.redo().is_some() {}
        prop_assert_eq!(&workbook.journal, &journal);
        prop_assert_eq!(&workbook.sittings, &sittings);
    }
}

proptest! {
    #[test]
    fn every_number_in_an_unknown_field_reads_back_the_same(number in any::<f64>(), whole: i64) {
        prop_assume!(number.is_finite());
        let mut workbook = Workbook::default();
        let numbers = [Unknown::Real(number), Unknown::Real(number / 3.0)];
        workbook.extra.insert("real".to_owned(), Unknown::List(numbers.into()));
        let whole = if whole < 0 { Unknown::Whole(whole) } else { Unknown::Natural(whole.unsigned_abs()) };
        workbook.extra.insert("whole".to_owned(), whole);
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
    merged.erase_entry(&twin);
    let again = merge(&base, &merged, &theirs);
    assert_eq!((again.clashes, all_words(&again.workbook)), (0, all_words(&ours)));
}

#[test]
fn an_undo_takes_back_the_change_from_outside_first() {
    let mut base = Workbook::default();
    for body in ["one", "two"] {
        base.record("entry", later(0), Record::Entry(entry("a", body)), false);
    }
    let mut theirs = base.clone();
    theirs.journal.put(entry("a", "from outside"));
    let mut merged = merge(&base, &base, &theirs).workbook;
    let mut bodies = Vec::new();
    while merged.undo().is_some() {
        bodies.extend(all_words(&merged));
    }
    assert_eq!(bodies, ["two", "one"]);
    while merged.redo().is_some() {}
    assert_eq!(all_words(&merged), BTreeSet::from(["from outside".to_owned()]));
}
