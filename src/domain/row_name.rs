//! What a row of a table is called: the page names those that it gives, people name those they add.

use std::collections::BTreeMap;

use crate::domain::{
    field::{Answer, Column, Field, FieldKind, TableRow},
    words::Words,
};

/// The column under which the name of an added row is kept. Content cannot have it: its ids hold no
/// such sign.
const ROW_NAME: &str = "row_name";

/// The id of the first row of a table that gives none.
pub const FIRST_ROW: &str = "1";

/// What is asked for where the page has no word for what its rows are.
const UNSAID: &str = "Name";

impl Field {
    /// Gives a table with rows of its own a first column for the names of those that are added.
    pub fn let_rows_be_named(&mut self) {
        let FieldKind::Table { row_label, rows, columns } = &mut self.kind else { return };
        if rows.is_empty() || columns.iter().any(Field::names_rows) {
            return;
        }
        let label = if row_label.is_empty() { UNSAID } else { row_label.as_str() };
        let column = Field {
            id: ROW_NAME.to_owned(),
            label: label.to_owned(),
            help: String::new(),
            example: String::new(),
            example_for: BTreeMap::new(),
            lint: None,
            meant: None,
            due: false,
            log: false,
            begins: Vec::new(),
            carried: false,
            rests: None,
            reads: Vec::new(),
            means: None,
            revised: false,
            letter: false,
            before: String::new(),
            whose: None,
            kind: FieldKind::Line,
        };
        columns.insert(0, column);
    }

    /// Whether it is the column for the names of added rows. A given row has no cell in it.
    pub fn names_rows(&self) -> bool {
        self.id == ROW_NAME
    }

    /// The columns that say something of every row.
    pub fn columns_of_all(&self) -> impl Iterator<Item = &Column> {
        self.columns().iter().filter(|column| !column.names_rows())
    }

    /// What a row is called, by the page or by whoever added it; nothing where nobody named it.
    pub fn name_of(&self, row: &TableRow) -> Option<Words> {
        let FieldKind::Table { rows, .. } = &self.kind else { return None };
        if let Some(given) = rows.iter().find(|given| given.id == row.id) {
            return Some(Words::from(given.label.as_str()));
        }
        match row.cells.get(ROW_NAME) {
            Some(Answer::Line(name)) if !name.is_blank() => Some(name.clone()),
            _ => None,
        }
    }

    /// The number of a row in its table, from 1 on: the given rows first, then those that were added.
    pub fn number_of(&self, row: &str, filled: &[TableRow]) -> Option<usize> {
        let FieldKind::Table { rows: given, .. } = &self.kind else { return None };
        let added = filled.iter().map(|row| &row.id);
        let added = added.filter(|id| given.iter().all(|other| other.id != **id));
        let place = given.iter().map(|row| &row.id).chain(added).position(|id| id == row)?;
        Some(place + 1)
    }
}

/// The rows of a table: the given ones, then those that were added, in a log the newest first. Each
/// with its id and what it is called, or its number where nobody named it.
pub fn rows_of(field: &Field, answer: &Answer) -> Vec<(String, String)> {
    let FieldKind::Table { rows: given, .. } = &field.kind else { return Vec::new() };
    let mut rows: Vec<(String, String)> =
        given.iter().map(|row| (row.id.clone(), row.label.clone())).collect();
    if let Answer::Table(filled) = answer {
        let added = filled.iter().filter(|row| is_added(field, &row.id)).enumerate();
        rows.extend(added.map(|(place, row)| {
            let name = field.name_of(row).map(|name| name.to_string());
            let number = given.len() + place + 1;
            (row.id.clone(), name.unwrap_or_else(|| format!("{number}.")))
        }));
        if field.log {
            rows[given.len()..].reverse();
        }
    }
    if rows.is_empty() {
        // The first row waits to be filled in; it is kept with its first word.
        rows.push((FIRST_ROW.to_owned(), "1.".to_owned()));
    }
    rows
}

/// What a cell holds; blank when it was never filled.
pub fn cell(field: &Field, answer: &Answer, row: &str, column: &str) -> Option<Answer> {
    let FieldKind::Table { columns, .. } = &field.kind else { return None };
    let column = columns.iter().find(|other| other.id == column)?;
    let Answer::Table(rows) = answer else { return Some(column.blank()) };
    let held = rows.iter().find(|other| other.id == row)?.cells.get(&column.id).cloned();
    held.filter(|held| column.accepts(held)).or_else(|| Some(column.blank()))
}

/// Whether somebody added this row, and the page does not give it.
pub fn is_added(field: &Field, row: &str) -> bool {
    let FieldKind::Table { rows: given, .. } = &field.kind else { return false };
    given.iter().all(|other| other.id != *row)
}
