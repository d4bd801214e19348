//! The books of a data folder: found without opening one, begun whole or not at all.

use std::{fs, io, path::Path, sync::Arc};

use trust_guide::{
    domain::{
        book::{Book, BookId},
        words::Words,
    },
    store::{Books, Disk, Fs},
};

use crate::keeping::{Failing, Faulty, WAYS, folder, later, now};

fn books(fs: Arc<dyn Fs>, folder: &Path) -> Books {
    Books::new(fs, folder.to_owned(), Some(folder.join("state")))
}

fn names(books: &Books) -> Vec<Option<String>> {
    books.all().iter().map(|book| book.name.as_deref().map(str::to_owned)).collect()
}

#[test]
fn a_folder_without_others_holds_one_book_and_looking_makes_nothing() {
    let home = folder();
    let books = books(Arc::new(Disk), home.path());
    assert_eq!(books.all(), [Book::unlocked(None, None)]);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn books_are_told_in_the_order_in_which_they_were_begun() {
    let home = folder();
    let books = books(Arc::new(Disk), home.path());
    books.begin(&BookId::of(9), &"Robin".into(), later(1)).unwrap();
    books.begin(&BookId::of(2), &"Kim".into(), later(2)).unwrap();
    // Where nothing is kept in the first, it is not there.
    assert_eq!(names(&books), [Some("Robin".to_owned()), Some("Kim".to_owned())]);
    books.name(None, &"Sam".into(), later(3)).unwrap();
    let three = ["Sam", "Robin", "Kim"].map(|name| Some(name.to_owned()));
    assert_eq!(names(&books), three);
    // Another name does not change the order.
    books.name(Some(&BookId::of(9)), &"R".into(), later(4)).unwrap();
    assert_eq!(names(&books)[1], Some("R".to_owned()));
    let (workbook, state) = books.places_of(Some(&BookId::of(9)));
    assert_eq!(workbook, home.path().join("books/0000000000000009/workbook.json"));
    assert_eq!(state, Some(home.path().join("state/books/0000000000000009")));
}

#[test]
fn what_cannot_be_read_is_a_book_without_a_name_and_what_is_none_is_left_alone() {
    let home = folder();
    let books = books(Arc::new(Disk), home.path());
    books.begin(&BookId::of(1), &"Robin".into(), now()).unwrap();
    let place = home.path().join("books");
    for (folder, whose) in [("0000000000000002", "{"), ("0000000000000003", ""), ("notes", "{}")] {
        fs::create_dir(place.join(folder)).unwrap();
        fs::write(place.join(folder).join("book.json"), whose).unwrap();
    }
    fs::write(place.join("0000000000000004"), "a file").unwrap();
    fs::create_dir(place.join(".0000000000000005.tmp")).unwrap();
    fs::create_dir_all(place.join("0000000000000006/book.json")).unwrap();
    fs::create_dir(place.join("0000000000000007")).unwrap();
    fs::write(place.join("0000000000000007/book.json"), "x".repeat(1 << 20)).unwrap();
    assert_eq!(names(&books), [Some("Robin".to_owned()), None, None, None, None]);
    books.name(Some(&BookId::of(6)), &"Kim".into(), now()).unwrap_err();
    assert!(place.join("0000000000000006/book.json").is_dir());
}

#[cfg(unix)]
#[test]
fn a_link_is_no_book_and_nothing_is_written_behind_one() {
    let (home, elsewhere) = (folder(), folder());
    let books = books(Arc::new(Disk), home.path());
    std::os::unix::fs::symlink(elsewhere.path(), home.path().join("books")).unwrap();
    assert_eq!(books.all().len(), 1);
    books.begin(&BookId::of(1), &"Robin".into(), now()).unwrap_err();
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn folders_and_files_of_books_are_for_this_account_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = folder();
    let books = books(Arc::new(Disk), home.path());
    books.begin(&BookId::of(1), &"Robin".into(), now()).unwrap();
    let place = home.path().join("books");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let of = place.join("0000000000000001");
    assert_eq!((mode(&place), mode(&of), mode(&of.join("book.json"))), (0o700, 0o700, 0o600));
}

#[test]
fn a_book_is_begun_whole_or_not_at_all_whichever_call_fails() {
    for (failing, kinds) in WAYS {
        for kind in *kinds {
            for place in 0.. {
                if !begins_or_not(place, *failing, *kind) {
                    break;
                }
            }
        }
    }
}

/// Begins a book on a disk of which one call fails. Says whether that call was met.
fn begins_or_not(place: usize, failing: Failing, kind: io::ErrorKind) -> bool {
    let (home, disk) = (folder(), Faulty::sound());
    let on_it = books(disk.clone(), home.path());
    disk.arm(place, failing, kind);
    let begun = on_it.begin(&BookId::of(1), &Words::from("Robin"), now());
    let met = disk.disarm();
    let there = books(Arc::new(Disk), home.path()).all();
    let whole = [Book::unlocked(Some(BookId::of(1)), Some("Robin".into()))];
    let none = [Book::unlocked(None, None)];
    let told = format!("call {place}, {failing:?}, {kind:?}");
    match begun {
        Ok(()) => assert_eq!(there, whole, "{told}"),
        // Half of a rename is its new name: it is there after all, and whole.
        Err(_) => assert!(there == none || there == whole, "{told}: {there:?}"),
    }
    // It can be begun again, whatever was left.
    if there == none {
        on_it.begin(&BookId::of(2), &Words::from("Robin"), now()).unwrap();
    }
    met
}
