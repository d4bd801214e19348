//! The files of a lock, written whole or not at all, and which files of a book are beside each other, plain or sealed.

use std::{
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use super::{key, seal::ENDING};
use crate::store::{
    Paths, conflict, forgetting,
    fs::{Fs, Kind, only_a_file, remove_file, write_whole},
    rescued,
};

/// What is put behind the name of a file that is set aside, before its number.
pub const ASIDE: &str = ".old";

/// Makes the names of unfinished files differ.
static TURN: AtomicU64 = AtomicU64::new(0);

/// Of a path that is sealed.
pub fn sealed(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ENDING);
    name.into()
}

/// A name for an unfinished file beside `path`, which is swept away when it is left behind.
pub fn unfinished(paths: &Paths, path: &Path) -> PathBuf {
    let turn = TURN.fetch_add(1, Ordering::Relaxed);
    let name = format!("{}{}.s{turn:x}.tmp", paths.unfinished(), std::process::id());
    path.with_file_name(name)
}

/// Writes a file in the place of the one before it: whole, or not at all. Its name is durable only once the folder is
/// synced.
pub fn put(fs: &dyn Fs, paths: &Paths, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished(paths, path);
    write_whole(fs, &unfinished, bytes, true)?;
    only_a_file(fs, path).and_then(|()| fs.rename(&unfinished, path)).inspect_err(|_| {
        let _ = remove_file(fs, &unfinished);
    })
}

/// Whether nothing has this name, for sure.
pub fn is_gone(fs: &dyn Fs, path: &Path) -> bool {
    fs.kind(path).is_err_and(|err| err.kind() == io::ErrorKind::NotFound)
}

/// Whether a file has this name.
pub fn is_file(fs: &dyn Fs, path: &Path) -> bool {
    matches!(fs.kind(path), Ok(Kind::File))
}

/// Takes a file away that may be there. It is an error while it is.
pub fn take_away(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    match remove_file(fs, path) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
        // Some disks tell a failure and did it all the same.
        Err(_) if is_gone(fs, path) => Ok(()),
        result => result,
    }
}

/// Every folder where files of a book are.
pub fn folders(paths: &Paths) -> Vec<PathBuf> {
    let mut all = vec![paths.folder.clone(), paths.inbox()];
    all.extend(paths.backup_folders());
    all.extend(paths.state.clone());
    all
}

/// What of a book is on the disk.
#[derive(Debug, Default)]
pub struct Files {
    /// Paths of plain files, and of what waits plain in the inbox.
    pub plain: Vec<PathBuf>,
    pub plain_left: Vec<PathBuf>,
    /// Paths of sealed files, with their ending; without those that hold keys.
    pub sealed: Vec<PathBuf>,
    /// Files of either kind that were never finished.
    pub unfinished: Vec<PathBuf>,
}

/// Looks for the files of a book by their names.
///
/// # Errors
/// When a folder cannot be looked into.
pub fn files(fs: &dyn Fs, paths: &Paths) -> io::Result<Files> {
    let mut found = Files::default();
    for folder in folders(paths) {
        let names = match fs.list(&folder) {
            Err(err) if err.kind() == io::ErrorKind::NotADirectory => Vec::new(),
            names => names?,
        };
        for name in names {
            let path = folder.join(&name);
            let inner = name.strip_suffix(ENDING);
            let bare = inner.unwrap_or(&name);
            let list = if is_unfinished(paths, bare) {
                &mut found.unfinished
            } else if !is_of_book(paths, &folder, bare) {
                continue;
            } else if inner.is_some() {
                &mut found.sealed
            } else if folder == paths.inbox() {
                &mut found.plain_left
            } else {
                &mut found.plain
            };
            // What is no file, but has the name of one, is not ours.
            if is_file(fs, &path) {
                list.push(path);
            }
        }
    }
    Ok(found)
}

fn is_unfinished(paths: &Paths, name: &str) -> bool {
    let begins = name.starts_with(&paths.unfinished()) || name.starts_with(".copy.");
    begins && Path::new(name).extension().is_some_and(|ending| ending == "tmp")
}

/// Whether a name in a folder is one that this program gives to a file of this book.
fn is_of_book(paths: &Paths, folder: &Path, name: &str) -> bool {
    if paths.backup_folders().iter().any(|backups| backups == folder) {
        return forgetting::is_backup(name) || rescued::is_copy(forgetting::name_before(name));
    }
    if folder == paths.inbox() {
        return !name.starts_with('.') && Path::new(name).extension().is_some_and(|it| it == "log");
    }
    let is = |path: &Path| folder == paths.folder && path.ends_with(name);
    let of_table = [paths.table_key(), paths.table_seat(), paths.table_laid()];
    let own = [Paths::log(&paths.workbook), Paths::undo(&paths.workbook)];
    let own = own.into_iter().chain(of_table).collect::<Vec<_>>();
    is(&paths.workbook)
        || is(&paths.draft)
        || own.iter().any(|path| is(path))
        || folder == paths.folder && forgetting::was_set_aside(name, &paths.workbook)
        || folder == paths.folder && paths.is_parted(name)
        || folder == paths.folder && conflict::is_surely_a_copy(paths, name)
        || paths.counter().is_some_and(|counter| counter == folder.join(name))
}

/// The files that hold keys, and what goes with them, wherever they are. The one that decides is not among them.
pub fn of_keys(paths: &Paths) -> Vec<PathBuf> {
    let names = key::names(paths);
    let mut all = vec![paths.inbox_to()];
    for (turn, place) in key::places(paths).into_iter().enumerate() {
        let count = if turn == 0 { names.len() - 1 } else { names.len() };
        all.extend(names.iter().take(count).map(|name| place.join(name)));
    }
    all
}

/// Every file that holds keys, and the marks, in the order in which they go with the book: the one that decides is the
/// last.
pub fn of_lock(paths: &Paths) -> Vec<PathBuf> {
    let mut all = vec![paths.switching_on(), paths.switching_off()];
    all.extend(of_keys(paths));
    all.push(paths.folder.join(key::Which::Key.name(paths)));
    all
}

/// Whether only the lock of this book gives such a name to a file: one that is sealed, or one of its keys and marks.
pub fn is_of_locked(paths: &Paths, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(Path::new(""));
    name.strip_suffix(ENDING)
        .is_some_and(|bare| is_unfinished(paths, bare) || is_of_book(paths, folder, bare))
        || of_lock(paths).iter().any(|it| it == path)
}

/// Whether a file is one of the lock that was set aside: nobody knows what opens it.
pub fn was_set_aside(paths: &Paths, path: &Path) -> bool {
    name_before_aside(&path.to_string_lossy())
        .is_some_and(|before| is_of_locked(paths, Path::new(before)))
}

/// The name that a file of a lock had before it was set aside.
pub fn name_before_aside(name: &str) -> Option<&str> {
    let (before, count) = name.rsplit_once(ASIDE)?;
    let is_count = |count: &str| !count.is_empty() && count.bytes().all(|it| it.is_ascii_digit());
    (count.is_empty() || count.strip_prefix('-').is_some_and(is_count)).then_some(before)
}

/// Names that are no files of a workbook, without their ending.
pub fn is_of_the_lock(paths: &Paths, name: &str) -> bool {
    let of_lock = ["key", "recovery", "inbox-key", "switching-on", "switching-off"];
    of_lock.iter().any(|it| paths.beside(it) == name)
}
