//! Copies that a sync program leaves beside the workbook where two computers wrote at once: found, and put away.

pub(super) mod names;

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{day::Stamp, workbook::Workbook},
    phrases::say,
    store::{
        NotSaved, Paths, Store, backup,
        error::because,
        format::{begins_as_one, decode},
        fs::{LARGEST, only_a_file, remove_file, write_whole},
        log::{self, Grown, Log, replay},
        print::Print,
        undo,
    },
};

use names::{Copied, Shape, shape};

/// What the name of a copy that was put away begins with.
const PUT_AWAY: &str = "conflict-";

/// A file beside the workbook that looks like a copy of it.
#[derive(Debug, PartialEq)]
pub enum ConflictCopy {
    /// It can be brought in: what both grew from, as far as that is known, and what it holds.
    Readable {
        /// Its name in the folder it lies in.
        name: String,
        /// What both grew from; an empty one where that is not known.
        base: Box<Workbook>,
        /// What it holds; an empty one for a copy of what can be undone.
        copy: Box<Workbook>,
    },
    /// It is a copy, and cannot be read. It stays.
    Unreadable {
        /// Its name in the folder it lies in.
        name: String,
        /// What keeps it from being read, in plain words.
        why: String,
    },
    /// It only looks like one.
    Alike {
        /// Its name in the folder it lies in.
        name: String,
    },
}

/// What is in a file that looks like a copy.
enum Inside {
    /// What both grew from, and what it holds.
    Copy(Box<Workbook>, Box<Workbook>),
    Unreadable(String),
    NotOurs,
}

impl Store {
    /// Copies that a sync program left beside the workbook, in an order that their bytes tell. What was told before
    /// is told again only where it changed since.
    pub fn conflict_copies(&mut self) -> Vec<ConflictCopy> {
        if self.known.is_none() {
            return Vec::new();
        }
        let mut new = self.alike();
        new.retain(|(path, _)| match self.fs.stat(path) {
            Ok(stat) => self.alike.insert(path.clone(), stat) != Some(stat),
            Err(_) => true,
        });
        let Some(known) = self.known.as_ref().filter(|_| !new.is_empty()) else {
            return Vec::new();
        };
        let mut found: Vec<(u64, ConflictCopy)> = Vec::new();
        let mut backups = None;
        for (path, shape) in new {
            let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned())
            else {
                continue;
            };
            let bytes = match self.read_alike(&path) {
                Ok(bytes) => bytes,
                Err(err) if err.kind() == io::ErrorKind::NotFound => continue,
                Err(err) => {
                    // It may be readable the next time.
                    self.alike.remove(&path);
                    found.push((0, ConflictCopy::Unreadable { name, why: because(&err) }));
                    continue;
                }
            };
            let inside = match shape.of {
                Copied::Log => self.inside_log(&bytes),
                Copied::Undo => inside_undo(&bytes),
                Copied::State => {
                    let all = backups.get_or_insert_with(|| self.earlier());
                    inside_state(&bytes, &known.workbook, all)
                }
            };
            let copy = match inside {
                Inside::Copy(base, copy)
                    if shape.is_sure
                        || shape.of == Copied::Undo
                        || known.workbook.shares_records_with(&copy) =>
                {
                    ConflictCopy::Readable { name, base, copy }
                }
                Inside::Unreadable(why) if shape.is_sure => ConflictCopy::Unreadable { name, why },
                Inside::Copy(..) | Inside::Unreadable(_) | Inside::NotOurs => {
                    ConflictCopy::Alike { name }
                }
            };
            found.push((order(&bytes), copy));
        }
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, copy)| copy).collect()
    }

    /// Files beside the workbook, and beside its logs, whose names look like those of copies.
    fn alike(&self) -> Vec<(PathBuf, Shape)> {
        let target = self.target().unwrap_or_else(|_| self.paths.workbook.clone());
        let mut folders = vec![self.paths.folder.clone()];
        folders.extend(target.parent().map(Path::to_owned).filter(|it| *it != folders[0]));
        let names = [
            (self.paths.workbook.clone(), Copied::State),
            (Paths::log(&target), Copied::Log),
            (Paths::undo(&target), Copied::Undo),
            (target, Copied::State),
        ];
        let name_of =
            |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let names = names.map(|(path, of)| (name_of(&path), of));
        let mut all = Vec::new();
        for folder in folders {
            for name in self.fs.list(&folder).unwrap_or_default() {
                let shape = names.iter().find_map(|(beside, of)| shape(&name, beside, *of));
                all.extend(shape.map(|shape| (folder.join(&name), shape)));
            }
        }
        all
    }

    /// The files of these that only a sync program names so.
    pub(super) fn conflict_files(&self) -> Vec<PathBuf> {
        self.alike().into_iter().filter(|(_, shape)| shape.is_sure).map(|(path, _)| path).collect()
    }

    /// The files that a sync program may have named so, and people too, as far as they share records with this
    /// workbook. While that cannot be read, nobody can tell.
    pub(super) fn likely_copies(&self) -> Vec<PathBuf> {
        let mut alike = self.alike();
        alike.retain(|(_, shape)| !shape.is_sure);
        // Read only where there is something to tell.
        let state = if alike.is_empty() { None } else { self.read_state().ok() };
        let Some(ours) = state.map(|(state, ..)| state.workbook) else { return Vec::new() };
        let is_copy = |(path, shape): &(PathBuf, Shape)| {
            let inside = self.read_alike(path).map(|bytes| match shape.of {
                Copied::Log => self.inside_log(&bytes),
                Copied::Undo => inside_undo(&bytes),
                Copied::State => inside_state(&bytes, &ours, &[]),
            });
            let Ok(Inside::Copy(_, copy)) = inside else { return false };
            shape.of == Copied::Undo || ours.shares_records_with(&copy)
        };
        alike.into_iter().filter(is_copy).map(|(path, _)| path).collect()
    }

    fn read_alike(&self, path: &Path) -> io::Result<Vec<u8>> {
        only_a_file(&*self.fs, path)?;
        let stat = self.fs.stat(path)?;
        if stat.size <= LARGEST {
            self.fs.read(path)
        } else {
            Err(io::ErrorKind::FileTooLarge.into())
        }
    }

    /// Every backup that can be read, the newest first.
    fn earlier(&self) -> Vec<Workbook> {
        let read =
            |info: backup::BackupInfo| decode(&backup::read(&*self.fs, &info.path).ok()?).ok();
        self.backups().into_iter().filter_map(read).collect()
    }

    /// What a copy of a log holds, over the state that it follows; by itself where there is none.
    fn inside_log(&self, bytes: &[u8]) -> Inside {
        let log = match log::read(bytes) {
            Ok(Some(log)) => log,
            Ok(None) => return Inside::NotOurs,
            Err(newer) => return Inside::Unreadable(newer.to_string()),
        };
        if !log.is_whole() {
            return Inside::Unreadable(say::inbox_not_whole().to_owned());
        }
        let (Some((of, _)), Ok((state, bytes, _))) = (log.of, self.read_state()) else {
            return Inside::Unreadable(say::inbox_not_whole().to_owned());
        };
        let followed = if Print::of(&bytes) == of {
            Some(state.workbook.contents().clone())
        } else {
            self.copy_of(of)
        };
        let Some(followed) = followed else {
            let nothing = Workbook::default();
            let none =
                Grown { state: nothing.contents(), print: of, folded: &[], knows_steps: false };
            let all = Workbook::of(replay(&none, &log, |_| None).contents);
            return Inside::Copy(Box::new(nothing), Box::new(all));
        };
        let grown = Grown { state: &followed, print: of, folded: &[], knows_steps: false };
        let own: HashSet<_> = self.own_checks().into_iter().collect();
        let is_own =
            |check| own.contains(&check) || state.folded.iter().any(|it| it.check == check);
        let common = log.lines.iter().rposition(|line| is_own(line.check)).map_or(0, |at| at + 1);
        let all = Workbook::of(replay(&grown, &log, |_| None).contents);
        let mut lines = log.lines;
        lines.truncate(common);
        let both = replay(&grown, &Log { lines, of: log.of, ..Log::default() }, |_| None);
        Inside::Copy(Box::new(Workbook::of(both.contents)), Box::new(all))
    }

    /// Puts a copy away among the backups, byte for byte. Gives the name it has there.
    ///
    /// # Errors
    /// When it could not be put there, or not be taken away where it was; then it is in both places.
    pub fn put_away(&mut self, name: &str, now: Stamp) -> Result<String, NotSaved> {
        let failed = |err: io::Error| NotSaved::Copy(because(&err));
        let found = self.alike().into_iter().find(|(path, _)| path.ends_with(name));
        let (path, shape) = found.ok_or_else(|| failed(io::ErrorKind::NotFound.into()))?;
        let bytes = self.read_alike(&path).map_err(failed)?;
        let folder = self.paths.backups.clone();
        self.fs.create_folder(&folder).map_err(failed)?;
        let taken = self.fs.list(&folder).map_err(failed)?;
        let is_there = |kept: &&String| {
            is_put_away(kept) && self.fs.read(&folder.join(kept)).is_ok_and(|kept| kept == bytes)
        };
        let kept = if let Some(kept) = taken.iter().find(is_there) {
            kept.clone()
        } else {
            let ending = if shape.of == Copied::State { "json" } else { "log" };
            let stems: Vec<String> =
                taken.iter().map(|name| name.replace(".log", ".json")).collect();
            let kept = backup::free_name(PUT_AWAY, now, &stems);
            let kept = kept.replace(".json", &format!(".{ending}"));
            let written = write_whole(&*self.fs, &folder.join(&kept), &bytes, true)
                .and_then(|()| self.fs.sync_folder(&folder));
            written.map_err(failed)?;
            kept
        };
        // It may have been written to meanwhile.
        if self.read_alike(&path).map_err(failed)? != bytes {
            return Err(NotSaved::Copy(say::because_log_written_to().to_owned()));
        }
        remove_file(&*self.fs, &path).map_err(failed)?;
        Ok(kept)
    }
}

/// What is in a copy of a workbook.
fn inside_state(bytes: &[u8], ours: &Workbook, backups: &[Workbook]) -> Inside {
    match decode(bytes) {
        Ok(copy) if begins_as_one(bytes) => {
            Inside::Copy(Box::new(ours.common_with(&copy, backups)), Box::new(copy))
        }
        Ok(_) => Inside::NotOurs,
        Err(err) => Inside::Unreadable(err.to_string()),
    }
}

/// What is in a copy of what can be undone: no words that are kept. What another computer could take back is
/// nothing to take back here, so it is put away as it is.
fn inside_undo(bytes: &[u8]) -> Inside {
    if undo::begins_as_one(bytes) {
        Inside::Copy(Box::default(), Box::default())
    } else {
        Inside::NotOurs
    }
}

/// An order of contents, the same on every computer.
fn order(bytes: &[u8]) -> u64 {
    let print = Print::of(bytes).to_string();
    print.bytes().fold(0, |all, byte| all.wrapping_mul(257).wrapping_add(u64::from(byte)))
}

/// Whether only a sync program gives such a name to a copy of one of the files of this workbook.
pub fn is_surely_a_copy(paths: &Paths, name: &str) -> bool {
    let name_of = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = [
        (name_of(&paths.workbook), Copied::State),
        (name_of(&Paths::log(&paths.workbook)), Copied::Log),
        (name_of(&Paths::undo(&paths.workbook)), Copied::Undo),
    ];
    files.iter().any(|(beside, of)| shape(name, beside, *of).is_some_and(|it| it.is_sure))
}

/// Whether a name is one that this program gives to a copy that it put away.
pub fn is_put_away(name: &str) -> bool {
    let rest = name.strip_prefix(PUT_AWAY).unwrap_or_default();
    let stem = rest.strip_suffix(".json").or_else(|| rest.strip_suffix(".log"));
    stem.is_some_and(|stem| {
        stem.len() >= 15 && stem.bytes().all(|it| it.is_ascii_digit() || b"T-".contains(&it))
    })
}
