//! A window that only reads, because another one had the workbook, may write once that one has gone.

use std::{path::PathBuf, sync::Arc, time::Duration};

use crate::{
    domain::workbook::Workbook,
    store::{
        Fs, Opening, Paths, Store,
        fs::{remove_file, within},
    },
};

/// Waits for another window to go, on a thread of its own.
#[derive(Debug)]
pub struct UntilFree {
    fs: Arc<dyn Fs>,
    lock: PathBuf,
}

impl UntilFree {
    /// Waits, however long it takes. Says whether nobody holds the lock any more; not where a disk
    /// knows no waiting.
    pub fn wait(self) -> bool {
        self.fs.wait_for_lock(&self.lock).is_ok()
    }

    /// The same, and no longer than this.
    pub fn wait_at_most(self, patience: Duration) -> bool {
        within(patience, move || self.wait()).unwrap_or(false)
    }
}

impl Store {
    /// A first save failed and no other is tried: lets go of the lock, which is all there is, and of the folder where
    /// that was made for it.
    pub fn leave_nothing_behind(&mut self, made_folder: bool) {
        let names = self.fs.list(&self.paths.folder).unwrap_or_default();
        let lock = self.paths.lock.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if self.held.is_none() || names != [lock] {
            return;
        }
        let _ = remove_file(&*self.fs, &self.paths.lock);
        if made_folder {
            let _ = self.fs.remove_folder(&self.paths.folder);
        }
        self.held = None;
        self.may_write = false;
    }

    /// What to wait for, where another window has the workbook.
    pub fn until_free(&self) -> Option<UntilFree> {
        self.is_taken.then(|| UntilFree { fs: Arc::clone(&self.fs), lock: self.paths.lock.clone() })
    }

    /// What the other window kept since this one read the file, where that may write and this one only
    /// reads. Looks at the stamps of the files first, so that asking often is cheap.
    pub fn look_again(&mut self) -> Option<Workbook> {
        if !self.is_taken || self.held.is_some() || self.may_write {
            return None;
        }
        let now = self.fs.stat(&self.paths.workbook).ok()?;
        let log = self.stand(&Paths::log(&self.target().ok()?));
        if self.known.as_ref().is_some_and(|it| it.stat == Some(now) && it.log.stand == log) {
            return None;
        }
        let found = self.read_whole()?;
        let workbook = found.workbook.clone();
        let is_other = self.known.as_ref().is_none_or(|known| known.workbook != workbook);
        self.known = Some(found);
        // The log was only folded, perhaps.
        is_other.then_some(workbook)
    }

    /// The other window may have gone: takes the lock, and reads again all that it kept. `None` where
    /// this window goes on as it was. [`Store::settle`] must follow before anything is saved.
    pub fn take_over(&mut self) -> Option<Opening> {
        if self.held.is_some() || self.may_write {
            return None;
        }
        match self.open_and_lock() {
            Opening::ReadOnly { .. } => None,
            found => {
                self.is_new = false;
                Some(found)
            }
        }
    }
}
