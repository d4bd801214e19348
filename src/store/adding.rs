//! Adding one entry behind the others, where the records before it need not be read for that.

use std::{path::Path, sync::Arc};

use serde::{Deserialize, de::IgnoredAny};

use crate::{
    domain::{
        day::Stamp,
        history::Done,
        journal::Entry,
        kinds::Record,
        profile::{FirstWay, Profile},
        workbook::{Contents, Workbook},
    },
    store::{
        After, Known, Paths, Saved, Store,
        fs::LARGEST,
        log::Log,
        look::{KnownLog, LogFile, Next, Stand, UndoFile},
        open::Locked,
        print::{Folded, Print},
        undo,
        version::SCHEMA,
        whole::NOT_NOTICED,
    },
};

impl Store {
    /// Writes an entry behind the others and says that it is on the disk, without reading any record. `entry` is asked
    /// for it once all else is well, and gives none if it is not wanted any more. `None` where nothing was added, or
    /// that is not sure: the same entry is to be brought in on the long way then, by opening and saving.
    /// [`Store::after_save`] must follow.
    ///
    /// It is done only where opening would find nothing to tell, to mend or to bring in, and where a log may follow the
    /// state as it stands. What is known of the workbook here holds no records, so it is never written as a whole: it
    /// does not leave this file.
    pub fn add(
        &mut self,
        entry: impl FnOnce(&Workbook) -> Option<Arc<Entry>>,
        now: Stamp,
    ) -> Option<Saved> {
        let target = self.target().ok().filter(|_| self.known.is_none() && self.held.is_none())?;
        let known = self.outline(&target)?;
        if !self.is_well(&known) || !matches!(self.lock(), Ok(Locked::Yes)) {
            return None;
        }
        let added = self.add_behind(&target, known, entry, now);
        if added.is_none() {
            self.held = None;
        }
        added
    }

    fn add_behind(
        &mut self,
        target: &Path,
        mut known: Known,
        entry: impl FnOnce(&Workbook) -> Option<Arc<Entry>>,
        now: Stamp,
    ) -> Option<Saved> {
        // Somebody may have written before this was locked.
        if !self.is_as_known(target, &known) {
            return None;
        }
        self.sweep();
        let entry = entry(&known.workbook)?;
        let mut next = known.workbook.clone();
        next.record(Done::Entry, entry.created, Record::Entry(entry), false);
        let mut contents = next.contents().clone();
        contents.saves += 1;
        contents.history.let_go_before(&known.workbook.history);
        let saves = contents.saves;
        let appended = self.append(target, &mut known, &Workbook::of(contents), now).ok()??;
        self.after = Some(After { state: None, saves });
        Some(Saved { saves, merged: None, clashes: 0, unconfirmed: appended.unconfirmed })
    }

    /// Whether nothing is to be told or brought in at the start.
    fn is_well(&self, known: &Known) -> bool {
        let nobody_waits = self.fs.list(&self.paths.inbox()).is_ok_and(|names| names.is_empty());
        nobody_waits
            && self.copies().is_empty()
            && self.seen().is_none_or(|seen| seen <= known.workbook.saves)
            && self.fs.print(&self.paths.last()).is_ok_and(|copy| copy == known.print)
    }

    /// What is known of a workbook without its records. `None` where its files are not just as this program leaves
    /// them, or so small that reading them costs nothing.
    fn outline(&self, target: &Path) -> Option<Known> {
        // The log first, as always: a state that came after it says that it holds it.
        let place = Paths::log(target);
        let file = self.read_log(&place).ok()?;
        let stat = self.fs.stat(target).ok()?;
        if !stat.is_file || !(NOT_NOTICED..=LARGEST).contains(&stat.size) {
            return None;
        }
        let bytes = self.fs.read(target).ok()?;
        let (print, head) = (Print::of(&bytes), head(&bytes)?);
        drop(bytes);
        // What can be undone names the state: so it is one that this program wrote and read back.
        let UndoFile::Ours(steps) = self.undo_file(target) else { return None };
        let history = undo::outline(&steps, print)?;
        let Head { saves, profile, .. } = head;
        let mut contents = Contents { saves, profile, history, ..Contents::default() };
        let mut log = KnownLog::none();
        if let LogFile::Ours(lines, stat) = &file {
            contents = with_log(contents, lines, print)?;
            log.stand = Stand::Is(*stat);
            log.next = Next::Append { size: stat.size, after: lines.last()? };
        } else if !matches!(file, LogFile::Absent) {
            return None;
        }
        let knows_way = contents.profile.first_way != FirstWay::Last;
        if !knows_way || !contents.unreadable.is_empty() || self.stand(&place) != log.stand {
            return None;
        }
        Some(Known {
            stat: Some(stat),
            log,
            workbook: Workbook::of(contents),
            print,
            folded: Vec::<Folded>::new(),
            is_to_be_whole: false,
            state_saves: saves,
            format: SCHEMA,
            told: Vec::new(),
        })
    }
}

/// What the lines of a log add, where it is whole and follows the state of this print line by line.
fn with_log(state: Contents, log: &Log, print: Print) -> Option<Contents> {
    let (of, first) = log.of.filter(|_| log.is_whole())?;
    let (mut contents, mut at) = (state, first);
    for line in &log.lines {
        if of != print || line.after != Some(at) {
            return None;
        }
        (contents, at) = (line.difference.over_outline(&contents)?, line.check);
    }
    (of == print).then_some(contents)
}

/// What stands before the records of a state.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    schema: u64,
    saves: u64,
    #[serde(default, rename = "folded")]
    _folded: IgnoredAny,
    profile: Profile,
}

/// The head of a state that is written as this program does. `None` where something is set aside in it, or where it
/// tells what can be undone.
fn head(bytes: &[u8]) -> Option<Head> {
    // No line ends within a word of JSON, and members of a part stand four blanks in.
    let is_there = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if is_there(b"\n    \"unreadable\"") || is_there(b"\n    \"history\"") {
        return None;
    }
    let end = memchr::memmem::find(bytes, b",\n  \"private\": {")?;
    let text = [&bytes[..end], b"}"].concat();
    serde_json::from_slice(&text).ok().filter(|head: &Head| head.schema == SCHEMA)
}
