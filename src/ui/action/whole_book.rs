//! What can be asked of the disk about a whole book, and what it answers.

use crate::domain::Words;

/// Something to do with the whole book that is open. Before it is asked of the disk, all that was written is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookDeed {
    /// Write a readable copy to this path, as it was typed.
    CopyTo(Words),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookTold {
    /// A copy was made: where it is, what it holds and what it does not, in sentences. Or there is none, and why.
    Copied(Result<Vec<String>, String>),
}
