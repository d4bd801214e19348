//! Tests that every key of a file is read, and told and shown to who writes one.

mod read;
mod told;

use toml::{Table, Value, value::Array};

use crate::content::{
    folder::TextFile,
    inspection::inspection,
    place::{Place, PlaceKind},
    shape::{self, Key, Shape},
    sheet::{Sheet, value},
};

/// Each kind of file: the path that the page for authors gives it, and one that such a file may have.
const FILES: [(&str, &str); 13] = [
    ("en/guide.toml", "en/guide.toml"),
    ("en/<stage>/stage.toml", "en/plan/stage.toml"),
    ("en/<stage>/pages/<name>.md", "en/plan/pages/a.md"),
    ("en/<stage>/exercises/<id>.toml", "en/plan/exercises/a.toml"),
    ("en/<stage>/prompts.toml", "en/plan/prompts.toml"),
    ("en/talks/<id>.toml", "en/talks/a.toml"),
    ("en/linter.toml", "en/linter.toml"),
    ("en/everyday.toml", "en/everyday.toml"),
    ("en/typed.toml", "en/typed.toml"),
    ("en/pulse.toml", "en/pulse.toml"),
    ("helplines.toml", "helplines.toml"),
    ("banned.toml", "banned.toml"),
    ("en-US/words.toml", "en-US/words.toml"),
];

fn source(path: &str, table: &Table) -> String {
    let keys = toml::to_string(table).unwrap();
    if path.ends_with("md") { format!("+++\n{keys}+++\nWords.\n") } else { keys }
}

fn sample(shape: &Shape) -> Value {
    let words = || Value::from("words");
    match shape {
        Shape::Id(_) | Shape::InnerId | Shape::Name | Shape::Link(_) | Shape::Words(_) => words(),
        Shape::Role => Value::from("any"),
        Shape::OneOf(options) => Value::from(options[0]),
        Shape::SomeOf(options) => Value::from(Array::from([Value::from(options[0])])),
        Shape::ManyWords(_)
        | Shape::Seeds
        | Shape::Links
        | Shape::Names
        | Shape::Phrases
        | Shape::Typed => Value::from(Array::from([words()])),
        Shape::ForReaders(_) => Value::from(
            ["any", "hurt", "broke"]
                .map(|key| (key.to_owned(), words()))
                .into_iter()
                .collect::<Table>(),
        ),
        Shape::Whole { least, .. } => Value::from(i64::from(*least)),
        Shape::Flag => Value::from(true),
        Shape::Date => Value::from("2026-11-23".parse::<toml::value::Datetime>().unwrap()),
        Shape::Exchanges => Value::from(Table::from_iter([("a word".to_owned(), words())])),
        Shape::Table(keys) => Value::from(full(keys)),
        Shape::Tables(keys) => Value::from(Array::from([Value::from(full(keys))])),
    }
}

/// A table with every key.
fn full(keys: &[Key]) -> Table {
    keys.iter().map(|key| (key.name.to_owned(), sample(&key.shape))).collect()
}

#[test]
fn a_file_with_every_key_is_read_by_both() {
    for (_, path) in FILES {
        let text = source(path, &full(shape::keys(Place::of(path).unwrap().kind)));
        let file = TextFile { path: path.to_owned(), text };
        let place = Place::of(path).unwrap();
        assert_eq!(inspection(&file).unwrap().unusable, [], "{path}");
        Sheet::from_value(place, value(place, &file.text).unwrap()).unwrap();
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
    let page = include_str!("../../../docs/authoring.md");
    for (_, path) in FILES {
        let kind = Place::of(path).unwrap().kind;
        let mut found = Vec::new();
        names(shape::keys(kind), &mut found);
        let block = page.split("\n```").find(|block| {
            let info = block.lines().next().unwrap_or_default();
            let shown = info.split_once(' ').and_then(|(_, path)| Place::of(path));
            let is_first = |place: Place<'_>| place.is_english() || kind == PlaceKind::Words;
            shown.is_some_and(|place| place.kind == kind && is_first(place))
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

#[test]
fn there_may_be_an_example_for_each_thing_that_breaks_trust_and_for_nothing_else() {
    let names: Vec<&str> = super::exercise::EXAMPLES.iter().map(|key| key.name).collect();
    assert_eq!(names, crate::domain::breach::Breach::WORDS);
}
