//! A table whose folder is lost for good goes on with what each computer saw of it.

use std::fs;

use trust_guide::{
    domain::{book::BookId, table::TableThere},
    store::{
        at_table::{
            AtTable, NotAtTable, bring_back, bring_back_remembered, find, move_to, there_for,
        },
        table::NotOpened,
    },
};

use crate::{
    faults::with_a_fault_at_every_call,
    harness::{NOW, stamp},
    keeping::Faulty,
};

use super::{
    CANARY, as_of, as_sam, beside, both, deed, files, laid, lays_elsewhere, own, people, shared,
    taken_elsewhere, through, words,
};

#[test]
fn after_a_lost_folder_each_goes_on_with_what_they_saw_and_together_they_have_all_of_it_again() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let theirs = taken_elsewhere(&two);
    lays_elsewhere(&theirs, "Said far away");
    assert_eq!(words(&two.books).0.len(), 3);
    lays_elsewhere(&theirs, "Never seen here");
    fs::remove_dir_all(shared(&two)).unwrap();
    assert!(matches!(own(&two, bring_back), Err(NotAtTable::Away(_))));
    own(&two, bring_back_remembered).unwrap();
    let (here, told) = words(&two.books);
    assert_eq!((here.len(), told), (3, Vec::new()));
    // What is done here goes on from there, and moves into a folder as before.
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, _] = people(&table);
    table.keep(sam, deed("Said after it was lost"), stamp(NOW)).unwrap();
    drop(table);
    let new = two.folder.path().join("new");
    fs::create_dir(&new).unwrap();
    own(&two, |books, own| move_to(books, own, &new)).unwrap();
    // The other one brings theirs into the same folder.
    as_of(&theirs, None, None, bring_back_remembered).unwrap();
    assert_eq!(words(&theirs).0.len(), 4);
    as_of(&theirs, None, None, |books, own| move_to(books, own, &new)).unwrap();
    let (all, told) = words(&theirs);
    assert_eq!((all.len(), told), (5, Vec::new()));
    assert_eq!(words(&two.books), (all, Vec::new()));
}

#[test]
fn where_the_folder_is_there_after_all_the_table_comes_out_of_that() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let theirs = taken_elsewhere(&two);
    lays_elsewhere(&theirs, "Not looked at yet");
    own(&two, bring_back_remembered).unwrap();
    assert_eq!(words(&two.books).0.len(), 3);
}

#[test]
fn where_it_is_not_known_any_more_in_which_folder_it_lies_the_folder_is_named() {
    for gone in [true, false] {
        let two = laid();
        own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
        assert_eq!(own(&two, there_for), TableThere::Laid);
        let theirs = taken_elsewhere(&two);
        lays_elsewhere(&theirs, "Said far away");
        let known = two.books.table().1.join("where.json");
        if gone {
            fs::remove_file(&known).unwrap();
        } else {
            fs::write(&known, b"{\"schema\":1,\"folder\":\"/nowh").unwrap();
        }
        assert_eq!(own(&two, there_for), TableThere::FolderLost);
        // What was seen is shown until then, and only the folder of this very table is taken.
        assert_eq!(words(&two.books).0, both());
        let other = two.folder.path().join("other");
        fs::create_dir(&other).unwrap();
        let found = own(&two, |books, own| find(books, own, &other));
        assert!(matches!(found, Err(NotAtTable::NoneThere)), "{found:?}");
        let told = own(&two, |books, own| find(books, own, &shared(&two))).unwrap();
        assert_eq!((told, own(&two, there_for)), (Vec::new(), TableThere::Laid));
        assert_eq!(words(&two.books).0.len(), 3);
        // One that is not lost is not named.
        let again = own(&two, |books, own| find(books, own, &shared(&two)));
        assert!(matches!(again, Err(NotAtTable::NotOpened(NotOpened::ThereIsOne))), "{again:?}");
    }
}

#[test]
fn a_folder_that_was_taken_to_another_place_is_named_there() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let there = two.folder.path().join("there");
    fs::rename(shared(&two), &there).unwrap();
    assert!(matches!(own(&two, bring_back), Err(NotAtTable::Away(_))));
    own(&two, |books, own| find(books, own, &there)).unwrap();
    assert_eq!(words(&two.books), (both(), Vec::new()));
    assert_eq!(two.books.table().0, there);
}

#[test]
fn files_of_a_table_beside_the_books_that_are_gone_are_put_there_again_as_they_were_seen() {
    let two = laid();
    fs::remove_dir_all(beside(&two)).unwrap();
    assert_eq!(own(&two, there_for), TableThere::FolderLost);
    own(&two, bring_back_remembered).unwrap();
    assert_eq!(own(&two, there_for), TableThere::Laid);
    assert_eq!(words(&two.books), (both(), Vec::new()));
}

#[test]
fn what_is_brought_back_from_memory_is_sealed_beside_a_locked_book() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let unlocked = two.lock_robins();
    fs::remove_dir_all(shared(&two)).unwrap();
    as_of(&two.books, Some(&BookId::of(1)), Some(&unlocked), bring_back_remembered).unwrap();
    let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes());
    assert!(two.files().values().all(|bytes| !holds(bytes)));
    assert!(files(&beside(&two)).iter().any(|(name, _)| name.ends_with(".log.age")));
    assert_eq!(words(&two.books), (both(), Vec::new()));
}

#[test]
fn whatever_call_fails_as_it_is_brought_back_from_memory_the_next_try_ends_it() {
    with_a_fault_at_every_call(|faults| {
        let two = laid();
        own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
        fs::remove_dir_all(shared(&two)).unwrap();
        let disk = Faulty::sound();
        let books = through(&two, &disk);
        faults.arm(&disk);
        let back = as_sam(&books, &disk, &two, bring_back_remembered);
        let met = disk.disarm();
        assert!(back.is_ok() || met, "{faults:?}: {back:?}");
        assert_eq!(words(&two.books).0, both(), "{faults:?}");
        own(&two, bring_back_remembered).unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        assert_eq!(words(&two.books), (both(), Vec::new()), "{faults:?}");
        assert!(!files(&beside(&two)).is_empty() && !shared(&two).exists(), "{faults:?}");
        met
    });
}
