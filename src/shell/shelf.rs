//! The books of a data folder, and which of them is meant.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        book::{Book, BookId, OpenBook},
        table::{OnTable, TableThere},
        words::Words,
    },
    phrases::say,
    shell::Places,
    store::{
        self, Books, Disk, Fs, Paths,
        at_table::{self, OwnBook},
    },
};

/// Why no book is meant.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum WhichBook {
    #[error("{}", say::which_of_books(*.0))]
    OneOf(usize),
    #[error("{}", say::no_such_book(.asked.to_string(), *.there))]
    NoSuch { asked: usize, there: usize },
    #[error("{}", say::book_beside_a_file())]
    BesideAFile,
}

/// The books there are, and which of them is open.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Where the first one lies.
    home: Places,
    /// `None` where a file was named: it may lie among anything, and stands alone.
    pub books: Option<Books>,
    /// Which is open, if one is.
    pub open: Option<Book>,
    /// The lines of it of which a copy lies on the table.
    pub laid: BTreeSet<String>,
    /// How it stands for it with the table.
    pub at_table: TableThere,
    /// The folder in which the table lies, where it is not beside the books.
    pub table_folder: Option<Words>,
    /// What lies on it for the owner of the book that is open.
    pub on_table: OnTable,
    /// What its folder looked like when it was last looked into for that book.
    pub folder_looked: Vec<(String, u64, i128)>,
}

impl Shelf {
    /// The books beside this one.
    pub fn of(home: Places) -> Shelf {
        let folder = home.workbook.parent().filter(|_| home.own_folder);
        let books =
            folder.map(|folder| Books::new(Arc::new(Disk), folder.to_owned(), home.state.clone()));
        let (laid, at_table) = (BTreeSet::new(), TableThere::None);
        let (on_table, folder_looked) = Default::default();
        Shelf {
            home,
            books,
            open: None,
            laid,
            at_table,
            table_folder: None,
            on_table,
            folder_looked,
        }
    }

    /// All that are there, in the order in which they were begun.
    pub fn all(&self) -> Vec<Book> {
        // One of a file that was named can have a lock as any other.
        let paths = || Paths::around(&self.home.workbook, self.home.state.clone());
        let alone = || vec![store::alone(&Disk, &paths())];
        self.books.as_ref().map_or_else(alone, Books::all)
    }

    /// Where a book lies.
    pub fn places_of(&self, id: Option<&BookId>) -> Places {
        match (&self.books, id) {
            (Some(books), Some(_)) => {
                let (workbook, state) = books.places_of(id);
                // Nobody but this program made its folder.
                Places { workbook, state, own_folder: true, named_home: false }
            }
            _ => self.home.clone(),
        }
    }

    /// The only book, or the one of this number, from 1 on.
    ///
    /// # Errors
    /// Where there is none of this number, or there are several and none was named. None is told by its name.
    pub fn meant(&self, number: Option<usize>) -> Result<Book, WhichBook> {
        if number.is_some() && self.books.is_none() {
            return Err(WhichBook::BesideAFile);
        }
        let mut all = self.all();
        let there = all.len();
        match number {
            None if there > 1 => Err(WhichBook::OneOf(there)),
            None => Ok(all.swap_remove(0)),
            Some(asked @ 1..) if asked <= there => Ok(all.swap_remove(asked - 1)),
            Some(asked) => Err(WhichBook::NoSuch { asked, there }),
        }
    }

    /// Whether two of the books have a table, where none is open.
    pub fn table(&self) -> TableThere {
        self.books.as_ref().map_or(TableThere::None, at_table::there)
    }

    /// What lies on the table for the owner of a book without a lock, as this computer saw it last.
    pub fn lies_for(&self, book: &Book) -> OnTable {
        let Some(books) = &self.books else { return OnTable::default() };
        let Places { workbook, state, .. } = self.places_of(book.id.as_ref());
        let (fs, paths) = (Arc::new(Disk) as Arc<dyn Fs>, Paths::around(&workbook, state));
        let own = OwnBook { id: book.id.as_ref(), fs: &fs, paths: &paths, is_locked: false };
        at_table::remembered(books, own)
    }

    /// What is told of the book that is open.
    pub fn open_book(&self) -> OpenBook {
        let all = self.all();
        let open = self.open.as_ref().map(|open| &open.id);
        let this = all.iter().find(|book| Some(&book.id) == open);
        let others = all.iter().filter(|book| Some(&book.id) != open);
        OpenBook {
            name: this.and_then(|book| book.name.clone()),
            others: all.len().saturating_sub(1),
            other_names: others.filter_map(|book| book.name.clone()).collect(),
            may_have_others: self.books.is_some(),
            is_locked: this.is_some_and(|book| book.is_locked),
            table: self.at_table,
            table_folder: self.table_folder.clone(),
            laid: self.laid.clone(),
            on_table: self.on_table.clone(),
        }
    }
}
