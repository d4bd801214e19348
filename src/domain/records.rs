//! A list of records, oldest first, that is cheap to copy for the writer thread.

use std::{collections::HashSet, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::domain::{RecordId, Stamp};

/// Something kept in the workbook under an id.
pub trait Kept {
    fn id(&self) -> &RecordId;
    fn created(&self) -> Stamp;
    /// When it was last changed; the later of two wins where nobody's words would be lost.
    fn changed(&self) -> Stamp;
}

/// Lets a type with `id`, `created` and `changed` be kept.
macro_rules! kept {
    ($record:ty) => {
        impl $crate::domain::Kept for $record {
            fn id(&self) -> &$crate::domain::RecordId {
                &self.id
            }

            fn created(&self) -> $crate::domain::Stamp {
                self.created
            }

            fn changed(&self) -> $crate::domain::Stamp {
                self.changed
            }
        }
    };
}
pub(crate) use kept;

/// Records, oldest first. Copying it copies one pointer, so that a save costs the screen nothing.
///
/// Invariant: sorted by `(created, id)`, and no id twice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Records<T>(Arc<Vec<Arc<T>>>);

impl<T> Default for Records<T> {
    fn default() -> Records<T> {
        Records(Arc::new(Vec::new()))
    }
}

impl<T: Kept + Clone> Records<T> {
    /// Puts records in order; of two with one id the later changed stays.
    pub fn gather(found: impl IntoIterator<Item = T>) -> Records<T> {
        let mut list: Vec<Arc<T>> = found.into_iter().map(Arc::new).collect();
        // A file of ours is in order and holds each id once: looking is cheaper than sorting.
        let in_order = |a: &Arc<T>, b: &Arc<T>| (a.created(), a.id()) <= (b.created(), b.id());
        let mut ids = HashSet::with_capacity(list.len());
        if list.is_sorted_by(in_order) && list.iter().all(|record| ids.insert(record.id())) {
            return Records(Arc::new(list));
        }
        list.sort_by(|a, b| a.id().cmp(b.id()).then(b.changed().cmp(&a.changed())));
        list.dedup_by(|later, kept| later.id() == kept.id());
        list.sort_by(|a, b| (a.created(), a.id()).cmp(&(b.created(), b.id())));
        Records(Arc::new(list))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether both are the very same list, without looking inside.
    pub fn is_same(&self, other: &Records<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The record at `place`, counted from the oldest.
    pub fn at(&self, place: usize) -> Option<&Arc<T>> {
        self.0.get(place)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.0.iter()
    }

    /// Where a record is, searched from the newest.
    pub fn place(&self, id: &RecordId) -> Option<usize> {
        self.0.iter().rposition(|record| record.id() == id)
    }

    pub fn find(&self, id: &RecordId) -> Option<&Arc<T>> {
        self.0.iter().rfind(|record| record.id() == id)
    }

    /// Adds a record, or puts it in the place of the one with its id.
    pub fn put(&mut self, record: Arc<T>) {
        self.remove(&record.id().clone());
        let list = Arc::make_mut(&mut self.0);
        let key = (record.created(), record.id().clone());
        let place = list.partition_point(|other| (other.created(), other.id().clone()) < key);
        list.insert(place, record);
    }

    pub fn remove(&mut self, id: &RecordId) {
        if let Some(place) = self.place(id) {
            Arc::make_mut(&mut self.0).remove(place);
        }
    }
}

impl<'a, T> IntoIterator for &'a Records<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
