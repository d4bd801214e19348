//! Deleting for good: no copy of the words stays in the workbook, and no merge brings them back.

use std::sync::Arc;

use crate::domain::{Contents, Extra, Promise, Record, RecordId, Stamp, Words, Workbook};

impl Workbook {
    /// What is in the trash, the last that came there first.
    pub fn trash(&self) -> Vec<Record> {
        let entries = self.journal.iter().filter(|it| it.trashed.is_some()).cloned();
        let sittings = self.sittings.iter().filter(|it| it.trashed.is_some()).cloned();
        let promises = self.promises.iter().filter(|it| it.trashed.is_some() && !it.is_erased());
        let talks = self.talks.iter().filter(|it| it.trashed.is_some()).cloned();
        let mut found: Vec<Record> = entries
            .map(Record::Entry)
            .chain(sittings.map(Record::Sitting))
            .chain(promises.cloned().map(Record::Promise))
            .chain(talks.map(Record::Talk))
            .collect();
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

impl Contents {
    /// Takes a record of whatever kind out.
    pub(super) fn remove(&mut self, id: &RecordId) {
        self.journal.remove(id);
        self.sittings.remove(id);
        self.pulses.remove(id);
        self.promises.remove(id);
        self.talks.remove(id);
        self.sealed.remove(id);
    }

    /// Whether there is a record of this id, of whatever kind that can be deleted for good.
    pub(super) fn holds(&self, id: &RecordId) -> bool {
        self.journal.find(id).is_some()
            || self.sittings.find(id).is_some()
            || self.pulses.find(id).is_some()
            || self.promises.find(id).is_some()
            || self.talks.find(id).is_some()
            || self.sealed.find(id).is_some()
    }
}

impl Promise {
    /// Whether its words were deleted for good, and it stays so that its day is not made anew.
    pub fn is_erased(&self) -> bool {
        let is_blank = self.what.is_blank() && self.whom.is_blank() && self.note.is_blank();
        self.trashed.is_some() && is_blank
    }

    fn without_words(&self, at: Stamp) -> Promise {
        let none = Words::default;
        let trashed = Some(self.trashed.unwrap_or(at));
        let (what, whom, note, extra) = (none(), none(), none(), Extra::new());
        Promise { changed: at, what, whom, note, extra, trashed, ..self.clone() }
    }
}

impl Record {
    /// When it was moved to the trash.
    pub fn trashed(&self) -> Option<Stamp> {
        match self {
            Record::Entry(entry) => entry.trashed,
            Record::Sitting(sitting) => sitting.trashed,
            Record::Promise(promise) => promise.trashed,
            Record::Talk(talk) => talk.trashed,
            Record::Sealed(sealed) => sealed.trashed,
            Record::Mark(_) | Record::Pulse(_) => None,
        }
    }

    /// The same, moved to the trash at `trashed`, or out of it.
    #[must_use]
    pub fn with_trashed(&self, trashed: Option<Stamp>, changed: Stamp) -> Record {
        match self.clone() {
            Record::Entry(mut entry) => {
                let it = Arc::make_mut(&mut entry);
                (it.trashed, it.changed) = (trashed, changed);
                Record::Entry(entry)
            }
            Record::Sitting(mut sitting) => {
                let it = Arc::make_mut(&mut sitting);
                (it.trashed, it.changed) = (trashed, changed);
                Record::Sitting(sitting)
            }
            Record::Promise(mut promise) => {
                let it = Arc::make_mut(&mut promise);
                (it.trashed, it.changed) = (trashed, changed);
                Record::Promise(promise)
            }
            Record::Talk(mut talk) => {
                let it = Arc::make_mut(&mut talk);
                (it.trashed, it.changed) = (trashed, changed);
                Record::Talk(talk)
            }
            Record::Sealed(mut sealed) => {
                let it = Arc::make_mut(&mut sealed);
                (it.trashed, it.changed) = (trashed, changed);
                Record::Sealed(sealed)
            }
            other @ (Record::Mark(_) | Record::Pulse(_)) => other,
        }
    }
}
