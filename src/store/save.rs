//! Saving: look, merge, write a change behind the others or the whole anew, sync, and only then say so.

use std::{io, path::Path};

use crate::{
    domain::{day::Stamp, merge::merge, workbook::Workbook},
    phrases::say,
    store::{
        After, Known, NotSaved, Paths, Store, backup,
        error::because,
        format::forget_gone,
        look::{Stand, Trouble},
    },
};

/// A save that is on the disk.
#[derive(Debug)]
pub struct Saved {
    /// How often the workbook was saved, this save included.
    pub saves: u64,
    /// The workbook on the disk, when the file had been changed outside and was merged.
    pub merged: Option<Workbook>,
    /// How many clashes kept both versions.
    pub clashes: usize,
    /// Written, but the disk did not confirm that the name will survive a power cut.
    pub unconfirmed: Option<String>,
}

/// What is to be written, and over what.
pub struct Prepared {
    pub next: Workbook,
    /// What stands on the disk; `None` where nothing does.
    pub known: Option<Known>,
    clashes: usize,
    is_merged: bool,
}

impl Store {
    /// Saves a workbook. What is left to do afterwards is done by [`Store::after_save`].
    ///
    /// # Errors
    /// When nothing was saved: the files are as they were, and no unfinished file is left behind.
    pub fn save(&mut self, workbook: &Workbook, now: Stamp) -> Result<Saved, NotSaved> {
        if self.is_refused {
            return Err(NotSaved::ReadOnly);
        }
        self.take_lock()?;
        // Whatever changed outside is brought in by this save.
        self.outside = None;
        let target = self.target().map_err(NotSaved::Write)?;
        let mut prepared = self.merged_with_disk(&target, workbook)?;
        let before = prepared.known.as_ref().or(self.known.as_ref());
        let before = before.map_or(0, |known| known.workbook.saves);
        let mut contents = prepared.next.contents().clone();
        contents.saves = contents.saves.max(before) + 1;
        forget_gone(&mut contents);
        if let Some(known) = &prepared.known {
            contents.history.let_go_before(&known.workbook.history);
        }
        prepared.next = Workbook::of(contents);
        let (clashes, is_merged) = (prepared.clashes, prepared.is_merged);
        let (next, unconfirmed) = self.write(&target, prepared, now)?;
        let merged = is_merged.then(|| next.clone());
        Ok(Saved { saves: next.saves, merged, clashes, unconfirmed })
    }

    /// Writes a change behind the others where one may follow, else the whole. Gives what was written, and why
    /// the disk may not have confirmed it.
    fn write(
        &mut self,
        target: &Path,
        prepared: Prepared,
        now: Stamp,
    ) -> Result<(Workbook, Option<String>), NotSaved> {
        let Prepared { next, known: Some(mut known), .. } = prepared else {
            let unconfirmed = self.write_whole_state(target, &prepared.next, None, now)?;
            return Ok((prepared.next, unconfirmed));
        };
        let appended = self.append(target, &mut known, &next, now);
        match appended {
            Ok(Some(appended)) => {
                self.has_added = true;
                self.after = Some(After { state: None, saves: next.saves });
                known.workbook = next.clone();
                self.known = Some(known);
                Ok((next, appended.unconfirmed))
            }
            Ok(None) => {
                let written = self.write_whole_state(target, &next, Some(&known), now);
                if written.is_err() {
                    // What could be undone before may not be told any more.
                    known.is_to_be_whole = true;
                    self.remember_tries(known);
                }
                Ok((next, written?))
            }
            Err(err) => {
                self.remember_tries(known);
                Err(err)
            }
        }
    }

    /// A save failed: what was tried may have come to the disk all the same, and the next save has to know of it.
    /// What is merged with stays what it was.
    fn remember_tries(&mut self, tried: Known) {
        if let Some(known) = self.known.as_mut().filter(|known| known.stat == tried.stat) {
            known.folded = tried.folded;
            known.is_to_be_whole |= tried.is_to_be_whole;
        }
    }

    /// The independent copy, the counter and the rotation of backups. A failure here is no failure of the save;
    /// `Some` tells in plain words that no backup beside the workbook could be made, and why.
    pub fn after_save(&mut self, now: Stamp) -> Option<String> {
        let After { state, saves } = self.after.take()?;
        let turn = self.unfinished(now);
        let Some(bytes) = state else {
            backup::count(&*self.fs, &self.paths, saves, &turn);
            return None;
        };
        let saved = backup::Save { bytes: &bytes, saves, turn: &turn };
        let made = backup::after_save(&*self.fs, &self.paths, &saved, now);
        Some(say::saved_without_backup(because(&made.err()?)))
    }

    /// What is to be written: the workbook itself, or merged with files that changed outside.
    fn merged_with_disk(
        &mut self,
        target: &Path,
        workbook: &Workbook,
    ) -> Result<Prepared, NotSaved> {
        let plain = |known: Option<Known>| Prepared {
            next: workbook.clone(),
            known,
            clashes: 0,
            is_merged: false,
        };
        let stat = match self.fs.stat(target) {
            Ok(stat) => stat,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(plain(None)),
            Err(err) => return Err(NotSaved::Write(err)),
        };
        let stand = match self.fs.stat(&Paths::log(target)) {
            Ok(stat) => Stand::Is(stat),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Stand::Absent,
            Err(err) => return Err(NotSaved::Write(err)),
        };
        let is_late = self.was_taken_up && workbook.saves == 0;
        let is_as_it_was = |known: &Known| known.stat == Some(stat) && known.log.stand == stand;
        let as_it_was = self.known.as_ref().filter(|known| !is_late && is_as_it_was(known));
        if as_it_was.is_some() {
            return Ok(plain(as_it_was.cloned()));
        }
        if !stat.is_file {
            return Err(NotSaved::Changed(say::unopened_no_file_any_more().to_owned()));
        }
        let found = self.read_both().map_err(|trouble| match trouble {
            Trouble::Nothing => NotSaved::Write(io::ErrorKind::NotFound.into()),
            Trouble::Unread(_, err) | Trouble::LogUnread(_, err) => NotSaved::Write(err),
            Trouble::Damaged(told) | Trouble::Newer(told) => NotSaved::Changed(told),
        })?;
        let known = self.known.as_ref().filter(|_| !is_late);
        let base = known.map(|known| known.workbook.clone()).unwrap_or_default();
        // Touched or copied, but the same words.
        if found.workbook == base {
            return Ok(plain(Some(found)));
        }
        let both = merge(&base, workbook, &found.workbook);
        let mut next = both.workbook;
        next.was_saved_as(next.saves.max(found.workbook.saves));
        Ok(Prepared { next, known: Some(found), clashes: both.clashes, is_merged: true })
    }
}
