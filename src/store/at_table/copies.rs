//! Which lines of a book have a copy on the table: a small file beside the workbook.

use std::{collections::BTreeMap, io};

use serde::{Deserialize, Serialize};

use crate::{
    domain::table::Id,
    store::{Fs, Paths, small},
};

/// The version of the file.
const SCHEMA: u32 = 1;

/// The longest that it may be, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// What of a book was copied to the table. It is of the book, and sealed with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copies {
    schema: u32,
    /// The id of the row there, by the name of the line here.
    pub laid: BTreeMap<String, Id>,
}

/// Whether this is what stands in such a file: people may give its name to others.
pub fn are_copies(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Copies>(bytes).is_ok()
}

impl Default for Copies {
    /// Nothing was laid yet.
    fn default() -> Copies {
        Copies { schema: SCHEMA, laid: BTreeMap::new() }
    }
}

impl Copies {
    /// Reads what was laid: nothing where that was never written, or cannot be read.
    pub fn read(fs: &dyn Fs, paths: &Paths) -> Copies {
        let bytes = small::read(fs, &paths.table_laid(), LONGEST).ok();
        let read = bytes.and_then(|bytes| serde_json::from_slice::<Copies>(&bytes).ok());
        read.filter(|it| it.schema == SCHEMA).unwrap_or_default()
    }

    /// Writes it, through the files of the book: sealed where those are.
    ///
    /// # Errors
    /// When it could not be written: what stood there stands.
    pub fn keep(&self, fs: &dyn Fs, paths: &Paths) -> io::Result<()> {
        let bytes = serde_json::to_vec_pretty(self)?;
        // Whoever clears away what was never finished beside a workbook clears this away too.
        let unfinished = format!("{}table-laid.tmp", paths.unfinished());
        // Where the disk does not confirm the name, it can be told again: no word of anybody is in it.
        small::put(fs, &paths.table_laid(), &unfinished, &bytes).map(drop)
    }
}
