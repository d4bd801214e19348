//! Rows that are better left to rest for a day, such as a question whose answer might haunt.

use std::{
    borrow::Cow,
    hash::{Hash, Hasher},
};

use chrono::{DateTime, Duration};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{
    day::Stamp,
    extra::{Extra, Unknown},
    field::{Answer, Column, Field, FieldKind, TableRow},
    guide::OptionMeaning,
    named::Named,
};

/// The name under which a row keeps in the file when it was laid to rest.
const RESTS: &str = "rests";

/// How long a row is better left to rest, in hours. It is never forbidden not to.
const HOURS: i64 = 24;

/// The column of a table that lays its rows to rest, if there is one.
pub fn resting_column(field: &Field) -> Option<&Column> {
    let FieldKind::Table { columns, .. } = &field.kind else { return None };
    columns.iter().find(|column| column.rests.is_some())
}

impl TableRow {
    /// Remembers when this row was laid to rest, or forgets it.
    pub fn lay_to_rest(&mut self, field: &Field, now: Stamp) {
        let Some(column) = resting_column(field) else { return };
        let held = self.cells.get(&column.id);
        if matches!(held, Some(Answer::Choice(picked)) if picked.is_some() && *picked == column.rests)
        {
            // What another version wrote there and cannot be read here stays as it is.
            if !self.extra.contains_key(RESTS) {
                self.rests.get_or_insert_with(|| Rest::since(now));
            }
        } else {
            self.rests = None;
            self.extra.remove(RESTS);
        }
    }

    /// When it has rested long enough, if it was laid to rest.
    pub fn rests_until(&self) -> Option<Stamp> {
        self.rests.as_ref().map(|rest| rest.since + Duration::hours(HOURS))
    }

    /// All that stands in the file beside its cells, by name: what this version does not know, and when
    /// it was laid to rest.
    fn beside(&self) -> Cow<'_, Extra> {
        let Some(rest) = &self.rests else { return Cow::Borrowed(&self.extra) };
        let mut beside = self.extra.clone();
        beside.insert(RESTS.to_owned(), Unknown::Text(rest.written.clone()));
        Cow::Owned(beside)
    }
}

/// When a row was laid to rest, and as it stands in the file, which is written back as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    since: Stamp,
    written: String,
}

impl Rest {
    /// A rest that began at this time.
    pub fn since(at: Stamp) -> Rest {
        Rest { since: at, written: at.to_rfc3339() }
    }

    fn read(written: &str) -> Option<Rest> {
        let since = DateTime::parse_from_rfc3339(written).ok()?;
        Some(Rest { since, written: written.to_owned() })
    }
}

/// A row as it stands in the file: a name for each thing, those of the cells apart.
#[derive(Serialize)]
struct Written<'a> {
    id: &'a str,
    cells: &'a Named<Answer>,
    #[serde(flatten)]
    beside: &'a Extra,
}

impl Serialize for TableRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let TableRow { id, cells, .. } = self;
        Written { id, cells, beside: &self.beside() }.serialize(serializer)
    }
}

#[derive(Deserialize)]
struct Read {
    id: String,
    cells: Named<Answer>,
    #[serde(flatten)]
    beside: Extra,
}

impl<'de> Deserialize<'de> for TableRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<TableRow, D::Error> {
        let Read { id, cells, beside: mut extra } = Read::deserialize(deserializer)?;
        let rests = match extra.get(RESTS) {
            Some(Unknown::Text(written)) => Rest::read(written),
            _ => None,
        };
        if rests.is_some() {
            extra.remove(RESTS);
        }
        Ok(TableRow { id, cells, rests, extra })
    }
}

/// As every version counts it: the id of a twin is made of it, and stands in files.
impl Hash for TableRow {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id.hash(state);
        self.cells.hash(state);
        self.beside().hash(state);
    }
}

impl Field {
    /// Whether a cell of a row of this table says that it is done with.
    pub fn is_done(&self, row: &TableRow) -> bool {
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

#[cfg(test)]
mod tests {
    use std::hash::DefaultHasher;

    use super::*;

    fn row(beside: &str) -> (TableRow, String) {
        let text =
            format!(r#"{{"id":"a","cells":{{"why":{{"kind":"line","value":"x"}}}}{beside}}}"#);
        (serde_json::from_str(&text).unwrap(), text)
    }

    #[test]
    fn a_row_that_rests_stands_in_the_file_as_it_always_did() {
        for (beside, rests) in [
            ("", false),
            (r#","a_newer":1,"rests":"2026-11-23T20:00:00+01:00","unread":{"by":"soon"}"#, true),
            (r#","rests":"2026-11-23T19:00:00Z""#, true),
            (r#","rests":"2026-11-23 19:00:00-00:00","z_newer":null"#, true),
            (r#","rests":"until spring""#, false),
            (r#","rests":{"since":"2026-11-23T20:00:00+01:00"}"#, false),
        ] {
            let (row, text) = row(beside);
            assert_eq!(row.rests_until().is_some(), rests, "{text}");
            assert_eq!(serde_json::to_string(&row).unwrap(), text);
        }
    }

    #[test]
    fn a_row_that_rests_is_counted_as_an_older_version_counted_it() {
        #[derive(Hash)]
        struct Older {
            id: String,
            cells: Named<Answer>,
            extra: Extra,
        }
        let hash = |it: &dyn Fn(&mut DefaultHasher)| {
            let mut hasher = DefaultHasher::new();
            it(&mut hasher);
            hasher.finish()
        };
        let (row, _) = row(r#","a_newer":1,"rests":"2026-11-23T19:00:00Z""#);
        assert!(row.rests.is_some() && row.extra.len() == 1);
        let TableRow { id, cells, .. } = row.clone();
        let older = Older { id, cells, extra: row.beside().into_owned() };
        assert_eq!(hash(&|it| row.hash(it)), hash(&|it| older.hash(it)));
    }
}
