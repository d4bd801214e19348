//! Entries of a table: a column for the day, one for the words, and perhaps some for the time, a title and tags.

use csv::{ReaderBuilder, StringRecord};

use crate::import::{Reading, Unreadable, When};

/// What a column may be called, whatever its capitals.
const DAY: [&str; 4] = ["date", "day", "datetime", "created"];
const TIME: [&str; 1] = ["time"];
const TITLE: [&str; 3] = ["title", "heading", "subject"];
const WORDS: [&str; 6] = ["text", "body", "entry", "content", "note", "words"];
const TAGS: [&str; 2] = ["tags", "tag"];

pub(super) fn read(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    let mut rows = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let head = rows.headers().map_err(|err| fault(&err))?.clone();
    let place = |names: &[&str]| {
        let named =
            |name: &&str| head.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
        names.iter().find_map(named)
    };
    let (Some(day), Some(words)) = (place(&DAY), place(&WORDS)) else {
        return Err(Unreadable::NoColumn);
    };
    let (time, title, tags) = (place(&TIME), place(&TITLE), place(&TAGS));
    let taken = [Some(day), Some(words), time, title, tags];
    for row in rows.records() {
        let row = row.map_err(|err| fault(&err))?;
        let cell =
            |place: Option<usize>| place.and_then(|place| row.get(place)).unwrap_or_default();
        let whole = format!("{} {}", cell(Some(day)), cell(time));
        let when = When::read(&whole).or_else(|| When::read(cell(Some(day))));
        let tags =
            cell(tags).split([',', ';']).map(|tag| tag.trim().trim_start_matches('#').to_owned());
        reading.take(when, unstroked(cell(title)), unstroked(cell(Some(words))), tags.collect());
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

fn fault(err: &csv::Error) -> Unreadable {
    let line = err.position().map(|place| usize::try_from(place.line()).unwrap_or_default());
    line.map_or(Unreadable::NotInThisForm, Unreadable::Line)
}
