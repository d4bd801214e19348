//! Erasing everything: all of ours goes, nothing of others does, and what is cut off can be said again.

mod copied;
mod locked;

use std::{
    fs,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};
use trust_guide::{
    domain::{history::Done, kinds::Record},
    store::{Erasure, NotSaved, Stays, Store, format},
};

use crate::{
    drafts::draft,
    faults::with_every_fault,
    keeping::{Faulty, Home, changed_entry, entries, entry, later, now},
};

const CANARY: &str = "quillwort";

/// A home with words in every place that there is for them.
fn lived_in() -> Home {
    let home = Home::with(&entries(&[("a", CANARY)]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    store.keep_draft(&draft(CANARY), later(1)).unwrap();
    store.rescue(&words, later(1)).unwrap();
    words.record(Done::Entry, later(1), Record::Entry(changed_entry("a", CANARY, 1)), false);
    store.save(&words, later(1)).unwrap();
    store.fold(later(1)).unwrap();
    store.after_save(later(1));
    while store.pack_backups(later(2)) {}
    let mut more = home.kept().unwrap();
    more.record(Done::Entry, later(3), Record::Entry(entry("b", CANARY)), false);
    store.save(&more, later(3)).unwrap();
    let mut left = more.clone();
    left.put(Record::Entry(entry("c", CANARY)));
    store.leave_in_inbox(&more, &left, later(3)).unwrap();
    drop(store);
    let whole = format::encode(&more).unwrap();
    let put = |path: PathBuf| fs::write(path, &whole).unwrap();
    put(home.paths.folder.join("workbook.sync-conflict-20261128-101112-ABCDEFG.json"));
    put(home.paths.folder.join("damaged-20261128T101112.json"));
    put(home.paths.folder.join("damaged-draft-20261128T101112.json"));
    put(home.paths.folder.join(".workbook.json.12.ab.tmp"));
    put(home.paths.backups.join(".copy..workbook.json.12.ab.tmp"));
    put(home.paths.backups.join("replaced-20261128T101112000000-000000000007.json"));
    put(home.paths.backups.join("conflict-20261128T101112.json"));
    put(home.paths.backups.join("moved-1-last.json"));
    put(home.paths.backups.join("changes-20261128T101112.log"));
    fs::write(home.root.path().join("state/colours"), "dark").unwrap();
    for kept in [home.log(), home.undo(), home.paths.draft.clone(), home.paths.lock.clone()] {
        assert!(kept.exists(), "{}", kept.display());
    }
    home
}

fn erase(store: &mut Store) -> Erasure {
    store.hold_to_erase().unwrap();
    let what = store.erasure(true, true);
    let erased = store.erase_all(&what);
    assert!(erased.left.is_empty() && erased.unconfirmed.is_none(), "{erased:?}");
    what
}

#[test]
fn every_file_is_told_before_and_gone_after_and_looking_changes_nothing() {
    let home = lived_in();
    let before = home.files();
    let what = home.quick().erasure(true, true);
    assert_eq!(home.files(), before);
    assert_eq!(what.stays, Vec::new());
    let mut told = what.files.clone();
    told.sort();
    assert_eq!(told, before);
    let place = |path: &Path| what.files.iter().position(|it| it == path).unwrap();
    assert_eq!(place(&home.paths.lock), what.files.len() - 1, "it is held until all is gone");
    assert!(place(&home.paths.last()) < place(&home.paths.workbook));
    erase(&mut home.quick());
    assert_eq!(home.files(), Vec::<PathBuf>::new());
    assert_eq!(fs::read_dir(home.root.path()).unwrap().count(), 0, "the folders too");
    assert!(home.quick().erasure(true, true).is_empty());
}

#[test]
fn files_of_others_stay_in_every_folder_and_are_told() {
    let home = lived_in();
    let folders = [
        home.paths.folder.clone(),
        home.paths.backups.clone(),
        home.paths.inbox(),
        home.root.path().join("state"),
        home.root.path().join("state/backups"),
    ];
    let mut mine = Vec::new();
    for folder in &folders {
        for name in ["letters.odt", "save-the-date.json", "damaged-goods.json", "rescued-cat.json"]
        {
            mine.push(folder.join(name));
        }
        fs::create_dir(folder.join("album")).unwrap();
        mine.push(folder.join("album/photo.jpg"));
    }
    // What people name so is nobody’s copy for sure.
    mine.push(home.paths.folder.join("workbook 2.json"));
    mine.push(home.paths.folder.join("workbook-old.json"));
    for path in &mine {
        fs::write(path, "mine").unwrap();
    }
    mine.sort();
    let what = erase(&mut home.quick());
    assert_eq!(home.files(), mine);
    for path in mine.iter().filter(|path| !path.ends_with("photo.jpg")) {
        assert!(what.stays.contains(&(path.clone(), Stays::NotOurs)), "{}", path.display());
    }
}

#[test]
fn of_two_workbooks_in_one_folder_the_other_one_stays_whole() {
    let home = lived_in();
    let file = home.paths.folder.join("kim.json");
    let paths =
        trust_guide::store::Paths::around(&file, Some(home.paths.folder.join(".kim.json.state")));
    let other = Home { root: tempfile::tempdir().unwrap(), paths };
    let before = home.files();
    for turn in 0..2 {
        let mut store = other.opened();
        store.save(&entries(&[("k", &format!("{CANARY} {turn}"))]), later(turn)).unwrap();
        store.fold(later(turn)).unwrap();
        store.after_save(later(turn));
        store.keep_draft(&draft(CANARY), later(turn)).unwrap();
    }
    other.put(b"{ broken");
    let mut store = other.quick();
    let trust_guide::store::Opening::Damaged { backups, .. } = store.open(later(3)) else {
        panic!()
    };
    store.restore(&backups[0], later(3)).unwrap();
    drop(store);
    let both = home.files();
    assert!(both.iter().any(|path| path.ends_with("kim.draft.json")));
    assert!(both.iter().any(|path| path.to_string_lossy().contains("kim.damaged-")));
    let mut store = other.quick();
    store.hold_to_erase().unwrap();
    let what = store.erasure(false, false);
    let erased = store.erase_all(&what);
    assert!(erased.left.is_empty() && what.stays.is_empty(), "{what:?}");
    assert_eq!(home.files(), before);
}

#[test]
fn a_file_that_was_named_by_mistake_stays() {
    let home = Home::new();
    fs::create_dir_all(&home.paths.folder).unwrap();
    for bytes in [&b"{\"name\": \"else\"}"[..], b""] {
        fs::write(&home.paths.workbook, bytes).unwrap();
        let what = home.quick().erasure(false, false);
        assert!(what.is_empty(), "{what:?}");
        assert_eq!(what.stays, [(home.paths.workbook.clone(), Stays::NotOurs)]);
    }
    // A damaged one is known by its backups.
    let home = lived_in();
    home.put(b"broken");
    assert!(erase(&mut home.quick()).files.contains(&home.paths.workbook));
    assert_eq!(home.files(), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn a_workbook_at_the_end_of_a_link_goes_with_its_link_and_what_others_link_to_stays() {
    use std::os::unix::fs::symlink;
    let home = lived_in();
    let elsewhere = home.root.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let target = elsewhere.join("ours.json");
    fs::rename(&home.paths.workbook, &target).unwrap();
    symlink(&target, &home.paths.workbook).unwrap();
    fs::write(elsewhere.join("letters.odt"), "mine").unwrap();
    // A draft and an inbox that lead elsewhere are not this program’s.
    fs::rename(&home.paths.draft, elsewhere.join("letter.json")).unwrap();
    symlink(elsewhere.join("letter.json"), &home.paths.draft).unwrap();
    fs::rename(home.paths.inbox(), elsewhere.join("letters")).unwrap();
    symlink(elsewhere.join("letters"), home.paths.inbox()).unwrap();
    let what = home.quick().erasure(true, true);
    let end = target.canonicalize().unwrap();
    assert!(what.files.contains(&home.paths.workbook) && what.files.contains(&end), "{what:?}");
    let links: Vec<_> =
        what.stays.iter().filter(|(_, why)| matches!(why, Stays::Link(_))).collect();
    assert_eq!(links.len(), 2, "{:?}", what.stays);
    erase(&mut home.quick());
    assert!(!target.exists() && home.paths.workbook.symlink_metadata().is_err());
    let letters = [elsewhere.join("letter.json"), elsewhere.join("letters.odt")];
    assert!(letters.iter().all(|path| path.exists()));
    assert_eq!(fs::read_dir(elsewhere.join("letters")).unwrap().count(), 1);
}

#[test]
fn while_a_window_has_it_nothing_is_removed() {
    let home = lived_in();
    let window = home.opened();
    let before = home.files();
    let mut store = home.quick();
    assert!(store.is_open_elsewhere());
    assert!(matches!(store.hold_to_erase(), Err(NotSaved::Busy)));
    assert_eq!(home.files(), before);
    drop(window);
    assert!(store.hold_to_erase().is_ok());
}

#[test]
fn whatever_call_fails_what_is_left_is_told_and_the_next_time_takes_it() {
    with_every_fault(|faults| {
        let home = lived_in();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.hold_to_erase().unwrap();
        let what = store.erasure(true, true);
        faults.arm(&disk);
        let erased = store.erase_all(&what);
        let met = disk.disarm();
        let mut told: Vec<PathBuf> = erased.left.into_iter().map(|(path, _)| path).collect();
        told.sort();
        assert_eq!(told, home.files(), "{faults:?}");
        drop(store);
        // While the workbook is there it is whole; what is left of the rest goes with it.
        if home.paths.workbook.exists() {
            assert!(format::decode(&home.bytes().unwrap()).is_ok(), "{faults:?}");
        }
        if !home.quick().erasure(true, true).is_empty() {
            erase(&mut home.quick());
        }
        assert_eq!(home.files(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn a_disk_that_fails_while_it_is_looked_at_makes_nothing_look_like_others_or_gone() {
    with_every_fault(|faults| {
        let home = lived_in();
        let before = home.files();
        let disk = Faulty::sound();
        let store = home.store_on(disk.clone());
        faults.arm(&disk);
        let what = store.erasure(false, false);
        let met = disk.disarm();
        assert!(what.files.iter().all(|path| before.contains(path)), "{faults:?}");
        assert_eq!(home.files(), before, "{faults:?}");
        met
    });
}

/// All that is on the disk, unpacked where it is packed.
fn all_words(home: &Home) -> Vec<(PathBuf, String)> {
    use std::io::Read;
    let read = |path: PathBuf| {
        let mut bytes = fs::read(&path).unwrap();
        if bytes.starts_with(&[0x1f, 0x8b]) {
            let mut whole = Vec::new();
            flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut whole).unwrap();
            bytes = whole;
        }
        (path, String::from_utf8_lossy(&bytes).into_owned())
    };
    home.files().into_iter().map(read).collect()
}

#[test]
fn one_thing_that_is_deleted_for_good_with_the_backups_is_in_no_file_and_the_rest_stays() {
    let home = lived_in();
    // A packed copy under an older name, and words that are not to go.
    let whole = format::encode(&home.kept().unwrap()).unwrap();
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    std::io::Write::write_all(&mut packed, &whole).unwrap();
    fs::write(home.paths.backups.join("week-2026-W40.json.gz"), packed.finish().unwrap()).unwrap();
    for name in ["workbook.sync-conflict-20261128-101112-ABCDEFG.json", ".workbook.json.12.ab.tmp"]
    {
        fs::remove_file(home.paths.folder.join(name)).unwrap();
    }
    let mut store = home.quick();
    store.open(later(5));
    let mut words = home.kept().unwrap();
    let left = store.inbox();
    for waiting in &left {
        let trust_guide::store::Waiting::Left(left) = waiting else { panic!("{waiting:?}") };
        words.come_in(&left.what);
    }
    words.record(Done::Entry, later(5), Record::Entry(entry("z", "stays here")), false);
    store.rescue(&words, later(5)).unwrap();
    let is_there =
        |words: &str| all_words(&home).into_iter().filter(|(_, text)| text.contains(words)).count();
    assert!(is_there(CANARY) > 10);
    for id in ["a", "b", "c"] {
        words.erase(&id.into(), later(6));
    }
    store.save(&words, later(6)).unwrap();
    store.after_save(later(6));
    let names: Vec<String> = left
        .into_iter()
        .filter_map(|waiting| match waiting {
            trust_guide::store::Waiting::Left(left) => Some(left.name),
            trust_guide::store::Waiting::Odd { .. } => None,
        })
        .collect();
    store.let_go_of_left(&names);
    store.drop_draft();
    store.delete_backups(later(6)).unwrap();
    drop(store);
    for (path, text) in all_words(&home) {
        assert!(!text.contains(CANARY), "{}", path.display());
    }
    assert!(is_there("stays here") > 2, "the workbook, its new backups, the copy of unsaved words");
    let copies = home.quick().copies();
    assert_eq!(copies.len(), 2);
    assert_eq!(copies.iter().map(|copy| copy.entries).collect::<Vec<_>>(), [1, 0]);
    assert!(copies[0].modified > copies[1].modified);
    assert_eq!(copies[1].modified, i128::from(later(1).timestamp()) * 1_000_000_000);
    let _ = now();
}
