//! What the lists of typed words must be: words, none of them twice, and all lists of a language or none.

use std::collections::HashMap;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Value},
        place::PlaceKind,
        rules::linter::texts,
        shape::{self, Key, Shape},
    },
    text::fold::plain_words,
};

/// What a list holds must be words, each once. In English no list is empty.
pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    each_list(inspection, |name, value| {
        let Some(value) = value else { return };
        let mut told = |value: &Value<'_>, what: String, remedy: &str| {
            problems.push(Problem::new(inspection.file, inspection.line(value), what, remedy));
        };
        let mut known: HashMap<String, usize> = HashMap::new();
        let words = texts(value);
        if words.is_empty() && inspection.place.is_english() {
            told(value, format!("`{name}` is empty"), "add a word to it");
        }
        for (item, word) in words {
            let stem = word.strip_suffix('*').unwrap_or(word);
            let plain = plain_words(stem).join(" ");
            if plain.is_empty() || stem.contains('*') {
                let what = format!("“{word}” is no word, or has a `*` elsewhere than at its end");
                told(item, what, "write words; a `*` ends one that may go on");
            } else if let Some(line) =
                known.insert(plain + &word[stem.len()..], inspection.line(item))
            {
                told(item, format!("“{word}” stands in line {line} already"), "say it once");
            }
        }
    });
}

/// The lists work together: a language has all of them, or the English ones are gone by.
pub fn of_language(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    each_list(inspection, |name, value| {
        if value.is_none() {
            problems.push(Problem::new(
                inspection.file,
                None,
                format!("`{name}` is not here, so that English words are gone by"),
                "write what is typed in this language, or an empty list where nothing is",
            ));
        }
    });
}

/// Every list that there may be, by its table and key, with what the file holds of it.
fn each_list(inspection: &Inspection<'_>, mut act: impl FnMut(&str, Option<&Value<'_>>)) {
    for table in shape::keys(PlaceKind::Typed) {
        let Key { name: of, shape: Shape::Table(lists), .. } = table else { continue };
        let own = inspection.top(of).and_then(|table| table.get_ref().as_table());
        for list in *lists {
            act(&format!("{of}.{}", list.name), own.and_then(|own| own.get(list.name)));
        }
    }
}
