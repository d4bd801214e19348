//! Copies of words that could not be saved in their place: written, listed, brought back, let go.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::{
    domain::{day::Stamp, rescued::CopyState, workbook::Workbook},
    phrases::say,
    store::{
        NotSaved, Store, backup,
        error::because,
        format::{self, decode},
        fs::{only_a_file, remove_file, write_whole},
    },
};

/// What the name of a copy begins with, by what became of it.
const NAMES: [(&str, CopyState); 3] = [
    ("rescued-told-", CopyState::Told),
    ("rescued-merged-", CopyState::BroughtIn),
    ("rescued-", CopyState::New),
];

/// A copy that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RescuedCopy {
    /// Its name among the backups.
    pub name: String,
    /// What became of it so far, as its name says.
    pub state: CopyState,
    /// How many entries of the journal are in it, without those in the trash.
    pub entries: usize,
    /// How many pages of exercises are in it, those in the trash too.
    pub sittings: usize,
    /// When it was written, in nanoseconds since 1970.
    pub modified: i128,
}

impl Store {
    /// Writes a workbook that cannot be saved in its place among the backups, or among the second set
    /// where the first cannot be written. Gives the name it has there.
    ///
    /// # Errors
    /// When it could be written in neither.
    pub fn rescue(&mut self, workbook: &Workbook, now: Stamp) -> Result<String, NotSaved> {
        let mut workbook = workbook.clone();
        workbook.was_saved_as(workbook.saves + 1);
        let bytes = format::encode(&workbook).map_err(|_| NotSaved::Differs)?;
        let name = format!("rescued-{}.json", now.to_utc().format("%Y%m%dT%H%M%S%6f"));
        let mut folders = vec![self.paths.backups.clone()];
        folders.extend(self.paths.state.as_ref().map(|state| state.join("backups")));
        let mut failed = None;
        for folder in folders {
            let written = self
                .fs
                .create_folder(&folder)
                .and_then(|()| write_whole(&*self.fs, &folder.join(&name), &bytes, true));
            match written {
                Ok(()) => return Ok(name),
                Err(err) => failed = Some(err),
            }
        }
        Err(failed.map_or(NotSaved::Differs, NotSaved::Write))
    }

    /// Copies of words that could not be saved in their place, the newest first.
    pub fn copies(&self) -> Vec<RescuedCopy> {
        let mut found: Vec<RescuedCopy> = self
            .paths
            .backup_folders()
            .into_iter()
            .flat_map(|folder| {
                let names = self.fs.list(&folder).unwrap_or_default();
                names.into_iter().filter_map(move |name| self.copy(&folder, name))
            })
            .collect();
        found.sort_by(|one, other| (other.modified, &other.name).cmp(&(one.modified, &one.name)));
        found
    }

    fn copy(&self, folder: &Path, name: String) -> Option<RescuedCopy> {
        let (state, _) = state_of(&name)?;
        let path = folder.join(&name);
        let modified = self.fs.stat(&path).ok().filter(|stat| stat.is_file)?.modified;
        // It may have been written anew since, without what was deleted for good.
        let modified = written_at(&name).unwrap_or(modified);
        let (entries, sittings) = format::count(&self.fs.read(&path).ok()?)?;
        Some(RescuedCopy { name, state, entries, sittings, modified })
    }

    /// Reads a copy, and with it what it grew from: the workbook or the backup that was saved last before
    /// it; an empty one where there is none any more.
    ///
    /// # Errors
    /// When it is not there, or cannot be read.
    pub fn read_copy(&self, name: &str) -> Result<(Workbook, Workbook), NotSaved> {
        let path = self.path_of_copy(name)?;
        let bytes = self.fs.read(&path).map_err(|err| NotSaved::Copy(because(&err)))?;
        let copy = decode(&bytes).map_err(|err| NotSaved::Copy(err.to_string()))?;
        Ok((self.grew_from(&copy).unwrap_or_default(), copy))
    }

    fn grew_from(&self, copy: &Workbook) -> Option<Workbook> {
        let folders = self.paths.backup_folders().into_iter();
        let backups = folders.flat_map(|folder| {
            let names = self.fs.list(&folder).unwrap_or_default();
            let names = names.into_iter().filter(|name| state_of(name).is_none());
            names.map(move |name| folder.join(name))
        });
        let is_it = |found: &Workbook| found.saves + 1 == copy.saves;
        let mut files = backups;
        self.saved_before(copy.saves).filter(is_it).or_else(|| {
            files.find_map(|file| decode(&backup::read(&*self.fs, &file).ok()?).ok().filter(is_it))
        })
    }

    /// Gives a copy the name that says what became of it.
    ///
    /// # Errors
    /// When it could not be renamed; it is as it was.
    pub fn mark_copy(&self, name: &str, state: CopyState) -> Result<(), NotSaved> {
        let path = self.path_of_copy(name)?;
        let (_, when) = state_of(name).unwrap_or((state, name));
        let start = NAMES.iter().find(|(_, named)| *named == state).map_or("", |(start, _)| *start);
        let after = path.with_file_name(format!("{start}{when}"));
        let renamed = only_a_file(&*self.fs, &path)
            .and_then(|()| only_a_file(&*self.fs, &after))
            .and_then(|()| self.fs.rename(&path, &after));
        renamed.map_err(|err| NotSaved::Copy(because(&err)))
    }

    /// Deletes a copy for good.
    ///
    /// # Errors
    /// When it is still there.
    pub fn delete_copy(&self, name: &str) -> Result<(), NotSaved> {
        let path = self.path_of_copy(name)?;
        remove_file(&*self.fs, &path).map_err(|err| NotSaved::Copy(because(&err)))
    }

    /// Where a copy is. Only names of copies are looked for.
    fn path_of_copy(&self, name: &str) -> Result<PathBuf, NotSaved> {
        let is_one = state_of(name).is_some() && !name.contains(['/', '\\']);
        let folders = self.paths.backup_folders().into_iter().filter(|_| is_one);
        let mut paths = folders.map(|folder| folder.join(name));
        let found = paths.find(|path| self.fs.stat(path).is_ok());
        found.ok_or_else(|| NotSaved::Copy(say::copy_not_there().to_owned()))
    }
}

/// When a copy was written, as its name says.
fn written_at(name: &str) -> Option<i128> {
    let time = NaiveDateTime::parse_from_str(state_of(name)?.1.get(..15)?, "%Y%m%dT%H%M%S").ok()?;
    Some(i128::from(time.and_utc().timestamp()) * 1_000_000_000)
}

/// Whether a name is one that this program gives to a copy of unsaved words.
pub fn is_copy(name: &str) -> bool {
    name.strip_suffix(".json").is_some_and(|stem| state_of(stem).is_some())
}

/// Whether a name has one in it that this program gives to a copy of unsaved words: somebody may have copied that again.
pub fn may_be_copy(name: &str) -> bool {
    NAMES.iter().any(|(start, _)| name.contains(start))
}

/// What became of a copy of this name, and the rest of it, which says when it was written.
fn state_of(name: &str) -> Option<(CopyState, &str)> {
    let (state, when) =
        NAMES.iter().find_map(|(start, state)| Some((*state, name.strip_prefix(start)?)))?;
    when.starts_with(|first: char| first.is_ascii_digit()).then_some((state, when))
}
