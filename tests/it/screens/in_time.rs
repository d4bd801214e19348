//! What is said of a promise is true of its time: no road leads to a mark before its day, nor after it.

use std::sync::Arc;

use trust_guide::domain::{
    id::RecordId,
    kinds::Record,
    promise::{Promise, PromiseState},
    role::Role,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    plans::{agreed, promised, today},
    screens::plan::{told, walk_to},
};

/// Nothing in the workbook says of a day to come that it was kept or missed.
#[track_caller]
fn nothing_ahead(play: &Play) {
    for promise in &play.app.workbook().promises {
        let is_ahead = promise.day > today();
        let may = matches!(promise.state, PromiseState::Open | PromiseState::EarlyWord);
        assert!(!is_ahead || may, "{promise:?}\n{}", play.screen());
    }
}

fn ahead() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", 1, Role::Broke, PromiseState::Open);
    workbook
}

#[test]
fn no_key_on_any_view_keeps_a_day_that_has_not_come() {
    for start in [agreed(Role::Broke), agreed(Role::Hurt), agreed(Role::Both), ahead()] {
        for view in ["P", "Pv", "Pvv"] {
            for reach in
                ["", "v", "j", "jjj", "l", "lj", "ll", "<down><down><right>", "<tab>", "<end>"]
            {
                let mut play = Play::of(start.clone(), 120, 40);
                play.keys(&format!("{view}{reach}  "));
                nothing_ahead(&play);
                play.keys("<esc><esc>uu<c-r><c-r>");
                nothing_ahead(&play);
            }
        }
    }
}

#[test]
fn in_next_month_space_says_that_the_day_has_not_come() {
    let mut play = Play::of(agreed(Role::Broke), 80, 24);
    // Into December, to its first day, down to its first promise.
    play.keys("Pvvl<enter>");
    assert!(told(&play).contains("December 2026"), "{}", play.screen());
    play.keys(" ");
    nothing_ahead(&play);
    assert!(told(&play).contains("That day has not come yet"), "{}", play.screen());
    let count = play.app.workbook().promises.len();
    assert_eq!(count, agreed(Role::Broke).promises.len());
}

#[test]
fn a_day_to_come_offers_early_word_a_move_a_note_and_taking_away() {
    let mut play = Play::of(ahead(), 80, 24);
    play.keys("P<enter>");
    let screen = told(&play);
    for offered in ["Early word", "Move it to another day", "Write a note", "Take it away"] {
        assert!(screen.contains(offered), "{screen}");
    }
    for refused in ["Kept ", "Missed", "I saw it", "away ┃ ┃ nothing"] {
        assert!(!screen.contains(&format!("┃ {refused}")), "{refused}: {screen}");
    }
}

#[test]
fn what_is_done_ahead_of_its_day_is_moved_to_today_and_kept_there() {
    let mut play = Play::of(ahead(), 80, 24);
    play.keys("P<enter>j<enter>");
    assert!(told(&play).contains("▸ Today, Mon 23 Nov"), "{}", play.screen());
    play.keys("<enter> ");
    let only = play.app.workbook().promises.at(0).unwrap();
    assert_eq!((only.state, only.day), (PromiseState::Kept, today()));
    assert_eq!(only.moved, Some(today().plus(1)));
}

#[test]
fn word_that_is_given_after_the_day_is_not_early() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", -1, Role::Broke, PromiseState::Open);
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P<enter>");
    assert!(!told(&play).contains("Early word"), "{}", play.screen());
    assert!(told(&play).contains("Missed"), "{}", play.screen());
}

#[test]
fn the_minute_before_the_day_starts_is_still_in_time_and_the_next_is_not() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", 0, Role::Broke, PromiseState::Open);
    for (now, is_early) in
        [("2026-11-24T03:59:00+01:00", true), ("2026-11-24T04:00:00+01:00", false)]
    {
        let mut play = Play::of(workbook.clone(), 80, 24);
        play.world.now = stamp(now);
        play.keys("P<enter>");
        assert_eq!(told(&play).contains("Early word"), is_early, "{now}: {}", play.screen());
    }
}

/// A file of an older version: a day to come that is kept, and early word that came afterwards.
fn old() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    let now = stamp(NOW);
    let made = |id: &str, ahead: i64, state, later| Promise {
        state,
        later,
        marked: Some(now),
        ..Promise::made(RecordId::from(id), id.into(), Role::Broke, now, today().plus(ahead))
    };
    for promise in [
        made("Call the bank", 2, PromiseState::Kept, false),
        made("Pay the bill", 3, PromiseState::Missed, false),
        made("Text at noon", -2, PromiseState::EarlyWord, true),
        made("Be home at six", -3, PromiseState::Kept, false),
    ] {
        workbook.put(Record::Promise(Arc::new(promise)));
    }
    workbook
}

#[test]
fn a_kept_day_to_come_of_an_old_file_is_told_as_such_and_not_counted() {
    let mut play = Play::of(old(), 120, 40);
    let screen = {
        play.keys("P");
        told(&play)
    };
    assert!(screen.contains("said before its day, so not counted"), "{screen}");
    assert!(screen.contains("1 kept or told early of 1"), "{screen}");
    assert!(screen.contains("marked out of time and not counted"), "{screen}");
    assert_eq!(play.app.workbook().promises, old().promises, "opening changes nothing");
    play.keys("LD");
    for _ in 0..6 {
        play.keys("<pgdn>");
        if told(&play).contains("1 kept or told early of 1") {
            return;
        }
    }
    panic!("{}", play.screen());
}

#[test]
fn a_mark_out_of_time_can_be_made_again_once_its_day_has_come() {
    let mut play = Play::of(old(), 80, 24);
    play.world.now = stamp("2026-11-25T20:00:00+01:00");
    play.keys("P");
    walk_to(&mut play, "▸ · Call the bank");
    play.keys("<enter>");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    let kept = play.app.workbook().promises.find(&"Call the bank".into()).unwrap().clone();
    assert!(!kept.is_out_of_time(today().plus(2)) && kept.state == PromiseState::Kept);
}

#[test]
fn what_is_entered_later_says_when_and_by_whom() {
    let mut workbook = welcomed(Some(Role::Hurt));
    promised(&mut workbook, "Be home at six", -2, Role::Broke, PromiseState::Open);
    let mut play = Play::of(workbook.clone(), 60, 24);
    play.keys("P ");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    let said = "entered later on Mon 23 Nov by you";
    assert!(told(&play).contains(said), "{}", play.screen());
    let mut other = play.app.workbook().clone();
    other.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut play = Play::of(other, 60, 24);
    play.keys("P");
    let said = "entered later on Mon 23 Nov by your partner";
    assert!(told(&play).contains(said), "{}", play.screen());
}

#[test]
fn from_before_holds_no_promise_of_today() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Missed today", 0, Role::Broke, PromiseState::Missed);
    promised(&mut workbook, "Missed before", -1, Role::Broke, PromiseState::Missed);
    for (view, columns) in [("P", 120), ("P", 80), ("P", 50), ("Pv", 80)] {
        let mut play = Play::of(workbook.clone(), columns, 40);
        play.keys(view);
        let screen = told(&play);
        let before = screen.find("FROM BEFORE").unwrap_or_else(|| panic!("{screen}"));
        assert!(screen.find("Missed today").unwrap() < before, "{screen}");
        assert!(before < screen.find("Missed before").unwrap(), "{screen}");
    }
}

#[test]
fn a_day_that_is_over_is_taken_for_nothing_that_is_still_to_be_done() {
    // A move: the day stays where it was, and what was typed stays in the field.
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", -1, Role::Broke, PromiseState::Open);
    let before = workbook.promises.clone();
    for typed in ["2 nov 2025", "yesterday", "2026", "last friday"] {
        let mut play = Play::of(workbook.clone(), 80, 24);
        play.keys("P<enter>");
        for _ in 0..12 {
            if play.screen().contains("▸ Move it to another day") {
                break;
            }
            play.keys("j");
        }
        play.keys("<enter>");
        for _ in 0..12 {
            if play.screen().contains("▸ Another day …") {
                break;
            }
            play.keys("j");
        }
        play.keys("<enter>").keys(typed);
        let why =
            if typed == "2026" { "That is a whole year" } else { "today, or a day still to come" };
        assert!(told(&play).contains(why), "{typed}: {}", play.screen());
        play.keys("<enter>");
        assert_eq!(play.app.workbook().promises, before, "{typed}: {}", play.screen());
        assert!(play.screen().contains(typed), "it stays in the field: {}", play.screen());
    }
    // A promise that is being made.
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn");
    if play.screen().contains("What do you want to add?") {
        play.keys("<enter>");
    }
    play.keys("Tell the bank<enter><enter>").keys("2 nov 2025<enter>");
    assert!(told(&play).contains("today, or a day still to come"), "{}", play.screen());
    let made = play.app.workbook().promises.iter().next().cloned();
    assert!(made.is_none_or(|made| made.undated), "{}", play.screen());
}
