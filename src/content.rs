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
mod variety;
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
    domain::guide::Guide,
    phrases::{self, Phrasebook, Variety, say},
};

pub use place::{ENGLISH, VARIETIES, is_language, is_variety};
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
    let mut files = Vec::new();
    let mut mistakes = Vec::new();
    if let Some(folder) = overrides {
        files = folder::read(folder, &mut mistakes);
        files.retain(|file| {
            let place = Place::of(&file.path);
            place.is_some_and(|place| place.is_english() || place.language == language)
        });
    }
    let variety = variety::of(language, &files);
    let variety = variety.as_ref();
    let mut sheets = built_in::sheets(variety, &mut problems);
    for file in files.iter().filter(|file| !is_of(language, &file.path)) {
        match read(file, variety) {
            Ok(sheet) => drop(sheets.insert(file.path.clone(), sheet)),
            Err(found) => mistakes.extend(found),
        }
    }
    if language != ENGLISH {
        let found = lay_over(language, variety, &files, &mut sheets, &mut mistakes);
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
    Loaded { guide, phrases: phrases(language, variety, &files), problems }
}

/// What the program itself says in a language, and nothing else of the guide: what keeps the guide from being read is
/// told in it too.
pub fn phrases_in(language: &str, overrides: Option<&Path>) -> Option<Arc<Phrasebook>> {
    let paths = [place::phrases_of(language), PROGRAM.to_owned(), place::words_of(language)];
    // Only of a variety there can be a file of words.
    let paths = paths.into_iter().filter(|path| Place::of(path).is_some());
    let files = overrides.map(|folder| folder::read_these(folder, paths)).unwrap_or_default();
    phrases(language, variety::of(language, &files).as_ref(), &files)
}

/// What stands above the phrases that are built in: those of the language, and English ones of the folder below them.
fn phrases(
    language: &str,
    variety: Option<&Arc<Variety>>,
    files: &[TextFile],
) -> Option<Arc<Phrasebook>> {
    let mut own: BTreeMap<String, String> = BTreeMap::new();
    let path = place::phrases_of(language);
    if let Some(Value::String(text)) = built_in::value(&path) {
        own.insert(path, text);
    }
    for file in files {
        if file.place().is_some_and(|place| place.kind == PlaceKind::Program) {
            let text = match variety.filter(|_| file.path == PROGRAM) {
                Some(variety) => phrases::reworded(&file.text, |piece| variety.word(piece)),
                None => file.text.clone(),
            };
            own.insert(file.path.clone(), text);
        }
    }
    let code_of = |path: &str| Place::of(path).map_or("", |place| place.language).to_owned();
    let mut files: Vec<(String, &str)> =
        own.iter().map(|(path, text)| (code_of(path), text.as_str())).collect();
    files.sort_by_key(|(code, _)| code != language);
    let files = files.iter().map(|(code, text)| (code.as_str(), *text));
    match variety {
        Some(variety) => Some(Phrasebook::in_variety(language, Arc::clone(variety), files)),
        None => (!own.is_empty()).then(|| Phrasebook::new(files)),
    }
}

/// Whether a file belongs to a language that is laid over the English guide.
fn is_of(language: &str, path: &str) -> bool {
    language != ENGLISH && Place::of(path).is_some_and(|place| place.language == language)
}

/// Lays the words of a language over the English files. Says whether it has any.
fn lay_over(
    language: &str,
    variety: Option<&Arc<Variety>>,
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
        if place.kind == PlaceKind::Words {
            continue;
        }
        let value = if place.is_overlay() {
            let replaced = files.iter().find(|file| file.path == english);
            let replaced = replaced.and_then(|file| usable(file).ok());
            let Some(mut whole) = replaced.or_else(|| built_in::value(&english)) else { continue };
            if let Some(variety) = variety {
                variety::word(variety, place.kind, &mut whole);
            }
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

/// Reads one English file, in the words of a variety if there is one, or tells everything that makes it unusable.
fn read(file: &TextFile, variety: Option<&Arc<Variety>>) -> Result<Sheet, Vec<Problem>> {
    let Some(place) = file.place() else { return Ok(Sheet::Other) };
    let broken = |error| {
        vec![Problem::new(&file.path, None, sheet::reason(&error), say::guide_correct_it())]
    };
    let mut value = usable(file)?;
    if let Some(variety) = variety {
        variety::word(variety, place.kind, &mut value);
    }
    Sheet::from_value(place, value).map_err(broken)
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

/// Whether a file holds the words of a variety, which are built in as well.
fn is_words(path: &str) -> bool {
    Place::of(path).is_some_and(|place| place.kind == PlaceKind::Words)
}

/// Adds what is shown in place of a file that cannot be used.
fn passed_over(problem: Problem, sheets: &BTreeMap<String, Sheet>) -> Problem {
    if Place::of(&problem.file).is_some_and(|place| place.kind == PlaceKind::Program) {
        problem.instead(say::guide_phrases_built_in())
    } else if sheets.contains_key(&problem.file) || is_words(&problem.file) {
        problem.instead(say::guide_file_built_in())
    } else if problem.file == "." {
        problem.instead(say::guide_built_in())
    } else if Place::of(&problem.file).is_some() {
        problem.instead(say::guide_left_out())
    } else {
        problem
    }
}
