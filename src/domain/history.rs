//! Undo and redo as values: what was there before a change, and what is there after it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Entry, Extra, Kept, Mark, Promise, Pulse, RecordId, Sealed, Sitting, Stamp, Talk,
};

/// How many changes can be undone.
pub const LIMIT: usize = 200;

/// A record of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "lowercase")]
pub enum Record {
    Entry(Arc<Entry>),
    Sitting(Arc<Sitting>),
    Mark(Arc<Mark>),
    Pulse(Arc<Pulse>),
    Promise(Arc<Promise>),
    Talk(Arc<Talk>),
    Sealed(Arc<Sealed>),
}

impl Record {
    pub fn id(&self) -> &RecordId {
        match self {
            Record::Entry(entry) => entry.id(),
            Record::Sitting(sitting) => sitting.id(),
            Record::Mark(mark) => mark.id(),
            Record::Pulse(pulse) => pulse.id(),
            Record::Promise(promise) => promise.id(),
            Record::Talk(talk) => talk.id(),
            Record::Sealed(sealed) => sealed.id(),
        }
    }
}

/// One change: a record before and after. Both sides hold the whole record, so that undoing
/// gives back every word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done, for the notice after an undo, such as `tick`.
    pub what: String,
    pub at: Stamp,
    /// `None` when the record was new.
    pub before: Option<Record>,
    /// `None` when there was nothing left to keep.
    pub after: Option<Record>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Change {
    pub fn id(&self) -> Option<&RecordId> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::id)
    }
}

/// What can be undone and redone, oldest first. Kept in the workbook, so that it outlives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    done: Arc<Vec<Arc<Change>>>,
    undone: Arc<Vec<Arc<Change>>>,
    /// When something was last deleted for good, which nothing here brings back.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased: Option<Stamp>,
    #[serde(flatten)]
    extra: Extra,
}

impl History {
    /// What can be undone and what can be done again, each oldest first.
    pub fn of(done: Vec<Change>, undone: Vec<Change>, extra: Extra) -> History {
        let list = |changes: Vec<Change>| Arc::new(changes.into_iter().map(Arc::new).collect());
        History { done: list(done), undone: list(undone), erased: None, extra }
    }

    /// Remembers a change. With `joined`, it becomes one with the last change when that was of the
    /// same record and of the same name, so that one sitting of typing is one undo.
    pub fn remember(&mut self, change: Change, joined: bool) {
        self.undone = Arc::default();
        let done = Arc::make_mut(&mut self.done);
        match done.last_mut() {
            Some(last) if joined && last.id() == change.id() && last.what == change.what => {
                let before = last.before.clone();
                *last = Arc::new(Change { before, ..change });
            }
            _ => done.push(Arc::new(change)),
        }
        if done.len() > LIMIT {
            done.drain(..done.len() - LIMIT);
        }
    }

    /// The change that would be undone next.
    pub fn last(&self) -> Option<&Arc<Change>> {
        self.done.last()
    }

    /// The change that would be done again next.
    pub fn next(&self) -> Option<&Arc<Change>> {
        self.undone.last()
    }

    /// Takes the last change off, to be undone.
    pub fn step_back(&mut self) -> Option<Arc<Change>> {
        let change = Arc::make_mut(&mut self.done).pop()?;
        Arc::make_mut(&mut self.undone).push(Arc::clone(&change));
        Some(change)
    }

    /// Takes the last undone change, to be done again.
    pub fn step_forward(&mut self) -> Option<Arc<Change>> {
        let change = Arc::make_mut(&mut self.undone).pop()?;
        Arc::make_mut(&mut self.done).push(Arc::clone(&change));
        Some(change)
    }

    /// Whether a record can be brought back to an earlier state.
    pub fn mentions(&self, id: &RecordId) -> bool {
        self.done.iter().chain(&*self.undone).any(|change| change.id() == Some(id))
    }

    /// Forgets every change of a record that was deleted for good: no copy of its words stays here.
    pub fn forget(&mut self, id: &RecordId) {
        Arc::make_mut(&mut self.done).retain(|change| change.id() != Some(id));
        Arc::make_mut(&mut self.undone).retain(|change| change.id() != Some(id));
    }

    /// Forgets a record that was deleted for good at `at`. What was done before that is still there to
    /// undo, but is older than the deletion.
    pub fn erase(&mut self, id: &RecordId, at: Stamp) {
        self.forget(id);
        self.erased = self.erased.max(Some(at));
    }

    /// Whether something was deleted for good after a change, so that taking the change back reaches
    /// past what the person did last.
    pub fn was_erased_since(&self, change: &Change) -> bool {
        self.erased.is_some_and(|erased| change.at <= erased)
    }

    /// Whether anything was ever deleted for good.
    pub fn has_erased(&self) -> bool {
        self.erased.is_some()
    }

    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
            && self.undone.is_empty()
            && self.erased.is_none()
            && self.extra.is_empty()
    }
}
