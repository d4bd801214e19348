//! Whether folders and files are ours to write in: a sentence where they are not, before anything is made.

use std::{
    io,
    path::{Component, Path},
};

use crate::shell::Places;

/// Why a workbook is not opened where it was named.
#[derive(Debug, thiserror::Error)]
pub enum NotOurs {
    #[error(
        "{name} begins with ~, which the shell did not open. Write the whole path, such as {instead}. \
         Nothing was made"
    )]
    Tilde { name: &'static str, instead: String },
    #[error(
        "{name} is not a whole path: what it means would change with the folder you are in. Write it from the root, \
         such as {instead}. Nothing was made"
    )]
    Relative { name: &'static str, instead: String },
    #[error("{0} is not a folder. Nothing was changed. Name another one in TRUST_GUIDE_HOME")]
    NotAFolder(String),
    #[error(
        "the folder {0} holds other files and no workbook. Nothing was made or changed. Name a new one, such as \
         TRUST_GUIDE_HOME={0}/trust-guide"
    )]
    HoldsOthers(String),
    #[error(
        "{0} belongs to another account of this computer. Nothing was made or changed. Open it as that account, or \
         name another with --workbook FILE"
    )]
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
    let told = |path: &Path| path.display().to_string();
    if let Some(folder) = places.workbook.parent().filter(|_| places.named_home) {
        match folder.metadata() {
            Ok(found) if !found.is_dir() => return Err(NotOurs::NotAFolder(told(folder))),
            Ok(_) if is_of_another(folder) => return Err(NotOurs::AnotherAccount(told(folder))),
            Ok(_) if holds_others(folder) && !holds_ours(folder) => {
                return Err(NotOurs::HoldsOthers(told(folder)));
            }
            Ok(_) | Err(_) => (),
        }
    }
    if is_of_another(&places.workbook) {
        return Err(NotOurs::AnotherAccount(told(&places.workbook)));
    }
    Ok(())
}

fn holds_others(folder: &Path) -> bool {
    names(folder).is_ok_and(|names| names.iter().any(|name| !is_of_ours(name)))
}

fn holds_ours(folder: &Path) -> bool {
    ["workbook.json", "draft.json", "backups"].iter().any(|name| folder.join(name).exists())
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// Whether a name is one of those that this program gives, in the folder of a workbook.
fn is_of_ours(name: &str) -> bool {
    let made =
        matches!(name, "workbook.json" | "draft.json" | "backups" | "state" | ".lock" | "content");
    let dated =
        ["damaged-", "replaced-", ".workbook.json."].iter().any(|start| name.starts_with(start));
    made || dated || LEFT_BEHIND.contains(&name)
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
