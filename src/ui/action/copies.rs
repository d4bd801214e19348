//! Copies among the backups of words that could not be saved in their place.

use crate::domain::{rescued::CopyState, workbook::Workbook};

/// A copy, as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescuedCopy {
    /// Its name, for the shell.
    pub name: String,
    /// When it was written and what is in it, in words.
    pub label: String,
    /// Whether its words were brought in, or left for later. Only a new one is asked about at the start.
    pub state: CopyState,
}

/// A copy that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadCopy {
    /// Its name among the backups, under which the shell marks or deletes it.
    pub name: String,
    /// The whole workbook as the copy holds it.
    pub copy: Workbook,
    /// What it grew from, as far as that is still there.
    pub base: Workbook,
}
