//! What a workbook holds, in counts: what backups and copies are told apart by.

use crate::domain::{
    records::{Kept, Records},
    workbook::Workbook,
};

/// How many there are of what somebody wrote or marked, without what is in the trash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// Entries of the journal.
    pub entries: usize,
    /// Pages of exercises, those that two write apart among them.
    pub pages: usize,
    /// Promises, and days of actions that are marked.
    pub promises: usize,
    /// Talks.
    pub talks: usize,
    /// Numbers that were given.
    pub pulses: usize,
    /// Steps that are ticked.
    pub ticks: usize,
    /// What is in the trash, of whatever kind.
    pub trashed: usize,
    /// Records that cannot be read, and are kept as they are.
    pub unreadable: usize,
}

impl Holds {
    /// What a workbook holds.
    pub fn of(workbook: &Workbook) -> Holds {
        let ticks = workbook.ticks.iter().filter(|tick| tick.on).count();
        Holds {
            entries: there(&workbook.journal),
            pages: there(&workbook.sittings) + there(&workbook.sealed),
            promises: there(&workbook.promises),
            talks: there(&workbook.talks),
            pulses: there(&workbook.pulses),
            ticks,
            trashed: workbook.trash().len(),
            unreadable: workbook.unreadable.len(),
        }
    }

    /// Whether there is nothing in it at all.
    pub fn is_nothing(self) -> bool {
        self == Holds::default()
    }
}

/// How many of a list are not in the trash.
fn there<T: Kept + Clone>(records: &Records<T>) -> usize {
    records.iter().filter(|record| record.trashed().is_none()).count()
}
