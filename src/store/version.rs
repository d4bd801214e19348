//! The version of the format, and why a file of another one, or no file of ours, is not read.

use crate::phrases::say;

/// The version of the format that this program writes. From 2 on, a log of changes may stand beside
/// the file; from 3 on, what can be undone stands beside it too, and not in it.
pub const SCHEMA: u64 = 3;

/// Why a file is not a workbook this program can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("{}", say::unreadable_empty())]
    Empty,
    #[error("{}", say::unreadable_no_text())]
    NotText,
    #[error("{}", say::unreadable_no_json(.line.to_string(), .column.to_string()))]
    NotJson { line: usize, column: usize },
    #[error("{}", say::unreadable_no_version())]
    NoSchema,
    #[error("{}", say::unreadable_newer(.found.to_string(), SCHEMA.to_string()))]
    Newer { found: u64 },
}
