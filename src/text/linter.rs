//! Finding the phrases of the linter in a text: whole words, whatever the case, accents or quotes.
//!
//! A phrase never reaches over the end of a sentence, nor over a comma that it does not have itself.
//! What stands in double quotes is somebody's words being told, and is passed over, unless the text
//! begins with them.

use std::{collections::HashMap, ops::Range};

use unicode_normalization::char::is_combining_mark;

use crate::{
    domain::{LintKind, LintRule},
    text::fold::fold,
};

/// The sign for any one word.
const ANY: &str = "*";

/// Rules made ready for finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linter {
    rules: Vec<LintRule>,
    /// Phrases by their first word.
    begun: HashMap<String, Vec<Phrase>>,
    /// How many words the longest phrase has.
    longest: usize,
}

/// A piece of a text that a rule is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'l> {
    pub range: Range<usize>,
    pub rule: &'l LintRule,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase {
    rule: usize,
    words: Vec<(String, Gap)>,
    /// Whether it makes things fine rather than being pointed out.
    excuses: bool,
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    Blank,
    /// A comma, a dash, a bracket or a quote.
    Pause,
    /// The end of a sentence or line.
    Stop,
}

struct Word {
    range: Range<usize>,
    folded: String,
    gap: Gap,
    quoted: bool,
}

/// A run of words that a phrase stands at.
#[derive(Clone, Copy)]
struct Hit {
    rule: usize,
    from: usize,
    to: usize,
}

impl Linter {
    pub fn new(rules: &[LintRule]) -> Linter {
        let mut linter = Linter { rules: rules.to_vec(), ..Linter::default() };
        for (rule, LintRule { phrases, unless, .. }) in rules.iter().enumerate() {
            let pointed = phrases.iter().map(|phrase| (phrase, false));
            for (phrase, excuses) in pointed.chain(unless.iter().map(|phrase| (phrase, true))) {
                let words = split(phrase).into_iter().map(|word| (word.folded, word.gap));
                let words: Vec<(String, Gap)> = words.collect();
                let Some((first, _)) = words.first() else { continue };
                linter.longest = linter.longest.max(words.len());
                let begun = linter.begun.entry(first.clone()).or_default();
                begun.push(Phrase { rule, words, excuses });
            }
        }
        linter
    }

    /// Everything to point out, in the order of the text; no two overlap.
    pub fn find(&self, kind: LintKind, text: &str) -> Vec<Finding<'_>> {
        let words = split(text);
        let mut hits = Vec::new();
        let mut excused: HashMap<usize, Vec<Hit>> = HashMap::new();
        for at in 0..words.len() {
            let begun = [words[at].folded.as_str(), ANY].map(|first| self.begun.get(first));
            for phrase in begun.into_iter().flatten().flatten() {
                let stands = self.rules[phrase.rule].is_for(kind) && phrase.stands_at(&words[at..]);
                let hit = Hit { rule: phrase.rule, from: at, to: at + phrase.words.len() };
                match (stands, phrase.excuses) {
                    (true, true) => excused.entry(phrase.rule).or_default().push(hit),
                    (true, false) if !words[at].quoted => hits.push(hit),
                    _ => (),
                }
            }
        }
        hits.retain(|hit| !excused.get(&hit.rule).is_some_and(|near| self.touches(*hit, near)));
        // Of two that overlap the longer one says more.
        let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
        for hit in hits {
            match kept.last_mut() {
                Some(last) if hit.from < last.to => {
                    if last.to - last.from < hit.to - hit.from {
                        *last = hit;
                    }
                }
                _ => kept.push(hit),
            }
        }
        let finding = |hit: Hit| Finding {
            range: words[hit.from].range.start..words[hit.to - 1].range.end,
            rule: &self.rules[hit.rule],
        };
        kept.into_iter().map(finding).collect()
    }

    /// Whether any hit of `others`, which stand in order, shares a word with `hit`.
    fn touches(&self, hit: Hit, others: &[Hit]) -> bool {
        let from = others.partition_point(|other| other.from + self.longest < hit.from);
        let near = others[from..].iter().take_while(|other| other.from < hit.to);
        near.into_iter().any(|other| hit.from < other.to)
    }
}

impl Phrase {
    fn stands_at(&self, words: &[Word]) -> bool {
        self.words.len() <= words.len()
            && self.words.iter().zip(words).enumerate().all(|(place, ((sought, gap), word))| {
                (sought == ANY || *sought == word.folded) && (place == 0 || word.gap <= *gap)
            })
    }
}

/// The words of a text with their places, in one pass.
fn split(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut start = None;
    let mut gap = Gap::Blank;
    // The first word of an open quote, and whether it is told rather than all there is.
    let mut open: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inner = start.is_some()
            && is_apostrophe(letter)
            && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if letter.is_alphanumeric() || inner || (start.is_some() && is_combining_mark(letter)) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Word::new(text, from..at, gap));
            gap = Gap::Blank;
        }
        match letter {
            '*' => {
                words.push(Word::new(text, at..at + 1, gap));
                gap = Gap::Blank;
            }
            '“' => open = Some(words.len()),
            '"' if open.is_none() => open = Some(words.len()),
            '”' | '"' => {
                let from = open.take().filter(|from| *from > 0).unwrap_or(words.len());
                words[from..].iter_mut().for_each(|word| word.quoted = true);
            }
            _ => (),
        }
        gap = gap.max(gap_of(letter));
    }
    if let Some(from) = start {
        words.push(Word::new(text, from..text.len(), gap));
    }
    words
}

impl Word {
    fn new(text: &str, range: Range<usize>, gap: Gap) -> Word {
        Word { folded: fold(&text[range.clone()]), range, gap, quoted: false }
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ')
}

fn gap_of(letter: char) -> Gap {
    match letter {
        '.' | '!' | '?' | ';' | ':' | '\n' | '…' => Gap::Stop,
        '-' | '/' | '*' => Gap::Blank,
        _ if letter.is_whitespace() || is_apostrophe(letter) => Gap::Blank,
        _ => Gap::Pause,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rule(id: &str, phrases: &[&str], unless: &[&str], kind: Option<LintKind>) -> LintRule {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        LintRule {
            id: id.to_owned(),
            phrases: own(phrases),
            unless: own(unless),
            kind,
            why: "why".to_owned(),
            instead: "instead".to_owned(),
        }
    }

    fn linter() -> Linter {
        Linter::new(&[
            rule("but", &["but"], &["everybody but", "said * * but"], None),
            rule("made", &["you made me", "made me * it"], &[], Some(LintKind::Ownership)),
            rule("didnt", &["I didn’t mean", "café"], &[], None),
            rule("fair", &["well, to be fair"], &[], Some(LintKind::SoftStart)),
            rule("wild", &["* always *"], &[], Some(LintKind::SoftStart)),
        ])
    }

    fn found(kind: LintKind, text: &str) -> Vec<String> {
        linter().find(kind, text).iter().map(|hit| text[hit.range.clone()].to_owned()).collect()
    }

    fn owning(text: &str) -> Vec<String> {
        found(LintKind::Ownership, text)
    }

    #[test]
    fn only_whole_words_are_found() {
        assert_eq!(owning("I lied, but I was tired"), ["but"]);
        assert_eq!(owning("I had butter, and a rebut"), Vec::<String>::new());
    }

    #[test]
    fn case_accents_and_quotes_do_not_matter() {
        assert_eq!(
            owning("BUT i didn't mean it at the Cafe\u{301}"),
            ["BUT", "i didn't mean", "Cafe\u{301}"]
        );
    }

    #[test]
    fn a_context_that_makes_it_fine_is_no_finding() {
        assert_eq!(owning("I told everybody but you, but late"), ["but"]);
        assert_eq!(owning("I said at work but was not"), Vec::<String>::new());
    }

    #[test]
    fn a_star_is_any_one_word() {
        assert_eq!(owning("You made me"), ["You made me"]);
        assert_eq!(owning("You made me do it"), ["made me do it"], "the longer one says more");
        assert_eq!(owning("it made me want it"), ["made me want it"]);
        assert_eq!(found(LintKind::SoftStart, "so you always go"), ["you always go"]);
    }

    #[test]
    fn a_rule_is_kept_to_what_it_is_for() {
        assert_eq!(found(LintKind::SoftStart, "you made me cry"), Vec::<String>::new());
    }

    #[test]
    fn a_phrase_ends_with_its_sentence_and_its_part() {
        assert_eq!(owning("I saw you. Made me think"), Vec::<String>::new());
        assert_eq!(owning("because of you, made me"), Vec::<String>::new());
        assert_eq!(found(LintKind::SoftStart, "Well, to be fair"), ["Well, to be fair"]);
        assert_eq!(found(LintKind::SoftStart, "well to be fair"), ["well to be fair"]);
    }

    #[test]
    fn what_is_told_in_quotes_is_passed_over() {
        assert_eq!(owning("I shouted “you made me” at you"), Vec::<String>::new());
        assert_eq!(owning("I shouted \"you made me\" but once"), ["but"]);
        assert_eq!(owning("“I lied, but once”"), ["but"]);
    }

    #[test]
    fn a_long_text_is_read_in_one_pass() {
        let text = "said a b but everybody but you made me do it, ".repeat(2200);
        assert!(text.len() > 100_000);
        assert_eq!(linter().find(LintKind::Ownership, &text).len(), 2200);
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_findings_are_whole_letters_in_order(
            text in "(but|you|made|me|said|everybody|always|[\\PC\n“”\"’'*.,\u{301}]| ){0,40}",
            soft in any::<bool>(),
        ) {
            let kind = if soft { LintKind::SoftStart } else { LintKind::Ownership };
            let linter = linter();
            let mut end = 0;
            for hit in linter.find(kind, &text) {
                prop_assert!(end <= hit.range.start && hit.range.start < hit.range.end);
                prop_assert!(text.get(hit.range.clone()).is_some());
                end = hit.range.end;
            }
        }

        #[test]
        fn any_rules_are_made_ready(phrase in "\\PC{0,20}", text in "\\PC{0,60}") {
            let linter = Linter::new(&[rule("any", &[&phrase], &[&text], None)]);
            linter.find(LintKind::Ownership, &text);
            linter.find(LintKind::Ownership, &phrase);
        }
    }
}
