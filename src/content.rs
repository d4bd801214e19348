//! Loading the guide from its files, and checking the files for everything a reader would trip on.

mod front_matter;
mod place;
mod problem;
mod folder;
mod json;
mod sheet;
mod built_in;
mod assembly;
mod lines;
mod shape;
mod overlay;
mod inspection;
mod seeds;
mod banned;
mod rules;
mod report;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use serde_json::Value;

use crate::{
    content::{
        folder::TextFile,
        place::{PROGRAM, Place, PlaceKind, in_english},
        sheet::Sheet,
    },
    domain::Guide,
    phrases::{Phrasebook, say},
};

pub use place::{ENGLISH, is_language};
pub use problem::Problem;
pub use report::{Counts, Coverage, Report, Share, check};
pub use seeds::built_in_seeds;

/// The guide, and what was wrong with the files it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// All that could be read, with what is built in for what could not.
    pub guide: Guide,
    /// What the program itself says in that language; `None` where nothing stands above what is built in.
    pub phrases: Option<Arc<Phrasebook>>,
    /// What is wrong, and what is shown in its place for now; empty where nothing is.
    pub problems: Vec<Problem>,
}

/// Loads the built-in guide in English.
pub fn load(overrides: Option<&Path>) -> Loaded {
    load_in(ENGLISH, overrides)
}

/// Loads the built-in guide, with the files of `overrides` in place of built-in files of the same
/// path, and the words of `language` laid over it. A file that cannot be used is named in the problems,
/// and the built-in one is used. What is not written in `language` is in English.
pub fn load_in(language: &str, overrides: Option<&Path>) -> Loaded {
    let mut problems = Vec::new();
    let mut sheets = built_in::sheets(&mut problems);
    let mut files = Vec::new();
    let mut mistakes = Vec::new();
    if let Some(folder) = overrides {
        files = folder::read(folder, &mut mistakes);
        files.retain(|file| {
            let place = Place::of(&file.path);
            place.is_some_and(|place| place.is_english() || place.language == language)
        });
        for file in files.iter().filter(|file| !is_of(language, &file.path)) {
            match read(file) {
                Ok(sheet) => drop(sheets.insert(file.path.clone(), sheet)),
                Err(found) => mistakes.extend(found),
            }
        }
    }
    if language != ENGLISH {
        let found = lay_over(language, &files, &mut sheets, &mut mistakes);
        if !found {
            problems.push(Problem::new(
                "",
                None,
                say::guide_not_written_in(language),
                say::guide_shown_in_english(),
            ));
        }
    }
    mistakes.extend(rules::of_phrases(&files));
    mistakes.sort();
    problems.extend(mistakes.into_iter().map(|problem| passed_over(problem, &sheets)));
    let guide = assembly::assemble(sheets, &mut problems);
    Loaded { guide, phrases: phrases(language, &files), problems }
}

/// What the program itself says in a language, and nothing else of the guide: what keeps the guide from being read is
/// told in it too.
pub fn phrases_in(language: &str, overrides: Option<&Path>) -> Option<Arc<Phrasebook>> {
    let paths = [place::phrases_of(language), PROGRAM.to_owned()];
    let files = overrides.map(|folder| folder::read_these(folder, paths)).unwrap_or_default();
    phrases(language, &files)
}

/// What stands above the phrases that are built in: those of the language, and English ones of the folder below them.
fn phrases(language: &str, files: &[TextFile]) -> Option<Arc<Phrasebook>> {
    let mut own: BTreeMap<String, String> = BTreeMap::new();
    let path = place::phrases_of(language);
    if let Some(Value::String(text)) = built_in::value(&path) {
        own.insert(path, text);
    }
    for file in files {
        if file.place().is_some_and(|place| place.kind == PlaceKind::Program) {
            own.insert(file.path.clone(), file.text.clone());
        }
    }
    let code_of = |path: &str| Place::of(path).map_or("", |place| place.language).to_owned();
    let mut files: Vec<(String, &str)> =
        own.iter().map(|(path, text)| (code_of(path), text.as_str())).collect();
    files.sort_by_key(|(code, _)| code != language);
    let files = files.iter().map(|(code, text)| (code.as_str(), *text));
    (!own.is_empty()).then(|| Phrasebook::new(files))
}

/// Whether a file belongs to a language that is laid over the English guide.
fn is_of(language: &str, path: &str) -> bool {
    language != ENGLISH && Place::of(path).is_some_and(|place| place.language == language)
}

/// Lays the words of a language over the English files. Says whether it has any.
fn lay_over(
    language: &str,
    files: &[TextFile],
    sheets: &mut BTreeMap<String, Sheet>,
    mistakes: &mut Vec<Problem>,
) -> bool {
    let mut own: BTreeMap<&str, Value> = built_in::values(language).collect();
    for file in files.iter().filter(|file| is_of(language, &file.path)) {
        match usable(file) {
            Ok(value) => drop(own.insert(&file.path, value)),
            Err(found) => mistakes.extend(found),
        }
    }
    let is_there = !own.is_empty();
    for (path, words) in own {
        let (Some(place), english) = (Place::of(path), in_english(path)) else { continue };
        let value = if place.is_overlay() {
            let replaced = files.iter().find(|file| file.path == english);
            let replaced = replaced.and_then(|file| usable(file).ok());
            let Some(mut whole) = replaced.or_else(|| built_in::value(&english)) else { continue };
            overlay::lay_over_file(place, &mut whole, &words);
            whole
        } else {
            words
        };
        match Sheet::from_value(place, value) {
            Ok(sheet) => drop(sheets.insert(english, sheet)),
            Err(error) => {
                mistakes.push(Problem::new(
                    path,
                    None,
                    sheet::reason(&error),
                    say::guide_correct_it(),
                ));
            }
        }
    }
    is_there
}

/// Reads one file, or tells everything that makes it unusable.
fn read(file: &TextFile) -> Result<Sheet, Vec<Problem>> {
    let Some(place) = file.place() else { return Ok(Sheet::Other) };
    let broken = |error| {
        vec![Problem::new(&file.path, None, sheet::reason(&error), say::guide_correct_it())]
    };
    Sheet::from_value(place, usable(file)?).map_err(broken)
}

/// What a file holds, or everything that makes it unusable.
fn usable(file: &TextFile) -> Result<Value, Vec<Problem>> {
    let Some(inspection) = inspection::inspection(file) else { return Ok(Value::Null) };
    if !inspection.unusable.is_empty() {
        return Err(inspection.unusable);
    }
    sheet::value(inspection.place, &file.text).map_err(|error| {
        vec![Problem::new(&file.path, None, sheet::reason(&error), say::guide_correct_it())]
    })
}

/// Adds what is shown in place of a file that cannot be used.
fn passed_over(problem: Problem, sheets: &BTreeMap<String, Sheet>) -> Problem {
    if Place::of(&problem.file).is_some_and(|place| place.kind == PlaceKind::Program) {
        problem.instead(say::guide_phrases_built_in())
    } else if sheets.contains_key(&problem.file) {
        problem.instead(say::guide_file_built_in())
    } else if problem.file == "." {
        problem.instead(say::guide_built_in())
    } else if Place::of(&problem.file).is_some() {
        problem.instead(say::guide_left_out())
    } else {
        problem
    }
}
