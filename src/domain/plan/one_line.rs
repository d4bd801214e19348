//! An act in one line, as people say it: “Text when I leave work, every weekday, from Monday”.

mod asked;
mod cut;
mod days;
mod except;
mod later;
mod months;
mod pace;
mod phrases;
mod reading;
mod rhythm;
mod spelling;
#[cfg(test)]
mod tests;
mod told;
mod two;
mod words;

use chrono::Weekday;

use crate::domain::{
    dates::DateReader,
    day::Day,
    plan::{Often, Recurrence},
    role::Role,
    words::Words,
};

use cut::{Piece, cut};
use reading::{Heard, Placed, heard, is_at_an_end};
use words::{Sense, sense};

pub use asked::{Doubt, Way, Why};
pub use reading::{rhythm, rhythm_in_words};

/// What a line says. What was not understood is in its words; nothing that was typed is anywhere else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OneLine {
    /// What is done: the line without what was understood at its ends, or all of it.
    pub what: Words,
    /// Who does it, where that is said.
    pub by: Option<Role>,
    /// How often, where that is said.
    pub often: Option<Often>,
    /// The days of the week, where it goes by them and they are said.
    pub weekdays: Vec<Weekday>,
    /// The first day it falls on; of what comes again and says none, the first from today on.
    pub from: Option<Day>,
    /// The last day, included.
    pub until: Option<Day>,
    /// Words that could not be taken as they stand: a day that is none, or one of two, or not spelt so. They stay.
    pub doubt: Option<Doubt>,
    /// What is missing, or may be meant in another way.
    pub note: Option<Note>,
}

/// What is told of how often, beside what was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// So many times a week: on which days is not said.
    DaysOfWeek,
    /// So many times a month or a year.
    DaysOfMonth,
    /// “Biweekly” is taken for every two weeks, and some mean twice a week.
    TwoWeeks,
    /// “Bimonthly”, the same of months.
    TwoMonths,
    /// It is another date in each month, and the plan has no place for that.
    MovingDay,
    /// It looks like two acts, and nothing is taken of their days.
    TwoActs,
    /// When is said, and not what is done.
    NoAct,
}

impl OneLine {
    /// The line as it stands, and nothing understood of it.
    pub fn in_words(line: &str) -> OneLine {
        OneLine { what: Words::from(line.trim()), ..OneLine::default() }
    }

    /// Whether anything was understood.
    pub fn is_understood(&self) -> bool {
        self.by.is_some() || self.often.is_some() || self.from.is_some() || self.until.is_some()
    }

    /// On which days it falls, where how often and the first day are known.
    pub fn falls(&self) -> Option<Recurrence> {
        let (often, from) = (self.often?, self.from?);
        Some(Recurrence { often, weekdays: self.weekdays.clone(), from, until: self.until })
    }
}

/// Reads lines for one person on one day.
#[derive(Clone, Copy, Debug)]
pub struct LineReader<'a> {
    /// Reads the days in them: one to come is meant.
    pub dates: DateReader,
    /// Whether it is asked who does it.
    pub asks_who: bool,
    /// Who “I” is: one of the two, or nobody knows.
    pub own: Option<Role>,
    /// What the two are called, as far as that is known.
    pub names: &'a [(Words, Role)],
}

impl LineReader<'_> {
    /// What a line says. Where it says more once a word is spelt as another, that is asked, and nothing is taken.
    pub fn read(self, line: &str) -> OneLine {
        let found = self.as_it_stands(line);
        match self.misspelt(line, &found) {
            Some(doubt) => OneLine { doubt: Some(doubt), ..OneLine::in_words(line) },
            None => found,
        }
    }

    /// The first word that is one letter away from another, where it matters.
    fn misspelt(self, line: &str, found: &OneLine) -> Option<Doubt> {
        let pieces = cut(line);
        let near = spelling::near(line, &pieces);
        let (place, _, meant) = near.first()?;
        let corrected = self.as_it_stands(&spelling::corrected(line, &near));
        let is_as_before = corrected.often == found.often
            && corrected.weekdays == found.weekdays
            && (corrected.from, corrected.until) == (found.from, found.until)
            && corrected.doubt.is_some() == found.doubt.is_some();
        let word = &pieces[*place..=*place];
        (!is_as_before).then(|| Doubt::about(line, word, Why::Spelling, vec![Way::Word(meant)]))
    }

    /// What a line says in the words that stand there.
    fn as_it_stands(self, line: &str) -> OneLine {
        let pieces = cut(line);
        let Heard { placed, falls, doubt, note } = heard(line, &pieces, self.dates);
        let (by, who) = self.who(&pieces, &placed);
        let taken = |place: usize| {
            let in_phrase = |it: &Placed| {
                let ends = it.from <= place && place < it.to && !it.found.stays;
                ends && is_at_an_end(&pieces, &placed, it)
            };
            who.contains(&place) || placed.iter().any(in_phrase)
        };
        let kept: Vec<usize> = (0..pieces.len()).filter(|place| !taken(*place)).collect();
        let has_words = kept.iter().any(|place| !pieces[*place].word.is_empty());
        let (what, by, note) = if has_words {
            (Words::from(written(line, &pieces, &kept).as_str()), by, note)
        } else {
            // All of it says when: its words stay, and its days are true all the same.
            let is_said = falls.often.is_some() || falls.from.is_some();
            (Words::from(line.trim()), None, note.or(is_said.then_some(Note::NoAct)))
        };
        OneLine {
            what,
            by,
            often: falls.often,
            weekdays: falls.weekdays,
            from: falls.from,
            until: falls.until,
            doubt,
            note,
        }
    }

    /// Who does it, and the words that say only that.
    fn who(self, pieces: &[Piece], placed: &[Placed]) -> (Option<Role>, Vec<usize>) {
        if !self.asks_who {
            return (None, Vec::new());
        }
        let is_free = |place: usize| placed.iter().all(|it| place < it.from || it.to <= place);
        let Some(first) = (0..pieces.len()).find(|place| is_free(*place)) else {
            return (None, Vec::new());
        };
        // “Sam: …”, “…, both of us”: a name beside the words, and not a part of them.
        let mut start = 0;
        for end in (0..pieces.len()).filter(|place| pieces[*place].ends) {
            let span = start..end + 1;
            start = end + 1;
            let is_beside = (span.start == first && pieces[end].names) || span.start > first;
            if is_beside && span.clone().all(is_free) {
                let by = usize::from(sense(&pieces[span.start].word) == Some(Sense::By));
                let named = self.subject(&pieces[span.start + by..]);
                if let Some((role, length)) = named.filter(|(_, length)| length + by == span.len())
                {
                    return (Some(role), span.take(by + length).collect());
                }
            }
        }
        (self.subject(&pieces[first..]).map(|(role, _)| role), Vec::new())
    }

    /// Who is named by the first of these words, and by how many of them.
    fn subject(self, pieces: &[Piece]) -> Option<(Role, usize)> {
        let at = |place: usize| pieces.get(place).map(|piece| piece.word.as_str());
        let means = |place: usize| at(place).and_then(sense);
        let other = match self.own {
            Some(Role::Hurt) => Some(Role::Broke),
            Some(Role::Broke) => Some(Role::Hurt),
            _ => None,
        };
        match (means(0), means(1), means(2)) {
            (Some(Sense::Both | Sense::Each), Some(Sense::Of), Some(Sense::Us)) => {
                return Some((Role::Both, 3));
            }
            (Some(Sense::We), Some(Sense::Both | Sense::Each), _) => return Some((Role::Both, 2)),
            (Some(Sense::We | Sense::Both), ..) => return Some((Role::Both, 1)),
            _ => (),
        }
        let one = |place: usize| {
            let named = || {
                let is_called = |name: &&(Words, Role)| {
                    let name = name.0.trim().to_lowercase();
                    !name.is_empty() && at(place) == Some(name.as_str())
                };
                self.names.iter().find(is_called).map(|(_, role)| (Some(*role), 1))
            };
            match means(place) {
                Some(Sense::I) => Some((self.own.filter(|own| *own != Role::Both), 1)),
                Some(Sense::You) => Some((other, 1)),
                Some(Sense::My) if means(place + 1) == Some(Sense::Partner) => Some((other, 2)),
                _ => named(),
            }
        };
        let (role, length) = one(0)?;
        if at(length) == Some("and")
            && let Some((_, more)) = one(length + 1)
        {
            return Some((Role::Both, length + 1 + more));
        }
        role.map(|role| (role, length))
    }
}

/// The words that are left, as they were typed.
fn written(line: &str, pieces: &[Piece], kept: &[usize]) -> String {
    let words: Vec<&str> = kept.iter().map(|place| &line[pieces[*place].place.clone()]).collect();
    let mut text = words.join(" ");
    let is_parting =
        |sign: char| matches!(sign, ',' | ';' | ':' | '-' | '–' | '—') || sign.is_whitespace();
    if kept.last().is_some_and(|last| last + 1 < pieces.len()) {
        text.truncate(text.trim_end_matches(is_parting).len());
    }
    if kept.first().is_some_and(|first| *first > 0) {
        let rest = text.trim_start_matches(is_parting);
        let mut letters = rest.chars();
        text = letters.next().map(capital).into_iter().chain(letters).collect();
    }
    text
}

/// A letter as a sentence begins with it, where that is the same letter: some have none, or two, and stay.
fn capital(letter: char) -> char {
    let mut large = letter.to_uppercase();
    match (large.next(), large.next()) {
        (Some(one), None) if one.to_lowercase().eq(letter.to_lowercase()) => one,
        _ => letter,
    }
}
