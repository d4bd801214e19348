//! Two books on a disk and the table between them, as the desk would keep it.

use std::{collections::BTreeMap, fs, sync::Arc};

use tempfile::TempDir;
use trust_guide::{
    domain::{
        book::{BookId, OpenBook},
        day::Stamp,
        table::{Deed, Laid, PersonId},
    },
    store::{
        Books, Disk, Fs, Paths, Store,
        at_table::{self, AtTable, Copies, OwnBook},
        sealed::{self, Passphrase, Unlocked, Work},
        table::Place,
    },
    ui::action::{Action, OpenedTable, TableNews, TableWish, WhoIsHere},
};

use super::{Script, guide, stamp};

/// What opens a locked book in tests of the table.
pub const PASSPHRASE: &str = "heron by the lake";

/// The place at the table that stands in a locked book, by what is typed.
fn place_in(books: &Books, id: Option<&BookId>, typed: &str) -> Option<Place> {
    let (workbook, state) = books.places_of(id);
    let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), Paths::around(&workbook, state));
    let words = Passphrase::new(typed.to_owned());
    let unlocked = sealed::unlock(&disk, &paths, &words, Work::light()).ok()?;
    Place::of_book(&*unlocked.fs(), &paths).unwrap()
}

/// A folder with the books of Sam and Robin.
pub struct TwoBooks {
    pub folder: TempDir,
    pub books: Books,
    table: Option<AtTable>,
    /// What was asked of the desk and is answered by nobody here.
    pub asked: Vec<TableWish>,
}

impl TwoBooks {
    /// Both are there, and nothing is in them.
    pub fn new() -> TwoBooks {
        let folder = tempfile::tempdir().unwrap();
        let books = Books::new(Arc::new(Disk), folder.path().join("data"), None);
        let now = stamp(super::NOW);
        books.name(None, &"Sam".into(), now).unwrap();
        books.begin(&BookId::of(1), &"Robin".into(), now).unwrap();
        TwoBooks { folder, books, table: None, asked: Vec::new() }
    }

    /// With a table between them.
    pub fn with_a_table() -> TwoBooks {
        let two = TwoBooks::new();
        at_table::lay(&two.books, None).unwrap();
        two
    }

    /// Where the files of a book are.
    pub fn paths(&self, id: Option<&BookId>) -> Paths {
        let (workbook, state) = self.books.places_of(id);
        Paths::around(&workbook, state)
    }

    /// Locks a book, as the desk does it: what is on the table is sealed first.
    pub fn lock(&self, id: Option<&BookId>) -> Unlocked {
        let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), self.paths(id));
        let own = OwnBook { id, fs: &disk, paths: &paths, is_locked: true };
        at_table::sit(&self.books, own, stamp(super::NOW)).unwrap();
        let mut store = Store::new(Arc::clone(&disk), paths.clone());
        let _ = store.open_first();
        let words = Passphrase::new(PASSPHRASE.to_owned());
        let holding = store.holding().unwrap();
        sealed::switch_on(holding, &words, None, Work::light()).unwrap().unlocked
    }

    /// Robin’s is locked from here on.
    pub fn lock_robins(&self) -> Unlocked {
        self.lock(Some(&BookId::of(1)))
    }

    /// Takes the lock off a book, and unseals what is on the table if none is left.
    pub fn take_lock_off(&self, id: Option<&BookId>) {
        let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), self.paths(id));
        let words = Passphrase::new(PASSPHRASE.to_owned());
        let unlocked = sealed::unlock(&disk, &paths, &words, Work::light()).unwrap();
        let mut store = Store::new(unlocked.fs(), paths.clone());
        let _ = store.open_first();
        sealed::switch_off(store.holding().unwrap(), &unlocked).unwrap();
        let own = OwnBook { id, fs: &disk, paths: &paths, is_locked: false };
        at_table::sit(&self.books, own, stamp(super::NOW)).unwrap();
    }

    /// The same for Robin’s.
    pub fn take_robins_lock_off(&self) {
        self.take_lock_off(Some(&BookId::of(1)));
    }

    /// The place at the table that stands in a locked book.
    pub fn place_in(&self, id: Option<&BookId>, typed: &str) -> Option<Place> {
        place_in(&self.books, id, typed)
    }

    /// Somebody whose book is locked shows that it is them.
    pub fn proves(&self, table: &mut AtTable, person: PersonId, typed: &str) -> bool {
        let laid = table.laid();
        let book = laid.seat(person).unwrap().book.clone().unwrap();
        let place = self.place_in(book.id.as_ref(), typed);
        place.is_some_and(|place| table.sit(book.id.as_ref(), place, true).is_ok())
    }

    /// What is told at the door.
    pub fn who_is_here(&self) -> Action {
        let (books, table) = (self.books.all(), at_table::there(&self.books));
        let found =
            WhoIsHere { guide: guide(), books, is_discreet: false, table, notices: Vec::new() };
        Action::WhoIsHere(Box::new(found))
    }

    /// What is told of Sam’s book, which is open.
    pub fn open_book(&self) -> Action {
        let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), self.paths(None));
        let own = OwnBook { id: None, fs: &disk, paths: &paths, is_locked: false };
        Action::BookIs(OpenBook {
            name: Some("Sam".into()),
            others: 1,
            other_names: vec!["Robin".into()],
            may_have_others: true,
            is_locked: false,
            table: at_table::there_for(&self.books, own),
            table_folder: None,
            laid: Copies::read(&Disk, &paths).laid.into_keys().collect(),
            on_table: at_table::remembered(&self.books, own),
        })
    }

    /// What lies on the table, as somebody finds it who opens it now.
    pub fn laid(&self) -> Laid {
        match &self.table {
            Some(table) => table.laid(),
            None => AtTable::open(&self.books).unwrap().laid(),
        }
    }

    /// Every file beside the books, by its path.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).unwrap();
                    found.insert(path.to_string_lossy().into_owned(), bytes);
                }
            }
        }
        found
    }

    fn answer(&mut self, wish: TableWish, now: Stamp) -> Vec<Action> {
        let news = match (wish, &mut self.table) {
            (TableWish::Lay, _) => {
                let told = match at_table::lay(&self.books, None) {
                    Ok(_) => "It is laid".to_owned(),
                    Err(err) => err.to_string(),
                };
                return vec![self.who_is_here(), Action::BookNotOpened(told)];
            }
            (TableWish::LayOut(name, kind, parts), _) => {
                // Sam’s book is the one that is open.
                let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), self.paths(None));
                let done = (&*name, Deed::Lay(kind, parts));
                let own = OwnBook { id: None, fs: &disk, paths: &paths, is_locked: false };
                let laid = at_table::lay_out(&self.books, own, done, now);
                let told = match &laid {
                    Ok((_, told)) => told.join(" "),
                    Err(err) => err.to_string(),
                };
                return vec![self.open_book(), Action::Noticed(told)];
            }
            (TableWish::Open(None), table) => {
                let mut opened = AtTable::open(&self.books).unwrap();
                let notices = opened.look();
                let found = OpenedTable { guide: guide(), laid: opened.laid(), notices };
                *table = Some(opened);
                TableNews::Opened(Box::new(found))
            }
            (TableWish::Do(done), Some(table)) => match table.keep(done.by, done.deed, now) {
                Ok((_, told)) => TableNews::Is(Box::new(table.laid()), told),
                Err(err) => TableNews::NotDone(err.to_string()),
            },
            (TableWish::LayTogether(kind, rows), Some(table)) => {
                match table.lay_together(kind, rows, now) {
                    Ok(told) => TableNews::Is(Box::new(table.laid()), told),
                    Err(err) => TableNews::NotDone(err.to_string()),
                }
            }
            (TableWish::Prove(person, typed), Some(table)) => {
                let book = table.laid().seat(person).unwrap().book.clone().unwrap();
                let place = place_in(&self.books, book.id.as_ref(), typed.as_str());
                match place.map(|place| table.sit(book.id.as_ref(), place, true)) {
                    Some(Ok(())) => TableNews::Proved(person),
                    _ => TableNews::NotProved("That is not it".to_owned()),
                }
            }
            (TableWish::Do(_) | TableWish::LayTogether(..) | TableWish::Prove(..), None) => {
                panic!("no table is open")
            }
            // These are for the desk, and its tests.
            (
                wish @ (TableWish::TakePlace
                | TableWish::Part
                | TableWish::Open(Some(_))
                | TableWish::Invite(_)
                | TableWish::LookForInvitation(_)
                | TableWish::Join(..)
                | TableWish::Find(_)
                | TableWish::Move(_)
                | TableWish::BringBack
                | TableWish::BringBackRemembered),
                _,
            ) => {
                self.asked.push(wish);
                return Vec::new();
            }
        };
        vec![Action::AtTable(news)]
    }
}

impl Script {
    /// What the desk answers about the table; what comes of it follows as an event.
    pub(super) fn of_table(&mut self, wish: TableWish) {
        let now = self.now;
        let Some(two) = &mut self.two_books else { return };
        // Each is put before what is still to come.
        for action in two.answer(wish, now).into_iter().rev() {
            self.tell_soon(action);
        }
    }

    /// The table is closed with the session.
    pub(super) fn close_table(&mut self) {
        let Some(two) = &mut self.two_books else { return };
        two.table = None;
        let action = two.who_is_here();
        self.tell_soon(action);
    }
}
