//! What the rules of the linter must be: told apart by their ids, with something to look for, in signs
//! that mean something.

use std::collections::HashSet;

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Value},
        rules::exercise::unique,
    },
    domain::linter::{LintList, LintRules, LintSpelling},
    text::linter::{MOST_FRAMES, Repeats, unclosed},
};

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let rules = inspection.entries("rule");
    let frames = inspection.entries("frame");
    let lists = inspection.entries("list");
    unique(inspection, &rules, "rule", problems);
    let mut told = |value: &Value<'_>, what: String, remedy: &str| {
        problems.push(Problem::new(inspection.file, inspection.line(value), what, remedy));
    };
    let names = |entries: &[&DeTable<'_>], key: &str| -> HashSet<String> {
        let names = entries.iter().filter_map(|entry| entry.get(key)?.get_ref().as_str());
        names.map(str::to_owned).collect()
    };
    let (ids, lists) = (names(&rules, "id"), names(&lists, "name"));
    for entry in rules.iter().chain(&frames) {
        for key in ["phrases", "unless"] {
            let Some(value) = entry.get(key) else { continue };
            let phrases = texts(value);
            if phrases.is_empty() && key == "phrases" {
                told(value, "this looks for nothing".to_owned(), "add a phrase to `phrases`");
            }
            for (item, phrase) in phrases {
                if !phrase.chars().any(char::is_alphanumeric) {
                    let what = format!("a phrase in `{key}` holds no word");
                    told(item, what, "write at least one word; `*` stands for any other");
                }
                if unclosed(phrase) {
                    let what = format!("a bracket of “{phrase}” is not closed");
                    told(item, what, "close each ( and { and [ after the words that it holds");
                }
                for name in list_names(phrase).filter(|name| !lists.contains(*name)) {
                    let what = format!("there is no list `{name}`");
                    told(item, what, "add a [[list]] with this name, or write the words out");
                }
            }
        }
    }
    let written = words_of(inspection);
    let mut repeats = Repeats::new(&written);
    for value in rules
        .iter()
        .chain(&frames)
        .flat_map(|entry| ["phrases", "unless"].into_iter().filter_map(|key| entry.get(key)))
    {
        let phrases = texts(value);
        let words: Vec<&str> = phrases.iter().map(|(_, phrase)| *phrase).collect();
        for (own, other) in repeats.among(&words) {
            let what = format!("“{}” is found by “{}” as well", words[own], words[other]);
            told(phrases[own].0, what, "take it out");
        }
    }
    for frame in &frames {
        let named = ["only", "except"].into_iter().filter_map(|key| frame.get(key)).flat_map(texts);
        for (item, id) in named.filter(|(_, id)| !ids.contains(*id)) {
            told(item, format!("there is no rule `{id}`"), "name a rule of this file");
        }
    }
    if let Some(value) = inspection.top("frame").filter(|_| frames.len() > MOST_FRAMES) {
        let what = format!("there are {} frames; {MOST_FRAMES} is the most", frames.len());
        told(value, what, "put phrases with the same reach into one frame");
    }
}

/// The texts of a list, with where they stand.
pub(super) fn texts<'t>(value: &'t Value<'_>) -> Vec<(&'t Value<'t>, &'t str)> {
    let items = value.get_ref().as_array().into_iter().flat_map(|items| items.iter());
    items.filter_map(|item| Some((item, item.get_ref().as_str()?))).collect()
}

/// The lists and spellings that phrases are written with.
fn words_of(inspection: &Inspection<'_>) -> LintRules {
    let own = |entry: &DeTable<'_>, key: &str| -> Vec<String> {
        let words = entry.get(key).map(texts).unwrap_or_default();
        words.into_iter().map(|(_, word)| word.to_owned()).collect()
    };
    let one = |entry: &DeTable<'_>, key: &str| {
        entry.get(key).and_then(|value| value.get_ref().as_str()).unwrap_or_default().to_owned()
    };
    let lists = inspection.entries("list").into_iter();
    let spellings = inspection.entries("spelling").into_iter();
    LintRules {
        lists: lists
            .map(|list| LintList { name: one(list, "name"), words: own(list, "words") })
            .collect(),
        spellings: spellings
            .map(|it| LintSpelling { read_as: one(it, "read_as"), forms: own(it, "forms") })
            .collect(),
        ..LintRules::default()
    }
}

/// The names of lists in a phrase: a single word in curly brackets.
fn list_names(phrase: &str) -> impl Iterator<Item = &str> {
    let rest = phrase.split('{').skip(1);
    rest.filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| !name.contains(['/', ' ']))
}
