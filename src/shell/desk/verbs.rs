//! The workbook for verbs, which have no screen: read, or read and saved once.

use std::{io, sync::Arc, time::Duration};

use crate::{
    domain::{difference::Difference, id::RecordId, journal::Entry, workbook::Workbook},
    phrases::say,
    shell::{
        Places, clock,
        desk::{saved_notice, told},
        permissions,
    },
    store::{
        Disk, Fs, NotSaved, OnlyReading, Opening, Paths, Saved, Store, Waiting,
        sealed::{self, LockState},
    },
    ui::action::Damage,
};

/// What a verb finds.
pub enum Read {
    Workbook {
        workbook: Box<Workbook>,
        read_only: Option<OnlyReading>,
        fresh: bool,
        /// Things to tell, in plain words.
        notices: Vec<String>,
    },
    Damaged(Damage),
    /// It opens only with its passphrase, which no verb asks for.
    Locked,
}

/// The store for a verb.
#[derive(Debug)]
pub struct VerbStore {
    store: Store,
    /// Whether there was no folder before, and no workbook.
    made_folder: bool,
    fresh: bool,
    /// The names of what was left for whoever has the workbook, and was taken in.
    taken: Vec<String>,
}

pub fn store(places: &Places) -> VerbStore {
    permissions::only_for_this_account();
    permissions::close_to_others(places);
    let store = fresh_store(places);
    let made_folder = !store.paths().folder.exists();
    VerbStore { store, made_folder, fresh: false, taken: Vec::new() }
}

/// What words can be left through beside a book that is locked, which it seals for who opens it next; `None` where it
/// opens without a passphrase.
///
/// # Errors
/// When what says how to seal for the holder cannot be read: then nothing may be left.
pub fn beside_the_lock(places: &Places) -> Option<io::Result<VerbStore>> {
    if !is_locked(places) {
        return None;
    }
    permissions::only_for_this_account();
    let paths = Paths::around(&places.workbook, places.state.clone());
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let files = sealed::leave_for(&disk, &paths);
    Some(files.map(|files| {
        let store = Store::new(files, paths);
        VerbStore { store, made_folder: false, fresh: false, taken: Vec::new() }
    }))
}

/// Whether a book opens only with its passphrase.
pub fn is_locked(places: &Places) -> bool {
    let paths = Paths::around(&places.workbook, places.state.clone());
    sealed::state(&Disk, &paths) == LockState::Locked
}

impl VerbStore {
    /// Reads the workbook and takes the lock; beside one that cannot be read nothing is made, not even that.
    pub fn read(&mut self) -> Read {
        let found = self.store.open_if_sound(clock::now());
        let mut found = read_as(found, &self.store);
        self.fresh = matches!(found, Read::Workbook { fresh: true, .. });
        if let Read::Workbook { workbook, read_only: None, .. } = &mut found {
            self.taken = self
                .store
                .inbox()
                .into_iter()
                .filter_map(|waiting| match waiting {
                    Waiting::Left(left) => {
                        workbook.come_in(&left.what);
                        Some(left.name)
                    }
                    Waiting::Odd { .. } => None,
                })
                .collect();
        }
        found
    }

    /// Adds an entry without reading the workbook, where that is sound; `None` where the workbook is to be read and
    /// saved, with the same entry in it.
    pub fn add(&mut self, entry: impl FnOnce(&Workbook) -> Option<Arc<Entry>>) -> Option<Told> {
        let saved = self.store.add(entry, clock::now())?;
        let without_backup = self.store.after_save(clock::now());
        Some(Told { unconfirmed: unconfirmed(&saved), without_backup })
    }

    /// Waits until another window or verb has let go of the workbook, and no longer than this. Says whether to
    /// look again.
    pub fn wait_until_free(&self, patience: Duration) -> bool {
        self.store.until_free().is_some_and(|until_free| until_free.wait_at_most(patience))
    }

    /// What was kept before a workbook was damaged, by its newest backup, for whom a new entry is told to be by;
    /// `None` where nothing may be left beside it.
    pub fn before_the_damage(&self) -> Option<Workbook> {
        let known = || self.store.newest_readable_backup().unwrap_or_default();
        self.store.may_leave_beside().then(known)
    }

    /// Leaves what is new in `after` for who has the workbook, or reads it next. Gives why the disk did not confirm it.
    pub fn leave_in_inbox(
        &mut self,
        before: &Workbook,
        after: &Workbook,
    ) -> Result<Option<String>, String> {
        let left = self.store.leave_in_inbox(before, after, clock::now());
        let left = left.map_err(|err| err.told_without_a_screen(false))?;
        Ok(left.map(say::written_unconfirmed))
    }

    /// Whether all that differs in `after` may be left for who has the workbook: new records, and nothing that was there
    /// before is another one.
    pub fn is_all_new(before: &Workbook, after: &Workbook) -> bool {
        let mut taken = before.clone();
        taken.come_in(&Difference::of_new_records(before, after));
        taken.contents().lists == after.contents().lists
    }

    /// Deletes something for good, and once the disk has the workbook without it, the backups so far: a new one is made.
    /// Gives what there is to tell.
    ///
    /// # Errors
    /// What there is to tell where it was not deleted, or not everywhere.
    pub fn delete_for_good(
        &mut self,
        workbook: &mut Workbook,
        what: &RecordId,
    ) -> Result<Told, String> {
        workbook.erase(what, clock::now());
        let saved = self.store.save(workbook, clock::now());
        let saved = saved.map_err(|err| err.told_without_a_screen(false))?;
        if let Some(why) = unconfirmed(&saved) {
            // The backups may be all there is.
            return Err(why);
        }
        self.store.let_go_of_left(&self.taken);
        if self.store.draft_is_of(what) {
            self.store.drop_draft();
        }
        let deleted = self.store.delete_backups(clock::now());
        let told = deleted.map_err(|err| err.told_without_a_screen(false));
        let without_backup = self.store.after_save(clock::now());
        told.map(|()| Told { unconfirmed: None, without_backup })
    }

    /// Saves, and gives what there is to tell: whether the disk did not confirm it, and whether no backup of it
    /// could be made.
    ///
    /// # Errors
    /// What there is to tell where it was not saved; none where somebody else was faster and has the workbook.
    pub fn save(&mut self, workbook: &Workbook) -> Result<Told, Option<String>> {
        let saved = self.store.save(workbook, clock::now()).map_err(|err| {
            if matches!(err, NotSaved::Busy) {
                return None;
            }
            let told = err.told_without_a_screen(self.fresh);
            if self.fresh {
                self.store.leave_nothing_behind(self.made_folder);
            }
            Some(told)
        })?;
        if saved.unconfirmed.is_none() {
            self.store.let_go_of_left(&self.taken);
        }
        let without_backup = self.store.after_save(clock::now());
        self.store.leave(clock::now());
        self.store.after_save(clock::now());
        Ok(Told { unconfirmed: unconfirmed(&saved), without_backup })
    }
}

fn unconfirmed(saved: &Saved) -> Option<String> {
    saved.unconfirmed.is_some().then(|| saved_notice(saved)).flatten()
}

/// What is told of a save, in plain words.
#[derive(Debug)]
pub struct Told {
    pub unconfirmed: Option<String>,
    pub without_backup: Option<String>,
}

/// Reads the workbook without changing or locking anything.
pub fn read(places: Places) -> Read {
    if is_locked(&places) {
        return Read::Locked;
    }
    let store = fresh_store(&places);
    read_as(store.peek(), &store)
}

fn read_as(found: Opening, store: &Store) -> Read {
    match found {
        Opening::Fresh => read_well(Workbook::default(), None, true, Vec::new()),
        Opening::Opened { workbook, notices } => read_well(workbook, None, false, notices),
        Opening::ReadOnly { workbook, why } => read_well(workbook, Some(why), false, Vec::new()),
        Opening::Damaged { reason, instead, .. } => {
            let file = told(&store.paths().workbook);
            let then = instead.as_deref().unwrap_or_else(|| say::remedy_choose_backup());
            let reason = say::workbook_unreadable(&file, then, reason);
            Read::Damaged(Damage { reason, file, backups: Vec::new(), instead })
        }
    }
}

fn read_well(
    workbook: Workbook,
    read_only: Option<OnlyReading>,
    fresh: bool,
    notices: Vec<String>,
) -> Read {
    Read::Workbook { workbook: Box::new(workbook), read_only, fresh, notices }
}

/// A store that has read nothing and holds no lock.
pub fn fresh_store(places: &Places) -> Store {
    let paths = Paths::around(&places.workbook, places.state.clone());
    Store::new(Arc::new(Disk), paths)
}
