//! Erases a workbook with all that belongs to it, after every path was told and a word was typed.

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use crate::{
    phrases::say,
    shell::{
        Places,
        desk::fresh_store,
        options::{FAILED, Options, REFUSED},
        paths::synced_by,
        patience::{PATIENCE, PATIENCE_TO_WRITE, silent},
        permissions,
        stderr::tell,
        verbs::{Refused, asking::is_word, asking::typed, refuse},
    },
    store::{self, Erased, Erasure, NotSaved, Stays, Store},
};

/// Tells what would be removed and what cannot be reached, and removes it once the word is there.
pub fn erase(options: &Options, word: Option<&str>) -> anyhow::Result<ExitCode> {
    let named = options.clone();
    let found = store::within(PATIENCE, move || look(&named));
    let found = found.map_err(|err| silent(&err, say::safe_nothing_changed()))?;
    let (places, what) = found?;
    let mut out = io::stdout().lock();
    if what.is_empty() {
        writeln!(out, "{}", say::erase_nothing_there())?;
        for line in stays(&what) {
            writeln!(out, "{line}")?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    for line in told(&places, &what) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    let wanted = say::erase_word();
    let is_meant = match word {
        Some(word) => is_word(word, wanted),
        None if !io::stdin().is_terminal() => return Ok(refuse(&say::erase_needs_word(wanted))),
        None => typed(&mut out, &say::erase_ask(wanted), wanted)?,
    };
    if !is_meant {
        writeln!(out, "{}", say::safe_nothing_changed())?;
        return Ok(ExitCode::from(REFUSED));
    }
    let erased = store::within(PATIENCE_TO_WRITE, move || carry_out(&places, &what));
    let erased = erased.map_err(|err| silent(&err, say::erase_perhaps()))??;
    if !erased.left.is_empty() {
        tell(say::erase_left(erased.left.len()));
        for (path, why) in erased.left {
            tell(say::doctor_odd(path.display().to_string(), why));
        }
        return Ok(ExitCode::from(FAILED));
    }
    writeln!(out, "{}", say::erase_done())?;
    out.flush()?;
    erased
        .unconfirmed
        .map_or(Ok(ExitCode::SUCCESS), |why| Err(anyhow::anyhow!(say::erase_unconfirmed(why))))
}

fn everything(store: &Store, places: &Places) -> Erasure {
    // A folder that somebody named was made by somebody, and stays.
    store.erasure(places.own_folder, places.own_folder && !places.named_home)
}

fn look(options: &Options) -> anyhow::Result<(Places, Erasure)> {
    // Whatever else lies there: what was left the last time is to be found again.
    let places = options.named_places()?;
    let store = fresh_store(&places);
    if store.is_open_elsewhere() {
        return Err(another_window());
    }
    let what = everything(&store, &places);
    Ok((places, what))
}

fn another_window() -> anyhow::Error {
    Refused(say::erase_another_window().to_owned()).into()
}

fn carry_out(places: &Places, shown: &Erasure) -> anyhow::Result<Erased> {
    permissions::only_for_this_account();
    let mut store = fresh_store(places);
    store.hold_to_erase().map_err(|err| match err {
        NotSaved::Busy => another_window(),
        err => anyhow::anyhow!(err.told_without_a_screen(false)),
    })?;
    let what = everything(&store, places);
    let lock = store.paths().lock.clone();
    let but_lock = |of: &Erasure| {
        let files = of.files.iter().filter(|path| **path != lock);
        files.cloned().collect::<Vec<_>>()
    };
    if but_lock(&what) != but_lock(shown) {
        return Err(Refused(say::erase_changed_meanwhile().to_owned()).into());
    }
    Ok(store.erase_all(&what))
}

/// Everything that is told before the word is asked for.
fn told(places: &Places, what: &Erasure) -> Vec<String> {
    let row = |path: &std::path::PathBuf| format!("  {}", path.display());
    let mut lines = vec![say::erase_these(what.files.len())];
    lines.extend(what.files.iter().map(row));
    if !what.folders.is_empty() {
        lines.push(say::erase_folders().to_owned());
        lines.extend(what.folders.iter().map(row));
    }
    lines.extend(stays(what));
    lines.push(say::erase_out_of_reach().to_owned());
    let synced = synced_by(&places.workbook).map(say::erase_reach_synced);
    let synced = synced.unwrap_or_else(|| say::erase_reach_syncer().to_owned());
    let others = [
        say::erase_reach_copies(),
        say::erase_reach_disks(),
        say::erase_reach_shell(),
        say::erase_reach_program(),
    ];
    let others = others.map(str::to_owned);
    lines.extend([synced].into_iter().chain(others).map(|line| format!("  {line}")));
    lines
}

/// What stays in the same places, and why.
fn stays(what: &Erasure) -> Vec<String> {
    if what.stays.is_empty() {
        return Vec::new();
    }
    let row = |(path, why): &(std::path::PathBuf, Stays)| {
        let path = path.display().to_string();
        let told = match why {
            Stays::Link(to) => say::doctor_link_to(path, to.display().to_string()),
            Stays::NotOurs => path,
            Stays::Unseen(why) => say::doctor_odd(path, why),
        };
        format!("  {told}")
    };
    let mut lines = vec![say::erase_stays().to_owned()];
    lines.extend(what.stays.iter().map(row));
    lines
}
