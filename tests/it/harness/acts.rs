//! Acts by what is read on the screen, so that a row that comes or goes moves no test to another one.

use trust_guide::{
    domain::audience::Audience,
    screens::{Screen, stage::Row},
};

use crate::harness::Play;

/// So many rows are more than any list of a test has.
const ROWS: usize = 120;

impl Play {
    /// Goes down to the row, or the answer of a question, that begins so. On a stage it is looked for among what comes
    /// first, and then in all the rest.
    #[track_caller]
    pub fn on(&mut self, name: &str) -> &mut Play {
        if !self.goes_down_to(name) && self.unfolds() {
            self.goes_down_to(name);
        }
        assert!(self.is_on(name), "no row “{name}”:\n{}", self.screen());
        self
    }

    fn goes_down_to(&mut self, name: &str) -> bool {
        for _ in 0..ROWS {
            let before = self.screen();
            if self.is_on(name) {
                return true;
            }
            if self.keys("<down>").screen() == before {
                return false;
            }
        }
        false
    }

    /// Shows all of a stage, where only what comes first of it is shown. Says whether it did.
    pub fn unfolds(&mut self) -> bool {
        let is_folded = self.has_spine() == Some(false);
        if is_folded {
            self.keys("+");
        }
        is_folded
    }

    /// Opens a stage by its key, all of it, and stands on the first row of a group: 0 for what is read, then steps,
    /// exercises, signs and prompts.
    pub fn in_stage(&mut self, key: &str, group: usize) -> &mut Play {
        self.keys(key);
        self.unfolds();
        let before = if self.has_spine().is_some() { 2 } else { 0 };
        self.keys("<home>").keys(&"<tab>".repeat(before + group))
    }

    /// Whether all else is shown on a stage that says first what is done in order; `None` anywhere else.
    fn has_spine(&self) -> Option<bool> {
        let Some(Screen::Stage(screen)) = self.app.screens().last() else { return None };
        let guide = self.app.guide();
        let audience = Audience::of(&self.app.workbook().profile);
        let shown = screen.shown(guide, guide.stage(&screen.stage)?, audience);
        shown.contains(&Row::More).then_some(screen.more)
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
