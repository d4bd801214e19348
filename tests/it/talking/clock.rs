//! The clock of a talk: it never drifts, it wakes the program no more than it must, it may be calm.

use std::{sync::Arc, time::Duration};

use trust_guide::{
    app::App,
    domain::{
        day::Stamp, guide::Guide, id::NodeId, role::Role, script::PartKind, workbook::Workbook,
    },
    shell::Event,
    ui::{
        Command, Effect, Move, Theme,
        action::{Action, Destination, Opened, Saved},
    },
};

use proptest::prelude::*;

use super::{begun, script, shown, sleep, talk};
use crate::harness::{Play, guide, stamp, welcomed};

/// The guide, with a talk of one part of 45 minutes.
fn long() -> Arc<Guide> {
    let mut guide = Guide::clone(&guide());
    let weekly = NodeId::from("talk.weekly");
    let script = guide.scripts.iter_mut().find(|script| script.id == weekly).unwrap();
    script.parts.truncate(1);
    script.parts[0].minutes = 45;
    assert_eq!(script.parts[0].kind, PartKind::Together);
    Arc::new(guide)
}

/// A program in which that talk was just begun and everything is saved.
fn running(change: impl FnOnce(&mut Workbook)) -> (App, Stamp) {
    let now = stamp("2026-11-23T20:00:00+01:00");
    let mut workbook = welcomed(Some(Role::Hurt));
    change(&mut workbook);
    let mut app = App::new(7, now, (80, 24), Theme::default());
    let opened = Opened {
        guide: long(),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    app.update(now, Action::Opened(Box::new(opened)));
    app.update(now, Action::Do(Command::Go(Destination::Talks)));
    let scripts = &app.guide().scripts;
    let place = scripts.iter().position(|script| script.parts[0].minutes == 45).unwrap();
    let down = vec![Command::Move(Move::Down); place];
    for command in down.into_iter().chain([Command::Open, Command::New]) {
        app.update(now, Action::Do(command));
    }
    app.update(now, Action::Do(Command::Save));
    saved(&mut app, now);
    (app, now)
}

fn saved(app: &mut App, now: Stamp) {
    let saves = app.workbook().saves + 1;
    app.update(now, Action::Saved(Ok(Saved { at: now, saves, merged: None, notice: None })));
}

/// How long the program waits, if less than for the day to turn.
fn soon(app: &App) -> Option<Duration> {
    app.deadline().filter(|wait| *wait < Duration::from_secs(3_600))
}

/// Does what the loop does: waits exactly as long as the program is willing to, and a little more.
fn wait(app: &mut App, now: &mut Stamp, late: i64) -> Option<Duration> {
    let wait = soon(app)?;
    *now += wait;
    *now += chrono::Duration::microseconds(late);
    app.update(*now, Action::Due);
    Some(wait)
}

#[test]
fn forty_five_minutes_of_seconds_drift_by_nothing() {
    for late in [0, 700] {
        let (mut app, mut now) = running(|_| ());
        let begin = now;
        let changes = app.workbook().clone();
        let mut wakes = 0;
        while wait(&mut app, &mut now, late).is_some() {
            wakes += 1;
            assert!(wakes <= 45 * 60, "woken more often than what is shown changes");
        }
        assert_eq!(wakes, 45 * 60);
        let over = now - begin - chrono::Duration::minutes(45);
        assert_eq!(over, chrono::Duration::microseconds(late), "lateness does not add up");
        assert_eq!(app.workbook(), &changes, "a running clock writes nothing");
    }
}

#[test]
fn calm_motion_wakes_once_a_minute() {
    let (mut app, mut now) = running(|workbook| {
        workbook.edit_profile(|profile| profile.calm_motion = true);
    });
    let mut wakes = 0;
    while let Some(waited) = wait(&mut app, &mut now, 0) {
        assert_eq!(waited, Duration::from_secs(60));
        wakes += 1;
    }
    assert_eq!(wakes, 45);
}

#[test]
fn nothing_wakes_the_program_where_no_clock_is_to_be_seen() {
    let (mut app, now) = running(|_| ());
    assert_eq!(app.deadline(), Some(Duration::from_secs(1)));
    app.update(now, Action::Do(Command::Cover));
    assert_eq!(soon(&app), None, "covered");
    app.update(now, Action::Do(Command::Cover));
    app.update(now, Action::Do(Command::Go(Destination::Help)));
    assert_eq!(soon(&app), None, "under another screen");
    app.update(now, Action::Do(Command::Back));
    app.update(now, Action::Do(Command::Clock));
    app.update(now, Action::Do(Command::Save));
    saved(&mut app, now);
    assert_eq!(soon(&app), None, "paused");
}

#[test]
fn a_break_wakes_the_program_only_when_it_is_time() {
    let (mut app, mut now) = running(|_| ());
    app.update(now, Action::Do(Command::Rest));
    app.update(now, Action::Do(Command::Open));
    app.update(now, Action::Do(Command::Save));
    saved(&mut app, now);
    assert_eq!(wait(&mut app, &mut now, 0), Some(Duration::from_secs(20 * 60)));
    assert_eq!(soon(&app), None);
}

#[test]
fn a_long_sleep_ends_the_turn_and_cuts_nothing_off() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" ");
    sleep(&mut play, 600);
    assert!(shown(&play).contains("Time. Finish your sentence."), "{}", play.screen());
    assert_eq!(talk(&play).turn, 0, "nobody is cut off");
    assert_eq!(soon(&play.app), None);
}

#[test]
fn suspending_stops_the_clock() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" <c-z>");
    assert!(!talk(&play).runs());
    let ran = talk(&play).ran;
    play.world.now += chrono::Duration::minutes(10);
    play.event(Event::Resumed);
    assert_eq!(talk(&play).ran, ran);
    assert!(shown(&play).contains("Paused while you were away"), "{}", play.screen());
}

#[test]
fn a_clock_that_was_set_back_goes_on_where_the_turn_was() {
    for elsewhere in ["", "<f1>"] {
        let mut play = begun("talk.turns", 80, 24);
        play.keys(" ");
        sleep(&mut play, 30);
        play.keys(elsewhere);
        let before = talk(&play).left(120_000, play.world.now);
        sleep(&mut play, -7_200);
        let after = talk(&play).left(120_000, play.world.now);
        assert!(after <= before && before < after + 10_000, "{before} {after}");
        sleep(&mut play, 10);
        assert!(talk(&play).left(120_000, play.world.now) <= after - 10_000);
    }
}

#[test]
fn a_calm_clock_is_told_in_words() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.calm_motion = true);
    let mut play = Play::of(workbook, 120, 40);
    super::begin(&mut play, "talk.weekly");
    assert!(shown(&play).contains("about 3 minutes left"), "{}", play.screen());
    assert!(!play.screen().contains("┏━┓"), "{}", play.screen());
    sleep(&mut play, 130);
    assert!(shown(&play).contains("about a minute left"), "{}", play.screen());
}

#[test]
fn the_terminal_sounds_at_the_end_of_a_turn_only_if_wanted() {
    for (wanted, bells) in [(false, 0), (true, 1)] {
        let mut workbook = welcomed(Some(Role::Hurt));
        workbook.edit_profile(|profile| profile.bell = wanted);
        let mut play = Play::of(workbook, 80, 24);
        super::begin(&mut play, "talk.turns");
        play.keys(" ");
        sleep(&mut play, 119);
        sleep(&mut play, 30);
        play.keys("jk");
        assert_eq!(play.world.bells, bells);
    }
    let (mut app, mut now) = running(|workbook| {
        workbook.edit_profile(|profile| profile.bell = true);
    });
    now += chrono::Duration::minutes(44);
    app.update(now, Action::Do(Command::Cover));
    now += chrono::Duration::minutes(5);
    let effects = app.update(now, Action::Do(Command::Cover));
    assert!(!effects.contains(&Effect::Bell), "a cover is silent");
}

#[test]
fn clocks_fill_no_history() {
    let mut play = begun("talk.turns", 80, 24);
    let before = play.app.workbook().history.clone();
    play.keys("pppppppp");
    sleep(&mut play, 30);
    play.keys("p<f1><esc>");
    assert_eq!(play.app.workbook().history, before);
    play.keys("u");
    assert!(crate::talking::shown(&play).contains("only its beginning could be taken back"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_clock_and_the_keys_do_a_turn_is_never_longer_than_it_is(
        steps in prop::collection::vec((0usize..16, -9_000i64..9_000), 0..25)
    ) {
        let keys = [
            " ", "p", "b<enter>", "b<esc>", "y", "n", "m", "a", "<left>", "<tab>", "u", "<c-r>",
            "<c-z>", "ej<enter>T<enter>", "5<enter>", "x<esc><esc>",
        ];
        let script = script("talk.turns");
        let mut play = begun("talk.turns", 80, 24);
        for (key, seconds) in steps {
            play.keys(keys[key]);
            sleep(&mut play, seconds);
            for talk in &play.app.workbook().talks {
                if let Some(whole) = talk.whole(&script) {
                    prop_assert!(talk.left(whole, play.world.now) <= whole);
                    prop_assert!(talk.next_unit(whole, 1_000, play.world.now).is_none_or(
                        |next| next > play.world.now
                    ));
                }
            }
        }
    }
}
