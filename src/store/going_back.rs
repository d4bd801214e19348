//! Going back to an earlier workbook, from a backup or a copy, over one that may be newer: that one is kept first.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{day::Stamp, workbook::Workbook},
    phrases::say,
    store::{
        Holds, NotSaved, Store, backup,
        error::because,
        format::{begins_as_one, decode, encode_state},
        look::{Known, Trouble},
        restoring::put_in_place,
    },
};

/// An earlier workbook that was read from a file, to go back to.
#[derive(Debug)]
pub struct Earlier {
    /// What it holds.
    pub workbook: Workbook,
    /// As it stands in the file, unpacked.
    bytes: Vec<u8>,
}

/// What became of going back.
#[derive(Debug)]
pub struct WentBack {
    /// Where the workbook is kept that was there before, or what could not be read of it; `None` where there was none.
    pub kept: Option<PathBuf>,
    /// Why the disk did not confirm that it survives a power cut, if so.
    pub unconfirmed: Option<String>,
}

impl Store {
    /// Reads a backup, packed or not, or a copy that was kept elsewhere. Nothing is changed or locked.
    ///
    /// # Errors
    /// When it is no workbook that this version can read: why, in plain words.
    pub fn read_earlier(&self, path: &Path) -> Result<Earlier, String> {
        let bytes = backup::read(&*self.fs, path).map_err(|err| match err.kind() {
            io::ErrorKind::NotFound => say::earlier_not_there().to_owned(),
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput => {
                say::earlier_packed_badly().to_owned()
            }
            _ => because(&err),
        })?;
        let workbook = decode(&bytes).map_err(|err| err.to_string())?;
        // Any other file of JSON with a number for its version would be an empty one.
        if !begins_as_one(&bytes) && Holds::of(&workbook).is_nothing() {
            return Err(say::earlier_no_workbook().to_owned());
        }
        Ok(Earlier { workbook, bytes })
    }

    /// Whether another window than this one has the workbook now. Nothing is made, and no lock is kept.
    pub fn is_open_elsewhere(&self) -> bool {
        if self.held.is_some() {
            return false;
        }
        let is_there = self.fs.stat(&self.paths.lock).is_ok_and(|lock| lock.is_file);
        is_there && matches!(self.fs.lock(&self.paths.lock), Ok(None))
    }

    /// Puts an earlier workbook in the place of the one that is there, as a save: with all that saves promise. The
    /// store is one that was opened. What is there is kept first among the backups, with its log in it; what cannot be
    /// read is kept beside it, byte for byte. `previewed` is what somebody was shown as being there: if it is that no
    /// more, nothing is done. [`Store::after_save`] must follow.
    ///
    /// # Errors
    /// When it was not done. The workbook is as it was.
    pub fn go_back(
        &mut self,
        to: &Earlier,
        previewed: Option<&Workbook>,
        now: Stamp,
    ) -> Result<WentBack, NotSaved> {
        if !self.is_refused {
            return self.replace(to, previewed, now);
        }
        if previewed.is_some() {
            return Err(changed_meanwhile());
        }
        self.take_lock()?;
        let put = put_in_place(self, &to.bytes, now)?;
        Ok(WentBack { kept: put.aside, unconfirmed: put.unconfirmed })
    }

    fn replace(
        &mut self,
        to: &Earlier,
        previewed: Option<&Workbook>,
        now: Stamp,
    ) -> Result<WentBack, NotSaved> {
        self.take_lock()?;
        let known = match self.read_both() {
            Ok(known) => Some(known),
            Err(Trouble::Nothing) => None,
            Err(Trouble::Unread(_, err) | Trouble::LogUnread(_, err)) => {
                return Err(NotSaved::Restore(because(&err)));
            }
            Err(Trouble::Damaged(why) | Trouble::Newer(why)) => return Err(NotSaved::Restore(why)),
        };
        let found = known.as_ref().map(|known| &known.workbook);
        if found.is_some() != previewed.is_some()
            || found.zip(previewed).is_some_and(|(found, shown)| !found.says_the_same(shown))
        {
            return Err(changed_meanwhile());
        }
        let kept = known.as_ref().map(|known| self.keep_first(known, now)).transpose()?;
        let current = found.cloned().unwrap_or_default();
        let mut then = current.gone_back_to(&to.workbook);
        then.was_saved_as(then.saves.max(self.seen().unwrap_or(0)) + 1);
        let target = self.target().map_err(|err| NotSaved::Restore(because(&err)))?;
        let unconfirmed = self.write_whole_state(&target, &then, known.as_ref(), now)?;
        Ok(WentBack { kept, unconfirmed })
    }

    /// Keeps all that is saved in one backup, before words leave for another book: what stands in the log only would be
    /// in none. Nothing is kept of a book that holds nothing.
    ///
    /// # Errors
    /// When it could not be kept: nothing is to leave then.
    pub fn keep_before_words_leave(&mut self, now: Stamp) -> Result<(), NotSaved> {
        let Some(known) = self.known.clone() else { return Ok(()) };
        self.keep_first(&known, now).map(drop)
    }

    /// Keeps all that is there, before another takes its place.
    fn keep_first(&mut self, known: &Known, now: Stamp) -> Result<PathBuf, NotSaved> {
        let bytes = encode_state(&known.workbook, &[]).map_err(|_| NotSaved::Differs)?;
        let (saves, turn) = (known.workbook.saves, self.unfinished(now));
        let kept = backup::keep_replaced(&*self.fs, &self.paths, &bytes, saves, &turn, now);
        kept.map_err(|err| NotSaved::Restore(because(&err)))
    }
}

fn changed_meanwhile() -> NotSaved {
    NotSaved::Restore(say::earlier_changed_meanwhile().to_owned())
}
