//! Saving: look, merge, write beside, sync, rename, sync the folder, and only then say so.

use std::{io, path::Path};

use crate::{
    domain::{Stamp, Workbook, merge},
    store::{
        Known, NotSaved, Store, backup,
        error::because,
        format::{decode, encode},
    },
};

/// A save that is on the disk.
#[derive(Debug)]
pub struct Saved {
    pub saves: u64,
    /// The workbook on the disk, when the file had been changed outside and was merged.
    pub merged: Option<Workbook>,
    /// How many clashes kept both versions.
    pub clashes: usize,
    /// Written, but the disk did not confirm that the name will survive a power cut.
    pub unconfirmed: Option<String>,
}

impl Store {
    /// Saves a workbook. What is left to do afterwards is done by [`Store::after_save`].
    ///
    /// # Errors
    /// When nothing was saved: the file is as it was, and no unfinished file is left behind.
    pub fn save(&mut self, workbook: &Workbook, now: Stamp) -> Result<Saved, NotSaved> {
        self.take_lock(now)?;
        let target = self.target();
        let (mut next, clashes, merged) = self.merged_with_disk(&target, workbook)?;
        next.saves =
            next.saves.max(self.known.as_ref().map_or(0, |known| known.workbook.saves)) + 1;
        let bytes = encode(&next).map_err(|_| NotSaved::Differs)?;
        // What cannot be read back is never put in place of what can.
        if decode(&bytes).ok().as_ref() != Some(&next) {
            return Err(NotSaved::Differs);
        }
        self.write_durably(&target, &bytes, now)?;
        let folder = target.parent().unwrap_or(Path::new("."));
        let unconfirmed = self.fs.sync_folder(folder).err().map(|err| because(&err));
        match self.fs.stat(&target) {
            Ok(stat) => self.known = Some(Known { stat, workbook: next.clone() }),
            // The next save will look again and find its own file.
            Err(_) => self.known = None,
        }
        self.after = Some(bytes);
        let saves = next.saves;
        Ok(Saved { saves, merged: merged.then_some(next), clashes, unconfirmed })
    }

    /// The independent copy, the counter and the rotation of backups. A failure here is no failure
    /// of the save, and is not told.
    pub fn after_save(&mut self, now: Stamp) {
        let Some(bytes) = self.after.take() else { return };
        let saves = self.known.as_ref().map_or(0, |known| known.workbook.saves);
        let turn = self.unfinished(now);
        backup::after_save(&*self.fs, &self.paths, &bytes, saves, &turn, now);
    }

    /// What is to be written: the workbook itself, or merged with a file that changed outside.
    fn merged_with_disk(
        &mut self,
        target: &Path,
        workbook: &Workbook,
    ) -> Result<(Workbook, usize, bool), NotSaved> {
        let stat = match self.fs.stat(target) {
            Ok(stat) => stat,
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                return Ok((workbook.clone(), 0, false));
            }
            Err(err) => return Err(NotSaved::Write(err)),
        };
        if self.known.as_ref().is_some_and(|known| known.stat == stat) {
            return Ok((workbook.clone(), 0, false));
        }
        if !stat.is_file {
            return Err(NotSaved::Changed("it is not a file any more".to_owned()));
        }
        let bytes = self.fs.read(target).map_err(NotSaved::Write)?;
        let theirs = decode(&bytes).map_err(|err| NotSaved::Changed(err.to_string()))?;
        let base = self.known.as_ref().map(|known| known.workbook.clone()).unwrap_or_default();
        let found = merge(&base, workbook, &theirs);
        let mut next = found.workbook;
        next.saves = next.saves.max(theirs.saves);
        Ok((next, found.clashes, true))
    }

    fn write_durably(&mut self, target: &Path, bytes: &[u8], now: Stamp) -> Result<(), NotSaved> {
        let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
        let mut unfinished = folder.join(self.unfinished(now));
        if let Err(first) = self.fs.write_new(&unfinished, bytes, true) {
            let _ = self.fs.remove(&unfinished);
            // A failed sync says nothing about a second one on the same file: only a new file can
            // be trusted. A full disk stays full.
            if matches!(first.kind(), io::ErrorKind::StorageFull | io::ErrorKind::PermissionDenied)
            {
                return Err(NotSaved::Write(first));
            }
            unfinished = folder.join(self.unfinished(now));
            if let Err(err) = self.fs.write_new(&unfinished, bytes, true) {
                let _ = self.fs.remove(&unfinished);
                return Err(NotSaved::Write(err));
            }
        }
        backup::keep_old(&*self.fs, &self.paths, target, now);
        self.fs.rename(&unfinished, target).map_err(|err| {
            let _ = self.fs.remove(&unfinished);
            NotSaved::Write(err)
        })
    }
}
