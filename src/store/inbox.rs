//! The inbox: words that were written while another window had the workbook, until that one takes them in.

use std::{io, path::Path};

use crate::{
    domain::{coming_in::Left, day::Stamp, difference::Difference, workbook::Workbook},
    phrases::say,
    store::{
        NotSaved, Store,
        error::{because, in_the_way, is_in_the_way},
        format::begins_as_one,
        fs::{Kind, LARGEST, only_a_file, remove_file, write_whole},
        log::{self, header, line},
        print::Print,
    },
};

/// What the names in it end with.
pub const ENDING: &str = ".log";

/// What a workbook is called that nobody gave another name.
const USUAL: &str = "workbook.json";

/// So often words are put there again whose unfinished file somebody cleared away.
const TIMES: usize = 3;

/// Something that lies in the inbox.
#[derive(Debug, PartialEq)]
pub enum Waiting {
    /// Words to be taken in.
    Left(Box<Left>),
    /// What cannot be taken in, and why. It stays.
    Odd {
        /// Its name in the inbox.
        name: String,
        /// In plain words.
        why: String,
    },
}

impl Store {
    /// Leaves what is new in `after` for who has the workbook, or will have it once it can be read again. Says why
    /// the disk did not confirm it, if so.
    ///
    /// # Errors
    /// When it could not be written: nothing of it is there then.
    pub fn leave_in_inbox(
        &mut self,
        before: &Workbook,
        after: &Workbook,
        now: Stamp,
    ) -> Result<Option<String>, NotSaved> {
        let of = self.known.as_ref().map_or_else(|| Print::of(&[]), |known| known.print);
        let what = Difference::of_new_records(before, after);
        let (first, _) = header(of).map_err(|_| NotSaved::Differs)?;
        let (second, check) = line(&what, None).map_err(|_| NotSaved::Differs)?;
        let bytes = [first, second].concat();
        // What cannot be read back is never left as words that are kept.
        if read(&bytes).ok().as_ref() != Some(&what) {
            return Err(NotSaved::Differs);
        }
        let inbox = self.paths.inbox();
        self.only_a_folder(&inbox).map_err(NotSaved::Write)?;
        let time = now.to_utc().format("%Y%m%dT%H%M%S%6f");
        let name = format!("{time}-{}-{check}{ENDING}", std::process::id());
        let mut tries = 1..=TIMES;
        loop {
            tries.next();
            let written = self.fs.create_folder(&inbox).and_then(|()| {
                let unfinished = inbox.join(self.unfinished(now));
                write_whole(&*self.fs, &unfinished, &bytes, true)?;
                let place = inbox.join(&name);
                only_a_file(&*self.fs, &place)
                    .and_then(|()| self.fs.rename(&unfinished, &place))
                    .inspect_err(|_| drop(remove_file(&*self.fs, &unfinished)))
            });
            match written {
                Ok(()) => break,
                // A window that was being opened took it for one that was cut off.
                Err(err) if err.kind() == io::ErrorKind::NotFound && !tries.is_empty() => (),
                Err(err) => return Err(NotSaved::Write(err)),
            }
        }
        Ok(self.fs.sync_folder(&inbox).err().map(|err| because(&err)))
    }

    /// Whether words may be left beside a workbook that cannot be read: it was one of ours, by its name, its first
    /// letters or its backups, and not a file of something else that was named by mistake.
    pub fn may_leave_beside(&self) -> bool {
        let workbook = &self.paths.workbook;
        let begins = || {
            let is_one = only_a_file(&*self.fs, workbook).and_then(|()| self.fs.read(workbook));
            is_one.is_ok_and(|bytes| begins_as_one(&bytes))
        };
        workbook.file_name().is_some_and(|name| name == USUAL) || self.has_backups() || begins()
    }

    /// What lies in the inbox, the oldest first.
    pub fn inbox(&self) -> Vec<Waiting> {
        let inbox = self.paths.inbox();
        let mut names = self.fs.list(&inbox).unwrap_or_default();
        // What is being written, or left behind by others, has a name with a dot.
        names.retain(|name| !name.starts_with('.'));
        names.sort();
        let read = |name: String| match self.read_left(&inbox.join(&name)) {
            Ok(None) => None,
            Ok(Some(what)) => Some(Waiting::Left(Box::new(Left { name, what }))),
            Err(why) => Some(Waiting::Odd { name, why }),
        };
        names.into_iter().filter_map(read).collect()
    }

    /// What somebody left there; `None` where it is gone already.
    fn read_left(&self, path: &Path) -> Result<Option<Difference>, String> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(ENDING) {
            return Err(say::inbox_not_ours().to_owned());
        }
        let bytes =
            only_a_file(&*self.fs, path).and_then(|()| self.fs.stat(path)).and_then(|stat| {
                if stat.size <= LARGEST {
                    self.fs.read(path)
                } else {
                    Err(io::ErrorKind::FileTooLarge.into())
                }
            });
        match bytes {
            Ok(bytes) => read(&bytes).map(Some),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(err) if is_in_the_way(&err) => Err(say::inbox_not_ours().to_owned()),
            Err(err) => Err(because(&err)),
        }
    }

    /// Words of these names are in a workbook that was saved: they are let go here. One that stays does no harm,
    /// as it does not come in twice.
    pub fn let_go_of_left(&self, names: &[String]) {
        let inbox = self.paths.inbox();
        for name in names.iter().filter(|name| !name.contains(['/', '\\'])) {
            let _ = remove_file(&*self.fs, &inbox.join(name));
        }
    }

    /// Whether this window is the one that takes in what is left.
    pub fn takes_in(&self) -> bool {
        self.may_write && !self.is_refused
    }

    fn only_a_folder(&self, path: &Path) -> io::Result<()> {
        match self.fs.kind(path) {
            Ok(Kind::Folder) => Ok(()),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
            Ok(_) => Err(in_the_way(path, say::in_the_way_no_folder)),
            Err(err) => Err(err),
        }
    }
}

/// Reads what was left: a log of one change that follows no other and only adds.
fn read(bytes: &[u8]) -> Result<Difference, String> {
    let log = log::read(bytes).map_err(|newer| newer.to_string())?;
    let log = log.ok_or_else(|| say::inbox_not_ours().to_owned())?;
    let is_whole = log.is_whole();
    let mut lines = log.lines.into_iter();
    match (lines.next(), lines.next()) {
        (Some(line), None) if is_whole && line.after.is_none() && line.difference.only_adds() => {
            Ok(line.difference)
        }
        _ => Err(say::inbox_not_whole().to_owned()),
    }
}
