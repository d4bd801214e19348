//! The version of the format, and why a file of another one, or no file of ours, is not read.

/// The version of the format that this program writes.
pub const SCHEMA: u64 = 1;

/// Why a file is not a workbook this program can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("the file is empty")]
    Empty,
    #[error("the file holds something that is not text (it is not UTF-8)")]
    NotText,
    #[error(
        "the file is not whole JSON: it breaks off or goes wrong at line {line}, column {column}"
    )]
    NotJson { line: usize, column: usize },
    #[error("the file does not say which version of trust-guide wrote it")]
    NoSchema,
    #[error(
        "the file was written by a newer version of trust-guide (its format is {found}, this one knows {SCHEMA})"
    )]
    Newer { found: u64 },
}
