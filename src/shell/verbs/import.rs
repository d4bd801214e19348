//! Brings entries in from another program: shows what would come and what stays behind, asks, and keeps them as one step.

use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use crate::{
    domain::{id::Ids, workbook::Workbook},
    import::{Coming, Format, Given, Ground, Reading, Unreadable, is_archive, read, unpack},
    phrases::say,
    shell::{
        clock,
        desk::{Read as Found, Told, is_locked, store},
        options::{Options, REFUSED, USAGE},
        paths,
        patience::{PATIENCE_TO_WRITE, silent},
        stderr::{as_called, tell},
        verbs::{Refused, asking::typed, locked, not_shown, refuse},
    },
    store,
};

/// The largest file that is read, in bytes, and how many files of a folder are.
const LARGEST: u64 = 64 * 1024 * 1024;
const MOST_FILES: usize = 20_000;

/// How many folders deep they may lie.
const DEEPEST: usize = 40;

/// How long a window or another verb that has the workbook is waited for.
const UNTIL_FREE: Duration = Duration::from_millis(600);

/// Brings in what a file, or a folder of Markdown, holds. Without a format the formats.
pub fn import(
    options: &Options,
    format: Option<Format>,
    file: Option<&Path>,
    yes: bool,
) -> anyhow::Result<ExitCode> {
    let Some(format) = format else { return list() };
    let Some(file) = file else {
        tell(say::import_needs_a_file());
        return Ok(ExitCode::from(USAGE));
    };
    paths::check_words("FILE", file, true)?;
    let (reading, left) = match reading(format, file)? {
        Ok(reading) => reading,
        Err(why) => return Ok(refuse(&why)),
    };
    let named = options.clone();
    let looked = reading.clone();
    let coming = store::within(PATIENCE_TO_WRITE, move || look(&named, &looked));
    let coming = coming.map_err(|err| silent(&err, say::safe_nothing_changed()))??;
    let mut out = io::stdout().lock();
    let shown =
        preview(&reading, &coming, left).iter().try_for_each(|line| writeln!(out, "{line}"));
    shown.and_then(|()| out.flush()).map_err(not_shown)?;
    if coming.new.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    if !yes {
        if !options.may_ask() {
            return Ok(refuse(say::import_needs_yes()));
        }
        let word = say::restore_yes();
        if !typed(&mut out, &say::import_ask(word), word).map_err(not_shown)? {
            writeln!(out, "{}", say::safe_nothing_changed())?;
            return Ok(ExitCode::from(REFUSED));
        }
    }
    let named = options.clone();
    let kept = store::within(PATIENCE_TO_WRITE, move || keep(&named, &reading));
    let (count, told) = kept.map_err(|err| silent(&err, say::import_perhaps()))??;
    if let Some(why) = told.without_backup {
        tell(why);
    }
    if let Some(why) = told.unconfirmed {
        anyhow::bail!(why);
    }
    // It is kept, whoever still reads that.
    let _ =
        writeln!(out, "{}", say::import_kept(say::copy_entries(count))).and_then(|()| out.flush());
    Ok(ExitCode::SUCCESS)
}

/// Prints every form.
fn list() -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let about = |format: Format| match format {
        Format::Jrnl => say::import_about_jrnl(),
        Format::TuiJournal => say::import_about_tui_journal(),
        Format::Markdown => say::import_about_markdown(),
        Format::Csv => say::import_about_csv(),
        Format::DayOne => say::import_about_day_one(),
    };
    for format in Format::ALL {
        writeln!(out, "{:11}  {}", format.name(), about(format))?;
    }
    writeln!(out, "{}", as_called(say::import_how()))?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// Reads a file, or the Markdown of a folder, and counts the files of an archive that stay behind. What cannot be read
/// is told.
fn reading(format: Format, file: &Path) -> anyhow::Result<Result<(Reading, usize), String>> {
    let path = || file.display().to_string();
    let unread = |err: &io::Error| {
        if err.kind() == io::ErrorKind::NotFound {
            return anyhow::anyhow!(say::import_not_there(path()));
        }
        anyhow::anyhow!(say::import_no_file(path(), store::because(err)))
    };
    let found = fs::metadata(file).map_err(|err| unread(&err))?;
    let is_folder = found.is_dir();
    // With its pictures an archive may be larger than anything that is read whole.
    if format == Format::DayOne && found.is_file() {
        let mut archive = fs::File::open(file).map_err(|err| unread(&err))?;
        let mut start = Vec::new();
        Read::by_ref(&mut archive).take(4).read_to_end(&mut start).map_err(|err| unread(&err))?;
        if is_archive(&start) {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            return Ok(unpack(archive, LARGEST)
                .map_err(|why| (name, why))
                .and_then(|unpacked| Ok((read(format, &unpacked.given)?, unpacked.left)))
                .map_err(|(name, why)| unreadable(format, name, &why)));
        }
    }
    let files = match (is_folder, format) {
        (true, Format::Markdown) => {
            let mut files = Vec::new();
            if !collect(file, 0, &mut files).map_err(|err| unread(&err))? {
                return Ok(Err(say::import_too_large(path())));
            }
            files.sort();
            files
        }
        (true, _) => return Ok(Err(say::import_of_a_folder(path()))),
        (false, _) => vec![file.to_owned()],
    };
    let mut given = Vec::new();
    for file in files {
        let bytes = store::read_at_most(&file, LARGEST).map_err(|err| unread(&err))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_archive(&bytes) {
            return Ok(Err(say::import_of_an_archive(name)));
        }
        let Ok(text) = String::from_utf8(bytes) else {
            return Ok(Err(say::import_no_text(name)));
        };
        given.push(Given { name, text });
    }
    let reading = read(format, &given).map_err(|(name, why)| unreadable(format, name, &why));
    Ok(reading.map(|reading| (reading, 0)))
}

/// Why nothing comes of a file, in words.
fn unreadable(format: Format, name: String, why: &Unreadable) -> String {
    match why {
        Unreadable::NotInThisForm => say::import_not_in_this_form(format.name(), name),
        Unreadable::Line(line) => say::import_line(line.to_string(), name),
        Unreadable::NoColumn => say::import_no_column(name),
        Unreadable::Encrypted => say::import_encrypted(name),
        Unreadable::TooLarge => say::import_too_large(name),
    }
}

/// The files of Markdown below a folder: no links are followed, and nothing that is hidden is looked into. Says whether
/// these are all: nobody is to believe that all came where some were passed over.
fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        let is_ours = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("md"));
        if is_hidden {
            continue;
        }
        if kind.is_dir() && (depth == DEEPEST || !collect(&path, depth + 1, files)?) {
            return Ok(false);
        }
        if kind.is_file() && is_ours {
            if files.len() == MOST_FILES {
                return Ok(false);
            }
            files.push(path);
        }
    }
    Ok(true)
}

fn ground(workbook: &Workbook) -> Ground {
    let profile = &workbook.profile;
    Ground { now: clock::now(), day_start: profile.day_start, by: profile.role }
}

/// What of it is new to the book.
fn look(options: &Options, reading: &Reading) -> anyhow::Result<Coming> {
    let places = options.places()?;
    if is_locked(&places) {
        return Err(locked());
    }
    let workbook = match crate::shell::desk::read(places) {
        Found::Workbook { workbook, .. } => *workbook,
        Found::Damaged(damage) => return Err(Refused(damage.reason).into()),
        Found::Locked => return Err(locked()),
    };
    Ok(reading.coming(&workbook, ground(&workbook)))
}

fn preview(reading: &Reading, coming: &Coming, left: usize) -> Vec<String> {
    let mut lines = Vec::new();
    match (coming.new.first(), coming.new.last()) {
        (Some(first), Some(last)) => {
            let entries = say::copy_entries(coming.new.len());
            let days = (first.day.short_with_year(), last.day.short_with_year());
            lines.push(say::import_comes(if first.day == last.day {
                say::export_of_day(days.0, entries)
            } else {
                say::export_of_days(days.0, days.1, entries)
            }));
        }
        _ => lines.push(say::import_nothing_comes().to_owned()),
    }
    let counts = [
        (coming.known, say::import_known(coming.known)),
        (coming.deleted, say::import_deleted(coming.deleted)),
        (reading.undated, say::import_undated(reading.undated)),
        (reading.wordless, say::import_wordless(reading.wordless)),
        (left, say::import_files_left(left)),
    ];
    lines.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, told)| told));
    for (name, count) in &reading.dropped {
        lines.push(say::import_left_behind(*count, name));
    }
    lines
}

/// Keeps what is new as one step.
fn keep(options: &Options, reading: &Reading) -> anyhow::Result<(usize, Told)> {
    let until = Instant::now() + UNTIL_FREE;
    loop {
        let places = options.places_to_write()?;
        if is_locked(&places) {
            return Err(locked());
        }
        let mut store = store(&places);
        let (found, read_only) = match store.read() {
            Found::Workbook { workbook, read_only, .. } => (*workbook, read_only),
            Found::Damaged(damage) => return Err(Refused(damage.reason).into()),
            Found::Locked => return Err(locked()),
        };
        if let Some(why) = read_only {
            let patience = until.saturating_duration_since(Instant::now());
            let is_taken = matches!(why, store::OnlyReading::AnotherWindow);
            if is_taken && !patience.is_zero() && store.wait_until_free(patience) {
                continue;
            }
            let why =
                if is_taken { say::import_another_window().to_owned() } else { why.to_string() };
            return Err(Refused(why).into());
        }
        let mut workbook = found.clone();
        let coming = reading.coming(&workbook, ground(&workbook));
        let step = Ids::seeded(clock::seed()).fresh();
        coming.come_into(&mut workbook, clock::now(), &step);
        match store.save(&workbook) {
            // Somebody else began in the same moment.
            Err(None) => (),
            Err(Some(why)) => return Err(anyhow::Error::msg(why)),
            Ok(told) => return Ok((coming.new.len(), told)),
        }
    }
}
