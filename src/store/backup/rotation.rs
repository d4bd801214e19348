//! Which backups are let go: those that are missed least of the ones that this program made and that can be read,
//! and no other file.

use std::{collections::BTreeSet, path::Path};

use super::{
    named::{DAYS, DIVERGED, FORMATS, Kind, Named, REPLACED, SAVES, WEEKS},
    packed::{is_packed, unpacked},
};
use crate::store::{
    Paths,
    format::is_workbook,
    fs::{Fs, Stat, remove_file},
};

/// How much room all backups may take, in bytes. The newest always stays.
const ROOM: u64 = 20 * 1024 * 1024;

/// So many of the newest that are not packed yet are counted with what they will take then: one part of this.
const SOON_PACKED: usize = 3;
const PACKED_TO: u64 = 6;

/// In seconds.
const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60 * MINUTE;

/// What days and weeks have for so long needs no backup of a save, in seconds.
const LONG_AGO: i64 = 8 * DAY;

const KINDS: [Kind; 5] = [SAVES, DAYS, WEEKS, DIVERGED, REPLACED];

/// The name of a backup that is let go in time.
pub fn named(name: &str) -> Option<Named> {
    KINDS.iter().find_map(|kind| kind.read(name))
}

/// Whether a name is one that this program gives to a backup that it lets go in time.
pub fn is_name(name: &str) -> bool {
    is_format(name) || named(name).is_some()
}

/// Whether a name is that of the file as it was in an older format.
pub fn is_format(name: &str) -> bool {
    FORMATS.read(name).is_some()
}

/// Lets the file of an older format go once so many weeks after it have a backup as there are kept.
fn trim_format(fs: &dyn Fs, folder: &Path) {
    let names = fs.list(folder).unwrap_or_default();
    let weeks: BTreeSet<String> =
        WEEKS.among(&names).into_iter().map(|week| week.when["week-".len()..].to_owned()).collect();
    for format in FORMATS.among(&names) {
        let week = &format.when["format-0-".len()..];
        if weeks.iter().filter(|other| other.as_str() > week).count() >= WEEKS.count {
            let _ = remove_file(fs, &folder.join(format.name));
        }
    }
}

/// Whether a file is a backup that can be read. What is packed is checked where it is unpacked.
pub fn is_sound(fs: &dyn Fs, path: &Path) -> bool {
    fs.stat(path).is_ok_and(|stat| stat.is_file)
        && fs.read(path).is_ok_and(|bytes| {
            if is_packed(&bytes) {
                return unpacked(bytes).is_ok_and(|bytes| is_workbook(&bytes));
            }
            is_workbook(&bytes)
        })
}

/// Lets backups go, by kind and then by size.
pub fn make_room(fs: &dyn Fs, paths: &Paths) {
    let folder = &paths.backups;
    let names = fs.list(folder).unwrap_or_default();
    spread(fs, folder, SAVES.among(&names));
    for kind in [&DAYS, &WEEKS] {
        trim(fs, folder, kind);
    }
    for kind in [&DIVERGED, &REPLACED] {
        let found = kind.among(&names).into_iter();
        let paths_of = found.map(|named| folder.join(named.name)).collect::<Vec<_>>();
        if paths_of.len() > kind.count {
            let sound = paths_of.iter().filter(|path| is_sound(fs, path));
            sound.skip(kind.count).for_each(|path| drop(remove_file(fs, path)));
        }
    }
    trim_format(fs, folder);
    within_room(fs, folder);
}

/// Keeps so many saves as there are to be, spread over the time: many of what was lately, few of long ago.
fn spread(fs: &dyn Fs, folder: &Path, mut saves: Vec<Named>) {
    if saves.len() <= SAVES.count {
        return;
    }
    saves.retain(|named| is_sound(fs, &folder.join(&named.name)));
    while saves.len() > SAVES.count {
        let Some(least) = least_missed(&saves) else { return };
        let _ = remove_file(fs, &folder.join(saves.remove(least).name));
    }
}

/// Which of these, the latest first, is missed least: what is very old, else what stands closest between two others
/// for its age. The latest is missed most. The clock only tells how far apart they are.
fn least_missed(found: &[Named]) -> Option<usize> {
    let at: Vec<i64> = found.iter().map(Named::seconds).collect();
    let (newest, last) = (*at.first()?, found.len() - 1);
    // What is of a time to come was made while the clock was wrong: how long ago that was nobody knows.
    let age = |place: usize| match newest - at[place] {
        ahead if ahead < -DAY => LONG_AGO + 1,
        age => age.max(0),
    };
    if last > 0 && age(last) > LONG_AGO {
        return Some(last);
    }
    // In parts of ten thousand.
    let missed =
        |place: &usize| (at[place - 1] - at[place + 1]).max(0) * 10_000 / (age(*place) + MINUTE);
    (1..last).min_by_key(missed).or(Some(last).filter(|last| *last > 0))
}

/// Lets go of what is missed least until the rest takes no more than its room.
fn within_room(fs: &dyn Fs, folder: &Path) {
    let names = fs.list(folder).unwrap_or_default();
    let found = names.iter().filter_map(|name| named(name));
    let mut found: Vec<(Named, Stat)> = found
        .filter_map(|named| Some((named.clone(), fs.stat(&folder.join(&named.name)).ok()?)))
        .filter(|(_, stat)| stat.is_file)
        .collect();
    found.sort_by(|(one, _), (other, _)| other.cmp(one));
    if room(&found) <= ROOM {
        return;
    }
    found.retain(|(named, _)| is_sound(fs, &folder.join(&named.name)));
    while room(&found) > ROOM && found.len() > 1 {
        let all: Vec<Named> = found.iter().map(|(named, _)| named.clone()).collect();
        let Some(least) = least_missed(&all) else { return };
        let (named, stat) = found.remove(least);
        let _ = remove_file(fs, &folder.join(named.name));
        // Another name of the same file would take the same room.
        if identity(&stat) != (0, 0) {
            let same = |other: &Stat| identity(other) == identity(&stat);
            let (gone, kept) = found
                .into_iter()
                .enumerate()
                .partition::<Vec<_>, _>(|(place, (_, other))| *place > 0 && same(other));
            for (_, (named, _)) in gone {
                let _ = remove_file(fs, &folder.join(&named.name));
            }
            found = kept.into_iter().map(|(_, it)| it).collect();
        }
    }
}

fn identity(stat: &Stat) -> (u64, u64) {
    (stat.device, stat.inode)
}

/// How much room they take, the latest first. Two names of one file take it once.
fn room(found: &[(Named, Stat)]) -> u64 {
    let (mut seen, mut plain, mut used) = (BTreeSet::new(), 0, 0);
    for (named, stat) in found {
        if identity(stat) != (0, 0) && !seen.insert(identity(stat)) {
            continue;
        }
        plain += usize::from(!named.is_packed);
        let is_soon_packed = !named.is_packed && plain <= SOON_PACKED;
        used += if is_soon_packed { stat.size / PACKED_TO } else { stat.size };
    }
    used
}

/// Keeps of each day or week the last one, and of those the latest.
pub fn trim(fs: &dyn Fs, folder: &Path, kind: &Kind) {
    let names = fs.list(folder).unwrap_or_default();
    let mut found = kind.among(&names);
    let times: BTreeSet<&String> = found.iter().map(|named| &named.when).collect();
    if times.len() == found.len() && found.len() <= kind.count {
        return;
    }
    found.retain(|named| is_sound(fs, &folder.join(&named.name)));
    let mut kept: BTreeSet<String> = BTreeSet::new();
    for named in found {
        let is_full = kept.len() >= kind.count;
        if kept.contains(&named.when) || is_full {
            let _ = remove_file(fs, &folder.join(&named.name));
        } else {
            kept.insert(named.when);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Saves at these minutes, the latest first, of which so many are kept.
    fn kept(minutes: impl Iterator<Item = i64>, count: usize) -> Vec<i64> {
        let start = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let mut found: Vec<Named> = Vec::new();
        for (saves, minute) in minutes.enumerate() {
            let at = start + chrono::Duration::minutes(minute);
            let when = format!("save-{}", at.format("%Y%m%dT%H%M%S%6f"));
            let name = super::super::named::name_of(&when, saves as u64);
            found.insert(0, SAVES.read(&name).unwrap());
            while found.len() > count {
                found.remove(least_missed(&found).unwrap());
            }
        }
        let first = start.timestamp();
        found.iter().map(|named| (named.seconds() - first) / 60).collect()
    }

    #[test]
    fn of_many_saves_those_are_kept_that_lie_apart() {
        let day = 24 * 60;
        let days = (0..5 * day).step_by(120).chain((0..500).map(|minute| 5 * day + minute / 10));
        let found = kept(days, SAVES.count);
        assert_eq!(found.len(), SAVES.count);
        let newest = found[0];
        assert_eq!(newest, 5 * day + 49);
        let within = |span: i64| found.iter().filter(|at| newest - **at <= span).count();
        assert!(within(10) >= 2 && within(60) <= 6, "{found:?}");
        assert!(within(day) < SAVES.count && within(6 * 60) > 2, "{found:?}");
        assert!(found.is_sorted_by(|newer, older| newer > older), "{found:?}");
    }

    #[test]
    fn a_clock_that_was_set_back_lets_the_newest_be_the_newest() {
        let year = 365 * 24 * 60;
        let set_back = |hours: i64| {
            kept((0..20).map(|it| year + it * 60).chain((0..hours).map(|it| it * 60)), 10)
        };
        let soon = set_back(3);
        assert_eq!(soon[..3], [120, 60, 0]);
        assert!(soon[3..].iter().all(|at| *at > year), "{soon:?}");
        let later = set_back(20);
        assert!(later[0] == 19 * 60 && later.iter().all(|at| *at < year), "{later:?}");
    }

    #[test]
    fn only_names_that_this_program_gives_are_those_of_its_backups() {
        for name in [
            "save-20261127T060102000123.json",
            "save-20261127T060102000123-000000000042.json",
            "save-20261127T060102000123-000000000042.json.gz",
            "day-2026-11-27-000000000042.json.gz",
            "day-2026-11-27.json",
            "day-2026-11-27-2.json",
            "week-2026-W48.json",
            "diverged-20261127T060102.json",
            "diverged-20261127T060102-12.json",
            "replaced-20261127T060102000123-000000000042.json.gz",
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
