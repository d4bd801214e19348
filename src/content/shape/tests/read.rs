//! What a file says under each key is in the guide that is read from it, and nothing is there that no key can say.

use std::collections::BTreeSet;

use toml::{Table, Value, value::Array};

use crate::content::{
    banned::Banned,
    folder::TextFile,
    place::{Place, PlaceKind},
    shape::{self, Key, Shape},
    sheet::{Sheet, value},
};

use super::{FILES, source};

/// The files whose keys make a value. Those of `words.toml` change the words of all others.
fn files() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().map(|(_, path)| path).filter(|path| !path.ends_with("words.toml"))
}

/// Keys that only the checks read: the file, the key (also within others), and why.
const OF_THE_CHECKS: &[(&str, &str, &str)] = &[
    ("", "seed", "which points of the source guide are there"),
    ("en/plan/stage.toml", "long_spine", "for whom a long order is meant to be long"),
    ("en/plan/stage.toml", "spine.id", "by which another language finds it"),
    ("en/plan/exercises/a.toml", "lead.id", "by which another language finds it"),
];

/// What no file says, and is there nevertheless: the file and the name of the value, and why.
const OF_NO_KEY: &[(&str, &str, &str)] = &[
    ("en/plan/stage.toml", "pages", "from the files of its folder"),
    ("en/plan/stage.toml", "exercises", "from the files of its folder"),
    ("en/plan/stage.toml", "prompts", "from the files of its folder"),
    ("en/pulse.toml", "phrases", "of options in a table: those of the pulse look for nothing"),
    ("en/pulse.toml", "unless", "of options in a table"),
    ("en/pulse.toml", "times", "of options in a table"),
];

/// So many files hold each word that may stand somewhere at least once, with each kind of column.
const TURNS: usize = 48;

/// A value of this shape; of words to choose from another one in each turn.
fn sample(shape: &Shape, turn: usize) -> Value {
    let pick = |words: &[&str]| Value::from(words[turn % words.len()]);
    match shape {
        Shape::OneOf(words) => pick(words),
        Shape::Table(keys) => Value::from(full(keys, turn)),
        Shape::Tables(keys) => Value::from(Array::from([Value::from(full(keys, turn))])),
        other => super::sample(other),
    }
}

/// A table with every key. The kinds of a column take turns more slowly than those of its table.
fn full(keys: &[Key], turn: usize) -> Table {
    let of = |key: &Key| if key.name == "columns" { turn / 8 } else { turn };
    keys.iter().map(|key| (key.name.to_owned(), sample(&key.shape, of(key)))).collect()
}

/// Another value than this, where there may be one.
fn other(shape: &Shape, value: &Value) -> Option<Value> {
    let list = |word: &str| Value::from(Array::from([Value::from(word)]));
    Some(match shape {
        Shape::Id(_) | Shape::InnerId | Shape::Name | Shape::Link(_) | Shape::Words(_) => {
            Value::from("others")
        }
        Shape::Role => Value::from("hurt"),
        Shape::OneOf(words) => {
            Value::from(*words.iter().find(|word| value.as_str() != Some(word))?)
        }
        Shape::SomeOf(words) => list(words.get(1)?),
        Shape::ManyWords(_)
        | Shape::Seeds
        | Shape::Links
        | Shape::Names
        | Shape::Phrases
        | Shape::Typed => list("others"),
        Shape::ForReaders(_) => {
            let mut own = value.as_table()?.clone();
            own.insert("hurt".to_owned(), Value::from("others"));
            Value::from(own)
        }
        Shape::Whole { least, .. } => Value::from(i64::from(*least) + 1),
        Shape::Flag => Value::from(false),
        Shape::Date => Value::from("2026-11-24".parse::<toml::value::Datetime>().unwrap()),
        Shape::Exchanges | Shape::Table(_) | Shape::Tables(_) => return None,
    })
}

/// Every way to change one value of a table, with the key that it stands under.
fn changes(keys: &[Key], table: &Table, of: &str) -> Vec<(String, Table)> {
    let mut found = Vec::new();
    for key in keys {
        let name = format!("{of}{}", key.name);
        let held = &table[key.name];
        let mut put = |name: String, value: Value| {
            let mut own = table.clone();
            own.insert(key.name.to_owned(), value);
            found.push((name, own));
        };
        let within = format!("{name}.");
        match &key.shape {
            Shape::Table(keys) => {
                for (name, own) in changes(keys, held.as_table().unwrap(), &within) {
                    put(name, Value::from(own));
                }
            }
            Shape::Tables(keys) => {
                for (name, own) in changes(keys, held[0].as_table().unwrap(), &within) {
                    put(name, Value::from(Array::from([Value::from(own)])));
                }
            }
            shape => {
                if let Some(value) = other(shape, held) {
                    put(name, value);
                }
            }
        }
    }
    found
}

/// What is read from a file, told whole; `None` where it cannot be read.
fn read(path: &str, table: &Table) -> Option<String> {
    let text = source(path, table);
    let place = Place::of(path)?;
    if place.kind == PlaceKind::Banned {
        return Some(format!("{:#?}", Banned::of(&[TextFile { path: path.to_owned(), text }])));
    }
    let sheet = Sheet::from_value(place, value(place, &text).ok()?).ok()?;
    Some(format!("{sheet:#?}"))
}

/// Whether a key is only read by the checks, by its name or that of what it stands in.
fn is_of_the_checks(path: &str, key: &str) -> bool {
    let is_it = |name: &str| key == name || key.ends_with(&format!(".{name}"));
    OF_THE_CHECKS.iter().any(|(file, name, _)| (file.is_empty() || *file == path) && is_it(name))
}

#[test]
fn what_a_file_says_under_each_key_is_in_what_is_read_from_it() {
    let mut unread = Vec::new();
    let mut count = 0;
    for path in files() {
        let keys = shape::keys(Place::of(path).unwrap().kind);
        let (mut all, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for turn in 0..TURNS {
            let table = full(keys, turn);
            let before = read(path, &table).unwrap_or_else(|| panic!("{path} {turn}"));
            for (key, own) in changes(keys, &table, "") {
                // What cannot be read any more was read as well.
                if !seen.contains(&key) && read(path, &own).is_none_or(|after| after != before) {
                    seen.insert(key.clone());
                }
                all.insert(key);
            }
        }
        count += all.len();
        for key in all {
            if seen.contains(&key) == is_of_the_checks(path, &key) {
                unread.push(format!("{path}: {key}"));
            }
        }
    }
    assert_eq!(unread, Vec::<String>::new(), "read by nobody, or excused for nothing");
    assert!(250 < count, "only {count} keys");
}

#[test]
fn nothing_is_read_from_a_file_that_its_shape_does_not_tell() {
    let mut untold = BTreeSet::new();
    for path in files() {
        let keys = shape::keys(Place::of(path).unwrap().kind);
        let (mut blank, mut filled) = (BTreeSet::new(), BTreeSet::new());
        for turn in 0..TURNS {
            let told = read(path, &full(keys, turn)).unwrap();
            for line in told.lines() {
                // A value of its own stands behind its name: there is none where nothing was said.
                let Some((name, value)) = line.trim().split_once(": ") else { continue };
                let is_blank = ["None,", "[],", "\"\",", "false,", "0,", "{},"].contains(&value);
                let names = if is_blank { &mut blank } else { &mut filled };
                names.insert(name.to_owned());
            }
        }
        untold.extend(blank.difference(&filled).map(|name| (path, name.clone())));
    }
    let excused = OF_NO_KEY.iter().map(|(path, name, _)| (*path, (*name).to_owned())).collect();
    assert_eq!(untold, excused);
}
