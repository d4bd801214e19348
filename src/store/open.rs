//! Opening a workbook: every state the file can be in, and none of them shown as an empty one.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{day::Stamp, rescued::CopyState, workbook::Workbook},
    phrases::{Filled, say},
    store::{
        Lock, NotSaved, Opening, Paths, Store,
        closed::{Closed, closed, closed_log},
        error::{because, is_in_the_way},
        fs::remove_file,
        look::{Known, Trouble},
        print::Print,
        sealed::{self, LockState},
    },
};

/// Why a window may not write.
#[derive(Debug, thiserror::Error)]
pub enum OnlyReading {
    /// Another window of the program holds the lock.
    #[error("{}", say::only_reading_another_window())]
    AnotherWindow,
    /// There is no workbook, and none can be made.
    #[error("{}", say::only_reading_nothing_kept(because(.0)))]
    NothingKept(#[source] io::Error),
    /// There is a workbook, and nothing can be written beside it.
    #[error("{}", say::only_reading_because(because(.0)))]
    MayNotWrite(#[source] io::Error),
}

impl OnlyReading {
    /// Whether something is in the way of one of our files, which the words say already.
    pub fn is_in_the_way(&self) -> bool {
        match self {
            OnlyReading::AnotherWindow => false,
            OnlyReading::NothingKept(err) | OnlyReading::MayNotWrite(err) => is_in_the_way(err),
        }
    }
}

/// What a read of the file gave.
enum Found {
    Nothing,
    /// With what tells the state, whatever the log adds to it.
    Whole(Box<Known>, Print),
    Damaged(String),
    /// It is there, and cannot be looked into.
    Closed(Closed),
    Newer(String),
}

impl Store {
    /// Reads the workbook and takes the lock. Where nothing was ever kept, nothing is made: the lock
    /// is taken with the first thing that is saved.
    pub fn open(&mut self, now: Stamp) -> Opening {
        let found = self.open_first();
        self.settled(found, now)
    }

    /// The same for who makes nothing beside a workbook that cannot be read, not even a lock.
    pub fn open_if_sound(&mut self, now: Stamp) -> Opening {
        match self.missed(self.look()) {
            Found::Nothing => self.open(now),
            whole @ Found::Whole(..) => {
                let found = self.open_and_lock_what_is(Some(whole));
                self.settled(found, now)
            }
            unread => self.only_looked_at(unread),
        }
    }

    fn settled(&mut self, mut found: Opening, now: Stamp) -> Opening {
        let told = self.settle(now);
        let new = self.copies().into_iter().filter(|copy| copy.state == CopyState::New);
        if let Opening::Opened { notices, .. } = &mut found {
            notices.extend(told);
            notices.extend(new.map(|copy| say::copy_among_backups(copy.name)));
        }
        found
    }

    /// Like [`Store::open`], as fast as the workbook can be shown. [`Store::settle`] must follow before
    /// anything is saved.
    pub fn open_first(&mut self) -> Opening {
        if self.is_untouched() {
            self.is_new = true;
            return Opening::Fresh;
        }
        self.open_and_lock()
    }

    /// Somebody begins where nothing was kept when this window was opened: looks again, and takes the
    /// lock if something is there. Where nothing is, nothing is made before the first save. `Some` is
    /// what to show now, because another window began before or left something.
    /// [`Store::settle`] must follow before anything is saved.
    pub fn begin(&mut self) -> Option<Opening> {
        if self.held.is_some() || self.may_write || self.is_untouched() {
            return None;
        }
        let found = self.open_and_lock();
        let is_absent = |path: &Path| self.fs.stat(path).is_err();
        match &found {
            Opening::Fresh if is_absent(&self.paths.draft) => None,
            // The folder cannot be made or locked: the first save says so, and is tried again.
            Opening::ReadOnly { .. } if !self.is_taken => {
                self.known = None;
                None
            }
            _ => {
                self.is_new = false;
                self.was_taken_up = true;
                Some(found)
            }
        }
    }

    pub(super) fn open_and_lock(&mut self) -> Opening {
        self.open_and_lock_what_is(None)
    }

    /// The same; what was read just now is not read again where it still stands there.
    fn open_and_lock_what_is(&mut self, looked: Option<Found>) -> Opening {
        let locked = self.lock();
        self.is_taken = matches!(locked, Ok(Locked::ByAnother));
        let found = looked.filter(|found| self.still_stands(found));
        let found = found.unwrap_or_else(|| self.look());
        let may_write = matches!(locked, Ok(Locked::Yes));
        if may_write {
            self.sweep();
        }
        let found = self.missed(found);
        self.is_refused = !matches!(found, Found::Nothing | Found::Whole(..));
        match found {
            Found::Nothing => match locked {
                Ok(Locked::ByAnother) => Opening::ReadOnly {
                    workbook: Workbook::default(),
                    why: OnlyReading::AnotherWindow,
                },
                Ok(Locked::Yes) => {
                    self.may_write = true;
                    Opening::Fresh
                }
                Err(err) => Opening::ReadOnly {
                    workbook: Workbook::default(),
                    why: OnlyReading::NothingKept(err),
                },
            },
            Found::Damaged(reason) => self.damaged(reason),
            Found::Closed(closed) => unopened(closed),
            Found::Newer(reason) => newer(reason),
            Found::Whole(known, print) => {
                let workbook = known.workbook.clone();
                self.known = Some(*known);
                match locked {
                    Ok(Locked::Yes) => {
                        self.may_write = true;
                        self.opened = Some(print);
                        let notices = self.known.as_ref().map(|known| known.told.clone());
                        Opening::Opened { workbook, notices: notices.unwrap_or_default() }
                    }
                    Ok(Locked::ByAnother) => {
                        Opening::ReadOnly { workbook, why: OnlyReading::AnotherWindow }
                    }
                    Err(err) => Opening::ReadOnly { workbook, why: OnlyReading::MayNotWrite(err) },
                }
            }
        }
    }

    /// Reads the workbook without taking the lock or changing anything.
    pub fn peek(&self) -> Opening {
        self.only_looked_at(self.missed(self.look()))
    }

    fn only_looked_at(&self, found: Found) -> Opening {
        match found {
            Found::Nothing => Opening::Fresh,
            Found::Damaged(reason) => self.damaged(reason),
            Found::Closed(closed) => unopened(closed),
            Found::Newer(reason) => newer(reason),
            Found::Whole(known, _) => {
                Opening::Opened { workbook: known.workbook, notices: known.told }
            }
        }
    }

    /// The same, for who looks at what lies beside it.
    pub fn peek_as_known(&mut self) {
        self.known = self.read_whole();
    }

    /// The file as it stands now, if it can be read.
    pub(super) fn read_whole(&self) -> Option<Known> {
        match self.look() {
            Found::Whole(known, _) => Some(*known),
            Found::Nothing | Found::Damaged(_) | Found::Closed(_) | Found::Newer(_) => None,
        }
    }

    fn damaged(&self, reason: String) -> Opening {
        match self.replaceable() {
            Ok(()) => Opening::Damaged { reason, backups: self.backups(), instead: None },
            Err(instead) => {
                Opening::Damaged { reason, backups: Vec::new(), instead: Some(instead) }
            }
        }
    }

    fn still_stands(&self, found: &Found) -> bool {
        matches!(found, Found::Whole(known, _)
            if self.target().is_ok_and(|target| self.is_as_known(&target, known)))
    }

    fn look(&self) -> Found {
        match self.read_both() {
            Ok(known) => {
                let print = known.print;
                Found::Whole(Box::new(known), print)
            }
            Err(Trouble::Nothing) => Found::Nothing,
            Err(Trouble::Unread(what, err)) => self.not_read(&err, what),
            Err(Trouble::LogUnread(log, err)) => Found::Closed(closed_log(&log, &err)),
            Err(Trouble::Damaged(told)) => Found::Damaged(told),
            Err(Trouble::Newer(told)) => Found::Newer(told),
        }
    }

    fn not_read(&self, err: &io::Error, told: Filled) -> Found {
        match closed(&*self.fs, &self.paths, err) {
            Some(closed) => Found::Closed(closed),
            None => Found::Damaged(told(because(err))),
        }
    }

    /// No file is a new beginning only when there is no trace of an earlier one.
    fn missed(&self, found: Found) -> Found {
        let Found::Nothing = found else { return found };
        let name = self.paths.workbook.file_name().unwrap_or_default().to_string_lossy();
        let log = Paths::log(&self.paths.workbook);
        let log_name = log.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = match self.fs.list(&self.paths.folder) {
            Ok(names) if names.iter().any(|other| *other == name) => {
                say::unopened_link_to_nothing()
            }
            _ if sealed::state(&*self.fs, &self.paths) == LockState::Locked => {
                say::unopened_locked()
            }
            _ if self.has_backups() => say::unopened_gone(),
            Ok(names) if names.contains(&log_name) => say::unopened_gone_but_log(),
            _ => return Found::Nothing,
        };
        Found::Damaged(told.to_owned())
    }

    /// Whether there was a workbook once. A folder that cannot be looked into may hold its backups.
    pub(super) fn has_backups(&self) -> bool {
        let is_empty = |folder: PathBuf| self.fs.list(&folder).is_ok_and(|names| names.is_empty());
        !self.paths.backup_folders().into_iter().all(is_empty)
    }

    /// Whether there is no trace of a workbook, nor of another window that is about to make one.
    fn is_untouched(&self) -> bool {
        let is_absent = |path: &Path| {
            self.fs.stat(path).is_err_and(|err| err.kind() == io::ErrorKind::NotFound)
        };
        // The workbook first, and by its name: where there is one, it is read once, and not for this.
        is_absent(&self.paths.workbook)
            && is_absent(&self.paths.lock)
            && is_absent(&self.paths.draft)
            && is_absent(&self.paths.inbox())
            && matches!(self.missed(self.look()), Found::Nothing)
    }

    pub(super) fn take_lock(&mut self) -> Result<(), NotSaved> {
        if self.held.is_some() || self.may_write {
            return Ok(());
        }
        match self.lock() {
            Ok(Locked::Yes) => {
                self.may_write = true;
                Ok(())
            }
            Ok(Locked::ByAnother) => Err(NotSaved::Busy),
            Err(err) if self.fs.stat(&self.paths.folder).is_ok() => Err(NotSaved::Write(err)),
            Err(err) => Err(NotSaved::Folder(err)),
        }
    }

    pub(super) fn lock(&mut self) -> io::Result<Locked> {
        if self.held.is_some() {
            return Ok(Locked::Yes);
        }
        self.fs.create_folder(&self.paths.folder)?;
        match self.fs.lock(&self.paths.lock) {
            Ok(Some(held)) => {
                self.held = Some(Lock(held));
                Ok(Locked::Yes)
            }
            Ok(None) => Ok(Locked::ByAnother),
            // Some network disks know no locks. The look before each save still finds changes.
            Err(err) if err.kind() == io::ErrorKind::Unsupported => Ok(Locked::Yes),
            Err(err) => Err(err),
        }
    }

    /// Removes unfinished files of saves that were cut off: they hold private words.
    pub(super) fn sweep(&self) {
        // Beside a plain workbook: what is sealed there and was not to be, since it was cut off.
        sealed::finish_plain(&*self.fs, &self.paths);
        let start = self.paths.unfinished();
        let mut folders = self.paths.backup_folders();
        folders.extend([self.paths.folder.clone(), self.paths.inbox()]);
        folders.extend(self.paths.state.clone());
        // Where the workbook is a link, its unfinished files are beside the file itself.
        folders.extend(self.target().ok().and_then(|target| Some(target.parent()?.to_owned())));
        for folder in folders {
            for name in self.fs.list(&folder).unwrap_or_default() {
                let unfinished = name.starts_with(&start) || name.starts_with(".copy.");
                if unfinished && Path::new(&name).extension().is_some_and(|ext| ext == "tmp") {
                    let _ = remove_file(&*self.fs, &folder.join(name));
                }
            }
        }
    }
}

/// No backup takes the place of words that are only not to be opened: those are whole, as far as is known.
fn unopened(closed: Closed) -> Opening {
    let Closed { reason, instead } = closed;
    Opening::Damaged { reason, backups: Vec::new(), instead: Some(instead) }
}

/// A workbook of a newer version is whole: no backup takes its place.
fn newer(reason: String) -> Opening {
    let instead = say::instead_newer().to_owned();
    Opening::Damaged { reason, backups: Vec::new(), instead: Some(instead) }
}

pub(super) enum Locked {
    Yes,
    /// Another window holds it.
    ByAnother,
}
