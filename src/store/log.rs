//! The log of changes: what was saved since the state was written, one line a change, each with a check.

mod replay;

use serde::{Deserialize, Serialize};

use crate::{
    domain::difference::Difference,
    store::{
        format::{ReadLine, decode_line, encode_line},
        print::{Check, Print},
        version::{SCHEMA, Unreadable},
    },
};

pub use replay::{Grown, Replayed, replay};

#[derive(Serialize, Deserialize)]
struct Header {
    log: u64,
    of: String,
}

/// A line as it was read.
#[derive(Debug)]
pub struct Line {
    /// What it changes in the state with the lines before it.
    pub difference: Difference,
    /// The check of the line it follows; `None` where it follows none, or that cannot be read.
    pub after: Option<Check>,
    /// Its own, by which the next one follows it.
    pub check: Check,
}

/// A log as it was read.
#[derive(Debug, Default)]
pub struct Log {
    /// The state it follows, and the check of its first line, where that can be read.
    pub of: Option<(Print, Check)>,
    /// Those that can be read, in order; without the first one, which names the state.
    pub lines: Vec<Line>,
    /// How many lines, or parts of them, could not be read that stand before others that can.
    pub unread: usize,
    /// Whether it ends in what is no line: a change that was not wholly written.
    pub has_rest: bool,
}

/// The first line of a log of this state, and its check.
pub fn header(of: Print) -> serde_json::Result<(Vec<u8>, Check)> {
    let json = serde_json::to_string(&Header { log: SCHEMA, of: of.to_string() })?;
    Ok(checked(&json))
}

/// A line for a change, and its check. One that follows no other is read by itself.
pub fn line(difference: &Difference, after: Option<Check>) -> serde_json::Result<(Vec<u8>, Check)> {
    let after = after.map(|after| after.to_string());
    Ok(checked(&encode_line(difference, after.as_deref())?))
}

/// A line of this JSON, and its check.
pub fn checked(json: &str) -> (Vec<u8>, Check) {
    let check = Check::of(json);
    (format!("{check} {json}\n").into_bytes(), check)
}

/// The JSON of a line and its check, where they belong together.
pub fn sound(line: &[u8]) -> Option<(&str, Check)> {
    let line = std::str::from_utf8(line).ok()?;
    let (check, json) = line.strip_suffix('\r').unwrap_or(line).split_once(' ')?;
    let check = check.parse().ok()?;
    (Check::of(json) == check).then_some((json, check))
}

/// Reads a line back. `None` where it is none.
pub fn read_line(line: &[u8]) -> Option<(Line, bool)> {
    let (json, check) = sound(line.strip_suffix(b"\n").unwrap_or(line))?;
    let ReadLine { difference, after, is_whole } = decode_line(json)?;
    let after = after.and_then(|after| after.parse().ok());
    Some((Line { difference, after, check }, is_whole))
}

/// Reads a log. `None` where none of it is ours: not one line can be read.
///
/// # Errors
/// When a newer version wrote it.
pub fn read(bytes: &[u8]) -> Result<Option<Log>, Unreadable> {
    let mut log = Log::default();
    let mut bad = 0;
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let (bytes, rest) = bytes.split_at(whole);
    let mut is_ours = bytes.is_empty() && rest.is_empty();
    for (place, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let Some((json, check)) = sound(line) else {
            bad += 1;
            continue;
        };
        is_ours = true;
        log.unread += std::mem::take(&mut bad);
        if place == 0
            && let Ok(header) = serde_json::from_str::<Header>(json)
        {
            if header.log > SCHEMA {
                return Err(Unreadable::Newer { found: header.log });
            }
            log.of = header.of.parse().ok().map(|of| (of, check));
            continue;
        }
        match read_line(line) {
            Some((line, is_whole)) => {
                log.unread += usize::from(!is_whole);
                log.lines.push(line);
            }
            None => log.unread += 1,
        }
    }
    log.has_rest = bad > 0 || !rest.is_empty();
    Ok(is_ours.then_some(log))
}

/// Whether a file begins as a log does. It may still be damaged.
pub fn begins_as_one(bytes: &[u8]) -> bool {
    let is_check = bytes.iter().take(8).all(u8::is_ascii_hexdigit);
    is_check && bytes.get(8..).is_some_and(|rest| rest.starts_with(b" {\"log\":"))
}

impl Log {
    /// The check of the last line that can be read.
    pub fn last(&self) -> Option<Check> {
        let line = self.lines.last().map(|line| line.check);
        line.or(self.of.map(|(_, check)| check))
    }

    /// Whether every byte of it was read.
    pub fn is_whole(&self) -> bool {
        self.of.is_some() && self.unread == 0 && !self.has_rest
    }
}
