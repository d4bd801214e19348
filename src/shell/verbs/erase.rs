//! Erases a workbook with all that belongs to it, after every path was told and a word was typed.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::{
    phrases::say,
    shell::{
        desk::fresh_store,
        erasing::{Meant, NotErased, stays},
        options::{FAILED, Options, REFUSED},
        patience::{PATIENCE, PATIENCE_TO_WRITE, silent},
        permissions,
        stderr::tell,
        verbs::{Refused, asking::given, not_shown, refuse},
    },
    store::{self, Erased, Erasure},
    ui::action::ToldLine,
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
        print(&mut out, &stays(&what))?;
        return Ok(ExitCode::SUCCESS);
    }
    print(&mut out, &book.told(&what)).and_then(|()| out.flush()).map_err(not_shown)?;
    let wanted = say::erase_word();
    let is_meant = given(&mut out, word, (wanted, options.may_ask()), &say::erase_ask(wanted))
        .map_err(not_shown)?;
    let Some(is_meant) = is_meant else { return Ok(refuse(&say::erase_needs_word(wanted))) };
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
    // It is done, whoever still reads that.
    let _ = writeln!(out, "{}", say::erase_done()).and_then(|()| out.flush());
    erased
        .unconfirmed
        .map_or(Ok(ExitCode::SUCCESS), |why| Err(anyhow::anyhow!(say::erase_unconfirmed(why))))
}

/// Looks for all of the book that is meant. None is opened: whoever may remove its files may do so, locked or not.
fn look(options: &Options) -> anyhow::Result<(Meant, Erasure)> {
    // Whatever else lies there: what was left the last time is to be found again.
    let (shelf, book) = options.shelf_and_book(options.named_places()?)?;
    let book = Meant::of(&shelf, book.id.as_ref());
    if fresh_store(&book.places).is_open_elsewhere() {
        return Err(another_window());
    }
    let what = book.everything();
    Ok((book, what))
}

fn another_window() -> anyhow::Error {
    Refused(say::erase_another_window().to_owned()).into()
}

fn carry_out(book: &Meant, shown: &Erasure) -> anyhow::Result<Erased> {
    permissions::only_for_this_account();
    let mut store = fresh_store(&book.places);
    book.carry_out(&mut store, shown).map_err(|err| match err {
        NotErased::Busy => another_window(),
        NotErased::Changed => Refused(say::erase_changed_meanwhile().to_owned()).into(),
        NotErased::Other(err) => anyhow::anyhow!(err.told_without_a_screen(false)),
    })
}

/// Prints what is told, paths and the like further in.
fn print(out: &mut impl Write, lines: &[ToldLine]) -> io::Result<()> {
    lines.iter().try_for_each(|line| match line {
        ToldLine::Says(says) => writeln!(out, "{says}"),
        ToldLine::Item(item) => writeln!(out, "  {item}"),
    })
}
