//! Whose book each of the two is at this computer: remembered beside the table, as a book that is locked cannot say.

use std::{collections::BTreeMap, io, path::Path};

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        book::{Book, BookId},
        table::{PersonId, Sitter, Table},
        words::Words,
    },
    phrases::say,
    store::{Books, Fs, at_table::parting, small, table::WaitingPlace},
};

/// The file.
pub(super) const SEATS: &str = "seats.json";

/// The version of the file.
const SCHEMA: u32 = 1;

/// The longest that it may be, in bytes.
const LONGEST: u64 = 4096;

/// The book of each person, by the name of its folder; the first one has none.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Seats {
    schema: u32,
    books: BTreeMap<PersonId, Option<String>>,
    /// It is there, and cannot be read: who sits down says whose their book is.
    #[serde(skip)]
    is_damaged: bool,
}

/// Remembers whose book each is.
///
/// # Errors
/// When it could not be written.
pub fn keep(fs: &dyn Fs, beside: &Path, of: [(PersonId, &Book); 2]) -> io::Result<()> {
    let named = |(person, book): (PersonId, &Book)| (person, name(book.id.as_ref()));
    let books = of.into_iter().map(named).collect();
    Seats { schema: SCHEMA, books, is_damaged: false }.keep(fs, beside)
}

/// What the folder of a book is called; that of the first one has no name.
fn name(book: Option<&BookId>) -> Option<String> {
    book.map(|id| id.as_str().to_owned())
}

impl Seats {
    fn keep(&self, fs: &dyn Fs, beside: &Path) -> io::Result<()> {
        let bytes = serde_json::to_vec(self)?;
        small::put_for_good(fs, &beside.join(SEATS), &format!(".{SEATS}.tmp"), &bytes)
    }

    /// Remembers whose book somebody’s is, where that is not known yet or another one was named.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn remember(
        mut self,
        fs: &dyn Fs,
        beside: &Path,
        (person, book): (PersonId, Option<&BookId>),
    ) -> io::Result<()> {
        if self.person_of(book) == Some(person) {
            return Ok(());
        }
        self.put(fs, beside, (person, book))
    }

    /// The same, whatever is known.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn put(
        &mut self,
        fs: &dyn Fs,
        beside: &Path,
        (person, book): (PersonId, Option<&BookId>),
    ) -> io::Result<()> {
        self.schema = SCHEMA;
        self.books.retain(|_, other| *other != name(book));
        self.books.insert(person, name(book));
        self.keep(fs, beside)
    }

    /// Whether it is there, and cannot be read. Both may have a book here then.
    pub fn is_damaged(&self) -> bool {
        self.is_damaged
    }

    /// Forgets whose book is whose, once nobody here is at the table any more.
    ///
    /// # Errors
    /// When it could not be removed.
    pub fn forget(fs: &dyn Fs, beside: &Path) -> io::Result<()> {
        small::take_away(fs, &beside.join(SEATS))
    }

    /// Reads it; nobody has a book here where it cannot be read.
    pub fn read(fs: &dyn Fs, beside: &Path) -> Seats {
        let bytes = match small::read(fs, &beside.join(SEATS), LONGEST) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Seats::default(),
            bytes => bytes.ok(),
        };
        let read = bytes.and_then(|bytes| serde_json::from_slice::<Seats>(&bytes).ok());
        let read = read.filter(|seats| seats.schema == SCHEMA);
        read.unwrap_or_else(|| Seats { is_damaged: true, ..Seats::default() })
    }

    /// Whether somebody has a book here.
    pub fn knows(&self, person: PersonId) -> bool {
        self.books.contains_key(&person)
    }

    /// Whose book this is.
    pub fn person_of(&self, book: Option<&BookId>) -> Option<PersonId> {
        let is_it = |name: &Option<String>| name.as_deref() == book.map(BookId::as_str);
        self.books.iter().find(|(_, name)| is_it(name)).map(|(person, _)| *person)
    }

    /// The two as they sit at the table of this computer: with what their books are called now, and else what they say
    /// there that they are called.
    pub fn of(&self, table: &Table, books: &Books) -> [Sitter; 2] {
        let (people, all) = (table.people(), books.all());
        let found = people.map(|person| {
            let name = self.books.get(&person)?;
            let is_it = |book: &&Book| book.id.as_ref().map(BookId::as_str) == name.as_deref();
            all.iter().find(is_it).cloned()
        });
        let named = |place: usize| {
            let of_book = found[place].as_ref().and_then(|book| book.name.clone());
            of_book.or_else(|| table.name_of(people[place]))
        };
        let mut names = [named(0), named(1)];
        if alike(&names) {
            // Nobody sits there under the name of the one whose book is here.
            for (name, _) in names.iter_mut().zip(&found).filter(|(_, book)| book.is_none()) {
                *name = None;
            }
        }
        let nobody = names.iter().all(Option::is_none);
        let [one, other] = names;
        let [first, second] = found;
        // Two who have no names still have to be told apart.
        let unnamed = |book: &Option<Book>, other: &Option<Book>, is_first: bool| {
            Words::from(match () {
                () if book.is_some() && other.is_none() => say::table_the_one_here(),
                () if book.is_some() && nobody && is_first => say::table_one_of_you(),
                () => say::table_the_other(),
            })
        };
        let one = one.unwrap_or_else(|| unnamed(&first, &second, true));
        let other = other.unwrap_or_else(|| unnamed(&second, &first, false));
        let has_place = |book: &Option<Book>| {
            // One that waits is put there whole as it is taken.
            let waits = || WaitingPlace::is_there(&**books.fs(), &books.table().1);
            book.as_ref().is_some_and(|book| parting::has_half(books, book) || waits())
        };
        let places = [has_place(&first), has_place(&second)];
        [
            Sitter { person: people[0], name: one, book: first, has_place: places[0] },
            Sitter { person: people[1], name: other, book: second, has_place: places[1] },
        ]
    }
}

/// Whether the two have names that are read as one.
fn alike(names: &[Option<Words>; 2]) -> bool {
    let [Some(one), Some(other)] = names else { return false };
    one.as_str().to_lowercase() == other.as_str().to_lowercase()
}
