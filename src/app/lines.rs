//! Up and down inside a line that takes several rows: only past its ends do they leave it.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::App,
    ui::{
        Mode,
        action::Action,
        widgets::editor::{Motion, Stroke},
    },
};

impl App {
    /// The motion that an arrow means in the line that is being written, if it has a row there.
    pub(super) fn motion_in_line(&self, key: KeyEvent) -> Option<Action> {
        let motion = match key.code {
            KeyCode::Up if key.modifiers.is_empty() => Motion::Up,
            KeyCode::Down if key.modifiers.is_empty() => Motion::Down,
            _ => return None,
        };
        let line = self
            .top()
            .words()
            .and_then(|words| words.line_editor())
            .filter(|_| self.mode() == Mode::Line)?;
        line.has_row(motion).then_some(Action::Type(Stroke::Move(motion)))
    }
}
