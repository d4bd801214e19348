//! How long somebody has been writing, told in words that change at most once a minute.

use chrono::TimeDelta;

use crate::{
    domain::{day::Stamp, journal::WritingMode},
    phrases::say,
};

/// After so long without a key the clock stands still.
const PAUSE: TimeDelta = TimeDelta::minutes(5);

/// A clock that runs from the first key to the last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WritingClock {
    /// What was counted in earlier sittings, in seconds.
    earlier: u32,
    /// What was counted up to the last key.
    counted: TimeDelta,
    last: Option<Stamp>,
}

impl WritingClock {
    /// A clock for another sitting with an entry: what is counted is added up, the time box is new.
    pub fn after(earlier: u32) -> WritingClock {
        WritingClock { earlier, ..WritingClock::default() }
    }

    /// A key was pressed.
    pub fn key(&mut self, now: Stamp) {
        self.counted = self.shown(now);
        self.last = Some(now);
    }

    /// Whether it counts the time down just now.
    pub fn is_running(&self) -> bool {
        self.last.is_some()
    }

    /// How long this sitting went on, up to the last key.
    pub fn this_sitting(&self) -> TimeDelta {
        self.counted
    }

    /// Everything counted, this sitting and before.
    pub fn seconds(&self) -> u32 {
        let now = u32::try_from(self.counted.num_seconds()).unwrap_or(0);
        self.earlier.saturating_add(now)
    }

    fn shown(&self, now: Stamp) -> TimeDelta {
        let gap = self.last.map_or(TimeDelta::zero(), |last| now - last);
        self.counted + gap.clamp(TimeDelta::zero(), PAUSE)
    }

    /// How many minutes are left of the time box, begun ones counted whole.
    fn left(&self, minutes: u8, now: Stamp) -> i64 {
        let over = TimeDelta::minutes(i64::from(minutes)) - self.shown(now);
        (over + TimeDelta::minutes(1) - TimeDelta::milliseconds(1)).num_minutes().max(0)
    }

    /// The time that is left, in words; none where the way of writing sets no time. Nothing is ever
    /// cut off.
    pub fn in_words(&self, mode: WritingMode, now: Stamp) -> String {
        let Some(plenty) = mode.minutes() else { return String::new() };
        if self.last.is_none() {
            return say::minutes_if_you_like(plenty.into());
        }
        say::minutes_left(usize::try_from(self.left(plenty, now)).unwrap_or(0))
    }

    /// When the words change next, if no key comes.
    pub fn next_change(&self, mode: WritingMode, now: Stamp) -> Option<Stamp> {
        let (last, plenty) = (self.last?, mode.minutes()?);
        let left = self.left(plenty, now);
        let goal = TimeDelta::minutes(i64::from(plenty) - (left - 1));
        let due = last + (goal - self.counted);
        (left > 0 && due <= last + PAUSE).then_some(due)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Stamp {
        let start = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        start + TimeDelta::seconds(seconds)
    }

    fn after(keys: &[i64]) -> WritingClock {
        let mut clock = WritingClock::default();
        for key in keys {
            clock.key(at(*key));
        }
        clock
    }

    #[test]
    fn it_counts_from_the_first_key_to_the_last() {
        assert_eq!(after(&[]).seconds(), 0);
        assert_eq!(after(&[100]).seconds(), 0);
        assert_eq!(after(&[100, 160, 250]).seconds(), 150);
        let mut again = WritingClock::after(60);
        again.key(at(0));
        again.key(at(30));
        assert_eq!(again.seconds(), 90);
    }

    #[test]
    fn it_stands_still_after_five_minutes_without_a_key() {
        let clock = after(&[0, 60]);
        assert_eq!(clock.in_words(WritingMode::Plain, at(359)), "about 5 minutes left");
        assert_eq!(clock.in_words(WritingMode::Plain, at(360)), "about 4 minutes left");
        assert_eq!(clock.in_words(WritingMode::Plain, at(9_000)), "about 4 minutes left");
        assert_eq!(clock.next_change(WritingMode::Plain, at(9_000)), None);
        assert_eq!(after(&[0, 60, 9_000]).seconds(), 360);
    }

    #[test]
    fn it_says_when_it_is_enough_and_then_nothing_more() {
        let clock = after(&[0]);
        let said = |seconds| clock.in_words(WritingMode::Today, at(seconds));
        assert_eq!(said(0), "about 3 minutes left");
        assert_eq!(said(120), "about a minute left");
        assert_eq!(said(180), "That is enough for today, if you like. Nothing is cut off.");
        assert_eq!(clock.next_change(WritingMode::Today, at(180)), None);
        assert_eq!(clock.next_change(WritingMode::Today, at(0)), Some(at(60)));
    }

    #[test]
    fn a_clock_that_is_set_back_takes_nothing_away() {
        assert_eq!(after(&[600, 660, 0, 30]).seconds(), 90);
    }

    proptest! {
        #[test]
        fn the_words_change_when_they_said_and_at_most_once_a_minute(
            keys in prop::collection::vec(0..400_i64, 1..6),
            mode in prop::sample::select(WritingMode::ALL.to_vec()),
        ) {
            let mut times = Vec::new();
            keys.iter().fold(0, |sum, gap| { times.push(sum + gap); sum + gap });
            let mut clock = WritingClock::default();
            let (mut said, mut changed, mut told) = (String::new(), None::<i64>, None);
            for second in times[0]..times[0] + 2_500 {
                if told == Some(at(second)) || times.contains(&second) {
                    if times.contains(&second) { clock.key(at(second)); }
                    told = clock.next_change(mode, at(second));
                }
                let words = clock.in_words(mode, at(second));
                if words != said {
                    prop_assert!(changed.is_none_or(|before| second - before >= 60));
                    changed = Some(second);
                    said = words;
                }
                prop_assert!(told.is_none_or(|due| due > at(second)));
            }
        }
    }
}
