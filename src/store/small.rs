//! A small file beside a book or a table: read where it is one, put in its place whole or not at all, and taken away.

use std::{io, path::Path};

use crate::store::{
    Fs,
    fs::{only_a_file, remove_file, write_whole},
};

/// Reads a file that is one and holds no more than so many bytes.
///
/// # Errors
/// When it is not there, is no file, is larger, or cannot be read.
pub fn read(fs: &dyn Fs, place: &Path, longest: u64) -> io::Result<Vec<u8>> {
    only_a_file(fs, place)?;
    if fs.stat(place)?.size > longest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs.read(place)
}

/// Puts a whole file in place of another one, or of none, by one of this other name in the same folder, which is ours
/// where it was left behind. `Some` tells that it is there, but that the disk did not confirm that this survives a
/// power cut.
///
/// # Errors
/// When it is not put there: what stood there stands.
pub fn put(
    fs: &dyn Fs,
    place: &Path,
    unfinished: &str,
    bytes: &[u8],
) -> io::Result<Option<io::Error>> {
    let folder = place.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let unfinished = folder.join(unfinished);
    only_a_file(fs, place)?;
    fs.create_folder(folder)?;
    let _ = remove_file(fs, &unfinished);
    write_whole(fs, &unfinished, bytes, true)?;
    fs.rename(&unfinished, place).inspect_err(|_| drop(remove_file(fs, &unfinished)))?;
    Ok(fs.sync_folder(folder).err())
}

/// The same, where it counts only once the disk has confirmed it.
///
/// # Errors
/// When it is not put there, or that is not sure.
pub fn put_for_good(fs: &dyn Fs, place: &Path, unfinished: &str, bytes: &[u8]) -> io::Result<()> {
    put(fs, place, unfinished, bytes)?.map_or(Ok(()), Err)
}

/// Takes a file away that may be there.
///
/// # Errors
/// When it still is.
pub fn take_away(fs: &dyn Fs, place: &Path) -> io::Result<()> {
    match remove_file(fs, place) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
