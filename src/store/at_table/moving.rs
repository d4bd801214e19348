//! A table moved into a folder that another computer has too, and back beside the books.

use std::path::{Path, PathBuf};

use crate::store::{
    Books,
    at_table::{AtTable, NotAtTable, OwnBook, elsewhere},
    error::because,
    table::{Found, NotOpened, Notice},
};

/// Moves the table into a folder, by one whose book is open and at it: every file is brought there and read back, then
/// this computer remembers where it lies, and only then what lay beside the books is taken away. Tells where it is, and
/// what is not as it should be. Cut off at any call nothing is lost, and it is the same to do it again.
///
/// # Errors
/// When it was not moved: the folder is none, is among the books or is of another table, another window has the table,
/// or the disk refuses.
pub fn move_to(
    books: &Books,
    own: OwnBook<'_>,
    named: &Path,
) -> Result<(PathBuf, Vec<String>), NotAtTable> {
    let to = elsewhere::for_a_table(books, named)?;
    let told = moves(books, own, &to, Without::Nothing)?;
    Ok((to, told))
}

/// Brings the table back beside the books, in the same order. The folder it lay in stays as it is, as another computer
/// may have it: what is put there later is not seen here.
///
/// # Errors
/// When it was not brought back: its folder is away ([`NotAtTable::Away`]), or as above.
pub fn bring_back(books: &Books, own: OwnBook<'_>) -> Result<Vec<String>, NotAtTable> {
    moves(books, own, &books.own_table(), Without::Nothing)
}

/// The same where the folder it lay in is lost: what this computer last saw of the table is put beside the books. Where
/// the folder is there after all, the table comes out of that.
///
/// # Errors
/// When it was not brought back.
pub fn bring_back_remembered(books: &Books, own: OwnBook<'_>) -> Result<Vec<String>, NotAtTable> {
    moves(books, own, &books.own_table(), Without::Folder)
}

/// What it is moved without, if it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Without {
    Nothing,
    /// The folder that it lies in: what is remembered of it stands in for that.
    Folder,
}

fn moves(
    books: &Books,
    own: OwnBook<'_>,
    to: &Path,
    without: Without,
) -> Result<Vec<String>, NotAtTable> {
    let (fs, (_, beside)) = (&**books.fs(), books.table());
    let opened = || {
        let place = own.place()?.ok_or(NotAtTable::NoPlace)?;
        AtTable::open_by(books, own.id, place, own.is_locked)
    };
    let mut table = opened()?;
    if !table.shared.may_write() {
        return Err(NotAtTable::Busy);
    }
    // All that lies there is sealed as it should be, and remembered, before any of it goes anywhere.
    table.look();
    let brought = match table.shared.is_there() {
        Ok(()) => table.shared.bring_to(to),
        Err(_) if without == Without::Folder => table.shared.bring_remembered_to(to),
        Err(away) => return Err(NotAtTable::Away(away)),
    };
    brought.map_err(|err| match err {
        NotOpened::Disk(err) => NotAtTable::NotMoved(err),
        err => err.into(),
    })?;
    let is_known = if to == books.own_table() {
        elsewhere::forget(fs, &beside).and_then(|()| fs.sync_folder(&beside))
    } else {
        elsewhere::keep(fs, &beside, to)
    };
    is_known.map_err(NotAtTable::NotMoved)?;
    // It is let go before it is opened where it lies now: one window writes.
    drop(table);
    Ok(opened()?.look())
}

impl AtTable {
    /// Takes away what still lies beside the books of a table that was moved, and tells where that cannot be done.
    pub(super) fn clear_behind(&mut self) {
        if let Err(err) = self.shared.take_away_behind(&self.books.own_table()) {
            let what = Found::LeftBehind(because(&err));
            self.found.insert(Notice { whose: None, what });
        }
    }
}
