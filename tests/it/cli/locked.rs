//! Verbs beside a book that is locked: words are left sealed, help is printed, and nothing else is said.

use std::{fs, path::Path, sync::Arc};

use trust_guide::{
    domain::Workbook,
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
    for verb in [&["today"][..], &["print", "journal"], &["print", "plan"]] {
        let said = home.run(verb);
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
    let before = everything_in(&home.words());
    let said = home.run(&["doctor"]);
    assert!(said.code == Some(0) && said.out.contains("locked"), "{} {}", said.out, said.err);
    assert_eq!(everything_in(&home.words()), before);
}
