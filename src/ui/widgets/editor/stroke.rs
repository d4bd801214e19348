//! What a person can do in an editor, as plain data.

/// One act of editing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stroke {
    /// A letter or sign, in the place of what is selected.
    Insert(char),
    /// Ends a line; an editor of one line ignores it.
    Newline,
    /// Deletes the letter before the caret, or what is selected.
    Backspace,
    /// Deletes the letter after the caret, or what is selected.
    Delete,
    /// Deletes up to the start of this word, or of the one before, and keeps it for `Yank`.
    DeleteWordBack,
    /// Deletes up to the end of this word, or of the next, and keeps it for `Yank`.
    DeleteWordForward,
    /// At the start of a line, joins it to the line before.
    DeleteToLineStart,
    /// At the end of a line, joins the line after to it.
    DeleteToLineEnd,
    /// Moves the caret; nothing is selected afterwards.
    Move(Motion),
    /// Moves the caret, and selects from where it was or where the selection began.
    Select(Motion),
    /// Moves the caret to where somebody points: a row in view, and a column of it.
    Point(u16, u16),
    /// Selects from the first letter to the last, with the caret at the end.
    SelectAll,
    /// Deletes what is selected and keeps it for `Yank`.
    Cut,
    /// Keeps what is selected for `Yank`.
    Copy,
    /// Inserts what was last cut, copied, or deleted by word or by line.
    Yank,
    /// Takes back the last run of typing or deleting.
    Undo,
    /// Does again what was taken back last, unless something was typed since.
    Redo,
    /// To the next place of what is looked for, from the last one to the first.
    NextHit,
    /// To the place before of what is looked for, from the first one to the last.
    PreviousHit,
}

/// A way for the caret to go. A line ends where the person ended it, a row where it was wrapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    /// One letter as a person sees it; from the start of a line to the end of the one before.
    Left,
    /// One letter as a person sees it; from the end of a line to the start of the one after.
    Right,
    /// To the row above, as near as possible to the wanted column.
    Up,
    /// To the row below, as near as possible to the wanted column.
    Down,
    /// To the start of this word or of the one before.
    WordLeft,
    /// To the start of the next word.
    WordRight,
    /// To the end of this word or the next.
    WordEnd,
    /// To the first letter of the wrapped row.
    RowStart,
    /// Behind the last letter of the wrapped row.
    RowEnd,
    /// To where the person began the line, some rows up perhaps.
    LineStart,
    /// To where the person ended the line, some rows down perhaps.
    LineEnd,
    /// Up by the rows in view but one, in the wanted column.
    PageUp,
    /// Down by the rows in view but one, in the wanted column.
    PageDown,
    /// To the first letter of the text.
    Top,
    /// Behind the last letter of the text.
    Bottom,
}

impl Motion {
    /// Whether the caret keeps its wanted column while it goes.
    pub fn is_vertical(self) -> bool {
        matches!(self, Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown)
    }
}
