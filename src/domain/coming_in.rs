//! Records that were written outside the window that has the workbook, and how they come into it.

use crate::domain::{
    difference::Difference,
    extra::Extra,
    history::{Change, Done},
    kinds::Record,
    promise::PromiseState,
    workbook::{Contents, Workbook},
};

/// What was left for the window that has the workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The name it lies under until it is kept.
    pub name: String,
    /// New records and nothing else ([`Difference::only_adds`]): what holds more is not taken in.
    pub what: Difference,
}

impl Difference {
    /// Only the records that are new in `after`, so that they may come into any other state.
    pub fn of_new_records(before: &Contents, after: &Contents) -> Difference {
        let Difference { saves, mut put, .. } = Difference::between(before, after);
        for record in put.all() {
            if before.lists.find(&record).is_some() {
                put.take(&record);
            }
        }
        Difference { saves, put, ..Difference::default() }
    }

    /// Whether it holds records and nothing else: no word of anybody can be lost by it.
    pub fn only_adds(&self) -> bool {
        let rest = Difference { saves: self.saves, put: self.put.clone(), ..Difference::default() };
        *self == rest
    }
}

impl Workbook {
    /// Takes in what was left for it, each record as a step that can be undone. One that is known, changed since,
    /// undone or deleted does not come again. Gives how many came.
    pub fn come_in(&mut self, left: &Difference) -> usize {
        let is_known = |record: &Record| {
            let id = record.id();
            self.find(record).is_some() || self.gone.contains(id) || self.history.mentions(id)
        };
        let new: Vec<Record> = left.put.all().into_iter().filter(|it| !is_known(it)).collect();
        for record in &new {
            let (what, by) = match record {
                Record::Entry(entry) => (Done::Entry, entry.by),
                // What a verb did is named as what the key does.
                Record::Tick(tick) if tick.on => (Done::Ticked, self.profile.role),
                Record::Pulse(_) => (Done::Pulse, self.profile.role),
                Record::Promise(promise) if promise.state == PromiseState::Open => {
                    (Done::Promise, self.profile.role)
                }
                Record::Promise(promise) => (Done::Marked(promise.state), self.profile.role),
                _ => (Done::BroughtIn, self.profile.role),
            };
            let (at, after) = (record.kept().changed(), Some(record.clone()));
            let change =
                Change { what, at, before: None, after, step: None, by, extra: Extra::new() };
            self.change(|contents| {
                contents.put(record.clone());
                contents.history.remember(change, false);
            });
        }
        new.len()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{
        day::{Day, Stamp},
        id::RecordId,
        journal::Entry,
    };

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-23T10:{minute:02}:00+01:00");
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    }

    fn entry(id: &str, body: &str) -> Record {
        let entry = Entry::begun(RecordId::from(id), at(0), Day::of(at(0), 4));
        Record::Entry(Arc::new(Entry { body: body.into(), ..entry }))
    }

    fn with(records: &[Record]) -> Workbook {
        let mut workbook = Workbook::default();
        for record in records {
            workbook.put(record.clone());
        }
        workbook
    }

    #[test]
    fn only_what_is_new_is_left_and_it_comes_in_once_whatever_becomes_of_it() {
        let before = with(&[entry("a", "old")]);
        let after = with(&[entry("a", "changed"), entry("b", "new")]);
        let left = Difference::of_new_records(&before, &after);
        assert!(left.only_adds());
        let mut ours = with(&[entry("c", "of the window")]);
        assert_eq!(ours.come_in(&left), 1);
        let bodies: Vec<&str> = ours.journal.iter().map(|entry| &*entry.body).collect();
        assert_eq!(bodies, ["new", "of the window"]);
        assert_eq!(ours.come_in(&left), 0);
        // Undone, and deleted for good: somebody wanted it so.
        let mut undone = ours.clone();
        undone.undo();
        assert_eq!((undone.journal.len(), undone.come_in(&left)), (1, 0));
        ours.erase(&RecordId::from("b"), at(1));
        assert_eq!((ours.journal.len(), ours.come_in(&left)), (1, 0));
    }

    #[test]
    fn a_change_that_does_more_than_add_is_none_that_may_come_in() {
        let before = with(&[entry("a", "old")]);
        let mut after = before.clone();
        after.edit_profile(|profile| profile.bell = true);
        assert!(!Difference::between(&before, &after).only_adds());
        assert!(!Difference::between(&before, &Workbook::default()).only_adds());
    }
}
