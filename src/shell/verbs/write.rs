//! Adds a journal entry from standard input, or as it is typed.

use std::{
    io::{self, IsTerminal, Read, Write},
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Instant,
};

use crate::{
    domain::{
        history::Done, id::Ids, journal::Entry, kinds::Record, words::Words, workbook::Workbook,
    },
    phrases::say,
    shell::{
        clock,
        desk::{Told, VerbStore, beside_the_lock, store},
        options::Options,
        patience::{PATIENCE_TO_WRITE, silent},
        stderr::tell,
        verbs::{
            Refused, code_of,
            keeping::{ToWrite, UNTIL_FREE, read_to_write},
        },
    },
    store,
};

/// The longest entry taken from standard input, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;

/// What is told as it is: there were no words, or they may be kept after all.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct AsItIs(String);

/// Adds a journal entry from standard input, or as it is typed. Whatever keeps it from being kept, that it is not is
/// said first.
pub fn write(options: &Options) -> anyhow::Result<ExitCode> {
    let is_typed = io::stdin().is_terminal();
    if is_typed && !options.may_ask() {
        return Err(Refused(say::write_give_it().to_owned()).into());
    }
    if is_typed {
        // Where nothing can be kept, that is better said before there are words.
        options.places_to_write()?;
        // What is typed here stays out of the history of a shell.
        let how = if cfg!(windows) { say::write_type_it_on_windows } else { say::write_type_it };
        let _ = writeln!(io::stderr(), "{}", how());
    }
    let Err(err) = take(options) else { return Ok(ExitCode::SUCCESS) };
    let then = if is_typed { say::write_still_above() } else { say::write_give_again() };
    match err.downcast_ref::<AsItIs>() {
        Some(_) if is_typed => Err(anyhow::anyhow!(say::write_told_and_typed(err.to_string()))),
        Some(_) => Err(err),
        None => {
            let why = format!("{err:#}");
            tell(say::write_not_kept(then, why.trim_end_matches('.')));
            Ok(ExitCode::from(code_of(&err)))
        }
    }
}

fn take(options: &Options) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    if let Err(err) = io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes) {
        if err.kind() == io::ErrorKind::IsADirectory {
            anyhow::bail!(say::write_from_a_folder());
        }
        anyhow::bail!(say::write_unreadable(store::because(&err)));
    }
    if bytes.len() as u64 > LONGEST {
        anyhow::bail!(say::write_too_long());
    }
    let Ok(text) = String::from_utf8(bytes) else {
        let told = if cfg!(windows) {
            say::write_no_text_on_windows("$OutputEncoding = [Text.Encoding]::UTF8")
        } else {
            say::write_no_text("iconv -f WINDOWS-1252 -t UTF-8 | trust-guide write")
        };
        anyhow::bail!(told);
    };
    let text = crate::text::plain::plain(&text).trim_end().to_owned();
    if text.trim().is_empty() {
        return Err(AsItIs(say::write_nothing().to_owned()).into());
    }
    let (named, step) = (options.clone(), Arc::new(Step::default()));
    let taken = Arc::clone(&step);
    let kept = store::within(PATIENCE_TO_WRITE, move || keep(&named, &text, &taken));
    kept.unwrap_or_else(|err| {
        if step.takes(GIVEN_UP) {
            return Err(silent(&err, say::safe_workbook_as_it_was()));
        }
        Err(AsItIs(silent(&err, say::write_perhaps_kept()).to_string()).into())
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
    let until = Instant::now() + UNTIL_FREE;
    let mut given = Given { options, text, step, entry: None, is_mine: false };
    loop {
        let places = options.places_to_write()?;
        if let Some(beside) = beside_the_lock(&places) {
            return leave_sealed(beside, &mut given);
        }
        let mut store = store(&places);
        if let Some(added) = store.add(|known| given.entry_of(known)) {
            return told_as_saved(added);
        }
        let (found, is_taken, notices) = match read_to_write(&mut store, until)? {
            ToWrite::Workbook { workbook, is_taken, notices } => (*workbook, is_taken, notices),
            ToWrite::Damaged(damage) => {
                return leave_beside(&mut store, &damage.reason, &mut given);
            }
            ToWrite::Again => continue,
        };
        let Some(entry) = given.entry_of(&found) else { return Ok(()) };
        let workbook = with(&found, entry);
        if is_taken {
            let left = store.leave_in_inbox(&found, &workbook).map_err(anyhow::Error::msg)?;
            return told_as_kept(left, say::write_kept_for_the_window());
        }
        let saved = match store.save(&workbook) {
            // Somebody else began in the same moment.
            Err(None) => continue,
            Err(Some(why)) => return Err(anyhow::Error::msg(why)),
            Ok(saved) => saved,
        };
        notices.iter().for_each(tell);
        return told_as_saved(saved);
    }
}

/// Words that were given, and the entry that was made of them: the same one, however often it is tried.
struct Given<'a> {
    options: &'a Options,
    text: &'a str,
    step: &'a Step,
    entry: Option<Arc<Entry>>,
    is_mine: bool,
}

impl Given<'_> {
    /// The entry, for a workbook of which at least the profile is known. `None` where who waits for it has given up.
    fn entry_of(&mut self, workbook: &Workbook) -> Option<Arc<Entry>> {
        if self.entry.is_none() {
            self.options.tell_of_the_guide();
        }
        let entry = self.entry.get_or_insert_with(|| {
            let id = Ids::seeded(clock::seed()).fresh();
            Arc::new(Entry::given(Words::from(self.text), id, clock::now(), workbook))
        });
        self.is_mine = self.is_mine || self.step.takes(SAVED);
        self.is_mine.then(|| Arc::clone(entry))
    }
}

/// The workbook with an entry in it, which may have come into it before this was heard.
fn with(workbook: &Workbook, entry: Arc<Entry>) -> Workbook {
    let mut workbook = workbook.clone();
    workbook.record(Done::Entry, entry.created, Record::Entry(entry), false);
    workbook
}

/// Leaves words beside a workbook that cannot be read, nor be written: they come in when it can be again.
fn leave_beside(store: &mut VerbStore, why: &str, given: &mut Given<'_>) -> anyhow::Result<()> {
    let Some(before) = store.before_the_damage() else {
        return Err(Refused(why.to_owned()).into());
    };
    let Some(entry) = given.entry_of(&before) else { return Ok(()) };
    let Ok(left) = store.leave_in_inbox(&before, &with(&before, entry)) else {
        return Err(Refused(why.to_owned()).into());
    };
    tell(why);
    told_as_kept(left, say::write_kept_until_mended())
}

/// Leaves words beside a book that is locked. Nothing of it can be read: who they are by is not told.
fn leave_sealed(beside: io::Result<VerbStore>, given: &mut Given<'_>) -> anyhow::Result<()> {
    let why = |err: io::Error| Refused(say::write_locked_in_vain(store::because(&err)));
    let mut store = beside.map_err(why)?;
    let before = Workbook::default();
    let Some(entry) = given.entry_of(&before) else { return Ok(()) };
    let left = store.leave_in_inbox(&before, &with(&before, entry));
    told_as_kept(left.map_err(anyhow::Error::msg)?, say::write_kept_until_opened())
}

/// The entry is saved.
fn told_as_saved(saved: Told) -> anyhow::Result<()> {
    if let Some(why) = saved.without_backup {
        tell(why);
    }
    told_as_kept(saved.unconfirmed, say::write_kept())
}

/// The entry is kept, whether or not somebody hears of it.
fn told_as_kept(unconfirmed: Option<String>, told: &str) -> anyhow::Result<()> {
    if let Some(notice) = unconfirmed {
        return Err(AsItIs(notice).into());
    }
    let _ = writeln!(io::stdout(), "{told}");
    Ok(())
}
