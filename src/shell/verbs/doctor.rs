//! The verb that tells where things are and how they stand, without a private word.

mod odd;

use std::{
    fs::Metadata,
    io::{self, Write},
    path::Path,
    process::ExitCode,
    sync::mpsc::{self, RecvTimeoutError, Sender},
    thread,
};

use crate::{
    phrases::say,
    shell::{
        desk::{Read as Found, read},
        options::{FAILED, Options},
        paths::{self, synced_by},
        patience::{PATIENCE, silent},
        stderr,
        verbs::output,
    },
    store,
    text::width::width,
};
use serde::Serialize;
use serde_json::json;

/// Tells where things are and how they stand, without a private word.
///
/// Each line is printed as soon as it is known, so that of a disk that does not answer it is seen how far it was.
pub fn doctor(options: Options, is_json: bool) -> anyhow::Result<ExitCode> {
    let (lines, told) = mpsc::channel();
    let looking = thread::Builder::new().name("disk".to_owned());
    let named = options.clone();
    let looked = looking.spawn(move || {
        let found = look(&named, &Told(lines.clone()));
        // A line of its own, which ends the list: without it something else did.
        let _ = lines.send(Err(found));
    })?;
    let mut out = io::stdout().lock();
    let mut rows: Vec<Line> = Vec::new();
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(Ok(line)) if is_json => rows.push(line),
            Ok(Ok(line)) => writeln!(out, "{}", line.told())?,
            Ok(Err(found)) => {
                let seen = found?;
                let last =
                    if seen == Seen::Books { Vec::new() } else { guide_and_terminal(&options) };
                if is_json {
                    rows.extend(last);
                    let said = json!({ "well": seen != Seen::Odd, "rows": rows });
                    output::json(&mut out, "doctor", said)?;
                } else {
                    last.iter().try_for_each(|line| writeln!(out, "{}", line.told()))?;
                }
                out.flush()?;
                return Ok(ExitCode::from(if seen == Seen::Odd { FAILED } else { 0 }));
            }
            Err(RecvTimeoutError::Timeout) => {
                out.flush()?;
                return Err(silent(&io::ErrorKind::TimedOut.into(), say::safe_nothing_changed()));
            }
            Err(RecvTimeoutError::Disconnected) => match looked.join() {
                Err(panic) => std::panic::resume_unwind(panic),
                Ok(()) => return Ok(ExitCode::from(FAILED)),
            },
        }
    }
}

/// What was found on the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// Several books, none of which was chosen: nothing more is told.
    Books,
    /// All that is kept can be read, and kept on.
    Well,
    /// Something cannot be read, or stands where it is in the way.
    Odd,
}

/// Something that is told, under a name.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    told: String,
}

/// Where the lines go; the last thing sent is how it ended.
struct Told(Sender<Result<Line, anyhow::Result<Seen>>>);

/// How wide the column is that says what a line tells of.
const COLUMN: usize = 10;

impl Told {
    /// A line under a name of its own. Who does not listen any more is told nothing.
    fn row(&self, name: &str, told: impl AsRef<str>) -> io::Result<()> {
        let line = row(name, told.as_ref());
        self.0.send(Ok(line)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

fn row(name: &str, told: &str) -> Line {
    Line { name: name.to_owned(), told: told.to_owned() }
}

impl Line {
    /// As it is printed.
    fn told(&self) -> String {
        let room = " ".repeat(COLUMN.saturating_sub(width(&self.name)));
        format!("{}{room} {}", self.name, self.told)
    }
}

/// Tells what there is on the disk.
fn look(options: &Options, out: &Told) -> anyhow::Result<Seen> {
    out.row(stderr::called(), env!("CARGO_PKG_VERSION"))?;
    let home = options.named_places()?;
    let places = match options.book_in(home.clone()) {
        Ok(places) => places,
        Err(which) if options.book.is_none() => {
            // Of none of them is anything looked at.
            out.row(say::doctor_folder(), shown(home.workbook.parent().unwrap_or(&home.workbook)))?;
            out.row(say::doctor_books(), which.to_string())?;
            return Ok(Seen::Books);
        }
        Err(which) => return Err(which),
    };
    out.row(say::doctor_workbook(), shown(&places.workbook))?;
    if let Some(state) = &places.state {
        out.row(say::doctor_state(), shown(state))?;
    }
    for (name, path) in crate::shell::desk::paths_told(&places) {
        out.row(name, describe(&path))?;
    }
    let mut is_well = true;
    let careful = say::doctor_careful();
    if let Err(not_ours) = paths::check(&places).and_then(|()| paths::check_may_write(&places)) {
        is_well = false;
        out.row(careful, not_ours.to_string())?;
    }
    for told in odd::odd(&places) {
        is_well = false;
        out.row(careful, told)?;
    }
    if let Some(folder) = places.workbook.parent().filter(|folder| is_open_to_others(folder)) {
        out.row(careful, say::doctor_open_to_others(shown(folder)))?;
    }
    if let Some(service) = synced_by(&places.workbook) {
        out.row(careful, say::doctor_synced(service))?;
    }
    let found = read(places.clone());
    let is_locked = matches!(found, Found::Locked);
    // What is sealed can be told nothing of.
    let waiting = if is_locked { odd::Inbox::default() } else { odd::inbox(&places) };
    for told in waiting.odd {
        is_well = false;
        out.row(careful, told)?;
    }
    let copies = if is_locked { Vec::new() } else { odd::copies(&places) };
    for (told, is_odd) in copies {
        is_well &= !is_odd;
        out.row(careful, told)?;
    }
    let backups = odd::backups(&places);
    let (held, is_whole) = holds(found);
    is_well &= is_whole;
    out.row(say::doctor_contents(), held)?;
    if !is_locked {
        out.row(say::doctor_copies(), backups)?;
    }
    if waiting.entries > 0 {
        out.row(say::doctor_inbox(), say::doctor_waits(waiting.entries))?;
    }
    Ok(if is_well { Seen::Well } else { Seen::Odd })
}

/// Tells of the guide and of the terminal. Building a guide takes its time on a slow machine, and is no silence of
/// the disk: how long its own folder is waited for, it knows itself.
fn guide_and_terminal(options: &Options) -> Vec<Line> {
    let loaded = options.guide.load();
    let guide = say::doctor_guide_holds(
        say::doctor_nodes(loaded.guide.nodes().count()),
        say::doctor_problems(loaded.problems.len()),
        say::doctor_stages(loaded.guide.stages.len()),
    );
    let mut told = vec![row(say::doctor_guide(), &guide)];
    told.extend(loaded.problems.iter().map(|problem| row("", &options.guide.told(problem))));
    for name in ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "TRUST_GUIDE_HOME"] {
        if let Some(value) = std::env::var_os(name) {
            told.push(row(name, &value.to_string_lossy()));
        }
    }
    let is_there = crate::shell::terminal::is_there();
    let terminal = if is_there { say::doctor_is_a_terminal() } else { say::doctor_no_terminal() };
    told.push(row(say::doctor_terminal(), terminal));
    told
}

/// What the workbook holds, in counts, and whether all of it can be read.
fn holds(found: Found) -> (String, bool) {
    match found {
        Found::Damaged(damage) => (say::doctor_unreadable(damage.reason), false),
        Found::Locked => (say::doctor_locked().to_owned(), true),
        Found::Workbook { fresh: true, .. } => (say::doctor_not_begun().to_owned(), true),
        Found::Workbook { workbook, read_only, .. } => {
            let entries = workbook.journal.iter().filter(|entry| entry.trashed.is_none()).count();
            let aside = workbook.unreadable.len();
            let state = match aside {
                0 => say::doctor_whole().to_owned(),
                count => say::doctor_records_aside(count),
            };
            let holds = say::doctor_holds(
                say::copy_entries(entries),
                usize::try_from(workbook.saves).unwrap_or(usize::MAX),
                say::backup_sittings(workbook.sittings.len()),
                state,
            );
            let holds = match read_only {
                Some(why) => say::doctor_only_reading(holds, why.to_string()),
                None => holds,
            };
            (holds, aside == 0)
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A path with its mode, or what is known instead.
fn describe(path: &Path) -> String {
    let unseen = |path: &Path, why: &str| say::doctor_path_and_why(shown(path), why);
    match std::fs::symlink_metadata(path) {
        Err(err) => unseen(path, &store::not_seen(&err)),
        Ok(found) if found.is_symlink() => {
            let target = std::fs::read_link(path).unwrap_or_default();
            let told = match std::fs::metadata(path) {
                // What is at the end of it, and not the link itself, which is as long as a name.
                Ok(found) => sized(&target, &found),
                Err(err) if err.kind() == io::ErrorKind::NotFound => {
                    unseen(&target, say::doctor_link_to_nothing())
                }
                Err(err) => unseen(&target, &store::not_seen(&err)),
            };
            say::doctor_link_to(shown(path), told)
        }
        Ok(found) => sized(path, &found),
    }
}

/// A path, its mode where there are modes, and its size.
fn sized(path: &Path, found: &Metadata) -> String {
    let size = usize::try_from(found.len()).unwrap_or(usize::MAX);
    if cfg!(unix) {
        say::doctor_size_and_mode(size, mode(found), shown(path))
    } else {
        say::doctor_size(size, shown(path))
    }
}

/// Whether other accounts of this computer may list a folder.
#[cfg(unix)]
fn is_open_to_others(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(folder).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open_to_others(_folder: &Path) -> bool {
    false
}

/// What may be done with a file, as `chmod` has it.
#[cfg(unix)]
fn mode(found: &Metadata) -> String {
    use std::os::unix::fs::PermissionsExt;
    format!("{:04o}", found.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode(_found: &Metadata) -> String {
    String::new()
}
