//! “We were away” closes a span of days in one step, counts nothing and is taken back with one key.

use trust_guide::domain::{
    kinds::Record, profile::Company, promise::PromiseState, role::Role, workbook::Workbook,
};

use crate::{
    harness::Play,
    plans::{agreed, promised, today},
    screens::plan::{told, walk_to},
};

/// How many promises say that the two were away.
fn closed(play: &Play) -> usize {
    let promises = play.app.workbook().promises.iter();
    promises.filter(|promise| promise.state == PromiseState::Away).count()
}

fn of_a_week() -> Workbook {
    let mut workbook = agreed(Role::Broke);
    promised(&mut workbook, "Ring the plumber", -6, Role::Broke, PromiseState::Open);
    workbook
}

#[test]
fn a_span_is_closed_from_the_plan_and_one_undo_opens_it_again() {
    let mut play = Play::of(of_a_week(), 80, 30);
    let before = play.app.workbook().promises.clone();
    play.keys("Pa");
    let screen = told(&play);
    assert!(screen.contains("None of it is counted"), "{screen}");
    walk_to(&mut play, "▸ Mon 16 Nov to yesterday");
    play.keys("<enter>");
    // One's own part of three evenings, two sessions, and the plumber.
    assert_eq!(closed(&play), 3 + 2 + 1, "{}", play.screen());
    assert!(told(&play).contains("6 are closed as away, and not counted"), "{}", play.screen());
    assert!(
        play.app
            .workbook()
            .promises
            .iter()
            .all(|it| { it.state != PromiseState::Away || it.day < today() })
    );
    // What had a mark keeps it.
    let bins = play.app.workbook().promises.find(&"The bins".into()).unwrap();
    assert_eq!(bins.state, PromiseState::Missed);
    let screen = told(&play);
    assert!(!screen.contains("Thu 19 Nov and earlier"), "{screen}");
    play.keys("u");
    assert_eq!(play.app.workbook().promises, before);
    play.keys("<c-r>");
    assert_eq!(closed(&play), 6);
}

#[test]
fn days_away_are_told_and_held_against_nobody() {
    let mut play = Play::of(of_a_week(), 100, 60);
    play.keys("Pa");
    walk_to(&mut play, "▸ Mon 16 Nov to yesterday");
    play.keys("<enter>G");
    let all = {
        play.keys("L");
        (0..8)
            .map(|_| {
                play.keys("<pgdn>");
                told(&play)
            })
            .collect::<String>()
    };
    assert!(all.contains("while away"), "{all}");
    assert!(!all.contains("2 missed"), "{all}");
    assert!(all.contains("2 kept or told early of 3; 1 missed"), "{all}");
}

#[test]
fn other_days_are_typed_and_none_to_come_is_closed() {
    let mut play = Play::of(of_a_week(), 80, 30);
    play.keys("Pa");
    walk_to(&mut play, "▸ Other days …");
    play.keys("<enter>");
    assert!(told(&play).contains("First day away?"), "{}", play.screen());
    play.keys("2026-11-19<enter>");
    assert!(told(&play).contains("Last day away?"), "{}", play.screen());
    play.keys("2026-12-24<enter>");
    assert_eq!(closed(&play), 0);
    assert!(told(&play).contains("Days still to come stay open"), "{}", play.screen());
    play.keys("a");
    walk_to(&mut play, "▸ Other days …");
    play.keys("<enter>2026-11-20<enter>2026-11-19<enter>");
    assert_eq!(closed(&play), 2, "either way round: {}", play.screen());
    // Half a span closes nothing, and neither do words that are no day.
    play.keys("ua");
    walk_to(&mut play, "▸ Other days …");
    play.keys("<enter>2026-11-19<enter><esc>");
    assert_eq!(
        (closed(&play), play.app.workbook().promises.len()),
        (0, of_a_week().promises.len())
    );
}

#[test]
fn who_comes_back_is_offered_it_on_today_and_who_never_left_is_not() {
    let mut workbook = of_a_week();
    crate::harness::by_hand(&mut workbook, |contents| {
        contents.promises = trust_guide::domain::records::Records::default();
    });
    for sitting in &workbook.sittings.clone() {
        // Everything was written three weeks ago.
        let changed = sitting.created;
        let day = today().plus(-20);
        let sitting = trust_guide::domain::sitting::Sitting { changed, day, ..(**sitting).clone() };
        workbook.put(Record::Sitting(std::sync::Arc::new(sitting)));
    }
    let mut play = Play::of(workbook.clone(), 80, 30);
    assert!(told(&play).contains("Welcome back."), "{}", play.screen());
    walk_to(&mut play, "▸ ~ I was away: close those days");
    play.keys("<enter>");
    assert!(told(&play).contains("I was away. When?"), "{}", play.screen());
    assert!(
        told(&play).contains("Wed 4 Nov to yesterday"),
        "since the last day: {}",
        play.screen()
    );
    play.keys("<enter>0");
    assert!(closed(&play) > 0);
    assert!(!told(&play).contains("I was away"), "{}", play.screen());
    assert!(!told(&play).contains("Couples session"), "{}", play.screen());

    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let screen = told(&Play::of(workbook, 80, 30));
    assert!(screen.contains("I was away: close those days"), "{screen}");
    let screen = told(&Play::of(crate::harness::welcomed(Some(Role::Hurt)), 80, 30));
    assert!(!screen.contains("away"), "{screen}");
}

#[test]
fn the_palette_leads_there_from_anywhere_and_typed_days_with_nothing_open_are_said_so() {
    let mut play = Play::of(of_a_week(), 80, 30);
    play.keys(":days away<enter>");
    assert!(told(&play).contains("I was away. When?"), "{}", play.screen());
    play.keys("5 oct<enter>6 oct<enter>");
    assert!(told(&play).contains("Nothing was open on those days"), "{}", play.screen());
    assert_eq!(closed(&play), 0);
}

#[test]
fn a_day_that_was_away_can_still_be_kept_or_opened_again() {
    let mut play = Play::of(of_a_week(), 80, 30);
    play.keys("Pa");
    walk_to(&mut play, "▸ Mon 16 Nov to yesterday");
    play.keys("<enter>vvk<enter>");
    walk_to(&mut play, "▸ ~");
    play.keys("<enter>");
    let screen = told(&play);
    assert!(screen.contains("Kept") && screen.contains("Open again"), "{screen}");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    assert_eq!(closed(&play), 5);
}

#[test]
fn who_did_not_say_whether_there_are_two_is_told_what_is_closed_and_not_made_to_say_who_was_away() {
    let mut workbook = of_a_week();
    workbook.edit_profile(|profile| (profile.company, profile.role) = (None, None));
    let mut play = Play::of(workbook.clone(), 80, 30);
    play.keys("Pa");
    let screen = told(&play);
    assert!(screen.contains("Days away. When?"), "{screen}");
    assert!(screen.contains("on these days is closed, whoever promised"), "{screen}");
    assert!(!screen.contains("I was away") && !screen.contains("We were away"), "{screen}");
    walk_to(&mut play, "▸ Mon 16 Nov to yesterday");
    play.keys("<enter>");
    assert_eq!(closed(&play), 9, "{}", play.screen());
    // One promise, of the person themselves.
    let mut own = crate::harness::welcomed(Some(Role::Broke));
    own.edit_profile(|profile| profile.company = None);
    promised(&mut own, "Ring the plumber", -6, Role::Broke, PromiseState::Open);
    let mut play = Play::of(own, 80, 30);
    play.keys("Pa");
    assert!(!told(&play).contains("whoever promised it"), "{}", play.screen());
    play.keys("<esc><enter>");
    assert!(told(&play).contains("Away that day"), "{}", play.screen());
}

#[test]
fn days_away_are_offered_only_where_something_is_open() {
    for (role, company, name) in [
        (Role::Both, Company::Together, "We were away"),
        (Role::Broke, Company::Together, "I was away"),
        (Role::Broke, Company::Alone, "I was away"),
    ] {
        let mut workbook = crate::harness::welcomed(Some(role));
        workbook.edit_profile(|profile| profile.company = Some(company));
        promised(&mut workbook, "Post", -10, Role::Broke, PromiseState::Open);
        promised(&mut workbook, "Rent", 2, Role::Broke, PromiseState::Open);
        let mut play = Play::of(workbook, 80, 40);
        let screen = told(play.keys("Pn<end>"));
        assert!(screen.contains(&format!("▸ {name}")), "{}", play.screen());
        play.keys("<enter>");
        // A span on which nothing is open is no answer.
        assert!(!told(&play).contains("0 are open"), "{}", play.screen());
        walk_to(&mut play, "1 is open");
        play.keys("<enter>");
        assert_eq!(closed(&play), 1, "{}", play.screen());
        assert!(!told(&play).contains(name), "{}", play.screen());
        let screen = told(play.keys("n<end>"));
        assert!(!screen.contains(name), "{}", play.screen());
        let screen = told(play.keys("<esc>a"));
        assert!(screen.contains("open on the days before today"), "{screen}");
        let screen = told(play.keys(":days away"));
        assert!(!screen.contains("close what was open"), "{}", play.screen());
    }
}
