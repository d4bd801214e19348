//! Which backups are let go: the oldest of those that this program made and that can be read, and no other file.

use std::{collections::BTreeSet, path::Path};

use crate::store::{
    Paths,
    format::is_workbook,
    fs::{Fs, Stat, remove_file},
};

/// How much room all backups may take, in bytes. The newest always stays.
const ROOM: u64 = 20 * 1024 * 1024;

/// A kind of backup: how its names look, `0` being any digit, and how many are kept.
#[derive(Debug)]
pub struct Kind {
    shape: &'static str,
    /// A further one of the same time may have a number.
    may_have_number: bool,
    count: usize,
}

const SAVES: Kind = Kind { shape: "save-00000000T000000000000", may_have_number: false, count: 10 };
pub const DAYS: Kind = Kind { shape: "day-0000-00-00", may_have_number: true, count: 7 };
const WEEKS: Kind = Kind { shape: "week-0000-W00", may_have_number: true, count: 8 };
/// Copies of files that were replaced or diverged.
const DIVERGED: Kind = Kind { shape: "diverged-00000000T000000", may_have_number: true, count: 10 };

/// The file as it was in an older format, by the week that was.
const FORMATS: Kind = Kind { shape: "format-0-0000-W00", may_have_number: false, count: 1 };

const KINDS: [Kind; 4] = [SAVES, DAYS, WEEKS, DIVERGED];

impl Kind {
    /// Whether a name is one that this program gives. Anything else in the folder is somebody else’s.
    fn has(&self, name: &str) -> bool {
        let Some(stem) = name.strip_suffix(".json") else { return false };
        let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|it| it.is_ascii_digit());
        let stem = match stem.rsplit_once('-') {
            Some((start, number))
                if self.may_have_number && start.len() == self.shape.len() && is_number(number) =>
            {
                start
            }
            _ => stem,
        };
        stem.len() == self.shape.len()
            && stem.bytes().zip(self.shape.bytes()).all(|(it, shape)| match shape {
                b'0' => it.is_ascii_digit(),
                shape => it == shape,
            })
    }
}

/// Whether a name is one that this program gives to a backup that it lets go in time.
pub fn is_name(name: &str) -> bool {
    is_format(name) || KINDS.iter().any(|kind| kind.has(name))
}

/// Whether a name is that of the file as it was in an older format.
pub fn is_format(name: &str) -> bool {
    FORMATS.has(name)
}

/// Lets the file of an older format go once so many weeks after it have a backup as there are kept.
fn trim_format(fs: &dyn Fs, folder: &Path) {
    let names = fs.list(folder).unwrap_or_default();
    for name in names.iter().filter(|name| is_format(name)) {
        let week = &stem(name)["format-0-".len()..];
        let is_later = |name: &&String| WEEKS.has(name) && &stem(name)["week-".len()..] > week;
        if names.iter().filter(is_later).count() >= WEEKS.count {
            let _ = remove_file(fs, &folder.join(name));
        }
    }
}

/// Whether a name is that of a file as it was before a save.
pub fn is_save(name: &str) -> bool {
    SAVES.has(name)
}

/// Whether a file is a backup that can be read.
pub fn is_sound(fs: &dyn Fs, path: &Path) -> bool {
    fs.stat(path).is_ok_and(|stat| stat.is_file)
        && fs.read(path).is_ok_and(|bytes| is_workbook(&bytes))
}

/// Lets the oldest backups go, by kind and then by size.
pub fn make_room(fs: &dyn Fs, paths: &Paths) {
    for kind in &KINDS {
        trim(fs, &paths.backups, kind);
    }
    trim_format(fs, &paths.backups);
    let folder = &paths.backups;
    let names = fs.list(folder).unwrap_or_default().into_iter();
    let names = names.filter(|name| is_name(name) && !is_format(name));
    let mut found: Vec<(Stat, String)> = names
        .filter_map(|name| Some((fs.stat(&folder.join(&name)).ok()?, name)))
        .filter(|(stat, _)| stat.is_file)
        .collect();
    found.sort_by(|(one, name), (other, name_of_other)| {
        (other.modified, name_of_other).cmp(&(one.modified, name))
    });
    if found.iter().map(|(stat, _)| stat.size).sum::<u64>() <= ROOM {
        return;
    }
    let (mut seen, mut used, mut kept) = (BTreeSet::new(), 0, 0);
    for (stat, name) in found {
        let path = folder.join(name);
        if !is_sound(fs, &path) {
            continue;
        }
        // Two names of one file take its room once.
        let identity = (stat.device, stat.inode);
        if identity == (0, 0) || seen.insert(identity) {
            used += stat.size;
        }
        if used > ROOM && kept > 0 {
            let _ = remove_file(fs, &path);
        } else {
            kept += 1;
        }
    }
}

/// Keeps the newest of a kind; their names sort by time.
pub fn trim(fs: &dyn Fs, folder: &Path, kind: &Kind) {
    let mut names = fs.list(folder).unwrap_or_default();
    names.retain(|name| kind.has(name));
    if names.len() <= kind.count {
        return;
    }
    names.sort_by(|one, other| stem(other).cmp(stem(one)));
    let paths = names.into_iter().map(|name| folder.join(name));
    for path in paths.filter(|path| is_sound(fs, path)).skip(kind.count) {
        let _ = remove_file(fs, &path);
    }
}

fn stem(name: &str) -> &str {
    name.strip_suffix(".json").unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_this_program_gives_are_those_of_its_backups() {
        for name in [
            "save-20261127T060102000123.json",
            "day-2026-11-27.json",
            "day-2026-11-27-2.json",
            "week-2026-W48.json",
            "diverged-20261127T060102.json",
            "diverged-20261127T060102-12.json",
            "format-1-2026-W48.json",
        ] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "save-the-date.json",
            "save-20261127T060102000123.json.bak",
            "save-20261127T060102000123-2.json",
            "day-2026-11-27",
            "day-2026-11-27 (copy).json",
            "day-plan.json",
            "week-2026-W48-.json",
            "last.json",
            "rescued-20261127T060102000123.json",
            "",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }
}
