//! The table of two who keep their books in one folder: laid between them, opened by both, and each acts as themselves.

mod aside;
mod copies;
mod elsewhere;
mod laying;
mod left;
mod moving;
mod names;
mod own;
mod parting;
mod refused;
mod seats;

use std::{collections::BTreeSet, io, sync::Arc};

use crate::{
    domain::{
        book::{Book, BookId},
        day::Stamp,
        table::{
            Chance, Deed, Id, Laid, PersonId, RowKind, TableThere, agree_at_once, deed::Parts,
        },
    },
    phrases::say,
    store::{
        Books, Paths, sealed,
        table::{self, NotKept, NotOpened, Notice, Place, SharedTable, WaitingPlace},
    },
};

pub use aside::{TakenIn, has_aside, key_in_vain, take_in_aside};
pub use copies::{Copies, are_copies};
pub(super) use elsewhere::folder as elsewhere;
pub use elsewhere::{find, invite, is_invited, join};
pub use laying::{lay, take_place};
pub use left::{TableLeft, is_of_table, left_by};
pub use moving::{bring_back, bring_back_remembered, move_to};
pub use own::{OwnBook, folder_looks, lay_out, look_in, remembered, sit};
pub use parting::{Parted, lies, part};
pub use refused::NotAtTable;
use seats::Seats;

/// The table as it is open at this computer. Those sit at it whose book has no lock, and who showed that it is them:
/// the key that signs comes out of their book, and goes with this.
#[derive(Debug)]
pub struct AtTable {
    shared: SharedTable,
    seats: Seats,
    books: Books,
    chance: Chance,
    /// What was found as somebody sat down, until it is told.
    found: BTreeSet<Notice>,
    /// What was told the last time that the folder was looked at.
    told: Vec<String>,
}

/// A number that nobody else knows.
fn chance() -> io::Result<Chance> {
    let mut seed = [0; 32];
    getrandom::getrandom(&mut seed).map_err(|_| io::ErrorKind::Other)?;
    Ok(Chance::of(seed))
}

/// Whether there is a table, or may be one, as it is asked where no book is open. Nothing of it is read for that, and of
/// the books only whether the place of one without a lock can be read.
pub fn there(books: &Books) -> TableThere {
    let (_, beside) = books.table();
    let (fs, all) = (&**books.fs(), books.all());
    if !table::is_here(fs, &beside) {
        return if all.len() == 2 { TableThere::MayBeLaid } else { TableThere::None };
    }
    let seats = Seats::read(fs, &beside);
    let has_place = |book: &&Book| {
        let seat = paths_of(books, book.id.as_ref()).table_seat();
        let seat = if book.is_locked { sealed::sealed(&seat) } else { seat };
        let is_known = seats.is_damaged() || seats.person_of(book.id.as_ref()).is_some();
        is_known && fs.kind(&seat).is_ok()
    };
    let at_it: Vec<&Book> = all.iter().filter(has_place).collect();
    // A place that cannot be read opens nothing. The passphrase of the other one does.
    let opens = |book: &&&Book| {
        !book.is_locked && Place::of_book(fs, &paths_of(books, book.id.as_ref())).is_ok()
    };
    match () {
        // Who parted from it last did not know of the other one, whose own book does.
        () if at_it.is_empty()
            && all.iter().any(|book| !book.is_locked && has_its_place(books, book)) =>
        {
            TableThere::Laid
        }
        () if at_it.is_empty() => TableThere::None,
        () if at_it.iter().any(|book| book.is_locked) && !at_it.iter().any(|it| opens(&it)) => {
            TableThere::Locked
        }
        () => TableThere::Laid,
    }
}

/// How it stands with the table for the book that is open.
pub fn there_for(books: &Books, own: OwnBook<'_>) -> TableThere {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    if !table::is_here(fs, &beside) {
        return match elsewhere::is_elsewhere(books, own) {
            Ok(true) => TableThere::Elsewhere,
            // Half of a place can be left, whatever else is gone.
            _ if own.place_here(books).is_err() => TableThere::PlaceLost,
            _ => there(books),
        };
    }
    let waits = WaitingPlace::is_there(fs, &beside);
    let seats = Seats::read(fs, &beside);
    match own.place_here(books) {
        Ok(Some(Place { guest: Some(guest), .. })) => match guest.public().person() {
            _ if waits => TableThere::Waits,
            // They took it at this computer.
            other if seats.knows(other) => TableThere::Laid,
            _ => TableThere::Invited,
        },
        Ok(Some(place)) if elsewhere::is_folder_lost(books, place.table) => TableThere::FolderLost,
        Ok(Some(_)) => TableThere::Laid,
        Err(_) => TableThere::PlaceLost,
        Ok(None) if waits && seats.person_of(own.id).is_some() => TableThere::Yours,
        Ok(None) => TableThere::OfOthers,
    }
}

/// Whether a book without a lock has its place at the table that lies here, and not at another one.
fn has_its_place(books: &Books, book: &Book) -> bool {
    let lies = table::marked(&**books.fs(), &books.table().0);
    let place = Place::of_book(&**books.fs(), &paths_of(books, book.id.as_ref()));
    place.is_ok_and(|place| place.is_some_and(|place| Some(place.table) == lies))
}

/// That a book has no place at the table that is here: it waits, or there is none any more.
pub fn no_place(books: &Books) -> NotAtTable {
    let waits = WaitingPlace::is_there(&**books.fs(), &books.table().1);
    if waits { NotAtTable::PlaceWaits } else { NotAtTable::NoPlace }
}

/// The files of a book, as they lie beside each other.
fn paths_of(books: &Books, book: Option<&BookId>) -> Paths {
    let (workbook, state) = books.places_of(book);
    Paths::around(&workbook, state)
}

impl AtTable {
    /// Opens the table of a folder of books, with what stands in those of them that have no lock. None of them is opened.
    ///
    /// # Errors
    /// When there is none, it cannot be read, or both books are locked ([`AtTable::open_by`]).
    pub fn open(books: &Books) -> Result<AtTable, NotAtTable> {
        let (_, beside) = books.table();
        let fs = &**books.fs();
        if !table::is_here(fs, &beside) {
            return Err(NotOpened::None.into());
        }
        let seats = Seats::read(fs, &beside);
        let mut opened: Option<AtTable> = None;
        let mut damaged = None;
        for book in books.all().iter().filter(|book| !book.is_locked) {
            let id = book.id.as_ref();
            // One that nobody knew to be at it may be, or at another one.
            let is_known = seats.person_of(id).is_some() || seats.is_damaged();
            if !is_known && !has_its_place(books, book) {
                continue;
            }
            let paths = paths_of(books, id);
            let place =
                match (OwnBook { id, fs: books.fs(), paths: &paths, is_locked: false }).place() {
                    Ok(Some(place)) => place,
                    Ok(None) => continue,
                    Err(err) => {
                        damaged = Some(err);
                        continue;
                    }
                };
            match &mut opened {
                Some(table) => table.sit(id, place, false)?,
                None => opened = Some(AtTable::open_by(books, id, place, false)?),
            }
        }
        opened.ok_or_else(|| damaged.unwrap_or(NotAtTable::Locked))
    }

    /// Opens it with the place of one of the two, who sits down.
    ///
    /// # Errors
    /// When there is none, it cannot be read, or the place is of another one.
    pub fn open_by(
        books: &Books,
        book: Option<&BookId>,
        place: Place,
        is_locked: bool,
    ) -> Result<AtTable, NotAtTable> {
        let (folder, beside) = books.table();
        let fs = Arc::clone(books.fs());
        let open =
            |chance| SharedTable::open(Arc::clone(&fs), &folder, &beside, &place.key, chance);
        let of = (place.table, place.between, place.seat.person());
        let mend = |chance| SharedTable::mend(&fs, (&folder, &beside), &place.key, of, chance);
        let shared = match open(chance()?) {
            Err(NotOpened::Unreadable | NotOpened::None) if mend(chance()?)? => open(chance()?)?,
            Ok(it) if (it.id(), it.table().people()) != (place.table, place.between) => {
                drop(it);
                mend(chance()?)?;
                open(chance()?)?
            }
            opened => opened?,
        };
        let seats = Seats::read(&**books.fs(), &beside);
        let (books, found, told) = (books.clone(), BTreeSet::new(), Vec::new());
        let mut table = AtTable { shared, seats, books, chance: chance()?, found, told };
        table.sit(book, place, is_locked)?;
        table.clear_behind();
        Ok(table)
    }

    /// Somebody sits down: the key that signs what they do was in their book.
    ///
    /// # Errors
    /// When their place is at another table, or the book is not whose this computer remembers it to be.
    pub fn sit(
        &mut self,
        book: Option<&BookId>,
        place: Place,
        is_locked: bool,
    ) -> Result<(), NotAtTable> {
        if place.table != self.shared.id() {
            return Err(NotOpened::OtherTable.into());
        }
        let person = place.seat.person();
        let is_unknown = self.seats.person_of(book).is_none() && !self.seats.knows(person);
        if self.seats.is_damaged() || is_unknown {
            let (_, beside) = self.books.table();
            self.seats.put(&**self.books.fs(), &beside, (person, book))?;
        }
        if self.person_of(book) != Some(place.seat.person()) {
            return Err(NotAtTable::NotHere);
        }
        if let Some(other) = place.other {
            self.shared.meet(other)?;
        }
        let found = self.shared.sit(place.seat, is_locked)?;
        self.found.extend(found);
        Ok(())
    }

    /// Looks at the folder of the table. Tells what is not as it should be, each in a sentence.
    pub fn look(&mut self) -> Vec<String> {
        let mut notices = std::mem::take(&mut self.found);
        notices.extend(self.shared.look());
        self.told = self.told(&notices);
        self.told.clone()
    }

    /// Looks again, as something may have changed there. Tells what is not as it should be; `None` where nothing is
    /// another one than before, be it what lies there or what is told of it.
    pub fn look_again(&mut self) -> Option<Vec<String>> {
        let before = (self.laid(), self.told.clone());
        let told = self.look();
        (before != (self.laid(), told.clone())).then_some(told)
    }

    /// What is seen of it: the names are those of the books as they are called now, and those that were said of books
    /// elsewhere.
    pub fn laid(&self) -> Laid {
        let table = self.shared.table().clone();
        let seats = self.seats.of(&table, &self.books);
        Laid::of(table, seats, self.shared.may_write())
    }

    /// Who of the two the owner of a book is, by what this computer remembers.
    pub fn person_of(&self, book: Option<&BookId>) -> Option<PersonId> {
        self.seats.person_of(book).filter(|person| self.shared.table().is_at_it(*person))
    }

    /// Keeps what one of the two did, who sits here. Gives the id of it, or of the last of it.
    ///
    /// # Errors
    /// When it is not kept: the table is as it was.
    pub fn keep(
        &mut self,
        by: PersonId,
        deed: Deed,
        at: Stamp,
    ) -> Result<(Id, Vec<String>), NotAtTable> {
        let laid = self.laid();
        let book = laid.seat(by).and_then(|seat| seat.book.as_ref()).ok_or(NotAtTable::NotHere)?;
        let (mut id, mut told) = (Err(NotKept::NoSuchAct.into()), Vec::new());
        for (act, said) in deed.done(&mut self.chance) {
            let kept = self.shared.keep(by, (&act, said), at).map_err(|err| match err {
                NotKept::NoSeat => self.not_seated(Some(book)),
                err => err.into(),
            })?;
            told.extend(self.told(&kept.notices));
            told.extend(kept.unconfirmed.map(say::written_unconfirmed));
            id = Ok(kept.id);
        }
        id.map(|id| (id, told))
    }

    /// Lays rows in these words with a yes of both, who sit here: what only one of them says yes to lies nowhere.
    ///
    /// # Errors
    /// When it is not kept. What was laid before that with a yes of both is.
    pub fn lay_together(
        &mut self,
        kind: RowKind,
        rows: Vec<Parts>,
        at: Stamp,
    ) -> Result<Vec<String>, NotAtTable> {
        let [one, other] = self.laid().seats.each_ref().map(|seat| seat.person);
        if !self.shared.sits(other) {
            // Else there were words of one, which no yes of the other follows.
            let laid = self.laid();
            let book = laid.seat(other).and_then(|seat| seat.book.as_ref());
            return Err(self.not_seated(book));
        }
        let mut told = Vec::new();
        for parts in rows {
            let (row, more) = self.keep(one, Deed::Lay(kind, parts), at)?;
            told.extend(more);
            let (_, more) = self.keep(other, Deed::Act(agree_at_once(row)), at)?;
            told.extend(more);
        }
        Ok(told)
    }

    /// Why somebody does not sit here.
    fn not_seated(&self, book: Option<&Book>) -> NotAtTable {
        let Some(book) = book else { return NotAtTable::NotHere };
        if book.is_locked {
            return NotAtTable::NotProved;
        }
        let (fs, paths) = (self.books.fs(), paths_of(&self.books, book.id.as_ref()));
        let own = OwnBook { id: book.id.as_ref(), fs, paths: &paths, is_locked: false };
        own.place_here(&self.books).err().unwrap_or_else(|| self.no_place())
    }

    /// That a book has no place here: it waits, or there is none any more.
    pub fn no_place(&self) -> NotAtTable {
        no_place(&self.books)
    }

    fn told(&self, notices: &BTreeSet<Notice>) -> Vec<String> {
        let laid = self.laid();
        let name = |notice: &Notice| notice.whose.map_or("", |person| laid.name(person)).to_owned();
        notices.iter().map(|notice| notice.sentence(&name(notice))).collect()
    }
}
