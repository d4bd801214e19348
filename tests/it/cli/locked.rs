//! Verbs beside a book that is locked: words are left sealed, help is printed, and nothing else is said.

use std::{fs, path::Path, sync::Arc};

use trust_guide::{
    domain::workbook::Workbook,
    store::{
        Disk, Fs, Opening, Paths, Store,
        sealed::{self, Passphrase, Unlocked, Work},
    },
};

use super::{CANARY, Home, everything_in};
use crate::{harness::NOW, harness::stamp};

fn passphrase() -> Passphrase {
    Passphrase::new("heron by the lake".to_owned())
}

fn paths(home: &Home) -> Paths {
    Paths::around(&home.workbook(), Some(home.words().join("state")))
}

/// A home with private words in a book that is locked.
fn locked() -> Home {
    let home = Home::lived_in();
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let mut store = Store::new(Arc::clone(&disk), paths(&home));
    let Opening::Opened { .. } = store.open(stamp(NOW)) else { panic!("it is not opened") };
    let holding = store.holding().unwrap();
    let switched = sealed::switch_on(holding, &passphrase(), None, Work::default()).unwrap();
    assert_eq!(switched.left, []);
    home
}

fn opened(home: &Home) -> (Unlocked, Workbook, usize) {
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let unlocked = sealed::unlock(&disk, &paths(home), &passphrase(), Work::default()).unwrap();
    let mut store = Store::new(unlocked.fs(), paths(home));
    let Opening::Opened { workbook, .. } = store.open(stamp(NOW)) else { panic!("it is locked") };
    let waiting = store.inbox().len();
    (unlocked, workbook, waiting)
}

fn holds(folder: &Path, words: &str) -> bool {
    let files = everything_in(folder).into_iter().filter(|path| path.is_file());
    files
        .map(|path| fs::read(path).unwrap())
        .any(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
}

#[test]
fn words_are_left_sealed_and_come_in_when_the_book_is_opened() {
    let home = locked();
    assert!(!holds(&home.words(), CANARY));
    let said = home.give(b"It was a bittern\n", &["write"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("sealed"), "{}", said.out);
    assert!(!holds(&home.words(), "bittern"));
    let (_, workbook, waiting) = opened(&home);
    assert!(waiting == 1 && workbook.journal.iter().any(|it| it.body.contains(CANARY)));
    // Without what says how to seal, nothing is left that anybody could read.
    fs::remove_file(home.words().join("inbox/to")).unwrap();
    let said = home.give(b"It was a bittern\n", &["write"]);
    assert!(
        said.code == Some(3) && said.err.contains("were not kept"),
        "{} {:?}",
        said.err,
        said.code
    );
    assert!(!holds(&home.words(), "bittern"));
}

#[test]
fn what_would_tell_of_a_locked_book_is_refused_and_help_is_not() {
    let home = locked();
    for verb in [
        &["today"][..],
        &["print", "journal"],
        &["print", "plan"],
        &["due"],
        &["due", "--json"],
        &["list"],
        &["list", "entries", "--words"],
        &["find"],
        &["show", "journal"],
        &["show", "plan"],
        &["plan"],
        &["talk"],
        &["promise"],
        &["promise", "0a1b2c", "kept"],
        &["promise", "--new"],
        &["pulse"],
        &["pulse", "--list"],
        &["tick", "steady.step.person"],
    ] {
        let said = home.give(b"5\n", verb);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{verb:?}");
        assert!(
            said.err.contains("locked") && said.err.contains("Nothing was read"),
            "{}",
            said.err
        );
    }
    for place in ["help", "calls", "limits", "own-harm", "check", "keys"] {
        let said = home.run(&["print", place]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{place}");
        assert!(said.out.lines().count() > 3, "{place}: {}", said.out);
    }
    assert_eq!(home.run(&["show", "help"]).out, home.run(&["print", "help"]).out);
    // What can be printed without opening it is listed, and nothing else.
    let said = home.run(&["print"]);
    assert!(said.code == Some(3) && said.out.contains("\ncalls "), "{} {}", said.out, said.err);
    assert!(said.err.contains("locked"), "{}", said.err);
    assert!(!said.out.contains("journal") && !said.out.contains("plan"), "{}", said.out);
    let before = everything_in(&home.words());
    let said = home.run(&["doctor"]);
    assert!(said.code == Some(0) && said.out.contains("locked"), "{} {}", said.out, said.err);
    assert!(said.out.contains("workbook.json.age"), "{}", said.out);
    assert_eq!(everything_in(&home.words()), before);
}

#[test]
fn what_would_have_to_open_a_locked_book_is_refused_and_nothing_is_made() {
    let home = locked();
    let copy = home.0.path().join("copy.json");
    let copy = copy.to_str().unwrap();
    fs::write(home.0.path().join("earlier.json"), "{}").unwrap();
    let earlier = home.0.path().join("earlier.json");
    let earlier = earlier.to_str().unwrap();
    let before = everything_in(home.0.path());
    for verb in [
        &["backup", copy][..],
        &["backup", "--force", copy],
        &["restore"],
        &["restore", "1"],
        &["restore", "--yes", "1"],
        &["restore", "--yes", earlier],
    ] {
        let said = home.run(verb);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{verb:?} {}", said.err);
        assert!(
            said.err.contains("is locked") && said.err.contains("Nothing was read"),
            "{verb:?} {}",
            said.err
        );
    }
    assert_eq!(everything_in(home.0.path()), before);
}

#[test]
fn a_locked_book_is_erased_without_its_passphrase() {
    let home = locked();
    let files = everything_in(&home.words()).into_iter().filter(|path| path.is_file());
    let files: Vec<_> = files.collect();
    let said = home.run(&["erase"]);
    assert_eq!(said.code, Some(3));
    for path in &files {
        let row = format!("  {}\n", path.display());
        assert!(said.out.contains(&row), "{}: {}", path.display(), said.out);
    }
    assert!(files.iter().all(|path| path.exists()));
    // Who has it open keeps it.
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let unlocked = sealed::unlock(&disk, &paths(&home), &passphrase(), Work::default()).unwrap();
    let mut window = Store::new(unlocked.fs(), paths(&home));
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    let said = home.run(&["erase", "--word", "erase"]);
    assert!(said.code == Some(3) && said.err.contains("another window"), "{}", said.err);
    drop(window);
    let said = home.run(&["erase", "--word", "erase"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert_eq!(everything_in(&home.words()), Vec::<std::path::PathBuf>::new());
    let said = home.run(&["today"]);
    assert!(!said.err.contains("locked"), "{}", said.err);
}

#[test]
fn a_home_that_was_locked_or_erased_by_half_is_still_ours() {
    let home = locked();
    let words = home.words();
    fs::write(words.join("letters.odt"), "mine").unwrap();
    for gone in ["backups", "inbox", "state"] {
        fs::remove_dir_all(words.join(gone)).unwrap();
    }
    assert!(home.run(&["today"]).err.contains("locked"));
    for path in everything_in(&words) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if !["key.age", ".lock", "letters.odt"].contains(&name) {
            fs::remove_file(path).unwrap();
        }
    }
    assert!(home.run(&["today"]).err.contains("locked"));
    assert_eq!(home.run(&["erase", "--word", "erase"]).code, Some(0));
    assert_eq!(everything_in(&words), [words.join("letters.odt")]);
}

#[test]
fn nothing_leaves_a_locked_book_and_nothing_comes_into_it() {
    let home = locked();
    let file = home.0.path().join("notes.txt");
    fs::write(&file, "[2026-01-05 21:10] Words").unwrap();
    let to = home.0.path().join("out").to_str().unwrap().to_owned();
    for arguments in [
        vec!["export", "html", "--private", "--yes", "--to", &to],
        vec!["import", "jrnl", file.to_str().unwrap(), "--yes"],
    ] {
        let said = home.run(&arguments);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{}", said.err);
        assert!(!said.err.contains(CANARY));
    }
    assert!(!Path::new(&to).exists());
}

#[test]
fn what_is_due_is_asked_for_in_a_prompt_without_a_word_on_a_lock_or_on_settings() {
    let home = locked();
    for quiet in ["--quiet", "-q"] {
        let said = home.run(&["due", quiet]);
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(3), "", ""));
    }
    assert!(home.run(&["due"]).err.contains("locked"));
    let home = Home::lived_in();
    fs::write(home.words().join("config.toml"), "nonsense = [\n").unwrap();
    assert!(!home.run(&["due"]).err.is_empty());
    let said = home.run(&["due", "-q"]);
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
    // What is typed wrongly is still told.
    assert!(!home.run(&["due", "-q", "--nonsense"]).err.is_empty());
}
