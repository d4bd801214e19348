//! What phrases cannot be without, asked before one is followed: most are somewhere else.

use crate::text::linter::{
    steps::{Runs, Step, What},
    words::{Word, WordId},
};

/// How many words from the first one of a phrase on are looked at before it is followed.
const NEAR: usize = 12;

/// How many signs a phrase has at most.
const SIGNS: usize = 2;

/// A set of words that takes some for each other, one bit for each, so that it is quickly asked.
type WordSet = u64;

/// For each number of words, from 1 to [`NEAR`], those that stand from a place on.
pub(super) type Near = [WordSet; NEAR];

/// One of some words that a phrase cannot be without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sign {
    /// The place of a set of [`Near`] that it stands in.
    within: usize,
    words: WordSet,
}

/// What any place has.
const NO_SIGN: Sign = Sign { within: 0, words: WordSet::MAX };

/// The signs of a phrase: every one is there where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signs([Sign; SIGNS]);

impl Signs {
    /// What tells best that a phrase with these steps does not stand somewhere.
    pub fn of(steps: &[Step], choices: &[Runs]) -> Signs {
        let mut all = Vec::new();
        let mut reach = 0;
        for step in steps {
            let (longest, words) = match step.what {
                What::AnyWord => (1, None),
                What::Far => break,
                What::Word(word) => (1, Some(set_of(word))),
                What::OneOf(choice) => {
                    let runs = &choices[choice];
                    let words = runs.firsts().fold(0, |set, word| set | set_of(word));
                    (runs.long.first().map_or(1, Vec::len), Some(words))
                }
            };
            reach += longest;
            // The first two words are known to stand there.
            let words = words.filter(|_| step.needed && reach > 2 && reach <= NEAR);
            all.extend(words.map(|words| Sign { within: reach - 1, words }));
        }
        all.sort_by_key(|sign| sign.words.count_ones() as usize * (sign.within + 1));
        let mut signs = [NO_SIGN; SIGNS];
        signs.iter_mut().zip(all).for_each(|(sign, own)| *sign = own);
        Signs(signs)
    }

    /// Whether a phrase may stand where this stands.
    pub fn are_in(&self, near: &Near) -> bool {
        self.0.iter().all(|sign| sign.words & near[sign.within] != 0)
    }
}

/// What stands from the first of some words on.
pub(super) fn near(words: &[Word]) -> Near {
    let mut so_far = 0;
    let mut near = [0; NEAR];
    let mut words = words.iter();
    for set in &mut near {
        so_far |= words.next().map_or(0, |word| set_of(word.id));
        *set = so_far;
    }
    near
}

fn set_of(word: WordId) -> WordSet {
    1 << (word % WordSet::BITS)
}
