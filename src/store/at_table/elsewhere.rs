//! A table in a folder that more than one computer has: laid there, joined with six words, and found again.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    domain::table::{PersonId, Seat, SigningKey, TableId},
    store::{
        Books, Fs,
        at_table::{
            AtTable, NotAtTable, OwnBook, chance, laying::guest, parting::copy_of, seats::Seats,
        },
        fs::Kind,
        sealed::{InvitationCode, Work},
        small,
        table::{self, NotJoined, NotOpened, Place, SharedTable, TableKey},
    },
};

/// The file, beside what this computer remembers of the table.
pub(super) const NAME: &str = "where.json";

/// The version of the file.
const SCHEMA: u32 = 1;

/// The longest that it may be, in bytes.
const LONGEST: u64 = 64 * 1024;

/// The folder that is made for a table where other things lie already.
const OF_ITS_OWN: &str = "for-both";

/// Where the table of this computer lies, when it is not beside the books.
#[derive(Serialize, Deserialize)]
struct Where {
    schema: u32,
    folder: PathBuf,
}

/// Where it lies, if that was chosen. It lies beside the books where it was not, or cannot be read.
pub(in crate::store) fn folder(fs: &dyn Fs, beside: &Path) -> Option<PathBuf> {
    let bytes = small::read(fs, &beside.join(NAME), LONGEST).ok()?;
    let read = serde_json::from_slice::<Where>(&bytes).ok()?;
    Some(read.folder).filter(|folder| read.schema == SCHEMA && folder.is_absolute())
}

/// Remembers where it lies.
pub(super) fn keep(fs: &dyn Fs, beside: &Path, folder: &Path) -> io::Result<()> {
    let bytes = serde_json::to_vec(&Where { schema: SCHEMA, folder: folder.to_owned() })?;
    small::put_for_good(fs, &beside.join(NAME), &format!(".{NAME}.tmp"), &bytes)
}

/// It lies beside the books from here on, or nowhere.
pub(super) fn forget(fs: &dyn Fs, beside: &Path) -> io::Result<()> {
    small::take_away(fs, &beside.join(NAME))
}

/// Lays a table in a folder that the other computer has too, where none is laid yet, and writes the invitation for the
/// other one into it, in place of one that was written before. Tells what is not as it should be. It is the same to
/// do it again where it was cut off.
///
/// # Errors
/// When nobody was invited: the folder is none or is of another table, the other one is there already, or the disk
/// refuses.
pub fn invite(
    books: &Books,
    own: OwnBook<'_>,
    folder: Option<&Path>,
    (code, work): (&InvitationCode, Work),
) -> Result<Vec<String>, NotAtTable> {
    let (_, beside) = books.table();
    if !table::is_here(&**books.fs(), &beside) {
        lay_in(books, own, folder.ok_or(NotOpened::None)?)?;
    }
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    let mut table = AtTable::open_by(books, own.id, place.clone(), own.is_locked)?;
    let told = table.look();
    table.shared.invite(&place, code, work)?;
    Ok(told)
}

fn lay_in(books: &Books, own: OwnBook<'_>, folder: &Path) -> Result<(), NotAtTable> {
    let (_, beside) = books.table();
    let fs = books.fs();
    free(books, own)?;
    let folder = for_a_table(books, folder)?;
    fs.create_folder(&folder)?;
    if table::lies_in(&**fs, &folder)? {
        return Err(NotAtTable::LiesThere);
    }
    let mut chance = chance()?;
    let (key, id) = (TableKey::draw(), TableId::of(chance.bytes()));
    let [mine, theirs] = [SigningKey::of(&chance.secret()), SigningKey::of(&chance.secret())];
    let people = [mine.public().person(), theirs.public().person()];
    let seat = Seat::own(mine);
    let place = Place {
        table: id,
        between: people,
        key: key.clone(),
        seat,
        other: None,
        guest: Some(theirs),
    };
    begins(books, own, (people[0], &folder))?;
    place.keep(&**own.fs, own.paths)?;
    SharedTable::lay_as(Arc::clone(fs), &folder, &beside, &key, (id, people), chance)?;
    Ok(())
}

/// Whether an invitation lies in a folder, so that its words are asked for.
///
/// # Errors
/// When there is no such folder, or no invitation in it.
pub fn is_invited(books: &Books, folder: &Path) -> Result<(), NotAtTable> {
    let fs = books.fs();
    if !matches!(fs.kind(folder), Ok(Kind::Folder)) {
        return Err(NotAtTable::NotThere);
    }
    let (lies, beside) = books.table();
    let folder = of_a_table(books, folder);
    // Where joining was cut off at its end, the invitation is gone already.
    let is_begun = table::is_here(&**fs, &beside) && lies == folder;
    if is_begun || table::has_invitation(&**fs, &folder) {
        Ok(())
    } else {
        Err(NotJoined::NoInvitation.into())
    }
}

/// Joins a table that was laid at another computer, with the words that were read aloud there. Tells what is not as it
/// should be. It is the same to do it again where it was cut off.
///
/// # Errors
/// When it was not joined.
pub fn join(
    books: &Books,
    own: OwnBook<'_>,
    folder: &Path,
    (code, work): (&InvitationCode, Work),
) -> Result<Vec<String>, NotAtTable> {
    let (fs, folder) = (books.fs(), of_a_table(books, folder));
    let (lies, beside) = books.table();
    if table::is_here(&**fs, &beside) && lies != folder {
        return Err(NotOpened::ThereIsOne.into());
    }
    if table::is_here(&**fs, &beside) && own.place()?.is_some() {
        // It was cut off when only this was left to do: the invitation is gone already.
        return sits_down(books, own);
    }
    let guest = guest((fs, &folder, &beside), (own.fs, own.paths), own.is_locked);
    let invitation = guest.invitation(code, work)?;
    if own.place()?.is_some_and(|place| place.table != invitation.table()) {
        free(books, own)?;
    }
    begins(books, own, (invitation.person(), &folder))?;
    // It is let go before it is opened again: one window writes.
    drop(guest.take(&invitation, chance()?)?);
    sits_down(books, own)
}

/// Whether a book has a place at a table that this computer does not remember: the book came from another one.
pub(super) fn is_elsewhere(books: &Books, own: OwnBook<'_>) -> Result<bool, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    let Some(place) = own.place()?.filter(|_| !table::is_here(fs, &beside)) else {
        return Ok(false);
    };
    // One that was begun here, and cut off before there was a table, is begun anew.
    let is_begun = Seats::read(fs, &beside).person_of(own.id) == Some(place.seat.person());
    Ok(!is_begun || is_lost(books, own)?)
}

/// Whether what says that a table is here is gone, while all else of it is there: nobody parted from it.
pub(super) fn is_lost(books: &Books, own: OwnBook<'_>) -> Result<bool, NotAtTable> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    if own.place()?.is_none() || table::is_here(fs, &beside) {
        return Ok(false);
    }
    Ok(!has_parted(own)? && table::remembers(fs, &beside))
}

/// Whether who has a place was cut off as they parted, and has their copy already.
fn has_parted(own: OwnBook<'_>) -> Result<bool, NotAtTable> {
    Ok(own.place()?.is_some_and(|place| copy_of(own, &place).is_some()))
}

/// Takes a place from a book that was begun here, and cut off before there was a table.
///
/// # Errors
/// When it has one at a table elsewhere, which stays, or the disk refuses.
pub(super) fn free(books: &Books, own: OwnBook<'_>) -> Result<(), NotAtTable> {
    if own.place()?.is_none() {
        return Ok(());
    }
    let (_, beside) = books.table();
    // What is remembered goes with no place before its owner says so.
    let is_remembered = table::remembers(&**books.fs(), &beside) && !has_parted(own)?;
    if table::is_here(&**books.fs(), &beside) || is_remembered || is_elsewhere(books, own)? {
        return Err(NotJoined::AtAnother.into());
    }
    Ok(Place::leave(&**books.fs(), &beside, &**own.fs, own.paths)?)
}

/// Whether nothing of the table that is here lies where this computer looks for it: what says where it lies is gone, or
/// its folder is, has another name by now, or is on a disk that is not connected.
pub(super) fn is_folder_lost(books: &Books, of: TableId) -> bool {
    let (folder, beside) = books.table();
    let fs = &**books.fs();
    let lies = match table::marked(fs, &folder) {
        Some(found) => found == of,
        None => table::lies_in(fs, &folder).unwrap_or(false),
    };
    !lies && table::remembers(fs, &beside)
}

/// Sits down again at a table at which a book has its place: it was moved to this computer, and the folder has come
/// with it or by itself. Or its folder is not where this computer looks for it, and is named. Tells what is not as it
/// should be.
///
/// # Errors
/// When the book has no place, the folder is not that of its table, or is not lost.
pub fn find(books: &Books, own: OwnBook<'_>, folder: &Path) -> Result<Vec<String>, NotAtTable> {
    let (fs, folder) = (books.fs(), of_a_table(books, folder));
    let (_, beside) = books.table();
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    let (lies, is_here) = (books.table().0, table::is_here(&**fs, &beside));
    if is_here && table::marked(&**fs, &lies) == Some(place.table) {
        return Err(NotOpened::ThereIsOne.into());
    }
    match table::marked(&**fs, &folder) {
        Some(table) if table == place.table => (),
        Some(_) => return Err(NotOpened::OtherTable.into()),
        // What says of which table it is may be gone, and the files of the two are there.
        None if table::has_files_of(&**fs, &folder, place.between) => (),
        None => return Err(NotAtTable::NoneThere),
    }
    if is_here {
        keep(&**fs, &beside, &folder)?;
        return sits_down(books, own);
    }
    begins(books, own, (place.seat.person(), &folder))?;
    let of = (place.table, place.between);
    drop(SharedTable::join(Arc::clone(fs), &folder, &beside, &place.key, of, chance()?)?);
    sits_down(books, own)
}

/// What is known of a table before there is one: whose place is begun, and in which folder.
fn begins(books: &Books, own: OwnBook<'_>, (person, folder): (PersonId, &Path)) -> io::Result<()> {
    let (_, beside) = books.table();
    let fs = &**books.fs();
    keep(fs, &beside, folder)?;
    let seats =
        if table::is_here(fs, &beside) { Seats::read(fs, &beside) } else { Seats::default() };
    seats.remember(fs, &beside, (person, own.id))
}

fn sits_down(books: &Books, own: OwnBook<'_>) -> Result<Vec<String>, NotAtTable> {
    let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
    Ok(AtTable::open_by(books, own.id, place, own.is_locked)?.look())
}

/// The folder that a table is laid in: the one that was named where nothing else lies in it, else one of its own there.
pub(super) fn for_a_table(books: &Books, named: &Path) -> Result<PathBuf, NotAtTable> {
    let fs = books.fs();
    if is_ours(books, named) {
        return Err(NotAtTable::AmongBooks);
    }
    let is_folder = |path: &Path| matches!(fs.kind(path), Ok(Kind::Folder));
    if !is_folder(named) {
        let is_new = matches!(fs.kind(named), Err(err) if err.kind() == io::ErrorKind::NotFound);
        let has_a_place = named.parent().is_some_and(is_folder);
        return if is_new && has_a_place {
            Ok(named.to_owned())
        } else {
            Err(NotAtTable::NoFolder)
        };
    }
    let names = fs.list(named)?;
    // What a system puts there by itself is nobody’s.
    let is_free = names.iter().all(|name| name.starts_with('.'));
    let own = named.join(OF_ITS_OWN);
    Ok(if is_free || table::lies_in(&**fs, named)? { named.to_owned() } else { own })
}

/// The folder in which a table lies that was laid so.
fn of_a_table(books: &Books, named: &Path) -> PathBuf {
    let fs = &**books.fs();
    let lies = |folder: &Path| table::lies_in(fs, folder).unwrap_or(false);
    let own = named.join(OF_ITS_OWN);
    if !lies(named) && lies(&own) { own } else { named.to_owned() }
}

/// Whether a folder is of the books, so that it could not travel without them.
fn is_ours(books: &Books, named: &Path) -> bool {
    let fs = books.fs();
    let ours = books.folder_of(None);
    let ours = fs.target(&ours).unwrap_or(ours);
    // One that is not there yet lies where the first folder above it does.
    let mut above = named.ancestors();
    above.find_map(|path| fs.target(path).ok()).is_some_and(|path| path.starts_with(&ours))
}
