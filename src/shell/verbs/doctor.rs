//! The verb that tells where things are and how they stand, without a private word.

mod odd;

use std::{
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
    },
    store,
};

/// Tells where things are and how they stand, without a private word.
///
/// Each line is printed as soon as it is known, so that of a disk that does not answer it is seen how far it was.
pub fn doctor(options: Options) -> anyhow::Result<ExitCode> {
    let (lines, told) = mpsc::channel();
    let looking = thread::Builder::new().name("disk".to_owned());
    let looked = looking.spawn(move || {
        let found = look(&options, &Told(lines.clone()));
        // A line of its own, which ends the list: without it something else did.
        let _ = lines.send(Err(found));
    })?;
    let mut out = io::stdout().lock();
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(Ok(line)) => out.write_all(line.as_bytes())?,
            Ok(Err(found)) => {
                out.flush()?;
                return found.map(|is_well| ExitCode::from(if is_well { 0 } else { FAILED }));
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

/// Where the lines go; the last thing sent is how it ended.
struct Told(Sender<Result<String, anyhow::Result<bool>>>);

impl Told {
    /// As `writeln!` calls it. Who does not listen any more is told nothing.
    fn write_fmt(&self, line: std::fmt::Arguments<'_>) -> io::Result<()> {
        self.0.send(Ok(line.to_string())).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// Tells what there is, and says whether all that is kept can be read, and kept on.
fn look(options: &Options, out: &Told) -> anyhow::Result<bool> {
    let places = options.named_places()?;
    writeln!(out, "trust-guide {}", env!("CARGO_PKG_VERSION"))?;
    writeln!(out, "workbook   {}", places.workbook.display())?;
    if let Some(state) = &places.state {
        writeln!(out, "state      {}", state.display())?;
    }
    for (name, path) in crate::shell::desk::paths_told(&places) {
        writeln!(out, "{name:<10} {}", describe(&path))?;
    }
    let mut is_well = true;
    if let Err(not_ours) = paths::check(&places).and_then(|()| paths::check_may_write(&places)) {
        is_well = false;
        writeln!(out, "careful    {not_ours}")?;
    }
    for told in odd::odd(&places) {
        is_well = false;
        writeln!(out, "careful    {told}")?;
    }
    if let Some(folder) = places.workbook.parent().filter(|folder| is_open_to_others(folder)) {
        let told = "other accounts may look into this folder";
        writeln!(out, "careful    {told}: {}", folder.display())?;
    }
    if let Some(service) = synced_by(&places.workbook) {
        writeln!(out, "careful    {service} seems to copy this folder to other computers")?;
    }
    let backups = odd::backups(&places);
    let held = match read(places) {
        Found::Damaged(damage) => {
            is_well = false;
            format!("cannot be read: {}", damage.reason)
        }
        Found::Workbook { fresh: true, .. } => "not begun yet".to_owned(),
        Found::Workbook { workbook, read_only, .. } => {
            let entries = workbook.journal.iter().filter(|entry| entry.trashed.is_none()).count();
            let answered = workbook.sittings.len();
            is_well &= workbook.unreadable.is_empty();
            let only = read_only.map(|why| format!("; {why}")).unwrap_or_default();
            let aside = match workbook.unreadable.len() {
                0 => "whole".to_owned(),
                1 => "1 record could not be read and is kept in the file as it is".to_owned(),
                count => format!("{count} records could not be read and are kept as they are"),
            };
            let entries = counted(entries, "entry", "entries");
            let answered = counted(answered, "sitting", "sittings");
            format!("{aside}: {entries}, {answered}, saved {} times{only}", workbook.saves)
        }
    };
    writeln!(out, "contents   {held}")?;
    writeln!(out, "copies     {backups}")?;
    let loaded = options.guide.load();
    writeln!(
        out,
        "guide      {} stages, {} nodes, {} problems",
        loaded.guide.stages.len(),
        loaded.guide.nodes().count(),
        loaded.problems.len()
    )?;
    for problem in &loaded.problems {
        writeln!(out, "           {}", options.guide.told(problem))?;
    }
    for name in ["TERM", "COLORTERM", "NO_COLOR", "LANG", "LC_ALL", "TRUST_GUIDE_HOME"] {
        if let Some(value) = std::env::var_os(name) {
            writeln!(out, "{name:<10} {}", value.to_string_lossy())?;
        }
    }
    let terminal = crate::shell::terminal::is_there();
    writeln!(
        out,
        "terminal   {}",
        if terminal { "yes" } else { "no: input or output is not a terminal" }
    )?;
    Ok(is_well)
}

/// A path with its mode, or what is known instead.
fn describe(path: &Path) -> String {
    match std::fs::symlink_metadata(path) {
        Err(err) => format!("{} ({})", path.display(), store::not_seen(&err)),
        Ok(found) if found.is_symlink() => {
            let target = std::fs::read_link(path).unwrap_or_default();
            let told = match std::fs::metadata(path) {
                // What is at the end of it, and not the link itself, which is as long as a name.
                Ok(found) => format!("{}{} {} bytes", target.display(), mode(&found), found.len()),
                Err(err) if err.kind() == io::ErrorKind::NotFound => {
                    format!("{} (a link to what is not there)", target.display())
                }
                Err(err) => format!("{} ({})", target.display(), store::not_seen(&err)),
            };
            format!("{} → {told}", path.display())
        }
        Ok(found) => format!("{}{} {} bytes", path.display(), mode(&found), found.len()),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
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

#[cfg(unix)]
fn mode(found: &std::fs::Metadata) -> String {
    use std::os::unix::fs::PermissionsExt;
    format!(" (mode {:04o})", found.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode(_found: &std::fs::Metadata) -> String {
    String::new()
}
