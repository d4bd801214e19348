//! Find finds what is typed as people type it: everyday words, days, words apart, a letter wrong.

use trust_guide::{domain::role::Role, screens::Screen, ui::action::Place};

use crate::harness::{Play, welcomed};

fn find(play: &Play) -> &trust_guide::screens::find::Find {
    let Some(Screen::Find(find)) = play.app.screens().last() else { panic!("{}", play.screen()) };
    find
}

/// What is found for what is typed, and the screen.
fn found(role: Role, typed: &str) -> (Vec<Place>, String) {
    let mut play = Play::as_role(role);
    play.keys("/").keys(typed);
    (find(&play).hits.clone(), play.screen())
}

#[test]
fn everyday_words_reach_what_the_guide_says_of_them() {
    for role in [Role::Hurt, Role::Broke] {
        for typed in [
            "kids",
            "my kids",
            "panic",
            "can't sleep",
            "cant sleep",
            "I can’t sleep",
            "divorce",
            "he cheated",
            "cheated",
            "porn",
            "lied",
            "phone",
            "my ex",
            "drinking",
            "money",
            "hit",
            "scared",
            "suicide",
            "suicide",
            "guilty",
            "my fault",
            "anxious",
            "therapist",
            "how long",
            "apologise",
            "gambling",
            "sex life",
        ] {
            let (hits, screen) = found(role, typed);
            let of_guide = |place: &&Place| !matches!(place, Place::Help | Place::OwnHarm);
            assert!(hits.iter().filter(of_guide).count() > 0, "{typed}: {screen}");
        }
        // What is shown of it is about it.
        let (_, screen) = found(role, "kids");
        assert!(screen.contains("child"), "{screen}");
    }
}

#[test]
fn words_of_danger_still_lead_to_help_first() {
    for typed in ["hit", "scared", "he hits me", "raped", "can't go on", "abusive"] {
        let (hits, screen) = found(Role::Hurt, typed);
        assert_eq!(hits.first(), Some(&Place::Help), "{typed}: {screen}");
    }
    for typed in ["kids", "divorce", "growth", "sleep", "money"] {
        let (hits, screen) = found(Role::Hurt, typed);
        assert_ne!(hits.first(), Some(&Place::Help), "{typed}: {screen}");
    }
}

#[test]
fn words_need_not_stand_together_and_what_has_more_of_them_comes_first() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOnly the lighthouse.<esc>wThe lighthouse and the harbour.<esc>wThe harbour.<esc>");
    play.keys("0/").keys("lighthouse zebra harbour<tab>");
    let titles: Vec<String> = play
        .screen()
        .lines()
        .filter(|line| line.contains("The lighthouse"))
        .map(str::to_owned)
        .collect();
    assert_eq!(find(&play).hits.len(), 3, "{}", play.screen());
    assert!(titles[0].contains('▸'), "{}", play.screen());
    assert!(play.screen().contains("3 with some of it"), "{}", play.screen());
    play.keys("<esc>/").keys("harbour lighthouse<tab>");
    assert!(play.screen().contains("1 found, 2 with some of it"), "{}", play.screen());
}

#[test]
fn a_letter_wrong_finds_what_was_meant_where_nothing_else_does() {
    for (typed, says) in [
        ("what happend", "happened"),
        ("forgivness", "forgiveness"),
        ("divorse", "part"),
        ("chidlren", "child"),
    ] {
        let (hits, screen) = found(Role::Hurt, typed);
        assert!(!hits.is_empty() && screen.to_lowercase().contains(says), "{typed}: {screen}");
    }
    // What stands there as it was typed is not taken for another word.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wThe hapened thing.<esc>0/").keys("hapened");
    assert_eq!(find(&play).hits.len(), 1, "{}", play.screen());
    play.keys("<esc>/").keys("xqzt");
    assert!(play.screen().contains("nothing found"), "{}", play.screen());
}

#[test]
fn what_was_written_on_a_day_is_found_by_its_date() {
    let wrote = || {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wThe lake was cold.<esc>0/");
        play
    };
    let day = wrote().app.workbook().journal.iter().next().unwrap().day;
    let date = day.date();
    for typed in [
        day.to_string(),
        date.format("%-d %b").to_string(),
        date.format("%B %-d").to_string(),
        date.format("%-d.%-m.%Y").to_string(),
        date.format("%-d.%-m.").to_string(),
        "today".to_owned(),
        date.format("%B %Y").to_string(),
    ] {
        let mut play = wrote();
        let screen = play.keys(&typed).screen();
        let first = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
        assert!(first.contains("The lake was cold."), "{typed}: {screen}");
    }
    let screen = wrote().keys("3 days ago").screen();
    assert!(!screen.contains("The lake was cold."), "{screen}");
    assert!(screen.contains("nothing on"), "{screen}");
    // The guide has no days, and words that are only sometimes a date are words.
    assert!(!wrote().keys("today<tab><tab>").screen().contains("The lake was cold."));
    assert!(!wrote().keys("may").screen().contains("The lake was cold."));
}

#[test]
fn what_find_says_of_itself_is_never_cut() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        for typed in ["", "sleep", "sleep lake house", "zzzz", "2026-01-02", "t"] {
            for tabs in 0..3 {
                let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
                play.keys("/").keys(typed).keys(&"<tab>".repeat(tabs));
                let screen = play.screen();
                let told = screen.lines().nth(3).unwrap_or_default();
                assert!(!told.trim_end().ends_with('…'), "{typed} at {columns}: {screen}");
            }
        }
    }
}
