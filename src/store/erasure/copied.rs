//! Copies of a workbook that somebody, an editor or a sync program made beside it: told by name, and by what is in them.

use std::path::{Path, PathBuf};

use crate::store::{
    Store, at_table, backup::unpacked, books, draft, format::begins_as_one, log, sealed, undo,
};

/// What names of copies are told by in a folder that is the program’s own.
pub(super) struct Named(Vec<String>);

impl Named {
    /// The names of the files that may have been copied, of this workbook and of its lock.
    pub(super) fn of(store: &Store, target: &Path) -> Named {
        let mut all = store.paths.own_files(target);
        all.extend(sealed::of_lock(&store.paths));
        all.extend(books::whose_files(&store.paths.folder));
        let stem = |path: &PathBuf| {
            let name = path.file_name()?.to_str()?.trim_start_matches('.').to_lowercase();
            Some(name.split_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned()))
        };
        Named(all.iter().filter_map(stem).collect())
    }

    /// Whether a name has one of these in it as a word of its own: `workbook (1).json`, `workbook.json~`, `Copy of
    /// workbook.json`.
    pub(super) fn are_in(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        let is_word = |stem: &str| {
            name.match_indices(stem).any(|(at, _)| {
                !name[..at].ends_with(|it: char| it.is_ascii_alphanumeric())
                    && !name[at + stem.len()..].starts_with(|it: char| it.is_ascii_alphanumeric())
            })
        };
        self.0.iter().any(|stem| is_word(stem))
    }
}

/// Whether bytes are words of a workbook as this program writes them, whatever file they lie in.
pub(in crate::store) fn are_words(bytes: &[u8]) -> bool {
    let unpacked = unpacked(bytes.to_vec()).unwrap_or_default();
    begins_as_one(&unpacked)
        || log::begins_as_one(bytes)
        || undo::begins_as_one(bytes)
        || draft::begins_as_one(bytes)
}

/// Whether bytes are what this program writes into any of the files that `Named` knows.
pub(super) fn is_of_ours(bytes: &[u8]) -> bool {
    are_words(bytes)
        || sealed::is_sealed(bytes)
        || sealed::is_check(bytes)
        || books::is_whose(bytes)
        || at_table::are_copies(bytes)
}

/// Whether something is a log of this program, be it one of which only some lines can be read.
pub(super) fn is_log(bytes: &[u8]) -> bool {
    bytes.is_empty() || log::begins_as_one(bytes) || !matches!(log::read(bytes), Ok(None))
}

/// Whether something was left in an inbox, or says how to.
pub(super) fn is_left_inside(bytes: &[u8]) -> bool {
    is_log(bytes) || sealed::is_sealed(bytes) || bytes.starts_with(b"age1")
}
