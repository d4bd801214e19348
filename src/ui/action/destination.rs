//! Where a key or a name leads from anywhere.

/// A place that has a key or a name of its own wherever somebody is. Which [`Place`](super::Place) it is
/// follows from the guide and the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Destination {
    /// The first screen, made anew; what stands on it is closed.
    Today,
    /// 1 to 7 are the stages, 8 is growth, 9 steady first.
    Stage(u8),
    /// The time after the seven stages.
    TimeAfter,
    /// The plan and the promises.
    Plan,
    /// The entries, the newest first.
    Journal,
    /// A new entry.
    Write,
    /// The talks that are on, were held, or can be held.
    Talks,
    /// The pulse, the promises and the words of some weeks or months.
    LookBack,
    /// The pulse of today, or of the week when it is due.
    Pulse,
    /// Questions and answers, and the guide in short.
    Answers,
    /// The numbers to call; it is reached while something is asked or written, too.
    Help,
    /// The private check, of which nothing is kept.
    Safety,
    /// Looking for words in the workbook and in the guide.
    Find,
    /// Every command and place by name.
    Palette,
    /// What can be set, and where the words are.
    Settings,
    /// What was taken away and can be put back, and what undo holds.
    Trash,
    /// The pages that somebody filled in.
    Filled,
    /// The keys of the screen that is shown.
    Keys,
}

impl Destination {
    /// Whether something is kept there as soon as one comes to it.
    pub fn keeps(self) -> bool {
        matches!(self, Destination::Write | Destination::Pulse)
    }
}
