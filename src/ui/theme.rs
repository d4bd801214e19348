//! Which palette is drawn with, and with how many colours.

pub mod own;

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Any colour, of 24 bits.
    Full,
    /// The 256 colours of xterm, of which only those above the sixteen are used.
    Indexed,
    /// Those that each terminal has of its own, and no ground of ours.
    Sixteen,
    /// None: bold, italics, underlining and reversing alone.
    Mono,
}

/// A palette at a depth. At sixteen colours and in mono no background is painted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether Hearth is drawn, for a dark ground, and not Paper, for a light one.
    pub dark: bool,
    /// How many colours there are to draw it with.
    pub depth: Depth,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme { dark: true, depth: Depth::Mono }
    }
}
