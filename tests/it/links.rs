//! What only Unix has: links that stay links, pipes, and who may open a file.
#![cfg(unix)]

use std::{
    fs,
    os::unix::fs::{MetadataExt, PermissionsExt, symlink},
    path::{Path, PathBuf},
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
    fs::rename(home.undo(), elsewhere.with_file_name("mine.undo.log")).unwrap();
    symlink(&elsewhere, &home.paths.workbook).unwrap();
    (home, elsewhere)
}

#[test]
fn a_link_stays_a_link_and_the_file_at_its_end_is_saved() {
    let (home, elsewhere) = linked();
    fs::write(elsewhere.parent().unwrap().join(".workbook.json.9.a.tmp"), "cut off").unwrap();
    let mut store = home.store();
    let mut words = workbook(store.open(now()));
    words.put(trust_guide::domain::kinds::Record::Entry(crate::keeping::entry("b", "more")));
    store.save(&words, later(1)).unwrap();
    store.after_save(later(1));
    assert!(home.paths.workbook.symlink_metadata().unwrap().is_symlink());
    let log = elsewhere.with_file_name("mine.changes.log");
    assert!(log.is_file() && !home.log().exists(), "the log is beside the file itself");
    assert_eq!(bodies(&home.kept().unwrap()), ["more", "words"]);
    store.fold(later(2)).unwrap();
    assert!(!log.exists());
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
        words.put(trust_guide::domain::kinds::Record::Entry(crate::keeping::entry(
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
    words.put(trust_guide::domain::kinds::Record::Entry(crate::keeping::entry("b", "more")));
    store.save(&words, tomorrow).unwrap();
    store.fold(tomorrow).unwrap();
    store.after_save(tomorrow);
    let day = home.paths.backups.join("day-2026-11-24-000000000002.json");
    let before = fs::read(&day).unwrap();
    assert!(!day.symlink_metadata().unwrap().is_symlink());
    words.put(trust_guide::domain::kinds::Record::Entry(crate::keeping::entry("c", "still more")));
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

/// Every name under a folder with what it is: bytes of a file, where a link leads, or of another kind.
fn as_it_is(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let (path, kind) = entry.map(|entry| (entry.path(), entry.file_type().unwrap())).unwrap();
        let is = if kind.is_symlink() {
            format!("link to {}", fs::read_link(&path).unwrap().display())
        } else if kind.is_file() {
            String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()
        } else {
            format!("{kind:?}")
        };
        if kind.is_dir() {
            found.extend(as_it_is(&path));
        }
        // The lock is made wherever this program looks, and is empty.
        if path.file_name().unwrap() != ".lock" {
            found.push((path, is));
        }
    }
    found.sort();
    found
}

fn make_pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// Puts something odd in place of a file, and gives what it is.
fn put_odd(kind: &str, place: &Path, elsewhere: &Path) {
    let _ = fs::remove_file(place);
    match kind {
        "pipe" => make_pipe(place),
        "folder" => {
            fs::create_dir(place).unwrap();
            fs::write(place.join("note.txt"), "somebody's").unwrap();
        }
        "nowhere" => symlink(elsewhere.join("unplugged/mine.json"), place).unwrap(),
        "itself" => symlink(place, place).unwrap(),
        kind => {
            let target = elsewhere.join(kind);
            match kind {
                "linked pipe" => make_pipe(&target),
                "linked folder" => {
                    fs::create_dir(&target).unwrap();
                    fs::write(target.join("note.txt"), "somebody's").unwrap();
                }
                "linked text" => fs::write(&target, "somebody's words").unwrap(),
                "linked json" => fs::write(&target, "{\"schema\": 7, \"of\": 1}").unwrap(),
                other => panic!("{other}"),
            }
            symlink(target, place).unwrap();
        }
    }
}

const ODD: [&str; 8] = [
    "pipe",
    "folder",
    "nowhere",
    "itself",
    "linked pipe",
    "linked folder",
    "linked text",
    "linked json",
];

#[test]
fn a_backup_takes_the_place_of_nothing_that_is_not_ours() {
    for kind in ODD {
        let home = Home::with(&entries(&[("a", "words")]));
        let backups = home.store().backups();
        let elsewhere = home.root.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        put_odd(kind, &home.paths.workbook, &elsewhere);
        let before = as_it_is(home.root.path());
        let mut store = home.quick();
        let opened = store.open(now());
        let Opening::Damaged { backups: offered, instead: Some(instead), .. } = opened else {
            // A file of a newer version is none of ours to replace either.
            panic!("{kind}: {opened:?}");
        };
        assert_eq!(offered, [], "{kind}");
        let named = if kind == "nowhere" { "connect" } else { "" };
        assert!(instead.contains(named), "{kind}: {instead}");
        let restored = store.restore(&backups[0], now());
        assert!(matches!(restored, Err(NotSaved::Restore(_))), "{kind}: {restored:?}");
        assert!(store.save(&entries(&[("a", "x")]), now()).is_err(), "{kind}");
        drop(store);
        assert_eq!(as_it_is(home.root.path()), before, "{kind}");
    }
}

#[test]
fn a_damaged_workbook_of_ours_at_the_end_of_a_link_is_mended_there() {
    let (home, elsewhere) = linked();
    let whole = fs::read(&elsewhere).unwrap();
    fs::write(&elsewhere, &whole[..whole.len() / 2]).unwrap();
    let mut store = home.quick();
    let Opening::Damaged { backups, instead: None, .. } = store.open(now()) else { panic!() };
    store.restore(&backups[0], now()).unwrap();
    drop(store);
    assert!(home.paths.workbook.symlink_metadata().unwrap().is_symlink());
    assert_eq!(bodies(&workbook(home.quick().open(later(1)))), ["words"]);
    // What was there is kept beside it, byte for byte.
    let beside = as_it_is(elsewhere.parent().unwrap());
    assert!(
        beside
            .iter()
            .any(|(path, is)| path != &elsewhere && is.as_bytes() == &whole[..whole.len() / 2])
    );
}

#[test]
fn a_disk_that_is_unplugged_while_the_workbook_is_open_leaves_the_link_as_it_is() {
    let (home, elsewhere) = linked();
    let mut store = home.opened();
    fs::rename(elsewhere.parent().unwrap(), home.root.path().join("away")).unwrap();
    let saved = store.save(&entries(&[("a", "words"), ("b", "more")]), later(1)).unwrap_err();
    assert!(saved.to_string().contains("connect"), "{saved}");
    assert_eq!(fs::read_link(&home.paths.workbook).unwrap(), elsewhere);
    fs::rename(home.root.path().join("away"), elsewhere.parent().unwrap()).unwrap();
    store.save(&entries(&[("a", "words"), ("b", "more")]), later(2)).unwrap();
    drop(store);
    assert_eq!(bodies(&workbook(home.quick().open(later(3)))), ["more", "words"]);
}

#[test]
fn nothing_odd_in_the_place_of_a_companion_is_moved_replaced_or_removed() {
    let names = |home: &Home| {
        let state = home.paths.state.clone().unwrap();
        [
            home.paths.draft.clone(),
            home.paths.backups.join("last.json"),
            home.paths.backups.join("day-2026-11-23-000000000002.json"),
            home.undo(),
            state.join("last-seen"),
            state.join("backups/day-2026-11-23-000000000002.json"),
            home.paths.folder.join("damaged-20261123T060102.json"),
            home.paths.folder.join(".workbook.json.1.2.tmp"),
        ]
    };
    for place in 0..names(&Home::new()).len() {
        for kind in ODD {
            let home = Home::with(&entries(&[("a", "words")]));
            let elsewhere = home.root.path().join("elsewhere");
            fs::create_dir(&elsewhere).unwrap();
            let odd = names(&home)[place].clone();
            put_odd(kind, &odd, &elsewhere);
            let ours = |(path, _): &(PathBuf, String)| {
                path.starts_with(&odd) || path.starts_with(&elsewhere)
            };
            let all = || as_it_is(home.root.path()).into_iter().filter(ours).collect::<Vec<_>>();
            let before = all();
            let mut store = home.quick();
            let mut words = workbook(store.open(now()));
            store.draft(now());
            let kept = store.keep_draft(&draft("half"), now());
            assert_eq!(kept.is_err(), place == 0, "{kind}: {kept:?}");
            words
                .put(trust_guide::domain::kinds::Record::Entry(crate::keeping::entry("b", "more")));
            store.save(&words, later(1)).unwrap();
            store.after_save(later(1));
            store.drop_draft();
            let _ = store.delete_backups(later(2));
            drop(store);
            assert_eq!(all(), before, "{kind} in place of {}", odd.display());
        }
    }
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
    let Opening::Damaged { reason, backups, instead } = store.open(now()) else { panic!() };
    assert!(reason.contains("is there, but this account may not read") && backups.is_empty());
    let file = fs::canonicalize(&home.paths.workbook).unwrap().display().to_string();
    let instead = instead.unwrap();
    assert!(instead.contains(&format!("`chmod u+rw {file}`")), "{instead}");
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
    let second = home.root.path().join("state/backups/day-2026-11-23-000000000001.json");
    assert_eq!(fs::read(second).unwrap(), fs::read(home.paths.last()).unwrap());
}
