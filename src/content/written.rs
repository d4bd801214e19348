//! The files as they are written: one serde type for every kind of file and table.
//!
//! The built-in copy is read from JSON and a person's own files from TOML, both through these
//! types. They know the keys and nothing else: what the words may say is up to `rules`.

mod exercise;
mod guide;
mod helplines;
mod linter;
mod pulse;
mod stage;
mod talk;

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use crate::{
    content::{
        front_matter,
        place::{Place, PlaceKind},
    },
    domain::RoleText,
};

pub use exercise::ExerciseFile;
pub use guide::{GuideFile, day};
pub use helplines::HelplinesFile;
pub use linter::LinterFile;
pub use pulse::PulseFile;
pub use stage::{PageFile, PromptsFile, StageFile};
pub use talk::TalkFile;

/// One file, read.
#[derive(Debug)]
pub enum Sheet {
    Guide(Box<GuideFile>),
    Helplines(HelplinesFile),
    Stage(Box<StageFile>),
    Page(PageFile),
    Exercise(Box<ExerciseFile>),
    Prompts(PromptsFile),
    Linter(LinterFile),
    Pulse(PulseFile),
    Talk(Box<TalkFile>),
    /// A file that only the checks read.
    Other,
}

impl Sheet {
    /// Reads a file of the built-in copy.
    pub fn from_json(place: Place<'_>, json: &str) -> Result<Sheet, serde_json::Error> {
        Ok(match place.kind {
            PlaceKind::Guide => Sheet::Guide(serde_json::from_str(json)?),
            PlaceKind::Helplines => Sheet::Helplines(serde_json::from_str(json)?),
            PlaceKind::Stage => Sheet::Stage(serde_json::from_str(json)?),
            PlaceKind::Page => Sheet::Page(serde_json::from_str(json)?),
            PlaceKind::Exercise => Sheet::Exercise(serde_json::from_str(json)?),
            PlaceKind::Prompts => Sheet::Prompts(serde_json::from_str(json)?),
            PlaceKind::Linter => Sheet::Linter(serde_json::from_str(json)?),
            PlaceKind::Pulse => Sheet::Pulse(serde_json::from_str(json)?),
            PlaceKind::Talk => Sheet::Talk(serde_json::from_str(json)?),
            PlaceKind::Banned => Sheet::Other,
        })
    }

    /// Reads a file from its value.
    pub fn from_value(place: Place<'_>, value: Value) -> Result<Sheet, serde_json::Error> {
        Ok(match place.kind {
            PlaceKind::Guide => Sheet::Guide(serde_json::from_value(value)?),
            PlaceKind::Helplines => Sheet::Helplines(serde_json::from_value(value)?),
            PlaceKind::Stage => Sheet::Stage(serde_json::from_value(value)?),
            PlaceKind::Page => Sheet::Page(serde_json::from_value(value)?),
            PlaceKind::Exercise => Sheet::Exercise(serde_json::from_value(value)?),
            PlaceKind::Prompts => Sheet::Prompts(serde_json::from_value(value)?),
            PlaceKind::Linter => Sheet::Linter(serde_json::from_value(value)?),
            PlaceKind::Pulse => Sheet::Pulse(serde_json::from_value(value)?),
            PlaceKind::Talk => Sheet::Talk(serde_json::from_value(value)?),
            PlaceKind::Banned => Sheet::Other,
        })
    }
}

/// A file as a writer left it, in the form in which the built-in copy stands: a page is its front matter and
/// its body.
pub fn value(place: Place<'_>, text: &str) -> Result<Value, toml::de::Error> {
    // A table of TOML is one of JSON, whatever it holds.
    let table = |text: &str| {
        let table: toml::Table = toml::from_str(text)?;
        Ok(serde_json::to_value(table).unwrap_or_default())
    };
    if place.kind != PlaceKind::Page {
        return table(text);
    }
    let (front, body) = front_matter::split(text).unwrap_or(("", text));
    Ok(serde_json::json!({ "front": table(front)?, "body": body }))
}

/// Words for any reader, or for each side.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForReaders {
    any: Option<String>,
    hurt: Option<String>,
    broke: Option<String>,
}

impl From<ForReaders> for RoleText {
    fn from(words: ForReaders) -> RoleText {
        RoleText { any: words.any, hurt: words.hurt, broke: words.broke }
    }
}

/// The ids of the points of the source guide that a node carries.
pub type Seeds = Vec<String>;

/// Says why a built-in file was left out, in the words of the reader that refused it.
pub fn reason(error: &impl fmt::Display) -> String {
    error.to_string().replace('\n', " ")
}
