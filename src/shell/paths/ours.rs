//! Whether folders and files are ours to write in: a sentence where they are not, before anything is made.

use std::{
    io,
    path::{Component, Path},
};

use crate::{
    phrases::say,
    shell::Places,
    store::{how_to_open, sealed},
};

/// Why a workbook is not opened where it was named.
#[derive(Debug, thiserror::Error)]
pub enum NotOurs {
    #[error("{}", say::path_begins_with_tilde(.instead, .name))]
    Tilde { name: &'static str, instead: String },
    #[error("{}", say::path_not_whole(.instead, .name))]
    Relative { name: &'static str, instead: String },
    #[error("{}", say::place_no_folder(.0))]
    NotAFolder(String),
    #[error("{}", say::place_leads_nowhere(.0))]
    LeadsNowhere(String),
    #[error("{}", say::place_leads_in_a_circle(.0))]
    LeadsInACircle(String),
    #[error("{}", say::place_may_not_look(.0))]
    MayNotLook(String),
    #[error("{}", say::place_closed(.how, .folder))]
    Closed { folder: String, how: String },
    #[error("{}", say::place_may_not_write(.folder, .why))]
    MayNotWrite { folder: String, why: &'static str },
    #[error("{}", say::place_holds_others(.0))]
    HoldsOthers(String),
    #[error("{}", say::place_of_another_account(.0))]
    AnotherAccount(String),
}

impl NotOurs {
    /// Whether the words of the command are at fault, and not what is there.
    pub fn is_usage(&self) -> bool {
        matches!(self, NotOurs::Tilde { .. } | NotOurs::Relative { .. })
    }
}

/// What file managers and systems leave in any folder.
const LEFT_BEHIND: [&str; 6] =
    [".DS_Store", ".localized", ".directory", "Thumbs.db", "desktop.ini", "lost+found"];

/// What the lock of a book names its own files, before the ending that tells that they are sealed.
const OF_LOCK: [&str; 5] = ["key", "recovery", "inbox-key", "switching-on", "switching-off"];

/// Whether a path may be what somebody meant, `name` being where it was said.
pub fn check_words(name: &'static str, path: &Path, may_be_relative: bool) -> Result<(), NotOurs> {
    let first = path.components().next();
    let tilde =
        matches!(first, Some(Component::Normal(part)) if part.as_encoded_bytes().starts_with(b"~"));
    let meant = || {
        let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
        let rest: std::path::PathBuf = path
            .components()
            .skip(usize::from(tilde || first == Some(Component::CurDir)))
            .collect();
        home.unwrap_or_default().join(rest).display().to_string()
    };
    if tilde && !path.exists() {
        Err(NotOurs::Tilde { name, instead: meant() })
    } else if !may_be_relative && path.is_relative() {
        Err(NotOurs::Relative { name, instead: meant() })
    } else {
        Ok(())
    }
}

/// Whether what is there may be used. What is not there is made later, and is ours.
pub fn check(places: &Places) -> Result<(), NotOurs> {
    let folder = places.workbook.parent().unwrap_or(Path::new("/"));
    nearest(folder)?;
    if places.named_home && folder.exists() {
        if is_of_another(folder) {
            return Err(NotOurs::AnotherAccount(told(folder)));
        }
        if is_closed(folder) {
            let how = how_to_open(folder, "u+rwx");
            return Err(NotOurs::Closed { folder: told(folder), how });
        }
        if holds_others(folder) && !holds_ours(folder) {
            return Err(NotOurs::HoldsOthers(told(folder)));
        }
    }
    if is_of_another(&places.workbook) {
        return Err(NotOurs::AnotherAccount(told(&places.workbook)));
    }
    Ok(())
}

/// Whether a first workbook can be made. One that is there is opened for reading where it can only be read.
pub fn check_may_write(places: &Places) -> Result<(), NotOurs> {
    let folder = places.workbook.parent().unwrap_or(Path::new("/"));
    if places.workbook.symlink_metadata().is_ok() || holds_ours(folder) {
        return Ok(());
    }
    let nearest = nearest(folder)?;
    match why_not_write(nearest) {
        Some(why) => Err(NotOurs::MayNotWrite { folder: told(nearest), why }),
        None => Ok(()),
    }
}

/// The folder itself, or the one that is there of those above it.
fn nearest(folder: &Path) -> Result<&Path, NotOurs> {
    for place in folder.ancestors() {
        match place.symlink_metadata() {
            Ok(found) => {
                return match place.metadata() {
                    Ok(whole) if whole.is_dir() => Ok(place),
                    Ok(_) => Err(NotOurs::NotAFolder(told(place))),
                    Err(err) if found.is_symlink() && err.kind() == io::ErrorKind::NotFound => {
                        Err(NotOurs::LeadsNowhere(told(place)))
                    }
                    Err(err) if err.kind() == io::ErrorKind::PermissionDenied => {
                        Err(NotOurs::MayNotLook(told(place)))
                    }
                    // Too many links, or something that only the first reading can tell.
                    Err(_) if found.is_symlink() => Err(NotOurs::LeadsInACircle(told(place))),
                    Err(_) => Ok(place),
                };
            }
            Err(err) if err.kind() == io::ErrorKind::PermissionDenied => {
                return Err(NotOurs::MayNotLook(told(place.parent().unwrap_or(place))));
            }
            Err(_) => (),
        }
    }
    Ok(folder)
}

fn told(path: &Path) -> String {
    path.display().to_string()
}

/// Whether this account may not look into a folder.
#[cfg(unix)]
pub fn is_closed(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    folder.is_dir() && access(folder, Access::READ_OK | Access::EXEC_OK).is_err()
}

#[cfg(not(unix))]
pub fn is_closed(_folder: &Path) -> bool {
    false
}

/// Why nothing can be made in a folder; `None` where it can, as far as can be told without trying.
pub fn why_not_write(folder: &Path) -> Option<&'static str> {
    match may_write(folder) {
        Err(io::ErrorKind::Unsupported) => Some(say::no_writing_of_the_system()),
        Err(io::ErrorKind::ReadOnlyFilesystem) => Some(say::no_writing_read_only_disk()),
        Err(io::ErrorKind::PermissionDenied) => Some(say::no_writing_no_right()),
        Ok(()) | Err(_) => None,
    }
}

#[cfg(unix)]
fn may_write(folder: &Path) -> Result<(), io::ErrorKind> {
    use rustix::{
        fs::{Access, access},
        io::Errno,
    };
    if is_of_the_system(folder) {
        return Err(io::ErrorKind::Unsupported);
    }
    access(folder, Access::WRITE_OK | Access::EXEC_OK).map_err(Errno::kind)
}

/// Elsewhere the rights of a folder are told by trying alone.
#[cfg(not(unix))]
fn may_write(folder: &Path) -> Result<(), io::ErrorKind> {
    folder.metadata().map(drop).map_err(|err| err.kind())
}

/// Whether a folder is on none of the disks, but made up by the system: there nobody can make a file.
#[cfg(target_os = "linux")]
fn is_of_the_system(folder: &Path) -> bool {
    // /proc, /sys, and what is mounted below it: for tracing, debugging, control groups.
    const KINDS: [u64; 7] =
        [0x9fa0, 0x6265_6572, 0x6462_6720, 0x7472_6163, 0x0027_e0eb, 0x6367_7270, 0x7363_6673];
    rustix::fs::statfs(folder)
        .is_ok_and(|found| u64::try_from(found.f_type).is_ok_and(|kind| KINDS.contains(&kind)))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_of_the_system(_folder: &Path) -> bool {
    false
}

fn holds_others(folder: &Path) -> bool {
    names(folder).is_ok_and(|names| names.iter().any(|name| !is_of_ours(name)))
}

/// Whether a workbook lies there, plain or locked. Other programs may keep folders of the same names.
pub fn holds_a_workbook(folder: &Path) -> bool {
    let all = |names: &[&str]| names.iter().all(|name| folder.join(name).is_file());
    all(&["workbook.json"]) || all(&["workbook.json.age", "key.age"])
}

fn holds_ours(folder: &Path) -> bool {
    let plain = ["workbook.json", "draft.json", "backups", "books", "book.json"];
    let of_lock = ["workbook.json.age", "key.age"];
    plain.iter().chain(&of_lock).any(|name| folder.join(name).exists())
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Whether a name is one of those that this program gives, in the folder of a workbook.
fn is_of_ours(name: &str) -> bool {
    let name = sealed::name_before_aside(name).unwrap_or(name);
    let bare = name.strip_suffix(sealed::ENDING);
    let of_lock = match bare {
        Some(bare) => OF_LOCK.contains(&bare),
        None => name == "key.check",
    };
    let name = bare.unwrap_or(name);
    let made = matches!(
        name,
        "workbook.json"
            | "changes.log"
            | "undo.log"
            | "draft.json"
            | "backups"
            | "inbox"
            | "own-editor"
            | "state"
            | ".lock"
            | "book.json"
            | "books"
            | "content"
    );
    let dated = ["damaged-", "replaced-", ".workbook.json.", ".book.json."]
        .iter()
        .any(|start| name.starts_with(start));
    made || of_lock || dated || LEFT_BEHIND.contains(&name)
}

/// Whether something that is there belongs to another account.
#[cfg(unix)]
fn is_of_another(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let ours = rustix::process::geteuid().as_raw();
    path.metadata().is_ok_and(|found| found.uid() != ours)
}

#[cfg(not(unix))]
fn is_of_another(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_lock_of_a_book_and_other_books_leave_is_ours_and_what_looks_like_it_is_not() {
        for name in [
            "key.age",
            "key.check",
            "recovery.age",
            "inbox-key.age",
            "switching-on.age",
            "switching-off.age",
            "workbook.json.age",
            "changes.log.age",
            "undo.log.age",
            "draft.json.age",
            "damaged-20261128T101112.json.age",
            ".workbook.json.12.s1.tmp.age",
            "workbook.json.age.old",
            "key.check.old-12",
            "book.json",
            ".book.json.tmp",
            "books",
            "own-editor",
        ] {
            assert!(is_of_ours(name), "{name}");
        }
        for name in
            ["key", "key.json", "recovery", "letters.age", "letters.old", "key.age.older", "age"]
        {
            assert!(!is_of_ours(name), "{name}");
        }
    }

    #[test]
    fn words_that_cannot_be_meant_are_told_with_what_to_write() {
        let told = |path: &str, may_be_relative| {
            check_words("TRUST_GUIDE_HOME", Path::new(path), may_be_relative)
                .err()
                .map(|err| err.to_string())
        };
        let tilde = told("~/notes", false).unwrap_or_default();
        assert!(
            tilde.contains('~') && tilde.contains("notes. Nothing") && !tilde.contains("~/notes"),
            "{tilde}"
        );
        assert!(told("~other/notes", true).is_some());
        let relative = told("notes/mine", false).unwrap_or_default();
        assert!(
            relative.contains("whole path") && relative.contains("mine. Nothing"),
            "{relative}"
        );
        assert!(told("./mine.json", true).is_none());
        let whole = std::env::temp_dir();
        assert!(told(&whole.display().to_string(), false).is_none());
    }
}
