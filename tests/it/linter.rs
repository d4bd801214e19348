//! How well the built-in rules of the linter do, on lines written for this test.

use std::{collections::BTreeSet, fs};

use trust_guide::{domain::LintKind, text::linter::Linter};

use crate::harness::guide;

struct Labelled {
    kind: LintKind,
    text: String,
    rules: BTreeSet<String>,
}

fn labelled() -> Vec<Labelled> {
    let file = fs::read_to_string("tests/linter_lines.tsv").unwrap();
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

fn found(linter: &Linter, kind: LintKind, text: &str) -> BTreeSet<String> {
    linter.find(kind, text).iter().map(|finding| finding.rule.id.clone()).collect()
}

#[test]
fn what_is_pointed_out_is_right_nine_times_in_ten() {
    let linter = Linter::new(&guide().linter);
    let (mut right, mut wrong, mut missed) = (0_u32, 0_u32, 0_u32);
    for Labelled { kind, text, rules } in labelled() {
        let found = found(&linter, kind, &text);
        right += u32::try_from(found.intersection(&rules).count()).unwrap();
        wrong += u32::try_from(found.difference(&rules).count()).unwrap();
        missed += u32::try_from(rules.difference(&found).count()).unwrap();
        if found != rules {
            println!("{text}\n    found {found:?}, labelled {rules:?}");
        }
    }
    let precision = f64::from(right) / f64::from(right + wrong);
    let recall = f64::from(right) / f64::from(right + missed);
    println!(
        "precision {precision:.3}, recall {recall:.3}: {right} right, {wrong} wrong, {missed} missed"
    );
    assert!(precision >= 0.9, "precision {precision:.3}");
    assert!(recall >= 0.8, "recall {recall:.3}");
}

#[test]
fn the_lines_are_many_and_many_of_them_are_fine() {
    let lines = labelled();
    assert!(lines.len() >= 300, "{} lines", lines.len());
    let clean = lines.iter().filter(|line| line.rules.is_empty()).count();
    assert!(clean >= 120, "{clean} clean lines");
    let texts: BTreeSet<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts.len(), lines.len(), "a line is there twice");
    let guide = guide();
    let known: BTreeSet<&str> = guide.linter.iter().map(|rule| rule.id.as_str()).collect();
    for id in lines.iter().flat_map(|line| &line.rules) {
        assert!(known.contains(id.as_str()), "there is no rule {id}");
    }
}

#[test]
fn the_rules_are_sixty_or_more_and_each_finds_its_own_phrases() {
    let guide = guide();
    assert!(guide.linter.len() >= 60, "{} rules", guide.linter.len());
    let mut offences = Vec::new();
    for rule in &guide.linter {
        let alone = Linter::new(std::slice::from_ref(rule));
        let kind = rule.kind.unwrap_or(LintKind::Ownership);
        let points = |phrase: &str| !alone.find(kind, &phrase.replace('*', "thing")).is_empty();
        for phrase in rule.phrases.iter().filter(|phrase| !points(phrase)) {
            offences.push(format!("{} never finds “{phrase}”", rule.id));
        }
        for phrase in rule.unless.iter().filter(|phrase| points(phrase)) {
            offences.push(format!("{} finds “{phrase}”, which is fine", rule.id));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}
