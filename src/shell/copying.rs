//! A readable copy of a whole book elsewhere, as the verb and the window make it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::workbook::Workbook,
    export::Files,
    phrases::say,
    shell::{Places, clock, desk::fresh_store, shelf::Shelf},
    store::{Holds, NotCopied, Store, Waiting, sealed},
};

/// What is told of a copy that was made.
pub struct Made {
    pub holds: Holds,
    /// What is not in it, or could not be read.
    pub careful: Vec<String>,
    pub unconfirmed: Option<String>,
}

/// Writes a workbook to a file of its own, with the words that wait beside it. `store` is the one that reads the
/// book; the copy is plain, whether or not that is locked. With `over` a file that is there is replaced.
///
/// # Errors
/// When there is no copy: what was there is as it was.
pub fn make(
    shelf: &Shelf,
    places: &Places,
    store: &Store,
    mut workbook: Workbook,
    to: &Path,
    over: bool,
) -> Result<Made, NotCopied> {
    // Other books are not written over either, whatever is said.
    if shelf.all().iter().any(|it| fresh_store(&shelf.places_of(it.id.as_ref())).has_place(to)) {
        return Err(NotCopied::Ours(to.to_owned()));
    }
    let mut careful = with_the_inbox(store, &mut workbook);
    let copies = store.copies().len();
    if copies > 0 {
        careful.push(say::backup_without_copies(copies));
    }
    let unconfirmed = fresh_store(places).copy_to(&workbook, to, over, clock::now())?;
    Ok(Made { holds: Holds::of(&workbook), careful, unconfirmed })
}

/// Takes in the words that wait beside a book, and tells what is not in it.
pub fn with_the_inbox(store: &Store, workbook: &mut Workbook) -> Vec<String> {
    let mut careful = Vec::new();
    for waiting in store.inbox() {
        match waiting {
            // It was called kept, though no window has taken it in.
            Waiting::Left(left) => drop(workbook.come_in(&left.what)),
            Waiting::Odd { name, why } => {
                let path = store.paths().inbox().join(name);
                careful.push(say::doctor_odd(path.display().to_string(), why));
            }
        }
    }
    if store.has_draft() {
        careful.push(say::backup_without_draft().to_owned());
    }
    let seat = store.paths().table_seat();
    if seat.exists() || sealed::sealed(&seat).exists() {
        careful.push(say::backup_without_table().to_owned());
    }
    careful
}

/// Writes what leaves a book to a file or a folder. With `over` files that are there are replaced. `goes_on` is called
/// after each file of a folder.
///
/// # Errors
/// When it is not there: what was there is as it was.
pub fn write_out(
    shelf: &Shelf,
    places: &Places,
    files: &Files,
    to: &Path,
    over: bool,
    goes_on: &dyn Fn(),
) -> Result<Option<String>, NotCopied> {
    // Other books are not written over either, whatever is said.
    if shelf.all().iter().any(|it| fresh_store(&shelf.places_of(it.id.as_ref())).has_place(to)) {
        return Err(NotCopied::Ours(to.to_owned()));
    }
    let (mut store, now) = (fresh_store(places), clock::now());
    match files {
        Files::One(text) => store.write_elsewhere(text.as_bytes(), to, over, now),
        Files::Packed(bytes) => store.write_elsewhere(bytes, to, over, now),
        Files::Folder(files) => store.write_folder_elsewhere(files, to, (over, now), goes_on),
    }
}

/// The file that is meant by a path as it was typed: `~` is the home folder, and what is no whole path begins in the
/// folder that the program was started in.
///
/// # Errors
/// When there is no such folder to begin in.
pub fn meant(typed: &str) -> io::Result<PathBuf> {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    let path = match (Path::new(typed).strip_prefix("~"), home) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(typed),
    };
    std::path::absolute(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_meant_as_a_shell_would_take_it() {
        let home = directories::BaseDirs::new().unwrap().home_dir().to_owned();
        assert_eq!(meant("~/copy.json").unwrap(), home.join("copy.json"));
        let here = std::env::current_dir().unwrap();
        assert_eq!(meant("copy.json").unwrap(), here.join("copy.json"));
        assert_eq!(meant("~copy").unwrap(), here.join("~copy"));
        assert!(meant("").is_err());
    }
}
