//! The program at a large window, with keys pressed one at a time.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Terminal, backend::TestBackend};
use trust_guide::{
    app::App,
    content,
    domain::workbook::Workbook,
    screens::corpus_of,
    ui::{
        Depth, Effect, Theme,
        action::{Action, Opened},
        paint::draw_window,
    },
};

use crate::seeded::now;

/// Columns and rows of a large window.
const WINDOW: (u16, u16) = (120, 40);

/// The program with this workbook, after these keys.
pub fn after(workbook: Workbook, keys: &str) -> App {
    let theme = Theme { dark: true, depth: Depth::Full };
    let mut app = App::new(7, now(), WINDOW, theme);
    let opened = Opened {
        guide: Arc::new(content::load(None).guide),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    app.update(now(), Action::Opened(Box::new(opened)));
    for letter in keys.chars() {
        press(&mut app, if letter == '\n' { KeyCode::Enter } else { KeyCode::Char(letter) });
    }
    app
}

pub fn press(app: &mut App, code: KeyCode) {
    let Some(action) = app.action_for(KeyEvent::from(code)) else { return };
    for effect in app.update(now(), action) {
        if effect == Effect::BuildIndex {
            let corpus = corpus_of(app.guide(), app.workbook(), app.reader());
            app.update(now(), Action::Indexed(Arc::new(corpus)));
        }
    }
}

pub fn window() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(WINDOW.0, WINDOW.1)).expect("this terminal cannot fail")
}

pub fn show(window: &mut Terminal<TestBackend>, app: &App) {
    window
        .draw(|frame| draw_window(&app.window(), app.theme(), false, frame))
        .expect("this terminal cannot fail");
}
