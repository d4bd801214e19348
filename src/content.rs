//! Loading the guide from its files, and checking the files for everything a reader would trip on.

mod front_matter;
mod place;
mod problem;
mod folder;
mod written;
mod built_in;
mod assembly;

use std::{collections::BTreeMap, path::Path};

use crate::domain::Guide;

pub use problem::Problem;

/// The guide, and what was wrong with the files it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub guide: Guide,
    pub problems: Vec<Problem>,
}

/// Loads the built-in guide, with the files of `overrides` in place of built-in files of the same
/// path. A file that cannot be used is named in the problems, and the built-in one is used.
pub fn load(overrides: Option<&Path>) -> Loaded {
    let mut problems = Vec::new();
    let sheets: BTreeMap<String, _> = built_in::sheets(&mut problems);
    let guide = assembly::assemble(sheets, &mut problems);
    Loaded { guide, problems }
}
