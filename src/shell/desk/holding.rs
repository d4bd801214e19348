//! What a workbook holds, in words.

use crate::{phrases::say, store::Holds};

/// What there is of each kind, those left out of which there is nothing.
pub fn holds_told(holds: Holds) -> String {
    let kinds = [
        (holds.entries, say::copy_entries as crate::phrases::Counted),
        (holds.pages, say::copy_pages),
        (holds.promises, say::holds_promises),
        (holds.talks, say::holds_talks),
        (holds.pulses, say::holds_pulses),
        (holds.ticks, say::holds_ticks),
        (holds.trashed, say::holds_trashed),
        (holds.unreadable, say::holds_unreadable),
    ];
    let told = kinds.iter().filter(|(count, _)| *count > 0).map(|(count, told)| told(*count));
    told.reduce(say::holds_and).unwrap_or_else(|| say::holds_nothing().to_owned())
}
