//! How well the built-in rules of the linter do: on lines that whoever writes rules reads, and on lines
//! that they do not.

use std::{collections::BTreeSet, fmt, fs};

use trust_guide::{
    domain::linter::{LintKind, LintRules},
    text::linter::Linter,
};

use crate::harness::guide;

/// Lines to write rules by.
const SEEN: &str = "tests/linter_lines.tsv";
/// Lines that nobody who writes rules reads; what the rules get wrong in them is only counted.
const UNSEEN: &str = "tests/linter_unseen.tsv";

struct Labelled {
    kind: LintKind,
    text: String,
    rules: BTreeSet<String>,
}

fn labelled(path: &str) -> Vec<Labelled> {
    let file = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let [kind, text, rules] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
            Labelled {
                kind: match kind {
                    "ownership" => LintKind::Ownership,
                    "softstart" => LintKind::SoftStart,
                    other => panic!("no kind {other}"),
                },
                text: text.to_owned(),
                rules: rules.split(' ').filter(|id| *id != "-").map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// How many lines of a file were judged how.
#[derive(Default)]
struct Score {
    /// Pointed out, and they should be.
    right: u32,
    /// Pointed out, and they are fine.
    wrong: u32,
    /// Not pointed out, and they should be.
    missed: u32,
    /// Of the right ones, those where one of the reasons given is one of those labelled.
    reasons: u32,
    /// Of the right ones, those where the first reason given is one of those labelled.
    first: u32,
}

impl Score {
    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }

    fn right_reason(&self) -> f64 {
        f64::from(self.reasons) / f64::from(self.right.max(1))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Score { right, wrong, missed, reasons, first } = self;
        let (precision, recall) = (self.precision(), self.recall());
        write!(
            out,
            "precision {precision:.3}, recall {recall:.3}, right reason {:.3}: {right} right, \
             {wrong} wrong, {missed} missed, {reasons} for the right reason, {first} with it first",
            self.right_reason(),
        )
    }
}

/// The score of the built-in rules, and the lines that they get wrong.
fn score(path: &str) -> (Score, Vec<String>) {
    let linter = Linter::new(&guide().linter);
    let (mut score, mut faults) = (Score::default(), Vec::new());
    for Labelled { kind, text, rules } in labelled(path) {
        let findings = linter.find(kind, &text);
        let found: Vec<&str> = findings.iter().map(|finding| finding.rule.id.as_str()).collect();
        let told = found.iter().any(|id| rules.contains(*id));
        match (found.is_empty(), rules.is_empty()) {
            (true, true) => (),
            (true, false) => score.missed += 1,
            (false, true) => score.wrong += 1,
            (false, false) => {
                score.right += 1;
                score.reasons += u32::from(told);
                score.first += u32::from(rules.contains(found[0]));
            }
        }
        if found.is_empty() != rules.is_empty() || (!found.is_empty() && !told) {
            faults.push(format!("{text}\n    found {found:?}, labelled {rules:?}"));
        }
    }
    (score, faults)
}

#[test]
fn lines_that_rules_are_written_by_are_judged_right() {
    let (score, faults) = score(SEEN);
    println!("seen: {score}");
    for fault in faults {
        println!("{fault}");
    }
    assert!(score.precision() >= 0.95, "seen: {score}");
    assert!(score.recall() >= 0.9, "seen: {score}");
    assert!(score.right_reason() >= 0.9, "seen: {score}");
}

#[test]
fn lines_that_no_rule_was_written_by_are_judged_right() {
    let (score, faults) = score(UNSEEN);
    println!("unseen: {score}; {} lines have a fault", faults.len());
    assert!(score.precision() >= 0.9, "unseen: {score}");
    assert!(score.recall() >= 0.8, "unseen: {score}");
    assert!(score.right_reason() >= 0.85, "unseen: {score}");
}

#[test]
fn two_in_five_lines_or_more_are_fine_and_each_label_is_a_rule() {
    let (seen, unseen) = (labelled(SEEN), labelled(UNSEEN));
    assert!(seen.len() >= 700, "{} lines", seen.len());
    let guide = guide();
    let known: BTreeSet<&str> = guide.linter.rules.iter().map(|rule| rule.id.as_str()).collect();
    for (path, lines) in [(SEEN, &seen), (UNSEEN, &unseen)] {
        let fine = lines.iter().filter(|line| line.rules.is_empty()).count();
        assert!(fine * 5 >= lines.len() * 2, "{path}: {fine} of {} are fine", lines.len());
        for id in lines.iter().flat_map(|line| &line.rules) {
            assert!(known.contains(id.as_str()), "{path}: there is no rule {id}");
        }
    }
}

#[test]
fn no_line_is_there_twice_in_a_file() {
    for path in [SEEN, UNSEEN] {
        let lines = labelled(path);
        let mut texts = BTreeSet::new();
        for (place, line) in lines.iter().enumerate() {
            assert!(texts.insert(&line.text), "{path}: entry {} is there twice", place + 1);
        }
    }
}

#[test]
fn no_line_that_rules_are_written_by_is_among_the_unseen() {
    let (seen, unseen) = (labelled(SEEN), labelled(UNSEEN));
    let seen: BTreeSet<&str> = seen.iter().map(|line| line.text.as_str()).collect();
    let both = unseen.iter().filter(|line| seen.contains(line.text.as_str())).count();
    // The lines are not told: who writes rules reads this.
    assert_eq!(
        both, 0,
        "{both} lines of {UNSEEN} are in {SEEN} as well; write others in their place"
    );
}

#[test]
fn the_rules_are_sixty_or_more_and_each_finds_its_own_phrases() {
    let guide = guide();
    assert!(guide.linter.rules.len() >= 60, "{} rules", guide.linter.rules.len());
    let mut offences = Vec::new();
    for rule in &guide.linter.rules {
        let (rules, frames) = (vec![rule.clone()], Vec::new());
        let alone = LintRules { rules, frames, ..LintRules::clone(&guide.linter) };
        let alone = Linter::new(&alone.into());
        let kind = rule.kind.unwrap_or(LintKind::Ownership);
        let points = |phrase: &str| !alone.find(kind, &sample(&guide.linter, phrase)).is_empty();
        for phrase in rule.phrases.iter().filter(|phrase| !points(phrase)) {
            offences.push(format!("{} never finds “{phrase}”", rule.id));
        }
        for phrase in rule.unless.iter().filter(|phrase| points(phrase)) {
            offences.push(format!("{} finds “{phrase}”, which is fine", rule.id));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

/// Words at which a phrase stands: the first of each choice, and nothing of what may be missing.
fn sample(rules: &LintRules, phrase: &str) -> String {
    let mut words = String::new();
    let mut rest = phrase;
    while let Some(letter) = rest.chars().next() {
        let inner = |close: char| rest[1..].split_once(close).unwrap();
        match letter {
            '(' => rest = inner(')').1,
            '{' => {
                let (choice, after) = inner('}');
                let list = rules.lists.iter().find(|list| list.name == choice);
                let first = list.map(|list| list.words[0].as_str());
                words += first.or(choice.split('/').next()).unwrap();
                rest = after;
            }
            '/' => {
                rest = rest
                    .trim_start_matches(|letter: char| !letter.is_whitespace() && letter != ']');
            }
            '[' | ']' | '^' | '$' | '.' => rest = &rest[1..],
            '*' => {
                words += "thing";
                rest = &rest[1..];
            }
            _ => {
                words.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    words
}
