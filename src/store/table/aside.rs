//! What this computer remembers of a table and nothing opens any more: it lies aside whole, until what opened it is back.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::store::{
    Fs,
    fs::Kind,
    small::take_away,
    table::{HERE, SharedTable, Writer, is_here, place::both, seen, shown},
};

/// What the names of the folders begin with, beside the memory.
const FOLDER: &str = "sealed-";

/// So many of them at most.
const MOST: u32 = 99;

fn folders(beside: &Path) -> impl Iterator<Item = PathBuf> {
    (1..=MOST).map(move |turn| beside.join(format!("{FOLDER}{turn}")))
}

/// Puts the memory into a folder of its own as it is, with these files beside it, and tells in which: what opened it is
/// gone, and an earlier copy of that may be found. From then on there is no table here.
///
/// # Errors
/// When it was not done whole; it can be done again.
pub fn set_memory_aside(fs: &dyn Fs, beside: &Path, also: &[&str]) -> io::Result<PathBuf> {
    let is_there = |path: &Path| fs.kind(path).is_ok();
    let memory = seen::memory_in(beside);
    // One that was begun and cut off is gone on with.
    let is_free = |folder: &PathBuf| {
        let is_full = is_there(&memory) && is_there(&seen::memory_in(folder));
        !is_here(fs, folder) && !is_full
    };
    let folder = folders(beside).find(is_free).ok_or(io::ErrorKind::AlreadyExists)?;
    fs.create_folder(&folder)?;
    if is_there(&memory) {
        fs.rename(&memory, &seen::memory_in(&folder))?;
    }
    // What says that there is a table goes last: as long as it stands this can be done again.
    let pictures = both(shown::NAME);
    let before = pictures.iter().map(String::as_str).chain(also.iter().copied());
    let names: Vec<&str> = before.collect();
    let put = |name: &str| {
        let from = beside.join(name);
        if is_there(&from) { fs.rename(&from, &folder.join(name)) } else { Ok(()) }
    };
    names.into_iter().try_for_each(put)?;
    fs.sync_folder(&folder)?;
    fs.sync_folder(beside)?;
    both(HERE).iter().try_for_each(|name| put(name))?;
    fs.sync_folder(&folder)?;
    fs.sync_folder(beside)?;
    Ok(folder)
}

/// Whether that was begun, and cut off before it was whole.
pub fn is_going_aside(fs: &dyn Fs, beside: &Path) -> bool {
    let has_memory = |folder: &Path| fs.kind(&seen::memory_in(folder)).is_ok();
    // What says that there is a table goes last. Where it was lost before, nothing more is to go.
    is_here(fs, beside) && folders(beside).any(|it| has_memory(&it) && !is_here(fs, &it))
}

/// The folders that lie aside.
pub fn lying_aside(fs: &dyn Fs, beside: &Path) -> Vec<PathBuf> {
    let names = fs.list(beside).unwrap_or_default();
    let is_one = |folder: &PathBuf| matches!(fs.kind(folder), Ok(Kind::Folder));
    let named = |folder: &PathBuf| {
        folder.file_name().is_some_and(|name| names.iter().any(|other| **other == *name))
    };
    folders(beside).filter(|folder| named(folder) && is_one(folder)).collect()
}

impl SharedTable {
    /// Whether every file that is remembered could be opened.
    pub fn has_opened_all(&self) -> bool {
        let names = self.fs.list(&seen::memory_in(&self.beside)).unwrap_or_default();
        let mut writers = names.iter().filter_map(|name| Writer::of(name));
        writers.all(|(writer, _)| self.seen.contains_key(&writer))
    }
}

/// Takes away what lay aside, once its owner has a copy of it.
///
/// # Errors
/// When it was not done whole; it can be done again.
pub fn forget_aside(fs: &dyn Fs, folder: &Path) -> io::Result<()> {
    for folder in [seen::memory_in(folder), folder.to_owned()] {
        for name in fs.list(&folder)? {
            let path = folder.join(name);
            if matches!(fs.kind(&path), Ok(Kind::File)) {
                take_away(fs, &path)?;
            }
        }
        fs.remove_folder(&folder)?;
    }
    Ok(())
}
