//! The version of the format, and why a file of another one, or no file of ours, is not read.

use crate::phrases::say;

/// The version of the format that this program writes. From 2 on, a log of changes may stand beside
/// the file; from 3 on, what can be undone stands beside it too, and not in it.
pub const SCHEMA: u64 = 3;

/// Why a file is not a workbook this program can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it but blanks.
    #[error("{}", say::unreadable_empty())]
    Empty,
    /// It is no UTF-8.
    #[error("{}", say::unreadable_no_text())]
    NotText,
    /// It is no object of JSON, or no longer one from some place on.
    #[error("{}", say::unreadable_no_json(.line.to_string(), .column.to_string()))]
    NotJson {
        /// The line of that place, from 1.
        line: usize,
        /// How far into the line it is, in bytes.
        column: usize,
    },
    /// Nothing in it is of a workbook: it is another file of this program, or of another one.
    #[error("{}", say::earlier_no_workbook())]
    NotOne,
    /// It names no version of the format that there ever was.
    #[error("{}", say::unreadable_no_version())]
    NoSchema,
    /// A newer version wrote it: this one would lose what it does not know.
    #[error("{}", say::unreadable_newer(.found.to_string(), SCHEMA.to_string()))]
    Newer {
        /// The version of its format, above `SCHEMA`.
        found: u64,
    },
}
