//! Saving: look, merge, write beside, sync, rename, sync the folder, and only then say so.

use std::{io, path::Path};

use crate::{
    domain::{Stamp, Workbook, merge},
    phrases::say,
    store::{
        After, Known, NotSaved, Store, backup,
        error::because,
        format::{decode, encode, forget_gone},
        fs::{Stat, remove_file, write_whole},
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
        if self.is_refused {
            return Err(NotSaved::ReadOnly);
        }
        self.take_lock()?;
        let target = self.target().map_err(NotSaved::Write)?;
        let (next, clashes, merged) = self.merged_with_disk(&target, workbook)?;
        let before = self.known.as_ref().map_or(0, |known| known.workbook.saves);
        let mut contents = next.contents().clone();
        contents.saves = contents.saves.max(before) + 1;
        forget_gone(&mut contents);
        let next = Workbook::of(contents);
        let bytes = encode(&next).map_err(|_| NotSaved::Differs)?;
        // What cannot be read back is never put in place of what can.
        if decode(&bytes).ok().as_ref() != Some(&next) {
            return Err(NotSaved::Differs);
        }
        let stat = self.write_durably(&target, &bytes, now)?;
        let folder = target.parent().unwrap_or(Path::new("."));
        let unconfirmed = self.fs.sync_folder(folder).err().map(|err| because(&err));
        self.known = Some(Known { stat, workbook: next.clone() });
        let saves = next.saves;
        self.after = Some(After { bytes, saves });
        Ok(Saved { saves, merged: merged.then_some(next), clashes, unconfirmed })
    }

    /// The independent copy, the counter and the rotation of backups. A failure here is no failure of the save;
    /// `Some` tells in plain words that no backup beside the workbook could be made, and why.
    pub fn after_save(&mut self, now: Stamp) -> Option<String> {
        let After { bytes, saves } = self.after.take()?;
        let turn = self.unfinished(now);
        let saved = backup::Save { bytes: &bytes, saves, turn: &turn };
        let made = backup::after_save(&*self.fs, &self.paths, &saved, now);
        Some(say::saved_without_backup(because(&made.err()?)))
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
        let is_late = self.was_taken_up && workbook.saves == 0;
        if !is_late && self.known.as_ref().is_some_and(|known| known.stat == Some(stat)) {
            return Ok((workbook.clone(), 0, false));
        }
        if !stat.is_file {
            return Err(NotSaved::Changed(say::unopened_no_file_any_more().to_owned()));
        }
        let bytes = self.fs.read(target).map_err(NotSaved::Write)?;
        let theirs = decode(&bytes).map_err(|err| NotSaved::Changed(err.to_string()))?;
        let known = self.known.as_ref().filter(|_| !is_late);
        let base = known.map(|known| known.workbook.clone()).unwrap_or_default();
        // Touched or copied, but the same words.
        if theirs == base {
            return Ok((workbook.clone(), 0, false));
        }
        let found = merge(&base, workbook, &theirs);
        let mut next = found.workbook;
        next.was_saved_as(next.saves.max(theirs.saves));
        Ok((next, found.clashes, true))
    }

    /// Puts the bytes in place, and says how to know the file again, if the disk tells.
    fn write_durably(
        &mut self,
        target: &Path,
        bytes: &[u8],
        now: Stamp,
    ) -> Result<Option<Stat>, NotSaved> {
        let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
        let mut unfinished = folder.join(self.unfinished(now));
        if let Err(first) = write_whole(&*self.fs, &unfinished, bytes, true) {
            // A failed sync says nothing about a second one on the same file: only a new file can
            // be trusted. A full disk stays full.
            if matches!(first.kind(), io::ErrorKind::StorageFull | io::ErrorKind::PermissionDenied)
            {
                return Err(NotSaved::Write(first));
            }
            unfinished = folder.join(self.unfinished(now));
            write_whole(&*self.fs, &unfinished, bytes, true).map_err(NotSaved::Write)?;
        }
        let turn = self.unfinished(now);
        backup::keep_old(&*self.fs, &self.paths, target, &turn, now);
        // Looked at before it has its name: what another program does to that name from then on is
        // a change from outside.
        let stat = self.fs.stat(&unfinished).ok();
        self.fs.rename(&unfinished, target).map_err(|err| {
            let _ = remove_file(&*self.fs, &unfinished);
            NotSaved::Write(err)
        })?;
        Ok(stat)
    }
}
