//! Deleting for good: from the workbook, from what undo holds, from the draft, and from the backups.

use crate::{
    app::{App, leaving::is_about_draft},
    phrases::say,
    screens::Screen,
    ui::{
        Claim,
        action::{Effect, Erasing},
    },
};

impl App {
    /// Deletes something for good, as was asked and answered; with `backups` the backups so far as well,
    /// once the disk has the workbook without it.
    pub(super) fn erase(&mut self, what: &Erasing, backups: bool, effects: &mut Vec<Effect>) {
        if let Some(why) = &self.read_only {
            self.notice = Some(why.clone());
            return;
        }
        let told = match what {
            Erasing::Record(id) => {
                self.workbook.erase(id, self.now);
                say::deleted_for_good()
            }
            Erasing::Undo => {
                self.workbook.forget_steps(self.now);
                self.screens.iter_mut().for_each(Screen::forget_undo);
                say::forgotten_undo()
            }
            Erasing::Nothing => "",
        };
        if !told.is_empty() {
            // What was held back to be given back held the same words.
            self.held = None;
            self.drop_what_is_no_draft(effects);
            self.claim(Claim::deleted(told));
            self.read_again();
            self.refresh_all(effects);
            effects.push(Effect::BuildIndex);
        }
        if backups {
            self.saving.deletes_backups = true;
            self.save_now(effects);
            self.delete_backups_if_saved(effects);
        }
    }

    /// A draft on the disk goes, unless something is being written.
    pub(super) fn drop_what_is_no_draft(&mut self, effects: &mut Vec<Effect>) {
        if !self.is_being_written(effects) && !self.screens.iter().any(is_about_draft) {
            self.discard_draft(effects);
        }
    }

    /// The backups go after a save that holds everything, never before.
    pub(super) fn delete_backups_if_saved(&mut self, effects: &mut Vec<Effect>) {
        if self.saving.deletes_backups && !self.is_dirty() {
            self.saving.deletes_backups = false;
            effects.push(Effect::DeleteBackups);
        }
    }

    /// Every open screen follows the workbook.
    pub(super) fn refresh_all(&mut self, effects: &mut Vec<Effect>) {
        let mut screens = std::mem::take(&mut self.screens);
        self.with_ctx(effects, |_, ctx| screens.iter_mut().for_each(|screen| screen.refresh(ctx)));
        self.screens = screens;
    }
}
