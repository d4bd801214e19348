//! What was written on a page, put together: question by question, or as one text where it is one.

use crate::{
    domain::{
        day::Day,
        field::Field,
        guide::Exercise,
        in_words::{Mark, Paragraph, in_words, letter},
        role::Role,
    },
    screens::exercise::{ExerciseScreen, spots::Spot},
};

/// Before words, a line of a list, and something that is ticked.
const SAID: &str = "▎ ";
const LISTED: &str = "▎ • ";
const TICKED: &str = "▎ ✓ ";

/// A question, and what was written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// As it was asked.
    pub question: String,
    /// Each line with the mark before it; none is blank.
    pub said: Vec<(&'static str, String)>,
}

impl ExerciseScreen {
    /// Every question that has an answer, with all of it, but for what is another one’s alone.
    pub fn together(&self, exercise: &Exercise, reader: Option<Role>, today: Day) -> Vec<Together> {
        let is_own = |field: &&Field| field.begins.is_empty() || self.is_answered(field);
        let parts = exercise.fields.iter().filter(is_own).map(|field| {
            let answer = self.answer_shown(field, reader);
            let said = in_words(field, &answer, today).into_iter();
            let mut said: Vec<(&str, String)> =
                said.map(|(mark, words)| (drawn(mark), words)).collect();
            if said.is_empty() {
                let typed = self.unread(field, &Spot::Whole);
                said.extend(typed.map(|typed| (SAID, typed.as_str().to_owned())));
            }
            Together { question: field.label.clone(), said }
        });
        parts.filter(|part| !part.said.is_empty()).collect()
    }

    /// The one text that the page makes; nothing where it makes none, or nothing of it was written.
    pub fn letter(&self, exercise: &Exercise, today: Day) -> Vec<Paragraph> {
        letter(exercise, |field| self.answer(field), today)
    }
}

/// What stands before a line.
fn drawn(mark: Mark) -> &'static str {
    match mark {
        Mark::Said => SAID,
        Mark::Listed => LISTED,
        Mark::Ticked => TICKED,
    }
}
