//! The clock of a turn: what was kept of it and the given moment say everything, nothing is counted.

use chrono::Duration;

use crate::domain::{day::Stamp, talk::Talk};

impl Talk {
    /// How long the turn has run by `now`, in milliseconds. A clock that was set back adds nothing.
    pub fn ran_by(&self, now: Stamp) -> u64 {
        let since = self.runs_since.map_or(0, |since| (now - since).num_milliseconds());
        self.ran.saturating_add(u64::try_from(since).unwrap_or(0))
    }

    /// What is left of a turn of `whole` milliseconds: never more than all of it.
    pub fn left(&self, whole: u64, now: Stamp) -> u64 {
        whole.saturating_sub(self.ran_by(now))
    }

    /// When the clock of a turn of `whole` milliseconds runs out, if it runs.
    pub fn runs_until(&self, whole: u64) -> Option<Stamp> {
        let left = i64::try_from(whole.saturating_sub(self.ran)).ok()?;
        self.runs_since?.checked_add_signed(Duration::milliseconds(left))
    }

    /// Whether its clock runs.
    pub fn runs(&self) -> bool {
        self.runs_since.is_some()
    }

    /// Lets the clock run from `now`.
    pub fn start_clock(&mut self, now: Stamp) {
        self.stop_clock(now);
        self.runs_since = Some(now);
        self.away = false;
    }

    /// Lets its clock stand still from `now` on.
    pub fn stop_clock(&mut self, now: Stamp) {
        self.ran = self.ran_by(now);
        self.runs_since = None;
    }

    /// The next moment at which less than a whole number of `unit` milliseconds has become one less,
    /// while the clock runs and something is left.
    pub fn next_unit(&self, whole: u64, unit: u64, now: Stamp) -> Option<Stamp> {
        let since = self.runs_since?;
        let left = self.left(whole, now);
        let shown_next = left.checked_sub(1)? / unit * unit;
        let ran_then = whole.saturating_sub(shown_next).saturating_sub(self.ran);
        since.checked_add_signed(Duration::milliseconds(i64::try_from(ran_then).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        day::Day,
        id::{NodeId, RecordId},
    };

    const MINUTE: u64 = 60_000;

    fn at(text: &str) -> Stamp {
        chrono::DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn talk() -> Talk {
        let now = at("2026-11-23T20:00:00+01:00");
        let mut talk =
            Talk::begun(RecordId::from("a"), NodeId::from("talk.weekly"), now, Day::of(now, 4));
        talk.start_clock(now);
        talk
    }

    #[test]
    fn forty_five_minutes_of_seconds_drift_by_nothing() {
        let talk = talk();
        let mut now = at("2026-11-23T20:00:00+01:00");
        let mut wakes = 0;
        while let Some(next) = talk.next_unit(45 * MINUTE, 1_000, now) {
            assert_eq!(next - now, Duration::seconds(1));
            // The loop wakes a little late each time, and that adds up to nothing.
            now = next + Duration::milliseconds(3);
            now -= Duration::milliseconds(3);
            wakes += 1;
        }
        assert_eq!(wakes, 45 * 60);
        assert_eq!(now, at("2026-11-23T20:45:00+01:00"));
    }

    #[test]
    fn a_late_wake_up_does_not_move_the_next_one() {
        let talk = talk();
        let late = at("2026-11-23T20:00:01.250+01:00");
        assert_eq!(talk.left(2 * MINUTE, late), 118_750);
        let next = talk.next_unit(2 * MINUTE, 1_000, late);
        assert_eq!(next, Some(at("2026-11-23T20:00:02+01:00")));
    }

    #[test]
    fn a_clock_that_was_set_back_never_gives_more_than_the_whole_turn() {
        let mut talk = talk();
        let before = at("2026-11-23T18:00:00+01:00");
        assert_eq!(talk.left(2 * MINUTE, before), 2 * MINUTE);
        talk.stop_clock(before);
        assert_eq!((talk.ran, talk.left(2 * MINUTE, before)), (0, 2 * MINUTE));
    }

    #[test]
    fn a_clock_set_forward_or_a_long_sleep_ends_the_turn_and_no_more() {
        let talk = talk();
        let after = at("2026-11-25T09:00:00+01:00");
        assert_eq!(talk.left(2 * MINUTE, after), 0);
        assert_eq!(talk.next_unit(2 * MINUTE, 1_000, after), None);
    }

    #[test]
    fn a_change_of_the_offset_changes_nothing() {
        let talk = talk();
        // The same instant as 20:01 +01:00.
        assert_eq!(talk.left(2 * MINUTE, at("2026-11-23T19:01:00+00:00")), MINUTE);
    }

    #[test]
    fn stopping_and_starting_loses_no_time() {
        let mut talk = talk();
        talk.stop_clock(at("2026-11-23T20:00:30.400+01:00"));
        assert_eq!(talk.next_unit(2 * MINUTE, 1_000, at("2026-11-23T21:00:00+01:00")), None);
        talk.start_clock(at("2026-11-23T21:00:00+01:00"));
        assert_eq!(talk.left(2 * MINUTE, at("2026-11-23T21:00:10+01:00")), 79_600);
    }
}
