//! Turning back: pages, undo past a deletion for good, and the day that turns by itself.

use std::time::Duration;

use trust_guide::{
    domain::{
        day::{Day, Stamp},
        id::NodeId,
        role::Role,
        workbook::Workbook,
    },
    screens::Screen,
    ui::{
        Command, Depth, Theme,
        action::{Action, Destination, Opened},
    },
};

use crate::{
    harness::{Play, guide, stamp, welcomed},
    plans::agreed,
    screens::pulse::begun,
};

fn opened(workbook: Workbook) -> Opened {
    let (read_only, draft, notices, folder) = (None, None, Vec::new(), String::new());
    Opened { guide: guide(), workbook: Ok(workbook), read_only, draft, notices, folder }
}

fn page(play: &Play) -> String {
    match play.app.screens().last() {
        Some(Screen::Page(page)) => page.page.to_string(),
        other => panic!("{other:?}"),
    }
}

/// Turns on from a page, at most so often and not past the last one: each page there was.
fn turn_on(play: &mut Play, most: usize) -> Vec<String> {
    let mut seen = vec![page(play)];
    for _ in 0..most {
        if play.screen().contains("That was the last page here") {
            break;
        }
        play.keys("<pgdn>");
        seen.push(page(play));
    }
    seen
}

#[track_caller]
fn turn_back(play: &mut Play, seen: &[String]) {
    for there in seen.iter().rev() {
        assert_eq!(page(play), *there, "of {seen:?}");
        play.keys("<pgup>");
    }
    play.keys("<pgup><pgup>");
    assert_eq!(page(play), seen[0], "before the first there is nothing");
}

#[test]
fn page_up_turns_back_to_every_page_that_page_down_turned_on_to() {
    for (columns, rows) in [(80, 24), (50, 16), (120, 40)] {
        let mut play = Play::of(begun(Some(Role::Hurt)), columns, rows);
        play.keys("1<enter>");
        let seen = turn_on(&mut play, 5);
        assert_eq!(seen.len(), 6, "{}", play.screen());
        turn_back(&mut play, &seen);
        assert!(play.screen().contains("page 1 of"), "{}", play.screen());
    }
}

#[test]
fn in_a_gentle_week_page_up_turns_to_no_heavy_page_that_page_down_left_out() {
    let heavy = |id: &str| guide().page(&NodeId::from(id)).unwrap().1.heat >= 3;
    for (columns, rows) in [(80, 24), (50, 16), (120, 40)] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
        play.keys("1<enter>");
        let seen = turn_on(&mut play, 60);
        assert!(!seen.iter().any(|id| heavy(id)), "{seen:?}");
        assert!(play.screen().contains("That was the last page here"), "{}", play.screen());
        turn_back(&mut play, &seen);
    }
    // But to one that was opened on purpose and read, it does.
    let chosen = "responsibility.honesty.hurt";
    assert!(heavy(chosen));
    let title = guide().page(&NodeId::from(chosen)).unwrap().1.title.clone();
    let mut play = Play::as_role(Role::Hurt);
    play.keys(&format!(":{title}<enter>"));
    assert_eq!(page(&play), chosen);
    while page(&play) == chosen {
        play.keys("<pgdn>");
    }
    play.keys("<pgup>");
    assert_eq!(page(&play), chosen);
}

#[test]
fn page_up_shows_the_end_of_the_page_before() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    play.keys("1<enter>l");
    let second = page(&play);
    play.keys("<pgup>");
    assert!(play.screen().contains("Next:"), "{}", play.screen());
    play.keys("<pgdn>");
    assert_eq!(page(&play), second);
}

#[test]
fn undo_after_a_deletion_for_good_asks_before_it_touches_anything_older() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9 wSecret.<esc>Jdtdj<enter>");
    assert!(play.screen().contains("Deleted for good"), "{}", play.screen());
    let step = trust_guide::domain::id::NodeId::from("steady.step.basics");
    for keys in ["u", "9u"] {
        play.keys(keys);
        let screen = play.screen();
        assert!(screen.contains("Take back something older?"), "{screen}");
        assert!(screen.contains("stays deleted") && screen.contains(": ticked “I ate"), "{screen}");
        assert!(!screen.contains("Secret"), "{screen}");
        play.keys("<enter>");
        assert!(play.app.workbook().is_ticked(&step), "leaving it as it is comes first");
    }
    let kept = play.world.saved.last().unwrap().clone();
    let mut again = Play::opened_at(play.world.now, opened(kept), 80, 24);
    again.keys("9u");
    assert!(again.screen().contains("Take back something older?"), "after a restart, too");
    again.keys("j<enter>");
    assert!(!again.app.workbook().is_ticked(&step));
    again.keys("u");
    assert!(again.screen().contains("There is nothing to undo. What was deleted for good stays"));
    again.keys("<c-r>");
    assert!(again.screen().contains("Do something older again?"), "{}", again.screen());
    again.keys("j<enter>");
    assert!(again.app.workbook().is_ticked(&step));
    again.keys("<home> u");
    assert!(
        again.screen().contains("Taken back"),
        "what is newer asks nothing: {}",
        again.screen()
    );
}

#[test]
fn redo_after_a_deletion_for_good_asks_too() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wSecret.<esc>Jd9 u").keys("Jtdj<enter><c-r>");
    assert!(play.screen().contains("Do something older again?"), "{}", play.screen());
}

/// The clock on the wall of a place that puts its clocks one hour on or back at an instant.
fn wall(at: Stamp, change: &str, before: &str, after: &str) -> Stamp {
    let zone = if at < stamp(change) { before } else { after };
    at.with_timezone(stamp(&format!("2026-01-01T00:00:00{zone}")).offset())
}

/// Leaves Today alone from an evening on, and tells when another day was shown.
fn turns(from: &str, change: &str, before: &str, after: &str, open: Command) -> (Stamp, usize) {
    let mut now = wall(stamp(from), change, before, after);
    let opened = opened(welcomed(Some(Role::Hurt)));
    let theme = Theme { dark: true, depth: Depth::Mono };
    let mut app = trust_guide::app::App::new(7, now, (80, 24), theme);
    app.update(now, Action::Opened(Box::new(opened)));
    app.update(now, Action::Do(open));
    let evening = app.today();
    let mut wakes = 0;
    while app.today() == evening {
        let wait = app.deadline().expect("it wakes by itself");
        assert!(Duration::ZERO < wait, "it never spins");
        now = wall(now + wait, change, before, after);
        app.update(now, Action::Due);
        wakes += 1;
        assert!(wakes < 100, "it sleeps for most of the night");
    }
    (now, wakes)
}

#[test]
fn the_day_turns_at_its_hour_without_a_key_on_any_screen_and_over_a_change_of_clocks() {
    for open in [
        Command::Go(Destination::Today),
        Command::Go(Destination::Journal),
        Command::Go(Destination::Plan),
        Command::Go(Destination::Help),
    ] {
        for (from, change, before, after, turn) in [
            (
                "2026-11-23T21:07:31+01:00",
                "2026-10-25T01:00:00Z",
                "+02:00",
                "+01:00",
                "2026-11-24T04:00:00+01:00",
            ),
            // Clocks are put forward in the night, and back.
            (
                "2026-03-28T21:07:31+01:00",
                "2026-03-29T01:00:00Z",
                "+01:00",
                "+02:00",
                "2026-03-29T04:00:00+02:00",
            ),
            (
                "2026-10-24T21:07:31+02:00",
                "2026-10-25T01:00:00Z",
                "+02:00",
                "+01:00",
                "2026-10-25T04:00:00+01:00",
            ),
            // By half an hour, as on Lord Howe Island.
            (
                "2026-10-03T21:07:31+10:30",
                "2026-10-03T15:30:00Z",
                "+10:30",
                "+11:00",
                "2026-10-04T04:00:00+11:00",
            ),
        ] {
            let (at, wakes) = turns(from, change, before, after, open);
            assert_eq!(at, stamp(turn), "{open:?} from {from}");
            assert!(wakes < 24, "{wakes}");
        }
    }
}

#[test]
fn a_day_that_turned_by_itself_shows_today_from_its_start_and_the_new_date() {
    let opened = opened(welcomed(Some(Role::Hurt)));
    let play = Play::opened_at(stamp("2026-11-24T03:59:57+01:00"), opened, 80, 24);
    assert!(
        play.screen().contains("Tuesday 24 November"),
        "three seconds later: {}",
        play.screen()
    );
    assert_eq!(play.app.today(), Day::parse("2026-11-24").unwrap());
    assert!(play.screen().contains("Good morning."), "{}", play.screen());
}

#[test]
fn home_and_end_go_to_the_ends_of_every_list() {
    for keys in ["", "9", "A", ",", "T", "P", ":", "/trust", "Hx<bs>", "p<esc>"] {
        let mut play = Play::of(agreed(Role::Hurt), 80, 24);
        play.keys(keys).keys("<home>");
        let first = play.screen();
        let last = play.keys("<end>").screen();
        assert_ne!(first, last, "{keys}: {first}");
        assert_eq!(play.keys("<home>").screen(), first, "{keys}");
        assert_eq!(play.keys("<pgdn><pgdn><pgdn><end>").screen(), last, "{keys}");
    }
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<end>");
    assert!(play.screen().contains("▸ I may not be safe"), "{}", play.screen());
    play.keys("<home>");
    assert!(play.screen().contains("▸ Begin"), "{}", play.screen());
}
