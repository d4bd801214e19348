//! What an exercise and its fields may hold.

use crate::domain::guide::{Meaning, Opens, OptionMeaning, Tool};

use super::{
    ABOUT, GRADED_TEXT, HEAT, Key, MINUTES, NodeKind, SOURCE, Shape, TEXT, TOGETHER, Wanted,
    graded_at_most, may, must,
};

pub(super) const EXERCISE: &[Key] = &[
    must("id", Shape::Id(NodeKind::Exercise)),
    must("role", Shape::Role),
    may("pair", Shape::Flag),
    may("solo", Shape::Flag),
    may("about", ABOUT),
    must("title", graded_at_most(50)),
    must("why", GRADED_TEXT),
    must("minutes", MINUTES),
    must("heat", HEAT),
    must("visibility", Shape::OneOf(&["private", "shared"])),
    may("intro", GRADED_TEXT),
    may("alone", GRADED_TEXT),
    may("warning", GRADED_TEXT),
    may("settle", GRADED_TEXT),
    may("rating", Shape::Flag),
    may("means", Shape::OneOf(Tool::WORDS)),
    may("opens", Shape::OneOf(Opens::WORDS)),
    may("talk", Shape::Link(Wanted::Talk)),
    may("opened", GRADED_TEXT),
    may("next", Shape::Links),
    may("lead", Shape::Tables(LEAD)),
    may("monthly", Shape::Flag),
    may("unkept", Shape::Flag),
    may("seed", Shape::Seeds),
    may("section", Shape::Link(Wanted::Section)),
    must("source", SOURCE),
    must("field", Shape::Tables(FIELD)),
];

/// Where something that is ticked leads.
const LEAD: &[Key] = &[
    must("id", Shape::InnerId),
    must("field", Shape::Name),
    must("option", Shape::Name),
    must("node", Shape::Link(Wanted::Thing)),
    must("text", GRADED_TEXT),
];

/// The kinds of field.
pub const KINDS: &[&str] = &["line", "text", "list", "scale", "choice", "check", "date", "table"];

/// All keys of a field; which belong to which kind is a rule of its own.
const FIELD: &[Key] = &[
    must("id", Shape::InnerId),
    must("kind", Shape::OneOf(KINDS)),
    must("label", graded_at_most(60)),
    may("help", GRADED_TEXT),
    may("example", GRADED_TEXT),
    may("example_for", Shape::Table(EXAMPLES)),
    may("lint", LINTED),
    may("letter", Shape::Flag),
    may("before", TEXT),
    may("meant", Shape::OneOf(&["past", "future", "either"])),
    may("due", Shape::Flag),
    may("log", Shape::Flag),
    may("begins", Shape::ManyWords(TOGETHER)),
    may("carried", Shape::Flag),
    may("means", Shape::OneOf(Meaning::WORDS)),
    may("revised", Shape::Flag),
    may("whose", Shape::OneOf(&["hurt", "broke"])),
    may("low", TEXT),
    may("high", TEXT),
    may("options", Shape::Tables(CHOSEN)),
    may("columns", Shape::Tables(COLUMN)),
    may("rows", Shape::Tables(SELECTION)),
    may("row_label", TEXT),
];

/// An example for each kind of thing that breaks trust.
pub(super) const EXAMPLES: &[Key] = &[
    may("affair", GRADED_TEXT),
    may("messages", GRADED_TEXT),
    may("money", GRADED_TEXT),
    may("lies", GRADED_TEXT),
    may("addiction", GRADED_TEXT),
    may("promise", GRADED_TEXT),
    may("agreement", GRADED_TEXT),
    may("other", GRADED_TEXT),
];

/// What is written in a field in which the linter points things out.
const LINTED: Shape = Shape::OneOf(&["ownership", "softstart"]);

const COLUMN: &[Key] = &[
    must("id", Shape::InnerId),
    must("kind", Shape::OneOf(&["line", "scale", "choice", "check", "date"])),
    must("label", graded_at_most(60)),
    may("help", GRADED_TEXT),
    may("example", GRADED_TEXT),
    may("lint", LINTED),
    may("meant", Shape::OneOf(&["past", "future", "either"])),
    may("due", Shape::Flag),
    may("rests", Shape::InnerId),
    may("reads", Shape::Names),
    may("means", Shape::OneOf(Meaning::WORDS)),
    may("low", TEXT),
    may("high", TEXT),
    may("options", Shape::Tables(OPTION)),
];

/// An option of a column: words in the same row may suggest it.
const OPTION: &[Key] = &[
    must("id", Shape::InnerId),
    must("label", graded_at_most(60)),
    may("phrases", Shape::Phrases),
    may("unless", Shape::Phrases),
    may("means", Shape::OneOf(OptionMeaning::WORDS)),
    may("times", Shape::Whole { least: 1, most: 200 }),
];

/// An option of a field that is no column.
pub(super) const CHOSEN: &[Key] = &[
    must("id", Shape::InnerId),
    must("label", graded_at_most(60)),
    may("means", Shape::OneOf(OptionMeaning::WORDS)),
];

const SELECTION: &[Key] = &[must("id", Shape::InnerId), must("label", graded_at_most(60))];
