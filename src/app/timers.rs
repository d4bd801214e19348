//! Time goes on while nobody does anything: when the program wakes, and what runs on a screen.

use std::time::Duration;

use chrono::{TimeDelta, TimeZone};

use crate::{
    app::{App, saving::until},
    domain::day::{Day, Stamp},
    screens::{Screen, today::Today},
    ui::{Effect, window::SMALLEST},
};

impl App {
    /// How long the program may wait for the next event before something is due: a save, or a change
    /// of what is shown. With neither it waits for ever.
    pub fn deadline(&self) -> Option<Duration> {
        let heard = self.hearing.deadline(self.now);
        if self.guess.is_some() {
            return heard;
        }
        let seen = !self.covered && self.size.0 >= SMALLEST.0 && self.size.1 >= SMALLEST.1;
        let shown = seen.then(|| self.top().next_change(&self.scene())).flatten();
        let day = seen.then(|| self.next_turn_of_the_day()).flatten();
        let change = shown.into_iter().chain(day).map(|next| until(next, self.now));
        let held = self.held_until().into_iter().chain(self.let_go_until());
        let held = held.min().map(|next| until(next, self.now));
        let saving = self.saving.deadline(self.now, self.waits_to_save());
        let silent = self.silent_from().filter(|from| self.now < *from);
        let silent = silent.map(|from| until(from, self.now));
        let locks = self.locks_at().map(|at| until(at, self.now));
        saving.into_iter().chain(locks).chain(held).chain(change).chain(heard).chain(silent).min()
    }

    /// When the day turns, by the clock on the wall as it goes now. It may be put forward before then,
    /// by two hours at most: so it is looked at each half hour of those two.
    fn next_turn_of_the_day(&self) -> Option<Stamp> {
        let hour = u32::from(self.workbook.profile.day_start);
        let start = self.today().plus(1).date().and_hms_opt(hour, 0, 0)?;
        let start = self.now.offset().from_local_datetime(&start).single()?;
        let before = (0..=4).rev().map(|halves| start - TimeDelta::minutes(30 * halves));
        before.into_iter().find(|at| self.now < *at)
    }

    /// Until when the clock of a talk that is open runs. Nobody needs a key meanwhile; under the cover nobody looks at it.
    pub(super) fn talks_until(&self) -> Option<Stamp> {
        let until = |screen: &Screen| match screen {
            Screen::Talk(talk) => talk.runs_until(&self.guide),
            _ => None,
        };
        self.screens.iter().filter(|_| !self.covered).filter_map(until).max()
    }

    /// Whether the person’s day is another one than it was then.
    pub(super) fn is_another_day_than(&self, then: Stamp) -> bool {
        Day::of(then, self.workbook.profile.day_start) != self.today()
    }

    /// A day began. Where it did so by itself, and nobody was choosing something on Today, Today is
    /// read from its start.
    pub(super) fn turn_day(&mut self, by_itself: bool, effects: &mut Vec<Effect>) {
        for screen in self.screens.iter_mut().filter(|_| by_itself) {
            if let Screen::Today(today) = screen {
                *today = Today::default();
            }
        }
        self.refresh(effects);
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
