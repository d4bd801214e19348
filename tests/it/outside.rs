//! Another program changes the files while a window has the workbook: nothing of either side is lost.

use std::fs;

use trust_guide::{
    domain::{kinds::Record, merge::merge, workbook::Workbook},
    store::{Store, format},
};

use crate::keeping::{Home, bodies, changed_entry, entries, entry, later, now, workbook};

/// A window on a workbook of one entry, in which another program wrote a second one.
fn changed() -> (Home, Store, Workbook) {
    let home = Home::with(&entries(&[("a", "a")]));
    let mut window = home.quick();
    let words = workbook(window.open(now()));
    put(&home, &words, &[("b", "from outside")]);
    (home, window, words)
}

fn put(home: &Home, words: &Workbook, more: &[(&str, &str)]) {
    let mut outside = words.clone();
    for (id, body) in more {
        outside.put(Record::Entry(entry(id, body)));
    }
    home.put(&format::encode(&outside).unwrap());
}

#[test]
fn what_changed_is_told_once_and_what_is_saved_after_it_was_taken_in_is_no_merge() {
    let (home, mut window, mut words) = changed();
    let (base, found) = window.look_outside().unwrap();
    assert_eq!((bodies(&base), bodies(&found)), (vec!["a"], vec!["a", "from outside"]));
    assert!(window.look_outside().is_none());
    words = merge(&base, &words, &found).workbook;
    window.took_outside();
    assert!(window.look_outside().is_none());
    words.put(Record::Entry(changed_entry("b", "written on", 1)));
    let saved = window.save(&words, later(1)).unwrap();
    assert!(saved.merged.is_none());
    assert_eq!(bodies(&home.kept().unwrap()), ["a", "written on"]);
}

#[test]
fn what_was_sent_to_be_saved_before_the_window_heard_of_it_is_brought_together_with_it() {
    let (home, mut window, mut words) = changed();
    assert!(window.look_outside().is_some());
    words.put(Record::Entry(entry("c", "of the window")));
    let saved = window.save(&words, later(1)).unwrap();
    assert_eq!(bodies(&saved.merged.unwrap()), ["a", "from outside", "of the window"]);
    // It says that it has it only now: too late to be taken for what stands there.
    window.took_outside();
    assert!(window.look_outside().is_none());
    assert_eq!(bodies(&home.kept().unwrap()), ["a", "from outside", "of the window"]);
}

#[test]
fn what_is_only_half_written_or_touched_is_no_change_and_what_comes_after_it_is() {
    let (home, mut window, words) = changed();
    let whole = home.bytes().unwrap();
    home.put(&whole[..whole.len() / 2]);
    assert!(window.look_outside().is_none());
    fs::remove_file(&home.paths.workbook).unwrap();
    assert!(window.look_outside().is_none());
    home.put(&whole);
    assert!(window.look_outside().is_some());
    window.took_outside();
    home.put(&whole);
    assert!(window.look_outside().is_none());
    put(&home, &words, &[("b", "from outside"), ("c", "more")]);
    assert_eq!(window.look_outside().unwrap().1.journal.len(), 3);
}

#[test]
fn a_window_that_only_reads_takes_nothing_for_a_change_of_its_own() {
    let (home, _window, words) = changed();
    let mut second = home.quick();
    second.open(now());
    put(&home, &words, &[("c", "more")]);
    assert!(second.look_outside().is_none());
    assert_eq!(bodies(&second.look_again().unwrap()), ["a", "more"]);
}
