//! A disk that does not answer while the program is open: when that is told, and what is safe meanwhile.

use crate::{
    app::{App, rescuing::Rescue, saving::Saving, waiting::Wait},
    domain::day::Stamp,
    phrases::say,
    screens::Screen,
    ui::action::{Action, Command, Effect},
};

/// How long the disk may take for what it was given before it is told that it does not answer (milliseconds).
const SILENCE: i64 = 2_000;

/// Fewer rows than this leave hardly room.
const ROOMY: u16 = 20;

impl Saving {
    /// When it is to be told that the disk does not answer, if it owes an answer.
    pub(super) fn silent_from(&self) -> Option<Stamp> {
        let waits = self.waits.map(|(_, since)| since);
        let since = self.asked.into_iter().chain(waits).min()?;
        Some(since + chrono::TimeDelta::milliseconds(SILENCE))
    }

    /// When it is to be told that quitting waits for a disk that does not answer: at once where it was silent
    /// before.
    pub(super) fn silence_due(&self) -> Option<Stamp> {
        let since = self.quits_since.filter(|_| self.quitting)?;
        let was_silent = self.silent_from().is_some_and(|from| from <= since);
        Some(if was_silent { since } else { since + chrono::TimeDelta::milliseconds(SILENCE) })
    }

    /// After an action: whether the disk owes an answer, and since when. A clock that was set back makes nobody
    /// wait for hours.
    fn owes(&mut self, now: Stamp) {
        let owed = self.is_under_way() || self.rescue != Rescue::None;
        self.asked = owed.then(|| self.asked.map_or(now, |asked| asked.min(now)));
    }
}

impl App {
    /// Whether this asks for a backup while one is waited for: it would be put over what was written once that one
    /// came. What was asked for before goes on its way, however often it is passed on.
    pub(super) fn asks_again_for_a_backup(&self, command: Command) -> bool {
        command == Command::PutInPlace && matches!(self.saving.waits, Some((Wait::Backup, _)))
    }

    /// Takes note of what the disk was given to do.
    pub(super) fn follow_the_disk(&mut self, effects: &[Effect]) {
        self.saving.owes(self.now);
        if let Some(wait) = effects.iter().find_map(Wait::of) {
            self.saving.waits = Some((wait, self.now));
        }
    }

    /// Takes note of what the disk answers.
    pub(super) fn hear_the_disk(&mut self, action: &Action) {
        self.saving.waits.take_if(|(wait, _)| wait.is_answered_by(action));
    }

    /// Whether the disk has owed an answer about words for too long.
    pub(super) fn is_disk_silent(&self) -> bool {
        let wait = chrono::TimeDelta::milliseconds(SILENCE);
        self.saving.asked.is_some_and(|asked| asked + wait <= self.now)
    }

    /// What is told of a disk that is silent: first of words that are to be kept.
    fn silent(&self, rows: u16) -> Option<&'static str> {
        if self.is_disk_silent() {
            return Some(match (rows < ROOMY, self.read_only.is_some()) {
                (true, false) => say::disk_silent_in_short(),
                (false, false) => say::disk_silent(),
                (true, true) => say::disk_silent_and_reading_in_short(),
                (false, true) => say::disk_silent_and_reading(),
            });
        }
        let is_over = self.saving.silent_from().is_some_and(|from| from <= self.now);
        self.saving.waits.filter(|_| is_over).map(|(wait, _)| wait.told())
    }

    /// What is told of a silent disk, as lines above the footer, on whatever screen. A question about the same says
    /// it itself.
    pub(super) fn silence_told(&self, rows: u16) -> Option<&'static str> {
        let asks = matches!(self.top(), Screen::Ask(ask) if ask.is_about_a_silent_disk());
        self.silent(rows).filter(|_| !asks)
    }
}
