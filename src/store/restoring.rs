//! Putting a backup in the place of a workbook that cannot be read, where that place is ours.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{day::Stamp, workbook::Workbook},
    phrases::say,
    store::{
        BackupInfo, NotSaved, Paths, Store, Unreadable,
        backup::{free_name, read},
        error::because,
        format::{begins_as_one, decode},
        fs::{Fs, Kind, remove_file, write_whole},
    },
};

impl Store {
    /// Whether a backup may take the place of what has the name of the workbook now. Else what to do instead: what
    /// is no file stays as it is, and so does what a link leads to, unless that was a workbook of this program.
    pub(super) fn replaceable(&self) -> Result<(), String> {
        let (fs, workbook) = (&*self.fs, &self.paths.workbook);
        let unreached = || say::instead_not_reached().to_owned();
        match fs.kind(workbook) {
            Ok(Kind::File) => return Ok(()),
            Ok(Kind::Link) => (),
            Ok(Kind::Folder | Kind::Other) => return Err(say::instead_move_it().to_owned()),
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(_) => return Err(unreached()),
        }
        let target = match fs.target(workbook) {
            Ok(target) => target,
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                return Err(say::instead_connect().to_owned());
            }
            Err(_) => return Err(unreached()),
        };
        let stat = fs.stat(&target).map_err(|_| unreached())?;
        let beside = fs.target(&self.paths.folder).ok();
        let is_inside = beside.is_some() && target.parent().map(Path::to_owned) == beside;
        let is_ours = || fs.read(&target).is_ok_and(|bytes| begins_as_one(&bytes));
        if stat.is_file && (is_inside || is_ours()) {
            return Ok(());
        }
        Err(say::instead_link_elsewhere(target.display().to_string()))
    }

    /// The newest backup that can be read.
    pub fn newest_readable_backup(&self) -> Option<Workbook> {
        let whole = |backup: BackupInfo| decode(&read(&*self.fs, &backup.path).ok()?).ok();
        self.backups().into_iter().find_map(whole)
    }

    /// Whether the name of the workbook is a link to something that is not there now.
    pub(super) fn leads_nowhere(&self) -> bool {
        let is_link = matches!(self.fs.kind(&self.paths.workbook), Ok(Kind::Link));
        is_link
            && self
                .fs
                .stat(&self.paths.workbook)
                .is_err_and(|err| err.kind() == io::ErrorKind::NotFound)
    }
}

/// What a backup was put in place of.
pub struct InPlace {
    /// Where the damaged file is now; `None` where there was none.
    pub aside: Option<PathBuf>,
    /// Why the disk did not confirm it.
    pub unconfirmed: Option<String>,
}

/// Puts a backup in place. The damaged file stays beside it under a name of its own.
pub fn restore(
    store: &mut Store,
    backup: &BackupInfo,
    now: Stamp,
) -> Result<Option<String>, NotSaved> {
    let bytes = read(&*store.fs, &backup.path).map_err(|err| failed(&err))?;
    decode(&bytes).map_err(|err| NotSaved::Restore(say::unreadable_in_backup(err.to_string())))?;
    Ok(put_in_place(store, &bytes, now)?.unconfirmed)
}

/// The same of the bytes of one that was read before.
pub fn put_in_place(store: &mut Store, bytes: &[u8], now: Stamp) -> Result<InPlace, NotSaved> {
    store.replaceable().map_err(NotSaved::Restore)?;
    let target = store.target().map_err(|err| failed(&err))?;
    let folder = target.parent().unwrap_or(Path::new(".")).to_owned();
    let unfinished = folder.join(store.unfinished(now));
    write_whole(&*store.fs, &unfinished, bytes, true).map_err(|err| failed(&err))?;
    let swapped = swap(store, &unfinished, &target, now);
    if swapped.is_err() {
        let _ = remove_file(&*store.fs, &unfinished);
    }
    let aside = swapped?;
    store.known = None;
    store.is_refused = false;
    let unconfirmed = store.fs.sync_folder(&folder).err().map(|err| because(&err));
    Ok(InPlace { aside, unconfirmed })
}

/// Keeps what stands at `target`, byte for byte, and puts `unfinished` there. Gives where it is kept.
fn swap(
    store: &Store,
    unfinished: &Path,
    target: &Path,
    now: Stamp,
) -> Result<Option<PathBuf>, NotSaved> {
    let fs = &*store.fs;
    let stat = match fs.stat(target) {
        Ok(stat) => stat,
        Err(err) if err.kind() == io::ErrorKind::NotFound => {
            let renamed = fs.rename(unfinished, target);
            return renamed.map(|()| None).map_err(|err| failed(&err));
        }
        Err(err) => return Err(failed(&err)),
    };
    if !stat.is_file {
        return Err(NotSaved::Restore(say::unopened_no_file().to_owned()));
    }
    if let Ok(bytes) = fs.read(target)
        && let Err(newer @ Unreadable::Newer { .. }) = decode(&bytes)
    {
        return Err(NotSaved::Restore(newer.to_string()));
    }
    let aside = name_aside(fs, target, now).map_err(|err| failed(&err))?;
    // It gets a second name, or is moved where links are unknown.
    let is_moved = fs.link(target, &aside).is_err();
    let moved = match fs.kind(&aside) {
        Ok(_) if is_moved => Err(io::ErrorKind::AlreadyExists.into()),
        _ if is_moved => fs.rename(target, &aside),
        _ => Ok(()),
    };
    moved.and_then(|()| fs.rename(unfinished, target)).map(|()| Some(aside.clone())).map_err(
        |err| {
            // Some disks tell a failure and did it all the same: then the name aside is the only one.
            match fs.stat(target) {
                Ok(now) if !is_moved && now == stat => drop(remove_file(fs, &aside)),
                Err(gone) if gone.kind() == io::ErrorKind::NotFound => {
                    let _ = fs.rename(&aside, target);
                }
                Ok(_) | Err(_) => (),
            }
            failed(&err)
        },
    )
}

fn failed(err: &io::Error) -> NotSaved {
    NotSaved::Restore(because(err))
}

/// A name beside `target` that nothing has yet.
fn name_aside(fs: &dyn Fs, target: &Path, now: Stamp) -> io::Result<PathBuf> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let taken = fs.list(folder)?;
    Ok(folder.join(free_name(&Paths::aside(target), now, &taken)))
}
