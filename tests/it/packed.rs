//! Backups in less room: they are listed, put back, merged with and deleted as before, and lie apart in time.

use std::{fs, io::Read, path::Path};

use chrono::Duration;
use trust_guide::{
    domain::{day::Stamp, id::RecordId, kinds::Record},
    store::{ConflictCopy, Opening, Store, format},
};

use crate::{
    faults::with_every_fault,
    golden::V1,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

fn save(store: &mut Store, body: &str, at: Stamp) {
    store.save(&entries(&[("a", body)]), at).unwrap();
    store.fold(at).unwrap();
    store.after_save(at);
}

fn pack(store: &mut Store) {
    while store.pack_backups(later(1)) {}
}

/// Names among the backups that begin so, in order.
fn names(home: &Home, start: &str) -> Vec<String> {
    let found = fs::read_dir(&home.paths.backups).unwrap().map(|name| name.unwrap().file_name());
    let mut names: Vec<String> = found.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name.starts_with(start));
    names.sort();
    names
}

/// A file as any tool for it unpacks it.
fn unpacked(path: &Path) -> Vec<u8> {
    let mut whole = Vec::new();
    let packed = fs::read(path).unwrap();
    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut whole).unwrap();
    whole
}

/// A home with backups of some days, packed.
fn packed() -> (Home, Store) {
    let home = Home::new();
    let mut store = home.opened();
    for day in 0..3 {
        save(&mut store, &format!("day {day}"), now() + Duration::days(day));
    }
    pack(&mut store);
    (home, store)
}

#[test]
fn packed_backups_are_listed_as_they_were_and_opened_by_any_tool() {
    let home = Home::new();
    let mut store = home.opened();
    for day in 0..3 {
        save(&mut store, &format!("day {day}"), now() + Duration::days(day));
    }
    let whole = |store: &Store| -> Vec<(u64, usize, i128)> {
        let seconds = |modified: i128| modified / 1_000_000_000;
        let found = store.backups().into_iter();
        found.map(|it| (it.saves, it.entries, seconds(it.modified))).collect()
    };
    let before = whole(&store);
    pack(&mut store);
    assert_eq!(whole(&store), before);
    let all = [names(&home, "save-"), names(&home, "day-"), names(&home, "week-")].concat();
    assert!(all.len() >= 6 && all.iter().all(|name| name.ends_with(".json.gz")), "{all:?}");
    for name in &all {
        let words = format::decode(&unpacked(&home.paths.backups.join(name))).unwrap();
        let saves: u64 = name[name.len() - 20..name.len() - 8].parse().unwrap();
        assert_eq!(words.saves, saves, "{name}");
    }
    assert!(names(&home, "last").contains(&"last.json".to_owned()), "that can be read by itself");
}

#[test]
fn a_packed_backup_is_put_back_and_goes_with_the_rest() {
    let (home, store) = packed();
    drop(store);
    fs::remove_file(home.paths.backups.join("last.json")).unwrap();
    home.put(b"{ broken");
    let mut store = home.quick();
    let Opening::Damaged { backups, .. } = store.open(later(1)) else { panic!() };
    assert_eq!(backups[0].saves, 3);
    store.restore(&backups[0], later(1)).unwrap();
    drop(store);
    let mut store = home.quick();
    let mut words = workbook(store.open(later(2)));
    assert_eq!(bodies(&words), ["day 2"]);
    words.erase(&RecordId::from("a"), later(3));
    words.put(Record::Entry(entry("b", "stays")));
    store.save(&words, later(3)).unwrap();
    store.after_save(later(3));
    store.delete_backups(later(3)).unwrap();
    let packed = home.files().into_iter().filter(|it| it.extension().is_some_and(|it| it == "gz"));
    assert_eq!(packed.count(), 0);
    assert!(store.backups().iter().all(|it| it.saves == 4));
}

#[test]
fn what_a_copy_grew_from_is_found_among_packed_backups() {
    let (home, mut store) = packed();
    // Saved three times so far: what this one grew from is no longer what stands there.
    let mut unsaved = home.kept().unwrap();
    unsaved.put(Record::Entry(entry("b", "unsaved")));
    let name = store.rescue(&unsaved, later(1)).unwrap();
    save(&mut store, "another", now() + Duration::days(3));
    pack(&mut store);
    let is_packed = |name: &String| Path::new(name).extension().is_some_and(|it| it == "gz");
    assert!(names(&home, "save-").iter().all(is_packed));
    let (base, copy) = store.read_copy(&name).unwrap();
    assert_eq!((bodies(&base), bodies(&copy)), (vec!["day 2"], vec!["day 2", "unsaved"]));

    // The same for a copy that a sync program left: what both have is told by the backup.
    let old = unpacked(&home.paths.backups.join(&names(&home, "save-")[0]));
    let mut theirs = format::decode(&old).unwrap();
    theirs.put(Record::Entry(entry("c", "theirs")));
    let beside = home.paths.folder.join("workbook.sync-conflict-20261128-101112-ABCDEFG.json");
    fs::write(beside, format::encode(&theirs).unwrap()).unwrap();
    let found = store.conflict_copies();
    let [ConflictCopy::Readable { base, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(bodies(base), bodies(&format::decode(&old).unwrap()));
}

#[test]
fn what_both_grew_from_is_found_among_packed_backups() {
    let (home, mut store) = packed();
    let at = now() + Duration::days(2);
    let mut words = home.kept().unwrap();
    words.put(Record::Entry(entry("c", "added")));
    store.save(&words, at).unwrap();
    store.after_save(at);
    assert!(home.log().exists());
    drop(store);
    let text = String::from_utf8(home.bytes().unwrap()).unwrap();
    fs::remove_file(home.paths.backups.join("last.json")).unwrap();
    home.put(text.replace("day 2", "by hand").as_bytes());
    // Without it, the entry that was edited would be there twice.
    assert_eq!(bodies(&home.kept().unwrap()), ["added", "by hand"]);
}

#[test]
fn backups_of_before_are_listed_and_put_back_and_are_packed_in_time() {
    let home = Home::new();
    fs::create_dir_all(&home.paths.backups).unwrap();
    let old = ["day-2026-11-20.json", "week-2026-W47.json", "save-20261120T101010000001.json"];
    for (place, name) in old.iter().enumerate() {
        let bytes = V1.replacen("\"saves\": 41", &format!("\"saves\": {}", 30 + place), 1);
        fs::write(home.paths.backups.join(name), bytes).unwrap();
    }
    let mut store = home.quick();
    let Opening::Damaged { backups, .. } = store.open(now()) else { panic!() };
    assert_eq!(backups.iter().map(|it| it.saves).collect::<Vec<_>>(), [32, 31, 30]);
    store.restore(&backups[1], now()).unwrap();
    drop(store);
    let mut store = home.quick();
    let mut words = workbook(store.open(now()));
    words.put(Record::Entry(entry("new", "new")));
    store.save(&words, now()).unwrap();
    store.after_save(now());
    pack(&mut store);
    for name in old {
        let path = home.paths.backups.join(format!("{name}.gz"));
        assert!(
            format::decode(&unpacked(&path)).is_ok() && !home.paths.backups.join(name).exists()
        );
    }
    assert!(store.backups().len() >= 4);
}

#[test]
fn packing_that_fails_or_is_cut_off_at_any_call_costs_no_backup() {
    with_every_fault(|faults| {
        let home = Home::new();
        let mut store = home.opened();
        for day in 0..2 {
            save(&mut store, &format!("day {day}"), now() + Duration::days(day));
        }
        drop(store);
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.open(later(1));
        let before: Vec<u64> = store.backups().iter().map(|it| it.saves).collect();
        faults.arm(&disk);
        store.pack_backups(later(2));
        let met = disk.disarm();
        drop(store);
        let store = home.opened();
        let after: Vec<u64> = store.backups().iter().map(|it| it.saves).collect();
        assert_eq!(after, before, "{faults:?}");
        assert!(home.unfinished().is_empty(), "{faults:?}");
        met
    });
}

#[test]
fn a_clock_that_was_set_back_makes_the_newest_look_no_older_and_deletes_the_oldest() {
    let home = Home::new();
    let mut store = home.opened();
    for day in 0..8 {
        save(&mut store, &format!("before {day}"), now() + Duration::days(400 + day));
    }
    for day in 0..3 {
        save(&mut store, &format!("after {day}"), now() + Duration::days(day));
    }
    let listed: Vec<u64> = store.backups().iter().map(|it| it.saves).collect();
    assert!(listed[0] == 11 && listed.is_sorted_by(|newer, older| newer > older), "{listed:?}");
    let days = names(&home, "day-");
    let saves = |name: &String| format::decode(&fs::read(home.paths.backups.join(name)).unwrap());
    let mut saves: Vec<u64> = days.iter().map(|name| saves(name).unwrap().saves).collect();
    saves.sort_unstable();
    assert_eq!(saves, [5, 6, 7, 8, 9, 10, 11]);
}

#[test]
fn ten_saves_in_a_minute_push_no_hour_and_no_day_out() {
    let home = Home::new();
    let mut store = home.opened();
    for hours in 0..6 {
        save(&mut store, &format!("hour {hours}"), now() + Duration::hours(hours));
    }
    let busy = now() + Duration::hours(7);
    for number in 0..40 {
        save(&mut store, &format!("number {number}"), busy + Duration::seconds(3 * number));
    }
    let words = |name: &String| {
        let bytes = fs::read(home.paths.backups.join(name)).unwrap();
        bodies(&format::decode(&bytes).unwrap()).concat()
    };
    let kept: Vec<String> = names(&home, "save-").iter().map(words).collect();
    assert_eq!(kept.len(), 10);
    assert!(kept.contains(&"number 38".to_owned()), "{kept:?}");
    let hours = kept.iter().filter(|words| words.starts_with("hour")).count();
    assert!((4..=6).contains(&hours), "{kept:?}");
}

#[test]
fn backups_stay_within_their_room_and_those_that_stay_lie_apart() {
    let home = Home::new();
    let mut store = home.opened();
    // Words that take three quarters of their room when they are packed.
    let mut state = 7_u64;
    let mut sign = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'0' + (state >> 40 & 63) as u8)
    };
    let long: String = (0..2_560_000).map(|_| sign()).collect();
    for day in 0..14 {
        save(&mut store, &format!("{day}{long}"), now() + Duration::days(day));
        pack(&mut store);
    }
    save(&mut store, "short", now() + Duration::days(14));
    let mut seen = std::collections::BTreeSet::new();
    let mut used = 0;
    for name in ["save-", "day-", "week-"].iter().flat_map(|start| names(&home, start)) {
        let found = fs::metadata(home.paths.backups.join(name)).unwrap();
        #[cfg(unix)]
        let is_new = seen.insert(std::os::unix::fs::MetadataExt::ino(&found));
        #[cfg(not(unix))]
        let is_new = seen.insert(used);
        used += if is_new { found.len() } else { 0 };
    }
    assert!((8 << 20..=24 << 20).contains(&used), "{used}");
    let listed: Vec<u64> = store.backups().iter().map(|it| it.saves).collect();
    assert!(listed[0] == 15 && listed.len() > 6, "{listed:?}");
    assert!(listed.last().unwrap() < &9, "{listed:?}");
}

#[test]
fn a_backup_that_is_damaged_is_none() {
    let (home, store) = packed();
    let all = store.backups().len();
    drop(store);
    for name in names(&home, "day-") {
        let path = home.paths.backups.join(name);
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() - 9]).unwrap();
    }
    let mut store = home.quick();
    assert!(store.backups().len() <= all);
    let mut words = workbook(store.open(later(9)));
    words.put(Record::Entry(changed_entry("a", "more", 9)));
    store.save(&words, later(9)).unwrap();
    store.after_save(later(9));
}
