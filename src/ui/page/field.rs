//! A place on a page for words that are written there.

/// A place for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which of those that are written on the page stand here, counted from 0.
    pub of: usize,
    /// What it is called.
    pub label: &'static str,
    /// What is said while nothing is written in it, and the keys write elsewhere.
    pub blank: &'static str,
    pub room: Room,
    /// Whether the keys write in it.
    pub is_here: bool,
}

/// How much of a page a place for words takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A line, which grows as long as there is room for the other words.
    Line,
    /// All that the rest of the page leaves, in a frame.
    Framed,
    /// All that the rest of the page leaves, with nothing around it.
    Open,
}

impl Room {
    /// Whether it takes what the rest of the page leaves.
    pub fn fills(self) -> bool {
        match self {
            Room::Line => false,
            Room::Framed | Room::Open => true,
        }
    }
}
