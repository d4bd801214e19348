//! Pages printed in plain lines: every place has a name, whoever asks gets its words, and nothing is written.

use std::{collections::BTreeSet, ffi::OsString, fs};

use trust_guide::{
    domain::{day::Day, history::Done, id::Ids, journal::Entry, kinds::Record, role::Role},
    shell::Session,
    store::format,
    ui::Pictures,
};

use super::{CANARY, Home, lived_in};
use crate::harness::{NOW, guide, stamp, welcomed};

/// The names of the files that are there.
fn files(home: &Home) -> BTreeSet<OsString> {
    fs::read_dir(home.words()).unwrap().map(|file| file.unwrap().file_name()).collect()
}

#[test]
fn a_page_is_printed_with_ones_own_words_and_nothing_is_written() {
    let home = Home::lived_in();
    let before = files(&home);
    let said = home.run(&["print", "journal"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("\n1. "), "{}", said.out);
    assert!(said.out.contains(&format!("{CANARY} and more")), "{}", said.out);
    assert_eq!(files(&home), before);
    assert_eq!(home.read(), lived_in());
    // Nor is anything made where nothing is.
    let fresh = Home::fresh();
    let said = fresh.run(&["print", "plan"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("1. ") && !fresh.words().exists(), "{}", said.out);
}

#[test]
fn a_page_says_where_the_words_live_and_names_the_keys_of_who_may_write() {
    let home = Home::lived_in();
    let settings = home.run(&["print", "settings"]).out;
    assert!(settings.lines().any(|line| line.ends_with("words")), "{settings}");
    let keys = home.run(&["print", "keys"]).out;
    assert!(keys.contains("not today: hides it until tomorrow"), "{keys}");
}

#[test]
fn every_place_that_is_told_is_printed_by_its_name() {
    let session = || Session::of(guide(), lived_in(), stamp(NOW));
    let mut seen = Vec::new();
    for (name, what) in session().places() {
        assert!(!what.is_empty() && !seen.contains(&name), "{name}");
        let place = session().place(&name).unwrap_or_else(|| panic!("{name}"));
        let lines = session().printed(place, Pictures::LeftOut).unwrap_or_else(|| panic!("{name}"));
        assert!(lines.iter().any(|line| line.len() > 3), "{name}: {lines:?}");
        assert!(lines.iter().all(|line| !line.contains(['\u{1b}', '┃'])), "{name}: {lines:?}");
        seen.push(name);
    }
    assert!(seen.len() > 100, "{seen:?}");
}

#[test]
fn without_a_place_the_names_are_told_and_an_unknown_one_is_not_repeated() {
    let home = Home::lived_in();
    let said = home.run(&["print"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let known = |name: &str| said.out.lines().any(|line| line.split(' ').next() == Some(name));
    for name in ["today", "plan", "find", "help", "check", "welcome", "resp.h1"] {
        assert!(known(name), "{name}: {}", said.out);
    }
    assert!(!said.out.contains(CANARY), "{}", said.out);
    let said = home.run(&["print", CANARY]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(
        said.err.contains("no page of that name") && !said.err.contains(CANARY),
        "{}",
        said.err
    );
}

#[test]
fn what_one_of_two_wrote_alone_is_not_printed_before_it_is_said_who_is_there() {
    let mut workbook = welcomed(Some(Role::Both));
    let mut ids = Ids::seeded(3);
    let at = stamp(NOW);
    for (by, words) in [(Role::Hurt, "meadowsweet"), (Role::Broke, CANARY)] {
        let entry = Entry::begun(ids.fresh(), at, Day::of(at, 4));
        let entry = Entry { by: Some(by), body: words.into(), ..entry };
        workbook.record(Done::Entry, at, Record::Entry(entry.into()), false);
    }
    let home = Home::with(&format::encode(&workbook).unwrap());
    for place in ["journal", "look-back", "today", "trash"] {
        let said = home.run(&["print", place]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(!said.out.contains("meadowsweet") && !said.out.contains(CANARY), "{}", said.out);
    }
    let said = home.run(&["print", "journal"]);
    assert!(said.out.contains("by the one who was hurt"), "{}", said.out);
    assert!(said.out.contains("by the one who broke trust"), "{}", said.out);
}

#[test]
fn a_page_is_printed_by_its_title_and_by_what_people_call_it() {
    let session = || Session::of(guide(), lived_in(), stamp(NOW));
    for (name, known) in [
        ("Growth", "8"),
        ("growing as a person", "8"),
        ("consistency", "3"),
        ("Settings", "settings"),
        ("colours", "settings"),
        ("country", "settings"),
        ("look back", "look-back"),
        ("HELP", "help"),
        ("bin", "trash"),
        ("stay wait or part", "forg.h3"),
    ] {
        let place = session().place(name);
        if name.starts_with("stay") {
            assert!(place.is_some(), "{name}");
        } else {
            assert_eq!(place, session().place(known), "{name}");
            assert!(place.is_some(), "{name}");
        }
    }
    assert!(session().place("quillwort").is_none());
}
