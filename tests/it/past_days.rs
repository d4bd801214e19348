//! Days that have been: none lies ahead, and one that was said roughly is made no more exact.

use trust_guide::{
    domain::{field::Answer, role::Role},
    store::format::encode,
};

use crate::{
    harness::Play,
    screens::{dates::writing, held, plan::told},
};

#[test]
fn a_day_that_has_been_cannot_lie_ahead_however_it_is_given() {
    for typed in ["tomorrow", "next summer", "in 3 weeks", "2031", "2099-01-01"] {
        let mut play = writing(Role::Broke, "What I did, plainly", "<tab><enter><tab><tab>");
        play.keys(typed).keys("<enter>");
        assert!(told(&play).contains("or a day in the past"), "{}", play.screen());
        assert_eq!(held(&play, "resp.b1", "from"), None, "{typed}");
    }
    let mut play = writing(Role::Broke, "What I did, plainly", "<tab><enter><tab><tab>");
    play.keys("yesterday<esc>").keys("<right><right><right>");
    let today = trust_guide::domain::day::Day::parse("2026-11-23");
    assert_eq!(held(&play, "resp.b1", "from"), Some(Answer::Date(today)));
}

#[test]
fn a_rough_time_of_the_past_stays_in_the_words_it_was_told_in() {
    for leave in ["<enter>", "<esc>", "<tab>", "<c-s>"] {
        for typed in ["summer 2024", "2019", "about 3 years ago"] {
            let mut play = writing(Role::Broke, "What I did, plainly", "<tab><enter><tab><tab>");
            play.keys("5 oct 2020<esc>").keys("<enter>");
            play.keys(&format!("<c-u>{typed}"));
            let shown = play.screen();
            assert!(shown.contains(&format!("{typed}, kept in your own words")), "{shown}");
            play.keys(leave).keys("<esc>");
            let file = String::from_utf8(encode(play.app.workbook()).unwrap()).unwrap();
            assert!(file.contains(&format!("\"{typed}\"")), "{leave}: {file}");
            assert!(!file.contains("2024-07-15") && !file.contains("2019-01-01"), "{file}");
            assert_eq!(held(&play, "resp.b1", "from"), Some(Answer::Date(None)));
            let mut later = Play::of(play.app.workbook().clone(), 80, 24);
            later.keys(":Fill in: What I did, plainly<enter><pgdn><pgdn>");
            let shown = later.screen();
            assert!(shown.contains(typed) && shown.contains("in your own words"), "{shown}");
            assert!(!shown.contains("not a day yet") && !shown.contains("15 Jul"), "{shown}");
        }
    }
}

#[test]
fn a_whole_year_is_no_day_by_which_anything_is_due() {
    let mut play = writing(Role::Broke, "Do no more harm", "<tab>");
    play.keys("2027<enter>");
    assert!(play.screen().contains("That is a whole year"), "{}", play.screen());
    assert_eq!(held(&play, "steady.b1", "by"), None);
}

#[test]
fn a_rough_time_of_the_past_counts_as_an_answer_wherever_answers_are_counted() {
    for (typed, counts) in [
        ("summer 2024", true),
        ("2019", true),
        ("about 3 years ago", true),
        ("5 oct 2020", true),
        ("banana", false),
    ] {
        let mut play = writing(Role::Broke, "What I did, plainly", "<tab><enter><tab><tab>");
        play.keys(typed).keys("<esc>").keys("<esc><esc>");
        let sitting = play.app.workbook().sittings.iter().next().cloned();
        let answered = sitting.map(|sitting| sitting.answered());
        assert_eq!(answered.unwrap_or(0), usize::from(counts), "{typed}");
        // On the list of the page, at its end, in the trash, and on its stage.
        let mut play = Play::of(play.app.workbook().clone(), 80, 60);
        play.keys(":Fill in: What I did, plainly<enter>");
        let ticks = play.screen().matches("✓").count();
        assert_eq!(ticks, usize::from(counts), "{typed}: {}", play.screen());
        assert_eq!(play.screen().contains("▸ Enter go on"), counts, "{typed}: {}", play.screen());
        if counts {
            for _ in 0..20 {
                play.keys("<tab>");
            }
            let shown = told(&play);
            assert!(shown.contains("You have answered 1 question"), "{typed}: {shown}");
        }
        let mut play = Play::of(play.app.workbook().clone(), 80, 120);
        play.keys("1");
        let told = play.screen().contains("1 of 8 answered");
        assert_eq!(told, counts, "{typed}: {}", play.screen());
        play.unfolds();
        let row = play
            .screen()
            .lines()
            .rfind(|line| line.contains("What I did, plainly"))
            .map(str::to_owned);
        assert_eq!(row.unwrap_or_default().contains('◐'), counts, "{typed}: {}", play.screen());
    }
}
