//! A copy elsewhere: whole or not there, for this account only, and never over what was not meant.

use std::{fs, path::PathBuf};

use trust_guide::{
    domain::{history::Done, kinds::Record, workbook::Workbook},
    store::{Holds, NotCopied, Opening, format},
};

use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, sitting, workbook},
};

/// A home with words in the state, in the log, and in what can be undone.
fn lived_in() -> (Home, Workbook) {
    let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    words.record(Done::Entry, later(1), Record::Entry(changed_entry("a", "new", 1)), false);
    store.save(&words, later(1)).unwrap();
    assert!(home.log().exists() && home.undo().exists());
    drop(store);
    let words = home.kept().unwrap();
    (home, words)
}

fn elsewhere(home: &Home) -> PathBuf {
    let folder = home.root.path().join("stick");
    fs::create_dir_all(&folder).unwrap();
    folder.join("copy.json")
}

#[test]
fn a_copy_holds_all_that_is_kept_and_not_what_can_be_undone() {
    let (home, words) = lived_in();
    let to = elsewhere(&home);
    let before = home.both();
    assert_eq!(home.quick().copy_to(&words, &to, false, later(2)).unwrap(), None);
    let bytes = fs::read(&to).unwrap();
    let copy = format::decode(&bytes).unwrap();
    assert!(copy.says_the_same(&words) && copy.history.steps() == 0);
    assert!(!String::from_utf8(bytes).unwrap().contains("\"old\""));
    assert_eq!(home.both(), before);
    assert!(home.unfinished().is_empty());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn what_is_there_stays_unless_it_is_to_be_replaced_and_is_a_file() {
    let (home, words) = lived_in();
    let to = elsewhere(&home);
    fs::write(&to, "mine").unwrap();
    let taken = home.quick().copy_to(&words, &to, false, later(2));
    assert!(matches!(taken, Err(NotCopied::Taken(_))), "{taken:?}");
    assert_eq!(fs::read(&to).unwrap(), b"mine");
    home.quick().copy_to(&words, &to, true, later(2)).unwrap();
    assert!(format::decode(&fs::read(&to).unwrap()).unwrap().says_the_same(&words));
    let folder = to.with_file_name("folder");
    fs::create_dir(&folder).unwrap();
    let link = to.with_file_name("link");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&to, &link).unwrap();
    for other in [folder, link].iter().filter(|it| it.symlink_metadata().is_ok()) {
        let refused = home.quick().copy_to(&words, other, true, later(2));
        assert!(matches!(refused, Err(NotCopied::NoFile(..))), "{refused:?}");
    }
    let missing = to.with_file_name("none").join("copy.json");
    let failed = home.quick().copy_to(&words, &missing, false, later(2)).unwrap_err();
    assert!(failed.to_string().contains("the folder is not there"), "{failed}");
    assert!(home.unfinished().is_empty());
}

#[test]
fn a_copy_is_refused_where_it_would_share_the_fate_of_the_workbook() {
    let (home, words) = lived_in();
    let own = [
        home.paths.workbook.clone(),
        home.log(),
        home.undo(),
        home.paths.draft.clone(),
        home.paths.lock.clone(),
        home.paths.backups.join("copy.json"),
        home.paths.inbox().join("copy.json"),
        home.root.path().join("state/copy.json"),
        home.paths.folder.join("backups/../workbook.json"),
    ];
    fs::create_dir_all(home.paths.inbox()).unwrap();
    let before = home.files();
    for to in own {
        let refused = home.quick().copy_to(&words, &to, true, later(2));
        assert!(matches!(refused, Err(NotCopied::Ours(_))), "{}: {refused:?}", to.display());
    }
    assert_eq!(home.files(), before);
    // Beside it, under a name of its own, is somebody’s choice.
    let beside = home.paths.folder.join("copy.json");
    home.quick().copy_to(&words, &beside, false, later(2)).unwrap();
    assert!(home.kept().unwrap().says_the_same(&words));
}

#[test]
fn a_copy_that_fails_at_any_call_is_not_called_made_and_leaves_nothing_behind() {
    for (links, over) in [(true, false), (true, true), (false, false)] {
        with_every_fault(|faults| {
            let (home, words) = lived_in();
            let to = elsewhere(&home);
            if over {
                fs::write(&to, "mine").unwrap();
            }
            let disk = if links { Faulty::sound() } else { Faulty::simple() };
            let mut store = home.store_on(disk.clone());
            faults.arm(&disk);
            let made = store.copy_to(&words, &to, over, later(2));
            let met = disk.disarm();
            let found = fs::read(&to).ok();
            let is_copy = found.as_deref().is_some_and(|it| format::decode(it).is_ok());
            assert!(made.is_err() || is_copy, "{faults:?}: {made:?}");
            assert!(is_copy || found == over.then(|| b"mine".to_vec()), "{faults:?}");
            if !faults.is_killed() {
                assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
            }
            // The next one of that name clears away what was cut off.
            home.quick().copy_to(&words, &to, true, later(3)).unwrap();
            assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
            assert_eq!(bodies(&home.kept().unwrap()), ["new", "same"], "{faults:?}");
            met
        });
    }
}

#[test]
fn a_folder_that_fails_at_any_call_leaves_nothing_where_there_was_nothing() {
    let files = ["2026-11-22.md", "2026-11-23.md"].map(|name| (name.to_owned(), name.to_owned()));
    for is_there in [false, true] {
        with_every_fault(|faults| {
            let (home, _) = lived_in();
            let folder = elsewhere(&home).with_file_name("days");
            if is_there {
                fs::create_dir(&folder).unwrap();
            }
            let disk = Faulty::sound();
            let mut store = home.store_on(disk.clone());
            faults.arm(&disk);
            let made = store.write_folder_elsewhere(&files, &folder, (false, later(2)), &|| ());
            let met = disk.disarm();
            let names = || fs::read_dir(&folder).map_or(0, Iterator::count);
            if !faults.is_killed() {
                let count = if made.is_ok() { files.len() } else { 0 };
                assert_eq!(names(), count, "{faults:?}: {made:?}");
            }
            met
        });
    }
}

#[test]
fn only_what_a_copy_of_that_name_left_is_cleared_away() {
    let (home, words) = lived_in();
    let to = elsewhere(&home);
    let mine =
        [".copy.json.tmp", ".copy.json.12.zz.tmp", ".copy.json.12.ab.bak", ".other.json.1.a.tmp"];
    for name in mine {
        fs::write(to.with_file_name(name), "mine").unwrap();
    }
    fs::write(to.with_file_name(".copy.json.12.ab.tmp"), "half").unwrap();
    home.quick().copy_to(&words, &to, false, later(2)).unwrap();
    let left = fs::read_dir(to.parent().unwrap()).unwrap().count();
    assert_eq!(left, mine.len() + 1);
}

#[test]
fn what_it_holds_is_counted_by_kind() {
    let mut words = entries(&[("a", "a"), ("b", "b")]);
    words.put(Record::Entry(entry("c", "c")).with_trashed(Some(now()), now()));
    words.put(Record::Sitting(sitting("s", "plan.t1").into()));
    let holds = Holds::of(&words);
    let wanted = Holds { entries: 2, pages: 1, trashed: 1, ..Holds::default() };
    assert_eq!(holds, wanted);
    assert!(Holds::of(&Workbook::default()).is_nothing());
}

#[test]
fn a_copy_can_be_opened_as_a_workbook() {
    let (home, words) = lived_in();
    let to = elsewhere(&home);
    home.quick().copy_to(&words, &to, false, later(2)).unwrap();
    let other = Home::new();
    other.put(&fs::read(&to).unwrap());
    let opened = other.quick().open(later(3));
    assert!(matches!(&opened, Opening::Opened { notices, .. } if notices.is_empty()), "{opened:?}");
    assert!(workbook(opened).says_the_same(&words));
}
