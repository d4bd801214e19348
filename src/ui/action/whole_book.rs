//! What can be asked of the disk about a whole book, and what it answers.

use crate::{domain::Words, ui::action::Backup};

/// Something to do with the whole book that is open. Before it is asked of the disk, all that was written is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookDeed {
    /// Write a readable copy to this path, as it was typed.
    CopyTo(Words),
    /// List the backups that can be gone back to.
    ListBackups,
    /// Look what would be if this one took the place of what is there now.
    Preview(usize),
    /// Go back to the one that was looked at last: what is there now is kept first.
    GoBack,
    /// Look what would be removed with the book, and what would stay.
    LookToErase,
    /// Remove what was told last, if that is still all there is.
    Erase,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookTold {
    /// A copy was made: where it is, what it holds and what it does not, in sentences. Or there is none, and why.
    Copied(Result<Vec<String>, String>),
    /// What there is to go back to, the newest first.
    Backups(Vec<Backup>),
    /// What would be, line by line; or why that one cannot be gone back to.
    Previewed(Result<Vec<String>, String>),
    /// It was done, and the book is opened anew; the number makes the next ids random. Or it was not, and why.
    WentBack(Result<u64, String>),
    /// Everything that would be removed, and what would stay; or why nothing can be.
    ToErase(Result<Vec<ToldLine>, String>),
    /// The book is gone, as far as it could be removed; or nothing was, and why.
    Erased(Result<Gone, String>),
}

/// A line of what is told at length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToldLine {
    /// A sentence, or what is said of those below it.
    Says(String),
    /// One of those, such as a path.
    Item(String),
}

/// A book that was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Makes the next ids random.
    pub seed: u64,
    /// That it is gone, or what of it is still there, line by line.
    pub told: Vec<String>,
    /// Whether something of it is still there.
    pub is_left: bool,
    /// Whether there is no other book.
    pub is_last: bool,
}
