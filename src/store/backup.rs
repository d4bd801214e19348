//! Backups: the last saves, days and weeks, within a size, and a second set elsewhere.

mod named;
mod packed;
mod packing;
mod rotation;

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hasher},
    io,
    path::{Path, PathBuf},
};

use chrono::Datelike;

use crate::{
    domain::day::Stamp,
    phrases::say,
    store::{
        Holds, Paths,
        error::in_the_way,
        format::{self, decode},
        fs::{Fs, only_a_file, remove_file, write_whole},
    },
};

pub use packed::{print_of, unpacked};
pub use packing::pack;
pub use rotation::{is_name, make_room};

use named::{DAYS, SAVES, name_of};

/// What the name of a log begins with that is kept because something in it cannot be read.
const LOG: &str = "changes-";

/// A backup that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupInfo {
    /// The file itself, packed or not.
    pub path: PathBuf,
    /// Its name without the ending, such as `day-2026-11-23`.
    pub name: String,
    /// How many times the workbook had been saved.
    pub saves: u64,
    /// How many entries of the journal are in it, without those in the trash.
    pub entries: usize,
    /// How many pages of exercises are in it, those in the trash too.
    pub sittings: usize,
    /// All that is in it, in counts.
    pub holds: Holds,
    /// When it was made, by the clock, in nanoseconds since 1970.
    pub modified: i128,
    /// Tells one content from another.
    print: u64,
}

/// What was saved just now.
pub struct Save<'a> {
    pub bytes: &'a [u8],
    pub saves: u64,
    /// Makes the names of unfinished files differ.
    pub turn: &'a str,
}

/// Every backup that can be read, newest first; of several that are the same, one.
pub fn list(fs: &dyn Fs, paths: &Paths) -> Vec<BackupInfo> {
    let mut found: Vec<BackupInfo> = Vec::new();
    for folder in paths.backup_folders() {
        for name in fs.list(&folder).unwrap_or_default() {
            found.extend(info(fs, &folder.join(&name), &name));
        }
    }
    found.sort_by(|a, b| (b.saves, b.modified, &a.name).cmp(&(a.saves, a.modified, &b.name)));
    let mut seen = BTreeSet::new();
    found.retain(|info| seen.insert((info.saves, info.print)));
    found
}

/// The bytes of a backup, packed or not.
///
/// # Errors
/// When it cannot be read or unpacked, or would be too large.
pub fn read(fs: &dyn Fs, path: &Path) -> io::Result<Vec<u8>> {
    fs.read(path).and_then(unpacked)
}

fn info(fs: &dyn Fs, path: &Path, name: &str) -> Option<BackupInfo> {
    let name = named::stem(name)?.0.to_owned();
    let stat = fs.stat(path).ok().filter(|stat| stat.is_file && !name.starts_with('.'))?;
    let bytes = fs.read(path).ok()?;
    let modified = packed::modified(&bytes).unwrap_or(stat.modified);
    let bytes = unpacked(bytes).ok()?;
    let workbook = decode(&bytes).ok()?;
    let (entries, sittings) = format::count_in(&workbook);
    let (saves, holds) = (workbook.saves, Holds::of(&workbook));
    let mut print = DefaultHasher::new();
    print.write(&bytes);
    let print = print.finish();
    let path = path.to_owned();
    Some(BackupInfo { path, name, saves, entries, sittings, holds, modified, print })
}

/// Keeps the file that is about to be replaced, as a second name of it where that is possible. It had been saved so
/// often.
pub fn keep_old(fs: &dyn Fs, paths: &Paths, target: &Path, saves: u64, turn: &str, now: Stamp) {
    let Ok(old) = fs.stat(target) else { return };
    if fs.create_folder(&paths.backups).is_err() {
        return;
    }
    // A save that fails over and over must not push the older ones out with copies of one file.
    let kept = fs.list(&paths.backups).unwrap_or_default();
    let kept = SAVES.among(&kept);
    let is_it = |kept: &named::Named| {
        let path = paths.backups.join(&kept.name);
        kept.saves == Some(saves) || fs.stat(&path).is_ok_and(|kept| kept == old)
    };
    if kept.first().is_some_and(is_it) {
        return;
    }
    // Universal time, so that the names sort by time in the night the clocks change too.
    let when = format!("save-{}", now.to_utc().format("%Y%m%dT%H%M%S%6f"));
    link_or_copy(fs, target, &paths.backups, &name_of(&when, saves), turn);
}

/// Keeps the file as it was in an older format, until eight weeks after have a backup.
pub fn keep_format(fs: &dyn Fs, paths: &Paths, target: &Path, format: u64, turn: &str, now: Stamp) {
    let kept = fs.create_folder(&paths.backups).and_then(|()| fs.list(&paths.backups));
    let start = format!("format-{format}-");
    let is_kept = |name: &String| rotation::is_format(name) && name.starts_with(&start);
    if kept.is_ok_and(|kept| !kept.iter().any(is_kept)) {
        let name = format!("{start}{}.json", week_of(now));
        link_or_copy(fs, target, &paths.backups, &name, turn);
    }
}

/// A week as it stands in names.
fn week_of(now: Stamp) -> String {
    let week = now.date_naive().iso_week();
    format!("{}-W{:02}", week.year(), week.week())
}

/// Keeps a log that is not wholly in the state.
///
/// # Errors
/// When it could not be written; it stays in its place then.
pub fn keep_log(
    fs: &dyn Fs,
    paths: &Paths,
    bytes: &[u8],
    turn: &str,
    now: Stamp,
) -> io::Result<()> {
    fs.create_folder(&paths.backups)?;
    let taken = fs.list(&paths.backups)?;
    let name = free_name(LOG, now, &taken).replace(".json", ".log");
    put_for_good(fs, (&paths.backups, &name), bytes, turn)
}

/// Keeps a log that cannot be read, as it is.
///
/// # Errors
/// When it could not be moved, or the disk did not confirm that it was.
pub fn move_log(fs: &dyn Fs, paths: &Paths, log: &Path, now: Stamp) -> io::Result<()> {
    fs.create_folder(&paths.backups)?;
    let taken = fs.list(&paths.backups)?;
    // A name is free for a log where it is free for a state.
    let taken: Vec<String> = taken.iter().map(|name| name.replace(".log", ".json")).collect();
    let name = free_name(LOG, now, &taken).replace(".json", ".log");
    only_a_file(fs, log)?;
    fs.rename(log, &paths.backups.join(name))?;
    fs.sync_folder(&paths.backups)
}

/// Keeps a workbook that an earlier one takes the place of. It had been saved so often. Gives where it is, once it is on
/// the disk and reads back the same.
///
/// # Errors
/// When it could not be kept: it is not to be replaced then.
pub fn keep_replaced(
    fs: &dyn Fs,
    paths: &Paths,
    bytes: &[u8],
    saves: u64,
    turn: &str,
    now: Stamp,
) -> io::Result<PathBuf> {
    fs.create_folder(&paths.backups)?;
    let when = format!("replaced-{}", now.to_utc().format("%Y%m%dT%H%M%S%6f"));
    let name = name_of(&when, saves);
    put_for_good(fs, (&paths.backups, &name), bytes, turn)?;
    let path = paths.backups.join(name);
    if fs.read(&path)? == bytes {
        Ok(path)
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidData, say::why_differs()))
    }
}

/// Whether a name is one that this program gives to a log that it keeps.
pub fn is_kept_log(name: &str) -> bool {
    let rest = name.strip_prefix(LOG).and_then(|rest| rest.strip_suffix(".log"));
    rest.is_some_and(|rest| {
        rest.len() >= 15 && rest.bytes().all(|it| it.is_ascii_digit() || b"T-".contains(&it))
    })
}

/// Remembers how often the workbook was saved.
pub fn count(fs: &dyn Fs, paths: &Paths, saves: u64, turn: &str) {
    if let Some(state) = &paths.state
        && fs.create_folder(state).is_ok()
    {
        let _ = put(fs, state, "last-seen", saves.to_string().as_bytes(), turn);
    }
}

fn link_or_copy(fs: &dyn Fs, from: &Path, folder: &Path, name: &str, turn: &str) {
    let to = folder.join(name);
    if fs.link(from, &to).is_ok() || fs.stat(&to).is_ok() {
        return;
    }
    if let Ok(bytes) = fs.read(from) {
        let _ = put(fs, folder, name, &bytes, turn);
    }
}

/// Whether there is a backup of this day.
pub fn is_of_today(fs: &dyn Fs, paths: &Paths, now: Stamp) -> bool {
    let names = fs.list(&paths.backups).unwrap_or_default();
    let today = day_of(now);
    names.iter().any(|name| DAYS.read(name).is_some_and(|day| day.when == today))
}

/// A day as it stands in names.
fn day_of(now: Stamp) -> String {
    format!("day-{}", now.date_naive())
}

/// After a save: an independent copy, today's and this week's backup in place of those that were made earlier in the
/// day or week, the counter, the rotation.
///
/// # Errors
/// When one of the copies beside the workbook could not be made; everything else is done all the same.
pub fn after_save(fs: &dyn Fs, paths: &Paths, save: &Save<'_>, now: Stamp) -> io::Result<()> {
    let day = name_of(&day_of(now), save.saves);
    let this_week = name_of(&format!("week-{}", week_of(now)), save.saves);
    let made = fs.create_folder(&paths.backups).map_err(|err| match err.kind() {
        io::ErrorKind::AlreadyExists => in_the_way(&paths.backups, say::in_the_way_no_folder),
        _ => err,
    });
    let beside = made.and_then(|()| {
        // A copy, not a link: a program that truncates in place would damage a link too.
        let last = put(fs, &paths.backups, "last.json", save.bytes, save.turn);
        let copy = paths.last();
        let copy = Some(&*copy).filter(|_| last.is_ok());
        let today = put_new(fs, copy, &paths.backups, &day, save);
        let week = put_new(fs, copy, &paths.backups, &this_week, save);
        week.and(today).and(last)
    });
    if let Some(state) = &paths.state {
        let second = state.join("backups");
        if fs.create_folder(&second).is_ok() {
            let _ = put_new(fs, None, &second, &day, save);
            rotation::trim(fs, &second, &DAYS);
            let _ = put(fs, state, "last-seen", save.saves.to_string().as_bytes(), save.turn);
        }
    }
    make_room(fs, paths);
    beside
}

/// Makes a backup of this name: another name of the copy that was made just now, which takes no room, or a file of its
/// own. What has the name already stays; where it is no backup, that is an error.
fn put_new(
    fs: &dyn Fs,
    copy: Option<&Path>,
    folder: &Path,
    name: &str,
    save: &Save<'_>,
) -> io::Result<()> {
    let path = folder.join(name);
    if copy.is_some_and(|copy| fs.link(copy, &path).is_ok()) {
        return Ok(());
    }
    match fs.kind(&path) {
        Err(_) => put(fs, folder, name, save.bytes, save.turn),
        Ok(_) if rotation::is_sound(fs, &path) => Ok(()),
        Ok(_) => Err(in_the_way(&path, say::in_the_way_another)),
    }
}

/// Writes a copy whole, in place of one of that name.
fn put(fs: &dyn Fs, folder: &Path, name: &str, bytes: &[u8], turn: &str) -> io::Result<()> {
    put_as(fs, (folder, name), bytes, turn, false)
}

/// The same, of what stands nowhere else soon: it is on the disk when this returns.
///
/// # Errors
/// When it could not be written, or the disk did not confirm its name: it is not to be let go of elsewhere then.
pub fn put_for_good(fs: &dyn Fs, place: (&Path, &str), bytes: &[u8], turn: &str) -> io::Result<()> {
    put_as(fs, place, bytes, turn, true)?;
    fs.sync_folder(place.0)
}

fn put_as(
    fs: &dyn Fs,
    (folder, name): (&Path, &str),
    bytes: &[u8],
    turn: &str,
    durable: bool,
) -> io::Result<()> {
    let unfinished = folder.join(format!(".copy.{turn}"));
    write_whole(fs, &unfinished, bytes, durable)?;
    let to = folder.join(name);
    only_a_file(fs, &to).and_then(|()| fs.rename(&unfinished, &to)).inspect_err(|_| {
        let _ = remove_file(fs, &unfinished);
    })
}

/// `start`, the time and, where that is taken, a number.
pub fn free_name(start: &str, now: Stamp, taken: &[String]) -> String {
    let time = now.format("%Y%m%dT%H%M%S");
    let first = format!("{start}{time}.json");
    let numbered = (2..=taken.len() + 2).map(|turn| format!("{start}{time}-{turn}.json"));
    let mut names = std::iter::once(first).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}
