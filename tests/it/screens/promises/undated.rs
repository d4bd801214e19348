//! A day that nobody chose is none: a promise waits for its day, and a day begins with what is typed.

use trust_guide::{
    domain::{promise::PromiseState, role::Role},
    store::format::{decode, encode},
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    plans::{opened, promised},
    screens::plan::{told, walk_to},
};

#[test]
fn a_promise_whose_day_was_refused_or_left_out_has_no_day_and_never_becomes_late() {
    for leave in [
        "<esc>",
        "<enter><esc>",
        "<enter><enter><esc>",
        "<enter><enter>jjjjjjj<enter>when I can<esc>",
    ] {
        let mut play = Play::as_role(Role::Broke);
        play.keys(&format!("Pn<enter>The bins{leave}"));
        let promise = play.app.workbook().promises.at(0).unwrap().clone();
        assert!(promise.undated, "{leave}");
        let workbook = decode(&encode(play.app.workbook()).unwrap()).unwrap();
        for days in [0, 1, 9, 40] {
            let now = stamp(NOW) + chrono::Duration::days(days);
            let mut later = Play::opened_at(now, opened(workbook.clone()), 80, 30);
            assert!(!later.screen().contains("The bins"), "it is not due: {}", later.screen());
            for view in ["P", "v", "v"] {
                later.keys(view);
                assert!(told(&later).contains("○ The bins you · no day yet"), "{}", later.screen());
                assert!(told(&later).contains("NO DAY YET"), "{}", later.screen());
                assert!(!told(&later).contains("FROM BEFORE"), "{}", later.screen());
            }
            assert!(!told(&later).contains("days away"), "{}", later.screen());
        }
        // Space and Enter ask by when.
        let mut later = Play::of(workbook, 80, 30);
        later.keys("P ");
        assert!(told(&later).contains("By when?"), "{}", later.screen());
        later.keys("j<enter><esc><esc>");
        let dated = later.app.workbook().promises.at(0).unwrap().clone();
        assert_eq!((dated.undated, dated.day.to_string().as_str()), (false, "2026-11-24"));
        assert!(!told(&later).contains("not set yet"), "{}", later.screen());
        later.keys("u");
        assert!(later.app.workbook().promises.at(0).unwrap().undated, "the day alone is undone");
    }
}

#[test]
fn a_letter_or_digit_among_the_days_begins_another_day_that_is_told_before_enter() {
    for (typed, told_as) in [
        ("friday", "= Friday 27 November 2026, in 4 days"),
        ("5 dec", "= Saturday 5 December 2026"),
        ("jan 4", "= Monday 4 January 2027"),
        ("in 3 weeks", "= Monday 14 December 2026"),
        ("2026-12-24", "= Thursday 24 December 2026"),
    ] {
        let mut made = Play::as_role(Role::Broke);
        made.keys("Pn<enter>The bins<enter><enter>").keys(typed);
        assert!(told(&made).contains(told_as), "{typed}: {}", made.screen());
        assert!(made.app.workbook().promises.at(0).unwrap().undated, "before Enter nothing is set");
        made.keys("<enter><enter><enter>");
        let due = made.app.workbook().promises.at(0).unwrap().clone();
        assert!(!due.undated && told_as.contains(&due.day.date().format("%-d %B").to_string()));
        // The same where it is moved, with the words as one burst, too.
        let mut moved = Play::of(made.app.workbook().clone(), 120, 40);
        moved.keys("P");
        walk_to(&mut moved, "▸ ○ The bins");
        moved.keys("<enter>");
        walk_to(&mut moved, "▸ Move it");
        moved.keys("<enter>").burst(typed);
        assert!(told(&moved).contains(told_as), "{typed}: {}", moved.screen());
    }
    // What is no day stays in the field, and j and k still move.
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<enter><enter>soon<enter>");
    assert!(told(&play).contains("That could not be read as a day"), "{}", play.screen());
    assert!(play.app.workbook().promises.at(0).unwrap().undated);
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<enter><enter>jjk<enter>");
    assert_eq!(play.app.workbook().promises.at(0).unwrap().day.to_string(), "2026-11-24");
    // A blank begins no day.
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<enter><enter> ");
    assert!(told(&play).contains("By when?"), "{}", play.screen());
}

#[test]
fn other_days_away_and_another_time_of_a_break_begin_with_what_is_typed() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "The bins", -1, Role::Broke, PromiseState::Open);
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Pa").keys("2 weeks ago");
    assert!(told(&play).contains("First day away?"), "{}", play.screen());
    assert!(told(&play).contains("= Monday 9 November 2026"), "{}", play.screen());
    let mut play = crate::talking::begun("talk.turns", 80, 24);
    play.keys("b").keys("20:30<enter>");
    let talk = play.app.workbook().talks.at(0).unwrap().clone();
    assert_eq!(
        talk.back_at.map(|at| at.format("%d %H:%M").to_string()).as_deref(),
        Some("23 20:30")
    );
}
