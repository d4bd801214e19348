//! Backups: how many, which, how they come back; and two windows on one workbook.

use std::fs;

use chrono::Duration;
use trust_guide::{
    domain::{
        day::Stamp, history::Done, id::RecordId, kinds::Record, merge::merge, workbook::Workbook,
    },
    store::{NotSaved, Opening, Store, format},
};

use crate::{
    harness::{by_hand, stamp},
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

/// Saves, and writes the whole, of which backups are made.
fn save(store: &mut Store, workbook: &Workbook, at: Stamp) -> u64 {
    let saves = store.save(workbook, at).unwrap().saves;
    store.fold(at).unwrap();
    store.after_save(at);
    saves
}

/// Names of backups of one kind, in order.
fn kind(home: &Home, kind: &str) -> Vec<String> {
    let found = fs::read_dir(&home.paths.backups).unwrap().map(|name| name.unwrap().file_name());
    let mut names: Vec<String> = found.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name.starts_with(kind));
    names.sort();
    names
}

fn saves_in(home: &Home, name: &str) -> u64 {
    format::decode(&fs::read(home.paths.backups.join(name)).unwrap()).unwrap().saves
}

fn notices(opening: Opening) -> Vec<String> {
    match opening {
        Opening::Opened { notices, .. } => notices,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_last_saves_days_and_weeks_are_kept_and_no_more() {
    let home = Home::new();
    let mut store = home.opened();
    for day in 0..70 {
        for minute in 0..2 {
            let at = now() + Duration::days(day) + Duration::minutes(minute);
            save(&mut store, &entries(&[("a", &format!("day {day}, {minute}"))]), at);
        }
    }
    let saves_of = |start: &str| -> Vec<u64> {
        kind(&home, start).iter().map(|name| saves_in(&home, name)).collect()
    };
    let saves = saves_of("save-");
    assert!(saves.len() == 10 && saves[9] == 139 && saves[0] < 130, "{saves:?}");
    assert_eq!(saves_of("day-"), [128, 130, 132, 134, 136, 138, 140], "of each day the last");
    let days = kind(&home, "day-");
    assert_eq!(days.last().unwrap(), "day-2027-01-31-000000000140.json");
    let weeks = kind(&home, "week-");
    assert_eq!(weeks.len(), 8);
    assert_eq!(weeks.last().unwrap(), "week-2027-W04-000000000140.json");
    assert!(weeks.iter().any(|name| name.starts_with("week-2026-W53-")));
    assert_eq!(saves_in(&home, "last.json"), 140);
    let second = fs::read_dir(home.root.path().join("state/backups")).unwrap().count();
    assert_eq!(second, 7);
    let listed: Vec<u64> = store.backups().iter().map(|info| info.saves).collect();
    assert!(listed.is_sorted_by(|newer, older| newer > older), "{listed:?}");
    assert_eq!(listed[0], 140);
}

#[test]
fn the_newest_backups_stay_in_the_night_the_clocks_go_back() {
    let home = Home::new();
    let mut store = home.opened();
    let first = stamp("2026-10-25T02:30:00+02:00");
    for number in 0..20 {
        save(
            &mut store,
            &entries(&[("a", &format!("words {number}"))]),
            first + Duration::minutes(number),
        );
    }
    let winter = chrono::FixedOffset::east_opt(3600).unwrap();
    let second = (first + Duration::minutes(40)).with_timezone(&winter);
    assert_eq!(second.to_string(), "2026-10-25 02:10:00 +01:00");
    save(&mut store, &entries(&[("a", "in winter")]), second);
    assert_eq!(saves_in(&home, kind(&home, "save-").last().unwrap()), 20);
}

#[test]
fn files_of_others_among_the_backups_push_none_out_and_stay() {
    let home = Home::new();
    let mut store = home.opened();
    let save_at = |store: &mut Store, number: i64| {
        let words = entries(&[("a", &format!("words {number}"))]);
        save(store, &words, now() + Duration::days(number));
    };
    save_at(&mut store, 0);
    let folders = [home.paths.backups.clone(), home.root.path().join("state/backups")];
    let large = vec![b'x'; 25 << 20];
    let cut = [b"{\"schema\": 1, ", &large[..9 << 20]].concat();
    let junk: [(&str, &[u8]); 9] = [
        ("save-zzz.json", &large),
        ("save-20991231T235959999999.json", &cut),
        ("save-20991231T235959999998.json", b""),
        ("day-2099-01-01.json", &cut),
        ("day-plan.json", b"mine"),
        ("week-2099-W01.json", b"{}"),
        ("diverged-notes.txt", b"mine"),
        ("lasting.txt", b"mine"),
        ("day-2026-11-27.json", b"in the way"),
    ];
    for folder in &folders {
        for (name, bytes) in junk {
            fs::write(folder.join(name), bytes).unwrap();
        }
        fs::create_dir(folder.join("save-20991231T000000000000.json")).unwrap();
    }
    for number in 1..13 {
        save_at(&mut store, number);
    }
    let sound = |kind_: &str| {
        let names = kind(&home, kind_).into_iter();
        names.filter(|name| {
            fs::read(home.paths.backups.join(name)).is_ok_and(|it| format::decode(&it).is_ok())
        })
    };
    assert_eq!(
        sound("save-").map(|name| saves_in(&home, &name)).collect::<Vec<_>>(),
        (3..13).collect::<Vec<_>>()
    );
    assert_eq!(sound("day-").count(), 7);
    assert!(
        sound("day-").any(|name| name.starts_with("day-2026-12-05-")),
        "{:?}",
        kind(&home, "day-")
    );
    let is_there = |name: &str, bytes: &[u8]| {
        folders.iter().all(|folder| fs::read(folder.join(name)).unwrap_or_default() == bytes)
    };
    for (name, bytes) in junk {
        assert!(is_there(name, bytes), "{name}");
    }
    store.delete_backups(now() + Duration::days(13)).unwrap();
    for (name, bytes) in junk.iter().filter(|(name, _)| !name.contains("20")) {
        assert!(is_there(name, bytes), "{name}");
    }
}

#[test]
fn a_file_in_the_way_of_the_backup_of_a_day_stays() {
    let home = Home::new();
    let mut store = home.opened();
    fs::create_dir_all(&home.paths.backups).unwrap();
    let today = now().date_naive();
    let in_the_way = home.paths.backups.join(format!("day-{today}.json"));
    fs::write(&in_the_way, "mine").unwrap();
    for number in 0..3 {
        save(&mut store, &entries(&[("a", &format!("words {number}"))]), now());
    }
    assert_eq!(fs::read_to_string(in_the_way).unwrap(), "mine");
    let last = format!("day-{today}-000000000003.json");
    assert_eq!(kind(&home, "day-"), [last, format!("day-{today}.json")]);
}

#[test]
fn backups_of_different_words_are_all_listed_and_the_same_words_once() {
    let home = Home::with(&entries(&[("a", "one")]));
    let mut other = format::decode(&home.bytes().unwrap()).unwrap();
    other.put(Record::Entry(entry("a", "two")));
    fs::write(home.paths.backups.join("day-2026-01-01.json"), format::encode(&other).unwrap())
        .unwrap();
    fs::write(home.paths.backups.join("day-2026-01-02.json"), "broken").unwrap();
    let listed = home.store().backups();
    assert_eq!(listed.len(), 2, "{listed:?}");
    assert!(listed.iter().all(|info| (info.saves, info.entries, info.sittings) == (1, 1, 0)));
}

#[test]
fn a_restore_keeps_every_damaged_file_byte_for_byte() {
    for disk in [Faulty::sound(), Faulty::simple()] {
        let home = Home::with(&entries(&[("a", "words")]));
        for broken in ["{ one", "{ two", "{ three"] {
            home.put(broken.as_bytes());
            let mut store = home.store_on(disk.clone());
            let Opening::Damaged { backups, .. } = store.open(now()) else { panic!() };
            assert_eq!(store.restore(&backups[0], now()).unwrap(), None);
            // All within one second.
            let more = entries(&[("a", "words"), ("b", "more")]);
            store.save(&more, now()).unwrap();
            drop(store);
        }
        let mut kept: Vec<String> = home
            .files()
            .into_iter()
            .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("damaged-"))
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        kept.sort();
        assert_eq!(kept, ["{ one", "{ three", "{ two"]);
    }
}

#[test]
fn an_older_copy_is_noticed_and_the_newer_one_kept() {
    let home = Home::with(&entries(&[("a", "old")]));
    let old = home.bytes().unwrap();
    let mut store = home.quick();
    let mut words = workbook(store.open(now()));
    words.put(Record::Entry(changed_entry("a", "new", 1)));
    save(&mut store, &words, later(1));
    drop(store);
    home.put(&old);
    for _ in 0..3 {
        let told = notices(home.quick().open(later(2)));
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("older copy") && told[0].contains("backups"), "{told:?}");
    }
    let diverged = kind(&home, "diverged-");
    assert_eq!(diverged.len(), 1, "one copy is enough: {diverged:?}");
    let kept = fs::read(home.paths.backups.join(&diverged[0])).unwrap();
    assert_eq!(bodies(&format::decode(&kept).unwrap()), ["new"]);
    // The counter alone tells it too.
    fs::remove_dir_all(&home.paths.backups).unwrap();
    assert!(notices(home.quick().open(later(3)))[0].contains("older copy"));
}

#[test]
fn a_change_by_hand_is_noticed_and_what_was_saved_here_is_kept() {
    let home = Home::with(&entries(&[("a", "mine")]));
    let text = String::from_utf8(home.bytes().unwrap()).unwrap();
    home.put(text.replace("mine", "by hand").as_bytes());
    let mut store = home.quick();
    let opening = store.open(now());
    let Opening::Opened { workbook, notices } = opening else { panic!("{opening:?}") };
    assert_eq!(bodies(&workbook), ["by hand"]);
    assert!(notices[0].contains("changed outside"), "{notices:?}");
    let diverged = fs::read(home.paths.backups.join(&kind(&home, "diverged-")[0])).unwrap();
    assert_eq!(bodies(&format::decode(&diverged).unwrap()), ["mine"]);
    // A file that is as it was saved is opened without a word.
    save(&mut store, &workbook, later(1));
    drop(store);
    assert_eq!(notices_of_next(&home), Vec::<String>::new());
}

fn notices_of_next(home: &Home) -> Vec<String> {
    notices(home.quick().open(later(9)))
}

#[test]
fn a_second_window_reads_and_takes_over_when_the_first_is_closed() {
    let home = Home::with(&entries(&[("a", "words")]));
    let first = home.opened();
    let mut second = home.quick();
    let Opening::ReadOnly { workbook: mut words, why } = second.open(now()) else { panic!() };
    assert_eq!(bodies(&words), ["words"]);
    assert!(why.to_string().contains("Another window"), "{why}");
    words.put(Record::Entry(entry("b", "more")));
    assert!(matches!(second.save(&words, now()), Err(NotSaved::Busy)));
    drop(first);
    assert_eq!(second.save(&words, now()).unwrap().saves, 2);
}

#[test]
fn two_windows_on_a_disk_without_locks_keep_the_words_of_both() {
    let home = Home::with(&entries(&[("a", "old"), ("b", "old b")]));
    let mut windows = [home.store_on(Faulty::simple()), home.store_on(Faulty::simple())];
    let mut words = windows.each_mut().map(|window| workbook(window.open(now())));
    for (turn, minutes) in (0..6).zip(0i64..) {
        let window = turn % 2;
        let id = format!("{window}-{turn}");
        words[window].put(Record::Entry(entry(&id, &id)));
        if turn == 2 || turn == 3 {
            let changed = changed_entry("a", &format!("new {window}"), minutes);
            words[window].put(Record::Entry(changed));
        }
        let saved = windows[window].save(&words[window], later(minutes)).unwrap();
        if let Some(merged) = saved.merged {
            words[window] = merged;
        }
    }
    let found = home.kept().unwrap();
    let expected = ["0-0", "0-2", "0-4", "1-1", "1-3", "1-5", "new 0", "new 1", "old b"];
    assert_eq!(bodies(&found), expected);
}

#[test]
fn words_deleted_for_good_are_in_no_part_of_the_file() {
    let home = Home::new();
    let mut words = entries(&[("keep", "staying words")]);
    for body in ["secret one", "secret two"] {
        words.record(Done::Entry, now(), Record::Entry(entry("00000000000000e1", body)), false);
    }
    words.undo();
    for (id, body) in [("00000000000000e1", "secret three"), ("other", "staying too")] {
        let aside = format!("{{\"id\": \"{id}\", \"body\": [\"{body}\"]}}").into();
        by_hand(&mut words, |contents| contents.unreadable.push(aside));
    }
    let encoded = |words: &Workbook| String::from_utf8(format::encode(words).unwrap()).unwrap();
    assert_eq!(encoded(&words).matches("secret").count(), 5);
    let mut store = home.opened();
    save(&mut store, &words, now());
    words.erase(&RecordId::from("00000000000000e1"), later(1));
    save(&mut store, &words, later(1));
    let written = String::from_utf8(home.bytes().unwrap()).unwrap();
    assert!(!written.contains("secret"), "{written}");
    assert!(written.contains("staying words") && written.contains("staying too"));
    // Another window that still has them, and their undo, does not bring them back.
    let mut other = entries(&[("keep", "staying words")]);
    let entry = entry("00000000000000e1", "secret four");
    other.record(Done::Entry, now(), Record::Entry(entry), false);
    let theirs = format::decode(written.as_bytes()).unwrap();
    let merged = merge(&Workbook::default(), &other, &theirs).workbook;
    assert!(!encoded(&merged).contains("secret"));
}

#[test]
fn the_backups_so_far_are_deleted_from_both_places_and_the_workbook_has_a_new_one() {
    let home = Home::new();
    let second = home.paths.state.clone().unwrap().join("backups");
    let mut store = home.opened();
    let mut words = entries(&[("keep", "staying words")]);
    words.record(Done::Entry, now(), Record::Entry(entry("e1", "secret one")), false);
    for day in 0..4 {
        let entry = entry("e1", &format!("secret {day}"));
        words.record(Done::Entry, now(), Record::Entry(entry), false);
        save(&mut store, &words, now() + Duration::days(7 * day));
    }
    fs::write(home.paths.folder.join("damaged-20261101T101010.json"), "secret").unwrap();
    fs::write(home.paths.folder.join("damaged-draft-20261101T101010-2.json"), "secret").unwrap();
    fs::write(home.paths.folder.join("damaged-roof.json"), "their own").unwrap();
    fs::write(home.paths.backups.join("diverged-20261101T101010.json"), "secret").unwrap();
    fs::write(home.paths.backups.join("rescued-20261101T101010.json"), "nowhere else").unwrap();
    words.erase(&RecordId::from("e1"), later(1));
    save(&mut store, &words, now() + Duration::days(22));
    let told = |folder: &std::path::Path| -> Vec<(String, String)> {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.is_file());
        let name = |path: &std::path::Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        files.map(|path| (name(&path), fs::read_to_string(&path).unwrap_or_default())).collect()
    };
    let folders = [home.paths.folder.clone(), home.paths.backups.clone(), second];
    let secret = |folders: &[std::path::PathBuf]| {
        folders.iter().flat_map(|it| told(it)).filter(|(_, text)| text.contains("secret")).count()
    };
    assert!(secret(&folders) > 6, "they hold it still");
    store.delete_backups(now() + Duration::days(22)).unwrap();
    assert_eq!(secret(&folders), 0);
    for folder in &folders[1..] {
        let days = told(folder).into_iter().filter(|(name, _)| name.starts_with("day-"));
        let days: Vec<String> = days.map(|(_, text)| text).collect();
        assert!(days.len() == 1 && days[0].contains("staying words"), "{folder:?}");
    }
    let kept = told(&home.paths.backups);
    assert!(
        kept.iter().any(|(name, _)| name.starts_with("rescued-")),
        "its words are nowhere else"
    );
    assert!(home.paths.folder.join("damaged-roof.json").exists(), "it is somebody else’s");
    // What may be all there is of some words is not deleted.
    save(&mut store, &words, now() + Duration::days(23));
    fs::write(&home.paths.workbook, "{ broken").unwrap();
    assert!(store.delete_backups(now() + Duration::days(23)).is_err());
    assert!(told(&home.paths.backups).iter().any(|(name, _)| name.starts_with("day-")));
}

#[test]
fn undo_outlives_a_restart() {
    let home = Home::new();
    let mut words = Workbook::default();
    for body in ["one", "two", "three"] {
        words.record(Done::Other(body.into()), now(), Record::Entry(entry("a", body)), false);
    }
    words.undo();
    save(&mut home.opened(), &words, now());
    let mut found = workbook(home.quick().open(now()));
    assert_eq!(found.history, words.history);
    assert_eq!(found.redo().unwrap().what.word(), "three");
    assert_eq!(bodies(&found), ["three"]);
    while found.undo().is_some() {}
    assert_eq!(bodies(&found), Vec::<&str>::new());
}
