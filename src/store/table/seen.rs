//! The memory of the table: every file as it was last seen, so that nothing is lost by its absence.

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::table::Id,
    store::{
        error::because,
        sealed,
        table::{Found, Line, Notice, Owner, SharedTable, Writer, line::Read, name::Named},
    },
};

/// Where it is, beside the books.
pub(super) const FOLDER: &str = "seen";

/// The folder of the memory, in the folder that stays at this computer.
pub fn memory_in(beside: &Path) -> PathBuf {
    beside.join(FOLDER)
}

/// What the names of files begin with that could not be opened, and lie aside: in the memory, and in the folder of
/// the table.
pub(super) const ASIDE: &str = "damaged-";

/// The file of one writer as it was last seen.
#[derive(Debug)]
pub(super) struct Seen {
    pub owner: Owner,
    pub lines: Vec<Line>,
    pub ids: BTreeSet<Id>,
    /// How large the file of these lines is, in bytes, where the one on the disk is just that.
    size: Option<u64>,
}

impl Seen {
    /// The file with these lines, which is not on the disk yet.
    pub fn of(owner: Owner, lines: Vec<Line>) -> Seen {
        let ids = lines.iter().map(|line| line.record.id).collect();
        Seen { owner, lines, ids, size: None }
    }

    /// Whether the file on the disk is just that.
    pub fn is_there(&self) -> bool {
        self.size.is_some()
    }

    /// What is on the disk now: so many bytes of just that, or something else.
    pub fn is_of_size(&mut self, size: Option<u64>) {
        self.size = size;
    }

    /// Gives it another first line.
    pub fn become_of(&mut self, owner: Owner) {
        if owner.first() != self.owner.first() {
            self.size = None;
        }
        self.owner = owner;
    }

    /// The whole file.
    pub fn file(&self) -> Vec<u8> {
        self.owner.file(&self.lines)
    }
}

impl SharedTable {
    /// Reads the memory.
    pub(super) fn recall(&mut self) -> io::Result<()> {
        let folder = self.beside.join(FOLDER);
        for name in self.fs.list(&folder)? {
            let Some((writer, Named::Itself)) = Writer::of(&name) else { continue };
            let bytes = match self.read(&folder, &name) {
                // All of it is damaged, or it is of another table: it lies aside from here on, and is not written over.
                Err(err) if sealed::is_broken(&err) => {
                    self.set_aside(&folder, &name, writer);
                    continue;
                }
                bytes => bytes?,
            };
            // What was remembered under another key is as any line that somebody did not sign.
            if let Some((credential, lock)) = self.owner(writer).said_in(&bytes) {
                self.here.keys.entry(writer.person).or_insert(credential);
                lock.map(|lock| self.hears(writer, lock));
            }
            let owner = self.owner(writer);
            let read = Read::of(&bytes, &owner, &[]);
            let is_first = !self.seen.contains_key(&writer);
            let seen = self.seen.entry(writer).or_insert_with(|| Seen::of(owner, Vec::new()));
            for line in read.lines {
                if seen.ids.insert(line.record.id) {
                    self.table.take(line.record.clone());
                    seen.lines.push(line);
                }
            }
            // What is damaged or half in it, or stands sealed and plain, is not added to, but written anew.
            let is_named = name.ends_with(sealed::ENDING) == self.is_sealed;
            let is_just_that = is_first && is_named && seen.file() == bytes;
            seen.size = is_just_that.then_some(bytes.len() as u64);
        }
        Ok(())
    }

    /// Gives a file that cannot be opened another name, under which nothing reads or writes it. Says whether it did.
    pub(super) fn set_aside(&mut self, folder: &Path, name: &str, writer: Writer) -> bool {
        let aside = |turn: u32| folder.join(format!("{ASIDE}{turn}-{name}"));
        let is_free = |path: &PathBuf| matches!(self.fs.kind(path), Err(err) if err.kind() == io::ErrorKind::NotFound);
        let free = (1..100).map(aside).find(is_free).filter(|_| self.may_write());
        let is_done = free.is_some_and(|free| self.fs.rename(&folder.join(name), &free).is_ok());
        if is_done {
            self.aside.insert(writer.person);
        }
        is_done
    }

    /// Adds lines to what is remembered of a writer. `Some` tells that they are there, but that the disk did not
    /// confirm that this survives a power cut.
    ///
    /// # Errors
    /// When they could not be written: they are not remembered then.
    pub(super) fn remember(
        &mut self,
        writer: Writer,
        lines: Vec<Line>,
    ) -> io::Result<Option<io::Error>> {
        let owner = self.owner(writer);
        let known = self.seen.entry(writer).or_insert_with(|| Seen::of(owner, Vec::new()));
        let added: Vec<u8> = lines.iter().flat_map(|line| known.owner.line(line)).collect();
        let size = known.size.filter(|_| !self.is_sealed);
        let unconfirmed = if let Some(size) = size {
            let path = self.beside.join(FOLDER).join(writer.to_string());
            if let Err(err) = self.fs.append(&path, &added) {
                // Half a line must not stand before the next one. Where it cannot be taken away, all is written anew.
                if self.fs.cut(&path, size).is_err() {
                    known.size = None;
                }
                return Err(err);
            }
            known.size = Some(size + added.len() as u64);
            None
        } else {
            let whole = [known.file(), added].concat();
            self.write_memory(writer, &whole)?
        };
        if let Some(known) = self.seen.get_mut(&writer) {
            known.ids.extend(lines.iter().map(|line| line.record.id));
            known.lines.extend(lines);
        }
        Ok(unconfirmed)
    }

    /// Takes the words that were erased out of all that is remembered, whoever wrote them.
    pub(super) fn forget_erased(&mut self, notices: &mut BTreeSet<Notice>) {
        let holds = |seen: &Seen| seen.lines.iter().any(|line| self.is_to_be_cut(line));
        let writers: Vec<Writer> =
            self.seen.iter().filter(|(_, seen)| holds(seen)).map(|(writer, _)| *writer).collect();
        for writer in writers {
            let Some(seen) = self.seen.get(&writer) else { continue };
            let cut = |line: &Line| {
                if self.is_to_be_cut(line) { line.without_words() } else { line.clone() }
            };
            let without = Seen::of(seen.owner.clone(), seen.lines.iter().map(cut).collect());
            match self.write_memory(writer, &without.file()) {
                Ok(unconfirmed) => {
                    if let Some(seen) = self.seen.get_mut(&writer) {
                        seen.lines = without.lines;
                    }
                    if let Some(err) = unconfirmed {
                        notices.insert(Notice {
                            whose: None,
                            what: Found::WordsRemain(because(&err)),
                        });
                    }
                }
                Err(err) => {
                    notices.insert(Notice { whose: None, what: Found::WordsRemain(because(&err)) });
                }
            }
        }
    }

    /// Remembers the words of lines that were remembered without them: whoever took those out, they are there.
    pub(super) fn remember_words(
        &mut self,
        writer: Writer,
        lines: Vec<Line>,
        notices: &mut BTreeSet<Notice>,
    ) {
        let Some(seen) = self.seen.get_mut(&writer) else { return };
        let mut is_other = false;
        for known in seen.lines.iter_mut().filter(|known| known.lacks_words()) {
            if let Some(line) = lines.iter().find(|line| line.record.id == known.record.id) {
                *known = line.behind(known.before());
                is_other = true;
            }
        }
        let bytes = seen.file();
        let written = if is_other { self.write_memory(writer, &bytes) } else { Ok(None) };
        if let Ok(Some(err)) | Err(err) = written {
            notices.insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
        }
    }

    /// Whether a line holds words that their author erased.
    pub(super) fn is_to_be_cut(&self, line: &Line) -> bool {
        line.record.said.is_some() && self.table.is_erased(&line.record)
    }

    /// Writes what is remembered of a writer whole.
    pub(super) fn write_memory(
        &mut self,
        writer: Writer,
        bytes: &[u8],
    ) -> io::Result<Option<io::Error>> {
        let folder: PathBuf = self.beside.join(FOLDER);
        // Until it is known to be there, the next one is written whole too.
        if let Some(seen) = self.seen.get_mut(&writer) {
            seen.size = None;
        }
        let unconfirmed = self.write_over(&folder, &writer.to_string(), bytes)?;
        if let Some(seen) = self.seen.get_mut(&writer)
            && unconfirmed.is_none()
        {
            seen.size = Some(bytes.len() as u64);
        }
        Ok(unconfirmed)
    }

    /// Begins to remember a file that this computer begins to write, with these lines in it.
    pub(super) fn remember_new(&mut self, writer: Writer, lines: Vec<Line>) -> io::Result<()> {
        let seen = Seen::of(self.owner(writer), lines);
        let bytes = seen.file();
        self.seen.insert(writer, seen);
        match self.write_memory(writer, &bytes) {
            Ok(None) => Ok(()),
            Ok(Some(err)) | Err(err) => {
                self.seen.remove(&writer);
                Err(err)
            }
        }
    }
}
