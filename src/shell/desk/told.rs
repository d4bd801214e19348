//! Where things lie, and what came of a save, as it is told.

use std::path::{Path, PathBuf};

use crate::{
    phrases::say,
    shell::{Places, desk::fresh_store},
    store::{self, sealed},
};

/// The paths `doctor` tells.
pub fn paths_told(places: &Places) -> Vec<(&'static str, PathBuf)> {
    let store = fresh_store(places);
    let paths = store.paths();
    let file = paths.workbook.canonicalize().unwrap_or_else(|_| paths.workbook.clone());
    vec![
        (say::doctor_folder(), paths.folder.clone()),
        (say::doctor_file(), as_it_lies(&paths.workbook)),
        (say::doctor_log(), as_it_lies(&store::Paths::log(&file))),
        (say::doctor_undo(), as_it_lies(&store::Paths::undo(&file))),
        (say::doctor_draft(), as_it_lies(&paths.draft)),
        (say::doctor_backups(), paths.backups.clone()),
    ]
}

/// Where a file of a book lies that is named as it is without a lock: the sealed one of a locked book.
pub fn as_it_lies(path: &Path) -> PathBuf {
    let sealed = sealed::sealed(path);
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if !is_there(path) && is_there(&sealed) { sealed } else { path.to_owned() }
}

/// Where the words live.
pub fn folder_told(places: &Places) -> String {
    places.workbook.parent().map(told).unwrap_or_default()
}

/// A path with the home folder written as `~`.
pub(super) fn told(path: &Path) -> String {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match home.as_ref().and_then(|home| path.strip_prefix(home).ok()) {
        Some(inside) => format!("~/{}", inside.display()),
        None => path.display().to_string(),
    }
}

/// What is to be told of a save, beside that it is one.
pub(super) fn saved_notice(saved: &store::Saved) -> Option<String> {
    if let Some(why) = &saved.unconfirmed {
        return Some(say::written_unconfirmed(why));
    }
    match (saved.merged.is_some(), saved.clashes) {
        (false, _) => None,
        (true, 0) => Some(say::changed_outside().to_owned()),
        (true, _) => Some(say::changed_outside_in_one_place().to_owned()),
    }
}
