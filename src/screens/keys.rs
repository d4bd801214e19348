//! The keys that work on the screen below, from the one table.

pub mod view;

use crate::{
    screens::Screen,
    ui::{
        Mode,
        action::{Command, Flow},
    },
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The mode whose keys are shown.
    pub of: Mode,
    /// Commands that do nothing on that screen just now.
    pub idle: Vec<Command>,
    pub top: usize,
    pub extent: std::cell::Cell<(usize, usize)>,
}

impl Keys {
    pub fn of(mode: Mode, idle: Vec<Command>) -> Keys {
        Keys { of: mode, idle, top: 0, extent: std::cell::Cell::new((0, 0)) }
    }

    pub fn update(&mut self, command: Command) -> Flow<Screen> {
        let (lines, rows) = self.extent.get();
        let last = lines.saturating_sub(rows);
        let page = rows.max(2) - 1;
        match command {
            Command::Down => self.top = (self.top + 1).min(last),
            Command::Up => self.top = self.top.min(last).saturating_sub(1),
            Command::PageDown | Command::Tick => self.top = (self.top + page).min(last),
            Command::PageUp => self.top = self.top.min(last).saturating_sub(page),
            Command::Top => self.top = 0,
            Command::Bottom => self.top = last,
            Command::Open | Command::Left | Command::GoKeys => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }
}
