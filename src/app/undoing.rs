//! Undo and redo: never of something unseen without a question, and never a word for good.

use std::sync::Arc;

use crate::{
    app::App,
    domain::{BROUGHT_IN, Change, Entry, Record, Role},
    screens::{Screen, ask::Ask},
    ui::{Effect, action::Choice},
};

impl App {
    /// Takes back the last change, if it can be seen here; else asks first.
    pub(super) fn undo(&mut self, effects: &mut Vec<Effect>) {
        if let Some(why) = &self.read_only {
            self.notice = Some(why.clone());
            return;
        }
        let Some(change) = self.workbook.history.last().cloned() else {
            let told = if self.workbook.history.has_erased() {
                "There is nothing to undo. What was deleted for good stays deleted"
            } else {
                "There is nothing to undo"
            };
            self.notice = Some(told.to_owned());
            return;
        };
        if self.workbook.history.was_erased_since(&change) {
            self.screens.push(Screen::Ask(Ask::undo_older(&self.named(&change))));
        } else if self.is_of_another(&change) {
            let named = self.named(&change);
            self.screens.push(Screen::Ask(Ask::of_another(&named, self.reader(), Choice::Undo)));
        } else if self.top().shows(&change) && self.is_readers(&change) && change.what != BROUGHT_IN
        {
            self.take_back(effects);
        } else {
            self.screens.push(Screen::Ask(Ask::undo(&self.named(&change))));
        }
    }

    pub(super) fn take_back(&mut self, effects: &mut Vec<Effect>) {
        let Some(change) = self.workbook.undo() else { return };
        let mut told = format!("Taken back: {}. ^R does it again", self.named(&change));
        if change.what == BROUGHT_IN {
            told.push_str(". The copy still has it");
        } else if let (None, Some(Record::Entry(entry))) = (&change.before, &change.after) {
            // A new entry is not unmade: its words are in the trash.
            let entry = Entry { trashed: Some(self.now), changed: self.now, ..Entry::clone(entry) };
            self.workbook.journal.put(Arc::new(entry));
            told = format!("In the trash: {}. ^R puts it back", self.named(&change));
        }
        self.notice = Some(told);
        self.saving.changed(self.now);
        self.refresh(effects);
    }

    pub(super) fn redo(&mut self, effects: &mut Vec<Effect>) {
        if let Some(why) = &self.read_only {
            self.notice = Some(why.clone());
            return;
        }
        match self.workbook.history.next().cloned() {
            None => self.notice = Some("There is nothing to do again".to_owned()),
            Some(change) if self.workbook.history.was_erased_since(&change) => {
                self.screens.push(Screen::Ask(Ask::redo_older(&self.named(&change))));
            }
            Some(change) if self.is_of_another(&change) => {
                let named = self.named(&change);
                self.screens.push(Screen::Ask(Ask::of_another(
                    &named,
                    self.reader(),
                    Choice::Redo,
                )));
            }
            Some(_) => self.do_again(effects),
        }
    }

    pub(super) fn do_again(&mut self, effects: &mut Vec<Effect>) {
        if let Some(change) = self.workbook.redo() {
            self.notice = Some(format!("Done again: {}", self.named(&change)));
            self.saving.changed(self.now);
            self.refresh(effects);
        }
    }

    /// Which of the two did something, where that is known: who was there then, and else whose page it is.
    pub(super) fn author(&self, change: &Change) -> Option<Role> {
        let owner = || match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Sitting(sitting)) => {
                let page = self.guide.exercise(&sitting.exercise).map(|(_, found)| found.role);
                sitting.by.or(page)
            }
            _ => None,
        };
        let by = change.by.or_else(owner);
        by.filter(|role| matches!(role, Role::Hurt | Role::Broke))
    }

    /// Whether something was done by one of the two, and not as who is here now. Of a number its own
    /// role tells that.
    fn is_of_another(&self, change: &Change) -> bool {
        let is_number =
            matches!(change.after.as_ref().or(change.before.as_ref()), Some(Record::Pulse(_)));
        !is_number && self.author(change).is_some_and(|author| Some(author) != self.reader())
    }

    /// Whether a change is not one of somebody else, who may not be here to see it taken back.
    fn is_readers(&self, change: &Change) -> bool {
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Pulse(pulse)) => match self.top() {
                Screen::Pulse(screen) => screen.pulse.id == pulse.id,
                _ => pulse.role == self.reader(),
            },
            // A mark is its maker's. Where two sit at one keyboard, whoever set it is there.
            Some(Record::Promise(promise)) => !matches!(
                (promise.marked_by, self.reader()),
                (Some(Role::Hurt), Some(Role::Broke)) | (Some(Role::Broke), Some(Role::Hurt))
            ),
            _ => true,
        }
    }
}
