//! Keeping words: what the screen called saved is on the disk, whole, or the file before it is.

mod adding;
mod append;
pub mod at_table;
mod backup;
mod books;
mod closed;
mod conflict;
mod copying;
mod draft;
mod erasure;
mod error;
mod forgetting;
pub mod format;
pub mod fs;
mod going_back;
mod holds;
mod inbox;
pub mod log;
mod look;
mod migrate;
mod open;
mod outside;
mod own_editor;
mod parting;
mod paths;
pub mod print;
mod rescued;
mod restoring;
mod save;
pub mod sealed;
mod settling;
mod small;
pub mod table;
mod whole;
mod taking_over;
pub mod undo;
mod version;

use std::{collections::HashMap, io, path::PathBuf, sync::Arc};

use crate::domain::{day::Stamp, workbook::Workbook};

pub use backup::BackupInfo;
pub use books::{Books, alone};
pub use closed::how_to_open;
pub use conflict::ConflictCopy;
pub use copying::NotCopied;
pub use draft::DraftFound;
pub use erasure::{Erased, Erasure, Stays};
pub use error::{NotSaved, because, not_seen};
pub use fs::{Disk, Fs, LARGEST, each_within, read_at_most, within};
pub use going_back::{Earlier, WentBack};
pub use holds::Holds;
pub use inbox::Waiting;
pub use open::OnlyReading;
pub use parting::{KeptAs, NotLaid};
pub use paths::Paths;
pub use rescued::RescuedCopy;
pub use save::Saved;
pub use small::{put_for_good, read as read_small};
pub use taking_over::UntilFree;
pub use version::Unreadable;

use fs::{Held, Stat};
use look::Known;
use print::Print;

/// One workbook on the disk.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says what was found on the disk")]
pub struct Store {
    fs: Arc<dyn Fs>,
    paths: Paths,
    /// The lock, while this window may write.
    held: Option<Lock>,
    /// The files as they were last read or written: what a merge starts from.
    known: Option<Known>,
    /// What another program made of the files, until the window has taken it in.
    outside: Option<Known>,
    /// What looked like a copy of the workbook, as it was when it was looked into.
    alike: HashMap<PathBuf, Stat>,
    /// What is left to do after a save that was acknowledged.
    after: Option<After>,
    /// Makes the names of unfinished files differ.
    turn: u64,
    may_write: bool,
    /// Another window holds the lock.
    is_taken: bool,
    /// Nothing was ever kept here. The lock is taken with the first thing that is.
    is_new: bool,
    /// Another window had begun before this one did: what was sent to be saved before that was heard
    /// is brought together with the file, and never put in its place.
    was_taken_up: bool,
    /// What tells the state that was opened, until it is compared with what was last saved here.
    opened: Option<Print>,
    /// The file could not be read when it was opened: no save may take its place.
    is_refused: bool,
    /// A change was added to the log.
    has_added: bool,
    /// A draft that cannot be read could not be moved aside yet.
    draft_is_in_the_way: bool,
}

struct Lock(#[expect(dead_code, reason = "held until it is dropped")] Held);

impl std::fmt::Debug for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lock")
    }
}

#[derive(Debug)]
struct After {
    /// The state, where all of it was written.
    state: Option<Vec<u8>>,
    saves: u64,
}

/// What was found when the workbook was opened. Never an empty workbook for a damaged file.
#[derive(Debug)]
pub enum Opening {
    /// There is no workbook and no trace of one.
    Fresh,
    /// It was read. This window may write it, unless it only looked ([`Store::peek`]).
    Opened {
        /// The state with the log over it.
        workbook: Workbook,
        /// What the reader is told at the start, in plain words; empty where nothing was found.
        notices: Vec<String>,
    },
    /// It can be read, but this window may not write, and why.
    ReadOnly {
        /// What stands on the disk; an empty one where nothing does.
        workbook: Workbook,
        /// Why nothing can be kept.
        why: OnlyReading,
    },
    /// It cannot be read. Nothing was changed.
    Damaged {
        /// What is wrong with it, in plain words.
        reason: String,
        /// What may be put in its place, newest first; empty where nothing may.
        backups: Vec<BackupInfo>,
        /// What to do, where no backup may be put in its place.
        instead: Option<String>,
    },
}

impl Store {
    /// A store that has read nothing and holds no lock; [`Store::open`] comes first.
    pub fn new(fs: Arc<dyn Fs>, paths: Paths) -> Store {
        Store {
            fs,
            paths,
            held: None,
            known: None,
            outside: None,
            alike: HashMap::new(),
            after: None,
            turn: 0,
            may_write: false,
            is_taken: false,
            is_new: false,
            was_taken_up: false,
            opened: None,
            is_refused: false,
            has_added: false,
            draft_is_in_the_way: false,
        }
    }

    /// Every path that this store touches.
    pub fn paths(&self) -> &Paths {
        &self.paths
    }

    /// Backups that can be read, newest first.
    pub fn backups(&self) -> Vec<BackupInfo> {
        backup::list(&*self.fs, &self.paths)
    }

    /// Puts a backup in place of the workbook, and keeps the file that was there, byte for byte.
    ///
    /// # Errors
    /// When it could not be put in place; the file is then as it was. `Some` tells that it is in
    /// place, but the disk did not confirm that this will survive a power cut, and why.
    pub fn restore(&mut self, backup: &BackupInfo, now: Stamp) -> Result<Option<String>, NotSaved> {
        self.take_lock()?;
        restoring::restore(self, backup, now)
    }

    /// The file itself, at the end of any links, so that a link stays a link.
    fn target(&self) -> io::Result<PathBuf> {
        match self.fs.target(&self.paths.workbook) {
            // A link to a disk that is not connected is no place to write to, and is not replaced.
            Err(err) if err.kind() == io::ErrorKind::NotFound && self.leads_nowhere() => {
                Err(error::unconnected())
            }
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(self.paths.workbook.clone()),
            found => found,
        }
    }

    /// A name for an unfinished file beside `target`.
    fn unfinished(&mut self, now: Stamp) -> String {
        self.turn += 1;
        let id = std::process::id();
        let instant = now.timestamp_subsec_micros();
        format!("{}{id}.{:x}.tmp", self.paths.unfinished(), u64::from(instant) << 16 | self.turn)
    }
}
