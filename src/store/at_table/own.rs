//! The book that is open, and its place at the table: it sits down, lays a copy of a line there, and parts from it.

use std::{io, path::Path, sync::Arc};

use crate::{
    domain::{
        book::BookId,
        day::Stamp,
        table::{Accord, Deed, OnTable},
    },
    phrases::say,
    store::{
        Books, Fs, Paths,
        at_table::{AtTable, Copies, NotAtTable, chance, elsewhere, seats::Seats},
        error::because,
        sealed,
        table::{self, Place, SharedTable, WaitingPlace},
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
        Place::of_book(&**self.fs, self.paths).map_err(|err| {
            let is_damaged = err.kind() == io::ErrorKind::InvalidData || sealed::is_broken(&err);
            let damaged = || is_damaged.then(|| self.damaged());
            self.half_gone().or_else(damaged).unwrap_or(NotAtTable::PlaceUnreadable(err))
        })
    }

    /// Which of the two files of its place is damaged, where one is.
    fn damaged(self) -> NotAtTable {
        let key = Place::key_in(&**self.fs, self.paths);
        let file = if key.is_some() { self.paths.table_seat() } else { self.paths.table_key() };
        NotAtTable::PlaceDamaged(self.as_it_lies(&file))
    }

    /// The path of a file of the book, as somebody finds it who looks for it.
    fn as_it_lies(self, file: &Path) -> String {
        let file = if self.is_locked { &sealed::sealed(file) } else { file };
        file.display().to_string()
    }

    /// Which of the two files of its place is gone, where the other one is there.
    pub fn half_gone(self) -> Option<NotAtTable> {
        let (seat, key) = (self.paths.table_seat(), self.paths.table_key());
        let is_there = |path: &Path| self.fs.kind(path).is_ok();
        let gone = match (is_there(&seat), is_there(&key)) {
            (true, false) => key,
            (false, true) => seat,
            _ => return None,
        };
        Some(NotAtTable::PlaceHalfGone(self.as_it_lies(&gone)))
    }

    /// The same at the table that is here: what opens the table is half a place, where what says whose it is has gone
    /// from a book that this computer knows to be at it.
    ///
    /// # Errors
    /// When it cannot be read, or half of it is gone.
    pub fn place_here(self, books: &Books) -> Result<Option<Place>, NotAtTable> {
        let place = self.place()?;
        let (fs, (_, beside)) = (&**books.fs(), books.table());
        let was_at_it = || {
            Seats::read(fs, &beside).person_of(self.id).is_some()
                // One that waits is put there whole as it is taken.
                && !WaitingPlace::is_there(fs, &beside)
        };
        match self.half_gone().filter(|_| place.is_none() && was_at_it()) {
            Some(half) => Err(half),
            None => Ok(place),
        }
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
