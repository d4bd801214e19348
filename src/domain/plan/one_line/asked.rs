//! What of a line is in doubt, and what may be meant: it is asked, and the answer is put into the line.

use std::ops::Range;

use crate::domain::{
    dates::NotADay,
    day::Day,
    plan::one_line::{cut::Piece, words::meant_in_words},
};

/// Words of a line that could not be taken as they stand.
#[derive(Clone, PartialEq, Eq)]
pub struct Doubt {
    /// As they were typed; a day in small letters.
    pub text: String,
    /// Why.
    pub why: Why,
    /// What may be meant, the likeliest first. A date that is one of two is asked by the order of its numbers.
    pub ways: Vec<Way>,
    /// Where they stand.
    pub(super) place: Range<usize>,
}

/// Why words could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A day was named, and is none, or is one of two.
    NotADay(NotADay),
    /// A letter is missing, wrong, or in another place.
    Spelling,
    /// One of several days is meant.
    Which,
}

/// What may be meant by words in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// This word.
    Word(&'static str),
    /// This day, once.
    Once(Day),
    /// Each day from one to another.
    Each(Day, Day),
    /// Each Saturday and Sunday.
    Weekends,
    /// The same day of each month.
    EachMonth,
}

/// The words are private.
impl std::fmt::Debug for Doubt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Doubt").field("why", &self.why).finish_non_exhaustive()
    }
}

impl Doubt {
    /// About the words of some pieces.
    pub(super) fn about(line: &str, pieces: &[Piece], why: Why, ways: Vec<Way>) -> Doubt {
        let place = match (pieces.first(), pieces.last()) {
            (Some(first), Some(last)) => bare(line, first.place.start..last.place.end),
            _ => 0..0,
        };
        Doubt { text: line[place.clone()].to_owned(), why, ways, place }
    }

    /// The line with what is meant in place of the words in doubt.
    pub fn settled(&self, line: &str, way: Way) -> String {
        let (Some(before), Some(behind)) =
            (line.get(..self.place.start), line.get(self.place.end..))
        else {
            return line.to_owned();
        };
        let meant = meant_in_words(way, &self.text);
        format!("{before}{meant}{behind}")
    }
}

/// A part of a line without the marks around it.
pub(super) fn bare(line: &str, place: Range<usize>) -> Range<usize> {
    let is_mark = |letter: char| !letter.is_alphanumeric();
    let text = &line[place.clone()];
    let start = place.start + text.len() - text.trim_start_matches(is_mark).len();
    start..start.max(place.start + text.trim_end_matches(is_mark).len())
}
