//! Deletes one thing for good: from the workbook, from what can be undone, and with the backups made so far.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::{
    domain::{kinds::Record, workbook::Workbook},
    phrases::say,
    shell::{
        desk::{Read as Found, store},
        options::{Options, REFUSED, USAGE},
        patience::{PATIENCE_TO_WRITE, silent},
        session::Session,
        stderr::{as_called, tell},
        verbs::{Refused, asking::given, codes, locked, not_shown, refuse},
    },
    store::{self as disk, OnlyReading},
};

/// Lists what can be deleted; or shows one thing and what goes with it, and deletes it for good once the word is there.
pub fn delete(
    options: &Options,
    which: Option<&str>,
    word: Option<&str>,
) -> anyhow::Result<ExitCode> {
    let session = match Session::open(options)? {
        Ok(session) => session,
        Err(why) => return Ok(refuse(&why)),
    };
    let all = session.deletable();
    let Some(which) = which else { return list(&all, session.keeps_apart()) };
    let [(record, told)] = &found(&all, which)[..] else {
        // It is not repeated: somebody may have put private words there.
        tell(as_called(say::delete_no_such()));
        return Ok(ExitCode::from(USAGE));
    };
    let mut out = io::stdout().lock();
    let shown = writeln!(out, "{told}").and_then(|()| writeln!(out, "{}", say::delete_goes()));
    shown.and_then(|()| out.flush()).map_err(not_shown)?;
    let wanted = say::delete_word();
    let is_meant = given(&mut out, word, (wanted, options.may_ask()), &say::delete_ask(wanted))
        .map_err(not_shown)?;
    let Some(is_meant) = is_meant else { return Ok(refuse(&say::delete_needs_word(wanted))) };
    if !is_meant {
        writeln!(out, "{}", say::safe_nothing_changed())?;
        return Ok(ExitCode::from(REFUSED));
    }
    let (named, shown) = (options.clone(), (*record).clone());
    let deleted = disk::within(PATIENCE_TO_WRITE, move || carry_out(&named, &shown));
    let told = deleted.map_err(|err| silent(&err, say::delete_perhaps()))??;
    // It is done, whoever still reads that.
    let _ = writeln!(out, "{}", say::delete_done()).and_then(|()| out.flush());
    told.into_iter().for_each(tell);
    Ok(ExitCode::SUCCESS)
}

/// Prints each thing after the first signs of its id, by which it is asked for: a number would be that of another
/// thing as soon as something is added.
fn list(all: &[(Record, String)], keeps_apart: bool) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let ids: Vec<&str> = all.iter().map(|(record, _)| record.id().as_str()).collect();
    let signs = codes::signs(&ids);
    for (record, told) in all {
        let id = codes::told(record.id().as_str(), signs);
        writeln!(out, "{id:signs$}  {told}")?;
    }
    let then = if all.is_empty() { say::delete_none() } else { say::delete_how() };
    writeln!(out, "{}", as_called(then))?;
    if keeps_apart {
        writeln!(out, "{}", say::delete_of_one())?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// What is meant by the first signs of an id.
fn found<'a>(all: &'a [(Record, String)], which: &str) -> Vec<&'a (Record, String)> {
    let ids: Vec<&str> = all.iter().map(|(record, _)| record.id().as_str()).collect();
    codes::meant(&ids, which).into_iter().map(|place| &all[place]).collect()
}

/// Deletes it, if it is still what was shown. Gives what else is to be told.
fn carry_out(options: &Options, shown: &Record) -> anyhow::Result<Vec<String>> {
    let mut store = store(&options.places_to_write()?);
    let (mut workbook, read_only, mut told) = match store.read() {
        Found::Workbook { workbook, read_only, notices, .. } => (*workbook, read_only, notices),
        Found::Damaged(damage) => return Err(Refused(damage.reason).into()),
        Found::Locked => return Err(locked()),
    };
    match read_only {
        None => (),
        Some(OnlyReading::AnotherWindow) => {
            return Err(Refused(say::delete_another_window().to_owned()).into());
        }
        Some(why) => return Err(Refused(why.to_string()).into()),
    }
    let is_same = |workbook: &Workbook| workbook.find(shown).as_ref() == Some(shown);
    if !is_same(&workbook) {
        return Err(Refused(say::delete_changed_meanwhile().to_owned()).into());
    }
    let saved = store.delete_for_good(&mut workbook, shown.id()).map_err(anyhow::Error::msg)?;
    told.extend([saved.unconfirmed, saved.without_backup].into_iter().flatten());
    Ok(told)
}
