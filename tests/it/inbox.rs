//! Words that wait in the inbox for the window that has the workbook: kept through everything, and taken in once.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use trust_guide::{
    domain::{coming_in::Left, kinds::Record, workbook::Workbook},
    store::{Opening, Store, Waiting},
};

use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

/// Leaves an entry of this id and body, as somebody who may not write.
fn leave(home: &Home, store: &mut Store, id: &str) -> bool {
    let Opening::ReadOnly { workbook, .. } = store.open(now()) else { panic!() };
    let mut after = workbook.clone();
    after.put(Record::Entry(entry(id, id)));
    let before = home.both();
    // Their names are in the order of these.
    let minutes = i64::from(id.as_bytes()[0]);
    let left = store.leave_in_inbox(&workbook, &after, later(minutes));
    assert_eq!(home.both(), before, "the workbook was touched");
    left.is_ok()
}

fn left(store: &Store) -> Vec<Left> {
    let ready = |waiting| match waiting {
        Waiting::Left(left) => Some(*left),
        Waiting::Odd { .. } => None,
    };
    store.inbox().into_iter().filter_map(ready).collect()
}

fn odd(store: &Store) -> Vec<String> {
    let odd = |waiting| match waiting {
        Waiting::Left(_) => None,
        Waiting::Odd { name, .. } => Some(name),
    };
    store.inbox().into_iter().filter_map(odd).collect()
}

/// Takes in what is left, saves and lets go, as a window does.
fn take_in(store: &mut Store, words: &mut Workbook, minutes: i64) -> bool {
    let left = left(store);
    for left in &left {
        words.come_in(&left.what);
    }
    let saved = store.save(words, later(minutes));
    if saved.as_ref().is_ok_and(|saved| saved.unconfirmed.is_none()) {
        store.let_go_of_left(&left.into_iter().map(|left| left.name).collect::<Vec<_>>());
    }
    store.after_save(later(minutes));
    saved.is_ok()
}

#[test]
fn words_that_were_left_are_all_there_or_were_not_called_kept() {
    with_every_fault(|faults| {
        let home = Home::with(&entries(&[("a", "a")]));
        let mut window = home.opened();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        let Opening::ReadOnly { workbook: before, .. } = store.open(now()) else { panic!() };
        let mut after = before.clone();
        after.put(Record::Entry(entry("b", "b")));
        faults.arm(&disk);
        let kept = store.leave_in_inbox(&before, &after, now());
        let met = disk.disarm();
        let found = left(&window).len();
        assert!(found == 1 || kept.is_err() && found == 0, "{faults:?}: {kept:?}");
        assert_eq!(odd(&window), Vec::<String>::new(), "{faults:?}");
        // Whoever is told that they were not kept gives them again.
        drop(store);
        let mut words = home.kept().unwrap();
        assert!(take_in(&mut window, &mut words, 1));
        let known = if found == 1 { &["a", "b"][..] } else { &["a"] };
        assert_eq!(bodies(&home.kept().unwrap()), known, "{faults:?}");
        drop(window);
        drop(home.opened());
        assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn what_is_taken_in_is_there_once_whenever_a_call_fails_or_the_window_is_killed() {
    with_every_fault(|faults| {
        let home = Home::with(&entries(&[("a", "a")]));
        let disk = Faulty::sound();
        let mut window = home.store_on(disk.clone());
        let mut words = workbook(window.open(now()));
        assert!(leave(&home, &mut home.quick(), "b") && leave(&home, &mut home.quick(), "c"));
        faults.arm(&disk);
        take_in(&mut window, &mut words, 1);
        let met = disk.disarm();
        drop(window);
        let all = || {
            let mut next = home.quick();
            let mut words = workbook(next.open(later(2)));
            assert!(take_in(&mut next, &mut words, 2), "{faults:?}");
            bodies(&home.kept().unwrap()).join(" ")
        };
        assert_eq!((all(), all()), ("a b c".into(), "a b c".into()), "{faults:?}");
        assert_eq!(left(&home.quick()), [], "{faults:?}");
        met
    });
}

#[test]
fn what_came_in_and_was_changed_undone_or_deleted_since_does_not_come_again() {
    let home = Home::with(&entries(&[("a", "a")]));
    let mut window = home.opened();
    let mut words = home.kept().unwrap();
    for id in ["b", "c", "d"] {
        assert!(leave(&home, &mut home.quick(), id));
    }
    for left in left(&window) {
        assert_eq!(words.come_in(&left.what), 1);
    }
    words.undo();
    words.put(Record::Entry(changed_entry("b", "b, written on", 1)));
    words.erase(&"c".into(), later(1));
    window.save(&words, later(1)).unwrap();
    assert_eq!(left(&window).len(), 3);
    drop(window);
    let mut next = home.quick();
    let mut words = workbook(next.open(later(2)));
    assert!(take_in(&mut next, &mut words, 2));
    assert_eq!(bodies(&words), ["a", "b, written on"]);
}

#[test]
fn what_is_torn_foreign_or_newer_stays_byte_for_byte_and_is_told() {
    let home = Home::with(&entries(&[("a", "a")]));
    let mut window = home.opened();
    assert!(leave(&home, &mut home.quick(), "b"));
    let inbox = home.paths.inbox();
    let whole = fs::read(only_file(&inbox)).unwrap();
    let text = String::from_utf8(whole.clone()).unwrap();
    let newer = checked(r#"{"log":9,"of":"00000000-0"}"#) + text.lines().nth(1).unwrap() + "\n";
    let more =
        text.lines().next().unwrap().to_owned() + "\n" + &checked(r#"{"saves":1,"gone":["a"]}"#);
    for (name, bytes) in [
        ("torn.log", &whole[..whole.len() / 2]),
        ("no-end.log", &whole[..whole.len() - 1]),
        ("empty.log", b""),
        ("letter.log", b"Dear Sam"),
        ("letter.txt", b"Dear Sam"),
        ("newer.log", newer.as_bytes()),
        ("deletes.log", more.as_bytes()),
    ] {
        fs::write(inbox.join(name), bytes).unwrap();
    }
    fs::create_dir(inbox.join("folder.log")).unwrap();
    let before = files(&inbox);
    assert_eq!(odd(&window).len(), 8, "{:?}", window.inbox());
    let mut words = home.kept().unwrap();
    assert!(take_in(&mut window, &mut words, 1));
    assert_eq!(bodies(&home.kept().unwrap()), ["a", "b"]);
    let after = files(&inbox);
    let gone: Vec<_> = before.iter().filter(|file| !after.contains(file)).collect();
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert_eq!(gone[0].1, whole);
}

#[test]
fn where_something_else_has_the_name_of_the_inbox_that_stays_and_is_told() {
    let home = Home::with(&entries(&[("a", "a")]));
    let _window = home.opened();
    fs::write(home.paths.inbox(), "mine").unwrap();
    assert!(!leave(&home, &mut home.quick(), "b"));
    assert_eq!(fs::read_to_string(home.paths.inbox()).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn only_this_account_can_look_into_the_inbox() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::with(&entries(&[("a", "a")]));
    let _window = home.opened();
    assert!(leave(&home, &mut home.store(), "b"));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let inbox = home.paths.inbox();
    assert_eq!((mode(&inbox), mode(&only_file(&inbox))), (0o700, 0o600));
}

#[test]
fn a_window_that_is_opened_while_words_are_being_left_does_not_lose_them() {
    // The unfinished file is cleared away once, as by a window that takes it for one that was cut off.
    let home = Home::with(&entries(&[("a", "a")]));
    let window = home.opened();
    let disk: Arc<Faulty> = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    let Opening::ReadOnly { workbook: before, .. } = store.open(now()) else { panic!() };
    let mut after = before.clone();
    after.put(Record::Entry(entry("b", "b")));
    let mut told = 0;
    for place in 0..12 {
        let minutes = i64::try_from(place).unwrap();
        disk.arm(place, crate::keeping::Failing::Once, io::ErrorKind::NotFound);
        told += usize::from(store.leave_in_inbox(&before, &after, later(minutes)).is_ok());
        disk.disarm();
    }
    assert_eq!((told, left(&window).len()), (12, 12), "{:?}", window.inbox());
}

fn only_file(folder: &Path) -> PathBuf {
    fs::read_dir(folder).unwrap().next().unwrap().unwrap().path()
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        paths.map(|path| (path.clone(), fs::read(path).unwrap_or_default())).collect();
    files.sort();
    files
}

fn checked(json: &str) -> String {
    format!("{} {json}\n", trust_guide::store::print::Check::of(json))
}
