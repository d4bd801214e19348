//! Files of other languages: well formed, and with no id that the English files do not have.

use std::collections::HashSet;

use serde_json::Value;
use toml::de::DeTable;

use crate::content::{
    Problem, built_in,
    place::{PlaceKind, in_english},
    rules::{linter, wording},
    shape::{self, Key, Shape},
    survey::{Survey, entries},
};

pub fn across(others: &[Survey<'_>], english: &[Survey<'_>], problems: &mut Vec<Problem>) {
    for survey in others {
        problems.extend(survey.unusable.iter().cloned());
        if survey.garbled {
            continue;
        }
        wording::widths(survey, problems);
        if survey.place.kind == PlaceKind::Linter {
            linter::of_file(survey, problems);
            continue;
        }
        let path = in_english(survey.file);
        let original = match english.iter().find(|other| other.file == path) {
            Some(original) => Some(plain(&original.root)),
            None => built_in::value(&path).map(|value| match survey.place.kind {
                PlaceKind::Page => value["front"].clone(),
                _ => value,
            }),
        };
        let Some(original) = original else {
            problems.push(Problem::new(
                survey.file,
                None,
                format!("there is no {path} for it to be laid over"),
                "give it the name of the English file, or take it out",
            ));
            continue;
        };
        let overlay = Overlay { survey, path: &path };
        overlay.of_table(&survey.root, &original, shape::keys(survey.place.kind), problems);
    }
}

/// A file of another language, and the path of the English one.
struct Overlay<'s, 'f> {
    survey: &'s Survey<'f>,
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
                        self.survey.line(value),
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
                        self.survey.file,
                        self.survey.line(value),
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
                (self.survey.line(value), value.get_ref().as_str().unwrap_or_default());
            let items = english.as_array().into_iter().flatten();
            match items.into_iter().find(|item| item["id"].as_str() == Some(id)) {
                Some(original) => self.of_table(item, original, keys, problems),
                None => self.stranger(id, line, problems),
            }
            if !known.insert(id) {
                problems.push(Problem::new(
                    self.survey.file,
                    line,
                    format!("`{id}` is said twice"),
                    "say it once: nobody could tell which words are meant",
                ));
            }
        }
    }

    fn stranger(&self, id: &str, line: usize, problems: &mut Vec<Problem>) {
        problems.push(Problem::new(
            self.survey.file,
            line,
            format!("the English guide has no `{id}` in {}", self.path),
            "use an id of the English file: words are found by it",
        ));
    }
}

/// The ids and words of a table, without their places.
fn plain(table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&_, &crate::content::survey::Value<'_>)| {
        let key: &toml::Spanned<std::borrow::Cow<'_, str>> = key;
        (key.get_ref().to_string(), of_value(value))
    };
    Value::Object(table.iter().map(entry).collect())
}

fn of_value(value: &crate::content::survey::Value<'_>) -> Value {
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
