//! What a file may hold, as data: its keys, what their values must be, and which are needed.
//!
//! The serde types in `domain` know the same keys but stop at the first mistake. These tables let
//! the checks name every mistake, with its line. A test keeps the two alike.

mod exercise;
mod guide;
mod linter;
mod talk;
mod typed;
#[cfg(test)]
mod tests;

use crate::{
    content::place::PlaceKind,
    domain::{
        breach::Breach,
        guide::{Asks, SpineReader, StageKind, StepMeaning},
        helplines::Need,
    },
};

use exercise::CHOSEN;

pub use exercise::KINDS;

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub shape: Shape,
    pub needed: bool,
}

/// What the value of a key must be.
#[derive(Debug)]
pub enum Shape {
    /// The id of a node, unique over all files.
    Id(NodeKind),
    /// The id of a field, an option or a row, unique among its neighbours.
    InnerId,
    /// The id of a field or an option of the same file, which is told by another rule.
    Name,
    Role,
    OneOf(&'static [&'static str]),
    /// A list of one or more of these words.
    SomeOf(&'static [&'static str]),
    /// A text.
    Words(Wording),
    /// A list of texts.
    ManyWords(Wording),
    /// A text for any reader, or one for each side.
    ForReaders(Wording),
    Seeds,
    /// The id of another node.
    Link(Wanted),
    Links,
    Names,
    /// A list of phrases to look for, which each language has its own.
    Phrases,
    /// A list of words that people type, which each language has its own.
    Typed,
    Whole {
        least: u8,
        most: u8,
    },
    Flag,
    Date,
    /// A table of words, each under the words that it stands in for.
    Exchanges,
    Table(&'static [Key]),
    Tables(&'static [Key]),
}

/// How a text is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wording {
    /// The widest it may be, in columns.
    pub widest: Option<usize>,
    /// The fewest and most words it may have.
    pub length: Option<(usize, usize)>,
    pub graded: Graded,
    /// Names, numbers and sources are quoted from elsewhere; their words are not ours to choose.
    pub quoted: bool,
}

/// How a text counts for the reading grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Graded {
    #[default]
    Not,
    /// On its own.
    Alone,
    /// With the other texts of its file.
    Together,
}

impl Shape {
    /// Whether a language has a say in it: words, and the ids by which they are found.
    pub fn speaks(&self) -> bool {
        match self {
            Shape::Id(_)
            | Shape::InnerId
            | Shape::Words(_)
            | Shape::ManyWords(_)
            | Shape::ForReaders(_)
            | Shape::Phrases
            | Shape::Typed
            | Shape::Exchanges
            | Shape::Table(_)
            | Shape::Tables(_) => true,
            Shape::Role
            | Shape::OneOf(_)
            | Shape::SomeOf(_)
            | Shape::Seeds
            | Shape::Link(_)
            | Shape::Links
            | Shape::Name
            | Shape::Names
            | Shape::Whole { .. }
            | Shape::Flag
            | Shape::Date => false,
        }
    }
}

/// What an id is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    Stage,
    Section,
    Page,
    Exercise,
    Talk,
    Step,
    /// Any other node.
    Other,
}

/// What a link must lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Exercise,
    /// A section of the same stage.
    Section,
    Stage,
    Talk,
    /// A step of the same stage.
    Step,
    /// A page, an exercise or a talk.
    Thing,
    Anything,
}

/// The keys of the file of this kind (of its front matter, for a page).
pub fn keys(kind: PlaceKind) -> &'static [Key] {
    match kind {
        PlaceKind::Guide => guide::GUIDE,
        PlaceKind::Helplines => HELPLINES,
        PlaceKind::Banned => BANNED,
        PlaceKind::Linter => linter::LINTER,
        PlaceKind::Everyday => EVERYDAY,
        PlaceKind::Typed => typed::TYPED,
        PlaceKind::Pulse => PULSE,
        PlaceKind::Stage => STAGE,
        PlaceKind::Page => PAGE,
        PlaceKind::Exercise => exercise::EXERCISE,
        PlaceKind::Prompts => PROMPTS,
        PlaceKind::Talk => talk::TALK,
        PlaceKind::Program => &[],
        PlaceKind::Words => WORDS,
    }
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, needed: true }
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, needed: false }
}

const PLAIN: Wording = Wording { widest: None, length: None, graded: Graded::Not, quoted: false };
const QUOTED: Wording = Wording { quoted: true, ..PLAIN };
const ALONE: Wording = Wording { graded: Graded::Alone, ..PLAIN };
const TOGETHER: Wording = Wording { graded: Graded::Together, ..PLAIN };

const fn at_most(columns: usize) -> Shape {
    Shape::Words(Wording { widest: Some(columns), ..PLAIN })
}

const fn graded_at_most(columns: usize) -> Shape {
    Shape::Words(Wording { widest: Some(columns), ..TOGETHER })
}

const TEXT: Shape = Shape::Words(PLAIN);
const GRADED_TEXT: Shape = Shape::Words(TOGETHER);
const HEAT: Shape = Shape::Whole { least: 1, most: 3 };
const MINUTES: Shape = Shape::Whole { least: 1, most: 240 };
const MODES: Shape =
    Shape::OneOf(&["free", "plain", "today", "body", "third", "feelings", "letter"]);

/// What something is about, where it is only for some.
const ABOUT: Shape = Shape::SomeOf(Breach::WORDS);

const STAGE: &[Key] = &[
    must("id", Shape::Id(NodeKind::Stage)),
    must("kind", Shape::OneOf(StageKind::WORDS)),
    must("title", at_most(34)),
    must("short", at_most(20)),
    may("seed", Shape::Seeds),
    must("summary", Shape::ForReaders(ALONE)),
    may(
        "alone",
        Shape::Table(&[
            must("title", at_most(34)),
            must("short", at_most(20)),
            must("summary", Shape::ForReaders(ALONE)),
            must("takeaway", Shape::ForReaders(PLAIN)),
        ]),
    ),
    must(
        "section",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Section)),
            must("title", at_most(40)),
            may("alone", at_most(40)),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "step",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Step)),
            must("role", Shape::Role),
            may("pair", Shape::Flag),
            may("solo", Shape::Flag),
            must("text", at_most(80)),
            may("exercise", Shape::Link(Wanted::Exercise)),
            may("means", Shape::OneOf(StepMeaning::WORDS)),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "sign",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            must("role", Shape::Role),
            may("pair", Shape::Flag),
            must("text", at_most(80)),
            may("seed", Shape::Seeds),
        ]),
    ),
    may("long_spine", Shape::SomeOf(SpineReader::WORDS)),
    may(
        "spine",
        Shape::Tables(&[
            must("id", Shape::InnerId),
            must("for", Shape::SomeOf(SpineReader::WORDS)),
            must("node", Shape::Link(Wanted::Thing)),
            may("step", Shape::Link(Wanted::Step)),
            may("about", ABOUT),
            must("gives", at_most(72)),
        ]),
    ),
];

const SOURCE: Shape = Shape::Table(&[
    must("text", Shape::Words(QUOTED)),
    must("strength", Shape::OneOf(&["trial", "from a trial", "study", "practice", "common sense"])),
]);

const PAGE: &[Key] = &[
    must("id", Shape::Id(NodeKind::Page)),
    must("section", Shape::Link(Wanted::Section)),
    must("role", Shape::Role),
    may("pair", Shape::Flag),
    may("about", ABOUT),
    must("title", graded_at_most(50)),
    must("minutes", MINUTES),
    must("heat", HEAT),
    may("seed", Shape::Seeds),
    may("exercise", Shape::Link(Wanted::Exercise)),
    may("links", Shape::Links),
    may("source", SOURCE),
    may("unmarked", Shape::Flag),
];

/// How the body of a page is looked at; it is no key.
pub const BODY: Wording = Wording { length: Some((90, 330)), ..TOGETHER };

const PROMPTS: &[Key] = &[must(
    "prompt",
    Shape::Tables(&[
        must("id", Shape::Id(NodeKind::Other)),
        must("role", Shape::Role),
        may("pair", Shape::Flag),
        may("about", ABOUT),
        must("heat", HEAT),
        must("mode", MODES),
        may("why", Shape::Flag),
        must("text", TEXT),
        may("seed", Shape::Seeds),
    ]),
)];

const HELPLINES: &[Key] = &[
    must(
        "emergency",
        Shape::Tables(&[
            must("number", Shape::Words(QUOTED)),
            must("works", Shape::Words(Wording { widest: Some(48), ..QUOTED })),
        ]),
    ),
    must(
        "country",
        Shape::Tables(&[
            must("code", Shape::Words(QUOTED)),
            must("name", Shape::Words(QUOTED)),
            may("covers", Shape::Names),
            may("towns", Shape::Names),
            must(
                "line",
                Shape::Tables(&[
                    must("needs", Shape::SomeOf(Need::NAMES)),
                    must("name", Shape::Words(QUOTED)),
                    must("serves", Shape::Words(QUOTED)),
                    may("some_only", Shape::Flag),
                    must("number", Shape::Words(Wording { widest: Some(20), ..QUOTED })),
                    may("also", Shape::Words(QUOTED)),
                    may("hours", Shape::Words(Wording { widest: Some(18), ..QUOTED })),
                    may("note", Shape::Words(QUOTED)),
                    may("checked", Shape::Date),
                    must("seen", Shape::Words(QUOTED)),
                ]),
            ),
        ]),
    ),
];

const BANNED: &[Key] = &[must(
    "phrase",
    Shape::Tables(&[
        must("words", Shape::Names),
        must("scope", Shape::OneOf(&["any", "hurt"])),
        must("why", Shape::Words(QUOTED)),
        must("instead", Shape::Words(QUOTED)),
    ]),
)];

const EVERYDAY: &[Key] = &[
    must("little", Shape::Names),
    must(
        "word",
        Shape::Tables(&[
            must("typed", Shape::Names),
            must("means", Shape::Names),
            may("leads", Shape::Links),
        ]),
    ),
];

const CALLED: Key = may("emergency", Shape::Words(QUOTED));
const WORDS: &[Key] = &[may("keep", Shape::Names), CALLED, must("words", Shape::Exchanges)];

const PULSE: &[Key] = &[
    must("note", GRADED_TEXT),
    must(
        "question",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            must("when", Shape::OneOf(&["day", "week"])),
            must("role", Shape::OneOf(&["hurt", "broke", "any"])),
            must("text", graded_at_most(68)),
            may("low", at_most(14)),
            may("high", at_most(14)),
            may("reverse", Shape::Flag),
            may("means", Shape::OneOf(Asks::WORDS)),
            may("options", Shape::Tables(CHOSEN)),
        ]),
    ),
];
