//! The table, where nobody here would be at it any more once a book is erased.

use crate::store::{Erasure, Stays, at_table::TableLeft};

impl Erasure {
    /// With it goes what would be left of a table at which nobody would be any more. That goes first: cut off, the book is
    /// still there, and erased again.
    pub fn takes(&mut self, left: TableLeft) {
        self.stays.retain(|(path, why)| *why != Stays::Table || !left.folders.contains(path));
        self.files.splice(0..0, left.files);
        self.folders.splice(0..0, left.folders);
    }
}
