//! Phrases of rules: how they are read, and what words they begin with.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::{
    domain::linter::LintList,
    text::linter::{
        signs::Signs,
        steps::{Runs, Step, What},
        words::{ANY, Gap, Vocabulary, WordId},
    },
};

/// Many phrases, with all that is in them side by side: there are thousands, of a few steps each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrases {
    pub all: Vec<Phrase>,
    pub steps: Vec<Step>,
    pub choices: Vec<Runs>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Where its steps begin, and where those of the next phrase do.
    pub steps: (usize, usize),
    /// The steps that are pointed out, counted from its first one.
    pub marked: (usize, usize),
    /// Whether it stands at the start of a sentence only.
    pub starts: bool,
    /// Whether it stands at the end of a sentence or before a pause only.
    pub ends: bool,
    pub signs: Signs,
}

/// What phrases are read with: the lists by their names, and the pieces that were read before.
#[derive(Default)]
pub(super) struct Reading<'l> {
    lists: HashMap<&'l str, Runs>,
    known: HashMap<&'l str, Option<What>, FixedState>,
}

impl Phrases {
    /// The place of a new phrase; `None` where nothing is asked for.
    pub fn add<'l>(
        &mut self,
        text: &'l str,
        vocabulary: &mut Vocabulary,
        reading: &mut Reading<'l>,
    ) -> Option<usize> {
        let start = self.steps.len();
        let (mut starts, mut ends) = (false, false);
        let (mut gap, mut marked) = (Gap::Blank, (None, None));
        for mut token in tokens(text) {
            match token {
                "^" => starts = true,
                "$" => ends = true,
                "..." | "…" => self.push(start, What::Far, Gap::Stop, true),
                _ => {
                    if let Some(rest) = token.strip_prefix('[') {
                        (token, marked.0) = (rest, Some(self.steps.len() - start));
                    }
                    let bare = token.trim_end_matches([',', '.', ';', ':', '!', '?', ']']);
                    let signs = &token[bare.len()..];
                    let inner = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')'));
                    let what = self.read(inner.unwrap_or(bare), vocabulary, reading);
                    if let Some(what) = what {
                        self.push(start, what, gap, inner.is_none());
                    }
                    if signs.contains(']') {
                        marked.1 = Some(self.steps.len() - start);
                    }
                    gap = match signs.trim_matches(']') {
                        "" => Gap::Blank,
                        "," => Gap::Pause,
                        _ => Gap::Stop,
                    };
                }
            }
        }
        let steps = &self.steps[start..];
        if !steps.iter().any(|step| step.needed && step.what != What::Far) {
            self.steps.truncate(start);
            return None;
        }
        let marked = (marked.0.unwrap_or(0), marked.1.unwrap_or(steps.len()));
        let (signs, steps) = (Signs::of(steps, &self.choices), (start, self.steps.len()));
        self.all.push(Phrase { steps, marked, starts, ends, signs });
        Some(self.all.len() - 1)
    }

    fn push(&mut self, start: usize, what: What, gap: Gap, needed: bool) {
        let mut before = self.steps[start..].iter().rev().skip_while(|step| !step.needed);
        // Any words can include a pause.
        let far = before.next().is_some_and(|step| step.what == What::Far);
        let gap = if far { gap.max(Gap::Pause) } else { gap };
        self.steps.push(Step { what, gap, needed });
    }

    /// What a piece of a phrase asks for. Most pieces are in many phrases, and read once.
    fn read<'l>(
        &mut self,
        piece: &'l str,
        vocabulary: &mut Vocabulary,
        reading: &mut Reading<'l>,
    ) -> Option<What> {
        if let Some(known) = reading.known.get(piece) {
            return *known;
        }
        let runs = reading.runs(piece, vocabulary);
        let what = match runs.as_ref().map(|runs| (&*runs.long, &*runs.single)) {
            None => Some(What::AnyWord),
            Some(([], [])) => None,
            Some(([], [word])) => Some(What::Word(*word)),
            Some(_) => {
                self.choices.extend(runs);
                Some(What::OneOf(self.choices.len() - 1))
            }
        };
        reading.known.insert(piece, what);
        what
    }

    /// The two words a phrase can begin with; [`ANY`] for any word, or where it may have no second one.
    pub fn begins(&self, phrase: usize) -> Vec<(WordId, WordId)> {
        let (from, to) = self.all[phrase].steps;
        let steps = &self.steps[from..to];
        let mut begins = Vec::new();
        for (place, step) in firsts(steps, 0) {
            match step.what {
                What::AnyWord | What::Far => begins.push((ANY, ANY)),
                What::Word(first) => {
                    begins.extend(
                        self.words_at(steps, place + 1).into_iter().map(|next| (first, next)),
                    );
                }
                What::OneOf(choice) => {
                    let runs = &self.choices[choice];
                    let seconds = self.words_at(steps, place + 1);
                    begins.extend(runs.long.iter().map(|run| (run[0], run[1])));
                    for first in &runs.single {
                        begins.extend(seconds.iter().map(|next| (*first, *next)));
                    }
                }
            }
        }
        begins.sort_unstable();
        begins.dedup();
        begins
    }

    /// The words that can stand at a step; only [`ANY`] where that is any word, or none at all.
    fn words_at(&self, steps: &[Step], place: usize) -> Vec<WordId> {
        let mut words = Vec::new();
        let mut last = place;
        for (place, step) in firsts(steps, place) {
            last = place + usize::from(!step.needed);
            match step.what {
                What::AnyWord | What::Far => return vec![ANY],
                What::Word(word) => words.push(word),
                What::OneOf(choice) => words.extend(self.choices[choice].firsts()),
            }
        }
        if last >= steps.len() {
            return vec![ANY];
        }
        words.sort_unstable();
        words.dedup();
        words
    }
}

/// The steps that the next word can be of, from `place` on.
fn firsts(steps: &[Step], place: usize) -> impl Iterator<Item = (usize, &Step)> {
    let mut open = true;
    steps.iter().enumerate().skip(place).take_while(move |(_, step)| {
        let here = open;
        open = open && (!step.needed || step.what == What::Far);
        here
    })
}

impl<'l> Reading<'l> {
    pub fn new(lists: &'l [LintList], vocabulary: &mut Vocabulary) -> Reading<'l> {
        let mut reading = Reading::default();
        for list in lists {
            let mut runs = Runs::default();
            list.words.iter().for_each(|words| runs.push(&vocabulary.learn(words)));
            runs.sort();
            reading.lists.insert(&list.name, runs);
        }
        reading
    }

    /// What a piece of a phrase can stand for; `None` for any word.
    fn runs(&self, piece: &str, vocabulary: &mut Vocabulary) -> Option<Runs> {
        let inner = piece.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        if let Some(list) = inner.and_then(|name| self.lists.get(name)) {
            return Some(list.clone());
        }
        let (mut runs, mut run) = (Runs::default(), Vec::new());
        for part in inner.unwrap_or(piece).split('/') {
            if part == "*" {
                return None;
            }
            if let Some(list) = inner.and_then(|_| self.lists.get(part)) {
                runs.long.extend_from_slice(&list.long);
                runs.single.extend(&list.single);
            } else {
                vocabulary.learn_into(part, &mut run);
                runs.push(&run);
            }
        }
        runs.sort();
        Some(runs)
    }
}

impl Runs {
    fn push(&mut self, run: &[WordId]) {
        match run {
            [] => (),
            [word] => self.single.push(*word),
            _ => self.long.push(run.to_vec()),
        }
    }

    fn sort(&mut self) {
        self.long.sort_by_key(|run| std::cmp::Reverse(run.len()));
    }

    /// The words that one of them begins with.
    pub fn firsts(&self) -> impl Iterator<Item = WordId> {
        self.long.iter().map(|run| run[0]).chain(self.single.iter().copied())
    }
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
