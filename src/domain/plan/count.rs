//! Counting what became of promises: the one place that does it, for the plan and for Look back.

use crate::{
    domain::{plan::Week, promise::PromiseState, role::Role},
    phrases::{Counted, say},
};

/// How many promises of one person came to what. Never a score, and never a share of a hundred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// They were done.
    pub kept: usize,
    /// Word was given in time, which keeps faith as well.
    pub early: usize,
    /// They were not done, and not put right so far.
    pub missed: usize,
    /// They were missed, and put right afterwards.
    pub repaired: usize,
    /// Nothing was said of them.
    pub open: usize,
    /// The two were away.
    pub away: usize,
    /// Marked before its day came, or given as early word after it: told, and not counted.
    pub aside: usize,
}

impl Count {
    /// Counts one promise; `aside` where its mark is out of time.
    pub fn add(&mut self, state: PromiseState, aside: bool) {
        let place = match state {
            _ if aside => &mut self.aside,
            PromiseState::Kept => &mut self.kept,
            PromiseState::EarlyWord => &mut self.early,
            PromiseState::Missed => &mut self.missed,
            PromiseState::Repaired => &mut self.repaired,
            PromiseState::Open => &mut self.open,
            PromiseState::Away => &mut self.away,
        };
        *place += 1;
    }

    /// What the weeks hold of one maker. Two people are never counted together.
    pub fn of(weeks: &[Week], by: Role) -> Count {
        let mut count = Count::default();
        for dot in weeks.iter().flat_map(|week| &week.promises).filter(|dot| dot.by == by) {
            count.add(dot.state, dot.aside);
        }
        count
    }

    /// Promises that were kept or told early: faith was kept.
    pub fn faith(self) -> usize {
        self.kept + self.early
    }

    /// Promises that something became of and that are counted.
    pub fn marked(self) -> usize {
        self.faith() + self.missed + self.repaired
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.marked() + self.open + self.away + self.aside
    }

    /// Each kind there is any of, as `2 kept`, in the order they are told in.
    pub fn each(self) -> Vec<String> {
        let told = [
            (self.kept, PromiseState::Kept.label()),
            (self.early, PromiseState::EarlyWord.label()),
            (self.repaired, PromiseState::Repaired.label()),
            (self.missed, PromiseState::Missed.label()),
            (self.open, PromiseState::Open.label()),
            (self.away, PromiseState::Away.label()),
            (self.aside, say::promise_not_counted()),
        ];
        let told = told.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, what)| say::promises_of_a_state(count, what)).collect()
    }

    /// Whether nothing was said of any of them.
    pub fn is_silent(self) -> bool {
        self.all() == self.open
    }

    /// In a line of words: `9 kept or told early of 11; 2 missed, 1 put right.` What is open, away or
    /// out of time is told beside it and held against nobody.
    pub fn in_words(self) -> String {
        if self.all() == 0 {
            return say::no_promise_due().to_owned();
        }
        let mut parts = Vec::new();
        // Nothing is said of none: the misses are told, and that is enough.
        if self.faith() > 0 {
            parts.push(say::promises_kept_of(self.faith(), self.marked()));
        }
        // A miss that was put right was a miss too.
        let missed = self.missed + self.repaired;
        if missed > 0 {
            parts.push(match self.repaired {
                0 => say::promises_missed(missed),
                repaired => say::promises_missed_some_repaired(missed, repaired),
            });
        }
        let beside: [(usize, Counted); 3] = [
            (self.open, say::promises_open),
            (self.away, say::promises_away),
            (self.aside, say::promises_not_counted),
        ];
        let beside = beside.into_iter().filter(|(count, _)| *count > 0);
        parts.extend(beside.map(|(count, told)| told(count)));
        parts.join("; ") + "."
    }
}
