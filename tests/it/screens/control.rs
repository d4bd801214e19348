//! The control check reads the words and suggests; it never ticks, and one alone leaves no trace of it.

use trust_guide::{
    domain::{field::Answer, role::Role, workbook::Workbook},
    store::format::encode,
};

use crate::{
    harness::{Play, welcomed},
    plans::{agreed, page, row},
    screens::{
        offered::ways,
        plan::{told, walk_to},
    },
};

/// A workbook with one limit.
fn limit(cells: &[(&str, &str)]) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let rows = vec![row("phones", cells)];
    page(&mut workbook, "plan.t3", 1, vec![("limits", Answer::Table(rows))]);
    workbook
}

#[test]
fn words_of_a_limit_suggest_a_tick_on_its_page_and_nothing_is_ticked() {
    let workbook = limit(&[("no", "Calls to your sister without me"), ("fine", "Work until six")]);
    let mut play = Play::of(workbook.clone(), 80, 60);
    play.keys("P");
    walk_to(&mut play, "▸ · Phones and messages");
    assert!(
        told(&play).contains("control check not done yet: look at “sister”"),
        "{}",
        play.screen()
    );
    play.keys("<enter>");
    let screen = told(&play);
    let suggested = "[ ] It stops someone seeing friends or family your words: “sister”. Tick it only if it is true.";
    assert!(screen.contains(suggested), "{screen}");
    assert!(screen.contains("could not say no to it your words: “without me”"), "{screen}");
    // What is all right is not read, and takes nothing away.
    assert_eq!(screen.matches("your words").count(), 2, "{screen}");
    assert_eq!(play.app.workbook().sittings, workbook.sittings, "nothing is ticked by itself");
    play.keys(" ");
    let screen = told(&play);
    assert!(screen.contains("[x] It stops someone seeing friends or family"), "{screen}");
    assert_eq!(screen.matches("your words").count(), 1, "what is ticked is said: {screen}");
}

#[test]
fn a_check_that_was_done_is_not_asked_for_again() {
    let mut play = Play::of(limit(&[("no", "Calls to your sister"), ("control", "+none")]), 80, 60);
    play.keys("P");
    assert!(!told(&play).contains("look at"), "{}", play.screen());
    assert!(!told(&play).contains("△"), "a suggestion is no alarm: {}", play.screen());
}

#[test]
fn one_can_do_the_check_alone_and_it_is_kept_nowhere() {
    let mut play = Play::of(agreed(Role::Hurt), 80, 40);
    let before = encode(play.app.workbook()).unwrap();
    play.keys("P");
    walk_to(&mut play, "▸ → The control check, by yourself");
    play.keys("<enter>");
    let screen = told(&play);
    assert!(screen.contains("Nothing you tick is kept, and nobody is told"), "{screen}");
    assert!(screen.contains("1 OF 3 · PHONES AND MESSAGES"), "{screen}");
    assert!(screen.contains("Which of these is true for you?"), "{screen}");
    play.keys("<tab> ");
    let screen = told(&play);
    assert!(screen.contains("2 OF 3 · MONEY"), "{screen}");
    assert!(screen.contains("[x] It stops someone seeing friends or family"), "{screen}");
    assert!(screen.contains("You do not have to agree to it"), "{screen}");
    play.keys("G");
    for _ in 0..6 {
        play.keys("j");
    }
    play.keys(" ");
    assert!(told(&play).contains("You can still say no to it"), "{}", play.screen());
    let trace = format!("{:?}", play.app.screens());
    assert!(!trace.contains("people") || !trace.contains("ticks"), "Debug tells none of it");
    play.keys("u<esc>");
    assert_eq!(encode(play.app.workbook()).unwrap(), before, "nothing of it is in the workbook");
    assert!(play.world.saved.is_empty(), "and nothing was saved");
}

#[test]
fn the_check_is_put_away_whenever_somebody_may_come() {
    for keys in ["<f9><f9>", "<c-z>", "<f6><esc>", "<f3>x<esc>", "<esc>", "<f1><f9><f9><esc>"] {
        let mut play = Play::of(agreed(Role::Hurt), 80, 40);
        play.keys("P");
        walk_to(&mut play, "▸ → The control check, by yourself");
        play.keys("<enter> ");
        assert!(told(&play).contains("[x]"), "{}", play.screen());
        play.keys(keys);
        assert!(!told(&play).contains("For you alone"), "{keys}: {}", play.screen());
        if matches!(keys, "<f9><f9>" | "<c-z>" | "<esc>") {
            let said = "That page was closed. None of it was kept";
            assert!(play.screen().contains(said), "{keys}: {}", play.screen());
        }
        play.keys("<esc>P");
        walk_to(&mut play, "▸ → The control check, by yourself");
        play.keys("<enter>");
        assert!(!told(&play).contains("[x]"), "{keys}: it begins anew: {}", play.screen());
    }
}

#[test]
fn a_letter_that_means_nothing_there_leaves_the_ticks_as_they_are() {
    let mut play = Play::of(agreed(Role::Hurt), 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ → The control check, by yourself");
    play.keys("<enter> ");
    let ticked = told(&play);
    for sign in (' '..='~').filter(|sign| !"HJKLjklh <?:gG".contains(*sign)) {
        play.keys(&sign.to_string());
        // The footer may say which keys work.
        for line in ["For you alone", "[x]"] {
            assert!(told(&play).contains(line), "{sign}: {}", play.screen());
        }
    }
    // Help is named there, and comes back to it.
    assert!(!play.keys("<f1>").screen().contains("[x]"));
    assert!(play.screen().starts_with("  Help"), "{}", play.screen());
    play.keys("<esc>j<up>");
    assert_eq!(told(&play), ticked);
}

#[test]
fn what_a_tick_comes_to_is_read_in_a_small_window() {
    let mut play = Play::of(agreed(Role::Broke), 50, 16);
    play.keys("P");
    walk_to(&mut play, "▸ → The control check");
    play.keys("<enter> ");
    assert!(told(&play).contains("You do not have to agree to it"), "{}", play.screen());
    play.keys("jjjjj ");
    assert!(told(&play).contains("You can still say no to it"), "{}", play.screen());
}

#[test]
fn the_check_fits_a_small_window() {
    for (columns, rows) in [(50, 16), (40, 12), (80, 24)] {
        let mut play = Play::of(agreed(Role::Broke), columns, rows);
        play.keys("P");
        walk_to(&mut play, "▸ → The control check");
        play.keys("<enter>");
        for _ in 0..6 {
            assert!(play.screen().contains('▸'), "{}", play.screen());
            play.keys("j");
        }
        assert!(told(&play).contains("▸ [ ] None of these"), "{}", play.screen());
    }
}

/// What one asks for or forbids, and which ticks its words suggest.
const LINES: &[(&str, &[&str])] = &[
    ("No calls to your sister", &["people"]),
    ("You see your friends only with me", &["people"]),
    ("No going out without me", &["people", "forced"]),
    ("Dinner with your parents needs my yes", &["people"]),
    ("No overtime and no business trips", &["work"]),
    ("You leave the evening course", &["work"]),
    ("I keep your bank card", &["money"]),
    ("Anything over 50 you ask me first", &["money", "forced"]),
    ("Spending money on clothes", &["money"]),
    ("No counselling on your own", &["doctor"]),
    ("You see the doctor only when I come along", &["doctor"]),
    ("Your location is on, day and night", &["forced"]),
    ("I have the password of your mail", &["forced"]),
    ("You show me your phone when I say so", &["forced"]),
    ("You may not refuse me", &["forced"]),
    ("Only with my permission", &["forced"]),
    ("CALLS TO YOUR SISTER’S HOUSE", &["people"]),
    // These take nothing away.
    ("Chats with the other person", &[]),
    ("Phones out of the bedroom after ten", &[]),
    ("Lies about where we are", &[]),
    ("Secret accounts on dating sites", &[]),
    ("Drinking alone at night", &[]),
    ("We work on this every Sunday", &[]),
    ("Shouting in front of the children", &[]),
    ("Of course no porn on the laptop", &[]),
    ("Pay attention when one of us speaks", &[]),
    ("Sisterhood of the travelling bride, on stage", &[]),
    ("Hotels in the city where it happened", &[]),
    ("Text me if the train is late", &[]),
    ("Touch when one of us said stop", &[]),
    ("A family dinner on Sunday stays as it is", &[]),
    ("No tracking, by either of us", &[]),
    ("Deleting chats", &[]),
];

#[test]
fn the_words_that_suggest_are_whole_ones_and_their_harmless_uses_do_not() {
    let guide = crate::harness::guide();
    let (_, exercise) = guide.exercise(&"plan.t3".into()).unwrap();
    let trust_guide::domain::field::FieldKind::Table { columns, .. } = &exercise.fields[0].kind
    else {
        panic!("the limits are a table");
    };
    let column = columns.iter().find(|column| !column.reads.is_empty()).unwrap();
    assert_eq!(column.reads, ["ask", "no"]);
    let suggesting = trust_guide::text::suggesting::Suggesting::of(column.options());
    for (line, expected) in LINES {
        let found = suggesting.find([*line]);
        let mut found: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
        found.sort_unstable();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{line}");
    }
    // Each option but “none of these” has words, and the others say nothing of themselves.
    for option in column.options() {
        assert_eq!(option.phrases.is_empty(), option.id == "none", "{}", option.id);
    }
}

#[test]
fn over_the_control_check_that_one_does_alone_words_go_nowhere() {
    for (way, send) in ways() {
        let mut play = Play::of(agreed(Role::Hurt), 80, 40);
        play.keys("P");
        walk_to(&mut play, "▸ → The control check, by yourself");
        play.keys("<enter> ");
        send(&mut play, "quillwort and yes");
        let screen = play.screen();
        assert!(!screen.contains("quillwort") && screen.contains("[x]"), "{way}: {screen}");
    }
}

#[test]
fn a_capital_in_the_check_does_what_its_small_letter_does_and_another_says_so() {
    let opened = || {
        let mut play = Play::of(agreed(Role::Hurt), 80, 40);
        play.keys("P");
        walk_to(&mut play, "▸ → The control check, by yourself");
        play.keys("<enter> ");
        play
    };
    for (capital, small) in [("J", "j"), ("JK", "jk"), ("L", "l"), ("LH", "lh"), ("JJL ", "jjl ")] {
        let (mut one, mut other) = (opened(), opened());
        one.keys(capital);
        other.keys(small);
        assert_eq!(one.screen(), other.screen(), "{capital}");
    }
    // By themselves, Caps Lock or not: the check stays as it is, and the second one is told.
    for letter in "QWZXNPTDMSYEBRVFAOC".chars() {
        for letter in [letter, letter.to_ascii_lowercase()] {
            let mut play = opened();
            let before = play.screen();
            play.keys(&format!("{letter}"));
            play.keys(&format!("{letter}"));
            let after = play.screen();
            assert!(after.contains("No letter leads away from here"), "{letter}: {after}");
            let body =
                |screen: &str| screen.lines().take(30).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(body(&after), body(&before), "{letter}");
        }
    }
    // Home and End go where they go everywhere.
    let mut play = opened();
    play.keys("<end>");
    assert!(play.screen().contains("▸ [ ] None of these"), "{}", play.screen());
    play.keys("<home>");
    assert!(play.screen().contains("▸ [x] It stops someone seeing"), "{}", play.screen());
}
