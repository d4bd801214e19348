//! The log of changes on the disk: what is written when, how it is read when it is torn, damaged, or of another
//! state, and that no call that fails costs a word that was called saved.

use std::{fs, path::PathBuf};

use trust_guide::{
    domain::{history::Done, id::RecordId, kinds::Record, workbook::Workbook},
    store::{Opening, Store, format},
};

use crate::{
    faults::with_every_fault,
    golden::V1,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, reason, workbook},
};

/// Saves, and does what is left to do.
fn save(store: &mut Store, words: &Workbook, minutes: i64) {
    store.save(words, later(minutes)).unwrap();
    store.after_save(later(minutes));
}

fn put(words: &mut Workbook, id: &str, body: &str) {
    words.put(Record::Entry(entry(id, body)));
}

/// A home with a state, and a log over it in which an entry was added and one changed.
fn with_log() -> (Home, Workbook) {
    let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    put(&mut words, "c", "added");
    save(&mut store, &words, 1);
    words.put(Record::Entry(changed_entry("a", "new", 2)));
    save(&mut store, &words, 2);
    (home, words)
}

const ALL: [&str; 3] = ["added", "new", "same"];

fn lines(home: &Home) -> Vec<String> {
    let log = fs::read_to_string(home.log()).unwrap_or_default();
    log.lines().map(str::to_owned).collect()
}

fn told(opening: Opening) -> (Vec<String>, String) {
    let Opening::Opened { workbook, notices } = opening else { panic!("{opening:?}") };
    let bodies = bodies(&workbook).into_iter().map(str::to_owned).collect();
    (bodies, notices.join(". "))
}

/// The logs that were kept among the backups.
fn kept_logs(home: &Home) -> Vec<PathBuf> {
    let mut found = home.files();
    found.retain(|path| path.extension().is_some_and(|it| it == "log"));
    found.retain(|path| path.starts_with(&home.paths.backups));
    found
}

#[test]
fn a_change_is_a_line_and_the_state_stays_until_all_are_folded_into_it() {
    let (home, words) = with_log();
    let [state, _] = home.both();
    assert_eq!(bodies(&format::decode(&state.clone().unwrap()).unwrap()), ["old", "same"]);
    assert_eq!(lines(&home).len(), 3);
    assert!(fs::metadata(home.log()).unwrap().len() < 1_500, "{:?}", lines(&home));
    assert!(home.kept().unwrap() == words || home.kept().unwrap().lists == words.lists);
    let mut store = home.opened();
    assert!(home.both()[0] == state, "opening writes nothing");
    assert!(store.has_log());
    store.fold(later(3)).unwrap();
    store.after_save(later(3));
    assert!(!store.has_log() && !home.log().exists());
    let folded = format::decode(&home.bytes().unwrap()).unwrap();
    assert_eq!((bodies(&folded), folded.saves), (ALL.to_vec(), 3));
    // And on it goes.
    let mut words = folded;
    put(&mut words, "d", "after");
    save(&mut store, &words, 4);
    assert_eq!(lines(&home).len(), 2);
    drop(store);
    let (found, notices) = told(home.quick().open(later(5)));
    assert_eq!((found.len(), notices.as_str()), (4, ""));
}

#[test]
fn undo_of_what_stands_in_the_log_outlives_a_restart() {
    let home = Home::with(&entries(&[("a", "old")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    for (minute, body) in [(1, "one"), (2, "two"), (3, "three")] {
        let entry = Record::Entry(changed_entry("a", body, minute));
        words.record(Done::Entry, later(minute), entry, false);
        save(&mut store, &words, minute);
    }
    words.undo();
    save(&mut store, &words, 4);
    drop(store);
    assert_eq!(lines(&home).len(), 5);
    let mut found = workbook(home.quick().open(later(5)));
    assert_eq!(found.history, words.history);
    found.redo();
    assert_eq!(bodies(&found), ["three"]);
    while found.undo().is_some() {}
    assert_eq!(bodies(&found), ["old"]);
}

#[test]
fn a_change_that_fails_at_any_call_is_there_whole_or_not_and_costs_no_other() {
    with_every_fault(|faults| {
        let (home, mut words) = with_log();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.open(later(3));
        put(&mut words, "d", "newest");
        faults.arm(&disk);
        let saved = store.save(&words, later(4));
        store.after_save(later(4));
        let met = disk.disarm();
        let found = home.kept().unwrap();
        let is_new = bodies(&found) == ["added", "new", "newest", "same"];
        assert!(is_new || (saved.is_err() && bodies(&found) == ALL), "{faults:?} {saved:?}");
        if !faults.is_killed() {
            assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
            put(&mut words, "e", "next");
            let next = store.save(&words, later(5)).unwrap();
            assert!(next.merged.is_none() && next.clashes == 0, "{faults:?}");
            let found = home.kept().unwrap();
            assert_eq!(bodies(&found), ["added", "new", "newest", "next", "same"], "{faults:?}");
        }
        drop(store);
        let (found, notices) = told(home.quick().open(later(6)));
        let expected = if faults.is_killed() { 3 + usize::from(is_new) } else { 5 };
        assert_eq!(found.len(), expected, "{faults:?}");
        assert!(!notices.contains("cannot be read"), "{faults:?}: {notices}");
        met
    });
}

#[test]
fn a_fold_that_fails_or_is_cut_off_at_any_call_costs_nothing_and_doubles_nothing() {
    with_every_fault(|faults| {
        let (home, _) = with_log();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        let mut words = workbook(store.open(later(3)));
        faults.arm(&disk);
        let _ = store.fold(later(4));
        store.after_save(later(4));
        let met = disk.disarm();
        assert_eq!(bodies(&home.kept().unwrap()), ALL, "{faults:?}");
        put(&mut words, "d", "next");
        if !faults.is_killed() {
            let next = store.save(&words, later(5)).unwrap();
            assert!(next.merged.is_none() && next.clashes == 0, "{faults:?}");
        }
        drop(store);
        let mut again = home.quick();
        let (_, notices) = told(again.open(later(6)));
        assert_eq!(notices, "", "{faults:?}");
        let saved = again.save(&words, later(7)).unwrap();
        assert_eq!(saved.clashes, 0, "{faults:?}");
        assert_eq!(bodies(&home.kept().unwrap()), ["added", "new", "next", "same"], "{faults:?}");
        met
    });
}

#[test]
fn what_is_deleted_for_good_is_in_no_line_whatever_call_fails_and_does_not_come_back() {
    with_every_fault(|faults| {
        let (home, _) = with_log();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        let mut words = workbook(store.open(later(3)));
        words.erase(&RecordId::from("c"), later(4));
        faults.arm(&disk);
        let saved = store.save(&words, later(4));
        let met = disk.disarm();
        let is_gone = || {
            home.both().iter().flatten().all(|it| !String::from_utf8_lossy(it).contains("added"))
        };
        let is_sure = saved.as_ref().is_ok_and(|saved| saved.unconfirmed.is_none());
        assert!(!is_sure || is_gone(), "{faults:?}");
        drop(store);
        let mut again = home.quick();
        let mut found = workbook(again.open(later(5)));
        assert!(saved.is_err() || bodies(&found) == ["new", "same"], "{faults:?}");
        found.erase(&RecordId::from("c"), later(6));
        found.put(Record::Entry(entry("x", "more")));
        save(&mut again, &found, 6);
        assert!(is_gone(), "{faults:?}");
        met
    });
}

#[test]
fn half_a_line_is_no_change_and_is_told_and_kept() {
    let (home, _) = with_log();
    let whole = fs::read(home.log()).unwrap();
    let torn = &whole[..whole.len() - 20];
    fs::write(home.log(), torn).unwrap();
    let mut store = home.quick();
    let opening = store.open(later(3));
    let (found, notices) = told(opening);
    assert_eq!(found, ["added", "old", "same"]);
    assert!(notices.contains("not fully written"), "{notices}");
    assert_eq!(fs::read(home.log()).unwrap(), torn, "it stays until something is saved");
    let mut words = home.kept().unwrap();
    put(&mut words, "d", "next");
    save(&mut store, &words, 4);
    assert!(!home.log().exists());
    let [kept] = &kept_logs(&home)[..] else { panic!("{:?}", home.files()) };
    assert_eq!(fs::read(kept).unwrap(), torn);
    drop(store);
    let mut store = home.quick();
    let (found, notices) = told(store.open(later(5)));
    assert_eq!((found.len(), notices.as_str()), (4, ""));
    // It may hold words that are to be nowhere any more.
    store.delete_backups(later(6)).unwrap();
    assert_eq!(kept_logs(&home), Vec::<PathBuf>::new());
}

#[test]
fn of_a_damaged_line_in_the_middle_the_rest_is_kept_and_it_is_told() {
    let (home, _) = with_log();
    let text = fs::read_to_string(home.log()).unwrap();
    fs::write(home.log(), text.replacen("added", "ad\u{0}ed", 1)).unwrap();
    let mut store = home.quick();
    let (found, notices) = told(store.open(later(3)));
    assert_eq!(found, ["new", "same"]);
    assert!(notices.contains("One change that was saved cannot be read"), "{notices}");
    let words = home.kept().unwrap();
    save(&mut store, &words, 4);
    assert_eq!(kept_logs(&home).len(), 1);
    drop(store);
    assert_eq!(
        told(home.quick().open(later(5))),
        (vec!["new".into(), "same".into()], String::new())
    );
}

#[test]
fn a_log_beside_a_state_that_was_edited_by_hand_is_brought_together_with_it() {
    let (home, _) = with_log();
    let text = String::from_utf8(home.bytes().unwrap()).unwrap();
    home.put(text.replace("same", "by hand").as_bytes());
    for _ in 0..2 {
        let (found, notices) = told(home.quick().open(later(3)));
        assert_eq!(found, ["added", "by hand", "new"]);
        assert!(notices.contains("not the one that was saved here last"), "{notices}");
    }
    let mut store = home.quick();
    let words = workbook(store.open(later(4)));
    save(&mut store, &words, 4);
    drop(store);
    assert!(!home.log().exists());
    let (found, notices) = told(home.quick().open(later(5)));
    assert_eq!(
        (found, notices.as_str()),
        (vec!["added".into(), "by hand".into(), "new".into()], "")
    );
}

#[test]
fn a_state_without_a_copy_of_what_both_grew_from_loses_nothing_either() {
    let (home, _) = with_log();
    let text = String::from_utf8(home.bytes().unwrap()).unwrap();
    home.put(text.replace("old", "by hand").as_bytes());
    for folder in home.paths.backup_folders() {
        fs::remove_dir_all(folder).unwrap();
    }
    let (found, _) = told(home.quick().open(later(3)));
    assert_eq!(found, ["added", "by hand", "new", "same"], "what clashes is kept twice");
}

#[test]
fn of_a_syncer_that_took_one_file_and_not_the_other_nothing_is_lost_or_doubled() {
    let (home, _) = with_log();
    let old = home.both();
    let mut store = home.opened();
    store.fold(later(3)).unwrap();
    store.after_save(later(3));
    let mut words = home.kept().unwrap();
    words.put(Record::Entry(changed_entry("c", "changed since", 4)));
    save(&mut store, &words, 4);
    store.fold(later(4)).unwrap();
    store.after_save(later(4));
    drop(store);
    // The newest state, and a log of long ago: all of it is in the state.
    fs::write(home.log(), old[1].as_ref().unwrap()).unwrap();
    let (found, notices) = told(home.quick().open(later(5)));
    assert_eq!(
        (found, notices.as_str()),
        (vec!["changed since".into(), "new".into(), "same".into()], "")
    );
    // The newest log, and a state of before.
    let mut store = home.quick();
    let mut words = workbook(store.open(later(6)));
    put(&mut words, "d", "newest");
    save(&mut store, &words, 6);
    drop(store);
    home.put(old[0].as_ref().unwrap());
    let (found, notices) = told(home.quick().open(later(7)));
    assert!(found.contains(&"newest".to_owned()) && found.len() >= 3, "{found:?}");
    assert!(notices.contains("older copy") && notices.contains("brought into it"), "{notices}");
}

#[test]
fn a_backup_that_is_put_back_has_the_changes_that_were_saved_after_it() {
    let (home, _) = with_log();
    home.put(b"{ broken");
    let mut store = home.quick();
    let Opening::Damaged { backups, .. } = store.open(later(3)) else { panic!() };
    store.restore(&backups[0], later(4)).unwrap();
    drop(store);
    assert_eq!(told(home.quick().open(later(5))).0, ALL);
    // A state that is gone is missing, and not new.
    fs::remove_file(&home.paths.workbook).unwrap();
    for folder in home.paths.backup_folders() {
        fs::remove_dir_all(folder).unwrap();
    }
    assert!(reason(home.quick().open(later(6))).contains("changes"));
}

#[test]
fn what_else_has_the_name_of_the_log_stays_and_words_are_saved_all_the_same() {
    for is_folder in [false, true] {
        let home = Home::with(&entries(&[("a", "old")]));
        if is_folder {
            fs::create_dir(home.log()).unwrap();
        } else {
            fs::write(home.log(), "2026-11-27 soup\n2026-11-28 soup again\n").unwrap();
        }
        let mut store = home.quick();
        let (_, notices) = told(store.open(later(1)));
        assert!(notices.contains("changes.log"), "{notices}");
        let mut words = home.kept().unwrap();
        for number in 0..3 {
            put(&mut words, "b", &format!("more {number}"));
            save(&mut store, &words, 2 + number);
        }
        store.fold(later(9)).unwrap();
        drop(store);
        assert_eq!(told(home.quick().open(later(10))).0, ["more 2", "old"]);
        assert!(home.log().is_dir() == is_folder && home.log().exists());
        assert!(is_folder || fs::read_to_string(home.log()).unwrap().ends_with("soup again\n"));
    }
}

#[test]
fn a_file_of_the_first_format_is_kept_as_it_was_until_eight_weeks_are_kept_after_it() {
    let home = Home::new();
    home.put(V1.as_bytes());
    let mut store = home.quick();
    let mut words = workbook(store.open(now()));
    assert!(!home.paths.backups.exists() && !home.log().exists(), "opening changes nothing");
    let format = home.paths.backups.join("format-1-2026-W48.json");
    for week in 0..9 {
        put(&mut words, "more", &format!("week {week}"));
        save(&mut store, &words, week * 7 * 24 * 60);
        assert!(week == 8 || fs::read(&format).unwrap() == V1.as_bytes(), "{week}");
    }
    assert!(!format.exists(), "what was written then is let go in time");
    assert!(String::from_utf8(home.bytes().unwrap()).unwrap().starts_with("{\n  \"schema\": 3,"));
}

/// A state of format 2 with a log over it, and what both say.
const V2: [&str; 3] = [
    include_str!("../golden/v2.json"),
    include_str!("../golden/v2_changes.log"),
    include_str!("../golden/v2_read.json"),
];

#[test]
fn version_2_is_read_with_its_log_and_goes_on_from_there() {
    let [state, log, both] = V2;
    assert!(state.contains("\"folded\": [") && log.lines().count() > 4);
    let home = Home::new();
    home.put(state.as_bytes());
    fs::write(home.log(), log).unwrap();
    let found = String::from_utf8(format::encode(&home.kept().unwrap()).unwrap()).unwrap();
    assert_eq!(found, both.replacen("\"schema\": 2", "\"schema\": 3", 1));
    let mut store = home.quick();
    let mut words = workbook(store.open(now()));
    assert!(store.has_log(), "a line may follow");
    put(&mut words, "next", "next");
    save(&mut store, &words, 60);
    drop(store);
    let mut found = workbook(home.quick().open(later(61)));
    assert_eq!(found.saves, format::decode(both.as_bytes()).unwrap().saves + 1);
    assert!(found.redo().is_some(), "what was undone is done again");
}
