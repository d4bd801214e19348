//! The laws of keeping once more, over a sealed disk: every call fails once, in every way.

use std::path::PathBuf;

use trust_guide::{
    domain::kinds::Record,
    store::{DraftFound, Opening},
};

use super::{CANARY, kept, lock, opened, plain_with};
use crate::{
    drafts::draft,
    faults::with_every_fault,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

fn locked() -> Home {
    let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
    drop(lock(&home, Faulty::sound()));
    home
}

/// A save, whole or behind the others, that fails at any call: the old words are there or the new ones.
fn a_save_fails(first: bool) {
    let made = locked();
    with_every_fault(|faults| {
        let home = super::copy_of(&made);
        let disk = Faulty::sound();
        let fs = opened(&home, disk.clone()).fs();
        let mut store = home.store_on(fs.clone());
        let mut words = workbook(store.open(now()));
        if !first {
            words.put(Record::Entry(entry("c", "before")));
            store.save(&words, later(1)).unwrap();
            store.after_save(later(1));
        }
        words.put(Record::Entry(changed_entry("a", "new", 2)));
        faults.arm(&disk);
        let saved = store.save(&words, later(2));
        if saved.is_ok() {
            store.after_save(later(2));
        }
        let met = disk.disarm();
        let again = home.store_on(opened(&home, Faulty::sound()).fs());
        let Opening::Opened { workbook: found, .. } = again.peek() else { panic!("{faults:?}") };
        let is_new = bodies(&found).contains(&"new");
        assert!(is_new || bodies(&found).contains(&"old"), "{faults:?}");
        assert!(bodies(&found).contains(&"same"), "{faults:?}");
        assert!(first || bodies(&found).contains(&"before"), "{faults:?}");
        assert!(is_new || saved.is_err(), "{faults:?}");
        if faults.is_killed() {
            drop(store);
            drop(kept(&home, opened(&home, Faulty::sound()).fs()));
        } else {
            words.put(Record::Entry(entry("d", "since")));
            assert_eq!(store.save(&words, later(3)).unwrap().clashes, 0, "{faults:?}");
            drop(store);
            let (_, found) = kept(&home, fs);
            assert!(bodies(&found).contains(&"new") && bodies(&found).contains(&"since"));
        }
        assert_eq!(super::unfinished(&home), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn a_sealed_change_leaves_the_old_words_or_the_new_ones() {
    a_save_fails(false);
}

#[test]
fn the_first_sealed_change_of_a_log_leaves_the_old_words_or_the_new_ones() {
    a_save_fails(true);
}

#[test]
fn a_sealed_fold_that_fails_loses_nothing() {
    let made = locked();
    with_every_fault(|faults| {
        let home = super::copy_of(&made);
        let disk = Faulty::sound();
        let mut store = home.store_on(opened(&home, disk.clone()).fs());
        let mut words = workbook(store.open(now()));
        words.put(Record::Entry(entry("c", CANARY)));
        store.save(&words, later(1)).unwrap();
        store.after_save(later(1));
        faults.arm(&disk);
        let _ = store.fold(later(2));
        store.after_save(later(2));
        let met = disk.disarm();
        drop(store);
        let (_, found) = kept(&home, opened(&home, Faulty::sound()).fs());
        assert_eq!(bodies(&found), [CANARY, "old", "same"], "{faults:?}");
        assert!(plain_with(&home, CANARY).is_empty(), "{faults:?}");
        met
    });
}

#[test]
fn a_sealed_draft_is_the_old_one_or_the_new_one_at_any_time() {
    let made = locked();
    with_every_fault(|faults| {
        let home = super::copy_of(&made);
        let disk = Faulty::sound();
        let mut store = home.store_on(opened(&home, disk.clone()).fs());
        store.open(now());
        store.keep_draft(&draft("old"), now()).unwrap();
        faults.arm(&disk);
        let is_kept = store.keep_draft(&draft(CANARY), later(1)).is_ok();
        let met = disk.disarm();
        drop(store);
        let (mut again, _) = kept(&home, opened(&home, Faulty::sound()).fs());
        let found = again.draft(later(2));
        let is_new = found == DraftFound::Draft(draft(CANARY));
        assert!(is_new || !is_kept && found == DraftFound::Draft(draft("old")), "{faults:?}");
        assert!(plain_with(&home, CANARY).is_empty(), "{faults:?}");
        met
    });
}

#[test]
fn opening_a_locked_book_finds_the_words_or_says_why_not_whatever_call_fails() {
    let made = locked();
    with_every_fault(|faults| {
        let home = super::copy_of(&made);
        let disk = Faulty::sound();
        let unlocked = opened(&home, disk.clone());
        let mut store = home.store_on(unlocked.fs());
        faults.arm(&disk);
        match store.open(now()) {
            Opening::Fresh => panic!("{faults:?}"),
            Opening::Opened { workbook, .. } | Opening::ReadOnly { workbook, .. } => {
                assert_eq!(bodies(&workbook), ["old", "same"], "{faults:?}");
            }
            Opening::Damaged { .. } => (),
        }
        let met = disk.disarm();
        drop(store);
        let (_, found) = kept(&home, opened(&home, Faulty::sound()).fs());
        assert_eq!(bodies(&found), ["old", "same"], "{faults:?}");
        met
    });
}

/// No file or folder can be opened by another account, at any moment: looked at after every call.
#[cfg(unix)]
#[test]
fn nobody_else_may_open_a_file_at_any_moment_of_switching() {
    use std::{fs, os::unix::fs::PermissionsExt, sync::Arc};

    use trust_guide::store::{
        Fs,
        sealed::{Work, switch_off, switch_on},
    };

    use super::watched::Watched;
    let home = super::lived_in();
    let root = home.root.path().to_owned();
    let look = move || {
        fn all(folder: &std::path::Path) {
            for entry in fs::read_dir(folder).unwrap() {
                let entry = entry.unwrap();
                let Ok(found) = entry.metadata() else { continue };
                // Links to backups and what the test made itself by hand have the mode that they were given.
                let mode = found.permissions().mode() & 0o077;
                assert_eq!(mode, 0, "{:?}", entry.path());
                if found.is_dir() {
                    all(&entry.path());
                }
            }
        }
        all(&root);
    };
    for path in home.files() {
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        for folder in path.ancestors().skip(1).take_while(|it| it.starts_with(home.root.path())) {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
        }
    }
    let fs: Arc<dyn Fs> = Arc::new(Watched(look));
    let mut store = home.store_on(fs.clone());
    let holding = store.holding().unwrap();
    let on = switch_on(holding, &super::words(), Some(&super::code()), Work::light()).unwrap();
    let mut store = store.over(on.unlocked.fs());
    let words = workbook(store.open(now()));
    let mut more = words.clone();
    more.put(Record::Entry(entry("new", "new")));
    store.save(&more, later(9)).unwrap();
    store.after_save(later(9));
    switch_off(store.holding().unwrap(), &on.unlocked).unwrap();
}
