//! A list of records, oldest first, that is cheap to copy for the writer thread.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};

use crate::domain::{
    day::{Day, Stamp},
    guide::Guide,
    id::{NodeId, RecordId},
    role::Role,
};

/// Something kept in the workbook under an id.
pub trait Kept {
    /// Its id, by which two copies of it are known for the same.
    fn id(&self) -> &RecordId;
    /// When it was made; a list is in this order.
    fn created(&self) -> Stamp;
    /// When it was last changed; the later of two wins where nobody's words would be lost.
    fn changed(&self) -> Stamp;
    /// The logical day it is of.
    fn day(&self) -> Day;

    /// Which of the two it is of alone: it is shown to nobody else, and nobody else puts it back, deletes it for good
    /// or says whose it is to be.
    fn owner(&self, guide: &Guide) -> Option<Role>;
    /// In whose role it was written that both may see.
    fn written_as(&self) -> Option<Role>;
    /// The node of the guide that it comes from.
    fn node(&self) -> Option<&NodeId>;

    /// Whether nothing is left of it but its place, because its words were deleted for good.
    fn is_erased(&self) -> bool {
        false
    }

    /// When it was moved to the trash.
    fn trashed(&self) -> Option<Stamp> {
        None
    }

    /// Moves it to the trash at `trashed`, or out of it; nothing where it knows no trash.
    fn trash(&mut self, _trashed: Option<Stamp>, _changed: Stamp) {}

    /// Whether it is listed in the trash.
    fn is_in_trash(&self) -> bool {
        self.trashed().is_some()
    }

    /// Where both sides of a merge changed it: their version beside ours, under another id. `None` where
    /// nobody's words would be lost without it; then the later of the two stays.
    fn twin(&self, _theirs: &Self, _id: RecordId) -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Whether it stands in the shared part of the file, where its owner may choose.
    fn is_shared(&self) -> bool {
        false
    }

    /// It was found in the shared part of the file, or in the private one.
    fn found_in(&mut self, _shared: bool) {}
}

/// Lets a type with `id`, `created`, `changed` and `day` be kept; with `trash`, one that has `trashed` too.
/// Whose it is, and what is not as for every kind, follows in braces.
macro_rules! kept {
    ($record:ty, trash { $($other:tt)* }) => {
        kept!($record {
            fn trashed(&self) -> Option<$crate::domain::day::Stamp> {
                self.trashed
            }

            fn trash(&mut self, trashed: Option<$crate::domain::day::Stamp>, changed: $crate::domain::day::Stamp) {
                (self.trashed, self.changed) = (trashed, changed);
            }

            $($other)*
        });
    };
    ($record:ty { $($other:tt)* }) => {
        impl $crate::domain::records::Kept for $record {
            fn id(&self) -> &$crate::domain::id::RecordId {
                &self.id
            }

            fn created(&self) -> $crate::domain::day::Stamp {
                self.created
            }

            fn changed(&self) -> $crate::domain::day::Stamp {
                self.changed
            }

            fn day(&self) -> $crate::domain::day::Day {
                self.day
            }

            $($other)*
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
        Records::of(found.into_iter().map(Arc::new).collect())
    }

    /// The same for records that are shared already.
    pub fn of(mut list: Vec<Arc<T>>) -> Records<T> {
        // A file of ours is in order and holds each id once: looking is cheaper than sorting.
        let in_order = |a: &Arc<T>, b: &Arc<T>| (a.created(), a.id()) <= (b.created(), b.id());
        let mut ids = HashSet::with_capacity_and_hasher(list.len(), FixedState::default());
        if list.is_sorted_by(in_order) && list.iter().all(|record| ids.insert(record.id())) {
            return Records(Arc::new(list));
        }
        list.sort_by(|a, b| a.id().cmp(b.id()).then(b.changed().cmp(&a.changed())));
        list.dedup_by(|later, kept| later.id() == kept.id());
        list.sort_by(|a, b| (a.created(), a.id()).cmp(&(b.created(), b.id())));
        Records(Arc::new(list))
    }

    /// The records themselves, copied only where somebody else holds the list.
    pub fn into_shared(self) -> Vec<Arc<T>> {
        Arc::unwrap_or_clone(self.0)
    }

    /// How many there are, those in the trash among them.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
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

    /// All of them, the oldest first.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.0.iter()
    }

    /// Where a record is, searched from the newest.
    pub fn place(&self, id: &RecordId) -> Option<usize> {
        self.0.iter().rposition(|record| record.id() == id)
    }

    /// The one of this id.
    pub fn find(&self, id: &RecordId) -> Option<&Arc<T>> {
        self.0.iter().rfind(|record| record.id() == id)
    }

    /// Each record by its id, for many at once to be looked for.
    pub fn by_id(&self) -> HashMap<&RecordId, &Arc<T>> {
        self.0.iter().map(|record| (record.id(), record)).collect()
    }

    /// Adds a record, or puts it in the place of the one with its id.
    pub fn put(&mut self, record: Arc<T>) {
        self.remove(&record.id().clone());
        let list = Arc::make_mut(&mut self.0);
        let key = (record.created(), record.id().clone());
        let place = list.partition_point(|other| (other.created(), other.id().clone()) < key);
        list.insert(place, record);
    }

    /// Puts all of some records in their places, and takes others out. Where they are many, this costs one
    /// walk through the list.
    pub fn put_all(&mut self, put: &Records<T>, taken: &[&RecordId]) {
        const FEW: usize = 4;
        if put.len() + taken.len() <= FEW {
            for id in taken {
                self.remove(id);
            }
            for record in put {
                self.put(Arc::clone(record));
            }
            return;
        }
        let new: HashSet<&RecordId> = put.iter().map(|record| record.id()).collect();
        let old: HashSet<&RecordId> = taken.iter().copied().collect();
        let stays = |id: &RecordId| !new.contains(id) && !old.contains(id);
        let kept = self.0.iter().filter(|record| stays(record.id()));
        let mut list: Vec<Arc<T>> = kept.chain(put).cloned().collect();
        // Two runs that are in order already, which costs one walk.
        list.sort_by(|a, b| (a.created(), a.id()).cmp(&(b.created(), b.id())));
        self.0 = Arc::new(list);
    }

    /// Records that are in order, each with an id of its own, as some of a list are.
    pub(super) fn of_sorted(records: impl Iterator<Item = Arc<T>>) -> Records<T> {
        Records(Arc::new(records.collect()))
    }

    /// What stands between the first and the last record that is not the very same in both lists.
    pub(super) fn differing<'a>(&'a self, other: &'a Records<T>) -> (&'a [Arc<T>], &'a [Arc<T>]) {
        let is_same = |(one, other): &(&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other);
        let start = self.iter().zip(other).take_while(is_same).count();
        let (one, other) = (&self.0[start..], &other.0[start..]);
        let end = one.iter().rev().zip(other.iter().rev()).take_while(is_same).count();
        (&one[..one.len() - end], &other[..other.len() - end])
    }

    /// Takes out the one of this id, if it is there.
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
