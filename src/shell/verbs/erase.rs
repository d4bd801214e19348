//! Erases a workbook with all that belongs to it, after every path was told and a word was typed.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
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
    store::{self, Books, Erased, Erasure, NotSaved, Stays, Store},
};

/// Tells what would be removed and what cannot be reached, and removes it once the word is there.
pub fn erase(options: &Options, word: Option<&str>) -> anyhow::Result<ExitCode> {
    let named = options.clone();
    let found = store::within(PATIENCE, move || look(&named));
    let found = found.map_err(|err| silent(&err, say::safe_nothing_changed()))?;
    let (book, what) = found?;
    let mut out = io::stdout().lock();
    if what.is_empty() {
        writeln!(out, "{}", say::erase_nothing_there())?;
        for line in stays(&what) {
            writeln!(out, "{line}")?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    for line in told(&book.places, &what) {
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
    let erased = store::within(PATIENCE_TO_WRITE, move || carry_out(&book, &what));
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

/// The book that is meant.
struct Meant {
    places: Places,
    /// The folders of all books, where they go with this one: the inner ones first.
    last: Vec<PathBuf>,
}

fn everything(store: &Store, book: &Meant) -> Erasure {
    // A folder that somebody named was made by somebody, and stays.
    let Places { own_folder, named_home, .. } = book.places;
    let mut what = store.erasure(own_folder, own_folder && !named_home);
    for folder in &book.last {
        if !what.folders.contains(folder) {
            what.folders.push(folder.clone());
        }
    }
    what
}

/// Looks for all of the book that is meant. None is opened: whoever may remove its files may do so, locked or not.
fn look(options: &Options) -> anyhow::Result<(Meant, Erasure)> {
    // Whatever else lies there: what was left the last time is to be found again.
    let home = options.named_places()?;
    let goes = !home.named_home;
    let folder = home.workbook.parent().map(Path::to_owned);
    let (shelf, book) = options.shelf_and_book(home)?;
    let is_last = book.id.is_some() && shelf.all().len() == 1;
    let mut last = shelf.books.as_ref().filter(|_| is_last).map_or_else(Vec::new, Books::folders);
    last.retain(|it| goes || Some(it) != folder.as_ref());
    let book = Meant { places: shelf.places_of(book.id.as_ref()), last };
    let store = fresh_store(&book.places);
    if store.is_open_elsewhere() {
        return Err(another_window());
    }
    let what = everything(&store, &book);
    Ok((book, what))
}

fn another_window() -> anyhow::Error {
    Refused(say::erase_another_window().to_owned()).into()
}

fn carry_out(book: &Meant, shown: &Erasure) -> anyhow::Result<Erased> {
    permissions::only_for_this_account();
    let mut store = fresh_store(&book.places);
    store.hold_to_erase().map_err(|err| match err {
        NotSaved::Busy => another_window(),
        err => anyhow::anyhow!(err.told_without_a_screen(false)),
    })?;
    let what = everything(&store, book);
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
    let row = |path: &PathBuf| format!("  {}", path.display());
    let mut lines = Vec::new();
    if !what.files.is_empty() {
        lines.push(say::erase_these(what.files.len()));
    }
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
    let (mut books, mut rest) = (Vec::new(), Vec::new());
    for (path, why) in &what.stays {
        let path = path.display().to_string();
        rest.push(match why {
            Stays::OtherBooks => {
                books.push(format!("  {path}"));
                continue;
            }
            Stays::Link(to) => say::doctor_link_to(path, to.display().to_string()),
            Stays::NotOurs => path,
            Stays::Unseen(why) => say::doctor_odd(path, why),
        });
    }
    let mut lines = Vec::new();
    if !rest.is_empty() {
        lines.push(say::erase_stays().to_owned());
        lines.extend(rest.iter().map(|told| format!("  {told}")));
    }
    if !books.is_empty() {
        lines.push(say::erase_other_books().to_owned());
        lines.append(&mut books);
    }
    lines
}
