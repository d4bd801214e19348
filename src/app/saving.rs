//! When to save: soon after a change, drafts within a second, never more than one save at a time.

mod behind;
mod revisions;

use std::time::Duration;

use crate::{
    app::{
        App,
        rescuing::{Ending, Rescue},
        waiting::Wait,
    },
    domain::{day::Stamp, merge::merge},
    screens::Screen,
    ui::action::{Effect, Saved},
};

use revisions::Revisions;

/// How long after the last change the workbook is saved, and after the first at the latest
/// (milliseconds).
const SAVE_AFTER_PAUSE: i64 = 400;
const SAVE_AT_LATEST: i64 = 900;

/// How long after the last key a draft is kept, and after the first at the latest (milliseconds).
const DRAFT_AFTER_PAUSE: i64 = 300;
const DRAFT_AT_LATEST: i64 = 900;

/// How long after a failed save or draft it is tried again (milliseconds).
const TRY_AGAIN_AFTER: i64 = 2_000;

/// Whether a draft is on the disk, and still needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum DraftOnDisk {
    #[default]
    None,
    Needed,
    /// Its words are in the workbook: it can go once that is saved.
    Spare,
}

/// Where the words are that are being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Nothing is being typed, or its words are in the workbook.
    Nothing,
    /// Some of them are not on the disk yet.
    OnTheWay,
    /// They are in no file, as somebody wanted it, until what is written is closed.
    InNoFile,
    /// All of them are in a draft on the disk.
    InTheDraft,
}

/// What is not on the disk yet.
#[expect(clippy::struct_excessive_bools, reason = "each says what is so on the way to the disk")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// How far the disk is behind the workbook.
    pub(super) revisions: Revisions,
    /// Whether words are in a copy among the backups only, and not in the workbook.
    pub(super) only_in_copy: bool,
    /// Whether a copy of all that was written was made at the end.
    pub(super) copied: bool,
    /// Whether a save is under way.
    under_way: bool,
    /// When a failed save is tried again.
    again: Option<Stamp>,
    /// When typing began and last went on since the last draft.
    typing: Option<(Stamp, Stamp)>,
    /// How many drafts are on their way to the disk.
    drafts_under_way: usize,
    /// When a failed draft is tried again.
    draft_again: Option<Stamp>,
    draft: DraftOnDisk,
    /// Whether words are being typed of which no draft is kept.
    in_no_file: bool,
    /// Whether no draft is kept, as it was after the last action.
    pub(super) without_drafts: bool,
    /// Whether the backups so far go as soon as everything is saved.
    pub(super) deletes_backups: bool,
    /// Whether the program ends as soon as the save under way is confirmed.
    pub(super) quitting: bool,
    /// Since when quitting waits for the disk.
    pub(super) quits_since: Option<Stamp>,
    /// Since when the disk owes an answer to what it was given.
    pub(super) asked: Option<Stamp>,
    /// What else somebody waits for, and since when.
    pub(super) waits: Option<(Wait, Stamp)>,
    pub(super) ending: Ending,
    pub(super) rescue: Rescue,
    /// Why the last save failed, if it did.
    pub(super) failed: Option<String>,
    /// Why the last draft failed, if it did.
    pub(super) draft_failed: Option<String>,
    /// When the last confirmed save ended.
    pub last: Option<Stamp>,
}

impl Saving {
    /// Whether the disk has all that the workbook held when it had come so far.
    pub(super) fn is_confirmed(&self, revision: u64) -> bool {
        self.revisions.is_confirmed(revision)
    }

    /// A save failed at `now`: it is tried again.
    pub(super) fn fails(&mut self, now: Stamp) {
        self.revisions.owe();
        self.again = Some(now + chrono::Duration::milliseconds(TRY_AGAIN_AFTER));
    }

    pub fn typed(&mut self, now: Stamp) {
        let first = self.typing.map_or(now, |(first, _)| first);
        self.typing = Some((first, now));
    }

    /// Whether there is a draft on the disk whose words are nowhere else there.
    pub(super) fn has_draft(&self) -> bool {
        self.draft == DraftOnDisk::Needed
    }

    pub(super) fn typed_words(&self) -> Typed {
        match self.draft {
            _ if self.in_no_file => Typed::InNoFile,
            _ if self.typing.is_some() || self.drafts_under_way > 0 => Typed::OnTheWay,
            DraftOnDisk::Needed => Typed::InTheDraft,
            DraftOnDisk::None | DraftOnDisk::Spare => Typed::Nothing,
        }
    }

    /// The words of the draft are in the workbook.
    pub(super) fn spare_draft(&mut self) {
        self.types_no_more();
        if self.draft == DraftOnDisk::Needed {
            self.draft = DraftOnDisk::Spare;
        }
    }

    /// The words of a draft of last time are in the workbook.
    pub(super) fn spare_offered_draft(&mut self) {
        self.types_no_more();
        self.draft = DraftOnDisk::Spare;
    }

    /// The draft goes, whatever is in it.
    pub(super) fn forget_draft(&mut self) {
        self.types_no_more();
        self.draft = DraftOnDisk::None;
    }

    /// What was typed needs no draft any more, and it matters no more that one failed.
    fn types_no_more(&mut self) {
        (self.typing, self.in_no_file, self.draft_failed) = (None, false, None);
    }

    /// What is typed from here on is not on the disk yet. Says whether there was anything.
    pub(super) fn take_typed(&mut self) -> bool {
        self.typing.take().is_some()
    }

    /// Whether the words on the screen changed since the draft on the disk was kept.
    pub(super) fn outdates_draft(&self) -> bool {
        self.typing.is_some() && self.draft == DraftOnDisk::Needed
    }

    /// A draft is on its way to the disk.
    pub(super) fn drafts(&mut self) {
        self.draft = DraftOnDisk::Needed;
        self.drafts_under_way += 1;
    }

    /// No draft may be kept of what is typed, if anything is.
    pub(super) fn drafts_in_no_file(&mut self, is_typed: bool) {
        self.in_no_file = is_typed;
    }

    /// A draft of last time is on the disk.
    pub fn found_draft(&mut self) {
        self.draft = DraftOnDisk::Needed;
    }

    /// Whether the last save failed and is to be tried again.
    pub fn is_failing(&self) -> bool {
        self.again.is_some()
    }

    pub(super) fn is_under_way(&self) -> bool {
        self.under_way || self.drafts_under_way > 0
    }

    fn save_due(&self) -> Option<Stamp> {
        let (first, last) = self.revisions.waits()?;
        if self.under_way {
            return None;
        }
        let due = soon(first, last, SAVE_AFTER_PAUSE, SAVE_AT_LATEST);
        Some(self.again.map_or(due, |again| due.max(again)))
    }

    fn draft_due(&self) -> Option<Stamp> {
        let (first, last) = self.typing?;
        let due = soon(first, last, DRAFT_AFTER_PAUSE, DRAFT_AT_LATEST);
        Some(self.draft_again.map_or(due, |again| due.max(again)))
    }

    /// How long until something is due: a draft, and a save unless those wait.
    pub fn deadline(&self, now: Stamp, saves_wait: bool) -> Option<Duration> {
        let save = self.save_due().filter(|_| !saves_wait);
        let silent = self.silent_from().filter(|from| now < *from);
        let silence = self.silence_due().into_iter().chain(silent);
        let due = save.into_iter().chain(self.draft_due()).chain(silence).min()?;
        Some(until(due, now))
    }
}

/// How long it is until something is due.
pub(super) fn until(due: Stamp, now: Stamp) -> Duration {
    due.signed_duration_since(now).to_std().unwrap_or(Duration::ZERO)
}

/// A while after the last time, but not longer than another while after the first.
fn soon(first: Stamp, last: Stamp, pause: i64, latest: i64) -> Stamp {
    let after = |stamp: Stamp, wait| stamp + chrono::Duration::milliseconds(wait);
    after(last, pause).min(after(first, latest))
}

impl App {
    /// Asks for what is due by now.
    pub(super) fn save_what_is_due(&mut self, effects: &mut Vec<Effect>) {
        self.follow_changes();
        self.tell_that_the_disk_is_silent();
        // Screens put words into the workbook and say so; the draft goes when those are saved.
        if effects.contains(&Effect::DropDraft) {
            effects.retain(|effect| *effect != Effect::DropDraft);
            self.saving.spare_draft();
        }
        self.drop_draft_if_safe(effects);
        // Words that were erased go from the disk at once.
        let is_due = self.saving.draft_due().is_some_and(|due| due <= self.now);
        if is_due || self.is_erased() {
            self.keep_draft(effects);
        }
        let due = self.saving.save_due().is_some_and(|due| due <= self.now);
        if due && !self.waits_to_save() {
            self.save_now(effects);
        }
        self.ask_for_the_whole_book(effects);
        self.follow_the_disk(effects);
    }

    /// With anything else that is saved, the prompt that Today offers is remembered as offered. Opening
    /// the program, looking round and leaving writes nothing.
    pub(super) fn remember_offer(&mut self, effects: &[Effect]) {
        let saves = self.has_changed() || effects.contains(&Effect::Save);
        let shown = matches!(self.screens[..], [Screen::Today(_), ..])
            && !matches!(self.top(), Screen::Welcome(_));
        if !saves || !shown || self.read_only.is_some() {
            return;
        }
        let today = self.today();
        let Some(prompt) = self.daily.prompt.clone() else { return };
        // It goes with the save that was asked for just now, if there is none to come.
        self.without_saving(|app| {
            if app.workbook.offered(&prompt, true, app.now, today) {
                app.read_again();
            }
        });
    }

    /// Saves now, if there is anything to save.
    pub(super) fn save_now(&mut self, effects: &mut Vec<Effect>) {
        if self.has_changed() && !self.is_replaced() && !self.saving.under_way {
            self.give();
            self.saving.under_way = true;
            effects.push(Effect::Save);
        }
    }

    pub(super) fn saved(&mut self, result: Result<Saved, String>, effects: &mut Vec<Effect>) {
        self.saving.under_way = false;
        self.forget_what_was_changed();
        self.disk_answered();
        let quitting = std::mem::take(&mut self.saving.quitting);
        let failed = result.is_err();
        match result {
            Ok(saved) => {
                self.saving.again = None;
                self.saving.revisions.confirm();
                // That it failed before is not so any more.
                if self.saving.failed.take().is_some_and(|told| self.notice == Some(told)) {
                    self.notice = None;
                }
                self.confirm_claim();
                self.mark_what_was_brought_in(effects);
                self.let_go_of_what_came(effects);
                self.delete_backups_if_saved(effects);
                self.saving.last = Some(saved.at);
                self.workbook.was_saved_as(saved.saves);
                if saved.notice.is_some() {
                    self.notice = saved.notice;
                }
                if let Some(both) = saved.merged {
                    let (sent, on_disk) = *both;
                    let own = self.reader();
                    self.without_saving(|app| {
                        app.workbook.replace(merge(&sent, &app.workbook, &on_disk).workbook);
                        app.stay_in_role(own);
                    });
                    self.bring_into_held(&sent, &on_disk);
                    self.workbook.was_saved_as(saved.saves);
                    let mut passing = Vec::new();
                    self.refresh(&mut passing);
                }
            }
            Err(told) => {
                self.whole_book_is_not_saved(&told);
                self.saving.failed = Some(told.clone());
                self.notice = Some(told);
                // Where nothing may be written it was no save: a backup was not put in its place.
                if self.read_only.is_none() {
                    self.saving.fails(self.now);
                }
                self.rescue_at_the_end(effects);
            }
        }
        if quitting && failed {
            self.ask_to_stay();
        } else if quitting {
            // The draft goes with what is due after this, though the program ends.
            self.quit_when_saved(effects);
        }
    }

    /// The draft goes once its words are in a workbook that was saved.
    pub(super) fn drop_draft_if_safe(&mut self, effects: &mut Vec<Effect>) {
        let safe = self.saving.draft == DraftOnDisk::Spare && self.saving.typing.is_none();
        if safe && !self.is_dirty() {
            self.saving.draft = DraftOnDisk::None;
            effects.push(Effect::DropDraft);
        }
    }

    pub(super) fn draft_kept(&mut self, result: Result<(), String>, effects: &mut Vec<Effect>) {
        self.saving.drafts_under_way = self.saving.drafts_under_way.saturating_sub(1);
        self.disk_answered();
        let again = self.now + chrono::Duration::milliseconds(TRY_AGAIN_AFTER);
        match result {
            Ok(()) => {
                self.saving.draft_again = None;
                self.saving.draft_failed = None;
                if std::mem::take(&mut self.saving.quitting) {
                    self.quit_when_saved(effects);
                }
            }
            Err(told) => {
                self.notice = Some(told.clone());
                self.saving.draft_failed = Some(told);
                self.rescue_at_the_end(effects);
                self.saving.typing = self.saving.typing.or(Some((self.now, self.now)));
                self.saving.draft_again = Some(again);
                if std::mem::take(&mut self.saving.quitting) {
                    self.ask_to_stay();
                }
            }
        }
    }
}
