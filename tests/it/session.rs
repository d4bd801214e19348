//! To close the session lets go of every word of a person that the program holds.

use trust_guide::{
    app::App,
    domain::{role::Role, words::Words, workbook::Workbook},
    ui::action::Action,
};

use crate::{
    harness::{Play, stamp, welcomed},
    plans::agreed,
    screens::look_back::lived,
};

/// Words that stand nowhere else.
const CANARY: &str = "quillwort by the kitchen sink";

const SEED: u64 = 7;

/// What a person may have open, with words of theirs in it, when the session is closed.
const OPEN: &[&str] = &[
    "w",
    "wquillwort by the kitchen sink<esc>w",
    "wquillwort by the kitchen sink<tab><tab>quillwort",
    "wquillwort by the kitchen sink<esc>u",
    "wquillwort by the kitchen sink<c-a><bs><esc>",
    "Nquillwort by the kitchen sink",
    "J",
    "Jd",
    "J<enter>",
    "/quillwort",
    ":quillwort",
    "Pn<enter>quillwort by the kitchen sink",
    "Pn<enter>quillwort by the kitchen sink<enter>Sam<enter>",
    "A",
    "L",
    "LD",
    "T",
    ",",
    ":Fill in: Apology builder<enter><enter>quillwort by the kitchen sink",
    ":A private check<enter>y",
    ":trash<enter>",
];

/// The program after the session was closed in which something was open; and words of the workbook that
/// this test holds on to.
fn closed(workbook: Workbook, keys: &str) -> (App, Vec<Words>) {
    let mut play = Play::of(workbook, 80, 24);
    play.keys(keys);
    if keys == "w" {
        // Words that were sent at once, and are asked about.
        play.keys("<esc>").burst(CANARY);
    }
    let words = words_of(play.app.workbook());
    assert!(words.iter().all(Words::is_held_elsewhere), "{keys}: nothing is held");
    let mut app = play.app.clone();
    drop(play);
    // All are closed at one time: from then on the disk is waited for.
    app.update(stamp("2026-11-23T22:00:00+01:00"), Action::Due);
    app.close_session(SEED);
    app.update(stamp("2026-11-23T23:00:00+01:00"), Action::Due);
    (app, words)
}

fn words_of(workbook: &Workbook) -> Vec<Words> {
    let entries = workbook.journal.iter().flat_map(|entry| [&entry.title, &entry.body]);
    let promises = workbook.promises.iter().map(|promise| &promise.what);
    let talks = workbook.talks.iter().map(|talk| &talk.line);
    entries.chain(promises).chain(talks).filter(|words| !words.is_blank()).cloned().collect()
}

/// A country that was looked up in Help is of whoever looked, too.
#[test]
fn a_closed_session_forgets_which_country_was_looked_up_and_what_was_unfolded() {
    let (bare, _) = closed(Workbook::default(), "");
    for keys in ["Hire<enter>", "1o", "1o<esc>Hire<enter>0"] {
        let (app, _) = closed(welcomed(Some(Role::Hurt)), keys);
        assert!(app == bare, "{keys}: {app:?}");
    }
}

#[test]
fn a_closed_session_leaves_what_was_there_before_anything_was_read_and_holds_no_word() {
    let (bare, _) = closed(Workbook::default(), "");
    assert!(!words_of(&lived()).is_empty());
    for open in [lived, || agreed(Role::Broke), || welcomed(Some(Role::Hurt))] {
        for keys in OPEN {
            let (app, words) = closed(open(), keys);
            assert!(app == bare, "{keys}: {app:?}");
            assert!(!format!("{app:?}").contains("quillwort"), "{keys}");
            // Nothing holds words of the workbook any more, but this list of them.
            let held = words.iter().filter(|words| words.is_held_elsewhere()).count();
            assert_eq!(held, 0, "{keys}: {} words", words.len());
        }
    }
}
