//! Writing the whole state anew, with all that the log held, and taking the log away.

use std::{io, path::Path};

use crate::{
    domain::{
        day::Stamp,
        difference::Difference,
        workbook::{Contents, Workbook},
    },
    phrases::say,
    store::{
        After, Known, NotSaved, Paths, Store, backup,
        error::because,
        format::{encode_state, read_state, without_steps},
        fs::{Stat, only_a_file, remove_file, write_whole},
        look::{KnownLog, Next, Stand, UndoFile},
        print::Print,
        sealed::is_broken,
        undo,
        version::SCHEMA,
    },
};

/// So many logs a state tells that it holds. A copy of one that is older may come from a slow syncer.
const FOLDED: usize = 8;

/// A state of so many bytes is written in a moment.
pub(super) const NOT_NOTICED: u64 = 2 * 1024 * 1024;

impl Store {
    /// Whether there are changes in a log that could be folded into the state.
    pub fn has_log(&self) -> bool {
        let known = self.known.as_ref().filter(|_| self.may_write && !self.is_refused);
        known.is_some_and(|known| matches!(known.log.next, Next::Append { .. }))
    }

    /// Whether something was added to the log since this was opened: looking round and leaving writes nothing.
    pub fn is_to_fold(&self) -> bool {
        self.has_added && self.has_log()
    }

    /// Writes the state anew with the changes of the log in it, so that one file holds all, and takes the log
    /// away. Where the files changed outside, the next save brings both together. [`Store::after_save`] must
    /// follow.
    ///
    /// # Errors
    /// When it could not be written: nothing is lost, all is in the state and the log as before.
    pub fn fold(&mut self, now: Stamp) -> Result<(), NotSaved> {
        let Some(known) = self.known.clone().filter(|_| self.has_log()) else { return Ok(()) };
        let target = self.target().map_err(NotSaved::Write)?;
        if self.is_as_known(&target, &known) {
            let next = known.workbook.clone();
            self.write_whole_state(&target, &next, Some(&known), now)?;
        }
        Ok(())
    }

    /// The same on leaving, where the state is so small that it is not noticed. [`Store::after_save`] must follow.
    pub fn leave(&mut self, now: Stamp) {
        let size = self.known.as_ref().and_then(|known| known.stat).map_or(0, |stat| stat.size);
        if self.is_to_fold() && size <= NOT_NOTICED {
            // What fails here is in the log.
            let _ = self.fold(now);
        }
    }

    /// Packs backups that are not packed yet, a few at a time: leaving never waits for it. Says whether more are to be.
    pub fn pack_backups(&mut self, now: Stamp) -> bool {
        let turn = self.unfinished(now);
        self.may_write && !self.is_refused && backup::pack(&*self.fs, &self.paths, &turn)
    }

    /// Writes a state over what is known to stand there. Says why the disk did not confirm it, if so.
    pub(super) fn write_whole_state(
        &mut self,
        target: &Path,
        next: &Workbook,
        known: Option<&Known>,
        now: Stamp,
    ) -> Result<Option<String>, NotSaved> {
        let mut folded = known.map(|known| known.folded.clone()).unwrap_or_default();
        folded.drain(..folded.len().saturating_sub(FOLDED));
        let bytes = encode_state(next, &folded).map_err(|_| NotSaved::Differs)?;
        // What cannot be read back is never put in place of what can.
        let read = read_state(&bytes).ok();
        let bare = without_steps(next);
        if !read.is_some_and(|read| read.workbook == bare && read.folded == folded) {
            return Err(NotSaved::Differs);
        }
        if let Some(known) = known.filter(|known| known.format < SCHEMA) {
            let turn = self.unfinished(now);
            backup::keep_format(&*self.fs, &self.paths, target, known.format, &turn, now);
        }
        // Words that were deleted for good may stand in the log, and in what could be undone.
        let erases = known.is_some_and(|known| {
            Difference::between(&known.workbook, next).erases(&known.workbook)
        });
        let print = Print::of(&bytes);
        let undo = undo::section(print, next);
        let told = undo.as_ref().map(|undo| &*undo.bytes).unwrap_or_default();
        let before = known.map(|known| known.print).filter(|_| !erases);
        let saves = known.map(|known| known.state_saves).unwrap_or_default();
        let (stat, undo_kept) = self.write_durably(target, &bytes, saves, now, |store| {
            store.write_undo(target, told, before, now)
        })?;
        let folder = target.parent().unwrap_or(Path::new("."));
        let mut unconfirmed = self.fs.sync_folder(folder).err();
        // Without the name of the new state being sure, the old one and the log are all that is.
        let is_sure = unconfirmed.is_none();
        let mut log = KnownLog::none();
        if let Some(known) = known.filter(|_| is_sure) {
            if let Err(err) = self.let_log_go(target, known, now) {
                log = KnownLog { next: Next::Whole, ..known.log.clone() };
                unconfirmed = Some(err).filter(|_| erases && known.log.is_ours);
            }
        } else if let Some(known) = known {
            log = KnownLog { next: Next::Whole, ..known.log.clone() };
        }
        let mut workbook = next.clone();
        if let Some(undo) = &undo {
            let contents = Contents { history: undo.kept.clone(), ..next.contents().clone() };
            workbook = Workbook::of(contents);
        }
        // Steps that are not on the disk are tried with the next save; no change may be told behind them.
        let is_told = undo.is_some() && undo_kept.is_ok();
        unconfirmed = unconfirmed.or(undo_kept.err().filter(|_| erases).flatten());
        self.known = Some(Known {
            stat,
            log,
            workbook,
            print,
            folded,
            is_to_be_whole: !is_sure || !is_told,
            format: SCHEMA,
            state_saves: next.saves,
            told: Vec::new(),
        });
        self.after = Some(After { state: Some(bytes), saves: next.saves });
        Ok(unconfirmed.map(|err| because(&err)))
    }

    /// Takes a log away that is in the state; what of it is in no state is kept among the backups. A log that was
    /// written to meanwhile, or is none of ours, stays.
    fn let_log_go(&mut self, target: &Path, known: &Known, now: Stamp) -> io::Result<()> {
        let log = Paths::log(target);
        let stand = known.log.stand;
        if stand == Stand::Absent {
            return Ok(());
        }
        if !known.log.is_ours {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if self.stand(&log) != stand {
            return Err(io::Error::other(say::because_log_written_to()));
        }
        if known.log.is_to_be_kept {
            let turn = self.unfinished(now);
            match self.fs.read(&log) {
                // It goes there as it is.
                Err(err) if is_broken(&err) => {
                    return backup::move_log(&*self.fs, &self.paths, &log, now);
                }
                bytes => backup::keep_log(&*self.fs, &self.paths, &bytes?, &turn, now)?,
            }
        }
        remove_file(&*self.fs, &log)
    }

    /// Puts what can be undone in place, and of the state before as well, where that is told of: the new one has its
    /// name only afterwards.
    ///
    /// # Errors
    /// When it could not be written. Nothing of what stood there is left then, else the error tells why.
    fn write_undo(
        &mut self,
        target: &Path,
        section: &[u8],
        before: Option<Print>,
        now: Stamp,
    ) -> Result<(), Option<io::Error>> {
        let found = match self.undo_file(target) {
            UndoFile::Ours(bytes) => bytes,
            UndoFile::Absent => Vec::new(),
            UndoFile::InTheWay(why) => return Err(why),
        };
        let old = before.and_then(|of| undo::section_of(&found, of));
        let bytes = [section, old.unwrap_or_default()].concat();
        let place = Paths::undo(target);
        let unfinished = target.with_file_name(self.unfinished(now));
        let written = write_whole(&*self.fs, &unfinished, &bytes, true);
        let put = written
            .and_then(|()| only_a_file(&*self.fs, &place))
            .and_then(|()| self.fs.rename(&unfinished, &place));
        put.map_err(|err| {
            let _ = remove_file(&*self.fs, &unfinished);
            if before.is_some() {
                return Some(err);
            }
            let _ = remove_file(&*self.fs, &place);
            Some(err).filter(|_| self.stand(&place) != Stand::Absent)
        })
    }

    /// Puts the bytes in place, behind what goes before them, and says how to know the file again, if the disk
    /// tells, and what came of that.
    fn write_durably<T>(
        &mut self,
        target: &Path,
        bytes: &[u8],
        saves: u64,
        now: Stamp,
        first: impl FnOnce(&mut Store) -> T,
    ) -> Result<(Option<Stat>, T), NotSaved> {
        let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
        let mut unfinished = folder.join(self.unfinished(now));
        if let Err(first) = write_whole(&*self.fs, &unfinished, bytes, true) {
            // A failed sync says nothing about a second one on the same file: only a new file can
            // be trusted. A full disk stays full.
            if matches!(first.kind(), io::ErrorKind::StorageFull | io::ErrorKind::PermissionDenied)
            {
                return Err(NotSaved::Write(first));
            }
            unfinished = folder.join(self.unfinished(now));
            write_whole(&*self.fs, &unfinished, bytes, true).map_err(NotSaved::Write)?;
        }
        let turn = self.unfinished(now);
        backup::keep_old(&*self.fs, &self.paths, target, saves, &turn, now);
        let first = first(self);
        // Looked at before it has its name: what another program does to that name from then on is
        // a change from outside.
        let stat = self.fs.stat(&unfinished).ok();
        self.fs.rename(&unfinished, target).map_err(|err| {
            let _ = remove_file(&*self.fs, &unfinished);
            NotSaved::Write(err)
        })?;
        Ok((stat, first))
    }
}
