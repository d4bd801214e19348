//! Which way of writing leaves a person calmer, said only where the numbers carry it.

use std::collections::BTreeMap;

use crate::{
    domain::{
        journal::{Entry, WritingMode},
        median::Median,
        records::Records,
    },
    phrases::say,
};

/// How many entries rated before and after it takes to say anything at all.
const ENTRIES: usize = 10;

/// How many of them a way of writing needs for itself.
const OF_A_WAY: usize = 4;

/// How much better than the rest it must be: one step of the scale, in halves.
const BETTER_BY: i32 = 2;

/// One way of writing: how many entries were rated twice, and how much lighter it was in the middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The way these entries were written in.
    pub mode: WritingMode,
    /// How many entries of it were rated before and after; never 0.
    pub entries: usize,
    /// The middle of how much lighter each was after, in steps of the scale. Below nought, it was heavier.
    pub lighter: Median,
}

/// What the ratings say about the ways of writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calm {
    /// How many entries were rated before and after.
    pub rated: usize,
    /// Every way that has such an entry, from light to heavy.
    pub ways: Vec<Way>,
    /// The way that leaves it clearly lighter than the rest do, and the middle of the rest.
    pub calmer: Option<(Way, Median)>,
}

/// Reads all entries that count, were rated before and after and are not in the trash.
pub fn calm(journal: &Records<Entry>, counts: impl Fn(&Entry) -> bool) -> Calm {
    let mut changes: BTreeMap<WritingMode, Vec<i32>> = BTreeMap::new();
    let kept = journal.iter().filter(|entry| entry.trashed.is_none() && counts(entry));
    for entry in kept {
        if let Some(lighter) = entry.lighter() {
            changes.entry(entry.mode).or_default().push(lighter);
        }
    }
    let rated = changes.values().map(Vec::len).sum();
    let mut ways = Vec::new();
    let mut calmer: Option<(Way, Median)> = None;
    for (mode, own) in &changes {
        let Some(lighter) = Median::of(own.iter().copied()) else { continue };
        let way = Way { mode: *mode, entries: own.len(), lighter };
        let others = changes.iter().filter(|(other, _)| *other != mode);
        let rest = Median::of(others.flat_map(|(_, changes)| changes.iter().copied()));
        ways.push(way.clone());
        let Some(rest) = rest else { continue };
        let clear = rated >= ENTRIES
            && own.len() >= OF_A_WAY
            && lighter.halves() - rest.halves() >= BETTER_BY;
        if clear && calmer.as_ref().is_none_or(|(best, _)| best.lighter < lighter) {
            calmer = Some((way, rest));
        }
    }
    Calm { rated, ways, calmer }
}

impl Calm {
    /// What can honestly be said, in a sentence or two.
    pub fn in_words(&self) -> String {
        let rated = self.rated;
        match &self.calmer {
            _ if rated < ENTRIES => say::calm_too_few(ENTRIES, rated),
            None => say::calm_not_sure(rated),
            Some((way, rest)) => say::calm_after(
                lighter(way.lighter),
                way.entries,
                lighter(*rest),
                rated - way.entries,
                way.mode.label(),
            ),
        }
    }

    /// The same in one short line, once there are enough ratings; else nothing.
    pub fn in_short(&self) -> String {
        let same = |change: Median| {
            if change.halves() == 0 { say::calm_the_same().to_owned() } else { lighter(change) }
        };
        match &self.calmer {
            _ if !self.is_told() => String::new(),
            None => say::calm_not_sure_short().to_owned(),
            Some((way, rest)) => {
                say::calm_after_short(same(way.lighter), same(*rest), way.mode.label())
            }
        }
    }

    /// Whether there are enough ratings to say more than that there are too few.
    pub fn is_told(&self) -> bool {
        self.rated >= ENTRIES
    }
}

/// `2 lighter`, `as heavy as before` or `1.5 heavier`.
pub fn lighter(change: Median) -> String {
    match change.halves() {
        0 => say::heavy_as_before().to_owned(),
        1.. => say::lighter_by(change.to_string()),
        _ => say::heavier_by(change.to_string().trim_start_matches('-')),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{day::Day, id::RecordId};

    fn journal(entries: &[(WritingMode, u8, u8)], order: &[usize]) -> Records<Entry> {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut journal = Records::default();
        for &place in order {
            let (mode, before, after) = entries[place];
            let entry =
                Entry::begun(RecordId::from(place.to_string().as_str()), now, Day::of(now, 4));
            let (before, after) = (Some(before), Some(after));
            journal.put(Arc::new(Entry { mode, before, after, ..entry }));
        }
        journal
    }

    fn read(entries: &[(WritingMode, u8, u8)]) -> Calm {
        calm(&journal(entries, &(0..entries.len()).collect::<Vec<_>>()), |_| true)
    }

    fn times(count: usize, entry: (WritingMode, u8, u8)) -> Vec<(WritingMode, u8, u8)> {
        vec![entry; count]
    }

    #[test]
    fn nothing_is_said_before_ten_rated_entries() {
        let mut nine = times(5, (WritingMode::Plain, 8, 2));
        nine.extend(times(4, (WritingMode::Feelings, 5, 7)));
        assert_eq!(read(&nine).calmer, None);
        assert!(read(&nine).in_words().ends_with("So far there are 9."));
        nine.push((WritingMode::Feelings, 5, 7));
        assert_eq!(
            read(&nine).in_words(),
            "You are calmer after “plain facts” than after the rest. It is mostly 6 lighter after \
             it (5 entries), and 2 heavier after the rest (5)."
        );
        assert_eq!(
            read(&nine).in_short(),
            "You are calmer after “plain facts”: 6 lighter (rest: 2 heavier)."
        );
    }

    #[test]
    fn a_way_needs_four_entries_and_a_clear_lead() {
        let mut few = times(3, (WritingMode::Plain, 9, 1));
        few.extend(times(9, (WritingMode::Feelings, 5, 5)));
        assert_eq!(read(&few).calmer, None);
        assert!(read(&few).in_words().starts_with("It is not clear yet"));
        let mut close = times(4, (WritingMode::Plain, 5, 5));
        close.extend(times(3, (WritingMode::Feelings, 5, 5)));
        close.extend(times(3, (WritingMode::Feelings, 5, 6)));
        assert_eq!(read(&close).calmer, None, "half a step is not a step");
        close.push((WritingMode::Feelings, 5, 6));
        assert_eq!(read(&close).calmer.map(|(way, _)| way.mode), Some(WritingMode::Plain));
    }

    #[test]
    fn one_way_alone_is_compared_with_nothing() {
        assert_eq!(read(&times(20, (WritingMode::Plain, 9, 1))).calmer, None);
    }

    proptest! {
        #[test]
        fn the_order_of_the_entries_does_not_matter(
            (entries, order) in prop::collection::vec(
                (prop::sample::select(WritingMode::ALL.to_vec()), 0..=10_u8, 0..=10_u8), 0..24,
            ).prop_flat_map(|entries| {
                let order: Vec<usize> = (0..entries.len()).collect();
                (Just(entries), Just(order).prop_shuffle())
            }),
        ) {
            let shuffled: Vec<_> = order.iter().map(|place| entries[*place]).collect();
            prop_assert_eq!(read(&entries), read(&shuffled));
        }

        #[test]
        fn it_is_said_only_where_it_is_true(
            entries in prop::collection::vec(
                (prop::sample::select(WritingMode::ALL.to_vec()), 0..=10_u8, 0..=10_u8), 0..24,
            ),
        ) {
            if let Some((way, rest)) = read(&entries).calmer {
                prop_assert!(entries.len() >= ENTRIES && way.entries >= OF_A_WAY);
                prop_assert!(way.lighter.halves() - rest.halves() >= BETTER_BY);
            }
        }
    }
}
