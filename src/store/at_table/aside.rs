//! What lies aside of a table that somebody left comes into their book, once what opens it is back.

use std::{path::PathBuf, sync::Arc};

use crate::{
    domain::table::{Laid, PersonId},
    store::{
        Books,
        at_table::{OwnBook, chance, parting::names, seats::Seats},
        table::{self, Place, SharedTable},
    },
};

/// What came into a book.
#[derive(Debug)]
pub struct TakenIn {
    /// The file of the book in which it stands.
    pub copy: PathBuf,
    /// What lay there, and who the owner of the book was, where that is known.
    pub lay: Option<(Laid, PersonId)>,
}

/// Whether something lies aside, and the key that may open it is there. Nothing is written for that.
pub fn has_aside(books: &Books, own: &OwnBook<'_>) -> bool {
    let (_, beside) = books.table();
    let lies = !table::aside::lying_aside(&**books.fs(), &beside).is_empty();
    lies && Place::key_in(&**own.fs, own.paths).is_some()
}

/// The key that was put back into a book without a place, and opens nothing of what lies aside, with the folder of that.
/// `None` where there is no such key, or nothing lies aside.
pub fn key_in_vain(books: &Books, own: &OwnBook<'_>) -> Option<(PathBuf, PathBuf)> {
    let (_, beside) = books.table();
    let aside = table::aside::lying_aside(&**books.fs(), &beside).into_iter().next()?;
    let is_there = |path: &PathBuf| own.fs.kind(path).is_ok();
    let has_no_place = !is_there(&own.paths.table_seat());
    let key = Some(own.paths.table_key()).filter(|key| has_no_place && is_there(key))?;
    Some((key, aside))
}

/// Brings what lies aside of a table into the book that is open, where the key of it lies in that book again. It goes
/// from there once the copy is kept, and so does the key, which opens nothing else. `None` where nothing lies aside
/// that it opens, or this could not be done: it is tried as the book opens next.
pub fn take_in_aside(books: &Books, own: OwnBook<'_>) -> Option<TakenIn> {
    let (folder, beside) = books.table();
    let fs = books.fs();
    let all = table::aside::lying_aside(&**fs, &beside);
    let key = Place::key_in(&**own.fs, own.paths).filter(|_| !all.is_empty())?;
    for aside in all {
        let chance = chance().ok()?;
        let opened = SharedTable::remembered(Arc::clone(fs), &folder, &aside, &key, chance);
        // What is damaged besides is not let go of.
        let Some(shared) = opened.ok().filter(SharedTable::has_opened_all) else { continue };
        let seats = Seats::read(&**fs, &aside);
        let seen = shared.table().clone();
        let laid = Laid::of(seen.clone(), seats.of(&seen, books), false);
        let copy = shared.leave_a_copy(own.fs, own.paths, &names(&laid)).ok()?;
        // The next time that the book opens goes on with it, where this is cut off.
        table::aside::forget_aside(&**fs, &aside).ok()?;
        if matches!(own.place(), Ok(None)) {
            Place::take_from(&**own.fs, own.paths).ok()?;
        }
        let person = seats.person_of(own.id);
        let lay = person.map(|person| (laid, person)).filter(|(laid, _)| !laid.is_empty());
        return Some(TakenIn { copy, lay });
    }
    None
}
