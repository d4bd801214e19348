//! The same months in a made-up language: no English word of the guide or of the program is left, and nothing that is
//! kept differs.

use std::{
    cell::Cell,
    collections::HashSet,
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

use trust_guide::{domain::guide::Guide, phrases, store::format};

use super::{Life, broke, hurt};
use crate::{
    content::language::{english, marked, marked_guide},
    harness,
    tidy::sources,
};

thread_local! {
    static MADE_UP: Cell<bool> = const { Cell::new(false) };
}

/// Whether the guide of this thread is in the made-up language.
pub fn is_made_up() -> bool {
    MADE_UP.get()
}

/// The guide in the language of this thread.
pub fn guide() -> Arc<Guide> {
    if is_made_up() { marked_guide() } else { harness::guide() }
}

/// A line as the program may say it: of its own, or in the words of the guide. The marks are left aside.
pub fn forms(line: &str) -> Vec<String> {
    let own = line.to_owned();
    if is_made_up() { vec![own, marked(line)] } else { vec![own] }
}

/// What is shown, without the marks around the phrases of the program.
pub fn without_marks(shown: &str) -> String {
    shown.replace(['⟦', '⟧'], "")
}

/// Four words in a row, which hardly anybody says but the one who wrote them.
fn fours(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(4).map(|four| four.join(" ")).collect()
}

/// What only the English guide says: the program says some of it of its own, and so do those who type here.
fn of_the_guide() -> &'static HashSet<String> {
    static FOURS: OnceLock<HashSet<String>> = OnceLock::new();
    FOURS.get_or_init(|| {
        let mut found: HashSet<String> = english().iter().flat_map(|text| fours(text)).collect();
        for path in
            sources(Path::new("src")).into_iter().chain(sources(Path::new("tests/it/month")))
        {
            let source = fs::read_to_string(path).unwrap();
            for literal in source.split('"') {
                for four in fours(&literal.replace("\\\n", " ")) {
                    found.remove(&four);
                }
            }
        }
        for four in crate::phrases::pieces().iter().flat_map(|piece| fours(piece)) {
            found.remove(&four);
        }
        found
    })
}

/// What only the English phrases of the program say; those who type here say some of it too.
fn of_the_program() -> &'static HashSet<String> {
    static FOURS: OnceLock<HashSet<String>> = OnceLock::new();
    FOURS.get_or_init(|| {
        let pieces = crate::phrases::pieces();
        let mut found: HashSet<String> = pieces.iter().flat_map(|piece| fours(piece)).collect();
        for path in sources(Path::new("tests/it/month")) {
            for literal in fs::read_to_string(path).unwrap().split('"') {
                for four in fours(&literal.replace("\\\n", " ")) {
                    found.remove(&four);
                }
            }
        }
        found
    })
}

/// What stands outside the marks. A phrase of which one end is out of sight may hide its neighbours.
fn outside(told: &str) -> String {
    let mut parts = told.split('⟦');
    let first = parts.next().unwrap_or_default();
    let first = first.rsplit_once('⟧').map_or(first, |(_, rest)| rest);
    let rest = parts.filter_map(|part| Some(part.rsplit_once('⟧')?.1));
    std::iter::once(first).chain(rest).collect()
}

#[track_caller]
pub fn holds_no_english(told: &str) {
    let left = |told: &str, english: &HashSet<String>| {
        fours(told).into_iter().filter(|four| english.contains(four)).collect::<Vec<_>>()
    };
    let of_the_guide = left(&without_marks(told), of_the_guide());
    assert!(of_the_guide.is_empty(), "{of_the_guide:?} in:\n{told}");
    let of_the_program = left(&outside(told), of_the_program());
    assert!(of_the_program.is_empty(), "{of_the_program:?} in:\n{told}");
}

/// The file of a month, lived in the made-up language or in English.
fn file(made_up: bool, lived: fn() -> Life) -> Vec<u8> {
    let lived = || {
        let mut life = lived();
        life.quit();
        life.file
    };
    if !made_up {
        return lived();
    }
    MADE_UP.set(true);
    let file = phrases::speaking(crate::phrases::made_up(), lived);
    MADE_UP.set(false);
    file
}

#[test]
fn the_same_keys_in_a_made_up_language_keep_the_same_and_show_no_english() {
    assert!(5_000 < of_the_guide().len() && 5_000 < of_the_program().len());
    for lived in [broke::lived, || hurt::lived().0] {
        let [own, other] = [false, true].map(|made_up| file(made_up, lived));
        let (own, other) = (format::decode(&own).unwrap(), format::decode(&other).unwrap());
        assert!(10 < own.promises.len() + own.journal.len());
        assert_eq!(own, other);
    }
}
