//! What stands in the places of our files and folders and is none, or cannot be used: told by `doctor`.

use std::{fs, io, path::Path, sync::Arc};

use crate::{
    phrases::say,
    shell::{Places, desk::when, paths},
    store,
};

/// What is to be at a place, if anything is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Is {
    File,
    Folder,
}

/// Every place the program reads or writes beside the workbook, and what is wrong there, in plain words.
pub fn odd(places: &Places) -> Vec<String> {
    let around = store::Paths::around(&places.workbook, places.state.clone());
    if paths::is_closed(&around.folder) {
        return vec![told(&around.folder, say::doctor_may_not_look_into_it())];
    }
    let target = fs::canonicalize(&places.workbook).unwrap_or_else(|_| places.workbook.clone());
    let mut all = vec![(around.draft.clone(), Is::File), (around.lock.clone(), Is::File)];
    all.push((store::Paths::log(&target), Is::File));
    all.push((store::Paths::undo(&target), Is::File));
    all.extend(around.counter().map(|counter| (counter, Is::File)));
    all.extend(places.state.iter().map(|state| (state.join("colours"), Is::File)));
    all.extend(places.state.iter().map(|state| (state.clone(), Is::Folder)));
    for folder in around.backup_folders() {
        let names = fs::read_dir(&folder).into_iter().flatten().flatten();
        let files = names.map(|entry| entry.path());
        let files =
            files.filter(|path| path.extension().is_some_and(|it| it == "json" || it == "gz"));
        all.extend(files.map(|path| (path, Is::File)));
        all.push((folder, Is::Folder));
    }
    all.push((around.inbox(), Is::Folder));
    all.push((around.folder, Is::Folder));
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut odd: Vec<String> =
        all.into_iter().filter_map(|(path, is)| Some(told(&path, &wrong(&path, is)?))).collect();
    odd.dedup();
    odd
}

fn told(path: &Path, why: &str) -> String {
    say::doctor_odd(path.display().to_string(), why)
}

fn wrong(path: &Path, is: Is) -> Option<String> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(err) if err.kind() == io::ErrorKind::NotFound => {
            let is_link = path.symlink_metadata().is_ok();
            return is_link.then(|| say::doctor_link_to_nothing().to_owned());
        }
        Err(err) => return Some(store::not_seen(&err)),
    };
    let told = match is {
        Is::File if found.is_dir() => say::doctor_folder_and_not_a_file(),
        Is::File if !found.is_file() => say::doctor_device_and_not_a_file(),
        Is::File if found.len() > store::LARGEST => say::doctor_too_large(),
        Is::Folder if !found.is_dir() => say::doctor_no_folder(),
        Is::File if !may_read(path) => say::doctor_may_not_read_it(),
        Is::Folder => return paths::why_not_write(path).map(str::to_owned),
        Is::File => return None,
    };
    Some(told.to_owned())
}

#[cfg(unix)]
fn may_read(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::READ_OK).is_ok()
}

#[cfg(not(unix))]
fn may_read(_path: &Path) -> bool {
    true
}

/// What lies in the inbox.
#[derive(Default)]
pub struct Inbox {
    /// How many entries wait to be taken in.
    pub entries: usize,
    /// What cannot be taken in, and why.
    pub odd: Vec<String>,
}

pub fn inbox(places: &Places) -> Inbox {
    let around = store::Paths::around(&places.workbook, places.state.clone());
    let (inbox, mut found) = (around.inbox(), Inbox::default());
    for waiting in store::Store::new(Arc::new(store::Disk), around).inbox() {
        match waiting {
            store::Waiting::Left(_) => found.entries += 1,
            store::Waiting::Odd { name, why } => found.odd.push(told(&inbox.join(name), &why)),
        }
    }
    found
}

/// What beside the workbook looks like a copy that a sync program left, and whether something is wrong with it.
pub fn copies(places: &Places) -> Vec<(String, bool)> {
    let around = store::Paths::around(&places.workbook, places.state.clone());
    let folder = around.folder.clone();
    let mut store = store::Store::new(Arc::new(store::Disk), around);
    store.peek_as_known();
    let copies = store.conflict_copies().into_iter().map(|copy| match copy {
        store::ConflictCopy::Readable { name, .. } => {
            (told(&folder.join(name), say::doctor_copy_waits()), false)
        }
        store::ConflictCopy::Unreadable { name, why } => {
            (told(&folder.join(name), &say::doctor_copy_unreadable(why)), true)
        }
        store::ConflictCopy::Alike { name } => {
            (told(&folder.join(name), say::doctor_copy_alike()), false)
        }
    });
    copies.collect()
}

/// How many backups there are that can be read, and of when the newest is.
pub fn backups(places: &Places) -> String {
    let around = store::Paths::around(&places.workbook, places.state.clone());
    let around_is_closed =
        around.backup_folders().iter().chain([&around.folder]).any(|it| paths::is_closed(it));
    let found = store::Store::new(Arc::new(store::Disk), around).backups();
    if around_is_closed {
        return say::doctor_copies_cannot_be_told().to_owned();
    }
    let newest = found.first().map(|info| info.modified);
    match newest {
        None => say::doctor_no_copies().to_owned(),
        Some(newest) => say::doctor_copies_of(found.len(), when(newest)),
    }
}
