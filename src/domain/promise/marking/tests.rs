//! What may be said of a promise, tried out.

use chrono::DateTime;
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Stamp {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn promise() -> (Promise, Said) {
    let at = at("2026-11-23T20:00:00+01:00");
    let today = Day::of(at, 4);
    let made = Promise::made("a".into(), "Be home at six".into(), Role::Broke, at, today);
    (made, Said { at, today, by: Some(Role::Broke) })
}

fn half() -> (Promise, Said) {
    let (promise, said) = promise();
    (Promise { half_of: Some("x".into()), ..promise }, said)
}

#[test]
fn a_day_that_is_past_can_be_marked_and_says_that_it_was_entered_later_and_by_whom() {
    let (promise, said) = promise();
    let same_day = promise.marked_as(PromiseState::Kept, said).unwrap();
    assert!(!same_day.later && same_day.marked == Some(said.at));
    let after = Said { today: said.today.plus(2), by: Some(Role::Hurt), ..said };
    let later = promise.marked_as(PromiseState::Kept, after).unwrap();
    assert_eq!((later.later, later.marked_by), (true, Some(Role::Hurt)));
    let open = later.marked_as(PromiseState::Open, after).unwrap();
    assert_eq!((open.later, open.marked, open.marked_by), (false, None, None));
}

#[test]
fn what_the_other_one_saw_is_neither_taken_away_nor_turned_round_by_its_maker() {
    let (promise, said) = promise();
    let other = Said { by: Some(Role::Hurt), ..said };
    let kept = promise.marked_as(PromiseState::Kept, said).unwrap();
    for witness in [Witness::Saw, Witness::SawOtherwise] {
        let seen = kept.witnessed(witness, other).unwrap();
        assert_eq!(seen.state, PromiseState::Kept, "a witness changes no mark");
        assert_ne!(seen.seen.is_some(), seen.otherwise.is_some());
        let told = |state| {
            let marked = seen.marked_as(state, said).unwrap();
            (marked.seen, marked.otherwise)
        };
        assert_eq!(told(PromiseState::Kept), (seen.seen, seen.otherwise));
        assert_eq!(told(PromiseState::Open), (seen.seen, seen.otherwise));
        // Who saw it done did not see it missed, and the other way round.
        assert_eq!(told(PromiseState::Missed), (seen.otherwise, seen.seen));
    }
}

#[test]
fn nobody_bears_witness_to_their_own_part() {
    let (promise, said) = promise();
    assert_eq!(promise.witnessed(Witness::SawOtherwise, said), Err(Refused::NotTheirs));
    assert_eq!(promise.witnessed(Witness::Saw, said), Err(Refused::NotTheirs));
    let (half, said) = half();
    let kept = half.marked_as(PromiseState::Kept, said).unwrap();
    for by in [None, Some(Role::Both), Some(Role::Broke)] {
        let said = Said { by, ..said };
        assert_eq!(kept.witnessed(Witness::Saw, said), Err(Refused::NotTheirs));
    }
}

#[test]
fn what_was_seen_done_is_said_from_its_day_on_and_stands_beside_whatever_its_maker_says() {
    let (half, said) = half();
    let other = Said { by: Some(Role::Hurt), ..said };
    let ahead = Promise { day: said.today.plus(1), ..half.clone() };
    assert_eq!(ahead.witnessed(Witness::Saw, other), Err(Refused::NotYet));
    let seen = half.witnessed(Witness::Saw, other).unwrap();
    assert_eq!((seen.state, seen.marked), (PromiseState::Open, None), "no mark is set by it");
    assert_eq!(seen.seen_by, Some(Role::Hurt));
    let told = |state| {
        let marked = seen.marked_as(state, said).unwrap();
        (marked.seen.is_some(), marked.otherwise.is_some())
    };
    assert_eq!(told(PromiseState::Kept), (true, false));
    assert_eq!(told(PromiseState::Missed), (false, true));
    assert_eq!(told(PromiseState::EarlyWord), (false, true));
}

#[test]
fn each_of_two_marks_their_own_part_and_only_that() {
    let (half, said) = half();
    assert!(half.marked_as(PromiseState::Missed, said).is_ok());
    for by in [None, Some(Role::Both), Some(Role::Hurt)] {
        let said = Said { by, ..said };
        for state in [PromiseState::Kept, PromiseState::Missed, PromiseState::EarlyWord] {
            assert_eq!(half.marked_as(state, said), Err(Refused::NotTheirs));
        }
        let away = half.marked_as(PromiseState::Away, said);
        assert_eq!(away.is_ok(), by != Some(Role::Hurt), "nobody is away for the other one");
    }
}

#[test]
fn at_half_past_two_at_night_it_is_still_early_and_at_half_past_four_it_is_not() {
    let (promise, _) = promise();
    let said = |text: &str| {
        let at = at(text);
        Said { at, today: Day::of(at, 4), by: Some(Role::Broke) }
    };
    let night = said("2026-11-24T02:30:00+01:00");
    assert!(promise.marked_as(PromiseState::EarlyWord, night).is_ok());
    let morning = said("2026-11-24T04:30:00+01:00");
    let refused = promise.marked_as(PromiseState::EarlyWord, morning);
    assert_eq!(refused, Err(Refused::TooLate));
}

#[test]
fn a_promise_that_is_put_forward_only_moves_and_one_put_off_in_time_is_early_word() {
    let (promise, said) = promise();
    let due = Promise { day: said.today.plus(3), ..promise };
    let to = |days: i64| due.moved_to(said.today.plus(days), "b".into(), said).unwrap();
    let (nearer, next) = to(0);
    assert_eq!((nearer.state, nearer.day, next), (PromiseState::Open, said.today, None));
    let (told, next) = to(5);
    let next = next.unwrap();
    assert_eq!((told.state, told.day), (PromiseState::EarlyWord, due.day));
    assert_eq!((next.state, next.moved), (PromiseState::Open, Some(due.day)));
}

#[test]
fn a_kept_day_to_come_of_an_old_file_is_out_of_time_and_stays_so_once_it_has_come() {
    let (promise, said) = promise();
    let old = Promise {
        state: PromiseState::Kept,
        marked: Some(said.at),
        day: said.today.plus(2),
        ..promise.clone()
    };
    assert!(old.is_out_of_time(said.today) && old.is_out_of_time(said.today.plus(9)));
    let early = Promise { state: PromiseState::EarlyWord, later: true, ..promise.clone() };
    assert!(early.is_out_of_time(said.today));
    let sound = promise.marked_as(PromiseState::Kept, said).unwrap();
    assert!(!sound.is_out_of_time(said.today));
}

proptest! {
    #[test]
    fn whatever_is_said_in_time_counts_and_what_is_not_in_time_is_refused(
        due in -40_i64..40, state in prop::sample::select(PromiseState::ALL.to_vec()), hour in 0_u8..24,
        minute in 0_i64..1440,
    ) {
        let (promise, said) = promise();
        let at = said.at + chrono::Duration::minutes(minute);
        let today = Day::of(at, hour);
        let promise = Promise { day: today.plus(due), ..promise };
        let said = Said { at, today, by: Some(Role::Broke) };
        let marked = promise.marked_as(state, said);
        let in_time = match state {
            PromiseState::Open => true,
            PromiseState::EarlyWord => due >= 0,
            _ => due <= 0,
        };
        prop_assert_eq!(marked.is_ok(), in_time);
        if let Ok(marked) = marked {
            prop_assert!(!marked.is_out_of_time(today));
            prop_assert!(!marked.is_out_of_time(today.plus(30)));
        }
    }
}

#[test]
fn what_was_seen_of_a_day_is_not_carried_to_another_one() {
    let (promise, said) = promise();
    let other = Said { by: Some(Role::Hurt), ..said };
    for witness in [Witness::Saw, Witness::SawOtherwise] {
        let seen = promise.witnessed(witness, other).unwrap();
        let moved = seen.moved_to(said.today.plus(2), "b".into(), said);
        assert_eq!(moved, Err(Refused::Seen), "{witness:?}");
    }
}
