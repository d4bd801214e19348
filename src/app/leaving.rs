//! Leaving: what becomes of the words that are being typed when somebody leaves at once.

use crate::{
    app::{App, rescuing::Ending},
    domain::{Stamp, Workbook, merge},
    screens::Screen,
    ui::action::{Action, Command, Effect},
};

/// Esc this often, this close together, leaves at once, if the person chose that.
const ESC_TIMES: usize = 3;

/// Esc several times leaves at once when all of them fall within this time (milliseconds).
const TOGETHER: i64 = 1_000;

/// The workbook without the words that are being typed, for somebody who wants to leave without
/// keeping those. While there is one, nothing is saved.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Held {
    before: Workbook,
    /// Whether it held something the disk does not.
    dirty: bool,
    /// The line that is typed, as long as it is the same one.
    line: Option<String>,
    /// Until when it is kept whatever is typed.
    until: Option<Stamp>,
}

impl App {
    /// Whether a command leaves at once: the last of some Esc, if the person chose that.
    pub(super) fn leaves_on_esc(&mut self, command: Command) -> bool {
        if command != Command::Back {
            self.escapes.clear();
            return false;
        }
        self.counts_as_leaving(self.now)
    }

    /// Whether this Esc, at `now`, is the last of those that leave for who chose so. One that comes too soon
    /// after another for a screen to close twice still counts: a slow line sends all three at once.
    pub(super) fn counts_as_leaving(&mut self, now: Stamp) -> bool {
        self.escapes.push(now);
        let window = chrono::Duration::milliseconds(TOGETHER);
        let recent = self.escapes.iter().rev();
        let recent = recent.take_while(|then| now.signed_duration_since(**then) <= window);
        self.workbook.profile.leave_on_esc && recent.count() >= ESC_TIMES
    }

    /// Before an action, for somebody who leaves without keeping what is being typed: remembers the
    /// workbook where the action puts unfinished words into it. Some lines are in the workbook as they
    /// are typed; and the first Esc of those that leave closes what is written.
    pub(super) fn hold_back(&mut self, action: &Action) {
        let profile = &self.workbook.profile;
        let now = self.now;
        self.held.take_if(|held| held.until.is_some_and(|until| until <= now));
        let (line, until) = match action {
            _ if !profile.leave_unkept => (None, None),
            Action::Type(_) | Action::Paste(_) => (self.line(), None),
            Action::Do(Command::Back) if profile.leave_on_esc => {
                let window = chrono::Duration::milliseconds(TOGETHER + 1);
                (self.line(), Some(now + window))
            }
            // What is asked to be saved is saved, and whatever else is done ends the row of Esc.
            Action::Do(Command::Save | Command::Stop | Command::Suspend) => (None, None),
            Action::Do(Command::Leave) => return,
            Action::Do(_) => (self.held.as_ref().and_then(|held| held.line.clone()), None),
            _ => return,
        };
        if line.is_none() && until.is_none() {
            self.held = None;
            return;
        }
        let known = self.held.take().map(|held| (held.before, held.dirty));
        let (before, dirty) =
            known.unwrap_or_else(|| (self.workbook.clone(), self.saving.has_changed()));
        self.held = Some(Held { before, dirty, line, until });
    }

    /// After an action: what waited may be saved as soon as another line is written, or none.
    pub(super) fn let_through(&mut self) {
        let line = self.line();
        self.held.take_if(|held| held.until.is_none() && held.line != line);
    }

    /// The line that is being written into the workbook, on whichever open screen.
    fn line(&self) -> Option<String> {
        self.screens.iter().rev().find_map(Screen::line)
    }

    /// Whether a save has to wait, and until when at least.
    pub(super) fn waits_to_save(&self) -> bool {
        self.held.is_some()
    }

    /// When what waited may be saved.
    pub(super) fn held_until(&self) -> Option<Stamp> {
        self.held.as_ref()?.until
    }

    /// A save brought changes from outside; `sent` is what was saved.
    pub(super) fn bring_into_held(&mut self, sent: &Workbook, on_disk: &Workbook) {
        if let Some(held) = &mut self.held {
            held.before = merge(sent, &held.before, on_disk).workbook;
        }
    }

    /// The program ends: the workbook is saved if it changed. What is being typed is kept as a draft,
    /// unless the person leaves at once and does not want that.
    pub(super) fn end(&mut self, how: Effect, effects: &mut Vec<Effect>) {
        self.leave_all(effects);
        if how == Effect::Leave && self.workbook.profile.leave_unkept && self.read_only.is_none() {
            self.let_go(effects);
            self.saving.ending = Ending::LettingGo;
        } else {
            self.saving.ending = Ending::Keeping;
            self.keep_what_is_offered();
            self.keep_draft(effects);
        }
        if self.saving.take_changed() && self.read_only.is_none() {
            effects.push(Effect::Save);
        }
        // Leaving comes first: the screen must be empty before anything is written.
        let place = if how == Effect::Leave { 0 } else { effects.len() };
        effects.insert(place, how);
    }

    /// Lets go of the words since the last thing that was called saved. A draft of last time that was
    /// offered, and not answered yet, is nothing that is being typed.
    fn let_go(&mut self, effects: &mut Vec<Effect>) {
        if let Some(held) = self.held.take() {
            let saves = self.workbook.saves;
            self.workbook = Workbook { saves, ..held.before };
            if !held.dirty {
                self.saving.take_changed();
            }
        }
        let is_offer = |screen: &Screen| matches!(screen, Screen::Ask(ask) if ask.is_about_draft());
        if !self.screens.iter().any(is_offer) {
            effects.retain(|effect| !matches!(effect, Effect::KeepDraft(_)));
            effects.push(Effect::DiscardDraft);
        }
    }
}
