//! The copy of the guide inside the program, turned into JSON when the program was built.

use std::collections::BTreeMap;

use crate::content::{
    Problem,
    place::Place,
    written::{Sheet, reason},
};

/// Every file of `content/` that parsed when the program was built: its path and its JSON.
static FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Paths of all built-in files.
pub fn paths() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(path, _)| *path)
}

/// The built-in files that a reader of `language` may need, read. Every broken one is named in
/// `problems`.
pub fn sheets(language: &str, problems: &mut Vec<Problem>) -> BTreeMap<String, Sheet> {
    let wanted = |path: &str| {
        Place::of(path).is_some_and(|place| place.is_english() || place.language == language)
    };
    let read = |&(path, json): &(&str, &str)| match Sheet::from_json(Place::of(path)?, json) {
        Ok(sheet) => Some((path.to_owned(), sheet)),
        Err(error) => {
            problems.push(Problem::new(
                path,
                None,
                format!("the built-in copy is broken: {}", reason(&error)),
                "it is left out; please report this",
            ));
            None
        }
    };
    FILES.iter().filter(|(path, _)| wanted(path)).filter_map(read).collect()
}

/// The JSON of one built-in file.
pub fn json(path: &str) -> Option<&'static str> {
    FILES.iter().find(|(file, _)| *file == path).map(|&(_, json)| json)
}
