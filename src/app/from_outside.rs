//! What comes from outside while the program is open, and how it comes in without being in anybody’s way.

use crate::{app::App, domain::Left, phrases::say, screens::Screen, ui::action::Effect};

/// What came from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FromOutside {
    /// Words that were left for this window, until it may write.
    left: Vec<Left>,
    /// The names of those that came in, with the change that has to be on the disk before they are let go.
    came: Vec<(String, u64)>,
}

impl App {
    /// Words were left for this window.
    pub(super) fn left_for_us(&mut self, left: Vec<Left>) {
        self.from_outside.left.extend(left);
    }

    /// Takes in what was left, once this window may write. What is shown, and what is being written, stays.
    pub(super) fn take_what_was_left(&mut self, effects: &mut Vec<Effect>) {
        if self.from_outside.left.is_empty() || self.read_only.is_some() || self.is_opening() {
            return;
        }
        let all = std::mem::take(&mut self.from_outside.left);
        let mut count = 0;
        for left in &all {
            count += self.workbook.come_in(&left.what);
            self.take_into_held(left);
        }
        if count > 0 {
            self.saving.changed(self.now);
            self.add_to_notice(&say::left_came_in(count));
            self.read_again();
            self.refresh_all(effects);
            if self.screens.iter().any(|screen| matches!(screen, Screen::Find(_))) {
                effects.push(Effect::BuildIndex);
            }
        }
        let change = self.saving.last_change();
        self.from_outside.came.extend(all.into_iter().map(|left| (left.name, change)));
        self.let_go_of_what_came(effects);
    }

    /// What came in and is on the disk is let go where it lay.
    pub(super) fn let_go_of_what_came(&mut self, effects: &mut Vec<Effect>) {
        let came = std::mem::take(&mut self.from_outside.came);
        let (kept, rest) =
            came.into_iter().partition(|(_, change)| self.saving.is_confirmed(*change));
        self.from_outside.came = rest;
        let kept: Vec<(String, u64)> = kept;
        if !kept.is_empty() {
            effects.push(Effect::LetGo(kept.into_iter().map(|(name, _)| name).collect()));
        }
    }

    /// Tells something beside what is told already.
    pub(super) fn add_to_notice(&mut self, told: &str) {
        let before = self.notice.take();
        let before = before.map(|before| format!("{}. ", before.trim_end_matches('.')));
        self.notice = Some(before.unwrap_or_default() + told);
    }
}
