//! A copy of all that is kept, in a file that somebody names: written whole, read back, and never over what is there.

use std::{
    collections::HashSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{day::Stamp, workbook::Workbook},
    phrases::say,
    store::{
        Store, books,
        error::{because, why_not_written},
        format::{decode, encode_state, without_steps},
        fs::{Kind, remove_file, write_whole},
        sealed,
    },
};

/// Why there is no copy in the place that was named. What was there before is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotCopied {
    /// Something is there, and it was not said that it is to be replaced.
    #[error("{}", say::no_copy_over_a_file(.0.display().to_string()))]
    Taken(PathBuf),
    /// What is there is no plain file; what it is, in plain words.
    #[error("{}", say::no_copy_over_no_file(.0.display().to_string(), .1))]
    NoFile(PathBuf, &'static str),
    /// A folder was meant, and what is there is none; what it is, in plain words.
    #[error("{}", say::no_copy_in_no_folder(.0.display().to_string(), .1))]
    NoFolder(PathBuf, &'static str),
    /// The place is one of the workbook’s own.
    #[error("{}", say::no_copy_among_ours(.0.display().to_string()))]
    Ours(PathBuf),
    /// The disk refused it; why, in plain words.
    #[error("{}", say::no_copy_written(.0))]
    Write(String),
    /// What was written does not read back the same.
    #[error("{}", say::no_copy_written(say::why_differs()))]
    Differs,
}

impl NotCopied {
    /// Whether what is there forbids it, and no disk failed.
    pub fn is_refused(&self) -> bool {
        matches!(
            self,
            NotCopied::Taken(_)
                | NotCopied::NoFile(..)
                | NotCopied::NoFolder(..)
                | NotCopied::Ours(_)
        )
    }
}

impl Store {
    /// Writes a workbook as a file of its own, which any version from this one on reads: all but what can be undone.
    /// With `over` a plain file that is there is replaced. It is read back and compared before this returns; `Some`
    /// tells that the disk did not confirm that its name survives a power cut.
    ///
    /// # Errors
    /// When there is no copy: what was there is as it was, and nothing unfinished is left.
    pub fn copy_to(
        &mut self,
        workbook: &Workbook,
        to: &Path,
        over: bool,
        now: Stamp,
    ) -> Result<Option<String>, NotCopied> {
        let bytes = encode_state(workbook, &[]).map_err(|_| NotCopied::Differs)?;
        if decode(&bytes).ok().as_ref() != Some(&without_steps(workbook)) {
            return Err(NotCopied::Differs);
        }
        self.write_elsewhere(&bytes, to, over, now)
    }

    /// Writes something as a file outside of the book, for this account only. With `over` a plain file that is there
    /// is replaced. It is read back and compared before this returns; `Some` tells that the disk did not confirm that
    /// its name survives a power cut.
    ///
    /// # Errors
    /// When it is not there: what was there is as it was, and nothing unfinished is left.
    pub fn write_elsewhere(
        &mut self,
        bytes: &[u8],
        to: &Path,
        over: bool,
        now: Stamp,
    ) -> Result<Option<String>, NotCopied> {
        let folder = match to.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        if self.has_place(to) {
            return Err(NotCopied::Ours(to.to_owned()));
        }
        self.may_copy_to(to, over)?;
        let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.sweep_copies(folder, |other| other == name);
        self.write_in(folder, &name, bytes, over, now)?;
        Ok(self.fs.sync_folder(folder).err().map(|err| because(&err)))
    }

    /// Writes a file of this name into a folder and reads it back. That its name is there to stay is not asked yet.
    fn write_in(
        &mut self,
        folder: &Path,
        name: &str,
        bytes: &[u8],
        over: bool,
        now: Stamp,
    ) -> Result<(), NotCopied> {
        let refused = |err: &io::Error| NotCopied::Write(why_not_written(err));
        self.turn += 1;
        let turn = u64::from(now.timestamp_subsec_micros()) << 16 | self.turn;
        let unfinished = folder.join(format!(".{name}.{}.{turn:x}.tmp", std::process::id()));
        write_whole(&*self.fs, &unfinished, bytes, true).map_err(|err| refused(&err))?;
        let put = self.put_copy(&unfinished, &folder.join(name), over, bytes);
        if put.is_err() {
            let _ = remove_file(&*self.fs, &unfinished);
        }
        put
    }

    /// Writes files, each with its name, into a folder that is made for them, or is empty. With `over` it may hold other
    /// files, and those of the same names are replaced. Each is read back and compared, and then `goes_on` is called: a
    /// slow disk that takes one after the other is not one that does not answer.
    ///
    /// # Errors
    /// When one of them is not there. Those that were written where there was nothing are taken away again.
    pub fn write_folder_elsewhere(
        &mut self,
        files: &[(String, String)],
        folder: &Path,
        (over, now): (bool, Stamp),
        goes_on: &dyn Fn(),
    ) -> Result<Option<String>, NotCopied> {
        // Whatever it is named, a folder of the book’s own takes no other file.
        let end = |path: &Path| self.fs.target(path).unwrap_or_else(|_| path.to_owned());
        let is_own = end(folder) == end(&self.paths.folder);
        if is_own || self.has_place(folder) || self.has_place(&folder.join("2026-01-01.md")) {
            return Err(NotCopied::Ours(folder.to_owned()));
        }
        let is_new = match self.fs.kind(folder) {
            Ok(Kind::Folder) => {
                let held = self.fs.list(folder);
                let held = held.map_err(|err| NotCopied::Write(because(&err)))?;
                if !held.is_empty() && !over {
                    return Err(NotCopied::Taken(folder.to_owned()));
                }
                false
            }
            Ok(Kind::File) => {
                return Err(NotCopied::NoFolder(folder.to_owned(), say::in_the_way_no_folder()));
            }
            Ok(Kind::Link) => {
                return Err(NotCopied::NoFolder(folder.to_owned(), say::in_the_way_link()));
            }
            Ok(Kind::Other) => {
                return Err(NotCopied::NoFolder(folder.to_owned(), say::in_the_way_other()));
            }
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                let made = self.fs.create_folder(folder);
                made.map_err(|err| NotCopied::Write(why_not_written(&err)))?;
                true
            }
            Err(err) => return Err(NotCopied::Write(because(&err))),
        };
        let mut made: Vec<PathBuf> = Vec::new();
        let names: HashSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        self.sweep_copies(folder, |other| names.contains(other));
        for (name, text) in files {
            let to = folder.join(name);
            let is_free = self.fs.kind(&to).is_err();
            let written = self.may_copy_to(&to, over);
            let written =
                written.and_then(|()| self.write_in(folder, name, text.as_bytes(), over, now));
            if let Err(err) = written {
                for to in made {
                    let _ = remove_file(&*self.fs, &to);
                }
                if is_new {
                    let _ = self.fs.remove_folder(folder);
                }
                return Err(err);
            }
            made.extend(is_free.then_some(to));
            goes_on();
        }
        Ok(self.fs.sync_folder(folder).err().map(|err| because(&err)))
    }

    /// Gives a copy that was written its name, once it reads back as it was meant.
    fn put_copy(
        &self,
        unfinished: &Path,
        to: &Path,
        over: bool,
        bytes: &[u8],
    ) -> Result<(), NotCopied> {
        let fs = &*self.fs;
        let refused = |err: io::Error| NotCopied::Write(why_not_written(&err));
        if fs.read(unfinished).map_err(refused)? != bytes {
            return Err(NotCopied::Differs);
        }
        // A second name is given only where the first is free; what came there meanwhile stays.
        let is_it =
            || fs.stat(to).is_ok_and(|there| fs.stat(unfinished).is_ok_and(|it| it == there));
        if !over && (fs.link(unfinished, to).is_ok() || is_it()) {
            // Words are not to be left under another name: once more, where the disk refused it.
            let _ = remove_file(fs, unfinished).or_else(|_| remove_file(fs, unfinished));
            return Ok(());
        }
        self.may_copy_to(to, over)?;
        fs.rename(unfinished, to).or_else(|err| {
            // Some disks tell a failure and did it all the same.
            let is_done = fs.kind(unfinished).is_err() && fs.read(to).is_ok_and(|it| it == bytes);
            if is_done { Ok(()) } else { Err(refused(err)) }
        })
    }

    /// Takes away what copies of these names left beside them that were cut off: it holds private words.
    fn sweep_copies(&self, folder: &Path, is_named: impl Fn(&str) -> bool) {
        let is_ours = |other: &String| {
            let rest = other.strip_prefix('.').and_then(|it| it.strip_suffix(".tmp"));
            let (rest, turn) = rest.and_then(|it| it.rsplit_once('.')).unwrap_or_default();
            let (name, id) = rest.rsplit_once('.').unwrap_or_default();
            let is_id = !id.is_empty() && id.bytes().all(|it| it.is_ascii_digit());
            let is_turn = !turn.is_empty() && turn.bytes().all(|it| it.is_ascii_hexdigit());
            is_id && is_turn && is_named(name)
        };
        for other in self.fs.list(folder).unwrap_or_default().iter().filter(|it| is_ours(it)) {
            let _ = remove_file(&*self.fs, &folder.join(other));
        }
    }

    /// Whether something may be written there.
    fn may_copy_to(&self, to: &Path, over: bool) -> Result<(), NotCopied> {
        let what = match self.fs.kind(to) {
            Ok(Kind::File) if over => return Ok(()),
            Ok(Kind::File) => return Err(NotCopied::Taken(to.to_owned())),
            Ok(Kind::Link) => say::in_the_way_link(),
            Ok(Kind::Folder) => say::in_the_way_folder(),
            Ok(Kind::Other) => say::in_the_way_other(),
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(err) => return Err(NotCopied::Write(because(&err))),
        };
        Err(NotCopied::NoFile(to.to_owned(), what))
    }

    /// Whether a place is one that the workbook itself uses, now or once it is locked: what befalls it would befall a
    /// copy there too, and a copy in the place of a key would lock it.
    pub fn has_place(&self, to: &Path) -> bool {
        let end = |path: &Path| self.fs.target(path).unwrap_or_else(|_| path.to_owned());
        let folder = match to.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => end(folder),
            _ => end(Path::new(".")),
        };
        let name = to.file_name().unwrap_or_default();
        let to = folder.join(name);
        let mut folders = self.paths.backup_folders();
        folders.push(self.paths.inbox());
        folders.extend(self.paths.state.clone());
        let target = self.fs.target(&self.paths.workbook);
        let target = target.unwrap_or_else(|_| self.paths.workbook.clone());
        let mut files = self.paths.own_files(&target);
        files.extend(sealed::of_lock(&self.paths));
        files.extend(files.iter().map(|path| sealed::sealed(path)).collect::<Vec<_>>());
        files.extend(books::whose_files(&self.paths.folder));
        folders.iter().any(|it| folder.starts_with(end(it)))
            || files.iter().any(|file| {
                let beside = file.parent().map(end).unwrap_or_default();
                beside.join(file.file_name().unwrap_or_default()) == to
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_forbids_it_and_a_disk_that_fails_does_not() {
        assert!(NotCopied::Taken(PathBuf::new()).is_refused());
        assert!(!NotCopied::Differs.is_refused());
    }
}
