//! Why something was not done at the table.

use std::{io, path::PathBuf};

use crate::{
    phrases::say,
    store::{
        error::because,
        table::{NotInvited, NotJoined, NotKept, NotOpened, Notice},
    },
};

/// Why no table was laid, or it could not be opened, or nothing was done at it.
#[derive(Debug, thiserror::Error)]
pub enum NotAtTable {
    /// A table is between two books, and there are not two here.
    #[error("{}", say::table_not_two_books())]
    NotTwo,
    /// A book is locked: what opens the table can be put into it only while it is open.
    #[error("{}", say::table_not_laid_at_the_door())]
    OpenFirst,
    /// Another window has one of the books, or the table.
    #[error("{}", say::table_not_laid_busy())]
    Busy,
    /// The book of each of the two is locked: the passphrase of one of them opens the table.
    #[error("{}", say::table_is_locked())]
    Locked,
    /// The other book is locked, and this file, which says how to seal something for it, cannot be read.
    #[error("{}", say::table_nothing_can_be_left(.0.display().to_string()))]
    NothingCanBeLeft(PathBuf),
    /// The table itself.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// It was not kept.
    #[error(transparent)]
    NotKept(#[from] NotKept),
    /// The place that waits was not taken.
    #[error(transparent)]
    NotJoined(#[from] NotJoined),
    /// The other one was not invited.
    #[error(transparent)]
    NotInvited(#[from] NotInvited),
    /// The folder that was named is none, or lies in one that is not there.
    #[error("{}", say::table_no_such_folder())]
    NoFolder,
    /// The folder that was named is not there, or is no folder.
    #[error("{}", say::table_folder_not_there())]
    NotThere,
    /// The folder that was named is of the books.
    #[error("{}", say::table_among_books())]
    AmongBooks,
    /// A table lies in the folder that another one was to be laid in: the other one’s, perhaps.
    #[error("{}", say::table_lies_there())]
    LiesThere,
    /// No table lies in the folder that was named.
    #[error("{}", say::table_none_there())]
    NoneThere,
    /// Their book is locked, and they did not show that it is them.
    #[error("{}", say::table_not_proved())]
    NotProved,
    /// The book of who acts is not here, or is no book of this table.
    #[error("{}", say::table_not_theirs_here())]
    NotHere,
    /// Their book has no place at the table: they have parted, or it is gone.
    #[error("{}", say::table_no_place())]
    NoPlace,
    /// Their book has no place at the table yet: it waits for them.
    #[error("{}", say::table_no_place_yet())]
    PlaceWaits,
    /// Of what a book keeps of its place at the table, this file is damaged.
    #[error("{}", say::table_place_broken(.0))]
    PlaceDamaged(String),
    /// Of what a book keeps of its place at the table, this file is gone.
    #[error("{}", say::table_place_half(.0))]
    PlaceHalfGone(String),
    /// What a book keeps of its place at the table cannot be read.
    #[error("{}", say::table_place_unreadable(because(.0)))]
    PlaceUnreadable(#[source] io::Error),
    /// The folder of the table is not there now, or is that of another one.
    #[error("{}", .0.sentence(""))]
    Away(Notice),
    /// The table was not moved.
    #[error("{}", say::table_not_moved(because(.0)))]
    NotMoved(#[source] io::Error),
    /// The disk.
    #[error("{}", say::table_not_laid(because(.0)))]
    Disk(#[from] io::Error),
}
