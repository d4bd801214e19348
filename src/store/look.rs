//! Looking at what stands on the disk: the state, and the log of changes over it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::workbook::{Contents, Workbook},
    phrases::{Filled, Phrase, say},
    store::{
        Paths, Store, Unreadable, backup,
        error::{because, in_the_way},
        format::{State, read_state},
        fs::{Kind, LARGEST, Stat},
        log::{self, Grown, Log, replay},
        print::{Check, Folded, Print},
        sealed::is_broken,
        undo,
    },
};

/// A file that tells what can be undone is no larger than this, in bytes.
const LARGEST_UNDO: u64 = 64 * 1024 * 1024;

/// A window that writes meanwhile puts another state in place and takes the log away: so often it is looked again.
const TIMES: usize = 5;

/// What was read or written last: what a merge starts from, and what the next save follows.
#[derive(Clone, Debug)]
pub struct Known {
    /// `None` when the disk did not tell; the next save then reads the files again.
    pub stat: Option<Stat>,
    pub log: KnownLog,
    pub workbook: Workbook,
    /// What tells the state from another one.
    pub print: Print,
    /// The logs that are in the state, and those that are in the workbook.
    pub folded: Vec<Folded>,
    /// Whether the next save writes the whole: the disk did not confirm the name of the last, or the like.
    pub is_to_be_whole: bool,
    /// How often the state had been saved when it was written.
    pub state_saves: u64,
    /// The format of the state.
    pub format: u64,
    /// What was read of the log is to be told, in plain words.
    pub told: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct KnownLog {
    pub stand: Stand,
    pub next: Next,
    /// Whether it is a log of this program: what else has its name stays.
    pub is_ours: bool,
    /// Whether there is something in it that is in no state, and is to be kept aside.
    pub is_to_be_kept: bool,
}

impl KnownLog {
    /// There is none, and one may be begun.
    pub fn none() -> KnownLog {
        KnownLog { stand: Stand::Absent, next: Next::Begin, is_ours: true, is_to_be_kept: false }
    }
}

/// A file, as it was looked at last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Absent,
    Is(Stat),
    /// The disk did not tell.
    Unknown,
}

/// How the next change is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// As the first of a log.
    Begin,
    /// Behind so many bytes, after this line.
    Append { size: u64, after: Check },
    /// As a whole state.
    Whole,
}

/// Why there is no workbook to be read.
#[derive(Debug)]
pub enum Trouble {
    Nothing,
    /// What could not be done with the state, and why.
    Unread(Filled, io::Error),
    /// The log is there, and cannot be read.
    LogUnread(PathBuf, io::Error),
    Damaged(String),
    Newer(String),
}

/// A state that was read.
struct Read {
    state: State,
    stat: Stat,
    print: Print,
    knows_steps: bool,
}

/// The file that tells what can be undone, as it stands on the disk.
pub enum UndoFile {
    Absent,
    Ours(Vec<u8>),
    /// Something that is not ours has its name; or it cannot be read, and why.
    InTheWay(Option<io::Error>),
}

/// The log, as it stands on the disk.
pub enum LogFile {
    Absent,
    Ours(Box<Log>, Stat),
    /// It is sealed and does not open any more: not one line of it can be read.
    Broken(Stat),
    /// Something that is not ours has its name.
    InTheWay(Stand, String),
}

impl Store {
    /// Reads the state and the log over it.
    pub(super) fn read_both(&self) -> Result<Known, Trouble> {
        let target = self.fs.target(&self.paths.workbook);
        let target = target.unwrap_or_else(|_| self.paths.workbook.clone());
        let place = Paths::log(&target);
        let mut tries = 1..=TIMES;
        loop {
            // The log first: a state that came after it says that it holds it.
            let file = self.read_log(&place)?;
            let (mut state, bytes, stat) = self.read_state()?;
            let print = Print::of(&bytes);
            drop(bytes);
            let knows_steps = self.read_undo(&target, &mut state, print);
            let stand = match &file {
                LogFile::Absent => Stand::Absent,
                LogFile::Ours(_, stat) | LogFile::Broken(stat) => Stand::Is(*stat),
                LogFile::InTheWay(stand, _) => *stand,
            };
            tries.next();
            if self.stand(&place) == stand || tries.is_empty() {
                let state = Read { state, stat, print, knows_steps };
                return Ok(self.known(state, file, stand));
            }
        }
    }

    /// The workbook as it was before it was saved so often, as far as the log tells.
    pub(super) fn saved_before(&self, saves: u64) -> Option<Workbook> {
        let (state, bytes, _) = self.read_state().ok()?;
        let target = self.target().ok()?;
        let LogFile::Ours(mut log, _) = self.read_log(&Paths::log(&target)).ok()? else {
            return Some(state.workbook);
        };
        log.lines.retain(|line| line.difference.saves < saves);
        let (print, folded) = (Print::of(&bytes), &state.folded);
        let knows_steps = false;
        let grown = Grown { state: state.workbook.contents(), print, folded, knows_steps };
        Some(Workbook::of(replay(&grown, &log, |of| self.copy_of(of)).contents))
    }

    /// The checks of the lines of the log, as it stands now.
    pub(super) fn own_checks(&self) -> Vec<Check> {
        let log = self.target().ok().and_then(|it| self.read_log(&Paths::log(&it)).ok());
        match log {
            Some(LogFile::Ours(log, _)) => log.lines.iter().map(|line| line.check).collect(),
            _ => Vec::new(),
        }
    }

    /// How a file stands, by its stamp.
    pub(super) fn stand(&self, path: &Path) -> Stand {
        match self.fs.stat(path) {
            Ok(stat) => Stand::Is(stat),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Stand::Absent,
            Err(_) => Stand::Unknown,
        }
    }

    /// Whether state and log stand there as they are known.
    pub(super) fn is_as_known(&self, target: &Path, known: &Known) -> bool {
        known.stat.is_some()
            && self.fs.stat(target).ok() == known.stat
            && self.stand(&Paths::log(target)) == known.log.stand
    }

    pub(super) fn read_state(&self) -> Result<(State, Vec<u8>, Stat), Trouble> {
        let path = &self.paths.workbook;
        let stat = match self.fs.stat(path) {
            Ok(stat) => stat,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Err(Trouble::Nothing),
            Err(err) => return Err(Trouble::Unread(say::unopened_not_reached, err)),
        };
        if !stat.is_file {
            return Err(Trouble::Damaged(say::unopened_no_file().to_owned()));
        }
        if stat.size > LARGEST {
            return Err(Trouble::Damaged(say::unopened_too_large().to_owned()));
        }
        let bytes =
            self.fs.read(path).map_err(|err| Trouble::Unread(say::unopened_not_read, err))?;
        match read_state(&bytes) {
            Ok(state) => Ok((state, bytes, stat)),
            Err(newer @ Unreadable::Newer { .. }) => Err(Trouble::Newer(newer.to_string())),
            Err(err) => Err(Trouble::Damaged(err.to_string())),
        }
    }

    pub(super) fn read_log(&self, place: &Path) -> Result<LogFile, Trouble> {
        let unread = |err| Trouble::LogUnread(place.to_owned(), err);
        let is_gone = |err: &io::Error| err.kind() == io::ErrorKind::NotFound;
        match self.fs.kind(place) {
            Ok(Kind::File) => (),
            Ok(kind) => {
                let what: Phrase = match kind {
                    Kind::Link => say::in_the_way_link,
                    Kind::Folder => say::in_the_way_folder,
                    Kind::File | Kind::Other => say::in_the_way_other,
                };
                return Ok(not_ours(place, self.stand(place), what));
            }
            Err(err) if is_gone(&err) => return Ok(LogFile::Absent),
            Err(err) => return Err(unread(err)),
        }
        let stat = match self.fs.stat(place) {
            Err(err) if is_gone(&err) => return Ok(LogFile::Absent),
            stat => stat.map_err(unread)?,
        };
        let bytes = match self.fs.read(place) {
            Err(err) if is_gone(&err) => return Ok(LogFile::Absent),
            // The disk gave all of it, and it will not be better for being read again.
            Err(err) if is_broken(&err) => return Ok(LogFile::Broken(stat)),
            bytes => bytes.map_err(unread)?,
        };
        match log::read(&bytes) {
            Ok(Some(log)) => Ok(LogFile::Ours(Box::new(log), stat)),
            Ok(None) => Ok(not_ours(place, Stand::Is(stat), say::in_the_way_another)),
            Err(newer) => Err(Trouble::Newer(newer.to_string())),
        }
    }

    /// Brings what can be undone to a state that does not say so itself. Says whether it is known.
    fn read_undo(&self, target: &Path, state: &mut State, print: Print) -> bool {
        if state.is_older() || !state.workbook.history.is_empty() {
            return true;
        }
        let mut contents = state.workbook.contents().clone();
        let UndoFile::Ours(bytes) = self.undo_file(target) else { return false };
        let Some(history) = undo::read(&bytes, print, &contents.lists) else { return false };
        contents.history = history;
        state.workbook = Workbook::of(contents);
        true
    }

    /// What has the name of the file that tells what can be undone.
    pub(super) fn undo_file(&self, target: &Path) -> UndoFile {
        let place = Paths::undo(target);
        match self.fs.kind(&place) {
            Ok(Kind::File) => (),
            Err(err) if err.kind() == io::ErrorKind::NotFound => return UndoFile::Absent,
            Ok(_) => return UndoFile::InTheWay(None),
            Err(err) => return UndoFile::InTheWay(Some(err)),
        }
        let bytes = self.fs.stat(&place).and_then(|stat| match stat.size {
            ..=LARGEST_UNDO => self.fs.read(&place),
            _ => Ok(vec![0]),
        });
        match bytes {
            Ok(bytes) if undo::is_ours(&bytes) => UndoFile::Ours(bytes),
            Ok(_) => UndoFile::InTheWay(None),
            Err(err) => UndoFile::InTheWay(Some(err)),
        }
    }

    fn known(&self, read: Read, file: LogFile, stand: Stand) -> Known {
        let Read { state, stat, print, knows_steps } = read;
        let (format, state_saves) = (state.schema, state.workbook.saves);
        let is_older = state.is_older();
        let State { workbook, mut folded, .. } = state;
        let mut known = Known {
            stat: Some(stat),
            log: KnownLog { stand, ..KnownLog::none() },
            workbook,
            print,
            folded: Vec::new(),
            // Of steps that are not known nothing can be told behind them.
            is_to_be_whole: is_older || !knows_steps,
            format,
            state_saves,
            told: Vec::new(),
        };
        match file {
            LogFile::Absent => (),
            LogFile::Broken(_) => {
                (known.log.next, known.log.is_to_be_kept) = (Next::Whole, true);
                known.told.push(say::opened_log_broken().to_owned());
            }
            LogFile::InTheWay(_, told) => {
                (known.log.next, known.log.is_ours) = (Next::Whole, false);
                known.told.push(told);
            }
            LogFile::Ours(log, stat) => {
                let state = known.workbook.contents();
                let grown = Grown { state, print, folded: &folded, knows_steps };
                let found = replay(&grown, &log, |of| self.copy_of(of));
                known.log.next = match found.follows {
                    Some(after) => Next::Append { size: stat.size, after },
                    None if found.is_in_it && log.is_whole() => Next::Begin,
                    None => Next::Whole,
                };
                known.log.is_to_be_kept = !log.is_whole() && !is_empty(&log);
                known.told = told(&log, found.is_merged, found.has_gap);
                let of = log.of.map_or(print, |(of, _)| of);
                let last = log.last().map(|check| Folded { of, check });
                folded.extend(last.filter(|last| !folded.contains(last)));
                known.workbook = Workbook::of(found.contents);
            }
        }
        known.folded = folded;
        known
    }

    /// The state of this print, where there is a backup of it.
    pub(super) fn copy_of(&self, print: Print) -> Option<Contents> {
        let last = self.paths.last();
        let folders = self.paths.backup_folders().into_iter();
        let others = folders.flat_map(|folder| {
            let names = self.fs.list(&folder).unwrap_or_default();
            names.into_iter().map(move |name| folder.join(name))
        });
        let mut all = std::iter::once(last).chain(others);
        all.find_map(|path| {
            let stat = self.fs.stat(&path).ok()?;
            let is_packed = path.extension().is_some_and(|ending| ending == "gz");
            let may_be = stat.is_file && (is_packed || stat.size == print.size());
            let bytes = self.fs.read(&path).ok().filter(|_| may_be)?;
            let bytes =
                (backup::print_of(&bytes) == print).then(|| backup::unpacked(bytes).ok())??;
            (Print::of(&bytes) == print).then(|| read_state(&bytes).ok()).flatten()
        })
        .map(|mut state| {
            let target = self.target().unwrap_or_else(|_| self.paths.workbook.clone());
            self.read_undo(&target, &mut state, print);
            state.workbook.contents().clone()
        })
    }
}

fn not_ours(place: &Path, stand: Stand, what: Phrase) -> LogFile {
    LogFile::InTheWay(stand, because(&in_the_way(place, what)))
}

fn is_empty(log: &Log) -> bool {
    log.of.is_none() && log.lines.is_empty() && log.unread == 0 && !log.has_rest
}

/// What is to be told of a log, in plain words.
fn told(log: &Log, is_merged: bool, has_gap: bool) -> Vec<String> {
    let merged = is_merged.then(|| say::opened_log_merged().to_owned());
    let is_unread = log.unread > 0 || has_gap;
    let unread = is_unread.then(|| say::opened_log_unread(log.unread.max(1)));
    let has_rest = log.has_rest && log.unread == 0;
    let rest = has_rest.then(|| say::opened_log_rest().to_owned());
    [merged, unread, rest].into_iter().flatten().collect()
}
