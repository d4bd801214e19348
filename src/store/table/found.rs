//! What lies in the folder of the table: read whole, whatever state it is in, and taken in.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
};

use crate::{
    domain::table::{Id, PersonId, TableId},
    phrases::say,
    store::{
        error::because,
        fs::{Fs, LARGEST, remove_file},
        sealed, small,
        table::{
            Found, Line, MARK, Mark, Notice, Owner, SharedTable, Writer, line::Read, name::Named,
        },
    },
};

/// A file that lies in the folder.
pub(super) struct Lying {
    pub name: String,
    pub writer: Writer,
    pub named: Named,
    /// `None` where it could not be opened.
    pub bytes: Option<Vec<u8>>,
}

/// Which table the mark in a folder names, if there is one that can be read.
pub(in crate::store) fn marked(fs: &dyn Fs, folder: &Path) -> Option<TableId> {
    let bytes = read(fs, &folder.join(MARK)).ok()?;
    Some(serde_json::from_slice::<Mark>(&bytes).ok()?.id)
}

/// Whether files of these two lie in a folder that does not say of which table it is.
pub(in crate::store) fn has_files_of(fs: &dyn Fs, folder: &Path, between: [PersonId; 2]) -> bool {
    let names = fs.list(folder).unwrap_or_default();
    let is_of_them = |name: &String| {
        Writer::of(name).is_some_and(|(writer, _)| between.contains(&writer.person))
    };
    names.iter().any(is_of_them)
}

/// Reads a file that is one and not too large.
pub(super) fn read(fs: &dyn Fs, path: &Path) -> io::Result<Vec<u8>> {
    small::read(fs, path, LARGEST)
}

impl SharedTable {
    /// The names in the folder, if it is that of this table: by its mark, or else by the files in it. The empty
    /// folder that a disk leaves behind which is not connected is not taken for it.
    pub(super) fn names(&self) -> Result<Vec<String>, Found> {
        let found = self.fs.stat(&self.folder).and_then(|_| self.fs.list(&self.folder));
        let names = found.map_err(|err| Found::NoFolder(because(&err)))?;
        match marked(&*self.fs, &self.folder) {
            Some(id) if id == self.here.id => Ok(names),
            Some(_) => Err(Found::OtherTable),
            None => {
                let is_known = |name: &String| {
                    Writer::of(name).is_some_and(|(writer, _)| self.seen.contains_key(&writer))
                };
                let is_ours = names.iter().any(is_known);
                let empty = || Found::NoFolder(say::table_folder_empty().to_owned());
                if is_ours { Ok(names) } else { Err(empty()) }
            }
        }
    }

    /// Every file of the table in the folder; `None` where the folder is not there.
    pub(super) fn lying(&self, notices: &mut BTreeSet<Notice>) -> Option<Vec<Lying>> {
        let names = match self.names() {
            Ok(names) => names,
            Err(what) => {
                notices.insert(Notice { whose: None, what });
                return None;
            }
        };
        let mut lying = Vec::new();
        for name in names {
            let Some((writer, named)) = Writer::of(&name) else { continue };
            let whose = Some(writer.person);
            if !self.table.is_at_it(writer.person) {
                notices.insert(Notice { whose, what: Found::Stranger });
                continue;
            }
            let bytes = match self.read(&self.folder, &name) {
                Ok(bytes) => Some(bytes),
                Err(err) if err.kind() == io::ErrorKind::NotFound => continue,
                // It was cut, or a byte of it is another one: which, nobody can tell.
                Err(err) if sealed::is_broken(&err) => {
                    let what = match named {
                        Named::Itself => Found::Damaged,
                        Named::Copy | Named::Alike => self.damaged_copy(&name),
                    };
                    notices.insert(Notice { whose, what });
                    None
                }
                Err(err) => {
                    notices.insert(Notice { whose, what: Found::Unreadable(because(&err)) });
                    None
                }
            };
            lying.push(Lying { name, writer, named, bytes });
        }
        Some(lying)
    }

    /// A copy in the folder that is damaged, with the folder: somebody who wants to delete it looks for it there.
    fn damaged_copy(&self, name: &str) -> Found {
        Found::DamagedCopy(self.folder.join(name).display().to_string())
    }

    /// Whether this computer wrote a file and remembers nothing of it: what it remembered was damaged as well.
    fn is_lost(&self, writer: Writer) -> bool {
        self.is_from_here(writer) && !self.seen.contains_key(&writer)
    }

    /// Gives a file that this computer wrote, of which it can open neither what lies in the folder nor what it
    /// remembers, another name there, too: it is not written over, and nobody waits for it to arrive.
    pub(super) fn set_lost_aside(&mut self, lying: &[Lying], notices: &mut BTreeSet<Notice>) {
        let folder = self.folder.clone();
        for Lying { writer, named, bytes, .. } in lying {
            if bytes.is_some() || *named != Named::Itself || !self.is_lost(*writer) {
                continue;
            }
            let name = format!("{writer}{}", sealed::ENDING);
            let is_gone = if self.table.has_erased() {
                // Erased words may stand in what cannot be read.
                self.aside.insert(writer.person);
                remove_file(&*self.fs, &folder.join(name)).is_ok()
            } else {
                self.set_aside(&folder, &name, *writer)
            };
            if is_gone {
                notices.remove(&Notice { whose: Some(writer.person), what: Found::Damaged });
            }
        }
    }

    /// Takes in what lies there, remembers what is new of it, and tells of what is not as it should be.
    pub(super) fn take_in(&mut self, lying: &[Lying], notices: &mut BTreeSet<Notice>) {
        self.learn(lying, notices);
        let owners = self.owners(lying);
        let mut files: BTreeMap<Writer, Vec<(Named, Read)>> = BTreeMap::new();
        for file in lying {
            let reads = files.entry(file.writer).or_default();
            let (Some(owner), Some(bytes)) = (owners.get(&file.writer), &file.bytes) else {
                continue;
            };
            let is_other = |it: &&Owner| it.writer != file.writer;
            let others: Vec<Owner> = owners.values().filter(is_other).cloned().collect();
            reads.push((file.named, Read::of(bytes, owner, &others)));
        }
        self.tell_of_damaged_copies(lying, &owners, notices);
        // All of it first: what was erased may be known from a file that comes later.
        for line in files.values().flatten().flat_map(|(_, read)| &read.lines) {
            self.table.take(line.record.clone());
        }
        self.tell(&files, lying, notices);
        if self.may_write() {
            for (writer, reads) in files {
                self.take_in_file(writer, reads, notices);
            }
        }
    }

    fn owners(&self, lying: &[Lying]) -> BTreeMap<Writer, Owner> {
        let writers = lying.iter().map(|file| file.writer).chain(self.seen.keys().copied());
        writers.map(|writer| (writer, self.owner(writer))).collect()
    }

    fn take_in_file(
        &mut self,
        writer: Writer,
        reads: Vec<(Named, Read)>,
        notices: &mut BTreeSet<Notice>,
    ) {
        let mut new: Vec<Line> = Vec::new();
        let mut with_words: Vec<Line> = Vec::new();
        let mut known: BTreeSet<Id> =
            self.seen.get(&writer).map(|seen| seen.ids.clone()).unwrap_or_default();
        let is_newer = reads.iter().any(|(_, read)| read.is_newer);
        let left = ids(&reads, |named| named == Named::Itself);
        for line in reads.into_iter().flat_map(|(_, read)| read.lines) {
            let is_erased = self.is_to_be_cut(&line);
            if known.insert(line.record.id) {
                new.push(if is_erased { line.without_words() } else { line });
            } else if line.record.said.is_some() && !is_erased {
                with_words.push(line);
            }
        }
        // What came without its words, and has them now.
        new.iter_mut().filter(|line| line.lacks_words()).for_each(|line| {
            if let Some(whole) = with_words.iter().find(|it| it.record.id == line.record.id) {
                *line = whole.behind(line.before());
            }
        });
        self.remember_words(writer, with_words, notices);
        if self.is_current(writer) && (is_newer || !new.is_empty()) {
            // It is left as it is. What is written from now on stands in another file.
            match self.begin_run(writer.person, &left) {
                // They were written here, and what was remembered of them lies aside.
                Ok(_) if self.aside.contains(&writer.person) => (),
                Ok(_) => {
                    let whose = Some(writer.person);
                    notices.insert(Notice { whose, what: Found::NotWrittenHere });
                }
                Err(err) => {
                    notices
                        .insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
                    return;
                }
            }
        }
        let remembered = if new.is_empty() { Ok(None) } else { self.remember(writer, new) };
        if let Ok(Some(err)) | Err(err) = remembered {
            notices.insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
        }
    }

    /// Tells what was found of each writer, beside what is remembered of them.
    fn tell(
        &self,
        files: &BTreeMap<Writer, Vec<(Named, Read)>>,
        lying: &[Lying],
        notices: &mut BTreeSet<Notice>,
    ) {
        for (writer, reads) in files {
            let any = |is: fn(&Read) -> bool| reads.iter().any(|(_, read)| is(read));
            // Of a cut copy nothing is missing where the file itself is there with all that it holds.
            let itself = ids(reads, |named| named == Named::Itself);
            let has_itself =
                reads.iter().any(|(named, read)| *named == Named::Itself && !read.is_half);
            let stands = |named: &Named, read: &Read| {
                let mut lines = read.lines.iter();
                has_itself
                    && *named != Named::Itself
                    && lines.all(|it| itself.contains(&it.record.id))
            };
            let is_half = reads.iter().any(|(named, read)| read.is_half && !stands(named, read));
            let is_cut =
                is_half || any(|read| read.is_damaged || read.has_of_others || read.has_unsigned);
            let lacks_words =
                |line: &Line| line.lacks_words() && !self.table.is_erased(&line.record);
            let waits = reads.iter().any(|(_, read)| read.lines.iter().any(lacks_words));
            let has = ids(reads, |_| true);
            let seen = self.seen.get(writer);
            // In whatever order they stand: what a line names as the one before it is here, or it is not.
            let is_here = |id: &Id| has.contains(id) || seen.is_some_and(|it| it.ids.contains(id));
            let gap = |read: &Read| {
                read.lines.iter().any(|it| it.before().is_some_and(|id| !is_here(&id)))
            };
            let has_gap = reads.iter().any(|(_, read)| read.has_gap && gap(read));
            let lacks = seen.is_some_and(|seen| !seen.ids.is_subset(&has));
            // What this computer wrote last is put there at once: a folder that was away has an older one.
            let is_put_right = self.is_current(*writer) && self.may_write();
            // What was written here is not on its way from anywhere.
            let is_own = self.is_from_here(*writer);
            // A damaged copy beside the whole file is told by its name.
            let is_whole =
                reads.iter().any(|(named, read)| *named == Named::Itself && read.is_whole());
            let is_copy =
                |named: &Named, read: &Read| is_whole && *named != Named::Itself && read.is_damaged;
            let is_damaged =
                reads.iter().any(|(named, read)| read.is_damaged && !is_copy(named, read));
            let of_it = reads.iter().filter(|(named, read)| !is_copy(named, read)).count();
            let is_open = reads.len() == lying.iter().filter(|it| it.writer == *writer).count();
            for (is, what) in [
                (is_half, Found::Half),
                (is_damaged || is_own && waits, Found::Damaged),
                (any(|read| read.has_of_others), Found::NotTheirs),
                (any(|read| read.has_unsigned), Found::NotSigned),
                (!is_own && (!is_cut && has_gap || waits), Found::Waits),
                (any(|read| read.is_newer || has_newer(read)), Found::Newer),
                (of_it > 1, Found::Doubled),
                (lacks && !is_cut && !is_put_right && is_open, Found::Older),
            ] {
                if is {
                    notices.insert(Notice { whose: Some(writer.person), what });
                }
            }
        }
        let folder_is_there =
            !notices.iter().any(|it| matches!(it.what, Found::NoFolder(_) | Found::OtherTable));
        for (writer, seen) in &self.seen {
            if folder_is_there && !files.contains_key(writer) && !seen.lines.is_empty() {
                notices.insert(Notice { whose: Some(writer.person), what: Found::Missing });
            }
        }
    }

    /// Tells of a copy with damage in it by its name: the file itself is whole, and the copy can go.
    fn tell_of_damaged_copies(
        &self,
        lying: &[Lying],
        owners: &BTreeMap<Writer, Owner>,
        notices: &mut BTreeSet<Notice>,
    ) {
        let read = |file: &Lying| {
            let (bytes, owner) = (file.bytes.as_deref()?, owners.get(&file.writer)?);
            Some(Read::of(bytes, owner, &[]))
        };
        let is_damaged = |file: &Lying| read(file).is_some_and(|read| read.is_damaged);
        for copy in lying.iter().filter(|it| it.named != Named::Itself && is_damaged(it)) {
            let of_it = |it: &&Lying| it.writer == copy.writer && it.named == Named::Itself;
            if lying.iter().find(of_it).and_then(read).is_some_and(|it| it.is_whole()) {
                let what = self.damaged_copy(&copy.name);
                notices.insert(Notice { whose: Some(copy.writer.person), what });
            }
        }
    }
}

fn has_newer(read: &Read) -> bool {
    use crate::domain::table::Act;
    read.lines.iter().any(|line| matches!(line.record.act, Act::Newer { .. }))
}

fn ids(reads: &[(Named, Read)], are: impl Fn(Named) -> bool) -> BTreeSet<Id> {
    let reads = reads.iter().filter(|(named, _)| are(*named));
    reads.flat_map(|(_, read)| &read.lines).map(|line| line.record.id).collect()
}
