//! A place on a page for words that are written there.

use std::ops::Range;

use crate::ui::page::Tone;

/// A place for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which of those that are written on the page stand here, counted from 0.
    pub of: usize,
    /// What it is called.
    pub label: &'static str,
    /// What is said while nothing is written in it, and the keys write elsewhere.
    pub blank: &'static str,
    /// How many rows it gets.
    pub room: Room,
    /// Whether the keys write in it.
    pub is_here: bool,
}

/// How much of a page a place for words takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A line, which grows as long as there is room for the other words.
    Line,
    /// All that the rest of the page leaves, with nothing around it.
    Open,
}

impl Room {
    /// Whether it takes what the rest of the page leaves.
    pub fn fills(self) -> bool {
        self == Room::Open
    }
}

/// Words beside a bar, thick where they are being written.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Which of those that are written on the page stand here, counted from 0; none, while it is read.
    pub of: Option<usize>,
    /// What is read while nobody writes in it; not shown while the keys write here.
    pub said: String,
    /// Of the words. The bar has its own.
    pub tone: Tone,
    /// What of the words is pointed out, as ranges of bytes.
    pub hits: Vec<Range<usize>>,
    /// What is said under the words, muted.
    pub under: Option<String>,
    /// How many rows the words have, whether they fill them or not.
    pub space: Space,
}

/// How many rows the words beside a bar get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Space {
    /// As many as they take, as long as all of them can be in view.
    #[default]
    Line,
    /// Many, with so many rows kept free for what is told under them.
    Many {
        /// Rows for what is told, such as how many words it are.
        told: usize,
    },
}
