//! Loading the guide from its files, and checking the files for everything a reader would trip on.

mod front_matter;
mod place;
mod problem;
mod folder;
mod written;
mod built_in;
mod assembly;
mod lines;
mod shape;
mod survey;
mod seeds;
mod banned;
mod rules;
mod report;
#[cfg(test)]
mod agreement;

use std::{collections::BTreeMap, path::Path};

use crate::{
    content::{
        folder::TextFile,
        place::{ENGLISH, Place, in_english},
        written::Sheet,
    },
    domain::Guide,
};

pub use place::is_language;
pub use problem::Problem;
pub use report::{Counts, Coverage, Report, Share, check};
pub use seeds::built_in_seeds;

/// The guide, and what was wrong with the files it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub guide: Guide,
    pub problems: Vec<Problem>,
}

/// Loads the built-in guide in English.
pub fn load(overrides: Option<&Path>) -> Loaded {
    load_in(ENGLISH, overrides)
}

/// Loads the built-in guide, with the files of `overrides` in place of built-in files of the same
/// path. A file that cannot be used is named in the problems, and the built-in one is used. What is
/// not written in `language` is in English.
pub fn load_in(language: &str, overrides: Option<&Path>) -> Loaded {
    let mut problems = Vec::new();
    let mut sheets = built_in::sheets(language, &mut problems);
    if let Some(folder) = overrides {
        let mut mistakes = Vec::new();
        for file in folder::read(folder, &mut mistakes) {
            let place = Place::of(&file.path);
            if !place.is_some_and(|place| place.is_english() || place.language == language) {
                continue;
            }
            match read(&file) {
                Ok(sheet) => drop(sheets.insert(file.path, sheet)),
                Err(found) => mistakes.extend(found),
            }
        }
        mistakes.sort();
        problems.extend(mistakes.into_iter().map(|problem| passed_over(problem, &sheets)));
    }
    let is_own = |path: &String| Place::of(path).is_some_and(|place| place.language == language);
    if language != ENGLISH && !sheets.keys().any(is_own) {
        problems.push(Problem::new(
            ".",
            None,
            format!("there is no guide in `{language}` yet"),
            "it is shown in English",
        ));
    }
    let guide = assembly::assemble(translated(sheets, language), &mut problems);
    Loaded { guide, problems }
}

/// The files of `language` in place of the English ones they stand for.
fn translated(mut sheets: BTreeMap<String, Sheet>, language: &str) -> BTreeMap<String, Sheet> {
    if language == ENGLISH {
        return sheets;
    }
    let own = sheets.split_off(&format!("{language}/"));
    let (own, after): (BTreeMap<_, _>, BTreeMap<_, _>) =
        own.into_iter().partition(|(path, _)| path.starts_with(&format!("{language}/")));
    sheets.extend(after);
    sheets.extend(own.into_iter().map(|(path, sheet)| (in_english(&path), sheet)));
    sheets
}

/// Reads one file, or tells everything that makes it unusable.
fn read(file: &TextFile) -> Result<Sheet, Vec<Problem>> {
    let Some(survey) = survey::survey(file) else { return Ok(Sheet::Other) };
    if !survey.unusable.is_empty() {
        return Err(survey.unusable);
    }
    Sheet::from_source(survey.place, &file.text).map_err(|error| {
        vec![Problem::new(&file.path, None, written::reason(&error), "correct it")]
    })
}

/// Adds what is shown in place of a file that cannot be used.
fn passed_over(problem: Problem, sheets: &BTreeMap<String, Sheet>) -> Problem {
    if sheets.contains_key(&problem.file) {
        problem.instead("until then the built-in copy is used")
    } else if problem.file == "." {
        problem.instead("until then the built-in guide is used")
    } else if Place::of(&problem.file).is_some() {
        problem.instead("until then it is left out")
    } else {
        problem
    }
}
