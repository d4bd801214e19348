//! Where a phrase stands in a text.

use crate::text::linter::{
    phrase::{Phrase, Phrases},
    signs::Near,
    steps::{Step, What},
    words::{Gap, Word, WordId},
};

/// The most words that `...` can stand for.
const FAR: usize = 30;

/// Where a phrase stands: from the first word of the marked part, to the word after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub from: usize,
    pub to: usize,
    /// The word after the whole phrase.
    pub end: usize,
}

impl Phrases {
    /// Where a phrase stands if its first word is at `at`; of several ways the shortest. `near` is
    /// what stands from there on.
    pub fn stands_at(
        &self,
        phrase: usize,
        words: &[Word],
        at: usize,
        near: &Near,
    ) -> Option<Stand> {
        let phrase = &self.all[phrase];
        if !phrase.signs.are_in(near) || (phrase.starts && at > 0 && words[at].gap < Gap::Stop) {
            return None;
        }
        let steps = &self.steps[phrase.steps.0..phrase.steps.1];
        let mut following = Following { phrases: self, phrase, steps, words, at, marked: (at, at) };
        let end = following.follow(0, at)?;
        let (from, to) = following.marked;
        (from < to).then_some(Stand { from, to, end })
    }
}

/// A phrase on its way through a text.
struct Following<'f> {
    phrases: &'f Phrases,
    phrase: &'f Phrase,
    steps: &'f [Step],
    words: &'f [Word],
    /// Where it begins.
    at: usize,
    marked: (usize, usize),
}

impl Following<'_> {
    /// The word after the phrase, if its steps from `place` on stand at `at`.
    fn follow(&mut self, place: usize, at: usize) -> Option<usize> {
        if place == self.phrase.marked.0 {
            self.marked.0 = at;
        }
        if place == self.phrase.marked.1 {
            self.marked.1 = at;
        }
        let Some(step) = self.steps.get(place) else {
            let ended = || self.words.get(at).is_none_or(|word| word.gap > Gap::Blank);
            return (at > self.at && (!self.phrase.ends || ended())).then_some(at);
        };
        if step.what == What::Far {
            let same = self.words[at.min(self.words.len())..].iter().take(FAR);
            let most = same.take_while(|word| word.gap < Gap::Stop).count();
            return (at..=at + most).find_map(|at| self.follow(place + 1, at));
        }
        let here = self.words.get(at).filter(|word| at == self.at || word.gap <= step.gap);
        let found = here.and_then(|word| match step.what {
            What::AnyWord => self.follow(place + 1, at + 1),
            What::Word(sought) if sought == word.id => self.follow(place + 1, at + 1),
            What::Far | What::Word(_) => None,
            What::OneOf(choice) => {
                let (runs, words) = (&self.phrases.choices[choice], &self.words[at..]);
                let mut long = runs.long.iter().filter(|run| is_at(run, words));
                let found = long.find_map(|run| self.follow(place + 1, at + run.len()));
                found.or_else(|| {
                    runs.single.contains(&word.id).then(|| self.follow(place + 1, at + 1))?
                })
            }
        });
        if found.is_none() && !step.needed {
            return self.follow(place + 1, at);
        }
        found
    }
}

/// Whether a run of words stands at the start of `words`, with no pause in it.
pub(super) fn is_at(run: &[WordId], words: &[Word]) -> bool {
    let first = |words: &[Word]| words.first().map(|word| word.id) == run.first().copied();
    first(words)
        && run.len() <= words.len()
        && run
            .iter()
            .zip(words)
            .skip(1)
            .all(|(sought, word)| *sought == word.id && word.gap == Gap::Blank)
}
