//! What is read and typed in American English: dates, everyday words, excuses, and files of one’s own.

use std::fs;

use trust_guide::{
    content,
    domain::{
        dates::{DateReader, Meant},
        day::Day,
        linter::LintKind,
    },
    phrases,
    text::{fold::fold, linter::Linter},
};

use super::{american, book, read};
use crate::harness::guide;

#[test]
fn dates_stand_in_the_american_order() {
    let day = Day::parse("2026-12-05").unwrap();
    let said = || {
        let (today, later) = (day.plus(-9), day.plus(60));
        [day.long(), day.full(), day.in_month(), day.short(today), later.short(today)]
    };
    assert_eq!(
        phrases::speaking(book(), said),
        [
            "Saturday, December 5",
            "Saturday, December 5, 2026",
            "December 5",
            "Sat Dec 5",
            "Feb 3, 2027",
        ]
    );
    assert_eq!(said()[0], "Saturday 5 December");
}

#[test]
fn a_typed_date_is_read_alike_and_what_is_said_of_a_day_is_read_as_that_day() {
    let today = Day::parse("2026-11-23").unwrap();
    let reader =
        |meant| DateReader { today, meant, order: None, stands: None, may_be_ahead: false };
    let typed = [
        "5/12",
        "5.12.",
        "12/25",
        "25/12",
        "5 oct",
        "oct 5",
        "5 december",
        "december 5",
        "dec 5, 2026",
        "saturday, december 5",
        "friday",
        "in 3 weeks",
        "last friday",
    ];
    for meant in [Meant::Past, Meant::Future, Meant::Either] {
        for typed in typed {
            let read = || reader(meant).read(typed);
            assert_eq!(phrases::speaking(book(), read), read(), "{typed}");
        }
    }
    let either = reader(Meant::Either);
    for ago in -400..400 {
        let day = today.plus(ago * 3);
        let said = || [day.full(), day.full_with_comma(), day.short_with_year()];
        for said in phrases::speaking(book(), said) {
            assert_eq!(either.read(&said).unwrap().map(|it| it.day), Some(day), "{said}");
        }
    }
    // Every word that is offered to be typed can be read.
    for meant in [Meant::Past, Meant::Future, Meant::Either] {
        let such = phrases::speaking(book(), || reader(meant).such());
        let such = such.replace(", or ", ", ");
        for typed in such.split(", ") {
            assert!(reader(meant).read(typed).is_ok_and(|it| it.is_some()), "“{typed}” of {such}");
        }
    }
}

#[test]
fn everyday_words_mean_what_the_american_guide_says_too() {
    let said = fold(&read().join("\n"));
    let begins = |word: &str| {
        let places = said.match_indices(word).map(|(at, _)| at);
        let before = |at: usize| said[..at].chars().next_back();
        places.into_iter().any(|at| !before(at).is_some_and(char::is_alphanumeric))
    };
    let meant = guide();
    let meant = meant.everyday.words.iter().flat_map(|word| &word.means);
    let left: Vec<&String> = meant.filter(|word| !begins(&fold(word))).collect();
    // One word in two: what one side of the ocean says for it is found, as it stands.
    let other = [("chemist", "pharmacy"), ("nursery", "daycare")];
    for word in left {
        let own = other.iter().find(|(english, _)| english == word);
        assert!(own.is_some_and(|(_, own)| begins(own)), "{word}");
    }
}

/// Lines as they are written on either side of the ocean.
const LINES: &[(&str, &str)] = &[
    ("I apologise if you were hurt", "I apologize if you were hurt"),
    ("I did not realise it would hurt you", "I did not realize it would hurt you"),
    ("I am sorry if my behaviour hurt you", "I am sorry if my behavior hurt you"),
    ("In my defence, I was tired", "In my defense, I was tired"),
    ("Sorry for any offence", "Sorry for any offense"),
    ("It just spiralled", "It just spiraled"),
    ("It went in a spiral, spiralling", "It went in a spiral, spiraling"),
    ("You criticised me", "You criticized me"),
    ("I was always travelling", "I was always traveling"),
    ("After my mum died I was not myself", "After my mom died I was not myself"),
];

#[test]
fn an_excuse_is_pointed_out_however_it_is_spelled() {
    for rules in [&guide().linter, &american().linter] {
        let linter = Linter::new(rules);
        let found = |line: &str| {
            let found = linter.find(LintKind::Ownership, line);
            found.iter().map(|it| it.rule.id.clone()).collect::<Vec<_>>()
        };
        for (british, american) in LINES {
            assert!(!found(british).is_empty(), "{british}");
            assert_eq!(found(british), found(american), "{american}");
        }
    }
}

#[test]
fn files_of_ones_own_are_worded_too_and_words_by_their_ids_stand_above() {
    let own = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = own.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let prompts = fs::read_to_string("content/en/steady/prompts.toml").unwrap();
    let first =
        guide().stages.iter().find(|it| it.id.as_str() == "steady").unwrap().prompts[0].clone();
    let told = |language: &str| {
        let loaded = content::load_in(language, Some(own.path()));
        assert_eq!(loaded.problems, []);
        let stage = loaded.guide.stages.into_iter().find(|it| it.id.as_str() == "steady").unwrap();
        (stage.prompts[0].text.clone(), loaded.phrases)
    };
    write("en/steady/prompts.toml", &prompts.replace(&first.text, "Which colour was it?"));
    write("en/program.ftl", "monday = A colour\n");
    assert_eq!(told("en").0, "Which colour was it?");
    let (text, book) = told("en-US");
    assert_eq!(text, "Which color was it?");
    let monday = || Day::parse("2026-11-23").unwrap().long();
    assert_eq!(phrases::speaking(book.unwrap(), monday), "A color, November 23");
    let said = format!("[[prompt]]\nid = \"{}\"\ntext = \"What colour?\"\n", first.id);
    write("en-US/steady/prompts.toml", &said);
    assert_eq!(told("en-US").0, "What colour?", "as it is written there");
    write("en-US/words.toml", "[words]\ncolour = \"shade\"\n");
    fs::remove_file(own.path().join("en-US/steady/prompts.toml")).unwrap();
    assert_eq!(
        told("en-US").0,
        "Which shade was it?",
        "a table of one’s own stands in for the built-in one"
    );
}
