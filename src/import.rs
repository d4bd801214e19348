//! What comes in from other programs: entries, with all that is left behind named before anything is kept.

mod archive;
mod csv;
mod day_one;
mod jrnl;
mod json;
mod markdown;
mod tui_journal;

use std::{
    collections::{BTreeMap, HashSet},
    fmt::{self, Write},
    sync::Arc,
};

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        day::{Day, Stamp},
        history::Done,
        id::RecordId,
        journal::Entry,
        kinds::Record,
        role::Role,
        words::Words,
        workbook::Workbook,
    },
    text::plain::plain,
};

pub use archive::{Unpacked, is_archive, unpack};

/// A form that entries come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// What jrnl keeps or exports, as text or as JSON.
    Jrnl,
    /// What tui-journal keeps or hands on, as JSON.
    TuiJournal,
    /// A file of Markdown, or a folder with one for each day.
    Markdown,
    /// A table with a column for the day and one for the words.
    Csv,
    /// The JSON of Day One, or the archive that it exports.
    DayOne,
}

impl Format {
    /// All of them, in the order in which they are told.
    pub const ALL: [Format; 5] =
        [Format::Jrnl, Format::TuiJournal, Format::Markdown, Format::Csv, Format::DayOne];

    /// The word by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jrnl => "jrnl",
            Format::TuiJournal => "tui-journal",
            Format::Markdown => "markdown",
            Format::Csv => "csv",
            Format::DayOne => "day-one",
        }
    }
}

/// A file that was given.
pub struct Given {
    /// Its name, without its folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Why nothing of a file can be read. No word of it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not in this form.
    NotInThisForm,
    /// A line of it cannot be read, counted from 1.
    Line(usize),
    /// It has no column for the day, or none for the words.
    NoColumn,
    /// It is encrypted by the program that it is of.
    Encrypted,
    /// It holds more than is read at once.
    TooLarge,
}

/// What was read.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reading {
    found: Vec<Draft>,
    /// What is left behind, by the name it has there, and how often.
    pub dropped: BTreeMap<String, usize>,
    /// How many have no day that can be read.
    pub undated: usize,
    /// How many have no words.
    pub wordless: usize,
}

/// It holds private words.
impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reading({} entries, dropped {:?})", self.found.len(), self.dropped)
    }
}

/// When something was written: at a time on the clock there, at an instant, or on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    Clock(NaiveDateTime),
    Instant(Stamp),
    Day(NaiveDate),
}

/// An entry as it was read.
#[derive(Clone, PartialEq, Eq)]
struct Draft {
    when: When,
    title: String,
    body: String,
    tags: Vec<String>,
}

/// The book that entries come into.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// The time on the clock, with the offset that times without one are taken for.
    pub now: Stamp,
    /// The hour at which a day begins.
    pub day_start: u8,
    /// Who is here.
    pub by: Option<Role>,
}

/// What comes in, and what is here already.
#[derive(Clone, Debug, Default)]
pub struct Coming {
    /// The entries that are new, the oldest first.
    pub new: Vec<Arc<Entry>>,
    /// How many are here already, or twice in what was given.
    pub known: usize,
    /// How many were deleted here for good: they stay so.
    pub deleted: usize,
}

/// Reads what was given.
///
/// # Errors
/// When a file cannot be read as it was said to be: which one, and why.
pub fn read(format: Format, files: &[Given]) -> Result<Reading, (String, Unreadable)> {
    let mut reading = Reading::default();
    for file in files {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        let read = match format {
            Format::Jrnl => jrnl::read(text, &mut reading),
            Format::TuiJournal => tui_journal::read(text, &mut reading),
            Format::Markdown => {
                markdown::read(&file.name, text, &mut reading);
                Ok(())
            }
            Format::Csv => csv::read(text, &mut reading),
            Format::DayOne => day_one::read(text, &mut reading),
        };
        read.map_err(|why| (file.name.clone(), why))?;
    }
    Ok(reading)
}

impl Reading {
    /// Takes an entry, unless nothing is written in it.
    fn take(&mut self, when: Option<When>, title: &str, body: &str, tags: Vec<String>) {
        let (title, body) = (plain(title), plain(body));
        if title.trim().is_empty() && body.trim().is_empty() {
            self.wordless += 1;
            return;
        }
        let Some(when) = when else {
            self.undated += 1;
            return;
        };
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        let body = body.trim_end().trim_start_matches('\n').to_owned();
        let mut own: Vec<String> = Vec::new();
        for tag in tags {
            let tag = plain(&tag).split_whitespace().collect::<Vec<_>>().join(" ");
            if tag.chars().any(char::is_alphanumeric) && !own.contains(&tag) {
                own.push(tag);
            }
        }
        self.found.push(Draft { when, title, body, tags: own });
    }

    fn drop(&mut self, name: &str) {
        *self.dropped.entry(plain(name).chars().take(40).collect()).or_default() += 1;
    }

    /// How many entries were read.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// What of it is new to a book.
    pub fn coming(&self, workbook: &Workbook, ground: Ground) -> Coming {
        let mut coming = Coming::default();
        let here = workbook.journal.by_id();
        let mut comes = HashSet::new();
        for draft in &self.found {
            let entry = draft.entry(ground);
            if workbook.gone.contains(&entry.id) {
                coming.deleted += 1;
            } else if here.contains_key(&entry.id) || !comes.insert(entry.id.clone()) {
                coming.known += 1;
            } else {
                coming.new.push(Arc::new(entry));
            }
        }
        coming.new.sort_by(|one, other| (one.created, &one.id).cmp(&(other.created, &other.id)));
        coming
    }
}

impl Coming {
    /// Takes all of it in as one step, which one undo takes back.
    pub fn come_into(&self, workbook: &mut Workbook, at: Stamp, step: &RecordId) {
        let records = self.new.iter().cloned().map(Record::Entry).collect();
        workbook.record_all(Done::Imported, at, step, records);
    }
}

impl Draft {
    fn entry(&self, ground: Ground) -> Entry {
        let offset = *ground.now.offset();
        let at = self.when.stamp(offset).unwrap_or(ground.now);
        let day = match self.when {
            When::Day(date) => Day::from_date(date),
            When::Clock(_) | When::Instant(_) => Day::of(at, ground.day_start),
        };
        let by = ground.by.filter(|role| matches!(role, Role::Hurt | Role::Broke));
        Entry {
            title: Words::from(self.title.as_str()),
            body: Words::from(self.body.as_str()),
            tags: self.tags.iter().map(|tag| Words::from(tag.as_str())).collect(),
            by,
            ..Entry::begun(self.id(), at, day)
        }
    }

    /// The same for the same words of the same time, whenever they come in.
    fn id(&self) -> RecordId {
        let when = match self.when {
            When::Clock(time) => time.to_string(),
            When::Instant(at) => at.naive_utc().to_string() + "Z",
            When::Day(date) => date.to_string(),
        };
        let mut hash = Sha256::new();
        for part in [&when, &self.title, &self.body] {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(part.as_bytes());
        }
        let mut id = String::new();
        for byte in &hash.finalize()[..8] {
            let _ = write!(id, "{byte:02x}");
        }
        RecordId::from(id.as_str())
    }
}

/// Times as files have them.
const TIMES: [&str; 10] = [
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %I:%M:%S %p",
    "%Y-%m-%d %I:%M %p",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
];

impl When {
    /// As an instant. A day alone is taken at noon, so that it stays that day wherever it is read.
    fn stamp(self, offset: FixedOffset) -> Option<Stamp> {
        let time = match self {
            When::Instant(at) => return Some(at.with_timezone(&offset)),
            When::Clock(time) => time,
            When::Day(date) => date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?),
        };
        offset.from_local_datetime(&time).single()
    }

    /// A date, or a date with a time, as files have them.
    fn read(text: &str) -> Option<When> {
        let text = text.trim();
        if let Ok(at) = chrono::DateTime::parse_from_rfc3339(text) {
            return Some(When::Instant(at)).filter(|_| is_in_use(at.date_naive()));
        }
        let time =
            TIMES.into_iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let day = || {
            let forms = ["%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y"];
            forms.into_iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        };
        let time = time.filter(|time| is_in_use(time.date())).map(When::Clock);
        time.or_else(|| day().filter(|day| is_in_use(*day)).map(When::Day))
    }
}

/// Whether anybody can have kept a journal then: other years are slips of a file.
fn is_in_use(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (1900..=2200).contains(&date.year())
}
