//! What somebody wants to do at the table, made of what was on their screen, before it is kept.

use std::collections::BTreeMap;

use crate::domain::{
    Words,
    plan::Recurrence,
    table::{Act, Chance, Row, RowKind, Said, lay},
};

/// The words of a row by the names of their parts.
pub type Parts = BTreeMap<String, Words>;

/// The part of a row that is read first.
pub const LINE: &str = "line";

/// The part that says more of it, such as when it is looked at again.
pub const MORE: &str = "more";

/// The part that says on which days it falls, as `Recurrence` writes that.
pub const DAYS: &str = "days";

/// The part of a side that tells which page it is of: the id of an exercise of the guide.
pub const PAGE: &str = "page";

/// One line of words, and nothing more of it.
pub fn line(words: Words) -> Parts {
    Parts::from([(LINE.to_owned(), words)])
}

/// A line of words, and what more of it is said; what is blank of that is left out.
pub fn parts(words: Words, more: Vec<String>) -> Parts {
    let more: Vec<String> = more.into_iter().filter(|more| !more.trim().is_empty()).collect();
    let mut parts = line(words);
    if !more.is_empty() {
        parts.insert(MORE.to_owned(), Words::from(more.join(" · ")));
    }
    parts
}

/// The same words, on these days: those it fell on before count no more.
pub fn falls_on(mut parts: Parts, days: Option<Recurrence>) -> Parts {
    match days {
        Some(days) => parts.insert(DAYS.to_owned(), Words::from(days.text())),
        None => parts.remove(DAYS),
    };
    parts
}

/// What somebody wants to do. Words get their salt only when they are kept: nothing on a screen holds one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Lay a row, in these words.
    Lay(RowKind, Parts),
    /// Other words for the row as it was on the screen.
    Reword(Box<Row>, Parts),
    /// What needs no words.
    Act(Act),
}

/// The words of a side of a page that two fill in apart: what the page is called, which one it is, and to each
/// question what was written.
pub fn side(title: Words, page: &str, said: impl IntoIterator<Item = (String, Words)>) -> Parts {
    let mut parts = line(title);
    parts.insert(PAGE.to_owned(), page.into());
    for (question, words) in said {
        let is_taken = |question: &str| [LINE, MORE, DAYS, PAGE].contains(&question);
        let mut question = question;
        // No words stand in place of others, whatever a page asks.
        while is_taken(&question) || parts.contains_key(&question) {
            question.push('\u{b7}');
        }
        parts.insert(question, words);
    }
    parts
}

/// To each question of a side what was written, in the order of their names.
pub fn said(parts: &Parts) -> impl Iterator<Item = (&str, &Words)> {
    let said = parts.iter().filter(|(name, _)| ![LINE, MORE, DAYS, PAGE].contains(&name.as_str()));
    said.map(|(question, words)| (question.as_str(), words))
}

impl Deed {
    /// The act, and the words beside it. `None` where the row did not offer it as it was on the screen.
    pub fn done(self, chance: &mut Chance) -> Option<(Act, Option<Said>)> {
        match self {
            Deed::Lay(kind, parts) => {
                let said = Said::new(chance, parts);
                Some((lay(kind, &said), Some(said)))
            }
            Deed::Reword(row, parts) => {
                let said = Said::new(chance, parts);
                Some((row.reword(&said)?, Some(said)))
            }
            Deed::Act(act) => Some((act, None)),
        }
    }
}
