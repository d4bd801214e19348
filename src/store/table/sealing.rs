//! The table sealed: while the book of either is locked, every file of it that this computer writes.
//!
//! `here.json` or `here.json.age` decides which it is here, and the sealed one where both are there. A switch writes
//! what this computer remembers in the other form first, then that file, and only then takes anything away. Whatever
//! a crash leaves in the form that is not the one that counts is taken away by the next look, once it stands in the
//! other one.

use std::{collections::BTreeSet, fmt, io, path::Path, sync::Arc};

use age::x25519;
use zeroize::Zeroizing;

use crate::store::{
    error::because,
    fs::{Fs, remove_file},
    sealed,
    table::{
        FORMAT, Found, HERE, Here, NotOpened, Notice, SharedTable, WaitingPlace, Writer, found,
        line::Read,
        name::{Named, bare},
        seen, shown,
    },
};

/// How large a sealed file may become, in bytes: each line that is added writes all of it.
pub(super) const LARGEST_SEALED: usize = 256 * 1024;

/// What opens all that is sealed of a table. It stands in the book of each who shares it. Its `Debug` shows nothing.
#[derive(Clone)]
pub struct TableKey(Arc<x25519::Identity>);

impl fmt::Debug for TableKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TableKey")
    }
}

impl TableKey {
    /// A new one, for a table that is laid.
    pub fn draw() -> TableKey {
        TableKey(Arc::new(x25519::Identity::generate()))
    }

    /// The one that was kept; `None` where it is none.
    pub fn read(kept: Vec<u8>) -> Option<TableKey> {
        Some(TableKey(Arc::from(sealed::from_bytes(kept)?)))
    }

    /// As it is kept: a file that `age` takes with `-i`.
    pub fn kept(&self) -> Zeroizing<Vec<u8>> {
        sealed::text_of(&self.0)
    }

    pub(super) fn seal(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        sealed::seal(bytes, &self.0.to_public())
    }

    pub(super) fn open(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        sealed::open(bytes, &self.0)
    }

    /// What this computer knows of itself, and whether that is sealed.
    pub(super) fn here(&self, fs: &dyn Fs, beside: &Path) -> Result<(Here, bool), NotOpened> {
        let plain = beside.join(HERE);
        let (bytes, is_sealed) = match found::read(fs, &sealed::sealed(&plain)) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => (found::read(fs, &plain), false),
            bytes => (bytes.and_then(|bytes| self.open(&bytes)), true),
        };
        let bytes = match bytes {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Err(NotOpened::None),
            Err(err) if sealed::is_broken(&err) => return Err(NotOpened::Unreadable),
            bytes => bytes?,
        };
        let here = serde_json::from_slice::<Here>(&bytes).ok().filter(|it| it.table == FORMAT);
        let mut here = here.ok_or(NotOpened::Unreadable)?;
        // A key that is not theirs any more, as a byte of it is wrong, is learnt again from what they signed.
        here.keys.retain(|person, key| key.person() == Some(*person));
        Ok((here, is_sealed))
    }
}

impl SharedTable {
    /// Whether what this computer writes of the table is sealed.
    pub fn is_sealed(&self) -> bool {
        self.is_sealed
    }

    /// Seals everything, or unseals it, where the locks of the books say so.
    pub(super) fn follow_locks(&mut self, notices: &mut BTreeSet<Notice>) {
        // Whose place waits has a lock, and has not been here to say so.
        let is_on = self.here.locks.values().flatten().any(|(_, lock)| lock.is_on)
            || WaitingPlace::is_there(&*self.fs, &self.beside);
        if is_on != self.is_sealed
            && let Err(err) = self.switch()
        {
            notices.insert(Notice { whose: None, what: Found::NotSwitched(because(&err)) });
        }
    }

    /// Writes all that is remembered in the other form, and lets that count. Nothing is taken away yet, but for what
    /// says that everything is sealed.
    fn switch(&mut self) -> io::Result<()> {
        let was = self.is_sealed;
        let (beside, folder) = (self.beside.clone(), self.beside.join(seen::FOLDER));
        let files: Vec<(Writer, Vec<u8>)> =
            self.seen.iter().map(|(writer, seen)| (*writer, seen.file())).collect();
        self.is_sealed = !was;
        let mut written = || -> io::Result<()> {
            for (writer, bytes) in &files {
                self.write_over(&folder, &writer.to_string(), bytes)?.map_or(Ok(()), Err)?;
            }
            let bytes = serde_json::to_vec(&self.here)?;
            self.write_over(&beside, HERE, &bytes)?.map_or(Ok(()), Err)?;
            if was {
                remove_file(&*self.fs, &sealed::sealed(&beside.join(HERE)))?;
                self.fs.sync_folder(&beside)?;
            }
            Ok(())
        };
        let written = written();
        // It is what the disk says, whatever a call said.
        let decides = self.fs.kind(&sealed::sealed(&beside.join(HERE)));
        self.is_sealed = match &decides {
            Ok(_) => true,
            Err(err) if err.kind() == io::ErrorKind::NotFound => false,
            Err(_) => was,
        };
        let is_known = written.is_ok();
        for (writer, bytes) in files {
            if let Some(seen) = self.seen.get_mut(&writer) {
                seen.is_of_size((is_known && was != self.is_sealed).then_some(bytes.len() as u64));
            }
        }
        self.shown = None;
        written
    }

    /// Takes away what is beside the books in the form that does not count, once it stands in the other one.
    pub(super) fn clear_beside(&mut self, notices: &mut BTreeSet<Notice>) {
        let folder = self.beside.join(seen::FOLDER);
        let (beside, mut failed) = (self.beside.clone(), None);
        let mut other = |folder: &Path| -> Vec<String> {
            let names = self.fs.list(folder).unwrap_or_else(|err| {
                failed = Some(err);
                Vec::new()
            });
            let is_other = |name: &String| name.ends_with(sealed::ENDING) != self.is_sealed;
            names.into_iter().filter(is_other).collect()
        };
        let (remembered, mut others) = (other(&folder), other(&beside));
        others.retain(|name| [HERE, shown::NAME].contains(&bare(name)));
        for name in remembered {
            let Some((writer, Named::Itself)) = Writer::of(&name) else { continue };
            let Some(known) = self.seen.get(&writer) else { continue };
            let bytes = known.file();
            let written = if known.is_there() {
                Ok(())
            } else {
                self.write_memory(writer, &bytes).and_then(|it| it.map_or(Ok(()), Err))
            };
            let is_kept = written.and_then(|()| self.fs.sync_folder(&folder));
            failed =
                is_kept.and_then(|()| remove_file(&*self.fs, &folder.join(name))).err().or(failed);
        }
        for name in others {
            let is_sure = self.fs.kind(&beside.join(self.named(HERE))).map(drop);
            let is_sure = is_sure.and_then(|()| self.fs.sync_folder(&beside));
            failed =
                is_sure.and_then(|()| remove_file(&*self.fs, &beside.join(name))).err().or(failed);
        }
        if let Some(err) = failed {
            notices.insert(Notice { whose: None, what: Found::NotSwitched(because(&err)) });
        }
    }

    /// Seals what this computer wrote into the folder, or unseals it, with copies of it; and tells of what others
    /// wrote and have not sealed yet.
    pub(super) fn seal_or_unseal_folder(&mut self, notices: &mut BTreeSet<Notice>) {
        let names = self.names().unwrap_or_else(|what| {
            let what = match what {
                Found::NoFolder(why) => Found::NotSwitched(why),
                what => what,
            };
            notices.insert(Notice { whose: None, what });
            Vec::new()
        });
        for name in names {
            let Some((writer, _)) = Writer::of(&name) else { continue };
            if name.ends_with(sealed::ENDING) == self.is_sealed {
                continue;
            }
            if !self.is_from_here(writer) {
                if self.is_sealed && self.table.is_at_it(writer.person) {
                    notices
                        .insert(Notice { whose: Some(writer.person), what: Found::NotSealedYet });
                }
            } else if let Err(err) = self.seal_or_unseal(&name, writer) {
                notices.insert(Notice { whose: None, what: Found::NotSwitched(because(&err)) });
            }
        }
    }

    /// Gives a file the form that counts, byte for byte, and lets the other one go.
    fn seal_or_unseal(&mut self, name: &str, writer: Writer) -> io::Result<()> {
        let folder = self.folder.clone();
        let bytes = match self.read(&folder, name) {
            // Nobody has words in what cannot be opened.
            Err(err) if sealed::is_broken(&err) => return Ok(()),
            bytes => bytes?,
        };
        let owner = self.owner(writer);
        let read = |bytes: &[u8]| Read::of(bytes, &owner, &[]);
        let (this, mut to) = (read(&bytes), self.named(bare(name)));
        let holds_all = |there: &[u8]| {
            let there: BTreeSet<_> = read(there).lines.iter().map(|it| it.record.id).collect();
            this.is_whole() && this.lines.iter().all(|it| there.contains(&it.record.id))
        };
        let stands = match self.read(&folder, &to) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => false,
            Ok(there) if there == bytes || holds_all(&there) => true,
            Err(err) if !sealed::is_broken(&err) => return Err(err),
            // Another one has the name: this one goes beside it, as a copy.
            _ => {
                let stem = bare(name).strip_suffix(".log").unwrap_or(bare(name));
                let named = |turn| self.named(&format!("{stem} ({turn}).log"));
                let is_free = |name: &String| self.fs.kind(&folder.join(name)).is_err();
                to = (1..100).map(named).find(is_free).ok_or(io::ErrorKind::AlreadyExists)?;
                false
            }
        };
        if !stands {
            self.write_as(&folder, &to, &bytes)?.map_or(Ok(()), Err)?;
        }
        self.fs.sync_folder(&folder)?;
        remove_file(&*self.fs, &folder.join(name))
    }
}
