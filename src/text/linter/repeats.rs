//! Finds phrases that another phrase of the same rule says as well, so that the file of rules stays short.

use crate::{
    domain::linter::LintRules,
    text::linter::{
        phrase::{Phrase, Phrases, Reading},
        steps::{Step, What},
        words::Vocabulary,
    },
};

/// With more pieces that may be missing a phrase is not looked at.
const MOST_OPEN: usize = 6;

/// Compares phrases that are written with the same lists and spellings.
pub struct Repeats<'l> {
    vocabulary: Vocabulary,
    reading: Reading<'l>,
    phrases: Phrases,
}

impl<'l> Repeats<'l> {
    /// Only the lists and spellings of `written` matter.
    pub fn new(written: &'l LintRules) -> Repeats<'l> {
        let mut vocabulary = Vocabulary::new(&written.spellings);
        let reading = Reading::new(&written.lists, &mut vocabulary);
        Repeats { vocabulary, reading, phrases: Phrases::default() }
    }

    /// The places of those that are never found where another one is not, on the same words, each with
    /// the place of the other. They are compared piece by piece,
    /// so that some are missed.
    pub fn among(&mut self, phrases: &[&'l str]) -> Vec<(usize, usize)> {
        let known: Vec<Option<usize>> = phrases
            .iter()
            .map(|phrase| self.phrases.add(phrase, &mut self.vocabulary, &mut self.reading))
            .collect();
        let covers = |other: usize, own: usize| match (known[other], known[own]) {
            (Some(other), Some(own)) => self.phrases.covers(other, own),
            _ => false,
        };
        let mut repeats = Vec::new();
        for own in 0..phrases.len() {
            // Of two that say the same the first one stays.
            let other = (0..phrases.len())
                .filter(|other| *other != own)
                .find(|other| covers(*other, own) && (*other < own || !covers(own, *other)));
            repeats.extend(other.map(|other| (own, other)));
        }
        repeats
    }
}

impl Phrases {
    /// Whether a phrase stands wherever another one does, on the same words.
    fn covers(&self, phrase: usize, other: usize) -> bool {
        let (phrase, other) = (&self.all[phrase], &self.all[other]);
        let steps = |phrase: &Phrase| &self.steps[phrase.steps.0..phrase.steps.1];
        let (own, all) = (steps(phrase), steps(other));
        let open: Vec<usize> = (0..all.len()).filter(|place| !all[*place].needed).collect();
        if (phrase.starts && !other.starts)
            || (phrase.ends && !other.ends)
            || open.len() > MOST_OPEN
        {
            return false;
        }
        (0..1_usize << open.len()).all(|missing| {
            let is_there = |place: &usize| {
                open.iter().position(|open| open == place).is_none_or(|bit| missing >> bit & 1 == 0)
            };
            let there: Vec<usize> = (0..all.len()).filter(is_there).collect();
            let before = |place: usize| there.iter().filter(|there| **there < place).count();
            let marked = (before(other.marked.0), before(other.marked.1));
            let one: Vec<Step> = there.iter().map(|place| all[*place]).collect();
            self.follows((own, phrase.marked), (&one, marked), (0, 0))
        })
    }

    /// Whether the steps of one, from a place on, can stand for those of the other, none of which is
    /// missing, with the same ones marked.
    fn follows(
        &self,
        own: (&[Step], (usize, usize)),
        other: (&[Step], (usize, usize)),
        (here, there): (usize, usize),
    ) -> bool {
        let is_marked_as = |own: usize, other: usize| here != own || there == other;
        if !is_marked_as(own.1.0, other.1.0) || !is_marked_as(own.1.1, other.1.1) {
            return false;
        }
        let Some(step) = own.0.get(here) else { return there == other.0.len() };
        let goes_on = other.0.get(there).is_some_and(|next| {
            (there == 0 || step.gap >= next.gap)
                && self.holds(step.what, next.what)
                && self.follows(own, other, (here + 1, there + 1))
        });
        goes_on || (!step.needed && self.follows(own, other, (here + 1, there)))
    }

    /// Whether a step finds all that another one finds.
    fn holds(&self, step: What, other: What) -> bool {
        match (step, other) {
            (What::Far, What::Far) | (What::AnyWord, What::AnyWord | What::Word(_)) => true,
            (What::AnyWord, What::OneOf(other)) => self.choices[other].long.is_empty(),
            (What::Word(own), What::Word(other)) => own == other,
            (What::OneOf(own), What::Word(other)) => self.choices[own].single.contains(&other),
            (What::OneOf(own), What::OneOf(other)) => {
                let (own, other) = (&self.choices[own], &self.choices[other]);
                other.single.iter().all(|word| own.single.contains(word))
                    && other.long.iter().all(|run| own.long.contains(run))
            }
            (What::Far | What::Word(_), _) | (_, What::Far) | (What::OneOf(_), What::AnyWord) => {
                false
            }
        }
    }
}
