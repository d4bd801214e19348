//! Promises that are open for longer than they are brought up: where they wait, and what is told of them.

use trust_guide::{
    domain::{
        field::Answer, plan, profile::Company, promise::PromiseState, role::Role,
        workbook::Workbook,
    },
    shell::Session,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    plans::{page, promised, row, today},
    screens::plan::{told, walk_to},
};

/// Two promises from four weeks ago, one of each, and an older one of two.
fn of_weeks(role: Role) -> Workbook {
    let mut workbook = welcomed(Some(role));
    promised(&mut workbook, "AAA walk", -28, Role::Hurt, PromiseState::Open);
    promised(&mut workbook, "BBB money talk", -21, Role::Broke, PromiseState::Open);
    workbook
}

fn state(play: &Play, id: &str) -> PromiseState {
    play.app.workbook().promises.find(&id.into()).unwrap().state
}

#[test]
fn a_promise_of_weeks_ago_stays_under_the_cursor_when_it_is_marked() {
    for view in ["", "v"] {
        let mut play = Play::of(of_weeks(Role::Hurt), 120, 40);
        play.keys(&format!("P{view}"));
        walk_to(&mut play, "▸ ○ AAA walk");
        let screen = told(play.keys(" "));
        assert!(screen.contains("▸ ● AAA walk"), "{}", play.screen());
        assert!(!screen.contains("none yet"), "{}", play.screen());
        // A second Space is about the same one.
        play.keys(" ");
        assert_eq!(state(&play, "AAA walk"), PromiseState::Open);
        assert_eq!(state(&play, "BBB money talk"), PromiseState::Open);
        // And it is told as kept once the cursor has moved on.
        let screen = told(play.keys(" k"));
        assert_eq!(state(&play, "AAA walk"), PromiseState::Kept);
        assert!(screen.contains("● AAA walk") && !screen.contains("▸ ● AAA"), "{screen}");
        let heading = if view.is_empty() { "Kept" } else { "MARKED TODAY ● AAA walk" };
        assert!(screen.contains(heading), "{}", play.screen());
    }
}

#[test]
fn a_promise_of_weeks_ago_that_is_missed_can_still_be_put_right() {
    for view in ["", "v"] {
        let mut play = Play::of(of_weeks(Role::Broke), 120, 40);
        play.keys(&format!("P{view}"));
        walk_to(&mut play, "▸ ○ BBB money talk");
        play.keys("<enter>");
        walk_to(&mut play, "▸ Missed");
        play.keys("<enter>");
        let screen = told(&play);
        assert_eq!(state(&play, "BBB money talk"), PromiseState::Missed, "{}", play.screen());
        assert!(screen.contains("▸ – BBB money talk"), "{}", play.screen());
        assert!(screen.contains("Enter: put it right"), "{}", play.screen());
    }
}

#[test]
fn today_and_the_plan_tell_the_same_of_what_is_open_from_longer_ago() {
    for (role, company, count) in [
        (Role::Hurt, Company::Together, 2),
        (Role::Both, Company::Together, 2),
        (Role::Hurt, Company::Alone, 1),
    ] {
        let mut workbook = of_weeks(role);
        workbook.edit_profile(|profile| profile.company = Some(company));
        let mut play = Play::of(workbook, 80, 60);
        let line = match count {
            1 => "1 older one waits on the plan",
            _ => "2 older ones wait on the plan",
        };
        assert!(told(&play).contains(line), "{}", play.screen());
        let lines = Session::of(guide(), play.app.workbook().clone(), stamp(NOW)).today();
        assert!(lines.iter().any(|told| told == line), "{lines:?}");
        assert_eq!(plan::older(&guide(), play.app.workbook(), today()), count);
        walk_to(&mut play, &format!("▸ {line}"));
        let screen = told(play.keys("<enter>v"));
        let (_, older) = screen.split_once("FROM LONGER AGO").unwrap();
        assert!(older.contains("○ AAA walk"), "{}", play.screen());
        // What the other one promised is told to who is alone, and holds them to nothing.
        assert!(older.contains("○ BBB money talk"), "{}", play.screen());
    }
}

#[test]
fn what_is_two_weeks_old_is_brought_up_and_what_is_older_waits() {
    for (ago, older) in [(14, 0), (15, 1)] {
        let mut workbook = welcomed(Some(Role::Broke));
        promised(&mut workbook, "Save", -ago, Role::Broke, PromiseState::Open);
        let play = Play::of(workbook, 80, 24);
        assert_eq!(plan::older(&guide(), play.app.workbook(), today()), older);
        assert_eq!(told(&play).contains("○ Save"), older == 0, "{}", play.screen());
        assert_eq!(told(&play).contains("older one waits"), older == 1, "{}", play.screen());
    }
}

#[test]
fn the_agenda_lists_every_open_day_that_the_weeks_count() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let daily = [("what", "Call"), ("by", "=each"), ("often", "=daily"), ("from", "#2026-10-20")];
    let until = [("ends", "#2026-10-29")];
    let cells: Vec<_> = daily.into_iter().chain(until).collect();
    page(&mut workbook, "plan.t2", 40, vec![("actions", Answer::Table(vec![row("e", &cells)]))]);
    // Nothing is marked: then nothing is counted, and no heap of days is listed.
    let mut play = Play::of(workbook.clone(), 80, 60);
    let screen = told(play.keys("Pv"));
    assert!(!screen.contains("○ Call"), "{}", play.screen());
    promised(&mut workbook, "Save", -1, Role::Hurt, PromiseState::Kept);
    let mut play = Play::of(workbook, 80, 120);
    let screen = told(play.keys("Pv"));
    let listed = screen.matches("○ Call").count();
    let counted = |by: &str| {
        let count = screen.rsplit(by).next().unwrap_or_default();
        let (count, _) = count.split_once(" still open").unwrap();
        count.rsplit(' ').next().unwrap().parse::<usize>().unwrap()
    };
    assert_eq!(listed, counted("of 1;") + counted("your partner"), "{}", play.screen());
}
