//! An answer in words, line by line, and the one text that some pages make of theirs.

use std::borrow::Cow;

use crate::{
    domain::{
        day::Day,
        field::{Answer, Field, FieldKind, SCALE_TOP},
        guide::Exercise,
        row_name::{cell, is_added, rows_of},
    },
    phrases::say,
};

/// What a line of an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Words by themselves.
    Said,
    /// One of a list, or a row of a table.
    Listed,
    /// Something that is ticked.
    Ticked,
}

/// A paragraph of the one text that a page makes, and which question it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The question it was written for, by its place.
    pub field: usize,
    /// The words, as they are read out.
    pub text: String,
}

/// A row of a table that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it is called; nothing where nobody named it.
    pub name: Option<String>,
    /// What was asked in it, and what was said there, line by line.
    pub cells: Vec<(String, Vec<(Mark, String)>)>,
}

/// An answer as lines to read, each with what it is. Nothing where there is none.
pub fn in_words(field: &Field, answer: &Answer, today: Day) -> Vec<(Mark, String)> {
    match answer {
        Answer::List(lines) => {
            lines.iter().map(|line| (Mark::Listed, line.as_str().trim().to_owned())).collect()
        }
        Answer::Check(ticked) => {
            let options = field.options().iter().filter(|option| ticked.contains(&option.id));
            options.map(|option| (Mark::Ticked, option.label.clone())).collect()
        }
        Answer::Table(_) => {
            let rows = rows(field, answer, today).into_iter();
            rows.map(|row| (Mark::Listed, on_one_line(row))).collect()
        }
        answer => {
            let said = one(field, answer, today);
            let said = said.trim();
            (!said.is_empty()).then(|| (Mark::Said, said.to_owned())).into_iter().collect()
        }
    }
}

/// The rows of a table that have something in them, with what is asked there.
pub fn rows(field: &Field, answer: &Answer, today: Day) -> Vec<Row> {
    let FieldKind::Table { columns, .. } = &field.kind else { return Vec::new() };
    let rows = rows_of(field, answer).into_iter().filter_map(|(id, name)| {
        let cells = columns.iter().filter(|column| !column.names_rows()).filter_map(|column| {
            let said = in_words(column, &cell(field, answer, &id, &column.id)?, today);
            let asks = column.label.trim_end_matches([':', '…', '.']).to_owned();
            (!said.is_empty()).then_some((asks, said))
        });
        let cells: Vec<(String, Vec<(Mark, String)>)> = cells.collect();
        let is_named = !name.ends_with('.');
        let says = !cells.is_empty() || (is_named && is_added(field, &id));
        says.then(|| Row { id, name: is_named.then_some(name), cells })
    });
    rows.collect()
}

/// What the row is called, and its cells behind it.
fn on_one_line(row: Row) -> String {
    let cells = row.cells.into_iter().map(|(asks, said)| {
        let said: Vec<String> = said.into_iter().map(|(_, words)| words).collect();
        say::exercise_cell(asks, said.join(", "))
    });
    let cells = cells.collect::<Vec<_>>().join(" · ");
    match row.name {
        Some(name) if cells.is_empty() => name,
        Some(name) => say::exercise_cell(name, cells),
        None => cells,
    }
}

/// The one text that a page makes; nothing where it makes none, or nothing of it was written.
pub fn letter(
    exercise: &Exercise,
    answer_of: impl Fn(&Field) -> Answer,
    today: Day,
) -> Vec<Paragraph> {
    let mut text: Vec<Paragraph> = Vec::new();
    for (place, field) in exercise.fields.iter().enumerate().filter(|(_, field)| field.letter) {
        let said = match answer_of(field) {
            Answer::Date(Some(day)) => vec![(Mark::Said, day.long())],
            answer => in_words(field, &answer, today),
        };
        let said = said.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join("\n");
        if said.trim().is_empty() {
            continue;
        }
        let words = led(&field.before, said.trim());
        match (text.last_mut(), &field.kind) {
            // A day stands behind what was said before it, as a sentence of its own.
            (Some(before), FieldKind::Date) => {
                let end = if before.text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
                before.text = format!("{}{end} {words}.", before.text);
            }
            _ => text.push(Paragraph { field: place, text: words }),
        }
    }
    text
}

/// Words behind those that lead to them, unless they begin so already: “I feel” stands once.
fn led(lead: &str, said: &str) -> String {
    let first = |text: &str| text.split_whitespace().next().map(str::to_lowercase);
    if lead.trim().is_empty() || first(lead) == first(said) {
        said.to_owned()
    } else {
        format!("{} {said}", lead.trim_end())
    }
}

/// An answer of one line.
fn one(field: &Field, answer: &Answer, today: Day) -> String {
    let said: Cow<'_, str> = match answer {
        Answer::Line(words) | Answer::Text(words) => words.as_str().into(),
        Answer::Scale(Some(value)) => {
            say::exercise_number_of(value.to_string(), SCALE_TOP.to_string()).into()
        }
        Answer::Date(Some(day)) => day.short(today).into(),
        Answer::Choice(Some(_)) => {
            field.picked(answer).map_or("", |option| option.label.as_str()).into()
        }
        Answer::Scale(None)
        | Answer::Date(None)
        | Answer::Choice(None)
        | Answer::List(_)
        | Answer::Check(_)
        | Answer::Table(_) => "".into(),
    };
    said.into_owned()
}
