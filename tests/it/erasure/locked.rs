//! Erasing a book that is locked, or one of several: its sealed files and keys go, nobody opens it, and others stay.

use std::{fs, path::PathBuf};

use trust_guide::{
    domain::book::BookId,
    store::{
        Books, Disk, Paths, Stays, at_table,
        sealed::{LockState, state},
    },
};

use super::{CANARY, erase};
use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home, entries, later, now},
    sealed,
};

type Files = Vec<(PathBuf, Vec<u8>)>;

fn all(home: &Home) -> Files {
    home.files().into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

/// A locked home with a bit of everything, and how it was before.
fn locked() -> (Home, Files) {
    let home = sealed::lived_in();
    let before = all(&home);
    drop(sealed::lock(&home, Faulty::sound()));
    let workbook = fs::read(home.paths.folder.join("workbook.json.age")).unwrap();
    for name in [
        "workbook.json.sync-conflict-20261128-101112-ABCDEFG.age",
        "damaged-20261128T101112.json.age",
        ".workbook.json.12.s1.tmp.age",
        "backups/moved-1-last.json.age",
        "backups/replaced-20261128T101112000000-000000000007.json.age",
    ] {
        fs::write(home.paths.folder.join(name), &workbook).unwrap();
    }
    (home, before)
}

#[test]
fn a_locked_book_goes_with_its_keys_and_what_nobody_can_open_is_told_and_stays() {
    let (home, _) = locked();
    let ours = home.files();
    for name in ["data/key.age", "data/key.check", "data/backups/key.age", "state/key.age"] {
        assert!(home.root.path().join(name).exists(), "{name}");
    }
    let mut old = Vec::new();
    for name in [
        "data/key.age.old",
        "data/workbook.json.age.old-2",
        "data/backups/last.json.age.old",
        "data/inbox/to.old",
        "state/key.check.old",
    ] {
        old.push(home.root.path().join(name));
        fs::write(old.last().unwrap(), CANARY).unwrap();
    }
    old.sort();
    let before = all(&home);
    for is_own in [true, false] {
        let what = home.quick().erasure(is_own, is_own);
        let mut told = what.files.clone();
        told.sort();
        assert_eq!(told, ours);
        let mut stays = what.stays.clone();
        stays.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(stays, old.iter().map(|it| (it.clone(), Stays::NotOurs)).collect::<Vec<_>>());
        let at = |name: &str| {
            let path = home.paths.folder.join(name);
            what.files.iter().position(|it| *it == path).unwrap()
        };
        assert!(at("backups/last.json.age") < at("workbook.json.age"));
        assert!(at("workbook.json.age") < at("key.age"), "what is cut off can be opened again");
        assert!(at("key.age") < at(".lock"));
    }
    assert_eq!(all(&home), before);
    erase(&mut home.quick());
    assert_eq!(home.files(), old);
}

#[test]
fn a_book_that_was_locked_or_unlocked_by_half_goes_on_both_sides() {
    for (has_key, mark) in [(true, "on"), (false, "on"), (true, "off"), (false, "off")] {
        let (home, plain) = locked();
        for (path, bytes) in plain {
            fs::write(path, bytes).unwrap();
        }
        let sealed = fs::read(home.paths.folder.join("workbook.json.age")).unwrap();
        fs::write(home.paths.folder.join(format!("switching-{mark}.age")), sealed).unwrap();
        let key = home.paths.folder.join("key.age");
        if !has_key {
            fs::remove_file(key).unwrap();
        }
        let expected = if has_key { LockState::Locked } else { LockState::Halfway };
        assert_eq!(state(&Disk, &home.paths), expected);
        erase(&mut home.quick());
        assert_eq!(home.files(), Vec::<PathBuf>::new(), "{has_key} {mark}");
    }
}

#[test]
fn whatever_call_fails_a_locked_book_is_left_as_one_that_is_told_and_goes_the_next_time() {
    let (first, _) = locked();
    let root = first.root.path();
    let all: Files = all(&first);
    let all: Files = all
        .into_iter()
        .map(|(path, bytes)| (path.strip_prefix(root).unwrap().to_owned(), bytes))
        .collect();
    with_every_fault(|faults| {
        let home = Home::new();
        for (path, bytes) in &all {
            let path = home.root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.hold_to_erase().unwrap();
        let what = store.erasure(true, true);
        faults.arm(&disk);
        let erased = store.erase_all(&what);
        let met = disk.disarm();
        let mut told: Vec<PathBuf> = erased.left.into_iter().map(|(path, _)| path).collect();
        told.sort();
        assert_eq!(told, home.files(), "{faults:?}");
        drop(store);
        if !home.quick().erasure(true, true).is_empty() {
            erase(&mut home.quick());
        }
        assert_eq!(home.files(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

/// Two books at one home, each with words, and the second one locked.
fn two() -> (Home, Home) {
    let first = sealed::lived_in();
    let (data, state) = (first.paths.folder.clone(), first.paths.state.clone());
    let books = Books::new(std::sync::Arc::new(Disk), data, state);
    books.name(None, &"Samira".into(), now()).unwrap();
    let id = BookId::of(3);
    books.begin(&id, &"Robinson".into(), later(1)).unwrap();
    let (workbook, state) = books.places_of(Some(&id));
    let paths = Paths::around(&workbook, state);
    let second = Home { root: tempfile::tempdir().unwrap(), paths };
    let mut store = second.opened();
    for turn in 0..2 {
        store.save(&entries(&[("k", &format!("{CANARY} {turn}"))]), later(turn)).unwrap();
        store.fold(later(turn)).unwrap();
        store.after_save(later(turn));
    }
    drop(store);
    drop(sealed::lock(&second, Faulty::sound()));
    (first, second)
}

fn is_of(path: &std::path::Path, book: &Home) -> bool {
    path.starts_with(&book.paths.folder) || path.starts_with(book.paths.state.as_ref().unwrap())
}

#[test]
fn the_table_of_two_stays_where_a_book_goes_and_is_told_as_what_it_is() {
    let first = sealed::lived_in();
    let (data, state) = (first.paths.folder.clone(), first.paths.state.clone());
    let books = Books::new(std::sync::Arc::new(Disk), data.clone(), state);
    books.name(None, &"Samira".into(), now()).unwrap();
    let id = BookId::of(3);
    books.begin(&id, &"Robinson".into(), later(1)).unwrap();
    at_table::lay(&books, None).unwrap();
    at_table::Copies::default().keep(&Disk, &first.paths).unwrap();
    let what = first.quick().erasure(true, false);
    assert!(what.files.contains(&first.paths.table_laid()), "{what:?}");
    for name in ["table", "table-seen"] {
        assert!(what.stays.contains(&(data.join(name), Stays::Table)), "{name}: {what:?}");
    }
    // What only has the name of ours is not.
    fs::write(first.paths.table_laid(), "Somebody else’s").unwrap();
    assert!(
        first
            .quick()
            .erasure(true, false)
            .stays
            .contains(&(first.paths.table_laid(), Stays::NotOurs))
    );
}

#[test]
fn of_several_books_one_goes_with_its_folder_and_the_others_stay_to_the_byte() {
    let (first, second) = two();
    let mut expected = all(&first);
    expected.retain(|(path, _)| !is_of(path, &second));
    let what = erase(&mut second.quick());
    assert!(what.files.iter().all(|path| is_of(path, &second)), "{what:?}");
    assert!(what.files.iter().any(|path| path.ends_with("book.json")) && what.stays.is_empty());
    assert_eq!(all(&first), expected);
    for folder in [first.paths.folder.join("books"), first.root.path().join("state/books")] {
        assert!(!folder.exists(), "{}", folder.display());
    }
    // What is not ours keeps its folder.
    let (first, second) = two();
    let letters = second.paths.folder.join("letters.odt");
    fs::write(&letters, "mine").unwrap();
    let what = erase(&mut second.quick());
    assert_eq!(what.stays, [(letters.clone(), Stays::NotOurs)]);
    assert!(letters.exists() && first.paths.workbook.exists());
}

#[test]
fn the_first_of_several_books_goes_and_the_others_stay_to_the_byte() {
    let (first, second) = two();
    let mut expected = all(&first);
    expected.retain(|(path, _)| is_of(path, &second));
    let what = erase(&mut first.quick());
    let state = first.root.path().join("state/books");
    let books = [(state, Stays::OtherBooks), (first.paths.folder.join("books"), Stays::OtherBooks)];
    assert_eq!(what.stays, books);
    assert_eq!(all(&first), expected);
    erase(&mut second.quick());
    assert_eq!(first.files(), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_is_written_to_no_place_of_the_lock() {
    let home = sealed::lived_in();
    for name in ["key.age", "key.check", "recovery.age", "workbook.json.age", "book.json"] {
        assert!(home.quick().has_place(&home.paths.folder.join(name)), "{name}");
    }
    assert!(!home.quick().has_place(&home.paths.folder.join("copy.json")));
}
