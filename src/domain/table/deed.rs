//! What somebody wants to do at the table, made of what was on their screen, before it is kept.

use std::collections::BTreeMap;

use crate::domain::{
    plan::Recurrence,
    table::{Act, Chance, Id, Row, RowKind, Said, lay},
    words::Words,
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

/// The part that says who does it, as [`Doer`] is written.
pub const DOES: &str = "does";

/// The parts that are of a row, and no answer to a question.
const OF_A_ROW: [&str; 5] = [LINE, MORE, DAYS, PAGE, DOES];

/// Who does what a row says. Seen from who laid it: roles and names of a book do not go to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Who laid the row.
    Layer,
    /// The other one.
    Other,
    /// Each of them.
    Both,
}

impl Doer {
    /// As it stands in the part.
    const TEXTS: [(Doer, &str); 3] =
        [(Doer::Layer, "layer"), (Doer::Other, "other"), (Doer::Both, "both")];

    /// Who does it by the parts of a row; `None` where they do not say.
    pub fn of(parts: &Parts) -> Option<Doer> {
        let text = parts.get(DOES)?;
        Doer::TEXTS.iter().find(|(_, name)| *name == text.as_str()).map(|(doer, _)| *doer)
    }

    /// The same words, done by this one.
    pub fn put(self, mut parts: Parts) -> Parts {
        let text = Doer::TEXTS.iter().find(|(doer, _)| *doer == self).map_or("", |(_, text)| text);
        parts.insert(DOES.to_owned(), Words::from(text));
        parts
    }
}

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
    /// Take back rows of one’s own, one after the other: what would come in the place of another before that.
    TakeBack(Vec<Id>),
    /// What needs no words.
    Act(Act),
}

/// The words of a side of a page that two fill in apart: what the page is called, which one it is, and to each
/// question what was written.
pub fn side(title: Words, page: &str, said: impl IntoIterator<Item = (String, Words)>) -> Parts {
    let mut parts = line(title);
    parts.insert(PAGE.to_owned(), page.into());
    for (question, words) in said {
        let is_taken = |question: &str| OF_A_ROW.contains(&question);
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
    let said = parts.iter().filter(|(name, _)| !OF_A_ROW.contains(&name.as_str()));
    said.map(|(question, words)| (question.as_str(), words))
}

impl Deed {
    /// The acts, one after another, and the words beside each. None where the row did not offer it as it was on the
    /// screen.
    pub fn done(self, chance: &mut Chance) -> Vec<(Act, Option<Said>)> {
        let one = match self {
            Deed::TakeBack(rows) => {
                return rows.into_iter().map(|row| (Act::TakeBack { row }, None)).collect();
            }
            Deed::Lay(kind, parts) => {
                let said = Said::new(chance, parts);
                Some((lay(kind, &said), Some(said)))
            }
            Deed::Reword(row, parts) => {
                let said = Said::new(chance, parts);
                row.reword(&said).map(|act| (act, Some(said)))
            }
            Deed::Act(act) => Some((act, None)),
        };
        Vec::from_iter(one)
    }
}
