//! Who sits at the table shows that it is them: the passphrase of their book opens their place there, and nothing else.

use crate::{
    domain::{
        book::{Book, Key},
        secret::Secret,
        table::PersonId,
    },
    shell::desk::lock::unlocked,
    store::{
        Books, Paths,
        at_table::{AtTable, NotAtTable, OwnBook, no_place},
        table::Place,
    },
};

/// The place at the table that stands in a locked book, by its passphrase.
pub(super) fn place_in(books: &Books, book: &Book, typed: Secret) -> Result<Option<Place>, String> {
    let (workbook, state) = books.places_of(book.id.as_ref());
    let paths = Paths::around(&workbook, state);
    let unlocked = unlocked(paths.clone(), Key::Passphrase(typed))?;
    let fs = unlocked.fs();
    let own = OwnBook { id: book.id.as_ref(), fs: &fs, paths: &paths, is_locked: true };
    own.place_here(books).map_err(|err| err.to_string())
}

/// Opens the table by the passphrase of either of the two, whose books stay closed. It is tried on each that is locked.
pub(super) fn opened_by_either(
    books: &Books,
    typed: &Secret,
) -> Result<(AtTable, PersonId), String> {
    let mut why = NotAtTable::NotHere.to_string();
    for book in books.all().iter().filter(|book| book.is_locked) {
        match place_in(books, book, typed.clone()) {
            Err(told) => why = told,
            Ok(None) => return Err(no_place(books).to_string()),
            Ok(Some(place)) => {
                let (id, person) = (book.id.as_ref(), place.seat.person());
                let opened = AtTable::open_by(books, id, place, true);
                return opened.map(|it| (it, person)).map_err(|err| err.to_string());
            }
        }
    }
    Err(why)
}
