//! A question that a letter opened, which may be one of a word.

use std::time::Duration;

use crate::{domain::dates, screens::Screen};

/// Behind another letter, a key within this time is one of a word before it is a tick or a deletion.
pub(super) const OF_A_WORD: Duration = Duration::from_millis(300);

/// So many letters that did nothing make words, unless they are one key struck again and again.
pub(super) const WORDS: usize = 3;

/// A question that a letter opened, and what was typed since.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opened {
    /// What was open before.
    pub(super) before: Vec<Screen>,
    /// The letters up to the one that opened it, and those behind it.
    pub(super) run: String,
    pub(super) typed: String,
    /// When the last of them was struck.
    pub(super) at: Duration,
}

impl Opened {
    /// Whether what is struck now follows as the letters of a word do. Says it once for each letter.
    pub(super) fn goes_on(&mut self, at: Duration) -> bool {
        let goes_on = at.saturating_sub(self.at) <= OF_A_WORD;
        self.at = at;
        goes_on
    }

    pub(super) fn words(&self) -> String {
        format!("{}{}", self.run, self.typed)
    }

    /// Whether so many letters came that they are a word, and no day is called so.
    pub(super) fn is_word(&self) -> bool {
        let letters = self.words().chars().filter(|sign| sign.is_alphabetic()).count();
        letters >= WORDS && !self.typed.trim().is_empty() && !dates::may_begin_a_day(&self.typed)
    }
}
