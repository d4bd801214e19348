//! Words that cannot be saved in their place: a copy among the backups, before anything is let go.

use crate::{
    app::App,
    domain::{merge::merge, workbook::Workbook},
    phrases::say,
    screens::Screen,
    ui::action::{Effect, Opened},
};

/// What a copy among the backups is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Rescue {
    /// None is under way.
    #[default]
    None,
    /// The program ends as soon as it is there.
    ThenQuit,
    /// Another window has the workbook; this one goes on, and only reads.
    ThenRead,
    /// The program has ended already.
    AtTheEnd,
}

/// How the program ended, while the disk has not confirmed the last of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ending {
    /// It has not, or nothing more is to be done.
    #[default]
    No,
    /// Every word is to be kept.
    Keeping,
    /// What was being typed is let go, as the person chose.
    LettingGo,
}

impl App {
    /// Why something is not where it belongs, when the program has ended; and where it is instead.
    pub fn not_saved(&self) -> Option<&str> {
        self.saving.failed.as_deref().or(self.saving.draft_failed.as_deref())
    }

    /// Whether all that no save took is in a copy among the backups, which the next start tells of.
    pub fn is_in_a_copy(&self) -> bool {
        self.saving.only_in_copy || self.saving.copied
    }

    /// A copy of the workbook with everything that is being typed, among the backups.
    pub(super) fn rescue(&mut self, then: Rescue, effects: &mut Vec<Effect>) {
        self.put_everything_in(effects);
        self.saving.rescue = then;
        effects.push(Effect::Rescue);
    }

    /// A save or a draft failed. Where the program has ended, nobody can be asked: a copy is written.
    pub(super) fn rescue_at_the_end(&mut self, effects: &mut Vec<Effect>) {
        match std::mem::take(&mut self.saving.ending) {
            Ending::No => return,
            Ending::Keeping => self.put_everything_in(effects),
            Ending::LettingGo => (),
        }
        self.saving.rescue = Rescue::AtTheEnd;
        effects.push(Effect::Rescue);
    }

    /// Puts what is being typed, on every open screen, into the workbook.
    pub(super) fn put_everything_in(&mut self, effects: &mut Vec<Effect>) {
        let offered = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Ask(ask) => {
                ask.offered_draft(self.ids.fresh(), self.workbook.first_way(), self.now)
            }
            _ => None,
        });
        let mut screens = std::mem::take(&mut self.screens);
        self.with_ctx(effects, |_, ctx| {
            screens.iter_mut().rev().for_each(|screen| screen.commit(ctx));
        });
        self.screens = screens;
        if let Some(draft) = offered {
            self.keep_offered(&draft, false, effects);
        }
    }

    /// A copy of the unsaved workbook was written elsewhere, or not.
    pub(super) fn rescued(&mut self, result: Result<String, String>, effects: &mut Vec<Effect>) {
        let then = std::mem::take(&mut self.saving.rescue);
        self.saving.asked = None;
        let quits = std::mem::take(&mut self.saving.quitting);
        match result {
            Ok(name) => {
                self.saving.copied = true;
                let told = say::kept_as_a_copy(name);
                let why = self.saving.failed.take().or(self.notice.take());
                let told = why.map_or(told.clone(), |why| format!("{why}. {told}"));
                self.notice = Some(told.clone());
                if then != Rescue::ThenRead || quits {
                    self.saving.failed = Some(told);
                }
                if then == Rescue::ThenQuit || quits {
                    effects.push(Effect::Quit);
                }
            }
            Err(told) => {
                self.saving.failed = Some(told.clone());
                self.notice = Some(told);
                if then == Rescue::ThenRead {
                    // The words are here only. They are tried again as long as the program is open.
                    self.read_only = None;
                    self.saving.fails(self.now);
                }
                if then == Rescue::ThenQuit || quits {
                    self.ask_to_stay();
                }
            }
        }
    }

    /// Somebody began here, and another window had begun before: what is found on the disk now is
    /// what is shown. Gives what was written here since.
    pub(super) fn give_way(
        &mut self,
        opened: &Opened,
        effects: &mut Vec<Effect>,
    ) -> Option<Workbook> {
        if matches!(self.screens[..], [Screen::Opening(_)]) || self.read_only.is_some() {
            return None;
        }
        self.put_everything_in(effects);
        let ended = std::mem::take(&mut self.saving);
        self.saving.ending = ended.ending;
        self.saving.quitting = ended.quitting;
        let profile = match &opened.workbook {
            Ok(found) => found.profile.clone(),
            Err(_) => self.workbook.profile.clone(),
        };
        (!self.workbook.holds_nothing()).then(|| {
            let mut written = self.workbook.clone();
            written.edit_profile(|own| *own = profile);
            written
        })
    }

    /// Brings what was written here together with what was found; where this window may not write,
    /// it goes into a copy.
    pub(super) fn bring_along(&mut self, written: Option<Workbook>, effects: &mut Vec<Effect>) {
        if let Some(written) = written {
            let merged = merge(&Workbook::default(), &written, &self.workbook).workbook;
            self.workbook.replace(merged);
            if self.read_only.is_some() {
                self.saving.only_in_copy = true;
                self.saving.ending = Ending::No;
                self.saving.rescue = Rescue::ThenRead;
                effects.push(Effect::Rescue);
            }
        } else if std::mem::take(&mut self.saving.quitting) {
            effects.push(Effect::Quit);
        }
    }
}
