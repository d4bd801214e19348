//! Laying a table between two books, and taking the place that waits at it for a locked one.

use std::sync::Arc;

use crate::{
    domain::{
        book::Book,
        table::{PersonId, Seat, SigningKey, TableId},
    },
    store::{
        Books, Fs, Paths,
        at_table::{
            AtTable, NotAtTable, OwnBook, chance, elsewhere, paths_of, seats, seats::Seats,
        },
        fs::Held,
        sealed::{self, Unlocked},
        table::{self, Guest, NotOpened, Place, SharedTable, TableKey, WaitingPlace},
    },
};

/// A book that something can be put into: it is open, or has no lock.
struct Within {
    fs: Arc<dyn Fs>,
    paths: Paths,
    is_locked: bool,
    /// Nobody else puts anything there.
    _held: Option<Held>,
}

impl Within {
    /// `None` where a book is locked, and not the one that is open.
    fn of(
        books: &Books,
        book: &Book,
        own: Option<OwnBook<'_>>,
    ) -> Result<Option<Within>, NotAtTable> {
        if let Some(own) = own.filter(|own| own.id == book.id.as_ref()) {
            let (fs, paths) = (Arc::clone(own.fs), own.paths.clone());
            return Ok(Some(Within { fs, paths, is_locked: own.is_locked, _held: None }));
        }
        if book.is_locked {
            return Ok(None);
        }
        let (fs, paths) = (Arc::clone(books.fs()), paths_of(books, book.id.as_ref()));
        fs.create_folder(&paths.folder)?;
        let held = match fs.lock(&paths.lock) {
            Err(err) if err.kind() == std::io::ErrorKind::Unsupported => None,
            held => Some(held?.ok_or(NotAtTable::Busy)?),
        };
        Ok(Some(Within { fs, paths, is_locked: false, _held: held }))
    }
}

impl Within {
    /// Takes away what was begun here and cut off. A place at a table elsewhere stays, and nothing else is put there.
    fn is_free(&self, books: &Books, book: &Book) -> Result<(), NotAtTable> {
        let (fs, paths) = (&self.fs, &self.paths);
        elsewhere::free(
            books,
            OwnBook { id: book.id.as_ref(), fs, paths, is_locked: self.is_locked },
        )
    }
}

/// Lays a table between the two books of a folder: each gets its place, and with it the one key that opens the table and
/// the key that signs. Into a locked book that is put only while it is open: where it is not the one that is open, its
/// place waits beside the table, for it alone ([`take_place`]). It is the same to do it again where it was cut off,
/// and where a place waits for a book that has another lock by now. Gives whether a place waits.
///
/// # Errors
/// When nothing was laid: there are not two books, one is locked and none is open, there is a table already, or the disk
/// refuses. What stands in a book of a table that did not come about is put there anew the next time.
pub fn lay(books: &Books, own: Option<OwnBook<'_>>) -> Result<bool, NotAtTable> {
    let (_, beside) = books.table();
    let fs = books.fs();
    if table::is_here(&**fs, &beside) {
        return own.map_or(Err(NotOpened::ThereIsOne.into()), |own| keep_place(books, own));
    }
    let all = books.all();
    let [one, other] = &all[..] else { return Err(NotAtTable::NotTwo) };
    let is_others = own.is_some_and(|own| own.id == other.id.as_ref());
    let (host, guest) = if is_others { (other, one) } else { (one, other) };
    if own.is_none() && (host.is_locked || guest.is_locked) {
        return Err(NotAtTable::OpenFirst);
    }
    let into = Within::of(books, host, own)?.ok_or(NotAtTable::OpenFirst)?;
    let into_other = Within::of(books, guest, own)?;
    if into_other.is_none() {
        can_be_left(books, guest)?;
    }
    into.is_free(books, host)?;
    into_other.as_ref().map_or(Ok(()), |into| into.is_free(books, guest))?;
    // It lies beside the books, also where one was begun elsewhere.
    elsewhere::forget(&**fs, &beside)?;
    let (folder, _) = books.table();
    fs.create_folder(&folder)?;
    if table::lies_in(&**fs, &folder)? {
        return Err(NotOpened::ThereIsOne.into());
    }
    let mut chance = chance()?;
    let (key, id) = (TableKey::draw(), TableId::of(chance.bytes()));
    let [mine, theirs] = [SigningKey::of(&chance.secret()), SigningKey::of(&chance.secret())];
    let between = [mine.public().person(), theirs.public().person()];
    let place = |seat: Seat, other: Option<Seat>, guest: Option<SigningKey>| Place {
        table: id,
        between,
        key: key.clone(),
        seat,
        other: other.map(|seat| seat.credential()),
        guest,
    };
    seats::keep(&**fs, &beside, [(between[0], host), (between[1], guest)])?;
    let seat = Seat::own(mine);
    let waits = into_other.is_none();
    let by = if let Some(other) = &into_other {
        let theirs = Seat::own(theirs);
        let taken = place(theirs.clone(), Some(seat.clone()), None);
        taken.keep(&*other.fs, &other.paths)?;
        place(seat, Some(theirs), None)
    } else {
        place(seat, None, Some(theirs))
    };
    by.keep(&*into.fs, &into.paths)?;
    if waits {
        WaitingPlace::keep(fs, &beside, &paths_of(books, guest.id.as_ref()), &by)?;
    } else {
        WaitingPlace::let_go(&**fs, &beside)?;
    }
    SharedTable::lay_as(Arc::clone(fs), &folder, &beside, &key, (id, between), chance)?;
    AtTable::open_by(books, host.id.as_ref(), by, into.is_locked)?;
    Ok(waits)
}

/// Whether a place can be left for a locked book: before anything is done, as it would wait for nobody.
fn can_be_left(books: &Books, book: &Book) -> Result<(), NotAtTable> {
    let paths = paths_of(books, book.id.as_ref());
    let tried = sealed::seal_for(&**books.fs(), &paths, b"");
    tried.map(drop).map_err(|_| NotAtTable::NothingCanBeLeft(paths.inbox_to()))
}

/// The other one has not taken their place yet: it is kept for them as their book is now.
fn keep_place(books: &Books, own: OwnBook<'_>) -> Result<bool, NotAtTable> {
    let (folder, beside) = books.table();
    let fs = books.fs();
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    let person = place.guest.as_ref().map(|guest| guest.public().person());
    let person = person.filter(|_| WaitingPlace::is_there(&**fs, &beside));
    let person = person.ok_or(NotOpened::ThereIsOne)?;
    let seats = Seats::read(&**fs, &beside);
    let is_theirs = |book: &&Book| seats.person_of(book.id.as_ref()) == Some(person);
    let all = books.all();
    let book = all.iter().find(is_theirs).ok_or(NotAtTable::NotHere)?;
    let Some(into) = Within::of(books, book, None)? else {
        can_be_left(books, book)?;
        WaitingPlace::keep(fs, &beside, &paths_of(books, book.id.as_ref()), &place)?;
        return Ok(true);
    };
    let guest = guest((fs, &folder, &beside), (&into.fs, &into.paths), into.is_locked);
    guest.take_from(&place, chance()?)?;
    Ok(false)
}

/// Takes the place that waits for the book that is open, whose owner said yes to it.
///
/// # Errors
/// When it was not taken; what was begun is taken up when it is tried again.
pub fn take_place(
    books: &Books,
    own: OwnBook<'_>,
    unlocked: Option<&Unlocked>,
) -> Result<Vec<String>, NotAtTable> {
    let (folder, beside) = books.table();
    let fs = books.fs();
    let person: Option<PersonId> = Seats::read(&**fs, &beside).person_of(own.id);
    let person = person.ok_or(NotAtTable::NotHere)?;
    let guest = guest((fs, &folder, &beside), (own.fs, own.paths), own.is_locked);
    // It is let go before it is opened again: one window writes.
    drop(guest.take_waiting(unlocked, person, chance()?)?);
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    Ok(AtTable::open_by(books, own.id, place, own.is_locked)?.look())
}

/// Somebody whose book something can be put into.
pub(super) fn guest<'a>(
    (fs, folder, beside): (&'a Arc<dyn Fs>, &'a std::path::Path, &'a std::path::Path),
    (book, paths): (&'a Arc<dyn Fs>, &'a Paths),
    is_locked: bool,
) -> Guest<'a> {
    Guest { fs, folder, beside, book, paths, is_locked }
}
