//! The book that is open, and its place at the table: it sits down, lays a copy of a line there, and parts from it.

use std::{collections::BTreeMap, io, path::PathBuf, sync::Arc};

use crate::{
    domain::{
        BookId, Stamp,
        table::{Accord, Deed, Laid, OnTable, PersonId},
    },
    phrases::say,
    store::{
        Books, Fs, Paths,
        at_table::{AtTable, Copies, NotAtTable, chance, elsewhere, paths_of, seats::Seats},
        error::because,
        sealed, small,
        table::{self, Goes, Place, SharedTable, WaitingPlace},
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
    pub fn place(self) -> Result<Option<Place>, NotAtTable> {
        Place::of_book(&**self.fs, self.paths).map_err(NotAtTable::PlaceUnreadable)
    }

    /// The same at the table that is here: what opens the table is half a place, where what says whose it is has gone
    /// from a book that this computer knows to be at it.
    ///
    /// # Errors
    /// When it cannot be read, or half of it is gone.
    pub(super) fn place_here(self, books: &Books) -> Result<Option<Place>, NotAtTable> {
        let place = self.place()?;
        let (fs, (_, beside)) = (&**books.fs(), books.table());
        let has_half = || {
            Seats::read(fs, &beside).person_of(self.id).is_some()
                && self.fs.kind(&self.paths.table_key()).is_ok()
                // One that waits is put there whole as it is taken.
                && !WaitingPlace::is_there(fs, &beside)
        };
        if place.is_none() && has_half() {
            let gone = io::Error::other(say::table_place_half_gone());
            return Err(NotAtTable::PlaceUnreadable(gone));
        }
        Ok(place)
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
    // Where only what says so is gone, it is made anew as the table opens.
    if !table::is_here(fs, &beside) && !elsewhere::is_lost(books, own)? {
        return Ok(Vec::new());
    }
    let Some(place) = own.place_here(books)? else { return Ok(Vec::new()) };
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

/// Looks into the folder of the table for the owner of an open book, and takes in what came from elsewhere: that the
/// other one has joined, or what they offered. What is not as it should be is told where the table is opened.
///
/// # Errors
/// When the table cannot be opened.
pub fn look_in(books: &Books, own: OwnBook<'_>, at: Stamp) -> Result<(), NotAtTable> {
    let Some(place) = own.place()? else { return Ok(()) };
    AtTable::open_by(books, own.id, place, own.is_locked)?.look();
    sit(books, own, at).map(drop)
}

/// The names, sizes and times of what lies in the folder of the table: where they are others than before, there is
/// something to look for. Nothing is read for that.
pub fn folder_looks(books: &Books) -> Vec<(String, u64, i128)> {
    let (folder, _) = books.table();
    let fs = &**books.fs();
    let looks = |name: String| {
        let stat = fs.stat(&folder.join(&name)).ok()?;
        Some((name, stat.size, stat.modified))
    };
    fs.list(&folder).unwrap_or_default().into_iter().filter_map(looks).collect()
}

/// What lies on the table of the owner of an open book, and who they are there. Nothing where that cannot be read.
pub fn lies(books: &Books, own: OwnBook<'_>) -> Option<(Laid, PersonId)> {
    let place = own.place().ok()??;
    let person = place.seat.person();
    let mut table = AtTable::open_by(books, own.id, place, own.is_locked).ok()?;
    table.look();
    Some((table.laid(), person))
}

/// What lies on the table for the owner of an open book, as this computer saw it last. Nothing is looked for in its
/// folder, nothing is written, and where it cannot be read it is nothing.
pub fn remembered(books: &Books, own: OwnBook<'_>) -> OnTable {
    let read = || {
        let place = own.place().ok()??;
        let (folder, beside) = books.table();
        let fs = Arc::clone(books.fs());
        let table = SharedTable::remembered(fs, &folder, &beside, &place.key, chance().ok()?);
        let table = table.ok().filter(|table| table.id() == place.table)?;
        let copies = Copies::read(&**own.fs, own.paths).laid.into_values().collect();
        Some(OnTable::of(table.table(), place.seat.person(), &copies))
    };
    read().unwrap_or_default()
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
/// given, and its keys go. There is no copy where this computer never saw it, as the book came from another one, or
/// where what the book keeps of its place is damaged so that nothing opens. Nothing in a folder that anybody else comes
/// by is touched, and nobody hears of it.
///
/// # Errors
/// When it was not done whole; it can be done again.
pub fn part(books: &Books, own: OwnBook<'_>) -> Result<Option<PathBuf>, NotAtTable> {
    let (folder, beside) = books.table();
    let fs = &**books.fs();
    let place = match own.place_here(books) {
        Ok(place) => Some(place.ok_or(NotAtTable::NoPlace)?),
        Err(NotAtTable::PlaceUnreadable(_)) => None,
        Err(err) => return Err(err),
    };
    if !table::is_here(fs, &beside) {
        // It was cut off after the last of this computer had parted: this is what was left to do.
        Place::leave(fs, &beside, &**own.fs, own.paths)?;
        let copy = place.map(|place| own.paths.parted(&place.table.to_string()));
        return Ok(copy.filter(|copy| own.fs.kind(copy).is_ok()));
    }
    // While the other one is at it, the names of both stand there as before: nobody is told that one has parted.
    let is_last = !is_other_at_it(books, &Seats::read(fs, &beside), own.id);
    let is_host = place.as_ref().is_none_or(|place| place.guest.is_some());
    let mut names = BTreeMap::new();
    let shared = match place {
        Some(place) => {
            let table = AtTable::open_by(books, own.id, place, own.is_locked)?;
            names.extend(table.laid().seats.map(|seat| (seat.person, seat.name)));
            Some(table.shared)
        }
        None => Place::key_in(&**own.fs, own.paths).and_then(|key| {
            SharedTable::open(Arc::clone(books.fs()), &folder, &beside, &key, chance().ok()?).ok()
        }),
    };
    let copy = if let Some(shared) = shared {
        if !shared.may_write() {
            return Err(NotAtTable::Busy);
        }
        let is_beside_the_books = folder == books.own_table();
        let goes = match is_last {
            false => Goes::Place,
            true if is_beside_the_books && shared.is_only_from_here() => Goes::Folder,
            true => Goes::Memory,
        };
        Some(shared.part(own.fs, own.paths, goes, &names)?)
    } else {
        if is_last {
            table::forget(fs, &beside)?;
        }
        Place::leave(fs, &beside, &**own.fs, own.paths)?;
        None
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
    Ok(copy)
}

/// Whether another book here has a place at the table too.
pub(super) fn is_other_at_it(books: &Books, seats: &Seats, own: Option<&BookId>) -> bool {
    books.all().iter().any(|book| {
        let id = book.id.as_ref();
        let seat = paths_of(books, id).table_seat();
        let seat = if book.is_locked { sealed::sealed(&seat) } else { seat };
        let is_known = seats.is_damaged() || seats.person_of(id).is_some();
        id != own && is_known && books.fs().kind(&seat).is_ok()
    })
}
