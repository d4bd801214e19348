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
        phrase::{Lists, Phrase, Stand, is_at},
        words::{Gap, UNKNOWN, Vocabulary, Word, WordId},
    },
};

/// How many frames there can be.
pub const MOST_FRAMES: usize = 64;

/// The most words that a frame makes fine.
const MOST_FRAMED: usize = 60;

/// Phrases by the two words that they can begin with; `None` stands for any word.
type Begun = HashMap<(Option<WordId>, Option<WordId>), Vec<usize>>;

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
            let runs = list.words.iter().map(|words| linter.vocabulary.learn(words)).collect();
            lists.insert(&list.name, runs);
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
                .filter(|(_, frame)| !frame.except.contains(&entry.id))
                .fold(0, |bits, (frame, _)| bits | 1 << frame);
            linter.rules.push(Rule { rule: entry.clone(), frames });
            linter.learn(&entry.phrases, Purpose::Points { rule }, &lists);
            linter.learn(&entry.unless, Purpose::Excuses { rule }, &lists);
        }
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
            for words in phrase.begins() {
                begun.entry(words).or_default().push(self.phrases.len());
            }
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
                let wanted = self.rules[rule].rule.is_for(kind);
                let Some(stand) = phrase.stands_at(&words, at).filter(|_| wanted) else { continue };
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
        let first = Some(words[at].id);
        let second = Some(words.get(at + 1).map_or(UNKNOWN, |word| word.id));
        let keys = [(first, second), (first, None), (None, None)];
        let phrases = keys.into_iter().filter_map(|key| begun.get(&key)).flatten();
        phrases.map(|phrase| &self.phrases[*phrase])
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
