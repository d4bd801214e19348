//! What somebody looks for who types something urgent: it comes first in Find, the palette and Help. The words
//! themselves are content (`typed.toml`), of each language.

mod control;
mod deeds;
pub mod erasing;

use crate::{
    domain::typed::{TypedList, TypedWords},
    phrases::say,
    text::fold::plain_words,
    ui::action::{For, Place},
};

/// How much of a word is enough while it is typed, in letters.
const ENOUGH: usize = 4;

/// What somebody looks for who types something urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgent {
    /// They fear somebody, or were hurt.
    Fear,
    /// They think of ending their life, or of hurting themselves.
    OwnLife,
    /// They hurt or scared somebody, or are afraid that they will.
    OwnHarm,
}

impl Urgent {
    /// Where they find whom to call, and what to do.
    pub fn place(self) -> Place {
        match self {
            Urgent::Fear | Urgent::OwnLife => Place::Help,
            Urgent::OwnHarm => Place::OwnHarm,
        }
    }

    /// What they find there, in their own words.
    pub fn told(self) -> &'static str {
        match self {
            Urgent::Fear => say::find_urgent_fear(),
            Urgent::OwnLife => say::find_urgent_own_life(),
            Urgent::OwnHarm => say::find_urgent_own_harm(),
        }
    }
}

/// Some words of a line, and the line that they make.
struct Line<'a> {
    words: Vec<&'a str>,
    /// The words with one blank between them, before the first and after the last.
    whole: String,
}

impl<'a> Line<'a> {
    fn of(words: &'a [String]) -> Line<'a> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Line { whole: format!(" {} ", words.join(" ")), words }
    }

    /// How many words stand before a place of the whole.
    fn words_before(&self, at: usize) -> usize {
        self.whole[..at].split_whitespace().count()
    }
}

/// What urgent thing was typed, the likeliest first; nothing where it is not urgent.
pub fn sought(known: &TypedWords, typed: &str) -> Vec<Urgent> {
    let words = plain_words(typed);
    let line = Line::of(&words);
    let TypedWords { fear, own_life, .. } = known;
    let holds = |list: &TypedList| {
        line.words.iter().any(|word| {
            let may_go_on = ENOUGH <= word.chars().count() && !fear.whole.has(word);
            list.has(word) || (may_go_on && list.goes_on_from(word))
        })
    };
    let says = |list: &TypedList| list.within(&line.whole).next().is_some();
    let mut sought = Vec::new();
    if holds(&own_life.words) || (!says(&own_life.unless) && says(&own_life.phrases)) {
        sought.push(Urgent::OwnLife);
    }
    if deeds::are_own(known, &line) {
        sought.push(Urgent::OwnHarm);
    }
    let is_number = matches!(line.words[..], [number] if fear.numbers.has(number));
    let is_told = || says(&fear.phrases) || control::is_told(known, &line);
    if holds(&fear.words) || is_number || deeds::were_suffered(known, &line) || is_told() {
        sought.push(Urgent::Fear);
    }
    let is_unsaid =
        !deeds::names_somebody(known, &line) && line.words.iter().any(|word| fear.either.has(word));
    if is_unsaid && !sought.contains(&Urgent::OwnHarm) {
        sought.push(Urgent::OwnHarm);
    }
    sought
}

/// The words themselves, by which Help is found.
pub fn words(known: &TypedWords) -> String {
    let words = known.fear.words.words().chain(known.own_life.words.words());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a place says whom to call, or what to do about danger.
pub fn is_of_safety(place: &Place) -> bool {
    place.is_for() == For::WhoIsInDanger
}

/// How early a place stands for somebody who looks for this: the place that is about it first.
pub fn rank(place: &Place, sought: &[Urgent]) -> Option<usize> {
    if !is_of_safety(place) || sought.is_empty() {
        return None;
    }
    let leads = |urgent: &Urgent| {
        urgent.place() == *place || (*urgent != Urgent::OwnHarm && *place == Place::Calls)
    };
    Some(sought.iter().position(leads).unwrap_or(sought.len()))
}

#[cfg(test)]
mod tests;
