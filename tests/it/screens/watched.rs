//! Words that come where nothing is kept, or where somebody may be watching, reach no file unasked.

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    screens::Screen,
    store::format,
};

use crate::{
    harness::{Play, welcomed},
    screens::{
        apart::{HURT, apart, open},
        offered::ways,
    },
};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";
const WORDS: &str = "quillwort, I gave him my key";

/// Nothing of it is in the workbook, in a save, in a draft, or in what undo holds.
#[track_caller]
fn assert_no_trace(play: &Play, how: &str) {
    for workbook in play.world.saved.iter().chain([play.app.workbook()]) {
        let written = String::from_utf8(format::encode(workbook).unwrap()).unwrap();
        assert!(!written.contains(CANARY), "{how}");
    }
    for draft in play.world.drafts.iter().flatten() {
        assert!(!draft.body.contains(CANARY), "{how}: in a draft");
    }
}

/// Pages that are not kept, with a word written and nothing open to be written in.
fn unkept() -> Vec<(&'static str, Play)> {
    let page = |role, keys: &str| {
        let mut play = Play::of(welcomed(Some(role)), 80, 24);
        play.keys(keys);
        play
    };
    vec![
        ("a page", page(Role::Broke, "1<enter>x<enter><enter>word<esc>")),
        ("its opening", page(Role::Broke, "1<enter>x<enter><enter>word<esc>g")),
        ("its end", page(Role::Broke, "1<enter>x<enter><enter>word<esc>G")),
        ("its question", page(Role::Broke, "1<enter>x<enter><enter>word<esc><esc>")),
        ("an entry", page(Role::Hurt, "JNword")),
        ("its question of an entry", page(Role::Hurt, "JNword<esc>")),
    ]
}

#[test]
fn words_on_a_page_that_is_not_kept_go_onto_that_page() {
    for (way, send) in ways() {
        for (name, mut play) in unkept() {
            send(&mut play, WORDS);
            let told = play.screen();
            assert!(!told.contains("Put this in a new entry?"), "{way} {name}: {told}");
            assert!(told.contains("not kept"), "{way} {name}: {told}");
            assert!(told.contains(WORDS), "{way} {name}: {told}");
            play.keys("<enter><c-s>");
            assert_no_trace(&play, name);
            play.keys("<c-x>");
            assert_no_trace(&play, name);
        }
    }
}

#[test]
fn words_in_help_and_where_it_leads_to_are_shown_and_kept_nowhere() {
    for keys in [
        "H<tab>",
        "Hire<enter>",
        "H<tab><down><enter>",
        "Hire<enter><down><down><enter>",
        "Hire<enter><down><down><down><enter>",
        "Hire<enter>?",
        "Hire<enter>,",
        "Hire<enter>A",
        ":what this program can<enter>",
        "P<f1>ire<enter>",
    ] {
        for (way, send) in ways() {
            let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
            play.keys(keys);
            let depth = play.app.screens().len();
            send(&mut play, WORDS);
            let told = play.screen();
            assert!(
                told.contains("Nothing typed here is shown or kept")
                    || told.contains("your words are kept nowhere"),
                "{way} {keys}: {told}"
            );
            assert_eq!(play.app.screens().len(), depth, "{way} {keys}");
            play.keys("<enter><c-s>");
            assert_no_trace(&play, keys);
            play.keys("<c-x>");
            assert_no_trace(&play, keys);
        }
    }
}

#[test]
fn over_a_page_that_is_not_kept_an_enter_in_a_hurry_stores_nothing() {
    let over = |keys: &str| {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys(keys);
        play
    };
    let asked = || {
        let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
        play.keys("1<enter>x");
        play
    };
    let side = || {
        let mut play = apart("What trust looks like", 80, 24);
        open(&mut play, HURT);
        play
    };
    let pages: [&dyn Fn() -> Play; 3] = [&|| over("JNword<f2>"), &asked, &side];
    for (way, send) in ways() {
        for page in pages {
            for end in ["<enter>", "<esc>", "<c-c>", "<c-x>"] {
                let mut play = page();
                send(&mut play, WORDS);
                let told = play.screen();
                assert!(told.contains("▸ Let it go"), "{way}: {told}");
                assert!(told.contains("It is kept in your journal, in a file."), "{way}: {told}");
                play.keys(end);
                let closed = end.starts_with("<c-") || !play.screen().contains(CANARY);
                assert!(closed, "{way} {end}: {}", play.screen());
                assert_no_trace(&play, way);
            }
        }
    }
}

#[test]
fn wherever_an_entry_is_offered_it_is_said_that_it_is_kept_in_a_file() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.paste(WORDS);
    assert!(play.screen().contains("It is kept in your journal, in a file."), "{}", play.screen());
    play.keys("<enter>");
    assert!(matches!(play.app.screens().last(), Some(Screen::Entry(_))));
    play.keys("<esc>");
    assert_ne!(play.app.workbook(), &Workbook::default());
    assert!(play.app.workbook().journal.at(0).unwrap().body.contains(CANARY));
}

#[test]
fn who_leaves_without_keeping_is_told_that_an_entry_is_in_a_file_once_it_is_closed() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    let mut play = Play::of(workbook, 80, 24);
    play.paste(WORDS);
    let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Once you close it, it is kept"), "{}", play.screen());
}

#[test]
fn words_pasted_onto_a_question_that_takes_none_are_told_where_they_went() {
    let mut tried = 0;
    for stage in &crate::harness::guide().stages {
        for exercise in stage.exercises.iter().filter(|exercise| exercise.unkept) {
            let mut play = Play::as_role(Role::Hurt);
            play.keys(&format!(":Fill in: {}<enter><enter>", exercise.title));
            if !play.screen().contains("Write it, and keep nothing") {
                continue;
            }
            play.keys("<enter>");
            if matches!(play.app.screens().last(), Some(Screen::Ask(_))) {
                play.keys("<enter>");
            }
            let part = |play: &Play| match play.app.screens().last() {
                Some(Screen::Exercise(page)) => (page.part, page.writing.is_some()),
                _ => panic!("{}", play.screen()),
            };
            let (came, writes) = part(&play);
            if writes {
                continue;
            }
            play.paste("ZEBRA beside the river");
            let (stands, writes) = part(&play);
            assert!(writes && play.screen().contains("ZEBRA"), "{}", play.screen());
            let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            if stands != came {
                tried += 1;
                let where_to = format!("Yours are in question {stands} now");
                assert!(told.contains(&where_to), "{told}");
            }
        }
    }
    assert!(tried > 0);
}
