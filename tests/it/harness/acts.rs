//! Acts by what is read on the screen, so that a row that comes or goes moves no test to another one.

use crate::harness::Play;

/// So many rows are more than any list of a test has.
const ROWS: usize = 120;

impl Play {
    /// Goes down to the row, or the answer of a question, that begins so.
    #[track_caller]
    pub fn on(&mut self, name: &str) -> &mut Play {
        for _ in 0..ROWS {
            if self.is_on(name) {
                return self;
            }
            self.keys("<down>");
        }
        panic!("no row “{name}”:\n{}", self.screen())
    }

    /// Goes to it, and picks or opens it.
    #[track_caller]
    pub fn pick(&mut self, name: &str) -> &mut Play {
        self.on(name).keys("<enter>")
    }

    /// Opens Settings, and goes down to the row of this name.
    #[track_caller]
    pub fn setting(&mut self, name: &str) -> &mut Play {
        self.keys(",<home>").on(name)
    }

    fn is_on(&self, name: &str) -> bool {
        self.screen().contains(&format!("▸ {name}"))
    }
}
