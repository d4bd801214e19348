//! A line of the plan that can be chosen, what it is, and the lines that belong together.

use std::sync::Arc;

use crate::domain::{
    guide::Meaning,
    id::NodeId,
    plan::{Part, Review},
    promise::Promise,
    words::Words,
};

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What stands over them, without how many there are.
    pub label: String,
    /// In the order shown; each is a choice of the page.
    pub items: Vec<Item>,
    /// How many of them are of their time; those after are from days before.
    pub timely: usize,
    /// What is said when it has none; nothing is shown at all where this is empty too.
    pub none: &'static str,
    /// Whether it is left out where the board is narrow.
    pub is_later: bool,
    /// Whether its head tells how many there are. What was kept is counted in one place, the weeks,
    /// for each of the two apart.
    pub is_counted: bool,
}

/// A line that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is, by which it is found again after a change.
    pub kind: Kind,
    /// One sign: what became of it, or what the line is.
    pub mark: &'static str,
    /// What it says: the words of a person, or of the program.
    pub text: Words,
    /// A few words at the right, or the key that does the same; empty for none. The board leaves it out.
    pub tail: String,
    /// What is told of it, line by line.
    pub under: Vec<(Weight, Words)>,
}

/// How much a line under an item stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It is told, muted.
    Quiet,
    /// It asks for a look. Never in the colour of danger.
    Asking,
}

/// What a line is, and so what Enter does there.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A day of an action, or a promise that stands alone; it may be in no record yet.
    Promise(Arc<Promise>),
    /// Something agreed that is to be looked at again, gets smaller or ends, and the day of that.
    Review(Review),
    /// A line of a page: a cell of a table, or a whole answer.
    Row {
        /// The part of the plan it stands in.
        part: Part,
        /// What the question means that it answers.
        field: Meaning,
        /// The row of the table by its id, and what its column means; `None` for a whole answer.
        cell: Option<(String, Meaning)>,
    },
    /// A line of a page of one’s own, or the beginning of one.
    Own {
        /// The page, by its id in the guide.
        exercise: NodeId,
        /// The id of the question.
        field: String,
        /// The ids of row and column of a table; `None` for a whole answer, and where one is begun.
        cell: Option<(String, String)>,
        /// Whether nothing stands there yet, and Enter begins it.
        begins: bool,
    },
    /// The rung of the touch ladder that the two are on.
    Rung,
    /// A new promise, or a new line of a part.
    Add(Option<Part>),
    /// The private check, offered where a limit takes away what a person needs.
    Safety,
    /// The control check, for one person alone.
    Control,
    /// The table that is shared with somebody else. It is no part of this book.
    Table,
    /// Closes a span of days on which one, or both, were away.
    Away,
    /// Shows the promises that were taken away.
    Trash,
    /// One of them.
    Gone(Arc<Promise>),
}

impl Group {
    /// Items under a heading.
    pub fn new(label: impl Into<String>, items: Vec<Item>) -> Group {
        let timely = items.len();
        let label = label.into();
        Group { label, timely, items, none: "", is_later: false, is_counted: true }
    }
}

impl Kind {
    /// Whether both are the same thing, whatever became of it in between.
    pub fn is_same(&self, other: &Kind) -> bool {
        match (self, other) {
            (Kind::Promise(one), Kind::Promise(other)) => {
                one.is_of(&other.id) || other.is_of(&one.id)
            }
            (Kind::Gone(one), Kind::Gone(other)) => one.id == other.id,
            (Kind::Review(one), Kind::Review(other)) => {
                (&one.id, one.column) == (&other.id, other.column)
            }
            (one, other) => one == other,
        }
    }
}

impl Item {
    /// Whether it is a promise whose mark is out of time, and so not counted.
    pub fn is_aside(&self) -> bool {
        matches!(&self.kind, Kind::Promise(promise) if promise.state.glyph() != self.mark)
    }

    pub(super) fn quiet(&mut self, words: String) {
        if !words.is_empty() {
            self.under.push((Weight::Quiet, Words::from(words)));
        }
    }

    /// Words with what they are, where there are any.
    pub(super) fn said<'a>(&mut self, told: impl Fn(&'a str) -> String, words: &'a Words) {
        if !words.is_blank() {
            self.quiet(told(words));
        }
    }
}

/// A line of a table.
pub(super) fn row(part: Part, id: &str, column: Meaning, text: Words) -> Item {
    Item {
        kind: Kind::Row { part, field: part.rows(), cell: Some((id.to_owned(), column)) },
        mark: "·",
        text,
        tail: String::new(),
        under: Vec::new(),
    }
}
