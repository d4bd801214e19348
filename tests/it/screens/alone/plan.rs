//! A plan of one’s own: what fills it, whom it is shown to, and that nothing of it is lost.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day,
    field::{Answer, TableRow},
    history::Done,
    id::{NodeId, RecordId},
    kinds::Record,
    profile::Company,
    promise::{Promise, PromiseState},
    role::Role,
    sitting::Sitting,
    workbook::Workbook,
};

use super::{alone, with, words};
use crate::harness::{NOW, Play, stamp, welcomed};

#[test]
fn the_plan_is_called_by_who_it_is_of() {
    for (company, title) in [
        (Some(Company::Alone), "My plan"),
        (Some(Company::Together), "Our plan"),
        (None, "The plan"),
    ] {
        let mut play = Play::of(with(Some(Role::Broke), company), 80, 24);
        play.keys("P");
        assert!(play.screen().starts_with(&format!("  {title}  ")), "{company:?}");
    }
    let mut both = Play::of(with(Some(Role::Both), Some(Company::Alone)), 80, 24);
    both.keys("P");
    assert!(both.screen().starts_with("  Our plan"), "two who sit here are two");
}

#[test]
fn nobody_is_asked_who_promises_where_there_are_not_two() {
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        for company in [None, Some(Company::Alone), Some(Company::Together)] {
            let mut play = Play::of(with(role, company), 80, 24);
            play.keys("Pn<enter>Call the doctor<enter><enter><enter>");
            let asks = play.screen().contains("Who promises it?");
            assert_eq!(asks, company == Some(Company::Together), "{}", play.screen());
        }
    }
}

/// Somebody alone who wrote an ask, an act, a limit and a sign, with keys.
pub fn planned(role: Role) -> Play {
    let mut play = Play::of(alone(Some(role)), 80, 40);
    play.keys("Pj<enter>A lift to the doctor<enter>My sister<esc><esc>");
    play.keys("Pn");
    assert!(words(&play).contains("An act of mine"), "{}", play.screen());
    play.keys("jj<enter>A walk before supper<esc><esc>");
    play
}

#[test]
fn the_pages_of_one_fill_my_plan_and_stay_when_it_becomes_ours() {
    let mut play = planned(Role::Hurt);
    let mut workbook = play.app.workbook().clone();
    let today = Day::of(stamp(NOW), 4);
    let id = NodeId::from("plan.h2");
    let mut limits = Sitting::begun(RecordId::from("lim"), id, stamp(NOW), today);
    limits.answers.insert("will".to_owned(), Answer::List(vec!["Go out when it gets loud".into()]));
    let id = NodeId::from("plan.a2");
    let mut signs = Sitting::begun(RecordId::from("sig"), id, stamp(NOW), today);
    signs.answers.insert("steady".to_owned(), Answer::List(vec!["Six hours of sleep".into()]));
    signs.by = Some(Role::Hurt);
    for sitting in [limits, signs] {
        workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(sitting)), false);
    }
    let lines = [
        "WHAT I ASK FOR",
        "A lift to the doctor",
        "Of whom: My sister",
        "WHAT I WILL DO",
        "A walk before supper",
        "MY LIMITS",
        "I will: Go out when it gets loud",
        "MY SIGNS",
        "Things are getting steadier: Six hours of sleep",
    ];
    play = Play::of(workbook.clone(), 80, 60);
    let shown = words(play.keys("P"));
    for line in lines {
        assert!(shown.contains(line), "{line}\n{}", play.screen());
    }
    assert!(!shown.contains("private"), "alone that goes without saying\n{}", play.screen());
    // Settings: I do this together. The plan on the way back says the same lines.
    play.keys(",j<enter><esc>P");
    assert!(play.screen().starts_with("  Our plan"), "{}", play.screen());
    let shown = words(&play);
    for line in lines {
        assert!(shown.contains(line), "{line}\n{}", play.screen());
    }
    // Two at one keyboard do not read out what one of them keeps private.
    workbook.edit_profile(|profile| profile.role = Some(Role::Both));
    let mut both = Play::of(workbook, 80, 60);
    let shown = words(both.keys("P"));
    for line in ["A lift to the doctor", "A walk before supper", "Six hours of sleep"] {
        assert!(!shown.contains(line), "{line}\n{}", both.screen());
    }
}

#[test]
fn an_act_of_ones_own_comes_on_its_days_and_is_marked_kept() {
    let mut workbook = alone(Some(Role::Broke));
    let today = Day::of(stamp(NOW), 4);
    let id = NodeId::from("plan.a1");
    let mut acts = Sitting::begun(RecordId::from("acts"), id, stamp(NOW), today);
    let mut row = TableRow::blank("r1");
    row.cells.insert("what".to_owned(), Answer::Line("Walk to the bridge".into()));
    row.cells.insert("often".to_owned(), Answer::Choice(Some("daily".to_owned())));
    row.cells.insert("from".to_owned(), Answer::Date(Some(today)));
    acts.answers.insert("actions".to_owned(), Answer::Table(vec![row]));
    workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(acts)), false);
    let mut play = Play::of(workbook, 80, 40);
    assert!(play.screen().contains("○ Walk to the bridge"), "{}", play.screen());
    assert!(!play.screen().contains("your partner"), "{}", play.screen());
    play.keys(" ");
    let kept = play.app.workbook().promises.at(0).unwrap();
    assert_eq!((kept.what.as_str(), kept.by), ("Walk to the bridge", Role::Broke));
    let shown = words(play.keys("P"));
    assert!(shown.contains("Walk to the bridge"), "{}", play.screen());
}

/// Acts of one's own since a week ago, on every day.
fn daily(role: Option<Role>, exercise: &str, by: Option<&str>) -> Workbook {
    let mut workbook = alone(role);
    let from = Day::of(stamp(NOW), 4).plus(-7);
    let id = NodeId::from(exercise);
    let mut acts = Sitting::begun(RecordId::from("acts"), id, stamp(NOW), from);
    let mut row = TableRow::blank("r1");
    row.cells.insert("what".to_owned(), Answer::Line("Walk to the bridge".into()));
    row.cells.insert("often".to_owned(), Answer::Choice(Some("daily".to_owned())));
    row.cells.insert("from".to_owned(), Answer::Date(Some(from)));
    if let Some(by) = by {
        row.cells.insert("by".to_owned(), Answer::Choice(Some(by.to_owned())));
    }
    acts.answers.insert("actions".to_owned(), Answer::Table(vec![row]));
    workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(acts)), false);
    workbook
}

#[test]
fn days_away_of_somebody_alone_close_their_own_acts_and_speak_of_one() {
    let mut play = Play::of(daily(Some(Role::Broke), "plan.a1", None), 80, 40);
    play.keys("Pa");
    let shown = words(&play);
    assert!(shown.contains("I was away. When?"), "{}", play.screen());
    assert!(!shown.contains("We were") && !shown.contains("each of you"), "{}", play.screen());
    play.keys("<enter>");
    let promises = &play.app.workbook().promises;
    let is_away = |it: &Arc<Promise>| it.state == PromiseState::Away && it.by == Role::Broke;
    assert!(promises.len() > 1 && promises.iter().all(is_away), "{}", play.screen());
    let named = format!("{} promises", promises.len());
    play.keys("u");
    assert!(play.app.workbook().promises.is_empty());
    let told = play.app.notice().unwrap_or_default();
    assert!(told.contains("days away") && told.contains(&named), "{told}");
    // A day to come is not kept by one either.
    play.keys("vvl<enter> ");
    let told = play.app.notice().unwrap_or_default();
    assert!(told.contains("That day has not come yet"), "{told}\n{}", play.screen());
    assert!(play.app.workbook().promises.is_empty());
}

#[test]
fn what_each_of_two_did_is_one_mark_of_somebody_alone_and_nobody_is_asked_who_speaks() {
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        let mut play = Play::of(daily(role, "plan.t2", Some("each")), 80, 60);
        let shown = words(play.keys("P"));
        assert_eq!(shown.matches("○ Walk to the bridge").count() % 3, 0, "{}", play.screen());
        for other in ["your partner", "each of you", "who was hurt", "who broke trust", "Who says"]
        {
            assert!(!shown.contains(other), "{role:?} {other}\n{}", play.screen());
        }
        play.keys(" ");
        let kept = play.app.workbook().promises.at(0).unwrap();
        assert_eq!(kept.state, PromiseState::Kept, "{}", play.screen());
        assert_eq!(kept.marked_by, role);
        let shown = words(play.keys("L<pgdn><pgdn>"));
        assert!(shown.contains("By you") && !shown.contains("By the one"), "{}", play.screen());
        assert!(shown.contains("1 kept or told early of 1"), "{}", play.screen());
    }
}

#[test]
fn what_was_written_together_stays_where_it_was_for_somebody_who_is_alone_now() {
    let mut together = Play::of(welcomed(Some(Role::Hurt)), 80, 40);
    together.keys("Pn");
    together.keys("j<enter>Text when late<esc><esc>");
    let mut workbook = together.app.workbook().clone();
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let mut play = Play::of(workbook, 80, 80);
    let shown = words(play.keys("P"));
    assert!(shown.contains("ACTS FROM A PAGE FOR TWO"), "{}", play.screen());
    assert!(shown.contains("Text when late"), "{}", play.screen());
    play.keys("2+G+");
    assert!(words(&play).contains("The trust agreement"), "{}", play.screen());
}

#[test]
fn what_one_side_wrote_for_itself_is_not_opened_nor_read_out_under_the_other() {
    let mut hurt = planned(Role::Hurt).app.workbook().clone();
    assert!(hurt.sittings.iter().all(|page| page.by == Some(Role::Hurt)));
    for company in [None, Some(Company::Alone), Some(Company::Together)] {
        hurt.edit_profile(|profile| profile.company = company);
        hurt.edit_profile(|profile| profile.role = Some(Role::Broke));
        let mut play = Play::of(hurt.clone(), 80, 40);
        play.keys("P");
        let shown = words(&play);
        for line in ["A lift to the doctor", "A walk before supper"] {
            assert!(!shown.contains(line), "{company:?} {line}\n{}", play.screen());
        }
        // The same exercise begins a page of their own, with nothing of the other on it.
        play.keys(":What I will do<enter>");
        let opened = words(&play);
        assert!(opened.contains("What I will do"), "{}", play.screen());
        play.keys("<enter>");
        assert!(!words(&play).contains("A walk before supper"), "{}", play.screen());
        hurt.edit_profile(|profile| profile.role = Some(Role::Hurt));
        let mut play = Play::of(hurt.clone(), 80, 40);
        assert!(words(play.keys("P")).contains("A lift to the doctor"), "{}", play.screen());
    }
}

#[test]
fn a_part_that_is_opened_to_add_to_it_is_ready_for_the_first_letter() {
    let begins = [Role::Hurt, Role::Broke].map(|role| {
        let mut play = Play::of(alone(Some(role)), 80, 60);
        let screen = play.keys("P").screen();
        let lines = screen.lines().filter_map(|line| line.split_once("+ "));
        let labels: Vec<String> = lines.map(|(_, label)| label.trim().to_owned()).collect();
        assert!(labels.len() >= 3, "{screen}");
        (role, labels)
    });
    for (role, labels) in begins {
        for place in 0..labels.len() {
            let mut play = Play::of(alone(Some(role)), 80, 60);
            let down = "j".repeat(place);
            play.keys("P").keys(&format!("{down}<enter>my phone"));
            assert!(play.screen().contains("my phone"), "{role:?} {place}: {}", play.screen());
        }
    }
}
