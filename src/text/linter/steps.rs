//! The steps of a phrase: one word, one of some words, or how far it is to the next.

use crate::text::linter::words::{Gap, WordId};

/// A step, and what may stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub what: What,
    /// What may stand before it.
    pub gap: Gap,
    pub needed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    AnyWord,
    /// Any words of the same sentence, or none.
    Far,
    Word(WordId),
    /// One of a few runs of words, by its place among all choices.
    OneOf(usize),
}

/// Runs of words that stand for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Runs {
    /// Those of more than one word, the longest first, so that a list can hold both `told you` and
    /// `told you that`.
    pub long: Vec<Vec<WordId>>,
    pub single: Vec<WordId>,
}
