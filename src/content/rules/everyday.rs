//! What the table of everyday words must be: nothing typed for two things, and words that the guide says.

use std::collections::HashMap;

use crate::{
    content::{
        Problem, built_in,
        inspection::{Inspection, Value},
        place::PlaceKind,
        rules::{Ground, linter::texts},
    },
    text::{fold::fold, index::bare},
};

/// No more words than these are read together.
pub const MOST_TOGETHER: usize = 4;

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut told = |value: &Value<'_>, what: String, remedy: &str| {
        problems.push(Problem::new(inspection.file, inspection.line(value), what, remedy));
    };
    let little = inspection.top("little").map(texts).unwrap_or_default();
    for (item, word) in little {
        if plain(word).split_whitespace().count() != 1 {
            told(item, format!("“{word}” is not one word"), "write single words in `little`");
        }
    }
    for entry in inspection.entries("word") {
        for key in ["typed", "means"] {
            let Some(value) = entry.get(key) else { continue };
            let words = texts(value);
            if words.is_empty() {
                told(value, format!("`{key}` is empty"), "add a word to it");
            }
            for (item, word) in words {
                let plain = plain(word);
                if plain.is_empty() {
                    told(item, format!("`{key}` holds no word here"), "write at least one word");
                } else if MOST_TOGETHER < plain.split(' ').count() {
                    let what = format!("“{word}” has more than {MOST_TOGETHER} words");
                    told(item, what, "write fewer: so many are read together");
                } else if key == "typed" {
                    let line = inspection.line(item);
                    if let Some(first) = known.insert(plain, line) {
                        let what =
                            format!("“{word}” is typed for something in line {first} already");
                        told(item, what, "say all that it means in one place");
                    }
                }
            }
        }
    }
}

/// Whether the guide says what is meant. Of another language that is known only once it is whole.
pub fn across(inspections: &[Inspection<'_>], ground: &Ground, problems: &mut Vec<Problem>) {
    let is_table = |place: &&Inspection<'_>| place.place.kind == PlaceKind::Everyday;
    let Some(table) = inspections.iter().find(is_table).filter(|table| !table.garbled) else {
        return;
    };
    let mut said = String::new();
    for text in inspections.iter().flat_map(|inspection| &inspection.said) {
        said.push_str(&fold(&text.text));
        said.push('\n');
    }
    if !ground.whole {
        let pieces = built_in::pieces().filter(|(path, _)| !path.ends_with("everyday.toml"));
        pieces.for_each(|(_, json)| said.push_str(&fold(json)));
    }
    for value in table.entries("word").iter().filter_map(|entry| entry.get("means")) {
        for (item, word) in texts(value) {
            if !is_said(&said, &fold(word)) {
                problems.push(Problem::new(
                    table.file,
                    table.line(item),
                    format!("the guide never says “{word}”"),
                    "use a word of its pages, or take it out",
                ));
            }
        }
    }
}

/// Whether a word begins so somewhere.
fn is_said(said: &str, word: &str) -> bool {
    said.match_indices(word)
        .any(|(at, _)| !said[..at].chars().next_back().is_some_and(char::is_alphanumeric))
}

/// Words as they are compared: however they are spelled, without what stands between them.
fn plain(words: &str) -> String {
    let folded = fold(words).replace('\'', "");
    bare(&folded).join(" ")
}
