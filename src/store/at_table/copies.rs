//! Which lines of a book have a copy on the table: a small file beside the workbook.

use std::{collections::BTreeMap, io};

use serde::{Deserialize, Serialize};

use crate::{
    domain::table::Id,
    store::{
        Fs, Paths,
        fs::{only_a_file, remove_file, write_whole},
    },
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
        let place = paths.table_laid();
        let bytes = || {
            only_a_file(fs, &place).ok()?;
            let small = fs.stat(&place).ok()?.size <= LONGEST;
            small.then(|| fs.read(&place).ok()).flatten()
        };
        let read = bytes().and_then(|bytes| serde_json::from_slice::<Copies>(&bytes).ok());
        read.filter(|it| it.schema == SCHEMA).unwrap_or_default()
    }

    /// Writes it, through the files of the book: sealed where those are.
    ///
    /// # Errors
    /// When it could not be written: what stood there stands.
    pub fn keep(&self, fs: &dyn Fs, paths: &Paths) -> io::Result<()> {
        let bytes = serde_json::to_vec_pretty(self)?;
        let place = paths.table_laid();
        // Whoever clears away what was never finished beside a workbook clears this away too.
        let unfinished = paths.folder.join(format!("{}table-laid.tmp", paths.unfinished()));
        match only_a_file(fs, &place) {
            Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
            _ => (),
        }
        fs.create_folder(&paths.folder)?;
        let _ = remove_file(fs, &unfinished);
        write_whole(fs, &unfinished, &bytes, true)?;
        fs.rename(&unfinished, &place).inspect_err(|_| drop(remove_file(fs, &unfinished)))?;
        // Where the disk does not confirm the name, it can be told again: no word of anybody is in it.
        let _ = fs.sync_folder(&paths.folder);
        Ok(())
    }
}
