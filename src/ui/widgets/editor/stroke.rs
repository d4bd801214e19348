//! What a person can do in an editor, as plain data.

/// One act of editing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stroke {
    Insert(char),
    Newline,
    Backspace,
    Delete,
    DeleteWordBack,
    DeleteWordForward,
    /// At the start of a line, joins it to the line before.
    DeleteToLineStart,
    /// At the end of a line, joins the line after to it.
    DeleteToLineEnd,
    Move(Motion),
    Select(Motion),
    SelectAll,
    /// Deletes what is selected and keeps it for `Yank`.
    Cut,
    /// Keeps what is selected for `Yank`.
    Copy,
    /// Inserts what was last cut, copied, or deleted by word or by line.
    Yank,
    Undo,
    Redo,
    NextHit,
    PreviousHit,
}

/// A way for the caret to go. A line ends where the person ended it, a row where it was wrapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Motion {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    /// To the start of the next word.
    WordRight,
    /// To the end of this word or the next.
    WordEnd,
    RowStart,
    RowEnd,
    LineStart,
    LineEnd,
    PageUp,
    PageDown,
    Top,
    Bottom,
}

impl Motion {
    /// Whether the caret keeps its wanted column while it goes.
    pub fn is_vertical(self) -> bool {
        matches!(self, Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown)
    }
}
