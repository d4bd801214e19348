//! After opening: whether the file is the one that was last saved here, and what of older times is let go.

use std::path::PathBuf;

use crate::{
    domain::day::Stamp,
    phrases::say,
    store::{
        Paths, Store, backup, format,
        fs::remove_file,
        look::{Next, Stand},
        print::Print,
    },
};

/// The counter of saves is a number, and no longer than one.
const LONGEST_COUNTER: u64 = 64;

impl Store {
    /// What is left to do after opening: tells whether the file is the one that was last saved here, and
    /// lets the oldest backups go.
    pub fn settle(&mut self, now: Stamp) -> Vec<String> {
        let mut notices = Vec::new();
        let Some(print) = self.opened.take() else { return notices };
        let Some(known) = &mut self.known else { return notices };
        let workbook = known.workbook.clone();
        // All of a log is in the state: words that were deleted for good since may stand in it.
        if known.log.next == Next::Begin && known.log.stand != Stand::Absent {
            known.log.stand = Stand::Unknown;
            let _ = self.target().and_then(|it| remove_file(&*self.fs, &Paths::log(&it)));
        }
        let seen = self.seen();
        // Neither is held for this: where they are one, as they are as a rule, it is enough to tell so.
        let copy = self.fs.print(&self.paths.last()).ok();
        // The next save makes a backup of the state where there is none, for a log that loses it to be told by.
        let has_copy = copy == Some(print);
        self.known.iter_mut().for_each(|known| known.is_to_be_whole |= !has_copy);
        let last = copy.filter(|_| !has_copy).and_then(|_| self.other_last(print));
        let is_kept = last.as_ref().is_some_and(|(bytes, _)| self.keep_diverged(bytes, now));
        let is_older = last.as_ref().is_some_and(|(_, is_newer)| *is_newer)
            || seen.is_some_and(|seen| workbook.saves < seen);
        let told = if is_older {
            Some(if is_kept { say::opened_older_copy_kept() } else { say::opened_older() })
        } else if last.is_some() {
            Some(if is_kept { say::opened_changed_copy_kept() } else { say::opened_changed() })
        } else {
            None
        };
        notices.extend(told.map(str::to_owned));
        if !workbook.unreadable.is_empty() {
            notices.push(say::opened_records_aside(workbook.unreadable.len()));
        }
        backup::make_room(&*self.fs, &self.paths);
        notices
    }

    /// How often the workbook had been saved when it was last seen here, as far as that is told.
    pub(super) fn seen(&self) -> Option<u64> {
        let is_number = |path: &PathBuf| {
            self.fs.stat(path).is_ok_and(|stat| stat.is_file && stat.size <= LONGEST_COUNTER)
        };
        let bytes = self.fs.read(&self.paths.counter().filter(is_number)?).ok()?;
        String::from_utf8(bytes).ok()?.trim().parse().ok()
    }

    /// What was last saved here, where it is another workbook than the state of this print and no older one, and
    /// whether it is newer.
    fn other_last(&self, print: Print) -> Option<(Vec<u8>, bool)> {
        let copy = self.fs.read(&self.paths.last()).ok()?;
        let state = self.fs.read(&self.paths.workbook).ok().filter(|it| Print::of(it) == print)?;
        let (last, state) = (format::decode(&copy).ok()?, format::decode(&state).ok()?);
        let is_another = last.saves >= state.saves && last != state;
        is_another.then_some((copy, last.saves > state.saves))
    }

    /// Keeps the copy that was saved here before, unless it is kept already.
    fn keep_diverged(&mut self, last: &[u8], now: Stamp) -> bool {
        let folder = self.paths.backups.clone();
        let taken = self.fs.list(&folder).unwrap_or_default();
        let mut diverged = taken.iter().filter(|name| name.starts_with("diverged-"));
        if diverged
            .any(|name| backup::read(&*self.fs, &folder.join(name)).is_ok_and(|kept| kept == last))
        {
            return true;
        }
        let (name, turn) = (backup::free_name("diverged-", now, &taken), self.unfinished(now));
        backup::put_for_good(&*self.fs, (&folder, &name), last, &turn).is_ok()
    }
}
