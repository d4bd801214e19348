//! What was written on a page, put together: question by question, or as one text where it is one.

use std::borrow::Cow;

use crate::{
    domain::{
        day::Day,
        field::{Answer, Field, FieldKind, SCALE_TOP},
        guide::Exercise,
        role::Role,
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen,
        spots::{Spot, cell, rows_of},
    },
};

/// Before words, a line of a list, and something that is ticked.
const SAID: &str = "▎ ";
const LISTED: &str = "▎ • ";
const TICKED: &str = "▎ ✓ ";

/// A question, and what was written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// As it was asked.
    pub question: String,
    /// Each line with the mark before it; none is blank.
    pub said: Vec<(&'static str, String)>,
}

/// A paragraph of the one text that a page makes, and which question it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The question it was written for, by its place.
    pub field: usize,
    /// The words, as they are read out.
    pub text: String,
}

impl ExerciseScreen {
    /// Every question that has an answer, with all of it, but for what is another one’s alone.
    pub fn together(&self, exercise: &Exercise, reader: Option<Role>, today: Day) -> Vec<Together> {
        let is_own = |field: &&Field| field.begins.is_empty() || self.is_answered(field);
        let parts = exercise.fields.iter().filter(is_own).map(|field| {
            let answer = self.answer_shown(field, reader);
            let mut said = in_words(field, &answer, today);
            if said.is_empty() {
                let typed = self.unread(field, &Spot::Whole);
                said.extend(typed.map(|typed| (SAID, typed.as_str().to_owned())));
            }
            Together { question: field.label.clone(), said }
        });
        parts.filter(|part| !part.said.is_empty()).collect()
    }

    /// The one text that the page makes; nothing where it makes none, or nothing of it was written.
    pub fn letter(&self, exercise: &Exercise, today: Day) -> Vec<Paragraph> {
        let mut text: Vec<Paragraph> = Vec::new();
        for (place, field) in exercise.fields.iter().enumerate() {
            if !field.letter {
                continue;
            }
            let answer = self.answer(field);
            let said = match answer {
                Answer::Date(Some(day)) => vec![(SAID, day.long())],
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

/// An answer as lines to read, each with a mark before it. Nothing where there is none.
fn in_words(field: &Field, answer: &Answer, today: Day) -> Vec<(&'static str, String)> {
    match answer {
        Answer::List(lines) => {
            lines.iter().map(|line| (LISTED, line.as_str().trim().to_owned())).collect()
        }
        Answer::Check(ticked) => {
            let options = field.options().iter().filter(|option| ticked.contains(&option.id));
            options.map(|option| (TICKED, option.label.clone())).collect()
        }
        Answer::Table(_) => table(field, answer, today),
        answer => {
            let said = one(field, answer, today);
            (!said.trim().is_empty()).then(|| (SAID, said.trim().to_owned())).into_iter().collect()
        }
    }
}

/// A line for each row that has something in it: what the row is called, and its cells behind it.
fn table(field: &Field, answer: &Answer, today: Day) -> Vec<(&'static str, String)> {
    let FieldKind::Table { columns, .. } = &field.kind else { return Vec::new() };
    let rows = rows_of(field, answer).into_iter().filter_map(|(row, name)| {
        let cells = columns.iter().filter(|column| !column.names_rows()).filter_map(|column| {
            let held = cell(field, answer, &row, &column.id)?;
            let said: Vec<String> =
                in_words(column, &held, today).into_iter().map(|(_, words)| words).collect();
            let asks = column.label.trim_end_matches([':', '…', '.']);
            (!said.is_empty()).then(|| say::exercise_cell(asks, said.join(", ")))
        });
        let cells: Vec<String> = cells.collect();
        let is_named = !name.ends_with('.');
        match (cells.is_empty(), is_named) {
            (true, true) if super::is_added(field, &row) => Some(name),
            (true, _) => None,
            (false, true) => Some(say::exercise_cell(name, cells.join(" · "))),
            (false, false) => Some(cells.join(" · ")),
        }
    });
    rows.map(|row| (LISTED, row)).collect()
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
