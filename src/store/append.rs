//! Writing a change behind the others, in the log beside the workbook.

use std::{io, path::Path};

use crate::{
    domain::{
        day::Stamp,
        difference::Difference,
        workbook::{Contents, Workbook},
    },
    store::{
        Known, NotSaved, Paths, Store, backup,
        error::because,
        fs::{only_a_file, remove_file, write_whole},
        log::{header, line, read_line},
        look::{Next, Stand},
        print::Folded,
    },
};

/// A change that is on the disk.
pub struct Appended {
    /// Written, but the disk did not confirm that its name will survive a power cut.
    pub unconfirmed: Option<String>,
}

impl Store {
    /// Writes what differs from what is known to stand there. `None` where no change may follow, or the disk
    /// refused this one, so that the whole is to be written.
    ///
    /// # Errors
    /// When there is no room: there would be none for the whole either.
    pub(super) fn append(
        &mut self,
        target: &Path,
        known: &mut Known,
        next: &Workbook,
        now: Stamp,
    ) -> Result<Option<Appended>, NotSaved> {
        // Each day that something is saved has a backup, which is made of a whole state.
        let is_first = !backup::is_of_today(&*self.fs, &self.paths, now);
        if is_first || known.is_to_be_whole || known.log.next == Next::Whole {
            return Ok(None);
        }
        let difference = Difference::between(&known.workbook, next);
        if difference.erases(&known.workbook) {
            return Ok(None);
        }
        let Some((first, size, after)) = (match known.log.next {
            Next::Begin => header(known.print).ok().map(|(first, check)| (first, 0, check)),
            Next::Append { size, after } => Some((Vec::new(), size, after)),
            Next::Whole => None,
        }) else {
            return Ok(None);
        };
        let Ok((written, check)) = line(&difference, Some(after)) else { return Ok(None) };
        // What cannot be read back, and does not give the same, is never written.
        let read = read_line(&written).filter(|(_, is_whole)| *is_whole);
        let over = read.filter(|(read, _)| read.difference == difference);
        let over = over.and_then(|(read, _)| read.difference.over(&known.workbook));
        if !over.is_some_and(|over| is_the_same(&over, next)) {
            return Ok(None);
        }
        let bytes = [first, written].concat();
        let whole = size + bytes.len() as u64;
        if whole > self.fs.largest_log() {
            return Ok(None);
        }
        let log = Paths::log(target);
        known.folded.push(Folded { of: known.print, check });
        let appended = if size == 0 {
            self.begin_log(&log, &bytes, known.log.stand, now)
        } else {
            self.append_to(&log, &bytes, size, known)
        };
        let unconfirmed = match appended {
            Ok(unconfirmed) => unconfirmed,
            Err(err) if is_full(&err) => return Err(NotSaved::Write(err)),
            Err(_) => return Ok(None),
        };
        // Of the lines that are there the last stands for all.
        known.folded.retain(|folded| folded.of != known.print || folded.check == check);
        // A name that is not sure: the whole is written next.
        known.is_to_be_whole |= unconfirmed.is_some();
        known.log.stand = match self.stand(&log) {
            Stand::Is(stat) if stat.size == whole => Stand::Is(stat),
            _ => Stand::Unknown,
        };
        known.log.next = Next::Append { size: whole, after: check };
        Ok(Some(Appended { unconfirmed: unconfirmed.map(|err| because(&err)) }))
    }

    fn append_to(
        &self,
        log: &Path,
        bytes: &[u8],
        size: u64,
        known: &mut Known,
    ) -> io::Result<Option<io::Error>> {
        self.fs.append(log, bytes).map(|()| None).inspect_err(|_| {
            // Half a line must not stand before the next one. Where it cannot be taken away, none follows.
            if self.fs.cut(log, size).is_err() {
                known.is_to_be_whole = true;
            }
        })
    }

    /// A log with its first lines: whole, or not there.
    fn begin_log(
        &mut self,
        log: &Path,
        bytes: &[u8],
        stand: Stand,
        now: Stamp,
    ) -> io::Result<Option<io::Error>> {
        let folder = log.parent().unwrap_or(Path::new(".")).to_owned();
        let unfinished = folder.join(self.unfinished(now));
        write_whole(&*self.fs, &unfinished, bytes, true)?;
        // One that is in the state may go. What came there meanwhile may not.
        let is_free = match only_a_file(&*self.fs, log) {
            Ok(()) if self.stand(log) != stand => Err(io::ErrorKind::AlreadyExists.into()),
            is_free => is_free,
        };
        is_free.and_then(|()| self.fs.rename(&unfinished, log)).inspect_err(|_| {
            let _ = remove_file(&*self.fs, &unfinished);
        })?;
        Ok(self.fs.sync_folder(&folder).err())
    }
}

/// Whether there is no room: there is less for the whole.
fn is_full(err: &io::Error) -> bool {
    matches!(err.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Whether two states are the same. What is the very same in memory is not looked into.
fn is_the_same(one: &Contents, other: &Contents) -> bool {
    let mut rest = Difference::between(one, other);
    rest.history = None;
    let nothing = Difference { saves: one.saves, ..Difference::default() };
    rest == nothing && one.history == other.history
}
