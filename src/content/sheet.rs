//! One file of the guide, read: the types of `domain` know its keys, and `shape` what they may hold.

use std::{fmt, sync::Arc};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    content::{
        built_in::File,
        front_matter, json,
        place::{Place, PlaceKind},
        variety,
    },
    domain::{
        everyday::Everyday,
        field::Field,
        guide::{Call, Exercise, Limit, Myth, Page, Prompt, Question, Stage, Takeaway},
        helplines::Helplines,
        lazy::Lazy,
        linter::LintRules,
        pulse::PulseQuestion,
        safety::Safety,
        script::Script,
        typed::TypedWords,
    },
    phrases::Variety,
    text::fold::plain_words,
};

/// The sign that stands for whatever a typed word goes on with.
const GOES_ON: char = '*';

/// One file, read.
#[derive(Debug)]
pub enum Sheet {
    Guide(Box<Front>),
    Helplines(Lazy<Helplines>),
    Stage(Box<Stage>),
    Page(Page),
    Exercise(Box<Exercise>),
    Prompts(Prompts),
    Linter(Lazy<LintRules>),
    Everyday(Lazy<Everyday>),
    Typed(Lazy<TypedWords>),
    Pulse(Pulse),
    Talk(Box<Script>),
    /// A file that only the checks read.
    Other,
}

/// `guide.toml`: what belongs to no stage.
#[derive(Debug, Deserialize)]
pub struct Front {
    pub title: String,
    pub subtitle: String,
    pub stages: Vec<String>,
    pub welcome: Welcome,
    pub takeaway: Vec<Takeaway>,
    pub question: Vec<Question>,
    pub myth: Vec<Myth>,
    pub limit: Vec<Limit>,
    pub call: Vec<Call>,
    pub safety: Safety,
}

/// The welcome of the guide.
#[derive(Debug, Deserialize)]
pub struct Welcome {
    pub text: Vec<String>,
}

/// `prompts.toml`.
#[derive(Debug, Deserialize)]
pub struct Prompts {
    pub prompt: Vec<Prompt>,
}

/// `pulse.toml`.
#[derive(Debug, Deserialize)]
pub struct Pulse {
    pub note: String,
    pub question: Vec<PulseQuestion>,
}

/// A page: what stands between the `+++` lines, and the Markdown below.
#[derive(Deserialize)]
struct PageFile {
    front: Page,
    body: String,
}

impl From<PageFile> for Page {
    fn from(PageFile { front, body }: PageFile) -> Page {
        Page { body: body.trim().to_owned(), ..front }
    }
}

impl Sheet {
    /// Reads a file of the built-in copy: what somebody may see at once. The rest is read when it is wanted.
    pub fn built_in(place: Place<'_>, file: &File) -> Result<Sheet, serde_json::Error> {
        Ok(match place.kind {
            PlaceKind::Helplines => Sheet::Helplines(Lazy::new(file.json, later)),
            PlaceKind::Linter => Sheet::Linter(Lazy::new(file.json, later)),
            PlaceKind::Everyday => Sheet::Everyday(Lazy::new(file.json, later)),
            PlaceKind::Typed => Sheet::Typed(Lazy::new(file.json, |json| compared(later(json)))),
            PlaceKind::Exercise => {
                let mut exercise: Exercise = serde_json::from_str(file.json)?;
                exercise.fields = Lazy::new(file.fields, |json| named(later(json)));
                Sheet::Exercise(Box::new(exercise))
            }
            _ => Sheet::read(place, &mut serde_json::Deserializer::from_str(file.json))?,
        })
    }

    /// The same in the words of a variety of English.
    pub fn built_in_variety(
        place: Place<'_>,
        file: &'static File,
        variety: &Arc<Variety>,
    ) -> Result<Sheet, serde_json::Error> {
        let (kind, own) = (place.kind, Arc::clone(variety));
        Ok(match kind {
            PlaceKind::Everyday | PlaceKind::Typed => Sheet::built_in(place, file)?,
            PlaceKind::Helplines => Sheet::Helplines(Lazy::made(move || {
                piece(&own, PlaceKind::Helplines, file.json).unwrap_or_default()
            })),
            PlaceKind::Linter => Sheet::Linter(Lazy::made(move || {
                piece(&own, PlaceKind::Linter, file.json).unwrap_or_default()
            })),
            PlaceKind::Exercise => {
                let mut exercise: Exercise = piece(&own, kind, file.json)?;
                exercise.fields = Lazy::made(move || {
                    named(piece(&own, PlaceKind::Exercise, file.fields).unwrap_or_default())
                });
                Sheet::Exercise(Box::new(exercise))
            }
            _ => Sheet::from_value(place, worded(&own, kind, file.json)?)?,
        })
    }

    /// Reads a file from its value.
    pub fn from_value(place: Place<'_>, value: Value) -> Result<Sheet, serde_json::Error> {
        Sheet::read(place, value)
    }

    fn read<'de, D: serde::Deserializer<'de>>(
        place: Place<'_>,
        from: D,
    ) -> Result<Sheet, D::Error> {
        Ok(match place.kind {
            PlaceKind::Guide => Sheet::Guide(Deserialize::deserialize(from)?),
            PlaceKind::Helplines => Sheet::Helplines(Deserialize::deserialize(from)?),
            PlaceKind::Stage => Sheet::Stage(Deserialize::deserialize(from)?),
            PlaceKind::Page => Sheet::Page(PageFile::deserialize(from)?.into()),
            PlaceKind::Exercise => {
                let mut exercise = Exercise::deserialize(from)?;
                exercise.fields = named(exercise.fields.to_vec()).into();
                Sheet::Exercise(Box::new(exercise))
            }
            PlaceKind::Prompts => Sheet::Prompts(Deserialize::deserialize(from)?),
            PlaceKind::Linter => Sheet::Linter(Deserialize::deserialize(from)?),
            PlaceKind::Everyday => Sheet::Everyday(Deserialize::deserialize(from)?),
            PlaceKind::Typed => Sheet::Typed(compared(Deserialize::deserialize(from)?).into()),
            PlaceKind::Pulse => Sheet::Pulse(Deserialize::deserialize(from)?),
            PlaceKind::Talk => Sheet::Talk(Deserialize::deserialize(from)?),
            PlaceKind::Banned | PlaceKind::Program | PlaceKind::Words => Sheet::Other,
        })
    }
}

/// What a piece of the built-in copy holds. A test reads each of them: no piece is broken that is built in.
fn later<T: Default + DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_default()
}

/// A piece of the built-in copy in the words of a variety.
fn piece<T: DeserializeOwned>(
    variety: &Variety,
    kind: PlaceKind,
    json: &str,
) -> Result<T, serde_json::Error> {
    serde_json::from_value(worded(variety, kind, json)?)
}

fn worded(variety: &Variety, kind: PlaceKind, json: &str) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::from_str(json)?;
    variety::word(variety, kind, &mut value);
    Ok(value)
}

/// What is typed, in the form in which it is compared: written as anybody would write it.
fn compared(words: TypedWords) -> TypedWords {
    words.spelled(|typed| {
        let word = |word: &str| {
            let goes_on = if word.ends_with(GOES_ON) { "*" } else { "" };
            plain_words(word).join(" ") + goes_on
        };
        typed.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
    })
}

/// Questions, with a column for the names of rows that are added.
fn named(mut fields: Vec<Field>) -> Vec<Field> {
    fields.iter_mut().for_each(Field::let_rows_be_named);
    fields
}

/// A file as a writer left it, in the form in which the built-in copy stands: a page is its front matter and
/// its body.
pub fn value(place: Place<'_>, text: &str) -> Result<Value, toml::de::Error> {
    let table = |text: &str| Ok(json::of(toml::from_str(text)?));
    if place.kind == PlaceKind::Program {
        return Ok(text.into());
    }
    if place.kind != PlaceKind::Page {
        return table(text);
    }
    let (front, body) = front_matter::split(text).unwrap_or(("", text));
    Ok(serde_json::json!({ "front": table(front)?, "body": body }))
}

/// Says why a file was left out, in the words of the reader that refused it.
pub fn reason(error: &impl fmt::Display) -> String {
    error.to_string().replace('\n', " ")
}
