//! The lines of a page that both opened, and what two people do with each of them.

use std::sync::Arc;

use crate::{
    domain::{
        field::{Answer, Field, TableRow},
        guide::{Exercise, Meaning, OptionMeaning},
        history::Done,
        id::RecordId,
        sealed::Sealed,
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    screens::{
        apart::{Apart, Step},
        exercise::{fresh, with_cell},
    },
    text::fold::fold,
    ui::action::Ctx,
};

/// A line that one of them, or each, wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLine {
    /// As the first of the two lists has them, where both wrote the same.
    pub words: Words,
    /// Of the one who was hurt, of the one who broke trust, or of each.
    pub whose: OptionMeaning,
    /// The row of the table it becomes.
    pub row: String,
    /// What they do with it, if they said so.
    pub fate: Option<String>,
}

/// The lines of a page that both opened. A line on each list is one line.
pub fn lines_of(exercise: &Exercise, workbook: &Workbook, page: &RecordId) -> Vec<OpenedLine> {
    let Some(page) = workbook.sealed.find(page).filter(|page| page.is_open()) else {
        return Vec::new();
    };
    let rows = latest_rows(exercise, workbook);
    let column = table(exercise).and_then(|table| table.column(Meaning::Fate));
    let fate = |row: &TableRow| match row.cells.get(&column?.id)? {
        Answer::Choice(picked) => picked.clone(),
        _ => None,
    };
    let mut found: Vec<OpenedLine> = Vec::new();
    for (whose, side) in [(OptionMeaning::Hurt, &page.hurt), (OptionMeaning::Broke, &page.broke)] {
        let lists = exercise.meant(Meaning::Each).filter_map(|field| side.answers.get(&field.id));
        let lines =
            lists.flat_map(|list| if let Answer::List(lines) = list { &lines[..] } else { &[] });
        for (place, words) in lines.enumerate() {
            let twin = |other: &&mut OpenedLine| {
                other.whose != whose && fold(other.words.trim()) == fold(words.trim())
            };
            if let Some(other) = found.iter_mut().find(twin) {
                other.whose = OptionMeaning::Each;
                continue;
            }
            let row = row_id(page, whose, place);
            let fate = rows.iter().find(|other| other.id == row).and_then(&fate);
            found.push(OpenedLine { words: words.clone(), whose, row, fate });
        }
    }
    found
}

fn row_id(page: &Sealed, whose: OptionMeaning, place: usize) -> String {
    format!("{}.{}{}", page.id, whose.word(), place + 1)
}

/// The table that takes the lines.
fn table(exercise: &Exercise) -> Option<&Field> {
    exercise.meant(Meaning::Lines).next()
}

fn latest_rows(exercise: &Exercise, workbook: &Workbook) -> Vec<TableRow> {
    let sitting = workbook.sittings_of(&exercise.id).next_back();
    let held =
        sitting.zip(table(exercise)).and_then(|(sitting, table)| sitting.answers.get(&table.id));
    if let Some(Answer::Table(rows)) = held { rows.clone() } else { Vec::new() }
}

/// What can be done with a line, with the words for it.
pub fn fates(exercise: &Exercise) -> Vec<(&str, &str)> {
    let column = table(exercise).and_then(|table| table.column(Meaning::Fate));
    let options = column.map(Field::options).unwrap_or_default();
    options.iter().map(|option| (&*option.id, &*option.label)).collect()
}

impl Apart {
    /// The next thing to do with a line: keep, reword, park, or nothing yet. It becomes a row of the
    /// table of the shared sitting, where the plan reads it.
    pub(super) fn mark_line(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        place: usize,
        step: isize,
    ) {
        let (Step::Lines(page), Some(table)) = (&self.step, table(exercise)) else { return };
        let lines = lines_of(exercise, ctx.workbook, page);
        let Some(line) = lines.get(place) else { return };
        let fates = fates(exercise);
        // Nothing yet is one more of them, at the end.
        let now = fates.iter().position(|(id, _)| Some(*id) == line.fate.as_deref());
        let count = isize::try_from(fates.len() + 1).unwrap_or(1);
        let here = now.map_or(count - 1, |now| isize::try_from(now).unwrap_or(0));
        let next = usize::try_from((here + step).rem_euclid(count)).unwrap_or(0);
        let latest = ctx.workbook.sittings_of(&exercise.id).next_back().cloned();
        let sitting = latest.unwrap_or_else(|| Arc::new(fresh(&exercise.id, ctx)));
        let mut sitting = Sitting { changed: ctx.now, ..Sitting::clone(&sitting) };
        let held = Workbook::answer(&sitting, table);
        let with = |answer: Answer, meaning: Meaning, cell: Answer| match table.column(meaning) {
            Some(column) => with_cell(&answer, &line.row, &column.id, cell),
            None => answer,
        };
        let answer = if let Some((id, _)) = fates.get(next) {
            let mut held = held;
            if line.fate.is_none() {
                held = with(held, Meaning::What, Answer::Line(line.words.clone()));
                let whose = table.column(Meaning::Whose);
                let whose = whose.and_then(|column| column.option(line.whose));
                let whose = whose.map(|option| option.id.clone());
                held = with(held, Meaning::Whose, Answer::Choice(whose));
            }
            with(held, Meaning::Fate, Answer::Choice(Some((*id).to_owned())))
        } else {
            let Answer::Table(mut rows) = held else { return };
            rows.retain(|row| row.id != line.row);
            Answer::Table(rows)
        };
        sitting.answers.insert(table.id.clone(), answer);
        ctx.keep_sitting(Done::Answer, sitting, false);
    }
}
