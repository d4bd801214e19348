//! What somebody alone recorded stands until they look for another word, and nothing happens unasked.

use std::time::Duration;

use trust_guide::domain::{
    field::Answer,
    id::RecordId,
    profile::Company,
    promise::{Promise, PromiseState},
    role::Role,
    workbook::Workbook,
};

use crate::{
    harness::{Play, stamp, welcomed},
    plans::{opened, page, promised, row},
    screens::plan::{told, walk_to},
};

fn alone(role: Role) -> Workbook {
    let mut workbook = welcomed(Some(role));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    workbook
}

fn promise(play: &Play, id: &str) -> Promise {
    Promise::clone(play.app.workbook().promises.find(&RecordId::from(id)).unwrap())
}

const RECORDED: [PromiseState; 4] =
    [PromiseState::Kept, PromiseState::EarlyWord, PromiseState::Missed, PromiseState::Repaired];

#[test]
fn enter_struck_twice_on_what_was_recorded_writes_over_nothing() {
    for state in RECORDED {
        for view in ["P", "Pv"] {
            let mut workbook = alone(Role::Broke);
            promised(&mut workbook, "Home by six", 0, Role::Broke, state);
            let mut play = Play::of(workbook, 80, 40);
            play.keys(view);
            walk_to(&mut play, &format!("▸ {} Home by six", state.glyph()));
            let screen = told(play.keys("<enter>"));
            let first = match state {
                PromiseState::Missed => "▸ Put it right: the repair card",
                PromiseState::Repaired => "▸ The repair card",
                PromiseState::EarlyWord => "▸ The early word card",
                _ => "▸ Write a note",
            };
            assert!(screen.contains(first), "{state:?}: {}", play.screen());
            play.keys("<enter>");
            assert_eq!(promise(&play, "Home by six").state, state, "{}", play.screen());
        }
    }
}

#[test]
fn space_asks_before_it_writes_over_what_was_recorded_and_tells_what_it_was() {
    for state in &RECORDED[1..] {
        let mut workbook = alone(Role::Broke);
        promised(&mut workbook, "Home by six", 0, Role::Broke, *state);
        let mut play = Play::of(workbook, 80, 40);
        play.keys("Pv");
        walk_to(&mut play, &format!("▸ {} Home by six", state.glyph()));
        assert!(!told(&play).contains("Space kept"), "{state:?}: {}", play.screen());
        play.keys("  ");
        assert_eq!(promise(&play, "Home by six").state, *state, "{}", play.screen());
        walk_to(&mut play, "▸ Kept");
        play.keys("<enter>");
        let screen = told(&play);
        assert_eq!(promise(&play, "Home by six").state, PromiseState::Kept, "{screen}");
        let before = format!("It was {} before", state.label());
        assert!(screen.contains(&before), "{}", play.screen());
    }
}

#[test]
fn days_that_are_caught_up_on_are_marked_and_no_page_opens() {
    let mut workbook = alone(Role::Broke);
    for (id, due) in [("One", -1), ("Two", -2), ("Three", -3)] {
        promised(&mut workbook, id, due, Role::Broke, PromiseState::Open);
    }
    let mut play = Play::of(workbook, 80, 40);
    play.keys("P");
    for id in ["One", "Two", "Three"] {
        walk_to(&mut play, &format!("▸ ○ {id}"));
        play.keys("<enter>");
        walk_to(&mut play, "▸ Missed");
        play.keys("<enter>");
        let screen = told(&play);
        assert!(screen.contains("My plan") && !screen.contains("question 1 of"), "{screen}");
        assert!(
            screen.contains("Marked as missed, entered later. Enter: put it right"),
            "{screen}"
        );
        let marked = promise(&play, id);
        assert_eq!((marked.state, marked.repair), (PromiseState::Missed, None), "{screen}");
        play.keys("<home>");
    }
    // A card that was opened, and on which nothing was written, goes with the miss.
    walk_to(&mut play, "▸ – One");
    play.keys("<enter><enter><esc>");
    assert!(promise(&play, "One").repair.is_some(), "{}", play.screen());
    play.keys("<enter>");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    let kept = promise(&play, "One");
    assert_eq!((kept.state, kept.repair), (PromiseState::Kept, None), "{}", play.screen());
}

#[test]
fn weekdays_that_count_for_nothing_are_not_told() {
    for (often, wanted, unwanted) in [
        ("=once", "once · tomorrow", "Mon"),
        ("=daily", "every day · from tomorrow", "Mon"),
        ("=weekdays", "Monday to Friday · from tomorrow", " on Mon"),
        ("=monthly", "every month · from tomorrow", "Mon"),
        ("=weekly", "every Monday · from tomorrow", "once"),
    ] {
        let mut workbook = alone(Role::Broke);
        let first = ("from", "#2026-11-24");
        let cells = [("what", "Bins out"), ("often", often), ("days", "+mon"), first];
        page(&mut workbook, "plan.a1", 0, vec![("actions", Answer::Table(vec![row("a", &cells)]))]);
        let mut play = Play::of(workbook, 100, 60);
        play.keys("P<end>");
        let screen = play.screen();
        let under = |line: &&str| line.contains("· from") || line.contains("once");
        let line = screen.lines().find(under).unwrap_or_default();
        assert!(line.contains(wanted) && !line.contains(unwanted), "{often}: {screen}");
    }
}

#[test]
fn behind_a_window_or_a_line_in_which_no_letter_was_typed_a_letter_is_a_command() {
    let gap = Duration::from_millis(250);
    let open = || {
        let mut workbook = alone(Role::Broke);
        promised(&mut workbook, "Home by six", -1, Role::Broke, PromiseState::Open);
        Play::of(workbook, 80, 30)
    };
    for (before, keys, place) in [
        ("P", "a<esc>L", "Look back"),
        ("P", "<enter><esc>L", "Look back"),
        ("", "w<esc>J", "Journal"),
        ("", "<f5>trace<esc>A", "Questions and answers"),
        ("", "<f5><esc>A", "Questions and answers"),
        ("", ":plan<esc>L", "Look back"),
    ] {
        let mut play = open();
        play.keys(before).keys_apart(keys, gap);
        let screen = told(&play);
        assert!(!screen.contains("still typing"), "{before}{keys}: {}", play.screen());
        assert!(screen.starts_with(place), "{before}{keys}: {}", play.screen());
    }
}

#[test]
fn up_moves_among_the_answers_of_the_check_and_goes_back_only_from_none() {
    let mut play = Play::of(alone(Role::Hurt), 80, 24);
    play.keys("<f1><f7>n<down><down>");
    assert!(play.screen().contains("[n no]"), "{}", play.screen());
    for _ in 0..3 {
        play.keys("<up>");
        assert!(play.screen().contains("[y yes]"), "{}", play.screen());
        assert!(play.screen().contains("2 of 11"), "{}", play.screen());
    }
    play.keys("<down><down><down><up><up><enter>");
    assert!(play.screen().contains("3 of 11    the one before: yes"), "{}", play.screen());
    play.keys("<up>");
    assert!(play.screen().contains("2 of 11"), "{}", play.screen());
    let mut play = Play::of(alone(Role::Hurt), 80, 24);
    play.keys("<f1><f7><down><down><up>");
    assert!(play.screen().contains("[y yes]"), "{}", play.screen());
}

#[test]
fn enter_on_a_reply_that_was_read_past_its_choice_shows_the_choice_and_says_so() {
    for (columns, rows) in [(80, 24), (50, 16), (60, 20)] {
        let mut play = Play::of(alone(Role::Hurt), columns, rows);
        play.keys("<f1><f7>yynnyynnnyn<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>");
        let screen = play.screen();
        assert!(screen.contains("Close. No answer was kept"), "{screen}");
        if screen.contains("\n▸") {
            assert_ne!((columns, rows), (80, 24), "{screen}");
            continue;
        }
        assert!(!screen.contains("Enter open"), "{screen}");
        play.keys("<enter>");
        assert!(play.screen().contains("\n▸ "), "{}", play.screen());
        assert!(play.screen().contains("Enter open"), "{}", play.screen());
    }
}

#[test]
fn late_nothing_that_may_sting_is_offered_and_by_day_it_says_so() {
    for role in [Role::Hurt, Role::Broke, Role::Both] {
        for company in [Company::Alone, Company::Together] {
            let mut workbook = welcomed(Some(role));
            workbook.edit_profile(|profile| profile.company = Some(company));
            for (now, late) in [
                ("2026-11-23T12:00:00+01:00", false),
                ("2026-11-23T21:05:00+01:00", true),
                ("2026-11-24T02:10:00+01:00", true),
                ("2026-12-20T22:10:00+01:00", true),
            ] {
                let mut play = Play::opened_at(stamp(now), opened(workbook.clone()), 80, 30);
                for _ in 0..8 {
                    let screen = told(&play);
                    assert!(!late || !screen.contains("may sting"), "{role:?} {now} {screen}");
                    let steps = screen.contains("Read: Do no more harm");
                    assert!(!steps || screen.contains("2 min · may sting"), "{now} {screen}");
                    play.keys("a");
                }
            }
        }
    }
}
