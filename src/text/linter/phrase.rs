//! A phrase of a rule: how it is read, and where it stands in a text.

use std::{collections::HashMap, sync::Arc};

use crate::text::linter::words::{ANY, Gap, Vocabulary, Word, WordId};

/// The most words that `...` can stand for.
const FAR: usize = 30;

/// The runs of words that each list stands for.
pub(super) type Lists<'l> = HashMap<&'l str, Runs>;

/// Runs of words that stand for each other, the longest first.
pub(super) type Runs = Arc<[Vec<WordId>]>;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    steps: Vec<Step>,
    /// The steps that are pointed out.
    marked: (usize, usize),
    /// Whether it stands at the start of a sentence only.
    starts: bool,
    /// Whether it stands at the end of a sentence or before a pause only.
    ends: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    what: What,
    /// What may stand before it.
    gap: Gap,
    needed: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    AnyWord,
    /// Any words of the same sentence, or none.
    Far,
    /// One of a few runs of words.
    OneOf(Runs),
}

/// Where a phrase stands: from the first word of the marked part, to the word after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub from: usize,
    pub to: usize,
    /// The word after the whole phrase.
    pub end: usize,
}

impl Phrase {
    /// `None` where nothing is asked for.
    pub fn new(text: &str, vocabulary: &mut Vocabulary, lists: &Lists<'_>) -> Option<Phrase> {
        let mut phrase = Phrase::default();
        let (mut gap, mut marked) = (Gap::Blank, (None, None));
        for mut token in tokens(text) {
            match token {
                "^" => phrase.starts = true,
                "$" => phrase.ends = true,
                "..." | "…" => phrase.push(What::Far, Gap::Stop, true),
                _ => {
                    if let Some(rest) = token.strip_prefix('[') {
                        (token, marked.0) = (rest, Some(phrase.steps.len()));
                    }
                    let bare = token.trim_end_matches([',', '.', ';', ':', '!', '?', ']']);
                    let signs = &token[bare.len()..];
                    let inner = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')'));
                    let what = What::new(inner.unwrap_or(bare), vocabulary, lists);
                    if let Some(what) = what {
                        phrase.push(what, gap, inner.is_none());
                    }
                    if signs.contains(']') {
                        marked.1 = Some(phrase.steps.len());
                    }
                    gap = match signs.trim_matches(']') {
                        "" => Gap::Blank,
                        "," => Gap::Pause,
                        _ => Gap::Stop,
                    };
                }
            }
        }
        let asks = |step: &Step| step.needed && step.what != What::Far;
        phrase.marked = (marked.0.unwrap_or(0), marked.1.unwrap_or(phrase.steps.len()));
        phrase.steps.iter().any(asks).then_some(phrase)
    }

    fn push(&mut self, what: What, gap: Gap, needed: bool) {
        let mut before = self.steps.iter().rev().skip_while(|step| !step.needed);
        // Any words can include a pause.
        let far = before.next().is_some_and(|step| step.what == What::Far);
        let gap = if far { gap.max(Gap::Pause) } else { gap };
        self.steps.push(Step { what, gap, needed });
    }

    /// The two words it can begin with; [`ANY`] for any word, or where it may have no second one.
    pub fn begins(&self) -> Vec<(WordId, WordId)> {
        let mut begins = Vec::new();
        for (place, step) in self.firsts(0) {
            match &step.what {
                What::OneOf(runs) => {
                    let seconds = self.words_at(place + 1);
                    for run in runs.iter() {
                        match run.get(1) {
                            Some(second) => begins.push((run[0], *second)),
                            None => begins.extend(seconds.iter().map(|next| (run[0], *next))),
                        }
                    }
                }
                What::AnyWord | What::Far => begins.push((ANY, ANY)),
            }
        }
        begins.sort_unstable();
        begins.dedup();
        begins
    }

    /// The steps that the next word can be of, from `place` on.
    fn firsts(&self, place: usize) -> impl Iterator<Item = (usize, &Step)> {
        let mut open = true;
        let steps = self.steps.iter().enumerate().skip(place);
        steps.take_while(move |(_, step)| {
            let here = open;
            open = open && (!step.needed || step.what == What::Far);
            here
        })
    }

    /// The words that can stand at a step; only [`ANY`] where that is any word, or none at all.
    fn words_at(&self, place: usize) -> Vec<WordId> {
        let mut words = Vec::new();
        let mut last = place;
        for (place, step) in self.firsts(place) {
            last = place + usize::from(!step.needed);
            match &step.what {
                What::OneOf(runs) => words.extend(runs.iter().map(|run| run[0])),
                What::AnyWord | What::Far => return vec![ANY],
            }
        }
        if last >= self.steps.len() {
            return vec![ANY];
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    /// Where it stands if its first word is at `at`; of several ways the shortest.
    pub fn stands_at(&self, words: &[Word], at: usize) -> Option<Stand> {
        if self.starts && at > 0 && words[at].gap < Gap::Stop {
            return None;
        }
        let mut marked = (at, at);
        let end = self.follow(words, at, 0, at, &mut marked)?;
        (marked.0 < marked.1).then_some(Stand { from: marked.0, to: marked.1, end })
    }

    /// The word after the phrase, if its steps from `place` on stand at `at`.
    fn follow(
        &self,
        words: &[Word],
        origin: usize,
        place: usize,
        at: usize,
        marked: &mut (usize, usize),
    ) -> Option<usize> {
        if place == self.marked.0 {
            marked.0 = at;
        }
        if place == self.marked.1 {
            marked.1 = at;
        }
        let Some(step) = self.steps.get(place) else {
            let ended = words.get(at).is_none_or(|word| word.gap > Gap::Blank);
            return (at > origin && (ended || !self.ends)).then_some(at);
        };
        let mut onward = |at| self.follow(words, origin, place + 1, at, &mut *marked);
        if step.what == What::Far {
            let same = words[at.min(words.len())..].iter().take(FAR);
            let most = same.take_while(|word| word.gap < Gap::Stop).count();
            return (at..=at + most).find_map(onward);
        }
        let near = words.get(at).is_some_and(|word| at == origin || word.gap <= step.gap);
        let found = match &step.what {
            _ if !near => None,
            What::AnyWord => onward(at + 1),
            What::OneOf(runs) => {
                let mut stands = runs.iter().filter(|run| is_at(run, &words[at..]));
                stands.find_map(|run| onward(at + run.len()))
            }
            What::Far => None,
        };
        if found.is_none() && !step.needed {
            return self.follow(words, origin, place + 1, at, marked);
        }
        found
    }
}

impl What {
    fn new(token: &str, vocabulary: &mut Vocabulary, lists: &Lists<'_>) -> Option<What> {
        let inner = token.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let choice = inner.unwrap_or(token);
        if let Some(list) = inner.and_then(|name| lists.get(name)) {
            return (!list.is_empty()).then(|| What::OneOf(list.clone()));
        }
        let mut choices = Vec::new();
        for part in choice.split('/') {
            if part == "*" {
                return Some(What::AnyWord);
            }
            match inner.and_then(|_| lists.get(part)) {
                Some(list) => choices.extend_from_slice(list),
                None => choices.push(vocabulary.learn(part)),
            }
        }
        let choices = runs(choices);
        (!choices.is_empty()).then_some(What::OneOf(choices))
    }
}

/// Runs of words in the order that they are tried in: the longest first, so that a list can hold both
/// `told you` and `told you that`.
pub(super) fn runs(mut runs: Vec<Vec<WordId>>) -> Runs {
    runs.retain(|run| !run.is_empty());
    runs.sort_by_key(|run| std::cmp::Reverse(run.len()));
    runs.into()
}

/// Whether a bracket of a phrase has no partner.
pub fn unclosed(text: &str) -> bool {
    [('(', ')'), ('{', '}'), ('[', ']')].into_iter().any(|(open, close)| {
        let mut depth = 0_usize;
        for letter in text.chars() {
            match letter {
                _ if letter == open => depth += 1,
                _ if letter == close && depth == 0 => return true,
                _ if letter == close => depth -= 1,
                _ => (),
            }
        }
        depth > 0
    })
}

/// The pieces of a phrase between blanks, where brackets hold what is in them together.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut open = false;
    let pieces = text.split(move |letter: char| {
        open = match letter {
            '(' | '{' => true,
            ')' | '}' => false,
            _ => open,
        };
        letter.is_whitespace() && !open
    });
    pieces.filter(|piece| !piece.is_empty())
}

/// Whether a run of words stands at the start of `words`, with no pause in it.
pub(super) fn is_at(run: &[WordId], words: &[Word]) -> bool {
    run.len() <= words.len()
        && run.iter().zip(words).enumerate().all(|(place, (sought, word))| {
            *sought == word.id && (place == 0 || word.gap == Gap::Blank)
        })
}
