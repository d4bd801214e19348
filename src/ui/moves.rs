//! Which way along a list, or through words.

/// A move of the one who looks. What a page is, the kind of list says: [`Cursor`](crate::ui::cursor::Cursor).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// One item towards the first, or one row where only words are read.
    Up,
    /// One item towards the last, or one row where only words are read.
    Down,
    /// Some items, or as many rows as are in view, towards the first.
    PageUp,
    /// Some items, or as many rows as are in view, towards the last.
    PageDown,
    /// To the first item, with what stands before it in view.
    Top,
    /// To the last item, with what stands after it in view.
    Bottom,
}
