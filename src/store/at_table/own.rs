//! The book that is open, and its place at the table: it sits down, lays a copy of a line there, and parts from it.

use std::{io, path::PathBuf, sync::Arc};

use crate::{
    domain::{
        BookId, Stamp,
        table::{Accord, Deed, PersonId},
    },
    phrases::say,
    store::{
        Books, Fs, Paths,
        at_table::{AtTable, Copies, NotAtTable, elsewhere, paths_of, seats::Seats},
        error::because,
        sealed, small,
        table::{self, Place, WaitingPlace},
    },
};

/// A book that is open.
#[derive(Clone, Copy, Debug)]
pub struct OwnBook<'a> {
    /// Which of those of the folder.
    pub id: Option<&'a BookId>,
    /// Its files, to be read and written as if they were plain.
    pub fs: &'a Arc<dyn Fs>,
    /// Where they are.
    pub paths: &'a Paths,
    /// Whether it has a lock.
    pub is_locked: bool,
}

impl OwnBook<'_> {
    /// Its place at a table, if it has one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn place(self) -> io::Result<Option<Place>> {
        Place::of_book(&**self.fs, self.paths)
    }
}

/// The owner of an open book sits down at the table, so that all of it is sealed while their book is locked, and
/// unsealed where no lock is left: after the book was opened or named, before it is locked, and after its lock was taken
/// off. What they are called is said there where another computer may have it. It is nothing to a book without a place. Tells what is not as it should be.
///
/// # Errors
/// When the table cannot be opened, or its files are not sealed as they should be.
pub fn sit(books: &Books, own: OwnBook<'_>, at: Stamp) -> Result<Vec<String>, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    if !table::is_here(fs, &beside) {
        return Ok(Vec::new());
    }
    let Some(place) = own.place()? else { return Ok(Vec::new()) };
    // The book tells whose it is; what stands beside the table only helps while it is locked.
    Seats::read(fs, &beside).remember(fs, &beside, (place.seat.person(), own.id))?;
    let mut table = AtTable::open_by(books, own.id, place.clone(), own.is_locked)?;
    let found = std::mem::take(&mut table.found);
    let named = table.say_names(at);
    let guest = place.guest.as_ref().map(|guest| guest.public().person());
    let other = guest.and_then(|guest| table.shared.known(guest));
    if other.is_some() {
        // They have joined, with a key of their own: nobody is invited with that one again.
        Place { other, guest: None, ..place }.keep(&**own.fs, own.paths)?;
    }
    Ok([table.told(&found), named].concat())
}

/// Lays a copy of a line of an open book on the table, as who its owner is there, and has the book remember it. Gives
/// what the book remembers, and what is to be told.
///
/// # Errors
/// When it is not laid: neither the table nor the book is changed.
pub fn lay_out(
    books: &Books,
    own: OwnBook<'_>,
    (name, deed): (&str, Deed),
    at: Stamp,
) -> Result<(Copies, Vec<String>), NotAtTable> {
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    let person = place.seat.person();
    let mut table = AtTable::open_by(books, own.id, place, own.is_locked)?;
    // What was laid there meanwhile is read first.
    table.look();
    let lies = match &deed {
        Deed::Lay(kind, _) if kind.accord() == Accord::Sides => say::table_side_lies_there(),
        _ => say::table_copy_lies_there(),
    };
    let (id, mut told) = table.keep(person, deed, at)?;
    let mut copies = Copies::read(&**own.fs, own.paths);
    copies.laid.insert(name.to_owned(), id);
    if let Err(err) = copies.keep(&**own.fs, own.paths) {
        told.push(say::table_not_noted(because(&err)));
    }
    told.insert(0, lies.to_owned());
    Ok((copies, told))
}

/// The owner of an open book parts from the table: a copy of what was last seen stays in the book, at the path that is
/// given, and its keys go. There is no copy where this computer never saw it: the book came from another one. Nothing in the folder of the table is touched, and nobody hears of it.
///
/// # Errors
/// When it was not done whole; it can be done again.
pub fn part(books: &Books, own: OwnBook<'_>) -> Result<Option<PathBuf>, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    if !table::is_here(fs, &beside) {
        // It was cut off after the last of this computer had parted: this is what was left to do.
        Place::leave(fs, &beside, &**own.fs, own.paths)?;
        let copy = own.paths.parted(&place.table.to_string());
        return Ok(Some(copy).filter(|copy| own.fs.kind(copy).is_ok()));
    }
    let (person, between, is_host) = (place.seat.person(), place.between, place.guest.is_some());
    let mut seats = Seats::read(fs, &beside);
    let is_last = !is_other_at_it(books, &seats, (person, between));
    let table = AtTable::open_by(books, own.id, place, own.is_locked)?;
    if !table.shared.may_write() {
        return Err(NotAtTable::Busy);
    }
    let copy = table.shared.part(own.fs, own.paths, is_last)?;
    if is_last {
        elsewhere::forget(fs, &beside)?;
    }
    if is_last && is_host {
        // Nobody takes a place at a table that nobody here is at any more.
        WaitingPlace::let_go(fs, &beside)?;
    }
    seats.forget(fs, &beside, person)?;
    small::take_away(&**own.fs, &own.paths.table_laid())?;
    Ok(Some(copy))
}

/// Whether the book of the other one here has a place at the table too.
fn is_other_at_it(
    books: &Books,
    seats: &Seats,
    (person, between): (PersonId, [PersonId; 2]),
) -> bool {
    books.all().iter().any(|book| {
        let other = seats.person_of(book.id.as_ref());
        let seat = paths_of(books, book.id.as_ref()).table_seat();
        let seat = if book.is_locked { sealed::sealed(&seat) } else { seat };
        other.is_some_and(|other| other != person && between.contains(&other))
            && books.fs().kind(&seat).is_ok()
    })
}
