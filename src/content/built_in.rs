//! The copy of the guide inside the program, turned into JSON when the program was built.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    content::{
        Problem,
        place::Place,
        sheet::{Sheet, reason},
    },
    phrases::say,
};

/// Every file of `content/` that parsed when the program was built: its path and its JSON.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Paths of all built-in files.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, _)| *path)
}

/// The built-in files of the English guide, read. Every broken one is named in `problems`.
pub fn sheets(problems: &mut Vec<Problem>) -> BTreeMap<String, Sheet> {
    let is_english = |path: &str| Place::of(path).is_some_and(|place| place.is_english());
    let read = |&(path, json): &(&str, &str)| match Sheet::from_json(Place::of(path)?, json) {
        Ok(sheet) => Some((path.to_owned(), sheet)),
        Err(error) => {
            problems.push(Problem::new(
                path,
                None,
                say::guide_broken_build(reason(&error)),
                say::guide_report_it(),
            ));
            None
        }
    };
    FILES.iter().filter(|(path, _)| is_english(path)).filter_map(read).collect()
}

/// The built-in files of another language.
pub fn values(language: &str) -> impl Iterator<Item = (&'static str, Value)> {
    let is_own = move |path: &str| Place::of(path).is_some_and(|place| place.language == language);
    let own = FILES.iter().filter(move |(path, _)| is_own(path));
    own.filter_map(|(path, json)| Some((*path, serde_json::from_str(json).ok()?)))
}

/// What one built-in file holds.
pub fn value(path: &str) -> Option<Value> {
    serde_json::from_str(json(path)?).ok()
}

/// The JSON of one built-in file.
pub fn json(path: &str) -> Option<&'static str> {
    FILES.iter().find(|(file, _)| *file == path).map(|&(_, json)| json)
}
