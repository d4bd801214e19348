//! A copy of a workbook that went another way for a while, as a sync program leaves it: what both grew from.

use std::collections::HashMap;

use crate::domain::{id::RecordId, kinds::Record, workbook::Workbook};

impl Workbook {
    /// What this workbook and a copy of it both grew from, record by record: a version that one of them has now and
    /// the other one had, as its backups or what can be undone in it tell. Of a record of which that cannot be told
    /// there is nothing here: both versions are kept then.
    #[must_use]
    pub fn common_with(&self, copy: &Workbook, backups: &[Workbook]) -> Workbook {
        let mut base = Workbook::default();
        let (mut ours, theirs) = (past(self), past(copy));
        for record in backups.iter().flat_map(|backup| backup.lists.all()) {
            ours.entry(record.id().clone()).or_default().push(record);
        }
        let was = |past: &HashMap<RecordId, Vec<Record>>, record: &Record| {
            past.get(record.id()).is_some_and(|all| all.contains(record))
        };
        for record in copy.unlike(self) {
            let Some(own) = self.find(&record) else { continue };
            if was(&ours, &record) {
                base.put(record);
            } else if was(&theirs, &own) {
                base.put(own);
            }
        }
        base
    }

    /// Whether both hold a record of one id, or held one.
    pub fn shares_records_with(&self, copy: &Workbook) -> bool {
        let past = past(self);
        let is_known = |it: &Record| {
            self.find(it).is_some() || self.gone.contains(it.id()) || past.contains_key(it.id())
        };
        copy.lists.all().iter().any(is_known)
    }
}

/// Every version of a record that can be undone or done again.
fn past(workbook: &Workbook) -> HashMap<RecordId, Vec<Record>> {
    let mut past: HashMap<RecordId, Vec<Record>> = HashMap::new();
    for change in workbook.history.changes() {
        for record in [&change.before, &change.after].into_iter().flatten() {
            past.entry(record.id().clone()).or_default().push(record.clone());
        }
    }
    past
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{
        day::{Day, Stamp},
        history::Done,
        journal::Entry,
    };

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-23T10:{minute:02}:00+01:00");
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    }

    fn write(workbook: &mut Workbook, id: &str, body: &str, minute: u32) {
        let entry = Entry::begun(RecordId::from(id), at(0), Day::of(at(0), 4));
        let entry = Entry { body: body.into(), changed: at(minute), ..entry };
        workbook.record(Done::Entry, at(minute), Record::Entry(Arc::new(entry)), false);
    }

    fn brought(ours: &Workbook, copy: &Workbook, backups: &[Workbook]) -> Vec<String> {
        let mut both = ours.clone();
        both.bring_in(&ours.common_with(copy, backups), copy, at(30), &"step".into());
        let mut bodies: Vec<_> = both.journal.iter().map(|entry| entry.body.to_string()).collect();
        bodies.sort();
        bodies
    }

    #[test]
    fn of_a_version_that_the_other_one_grew_from_nothing_is_left_and_of_two_that_clash_both() {
        let mut old = Workbook::default();
        write(&mut old, "a", "old", 1);
        let (mut ours, mut theirs) = (old.clone(), old.clone());
        write(&mut ours, "a", "ours", 2);
        assert_eq!(brought(&ours, &old, &[]), ["ours"]);
        assert_eq!(brought(&old, &ours, &[]), ["ours"]);
        write(&mut theirs, "a", "theirs", 3);
        write(&mut theirs, "b", "new", 4);
        assert_eq!(brought(&ours, &theirs, &[]), ["new", "ours", "theirs"]);
        // What can be undone was forgotten: a backup tells the same.
        let mut bare = ours.clone();
        bare.forget_steps(at(5));
        assert_eq!(brought(&bare, &old, std::slice::from_ref(&old)), ["ours"]);
        assert_eq!(brought(&bare, &theirs, &[old]), ["new", "ours", "theirs"]);
    }

    #[test]
    fn a_backup_that_only_one_of_both_grew_from_puts_nothing_over_its_words() {
        let mut old = Workbook::default();
        write(&mut old, "a", "old", 1);
        let mut ours = old.clone();
        write(&mut ours, "a", "ours", 2);
        let mut theirs = old.clone();
        write(&mut theirs, "a", "theirs", 3);
        // It holds our words already: with it as base theirs would take their place.
        let backup = ours.clone();
        ours.forget_steps(at(5));
        theirs.forget_steps(at(5));
        assert_eq!(brought(&ours, &theirs, &[backup]), ["ours", "theirs"]);
    }
}
