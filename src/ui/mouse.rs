//! What was done with a mouse, and in which cell of the window.

/// What a terminal reports of a mouse that is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub did: Did,
    /// In which column of the window, counted from 0.
    pub column: u16,
    /// In which row, counted from 0.
    pub row: u16,
}

/// What can be done with a mouse. Nothing comes of its other buttons, or of moving it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// The left button went down.
    Click,
    /// The wheel turned up by one notch.
    WheelUp,
    /// The wheel turned down by one notch.
    WheelDown,
}
