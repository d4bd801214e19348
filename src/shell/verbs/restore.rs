//! Goes back to an earlier copy of the workbook: lists those there are, shows what would be, and asks.

use std::{
    ffi::OsStr,
    io::{self, Write},
    process::ExitCode,
};

use crate::{
    phrases::say,
    shell::{
        Places, clock,
        desk::{Read as Found, fresh_store, holds_told, is_locked, read, when},
        going_back::{Looked, done},
        options::{Options, REFUSED, USAGE},
        paths,
        patience::{PATIENCE, PATIENCE_TO_WRITE, silent},
        permissions,
        stderr::{as_called, tell},
        verbs::{Refused, asking::typed, locked, not_shown, refuse},
    },
    store::{self, BackupInfo, OnlyReading, Opening, WentBack},
};

/// Lists what can be gone back to; or goes back to one of them, once that is said in so many letters, or by `yes`.
pub fn restore(options: &Options, which: Option<&OsStr>, yes: bool) -> anyhow::Result<ExitCode> {
    let named = options.clone();
    let Some(which) = which else {
        let found = within(move || backups(&named.places()?))?;
        return list(&found);
    };
    paths::check_words("FILE", which.as_ref(), true)?;
    let (named, wanted) = (options.clone(), which.to_owned());
    let looked = within(move || look(named.places()?, &wanted))?;
    let Some((places, looked)) = looked else {
        tell(say::restore_no_such());
        return Ok(ExitCode::from(USAGE));
    };
    let mut out = io::stdout().lock();
    if looked.is_same() {
        writeln!(out, "{}", say::restore_is_the_same())?;
        return Ok(ExitCode::SUCCESS);
    }
    let shown = looked.preview().iter().try_for_each(|line| writeln!(out, "{line}"));
    shown.and_then(|()| out.flush()).map_err(not_shown)?;
    if !yes {
        if !options.may_ask() {
            return Ok(refuse(say::restore_needs_yes()));
        }
        let word = say::restore_yes();
        if !typed(&mut out, &say::restore_ask(word), word).map_err(not_shown)? {
            writeln!(out, "{}", say::safe_nothing_changed())?;
            return Ok(ExitCode::from(REFUSED));
        }
    }
    let path = looked.path.clone();
    let went = store::within(PATIENCE_TO_WRITE, move || go_back(&places, &looked));
    let went = went.map_err(|err| silent(&err, say::restore_perhaps()))??;
    // It is done, whoever still reads that.
    for line in done(&path, &went) {
        let _ = writeln!(out, "{line}");
    }
    let _ = out.flush();
    went.unconfirmed
        .map_or(Ok(ExitCode::SUCCESS), |why| Err(anyhow::anyhow!(say::written_unconfirmed(why))))
}

/// Looks, and waits for a disk no longer than a verb does.
fn within<T: Send + 'static>(
    look: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> anyhow::Result<T> {
    store::within(PATIENCE, look).map_err(|err| silent(&err, say::safe_nothing_changed()))?
}

fn backups(places: &Places) -> anyhow::Result<Vec<BackupInfo>> {
    if is_locked(places) { Err(locked()) } else { Ok(fresh_store(places).backups()) }
}

/// Prints every backup with its number, when it is of, what it holds, and its name.
fn list(found: &[BackupInfo]) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let width = found.len().to_string().len();
    for (place, info) in found.iter().enumerate() {
        let told = say::file_of_with_name(holds_told(info.holds), &info.name, when(info.modified));
        writeln!(out, "{:>width$}  {told}", place + 1)?;
    }
    let then = if found.is_empty() { say::restore_none() } else { say::restore_how() };
    writeln!(out, "{}", as_called(then))?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Finds what is meant: the number of a backup, its name, or a file. `None` where nothing is.
fn look(places: Places, which: &OsStr) -> anyhow::Result<Option<(Places, Looked)>> {
    let store = fresh_store(&places);
    let listed = backups(&places)?;
    let named = |info: &&BackupInfo| info.name.as_str() == which || info.path.ends_with(which);
    let number = which.to_str().filter(|it| it.bytes().all(|it| it.is_ascii_digit()));
    let listed = match number.map(str::parse::<usize>) {
        Some(Ok(number)) => number.checked_sub(1).and_then(|place| listed.get(place)),
        Some(Err(_)) => None,
        None => listed.iter().find(named),
    };
    let when = listed.map(|info| info.modified);
    let path = match listed.map(|info| info.path.clone()) {
        Some(path) => path,
        None if number.is_some() => return Ok(None),
        None => std::path::absolute(which)?,
    };
    let refused = |why: String| {
        anyhow::Error::from(Refused(say::restore_unreadable(path.display().to_string(), why)))
    };
    let earlier = store.read_earlier(&path).map_err(refused)?;
    if store.is_open_elsewhere() {
        return Err(Refused(say::restore_another_window().to_owned()).into());
    }
    let now = match read(places.clone()) {
        Found::Workbook { fresh: true, .. } => Ok(None),
        Found::Workbook { workbook, .. } => Ok(Some(*workbook)),
        Found::Damaged(damage) if damage.instead.is_some() => {
            return Err(Refused(damage.reason).into());
        }
        Found::Damaged(damage) => Err(damage.reason),
        Found::Locked => return Err(locked()),
    };
    let backups = store.paths().backups.clone();
    Ok(Some((places, Looked { path, earlier, when, now, backups })))
}

fn go_back(places: &Places, looked: &Looked) -> anyhow::Result<WentBack> {
    if is_locked(places) {
        return Err(locked());
    }
    permissions::only_for_this_account();
    permissions::close_to_others(places);
    paths::check_may_write(places)?;
    let mut store = fresh_store(places);
    let made_folder = !store.paths().folder.exists();
    let refused = match store.open(clock::now()) {
        Opening::ReadOnly { why: OnlyReading::AnotherWindow, .. } => {
            Some(say::restore_another_window().to_owned())
        }
        Opening::ReadOnly { why, .. } => Some(why.to_string()),
        Opening::Damaged { instead, .. } => instead,
        Opening::Fresh | Opening::Opened { .. } => None,
    };
    if let Some(why) = refused {
        return Err(Refused(why).into());
    }
    let is_first = !matches!(looked.now, Ok(Some(_)));
    let went = looked.carry_out(&mut store, clock::now());
    if went.is_err() && is_first {
        store.leave_nothing_behind(made_folder);
    }
    let went = went.map_err(|err| anyhow::anyhow!(err.told_without_a_screen(false)))?;
    if let Some(why) = store.after_save(clock::now()) {
        tell(why);
    }
    Ok(went)
}
