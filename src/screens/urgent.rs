//! Words by which somebody looks for safety: what is urgent comes first in Find, the palette and Help.

mod control;
mod deeds;
pub mod erasing;
mod words;

use crate::{
    phrases::say,
    text::fold::fold,
    ui::action::{For, Place},
};

use words::{EITHER, ENDS_A_BOND, FEAR, NUMBERS, OWN_LIFE, OWN_LIFE_PHRASES};

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

/// What was typed as it is compared: however it is spelled, with or without apostrophes.
fn words_in(typed: &str) -> Vec<String> {
    let folded: String = fold(typed).chars().filter(|sign| !matches!(sign, '\'' | '’')).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What urgent thing was typed, the likeliest first; nothing where it is not urgent.
pub fn sought(typed: &str) -> Vec<Urgent> {
    let words = words_in(typed);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let begins = |known: &&str, word: &&str| {
        // Control alone is a check of the plan.
        let is_begun = ENOUGH <= word.len() && *word != "control" && known.starts_with(word);
        known == word || is_begun
    };
    let holds = |list: &[&str]| list.iter().any(|known| words.iter().any(|it| begins(known, it)));
    let line = format!(" {} ", words.join(" "));
    let says = |phrase: &&str| line.contains(&format!(" {phrase} "));
    let ends_a_bond = says(&ENDS_A_BOND);
    let mut sought = Vec::new();
    if holds(OWN_LIFE) || (!ends_a_bond && OWN_LIFE_PHRASES.iter().any(says)) {
        sought.push(Urgent::OwnLife);
    }
    if deeds::are_own(&words) {
        sought.push(Urgent::OwnHarm);
    }
    let is_number = matches!(words[..], [number] if NUMBERS.contains(&number));
    if holds(FEAR) || is_number || deeds::were_suffered(&words) || control::is_told(&words) {
        sought.push(Urgent::Fear);
    }
    let is_unsaid = !deeds::names_somebody(&words) && words.iter().any(|it| EITHER.contains(it));
    if is_unsaid && !sought.contains(&Urgent::OwnHarm) {
        sought.push(Urgent::OwnHarm);
    }
    sought
}

/// The words themselves, by which Help is found.
pub fn words() -> String {
    [FEAR, OWN_LIFE].concat().join(" ")
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
