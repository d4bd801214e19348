//! The copy of the guide inside the program, turned into JSON when the program was built.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;

use crate::{
    content::{
        Problem,
        place::Place,
        sheet::{Sheet, reason},
    },
    phrases::{Variety, say},
};

/// A file of `content/` that parsed when the program was built.
#[derive(Debug)]
pub struct File {
    path: &'static str,
    /// All of it, but for the questions of an exercise.
    pub json: &'static str,
    /// The questions of an exercise, which most people never come to on most days; else empty.
    pub fields: &'static str,
}

/// The key of the questions in the file of an exercise.
pub const FIELDS: &str = "field";

static FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Paths of all built-in files.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|file| file.path)
}

/// The built-in files of the English guide, read, in the words of a variety if there is one. Every broken one is named
/// in `problems`.
pub fn sheets(
    variety: Option<&Arc<Variety>>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Sheet> {
    let is_english = |path: &str| Place::of(path).is_some_and(|place| place.is_english());
    let sheet = |file: &'static File, place| match variety {
        None => Sheet::built_in(place, file),
        Some(variety) => Sheet::built_in_variety(place, file, variety),
    };
    let read = |file: &'static File| match sheet(file, Place::of(file.path)?) {
        Ok(sheet) => Some((file.path.to_owned(), sheet)),
        Err(error) => {
            problems.push(Problem::new(
                file.path,
                None,
                say::guide_broken_build(reason(&error)),
                say::guide_report_it(),
            ));
            None
        }
    };
    FILES.iter().filter(|file| is_english(file.path)).filter_map(read).collect()
}

/// The built-in files of another language.
pub fn values(language: &str) -> impl Iterator<Item = (&'static str, Value)> {
    let is_own = move |path: &str| Place::of(path).is_some_and(|place| place.language == language);
    let own = FILES.iter().filter(move |file| is_own(file.path));
    own.filter_map(|file| Some((file.path, whole(file)?)))
}

/// What one built-in file holds.
pub fn value(path: &str) -> Option<Value> {
    FILES.iter().find(|file| file.path == path).and_then(whole)
}

fn whole(file: &File) -> Option<Value> {
    let mut value: Value = serde_json::from_str(file.json).ok()?;
    if let Some(table) = value.as_object_mut().filter(|_| !file.fields.is_empty()) {
        table.insert(FIELDS.to_owned(), serde_json::from_str(file.fields).ok()?);
    }
    Some(value)
}

/// The JSON of every built-in file with its path, in one piece or two.
pub fn pieces() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().flat_map(|file| [(file.path, file.json), (file.path, file.fields)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_of_the_built_in_guide_can_be_read() {
        for file in FILES.iter().filter(|file| Place::of(file.path).is_some()) {
            let place = Place::of(file.path).unwrap();
            let whole = Sheet::from_value(place, whole(file).unwrap()).unwrap();
            let pieces = Sheet::built_in(place, file).unwrap();
            let variety = Arc::new(Variety::default());
            let same = Sheet::built_in_variety(place, file, &variety).unwrap();
            assert_eq!(format!("{same:?}"), format!("{whole:?}"), "{}", file.path);
            // What is read later is the same, and nothing of it is empty for a fault.
            assert_eq!(format!("{pieces:?}"), format!("{whole:?}"), "{}", file.path);
        }
    }
}
