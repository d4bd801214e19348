//! What can be undone, in its own file: it outlives a fold, stays small, costs no save and no word, and holds nothing
//! that was deleted for good.

use std::{fs, path::PathBuf};

use proptest::prelude::*;
use trust_guide::{
    domain::{history::Done, id::RecordId, kinds::Record, workbook::Workbook},
    store::{Opening, Store, format, print::Print, undo},
};

use crate::{
    faults::with_every_fault,
    golden::V1,
    keeping::{Faulty, Home, bodies, changed_entry, entries, later, now, workbook},
    merging::deeds::course,
};

fn save(store: &mut Store, words: &Workbook, minutes: i64) {
    store.save(words, later(minutes)).unwrap();
    store.after_save(later(minutes));
}

fn fold(store: &mut Store, minutes: i64) {
    store.fold(later(minutes)).unwrap();
    store.after_save(later(minutes));
}

fn write(words: &mut Workbook, id: &str, body: &str, minutes: i64) {
    let entry = Record::Entry(changed_entry(id, body, minutes));
    words.record(Done::Entry, later(minutes), entry, false);
}

/// A home where an entry was worded four times, of which one wording was undone, with all of it in the state.
fn folded() -> (Home, Workbook) {
    let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    for (minute, body) in [(1, "one secret"), (2, "two"), (3, "three"), (4, "four")] {
        write(&mut words, "a", body, minute);
        save(&mut store, &words, minute);
    }
    words.undo();
    save(&mut store, &words, 5);
    fold(&mut store, 6);
    (home, words)
}

fn opened(home: &Home) -> Workbook {
    match home.quick().open(later(30)) {
        Opening::Opened { workbook, notices } => {
            assert_eq!(notices, Vec::<String>::new());
            workbook
        }
        other => panic!("{other:?}"),
    }
}

/// What each undo gives, one after the other.
fn undone(mut words: Workbook) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    while words.undo().is_some() {
        found.push(bodies(&words).into_iter().map(str::to_owned).collect());
    }
    found
}

#[test]
fn the_state_holds_words_only_and_what_can_be_undone_outlives_that() {
    let (home, words) = folded();
    let state = String::from_utf8(home.bytes().unwrap()).unwrap();
    assert!(!state.contains("history") && !state.contains("secret"), "{state}");
    assert!(!home.log().exists());
    let mut found = opened(&home);
    assert!(found.history == words.history);
    found.redo();
    assert_eq!(bodies(&found), ["four", "same"]);
    assert_eq!(undone(found).last().unwrap(), &["old", "same"]);
}

#[test]
fn what_can_be_undone_goes_on_in_the_log_and_is_brought_into_its_file_again() {
    let (home, mut words) = folded();
    let mut store = home.opened();
    for minute in 7..10 {
        write(&mut words, "b", &format!("wording {minute}"), minute);
        save(&mut store, &words, minute);
        assert!(home.kept().unwrap().history == words.history);
    }
    fold(&mut store, 10);
    drop(store);
    assert!(opened(&home).history == words.history);
}

#[test]
fn a_file_of_before_with_its_steps_in_it_loses_none_when_it_is_first_written() {
    let home = Home::new();
    home.put(V1.as_bytes());
    let mut store = home.quick();
    let mut words = workbook(store.open(now()));
    let before = words.history.steps();
    write(&mut words, "new", "new", 1);
    save(&mut store, &words, 1);
    drop(store);
    let found = workbook(home.quick().open(later(2)));
    assert!(found.history == words.history && before > 1);
    assert!(!String::from_utf8(home.bytes().unwrap()).unwrap().contains("\"history\""));
}

#[test]
fn a_long_answer_that_is_worded_over_and_over_takes_little_and_the_oldest_steps_fall_off_first() {
    let home = Home::with(&entries(&[("a", "old")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    let long = "words and words ".repeat(1_000);
    for minute in 1..=100 {
        write(&mut words, "a", &format!("{long}{minute}{long}"), minute);
    }
    save(&mut store, &words, 101);
    fold(&mut store, 101);
    let size = || fs::metadata(home.undo()).unwrap().len();
    assert!(size() < 100_000, "{}", size());
    assert!(home.kept().unwrap().history == words.history, "nothing had to go");
    // Whole texts that have nothing in common.
    for minute in 0..40 {
        let words_of = (0..1_500).map(|word| format!("{:x}", word * 7_919 + minute * 104_729));
        let text = words_of.collect::<Vec<_>>().join(" ");
        write(&mut words, &format!("n{minute}"), &text, 200 + minute);
        write(&mut words, &format!("n{minute}"), &text.to_uppercase(), 200 + minute);
        write(&mut words, &format!("n{minute}"), "", 200 + minute);
        save(&mut store, &words, 200 + minute);
    }
    fold(&mut store, 300);
    let kept = home.kept().unwrap();
    assert!(size() < 600_000, "{}", size());
    assert!(kept.history.steps() < words.history.steps() && kept.history.steps() > 20);
    let (few, all) = (undone(kept), undone(words.clone()));
    assert_eq!(few[..], all[..few.len()]);
    // What was let go is not told again with every change.
    write(&mut words, "a", "short", 301);
    save(&mut store, &words, 301);
    assert!(fs::metadata(home.log()).unwrap().len() < 1_500);
    drop(store);
    assert_eq!(undone(opened(&home))[1..], few[..]);
}

#[test]
fn the_last_step_can_be_undone_however_long_its_words_were() {
    let home = Home::with(&entries(&[("a", "old")]));
    let mut store = home.opened();
    let mut words = home.kept().unwrap();
    let long = "long words ".repeat(60_000);
    write(&mut words, "a", &long, 1);
    write(&mut words, "a", "", 2);
    save(&mut store, &words, 2);
    fold(&mut store, 3);
    drop(store);
    assert_eq!(undone(opened(&home)), [[long]]);
}

#[test]
fn without_its_file_or_with_a_torn_or_damaged_one_there_are_fewer_steps_and_nothing_else() {
    let (home, words) = folded();
    let whole = fs::read(home.undo()).unwrap();
    let all = undone(words.clone());
    let check = |what: &str| {
        let found = opened(&home);
        assert!(found.lists == words.lists, "{what}");
        let few = undone(found);
        assert!(few.len() <= all.len() && few[..] == all[..few.len()], "{what}");
        few.len()
    };
    assert_eq!(check("whole"), 3);
    for end in (0..whole.len()).step_by(7) {
        fs::write(home.undo(), &whole[..end]).unwrap();
        check(&format!("torn at {end}"));
    }
    for place in (0..whole.len()).step_by(5) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(home.undo(), bytes).unwrap();
        check(&format!("damaged at {place}"));
    }
    fs::remove_file(home.undo()).unwrap();
    assert_eq!(check("gone"), 0);
    // What is done from then on can be undone.
    let mut store = home.opened();
    let mut more = home.kept().unwrap();
    for minute in 40..43 {
        write(&mut more, "b", &format!("wording {minute}"), minute);
        save(&mut store, &more, minute);
    }
    drop(store);
    assert_eq!(undone(workbook(home.quick().open(later(50)))).len(), 3);
}

#[test]
fn of_a_state_that_somebody_edited_or_brought_nothing_is_undone_in_the_dark() {
    let (home, _) = folded();
    let text = String::from_utf8(home.bytes().unwrap()).unwrap();
    home.put(text.replace("three", "by hand").as_bytes());
    let mut store = home.quick();
    let mut words = workbook(store.open(later(7)));
    assert!(words.undo().is_none() && words.redo().is_none());
    write(&mut words, "a", "more", 8);
    save(&mut store, &words, 8);
    drop(store);
    assert_eq!(undone(opened(&home)), [["by hand", "same"]]);
}

#[test]
fn what_else_has_the_name_of_the_file_stays_and_words_are_saved_all_the_same() {
    for is_folder in [false, true] {
        let (home, mut words) = folded();
        fs::remove_file(home.undo()).unwrap();
        if is_folder {
            fs::create_dir(home.undo()).unwrap();
        } else {
            fs::write(home.undo(), "my own list\n").unwrap();
        }
        let mut store = home.opened();
        for minute in 7..10 {
            write(&mut words, "b", &format!("wording {minute}"), minute);
            save(&mut store, &words, minute);
            assert_eq!(bodies(&home.kept().unwrap()), ["three", &format!("wording {minute}")]);
        }
        words.erase(&RecordId::from("b"), later(11));
        let saved = store.save(&words, later(11)).unwrap();
        assert_eq!(saved.unconfirmed, None);
        assert!(home.undo().is_dir() == is_folder);
        assert!(is_folder || fs::read_to_string(home.undo()).unwrap() == "my own list\n");
    }
}

#[test]
fn a_fold_that_fails_or_is_cut_off_at_any_call_costs_no_step() {
    with_every_fault(|faults| {
        let (home, mut words) = folded();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.open(later(7));
        write(&mut words, "b", "more", 7);
        save(&mut store, &words, 7);
        faults.arm(&disk);
        let _ = store.fold(later(8));
        store.after_save(later(8));
        let met = disk.disarm();
        let found = home.kept().unwrap();
        assert!(found.lists == words.lists, "{faults:?}");
        // Where its own file could not be written, the next save tries again.
        assert!(!faults.is_killed() || found.history == words.history, "{faults:?}");
        if !faults.is_killed() {
            write(&mut words, "b", "still more", 9);
            save(&mut store, &words, 9);
            assert!(home.kept().unwrap().history == words.history, "{faults:?}");
        }
        drop(store);
        assert!(workbook(home.quick().open(later(20))).lists == words.lists, "{faults:?}");
        met
    });
}

/// Files that hold a word, backups aside.
fn holding(home: &Home, word: &str) -> Vec<PathBuf> {
    let mut files = home.files();
    files.retain(|path| !path.components().any(|part| part.as_os_str() == "backups"));
    files.retain(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).contains(word));
    files
}

#[test]
fn what_is_deleted_for_good_is_in_no_file_before_it_is_called_deleted_whatever_call_fails() {
    for forgets_all in [false, true] {
        with_every_fault(|faults| {
            let (home, _) = folded();
            let disk = Faulty::sound();
            let mut store = home.store_on(disk.clone());
            let mut words = workbook(store.open(later(7)));
            assert_eq!(holding(&home, "secret"), [home.undo()]);
            if forgets_all {
                words.forget_steps(later(8));
            } else {
                words.erase(&RecordId::from("a"), later(8));
            }
            faults.arm(&disk);
            let saved = store.save(&words, later(8));
            let met = disk.disarm();
            let is_sure = saved.as_ref().is_ok_and(|saved| saved.unconfirmed.is_none());
            let left = holding(&home, "secret");
            assert!(!is_sure || left.is_empty(), "{faults:?} {left:?}");
            if !faults.is_killed() {
                save(&mut store, &words, 9);
                assert_eq!(holding(&home, "secret"), Vec::<PathBuf>::new(), "{faults:?}");
            }
            met
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_done_is_told_and_read_back_as_it_was(states in course()) {
        for state in &states {
            let print = Print::of(b"a state");
            let section = undo::section(print, state).unwrap();
            prop_assert!(section.kept == state.history);
            let found = undo::read(&section.bytes, print, &state.lists);
            prop_assert!(found.as_ref() == Some(&state.history));
            prop_assert!(undo::read(&section.bytes, Print::of(b"another"), &state.lists).is_none());
        }
    }
}

/// A state of format 3 with what can be undone in it, a log over both, and what all of them say.
const V3: [&str; 4] = ["v3.json", "v3_undo.log", "v3_changes.log", "v3_read.json"];

#[test]
fn version_3_is_read_with_its_log_and_undoes_every_step() {
    let golden = |name: &str| {
        fs::read_to_string(format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let [state, undo, log, all] = V3.map(golden);
    let home = Home::new();
    home.put(state.as_bytes());
    fs::write(home.undo(), undo).unwrap();
    fs::write(home.log(), log).unwrap();
    let mut found = home.kept().unwrap();
    assert_eq!(String::from_utf8(format::encode(&found).unwrap()).unwrap(), all);
    let steps = found.history.steps();
    assert!(found.redo().is_some());
    while found.redo().is_some() {}
    assert!(steps > 4 && undone(found).len() == steps, "{steps}");
}
