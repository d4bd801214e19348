//! Words that are left for who holds a locked book, and plain files that turn up beside it.

use std::{fs, sync::Arc};

use trust_guide::{
    domain::{kinds::Record, workbook::Workbook},
    store::{
        Fs, Store, Waiting,
        sealed::{Left, leave_for},
    },
};

use super::{CANARY, kept, lived, lived_in, lock, opened, plain_with};
use crate::keeping::{Faulty, Home, bodies, entry, later};

/// Leaves an entry as `write` does for a book that it cannot open.
fn leave(home: &Home, fs: Arc<dyn Fs>, id: &str) {
    let (before, mut after) = (Workbook::default(), Workbook::default());
    after.put(Record::Entry(entry(id, &format!("{CANARY} {id}"))));
    Store::new(fs, home.paths.clone()).leave_in_inbox(&before, &after, later(1)).unwrap();
}

fn waiting(store: &Store) -> usize {
    let all = store.inbox();
    assert!(all.iter().all(|it| matches!(it, Waiting::Left(_))), "{all:?}");
    all.len()
}

#[test]
fn words_are_left_for_a_locked_book_without_its_passphrase_and_only_its_holder_reads_them() {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    let disk: Arc<dyn Fs> = Faulty::sound();
    let through = leave_for(&disk, &home.paths).unwrap();
    leave(&home, through.clone(), "late");
    assert!(through.read(&home.paths.workbook).is_err());
    assert!(through.list(&home.paths.inbox()).is_err());
    assert!(plain_with(&home, CANARY).is_empty());
    let (store, _) = kept(&home, opened(&home, Faulty::sound()).fs());
    assert_eq!(waiting(&store), 2);
}

#[test]
fn what_an_older_program_left_plain_is_taken_in_and_sealed() {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    leave(&home, Faulty::sound(), "plain");
    assert_eq!(plain_with(&home, CANARY).len(), 1);
    let unlocked = opened(&home, Faulty::sound());
    let (store, _) = kept(&home, unlocked.fs());
    assert_eq!(waiting(&store), 2);
    assert!(unlocked.left().is_empty() && plain_with(&home, CANARY).is_empty());
}

#[test]
fn who_changes_where_words_are_left_for_is_found_out() {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    let to = home.paths.inbox_to();
    let before = fs::read(&to).unwrap();
    fs::write(&to, "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p\n").unwrap();
    let unlocked = opened(&home, Faulty::sound());
    drop(kept(&home, unlocked.fs()));
    assert_eq!(unlocked.left(), [Left::InboxChanged(to.clone())]);
    assert_eq!(fs::read(&to).unwrap(), before);
}

#[test]
fn a_plain_workbook_beside_a_locked_book_is_not_taken_for_it_and_stays() {
    let home = lived_in();
    let old = home.bytes().unwrap();
    drop(lock(&home, Faulty::sound()));
    // One of another program is not ours to remove; one that is the same as what is sealed is.
    home.put(b"{\"schema\": 3, \"saves\": 99}");
    fs::write(home.paths.last(), &old).unwrap();
    let unlocked = opened(&home, Faulty::sound());
    let (_, found) = kept(&home, unlocked.fs());
    assert_eq!(bodies(&found), lived());
    let stranger = Left::Stranger(home.paths.workbook.clone());
    assert_eq!(unlocked.left(), [stranger]);
    assert!(home.paths.workbook.exists() && !home.paths.last().exists());
}

#[test]
fn a_plain_file_that_cannot_be_taken_away_is_told_and_goes_the_next_time() {
    let home = lived_in();
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    let holding = store.holding().unwrap();
    disk.keep_file(&home.paths.workbook);
    let work = trust_guide::store::sealed::Work::light();
    let switched =
        trust_guide::store::sealed::switch_on(holding, &super::words(), None, work).unwrap();
    assert!(matches!(&switched.left[..], [Left::Plain(path, _)] if *path == home.paths.workbook));
    drop((store, switched));
    // It is changed meanwhile, so that what is sealed is not what stands there.
    let (mut store, mut found) = kept(&home, opened(&home, disk.clone()).fs());
    found.put(Record::Entry(entry("new", "new words")));
    store.save(&found, later(30)).unwrap();
    store.fold(later(31)).unwrap();
    drop(store);
    assert!(home.paths.workbook.exists());
    disk.disarm();
    let unlocked = opened(&home, disk.clone());
    let (_, again) = kept(&home, unlocked.fs());
    assert_eq!(unlocked.left(), []);
    assert_eq!(again.journal.len(), lived().len() + 1);
    assert!(plain_with(&home, CANARY).is_empty());
}

/// The key of the inbox has copies as the key of the book has: a damaged one loses no words.
#[test]
fn words_that_were_left_are_read_although_the_key_of_the_inbox_is_damaged() {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    let path = home.paths.inbox_key();
    let whole = fs::read(&path).unwrap();
    for bytes in [&whole[..40], b""] {
        fs::write(&path, bytes).unwrap();
        let unlocked = opened(&home, Faulty::sound());
        let (store, _) = kept(&home, unlocked.fs());
        assert_eq!((waiting(&store), unlocked.left()), (1, vec![]));
        drop(store);
        let (store, _) = kept(&home, opened(&home, Faulty::sound()).fs());
        assert_eq!(waiting(&store), 1);
    }
    fs::remove_file(&path).unwrap();
    drop(kept(&home, opened(&home, Faulty::sound()).fs()));
    assert!(path.exists());
}
