//! A book: what one person wrote, as far as it can be seen without opening it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        secret::Secret,
        table::{OnTable, TableThere},
        words::Words,
    },
    phrases::say,
};

/// A name of a folder, by which a book is known. Its owner never sees it, and it tells nothing of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BookId(String);

impl BookId {
    /// An id from a random number.
    pub fn of(number: u64) -> BookId {
        BookId(format!("{number:016x}"))
    }

    /// The id that a folder is named by; `None` where its name is none of a book.
    pub fn read(name: &str) -> Option<BookId> {
        let is_one =
            name.len() == 16 && name.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        is_one.then(|| BookId(name.to_owned()))
    }

    /// The name of its folder.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for BookId {
    type Error = &'static str;

    /// What no folder of a book is called is refused: it could name any place on the disk.
    fn try_from(name: String) -> Result<BookId, &'static str> {
        BookId::read(&name).ok_or(say::no_id_of_a_book())
    }
}

impl From<BookId> for String {
    fn from(id: BookId) -> String {
        id.0
    }
}

/// A book that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// `None` for the one that lies in the data folder itself.
    pub id: Option<BookId>,
    /// What its owner calls it, an initial perhaps; `None` where that was never asked or cannot be read.
    pub name: Option<Words>,
    /// Whether it opens only with its passphrase, or its recovery code.
    pub is_locked: bool,
    /// Whether there is a recovery code that opens it, too, as far as can be told from outside.
    pub has_code: bool,
    /// Whether putting the lock on, or taking it off, was cut off: what is plain beside it goes once it is opened.
    pub is_halfway: bool,
}

impl Book {
    /// The longest name, in letters: whatever is longer is none, and would not fit.
    pub const LONGEST_NAME: usize = 40;

    /// One without a lock.
    pub fn unlocked(id: Option<BookId>, name: Option<Words>) -> Book {
        Book { id, name, is_locked: false, has_code: false, is_halfway: false }
    }
}

/// What opens a book that is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// As it was typed.
    Passphrase(Secret),
    /// The words of a recovery code, as they were typed.
    Code(Secret),
}

/// The book that is open, and what is known of others beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenBook {
    /// What its owner calls it.
    pub name: Option<Words>,
    /// How many others lie beside it.
    pub others: usize,
    /// What those are called, as far as that was said.
    pub other_names: Vec<Words>,
    /// Whether another can be begun beside it: not where a file was named, which may lie among anything.
    pub may_have_others: bool,
    /// Whether it is locked once it is closed.
    pub is_locked: bool,
    /// Whether its owner and somebody else have a table.
    pub table: TableThere,
    /// The folder in which that lies, where it is not beside the books.
    pub table_folder: Option<Words>,
    /// The lines of it of which a copy was laid there, by their names.
    pub laid: BTreeSet<String>,
    /// What lies there for its owner, as this computer saw it last.
    pub on_table: OnTable,
}

impl OpenBook {
    /// Whether it can be closed, so that it is asked who is here: without a lock, with nobody else to open another and
    /// no table for both, that would be for nothing.
    pub fn may_close(&self) -> bool {
        self.others > 0 || self.is_locked || self.table.is_at_it()
    }

    /// Why this cannot be the name of a book here, be it this one or `another`: it is too long, or one that lies here is
    /// called so, and nobody could tell the two apart.
    pub fn refuses_name(&self, name: &str, another: bool) -> Option<String> {
        if name.chars().count() > Book::LONGEST_NAME {
            return Some(say::book_name_too_long(Book::LONGEST_NAME));
        }
        let this_one = self.name.iter().filter(|_| another);
        let folded = |name: &str| name.trim().to_lowercase();
        let mut taken = self.other_names.iter().chain(this_one);
        let is_taken = taken.any(|taken| folded(taken.as_str()) == folded(name));
        is_taken.then(|| say::book_name_is_taken().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, BookId, OpenBook};

    #[test]
    fn only_sixteen_digits_are_the_name_of_a_book() {
        let id = BookId::of(7);
        assert_eq!(BookId::read(id.as_str()), Some(id));
        for other in
            ["", "backups", "0000000000000007.old", "000000000000000G", ".0000000000000007", "７"]
        {
            assert_eq!(BookId::read(other), None, "{other}");
        }
    }

    #[test]
    fn a_name_that_another_book_has_is_none_for_this_one() {
        let open = OpenBook {
            name: Some("Una".into()),
            other_names: vec!["Ben".into()],
            ..OpenBook::default()
        };
        for (name, another) in [("Ben", false), ("ben ", false), ("BEN", true), ("una", true)] {
            assert!(open.refuses_name(name, another).is_some(), "{name}");
        }
        for (name, another) in [("Una", false), ("una", false), ("Ben K.", true), ("Be", false)] {
            assert_eq!(open.refuses_name(name, another), None, "{name}");
        }
        let long = "n".repeat(Book::LONGEST_NAME + 1);
        assert!(open.refuses_name(&long, false).is_some());
    }
}
