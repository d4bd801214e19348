//! A list that may be long: a page says only those of its lines that can be in view.

use std::ops::Range;

use crate::{
    text::{fold, width::visible},
    ui::{
        cursor::{Cursor, scrolled},
        page::{Run, Tone},
    },
};

/// So many letters before and after a hit are more than any window shows of it.
const BEFORE: usize = 200;
const AFTER: usize = 400;

/// Things to choose from, up to three rows each.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct List {
    /// How many there are.
    pub count: usize,
    /// The rows of each.
    pub each: usize,
    /// Which of them is the first of `said`.
    pub first: usize,
    /// What is said of those that can be in view.
    pub said: Vec<Listed>,
    /// The column for what stands before each.
    pub lead: usize,
    /// How far in the second row of each begins.
    pub below: usize,
    /// What is said where there is nothing.
    pub none: &'static str,
}

impl List {
    /// Which of `count` things, with `each` rows, can be in view in so many rows.
    pub fn window(cursor: &Cursor, count: usize, each: usize, rows: u16) -> Range<usize> {
        let fit = fit(each, rows);
        let first = top(cursor, count, fit);
        first..count.min(first + fit + 1)
    }

    /// The first in view in so many rows, and how many there is room for.
    pub fn in_view(&self, cursor: &Cursor, rows: u16) -> (usize, usize) {
        let fit = fit(self.each, rows);
        (top(cursor, self.count, fit), fit)
    }
}

fn fit(each: usize, rows: u16) -> usize {
    (usize::from(rows) / each.max(1)).max(1)
}

/// The list does not jump, and its last rows are never left empty.
fn top(cursor: &Cursor, count: usize, fit: usize) -> usize {
    let current = cursor.item.min(count.saturating_sub(1));
    scrolled(cursor.top(), current, fit).min(count.saturating_sub(fit))
}

/// One of a list: what stands before it, its words, what stands at the right, and words below it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// Short words such as a date, in a column of their own; the same for both lengths of the words.
    pub lead: Run,
    /// On the first row; what does not fit is left out.
    pub said: Marked,
    /// At the right end of the first row, such as the key that does the same; empty for none.
    pub tail: Run,
    /// On the second row of lists that have two rows for each, or more.
    pub below: Marked,
    /// On the third row of lists that have three: nothing, or what begins with the next one, such as a month.
    pub then: Run,
    /// What is said where the words do not fit whole; else they are cut off.
    pub briefer: Option<Box<Listed>>,
}

/// Words on one line, in which a search may have found something.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// Without line ends and signs that cannot be seen.
    pub text: String,
    /// Of the words; what was found has its own.
    pub tone: Tone,
    /// Where, in bytes.
    pub hits: Vec<Range<usize>>,
    /// What has to be in view, in bytes: words before it are left out where there is no room.
    pub keep: usize,
    /// Whether there are more words before these.
    pub is_cut: bool,
}

impl Marked {
    /// Text with nothing marked in it.
    pub fn new(text: &str, tone: Tone) -> Marked {
        Marked { text: visible(text).into_owned(), tone, ..Marked::default() }
    }

    /// With the words that are looked for marked.
    #[must_use]
    pub fn looked_through(self, wanted: &[String]) -> Marked {
        Marked { hits: hits(&self.text, wanted), ..self }
    }

    /// The words around the first place of the longest of those that are looked for; `None` where there is none.
    pub fn around(text: &str, wanted: &[String], tone: Tone) -> Option<Marked> {
        let found = wanted.iter().filter_map(|word| Some((word.len(), fold::find(text, word)?)));
        let (_, place) = found.max_by_key(|(letters, _)| *letters)?;
        let before = text[..place.start].char_indices().rev().take(BEFORE).last();
        let start = before.map_or(place.start, |(at, _)| at);
        let after = text[place.start..].char_indices().nth(AFTER);
        let end = after.map_or(text.len(), |(at, _)| place.start + at);
        let mut said = one_line(&text[start..place.start]);
        if !said.is_empty() && text[..place.start].ends_with(char::is_whitespace) {
            said.push(' ');
        }
        let keep = said.len();
        said.push_str(&one_line(&text[place.start..end]));
        let marked = Marked { text: said, tone, keep, is_cut: start > 0, hits: Vec::new() };
        Some(marked.looked_through(wanted))
    }

    /// The beginning of a text.
    pub fn beginning(text: &str, tone: Tone) -> Marked {
        let end = text.char_indices().nth(AFTER).map_or(text.len(), |(at, _)| at);
        Marked { text: one_line(&text[..end]), tone, ..Marked::default() }
    }
}

/// Every first match, then those after it.
fn hits(text: &str, wanted: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    loop {
        let first = wanted.iter().filter_map(|word| fold::find(&text[from..], word));
        let Some(hit) = first.min_by_key(|hit| hit.start).filter(|hit| hit.end > 0) else {
            return found;
        };
        found.push(from + hit.start..from + hit.end);
        from += hit.end;
    }
}

fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}
