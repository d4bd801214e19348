//! What only Unix has: links that stay links, pipes, and who may open a file.
#![cfg(unix)]

use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, symlink},
    path::PathBuf,
};

use trust_guide::store::{NotSaved, Opening};

use crate::{
    drafts::draft,
    keeping::{Failing, Faulty, Home, bodies, entries, later, now, reason, workbook},
};

/// A home whose workbook is a link to a file in another folder.
fn linked() -> (Home, PathBuf) {
    let home = Home::with(&entries(&[("a", "words")]));
    let elsewhere = home.root.path().join("synced/mine.json");
    fs::create_dir(elsewhere.parent().unwrap()).unwrap();
    fs::rename(&home.paths.workbook, &elsewhere).unwrap();
    symlink(&elsewhere, &home.paths.workbook).unwrap();
    (home, elsewhere)
}

#[test]
fn a_link_stays_a_link_and_the_file_at_its_end_is_saved() {
    let (home, elsewhere) = linked();
    fs::write(elsewhere.parent().unwrap().join(".workbook.json.9.a.tmp"), "cut off").unwrap();
    let mut store = home.store();
    let mut words = workbook(store.open(now()));
    words.put(trust_guide::domain::Record::Entry(crate::keeping::entry("b", "more")));
    store.save(&words, later(1)).unwrap();
    store.after_save(later(1));
    assert!(home.paths.workbook.symlink_metadata().unwrap().is_symlink());
    let found = trust_guide::store::format::decode(&fs::read(&elsewhere).unwrap()).unwrap();
    assert_eq!(bodies(&found), ["more", "words"]);
    assert_eq!(home.unfinished(), Vec::<PathBuf>::new());
}

#[test]
fn a_link_stays_a_link_whichever_call_fails() {
    let (home, _) = linked();
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    let mut words = workbook(store.open(now()));
    for place in 0..40 {
        words.put(trust_guide::domain::Record::Entry(crate::keeping::entry(
            "b",
            &format!("more {place}"),
        )));
        disk.arm(place, Failing::Once, std::io::ErrorKind::Other);
        let _ = store.save(&words, later(1));
        store.after_save(later(1));
        disk.disarm();
        assert!(home.paths.workbook.symlink_metadata().unwrap().is_symlink(), "{place}");
    }
    store.save(&words, later(2)).unwrap();
    drop(store);
    assert_eq!(bodies(&workbook(home.quick().open(later(3)))), ["more 39", "words"]);
}

#[test]
fn a_backup_of_a_linked_workbook_is_a_copy_of_that_day_and_no_link() {
    let (home, _) = linked();
    let mut store = home.store();
    let mut words = workbook(store.open(now()));
    let tomorrow = now() + chrono::Duration::days(1);
    words.put(trust_guide::domain::Record::Entry(crate::keeping::entry("b", "more")));
    store.save(&words, tomorrow).unwrap();
    store.after_save(tomorrow);
    let day = home.paths.backups.join("day-2026-11-24.json");
    let before = fs::read(&day).unwrap();
    assert!(!day.symlink_metadata().unwrap().is_symlink());
    words.put(trust_guide::domain::Record::Entry(crate::keeping::entry("c", "still more")));
    store.save(&words, tomorrow + chrono::Duration::minutes(1)).unwrap();
    assert_eq!(fs::read(&day).unwrap(), before);
}

#[test]
fn a_link_that_leads_nowhere_is_told_and_not_replaced() {
    let home = Home::new();
    fs::create_dir(&home.paths.folder).unwrap();
    let missing = home.root.path().join("unplugged/workbook.json");
    symlink(&missing, &home.paths.workbook).unwrap();
    let mut store = home.quick();
    assert!(reason(store.open(now())).contains("link"));
    assert!(store.save(&entries(&[("a", "x")]), now()).is_err());
    assert_eq!(fs::read_link(&home.paths.workbook).unwrap(), missing);
}

#[test]
fn a_pipe_or_a_device_in_place_of_the_file_is_told_and_nobody_waits_for_it() {
    let home = Home::new();
    fs::create_dir(&home.paths.folder).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&home.paths.workbook).status().unwrap();
    assert!(made.success());
    assert!(reason(home.quick().open(now())).contains("not a file"));
    fs::remove_file(&home.paths.workbook).unwrap();
    symlink("/dev/zero", &home.paths.workbook).unwrap();
    assert!(reason(home.quick().open(now())).contains("not a file"));
}

#[test]
fn a_file_this_account_may_not_read_is_told() {
    if rustix::process::geteuid().is_root() {
        return;
    }
    let home = Home::with(&entries(&[("a", "words")]));
    let mode = |mode| fs::set_permissions(&home.paths.workbook, fs::Permissions::from_mode(mode));
    mode(0o000).unwrap();
    let mut store = home.quick();
    assert!(reason(store.open(now())).contains("may not read"));
    assert!(matches!(store.save(&entries(&[]), now()), Err(NotSaved::ReadOnly)));
    drop(store);
    mode(0o600).unwrap();
    assert!(matches!(home.quick().open(now()), Opening::Opened { .. }));
}

#[test]
fn every_file_made_is_for_this_account_only() {
    let home = Home::new();
    let mut store = home.store();
    store.open(now());
    store.save(&entries(&[("a", "one")]), now()).unwrap();
    store.after_save(now());
    store.save(&entries(&[("a", "two")]), later(1)).unwrap();
    store.after_save(later(1));
    store.keep_draft(&draft("half"), later(1)).unwrap();
    fs::write(&home.paths.draft, "broken").unwrap();
    store.draft(later(2));
    store.keep_draft(&draft("half"), later(2)).unwrap();
    drop(store);
    fs::write(&home.paths.workbook, b"{ broken").unwrap();
    let mut store = home.store();
    let Opening::Damaged { backups, .. } = store.open(later(3)) else { panic!() };
    store.restore(&backups[0], later(3)).unwrap();
    drop(store);
    home.store().open(later(4));
    let files = home.files();
    assert!(files.len() >= 10, "{files:?}");
    for path in files {
        assert_eq!(path.metadata().unwrap().mode() & 0o777, 0o600, "{}", path.display());
        let folder = path.parent().unwrap();
        assert_eq!(folder.metadata().unwrap().mode() & 0o777, 0o700, "{}", folder.display());
    }
}

#[test]
fn the_last_copy_is_a_file_of_its_own() {
    let home = Home::with(&entries(&[("a", "words")]));
    let inode = |path: &std::path::Path| path.metadata().unwrap().ino();
    assert_ne!(inode(&home.paths.last()), inode(&home.paths.workbook));
    // A program that cuts the file off in place does not reach it, nor the second set.
    fs::File::options().write(true).truncate(true).open(&home.paths.workbook).unwrap();
    let mut store = home.quick();
    let Opening::Damaged { backups, .. } = store.open(now()) else { panic!() };
    assert!(backups.iter().any(|info| info.entries == 1));
    let second = home.root.path().join("state/backups/day-2026-11-23.json");
    assert_eq!(fs::read(second).unwrap(), fs::read(home.paths.last()).unwrap());
}
