//! A test that the serde types and the shapes know the same keys.

use toml::{Table, Value, value::Array};

use crate::content::{
    folder::TextFile,
    place::Place,
    shape::{self, Key, Shape},
    survey::survey,
    written::{Sheet, value},
};

const FILES: [&str; 9] = [
    "helplines.toml",
    "en/guide.toml",
    "en/linter.toml",
    "en/pulse.toml",
    "en/talks/a.toml",
    "en/plan/stage.toml",
    "en/plan/prompts.toml",
    "en/plan/pages/a.md",
    "en/plan/exercises/a.toml",
];
const STRANGER: &str = "stranger";

fn source(path: &str, table: &Table) -> String {
    let keys = toml::to_string(table).unwrap();
    if path.ends_with("md") { format!("+++\n{keys}+++\nWords.\n") } else { keys }
}

fn sample(shape: &Shape) -> Value {
    let words = || Value::from("words");
    match shape {
        Shape::Id(_) | Shape::InnerId | Shape::Link(_) | Shape::Words(_) => words(),
        Shape::Role => Value::from("any"),
        Shape::OneOf(options) => Value::from(options[0]),
        Shape::SomeOf(options) => Value::from(Array::from([Value::from(options[0])])),
        Shape::ManyWords(_) | Shape::Seeds | Shape::Links | Shape::Names | Shape::Phrases => {
            Value::from(Array::from([words()]))
        }
        Shape::ForReaders(_) => Value::from(
            ["any", "hurt", "broke"]
                .map(|key| (key.to_owned(), words()))
                .into_iter()
                .collect::<Table>(),
        ),
        Shape::Whole { least, .. } => Value::from(i64::from(*least)),
        Shape::Flag => Value::from(true),
        Shape::Date => Value::from("2026-11-23".parse::<toml::value::Datetime>().unwrap()),
        Shape::Table(keys) => Value::from(full(keys)),
        Shape::Tables(keys) => Value::from(Array::from([Value::from(full(keys))])),
    }
}

/// A table with every key.
fn full(keys: &[Key]) -> Table {
    keys.iter().map(|key| (key.name.to_owned(), sample(&key.shape))).collect()
}

/// The full table with a stranger in it, and again with the stranger in each table within; each
/// with the keys that are known where the stranger is.
fn with_a_stranger(keys: &'static [Key]) -> Vec<(Vec<&'static str>, Table)> {
    let whole = full(keys);
    let mut strange = whole.clone();
    strange.insert(STRANGER.to_owned(), Value::from(1));
    let mut samples = vec![(keys.iter().map(|key| key.name).collect(), strange)];
    for key in keys {
        let mut put = |known: Vec<&'static str>, value: Value| {
            let mut table = whole.clone();
            table.insert(key.name.to_owned(), value);
            samples.push((known, table));
        };
        match &key.shape {
            Shape::Table(inner) => {
                for (known, table) in with_a_stranger(inner) {
                    put(known, Value::from(table));
                }
            }
            Shape::Tables(inner) => {
                for (known, table) in with_a_stranger(inner) {
                    put(known, Value::from(Array::from([Value::from(table)])));
                }
            }
            Shape::ForReaders(_) => {
                let strange = Table::from_iter([(STRANGER.to_owned(), Value::from("x"))]);
                put(vec!["any", "hurt", "broke"], Value::from(strange));
            }
            _ => {}
        }
    }
    samples
}

#[test]
fn a_file_with_every_key_is_read_by_both() {
    for path in FILES {
        let text = source(path, &full(shape::keys(Place::of(path).unwrap().kind)));
        let file = TextFile { path: path.to_owned(), text };
        let place = Place::of(path).unwrap();
        assert_eq!(survey(&file).unwrap().unusable, [], "{path}");
        Sheet::from_value(place, value(place, &file.text).unwrap()).unwrap();
    }
}

#[test]
fn both_know_the_same_keys() {
    for path in FILES {
        let place = Place::of(path).unwrap();
        for (mut known, table) in with_a_stranger(shape::keys(place.kind)) {
            let file = TextFile { path: path.to_owned(), text: source(path, &table) };
            let told = &survey(&file).unwrap().unusable[0].what;
            assert!(told.starts_with("unknown key `stranger`"), "{path}: {told}");

            // A column may hold all that a field may, as far as serde is concerned.
            let value = value(place, &file.text).unwrap();
            let message = Sheet::from_value(place, value).unwrap_err().to_string();
            let mut expected: Vec<&str> =
                message.split("expected").nth(1).unwrap().split('`').skip(1).step_by(2).collect();
            if expected.contains(&"columns") && !known.contains(&"columns") {
                let of_fields =
                    ["columns", "rows", "row_label", "log", "carried", "revised", "whose"];
                expected.retain(|key| !of_fields.contains(key));
            } else if known.contains(&"columns") {
                expected.retain(|key| !["rests", "reads"].contains(key));
            }
            // So may any option, and any row, hold all that an option of a column may.
            if known.starts_with(&["id", "label"]) && known.len() < 4 {
                let of_columns = ["phrases", "unless", "times", "means"];
                expected.retain(|key| known.contains(key) || !of_columns.contains(key));
            }
            expected.sort_unstable();
            known.sort_unstable();
            assert_eq!(known, expected, "{path}: {message}");
        }
    }
}

#[test]
fn the_page_for_authors_shows_every_key() {
    fn names(keys: &[Key], found: &mut Vec<&'static str>) {
        for key in keys {
            found.push(key.name);
            if let Shape::Table(inner) | Shape::Tables(inner) = key.shape {
                names(inner, found);
            }
        }
    }
    let page = include_str!("../../docs/authoring.md");
    for path in FILES {
        let kind = Place::of(path).unwrap().kind;
        let mut found = Vec::new();
        names(shape::keys(kind), &mut found);
        let block = page.split("\n```").find(|block| {
            let info = block.lines().next().unwrap_or_default();
            let shown = info.split_once(' ').and_then(|(_, path)| Place::of(path));
            shown.is_some_and(|place| place.kind == kind && place.is_english())
        });
        for key in found {
            let block = block.unwrap_or_else(|| panic!("{path} is not shown"));
            let set = [format!("{key} = "), format!("{key} =\n"), format!("{key}]]")];
            let table = format!("[{key}");
            let inner = format!(".{key}]");
            let here = set.iter().any(|form| block.contains(form.as_str()));
            assert!(
                here || block.contains(&table) || block.contains(&inner),
                "docs/authoring.md does not show `{key}` of {path}"
            );
        }
    }
}
