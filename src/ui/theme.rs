//! Which palette is drawn with, and with how many colours.

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    Full,
    Indexed,
    Sixteen,
    Mono,
}

/// A palette at a depth. At sixteen colours and in mono no background is painted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    pub dark: bool,
    pub depth: Depth,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme { dark: true, depth: Depth::Mono }
    }
}
