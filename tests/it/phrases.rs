//! What the program itself says stands in `content/en/program.ftl`, and in another language beside it.

mod literals;

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use fluent_syntax::{
    ast::{Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};
use trust_guide::{
    content,
    domain::{role::Role, workbook::Workbook},
    phrases::{self, Phrasebook},
};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
    screens::{daily::everything_due, look_back::lived, writing::felt},
    tidy::sources,
};

/// Every piece of words of a pattern, wherever it stands.
fn each_piece(pattern: &mut Pattern<String>, act: &mut impl FnMut(&mut String)) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => act(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants.iter_mut() {
                    each_piece(&mut variant.value, act);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

/// The English file with something done to each piece of words in it.
fn changed(mut act: impl FnMut(&mut String)) -> String {
    let english = fs::read_to_string("content/en/program.ftl").unwrap();
    let mut file = parser::parse(english).unwrap();
    for entry in &mut file.body {
        if let Entry::Message(message) = entry {
            each_piece(message.value.as_mut().unwrap(), &mut act);
        }
    }
    serializer::serialize(&file)
}

/// Each piece of words between two marks of its own; the blanks at its ends stay outside.
pub fn marked() -> String {
    changed(|piece| {
        let words = piece.trim();
        if words.contains(char::is_alphabetic) {
            *piece = piece.replace(words, &format!("⟦{words}⟧"));
        }
    })
}

/// Every piece of words of the English file.
pub fn pieces() -> BTreeSet<String> {
    let mut pieces = BTreeSet::new();
    changed(|piece| {
        pieces.insert(piece.trim().to_owned());
    });
    pieces
}

/// Those that are long enough to be told from other words, and stand nowhere else in the source.
fn english() -> BTreeSet<String> {
    let mut pieces = pieces();
    pieces.retain(|piece| 2 < piece.split_whitespace().count());
    for path in sources(Path::new("src")) {
        let source = fs::read_to_string(path).unwrap();
        pieces.retain(|piece| !source.contains(piece));
    }
    pieces
}

/// The made-up language, laid over by way of a folder, as anybody would.
pub fn made_up() -> Arc<Phrasebook> {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("zz")).unwrap();
    fs::write(folder.path().join("zz/program.ftl"), marked()).unwrap();
    let loaded = content::load_in("zz", Some(folder.path()));
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    loaded.phrases.unwrap()
}

/// What is seen, on lines that run on, without what is marked.
pub fn unmarked(seen: &str) -> (String, usize) {
    let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let (mut left, mut marks) = (String::new(), 0);
    for (place, part) in seen.split('⟦').enumerate() {
        let rest = match part.split_once('⟧') {
            Some((_, rest)) if place > 0 => rest,
            _ => part,
        };
        marks += usize::from(place > 0);
        left += rest;
    }
    (left, marks)
}

/// What the months, the plan and the journal show, key by key.
fn seen() -> Vec<String> {
    let mut seen = Vec::new();
    let mut play = |workbook, keys: &[&str]| {
        let mut play = Play::of(workbook, 160, 90);
        seen.push(play.screen());
        for keys in keys {
            play.keys(keys);
            seen.push(play.screen());
        }
    };
    play(agreed(Role::Hurt), &["p", "j", "j", "<esc>", "P", "j", "u"]);
    play(lived(), &["p", "u", "<c-r>", "z", "<f2>"]);
    play(everything_due(), &["n", "u", "n"]);
    play(felt(&[(7, 4); 12]), &["p", "w", "a walk", "<esc>", "u"]);
    play(welcomed(None), &["w", "a walk", "<esc>", "p", "<esc>", "u", "<c-r>", "<c-r>"]);
    // What is told at once: of no undo, of keys in vain, of ticks, of a page by its name.
    play(
        welcomed(Some(Role::Hurt)),
        &["u", "<c-r>", "é", "é", "x", "x", "1", "j", " ", "u", "<c-r>", "?"],
    );
    play(Workbook::default(), &["u", "p", "n", "u", "0"]);
    // The first questions, with the warning where others may use the account.
    play(Workbook::default(), &["<enter>", "s", "s", "<enter>", "j", "j", "<enter>"]);
    // What is looked for, by its words and by its name; the keys, the answers, the trash, the private check.
    play(welcomed(None), &["/", "zzqx", "<tab>", "<esc>", "/", "suicide", "<esc>"]);
    play(welcomed(None), &[":", "zzqx", "<esc>", ":", "delete", "<esc>", "?", "<esc>"]);
    play(welcomed(Some(Role::Hurt)), &["J", "t", "<f1>", "<f7>", "k", "y", "n", "s"]);
    seen
}

#[test]
fn in_a_made_up_language_no_phrase_is_left_in_english() {
    let english = english();
    assert!(60 < english.len(), "{}", english.len());
    let book = made_up();
    let told = phrases::speaking(book, seen);
    let mut marks = 0;
    for screen in told {
        let (left, found) = unmarked(&screen);
        marks += found;
        for piece in &english {
            assert!(!left.contains(piece.as_str()), "“{piece}” in:\n{screen}");
        }
    }
    assert!(60 < marks, "{marks}");
}

#[test]
fn the_same_keys_show_english_where_no_language_was_chosen() {
    assert!(seen().iter().all(|screen| !screen.contains('⟦')));
}

/// Every phrase can be said in another language, whatever it is told with.
#[test]
fn the_made_up_language_is_whole_and_sound() {
    let text = marked();
    assert_eq!(phrases::faults(&text), []);
    assert_eq!(phrases::count(&text), phrases::MESSAGES.len());
}

/// What the check tells of a file of phrases, laid into a folder.
fn told(path: &str, text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
    content::check(folder.path()).problems.iter().map(ToString::to_string).collect()
}

#[test]
fn the_check_names_what_is_wrong_with_a_phrase_with_line_and_remedy() {
    let text = "monday = maanantai\n\nmonady = maanantai\nback-at = Takaisin { $hour }\ntuesday\n";
    assert_eq!(
        told("fi/program.ftl", text),
        [
            "fi/program.ftl:3: the program has no phrase `monady`; use an id of en/program.ftl: phrases are found by it",
            "fi/program.ftl:4: `back-at` is not told with `$hour`; use `$time`",
            "fi/program.ftl:5: this is no phrase: Expected a token starting with \"=\"; write `id = words`, and begin each further line of the words with blanks",
        ]
    );
    assert_eq!(told("fi/program.ftl", "monday = maanantai\n"), Vec::<String>::new());
    assert_eq!(told("en/program.ftl", "monday = Monday, dear\n"), Vec::<String>::new());
    assert!(told("program.ftl", "monday = Monday\n")[0].contains("no file of the guide"));
}

#[test]
fn a_broken_phrase_is_told_at_the_start_and_the_others_are_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("fi")).unwrap();
    fs::write(folder.path().join("fi/program.ftl"), "monday = ma\nnoon\n").unwrap();
    let loaded = content::load_in("fi", Some(folder.path()));
    let told: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].ends_with("until then the built-in words are used"), "{told:?}");
    let day = trust_guide::domain::day::Day::parse("2026-11-23").unwrap();
    assert_eq!(phrases::speaking(loaded.phrases.unwrap(), || day.long()), "ma 23 November");
    assert!(content::load_in("en", None).phrases.is_none());
}

/// The words of the file are set as all words of the guide are.
#[test]
fn phrases_have_curly_quotes_and_dashes() {
    changed(|piece| {
        for sign in ['"', '\'', '\t'] {
            assert!(!piece.contains(sign), "{piece}");
        }
        assert!(!piece.contains(" - ") && !piece.contains("  "), "{piece}");
    });
    assert!(Path::new("content/en/program.ftl").exists());
}

/// The counts of a pattern that are said, in their order.
fn counts(pattern: &Pattern<String>, found: &mut Vec<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable {
                expression:
                    Expression::Inline(InlineExpression::VariableReference { id: Identifier { name } }),
            } if name.ends_with("count") && !found.contains(name) => found.push(name.clone()),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    counts(&variant.value, found);
                }
            }
            PatternElement::TextElement { .. } | PatternElement::Placeable { .. } => {}
        }
    }
}

/// The function of a phrase takes what is told by name. Two counts that are given in the order in which they are said
/// are not given the wrong way round: “5 of 2”.
#[test]
fn counts_of_one_phrase_are_given_in_the_order_in_which_they_are_said() {
    let english = fs::read_to_string("content/en/program.ftl").unwrap();
    let file = parser::parse(english).unwrap();
    let mut several = 0;
    for entry in &file.body {
        let Entry::Message(message) = entry else { continue };
        let mut said = Vec::new();
        counts(message.value.as_ref().unwrap(), &mut said);
        several += usize::from(said.len() > 1);
        assert!(said.is_sorted(), "{}: {said:?}", message.id.name);
    }
    assert!(several > 20, "{several}");
}
