//! Where a key or a name leads from anywhere.

/// A place that has a key or a name of its own wherever somebody is. Which [`Place`](super::Place) it is
/// follows from the guide and the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    Today,
    /// 1 to 7 are the stages, 8 is growth, 9 steady first.
    Stage(u8),
    /// The time after the seven stages.
    TimeAfter,
    Plan,
    Journal,
    /// A new entry.
    Write,
    Talks,
    LookBack,
    /// The pulse of today, or of the week when it is due.
    Pulse,
    Answers,
    Help,
    Safety,
    Find,
    Palette,
    Settings,
    Trash,
    Keys,
}

impl Destination {
    /// Whether something is kept there as soon as one comes to it.
    pub fn keeps(self) -> bool {
        matches!(self, Destination::Write | Destination::Pulse)
    }
}
