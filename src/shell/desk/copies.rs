//! Copies of words that could not be saved in their place, for the screens.

use crate::{
    domain::rescued::CopyState,
    phrases::say,
    shell::desk::{Clerk, damage::when},
    store::NotSaved,
    ui::action::{Action, ReadCopy, RescuedCopy},
};

impl Clerk {
    /// Tells which copies there are.
    pub(super) fn tell_of_copies(&self) {
        let told = |copy: crate::store::RescuedCopy| {
            let entries = say::copy_entries(copy.entries);
            let holds = match copy.sittings {
                0 => entries,
                count => say::copy_entries_and_pages(entries, say::copy_pages(count)),
            };
            let label = say::file_of(holds, when(copy.modified));
            RescuedCopy { name: copy.name, label, state: copy.state }
        };
        let copies = self.store.copies().into_iter().map(told).collect();
        self.tell(Action::Copies(copies));
    }

    pub(super) fn read_copy(&mut self, name: String) {
        let read = self.store.read_copy(&name).map_err(|err| err.to_string());
        let read = read.map(|(base, copy)| Box::new(ReadCopy { name, copy, base }));
        self.tell(Action::CopyRead(read));
    }

    pub(super) fn mark_copy(&mut self, name: &str, state: CopyState) {
        // A name that stays only means that it is asked about once more.
        let _ = self.store.mark_copy(name, state);
        self.tell_of_copies();
    }

    pub(super) fn delete_copy(&mut self, name: &str) {
        let deleted: Result<(), NotSaved> = self.store.delete_copy(name);
        self.tell_of_copies();
        let told =
            deleted.map_or_else(|err| err.to_string(), |()| say::copy_is_deleted().to_owned());
        self.tell(Action::Noticed(told));
    }
}
