//! Deleting for good: no copy of the words stays in the workbook, and no merge brings them back.

use std::sync::Arc;

use crate::domain::{
    day::Stamp, extra::Extra, id::RecordId, kinds::Record, promise::Promise, words::Words,
    workbook::Workbook,
};

impl Workbook {
    /// What is in the trash, the last that came there first.
    pub fn trash(&self) -> Vec<Record> {
        let mut found = self.all();
        found.retain(|record| record.kept().is_in_trash());
        found.sort_by(|a, b| (b.trashed(), b.id()).cmp(&(a.trashed(), a.id())));
        found
    }

    /// Deletes a record for good: it cannot be undone, no copy of it stays in what undo holds, and no
    /// merge brings it back. With a talk go the numbers that were given after it, and with the last part
    /// of a promise of both that promise.
    pub fn erase(&mut self, id: &RecordId, at: Stamp) {
        if let Some(promise) = self.promises.find(id).cloned() {
            return self.erase_promise(&promise, at);
        }
        let of_talk = self.pulses.iter().filter(|pulse| pulse.talk.as_ref() == Some(id));
        let numbers: Vec<RecordId> = of_talk.map(|pulse| pulse.id.clone()).collect();
        for id in numbers.iter().chain([id]) {
            self.remove_for_good(id, at);
        }
    }

    /// Itself without what was deleted for good in `of`, and with nothing to undo; `None` where that is nothing new.
    pub fn forgetting_as(&self, of: &Workbook, at: Stamp) -> Option<Workbook> {
        let mut without = self.clone();
        let gone: Vec<&RecordId> = of.gone.iter().filter(|id| self.lists.holds(id)).collect();
        let blank = |promise: &&Arc<Promise>| {
            let own = self.promises.find(&promise.id);
            promise.is_erased() && own.is_some_and(|own| !own.is_erased())
        };
        let blank: Vec<Arc<Promise>> = of.promises.iter().filter(blank).cloned().collect();
        if gone.is_empty() && blank.is_empty() && self.history.steps() == 0 {
            return None;
        }
        for id in gone {
            without.remove_for_good(id, at);
        }
        for promise in blank {
            without.put(Record::Promise(promise));
        }
        without.forget_steps(at);
        Some(without)
    }

    fn erase_promise(&mut self, promise: &Arc<Promise>, at: Stamp) {
        let whole = promise.half_of.as_ref().unwrap_or(&promise.id);
        let parts = self.promises.iter().filter(|other| other.half_of.as_ref() == Some(whole));
        let parts: Vec<Arc<Promise>> = parts.cloned().collect();
        let is_day = promise.action.is_some();
        let is_last = |part: &Arc<Promise>| part.id == promise.id || part.is_erased();
        if !is_day && (promise.id == *whole || (parts.len() > 1 && parts.iter().all(is_last))) {
            for id in parts.iter().map(|part| &part.id).chain([whole]) {
                self.remove_for_good(id, at);
            }
        } else if is_day || promise.half_of.is_some() {
            // What it comes from would make it anew: it stays, without a word.
            self.change(|contents| {
                contents.history.erase(&promise.id, at);
                contents.promises.put(Arc::new(promise.without_words(at)));
            });
        } else {
            self.remove_for_good(&promise.id, at);
        }
    }

    fn remove_for_good(&mut self, id: &RecordId, at: Stamp) {
        self.change(|contents| {
            contents.remove(id);
            contents.history.erase(id, at);
            contents.gone.insert(id.clone());
        });
    }
}

impl Promise {
    /// Whether its words were deleted for good, and it stays so that its day is not made anew.
    pub fn is_erased(&self) -> bool {
        let is_blank = self.what.is_blank() && self.whom.is_blank() && self.note.is_blank();
        self.trashed.is_some() && is_blank
    }

    /// What is left of it where what it comes from would make it anew: that it was, and no word.
    pub(super) fn without_words(&self, at: Stamp) -> Promise {
        let none = Words::default;
        let trashed = Some(self.trashed.unwrap_or(at));
        let (what, whom, note, extra) = (none(), none(), none(), Extra::new());
        Promise { changed: at, what, whom, note, extra, trashed, ..self.clone() }
    }
}
