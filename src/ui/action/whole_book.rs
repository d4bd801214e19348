//! What can be asked of the disk about a whole book, and what it answers.

use crate::{
    domain::{
        book::{Book, BookId},
        parting::Division,
        secret::Secret,
        words::Words,
    },
    export::Files,
    ui::action::Backup,
};

/// Something to do with the whole book that is open. Before it is asked of the disk, all that was written is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BookDeed {
    /// Write a readable copy to this path, as it was typed.
    CopyTo(Words),
    /// Write what leaves the book to this path, as it was typed.
    WriteOut(Words, Files),
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
    /// Look which books there are that could be the second one of a parting.
    LookToPart,
    /// Bring into the second book of the parting that is under way what was said to go there.
    Part(SecondLock),
}

/// How the second book of a parting is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondLock {
    /// Without a lock, as its owner knows.
    None,
    /// With this passphrase, which its owner typed: it opens it, or gives it its lock before a word is in it.
    Passphrase(Secret),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum BookTold {
    /// A copy was made: where it is, what it holds and what it does not, in sentences. Or there is none, and why.
    Copied(Result<Vec<String>, String>),
    /// What was to leave was written: where it is, in sentences. Or it was not, and why.
    WrittenOut(Result<Vec<String>, String>),
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
    /// What the second book of a parting can be.
    ToPart(SecondBooks),
    /// All that was to go is in the second book, read back and compared: what may leave this one now. Or it is not, and
    /// why.
    Laid(Result<Box<Division>, String>),
}

/// What the second book of a parting can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondBooks {
    /// Those that are there already, beside the one that is open.
    pub there: Vec<Book>,
    /// The id of one that is to be begun.
    pub new: BookId,
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
