//! The lines of a file of the table: framed with length and check, so that what is cut or damaged is noticed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
    domain::{
        Stamp,
        table::{Act, Id, Nonce, PersonId, Record, Said, TableId},
    },
    store::table::name::Writer,
};

/// The format of these files.
const FORMAT: u64 = 1;

/// How long length, check and the blanks behind them are, in bytes.
const FRAME: usize = 18;

/// The first line: whose file of which table it is.
#[derive(Serialize)]
struct Header {
    log: u64,
    table: TableId,
    #[serde(flatten)]
    writer: Writer,
}

/// A line as it stands in the file.
#[derive(Serialize, Deserialize)]
struct Written<'a> {
    /// The record in the line before.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Id>,
    nonce: Nonce,
    at: Stamp,
    #[serde(borrow)]
    act: &'a RawValue,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said: Option<Said>,
}

/// A record, and the line that holds it with all that a newer version put there.
#[derive(Clone)]
pub struct Line {
    /// What it tells.
    pub record: Record,
    before: Option<Id>,
    json: Box<str>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.record.fmt(f)
    }
}

impl Line {
    /// A line for what somebody does now, behind another one.
    ///
    /// # Errors
    /// When the act is one of a newer version, or its words are not those it commits to.
    pub fn new(
        by: PersonId,
        nonce: Nonce,
        at: Stamp,
        (act, said): (&Act, Option<Said>),
        before: Option<Id>,
    ) -> serde_json::Result<Line> {
        let act = RawValue::from_string(serde_json::to_string(act)?)?;
        let json = serde_json::to_string(&Written { before, nonce, at, act: &act, said })?;
        // What cannot be read back is never written.
        read_line(by, &json).ok_or_else(|| serde::ser::Error::custom("line"))
    }

    /// The same behind another line, as it stands in another file.
    #[must_use]
    pub fn behind(&self, before: Option<Id>) -> Line {
        self.with(
            "before",
            before.map(|id| serde_json::value::to_raw_value(&id).unwrap_or_default()),
        )
    }

    /// The same without its words. Id, chain and every yes stay.
    #[must_use]
    pub fn without_words(&self) -> Line {
        self.with("said", None)
    }

    fn with(&self, name: &str, value: Option<Box<RawValue>>) -> Line {
        let changed = || {
            let mut parts: BTreeMap<String, Box<RawValue>> =
                serde_json::from_str(&self.json).ok()?;
            parts.remove(name);
            parts.extend(value.map(|value| (name.to_owned(), value)));
            read_line(self.record.by, &serde_json::to_string(&parts).ok()?)
        };
        changed().unwrap_or_else(|| self.clone())
    }
}

/// Whose file of which table: what the check of each of its lines covers, so that in another file it is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who writes it.
    pub writer: Writer,
    header: Box<str>,
}

impl Owner {
    /// The owner of the files of a writer at a table.
    pub fn new(table: TableId, writer: Writer) -> Owner {
        let header = serde_json::to_string(&Header { log: FORMAT, table, writer });
        Owner { writer, header: header.unwrap_or_default().into() }
    }

    /// The first line.
    pub fn first(&self) -> Vec<u8> {
        framed("", &self.header)
    }

    /// A line.
    pub fn line(&self, line: &Line) -> Vec<u8> {
        framed(&self.header, &line.json)
    }

    /// A whole file.
    pub fn file<'a>(&self, lines: impl IntoIterator<Item = &'a Line>) -> Vec<u8> {
        lines.into_iter().fold(self.first(), |mut bytes, line| {
            bytes.extend(self.line(line));
            bytes
        })
    }
}

/// `LENGTH CHECK JSON\n`: the length of the JSON in bytes, and the CRC-32 of the owner and the JSON.
fn framed(owner: &str, json: &str) -> Vec<u8> {
    let mut check = crc32fast::Hasher::new();
    check.update(owner.as_bytes());
    check.update(json.as_bytes());
    format!("{:08x} {:08x} {json}\n", json.len(), check.finalize()).into_bytes()
}

/// A piece of a file between two ends of lines.
#[derive(Debug)]
pub enum Piece {
    /// The first line of this file.
    First,
    /// A record of its writer.
    Line(Box<Line>),
    /// Whole, but of another file.
    NotTheirs,
    /// Whole, but of a newer version.
    Newer,
    /// Other bytes than were written.
    Damaged,
    /// The end has not arrived.
    Half,
}

/// The pieces of a file of this owner, in their order, each with its bytes; `others` are those whose lines may have
/// been put here.
pub fn pieces<'a>(
    bytes: &'a [u8],
    owner: &'a Owner,
    others: &'a [Owner],
) -> impl Iterator<Item = (&'a [u8], Piece)> {
    bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(move |piece| (piece, read(piece, owner, others)))
}

fn read(piece: &[u8], owner: &Owner, others: &[Owner]) -> Piece {
    let Some(line) = piece.strip_suffix(b"\n") else { return Piece::Half };
    // Some programs that carry files end lines in their own way.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let Some(json) = line.get(FRAME..).and_then(|json| std::str::from_utf8(json).ok()) else {
        return Piece::Damaged;
    };
    // Compared with what would have been written: digits in either case would be read alike.
    let is_of = |owner: &str| framed(owner, json).strip_suffix(b"\n") == Some(line);
    if is_of(&owner.header) {
        return read_line(owner.writer.person, json).map_or_else(
            // Words that nobody said, or a line of another make.
            || if is_written(json) { Piece::Damaged } else { Piece::Newer },
            |line| Piece::Line(Box::new(line)),
        );
    }
    if is_of("") {
        return match serde_json::from_str::<Format>(json) {
            _ if *json == *owner.header => Piece::First,
            Ok(Format { log }) if log > FORMAT => Piece::Newer,
            _ => Piece::NotTheirs,
        };
    }
    if others.iter().any(|other| is_of(&other.header)) { Piece::NotTheirs } else { Piece::Damaged }
}

#[derive(Deserialize)]
struct Format {
    log: u64,
}

fn is_written(json: &str) -> bool {
    serde_json::from_str::<Written<'_>>(json).is_ok()
}

fn read_line(by: PersonId, json: &str) -> Option<Line> {
    let Written { before, nonce, at, act, said } = serde_json::from_str(json).ok()?;
    let known = serde_json::from_str::<Act>(act.get()).ok();
    let record = Record::new(by, (nonce, act.get()), at, known, said)?;
    Some(Line { record, before, json: json.into() })
}

/// What was found in a file.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says what was found in the file")]
pub struct Read {
    /// Every whole line of its writer, in order.
    pub lines: Vec<Line>,
    /// It ends in the middle of a line.
    pub is_half: bool,
    /// Something in it is not as it was written.
    pub is_damaged: bool,
    /// Lines of another file stand in it.
    pub has_of_others: bool,
    /// A newer version wrote in it.
    pub is_newer: bool,
    /// A line names one before it that is not here.
    pub has_gap: bool,
}

impl Read {
    /// Reads a file.
    pub fn of(bytes: &[u8], owner: &Owner, others: &[Owner]) -> Read {
        let mut read = Read::default();
        for (_, piece) in pieces(bytes, owner, others) {
            match piece {
                Piece::First => (),
                Piece::Line(line) => {
                    read.has_gap |= line.before != read.lines.last().map(|line| line.record.id);
                    read.lines.push(*line);
                }
                Piece::NotTheirs => read.has_of_others = true,
                Piece::Newer => read.is_newer = true,
                Piece::Damaged => read.is_damaged = true,
                Piece::Half => read.is_half = true,
            }
        }
        read
    }

    /// Whether every byte of it was read.
    pub fn is_whole(&self) -> bool {
        !(self.is_half || self.is_damaged || self.has_of_others || self.is_newer)
    }
}
