//! The places inside an answer that can be current: a line of a list, an option, a cell of a table.

use crate::domain::{
    field::{Answer, Field, FieldKind, TableRow},
    guide::{Meaning, OptionMeaning},
    plan::Often,
    row_name::FIRST_ROW,
};

pub use crate::domain::row_name::{cell, is_added, rows_of};

/// A place inside an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The whole answer, for kinds with one place.
    Whole,
    /// A line of a list.
    Item(usize),
    /// An option of a choice or a check.
    Option(String),
    /// A cell of a table, and one option of it when it is a check.
    Cell {
        /// The id of the row, also of one that only waits to be filled in.
        row: String,
        /// The id of the field that the column is.
        column: String,
        /// The id of the option that is current; `None` where the column is no check.
        option: Option<String>,
    },
    /// The name of a topic, by the id of its row, where a table is filled in topic by topic.
    Topic(String),
    /// Where a line or row can be added.
    Add,
}

impl Spot {
    /// The row and column a draft is kept under.
    pub fn for_draft(&self, field: &Field) -> (Option<String>, Option<String>) {
        match self {
            Spot::Item(place) => (Some(place.to_string()), None),
            Spot::Cell { row, column, .. } => (Some(row.clone()), Some(column.clone())),
            Spot::Add if matches!(field.kind, FieldKind::List) => (Some("new".to_owned()), None),
            Spot::Add | Spot::Whole | Spot::Option(_) | Spot::Topic(_) => (None, None),
        }
    }

    /// The spot a draft was kept under.
    pub fn from_draft(field: &Field, row: Option<&str>, column: Option<&str>) -> Spot {
        match (&field.kind, row, column) {
            (FieldKind::List, Some(row), None) => row.parse().map_or(Spot::Add, Spot::Item),
            (FieldKind::Table { .. }, Some(row), Some(column)) => {
                Spot::Cell { row: row.to_owned(), column: column.to_owned(), option: None }
            }
            _ => Spot::Whole,
        }
    }
}

/// Every spot of an answer, in the order shown.
pub fn spots(field: &Field, answer: &Answer) -> Vec<Spot> {
    match &field.kind {
        FieldKind::Line | FieldKind::Text | FieldKind::Scale { .. } | FieldKind::Date => {
            vec![Spot::Whole]
        }
        FieldKind::List => {
            let count = if let Answer::List(lines) = answer { lines.len() } else { 0 };
            (0..count).map(Spot::Item).chain([Spot::Add]).collect()
        }
        FieldKind::Choice { options } | FieldKind::Check { options } => {
            options.iter().map(|option| Spot::Option(option.id.clone())).collect()
        }
        FieldKind::Table { columns, .. } => {
            let rows = rows_of(field, answer);
            let cells = rows.into_iter().flat_map(|(row, _)| {
                let is_added = is_added(field, &row);
                // The page names its own rows.
                let columns = columns.iter().filter(move |column| is_added || !column.names_rows());
                let columns: Vec<&Field> =
                    columns.filter(|column| matters(field, answer, &row, column)).collect();
                columns.into_iter().flat_map(move |column| cell_spots(&row, column))
            });
            cells.chain([Spot::Add]).collect()
        }
    }
}

/// Whether a column is asked in a row: the days of the week are where the act goes by them, a rhythm in words where that
/// was picked.
fn matters(field: &Field, answer: &Answer, row: &str, column: &Field) -> bool {
    let Some(often) = field.column(Meaning::Often) else { return true };
    let picked = || {
        let held = cell(field, answer, row, &often.id);
        held.as_ref().and_then(|held| often.picked(held)).and_then(|it| it.means)
    };
    match column.means {
        Some(Meaning::Days) => picked().and_then(Often::of).is_some_and(Often::goes_by_weekdays),
        Some(Meaning::Rhythm) => picked() == Some(OptionMeaning::Rhythm),
        _ => true,
    }
}

fn cell_spots(row: &str, column: &Field) -> Vec<Spot> {
    let spot = |option: Option<String>| Spot::Cell {
        row: row.to_owned(),
        column: column.id.clone(),
        option,
    };
    match &column.kind {
        FieldKind::Check { options } => {
            options.iter().map(|option| spot(Some(option.id.clone()))).collect()
        }
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::List
        | FieldKind::Scale { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Date
        | FieldKind::Table { .. } => vec![spot(None)],
    }
}

/// Whether a spot is in the row that only waits to be filled in.
pub fn is_waiting(field: &Field, answer: &Answer, spot: &Spot) -> bool {
    let FieldKind::Table { rows: given, .. } = &field.kind else { return false };
    let is_kept = matches!(answer, Answer::Table(rows) if !rows.is_empty());
    let Spot::Cell { row, .. } = spot else { return false };
    row == FIRST_ROW && given.is_empty() && !is_kept
}

/// What kind of answer is wanted at a spot. `None` where something can be added.
pub fn kind_at<'a>(field: &'a Field, spot: &Spot) -> Option<&'a FieldKind> {
    column_at(field, spot).map(|asked| &asked.kind)
}

/// The column of a cell, or the field itself. `None` where something can be added.
pub fn column_at<'a>(field: &'a Field, spot: &Spot) -> Option<&'a Field> {
    match (spot, &field.kind) {
        (Spot::Add | Spot::Topic(_), _) => None,
        (Spot::Cell { column, .. }, FieldKind::Table { columns, .. }) => {
            columns.iter().find(|other| other.id == *column)
        }
        _ => Some(field),
    }
}

/// A table with one cell changed; the row is added when it was not there.
pub fn with_cell(answer: &Answer, row: &str, column: &str, cell: Answer) -> Answer {
    let mut rows = if let Answer::Table(rows) = answer { rows.clone() } else { Vec::new() };
    let place = rows.iter().position(|other| other.id == row).unwrap_or_else(|| {
        rows.push(TableRow::blank(row));
        rows.len() - 1
    });
    rows[place].cells.insert(column.to_owned(), cell);
    Answer::Table(rows)
}
