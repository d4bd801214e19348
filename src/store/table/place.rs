//! The place of somebody at a table, as it is kept in their book, and parting from it.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        table::{Credential, PersonId, Seat, SigningKey, TableId},
        words::Words,
    },
    phrases::say,
    store::{
        Fs, Paths, sealed,
        small::{self, take_away},
        table::{
            FORMAT, HERE, SharedTable, TableKey, Writer, found, name::UNFINISHED, seen, shown,
        },
    },
};

/// What a book holds of the table that its person shares. It is sealed with the book where that is locked.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which table it is.
    pub table: TableId,
    /// The two.
    pub between: [PersonId; 2],
    /// What opens what is sealed of it.
    pub key: TableKey,
    /// The key that signs, which stands nowhere else.
    pub seat: Seat,
    /// What the other is known by, where it was told with the invitation.
    pub other: Option<Credential>,
    /// The key that the invitation gives to the other, until they have joined.
    pub guest: Option<SigningKey>,
}

/// As it stands in its file; what opens the table has one of its own, so that `age` takes that.
#[derive(Serialize, Deserialize)]
struct Written {
    table: u64,
    id: TableId,
    between: [PersonId; 2],
    key: SigningKey,
    credential: Credential,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    other: Option<Credential>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guest: Option<SigningKey>,
}

impl Place {
    /// The place that a book has, read through its own files. `None` where it has none.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_book(book: &dyn Fs, paths: &Paths) -> io::Result<Option<Place>> {
        let bytes = match found::read(book, &paths.table_seat()) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(None),
            bytes => bytes?,
        };
        let told = |what: String| io::Error::new(io::ErrorKind::InvalidData, what);
        let damaged = |path: PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            told(say::table_place_damaged(name))
        };
        let seat_is_damaged = || damaged(paths.table_seat());
        let written = serde_json::from_slice::<Written>(&bytes).map_err(|_| seat_is_damaged())?;
        let Written { table, id, between, key, credential, other, guest } = written;
        let seat = Seat::of(key, credential).filter(|_| table == FORMAT);
        let key = match found::read(book, &paths.table_key()) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                return Err(told(say::table_place_half_gone().to_owned()));
            }
            bytes => TableKey::read(bytes?),
        };
        let key = key.ok_or_else(|| damaged(paths.table_key()))?;
        let seat = seat.ok_or_else(seat_is_damaged)?;
        let place = Place { table: id, between, key, seat, other, guest };
        if place.is_of_two() { Ok(Some(place)) } else { Err(seat_is_damaged()) }
    }

    /// Whether the two are those whose keys stand beside it: one wrong letter of a name would make somebody else of them.
    fn is_of_two(&self) -> bool {
        let own = self.seat.person();
        let [one, two] = self.between;
        let theirs = if one == own { two } else { one };
        let invited = self.guest.as_ref().map(|guest| guest.public().person());
        let known = self.other.and_then(|other| other.person());
        self.between.contains(&own)
            && one != two
            && invited.or(known).is_none_or(|person| person == theirs)
    }

    /// What opens the table, where only that of a place can be read.
    pub fn key_in(book: &dyn Fs, paths: &Paths) -> Option<TableKey> {
        TableKey::read(found::read(book, &paths.table_key()).ok()?)
    }

    /// Keeps it in a book, which must be open and held: what opens the table first.
    ///
    /// # Errors
    /// When it could not be kept, or it is not sure that it survives a power cut.
    pub fn keep(&self, book: &dyn Fs, paths: &Paths) -> io::Result<()> {
        let written = Written {
            table: FORMAT,
            id: self.table,
            between: self.between,
            key: self.seat.key().clone(),
            credential: self.seat.credential(),
            other: self.other,
            guest: self.guest.clone(),
        };
        put(book, paths, paths.table_key(), &self.key.kept())?;
        put(book, paths, paths.table_seat(), &serde_json::to_vec(&written)?)
    }

    /// Takes the place from a book, and what a computer remembers of a table that is there no more. Where parting was
    /// cut off, that is what is left to do: the book has a place, and there is no table.
    ///
    /// # Errors
    /// When it could not be done whole; it can be done again.
    pub fn leave(fs: &dyn Fs, beside: &Path, book: &dyn Fs, paths: &Paths) -> io::Result<()> {
        let is_there = |name: &String| fs.kind(&beside.join(name)).is_ok();
        if !both(HERE).iter().any(is_there) {
            let memory = beside.join(seen::FOLDER);
            // What was found damaged there is in no copy: nobody but its owner removes that.
            for name in fs.list(&memory)?.iter().filter(|name| Writer::of(name).is_some()) {
                take_away(fs, &memory.join(name))?;
            }
            for name in both(shown::NAME) {
                take_away(fs, &beside.join(name))?;
            }
        }
        Place::take_from(book, paths)
    }

    /// Takes the place from a book, and nothing else.
    ///
    /// # Errors
    /// When it could not be done whole; it can be done again.
    pub fn take_from(book: &dyn Fs, paths: &Paths) -> io::Result<()> {
        take_away(book, &paths.table_seat())?;
        take_away(book, &paths.table_key())?;
        book.sync_folder(&paths.folder)
    }
}

/// Puts a file of a book in its place, whole, so that it is on the disk.
fn put(book: &dyn Fs, paths: &Paths, place: PathBuf, bytes: &[u8]) -> io::Result<()> {
    let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
    // It is swept away like any unfinished file of the book.
    let unfinished = format!("{}{}.{name}{UNFINISHED}", paths.unfinished(), std::process::id());
    small::put_for_good(book, &place, &unfinished, bytes)
}

/// What goes with the place of somebody who parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Nothing else: another book here shares the table.
    Place,
    /// What this computer remembers of the table, too.
    Memory,
    /// And what lies in its folder, which only this computer ever wrote into: nobody would ever come by it again, and
    /// each of the two has a copy.
    Folder,
}

impl SharedTable {
    /// Parts from the table: a copy of what was last seen stays in the book, where this tells, with the `names` of the two as
    /// they were shown, and the keys go from it.
    /// But for [`Goes::Folder`] nothing is written or changed in the folder: nobody hears of it.
    ///
    /// # Errors
    /// When it could not be done whole: then it is opened and done again, or [`Place::leave`] does the rest.
    pub fn part(
        self,
        book: &Arc<dyn Fs>,
        paths: &Paths,
        goes: Goes,
        names: &BTreeMap<PersonId, Words>,
    ) -> io::Result<PathBuf> {
        if !self.may_write() {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let copy = self.leave_a_copy(book, paths, names)?;
        if goes == Goes::Folder {
            // While what says that there is a table stands, this can be done again.
            self.take_away_from_here()?;
        }
        if goes != Goes::Place {
            // What says that there is a table goes first: nobody takes what is left for all there was.
            forget(&*self.fs, &self.beside)?;
        }
        Place::leave(&*self.fs, &self.beside, &**book, paths)?;
        Ok(copy)
    }

    /// Leaves a copy of what was last seen in a book, at the path that is given, with the `names` of the two.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn leave_a_copy(
        &self,
        book: &Arc<dyn Fs>,
        paths: &Paths,
        names: &BTreeMap<PersonId, Words>,
    ) -> io::Result<PathBuf> {
        let copy = paths.parted(&self.id().to_string());
        put(&**book, paths, copy.clone(), &self.picture(names))?;
        Ok(copy)
    }
}

/// Has a computer forget that there is a table; what it remembers of it goes with [`Place::leave`].
///
/// # Errors
/// When it could not be done, or it is not sure that it survives a power cut.
pub fn forget(fs: &dyn Fs, beside: &Path) -> io::Result<()> {
    for name in both(HERE) {
        take_away(fs, &beside.join(name))?;
    }
    fs.sync_folder(beside)
}

/// A name as it is plain and as it is sealed.
pub(super) fn both(name: &str) -> [String; 2] {
    [name.to_owned(), format!("{name}{}", sealed::ENDING)]
}
