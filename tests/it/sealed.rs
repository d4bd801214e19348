//! A locked book: sealed files on the disk, and the same workbook for whoever opened it.

mod copies;
mod faults;
mod keys;
mod left;
mod switching;
#[cfg(unix)]
mod watched;

use std::{fs, path::Path, sync::Arc};

use trust_guide::{
    domain::{kinds::Record, workbook::Workbook},
    store::{
        Disk, Fs, Opening, Store,
        sealed::{
            LockState, Passphrase, RecoveryCode, Switched, Unlocked, Work, state, switch_on, unlock,
        },
    },
};

use crate::keeping::{Faulty, Home, bodies, entries, entry, folder, later, now, workbook};

/// What stands in no plain file of a locked book.
pub const CANARY: &str = "lavender canary";

pub fn words() -> Passphrase {
    Passphrase::new("four plain old words".to_owned())
}

/// A code that is the same each time.
pub fn code() -> RecoveryCode {
    let words = ["apple", "river", "candle", "windmill", "garden", "pencil"];
    RecoveryCode::parse(
        &[words, ["kettle", "maple", "wagon", "yellow", "zebra", "otter"]].concat().join(" "),
    )
    .unwrap()
}

/// Locks the book at home, which must work.
pub fn lock(home: &Home, fs: Arc<dyn Fs>) -> Switched {
    let mut store = home.store_on(fs);
    switch_on(store.holding().unwrap(), &words(), Some(&code()), Work::light()).unwrap()
}

/// Opens it.
pub fn opened(home: &Home, fs: Arc<dyn Fs>) -> Unlocked {
    unlock(&fs, &home.paths, &words(), Work::light()).unwrap()
}

/// A book with a bit of everything in it, in many files, that is not locked yet: two states, a log, backups, a
/// draft, something in the inbox, something rescued, something unfinished.
pub fn lived_in() -> Home {
    let home = Home::with(&entries(&[("a", CANARY)]));
    let mut store = home.opened();
    let mut all = entries(&[("a", CANARY)]);
    for number in 0..3_i64 {
        all.put(Record::Entry(entry(&format!("b{number}"), &format!("{CANARY} {number}"))));
        all = store.save(&all, later(number)).unwrap().merged.unwrap_or(all);
        store.after_save(later(number));
        if number == 1 {
            store.fold(later(number)).unwrap();
            store.after_save(later(number));
        }
    }
    store.keep_draft(&crate::drafts::draft(CANARY), later(4)).unwrap();
    store.rescue(&all, later(5)).unwrap();
    let mut more = all.clone();
    more.put(Record::Entry(entry("left", &format!("{CANARY} left"))));
    store.leave_in_inbox(&all, &more, later(6)).unwrap();
    drop(store);
    fs::write(home.paths.folder.join(".workbook.json.77.a1.tmp"), CANARY).unwrap();
    // As an older version left it, and as going back leaves it.
    for name in ["moved-1-last.json", "replaced-20261128T101112000000-000000000001.json"] {
        fs::copy(&home.paths.workbook, home.paths.backups.join(name)).unwrap();
    }
    assert!(home.log().exists() && home.undo().exists());
    home
}

/// The bodies that [`lived_in`] holds, without what waits in the inbox.
pub fn lived() -> Vec<String> {
    let numbered = (0..3).map(|number| format!("{CANARY} {number}"));
    std::iter::once(CANARY.to_owned()).chain(numbered).collect()
}

/// The words of a book, opened through these files.
pub fn kept(home: &Home, fs: Arc<dyn Fs>) -> (Store, Workbook) {
    let mut store = home.store_on(fs);
    let found = workbook(store.open(later(20)));
    (store, found)
}

/// Files that hold these words in plain.
pub fn plain_with(home: &Home, words: &str) -> Vec<std::path::PathBuf> {
    let mut files = home.files();
    files.retain(|path| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(words.len()).any(|it| it == words.as_bytes())
            || bytes.starts_with(&[0x1f, 0x8b]) && path.extension().is_none_or(|it| it != "age")
    });
    files
}

/// Unfinished files, plain or sealed.
pub fn unfinished(home: &Home) -> Vec<std::path::PathBuf> {
    let mut files = home.files();
    files.retain(|path| path.file_name().unwrap().to_string_lossy().contains(".tmp"));
    files
}

fn is(home: &Home, expected: LockState) {
    assert_eq!(state(&Disk, &home.paths), expected);
}

#[test]
fn a_book_is_locked_whole_and_opens_with_its_passphrase_and_is_saved_sealed() {
    let home = lived_in();
    assert!(!plain_with(&home, CANARY).is_empty());
    is(&home, LockState::None);
    let Switched { unlocked, left } = lock(&home, Faulty::sound());
    assert_eq!(left, []);
    is(&home, LockState::Locked);
    assert_eq!(plain_with(&home, CANARY), Vec::<std::path::PathBuf>::new());
    drop(unlocked);
    let unlocked = opened(&home, Faulty::sound());
    let (mut store, mut found) = kept(&home, unlocked.fs());
    assert_eq!(unlocked.left(), []);
    assert_eq!(bodies(&found), lived());
    assert_eq!(store.inbox().len(), 1);
    assert!(matches!(store.draft(later(21)), trust_guide::store::DraftFound::Draft(_)));
    found.put(Record::Entry(entry("new", &format!("{CANARY} new"))));
    store.save(&found, later(22)).unwrap();
    store.after_save(later(22));
    store.fold(later(23)).unwrap();
    store.after_save(later(23));
    assert!(store.backups().len() > 2);
    drop(store);
    assert_eq!(plain_with(&home, CANARY), Vec::<std::path::PathBuf>::new());
    let (_, again) = kept(&home, unlocked.fs());
    assert_eq!(bodies(&again).len(), 5);
}

#[test]
fn a_store_that_does_not_know_the_passphrase_says_that_the_book_is_locked() {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    let before: Vec<_> = home.files();
    let mut store = home.quick();
    let Opening::Damaged { reason, backups, .. } = store.open(later(1)) else { panic!() };
    assert!(reason.contains("locked") && backups.is_empty(), "{reason}");
    assert!(store.save(&entries(&[("x", "y")]), later(1)).is_err());
    drop(store);
    assert_eq!(home.files(), before);
}

#[test]
fn unlocking_a_book_for_good_gives_back_every_file_as_it_was() {
    let home = lived_in();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let note = |all: &mut Vec<_>| {
        for path in home.files().iter().filter(|path| !path.ends_with(".lock")) {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    };
    fs::remove_file(home.paths.folder.join(".workbook.json.77.a1.tmp")).unwrap();
    note(&mut before);
    let unlocked = lock(&home, Faulty::sound()).unlocked;
    let mut store = home.store_on(unlocked.fs());
    let left = trust_guide::store::sealed::switch_off(store.holding().unwrap(), &unlocked).unwrap();
    assert_eq!(left, []);
    is(&home, LockState::None);
    note(&mut after);
    assert_eq!(before, after);
}

/// Where nothing was kept, a book can be locked before the first word.
#[test]
fn a_book_is_locked_before_its_first_word() {
    let home = Home::new();
    let unlocked = lock(&home, Faulty::sound()).unlocked;
    is(&home, LockState::Locked);
    let mut store = home.store_on(unlocked.fs());
    assert!(matches!(store.open(now()), Opening::Fresh));
    store.save(&entries(&[("a", CANARY)]), later(1)).unwrap();
    store.after_save(later(1));
    drop(store);
    assert_eq!(plain_with(&home, CANARY), Vec::<std::path::PathBuf>::new());
    assert_eq!(bodies(&kept(&home, opened(&home, Faulty::sound()).fs()).1), [CANARY]);
}

/// A home of its own with the same files.
pub fn copy_of(home: &Home) -> Home {
    fn copied(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let to = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copied(&path, &to);
            } else {
                fs::copy(&path, &to).unwrap();
            }
        }
    }
    let root = folder();
    copied(home.root.path(), root.path());
    Home::at(root)
}
