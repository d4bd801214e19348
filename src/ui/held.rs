//! A key that is held down, told from one that is struck again and again.

use std::time::Duration;

use crate::ui::struck::Struck;

/// The same key within this time is a key held down: keyboards repeat every 15 to 45 milliseconds, and
/// no finger taps as fast.
const REPEATS: Duration = Duration::from_millis(50);

/// Some keyboards repeat slowly, as macOS does unless told otherwise: every 90 milliseconds, and more
/// evenly than a hand.
const SLOW: [Duration; 2] = [Duration::from_millis(85), Duration::from_millis(95)];
const EVEN: Duration = Duration::from_millis(5);

/// What answers, changes, deletes or begins something asks for a longer pause: a slow keyboard over a
/// slow line is not even, and an answer that was not meant is worse than one that is asked for twice.
const ANSWERS: Duration = Duration::from_millis(150);

/// A held key begins to repeat after a while of this at most.
const BEGINS: Duration = Duration::from_millis(1_200);

/// How long the same key waits to be heard again, in case it turns out to be held.
pub const WAIT: Duration = Duration::from_millis(120);

/// What is to be done with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These are heard now, in order.
    Hear(Vec<Struck>),
    /// It is not known yet: wait for [`WAIT`], then [`Held::end`].
    Wait,
    /// The key is held down; once was enough.
    Drop,
}

/// Follows one key while it comes again and again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    last: Option<Struck>,
    gap: Duration,
    /// The same key, struck again, and not heard yet.
    waiting: Vec<Struck>,
    down: bool,
    /// Whether what the first one of this run did may be repeated. If not, nothing that the same key means
    /// by now is, either: holding Enter opens a page and does not turn it.
    pub began_freely: bool,
}

impl Held {
    /// Whether this is the key that came last, so soon that it may be held down.
    pub fn goes_on(&self, struck: Struck) -> bool {
        self.last.is_some_and(|last| {
            let soon = struck.at.saturating_sub(last.at) <= BEGINS;
            last.is_same_as(struck) && (soon || struck.is_repeat())
        })
    }

    /// A key of its own, or one that may repeat: it is heard, after what waited.
    pub fn pass(&mut self, struck: Struck) -> Vec<Struck> {
        let mut heard = self.end();
        self.down &= self.goes_on(struck);
        self.follow(struck);
        heard.push(struck);
        heard
    }

    /// The same key again, where it may not repeat; `answers` if it does more than look elsewhere.
    pub fn again(&mut self, struck: Struck, answers: bool) -> Verdict {
        let before = self.gap;
        self.follow(struck);
        let even = self.gap.abs_diff(before) <= EVEN;
        let slow = (SLOW[0]..=SLOW[1]).contains(&self.gap);
        let near = if answers { ANSWERS } else { REPEATS };
        if struck.is_repeat() || self.gap < near || (slow && even && self.goes_on_slowly()) {
            self.waiting.clear();
            self.down = true;
            return Verdict::Drop;
        }
        self.down = false;
        if slow && !self.waiting.is_empty() {
            self.waiting.push(struck);
            return Verdict::Wait;
        }
        let heard = std::mem::replace(&mut self.waiting, vec![struck]);
        if heard.is_empty() { Verdict::Wait } else { Verdict::Hear(heard) }
    }

    /// Nothing more came in time: what waited was struck by a hand.
    pub fn end(&mut self) -> Vec<Struck> {
        std::mem::take(&mut self.waiting)
    }

    /// Whether it is open yet what a key meant.
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    fn goes_on_slowly(&self) -> bool {
        self.down || self.waiting.len() > 1
    }

    fn follow(&mut self, struck: Struck) {
        self.gap = self.last.map_or(BEGINS, |last| struck.at.saturating_sub(last.at));
        self.last = Some(struck);
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

    use super::*;

    /// How many of the keys struck at these times (milliseconds) are heard.
    fn heard(times: impl IntoIterator<Item = u64>, answers: bool) -> usize {
        let mut held = Held::default();
        let mut count = 0;
        let mut before = 0;
        for at in times {
            let key = Struck::new(KeyEvent::from(KeyCode::Char('d')), Duration::from_millis(at));
            if Duration::from_millis(at - before) > WAIT {
                count += held.end().len();
            }
            before = at;
            if held.goes_on(key) {
                if let Verdict::Hear(keys) = held.again(key, answers) {
                    count += keys.len();
                }
            } else {
                count += held.pass(key).len();
            }
        }
        count + held.end().len()
    }

    fn every(gap: u64, delay: u64) -> impl Iterator<Item = u64> {
        [0].into_iter().chain((0..30).map(move |time| delay + time * gap))
    }

    #[test]
    fn a_held_key_is_heard_once_however_its_keyboard_repeats() {
        for gap in [0, 11, 15, 30, 33, 40, 45, 90, 92] {
            for delay in [gap, 200, 250, 375, 500, 660, 1_000] {
                let count = heard(every(gap, delay), false);
                // A first repeat right after the pause of a slow keyboard could be a second tap.
                let most = if gap > 50 && delay == gap { 2 } else { 1 };
                assert!(count <= most, "{gap} ms after {delay} ms: {count}");
            }
        }
    }

    #[test]
    fn a_held_key_answers_once_however_unevenly_a_slow_keyboard_repeats() {
        for delay in [85, 200, 375, 500, 1_000] {
            for gaps in [[85, 100], [90, 90], [70, 119], [100, 84]] {
                let mut at = delay;
                let times = (0..30).map(|time| {
                    at += gaps[time % 2];
                    at
                });
                assert_eq!(heard([0, delay].into_iter().chain(times), true), 1, "{delay} {gaps:?}");
            }
        }
    }

    #[test]
    fn a_key_that_is_tapped_is_heard_each_time() {
        for gap in [55, 60, 70, 80, 100, 120, 150, 300, 2_000] {
            assert_eq!(heard((0..9).map(|time| time * gap), false), 9, "{gap} ms apart");
        }
        assert_eq!(heard([0, 88, 181, 260, 352, 430], false), 6, "a hand is not even");
        for gap in [151, 200, 300, 2_000] {
            assert_eq!(heard((0..9).map(|time| time * gap), true), 9, "{gap} ms apart");
        }
    }

    #[test]
    fn what_was_let_go_is_heard_again() {
        let times = every(33, 500).chain([1_900, 3_400]);
        assert_eq!(heard(times, true), 3);
    }

    #[test]
    fn a_repeat_that_the_terminal_names_is_none_however_slow() {
        let mut held = Held::default();
        let key = |at, kind| {
            let key = KeyEvent { kind, ..KeyEvent::from(KeyCode::Enter) };
            Struck::new(key, Duration::from_millis(at))
        };
        assert_eq!(held.pass(key(0, KeyEventKind::Press)).len(), 1);
        assert_eq!(held.again(key(700, KeyEventKind::Repeat), true), Verdict::Drop);
        assert!(!held.is_waiting());
    }
}
