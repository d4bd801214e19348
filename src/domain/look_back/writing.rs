//! Words and minutes by way of writing.

use crate::domain::{
    day::Day, guide::Guide, journal::WritingMode, tick::Readers, workbook::Workbook,
};

/// What was written in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The way that is counted here.
    pub mode: WritingMode,
    /// How many entries there are, without those in the trash.
    pub entries: usize,
    /// How many words they have in all, as a person would count them.
    pub words: usize,
    /// Whole minutes that were counted while writing.
    pub minutes: u32,
}

/// What was written from one day to another that counts for who reads, by the ways that were used, in the
/// order they are always told in.
pub fn written(guide: &Guide, workbook: &Workbook, (from, to): (Day, Day)) -> Vec<Written> {
    let readers = Readers::of(guide, workbook);
    let mut found =
        WritingMode::ALL.map(|mode| (Written { mode, entries: 0, words: 0, minutes: 0 }, 0_u32));
    let kept = workbook.journal.iter().filter(|entry| entry.trashed.is_none());
    let kept = kept.filter(|entry| readers.counts(entry.owner(guide)));
    for entry in kept.filter(|entry| from <= entry.day && entry.day <= to) {
        if let Some((way, seconds)) = found.iter_mut().find(|(way, _)| way.mode == entry.mode) {
            way.entries += 1;
            way.words += entry.word_count();
            *seconds = seconds.saturating_add(entry.seconds);
        }
    }
    let used = found.into_iter().filter(|(way, _)| way.entries > 0);
    used.map(|(way, seconds)| Written { minutes: seconds / 60, ..way }).collect()
}
