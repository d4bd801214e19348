//! What may be said of a promise, when and by whom. A screen that offers more is refused here.

use crate::domain::{Day, Promise, PromiseState, RecordId, Role, Stamp};

/// When something is said, on which logical day, and in which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub at: Stamp,
    /// The logical day of `at`, as the person's own day begins.
    pub today: Day,
    pub by: Option<Role>,
}

/// Why something cannot be said of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Its day has not come: it is neither kept nor missed yet.
    NotYet,
    /// Its day is over: word that is given now is no longer early.
    TooLate,
    /// It is the other one's own mark.
    NotTheirs,
    /// It has a mark, and only what is open moves.
    Marked,
    /// Nobody has chosen its day yet.
    NoDay,
    /// The day it would be due is over already.
    Over,
}

/// What the other one says about a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    Saw,
    SawOtherwise,
}

impl Promise {
    /// Whether this may be said of it: early word until its day is over, and everything else from
    /// its day on. One person's part of a promise of both is marked by that person alone; that somebody
    /// was away is said of what is their own, or by both together.
    ///
    /// # Errors
    /// Says why it may not.
    pub fn may_become(&self, state: PromiseState, said: Said) -> Result<(), Refused> {
        let is_theirs = self.half_of.is_none() || said.by == Some(self.by);
        if self.undated && state != PromiseState::Open {
            return Err(Refused::NoDay);
        }
        match state {
            PromiseState::Away if said.today < self.day => Err(Refused::NotYet),
            PromiseState::Away if self.is_of_the_other(said.by) => Err(Refused::NotTheirs),
            PromiseState::Away => Ok(()),
            _ if !is_theirs => Err(Refused::NotTheirs),
            PromiseState::EarlyWord if self.day < said.today => Err(Refused::TooLate),
            PromiseState::EarlyWord | PromiseState::Open => Ok(()),
            PromiseState::Kept | PromiseState::Missed | PromiseState::Repaired => {
                if said.today < self.day { Err(Refused::NotYet) } else { Ok(()) }
            }
        }
    }

    /// The same promise with what became of it, when that was said and by whom. The one door to a
    /// mark: every screen comes through here. A day before today can be marked too, and says so.
    ///
    /// # Errors
    /// Says why that may not be said of it, as [`Promise::may_become`] does.
    pub fn marked_as(&self, state: PromiseState, said: Said) -> Result<Promise, Refused> {
        self.may_become(state, said)?;
        let is_open = state == PromiseState::Open;
        // Putting right comes after a miss, which was entered when it was. That somebody was away is
        // always said afterwards.
        let later = match state {
            PromiseState::Repaired => self.later,
            PromiseState::Open | PromiseState::Away => false,
            PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Missed => {
                self.day < said.today
            }
        };
        // What the other one saw is what had become of it then.
        let (seen, otherwise) = self.seen_beside(state);
        Ok(Promise {
            state,
            marked: (!is_open).then_some(said.at),
            marked_by: said.by.filter(|_| !is_open),
            away: (state == PromiseState::Away).then_some(said.at),
            later,
            seen,
            otherwise,
            seen_by: self.seen_by.filter(|_| seen.or(otherwise).is_some()),
            changed: said.at,
            ..self.clone()
        })
    }

    /// The same promise with what the other one says about its mark. It changes no mark.
    ///
    /// # Errors
    /// Refuses everybody before its day, and of one person's part of a promise of both everybody but
    /// the other one. From its day on the other one can say that they saw it done, whether its maker
    /// has marked it or not; otherwise than a mark can be seen only once there is one.
    pub fn witnessed(&self, witness: Witness, said: Said) -> Result<Promise, Refused> {
        match self.state {
            PromiseState::Away => return Err(Refused::NotYet),
            PromiseState::Open if self.undated || said.today < self.day => {
                return Err(Refused::NotYet);
            }
            PromiseState::Open if witness == Witness::SawOtherwise => return Err(Refused::NotYet),
            PromiseState::Open if said.by == Some(self.by) => return Err(Refused::NotTheirs),
            _ => (),
        }
        // Beside the maker of any other promise the other one may say it at the maker's keyboard.
        if self.half_of.is_some() && !self.is_of_the_other(said.by) {
            return Err(Refused::NotTheirs);
        }
        Ok(Promise {
            seen: (witness == Witness::Saw).then_some(said.at),
            otherwise: (witness == Witness::SawOtherwise).then_some(said.at),
            seen_by: said.by,
            changed: said.at,
            ..self.clone()
        })
    }

    /// What the other one saw, beside a new mark: when they saw that, and when otherwise. That it was
    /// done is seen whether it is marked as kept or not at all, and is otherwise beside any other mark.
    fn seen_beside(&self, state: PromiseState) -> (Option<Stamp>, Option<Stamp>) {
        match (self.state, state) {
            (before, after) if before == after => (self.seen, self.otherwise),
            (PromiseState::Open, PromiseState::Kept) | (PromiseState::Kept, PromiseState::Open) => {
                (self.seen, None)
            }
            (PromiseState::Open, _) => (None, self.seen),
            _ => (None, None),
        }
    }

    /// Whether it is the other one's, so that what became of it is not the reader's to say.
    pub fn is_of_the_other(&self, reader: Option<Role>) -> bool {
        matches!(
            (self.by, reader),
            (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt))
        )
    }

    /// The same promise on another day. Put off to a later one before its day came, that is early
    /// word here and a new promise, under `id`, there; else it only moves.
    ///
    /// # Errors
    /// Refuses what may not be said of it: only what is open moves, and to no day that is over.
    pub fn moved_to(
        &self,
        day: Day,
        id: RecordId,
        said: Said,
    ) -> Result<(Promise, Option<Promise>), Refused> {
        self.may_become(PromiseState::Open, said)?;
        if self.undated {
            return Err(Refused::NoDay);
        }
        if self.state != PromiseState::Open {
            return Err(Refused::Marked);
        }
        if day < said.today {
            return Err(Refused::Over);
        }
        let moved = Promise { day, moved: Some(self.day), changed: said.at, ..self.clone() };
        if said.today < self.day && self.day < day {
            let told = self.marked_as(PromiseState::EarlyWord, said)?;
            let next = Promise { id, created: said.at, told: None, ..moved };
            return Ok((told, Some(next)));
        }
        Ok((moved, None))
    }

    /// Whether its mark says what could not be known when it was made: kept or missed before its day,
    /// as older versions let one say, or early word after it. It stands as it is, and is not counted.
    pub fn is_out_of_time(&self, today: Day) -> bool {
        match self.state {
            PromiseState::Open | PromiseState::Away => false,
            PromiseState::EarlyWord => self.later,
            PromiseState::Kept | PromiseState::Missed | PromiseState::Repaired => {
                // By the calendar, so that another hour for the day to begin changes no old mark.
                let was_ahead = self.marked.is_some_and(|at| Day::of(at, 0) < self.day);
                today < self.day || was_ahead
            }
        }
    }
}

#[cfg(test)]
mod tests {
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
    fn what_the_other_one_saw_is_not_what_is_said_of_it_afterwards() {
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
            assert_eq!(told(PromiseState::Open), (seen.seen, None));
            assert_eq!(told(PromiseState::Missed), (None, None));
        }
    }

    #[test]
    fn nobody_bears_witness_to_their_own_part_nor_to_no_mark() {
        let (promise, said) = promise();
        let other = Said { by: Some(Role::Hurt), ..said };
        assert_eq!(promise.witnessed(Witness::SawOtherwise, other), Err(Refused::NotYet));
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
    fn away_is_open_to_older_versions_and_reads_back_as_away() {
        let (promise, said) = promise();
        let away = promise.marked_as(PromiseState::Away, said).unwrap();
        let text = serde_json::to_string(&away).unwrap();
        assert!(text.contains("\"state\":\"open\""), "{text}");
        assert_eq!(serde_json::from_str::<Promise>(&text).unwrap(), away);
        let kept = away.marked_as(PromiseState::Kept, said).unwrap();
        assert_eq!(kept.away, None);
        let plain = serde_json::to_string(&promise).unwrap();
        for name in ["away", "half_of", "marked_by", "otherwise"] {
            assert!(!plain.contains(name), "{name} is absent where it is not used: {plain}");
        }
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

    #[test]
    fn nothing_becomes_of_a_promise_without_a_day_and_the_file_says_only_then_that_it_has_none() {
        let (promise, said) = promise();
        let undated = Promise { undated: true, ..promise.clone() };
        for state in PromiseState::ALL.into_iter().filter(|state| *state != PromiseState::Open) {
            let later = Said { today: said.today.plus(9), ..said };
            for said in [said, later] {
                assert_eq!(undated.marked_as(state, said), Err(Refused::NoDay), "{state:?}");
            }
        }
        assert_eq!(undated.moved_to(said.today, "b".into(), said), Err(Refused::NoDay));
        let dated = Promise { undated: false, ..undated.clone() };
        let over = said.today.plus(-1);
        assert_eq!(dated.moved_to(over, "b".into(), said), Err(Refused::Over));
        let text = serde_json::to_string(&undated).unwrap();
        assert_eq!(serde_json::from_str::<Promise>(&text).unwrap(), undated);
        assert!(!serde_json::to_string(&promise).unwrap().contains("undated"));
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
}
