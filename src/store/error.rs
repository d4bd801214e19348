//! What goes wrong, told in three parts: what happened, what is safe, what to do.

use std::{io, path::Path};

/// A save, a draft or a restore that did not happen. The file on the disk is as it was, or as another
/// window left it.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    #[error("Not saved: {}. Your words are still here. {}", why_not_written(.0), remedy(.0))]
    Write(#[source] io::Error),
    #[error("Not saved: the folder cannot be made ({}). Your words are still here. Name another with --workbook FILE", why_not_made(.0))]
    Folder(#[source] io::Error),
    #[error(
        "Not saved: what would be written does not read back the same. Your words are still here"
    )]
    Differs,
    #[error(
        "Not saved: the file was changed by something else and cannot be read now ({0}). It was left as it is; your words are still here"
    )]
    Changed(String),
    #[error("The draft cannot be kept: {}. What you typed is still here, and only here. {}", why_not_written(.0), remedy(.0))]
    Draft(#[source] io::Error),
    #[error("Nothing was put back: {0}. The file is as it was")]
    Restore(String),
    #[error("Nothing was done with that copy: {0}")]
    Copy(String),
    #[error("Not every backup could be deleted: {}. They are in the folder “backups” beside the workbook", because(.0))]
    Backups(#[source] io::Error),
    #[error("Not saved: another window has this workbook. Close it, and save again")]
    Busy,
    #[error("Not saved: this workbook is open for reading only")]
    ReadOnly,
}

/// An error in plain words.
pub fn because(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        io::ErrorKind::PermissionDenied => "this account may not write there".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        io::ErrorKind::NotFound => "the folder is not there".to_owned(),
        io::ErrorKind::TimedOut => "the disk does not answer".to_owned(),
        io::ErrorKind::FileTooLarge => "it is larger than 512 MB".to_owned(),
        io::ErrorKind::InvalidData => err.to_string(),
        io::ErrorKind::IsADirectory => "a folder has the name of that file".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is no folder".to_owned(),
        _ if leads_in_a_circle(err) => "it is a link that leads back to itself".to_owned(),
        _ => {
            // The number is of no use to anybody who reads this.
            let told = err.to_string();
            let told = told.split(" (os error").next().unwrap_or_default();
            format!("the disk says “{told}”")
        }
    }
}

/// Whether a path never ends, because its links lead to each other.
fn leads_in_a_circle(err: &io::Error) -> bool {
    #[cfg(unix)]
    return err.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    return err.raw_os_error() == Some(1921);
}

/// Why a file could not be written, in plain words.
fn why_not_written(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::FileTooLarge => "no file may be so large here".to_owned(),
        _ => because(err),
    }
}

/// Why a folder could not be made, in plain words.
fn why_not_made(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::NotFound => "nothing can be made there".to_owned(),
        io::ErrorKind::AlreadyExists => "something else has its name".to_owned(),
        _ => because(err),
    }
}

/// How the sentence ends about a file that is in the way of one of ours.
pub const MOVE_IT_AWAY: &str = "Move it away";

/// A file that is in the way of one of ours, `what` it is being said.
pub fn in_the_way(path: &Path, what: &str) -> io::Error {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let told =
        format!("“{name}” beside the workbook is {what}, and not this program’s. {MOVE_IT_AWAY}");
    io::Error::new(io::ErrorKind::InvalidData, told)
}

/// The workbook is a link to what is not there now.
pub fn unconnected() -> io::Error {
    let told = "the workbook is a link to something that is not there now. If that is on another disk, connect it";
    io::Error::new(io::ErrorKind::InvalidData, told)
}

/// Why something is not seen, in a few words.
pub fn not_seen(err: &io::Error) -> String {
    match err.kind() {
        io::ErrorKind::NotFound => "not there".to_owned(),
        io::ErrorKind::PermissionDenied => "this account may not look there".to_owned(),
        io::ErrorKind::NotADirectory => "a part of the path is no folder".to_owned(),
        _ => because(err),
    }
}

impl NotSaved {
    /// The same for who has no screen and no draft that would still hold the words: what happened, what is safe,
    /// and what to do. Where there was no workbook before, there is none now.
    pub fn told_without_a_screen(&self, is_first: bool) -> String {
        let (why, then) = match self {
            NotSaved::Write(err) | NotSaved::Draft(err) => (why_not_written(err), remedy(err)),
            NotSaved::Folder(err) => {
                let why = format!("the folder cannot be made ({})", why_not_made(err));
                (why, "Name another with --workbook FILE")
            }
            NotSaved::Backups(err) => (because(err), ""),
            NotSaved::Restore(why) | NotSaved::Copy(why) => (why.clone(), ""),
            NotSaved::Changed(why) => (
                format!("the workbook cannot be read any more ({why})"),
                "Open `trust-guide` to choose a backup",
            ),
            NotSaved::Differs => {
                ("what would be written does not read back the same".to_owned(), "")
            }
            NotSaved::Busy => {
                ("another window has this workbook".to_owned(), "Close it, or write there")
            }
            NotSaved::ReadOnly => ("this workbook can only be read".to_owned(), ""),
        };
        let then = then.trim_end_matches("; it is tried again by itself");
        let then = if then.starts_with("It is tried") { "Try it again" } else { then };
        let safe = if is_first { "There is no workbook yet" } else { "The workbook is as it was" };
        let whole = format!("{why}. {safe}. {then}");
        whole.trim_end().to_owned()
    }
}

fn remedy(err: &io::Error) -> &'static str {
    match err.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "Free some space; it is tried again by itself"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "Make the folder writable, or name another with --workbook FILE"
        }
        _ => "It is tried again by itself",
    }
}
