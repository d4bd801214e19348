//! What stands in a row of each part of the plan.

use crate::domain::{day::Day, words::Words};

/// A line both keep, what a camera could film, and the id of its row. Its words are never blank.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// Its row on the page, for good.
    pub row: String,
    /// What a camera could film.
    pub line: Words,
}

/// A boundary and the id of its row: what is fine, asked first, or not, and why, each blank if unwritten.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its row on the page, for good.
    pub row: String,
    /// The topic: as the page names it, or whoever added it. Nothing where nobody did.
    pub topic: Words,
    /// What is fine; blank where nothing was written.
    pub fine: Words,
    /// What is asked first.
    pub ask: Words,
    /// What is not done.
    pub no: Words,
    /// Why, in their words.
    pub why: Words,
    /// What its control check said.
    pub check: Check,
    /// When it is looked at again; `None` where no day was chosen.
    pub until: Option<Day>,
    /// When it gets smaller or ends; `None` where no day was chosen.
    pub ends: Option<Day>,
}

/// What the control check of a boundary said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Nothing was ticked in it.
    NotDone,
    /// It takes nothing away.
    Passed,
    /// It takes away people, work, money, a doctor or the right to say no: it wants other words.
    Fails,
}

/// Something that is open to both for a time, and the id of its row. How often may be blank.
#[derive(Clone, Debug, PartialEq)]
pub struct Openness {
    /// Its row on the page, for good.
    pub row: String,
    /// As the page names it, or whoever added it; else the number of its row.
    pub thing: Words,
    /// Whether it was asked for or offered, as that is shown; empty where nothing was picked.
    pub how: String,
    /// How often it is looked at, in their words.
    pub often: Words,
    /// When it gets smaller or ends; `None` where no day was chosen.
    pub until: Option<Day>,
}

/// What counts as a slip, and what is done first; no line of it is blank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slip {
    /// What counts as one, a line each.
    pub counts: Vec<Words>,
    /// Within how long it is told, in the words of the page.
    pub tell: String,
    /// What is done first, a line each.
    pub first: Vec<Words>,
    /// Whom to call; blank where nobody wrote it.
    pub call: Words,
}

/// A rung of the ladder: the id of its row, and the promise it is, which is never blank.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Its row on the page, for good.
    pub row: String,
    /// The place on the ladder, as the page names it, or whoever added it; else its number.
    pub place: Words,
    /// The promise itself.
    pub what: Words,
    /// How often it is kept before the next one.
    pub count: Option<usize>,
    /// The row of the rung above it.
    pub next: Option<String>,
}
