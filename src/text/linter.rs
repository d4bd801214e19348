//! Finding the phrases of the linter in a text: whole words, whatever the case, accents or quotes.
//!
//! A phrase never reaches over the end of a sentence, nor over a comma that it does not have itself.
//! What stands in quotes is somebody's words being told, and is passed over, unless the text begins
//! with them; so is what a frame shows to be told, denied or owned.

mod begun;
mod memory;
mod on_demand;
mod phrase;
mod repeats;
mod signs;
mod steps;
mod standing;
#[cfg(test)]
mod tests;
mod words;

pub use memory::Memory;
pub use on_demand::OnDemand;
pub use phrase::unclosed;
pub use repeats::Repeats;

use std::{collections::HashMap, ops::Range};

use crate::{
    domain::{
        lazy::Lazy,
        linter::{LintKind, LintReach, LintRule, LintRules},
    },
    text::linter::{
        begun::Begun,
        phrase::{Phrases, Reading},
        signs::near,
        standing::{Stand, is_at},
        words::{Gap, Vocabulary, Word, WordId},
    },
};

/// How many frames there can be.
pub const MOST_FRAMES: usize = 64;

/// The most words that a frame makes fine.
const MOST_FRAMED: usize = 60;

/// Rules made ready for finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linter {
    written: Lazy<LintRules>,
    /// For each rule the frames that make it fine, one bit each.
    spared: Vec<u64>,
    frames: Vec<Frame>,
    vocabulary: Vocabulary,
    phrases: Phrases,
    /// What each phrase is for.
    purposes: Vec<Purpose>,
    /// Those that point something out.
    pointing: Begun,
    /// Those that make it fine.
    sparing: Begun,
}

/// A piece of a text that a rule is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'l> {
    /// In bytes of the text that was looked at.
    pub range: Range<usize>,
    /// Why it is pointed out, and what to write in its place.
    pub rule: &'l LintRule,
}

/// A finding by the place of its rule.
struct Mark {
    range: Range<usize>,
    rule: usize,
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
    /// Reads the rules: some milliseconds for all of them.
    pub fn new(written: &Lazy<LintRules>) -> Linter {
        let mut linter = Linter {
            written: written.clone(),
            vocabulary: Vocabulary::new(&written.spellings),
            ..Linter::default()
        };
        let mut reading = Reading::new(&written.lists, &mut linter.vocabulary);
        for (frame, entry) in written.frames.iter().take(MOST_FRAMES).enumerate() {
            let until = entry.until.iter().map(|words| linter.vocabulary.learn(words));
            let until = until.filter(|run| !run.is_empty()).collect();
            let until_pause = entry.until.iter().any(|word| word == ",");
            linter.frames.push(Frame { reach: entry.reach, until, until_pause, kind: entry.kind });
            linter.learn(&entry.phrases, Purpose::Frames { frame }, &mut reading);
        }
        for (rule, entry) in written.rules.iter().enumerate() {
            let bits = written.frames.iter().take(MOST_FRAMES).enumerate();
            let spared = bits
                .filter(|(_, frame)| frame.spares(&entry.id))
                .fold(0, |bits, (frame, _)| bits | 1 << frame);
            linter.spared.push(spared);
            linter.learn(&entry.phrases, Purpose::Points { rule }, &mut reading);
            linter.learn(&entry.unless, Purpose::Excuses { rule }, &mut reading);
        }
        linter.pointing.sort();
        linter.sparing.sort();
        linter
    }

    fn learn<'l>(&mut self, phrases: &'l [String], purpose: Purpose, reading: &mut Reading<'l>) {
        for phrase in phrases {
            let place = self.phrases.add(phrase, &mut self.vocabulary, reading);
            let Some(place) = place else { continue };
            self.purposes.push(purpose);
            let begun = match purpose {
                Purpose::Points { .. } => &mut self.pointing,
                Purpose::Excuses { .. } | Purpose::Frames { .. } => &mut self.sparing,
            };
            begun.extend(place, &self.phrases.begins(place));
        }
    }

    /// Everything to point out, in the order of the text; no two overlap.
    pub fn find(&self, kind: LintKind, text: &str) -> Vec<Finding<'_>> {
        self.told(&self.marks(kind, text))
    }

    /// Some marks as they are told.
    fn told(&self, marks: &[Mark]) -> Vec<Finding<'_>> {
        let told = |mark: &Mark| {
            let rule = self.written.rules.get(mark.rule)?;
            Some(Finding { range: mark.range.clone(), rule })
        };
        marks.iter().filter_map(told).collect()
    }

    fn marks(&self, kind: LintKind, text: &str) -> Vec<Mark> {
        let words = self.vocabulary.split(text);
        let mut hits = Vec::new();
        let mut hit_rules = vec![false; self.spared.len()];
        let for_kind: Vec<bool> = self.written.rules.iter().map(|rule| rule.is_for(kind)).collect();
        let wanted = |purpose| matches!(purpose, Purpose::Points { rule } if for_kind[rule]);
        for at in 0..words.len() {
            for (purpose, stand) in self.standing(&self.pointing, &words, at, wanted) {
                let Purpose::Points { rule } = purpose else { continue };
                if !words[stand.from].quoted {
                    hits.push(Hit { rule, from: stand.from, to: stand.to });
                    hit_rules[rule] = true;
                }
            }
        }
        if hits.is_empty() {
            return Vec::new();
        }
        self.spare(kind, &words, &hit_rules, &mut hits);
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
        let mark = |hit: Hit| Mark {
            range: words[hit.from].range.start..words[hit.to - 1].range.end,
            rule: hit.rule,
        };
        kept.into_iter().map(mark).collect()
    }

    /// Drops the hits that something makes fine.
    fn spare(&self, kind: LintKind, words: &[Word], hit_rules: &[bool], hits: &mut Vec<Hit>) {
        let mut excused: HashMap<usize, Vec<Hit>> = HashMap::new();
        let mut framed = vec![0_u64; words.len()];
        let mut longest = 0;
        let wanted = |purpose| match purpose {
            Purpose::Points { rule } | Purpose::Excuses { rule } => hit_rules[rule],
            Purpose::Frames { frame } => self.frames[frame].kind.is_none_or(|own| own == kind),
        };
        for at in 0..words.len() {
            for (purpose, stand) in self.standing(&self.sparing, words, at, wanted) {
                match purpose {
                    Purpose::Points { .. } => (),
                    Purpose::Excuses { rule } => {
                        longest = longest.max(stand.end - at);
                        let near = excused.entry(rule).or_default();
                        near.push(Hit { rule, from: at, to: stand.end });
                    }
                    Purpose::Frames { frame } => {
                        for word in self.frames[frame].reached(words, at, stand) {
                            framed[word] |= 1 << frame;
                        }
                    }
                }
            }
        }
        hits.retain(|hit| {
            framed[hit.from] & self.spared[hit.rule] == 0
                && !excused.get(&hit.rule).is_some_and(|near| touches(*hit, near, longest))
        });
    }

    /// The wanted phrases that begin at a word, each with where it stands.
    fn standing<'s>(
        &'s self,
        begun: &'s Begun,
        words: &'s [Word],
        at: usize,
        wanted: impl Fn(Purpose) -> bool + 's,
    ) -> impl Iterator<Item = (Purpose, Stand)> + 's {
        let near = near(&words[at..]);
        begun.at(&words[at..]).filter_map(move |place| {
            let purpose = self.purposes[place];
            let stand = || self.phrases.stands_at(place, words, at, &near);
            if wanted(purpose) { Some((purpose, stand()?)) } else { None }
        })
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
