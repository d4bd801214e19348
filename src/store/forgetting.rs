//! Deleting every backup made so far, for words that are to be nowhere any more.

use std::io;

use crate::{
    domain::Stamp,
    store::{NotSaved, Store, backup, conflict::is_put_away, format::decode, fs::only_a_file},
};

/// Files that were set aside beside the workbook because they could not be read.
const ASIDE: &str = "damaged-";

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
        // Copies of words that could not be saved are none: what they hold may be nowhere else.
        let is_backup = |name: &String| {
            backup::is_name(name)
                || name == "last.json"
                || backup::is_kept_log(name)
                || is_put_away(name)
        };
        let mut failed = None;
        for folder in self.paths.backup_folders() {
            let names = self.fs.list(&folder).unwrap_or_default().into_iter().filter(is_backup);
            for path in names.map(|name| folder.join(name)) {
                // What is no file, but has the name of one, is not ours.
                if only_a_file(&*self.fs, &path).is_err() {
                    continue;
                }
                failed = self.fs.remove(&path).err().filter(is_there).or(failed);
            }
        }
        let beside = target.parent().unwrap_or(&self.paths.folder).to_owned();
        for folder in [&self.paths.folder, &beside] {
            let names = self.fs.list(folder).unwrap_or_default();
            let aside = names.iter().filter(|name| was_set_aside(name));
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

/// Whether a file has a name that this program gives to what it sets aside: `damaged-`, perhaps `draft-`,
/// and a time. Anything else in the folder is somebody else’s.
pub fn was_set_aside(name: &str) -> bool {
    let Some(rest) = name.strip_prefix(ASIDE) else { return false };
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
