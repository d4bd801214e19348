//! The guide on the command line: one thing for today, checking its files, and where things are.

use std::fs;

use trust_guide::{
    domain::{
        audience::Audience,
        day::Day,
        history::Done,
        kinds::Record,
        profile::Company,
        promise::Promise,
        pulse::{Pulse, PulseKind},
        role::Role,
        words::Words,
        workbook::Workbook,
    },
    store::format,
};

use super::{CANARY, Home};
use crate::harness::{guide, welcomed};

/// A folder of content in which one file is broken.
fn broken() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("en")).unwrap();
    fs::write(folder.path().join("en/guide.toml"), "title = \"x\"\ntitle = = 3\n").unwrap();
    folder
}

#[test]
fn today_tells_what_today_tells_and_nothing_private() {
    let home = Home::lived_in();
    let said = home.run(&["today"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("How are you right now?"), "{}", said.out);
    assert!(said.out.contains("Read: "), "{}", said.out);
    assert!(!said.out.contains(CANARY), "{}", said.out);
}

#[test]
fn today_says_only_what_fits_who_is_there() {
    for role in [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)] {
        for company in [Some(Company::Alone), Some(Company::Together)] {
            let mut workbook = welcomed(role);
            workbook.edit_profile(|profile| profile.company = company);
            let who = Audience { role, company, ..Audience::default() };
            let said = Home::with(&format::encode(&workbook).unwrap()).run(&["today"]);
            let leads = ["Read: ", "Try: ", "When it is true: "];
            let mut things = said.out.lines().filter_map(|line| {
                let words = leads.iter().find_map(|lead| line.strip_prefix(lead))?;
                Some((line, words.split_once(" (").map_or(words, |(title, _)| title)))
            });
            let (line, title) = things.next().unwrap_or_else(|| panic!("{who:?}: {}", said.out));
            assert_eq!(things.next(), None, "one small thing: {}", said.out);
            let guide = guide().worded_for(who);
            let named = guide.nodes().filter(|node| node.title() == title);
            let fits = named.filter(|node| who.fits(node.role())).count();
            assert!(0 < fits, "{line} for {who:?}");
        }
    }
}

#[test]
fn today_leaves_out_what_was_put_off_or_answered_and_tells_what_is_due() {
    let now = chrono::Local::now().fixed_offset();
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.welcomed = Some(now));
    let day = Day::of(now, workbook.profile.day_start);
    let say = |workbook: &Workbook| Home::with(&format::encode(workbook).unwrap()).run(&["today"]);
    assert!(say(&workbook).out.contains("Read: "));
    workbook.put_off(&crate::keeping::wait("step"), now, day);
    assert!(!say(&workbook).out.contains("Read: "), "the small thing was put off");
    let promise = Promise::made("a".into(), Words::from(CANARY), Role::Hurt, now, day);
    workbook.record(Done::Promise, now, Record::Promise(promise.into()), false);
    let said = say(&workbook);
    assert!(said.out.contains("A promise (today)") && !said.out.contains(CANARY), "{}", said.out);
    let id = Pulse::id_of(PulseKind::Day, Some(Role::Hurt), day);
    let mut pulse = Pulse::taken(id, PulseKind::Day, Some(Role::Hurt), now, day);
    pulse.answers.insert(Pulse::NOW.to_owned(), 7);
    workbook.record(Done::Pulse, now, Record::Pulse(pulse.into()), false);
    let said = say(&workbook);
    assert!(said.out.contains("pulse is answered") && !said.out.contains("How are you"));
    assert!(!said.out.contains(" 7"), "a number would stay in the scrollback: {}", said.out);
}

#[test]
fn today_makes_nothing_where_nothing_is() {
    let home = Home::fresh();
    assert_eq!(home.run(&["today"]).code, Some(0));
    assert_eq!(home.run(&["doctor"]).code, Some(0));
    assert!(!home.words().exists());
}

#[test]
fn doctor_tells_paths_modes_and_counts_and_nothing_private() {
    let home = Home::lived_in();
    let said = home.run(&["doctor"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    for part in [
        "workbook.json",
        "changes.log",
        "undo.log",
        "draft.json",
        "backups",
        "state",
        "1 entry",
        "0 problems",
    ] {
        assert!(said.out.contains(part), "{part} is missing:\n{}", said.out);
    }
    if cfg!(unix) {
        assert!(said.out.contains("(mode 0"), "{}", said.out);
    }
    assert!(!said.out.contains(CANARY), "{}", said.out);
}

#[test]
fn check_names_file_and_line_and_remedy_and_fails() {
    let folder = broken();
    let said = Home::fresh().run(&["check", folder.path().to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let line = said.out.lines().find(|line| line.starts_with("en/guide.toml:2: ")).unwrap();
    assert!(line.ends_with("; correct this line"), "{line}");
}

#[test]
fn check_finds_nothing_in_the_content_of_this_program() {
    let said = Home::fresh().run(&["check", "content"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert_eq!(Home::fresh().run(&["check"]).code, Some(0));
}

#[test]
fn a_broken_file_of_ones_own_names_itself_and_the_built_in_copy_is_used() {
    let (home, folder) = (Home::fresh(), broken());
    let with_broken = ["--content", folder.path().to_str().unwrap(), "today"];
    let said = home.run(&with_broken);
    assert_eq!(said.code, Some(0));
    assert_eq!(said.out, home.run(&["today"]).out);
    assert!(said.err.contains("en/guide.toml:2: "), "{}", said.err);
    assert!(said.err.contains("the built-in copy is used"), "{}", said.err);
    let told = home.run(&["doctor", with_broken[0], with_broken[1]]);
    assert!(told.out.contains("en/guide.toml:2: "), "{}", told.out);
}
