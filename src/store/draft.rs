//! The draft: what is being typed, in a file of its own, whole at any moment.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{Draft, Stamp},
    store::{NotSaved, Store, format::SCHEMA},
};

#[derive(Serialize, Deserialize)]
struct File<T> {
    schema: u64,
    draft: T,
}

/// What was found in place of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftFound {
    None,
    Draft(Draft),
    /// It cannot be read; it was kept under this name.
    Damaged(String),
}

impl Store {
    /// Keeps a draft. It is not synced: it must survive the program, and costs a moment only.
    ///
    /// # Errors
    /// When it could not be written; the draft before it is as it was.
    pub fn keep_draft(&mut self, draft: &Draft, now: Stamp) -> Result<(), NotSaved> {
        if !self.may_write {
            return Err(NotSaved::ReadOnly);
        }
        let bytes = serde_json::to_vec_pretty(&File { schema: SCHEMA, draft })
            .map_err(|_| NotSaved::Differs)?;
        let name = self.unfinished(now);
        let unfinished = self.paths.folder.join(name);
        let written = self
            .fs
            .write_new(&unfinished, &bytes, false)
            .and_then(|()| self.fs.rename(&unfinished, &self.paths.draft));
        written.map_err(|err| {
            let _ = self.fs.remove(&unfinished);
            NotSaved::Write(err)
        })
    }

    /// Reads the draft of last time. One that cannot be read is kept aside, not thrown away.
    pub fn draft(&self, now: Stamp) -> DraftFound {
        let path = &self.paths.draft;
        if !self.fs.stat(path).is_ok_and(|stat| stat.is_file) {
            return DraftFound::None;
        }
        let Ok(bytes) = self.fs.read(path) else { return DraftFound::None };
        match serde_json::from_slice::<File<Draft>>(&bytes) {
            Ok(file) if file.schema <= SCHEMA => DraftFound::Draft(file.draft),
            Ok(_) | Err(_) => {
                let name = format!("damaged-draft-{}.json", now.format("%Y%m%dT%H%M%S"));
                let _ = self.fs.rename(path, &self.paths.folder.join(&name));
                DraftFound::Damaged(name)
            }
        }
    }

    /// Lets the draft go, once its words are in a workbook that was saved.
    pub fn drop_draft(&self) {
        if self.may_write {
            let _ = self.fs.remove(&self.paths.draft);
        }
    }
}
