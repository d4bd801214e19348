//! The books of a data folder: whose each is, and where it lies. None is opened by looking for them.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        book::{Book, BookId},
        day::Stamp,
        words::Words,
    },
    store::{
        Fs, Paths,
        fs::{Kind, LARGEST, remove_file, write_whole},
        sealed::{self, LockState},
        small,
    },
};

/// The folder that all books but the first lie in, each in a folder of its own.
pub const OTHERS: &str = "books";

/// The folder of the table, as long as it stays at one computer.
pub const TABLE: &str = "table";

/// What this computer remembers of that, which never travels.
pub const SEEN_OF_TABLE: &str = "table-seen";

/// The file that says whose a book is.
const WHOSE: &str = "book.json";

/// The version of that file.
const SCHEMA: u32 = 1;

/// The longest that it may be, in bytes: whatever is longer is no name.
const LONGEST: u64 = 4096;

/// The file of the workbook in each of them.
const WORKBOOK: &str = "workbook.json";

/// What stands in the file that says whose a book is.
#[derive(Debug, Serialize, Deserialize)]
struct Whose {
    schema: u32,
    name: Words,
    /// When it was begun, for the order in which they are told.
    begun: Stamp,
}

/// The folders that hold books.
#[derive(Clone, Debug)]
pub struct Books {
    fs: Arc<dyn Fs>,
    folder: PathBuf,
    state: Option<PathBuf>,
}

impl Books {
    /// The books of a data folder, and of the folder for what is seen of them.
    pub fn new(fs: Arc<dyn Fs>, folder: PathBuf, state: Option<PathBuf>) -> Books {
        Books { fs, folder, state }
    }

    /// All that are there, in the order in which they were begun. The first is there where anything is kept in it or
    /// it has a name, and where no other is.
    pub fn all(&self) -> Vec<Book> {
        let others = self.folder.join(OTHERS);
        let is_folder = |path: &Path| matches!(self.fs.kind(path), Ok(Kind::Folder));
        let names = if is_folder(&others) { self.fs.list(&others) } else { Ok(Vec::new()) };
        let ids = names.unwrap_or_default().into_iter().filter_map(|name| BookId::read(&name));
        let ids = ids.filter(|id| is_folder(&others.join(id.as_str())));
        let mut books: Vec<(Option<Stamp>, Book)> = ids.map(|id| self.book(Some(id))).collect();
        books.sort_by(|(one, book), (other, beside)| {
            (one.is_none(), one, &book.id).cmp(&(other.is_none(), other, &beside.id))
        });
        let (_, first) = self.book(None);
        let is_there = books.is_empty() || first.name.is_some() || self.holds_a_first();
        let first = is_there.then_some(first);
        first.into_iter().chain(books.into_iter().map(|(_, book)| book)).collect()
    }

    /// The files of the books.
    pub(super) fn fs(&self) -> &Arc<dyn Fs> {
        &self.fs
    }

    /// The folder of the table that somebody who has a book here shares, wherever it lies, and what is remembered of it
    /// beside the books.
    pub fn table(&self) -> (PathBuf, PathBuf) {
        let beside = self.folder.join(SEEN_OF_TABLE);
        let elsewhere = super::at_table::elsewhere(&*self.fs, &beside);
        (elsewhere.unwrap_or_else(|| self.own_table()), beside)
    }

    /// The folder of the table as long as it stays at this computer.
    pub(super) fn own_table(&self) -> PathBuf {
        self.folder.join(TABLE)
    }

    /// Where the table lies, where that is not beside the books.
    pub fn table_elsewhere(&self) -> Option<PathBuf> {
        let (folder, _) = self.table();
        Some(folder).filter(|folder| *folder != self.own_table())
    }

    /// Where a book lies.
    pub fn folder_of(&self, id: Option<&BookId>) -> PathBuf {
        id.map_or_else(|| self.folder.clone(), |id| self.folder.join(OTHERS).join(id.as_str()))
    }

    /// The workbook of a book, and where what is seen of it lies.
    pub fn places_of(&self, id: Option<&BookId>) -> (PathBuf, Option<PathBuf>) {
        let state = self.state.as_ref().map(|state| match id {
            None => state.clone(),
            Some(id) => state.join(OTHERS).join(id.as_str()),
        });
        (self.folder_of(id).join(WORKBOOK), state)
    }

    /// The folders that hold all books, the inner ones first: they go with the last book.
    pub fn folders(&self) -> Vec<PathBuf> {
        let seen = self.state.iter().flat_map(|state| [state.join(OTHERS), state.clone()]);
        seen.chain([self.folder.join(OTHERS), self.folder.clone()]).collect()
    }

    /// Makes room for another book. Nothing is in it yet but whose it is; it is there whole, or not at all.
    ///
    /// # Errors
    /// When it could not be made: nothing of it is there then.
    pub fn begin(&self, id: &BookId, name: &Words, now: Stamp) -> io::Result<()> {
        let others = self.folder.join(OTHERS);
        match self.fs.kind(&others) {
            Ok(Kind::Folder) => (),
            Err(err) if err.kind() == io::ErrorKind::NotFound => self.fs.create_folder(&others)?,
            Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
            Err(err) => return Err(err),
        }
        let unfinished = others.join(format!(".{}.tmp", id.as_str()));
        let folder = self.folder_of(Some(id));
        let whose = Whose { schema: SCHEMA, name: name.clone(), begun: now };
        // Of one that was cut off with this id, nothing is in it but whose it was to be.
        let _ = remove_file(&*self.fs, &unfinished.join(WHOSE));
        let made = self.fs.create_folder(&unfinished).and_then(|()| {
            write_whole(&*self.fs, &unfinished.join(WHOSE), &written(&whose)?, true)?;
            self.fs.sync_folder(&unfinished)?;
            self.fs.rename(&unfinished, &folder)
        });
        made.inspect_err(|_| {
            let _ = remove_file(&*self.fs, &unfinished.join(WHOSE));
            let _ = self.fs.remove_folder(&unfinished);
        })?;
        // Where the disk does not confirm its name, nothing is lost: there are no words in it yet.
        let _ = self.fs.sync_folder(&others);
        Ok(())
    }

    /// Gives a book a name, or another one.
    ///
    /// # Errors
    /// When it could not be written: it is called what it was called before.
    pub fn name(&self, id: Option<&BookId>, name: &Words, now: Stamp) -> io::Result<()> {
        let folder = self.folder_of(id);
        let begun = self.whose(&folder).map_or(now, |known| known.begun);
        let bytes = written(&Whose { schema: SCHEMA, name: name.clone(), begun })?;
        small::put(&*self.fs, &folder.join(WHOSE), &format!(".{WHOSE}.tmp"), &bytes).map(drop)
    }

    fn book(&self, id: Option<BookId>) -> (Option<Stamp>, Book) {
        let whose = self.whose(&self.folder_of(id.as_ref()));
        let (begun, name) = whose.map(|whose| (whose.begun, whose.name)).unzip();
        let (workbook, state) = self.places_of(id.as_ref());
        let name = name.filter(|name| !name.is_blank());
        (begun, Book { id, name, ..alone(&*self.fs, &Paths::around(&workbook, state)) })
    }

    /// Whose a book is, where that can be read. A newer version may say more of it, and says this too.
    fn whose(&self, folder: &Path) -> Option<Whose> {
        let bytes = small::read(&*self.fs, &folder.join(WHOSE), LONGEST.min(LARGEST)).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Whether something is kept in the first book, or was.
    fn holds_a_first(&self) -> bool {
        let (workbook, state) = self.places_of(None);
        let paths = Paths::around(&workbook, state);
        let is_there = |path: &PathBuf| self.fs.kind(path).is_ok();
        let beside = [&paths.workbook, &paths.draft, &paths.backups];
        beside.into_iter().any(is_there)
            || [Paths::log(&workbook), paths.inbox()].iter().any(is_there)
            // One that was locked, and erased by half.
            || sealed::of_lock(&paths).iter().any(is_there)
    }
}

/// The book of a file that was named, which lies among no others: nobody gave it a name.
pub fn alone(fs: &dyn Fs, paths: &Paths) -> Book {
    let is_locked = sealed::state(fs, paths) == LockState::Locked;
    let has_code = is_locked && sealed::may_have_code(fs, paths);
    let is_halfway = is_locked && sealed::may_be_plain_beside(fs, paths);
    Book { is_locked, has_code, is_halfway, ..Book::unlocked(None, None) }
}

/// The file that says whose the book in a folder is, and the one that was to take its place.
pub fn whose_files(folder: &Path) -> [PathBuf; 2] {
    [folder.join(format!(".{WHOSE}.tmp")), folder.join(WHOSE)]
}

/// Whether this is what stands in such a file.
pub fn is_whose(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Whose>(bytes).is_ok()
}

/// Whether a folder is that of a book beside the first one, by its name and that of the folder it lies in.
pub fn is_another(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    BookId::read(&name).is_some() && folder.parent().is_some_and(|all| all.ends_with(OTHERS))
}

fn written(whose: &Whose) -> io::Result<Vec<u8>> {
    Ok(serde_json::to_vec_pretty(whose)?)
}
