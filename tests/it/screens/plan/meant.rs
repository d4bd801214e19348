//! What of an act in one line is asked before it is kept, and what its line in the plan does not say.

use trust_guide::domain::{
    field::{Answer, TableRow},
    id::NodeId,
    profile::Company,
    role::Role,
};

use crate::{
    harness::{Play, welcomed},
    plans::day,
    screens::plan::told,
};

fn acts(play: &Play) -> Vec<TableRow> {
    let latest = play.app.workbook().sittings_of(&NodeId::from("plan.t2")).next_back();
    match latest.and_then(|sitting| sitting.answers.get("actions")) {
        Some(Answer::Table(rows)) => rows.clone(),
        _ => Vec::new(),
    }
}

fn choice(id: &str) -> Answer {
    Answer::Choice(Some(id.to_owned()))
}

#[test]
fn a_word_that_is_nearly_a_day_is_asked_and_enter_takes_it() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Therapy on Thrusday at 4pm");
    let screen = told(&play);
    assert!(screen.contains("Is “Thrusday” “Thursday”?"), "{screen}");
    assert!(!screen.contains("were not understood"), "{screen}");
    play.keys("<enter>");
    assert!(acts(&play).is_empty(), "{}", play.screen());
    play.keys("<enter>");
    let rows = acts(&play);
    assert_eq!(rows.len(), 1, "{}", play.screen());
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2026-11-26")));
    assert_eq!(rows[0].cells["what"], Answer::Line("Therapy at 4pm".into()));
}

#[test]
fn words_stay_words_where_that_is_wanted_or_nothing_is_answered() {
    for answer in ["<enter>j<enter>", "<esc>"] {
        let mut play = Play::as_role(Role::Broke);
        play.keys("Pnj<enter>Therapy on Thrusday").keys(answer);
        let rows = acts(&play);
        assert_eq!(rows.len(), 1, "{answer}: {}", play.screen());
        assert_eq!(rows[0].cells["what"], Answer::Line("Therapy on Thrusday".into()));
        assert!(rows[0].cells.get("often").is_none(), "{rows:?}");
    }
}

#[test]
fn one_of_several_days_is_picked() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Clear the shed this weekend<enter>");
    let screen = told(&play);
    for label in ["Saturday 28 November", "Sunday 29 November", "Both days"] {
        assert!(screen.contains(label), "{label}: {screen}");
    }
    play.keys("j<enter>");
    let rows = acts(&play);
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2026-11-29")));
    assert_eq!(rows[0].cells["what"], Answer::Line("Clear the shed".into()));
    play.keys("nj<enter>Check-in on the first Monday<enter>");
    assert!(told(&play).contains("That day of every month"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(acts(&play)[1].cells["often"], choice("month-weekday"));
}

#[test]
fn two_acts_in_one_line_are_told_of() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Cook on Mondays and wash up on Thursdays");
    let screen = told(&play);
    assert!(screen.contains("This looks like two acts."), "{screen}");
    assert!(!screen.contains("– every"), "{screen}");
}

#[test]
fn two_at_one_keyboard_are_asked_once_who_does_it() {
    let mut play = Play::as_role(Role::Both);
    play.keys("Pnj<enter>Cook on Mondays<enter>");
    let screen = told(&play);
    assert!(screen.contains("Who does it?"), "{screen}");
    assert!(acts(&play).is_empty(), "{screen}");
    play.keys("jj<enter>");
    let rows = acts(&play);
    assert_eq!(rows[0].cells["by"], choice("each"), "{}", play.screen());
    // Who is said in the line is not asked, and what is left open is not told of.
    play.keys("nj<enter>Both of us: gym on Tue and Fri<enter>");
    assert_eq!(acts(&play).len(), 2, "{}", play.screen());
    play.keys("nj<enter>Walk daily<enter>jjj<enter>");
    let rows = acts(&play);
    assert_eq!(rows.len(), 3, "{}", play.screen());
    assert!(rows[2].cells.get("by").is_none(), "{rows:?}");
    assert!(told(&play).contains("Walk every day · from today"), "{}", play.screen());
}

#[test]
fn of_one_alone_no_line_says_whose_it_is() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let mut play = Play::of(workbook, 80, 30);
    play.keys("Pn");
    while !play.screen().contains("▸ An act of mine") {
        play.keys("j");
    }
    play.keys("<enter>Walk daily<enter>");
    let screen = told(&play);
    assert!(screen.contains("Walk every day · from today"), "{screen}");
    assert!(!screen.contains("nobody named"), "{screen}");
}
