//! Adds a journal entry from standard input, or as it is typed.

use std::{
    io::{self, IsTerminal, Read, Write},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

use crate::{
    domain::{Day, Done, Entry, Ids, Record, Words},
    shell::{
        clock,
        desk::{Read as Found, store},
        options::Options,
        patience::silent,
        verbs::{Refused, code_of},
    },
    store,
};

/// The longest entry taken from standard input, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// The same where something is written, which a slow disk takes longer for.
const PATIENCE_TO_WRITE: Duration = Duration::from_secs(20);

/// What is told to who types an entry.
const TYPE_IT: &str = if cfg!(windows) {
    "Type your entry. Ctrl-Z and Enter on a line of their own keep it, Ctrl-C keeps nothing"
} else {
    "Type your entry. Ctrl-D on a line of its own keeps it, Ctrl-C keeps nothing"
};

/// What is told to them where it could not be kept.
const IT_STANDS: &str = "What you typed still stands above, in this window";

/// The same to who gave the words in another way: they are where they came from.
const AGAIN: &str = "Give them again after that";

/// What is told as it is: there were no words, or they may be kept after all.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct AsItIs(String);

/// Adds a journal entry from standard input, or as it is typed. Whatever keeps it from being kept, that it is not is
/// said first.
pub fn write(options: &Options) -> anyhow::Result<ExitCode> {
    let is_typed = io::stdin().is_terminal();
    if is_typed {
        // Where nothing can be kept, that is better said before there are words.
        options.places_to_write()?;
        // What is typed here stays out of the history of a shell.
        let _ = writeln!(io::stderr(), "{TYPE_IT}");
    }
    let Err(err) = take(options) else { return Ok(ExitCode::SUCCESS) };
    let then = if is_typed { IT_STANDS } else { AGAIN };
    match err.downcast_ref::<AsItIs>() {
        Some(_) if is_typed => Err(anyhow::anyhow!("{err}. {IT_STANDS}")),
        Some(_) => Err(err),
        None => {
            let why = format!("{err:#}");
            let why = why.trim_end_matches('.');
            let _ = writeln!(io::stderr(), "trust-guide: your words were not kept: {why}. {then}");
            Ok(ExitCode::from(code_of(&err)))
        }
    }
}

fn take(options: &Options) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    if let Err(err) = io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes) {
        if err.kind() == io::ErrorKind::IsADirectory {
            anyhow::bail!(
                "what was given is a folder, and no text. The workbook is as it was. Give the file itself, as in: \
                 trust-guide write < entry.txt"
            );
        }
        anyhow::bail!("they cannot be read: {}. The workbook is as it was", store::because(&err));
    }
    if bytes.len() as u64 > LONGEST {
        anyhow::bail!(
            "they are longer than 16 MB. The workbook is as it was. Cut them into several entries"
        );
    }
    let Ok(text) = String::from_utf8(bytes) else {
        let then = if cfg!(windows) {
            "Say `chcp 65001` first, or in PowerShell: $OutputEncoding = [Text.Encoding]::UTF8"
        } else {
            "Turn them into UTF-8 first, as in: iconv -f WINDOWS-1252 -t UTF-8 | trust-guide write"
        };
        anyhow::bail!(
            "they are not UTF-8 text, so some of the letters cannot be told. The workbook is as it was. {then}"
        );
    };
    let text = crate::text::plain::plain(&text).trim_end().to_owned();
    if text.trim().is_empty() {
        return Err(AsItIs("there was nothing to keep".to_owned()).into());
    }
    let (named, step) = (options.clone(), Arc::new(Step::default()));
    let taken = Arc::clone(&step);
    let kept = store::within(PATIENCE_TO_WRITE, move || keep(&named, &text, &taken));
    kept.unwrap_or_else(|err| {
        if step.takes(GIVEN_UP) {
            return Err(silent(&err, "The workbook is as it was"));
        }
        let safe = "It cannot be said whether the entry was kept: look at the journal before you write it again. What \
            was kept before is safe";
        Err(AsItIs(silent(&err, safe).to_string()).into())
    })
}

/// How far keeping an entry has come: who waits for it gives up, or it is saved, and never both.
#[derive(Debug, Default)]
struct Step(AtomicU8);

const SAVED: u8 = 1;
const GIVEN_UP: u8 = 2;

impl Step {
    /// Whether this comes first.
    fn takes(&self, what: u8) -> bool {
        self.0.compare_exchange(0, what, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }
}

fn keep(options: &Options, text: &str, step: &Step) -> anyhow::Result<()> {
    let mut store = store(&options.places_to_write()?);
    let (mut workbook, read_only) = match store.read() {
        Found::Workbook { workbook, read_only, notices, .. } => {
            for notice in notices {
                let _ = writeln!(io::stderr(), "trust-guide: {notice}");
            }
            (workbook, read_only)
        }
        Found::Damaged(damage) => return Err(Refused(damage.reason).into()),
    };
    if let Some(why) = read_only {
        let then = if let store::OnlyReading::AnotherWindow = why {
            "Close it, or write there"
        } else if why.is_in_the_way() {
            "Then try again"
        } else {
            "Make it writable, or name another with --workbook FILE"
        };
        return Err(Refused(format!("{why}. {then}")).into());
    }
    let now = clock::now();
    let day = Day::of(now, workbook.profile.day_start);
    let mut entry = Entry::begun(Ids::seeded(clock::seed()).fresh(), now, day);
    entry.body = Words::from(text);
    entry.mode = workbook.first_way();
    workbook.record(Done::Entry, now, Record::Entry(Arc::new(entry)), false);
    if !step.takes(SAVED) {
        return Ok(());
    }
    let told = store.save(&workbook).map_err(anyhow::Error::msg)?;
    if let Some(why) = told.without_backup {
        let _ = writeln!(io::stderr(), "trust-guide: {why}");
    }
    if let Some(notice) = told.unconfirmed {
        return Err(AsItIs(notice).into());
    }
    // The entry is kept, whether or not somebody hears of it.
    let _ = writeln!(io::stdout(), "Kept.");
    Ok(())
}
