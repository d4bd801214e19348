//! What would be left of the table where the last book that is at it goes: its files at this computer.

use std::path::{Path, PathBuf};

use crate::{
    domain::book::BookId,
    store::{
        Books, Fs,
        at_table::{
            elsewhere,
            parting::is_other_at_it,
            seats::{SEATS, Seats},
        },
        books,
        fs::Kind,
        table,
    },
};

/// The files of a table at this computer, and its folders, the inner ones first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableLeft {
    /// Files that go, in the order in which they go.
    pub files: Vec<PathBuf>,
    /// Folders that go once they are empty.
    pub folders: Vec<PathBuf>,
}

/// What lies here of the table that nobody here would be at any more without this book: what this computer remembers of
/// it, and where it lies beside the books, that too. Nothing where another book here is at it, or there is none.
pub fn left_by(books: &Books, book: Option<&BookId>) -> TableLeft {
    let (folder, beside) = books.table();
    let fs = &**books.fs();
    let mut left = TableLeft::default();
    if is_other_at_it(books, &Seats::read(fs, &beside), book) {
        return left;
    }
    let own = books.own_table();
    // What lies aside is of whoever left it there.
    let is_theirs = |aside: &PathBuf| Seats::read(fs, aside).person_of(book).is_some();
    let asides = table::aside::lying_aside(fs, &beside).into_iter().filter(is_theirs);
    let mut folders: Vec<PathBuf> =
        asides.flat_map(|aside| [table::memory_in(&aside), aside]).collect();
    folders.extend([table::memory_in(&beside), beside]);
    if folder == own {
        folders.push(own);
    }
    for folder in folders {
        let names = fs.list(&folder).unwrap_or_default();
        let ours = names
            .into_iter()
            .filter(|name| table::is_of_one(name, &[SEATS, elsewhere::NAME]))
            .map(|it| folder.join(it));
        left.files.extend(ours.filter(|path| matches!(fs.kind(path), Ok(Kind::File))));
        left.folders.extend(is_folder(fs, &folder).then_some(folder));
    }
    left
}

fn is_folder(fs: &dyn Fs, path: &Path) -> bool {
    matches!(fs.kind(path), Ok(Kind::Folder))
}

/// The files of the table that would be left behind where the books go: told, and not removed.
pub fn is_of_table(folder: &Path, path: &Path) -> bool {
    [books::TABLE, books::SEEN_OF_TABLE].iter().any(|name| folder.join(name) == *path)
}
