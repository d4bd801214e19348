//! Backups: the last saves, days and weeks, within a size, and a second set elsewhere.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::Datelike;

use crate::{
    domain::Stamp,
    store::{
        NotSaved, Paths, Store,
        format::{count, decode},
        fs::Fs,
    },
};

/// How many of each kind are kept.
const SAVES: usize = 10;
const DAYS: usize = 7;
const WEEKS: usize = 8;
/// Copies of files that were replaced or diverged.
const ASIDE: usize = 10;

/// How much room all backups may take, in bytes. The newest always stays.
const ROOM: u64 = 20 * 1024 * 1024;

/// A backup that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupInfo {
    pub path: PathBuf,
    /// Its name without the ending, such as `day-2026-11-23`.
    pub name: String,
    /// How many times the workbook had been saved.
    pub saves: u64,
    pub entries: usize,
    pub sittings: usize,
    /// When the file was last changed, in nanoseconds since 1970.
    pub modified: i128,
}

/// Every backup that can be read, newest first; of several that are the same, one.
pub fn list(fs: &dyn Fs, paths: &Paths) -> Vec<BackupInfo> {
    let mut found: Vec<BackupInfo> = Vec::new();
    let mut folders = vec![paths.backups.clone()];
    folders.extend(paths.state.as_ref().map(|state| state.join("backups")));
    for folder in folders {
        for name in fs.list(&folder).unwrap_or_default() {
            found.extend(info(fs, &folder.join(&name), &name));
        }
    }
    found.sort_by(|a, b| (b.saves, b.modified, &a.name).cmp(&(a.saves, a.modified, &b.name)));
    found.dedup_by(|a, b| (a.saves, a.entries, a.sittings) == (b.saves, b.entries, b.sittings));
    found
}

fn info(fs: &dyn Fs, path: &Path, name: &str) -> Option<BackupInfo> {
    let name = name.strip_suffix(".json")?.to_owned();
    let stat = fs.stat(path).ok().filter(|stat| stat.is_file && !name.starts_with('.'))?;
    let bytes = fs.read(path).ok()?;
    let (entries, sittings) = count(&bytes)?;
    let saves = decode(&bytes).ok()?.saves;
    let path = path.to_owned();
    Some(BackupInfo { path, name, saves, entries, sittings, modified: stat.modified })
}

/// Keeps the file that is about to be replaced, as a second name of it where that is possible.
pub fn keep_old(fs: &dyn Fs, paths: &Paths, target: &Path, now: Stamp) {
    if fs.stat(target).is_err() || fs.create_folder(&paths.backups).is_err() {
        return;
    }
    let name = format!("save-{}.json", now.format("%Y%m%dT%H%M%S%6f"));
    link_or_copy(fs, target, &paths.backups.join(name));
}

fn link_or_copy(fs: &dyn Fs, from: &Path, to: &Path) -> bool {
    if fs.link(from, to).is_ok() {
        return true;
    }
    if fs.stat(to).is_ok() {
        return false;
    }
    fs.read(from).is_ok_and(|bytes| fs.write_new(to, &bytes, false).is_ok())
}

/// After a save: an independent copy, today's and this week's backup, the counter, the rotation.
pub fn after_save(fs: &dyn Fs, paths: &Paths, bytes: &[u8], saves: u64, turn: &str, now: Stamp) {
    if fs.create_folder(&paths.backups).is_err() {
        return;
    }
    // An independent copy, not a link: a program that truncates in place would damage a link too.
    put(fs, &paths.backups, "last.json", bytes, turn);
    let date = now.date_naive();
    let week = date.iso_week();
    let day = format!("day-{date}.json");
    let this_week = format!("week-{}-W{:02}.json", week.year(), week.week());
    for name in [&day, &this_week] {
        let path = paths.backups.join(name);
        if fs.stat(&path).is_err() {
            link_or_copy(fs, &paths.workbook, &path);
        }
    }
    if let Some(state) = &paths.state {
        let second = state.join("backups");
        if fs.create_folder(&second).is_ok() {
            if fs.stat(&second.join(&day)).is_err() {
                put(fs, &second, &day, bytes, turn);
            }
            trim(fs, &second, "day-", DAYS);
            put(fs, state, "last-seen", saves.to_string().as_bytes(), turn);
        }
    }
    make_room(fs, paths);
}

/// Writes a file whole, in place of one of that name.
fn put(fs: &dyn Fs, folder: &Path, name: &str, bytes: &[u8], turn: &str) {
    let unfinished = folder.join(format!(".copy.{turn}"));
    let written = fs.write_new(&unfinished, bytes, false).is_ok();
    if !written || fs.rename(&unfinished, &folder.join(name)).is_err() {
        let _ = fs.remove(&unfinished);
    }
}

/// Lets the oldest backups go, by kind and then by size.
pub fn make_room(fs: &dyn Fs, paths: &Paths) {
    trim(fs, &paths.backups, "save-", SAVES);
    trim(fs, &paths.backups, "day-", DAYS);
    trim(fs, &paths.backups, "week-", WEEKS);
    trim(fs, &paths.backups, "diverged-", ASIDE);
    let folder = &paths.backups;
    let mut names = fs.list(folder).unwrap_or_default();
    names.retain(|name| {
        ["save-", "day-", "week-", "diverged-"].iter().any(|kind| name.starts_with(kind))
    });
    let mut found: Vec<(i128, String, u64, (u64, u64))> = names
        .into_iter()
        .filter_map(|name| {
            let stat = fs.stat(&folder.join(&name)).ok()?;
            Some((stat.modified, name, stat.size, (stat.device, stat.inode)))
        })
        .collect();
    found.sort();
    found.reverse();
    let mut seen = BTreeSet::new();
    let mut used = 0;
    for (place, (_, name, size, identity)) in found.into_iter().enumerate() {
        // Two names of one file take its room once.
        if identity == (0, 0) || seen.insert(identity) {
            used += size;
        }
        if used > ROOM && place > 0 {
            let _ = fs.remove(&folder.join(name));
        }
    }
}

/// Keeps the newest `count` of a kind; their names sort by time.
fn trim(fs: &dyn Fs, folder: &Path, kind: &str, count: usize) {
    let mut names = fs.list(folder).unwrap_or_default();
    names.retain(|name| name.starts_with(kind));
    names.sort();
    for name in names.iter().rev().skip(count) {
        let _ = fs.remove(&folder.join(name));
    }
}

/// Puts a backup in place. The damaged file stays beside it under a name of its own.
pub fn restore(store: &mut Store, backup: &BackupInfo, now: Stamp) -> Result<(), NotSaved> {
    let bytes = store.fs.read(&backup.path).map_err(NotSaved::Write)?;
    decode(&bytes).map_err(|err| NotSaved::Changed(err.to_string()))?;
    let target = store.target();
    let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
    let unfinished = folder.join(store.unfinished(now));
    if let Err(err) = store.fs.write_new(&unfinished, &bytes, true) {
        let _ = store.fs.remove(&unfinished);
        return Err(NotSaved::Write(err));
    }
    let result = match store.fs.stat(&target) {
        Ok(_) => {
            let aside = folder.join(format!("damaged-{}.json", now.format("%Y%m%dT%H%M%S")));
            keep_aside(store, &target, &aside).map_err(NotSaved::Write)
        }
        Err(_) => Ok(()),
    };
    let result = result
        .and_then(|()| store.fs.rename(&unfinished, &target).map_err(NotSaved::Write))
        .and_then(|()| store.fs.sync_folder(&folder).map_err(NotSaved::Write));
    if result.is_err() {
        let _ = store.fs.remove(&unfinished);
    }
    result
}

/// A second name for the damaged file; where links are unknown, it is moved.
fn keep_aside(store: &Store, target: &Path, aside: &Path) -> std::io::Result<()> {
    store.fs.link(target, aside).or_else(|_| store.fs.rename(target, aside))
}
