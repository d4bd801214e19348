//! Which way along a list, or through words.

/// A move of the one who looks. What a page is, the kind of list says: [`Cursor`](crate::ui::cursor::Cursor).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    Up,
    Down,
    PageUp,
    PageDown,
    Top,
    Bottom,
}
