//! Two windows on one workbook, at the level of the store: who begins, who takes over, and what is
//! written when a disk fails between.

use std::{fs, io, sync::Arc};

use trust_guide::{
    domain::{kinds::Record, rescued::CopyState, workbook::Workbook},
    store::{NotSaved, Opening},
};

use crate::keeping::{Failing, Faulty, Home, entry, later, now};

fn with(ids: &[&str]) -> Workbook {
    let mut workbook = Workbook::default();
    for id in ids {
        workbook.put(Record::Entry(entry(id, id)));
    }
    workbook
}

fn ids(workbook: &Workbook) -> Vec<String> {
    workbook.journal.iter().map(|entry| entry.id.to_string()).collect()
}

fn on_disk(home: &Home) -> Workbook {
    home.kept().unwrap()
}

#[test]
fn whoever_keeps_something_first_writes_and_the_other_only_reads_in_both_orders() {
    for swapped in [false, true] {
        let home = Home::new();
        let (mut one, mut other) = (home.quick(), home.quick());
        assert!(matches!(one.open_first(), Opening::Fresh));
        assert!(matches!(other.open_first(), Opening::Fresh));
        assert!(home.files().is_empty(), "looking writes nothing");
        let (first, second) = if swapped { (&mut other, &mut one) } else { (&mut one, &mut other) };
        assert!(first.begin().is_none());
        assert!(home.files().is_empty(), "beginning writes nothing");
        first.save(&with(&["first"]), now()).unwrap();
        assert!(matches!(second.begin(), Some(Opening::ReadOnly { .. })));
        assert!(matches!(second.save(&with(&["second"]), now()), Err(NotSaved::Busy)));
        assert_eq!(ids(&on_disk(&home)), ["first"]);
        // What the second could not save goes into a copy, and the workbook stays as it is.
        let name = second.rescue(&with(&["second"]), later(1)).unwrap();
        assert_eq!(ids(&on_disk(&home)), ["first"]);
        let (_, copy) = second.read_copy(&name).unwrap();
        assert_eq!(ids(&copy), ["second"]);
    }
}

#[test]
fn a_first_window_that_went_before_or_after_its_first_save_loses_nothing_of_either() {
    for saved in [false, true] {
        let home = Home::new();
        let (mut first, mut second) = (home.quick(), home.quick());
        first.open_first();
        second.open_first();
        assert!(first.begin().is_none());
        if saved {
            first.save(&with(&["first"]), now()).unwrap();
        }
        // A crash: the lock goes with the process.
        drop(first);
        let found = second.begin();
        assert_eq!(matches!(found, Some(Opening::Opened { .. })), saved, "{found:?}");
        // What was sent before that was heard is brought together with the file.
        let merged = second.save(&with(&["second"]), later(1)).unwrap().merged;
        assert_eq!(merged.is_some(), saved);
        let expected: &[&str] = if saved { &["first", "second"] } else { &["second"] };
        assert_eq!(ids(&on_disk(&home)), expected);
    }
}

#[test]
fn a_full_or_refused_disk_while_somebody_begins_costs_nothing_and_is_tried_again() {
    for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied] {
        for call in 0..12 {
            let home = Home::new();
            let disk = Faulty::sound();
            let mut store = home.store_on(Arc::clone(&disk) as _);
            assert!(matches!(store.open_first(), Opening::Fresh));
            disk.arm(call, Failing::Dead, kind);
            let begun = store.begin();
            let kept = store.save(&with(&["words"]), now());
            disk.disarm();
            if kept.is_err() {
                assert!(home.bytes().is_none(), "{kind:?} {call}: half a workbook");
                assert!(home.unfinished().is_empty() || call > 0, "{kind:?} {call}");
            }
            assert!(!matches!(begun, Some(Opening::Opened { .. })), "{kind:?} {call}");
            if matches!(begun, Some(Opening::Damaged { .. })) {
                continue;
            }
            store.save(&with(&["words"]), later(1)).unwrap();
            assert_eq!(ids(&on_disk(&home)), ["words"], "{kind:?} {call}");
        }
    }
}

#[test]
fn a_window_takes_over_only_when_the_other_has_gone_and_reads_again() {
    let home = Home::with(&with(&["old"]));
    let mut first = home.opened();
    let mut second = home.quick();
    assert!(matches!(second.open(now()), Opening::ReadOnly { .. }));
    assert!(second.take_over().is_none());
    first.save(&with(&["old", "new"]), later(1)).unwrap();
    drop(first);
    let Some(Opening::Opened { workbook, .. }) = second.take_over() else {
        panic!("not taken over")
    };
    assert_eq!(ids(&workbook), ["new", "old"]);
    assert!(second.take_over().is_none(), "it is this one's already");
    let mut more = with(&["new", "old", "more"]);
    more.was_saved_as(workbook.saves);
    assert!(second.save(&more, later(2)).unwrap().merged.is_none());
}

#[test]
fn a_copy_is_listed_brought_back_with_what_it_grew_from_named_and_deleted() {
    let home = Home::with(&with(&["old"]));
    let mut store = home.opened();
    let mut copy = on_disk(&home);
    copy.put(Record::Entry(entry("unsaved", "unsaved")));
    let name = store.rescue(&copy, now()).unwrap();
    let listed = |store: &trust_guide::store::Store| {
        let copies = store.copies().into_iter();
        copies.map(|copy| (copy.name, copy.state, copy.entries)).collect::<Vec<_>>()
    };
    assert_eq!(listed(&store), [(name.clone(), CopyState::New, 2)]);
    // The workbook goes on meanwhile.
    let mut later_on = with(&["old", "later"]);
    later_on.was_saved_as(copy.saves);
    store.save(&later_on, later(1)).unwrap();
    store.after_save(later(1));
    let (base, found) = store.read_copy(&name).unwrap();
    assert_eq!((ids(&base), found.journal.len()), (vec!["old".to_owned()], 2));
    store.mark_copy(&name, CopyState::Told).unwrap();
    let told = listed(&store).remove(0);
    assert_eq!(told.1, CopyState::Told);
    store.mark_copy(&told.0, CopyState::BroughtIn).unwrap();
    let merged = listed(&store).remove(0);
    assert!(merged.0.starts_with("rescued-merged-") && merged.1 == CopyState::BroughtIn);
    // Only copies are touched by such a name.
    for name in ["workbook.json", "../workbook.json", "last.json", "rescued-", "rescued-9/../x"] {
        assert!(store.read_copy(name).is_err() && store.delete_copy(name).is_err(), "{name}");
    }
    store.delete_copy(&merged.0).unwrap();
    assert!(listed(&store).is_empty());
    assert!(fs::read_dir(&home.paths.backups).unwrap().count() > 0);
}

#[test]
fn a_window_that_only_reads_finds_what_the_other_one_kept_or_deleted_since() {
    let home = Home::with(&with(&["old", "gone"]));
    let (mut first, mut second) = (home.quick(), home.quick());
    assert!(matches!(first.open(now()), Opening::Opened { .. }));
    assert!(matches!(second.open(now()), Opening::ReadOnly { .. }));
    assert!(second.look_again().is_none(), "nothing changed yet");
    let mut next = on_disk(&home);
    crate::harness::by_hand(&mut next, |contents| {
        contents.journal = with(&["old", "new"]).journal.clone();
    });
    let saves = first.save(&next, later(1)).unwrap().saves;
    let found = second.look_again().map(|found| (ids(&found), found.saves));
    assert_eq!(found, Some((ids(&on_disk(&home)), saves)));
    assert!(second.look_again().is_none(), "and it is read once");
    assert!(first.look_again().is_none(), "whoever may write knows what stands there");
    // A file that cannot be read just now changes nothing.
    fs::write(&home.paths.workbook, "{").unwrap();
    assert!(second.look_again().is_none());
}
