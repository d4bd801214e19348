//! What somebody finds of a locked book who has its account, its folder, a book of their own beside it, and every verb.

use std::{fs, path::PathBuf, sync::Arc};

use trust_guide::{
    domain::{
        book::BookId,
        table::{Deed, RowKind, deed::line},
    },
    store::{
        Books, Disk, Fs, Opening, Paths, Store,
        at_table::{self, AtTable, OwnBook},
        sealed::{self, Passphrase, Work},
        table::Place,
    },
};

use super::{CANARY, Home, everything_in};
use crate::harness::{NOW, stamp};

/// What stands on the table of both, which is sealed as one of them is locked.
const SHARED: &str = "marram";

fn paths(books: &Books, id: Option<&BookId>) -> Paths {
    let (workbook, state) = books.places_of(id);
    Paths::around(&workbook, state)
}

/// Sam’s words in the first book, which is locked; Robin’s book beside it, which is not; and a table between them.
fn two() -> Home {
    let home = Home::lived_in();
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let books = Books::new(Arc::clone(&disk), home.words(), Some(home.words().join("state")));
    let robins = BookId::of(3);
    books.name(None, &"Samira".into(), stamp(NOW)).unwrap();
    books.begin(&robins, &"Robinson".into(), stamp("2026-11-24T10:00:00+01:00")).unwrap();
    at_table::lay(&books, None).unwrap();
    let mut table = AtTable::open(&books).unwrap();
    let sam = Place::of_book(&Disk, &paths(&books, None)).unwrap().unwrap().seat.person();
    table.keep(sam, Deed::Lay(RowKind::Action, line(SHARED.into())), stamp(NOW)).unwrap();
    drop(table);
    let sams = paths(&books, None);
    let own = OwnBook { id: None, fs: &disk, paths: &sams, is_locked: true };
    assert_eq!(at_table::sit(&books, own, stamp(NOW)).unwrap(), Vec::<String>::new());
    let mut store = Store::new(Arc::clone(&disk), sams.clone());
    let Opening::Opened { .. } = store.open(stamp(NOW)) else { panic!("it is not opened") };
    let words = Passphrase::new("heron by the lake".to_owned());
    let switched = sealed::switch_on(store.holding().unwrap(), &words, None, Work::default());
    assert_eq!(switched.unwrap().left, []);
    home
}

/// Every file in which these words stand in plain.
fn plain(home: &Home, words: &str) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(words.len()).any(|it| it == words.as_bytes())
    };
    everything_in(home.0.path()).into_iter().filter(|it| it.is_file() && holds(it)).collect()
}

#[test]
fn no_verb_and_no_file_gives_a_word_of_a_locked_book_to_whoever_has_the_one_beside_it() {
    let home = two();
    for words in [CANARY, SHARED] {
        assert_eq!(plain(&home, words), Vec::<PathBuf>::new());
    }
    let copy = home.0.path().join("copy.json");
    let copy = copy.to_str().unwrap();
    let listed = Home::fresh().run(&["print"]).out;
    // Pages of the guide are the same for everybody.
    let places = listed.lines().filter_map(|line| line.split_whitespace().next());
    let places: Vec<&str> = places.filter(|place| !place.contains('.')).collect();
    assert!(places.contains(&"journal") && places.len() > 8, "{listed}");
    let prints = places.iter().map(|place| vec!["print", place]);
    let verbs = prints.chain([
        vec![],
        vec!["today"],
        vec!["write"],
        vec!["doctor"],
        vec!["backup", copy],
        vec!["backup", "--force", copy],
        vec!["restore"],
        vec!["restore", "1"],
        vec!["restore", "--yes", "1"],
        vec!["erase"],
        vec!["check", "content"],
        vec!["--help"],
    ]);
    for verb in verbs {
        for book in [&[][..], &["--book", "1"], &["--book", "2"]] {
            let arguments = [book, &verb].concat();
            let said = home.give(b"A wren by the water\n", &arguments);
            for private in [CANARY, SHARED, "Samira", "Robinson"] {
                let told = format!("{} {}", said.out, said.err);
                assert!(!told.contains(private), "{arguments:?}: {told}");
            }
        }
    }
    // What was left for the one is sealed, what was written into the other stands there, and nothing else got out.
    for words in [CANARY, SHARED] {
        assert_eq!(plain(&home, words), Vec::<PathBuf>::new());
    }
    let wrens = plain(&home, "A wren by the water");
    let others = home.words().join("books");
    let state = home.words().join("state").join("books");
    let is_robins = |path: &PathBuf| {
        path.starts_with(&others) || path.starts_with(&state) || path.ends_with("copy.json")
    };
    assert!(!wrens.is_empty() && wrens.iter().all(is_robins), "{wrens:?}");
}

#[test]
fn the_copy_of_a_book_tells_that_what_lies_on_the_table_is_not_in_it() {
    let home = two();
    home.give(b"A wren by the water\n", &["--book", "2", "write"]);
    let copy = home.0.path().join("copy.json");
    let said = home.run(&["--book", "2", "backup", copy.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("on the table of two is not in it"), "{}", said.err);
    let alone = Home::lived_in();
    let said = alone.run(&["backup", copy.with_file_name("other.json").to_str().unwrap()]);
    assert!(said.code == Some(0) && !said.err.contains("table"), "{}", said.err);
}
