//! Files of other languages: well formed, and with no id that the English files do not have.

use std::collections::HashSet;

use serde_json::Value;
use toml::de::DeTable;

use crate::content::{
    Problem, built_in,
    inspection::{Inspection, entries},
    place::{PlaceKind, in_english},
    rules::{everyday, linter, typed, wording},
    shape::{self, Key, Shape},
};

pub fn across(others: &[Inspection<'_>], english: &[Inspection<'_>], problems: &mut Vec<Problem>) {
    for inspection in others {
        problems.extend(inspection.unusable.iter().cloned());
        if inspection.garbled {
            continue;
        }
        wording::widths(inspection, problems);
        if inspection.place.kind == PlaceKind::Linter {
            linter::of_file(inspection, problems);
            continue;
        }
        if inspection.place.kind == PlaceKind::Words {
            // What it holds is held against all English texts at once, those of the program as well.
            continue;
        }
        if inspection.place.kind == PlaceKind::Everyday {
            everyday::of_file(inspection, problems);
            continue;
        }
        if inspection.place.kind == PlaceKind::Typed {
            typed::of_file(inspection, problems);
            typed::of_language(inspection, problems);
            continue;
        }
        let path = in_english(inspection.file);
        let original = match english.iter().find(|other| other.file == path) {
            Some(original) => Some(plain(&original.root)),
            None => built_in::value(&path).map(|value| match inspection.place.kind {
                PlaceKind::Page => value["front"].clone(),
                _ => value,
            }),
        };
        let Some(original) = original else {
            problems.push(Problem::new(
                inspection.file,
                None,
                format!("there is no {path} for it to be laid over"),
                "give it the name of the English file, or take it out",
            ));
            continue;
        };
        let overlay = Overlay { inspection, path: &path };
        overlay.of_table(&inspection.root, &original, shape::keys(inspection.place.kind), problems);
    }
}

/// A file of another language, and the path of the English one.
struct Overlay<'s, 'f> {
    inspection: &'s Inspection<'f>,
    path: &'s str,
}

impl Overlay<'_, '_> {
    fn of_table(
        &self,
        own: &DeTable<'_>,
        english: &Value,
        keys: &[Key],
        problems: &mut Vec<Problem>,
    ) {
        for key in keys {
            let Some(value) = own.get(key.name) else { continue };
            match &key.shape {
                Shape::Id(_) | Shape::InnerId
                    if value.get_ref().as_str() != english[key.name].as_str() =>
                {
                    self.stranger(
                        value.get_ref().as_str().unwrap_or_default(),
                        self.inspection.line(value),
                        problems,
                    );
                }
                Shape::Table(keys) => {
                    if let Some(table) = value.get_ref().as_table() {
                        self.of_table(table, &english[key.name], keys, problems);
                    }
                }
                Shape::Tables(keys) => {
                    self.of_items(&entries(value), &english[key.name], keys, problems);
                }
                Shape::Words(_) | Shape::ManyWords(_) | Shape::ForReaders(_)
                    if english.get(key.name).is_none() =>
                {
                    problems.push(Problem::new(
                        self.inspection.file,
                        self.inspection.line(value),
                        format!("{} has no `{}` here", self.path, key.name),
                        "take it out: a language says what English says",
                    ));
                }
                _ => {}
            }
        }
    }

    fn of_items(
        &self,
        own: &[&DeTable<'_>],
        english: &Value,
        keys: &[Key],
        problems: &mut Vec<Problem>,
    ) {
        let mut known = HashSet::new();
        for item in own {
            let Some(value) = item.get("id") else { continue };
            let (line, id) =
                (self.inspection.line(value), value.get_ref().as_str().unwrap_or_default());
            let items = english.as_array().into_iter().flatten();
            match items.into_iter().find(|item| item["id"].as_str() == Some(id)) {
                Some(original) => self.of_table(item, original, keys, problems),
                None => self.stranger(id, line, problems),
            }
            if !known.insert(id) {
                problems.push(Problem::new(
                    self.inspection.file,
                    line,
                    format!("`{id}` is said twice"),
                    "say it once: nobody could tell which words are meant",
                ));
            }
        }
    }

    fn stranger(&self, id: &str, line: usize, problems: &mut Vec<Problem>) {
        problems.push(Problem::new(
            self.inspection.file,
            line,
            format!("the English guide has no `{id}` in {}", self.path),
            "use an id of the English file: words are found by it",
        ));
    }
}

/// The ids and words of a table, without their places.
fn plain(table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&_, &crate::content::inspection::Value<'_>)| {
        let key: &toml::Spanned<std::borrow::Cow<'_, str>> = key;
        (key.get_ref().to_string(), of_value(value))
    };
    Value::Object(table.iter().map(entry).collect())
}

fn of_value(value: &crate::content::inspection::Value<'_>) -> Value {
    use toml::de::DeValue;
    match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Table(table) => plain(table),
        DeValue::Array(items) => Value::Array(items.iter().map(of_value).collect()),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
            Value::Null
        }
    }
}
