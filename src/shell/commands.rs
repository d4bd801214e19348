//! Commands that need no screen: today, write, check, doctor.

use std::{
    io::{self, IsTerminal, Read, Write},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use crate::{
    content,
    domain::{Audience, Daily, Day, Entry, Guide, Ids, Record, Stamp, Standing, Words, Workbook},
    screens::today::printed,
    shell::{
        cli::{FAILED, Options, REFUSED, USAGE, named_places, places, places_to_write},
        clock,
        desk::{Read as Found, read, store},
        paths::{self, synced_by},
    },
    store,
    text::linter,
    ui::{Depth, Keeping, Theme, action::Scene},
};

/// The longest entry taken from standard input, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// Prints what Today tells, put-offs and answers counted, and not a word that a person wrote.
pub fn today(options: &Options) -> anyhow::Result<ExitCode> {
    let content::Loaded { guide, problems } = options.guide.load();
    for problem in &problems {
        let _ = writeln!(io::stderr(), "trust-guide: {}", options.guide.told(problem));
    }
    let workbook = match read(places(options)?) {
        Found::Workbook { workbook, .. } => workbook,
        Found::Damaged(damage) => return Ok(refuse(&damage.reason)),
    };
    let mut out = io::stdout().lock();
    for line in told_today(&guide, &workbook, clock::now()) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The lines of Today at a moment, read from a workbook in the same way as the screen reads it.
pub fn told_today(guide: &Guide, workbook: &Workbook, now: Stamp) -> Vec<String> {
    let guide = &guide.worded_for(Audience::of(&workbook.profile));
    let standing = Standing::of(workbook);
    let mut daily = Daily::default();
    daily.follow(guide, workbook, &standing, now);
    printed(&Scene {
        guide,
        workbook,
        standing: &standing,
        daily: &daily,
        due: &daily.due,
        reader: workbook.profile.role,
        now,
        today: Day::of(now, workbook.profile.day_start),
        theme: Theme { dark: true, depth: Depth::Mono },
        country: None,
        may_write: false,
        columns: 80,
        keeping: Keeping::Saved,
        shelf: None,
        linter: &linter::OnDemand::default(),
        folder: "",
        copies: &[],
    })
}

/// Adds a journal entry from standard input.
pub fn write(options: &Options) -> anyhow::Result<ExitCode> {
    if io::stdin().is_terminal() {
        let told = "trust-guide: write takes an entry from standard input, as in: echo 'We talked.' | trust-guide write";
        let _ = writeln!(io::stderr(), "{told}");
        return Ok(ExitCode::from(USAGE));
    }
    let mut bytes = Vec::new();
    if let Err(err) = io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes) {
        if err.kind() == io::ErrorKind::IsADirectory {
            anyhow::bail!(
                "what was given is a folder, and no text; nothing was kept, and the workbook is as it was. Give the \
                 file itself, as in: trust-guide write < entry.txt"
            );
        }
        anyhow::bail!(
            "the entry cannot be read: {}; nothing was kept, and the workbook is as it was",
            store::because(&err)
        );
    }
    if bytes.len() as u64 > LONGEST {
        anyhow::bail!("the entry is longer than 16 MB; nothing was kept");
    }
    let Ok(text) = String::from_utf8(bytes) else {
        let then = if cfg!(windows) {
            "Say `chcp 65001` first, or in PowerShell: $OutputEncoding = [Text.Encoding]::UTF8"
        } else {
            "Turn it into UTF-8 first, as in: iconv -f WINDOWS-1252 -t UTF-8 | trust-guide write"
        };
        anyhow::bail!(
            "the entry is not UTF-8 text, so some of its letters cannot be told; nothing was kept, and the \
             workbook is as it was. {then}"
        );
    };
    let text = crate::text::plain::plain(&text).trim_end().to_owned();
    if text.trim().is_empty() {
        anyhow::bail!("there was nothing to keep");
    }
    keep(options, &text)
}

fn keep(options: &Options, text: &str) -> anyhow::Result<ExitCode> {
    let mut store = store(&places_to_write(options)?);
    let (mut workbook, read_only) = match store.read() {
        Found::Workbook { workbook, read_only, notices, .. } => {
            for notice in notices {
                let _ = writeln!(io::stderr(), "trust-guide: {notice}");
            }
            (workbook, read_only)
        }
        Found::Damaged(damage) => return Ok(refuse(&damage.reason)),
    };
    if let Some(why) = read_only {
        let then = if why.starts_with("Another window") {
            "Close it, or write there"
        } else if why.ends_with(store::MOVE_IT_AWAY) {
            "Then try again"
        } else {
            "Make it writable, or name another with --workbook FILE"
        };
        return Ok(refuse(&format!("{why}. Nothing was kept. {then}")));
    }
    let now = clock::now();
    let day = Day::of(now, workbook.profile.day_start);
    let mut entry = Entry::begun(Ids::seeded(clock::seed()).fresh(), now, day);
    entry.body = Words::from(text);
    entry.mode = workbook.first_way();
    workbook.record("entry", now, Record::Entry(Arc::new(entry)), false);
    if let Some(notice) = store.save(&workbook).map_err(anyhow::Error::msg)? {
        anyhow::bail!(notice);
    }
    // The entry is kept, whether or not somebody hears of it.
    let _ = writeln!(io::stdout(), "Kept.");
    Ok(ExitCode::SUCCESS)
}

/// Checks content and prints every problem.
pub fn check(dir: Option<&Path>, stats: bool) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let (problems, whole) = if let Some(dir) = dir {
        let report = content::check(dir);
        if stats {
            writeln!(out, "hurt/broke/both/any")?;
            for share in &report.shares {
                writeln!(out, "{share}")?;
            }
            for coverage in &report.languages {
                writeln!(out, "{coverage}")?;
                for path in &coverage.missing {
                    writeln!(out, "    {path}")?;
                }
            }
        }
        (report.problems, report.counts.to_string())
    } else {
        let whole = "The built-in content is whole. Name a folder to check its words too.";
        (content::load(None).problems, whole.to_owned())
    };
    for problem in &problems {
        let told = problem.to_string();
        // A problem of the folder itself is told by the name it was given.
        match (dir, told.strip_prefix(".: ")) {
            (Some(dir), Some(rest)) => writeln!(out, "{}: {rest}", dir.display())?,
            _ => writeln!(out, "{told}")?,
        }
    }
    if problems.is_empty() {
        writeln!(out, "{whole}")?;
    }
    out.flush()?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

/// Tells where things are and how they stand, without a private word.
pub fn doctor(options: &Options) -> anyhow::Result<ExitCode> {
    let places = named_places(options)?;
    let mut out = io::stdout().lock();
    writeln!(out, "trust-guide {}", env!("CARGO_PKG_VERSION"))?;
    writeln!(out, "workbook   {}", places.workbook.display())?;
    if let Some(state) = &places.state {
        writeln!(out, "state      {}", state.display())?;
    }
    for (name, path) in crate::shell::desk::paths_told(&places) {
        writeln!(out, "{name:<10} {}", describe(&path))?;
    }
    if let Err(not_ours) = paths::check(&places).and_then(|()| paths::check_may_write(&places)) {
        writeln!(out, "careful    {not_ours}")?;
    }
    if let Some(folder) = places.workbook.parent().filter(|folder| is_open_to_others(folder)) {
        let told = "other accounts may look into this folder";
        writeln!(out, "careful    {told}: {}", folder.display())?;
    }
    if let Some(service) = synced_by(&places.workbook) {
        writeln!(out, "careful    {service} seems to copy this folder to other computers")?;
    }
    let held = match read(places) {
        Found::Damaged(damage) => format!("cannot be read: {}", damage.reason),
        Found::Workbook { fresh: true, .. } => "not begun yet".to_owned(),
        Found::Workbook { workbook, read_only, .. } => {
            let entries = workbook.journal.iter().filter(|entry| entry.trashed.is_none()).count();
            let answered = workbook.sittings.len();
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
    out.flush()?;
    Ok(ExitCode::SUCCESS)
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

fn refuse(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "trust-guide: {why}");
    ExitCode::from(REFUSED)
}
