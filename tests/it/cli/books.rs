//! Verbs where several keep a book: which is meant has to be said, and no name is told.

use std::fs;

use trust_guide::{
    domain::{
        book::BookId,
        table::{Deed, RowKind, deed},
    },
    store::{
        Books, Disk,
        at_table::{self, AtTable},
    },
};

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
    let copy = home.0.path().join("copy.json");
    let copy = copy.to_str().unwrap();
    for verb in [
        &["today"][..],
        &["print", "journal"],
        &["write"],
        &["backup", copy],
        &["restore"],
        &["restore", "--yes", "1"],
        &["erase", "--word", "erase"],
    ] {
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
fn help_is_printed_though_nobody_said_which_book_is_meant() {
    let (home, _) = two();
    for place in ["help", "calls", "limits", "own-harm", "check", "keys"] {
        let said = home.run(&["print", place]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{place}");
        assert!(said.out.lines().count() > 3, "{place}: {}", said.out);
    }
    let said = home.run(&["print"]);
    assert!(said.code == Some(2) && said.out.contains("\ncalls "), "{} {}", said.out, said.err);
    assert!(said.err.contains("2 books") && !said.out.contains("journal"), "{}", said.err);
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
    assert!(said.code == Some(2) && said.err.contains("stands on its own"), "{}", said.err);
    assert!(!second.exists());
}

#[test]
fn a_copy_is_made_of_the_book_that_is_meant_and_never_over_another_one() {
    let (home, second) = two();
    assert_eq!(home.give(b"A heron\n", &["--book", "2", "write"]).code, Some(0));
    let copy = home.0.path().join("copy.json");
    let said = home.run(&["--book", "2", "backup", copy.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let text = fs::read_to_string(&copy).unwrap();
    assert!(text.contains("A heron") && !text.contains(CANARY));
    let (first, other) = (fs::read(home.workbook()).unwrap(), fs::read(&second).unwrap());
    for (number, over) in [("2", home.workbook()), ("1", second.clone())] {
        for name in ["workbook.json", "book.json", "backups/copy.json", "key.age"] {
            let over = over.with_file_name(name);
            let over = over.to_str().unwrap();
            let said = home.run(&["--book", number, "backup", "--force", over]);
            assert_eq!(said.code, Some(3), "{over}: {}", said.err);
            assert!(said.err.contains("belongs to the workbook itself"), "{}", said.err);
        }
    }
    assert_eq!(fs::read(home.workbook()).unwrap(), first);
    // An earlier one goes back into the book that is meant.
    assert_eq!(home.give(b"A wren\n", &["--book", "2", "write"]).code, Some(0));
    let said = home.run(&["--book", "2", "restore", "--yes", copy.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(!fs::read_to_string(&second).unwrap().contains("A wren"));
    assert_ne!(fs::read(&second).unwrap(), other);
    assert_eq!(fs::read(home.workbook()).unwrap(), first);
}

#[test]
fn of_two_books_the_one_that_is_meant_is_erased_and_the_other_stays() {
    let (home, second) = two();
    assert_eq!(home.give(b"A heron\n", &["--book", "2", "write"]).code, Some(0));
    let first = fs::read(home.workbook()).unwrap();
    let said = home.run(&["--book", "2", "erase"]);
    assert_eq!(said.code, Some(3));
    let row = format!("  {}\n", second.display());
    assert!(said.out.contains(&row) && said.out.contains("book.json"), "{}", said.out);
    let others = format!("  {}\n", home.workbook().display());
    assert!(!said.out.contains(&others), "{}", said.out);
    assert_eq!(home.run(&["--book", "2", "erase", "--word", "erase"]).code, Some(0));
    assert!(!home.words().join("books").exists());
    assert_eq!(fs::read(home.workbook()).unwrap(), first);
    // There is one now, and it need not be named.
    let said = home.run(&["print", "journal"]);
    assert!(said.code == Some(0) && said.out.contains(CANARY), "{}", said.err);
    let (home, second) = two();
    assert_eq!(home.give(b"A heron\n", &["--book", "2", "write"]).code, Some(0));
    let said = home.run(&["--book", "1", "erase", "--word", "erase"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("Other books stay as they are"), "{}", said.out);
    assert!(!home.workbook().exists() && fs::read_to_string(&second).unwrap().contains("A heron"));
    let said = home.run(&["erase", "--word", "erase"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let left: Vec<_> = fs::read_dir(home.words()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn who_erases_a_book_is_told_that_its_place_at_the_table_goes_and_what_was_laid_there_stays() {
    let (home, second) = two();
    assert_eq!(home.give(b"A heron\n", &["--book", "2", "write"]).code, Some(0));
    let told = |home: &Home| home.run(&["--book", "2", "erase"]).out;
    assert!(!told(&home).contains("Your place at the table"), "{}", told(&home));
    for ending in ["", ".age"] {
        let seat = second.with_file_name(format!("table-seat.json{ending}"));
        fs::write(&seat, "{}").unwrap();
        assert!(told(&home).contains("Your place at the table"), "{}", told(&home));
        fs::remove_file(seat).unwrap();
    }
}

/// The same with a table between the two, on which a line lies.
fn at_a_table() -> Home {
    let (home, _) = two();
    assert_eq!(home.give(b"A wren\n", &["--book", "2", "write"]).code, Some(0));
    let books =
        Books::new(std::sync::Arc::new(Disk), home.words(), Some(home.words().join("state")));
    let mut table = at_table::lay(&books, None).map(|_| AtTable::open(&books).unwrap()).unwrap();
    let [one, _] = table.laid().seats.map(|seat| seat.person);
    let line = Deed::Lay(RowKind::Action, deed::line("We eat at six".into()));
    table.keep(one, line, stamp(NOW)).unwrap();
    home
}

/// Every file below a folder that holds these words.
fn holding(folder: &std::path::Path, words: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if String::from_utf8_lossy(&fs::read(&path).unwrap()).contains(words) {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_table_stays_while_one_is_at_it_and_goes_with_the_last_whichever_goes_first() {
    for first in ["1", "2"] {
        let home = at_a_table();
        assert!(!holding(&home.words(), "We eat at six").is_empty());
        let said = home.run(&["--book", first, "erase", "--word", "erase"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(said.out.contains("What you laid there stays for your partner"), "{}", said.out);
        assert!(!holding(&home.words(), "We eat at six").is_empty());
        let listed = home.run(&["erase"]);
        assert!(listed.out.contains("The table of two goes with it"), "{}", listed.out);
        assert!(!listed.out.contains("stays for your partner"), "{}", listed.out);
        for (folder, name) in
            [("table-seen", "here.json"), ("table-seen", "seats.json"), ("table", "table")]
        {
            let path = home.words().join(folder).join(name).display().to_string();
            assert!(listed.out.contains(&path), "{path}: {}", listed.out);
        }
        assert!(listed.out.contains(".log"), "{}", listed.out);
        let said = home.run(&["erase", "--word", "erase"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let left: Vec<_> = fs::read_dir(home.words()).unwrap().collect();
        assert!(left.is_empty(), "{left:?}");
        // The folder can be used again.
        assert_eq!(home.give(b"A new day\n", &["write"]).code, Some(0));
    }
}

#[test]
fn what_is_in_the_folder_of_the_table_and_is_not_of_it_stays() {
    let home = at_a_table();
    fs::write(home.words().join("table/recipe.txt"), "Six eggs").unwrap();
    assert_eq!(home.run(&["--book", "2", "erase", "--word", "erase"]).code, Some(0));
    assert_eq!(home.run(&["erase", "--word", "erase"]).code, Some(0));
    assert_eq!(fs::read_to_string(home.words().join("table/recipe.txt")).unwrap(), "Six eggs");
    assert!(holding(&home.words(), "We eat at six").is_empty());
}

#[test]
fn a_file_of_this_program_that_is_no_workbook_is_never_written_as_one() {
    let home = at_a_table();
    for name in ["table-seen/seats.json", "book.json", "table-seen/here.json"] {
        let path = home.words().join(name);
        let before = fs::read(&path).unwrap();
        let said = home.give(b"hello\n", &["--workbook", path.to_str().unwrap(), "write"]);
        assert_ne!(said.code, Some(0), "{name}: {}", said.out);
        assert_eq!(fs::read(&path).unwrap(), before, "{name}");
        let said = home.run(&["--workbook", path.to_str().unwrap(), "today"]);
        assert_ne!(said.code, Some(0), "{name}: {}", said.out);
    }
}

#[cfg(unix)]
#[test]
fn called_by_another_name_it_tells_help_and_errors_under_that_name() {
    let home = Home::fresh();
    let called = home.0.path().join("notes");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_trust-guide"), &called).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = home.command(arguments);
        let mut renamed = std::process::Command::new(&called);
        renamed.args(command.get_args()).env("HOME", home.0.path());
        renamed.env("TRUST_GUIDE_HOME", home.words()).env_remove("TRUST_GUIDE_LANG");
        super::in_no_language(&mut renamed);
        command.env_remove("NO_COLOR");
        super::Said::from(renamed.output().unwrap())
    };
    let help = run(&["--help"]);
    assert!(help.code == Some(0) && help.out.contains("notes write"), "{}", help.out);
    for word in ["trust-guide", "trust was broken"] {
        assert!(!help.out.contains(word), "{word}: {}", help.out);
    }
    let version = run(&["--version"]);
    assert!(version.out.starts_with("notes "), "{}", version.out);
    for verb in [
        &["doctor"][..],
        &["today"],
        &["print"],
        &["print", "help"],
        &["print", "plan"],
        &["check"],
        &["erase"],
        &["restore"],
        &["backup"],
        &["write", "--help"],
        &["--book", "7", "today"],
    ] {
        let said = run(verb);
        let all = format!("{}{}", said.out, said.err);
        assert!(!all.contains("trust-guide"), "{verb:?}: {all}");
    }
    let doctor = run(&["doctor"]);
    assert!(doctor.out.starts_with("notes "), "{}", doctor.out);
    let wrong = run(&["docter"]);
    assert!(
        wrong.err.starts_with("notes: ") && !wrong.err.contains("trust-guide"),
        "{}",
        wrong.err
    );
}

/// With the program and its folders renamed, nothing at home has its name.
#[cfg(all(unix, not(target_os = "macos")))]
#[test]
fn called_by_another_name_it_finds_the_folders_of_that_name_and_no_folder_of_another_program() {
    let home = Home::fresh();
    let root = home.0.path();
    let called = root.join("notes");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_trust-guide"), &called).unwrap();
    let write = |by: &std::path::Path, text: &str| {
        let mut command = std::process::Command::new(by);
        command.arg("write").env("HOME", root).env_remove("TRUST_GUIDE_HOME");
        command.env_remove("XDG_DATA_HOME").env_remove("XDG_STATE_HOME");
        command.env_remove("TRUST_GUIDE_LANG");
        super::in_no_language(&mut command);
        fs::write(root.join("words"), text).unwrap();
        command.stdin(fs::File::open(root.join("words")).unwrap());
        let said = super::Said::from(command.output().unwrap());
        assert_eq!(said.code, Some(0), "{}", said.err);
    };
    let share = root.join(".local/share");
    // A folder that another program has under this name is left alone.
    fs::create_dir_all(share.join("notes/backups")).unwrap();
    write(&called, "A heron\n");
    let usual = share.join("trust-guide");
    assert!(fs::read_to_string(usual.join("workbook.json")).unwrap().contains("heron"));
    assert_eq!(fs::read_dir(share.join("notes")).unwrap().count(), 1);
    // Renamed by hand, it is found by that name.
    fs::remove_dir_all(share.join("notes")).unwrap();
    fs::rename(&usual, share.join("notes")).unwrap();
    let state = root.join(".local/state");
    fs::rename(state.join("trust-guide"), state.join("notes")).unwrap();
    write(&called, "A wren\n");
    let kept = fs::read_to_string(share.join("notes/workbook.json")).unwrap();
    let log = fs::read_to_string(share.join("notes/changes.log")).unwrap_or_default();
    assert!(kept.contains("heron") && (kept + &log).contains("wren"));
    assert!(!usual.exists() && !state.join("trust-guide").exists());
    // By its usual name it knows nothing of that.
    write(std::path::Path::new(env!("CARGO_BIN_EXE_trust-guide")), "A dipper\n");
    assert!(!fs::read_to_string(usual.join("workbook.json")).unwrap().contains("heron"));
}
