//! Writes a readable copy of all that is kept to a file that somebody names.

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use crate::{
    phrases::say,
    shell::{
        copying::{self, Made},
        desk::{Read as Found, fresh_store, holds_told, read},
        options::{Options, USAGE},
        paths,
        patience::{PATIENCE_TO_WRITE, silent},
        permissions,
        stderr::tell,
        verbs::{Refused, locked},
    },
    store,
};

/// Writes a readable copy, and says so once it was read back. With `over` a file that is there is replaced.
pub fn backup(options: &Options, file: &Path, over: bool) -> anyhow::Result<ExitCode> {
    if file.as_os_str() == "-" {
        tell(say::backup_not_to_the_output());
        return Ok(ExitCode::from(USAGE));
    }
    paths::check_words("FILE", file, true)?;
    let to = std::path::absolute(file)?;
    let (named, place) = (options.clone(), to.clone());
    let made = store::within(PATIENCE_TO_WRITE, move || make(&named, &place, over));
    let made = made.map_err(|err| silent(&err, say::backup_perhaps_made()))??;
    made.careful.iter().for_each(tell);
    if let Some(unconfirmed) = made.unconfirmed {
        anyhow::bail!(say::written_unconfirmed(unconfirmed));
    }
    let mut out = io::stdout().lock();
    // It is made, whoever still reads that.
    let told = say::backup_made(holds_told(made.holds), to.display().to_string());
    let _ = writeln!(out, "{told}\n{}", say::backup_is_readable()).and_then(|()| out.flush());
    Ok(ExitCode::SUCCESS)
}

fn make(options: &Options, to: &Path, over: bool) -> anyhow::Result<Made> {
    permissions::only_for_this_account();
    let (shelf, book) = options.shelf_and_book(options.home()?)?;
    let places = shelf.places_of(book.id.as_ref());
    let (workbook, notices) = match read(places.clone()) {
        Found::Workbook { fresh: true, .. } => anyhow::bail!(say::backup_nothing_kept()),
        Found::Workbook { workbook, notices, .. } => (*workbook, notices),
        Found::Damaged(damage) => {
            return Err(Refused(say::backup_of_no_damaged(damage.reason)).into());
        }
        Found::Locked => return Err(locked()),
    };
    let made = copying::make(&shelf, &places, &fresh_store(&places), workbook, to, over);
    let made = made.map_err(|err| {
        if err.is_refused() { anyhow::Error::from(Refused(err.to_string())) } else { err.into() }
    })?;
    Ok(Made { careful: notices.into_iter().chain(made.careful).collect(), ..made })
}
