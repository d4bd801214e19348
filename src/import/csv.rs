//! Entries of a table: a column for the day, one for the words, and perhaps some for the time, a title and tags.

use csv::{ReaderBuilder, StringRecord};

use crate::import::{Reading, Unreadable, When};

/// What a column may be called, whatever its capitals.
const DAY: [&str; 4] = ["date", "day", "datetime", "created"];
const TIME: [&str; 1] = ["time"];
const TITLE: [&str; 3] = ["title", "heading", "subject"];
const WORDS: [&str; 6] = ["text", "body", "entry", "content", "note", "words"];
const TAGS: [&str; 2] = ["tags", "tag"];

/// What stands between columns: spreadsheets of many countries write a semicolon, since a comma is in their numbers.
const BETWEEN: [u8; 3] = [b',', b';', b'\t'];

pub(super) fn read(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    // A spreadsheet may name the sign between its columns in a line of its own, before the first.
    let first = text.lines().next().unwrap_or_default();
    let named = first.trim_matches(['"', '\r']).strip_prefix("sep=").map(str::as_bytes);
    let (before, text) = match named {
        Some(_) => (1, text.split_once('\n').map_or("", |(_, rest)| rest)),
        None => (0, text),
    };
    let between = match named {
        Some(&[sign]) => vec![sign],
        _ => BETWEEN.to_vec(),
    };
    let head_by = |sign: u8| {
        let mut rows = rows_by(sign, text);
        let head = rows.headers().map_err(|err| fault(&err, before))?.clone();
        Ok((sign, head))
    };
    let heads = between.into_iter().map(head_by).collect::<Result<Vec<_>, _>>()?;
    let is_ours = |(_, head): &(u8, StringRecord)| {
        place(head, &DAY).is_some() && place(head, &WORDS).is_some()
    };
    let Some((sign, head)) = heads.into_iter().find(is_ours) else {
        return Err(Unreadable::NoColumn);
    };
    if let Some(line) = unclosed(text, sign) {
        return Err(Unreadable::Line(line + before));
    }
    let (day, words) = (place(&head, &DAY), place(&head, &WORDS));
    let (time, title, tags) = (place(&head, &TIME), place(&head, &TITLE), place(&head, &TAGS));
    let taken = [day, words, time, title, tags];
    let mut rows = rows_by(sign, text);
    for row in rows.records() {
        let row = row.map_err(|err| fault(&err, before))?;
        let cell =
            |place: Option<usize>| place.and_then(|place| row.get(place)).unwrap_or_default();
        let whole = When::read(&format!("{} {}", cell(day), cell(time)));
        if whole.is_none() && !cell(time).trim().is_empty() {
            // It is no time of a day: the day alone is taken.
            reading.drop(time.and_then(|place| head.get(place)).unwrap_or_default());
        }
        let when = whole.or_else(|| When::read(cell(day)));
        let tags =
            cell(tags).split([',', ';']).map(|tag| tag.trim().trim_start_matches('#').to_owned());
        reading.take(when, unstroked(cell(title)), unstroked(cell(words)), tags.collect());
        name_the_rest(&head, &row, &taken, reading);
    }
    Ok(())
}

/// A stroke before what could be a formula was put there for a spreadsheet.
fn unstroked(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start().starts_with(|sign| "=+-@".contains(sign)) => rest,
        _ => cell,
    }
}

fn name_the_rest(
    head: &StringRecord,
    row: &StringRecord,
    taken: &[Option<usize>],
    reading: &mut Reading,
) {
    for (place, cell) in row.iter().enumerate() {
        if !cell.trim().is_empty() && !taken.contains(&Some(place)) {
            reading.drop(head.get(place).unwrap_or_default());
        }
    }
}

fn fault(err: &csv::Error, before: usize) -> Unreadable {
    let line = err.position().map(|place| usize::try_from(place.line()).unwrap_or_default());
    line.map_or(Unreadable::NotInThisForm, |line| Unreadable::Line(line + before))
}

fn rows_by(sign: u8, text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().flexible(true).delimiter(sign).from_reader(text.as_bytes())
}

/// The place of the column that has one of these names.
fn place(head: &StringRecord, names: &[&str]) -> Option<usize> {
    let named = |name: &&str| head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    names.iter().find_map(named)
}

/// The line, from 1 on, of a quote that opens a cell and is never closed: all below it would be one cell.
fn unclosed(text: &str, sign: u8) -> Option<usize> {
    let (mut line, mut opened, mut begins) = (1, None, true);
    for byte in text.bytes() {
        begins = match (opened, byte) {
            // A quote that is doubled closes the cell, and opens it again.
            (Some(_), b'"') => {
                opened = None;
                true
            }
            (None, b'"') if begins => {
                opened = Some(line);
                false
            }
            _ => opened.is_none() && (byte == sign || byte == b'\n'),
        };
        line += usize::from(byte == b'\n');
    }
    opened
}
