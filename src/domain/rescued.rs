//! Copies of words that could not be saved in their place, and bringing them back into the workbook.

use std::collections::BTreeSet;

use crate::domain::{
    day::Stamp,
    history::{Done, History},
    id::RecordId,
    merge::merge,
    workbook::{Contents, Workbook},
};

/// What became of a copy so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// Nobody was asked about it.
    New,
    /// It was told of, and left for later.
    Told,
    /// Its words were brought into the workbook.
    BroughtIn,
}

impl Workbook {
    /// Brings in what a copy holds and this workbook does not, as one step that can be undone. `base` is
    /// what both grew from, as far as that is known. Nothing is deleted, who somebody is stays, and of a
    /// record that changed on both sides both versions are kept. Gives how many records came or changed.
    pub fn bring_in(
        &mut self,
        base: &Workbook,
        copy: &Workbook,
        at: Stamp,
        step: &RecordId,
    ) -> usize {
        let like_ours = |other: &Workbook| {
            Workbook::of(Contents {
                profile: self.profile.clone(),
                gone: BTreeSet::new(),
                history: History::default(),
                ..other.contents().clone()
            })
        };
        let merged = merge(&like_ours(base), self, &like_ours(copy)).workbook;
        let records = merged.unlike(self);
        let count = records.len();
        self.record_all(Done::BroughtIn, at, step, records);
        let merged = merged.contents().clone();
        let is_same = merged.unreadable == self.unreadable
            && merged.extra == self.extra
            && merged.extra_private == self.extra_private
            && merged.extra_shared == self.extra_shared;
        if is_same {
            return count;
        }
        self.change(|contents| {
            contents.unreadable = merged.unreadable;
            contents.extra = merged.extra;
            contents.extra_private = merged.extra_private;
            contents.extra_shared = merged.extra_shared;
        });
        count
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{day::Day, id::NodeId, journal::Entry, kinds::Record, words::Words};

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-23T10:{minute:02}:00+01:00");
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    }

    fn workbook(entries: &[(&str, &str)]) -> Workbook {
        let mut workbook = Workbook::default();
        for (id, body) in entries {
            let mut entry = Entry::begun(RecordId::from(*id), at(0), Day::of(at(0), 4));
            entry.body = Words::from(*body);
            workbook.put(Record::Entry(Arc::new(entry)));
        }
        workbook
    }

    fn bodies(workbook: &Workbook) -> Vec<&str> {
        let mut bodies: Vec<&str> = workbook.journal.iter().map(|entry| &*entry.body).collect();
        bodies.sort_unstable();
        bodies
    }

    #[test]
    fn what_only_the_copy_holds_comes_in_and_nothing_is_written_over_or_comes_twice() {
        let base = workbook(&[("a", "old"), ("b", "b")]);
        let mut ours = workbook(&[("a", "ours"), ("b", "b"), ("c", "c")]);
        let copy = workbook(&[("a", "theirs"), ("b", "later"), ("d", "d")]);
        let before = ours.journal.clone();
        assert_eq!(ours.bring_in(&base, &copy, at(5), &"s".into()), 3);
        assert_eq!(bodies(&ours), ["c", "d", "later", "ours", "theirs"]);
        assert_eq!(ours.bring_in(&base, &copy, at(6), &"t".into()), 0);
        ours.undo();
        assert_eq!(ours.journal, before);
        // Without a known beginning both versions stay.
        let mut ours = workbook(&[("b", "b")]);
        ours.bring_in(&Workbook::default(), &copy, at(5), &"s".into());
        assert_eq!(bodies(&ours), ["b", "d", "later", "theirs"]);
    }

    #[test]
    fn a_copy_deletes_nothing_changes_no_profile_and_brings_nothing_deleted_back() {
        let mut ours = workbook(&[("a", "a"), ("b", "b")]);
        ours.erase(&"b".into(), at(1));
        let mut copy = workbook(&[("a", "a"), ("b", "b")]);
        copy.erase(&"a".into(), at(1));
        copy.edit_profile(|profile| profile.day_start = 9);
        copy.toggle(
            &NodeId::from("step"),
            crate::domain::tick::Whose::default(),
            at(2),
            Day::of(at(2), 4),
        );
        let profile = ours.profile.clone();
        ours.bring_in(&Workbook::default(), &copy, at(5), &"s".into());
        assert_eq!(bodies(&ours), ["a"]);
        assert_eq!(ours.profile, profile);
        assert!(ours.is_ticked(&NodeId::from("step")));
        assert!(!ours.gone.contains(&RecordId::from("a")));
    }
}
