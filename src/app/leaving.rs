//! Leaving: what becomes of the words that are being typed when somebody leaves at once.

use crate::{
    app::{App, rescuing::Ending},
    domain::{coming_in::Left, day::Stamp, merge::merge, workbook::Workbook},
    screens::{Layer, Screen, ask::Ask},
    ui::action::{Action, Command, Effect, Unfinished},
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
    /// Its revision while the disk holds all of it, or it was given to be saved.
    on_disk: Option<u64>,
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
            Action::Do(Command::Save | Command::Stop) => (None, None),
            Action::Do(Command::Leave) => return,
            Action::Do(_) => (self.held.as_ref().and_then(|held| held.line.clone()), None),
            _ => return,
        };
        if line.is_none() && until.is_none() {
            self.held = None;
            return;
        }
        let known = self.held.take().map(|held| (held.before, held.on_disk));
        let (before, on_disk) = known.unwrap_or_else(|| {
            let is_given = !self.has_changed();
            (self.workbook.clone(), is_given.then(|| self.workbook.revision()))
        });
        self.held = Some(Held { before, on_disk, line, until });
    }

    /// After an action: what waited may be saved as soon as another line is written, or none.
    pub(super) fn let_through(&mut self) {
        let line = self.line();
        self.held.take_if(|held| held.until.is_none() && held.line != line);
    }

    /// The line that is being written into the workbook, or what is being made in steps, on the screen
    /// that is shown or one that waits below Help, a question or the like.
    fn line(&self) -> Option<String> {
        let writes = |screen: &&Screen| matches!(screen.layer(), Layer::Main | Layer::MainOnce);
        let screen = self.screens.iter().rev().find(writes)?;
        let is_asked = self.screens.iter().any(|screen| matches!(screen, Screen::Ask(_)));
        screen.words()?.line(&self.guide, is_asked)
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
            let is_on_disk = held.is_on_disk();
            held.before.replace(merge(sent, &held.before, on_disk).workbook);
            held.on_disk = is_on_disk.then(|| held.before.revision());
        }
    }

    /// Words that were left for this window are no words that are being typed.
    pub(super) fn take_into_held(&mut self, left: &Left) {
        if let Some(held) = &mut self.held {
            held.before.come_in(&left.what);
        }
    }

    /// Whether nothing that is being typed may reach the disk, not even as a draft.
    pub(super) fn keeps_no_draft(&self) -> bool {
        self.workbook.profile.leave_unkept
    }

    /// The program ends: the workbook is saved if it changed. What is being typed is kept as a draft,
    /// unless the person leaves at once and does not want that.
    pub(super) fn end(&mut self, how: Effect, effects: &mut Vec<Effect>) {
        let how = self.how_it_ends(how);
        let lets_go = how == Effect::Leave && self.keeps_no_draft();
        self.end_and(how, lets_go, effects);
    }

    /// A mistake in the program ended it. Everything there is is kept, unless nothing unfinished may
    /// reach the disk.
    pub(super) fn crash(&mut self, effects: &mut Vec<Effect>) {
        self.end_and(Effect::Quit, self.keeps_no_draft(), effects);
    }

    fn end_and(&mut self, how: Effect, lets_go: bool, effects: &mut Vec<Effect>) {
        self.leave_all(effects);
        if lets_go && self.read_only.is_none() {
            self.let_go(effects);
            self.saving.ending = Ending::LettingGo;
        } else {
            self.saving.ending = Ending::Keeping;
            self.keep_what_is_offered(effects);
            self.keep_draft(effects);
        }
        if self.give() {
            effects.push(Effect::Save);
        }
        if std::mem::take(&mut self.saving.deletes_backups) {
            // After that save; where it fails, they stay.
            effects.push(Effect::DeleteBackups);
        }
        // Leaving comes first: the screen must be empty before anything is written.
        let place = if how == Effect::Leave { 0 } else { effects.len() };
        effects.insert(place, how);
    }

    /// The person asks to quit and to keep everything: where there may be no draft, what is being typed
    /// goes into its place.
    pub(super) fn keep_without_a_draft(&mut self, effects: &mut Vec<Effect>) {
        if self.keeps_no_draft() && self.read_only.is_none() {
            self.put_everything_in(effects);
            let offers =
                |screen: &Screen| matches!(screen, Screen::Ask(ask) if ask.shown_words().is_some());
            self.screens.retain(|screen| !offers(screen));
        }
    }

    /// After an action that turned it on that no draft is kept: a draft that is there goes. Where its
    /// words are still being written, the person is asked first.
    pub(super) fn follow_drafts(&mut self, effects: &mut Vec<Effect>) {
        let now = self.keeps_no_draft();
        let before = std::mem::replace(&mut self.saving.without_drafts, now);
        let is_turned_on = now && !before;
        if !is_turned_on || self.read_only.is_some() || !self.saving.has_draft() {
            return;
        }
        if self.is_being_written(effects) {
            self.screens.push(Screen::Ask(Ask::unfinished()));
        } else if !self.screens.iter().any(is_about_draft) {
            self.discard_draft(effects);
        }
    }

    pub(super) fn is_being_written(&mut self, effects: &mut Vec<Effect>) -> bool {
        let screens = std::mem::take(&mut self.screens);
        let writes =
            self.with_ctx(effects, |_, ctx| screens.iter().any(|it| it.draft(ctx).is_some()));
        self.screens = screens;
        writes
    }

    /// What becomes of words that are being written, as no draft is to be kept any more.
    pub(super) fn unfinished(&mut self, what: Unfinished, effects: &mut Vec<Effect>) {
        match what {
            Unfinished::Keep => {
                self.put_everything_in(effects);
                self.saving.spare_draft();
            }
            Unfinished::WriteOn => self.discard_draft(effects),
            Unfinished::KeepDraft => {
                self.workbook.edit_profile(|profile| profile.leave_unkept = false);
            }
        }
    }

    /// The draft goes from the disk; its words are on a screen, or were asked about.
    pub(super) fn discard_draft(&mut self, effects: &mut Vec<Effect>) {
        self.saving.forget_draft();
        effects.push(Effect::DiscardDraft);
    }

    /// Lets go of the words since the last thing that was called saved. A draft of last time that was
    /// offered, and not answered yet, is nothing that is being typed.
    fn let_go(&mut self, effects: &mut Vec<Effect>) {
        if let Some(held) = self.held.take() {
            let (saves, is_on_disk) = (self.workbook.saves, held.is_on_disk());
            self.workbook.replace(held.before);
            self.workbook.was_saved_as(saves);
            if is_on_disk {
                self.stands_on_the_disk();
            }
        }
        if !self.screens.iter().any(is_about_draft) {
            effects.retain(|effect| !matches!(effect, Effect::KeepDraft(_)));
            effects.push(Effect::DiscardDraft);
        }
    }
}

impl Held {
    fn is_on_disk(&self) -> bool {
        self.on_disk == Some(self.before.revision())
    }
}

/// Whether a screen asks about a draft of last time.
pub(super) fn is_about_draft(screen: &Screen) -> bool {
    matches!(screen, Screen::Ask(ask) if ask.is_about_draft())
}
