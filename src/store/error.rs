//! What goes wrong, told in three parts: what happened, what is safe, what to do.

use std::{error::Error, io, path::Path};

use crate::phrases::{Phrase, say};

/// A save, a draft or a restore that did not happen. The file on the disk is as it was, or as another
/// window left it.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// The disk refused what a save needs of it.
    #[error("{}", say::not_saved(remedy(.0).beside_words(), why_not_written(.0)))]
    Write(#[source] io::Error),
    /// The folder of the workbook is not there, and cannot be made.
    #[error("{}", say::not_saved_no_folder(say::remedy_name_another(), why_not_made(.0)))]
    Folder(#[source] io::Error),
    /// What was to be written does not read back the same.
    #[error("{}", say::not_saved_differs())]
    Differs,
    /// Something outside changed the file so that it cannot be merged with; why, in plain words.
    #[error("{}", say::not_saved_changed(.0))]
    Changed(String),
    /// The disk refused a draft. The one before it is as it was.
    #[error("{}", say::draft_not_kept(remedy(.0).beside_words(), why_not_written(.0)))]
    Draft(#[source] io::Error),
    /// A backup was not put in place; why, in plain words.
    #[error("{}", say::nothing_put_back(.0))]
    Restore(String),
    /// A copy was not read, marked, put away or deleted; why, in plain words.
    #[error("{}", say::nothing_done_with_copy(.0))]
    Copy(String),
    /// Not every backup could be deleted.
    #[error("{}", say::backups_not_deleted(because(.0)))]
    Backups(#[source] io::Error),
    /// Another window holds the lock.
    #[error("{}", say::not_saved_busy())]
    Busy,
    /// This window only reads, or the file could not be read when it was opened.
    #[error("{}", say::not_saved_only_reading())]
    ReadOnly,
}

/// An error in plain words.
pub fn because(err: &io::Error) -> String {
    let told: Phrase = match err.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::because_full,
        io::ErrorKind::PermissionDenied => say::because_no_right_to_write,
        io::ErrorKind::ReadOnlyFilesystem => say::because_read_only_disk,
        io::ErrorKind::NotFound => say::because_no_folder_there,
        io::ErrorKind::TimedOut => say::because_silent,
        io::ErrorKind::FileTooLarge => say::because_too_large,
        io::ErrorKind::InvalidData => return err.to_string(),
        io::ErrorKind::IsADirectory => say::because_folder_in_its_place,
        io::ErrorKind::NotADirectory => say::because_part_no_folder,
        _ if leads_in_a_circle(err) => say::because_circle,
        _ => {
            // The number is of no use to anybody who reads this.
            let told = err.to_string();
            let told = told.split(" (os error").next().unwrap_or_default();
            return say::because_the_disk_says(told);
        }
    };
    told().to_owned()
}

/// Whether a path never ends, because its links lead to each other.
fn leads_in_a_circle(err: &io::Error) -> bool {
    #[cfg(unix)]
    return err.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    return err.raw_os_error() == Some(1921);
}

/// Why a file could not be written, in plain words.
pub fn why_not_written(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::FileTooLarge => say::because_no_file_so_large().to_owned(),
        _ => because(err),
    }
}

/// Why a folder could not be made, in plain words.
fn why_not_made(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::NotFound => say::because_nothing_made_there().to_owned(),
        io::ErrorKind::AlreadyExists => say::because_name_taken().to_owned(),
        _ => because(err),
    }
}

/// Something in the way of one of our files, in words that say what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct InTheWay(String);

/// A file that is in the way of one of ours, `what` it is being said.
pub fn in_the_way(path: &Path, what: Phrase) -> io::Error {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    io::Error::new(io::ErrorKind::InvalidData, InTheWay(say::because_in_the_way(name, what())))
}

/// Whether something was in the way of one of our files.
pub fn is_in_the_way(err: &io::Error) -> bool {
    err.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<InTheWay>)
}

/// The workbook is a link to what is not there now.
pub fn unconnected() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, say::because_unconnected())
}

/// Why something is not seen, in a few words.
pub fn not_seen(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::NotFound => say::not_seen_absent().to_owned(),
        io::ErrorKind::PermissionDenied => say::not_seen_no_right().to_owned(),
        io::ErrorKind::NotADirectory => say::because_part_no_folder().to_owned(),
        _ => because(err),
    }
}

impl NotSaved {
    /// The same for who has no screen and no draft that would still hold the words: what happened, what is safe,
    /// and what to do. Where there was no workbook before, there is none now.
    pub fn told_without_a_screen(&self, is_first: bool) -> String {
        let (why, then) = match self {
            NotSaved::Write(err) | NotSaved::Draft(err) => {
                (why_not_written(err), Some(remedy(err).without_words()))
            }
            NotSaved::Folder(err) => {
                (say::why_no_folder(why_not_made(err)), Some(say::remedy_name_another()))
            }
            NotSaved::Backups(err) => (because(err), None),
            NotSaved::Restore(why) | NotSaved::Copy(why) => (why.clone(), None),
            NotSaved::Changed(why) => (say::why_changed(why), Some(say::remedy_choose_backup())),
            NotSaved::Differs => (say::why_differs().to_owned(), None),
            NotSaved::Busy => (say::why_busy().to_owned(), Some(say::remedy_close_it())),
            NotSaved::ReadOnly => (say::why_only_read().to_owned(), None),
        };
        let safe =
            if is_first { say::safe_no_workbook_yet() } else { say::safe_workbook_as_it_was() };
        match then {
            Some(then) => say::why_safe_then(then, safe, why),
            None => say::why_safe(safe, why),
        }
    }
}

/// What somebody can do about a file that was not written.
#[derive(Clone, Copy)]
enum Remedy {
    FreeSpace,
    MakeWritable,
    TryAgain,
}

impl Remedy {
    /// Where the words are still there, and are tried again.
    fn beside_words(self) -> &'static str {
        match self {
            Remedy::FreeSpace => say::remedy_free_space_by_itself(),
            Remedy::MakeWritable => say::remedy_make_writable(),
            Remedy::TryAgain => say::remedy_by_itself(),
        }
    }

    /// Where nothing holds them any more.
    fn without_words(self) -> &'static str {
        match self {
            Remedy::FreeSpace => say::remedy_free_space(),
            Remedy::MakeWritable => say::remedy_make_writable(),
            Remedy::TryAgain => say::remedy_try_again(),
        }
    }
}

fn remedy(err: &io::Error) -> Remedy {
    match err.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Remedy::FreeSpace,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Remedy::MakeWritable,
        _ => Remedy::TryAgain,
    }
}
