//! Copies that sync programs leave: what they hold comes in, they are put away whole, and nothing else is touched.

use std::{fs, path::PathBuf};

use proptest::prelude::*;
use trust_guide::{
    domain::{difference::Difference, history::Done, kinds::Record, workbook::Workbook},
    store::{ConflictCopy, Store, format, log},
};

use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

/// One name for each sync program.
const NAMES: [&str; 8] = [
    "workbook.sync-conflict-20261128-101112-ABCDEFG.json",
    "workbook (Anna's conflicted copy 2026-11-28).json",
    "workbook (In Konflikt stehende Kopie von Anna 2026-11-28).json",
    "workbook (conflicted copy 2026-11-28 101112).json",
    "workbook_conflict-20261128-101112.json",
    "workbook-DESKTOP-AB12.json",
    "workbook 2.json",
    "workbook (1).json",
];

/// A workbook of one entry, and a home that keeps it.
fn home() -> (Home, Workbook) {
    let words = entries(&[("a", "a")]);
    let home = Home::with(&words);
    let kept = home.kept().unwrap();
    (home, kept)
}

fn with(words: &Workbook, id: &str, body: &str, minutes: i64) -> Workbook {
    let mut words = words.clone();
    let entry = Record::Entry(changed_entry(id, body, minutes));
    words.record(Done::Entry, later(minutes), entry, false);
    words
}

fn put(home: &Home, name: &str, bytes: &[u8]) -> PathBuf {
    let path = home.paths.folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn put_copy(home: &Home, name: &str, copy: &Workbook) -> PathBuf {
    put(home, name, &format::encode(copy).unwrap())
}

/// Brings in every copy that can be read, saves, and puts them away, as a window does. Gives how many came.
fn bring_in(store: &mut Store, words: &mut Workbook, minutes: i64) -> Option<usize> {
    let mut came = 0;
    let mut names = Vec::new();
    for found in store.conflict_copies() {
        let ConflictCopy::Readable { name, base, copy } = found else { continue };
        came += words.bring_in(&base, &copy, later(minutes), &name.as_str().into());
        names.push(name);
    }
    let saved = store.save(words, later(minutes)).ok()?;
    store.after_save(later(minutes));
    for name in names.iter().filter(|_| saved.unconfirmed.is_none()) {
        let _ = store.put_away(name, later(minutes));
    }
    Some(came)
}

/// The copies that were put away, byte for byte.
fn put_away(home: &Home) -> Vec<Vec<u8>> {
    let is_one =
        |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with("conflict-");
    home.files().into_iter().filter(is_one).map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn what_a_copy_of_each_sync_program_holds_comes_in_and_the_copy_is_put_away_whole() {
    for name in NAMES {
        let (home, mut words) = home();
        let path = put_copy(&home, name, &with(&words, "b", "of the other computer", 1));
        let bytes = fs::read(&path).unwrap();
        let mut store = home.opened();
        assert_eq!(bring_in(&mut store, &mut words, 2), Some(1), "{name}");
        assert_eq!(bodies(&home.kept().unwrap()), ["a", "of the other computer"], "{name}");
        assert_eq!((path.exists(), put_away(&home)), (false, vec![bytes.clone()]), "{name}");
        // The same one comes once more, from a computer that was asleep.
        fs::write(&path, &bytes).unwrap();
        assert_eq!(bring_in(&mut store, &mut words, 3), Some(0), "{name}");
        assert_eq!((path.exists(), put_away(&home).len()), (false, 1), "{name}");
        words.undo();
        assert_eq!(bodies(&words), ["a"], "{name}: it is one step");
    }
}

#[test]
fn of_two_versions_the_later_one_of_a_line_stays_and_of_two_that_clash_both() {
    let (home, words) = home();
    let mut ours = with(&words, "a", "ours", 1);
    let mut store = home.opened();
    store.save(&ours, later(1)).unwrap();
    // What it was before: there is nothing in it that is not known here.
    put_copy(&home, NAMES[0], &words);
    assert_eq!(bring_in(&mut store, &mut ours, 2), Some(0));
    assert_eq!(bodies(&ours), ["ours"]);
    put_copy(&home, NAMES[1], &with(&words, "a", "theirs", 3));
    assert_eq!(bring_in(&mut store, &mut ours, 4), Some(1));
    assert_eq!(bodies(&home.kept().unwrap()), ["ours", "theirs"]);
    // What grew from ours takes its place.
    put_copy(&home, NAMES[2], &with(&ours, "a", "ours, written on", 5));
    bring_in(&mut store, &mut ours, 6).unwrap();
    assert_eq!(bodies(&ours), ["ours, written on", "theirs"]);
}

#[test]
fn what_a_copy_lacks_stays_and_what_was_deleted_for_good_here_stays_deleted() {
    let (home, words) = home();
    let mut ours = with(&words, "b", "b", 1);
    put_copy(&home, NAMES[0], &with(&Workbook::default(), "c", "c", 2));
    put_copy(&home, NAMES[1], &words);
    ours.erase(&"a".into(), later(3));
    let mut store = home.opened();
    store.save(&ours, later(3)).unwrap();
    bring_in(&mut store, &mut ours, 4).unwrap();
    assert_eq!(bodies(&home.kept().unwrap()), ["b", "c"]);
}

#[test]
fn what_cannot_be_read_or_only_looks_alike_stays_where_it_is() {
    let (home, mut words) = home();
    let whole = format::encode(&with(&words, "b", "b", 1)).unwrap();
    let stranger = format::encode(&entries(&[("x", "of somebody else")])).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let newer = text.replacen("\"schema\": ", "\"schema\": 9", 1);
    let kept = [
        (NAMES[0], &whole[..whole.len() / 2], true),
        (NAMES[1], newer.as_bytes(), true),
        (NAMES[3], b"", true),
        // Shapes that people use too: only what shares records with this workbook is a copy of it.
        (NAMES[5], &stranger[..], false),
        (NAMES[6], b"{\"schema\": 1, \"mine\": true}", false),
        (NAMES[7], b"a list", false),
        ("workbook-old.json", &whole[..], false),
        ("workbook (before the talk).json", &whole[..], false),
    ];
    for (name, bytes, _) in kept {
        put(&home, name, bytes);
    }
    fs::create_dir(home.paths.folder.join("workbook 3.json")).unwrap();
    let mut store = home.opened();
    let found = store.conflict_copies();
    let unreadable = found.iter().filter(|it| matches!(it, ConflictCopy::Unreadable { .. }));
    assert_eq!((unreadable.count(), found.len()), (4, 7), "{found:?}");
    bring_in(&mut store, &mut words, 2);
    assert_eq!(bodies(&home.kept().unwrap()), ["a"]);
    for (name, bytes, _) in kept {
        assert_eq!(fs::read(home.paths.folder.join(name)).unwrap(), bytes, "{name}");
    }
    assert!(put_away(&home).is_empty());
}

#[test]
fn a_copy_of_the_log_is_read_over_the_state_that_it_follows_and_by_itself_where_there_is_none() {
    for (has_state, name) in [
        (true, "changes.sync-conflict-20261128-101112-ABCDEFG.log"),
        (false, "changes (Anna's conflicted copy 2026-11-28).log"),
    ] {
        let (home, words) = home();
        let mut store = home.opened();
        let mut ours = with(&words, "a", "in both", 1);
        store.save(&ours, later(1)).unwrap();
        let common = fs::read(home.log()).unwrap();
        // The other computer went on from here, and so did this one.
        let theirs = with(&ours, "b", "of the other computer", 2);
        let known = log::read(&common).unwrap().unwrap();
        let difference = Difference::between(&home.kept().unwrap(), &theirs);
        let (line, _) = log::line(&difference, known.last()).unwrap();
        ours = with(&ours, "a", "changed since", 3);
        store.save(&ours, later(3)).unwrap();
        let mut bytes = [common, line].concat();
        if !has_state {
            let text = String::from_utf8(bytes).unwrap();
            let (_, rest) = text.split_once('\n').unwrap();
            let (first, _) = log::header("00000001-7".parse().unwrap()).unwrap();
            bytes = [first, rest.as_bytes().to_vec()].concat();
        }
        let path = put(&home, name, &bytes);
        bring_in(&mut store, &mut ours, 4).unwrap();
        let kept = home.kept().unwrap();
        let found = bodies(&kept);
        assert!(found.contains(&"of the other computer") && found.contains(&"changed since"));
        if has_state {
            assert_eq!(found, ["changed since", "of the other computer"]);
        }
        assert_eq!((path.exists(), put_away(&home)), (false, vec![bytes]), "{name}");
    }
}

#[test]
fn a_copy_is_brought_in_once_and_is_whole_somewhere_whenever_a_call_fails() {
    with_every_fault(|faults| {
        let (home, mut words) = home();
        let path = put_copy(&home, NAMES[0], &with(&words, "b", "b", 1));
        let bytes = fs::read(&path).unwrap();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        words = match store.open(now()) {
            trust_guide::store::Opening::Opened { workbook, .. } => workbook,
            other => panic!("{other:?}"),
        };
        faults.arm(&disk);
        bring_in(&mut store, &mut words, 2);
        let met = disk.disarm();
        drop(store);
        let is_whole = path.exists() && fs::read(&path).unwrap() == bytes;
        assert!(is_whole || put_away(&home).contains(&bytes), "{faults:?}");
        for minutes in [3, 4] {
            let mut next = home.quick();
            let mut words = workbook(next.open(later(minutes)));
            bring_in(&mut next, &mut words, minutes).unwrap();
            assert_eq!(bodies(&home.kept().unwrap()), ["a", "b"], "{faults:?}");
        }
        assert!(!path.exists(), "{faults:?}");
        assert!(put_away(&home).contains(&bytes), "{faults:?}");
        met
    });
}

#[test]
fn what_was_put_away_goes_with_the_other_backups_where_somebody_wants_that() {
    let (home, mut words) = home();
    put_copy(&home, NAMES[0], &with(&words, "b", "b", 1));
    let mut store = home.opened();
    bring_in(&mut store, &mut words, 2);
    assert_eq!(put_away(&home).len(), 1);
    store.delete_backups(later(3)).unwrap();
    assert!(put_away(&home).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn in_whatever_order_copies_are_found_the_same_words_are_kept(
        changes in prop::collection::vec((0..4_u8, 0..3_i64), 1..5),
        order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let copies = |words: &Workbook| -> Vec<Workbook> {
            let copy = |(place, (id, minutes)): (usize, &(u8, i64))| {
                let id = ["a", "b", "c", "d"][usize::from(*id)];
                with(words, id, &format!("{id} of {place}"), 1 + *minutes)
            };
            changes.iter().enumerate().map(copy).collect()
        };
        // All at once, under names in another order: the very same records.
        let mut found = Vec::new();
        for order in [(0..5).collect(), order.clone()] {
            let (home, mut words) = home();
            words.put(Record::Entry(entry("b", "b")));
            let order: Vec<usize> = order;
            let mut store = home.opened();
            store.save(&words, later(0)).unwrap();
            for (place, copy) in copies(&words).iter().enumerate() {
                put_copy(&home, NAMES[order[place]], copy);
            }
            bring_in(&mut store, &mut words, 9).unwrap();
            let kept = home.kept().unwrap();
            for (place, (id, _)) in changes.iter().enumerate() {
                let body = format!("{} of {place}", ["a", "b", "c", "d"][usize::from(*id)]);
                prop_assert!(bodies(&kept).contains(&&*body), "{body}: {:?}", bodies(&kept));
            }
            found.push(kept.lists.clone());
        }
        prop_assert_eq!(&found[0], &found[1]);
        // One after the other: the same words, whoever has which id.
        let mut told = Vec::new();
        for order in [(0..5).collect::<Vec<usize>>(), order] {
            let (home, mut words) = home();
            words.put(Record::Entry(entry("b", "b")));
            let mut store = home.opened();
            store.save(&words, later(0)).unwrap();
            let copies = copies(&words);
            for place in order.into_iter().filter(|place| *place < copies.len()) {
                put_copy(&home, NAMES[0], &copies[place]);
                bring_in(&mut store, &mut words, 9).unwrap();
            }
            let kept = home.kept().unwrap();
            told.push(bodies(&kept).into_iter().map(str::to_owned).collect::<Vec<_>>());
        }
        prop_assert_eq!(&told[0], &told[1]);
    }
}

#[test]
fn a_copy_of_what_can_be_undone_brings_nothing_in_and_does_not_lie_about() {
    let (home, mut words) = home();
    let mut store = home.opened();
    words.record(Done::Entry, later(1), Record::Entry(changed_entry("b", "b", 1)), false);
    store.save(&words, later(1)).unwrap();
    store.fold(later(2)).unwrap();
    let undo = fs::read(home.paths.folder.join("undo.log")).unwrap();
    let names = ["undo.sync-conflict-20261128-101112-ABCDEFG.log", "undo 2.log"];
    let [sure, perhaps] = names.map(|name| put(&home, name, &undo));
    let other = put(&home, "undo (1).log", b"a list of my own");
    let before = home.kept().unwrap();
    assert_eq!(bring_in(&mut store, &mut words, 3), Some(0));
    assert!(home.kept().unwrap().lists == before.lists);
    assert_eq!((sure.exists(), perhaps.exists(), other.exists()), (false, false, true));
    assert_eq!(put_away(&home), [undo]);
}
