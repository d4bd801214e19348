//! Up and down inside a line that takes several rows: only past its ends do they leave it.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::App,
    screens::{
        Screen,
        entry::{EntryScreen, Place},
        talk::Writing,
    },
    ui::{
        Mode,
        action::Action,
        widgets::editor::{Editor, Motion, Stroke},
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
        let line = line_of(self.top()).filter(|_| self.mode() == Mode::Line)?;
        line.has_row(motion).then_some(Action::Type(Stroke::Move(motion)))
    }
}

/// The line that is being written on a screen.
fn line_of(screen: &Screen) -> Option<&Editor> {
    match screen {
        Screen::Exercise(screen) => screen.writing.as_ref().map(|writing| &writing.editor),
        Screen::Plan(screen) => screen.typing.as_ref().map(|typing| &typing.editor),
        Screen::Apart(screen) => screen.writing.as_ref().map(|writing| &writing.editor),
        Screen::Talk(screen) => screen.writing.as_ref().map(|writing| match writing {
            Writing::Line(editor) | Writing::Time(editor, _) => editor,
        }),
        Screen::Entry(screen) => {
            let EntryScreen { title, tags, place, .. } = &**screen;
            match place {
                Place::Title => Some(title),
                Place::Tags => Some(tags),
                Place::Body => None,
            }
        }
        _ => None,
    }
}
