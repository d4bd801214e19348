//! An entry that is added without reading the others: the same line as on the long way, or nothing at all.

use std::{cell::Cell, fs, sync::Arc};

use trust_guide::{
    domain::{
        history::Done,
        journal::Entry,
        kinds::Record,
        profile::FirstWay,
        role::Role,
        workbook::{Contents, Workbook},
    },
    store::{Store, format},
};

use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, workbook},
};

/// What happens to a home.
type Change = fn(&Home);

/// More than is read in a moment.
const LARGE: usize = 2_200_000;

/// A home where so much is kept that it is not read for one entry, with steps that can be undone in the state and in
/// the log.
fn large() -> Home {
    let mut words = entries(&[("a", &"long ".repeat(LARGE / 5)), ("b", "b")]);
    words.edit_profile(|profile| profile.role = Some(Role::Hurt));
    for (minute, body) in [(1, "once"), (2, "twice")] {
        let changed = changed_entry("b", body, minute);
        words.record(Done::Entry, later(minute), Record::Entry(changed), false);
    }
    let home = Home::with(&words);
    drop(home.opened());
    home
}

/// The same, with a log over it.
fn large_with_log() -> Home {
    let home = large();
    let mut store = home.quick();
    let mut words = workbook(store.open(later(3)));
    let plain = |words: &mut Workbook| {
        words.edit_profile(|profile| profile.first_way = FirstWay::Plain);
    };
    let changes: [fn(&mut Workbook); 4] = [
        |words| put(words, changed_entry("b", "thrice", 3)),
        |words| put(words, entry("c", "c")),
        |words| drop(words.undo()),
        plain,
    ];
    for (minute, change) in (4..).zip(changes) {
        change(&mut words);
        store.save(&words, later(minute)).unwrap();
        store.after_save(later(minute));
    }
    assert!(home.log().exists());
    home
}

fn put(words: &mut Workbook, entry: Arc<Entry>) {
    words.record(Done::Entry, entry.changed, Record::Entry(entry), false);
}

/// What is to be added, made of what is known of the workbook.
fn given(known: &Workbook) -> Arc<Entry> {
    let entry = Entry::given("new".into(), "new".into(), later(60), known);
    Arc::new(entry)
}

fn add(store: &mut Store) -> bool {
    let added = store.add(|known| Some(given(known)), later(60));
    store.after_save(later(60));
    added.is_some()
}

/// Adds on the long way, by opening and saving.
fn add_after_reading(store: &mut Store) {
    let mut words = workbook(store.open(later(60)));
    let entry = given(&words);
    put(&mut words, entry);
    store.save(&words, later(60)).unwrap();
    store.after_save(later(60));
}

/// A home like another one, byte for byte.
fn like(home: &Home) -> Home {
    let other = Home::new();
    for path in home.files() {
        let place = other.root.path().join(path.strip_prefix(home.root.path()).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(&path, &place).unwrap();
    }
    other
}

#[test]
fn the_line_is_the_one_that_is_written_on_the_long_way() {
    let full = || {
        let home = large();
        let mut store = home.quick();
        let mut words = workbook(store.open(later(3)));
        // As many steps as can be undone, the oldest of them of several changes.
        let pair = ["d", "e"].map(|id| Record::Entry(entry(id, id)));
        words.record_all(Done::DaysAway, later(3), &"step".into(), pair.to_vec());
        for minute in 0..199 {
            put(&mut words, changed_entry("d", &minute.to_string(), minute));
        }
        store.save(&words, later(4)).unwrap();
        store.after_save(later(4));
        home
    };
    for home in [large(), large_with_log(), full()] {
        let other = like(&home);
        let (mut short, mut long) = (home.quick(), other.quick());
        assert!(add(&mut short));
        add_after_reading(&mut long);
        assert_eq!(
            fs::read_to_string(home.log()).unwrap(),
            fs::read_to_string(other.log()).unwrap()
        );
        let counted = |home: &Home| fs::read(home.root.path().join("state/last-seen")).unwrap();
        assert_eq!(counted(&home), counted(&other));
        drop((short, long));
        let (mut found, wanted) = (home.kept().unwrap(), other.kept().unwrap());
        assert_eq!(found, wanted);
        assert_eq!(found.undo().unwrap().what, Done::Entry);
        assert!(!bodies(&found).contains(&"new"));
        // And on it goes, without a word to tell.
        assert!(!add(&mut home.opened()), "who has read the workbook adds nothing behind its back");
        let trust_guide::store::Opening::Opened { notices, .. } = home.quick().open(later(61))
        else {
            panic!();
        };
        assert_eq!(notices, Vec::<String>::new());
    }
}

#[test]
fn one_after_the_other_is_added_and_each_is_there() {
    let home = large_with_log();
    for number in 0..3 {
        let made = |known: &Workbook| {
            let entry =
                Entry::given("new".into(), format!("n{number}").as_str().into(), later(60), known);
            Some(Arc::new(entry))
        };
        assert!(home.quick().add(made, later(60 + number)).is_some());
    }
    let kept = home.kept().unwrap();
    assert_eq!(bodies(&kept).iter().filter(|body| **body == "new").count(), 3);
    let added = kept.journal.find(&"n1".into()).unwrap();
    assert_eq!((added.by, added.mode), (Some(Role::Hurt), kept.first_way()));
}

#[test]
fn nothing_is_added_where_there_is_something_to_tell_to_mend_or_to_bring_in() {
    let text = |home: &Home| String::from_utf8(home.bytes().unwrap()).unwrap();
    let cases: [(&str, Change); 13] = [
        ("small", |home| home.put(&format::encode(&entries(&[("a", "a")])).unwrap())),
        ("no state", |home| fs::remove_file(&home.paths.workbook).unwrap()),
        ("half a line", |home| fs::write(home.log(), "12345678 {\"sa").unwrap()),
        ("another file", |home| fs::write(home.log(), "a letter\n").unwrap()),
        ("no steps", |home| fs::remove_file(home.undo()).unwrap()),
        ("a step is missing", |home| {
            let steps = fs::read_to_string(home.undo()).unwrap();
            let first = steps.lines().next().unwrap().to_owned() + "\n";
            fs::write(home.undo(), first).unwrap();
        }),
        ("no copy", |home| fs::remove_file(home.paths.last()).unwrap()),
        ("another copy", |home| fs::write(home.paths.last(), "{}").unwrap()),
        ("a newer one was seen", |home| {
            fs::write(home.paths.counter().unwrap(), "999").unwrap();
        }),
        ("words wait", |home| {
            fs::create_dir_all(home.paths.inbox()).unwrap();
            fs::write(home.paths.inbox().join("letter"), "a letter").unwrap();
        }),
        ("a copy of unsaved words", |home| {
            let name = home.paths.backups.join("rescued-2026-11-23T200000.json");
            fs::write(name, format::encode(&entries(&[("z", "z")])).unwrap()).unwrap();
        }),
        ("no backup of today", |home| {
            for path in home.files() {
                if path.file_name().unwrap().to_str().unwrap().starts_with("day-") {
                    fs::remove_file(path).unwrap();
                }
            }
        }),
        ("a folder in the way", |home| {
            let _ = fs::remove_file(home.log());
            fs::create_dir(home.log()).unwrap();
        }),
    ];
    let by_hand: [(&str, &str); 3] =
        [("\"twice\"", "\"other\""), ("\"schema\": 3", "\"schema\": 2"), ("\"hurt\"", "\"both\"")];
    let whole = large();
    for (told, change) in cases {
        let home = like(&whole);
        change(&home);
        let before = home.both();
        assert!(!add(&mut home.quick()), "{told}");
        assert_eq!(home.both(), before, "{told}");
    }
    for (from, to) in by_hand {
        let home = like(&whole);
        let edited = text(&home).replacen(from, to, 1);
        assert_ne!(edited, text(&home));
        home.put(edited.as_bytes());
        assert!(!add(&mut home.quick()), "{to}");
        // On the long way it comes in beside what was changed.
        add_after_reading(&mut home.quick());
        assert!(bodies(&home.kept().unwrap()).contains(&"new"), "{to}");
    }
    assert!(add(&mut whole.quick()));
}

#[test]
fn nothing_is_added_while_another_window_has_the_workbook_or_after_who_waited_gave_up() {
    let home = large();
    let window = home.opened();
    assert!(!add(&mut home.quick()));
    drop(window);
    let mut store = home.quick();
    assert!(store.add(|_| None, later(60)).is_none());
    // The lock is free again: the long way takes it.
    add_after_reading(&mut store);
    assert!(bodies(&home.kept().unwrap()).contains(&"new"));
}

#[test]
fn set_aside_records_are_told_of_on_the_long_way() {
    let words = entries(&[("a", &"long ".repeat(LARGE / 5))]);
    let unreadable = vec!["{\"id\": 7}".into()];
    let contents = Contents { unreadable, ..words.contents().clone() };
    let home = Home::with(&Workbook::of(contents));
    assert!(!add(&mut home.quick()));
}

#[test]
fn whatever_call_fails_the_entry_is_there_once_on_one_way_or_the_other() {
    let whole = [large(), large_with_log()];
    for whole in whole {
        with_every_fault(|faults| {
            let home = like(&whole);
            let disk = Faulty::sound();
            let mut store = home.store_on(disk.clone());
            let is_asked = Cell::new(0);
            faults.arm(&disk);
            let added = store.add(
                |known| {
                    is_asked.set(is_asked.get() + 1);
                    Some(given(known))
                },
                later(60),
            );
            store.after_save(later(60));
            let met = disk.disarm();
            assert!(is_asked.get() <= 1, "{faults:?}");
            let count = || {
                let kept = home.kept().unwrap();
                bodies(&kept).iter().filter(|body| **body == "new").count()
            };
            if added.is_some() {
                assert_eq!(count(), 1, "{faults:?}");
            } else {
                if faults.is_killed() {
                    store = home.quick();
                }
                add_after_reading(&mut store);
            }
            drop(store);
            let mut next = home.quick();
            let words = workbook(next.open(later(61)));
            next.save(&words, later(61)).unwrap();
            assert_eq!(count(), 1, "{faults:?}");
            assert_eq!(home.unfinished(), Vec::<std::path::PathBuf>::new(), "{faults:?}");
            met
        });
    }
}
