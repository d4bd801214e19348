//! The draft: what is being typed, in a file of its own, whole at any moment.

use std::io;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{day::Stamp, draft::Draft, id::RecordId},
    store::{
        NotSaved, Paths, Store,
        backup::free_name,
        fs::{only_a_file, remove_file, write_whole},
    },
};

/// The version of the format of a draft.
pub(super) const SCHEMA: u64 = 1;

#[derive(Serialize, Deserialize)]
pub(super) struct File<T> {
    pub(super) schema: u64,
    pub(super) draft: T,
}

/// What was found in place of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFound {
    /// There is none, or this window only reads.
    None,
    /// What was being typed last time, to be offered again.
    Draft(Draft),
    /// It cannot be read. It was kept under this name, or stays where it is and is in the way.
    Damaged(Option<String>),
}

/// Whether a file begins as a draft does. It may still be damaged.
pub fn begins_as_one(bytes: &[u8]) -> bool {
    let first = &bytes[..bytes.len().min(256)];
    let names = [&b"\"schema\""[..], b"\"draft\""];
    names.iter().all(|name| memchr::memmem::find(first, name).is_some())
}

impl Store {
    /// Keeps a draft. It is not synced: it must survive the program, and costs a moment only.
    ///
    /// # Errors
    /// When it could not be written; the draft before it is as it was.
    pub fn keep_draft(&mut self, draft: &Draft, now: Stamp) -> Result<(), NotSaved> {
        if self.is_new {
            self.take_lock()?;
        }
        if !self.may_write {
            return Err(NotSaved::ReadOnly);
        }
        if self.draft_is_in_the_way {
            self.set_draft_aside(now).map_err(NotSaved::Draft)?;
        }
        only_a_file(&*self.fs, &self.paths.draft).map_err(NotSaved::Draft)?;
        let bytes = serde_json::to_vec_pretty(&File { schema: SCHEMA, draft })
            .map_err(|_| NotSaved::Differs)?;
        let name = self.unfinished(now);
        let unfinished = self.paths.folder.join(name);
        write_whole(&*self.fs, &unfinished, &bytes, false).map_err(NotSaved::Draft)?;
        self.fs.rename(&unfinished, &self.paths.draft).map_err(|err| {
            let _ = remove_file(&*self.fs, &unfinished);
            NotSaved::Draft(err)
        })
    }

    /// Reads the draft of last time, with what another editor had of it when the program was ended. One that cannot be
    /// read is kept aside, not thrown away; where this window only reads, nothing is changed and none is offered.
    pub fn draft(&mut self, now: Stamp) -> DraftFound {
        if !self.may_write {
            return DraftFound::None;
        }
        let found = self.own_draft(now);
        let brought_back = match &found {
            DraftFound::None => self.bring_back(None, now),
            DraftFound::Draft(draft) => self.bring_back(Some(draft), now),
            DraftFound::Damaged(_) => None,
        };
        brought_back.map_or(found, DraftFound::Draft)
    }

    fn own_draft(&mut self, now: Stamp) -> DraftFound {
        if only_a_file(&*self.fs, &self.paths.draft).is_err() {
            self.draft_is_in_the_way = true;
            return DraftFound::Damaged(None);
        }
        let read = match self.fs.read(&self.paths.draft) {
            Ok(bytes) => serde_json::from_slice::<File<Draft>>(&bytes).ok(),
            Err(err) if err.kind() == io::ErrorKind::NotFound => return DraftFound::None,
            Err(_) => None,
        };
        match read.filter(|file| file.schema <= SCHEMA) {
            Some(file) => DraftFound::Draft(file.draft),
            None => DraftFound::Damaged(self.set_draft_aside(now).ok()),
        }
    }

    /// Whether the words of the draft are of this record.
    pub fn draft_is_of(&self, record: &RecordId) -> bool {
        let bytes = self.fs.read(&self.paths.draft).ok();
        let read = bytes.and_then(|it| serde_json::from_slice::<File<Draft>>(&it).ok());
        read.is_some_and(|file| file.draft.target.is_of(record))
    }

    /// Whether something is kept as a draft, of this window or of another one.
    pub fn has_draft(&self) -> bool {
        self.fs.stat(&self.paths.draft).is_ok()
    }

    /// Moves a draft that cannot be read to a name of its own, so that no other takes its place.
    fn set_draft_aside(&mut self, now: Stamp) -> io::Result<String> {
        self.draft_is_in_the_way = true;
        only_a_file(&*self.fs, &self.paths.draft)?;
        let taken = self.fs.list(&self.paths.folder)?;
        let name = free_name(&format!("{}draft-", Paths::aside(&self.paths.workbook)), now, &taken);
        self.fs.rename(&self.paths.draft, &self.paths.folder.join(&name))?;
        self.draft_is_in_the_way = false;
        Ok(name)
    }

    /// Lets the draft go, once its words are in a workbook that was saved.
    pub fn drop_draft(&self) {
        if self.may_write && !self.draft_is_in_the_way {
            let _ = remove_file(&*self.fs, &self.paths.draft);
        }
    }
}
