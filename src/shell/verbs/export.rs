//! Writes what somebody chose of a book to a file or a folder: shows what leaves, asks, writes, and reads it back.

use std::{
    io::{self, BufRead, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    domain::{audience::Audience, guide::Guide, workbook::Workbook},
    export::{
        Asked, Choice, Export, Field, Files, Format, Fridge, Letter, Source, Wish, stage_named,
    },
    phrases::say,
    shell::{
        cli::export::{ExportArguments, FormatName},
        clock, copying,
        desk::{Read as Found, fresh_store, read},
        options::{Options, REFUSED, USAGE},
        paths,
        patience::{PATIENCE, PATIENCE_TO_WRITE, silent},
        permissions,
        stderr::{as_called, tell},
        verbs::{Refused, asking::typed, locked, not_shown, refuse},
    },
    store,
};

/// A book that was read, and the guide it is read with.
struct Book {
    guide: Guide,
    workbook: Workbook,
    /// What is told of it.
    careful: Vec<String>,
}

/// What cannot be meant, in words.
type Unfit = String;

/// Shows what leaves, and writes it where that is said in so many letters, or by `yes`. Without a format the formats.
pub fn export(options: &Options, asked: &ExportArguments) -> anyhow::Result<ExitCode> {
    let Some(format) = asked.format else { return list() };
    if let Some(why) = stray(format, asked) {
        return Ok(unfit(&why));
    }
    let to_output = asked.to.as_ref().is_some_and(|to| to.as_os_str() == "-");
    if to_output && (asked.days || io::stdout().is_terminal()) {
        return Ok(unfit(if asked.days {
            say::export_days_need_a_folder()
        } else {
            say::export_not_to_a_terminal()
        }));
    }
    if let Some(to) = asked.to.as_ref().filter(|_| !to_output) {
        paths::check_words("--to", to, true)?;
    }
    let named = options.clone();
    let book = store::within(PATIENCE, move || take(&named));
    let book = book.map_err(|err| silent(&err, say::safe_nothing_changed()))??;
    book.careful.iter().for_each(tell);
    let source = Source::of(&book.guide, &book.workbook, clock::now());
    let wish = match wish(&source, format, asked)? {
        Ok(wish) => wish,
        Err(why) => return Ok(unfit(&why)),
    };
    if format == FormatName::Letter && asked.which.is_none() {
        let letters = source.letters();
        if letters.len() != 1 {
            return which_letter(&letters);
        }
    }
    if format == FormatName::Counsellor && asked.take.is_empty() {
        return which_fields(&source.fields());
    }
    let export = source.export(&wish, Asked::OnTheLine);
    if let Some(code) = ask(&export, asked, (to_output, options.may_ask()))? {
        return Ok(code);
    }
    put(options, export, asked, to_output)
}

/// Shows what leaves, and asks. `Some` where nothing is to be written.
fn ask(
    export: &Export,
    asked: &ExportArguments,
    (to_output, may_ask): (bool, bool),
) -> anyhow::Result<Option<ExitCode>> {
    // What is piped on holds what leaves, and nothing of what is told of it.
    let mut out: Box<dyn Write> =
        if to_output { Box::new(io::stderr().lock()) } else { Box::new(io::stdout().lock()) };
    let shown = export.preview.iter().try_for_each(|line| writeln!(out, "{}", as_called(line)));
    let readable = |out: &mut Box<dyn Write>| {
        if export.is_empty {
            return Ok(());
        }
        writeln!(out, "{}", say::export_will_be_readable())
    };
    shown.and_then(|()| readable(&mut out)).and_then(|()| out.flush()).map_err(not_shown)?;
    if export.is_empty {
        return Ok(Some(refuse(say::export_nothing_written())));
    }
    if asked.yes {
        return Ok(None);
    }
    if !may_ask {
        return Ok(Some(refuse(say::export_needs_yes())));
    }
    let word = say::restore_yes();
    if typed(&mut out, &say::export_ask(word), word).map_err(not_shown)? {
        return Ok(None);
    }
    writeln!(out, "{}", say::export_was_left())?;
    Ok(Some(ExitCode::from(REFUSED)))
}

/// Writes it, and says so once it was read back.
fn put(
    options: &Options,
    export: Export,
    asked: &ExportArguments,
    to_output: bool,
) -> anyhow::Result<ExitCode> {
    if let (true, Some(bytes)) = (to_output, export.files.as_one()) {
        let mut out = io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())?;
        return Ok(ExitCode::SUCCESS);
    }
    let to = asked.to.clone().unwrap_or_else(|| PathBuf::from(&export.name));
    let to = std::path::absolute(to)?;
    let (named, place, over) = (options.clone(), to.clone(), asked.force);
    let written = store::each_within(PATIENCE_TO_WRITE, move |goes_on| {
        write(&named, &export.files, (&place, over), goes_on)
    });
    let unconfirmed = written.map_err(|err| not_confirmed(&err, &to))??;
    if let Some(unconfirmed) = unconfirmed {
        anyhow::bail!(say::written_unconfirmed(unconfirmed));
    }
    let mut out = io::stdout().lock();
    // It is written, whoever still reads that.
    let _ = writeln!(out, "{}", say::export_written(to.display().to_string()))
        .and_then(|()| out.flush());
    Ok(ExitCode::SUCCESS)
}

/// What is told where the disk it was to be written on did not answer, or something else kept it from being asked.
fn not_confirmed(err: &io::Error, to: &Path) -> anyhow::Error {
    if err.kind() == io::ErrorKind::TimedOut {
        anyhow::anyhow!(say::export_silent_disk(to.display().to_string(), say::export_perhaps()))
    } else {
        silent(err, say::export_perhaps())
    }
}

fn write(
    options: &Options,
    files: &Files,
    (to, over): (&Path, bool),
    goes_on: &dyn Fn(),
) -> anyhow::Result<Option<String>> {
    permissions::only_for_this_account();
    let (shelf, book) = options.shelf_and_book(options.home()?)?;
    let places = shelf.places_of(book.id.as_ref());
    let written = copying::write_out(&shelf, &places, files, to, over, goes_on);
    written.map_err(|err| {
        if err.is_refused() { anyhow::Error::from(Refused(err.to_string())) } else { err.into() }
    })
}

/// Reads the book, with the words that wait beside it.
fn take(options: &Options) -> anyhow::Result<Book> {
    let (guide, problems) = options.guide.read();
    let (shelf, book) = options.shelf_and_book(options.home()?)?;
    let places = shelf.places_of(book.id.as_ref());
    let (mut workbook, mut careful) = match read(places.clone()) {
        Found::Workbook { fresh: true, .. } => anyhow::bail!(say::export_nothing_kept()),
        Found::Workbook { workbook, notices, .. } => (*workbook, notices),
        Found::Damaged(damage) => {
            return Err(Refused(say::export_of_no_damaged(damage.reason)).into());
        }
        Found::Locked => return Err(locked()),
    };
    careful.splice(0..0, problems);
    careful.extend(copying::with_the_inbox(&fresh_store(&places), &mut workbook));
    if !workbook.unreadable.is_empty() {
        careful.push(say::export_unreadable(workbook.unreadable.len()));
    }
    let guide = guide.worded_for(Audience::of(&workbook.profile));
    Ok(Book { guide, workbook, careful })
}

/// What is wished for by these words; what cannot be meant is told.
fn wish(
    source: &Source<'_>,
    format: FormatName,
    asked: &ExportArguments,
) -> anyhow::Result<Result<Wish, Unfit>> {
    let mut choice = Choice {
        private: asked.private,
        from: asked.from,
        until: asked.until,
        ..Choice::default()
    };
    choice.kinds.extend(&asked.kind);
    for stage in &asked.stage {
        let Some(stage) = stage_named(source.guide, stage) else {
            let names: Vec<&str> =
                source.guide.stages.iter().map(|stage| stage.id.as_str()).collect();
            return Ok(Err(say::export_no_stage(names.join(", "))));
        };
        choice.stages.insert(stage);
    }
    for tag in &asked.tag {
        // A tag is a word of a person: it can be given where no shell remembers it.
        if tag == "-" {
            for line in io::stdin().lock().lines() {
                let line = line
                    .map_err(|err| anyhow::anyhow!(say::input_unreadable(store::because(&err))))?;
                choice = choice.with_tag(&line);
            }
        } else {
            choice = choice.with_tag(tag);
        }
    }
    choice.tags.remove("");
    let format = match format {
        FormatName::Markdown if asked.days => Format::Days,
        FormatName::Markdown => Format::Markdown,
        FormatName::Html => Format::Html,
        FormatName::Epub => Format::Epub { title: asked.title.clone().unwrap_or_default() },
        FormatName::Text => Format::Text,
        FormatName::Json => Format::Json,
        FormatName::Csv => Format::Csv,
        FormatName::Calendar => Format::Calendar { titles: asked.titles },
        FormatName::Plan => Format::Plan { fridge: fridge(asked), is_text: asked.text },
        FormatName::Counsellor => {
            Format::Counsellor { taken: asked.take.iter().copied().collect(), is_text: asked.text }
        }
        FormatName::Letter => {
            Format::Letter { number: asked.which.unwrap_or(1), is_text: asked.text }
        }
    };
    Ok(Ok(Wish { format, choice }))
}

fn fridge(asked: &ExportArguments) -> Fridge {
    let names = asked.names.as_deref().unwrap_or_default();
    let (first, second) = names.split_once(',').unwrap_or((names, ""));
    Fridge {
        title: asked.title.clone().unwrap_or_default(),
        names: [first.trim().to_owned(), second.trim().to_owned()],
        left_out: asked.leave_out.iter().copied().collect(),
    }
}

/// An option that says nothing to this format: somebody may rely on it.
fn stray(format: FormatName, asked: &ExportArguments) -> Option<Unfit> {
    use FormatName::{Calendar, Counsellor, Epub, Letter, Markdown, Plan};
    let narrows = !matches!(format, Plan | Letter | Counsellor);
    let by_record = narrows && format != Calendar;
    let given = [
        ("--days", asked.days, format == Markdown),
        ("--text", asked.text, !narrows),
        ("--titles", asked.titles, format == Calendar),
        ("--kind", !asked.kind.is_empty(), by_record),
        ("--stage", !asked.stage.is_empty(), by_record),
        ("--tag", !asked.tag.is_empty(), by_record),
        ("--from", asked.from.is_some(), narrows),
        ("--until", asked.until.is_some(), narrows),
        ("--private", asked.private, narrows || format == Plan),
        ("--title", asked.title.is_some(), matches!(format, Plan | Epub)),
        ("--names", asked.names.is_some(), format == Plan),
        ("--leave-out", !asked.leave_out.is_empty(), format == Plan),
        ("--which", asked.which.is_some(), format == Letter),
        ("--take", !asked.take.is_empty(), format == Counsellor),
    ];
    let stray = given.into_iter().find(|(_, given, fits)| *given && !fits);
    stray.map(|(name, ..)| say::export_stray(format.name(), name))
}

fn unfit(why: &str) -> ExitCode {
    tell(why);
    ExitCode::from(USAGE)
}

/// Prints every format with what it is.
fn list() -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let widest = FormatName::ALL.iter().map(|format| format.name().len()).max().unwrap_or(0);
    for format in FormatName::ALL {
        writeln!(out, "{:widest$}  {}", format.name(), format.about())?;
    }
    writeln!(out, "{}", as_called(say::export_how()))?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Prints what can be ticked, by its number.
fn which_fields(fields: &[Field]) -> anyhow::Result<ExitCode> {
    if fields.is_empty() {
        return Ok(refuse(say::export_nothing_written()));
    }
    let mut out = io::stdout().lock();
    for (place, field) in fields.iter().enumerate() {
        writeln!(out, "{}. {}", place + 1, field.told())?;
    }
    out.flush()?;
    Ok(unfit(say::export_which_fields()))
}

/// There are several letters, or none: which is meant has to be said.
fn which_letter(letters: &[Letter]) -> anyhow::Result<ExitCode> {
    if letters.is_empty() {
        return Ok(refuse(say::export_no_letter()));
    }
    let mut out = io::stdout().lock();
    for line in Letter::list(letters) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(unfit(say::export_which_letter()))
}
