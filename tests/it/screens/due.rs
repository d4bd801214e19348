//! What is due on Today, and where it leads.

use std::sync::Arc;

use trust_guide::domain::{
    due::{DueKind, due},
    field::Answer,
    guide::StageKind,
    history::Done,
    id::{NodeId, RecordId},
    kinds::Record,
    promise::{Promise, PromiseState},
    role::Role,
    sitting::Sitting,
    summary::Summary,
    tick::Whose,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    screens::daily::{begun, days, everything_due, finish_forgiveness, promise, sliders, today},
    talking::begin,
};

#[test]
fn what_is_due_opens_in_its_place() {
    let mut play = Play::of(everything_due(), 80, 24);
    for (moves, name) in [
        ("", "What I need on a sore day"),
        ("j", "  Our plan"),
        ("jjjj", "I was away. When?"),
        ("jjjjjj", "  Pulse"),
        ("jjjjjjj", "question 1 of 6"),
    ] {
        play.keys(&format!("0{moves}<enter>"));
        assert!(play.screen().contains(name), "{name}\n{}", play.screen());
        play.keys("<esc><esc>");
    }
    play.keys("0jjj<enter>");
    assert!(
        play.screen().contains("Once a month: a page of your own"),
        "it unfolds: {}",
        play.screen()
    );
}

#[test]
fn the_monthly_sliders_open_on_a_fresh_page() {
    let mut workbook = begun(Role::Hurt);
    sliders(&mut workbook, today().plus(-40));
    let mut play = Play::of(workbook, 80, 24);
    assert!(
        play.screen().contains("▸ · Once a month: a page of your own, in “Forgiveness”"),
        "{}",
        play.screen()
    );
    play.keys("<enter><enter><esc><tab>7");
    let sittings = &play.app.workbook().sittings;
    assert_eq!(sittings.len(), 2);
    assert_eq!(sittings.at(0).unwrap().answers["soft"], Answer::Scale(Some(4)));
    play.keys("0");
    assert!(!play.screen().contains("Once a month"), "{}", play.screen());

    let mut broke = begun(Role::Broke);
    sliders(&mut broke, today().plus(-40));
    assert!(!Play::of(broke, 80, 24).screen().contains("Once a month"));
}

#[test]
fn a_look_in_again_comes_due_in_its_month_until_something_is_done_there() {
    let guide = guide();
    // Two weeks from the very day: the one before it and the one after them are not in it.
    let month = [(30, ""), (31, "One month on"), (44, "One month on"), (45, "")];
    let three = [(91, ""), (92, "3 months on"), (105, "3 months on"), (106, "")];
    for (ago, shown) in month.into_iter().chain(three).chain([(20, ""), (400, "")]) {
        let mut workbook = begun(Role::Broke);
        finish_forgiveness(&mut workbook, &guide, Role::Broke, today().plus(-ago));
        let mut play = Play::of(workbook, 80, 24);
        assert_eq!(play.screen().contains("on: look in again"), !shown.is_empty(), "{ago}");
        assert!(play.screen().contains(shown), "{ago}");
        if !shown.is_empty() {
            play.keys("<enter>");
            assert!(play.screen().contains("The time after"), "{}", play.screen());
            play.unfolds();
            play.keys("<tab><tab> 0");
            assert!(!play.screen().contains("look in again"), "{}", play.screen());
        }
    }
}

#[test]
fn a_look_in_again_counts_from_the_day_its_dates_were_noted_and_goes_by_an_answer_there_too() {
    let guide = guide();
    let after = guide.stages.iter().find(|stage| stage.kind == StageKind::After).unwrap();
    let noting = after.steps.iter().find(|step| step.means.is_some()).unwrap();
    let mut workbook = begun(Role::Broke);
    workbook.toggle(&noting.id, Whose::default(), stamp(NOW), today().plus(-31));
    let is_due = |workbook: &Workbook| {
        Play::of(workbook.clone(), 80, 24).screen().contains("One month on: look in again")
    };
    assert!(is_due(&workbook));
    // The earlier of the two days counts.
    let mut earlier = workbook.clone();
    finish_forgiveness(&mut earlier, &guide, Role::Broke, today().plus(-10));
    assert!(is_due(&earlier));
    let page = after.exercises.first().unwrap();
    for (ago, stays) in [(1, true), (0, false)] {
        let mut answered = workbook.clone();
        let day = today().plus(-ago);
        let sitting = Sitting::begun("looked".into(), page.id.clone(), stamp(NOW), day);
        answered.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(sitting)), false);
        assert_eq!(is_due(&answered), stays, "{ago}");
    }
}

#[test]
fn a_date_that_may_hurt_softens_its_day_and_keeps_heavy_pages_away() {
    let mut workbook = begun(Role::Hurt);
    days(&mut workbook, "forg.t7", "days", &[("2024-11-23", "The receipt.")]);
    let mut play = Play::of(workbook, 80, 24);
    let screen = play.screen();
    assert!(screen.contains("Today may be a tender day"), "{screen}");
    assert!(screen.contains("▸ · Today: The receipt."), "{screen}");
    assert!(screen.contains("ONE SMALL THING, ONLY IF YOU LIKE"), "{screen}");
    for _ in 0..120 {
        assert!(!play.keys("a").screen().contains("What happened to me"), "{}", play.screen());
    }

    let mut heavy = Play::of(begun(Role::Hurt), 80, 24);
    heavy.keys("jj");
    let offered = (0..120).any(|_| heavy.keys("a").screen().contains("What happened to me"));
    assert!(offered, "on another day, before it is late, it is offered");
}

#[test]
fn nothing_heavy_is_offered_late_and_the_hour_can_be_chosen() {
    let mut play = Play::of(begun(Role::Hurt), 80, 24);
    play.world.now = stamp("2026-11-23T21:30:00+01:00");
    play.keys("jj");
    let offers =
        |play: &mut Play| (0..120).any(|_| play.keys("a").screen().contains("What happened to me"));
    assert!(!offers(&mut play), "it is late from nine");
    play.setting("Nothing hard is offered from").keys("<enter><enter>");
    assert!(play.screen().contains("23:00"), "{}", play.screen());
    assert_eq!(play.app.workbook().profile.late_from, 23);
    play.keys("0jj");
    assert!(offers(&mut play));
}

#[test]
fn somebody_who_was_away_is_welcomed_back_and_finds_no_heap() {
    let mut workbook = begun(Role::Broke);
    for ago in 1..=9 {
        let id = format!("call@{}", today().plus(-ago));
        promise(&mut workbook, &id, "Call at noon.", today().plus(-ago));
    }
    workbook.toggle(
        &NodeId::from("steady.step.basics-broke"),
        Whose::default(),
        stamp(NOW),
        today().plus(-10),
    );
    let screen = Play::of(workbook, 80, 24).screen();
    assert!(screen.contains("Welcome back. Everything is where you left it."), "{screen}");
    assert_eq!(screen.matches("Call at noon.").count(), 1, "{screen}");
    assert!(screen.contains("Sun 22 Nov"), "the newest day stands for the others: {screen}");
    assert!(screen.contains("I was away: close those days"), "{screen}");
    assert!(!screen.contains("more on the plan"), "days that went by are not counted: {screen}");
}

#[test]
fn a_talk_that_is_on_stands_before_the_promises() {
    let mut workbook = begun(Role::Hurt);
    for place in 0..6 {
        promise(&mut workbook, &format!("p{place}"), "Call at noon.", today());
    }
    let mut play = Play::of(workbook, 80, 24);
    begin(&mut play, "talk.weekly");
    play.keys("P0");
    let screen = play.screen();
    assert!(screen.contains("▸ ◐ Your talk: Weekly meeting"), "{screen}");
    play.keys("<enter>");
    assert!(play.screen().contains("part 1 of 6"), "{}", play.screen());
}

#[test]
fn a_break_says_once_when_both_come_back() {
    let mut play = Play::of(begun(Role::Hurt), 80, 24);
    begin(&mut play, "talk.weekly");
    play.keys("b<enter>0");
    let screen = play.screen();
    assert!(screen.contains("▸ ◐ Back at 20:17"), "{screen}");
    assert_eq!(screen.to_lowercase().matches("back").count(), 1, "{screen}");
    assert!(!screen.contains("Weekly"), "nothing of a talk that rests is shown: {screen}");
}

#[test]
fn a_promise_that_is_due_says_whose_it_is_where_it_is_the_other_ones() {
    for (reader, said) in [
        (Some(Role::Hurt), "your partner · today"),
        (Some(Role::Broke), ""),
        (None, "who broke trust · today"),
    ] {
        for columns in [80, 50] {
            let mut workbook = welcomed(reader);
            let made = Promise::made(
                RecordId::from("theirs"),
                "Call at noon.".into(),
                Role::Broke,
                stamp(NOW),
                today(),
            );
            workbook.record(Done::Promise, stamp(NOW), Record::Promise(Arc::new(made)), false);
            let screen = Play::of(workbook, columns, 24).screen();
            let row = screen.lines().find(|line| line.contains("Call at noon.")).unwrap();
            assert!(row.trim_end().ends_with(if said.is_empty() { "  today" } else { said }));
        }
    }
}

#[test]
fn not_today_on_a_day_of_an_action_brings_no_earlier_day_in_its_place() {
    let mut workbook = begun(Role::Broke);
    for ago in 0..20 {
        let day = today().plus(-ago);
        promise(&mut workbook, &format!("call@{day}"), "Call at noon.", day);
    }
    promise(&mut workbook, "once", "Book the hour.", today());
    let mut play = Play::of(workbook, 80, 24);
    assert!(play.screen().contains("▸ ┃ ○ Call at noon."), "{}", play.screen());
    play.keys("x");
    let screen = play.screen();
    let mut calls = screen.lines().filter(|line| line.contains("Call at noon."));
    assert!(calls.all(|line| line.contains("your partner · today")), "{screen}");
    assert!(play.screen().contains("Book the hour."), "{}", play.screen());
    assert!(!play.screen().contains("earlier days"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("▸ ┃ ○ Call at noon."), "{}", play.screen());
    play.keys("x");
    play.world.now = stamp("2026-11-24T20:00:00+01:00");
    assert!(play.keys("jk").screen().contains("Call at noon."), "{}", play.screen());
}

#[test]
fn a_promise_that_is_due_is_kept_with_one_key_and_that_can_be_taken_back() {
    let mut play = Play::of(everything_due(), 80, 24);
    play.keys("j ");
    let state = |play: &Play| {
        play.world
            .saved
            .last()
            .unwrap()
            .promises
            .iter()
            .map(|found| found.state)
            .collect::<Vec<_>>()
    };
    let mut kept = state(&play);
    assert_eq!(kept.pop(), Some(PromiseState::Kept), "the reader’s own part of what both promised");
    assert_eq!(kept, [PromiseState::Open; 3]);
    let screen = play.screen();
    let mut rows = screen.lines().filter(|line| line.contains("○ Say when I leave work"));
    assert!(rows.all(|row| row.contains("your partner · today")), "{screen}");
    let notice = play.app.notice().unwrap();
    assert!(
        notice.starts_with("Kept: “Say when") && notice.ends_with("u takes it back"),
        "{notice}"
    );
    play.keys("u");
    assert_eq!(state(&play), [PromiseState::Open; 3]);

    let mut workbook = begun(Role::Broke);
    promise(&mut workbook, "c", "Show the bank letters.", today().plus(-2));
    let mut play = Play::of(workbook, 80, 24);
    play.keys(" ");
    let kept = play.app.workbook().promises.at(1).unwrap();
    assert!(kept.state == PromiseState::Kept && kept.later, "it was due two days ago");
    assert_eq!((kept.by, kept.marked_by), (Role::Broke, Some(Role::Broke)));
}

#[test]
fn what_became_of_the_others_promise_is_theirs_to_say() {
    let mut workbook = begun(Role::Hurt);
    let id = RecordId::from("theirs");
    let made = Promise::made(id, "Call at noon.".into(), Role::Broke, stamp(NOW), today());
    workbook.record(Done::Promise, stamp(NOW), Record::Promise(Arc::new(made)), false);
    let mut play = Play::of(workbook, 80, 24);
    play.keys(" ");
    assert_eq!(play.app.workbook().promises.at(0).unwrap().state, PromiseState::Open);
    assert!(play.screen().starts_with("  Our plan"), "{}", play.screen());
}

#[test]
fn the_words_of_a_private_page_are_not_on_the_first_screen() {
    let mut workbook = begun(Role::Hurt);
    days(&mut workbook, "maint.a2", "dates", &[("2024-11-27", "The Friday with the receipt")]);
    sliders(&mut workbook, today().plus(-40));
    let screen = Play::of(workbook.clone(), 120, 40).screen();
    assert!(screen.contains("Near, on Fri 27 Nov: a day of your own"), "{screen}");
    assert!(!screen.contains("receipt") && !screen.contains("sliders"), "{screen}");
    let days = workbook.sittings_of(&NodeId::from("maint.a2")).next_back().unwrap();
    let shared = trust_guide::domain::sitting::Sitting { shared: true, ..(**days).clone() };
    workbook.put(Record::Sitting(Arc::new(shared)));
    let screen = Play::of(workbook, 80, 24).screen();
    assert!(screen.contains("Near, on Fri 27 Nov: The Friday with the receipt"), "{screen}");
}

#[test]
fn undoing_names_no_private_page_to_whoever_presses_it_elsewhere() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys(":Fill in: Two sliders<enter><enter><tab>3u");
    assert!(play.screen().contains("Two sliders"), "{}", play.screen());
    play.keys("<c-r><esc>u");
    let screen = play.screen();
    assert!(screen.contains("on a page of your own") && !screen.contains("sliders"), "{screen}");
    play.keys("<down><enter>");
    let screen = play.screen();
    assert!(screen.contains("Taken back: ") && !screen.contains("sliders"), "{screen}");
    play.keys("<c-r>");
    let screen = play.screen();
    assert!(screen.contains("Done again: ") && !screen.contains("sliders"), "{screen}");
}

#[test]
fn a_day_that_a_try_out_names_comes_once_and_tells_nothing_of_a_private_page() {
    for shared in [true, false] {
        let mut workbook = begun(Role::Hurt);
        let answers = vec![
            ("pick", Answer::Line("Phones sleep in the hall.".into())),
            ("until", Answer::Date(Some(today()))),
        ];
        crate::plans::page(&mut workbook, "comm.t3", 3, answers);
        let sitting = Sitting { shared, ..Sitting::clone(workbook.sittings.at(0).unwrap()) };
        workbook.put(Record::Sitting(Arc::new(sitting)));
        let now = stamp(NOW);
        let summary = Summary::of(&guide(), &workbook);
        let due = due(&guide(), &workbook, &summary, now, today());
        let named = due.iter().filter(|due| matches!(due.kind, DueKind::Sitting(_)));
        assert_eq!(named.count(), 1);
        let screen = Play::of(workbook, 80, 24).screen();
        assert_eq!(screen.contains("Find something to try"), shared, "{screen}");
        assert!(!screen.contains("Phones sleep"), "{screen}");
    }
}
