//! The lines of a file of the table: framed with length and check, so that what is cut or damaged is noticed.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
    domain::{
        day::Stamp,
        table::{
            Act, BookLock, Credential, Id, Nonce, PersonId, Record, Said, Seat, Signature, Signed,
            TableId,
        },
    },
    store::table::{checked::Checked, name::Writer},
};

/// The format of these files.
const FORMAT: u64 = 1;

/// How long length, check and the blanks behind them are, in bytes.
const FRAME: usize = 18;

/// Whose file of which table it is: what the check of each of its lines covers.
#[derive(Serialize)]
struct Header {
    log: u64,
    table: TableId,
    #[serde(flatten)]
    writer: Writer,
}

/// The first line: the same, and what their signatures are looked at with.
#[derive(Serialize, Deserialize)]
struct First {
    log: u64,
    table: TableId,
    #[serde(flatten)]
    writer: Writer,
    #[serde(flatten)]
    credential: Credential,
    /// What they say of the lock of their book there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lock: Option<BookLock>,
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
    /// Of whose file it is. It covers no words and no place, so that both can change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sign: Option<Signature>,
}

/// A record, and the line that holds it with all that a newer version put there.
#[derive(Clone)]
pub struct Line {
    /// What it tells.
    pub record: Record,
    before: Option<Id>,
    /// What was signed; `None` where nothing was.
    signed: Option<Signed>,
    json: Box<str>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.record.fmt(f)
    }
}

impl Line {
    /// A line for what somebody does now at a table, behind another one.
    ///
    /// # Errors
    /// When the act is one of a newer version, or its words are not those it commits to.
    pub fn new(
        (table, seat): (TableId, &Seat),
        nonce: Nonce,
        at: Stamp,
        (act, said): (&Act, Option<Said>),
        before: Option<Id>,
    ) -> serde_json::Result<Line> {
        let act = RawValue::from_string(serde_json::to_string(act)?)?;
        let sign = Some(seat.sign(table, (nonce, act.get()), at));
        let json = serde_json::to_string(&Written { before, nonce, at, act: &act, said, sign })?;
        // What cannot be read back is never written.
        read_line((table, seat.person()), &json).ok_or_else(|| serde::ser::Error::custom("line"))
    }

    /// The same behind another line, as it stands in another file.
    #[must_use]
    pub fn behind(&self, before: Option<Id>) -> Line {
        let id = |id| serde_json::value::to_raw_value(&id).unwrap_or_default();
        Line { before, ..self.with("before", before.map(id)) }
    }

    /// The same without its words. Id, chain, signature and every yes stay.
    #[must_use]
    pub fn without_words(&self) -> Line {
        let mut without = self.with("said", None);
        without.record.said = None;
        without
    }

    /// The record in the line before it.
    pub fn before(&self) -> Option<Id> {
        self.before
    }

    /// Whether it lacks words that stood in it: its author erased them, or somebody took them out.
    pub fn lacks_words(&self) -> bool {
        self.record.said.is_none() && self.record.act.words().is_some()
    }

    fn with(&self, name: &str, value: Option<Box<RawValue>>) -> Line {
        let changed = || {
            let mut parts: BTreeMap<String, Box<RawValue>> =
                serde_json::from_str(&self.json).ok()?;
            parts.remove(name);
            parts.extend(value.map(|value| (name.to_owned(), value)));
            serde_json::to_string(&parts).ok()
        };
        Line { json: changed().map_or_else(|| self.json.clone(), Into::into), ..self.clone() }
    }
}

/// Whose file of which table: what the check of each of its lines covers, so that in another file it is nothing.
#[derive(Clone)]
pub struct Owner {
    /// Who writes it.
    pub writer: Writer,
    table: TableId,
    header: Box<str>,
    /// What their signatures are looked at with, once it is known.
    credential: Option<Credential>,
    /// What they said last of the lock of their book.
    lock: Option<BookLock>,
    checked: Arc<Checked>,
}

impl std::fmt::Debug for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.writer.fmt(f)
    }
}

impl Owner {
    /// The owner of the files of a writer at a table, who is known by this credential, if at all yet.
    pub fn new(table: TableId, writer: Writer, credential: Option<Credential>) -> Owner {
        let header = serde_json::to_string(&Header { log: FORMAT, table, writer });
        let header = header.unwrap_or_default().into();
        Owner { writer, table, header, credential, lock: None, checked: Arc::default() }
    }

    /// The same, which remembers what was looked at together with others.
    #[must_use]
    pub fn sharing(self, checked: &Arc<Checked>) -> Owner {
        Owner { checked: Arc::clone(checked), ..self }
    }

    /// The same, who says that of the lock of their book.
    #[must_use]
    pub fn saying(self, lock: Option<BookLock>) -> Owner {
        Owner { lock, ..self }
    }

    /// The first line, which a file of whose key nobody knows has none of.
    pub fn first(&self) -> Vec<u8> {
        let Owner { table, writer, lock, .. } = *self;
        let of = |credential| First { log: FORMAT, table, writer, credential, lock };
        let first = self.credential.map(of);
        let json = first.and_then(|first| serde_json::to_string(&first).ok());
        json.map(|json| framed("", &json)).unwrap_or_default()
    }

    /// Whether the first line tells what does not follow from the name.
    pub fn tells_more(&self) -> bool {
        self.lock.is_some() || self.credential.is_some_and(|it| !it.is_sure())
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

    /// What a file of this owner says that its person is known by, if that is true of anybody with their id, and what
    /// who has that key said of the lock of their book.
    pub fn said_in(&self, bytes: &[u8]) -> Option<(Credential, Option<BookLock>)> {
        bytes.split_inclusive(|byte| *byte == b'\n').find_map(|piece| {
            let (line, json) = split(piece)?;
            let first = serde_json::from_str(json).ok().filter(|_| is_framed("", json, line))?;
            self.is_first(&first).then_some((first.credential, first.lock))
        })
    }

    fn is_first(&self, first: &First) -> bool {
        first.table == self.table
            && first.writer == self.writer
            && first.credential.person() == Some(self.writer.person)
    }

    /// What is in a line that is this owner’s by its check.
    fn read(&self, json: &str) -> Piece {
        let Some(line) = read_line((self.table, self.writer.person), json) else {
            // Words that nobody said, or a line of another make.
            return if is_written(json) { Piece::Damaged } else { Piece::Newer };
        };
        match &self.credential {
            Some(credential)
                if line.signed.is_some_and(|it| self.checked.is_signed(credential, &it)) =>
            {
                Piece::Line(Box::new(line))
            }
            Some(_) => Piece::NotSigned,
            // The first line did not arrive as it was written.
            None => Piece::Damaged,
        }
    }

    /// What a first line is, for this owner.
    fn read_first(&self, json: &str) -> Piece {
        match serde_json::from_str::<First>(json) {
            Ok(first) if first.log == FORMAT && self.is_first(&first) => {
                let is_known = self.credential == Some(first.credential);
                if is_known { Piece::First } else { Piece::NotSigned }
            }
            Ok(First { table, writer, .. }) if table == self.table && writer == self.writer => {
                Piece::NotSigned
            }
            _ => match serde_json::from_str::<Format>(json) {
                Ok(Format { log }) if log > FORMAT => Piece::Newer,
                _ => Piece::NotTheirs,
            },
        }
    }
}

/// Of which table a file of this writer says it is: in a first line that whoever has their id can have written.
pub fn table_of(writer: Writer, bytes: &[u8]) -> Option<TableId> {
    bytes.split_inclusive(|byte| *byte == b'\n').find_map(|piece| {
        let (line, json) = split(piece)?;
        let first: First = serde_json::from_str(json).ok().filter(|_| is_framed("", json, line))?;
        let is_theirs = first.writer == writer && first.credential.person() == Some(writer.person);
        is_theirs.then_some(first.table)
    })
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
    /// Under the name of its writer, who did not sign it.
    NotSigned,
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

/// A line without its end, and the JSON in it.
fn split(piece: &[u8]) -> Option<(&[u8], &str)> {
    let line = piece.strip_suffix(b"\n")?;
    // Some programs that carry files end lines in their own way.
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    Some((line, std::str::from_utf8(line.get(FRAME..)?).ok()?))
}

/// Compared with what would have been written: digits in either case would be read alike.
fn is_framed(owner: &str, json: &str, line: &[u8]) -> bool {
    framed(owner, json).strip_suffix(b"\n") == Some(line)
}

fn read(piece: &[u8], owner: &Owner, others: &[Owner]) -> Piece {
    if !piece.ends_with(b"\n") {
        return Piece::Half;
    }
    let Some((line, json)) = split(piece) else { return Piece::Damaged };
    let is_of = |owner: &str| is_framed(owner, json, line);
    match () {
        () if is_of(&owner.header) => owner.read(json),
        () if is_of("") => owner.read_first(json),
        () if others.iter().any(|other| is_of(&other.header)) => Piece::NotTheirs,
        () => Piece::Damaged,
    }
}

#[derive(Deserialize)]
struct Format {
    log: u64,
}

fn is_written(json: &str) -> bool {
    serde_json::from_str::<Written<'_>>(json).is_ok()
}

fn read_line((table, by): (TableId, PersonId), json: &str) -> Option<Line> {
    let Written { before, nonce, at, act, said, sign } = serde_json::from_str(json).ok()?;
    let known = serde_json::from_str::<Act>(act.get()).ok();
    let record = Record::new(by, (nonce, act.get()), at, known, said)?;
    let signed = sign.map(|sign| Signed::line((table, by), (nonce, act.get()), at, sign));
    Some(Line { record, before, signed, json: json.into() })
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
    /// Lines under the name of its writer that they did not sign stand in it.
    pub has_unsigned: bool,
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
                Piece::NotSigned => read.has_unsigned = true,
                Piece::Newer => read.is_newer = true,
                Piece::Damaged => read.is_damaged = true,
                Piece::Half => read.is_half = true,
            }
        }
        read
    }

    /// Whether every byte of it was read.
    pub fn is_whole(&self) -> bool {
        !(self.is_half
            || self.is_damaged
            || self.is_newer
            || self.has_of_others
            || self.has_unsigned)
    }
}
