//! Deleting every backup made so far, for words that are to be nowhere any more.

use std::{io, path::Path};

use crate::{
    domain::{day::Stamp, workbook::Workbook},
    store::{
        NotSaved, Paths, Store, backup,
        conflict::is_put_away,
        erasure::are_words,
        format::{decode, encode},
        fs::only_a_file,
        rescued::{is_copy, may_be_copy},
    },
};

impl Store {
    /// Deletes the backups made so far and the files that were set aside, and makes a backup of the
    /// workbook as it is on the disk now.
    ///
    /// # Errors
    /// When this window may not write, when the workbook cannot be read back, so that a backup may be all
    /// there is, or when some file could not be deleted.
    pub fn delete_backups(&mut self, now: Stamp) -> Result<(), NotSaved> {
        if self.is_refused || !self.may_write {
            return Err(NotSaved::ReadOnly);
        }
        // What is to be nowhere any more may stand in the log.
        self.fold(now)?;
        let target = self.target().map_err(NotSaved::Write)?;
        let bytes = self.fs.read(&target).map_err(NotSaved::Write)?;
        let workbook = decode(&bytes).map_err(|err| NotSaved::Changed(err.to_string()))?;
        // Copies of words that could not be saved are no backups: what they hold may be nowhere else.
        let mut failed = self.forget_in_copies(&workbook, now).err();
        for folder in self.paths.backup_folders() {
            let names = self.fs.list(&folder).unwrap_or_default();
            for name in names.into_iter().filter(|name| !may_be_copy(name)) {
                let path = folder.join(&name);
                // What is no file, but has the name of one, is not ours.
                if only_a_file(&*self.fs, &path).is_err() {
                    continue;
                }
                // What somebody or a sync program made of one of them holds the same words.
                let is_one = is_backup(&name) || self.fs.read(&path).is_ok_and(|it| are_words(&it));
                if !is_one {
                    continue;
                }
                failed = self.fs.remove(&path).err().filter(is_there).or(failed);
            }
        }
        let beside = target.parent().unwrap_or(&self.paths.folder).to_owned();
        for folder in [&self.paths.folder, &beside] {
            let names = self.fs.list(folder).unwrap_or_default();
            let aside = names.iter().filter(|name| was_set_aside(name, &target));
            for path in aside.map(|name| folder.join(name)) {
                if only_a_file(&*self.fs, &path).is_err() {
                    continue;
                }
                failed = self.fs.remove(&path).err().filter(is_there).or(failed);
            }
        }
        let turn = self.unfinished(now);
        let saved = backup::Save { bytes: &bytes, saves: workbook.saves, turn: &turn };
        let _ = backup::after_save(&*self.fs, &self.paths, &saved, now);
        failed.map_or(Ok(()), |err| Err(NotSaved::Backups(err)))
    }
}

impl Store {
    /// Takes out of the copies of unsaved words what was deleted for good in the workbook. The rest of them stays.
    fn forget_in_copies(&mut self, workbook: &Workbook, now: Stamp) -> io::Result<()> {
        let mut failed = None;
        for folder in self.paths.backup_folders() {
            let names = self.fs.list(&folder).unwrap_or_default();
            for name in names.iter().filter(|name| is_copy(name)) {
                let path = folder.join(name);
                if only_a_file(&*self.fs, &path).is_err() {
                    continue;
                }
                let bytes = self.fs.read(&path);
                // One that cannot be read stays as it is: what is in it nobody can tell.
                let Some(copy) = bytes.ok().and_then(|bytes| decode(&bytes).ok()) else { continue };
                let Some(without) = copy.forgetting_as(workbook, now) else { continue };
                let turn = self.unfinished(now);
                let written = encode(&without).map_err(io::Error::other).and_then(|bytes| {
                    backup::put_for_good(&*self.fs, (&folder, name), &bytes, &turn)
                });
                failed = written.err().or(failed);
            }
        }
        failed.map_or(Ok(()), Err)
    }
}

/// What the names begin with of files that an older version moved beside others of their names.
const MOVED: &str = "moved-";

/// A name as it was before an older version moved the file.
pub fn name_before(name: &str) -> &str {
    let moved = name.strip_prefix(MOVED).and_then(|rest| rest.split_once('-'));
    let moved =
        moved.filter(|(count, _)| !count.is_empty() && count.bytes().all(|it| it.is_ascii_digit()));
    moved.map_or(name, |(_, name)| name)
}

/// Whether this program gives such a name to a backup.
pub fn is_backup(name: &str) -> bool {
    let name = name_before(name);
    name == "last.json" || backup::is_name(name) || backup::is_kept_log(name) || is_put_away(name)
}

/// Whether a file has a name that this program gives to what it sets aside beside this workbook: `damaged-`, perhaps
/// `draft-`, and a time. Anything else in the folder is somebody else’s.
pub fn was_set_aside(name: &str, workbook: &Path) -> bool {
    let Some(rest) = name.strip_prefix(&*Paths::aside(workbook)) else { return false };
    let time =
        rest.strip_prefix("draft-").unwrap_or(rest).strip_suffix(".json").unwrap_or_default();
    let shape = |(place, letter): (usize, u8)| match place {
        8 => letter == b'T',
        _ => letter.is_ascii_digit(),
    };
    time.len() >= 15 && time.bytes().take(15).enumerate().all(shape)
}

/// Whether a file is still there that could not be deleted.
fn is_there(err: &io::Error) -> bool {
    err.kind() != io::ErrorKind::NotFound
}
