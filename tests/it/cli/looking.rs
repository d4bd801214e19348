//! Verbs that look: they change no byte, print no private word unasked, and find what a name means.

use std::fs;

use trust_guide::{
    domain::{
        day::Day, history::Done, id::Ids, journal::Entry, kinds::Record, promise::Promise,
        role::Role, talk::Talk, words::Words,
    },
    store::{Disk, Opening, Paths, Store, format},
};

use super::{CANARY, Home, everything_in, lived_in};
use crate::harness::{NOW, guide, stamp};

/// A home with private words in an entry, its title and its tag, a promise, the line of a talk and a number.
pub fn full() -> Home {
    let mut workbook = lived_in();
    let at = stamp(NOW);
    let mut ids = Ids::seeded(7);
    let day = Day::of(at, 4);
    let promise = Promise::made(ids.fresh(), CANARY.into(), Role::Hurt, at, day);
    let promise = Promise { undated: true, whom: CANARY.into(), note: CANARY.into(), ..promise };
    workbook.record(Done::Promise, at, Record::Promise(promise.into()), false);
    let script = guide().scripts[0].id.clone();
    let talk = Talk::begun(ids.fresh(), script, at, day);
    let talk = Talk { line: Words::from(CANARY), ended: Some(at), ..talk };
    workbook.put(Record::Talk(talk.into()));
    Home::with(&format::encode(&workbook).unwrap())
}

/// Every file of a home with its bytes.
fn bytes(home: &Home) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let files = everything_in(home.0.path()).into_iter();
    files.map(|path| (path.clone(), fs::read(&path).unwrap_or_default())).collect()
}

#[test]
fn no_verb_that_looks_changes_a_byte_or_prints_a_private_word_unasked() {
    let home = full();
    let before = bytes(&home);
    let mut verbs: Vec<Vec<&str>> = [
        "today",
        "due",
        "due --quiet",
        "list",
        "plan",
        "talk",
        "promise",
        "pulse --list",
        "doctor",
    ]
    .map(|verb| verb.split(' ').collect())
    .to_vec();
    let kinds = ["entries", "promises", "plan", "talks", "pages", "steps", "exercises", "tags"];
    verbs.extend(kinds.map(|kind| vec!["list", kind]));
    for verb in verbs {
        let said = home.run(&verb);
        let is_well = matches!((verb[0], said.code), (_, Some(0)) | ("due", Some(10)));
        assert!(is_well && said.err.is_empty(), "{verb:?} {:?} {}", said.code, said.err);
        assert!(!said.out.contains(CANARY), "{verb:?}: {}", said.out);
    }
    for verb in [&["find"][..], &["find", "--json"]] {
        let said = home.give(format!("{CANARY}\n").as_bytes(), verb);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        assert!(!said.out.contains(CANARY) && said.out.contains("journal"), "{}", said.out);
    }
    assert_eq!(bytes(&home), before);
}

#[test]
fn whoever_asks_for_words_gets_them() {
    let home = full();
    for verb in [
        &["list", "entries", "--words"][..],
        &["list", "tags", "--words"],
        &["list", "promises", "--words"],
        &["list", "talks", "--words"],
        &["talk", "--words"],
        &["promise", "--words"],
        &["plan", "--words"],
    ] {
        let said = home.run(verb);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{verb:?}");
        assert!(said.out.contains(CANARY), "{verb:?}: {}", said.out);
    }
    let found = home.give(format!("{CANARY} more").as_bytes(), &["find", "--words"]);
    assert!(found.out.contains(&format!("{CANARY} and more")), "{}", found.out);
    let nothing = home.give(b"zxqvy\n", &["find"]);
    assert_eq!((nothing.code, nothing.err.as_str()), (Some(1), ""));
}

#[test]
fn what_is_listed_is_shown_by_its_code_and_a_page_by_any_of_its_names() {
    let home = full();
    for kind in ["entries", "promises", "talks"] {
        let listed = home.run(&["list", kind]).out;
        let code = listed.split(' ').next().unwrap().to_owned();
        assert_eq!(code.len(), 6, "{listed}");
        let said = home.run(&["show", &code]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{kind}");
        assert!(said.out.contains(CANARY), "{kind}: {}", said.out);
    }
    let talk = home.run(&["list", "talks"]).out;
    let said = home.run(&["talk", talk.split(' ').next().unwrap()]);
    assert!(said.code == Some(0) && said.out.contains(CANARY), "{}", said.err);
    assert_eq!(home.run(&["show", "journal"]).out, home.run(&["print", "journal"]).out);
    let pages = home.run(&["list", "pages"]).out;
    let (id, title) = pages.lines().next().unwrap().split_once("  ").unwrap();
    let by_id = home.run(&["show", id.trim()]);
    assert_eq!((by_id.code, by_id.err.as_str()), (Some(0), ""), "{id}");
    let by_title = home.run(&["show", &title.trim().to_uppercase()]);
    assert_eq!(by_title.out, by_id.out, "{title}");
}

#[test]
fn a_name_that_is_none_is_not_repeated_and_a_slip_is_told_the_nearest() {
    let home = full();
    for verb in [
        &["show", CANARY][..],
        &["talk", CANARY],
        &["list", CANARY],
        &["tick", CANARY],
        &["promise", CANARY, "kept"],
        &["promise", CANARY, CANARY],
        &["tick", "--as", CANARY, "steady.step.person"],
        &["completions", CANARY],
        &["man", CANARY],
    ] {
        let said = home.run(verb);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{verb:?} {}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{verb:?} {}", said.err);
        assert!(!said.err.contains(CANARY), "{}", said.err);
    }
    let said = home.run(&["show", "jurnal"]);
    assert!(said.code == Some(2) && said.err.contains("The nearest is journal"), "{}", said.err);
    let said = home.run(&["tick", "one saf persn"]);
    assert!(said.code == Some(2) && said.err.contains("step.person: "), "{}", said.err);
    let several = home.run(&["tick", "I"]);
    assert_eq!((several.code, several.out.as_str()), (Some(2), ""));
    assert!(several.err.lines().count() == 12 && several.err.contains("more"), "{}", several.err);
}

#[test]
fn what_is_due_is_one_neutral_line_and_a_code() {
    let none = Home::fresh().run(&["due"]);
    assert_eq!((none.code, none.out.as_str(), none.err.as_str()), (Some(0), "nothing due\n", ""));
    assert_eq!(Home::fresh().run(&["due", "--quiet"]).code, Some(0));
    // The questions of the week are due, as on Today.
    let home = full();
    assert_eq!(home.run(&["due"]).out, "1 due\n");
    let made = home.give(b"Say the quillwort aloud\n", &["promise", "--new", "--day", "today"]);
    assert_eq!((made.code, made.err.as_str()), (Some(0), ""));
    let due = home.run(&["due"]);
    assert_eq!((due.code, due.out.as_str(), due.err.as_str()), (Some(10), "2 due\n", ""));
    let quiet = home.run(&["due", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str()), (Some(10), ""));
    let json = home.run(&["due", "--json"]);
    assert!(json.code == Some(10) && !json.out.contains(CANARY), "{}", json.out);
    assert!(home.run(&["due", "--words"]).out.contains(CANARY));
    let both = home.run(&["due", "--quiet", "--words"]);
    assert!(both.code == Some(2) && both.err.contains("does not go with"), "{}", both.err);
}

#[test]
fn a_book_that_is_open_in_a_window_is_read_all_the_same() {
    let home = full();
    let mut window = Store::new(
        std::sync::Arc::new(Disk),
        Paths::around(&home.workbook(), Some(home.words().join("state"))),
    );
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    for verb in [&["list", "entries", "--words"][..], &["promise", "--words"]] {
        let said = home.run(verb);
        assert!(said.code == Some(0) && said.out.contains(CANARY), "{verb:?} {}", said.err);
    }
}

#[test]
fn what_the_other_one_wrote_alone_is_in_no_list_and_is_not_shown() {
    let mut workbook = lived_in();
    let at = stamp(NOW);
    let entry = Entry::begun(Ids::seeded(99).fresh(), at, Day::of(at, 4));
    let id = entry.id.to_string();
    let entry = Entry { body: "bittern".into(), by: Some(Role::Broke), ..entry };
    workbook.put(Record::Entry(entry.into()));
    let home = Home::with(&format::encode(&workbook).unwrap());
    let listed = home.run(&["list", "entries", "--words"]);
    assert!(listed.out.contains(CANARY) && !listed.out.contains("bittern"), "{}", listed.out);
    assert_eq!(home.run(&["show", &id]).code, Some(2));
    let found = home.give(b"bittern", &["find", "--words"]);
    assert!(!found.out.contains("bittern"), "{}", found.out);
}

#[test]
fn all_that_holds_a_word_is_found_however_much_it_is() {
    let mut workbook = lived_in();
    let mut ids = Ids::seeded(11);
    let at = stamp(NOW);
    for _ in 0..450 {
        let entry = Entry::begun(ids.fresh(), at, Day::of(at, 4));
        let entry = Entry { body: Words::from("a zorbleberry grew"), ..entry };
        workbook.put(Record::Entry(entry.into()));
    }
    let home = Home::with(&format::encode(&workbook).unwrap());
    let said = home.give(b"zorbleberry", &["find", "--json"]);
    let said: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said["count"].as_u64(), said["items"].as_array().unwrap().len()), (Some(450), 450));
}
