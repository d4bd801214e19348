//! The screen of a fake terminal, as somebody sees it who looks now.

use std::cell::Ref;

use ratatui::{Frame, buffer::Buffer, style::Color};
use trust_guide::{
    text::width::width,
    ui::{Depth, paint::draw_window},
};

use super::Play;

impl Play {
    /// Draws what was shown last.
    fn look(&self) {
        if self.drawn.replace(self.world.frames) != self.world.frames {
            let app = &self.app;
            let draw = |frame: &mut Frame<'_>| {
                draw_window(&app.window(), app.theme(), app.draws_ascii(), frame);
            };
            self.terminal.borrow_mut().draw(draw).unwrap();
        }
    }

    /// The screen as it is painted.
    pub fn cells(&self) -> Ref<'_, Buffer> {
        self.look();
        Ref::map(self.terminal.borrow(), |terminal| terminal.backend().buffer())
    }

    /// Where the cursor of the terminal is, column first.
    pub fn caret(&self) -> (u16, u16) {
        self.look();
        let place = self.terminal.borrow().backend().cursor_position();
        (place.x, place.y)
    }

    /// The screen as lines without the blanks at their ends. Whatever is drawn stands on our own ground: on
    /// that of a terminal our words may be as bright as what is behind them.
    #[track_caller]
    pub fn screen(&self) -> String {
        let buffer = self.cells();
        if matches!(self.app.theme().depth, Depth::Full | Depth::Indexed) {
            let mut before = "";
            for cell in &buffer.content {
                // The second half of a wide letter is painted with the first.
                let hidden = width(before) > 1;
                let unset = cell.bg == Color::Reset || cell.fg == Color::Reset;
                assert!(hidden || !unset, "{:?} on a ground that is not ours", cell.symbol());
                before = cell.symbol();
            }
        }
        let mut lines = Vec::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            let mut skip = 0;
            for x in 0..buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                if skip == 0 {
                    line.push_str(symbol);
                    skip = width(symbol).saturating_sub(1);
                } else {
                    skip -= 1;
                }
            }
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n") + "\n"
    }
}
