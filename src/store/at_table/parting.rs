//! Parting from the table: a copy of what was last seen stays in the book of whoever goes, and nobody hears of it.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use crate::{
    domain::{
        book::{Book, BookId},
        table::{Laid, PersonId},
        words::Words,
    },
    store::{
        Books,
        at_table::{
            AtTable, NotAtTable, OwnBook, chance, elsewhere, paths_of,
            seats::{SEATS, Seats},
        },
        sealed, small,
        table::{self, Goes, NotOpened, Place, SharedTable, TableKey, WaitingPlace},
    },
};

/// What stays of a table with whoever parted from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parted {
    /// A copy of what was last seen, in this file of the book.
    Copy(PathBuf),
    /// What this computer remembers is sealed, and what opens it is gone. It lies aside as it was, in this folder.
    Aside(PathBuf),
    /// Nothing: this computer never saw what was there, or another book here is still at it.
    Nothing,
}

impl Parted {
    /// Where the copy is, if there is one.
    pub fn copy(self) -> Option<PathBuf> {
        match self {
            Parted::Copy(path) => Some(path),
            Parted::Aside(_) | Parted::Nothing => None,
        }
    }
}

/// What lies on the table of the owner of an open book, and who they are there. Nothing where that cannot be read.
pub fn lies(books: &Books, own: OwnBook<'_>) -> Option<(Laid, PersonId)> {
    let Ok(place) = own.place_here(books) else { return remembered_without_place(books, own) };
    let place = place?;
    let person = place.seat.person();
    let Ok(mut table) = AtTable::open_by(books, own.id, place, own.is_locked) else {
        return remembered_without_place(books, own);
    };
    table.look();
    Some((table.laid(), person))
}

/// The same of what this computer remembers, where the place of the book does not open it any more.
fn remembered_without_place(books: &Books, own: OwnBook<'_>) -> Option<(Laid, PersonId)> {
    let shared = without_place(books, own)?;
    let seats = Seats::read(&**books.fs(), &books.table().1);
    let person = seats.person_of(own.id)?;
    let table = shared.table().clone();
    let names = seats.of(&table, books);
    Some((Laid::of(table, names, false), person)).filter(|(laid, _)| !laid.is_empty())
}

/// The table as this computer remembers it, by the key of a place of which all else is gone; or by no key, where it is
/// not sealed. It is only read.
fn without_place(books: &Books, own: OwnBook<'_>) -> Option<SharedTable> {
    let (folder, beside) = books.table();
    let key = Place::key_in(&**own.fs, own.paths).unwrap_or_else(TableKey::draw);
    let fs = Arc::clone(books.fs());
    SharedTable::remembered(fs, &folder, &beside, &key, chance().ok()?).ok()
}

/// The owner of an open book parts from the table: a copy of what was last seen stays in the book, and its keys go. There
/// is no copy where this computer never saw it, as the book came from another one, or where it is sealed and what the
/// book keeps of its place opens nothing any more: then nothing that is remembered goes. Nothing in a folder that anybody
/// else comes by is touched, and nobody hears of it.
///
/// # Errors
/// When it was not done whole; it can be done again.
pub fn part(books: &Books, own: OwnBook<'_>) -> Result<Parted, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    let place = match own.place_here(books) {
        Ok(place) => Some(place.ok_or(NotAtTable::NoPlace)?),
        Err(
            NotAtTable::PlaceUnreadable(_)
            | NotAtTable::PlaceDamaged(_)
            | NotAtTable::PlaceHalfGone(_),
        ) => None,
        Err(err) => return Err(err),
    };
    // While the other one is at it, the names of both stand there as before: nobody is told that one has parted.
    let is_last = !is_other_at_it(books, &Seats::read(fs, &beside), own.id);
    if let Some(place) = place.as_ref().filter(|_| !table::is_here(fs, &beside) && is_last)
        && let copy = copy_of(own, place)
        && (copy.is_some() || !table::remembers(fs, &beside))
    {
        // It was cut off after the last of this computer had parted: this is what was left to do.
        Place::leave(fs, &beside, &**own.fs, own.paths)?;
        return Ok(copy.map_or(Parted::Nothing, Parted::Copy));
    }
    let is_host = place.as_ref().is_none_or(|place| place.guest.is_some());
    let is_newer = place.as_ref().is_some_and(|place| table::is_newer(fs, &place.key, &beside));
    let parted = match place.map(|place| AtTable::open_by(books, own.id, place, own.is_locked)) {
        Some(Ok(table)) => {
            let names = names(&table.laid());
            part_from(table.shared, (books, own), is_last, &names)?
        }
        // Nothing of it tells more than what is remembered, if anything is.
        Some(Err(NotAtTable::NotOpened(NotOpened::None | NotOpened::Unreadable))) if !is_newer => {
            without_a_place(books, own, is_last)?
        }
        None => without_a_place(books, own, is_last)?,
        Some(Err(err)) => return Err(err),
    };
    if is_last {
        elsewhere::forget(fs, &beside)?;
    }
    if is_last && is_host {
        // Nobody takes a place at a table that nobody here is at any more.
        WaitingPlace::let_go(fs, &beside)?;
    }
    if is_last {
        Seats::forget(fs, &beside)?;
    }
    small::take_away(&**own.fs, &own.paths.table_laid())?;
    Ok(parted)
}

/// The copy that somebody has already who was cut off as they parted from the table of their place.
pub(super) fn copy_of(own: OwnBook<'_>, place: &Place) -> Option<PathBuf> {
    let copy = own.paths.parted(&place.table.to_string());
    Some(copy).filter(|copy| own.fs.kind(copy).is_ok())
}

/// The same where half of the place is gone, or all of it is damaged. What was remembered goes only once there is a copy.
fn without_a_place(books: &Books, own: OwnBook<'_>, is_last: bool) -> Result<Parted, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    let named = remembered_without_place(books, own);
    let names = named.map(|(laid, _)| names(&laid)).unwrap_or_default();
    let key = Place::key_in(&**own.fs, own.paths);
    // What opens it is known; or nothing needs to be opened, and nobody else is at it here.
    if key.is_some() || is_last {
        let key = key.unwrap_or_else(TableKey::draw);
        let (folder, fs) = (books.table().0, Arc::clone(books.fs()));
        if let Ok(shared) = SharedTable::open(fs, &folder, &beside, &key, chance()?) {
            return part_from(shared, (books, own), is_last, &names);
        }
    }
    let remembered = without_place(books, own).filter(|it| !it.table().rows().is_empty());
    let parted = if let Some(shared) = remembered {
        Parted::Copy(shared.leave_a_copy(own.fs, own.paths, &names)?)
    } else if is_last
        && (table::remembers(fs, &beside) || table::aside::is_going_aside(fs, &beside))
    {
        // Whose book is whose is told by it, once it can be opened.
        Parted::Aside(table::aside::set_memory_aside(fs, &beside, &[SEATS])?)
    } else {
        Parted::Nothing
    };
    if is_last {
        table::forget(fs, &beside)?;
    }
    if is_last && !matches!(parted, Parted::Aside(_)) {
        Place::leave(fs, &beside, &**own.fs, own.paths)?;
    } else {
        // What is remembered is the other one’s, too, or lies aside.
        Place::take_from(&**own.fs, own.paths)?;
    }
    Ok(parted)
}

/// Parts from a table that is open, and where nobody here is at it any more has this computer forget it.
fn part_from(
    shared: SharedTable,
    (books, own): (&Books, OwnBook<'_>),
    is_last: bool,
    names: &BTreeMap<PersonId, Words>,
) -> Result<Parted, NotAtTable> {
    if !shared.may_write() {
        return Err(NotAtTable::Busy);
    }
    let is_beside_the_books = books.table().0 == books.own_table();
    let goes = match is_last {
        false => Goes::Place,
        true if is_beside_the_books && shared.is_only_from_here() => Goes::Folder,
        true => Goes::Memory,
    };
    Ok(Parted::Copy(shared.part(own.fs, own.paths, goes, names)?))
}

pub(super) fn names(laid: &Laid) -> BTreeMap<PersonId, Words> {
    laid.seats.iter().map(|seat| (seat.person, seat.name.clone())).collect()
}

/// Whether another book here has a place at the table too.
pub(super) fn is_other_at_it(books: &Books, seats: &Seats, own: Option<&BookId>) -> bool {
    books.all().iter().any(|book| {
        let id = book.id.as_ref();
        let is_known = seats.is_damaged() || seats.person_of(id).is_some();
        id != own && is_known && has_half(books, book)
    })
}

/// Whether a book has something of a place at a table. Half of one is one: what is gone of it may come back.
pub(super) fn has_half(books: &Books, book: &Book) -> bool {
    let paths = paths_of(books, book.id.as_ref());
    [paths.table_seat(), paths.table_key()].into_iter().any(|half| {
        let half = if book.is_locked { sealed::sealed(&half) } else { half };
        books.fs().kind(&half).is_ok()
    })
}
