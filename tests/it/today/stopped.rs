//! Somebody who was away is led back to the page they had begun, and nobody is told of another's.

use trust_guide::{
    domain::{
        kinds::Record,
        profile::Company,
        pulse::{Pulse, PulseKind},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    shell::Session,
};

use crate::{
    harness::{NOW, Play, stamp},
    today::{begun, days_ago, page, put, to_the_small_thing},
};

/// One question of “My questions” was answered, seven weeks ago.
fn away(role: Option<Role>, company: Company) -> Workbook {
    let mut workbook = begun(role, company);
    page(&mut workbook, "resp.h2", &[("enough", "When the nights are quiet.")], 49);
    workbook
}

fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_comes_back_is_led_to_their_own_page_and_sees_no_word_of_it() {
    let play = Play::of(away(Some(Role::Hurt), Company::Alone), 80, 24);
    let shown = told(&play);
    let wanted = "WHERE YOU STOPPED ▸ ┃ Go on with a page of your own, in “Taking responsibility”: \
                  1 of 2 ┃ is answered";
    assert!(shown.contains(wanted) && !shown.contains("My questions"), "{shown}");
    // One that may be seen is named.
    let mut workbook = away(Some(Role::Hurt), Company::Alone);
    let sitting = workbook.sittings.at(0).unwrap().clone();
    put(&mut workbook, Sitting { shared: true, ..(*sitting).clone() });
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(shown.contains("Go on with “My questions”: 1 of 2 is answered"), "{shown}");
    assert!(shown.contains("You were last here on Monday 5 October."), "{shown}");
    assert!(shown.contains("a something lighter · x put it away"), "{shown}");
    assert!(!shown.contains("ONE SMALL THING") && !shown.contains("nights"), "{shown}");
}

#[test]
fn the_page_opens_at_its_first_open_question() {
    let mut play = Play::of(away(Some(Role::Hurt), Company::Alone), 80, 24);
    to_the_small_thing(&mut play);
    assert!(play.screen().contains("▸ ┃ Go on with"), "{}", play.screen());
    assert!(play.screen().contains("Enter go on   x put it away"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("What I want to ask"), "{}", play.screen());
}

#[test]
fn something_else_is_light_and_the_page_comes_round_no_more_that_way() {
    let mut play = Play::of(away(Some(Role::Hurt), Company::Alone), 80, 24);
    for _ in 0..12 {
        play.keys("a");
        let shown = told(&play);
        assert!(shown.contains("ONE SMALL THING"), "{shown}");
        assert!(!shown.contains("may sting") && !shown.contains("heavy"), "{shown}");
        assert!(!shown.contains("My questions"), "{shown}");
    }
}

#[test]
fn what_is_put_away_stays_away_on_later_days_and_comes_back_once_it_is_written_on() {
    let mut play = Play::of(away(Some(Role::Hurt), Company::Alone), 80, 24);
    to_the_small_thing(&mut play).keys("x");
    assert!(told(&play).contains("Put away until you open it yourself. u brings it back"));
    assert!(!told(&play).contains("WHERE YOU STOPPED"), "{}", play.screen());
    assert!(told(&play).contains("ONE SMALL THING"), "something light stands there");
    let kept = play.world.saved.last().unwrap().clone();
    play.keys("u");
    assert!(told(&play).contains("WHERE YOU STOPPED"), "{}", play.screen());

    let later = |workbook: Workbook| {
        let opened = trust_guide::ui::action::Opened {
            guide: crate::harness::guide(),
            workbook: Ok(workbook),
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        };
        Play::opened_at(stamp("2026-12-20T20:34:00+01:00"), opened, 80, 24)
    };
    assert!(!told(&later(kept.clone())).contains("WHERE YOU STOPPED"));
    // It is the reader who put it away, and not the page that is gone.
    let mut written = kept;
    let sitting = written.sittings.at(0).unwrap().clone();
    let changed = stamp("2026-11-30T20:34:00+01:00");
    put(&mut written, Sitting { changed, ..(*sitting).clone() });
    let shown = told(&later(written));
    assert!(shown.contains("WHERE YOU STOPPED"), "{shown}");
    assert!(shown.contains("You were last here on Monday 30 November."), "{shown}");
}

#[test]
fn without_days_away_the_next_thing_in_order_says_how_much_of_it_is_there() {
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    for step in ["steady.today.hurt", "steady.today.wave"] {
        let whose = trust_guide::domain::tick::Whose::each(Role::Hurt);
        workbook.mark_read(
            &step.into(),
            whose,
            days_ago(1),
            crate::screens::daily::today().plus(-1),
        );
    }
    page(&mut workbook, "steady.h2", &[("ask", "Would you sit with me?")], 1);
    let shown = told(&Play::of(workbook.clone(), 80, 24));
    assert!(!shown.contains("WHERE YOU STOPPED"), "{shown}");
    let wanted = "Go on with a page of your own, in “Steady first”: 1 of 2 is answered";
    let plain = shown.replace("┃ ", "");
    assert!(plain.contains(wanted) && !shown.contains("Who knows"), "{shown}");
    assert!(!shown.contains("A name or two"), "what it gives would name it: {shown}");
    // Where another one may read, it is not told that there is one.
    let mut two = workbook.clone();
    two.edit_profile(|profile| profile.sat_together = true);
    let untold = told(&Play::of(two, 80, 24));
    assert!(!untold.contains("is answered"), "{untold}");
    // Of one that may be seen.
    let sitting = workbook.sittings.at(0).unwrap().clone();
    put(&mut workbook, Sitting { shared: true, ..(*sitting).clone() });
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(shown.contains("Go on with “Who knows”: 1 of 2 is answered"), "{shown}");
}

#[test]
fn nothing_is_told_of_a_page_that_is_finished_or_hidden_or_for_somebody_else() {
    let stands = |workbook: &Workbook| {
        told(&Play::of(workbook.clone(), 80, 24)).contains("WHERE YOU STOPPED")
    };
    let alone = |exercise: &str, field: &str| {
        let mut workbook = begun(Some(Role::Hurt), Company::Alone);
        page(&mut workbook, exercise, &[(field, "x")], 49);
        workbook
    };
    assert!(stands(&alone("resp.h2", "enough")));
    // Not kept at first; heavy; of the other side; for two.
    for (exercise, field) in
        [("resp.h5", "x"), ("resp.h1", "words"), ("resp.b2", "missed"), ("steady.t1", "word")]
    {
        let found = crate::harness::guide();
        assert!(found.exercise(&exercise.into()).is_some(), "{exercise}");
        assert!(!stands(&alone(exercise, field)), "{exercise}");
    }
    let mut finished = away(Some(Role::Hurt), Company::Alone);
    page(&mut finished, "resp.h2", &[("enough", "x"), ("questions", "y")], 49);
    assert!(!stands(&finished), "it is finished");
    let mut trashed = away(Some(Role::Hurt), Company::Alone);
    let sitting = trashed.sittings.at(0).unwrap().clone();
    put(&mut trashed, Sitting { trashed: Some(days_ago(40)), ..(*sitting).clone() });
    assert!(!stands(&trashed), "it is in the trash");
    let mut here = away(Some(Role::Hurt), Company::Alone);
    page(&mut here, "steady.h2", &[("people", "x"), ("ask", "y")], 2);
    assert!(!stands(&here), "they were here the day before yesterday");
}

#[test]
fn late_at_night_no_page_is_led_back_to_that_may_sting() {
    let mut workbook = away(Some(Role::Hurt), Company::Alone);
    workbook.edit_profile(|profile| profile.late_from = 19);
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(!shown.contains("WHERE YOU STOPPED"), "{shown}");
}

#[test]
fn where_two_write_no_page_that_one_began_is_told_of() {
    let told = |workbook: Workbook| told(&Play::of(workbook, 80, 24));
    for role in [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None] {
        let mut workbook = away(role, Company::Together);
        workbook.edit_profile(|profile| profile.sat_together = true);
        let shown = told(workbook);
        assert!(!shown.contains("My questions"), "{role:?}: {shown}");
    }
    // Nobody said who reads, and numbers of somebody's own are here.
    let mut unnamed = begun(None, Company::Alone);
    page(&mut unnamed, "steady.a2", &[("next", "x")], 49);
    assert!(told(unnamed.clone()).contains("WHERE YOU STOPPED"));
    let (at, day) = (days_ago(49), crate::screens::daily::today().plus(-49));
    let mut pulse = Pulse::taken("p".into(), PulseKind::Day, Some(Role::Hurt), at, day);
    pulse.answers.insert(Pulse::NOW.to_owned(), 3);
    unnamed.put(Record::Pulse(std::sync::Arc::new(pulse)));
    assert!(!told(unnamed).contains("WHERE YOU STOPPED"));
    // What is for both is led back to.
    let mut both = begun(Some(Role::Both), Company::Together);
    page(&mut both, "steady.t1", &[("word", "lighthouse")], 49);
    let shown = told(both);
    assert!(shown.contains("Go on with “Talk rules”"), "{shown}");
    assert!(!shown.contains("lighthouse"), "{shown}");
}

#[test]
fn what_is_printed_says_that_there_is_a_page_and_not_which() {
    let workbook = away(Some(Role::Hurt), Company::Alone);
    let lines = Session::of(crate::harness::guide(), workbook, stamp(NOW)).today().join("\n");
    let wanted = "Where you stopped: a page that you began (Taking responsibility)";
    assert!(lines.contains(wanted), "{lines}");
    assert!(!lines.contains("My questions") && !lines.contains("Read:"), "{lines}");
}
