//! Verbs where several keep a book: which is meant has to be said, and no name is told.

use std::fs;

use trust_guide::{domain::BookId, store::Books};

use super::{CANARY, Home};
use crate::{harness::NOW, harness::stamp};

/// A home with private words in the first book, and another begun beside it.
fn two() -> (Home, std::path::PathBuf) {
    let home = Home::lived_in();
    let books = Books::new(
        std::sync::Arc::new(trust_guide::store::Disk),
        home.words(),
        Some(home.words().join("state")),
    );
    books.name(None, &"Samira".into(), stamp(NOW)).unwrap();
    books.begin(&BookId::of(3), &"Robinson".into(), stamp("2026-11-24T10:00:00+01:00")).unwrap();
    let (workbook, _) = books.places_of(Some(&BookId::of(3)));
    (home, workbook)
}

#[test]
fn a_verb_asks_which_book_is_meant_and_opens_none() {
    let (home, _) = two();
    let before = fs::read(home.workbook()).unwrap();
    for verb in [&["today"][..], &["print", "journal"], &["write"]] {
        let said = home.give(b"A heron\n", verb);
        assert_eq!(said.code, Some(2), "{verb:?} {}", said.err);
        assert!(said.err.contains("2 books") && said.err.contains("--book 1"), "{}", said.err);
        for private in [CANARY, "Samira", "Robinson"] {
            assert!(!said.err.contains(private) && !said.out.contains(private), "{}", said.err);
        }
    }
    let said = home.run(&["doctor"]);
    assert!(said.code == Some(0) && said.out.contains("2 books"), "{}", said.out);
    for private in [CANARY, "Samira", "Robinson"] {
        assert!(!said.out.contains(private), "{}", said.out);
    }
    assert_eq!(fs::read(home.workbook()).unwrap(), before);
}

#[test]
fn words_go_into_the_book_that_is_meant() {
    let (home, second) = two();
    let said = home.give(b"A heron\n", &["--book", "2", "write"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(fs::read_to_string(&second).unwrap().contains("A heron"));
    let said = home.give(b"A wren\n", &["write", "--book", "1"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let first = fs::read_to_string(home.workbook()).unwrap();
    assert!(first.contains("A wren") && !first.contains("A heron"));
    let said = home.run(&["print", "journal", "--book", "2"]);
    assert!(said.out.contains("A heron") && !said.out.contains(CANARY), "{}", said.out);
}

#[test]
fn a_book_that_is_not_there_is_told_and_nothing_is_made() {
    let (home, second) = two();
    for number in ["0", "3", "99"] {
        let said = home.give(b"A heron\n", &["--book", number, "write"]);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(said.err.contains("there are 2 here"), "{}", said.err);
    }
    for number in ["-1", "Robinson", ""] {
        assert_eq!(home.run(&["today", "--book", number]).code, Some(2));
    }
    let file = home.workbook();
    let said = home.run(&["today", "--book", "1", "--workbook", &file.display().to_string()]);
    assert!(said.code == Some(2) && said.err.contains("stands alone"), "{}", said.err);
    assert!(!second.exists());
}
