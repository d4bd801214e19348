//! The keys that work on the screen below, from the one table.

mod shown;
pub mod view;

use crate::ui::{Mode, action::Command, cursor::Cursor};

/// The keys of a screen, and those that work everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The mode whose keys are shown.
    pub of: Mode,
    /// Commands that do nothing on that screen just now.
    pub idle: Vec<Command>,
    /// How far the keys are read.
    pub cursor: Cursor,
}

impl Keys {
    /// The keys of a mode, without those that do nothing on that screen just now.
    pub fn of(mode: Mode, idle: Vec<Command>) -> Keys {
        Keys { of: mode, idle, cursor: Cursor::from_the_start() }
    }
}
