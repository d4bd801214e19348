//! Somebody who is alone reads nothing that only two can do, and two read whose each answer is.

use trust_guide::domain::{
    field::{Field, FieldKind},
    guide::Exercise,
    role::Role,
};

use crate::{
    content::walk::{TWO, Told, ones, told_to},
    harness::guide,
};

/// What only two can say or do. `we` and `our` are told apart from what is quoted.
const TELL_TALES: [&str; 39] = [
    "both of you",
    "both of us",
    "each of you",
    "each of us",
    "one of you",
    "one of us",
    "either of you",
    "neither of you",
    "you both",
    "we both",
    "you two",
    "us two",
    "two of you",
    "two of us",
    "side by side",
    "take turns",
    "taking turns",
    "then swap",
    "you swap",
    "to each other",
    "from each other",
    "ask each other",
    "your partner reads",
    "your partner writes",
    "your partner ticks",
    "read it to your partner",
    "sit down together",
    "our next",
    "our plan",
    "our limits",
    "our list",
    "our word",
    "our rules",
    "our talks",
    "our weekly",
    "you may not know that i",
    "the other one says",
    "the other writes",
    "fill it in together",
];

/// Where such words are right although one person reads them: what a helper can do for two, and answers
/// to questions that are asked about a partner.
const FINE: [&str; 11] = [
    "help.close",
    "question.children",
    "question.each",
    "question.how-long",
    "question.money",
    "question.not-willing",
    "question.phones",
    "question.sex",
    "question.show-change",
    "question.silence",
    "question.therapist",
];

fn is_fine(told: &Told) -> bool {
    FINE.contains(&told.place.as_str())
}

/// The words of a line, each after one blank, so that “our” is not found in “your”, nor a tell-tale over
/// the end of a sentence.
fn plain(words: &str) -> String {
    let mut plain = String::from(" ");
    for sign in words.to_lowercase().chars() {
        match sign {
            '.' | '!' | '?' | '“' | '”' | '\n' => plain.push_str(" | "),
            _ if sign.is_alphanumeric() || sign == '’' => plain.push(sign),
            _ => plain.push(' '),
        }
    }
    format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What stands outside of quotes: what somebody may say aloud, or hear, is told of two.
fn unquoted(words: &str) -> String {
    let mut depth = 0;
    let outside = words.chars().filter(|sign| {
        depth += match sign {
            '“' => 1,
            '”' => -1,
            _ => 0,
        };
        depth <= 0
    });
    outside.collect()
}

/// Pages tell in quotes what can be said to a partner; whatever is asked is looked at as it stands.
fn tell_tale(words: &str) -> Option<&'static str> {
    let words = if is_page(words) { plain(&unquoted(words)) } else { plain(words) };
    TELL_TALES.into_iter().find(|tale| words.contains(&format!(" {tale} ")))
}

fn is_page(words: &str) -> bool {
    words.len() > 400
}

/// Whether a line speaks as two: “we”, “our” or “us” outside of what is quoted.
fn speaks_as_two(words: &str) -> bool {
    let words = plain(&unquoted(words));
    words.split(' ').any(|word| matches!(word, "we" | "our" | "ours" | "us"))
}

#[test]
fn somebody_who_is_alone_is_asked_and_told_nothing_that_only_two_can_do() {
    let mut found = Vec::new();
    for who in ones() {
        for told in told_to(who) {
            let tale = tell_tale(&told.words);
            let as_two = !is_page(&told.words)
                && !told.words.starts_with("Example")
                && speaks_as_two(&told.words);
            if !is_fine(&told) && (tale.is_some() || as_two) {
                let start: String = told.words.chars().take(90).collect();
                found.push(format!("{who:?} {}: {tale:?} {start}", told.place));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_tell_tales_are_found_where_two_read() {
    let two = told_to(TWO);
    let tells = |told: &Told| tell_tale(&told.words).is_some() || speaks_as_two(&told.words);
    assert!(two.iter().filter(|told| tells(told)).count() > 100, "the list finds nothing");
    assert!(!speaks_as_two("You can say: “We love you.” That is all."));
}

#[test]
fn no_page_promises_that_what_is_written_stays_unseen() {
    let promises = [
        "in private",
        "privately",
        "this page is private",
        "nobody will see",
        "no one will see",
        "nobody can see",
        "no one can see",
        "nobody sees",
        "nobody else sees",
        "only you can see",
        "only you will see",
        "only you see",
        "for your eyes",
        "stays secret",
        "kept secret",
        "is locked",
        "set a lock",
        "passphrase",
        "nobody is reading",
    ];
    for who in ones().into_iter().chain([TWO]) {
        for told in told_to(who) {
            let lower = told.words.to_lowercase();
            let broken = promises.iter().find(|promise| lower.contains(**promise));
            assert!(broken.is_none(), "{}: {broken:?} in {}", told.place, told.words);
        }
    }
    let guide = guide();
    for limit in &guide.limits {
        let lower = limit.text.to_lowercase();
        assert!(!promises.iter().any(|promise| lower.contains(promise)), "{}", limit.text);
    }
}

/// Pages for two on which an answer is both of theirs, or is left without a name on purpose.
const OF_BOTH: [(&str, &str); 5] = [
    ("steady.t2", "whose each one is is asked for in its help"),
    ("recon.t1", "nobody argues with a word, and none has a name"),
    ("help.t1", "how well a name may fit is looked at together"),
    ("help.t2", "each fills in a page of their own, or seals a word"),
    ("forg.t1", "each line names its writer"),
];

/// Whether some words name one of the two, or ask for the name.
fn says_whose(words: &str) -> bool {
    let lower = words.to_lowercase();
    let names = ["who was hurt", "who broke trust", "whose", "write who", "who says", "by whom"];
    names.iter().any(|name| lower.contains(name))
}

/// Whether a question can be answered by one person only: a number, or a line that says “I”.
fn is_of_one(field: &Field) -> bool {
    let first_person = |word: &str| matches!(word, "I" | "my" | "My" | "me" | "mine");
    let mut words = field.label.split(|sign: char| !sign.is_alphabetic());
    matches!(field.kind, FieldKind::Scale { .. }) || words.any(first_person)
}

fn unnamed(exercise: &Exercise) -> Vec<String> {
    let named_above = exercise
        .fields
        .first()
        .is_some_and(|field| says_whose(&field.label) || says_whose(&field.help));
    let mut found = Vec::new();
    for field in &exercise.fields {
        let mut options = field.options().iter();
        let here = says_whose(&field.label)
            || says_whose(&field.help)
            || options.any(|option| says_whose(&option.label))
            || matches!(&field.kind, FieldKind::Table { rows, .. } if rows.iter().any(|row| says_whose(&row.label)));
        if is_of_one(field) && !here && !named_above {
            found.push(format!("{} {}", exercise.id, field.id));
        }
        let FieldKind::Table { columns, .. } = &field.kind else { continue };
        let by_column = columns.iter().any(|column| {
            matches!(
                column.id.as_str(),
                "whose" | "by" | "who" | "spoke" | "from" | "broke" | "hurt"
            )
        });
        if by_column || here {
            continue;
        }
        let alone = columns.iter().filter(|column| is_of_one(column) && !says_whose(&column.label));
        found.extend(alone.map(|column| format!("{} {}.{}", exercise.id, field.id, column.id)));
    }
    found
}

#[test]
fn a_page_for_two_says_whose_answer_it_asks_for_where_only_one_can_give_it() {
    let guide = guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let for_two = all.filter(|exercise| exercise.role == Role::Both);
    let for_two = for_two.filter(|it| OF_BOTH.iter().all(|(id, _)| it.id.as_str() != *id));
    let found: Vec<String> = for_two.flat_map(|it| unnamed(it)).collect();
    assert!(found.is_empty(), "{found:?}");
}
