//! What the linter finds, and what it passes over.

use proptest::prelude::*;

use super::*;
use crate::domain::linter::{LintFrame, LintList, LintSpelling};

fn own(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn rule(id: &str, phrases: &[&str], unless: &[&str], kind: Option<LintKind>) -> LintRule {
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
    Linter::new(&Lazy::from(LintRules {
        rules: vec![
            rule("but", &["but"], &["everybody but", "said * * but"], None),
            rule("made", &["you made me", "made me * it"], &[], Some(LintKind::Ownership)),
            rule("didnt", &["I didn’t mean", "café"], &[], None),
            rule("fair", &["well, to be fair"], &[], Some(LintKind::SoftStart)),
            rule("wild", &["* always *"], &[], Some(LintKind::SoftStart)),
            rule("drunk", &["i was/got (so) drunk", "{sorry} ... [if you]"], &[], None),
            rule("end", &["^ that is all", "no more $"], &[], None),
        ],
        frames: vec![
            LintFrame {
                phrases: own(&["i blamed"]),
                reach: LintReach::After,
                until: own(&["because", ","]),
                kind: Some(LintKind::Ownership),
                only: Vec::new(),
                except: own(&["end"]),
            },
            LintFrame {
                phrases: own(&["that was a lie"]),
                reach: LintReach::Before,
                until: Vec::new(),
                kind: None,
                only: Vec::new(),
                except: Vec::new(),
            },
            LintFrame {
                phrases: own(&["i chose"]),
                reach: LintReach::Around,
                until: Vec::new(),
                kind: None,
                only: own(&["drunk"]),
                except: Vec::new(),
            },
        ],
        lists: vec![LintList { name: "sorry".to_owned(), words: own(&["sorry", "i regret"]) }],
        spellings: vec![
            LintSpelling { read_as: "did not".to_owned(), forms: own(&["didn’t", "didnt"]) },
            LintSpelling { read_as: "you".to_owned(), forms: own(&["u"]) },
        ],
    }))
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
fn single_quotes_are_told_apart_from_apostrophes() {
    assert_eq!(owning("You said 'it was you made me' back"), Vec::<String>::new());
    assert_eq!(owning("You said ‘you made me’, but once"), ["but"]);
    assert_eq!(owning("My friends' car, you made me, the boys' room"), ["you made me"]);
}

#[test]
fn a_short_form_or_a_slip_is_read_as_what_it_stands_for() {
    assert_eq!(owning("i didnt mean it, u made me"), ["i didnt mean", "u made me"]);
    assert_eq!(owning("I did not mean it"), ["I did not mean"]);
}

#[test]
fn a_phrase_can_leave_words_open_and_out() {
    assert_eq!(owning("I got drunk. I was so drunk"), ["I got drunk", "I was so drunk"]);
    assert_eq!(owning("I was very drunk"), Vec::<String>::new());
}

#[test]
fn a_phrase_can_point_out_a_part_of_itself() {
    assert_eq!(owning("Sorry about the day, and for more, if you ask"), ["if you"]);
    assert_eq!(owning("I regret it if you do. If you ask"), ["if you"]);
    assert_eq!(owning("Sorry. If you ask"), Vec::<String>::new());
}

#[test]
fn a_phrase_can_ask_for_the_start_or_the_end_of_a_sentence() {
    assert_eq!(owning("That is all. I know that is all"), ["That is all"]);
    assert_eq!(owning("no more wine, no more"), ["no more"]);
}

#[test]
fn a_frame_makes_fine_what_stands_after_it() {
    assert_eq!(owning("I blamed the night I got drunk"), Vec::<String>::new());
    assert_eq!(owning("I blamed you because I got drunk"), ["I got drunk"]);
    assert_eq!(owning("I blamed you, I got drunk"), ["I got drunk"]);
    assert_eq!(owning("I blamed you. I got drunk"), ["I got drunk"]);
    assert_eq!(owning("I blamed no more"), ["no more"], "this rule is not for the frame");
    assert_eq!(found(LintKind::SoftStart, "I blamed all I got drunk"), ["I got drunk"]);
}

#[test]
fn a_frame_makes_fine_what_stands_before_it() {
    assert_eq!(owning("I got drunk, that was a lie"), Vec::<String>::new());
    assert_eq!(owning("No. I got drunk. That was a lie. You made me"), ["You made me"]);
    assert_eq!(owning("You made me. I got drunk, that was a lie"), ["You made me"]);
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
        text in "(but|you|made|didnt|me|said|sorry|i blamed|that was a lie|if|always|[\\PC\n“”\"’'*.,\u{301}]| ){0,40}",
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
        let rules = vec![rule("any", &[&phrase], &[&text], None)];
        let linter = Linter::new(&Lazy::from(LintRules { rules, ..LintRules::default() }));
        linter.find(LintKind::Ownership, &text);
        linter.find(LintKind::Ownership, &phrase);
    }
}

#[test]
fn what_is_owned_around_words_makes_them_fine_for_the_rules_that_are_named() {
    assert_eq!(owning("I was drunk. Then, as you know, I chose to go"), Vec::<String>::new());
    assert_eq!(owning("That night I chose to go, and I was drunk"), Vec::<String>::new());
    assert_eq!(owning("I was drunk. I went. That night I chose it"), ["I was drunk"]);
    assert_eq!(owning("I chose to go. I was drunk"), ["I was drunk"]);
    assert_eq!(owning("I chose to go, but you made me"), ["but", "you made me"]);
}
