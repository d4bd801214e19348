//! Numbers as CSV: a row for each, in which no program reads a formula.

use csv::{Terminator, WriterBuilder};

use crate::{
    domain::{
        day::Day,
        field::{Answer, Field, FieldKind},
        kinds::Record,
        pulse::Pulse,
        role::Role,
        sitting::Sitting,
    },
    export::{
        Found, Selection, Source, Tally,
        answers::is_shown,
        outline::{one_line, unasked},
    },
    phrases::say,
};

/// The names of the columns: they are for programs, and the same in every language.
const HEADER: [&str; 5] = ["date", "metric", "value", "author", "note"];

/// A number, of what it is, whose, and how that was asked.
struct Row {
    day: Day,
    metric: String,
    value: String,
    author: Option<Role>,
    note: String,
}

/// Everything with a number in what was selected.
pub fn write(source: &Source<'_>, selection: &Selection) -> String {
    let mut rows: Vec<Row> = Vec::new();
    selection.taken.iter().for_each(|found| of_one(source, found, &mut rows));
    rows.sort_by_key(|row| row.day);
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    // What is written into memory does not fail.
    let _ = csv.write_record(HEADER);
    for row in rows {
        let author = row.author.map_or("", Role::variant);
        let day = row.day.to_string();
        let cells = [day.as_str(), &row.metric, &row.value, author, &row.note].map(harmless);
        let _ = csv.write_record(&cells);
    }
    String::from_utf8(csv.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Keeps of what was selected what has a number in it, and says of the rest that it stays.
pub fn keep_numbers(source: &Source<'_>, selection: &mut Selection) {
    let has_one = |found: &Found| {
        let mut rows = Vec::new();
        of_one(source, found, &mut rows);
        !rows.is_empty()
    };
    let (with, without) = std::mem::take(&mut selection.taken).into_iter().partition(has_one);
    selection.taken = with;
    let without: Vec<Found> = without;
    selection.without_number = Tally::of(&without);
}

/// A cell that begins as a formula does has a stroke before it, as these programs take it for words then.
fn harmless(cell: &str) -> String {
    let opens = |sign: char| "=+-@＝＋－＠".contains(sign);
    let is_blank = |sign: char| sign.is_whitespace() || sign.is_control();
    let first = cell.chars().find(|sign| !is_blank(*sign));
    let opens_so = first.is_some_and(opens) || cell.starts_with(['\t', '\r', '\n']);
    if opens_so { format!("'{cell}") } else { cell.to_owned() }
}

fn of_one(source: &Source<'_>, found: &Found, rows: &mut Vec<Row>) {
    match &found.record {
        Record::Pulse(pulse) => of_pulse(source, pulse, rows),
        Record::Entry(entry) => {
            let note = entry.mode.label();
            weights(entry.day, "entry", note, entry.by, (entry.before, entry.after), rows);
        }
        Record::Sitting(page) => of_page(source, page, rows),
        _ => (),
    }
}

fn weights(
    day: Day,
    name: &str,
    note: &str,
    author: Option<Role>,
    (before, after): (Option<u8>, Option<u8>),
    rows: &mut Vec<Row>,
) {
    for (when, value) in [("before", before), ("after", after)] {
        rows.extend(value.map(|value| Row {
            day,
            metric: format!("{name}.{when}"),
            value: value.to_string(),
            author,
            note: note.to_owned(),
        }));
    }
}

fn of_pulse(source: &Source<'_>, pulse: &Pulse, rows: &mut Vec<Row>) {
    let asked = |key: &str| {
        let mut all = source.guide.pulse.iter();
        all.find(|question| question.kind == pulse.kind && question.key() == key)
    };
    let mut add = |key: &str, value: String| {
        let note = asked(key).map_or_else(|| unasked(pulse, key), |it| it.text.clone());
        let metric = format!("number.{key}");
        rows.push(Row { day: pulse.day, metric, value, author: pulse.role, note });
    };
    for (key, value) in &pulse.answers {
        add(key, value.to_string());
    }
    for (key, word) in &pulse.words {
        let picked = asked(key).and_then(|it| it.options.iter().find(|option| option.id == *word));
        if let Some(picked) = picked {
            add(key, picked.label.clone());
        }
    }
}

fn of_page(source: &Source<'_>, page: &Sitting, rows: &mut Vec<Row>) {
    let Some((_, exercise)) = source.guide.exercise(&page.exercise) else { return };
    let (id, author) = (exercise.id.as_str(), page.by);
    weights(page.day, id, &exercise.title, author, (page.before, page.after), rows);
    let shown = exercise.fields.iter().filter(|field| is_shown(field, source.reader()));
    for field in shown {
        let mut add = |name: String, asked: &Field, row: Option<String>, answer: &Answer| {
            let Answer::Scale(Some(value)) = answer else { return };
            let note = row
                .map_or_else(|| asked.label.clone(), |row| say::exercise_cell(row, &asked.label));
            let metric = format!("{id}.{name}");
            rows.push(Row { day: page.day, metric, value: value.to_string(), author, note });
        };
        match (page.answers.get(&field.id), &field.kind) {
            (Some(Answer::Table(filled)), FieldKind::Table { columns, .. }) => {
                for row in filled {
                    let name = field.name_of(row).map(|name| one_line(&name));
                    for column in columns {
                        let Some(held) = row.cells.get(&column.id) else { continue };
                        let metric = format!("{}.{}.{}", field.id, row.id, column.id);
                        add(metric, column, name.clone(), held);
                    }
                }
            }
            (Some(answer), _) => add(field.id.clone(), field, None, answer),
            (None, _) => (),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_begins_as_a_formula_does() {
        for formula in
            ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n+1", "＝1", "\u{a0}=1"]
        {
            assert!(harmless(formula).starts_with('\''), "{formula:?}");
        }
        for plain in ["", "7", "a=b", "It’s fine - so far"] {
            assert_eq!(harmless(plain), plain);
        }
    }
}
