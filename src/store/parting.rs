//! The second book of a gentle parting: laid down whole and read back, before anything leaves the first.

use std::{collections::BTreeSet, io, sync::Arc};

use crate::{
    domain::{
        book::BookId, day::Stamp, id::RecordId, kinds::Record, merge::merge, words::Words,
        workbook::Workbook,
    },
    phrases::say,
    store::{
        Books, Fs, NotSaved, Opening, Paths, Store,
        error::because,
        fs::Kind,
        sealed::{self, LockState, NotSwitched, Passphrase, Unlocked, Work},
    },
};

/// Why the second book does not have all that was to come into it. Nothing may leave the first then.
#[derive(Debug, thiserror::Error)]
pub enum NotLaid {
    /// Its folder could not be made; why, in plain words.
    #[error("{}", say::not_laid(.0))]
    Disk(String),
    /// It has a lock, and was not opened with its key.
    #[error("{}", say::not_laid_locked())]
    Locked,
    /// It is there, and cannot be opened or written to just now; why, in plain words.
    #[error("{}", say::not_laid(.0))]
    Closed(String),
    /// It could not be saved.
    #[error(transparent)]
    Save(#[from] NotSaved),
    /// It could not be locked.
    #[error(transparent)]
    Lock(#[from] NotSwitched),
    /// The disk did not confirm that it survives a power cut; why, in plain words.
    #[error("{}", say::not_laid_unconfirmed(.0))]
    Unconfirmed(String),
    /// What was written does not read back the same.
    #[error("{}", say::not_laid_differs())]
    Differs,
}

/// How the second book is to be kept.
#[derive(Debug)]
pub enum KeptAs {
    /// Plain, as the first one is, or as its owner said who sets no passphrase now.
    Plain,
    /// Locked from its first word on, with a passphrase that its owner typed.
    Locked(Passphrase, Work),
    /// It was locked before, and its owner opened it.
    Opened(Unlocked),
}

impl Books {
    /// Makes the second book of a parting, where it is not there yet, and brings into it what is to be there. What it
    /// has already is not written again; what was changed on both sides is kept twice. It is read back and compared
    /// before this returns. Gives the ids of what is not there all the same: its owner deleted that for good.
    ///
    /// # Errors
    /// When it is not sure that all of it is there. What was written may be there; the next try goes on from it.
    pub fn lay_in(
        &self,
        id: &BookId,
        name: &Words,
        there: &Workbook,
        kept_as: KeptAs,
        now: Stamp,
    ) -> Result<BTreeSet<RecordId>, NotLaid> {
        let disk = |err: &io::Error| NotLaid::Disk(because(err));
        match self.fs().kind(&self.folder_of(Some(id))) {
            Ok(Kind::Folder) => (),
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                self.begin(id, name, now).map_err(|err| disk(&err))?;
            }
            Ok(_) => return Err(disk(&io::ErrorKind::NotADirectory.into())),
            Err(err) => return Err(disk(&err)),
        }
        let (workbook, state) = self.places_of(Some(id));
        let paths = Paths::around(&workbook, state);
        let fs = self.files_of(&paths, kept_as, now)?;
        let mut store = Store::new(Arc::clone(&fs), paths.clone());
        let found = opened(store.open(now))?;
        let mut next = merge(&Workbook::default(), &found, there).workbook;
        if !found.holds_nothing() {
            // Its owner has set it since.
            next.edit_profile(|profile| *profile = found.profile.clone());
        }
        if next != found {
            let saved = store.save(&next, now)?;
            store.after_save(now);
            if let Some(why) = saved.unconfirmed {
                return Err(NotLaid::Unconfirmed(why));
            }
        }
        drop(store);
        // As whoever opens it next finds it.
        let read = opened(Store::new(fs, paths).peek())?;
        if merge(&Workbook::default(), &read, there).workbook.lists != read.lists {
            return Err(NotLaid::Differs);
        }
        let all = there.all();
        let ids = all.iter().map(Record::id);
        Ok(ids.filter(|id| read.gone.contains(*id)).cloned().collect())
    }

    /// The files of the second book, plain or sealed. One that is to be locked is before a word is in it.
    fn files_of(&self, paths: &Paths, kept_as: KeptAs, now: Stamp) -> Result<Arc<dyn Fs>, NotLaid> {
        let plain = Arc::clone(self.fs());
        let is_locked = sealed::state(&**self.fs(), paths) == LockState::Locked;
        match kept_as {
            KeptAs::Plain if is_locked => Err(NotLaid::Locked),
            KeptAs::Plain => Ok(plain),
            KeptAs::Opened(unlocked) => Ok(unlocked.fs()),
            KeptAs::Locked(passphrase, work) if is_locked => {
                // It was locked by a try before this one, with what its owner typed then.
                let unlocked = sealed::unlock(&plain, paths, &passphrase, work);
                Ok(unlocked.map_err(NotSwitched::from)?.fs())
            }
            KeptAs::Locked(passphrase, work) => {
                let mut store = Store::new(plain, paths.clone());
                opened(store.open(now))?;
                let switched = sealed::switch_on(store.holding()?, &passphrase, None, work)?;
                Ok(switched.unlocked.fs())
            }
        }
    }
}

/// What is in the second book, where it can be read, and written to if it was opened for that.
fn opened(opening: Opening) -> Result<Workbook, NotLaid> {
    match opening {
        Opening::Fresh => Ok(Workbook::default()),
        Opening::Opened { workbook, .. } => Ok(workbook),
        Opening::ReadOnly { why, .. } => Err(NotLaid::Closed(why.to_string())),
        Opening::Damaged { reason, .. } => Err(NotLaid::Closed(reason)),
    }
}
