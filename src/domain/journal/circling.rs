//! Noticing that writing about feelings goes round in circles.

use std::sync::Arc;

use crate::domain::{
    journal::{Entry, WritingMode},
    records::Records,
};

/// How many entries in a row that left it no lighter are a circle.
const ROUND: usize = 3;

/// The entry that closed the latest circle, if the last feelings entries are one: three in a row
/// that were rated twice and were no lighter after than before. Whatever else was written between
/// them does not count, nor does what is not `own`, and one that was lighter ends the row.
pub fn circling(journal: &Records<Entry>, own: impl Fn(&Entry) -> bool) -> Option<&Arc<Entry>> {
    let rated = |entry: &&Arc<Entry>| {
        entry.mode == WritingMode::Feelings
            && entry.trashed.is_none()
            && entry.before.is_some()
            && entry.after.is_some()
            && own(entry)
    };
    let is_heavy = |entry: &&Arc<Entry>| entry.lighter().is_some_and(|lighter| lighter <= 0);
    let row: Vec<&Arc<Entry>> = journal.iter().rev().filter(rated).take_while(is_heavy).collect();
    // The row is read from its newest: what is over a whole number of rounds comes first.
    if row.len() < ROUND { None } else { row.get(row.len() % ROUND).copied() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{day::Day, id::RecordId};

    type Rated = (WritingMode, Option<u8>, Option<u8>);

    fn journal(entries: &[Rated], order: &[usize]) -> Records<Entry> {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut journal = Records::default();
        for &place in order {
            let (mode, before, after) = entries[place];
            let at = now + chrono::Duration::hours(i64::try_from(place).unwrap());
            let entry =
                Entry::begun(RecordId::from(format!("{place:03}").as_str()), at, Day::of(at, 4));
            journal.put(Arc::new(Entry { mode, before, after, ..entry }));
        }
        journal
    }

    fn found(entries: &[Rated]) -> Option<usize> {
        let order: Vec<usize> = (0..entries.len()).collect();
        circling(&journal(entries, &order), |_| true)
            .map(|entry| entry.id.as_str().parse().unwrap())
    }

    const HEAVY: Rated = (WritingMode::Feelings, Some(5), Some(5));
    const LIGHTER: Rated = (WritingMode::Feelings, Some(6), Some(5));
    const PLAIN: Rated = (WritingMode::Plain, Some(2), Some(9));
    const UNRATED: Rated = (WritingMode::Feelings, Some(6), None);

    #[test]
    fn three_in_a_row_that_left_it_no_lighter_are_a_circle() {
        assert_eq!(found(&[HEAVY, HEAVY]), None);
        assert_eq!(found(&[HEAVY, HEAVY, HEAVY]), Some(2));
        assert_eq!(found(&[HEAVY, PLAIN, HEAVY, UNRATED, HEAVY, PLAIN]), Some(4));
        assert_eq!(found(&[HEAVY, HEAVY, LIGHTER, HEAVY]), None);
        assert_eq!(found(&[HEAVY, HEAVY, HEAVY, LIGHTER]), None);
    }

    #[test]
    fn it_is_the_same_circle_until_three_more() {
        let round = [HEAVY; 7];
        assert_eq!(found(&round[..4]), Some(2));
        assert_eq!(found(&round[..5]), Some(2));
        assert_eq!(found(&round[..6]), Some(5));
        assert_eq!(found(&round), Some(5));
    }

    fn rated() -> impl Strategy<Value = Vec<Rated>> {
        let mode = prop::sample::select(WritingMode::ALL.to_vec());
        let rating = || prop::option::of(0..=10_u8);
        prop::collection::vec((mode, rating(), rating()), 0..12)
    }

    proptest! {
        #[test]
        fn the_order_records_arrive_in_does_not_matter(
            (entries, order) in rated().prop_flat_map(|entries| {
                let order: Vec<usize> = (0..entries.len()).collect();
                (Just(entries), Just(order).prop_shuffle())
            }),
        ) {
            let sorted: Vec<usize> = (0..entries.len()).collect();
            let (one, other) = (journal(&entries, &order), journal(&entries, &sorted));
            prop_assert_eq!(circling(&one, |_| true), circling(&other, |_| true));
        }

        #[test]
        fn other_ways_of_writing_change_nothing(entries in rated()) {
            let only: Vec<Rated> =
                entries.iter().filter(|(mode, ..)| *mode == WritingMode::Feelings).copied().collect();
            prop_assert_eq!(found(&entries).is_some(), found(&only).is_some());
        }
    }
}
