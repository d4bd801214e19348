//! Words and minutes by way of writing.

use crate::domain::{Day, Entry, Guide, Role, Workbook, WritingMode, is_counted_for, kept_from};

/// What was written in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub mode: WritingMode,
    pub entries: usize,
    pub words: usize,
    /// Whole minutes that were counted while writing.
    pub minutes: u32,
}

/// What `reader` wrote from one day to another, by the ways that were used, in the order they are always
/// told in, and how many entries more there are whose way of writing is not told: where two sit together,
/// what one of them wrote alone is counted and no more.
pub fn written(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    for_two: bool,
    (from, to): (Day, Day),
) -> (Vec<Written>, usize) {
    let counts = |entry: &Entry| is_counted_for(entry.owner(guide), reader);
    let mut closed = 0;
    let mut found =
        WritingMode::ALL.map(|mode| (Written { mode, entries: 0, words: 0, minutes: 0 }, 0_u32));
    let kept = workbook.journal.iter().filter(|entry| entry.trashed.is_none());
    let kept = kept.filter(|entry| counts(entry));
    for entry in kept.filter(|entry| from <= entry.day && entry.day <= to) {
        if kept_from(entry.owner(guide), reader, for_two).is_some() {
            closed += 1;
            continue;
        }
        if let Some((way, seconds)) = found.iter_mut().find(|(way, _)| way.mode == entry.mode) {
            way.entries += 1;
            way.words += entry.word_count();
            *seconds = seconds.saturating_add(entry.seconds);
        }
    }
    let used = found.into_iter().filter(|(way, _)| way.entries > 0);
    (used.map(|(way, seconds)| Written { minutes: seconds / 60, ..way }).collect(), closed)
}
