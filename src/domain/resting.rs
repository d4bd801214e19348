//! Rows that are better left to rest for a day, such as a question whose answer might haunt.

use chrono::{DateTime, Duration};

use crate::domain::{Answer, Column, Field, FieldKind, OptionMeaning, Row, Stamp, Unknown};

/// The name under which a row keeps when it was laid to rest.
const RESTS: &str = "rests";

/// How long a row is better left to rest, in hours. It is never forbidden not to.
const HOURS: i64 = 24;

/// The column of a table that lays its rows to rest, if there is one.
pub fn resting_column(field: &Field) -> Option<&Column> {
    let FieldKind::Table { columns, .. } = &field.kind else { return None };
    columns.iter().find(|column| column.rests.is_some())
}

impl Row {
    /// Remembers when this row was laid to rest, or forgets it.
    pub fn lay_to_rest(&mut self, field: &Field, now: Stamp) {
        let Some(column) = resting_column(field) else { return };
        let held = self.cells.get(&column.id);
        if matches!(held, Some(Answer::Choice(picked)) if picked.is_some() && *picked == column.rests)
        {
            let since = Unknown::Text(now.to_rfc3339());
            self.extra.entry(RESTS.to_owned()).or_insert(since);
        } else {
            self.extra.remove(RESTS);
        }
    }

    /// When it has rested long enough, if it was laid to rest.
    pub fn rests_until(&self) -> Option<Stamp> {
        let Unknown::Text(since) = self.extra.get(RESTS)? else { return None };
        Some(DateTime::parse_from_rfc3339(since).ok()? + Duration::hours(HOURS))
    }
}

impl Field {
    /// Whether a cell of a row of this table says that it is done with.
    pub fn is_done(&self, row: &Row) -> bool {
        self.columns().iter().any(|column| {
            let Some(done) = column.option(OptionMeaning::Done) else { return false };
            match row.cells.get(&column.id) {
                Some(Answer::Choice(picked)) => picked.as_ref() == Some(&done.id),
                Some(Answer::Check(picked)) => picked.contains(&done.id),
                Some(_) | None => false,
            }
        })
    }
}
