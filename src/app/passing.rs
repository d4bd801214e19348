//! Time goes on while nobody does anything: when the program wakes, and what runs on a screen.

use std::time::Duration;

use crate::{
    app::{App, SMALLEST, saving::until},
    domain::Stamp,
    ui::Effect,
};

impl App {
    /// How long the program may wait for the next event before something is due: a save, or a change
    /// of what is shown. With neither it waits for ever.
    pub fn deadline(&self) -> Option<Duration> {
        let seen = !self.covered && self.size.0 >= SMALLEST.0 && self.size.1 >= SMALLEST.1;
        let shown = seen.then(|| self.top().next_change(&self.scene())).flatten();
        let change = shown.map(|next| until(next, self.now));
        let heard = self.hearing.deadline(self.now);
        self.saving.deadline(self.now).into_iter().chain(change).chain(heard).min()
    }

    /// Tells every open screen that time went on. Only what is seen may also be heard.
    pub(super) fn pass_time(&mut self, then: Stamp, effects: &mut Vec<Effect>) {
        let seen = !self.covered;
        let mut screens = std::mem::take(&mut self.screens);
        self.with_ctx(effects, |_, ctx| {
            let top = screens.len().saturating_sub(1);
            for (place, screen) in screens.iter_mut().enumerate() {
                screen.passed(ctx, then, seen && place == top);
            }
        });
        self.screens = screens;
    }

    /// The person goes away, for a while or for good: whatever runs on a screen stands still.
    pub(super) fn leave_all(&mut self, effects: &mut Vec<Effect>) {
        let mut screens = std::mem::take(&mut self.screens);
        self.with_ctx(effects, |_, ctx| screens.iter_mut().for_each(|screen| screen.leave(ctx)));
        self.screens = screens;
    }
}
