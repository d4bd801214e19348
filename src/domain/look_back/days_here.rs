//! The days somebody came, and how much they wrote on each. A plain count, and no streak.

use std::collections::BTreeMap;

use crate::{
    domain::{
        day::Day, guide::Guide, look_back::monday, tick::Readers, words::count_words,
        workbook::Workbook,
    },
    phrases::say,
};

/// How much was written on a day somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Amount {
    /// Here, with few words or none.
    Little,
    /// From 30 words on.
    Short,
    /// From 120 words on.
    Page,
    /// From 300 words on.
    More,
}

impl Amount {
    fn of(words: usize) -> Amount {
        match words {
            0..=29 => Amount::Little,
            30..=119 => Amount::Short,
            120..=299 => Amount::Page,
            _ => Amount::More,
        }
    }
}

/// A week from Monday to Sunday. A day nobody came on holds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekHere {
    /// Its Monday.
    pub from: Day,
    /// From Monday to Sunday; `None` where nobody came.
    pub days: [Option<Amount>; 7],
}

/// The days of a stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaysHere {
    /// Every week of it, oldest first.
    pub weeks: Vec<WeekHere>,
    /// How many days of it somebody came on.
    pub count: usize,
}

/// The days of `days` from one to another, and how much of what counts for who reads was written on each.
pub fn days_here(
    (guide, workbook): (&Guide, &Workbook),
    days: &[Day],
    (from, to): (Day, Day),
) -> DaysHere {
    let readers = Readers::of(guide, workbook);
    let mut words: BTreeMap<Day, usize> = BTreeMap::new();
    let entries = workbook.journal.iter().filter(|entry| entry.trashed.is_none());
    let entries = entries.filter(|entry| readers.counts(entry.owner(guide)));
    for entry in entries.filter(|entry| from <= entry.day && entry.day <= to) {
        *words.entry(entry.day).or_default() += entry.word_count();
    }
    let sittings = workbook.sittings.iter().filter(|sitting| sitting.trashed.is_none());
    let sittings = sittings.filter(|sitting| readers.counts(sitting.owner(guide)));
    for sitting in sittings.filter(|sitting| from <= sitting.day && sitting.day <= to) {
        let written = sitting.answers.values().flat_map(|answer| answer.writing());
        let count: usize = written.map(count_words).sum();
        *words.entry(sitting.day).or_default() += count;
    }
    let first = monday(from);
    let count = usize::try_from(to.days_since(first) / 7 + 1).unwrap_or(0);
    let mondays = (0..count).map(|week| first.plus(7 * i64::try_from(week).unwrap_or(0)));
    let mut weeks: Vec<WeekHere> = mondays.map(|from| WeekHere { from, days: [None; 7] }).collect();
    let mut here = 0;
    for day in days.iter().filter(|day| from <= **day && **day <= to) {
        let after = usize::try_from(day.days_since(first)).unwrap_or(0);
        if let Some(week) = weeks.get_mut(after / 7) {
            week.days[after % 7] = Some(Amount::of(words.get(day).copied().unwrap_or(0)));
            here += 1;
        }
    }
    DaysHere { weeks, count: here }
}

impl DaysHere {
    /// The count in a sentence, and what is counted: reading leaves no trace, so that it cannot be. Out of
    /// how many is not said: days nobody came on are nobody's miss.
    pub fn in_words(&self) -> String {
        say::days_here(self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_are_a_plain_count_and_no_share() {
        let days = [day("2026-11-10"), day("2026-11-12"), day("2026-11-24")];
        let book = (&Guide::default(), &Workbook::default());
        let short = days_here(book, &days, (day("2026-11-02"), day("2026-11-24")));
        let counted = "A day counts when something was written or ticked.";
        assert_eq!(short.in_words(), format!("You were here on 3 days. {counted}"));
        let later = days_here(book, &days, (day("2026-11-16"), day("2026-11-24")));
        assert_eq!(later.in_words(), format!("You were here on 1 day. {counted}"));
        assert_eq!(later.weeks.len(), 2);
        assert_eq!(later.weeks[1].days[1], Some(Amount::Little));
        let none = days_here(book, &[], (day("2026-11-16"), day("2026-11-24")));
        assert_eq!(none.in_words(), "No days in this period. You are here now.");
    }

    #[test]
    fn the_amount_follows_the_words() {
        let amounts = [0, 30, 120, 300].map(Amount::of);
        assert_eq!(amounts, [Amount::Little, Amount::Short, Amount::Page, Amount::More]);
    }
}
