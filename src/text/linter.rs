//! Finding the phrases of the linter in a text: whole words, whatever the case, accents or quotes.
//!
//! A phrase never reaches over the end of a sentence, nor over a comma that it does not have itself.
//! What stands in quotes is somebody's words being told, and is passed over, unless the text begins
//! with them; so is what a frame shows to be told, denied or owned.

mod phrase;
#[cfg(test)]
mod tests;
mod words;

pub use phrase::unclosed;

use std::{collections::HashMap, ops::Range};

use crate::{
    domain::{LintKind, LintReach, LintRule, LintRules},
    text::linter::{
        phrase::{Lists, Phrase, Stand, is_at, runs},
        words::{ANY, Gap, UNKNOWN, Vocabulary, Word, WordId},
    },
};

/// How many frames there can be.
pub const MOST_FRAMES: usize = 64;

/// The most words that a frame makes fine.
const MOST_FRAMED: usize = 60;

/// Phrases by the two words that they can begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Begun {
    /// The two words and the phrase, in order; [`ANY`] stands for any word.
    all: Vec<(WordId, WordId, u32)>,
    /// Where the phrases of each first word begin in `all`.
    starts: Vec<u32>,
}

/// Rules made ready for finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linter {
    rules: Vec<Rule>,
    frames: Vec<Frame>,
    vocabulary: Vocabulary,
    phrases: Vec<(Purpose, Phrase)>,
    /// Those that point something out.
    pointing: Begun,
    /// Those that make it fine.
    sparing: Begun,
}

/// A piece of a text that a rule is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'l> {
    pub range: Range<usize>,
    pub rule: &'l LintRule,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    rule: LintRule,
    /// The frames that make it fine, one bit each.
    frames: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Frame {
    reach: LintReach,
    /// The runs of words that end its reach.
    until: Vec<Vec<WordId>>,
    /// Whether a pause ends it.
    until_pause: bool,
    kind: Option<LintKind>,
}

/// What it means that a phrase stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// It is pointed out.
    Points { rule: usize },
    /// It makes fine what the rule would point out there.
    Excuses { rule: usize },
    /// It makes its neighbours fine.
    Frames { frame: usize },
}

/// A run of words that a rule is about.
#[derive(Clone, Copy)]
struct Hit {
    rule: usize,
    from: usize,
    to: usize,
}

impl Linter {
    pub fn new(written: &LintRules) -> Linter {
        let mut linter =
            Linter { vocabulary: Vocabulary::new(&written.spellings), ..Linter::default() };
        let mut lists = Lists::new();
        for list in &written.lists {
            let words = list.words.iter().map(|words| linter.vocabulary.learn(words));
            lists.insert(&list.name, runs(words.collect()));
        }
        for (frame, entry) in written.frames.iter().take(MOST_FRAMES).enumerate() {
            let until = entry.until.iter().map(|words| linter.vocabulary.learn(words));
            let until = until.filter(|run| !run.is_empty()).collect();
            let until_pause = entry.until.iter().any(|word| word == ",");
            linter.frames.push(Frame { reach: entry.reach, until, until_pause, kind: entry.kind });
            linter.learn(&entry.phrases, Purpose::Frames { frame }, &lists);
        }
        for (rule, entry) in written.rules.iter().enumerate() {
            let bits = written.frames.iter().take(MOST_FRAMES).enumerate();
            let frames = bits
                .filter(|(_, frame)| frame.spares(&entry.id))
                .fold(0, |bits, (frame, _)| bits | 1 << frame);
            linter.rules.push(Rule { rule: entry.clone(), frames });
            linter.learn(&entry.phrases, Purpose::Points { rule }, &lists);
            linter.learn(&entry.unless, Purpose::Excuses { rule }, &lists);
        }
        linter.pointing.sort();
        linter.sparing.sort();
        linter
    }

    fn learn(&mut self, phrases: &[String], purpose: Purpose, lists: &Lists<'_>) {
        for phrase in phrases {
            let phrase = Phrase::new(phrase, &mut self.vocabulary, lists);
            let Some(phrase) = phrase else { continue };
            let begun = match purpose {
                Purpose::Points { .. } => &mut self.pointing,
                Purpose::Excuses { .. } | Purpose::Frames { .. } => &mut self.sparing,
            };
            let Ok(place) = u32::try_from(self.phrases.len()) else { return };
            let begins = phrase.begins();
            begun.all.extend(begins.into_iter().map(|(first, second)| (first, second, place)));
            self.phrases.push((purpose, phrase));
        }
    }

    /// Everything to point out, in the order of the text; no two overlap.
    pub fn find(&self, kind: LintKind, text: &str) -> Vec<Finding<'_>> {
        let words = self.vocabulary.split(text);
        let mut hits = Vec::new();
        let mut hit_rules = vec![false; self.rules.len()];
        for at in 0..words.len() {
            for (purpose, phrase) in self.begun(&self.pointing, &words, at) {
                let Purpose::Points { rule } = *purpose else { continue };
                if !self.rules[rule].rule.is_for(kind) {
                    continue;
                }
                let Some(stand) = phrase.stands_at(&words, at) else { continue };
                if !words[stand.from].quoted {
                    hits.push(Hit { rule, from: stand.from, to: stand.to });
                    hit_rules[rule] = true;
                }
            }
        }
        // What makes words fine is looked for only where there is something to make fine.
        let mut excused: HashMap<usize, Vec<Hit>> = HashMap::new();
        let mut framed = vec![0_u64; words.len()];
        let mut longest = 0;
        for at in 0..if hits.is_empty() { 0 } else { words.len() } {
            for (purpose, phrase) in self.begun(&self.sparing, &words, at) {
                let wanted = match *purpose {
                    Purpose::Points { rule } | Purpose::Excuses { rule } => hit_rules[rule],
                    Purpose::Frames { frame } => {
                        self.frames[frame].kind.is_none_or(|own| own == kind)
                    }
                };
                if !wanted {
                    continue;
                }
                let Some(stand) = phrase.stands_at(&words, at) else { continue };
                match *purpose {
                    Purpose::Points { .. } => (),
                    Purpose::Excuses { rule } => {
                        longest = longest.max(stand.end - at);
                        excused.entry(rule).or_default().push(Hit {
                            rule,
                            from: at,
                            to: stand.end,
                        });
                    }
                    Purpose::Frames { frame } => {
                        for word in self.frames[frame].reached(&words, at, stand) {
                            framed[word] |= 1 << frame;
                        }
                    }
                }
            }
        }
        hits.retain(|hit| {
            framed[hit.from] & self.rules[hit.rule].frames == 0
                && !excused.get(&hit.rule).is_some_and(|near| touches(*hit, near, longest))
        });
        hits.sort_by_key(|hit| hit.from);
        // Of two that overlap the longer one says more.
        let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
        for hit in hits {
            match kept.last_mut() {
                Some(last) if words[hit.from].range.start < words[last.to - 1].range.end => {
                    if last.to - last.from < hit.to - hit.from {
                        *last = hit;
                    }
                }
                _ => kept.push(hit),
            }
        }
        let finding = |hit: Hit| Finding {
            range: words[hit.from].range.start..words[hit.to - 1].range.end,
            rule: &self.rules[hit.rule].rule,
        };
        kept.into_iter().map(finding).collect()
    }

    /// The phrases that can begin at a word.
    fn begun<'b>(
        &'b self,
        begun: &'b Begun,
        words: &[Word],
        at: usize,
    ) -> impl Iterator<Item = &'b (Purpose, Phrase)> {
        let first = words[at].id;
        let second = words.get(at + 1).map_or(UNKNOWN, |word| word.id);
        let pairs = [(first, second), (first, ANY), (ANY, ANY)];
        let phrases = pairs.into_iter().flat_map(|(first, second)| begun.with(first, second));
        phrases.filter_map(|(_, _, place)| self.phrases.get(*place as usize))
    }
}

impl Begun {
    fn sort(&mut self) {
        self.all.sort_unstable();
        let mut first = 0;
        for (place, entry) in (0..).zip(&self.all) {
            while first <= entry.0 {
                self.starts.push(place);
                first += 1;
            }
        }
    }

    fn with(&self, first: WordId, second: WordId) -> &[(WordId, WordId, u32)] {
        let start = |word: WordId| self.starts.get(word as usize).map(|start| *start as usize);
        let Some(from) = start(first) else { return &[] };
        let own = &self.all[from..start(first + 1).unwrap_or(self.all.len())];
        let from = own.partition_point(|entry| entry.1 < second);
        let to = own.partition_point(|entry| entry.1 <= second);
        &own[from..to]
    }
}

impl Frame {
    /// The words that it makes fine, standing from `at` on.
    fn reached(&self, words: &[Word], at: usize, stand: Stand) -> Range<usize> {
        match self.reach {
            LintReach::After => {
                let ends = |at: &usize| {
                    words[*at].gap == Gap::Stop
                        || (self.until_pause && words[*at].gap == Gap::Pause)
                        || self.until.iter().any(|run| is_at(run, &words[*at..]))
                };
                let most = words.len().min(stand.end + MOST_FRAMED);
                stand.end..(stand.end..most).find(ends).unwrap_or(most)
            }
            LintReach::Before => {
                let start = sentence_start(words, at);
                let before =
                    if start == at && at > 0 { sentence_start(words, at - 1) } else { start };
                before..stand.from
            }
            LintReach::Around => {
                let start = sentence_start(words, at);
                let before = start.checked_sub(1).map_or(0, |last| sentence_start(words, last));
                let most = words.len().min(stand.end + MOST_FRAMED);
                let stops = |at: &usize| words[*at].gap == Gap::Stop;
                before..(stand.end..most).find(stops).unwrap_or(most)
            }
        }
    }
}

fn sentence_start(words: &[Word], at: usize) -> usize {
    let least = at.saturating_sub(MOST_FRAMED);
    let before = words[least..=at].iter().rposition(|word| word.gap == Gap::Stop);
    least + before.unwrap_or(0)
}

/// Whether any hit of `others`, which stand in order and have `longest` words at most, shares a word
/// with `hit`.
fn touches(hit: Hit, others: &[Hit], longest: usize) -> bool {
    let from = others.partition_point(|other| other.from + longest < hit.from);
    let near = others[from..].iter().take_while(|other| other.from < hit.to);
    near.into_iter().any(|other| hit.from < other.to)
}
