//! The files of the table brought into another folder, where nothing that lies there is lost, and taken away behind it.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::table::Id,
    store::{
        fs::remove_file,
        sealed, small,
        table::{
            FORMAT, MARK, Mark, NotOpened, Notice, SharedTable, Writer, found, invitation, lies_in,
            line::Read,
            name::{UNFINISHED, bare},
        },
    },
};

/// A file of the table as it lies in a folder.
struct Moved {
    name: String,
    writer: Writer,
    /// As it stands on the disk.
    bytes: Vec<u8>,
    /// What is in it; `None` where it is sealed and damaged.
    text: Option<Vec<u8>>,
}

impl SharedTable {
    /// Whether the folder of the table is there, and is that of this table.
    ///
    /// # Errors
    /// What it is instead.
    pub fn is_there(&self) -> Result<(), Notice> {
        self.names().map(drop).map_err(|what| Notice { whose: None, what })
    }

    /// Brings every file of the table into another folder, whole and synced, and reads each back. Nothing is changed
    /// where it lies. What lies there of this table already, more of it or less, stays. Cut off, it is the same to do
    /// it again.
    ///
    /// # Errors
    /// When another table lies there, or not all of this one is there now.
    pub fn bring_to(&mut self, to: &Path) -> Result<(), NotOpened> {
        let from = self.folder.clone();
        self.bring(&from, to)
    }

    /// Takes away what lies of this table in a folder that it was moved out of, once all of it stands where it lies now.
    ///
    /// # Errors
    /// When not all of it is taken away; it can be done again.
    pub fn take_away_behind(&mut self, old: &Path) -> io::Result<()> {
        let is_left = found::marked(&*self.fs, old) == Some(self.here.id);
        if !self.may_write() || self.folder == old || !is_left || self.names().is_err() {
            return Ok(());
        }
        let to = self.folder.clone();
        self.bring(old, &to).map_err(|err| match err {
            NotOpened::Disk(err) => err,
            _ => io::ErrorKind::AlreadyExists.into(),
        })?;
        self.take_away_all(old)
    }

    /// Whether nobody ever wrote into the folder but this computer, and nobody is invited to it.
    pub fn is_only_from_here(&self) -> bool {
        let is_from_here = |name: &String| match Writer::of(name) {
            Some((writer, _)) => self.is_from_here(writer),
            None => name != invitation::NAME,
        };
        self.names().is_ok_and(|names| names.iter().all(is_from_here))
    }

    /// Takes away all that lies of this table in its folder.
    ///
    /// # Errors
    /// When not all of it is taken away; it can be done again.
    pub(super) fn take_away_from_here(&self) -> io::Result<()> {
        self.take_away_all(&self.folder)
    }

    fn take_away_all(&self, folder: &Path) -> io::Result<()> {
        let is_ours = |name: &String| {
            let is_begun = name.starts_with('.') && name.ends_with(UNFINISHED);
            is_begun || Writer::of(name).is_some() || name == invitation::NAME
        };
        for name in self.fs.list(folder)?.iter().filter(|name| is_ours(name)) {
            remove_file(&*self.fs, &folder.join(name))?;
        }
        self.fs.sync_folder(folder)?;
        // What says whose the folder is goes last: until then it is known what is left to do.
        small::take_away(&*self.fs, &folder.join(MARK))?;
        // Somebody may have put something else there, which is not ours.
        let _ = self.fs.remove_folder(folder);
        Ok(())
    }

    /// Puts what this computer last saw of every file into a folder, whole and synced, where the folder that it lies in
    /// is lost. Nothing that lies there of this table already goes, and cut off, it is the same to do it again.
    ///
    /// # Errors
    /// When another table lies there, or not all of it is there now.
    pub fn bring_remembered_to(&mut self, to: &Path) -> Result<(), NotOpened> {
        self.mark_as_ours(to)?;
        let mut remembered = Vec::new();
        for (writer, seen) in &self.seen {
            let (name, text) = (self.named(&writer.to_string()), seen.file());
            let bytes = if self.is_sealed { self.key.seal(&text)? } else { text.clone() };
            remembered.push(Moved { name, writer: *writer, bytes, text: Some(text) });
        }
        for file in &remembered {
            self.bring_file(file, to)?;
        }
        self.fs.sync_folder(to)?;
        for file in &remembered {
            self.must_stand(file, to)?;
        }
        Ok(())
    }

    /// Says in a folder that it is of this table.
    fn mark_as_ours(&mut self, folder: &Path) -> Result<(), NotOpened> {
        let is_marked = match found::marked(&*self.fs, folder) {
            Some(id) if id == self.here.id => true,
            Some(_) => return Err(NotOpened::OtherTable),
            None if lies_in(&*self.fs, folder)? => return Err(NotOpened::ThereIsOne),
            None => false,
        };
        self.fs.create_folder(folder)?;
        if !is_marked {
            let mark = serde_json::to_vec(&Mark { table: FORMAT, id: self.here.id })
                .map_err(io::Error::from)?;
            self.write_plain(folder, MARK, &mark)?.map_or(Ok(()), Err)?;
        }
        Ok(())
    }

    fn bring(&mut self, from: &Path, to: &Path) -> Result<(), NotOpened> {
        // It comes first: whoever is cut off finds by it what they began.
        self.mark_as_ours(to)?;
        let names = self.fs.list(from)?;
        for name in &names {
            if let Some(file) = self.moved(from, name)? {
                self.bring_file(&file, to)?;
            }
        }
        let invited = |folder: &Path| found::read(&*self.fs, &folder.join(invitation::NAME));
        if names.iter().any(|name| name == invitation::NAME) && invited(to).is_err() {
            let bytes = invited(from)?;
            self.write_plain(to, invitation::NAME, &bytes)?.map_or(Ok(()), Err)?;
        }
        self.fs.sync_folder(to)?;
        for name in &names {
            if let Some(file) = self.moved(from, name)? {
                self.must_stand(&file, to)?;
            }
        }
        Ok(())
    }

    fn must_stand(&self, file: &Moved, folder: &Path) -> io::Result<()> {
        if self.stands(file, folder)? { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    }

    /// A file of the table in a folder; `None` for what is none.
    fn moved(&self, folder: &Path, name: &str) -> io::Result<Option<Moved>> {
        let Some((writer, _)) = Writer::of(name) else { return Ok(None) };
        let bytes = found::read(&*self.fs, &folder.join(name))?;
        let text = if name.ends_with(sealed::ENDING) {
            match self.key.open(&bytes) {
                Err(err) if sealed::is_broken(&err) => None,
                text => Some(text?),
            }
        } else {
            Some(bytes.clone())
        };
        Ok(Some(Moved { name: name.to_owned(), writer, bytes, text }))
    }

    /// The lines of a file; `None` where not every byte of it can be read as one.
    fn ids(&self, file: &Moved) -> Option<BTreeSet<Id>> {
        let read = Read::of(file.text.as_ref()?, &self.owner(file.writer), &[]);
        let ids = || read.lines.iter().map(|line| line.record.id).collect();
        (read.is_whole() && self.table.is_at_it(file.writer.person)).then(ids)
    }

    /// Whether all that is in a file stands in a folder too: in this form or the other, in one file or in several.
    fn stands(&self, file: &Moved, folder: &Path) -> io::Result<bool> {
        let (mut lacks, mut is_known) = (self.ids(file), false);
        for name in self.fs.list(folder)? {
            if Writer::of(&name).is_none_or(|(writer, _)| writer != file.writer) {
                continue;
            }
            let Some(there) = self.moved(folder, &name)? else { continue };
            let is_same = there.text.is_some() && there.text == file.text;
            if is_same || there.bytes == file.bytes {
                return Ok(true);
            }
            if let (Some(lacks), Some(has)) = (&mut lacks, self.ids(&there)) {
                lacks.retain(|id| !has.contains(id));
                // Also one without a line says by its first one that somebody is there.
                is_known = true;
            }
        }
        Ok(is_known && lacks.is_some_and(|lacks| lacks.is_empty()))
    }

    /// Brings a file there, in place of one that holds a part of it, or beside one that holds something else.
    fn bring_file(&mut self, file: &Moved, to: &Path) -> io::Result<()> {
        if self.stands(file, to)? {
            return Ok(());
        }
        let is_from_here = self.is_from_here(file.writer);
        // What could not be sealed where it lies goes nowhere in plain.
        let seals = is_from_here && self.is_sealed && !file.name.ends_with(sealed::ENDING);
        let name = if seals { self.named(&file.name) } else { file.name.clone() };
        let name = self.free(file, to, &name)?;
        let text = file.text.as_ref().filter(|_| seals);
        match text {
            Some(text) => self.write_as(to, &name, text)?.map_or(Ok(()), Err),
            None => self.write_plain(to, &name, &file.bytes)?.map_or(Ok(()), Err),
        }
    }

    /// The name that a file gets in a folder: its own where nothing has that which this one does not hold.
    fn free(&self, file: &Moved, to: &Path, name: &str) -> io::Result<String> {
        let is_free = |name: &str| -> io::Result<bool> {
            let path: PathBuf = to.join(name);
            match self.fs.kind(&path) {
                Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(true),
                kind => drop(kind?),
            }
            let there = self.moved(to, name)?;
            let (Some(has), Some(brings)) =
                (there.and_then(|there| self.ids(&there)), self.ids(file))
            else {
                return Ok(false);
            };
            Ok(has.is_subset(&brings))
        };
        if is_free(name)? {
            return Ok(name.to_owned());
        }
        let ending = &name[bare(name).len()..];
        let stem = bare(name).strip_suffix(".log").unwrap_or(bare(name));
        for turn in 1..100 {
            let other = format!("{stem} ({turn}).log{ending}");
            if is_free(&other)? {
                return Ok(other);
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}
