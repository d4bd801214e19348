//! Going back to an earlier state of a workbook: what it would be then, and what would be otherwise.

use crate::domain::{
    history::History,
    workbook::{Contents, Workbook},
};

impl Workbook {
    /// What this workbook is once it goes back to `earlier`. What could be undone is let go, and what was deleted for
    /// good stays so, unless it stands in the earlier one: whoever chose that chose it with all it holds.
    #[must_use]
    pub fn gone_back_to(&self, earlier: &Workbook) -> Workbook {
        let mut then = Contents { history: History::default(), ..earlier.contents().clone() };
        then.saves = self.saves.max(earlier.saves);
        let gone = self.gone.iter().filter(|id| !earlier.lists.holds(id));
        then.gone.extend(gone.cloned());
        Workbook::of(then)
    }

    /// Whether another one holds the same words and settings, however often either was saved.
    pub fn says_the_same(&self, other: &Workbook) -> bool {
        let said = |of: &Workbook| Contents {
            saves: 0,
            history: History::default(),
            gone: std::collections::BTreeSet::new(),
            ..of.contents().clone()
        };
        said(self) == said(other)
    }

    /// How many things in it are not in another one, or not like this.
    pub fn things_unlike(&self, other: &Workbook) -> usize {
        // What was offered or put off is no word of anybody, nor is whose a page is to be.
        self.lists.unlike(&other.lists).iter().filter(|record| record.is_somebodys()).count()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::{day::Day, history::Done, journal::Entry, kinds::Record, words::Words};

    fn with(ids: &[&str]) -> Workbook {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut workbook = Workbook::default();
        for id in ids {
            let mut entry = Entry::begun((*id).into(), now, Day::of(now, 4));
            entry.body = Words::from(*id);
            workbook.record(Done::Entry, now, Record::Entry(Arc::new(entry)), false);
        }
        workbook
    }

    #[test]
    fn what_was_deleted_for_good_stays_so_unless_it_is_chosen() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut current = with(&["a", "b", "c"]);
        current.was_saved_as(9);
        current.erase(&"b".into(), now);
        current.erase(&"c".into(), now);
        let mut earlier = with(&["a", "b"]);
        earlier.was_saved_as(4);
        let then = current.gone_back_to(&earlier);
        assert!(then.says_the_same(&earlier) && !then.says_the_same(&current));
        assert_eq!((then.saves, then.history.steps()), (9, 0));
        assert!(then.gone.contains(&"c".into()) && !then.gone.contains(&"b".into()));
        assert_eq!((current.things_unlike(&earlier), earlier.things_unlike(&current)), (0, 1));
    }
}
