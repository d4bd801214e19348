//! What comes from outside while the program is open, and how it comes in without being in anybody’s way.

use crate::{
    app::{App, copies::what_came},
    domain::{
        coming_in::Left, difference::Difference, kinds::Record, merge::merge, workbook::Workbook,
    },
    phrases::say,
    screens::Screen,
    ui::action::{Effect, ReadCopy},
};

/// What came from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct FromOutside {
    /// What was saved last, and what another program made of the file, until it is in nobody’s way.
    changed: Option<Box<(Workbook, Workbook)>>,
    /// Words that were left for this window, until it may write.
    left: Vec<Left>,
    /// Copies that another computer’s words are in, until they are in nobody’s way.
    copies: Vec<ReadCopy>,
    /// The names of those that came in, with the revision that has to be on the disk before they are put away.
    brought: Vec<(String, u64)>,
    /// The names of words that came in, with the revision that has to be on the disk before they are let go.
    came: Vec<(String, u64)>,
}

impl App {
    /// Takes in what came from outside, as far as it is in nobody’s way.
    pub(super) fn take_from_outside(&mut self, effects: &mut Vec<Effect>) {
        if self.is_replaced() {
            return;
        }
        self.take_what_was_changed(effects);
        self.take_what_was_left(effects);
        self.take_copies(effects);
    }

    /// Another program changed the file.
    pub(super) fn changed_outside(&mut self, both: (Workbook, Workbook)) {
        self.from_outside.changed = Some(Box::new(both));
    }

    /// A save ended: it brought in whatever had changed outside.
    pub(super) fn forget_what_was_changed(&mut self) {
        self.from_outside.changed = None;
    }

    /// Takes in what was changed outside, where nothing is being written or saved: a save does it by itself.
    fn take_what_was_changed(&mut self, effects: &mut Vec<Effect>) {
        let is_free = self.from_outside.changed.is_some()
            && self.read_only.is_none()
            && !self.is_dirty()
            && !self.waits_to_save()
            && !self.is_being_written(effects);
        let Some(both) = self.from_outside.changed.take_if(|_| is_free) else { return };
        let (base, found) = *both;
        let own = self.reader();
        let merged = merge(&base, &self.workbook, &found);
        self.workbook.replace(merged.workbook);
        // Only what the file does not hold is written: two computers must not answer each other for ever.
        let mut lacks = Difference::between(&found, &self.workbook);
        (lacks.saves, lacks.history) = (0, None);
        if lacks == Difference::default() {
            self.stands_on_the_disk();
        }
        self.stay_in_role(own);
        self.add_to_notice(match merged.clashes {
            0 => say::changed_outside(),
            _ => say::changed_outside_in_one_place(),
        });
        let stale = |screen: &Screen| matches!(screen, Screen::Ask(ask) if ask.shows_a_record());
        self.screens.retain(|screen| !stale(screen));
        // What was deleted there is found no more.
        self.corpus = None;
        self.show_what_came(effects);
        effects.extend([Effect::ChooseTheme, Effect::BuildIndex, Effect::TookOutside]);
    }

    /// Words were left for this window.
    pub(super) fn left_for_us(&mut self, left: Vec<Left>) {
        self.from_outside.left.extend(left);
    }

    /// Takes in what was left, once this window may write. What is shown, and what is being written, stays.
    fn take_what_was_left(&mut self, effects: &mut Vec<Effect>) {
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
            let is_entry = |record: &Record| matches!(record, Record::Entry(_));
            let entries = all.iter().all(|left| left.what.put.all().iter().all(is_entry));
            let told = if entries {
                say::left_came_in(count)
            } else {
                say::left_else_came_in().to_owned()
            };
            self.add_to_notice(&told);
            self.show_what_came(effects);
        }
        let revision = self.workbook.revision();
        self.from_outside.came.extend(all.into_iter().map(|left| (left.name, revision)));
        self.let_go_of_what_came(effects);
    }

    /// A sync program left copies beside the workbook.
    pub(super) fn found_copies(&mut self, copies: Vec<ReadCopy>) {
        self.from_outside.copies.extend(copies);
    }

    /// Brings in what other computers wrote, each copy as one step that can be undone. Nothing is deleted by it.
    fn take_copies(&mut self, effects: &mut Vec<Effect>) {
        let is_free = !self.from_outside.copies.is_empty()
            && self.read_only.is_none()
            && !self.is_opening()
            && !self.waits_to_save()
            && !self.is_being_written(effects);
        if !is_free {
            return;
        }
        for ReadCopy { name, copy, base } in std::mem::take(&mut self.from_outside.copies) {
            let step = self.ids.fresh();
            if self.workbook.bring_in(&base, &copy, self.now, &step) > 0 {
                let told = say::other_copy_came_in(what_came(&self.workbook, &step));
                self.add_to_notice(&told);
            }
            self.from_outside.brought.push((name, self.workbook.revision()));
        }
        self.show_what_came(effects);
        self.let_go_of_what_came(effects);
    }

    /// What came in and is on the disk is let go where it lay.
    pub(super) fn let_go_of_what_came(&mut self, effects: &mut Vec<Effect>) {
        let is_kept = |(_, revision): &mut (String, u64)| self.saving.is_confirmed(*revision);
        let kept: Vec<String> =
            self.from_outside.came.extract_if(.., is_kept).map(|(name, _)| name).collect();
        if !kept.is_empty() {
            effects.push(Effect::LetGo(kept));
        }
        let is_kept = |(_, revision): &mut (String, u64)| self.saving.is_confirmed(*revision);
        let brought = self.from_outside.brought.extract_if(.., is_kept);
        let brought: Vec<String> = brought.map(|(name, _)| name).collect();
        if !brought.is_empty() {
            effects.push(Effect::PutAway(brought));
        }
    }

    /// Shows what came, wherever it belongs. Whoever reads something stays there.
    pub(super) fn refresh_where_they_are(&mut self, effects: &mut Vec<Effect>) {
        for screen in &mut self.screens {
            if let Screen::Journal(journal) = screen {
                journal.stays = true;
            }
        }
        self.refresh_all(effects);
    }

    fn show_what_came(&mut self, effects: &mut Vec<Effect>) {
        self.read_again();
        self.refresh_where_they_are(effects);
        if self.screens.iter().any(|screen| matches!(screen, Screen::Find(_))) {
            effects.push(Effect::BuildIndex);
        }
    }

    /// Tells something beside what is told already.
    pub(super) fn add_to_notice(&mut self, told: &str) {
        let before = self.notice.take();
        let before = before.map(|before| format!("{}. ", before.trim_end_matches('.')));
        self.notice = Some(before.unwrap_or_default() + told);
    }
}
