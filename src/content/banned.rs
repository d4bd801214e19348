//! Words the guide never uses, read from `banned.toml`, and where they stand in a text.

use std::collections::HashMap;

use serde::Deserialize;

use crate::{
    content::{built_in, folder::TextFile, place::PlaceKind},
    domain::role::Role,
    text::reading,
};

/// All banned phrases, by their first word.
#[derive(Debug, Default)]
pub struct Banned {
    by_first_word: HashMap<String, Vec<Phrase>>,
}

/// A banned phrase, with what to say about it.
#[derive(Debug)]
pub struct Phrase {
    words: Vec<String>,
    for_hurt_only: bool,
    pub why: String,
    pub instead: String,
}

/// A banned phrase in a text.
#[derive(Debug)]
pub struct Hit<'b> {
    pub phrase: &'b Phrase,
    /// The place of its first byte.
    pub at: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BannedFile {
    phrase: Vec<PhraseEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhraseEntry {
    words: Vec<String>,
    scope: Scope,
    why: String,
    instead: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Scope {
    Any,
    Hurt,
}

impl Banned {
    /// The list among `files`, or the built-in one where there is none that can be read.
    pub fn of(files: &[TextFile]) -> Banned {
        let is_list =
            |file: &&TextFile| file.place().is_some_and(|place| place.kind == PlaceKind::Banned);
        let own: Option<BannedFile> =
            files.iter().find(is_list).and_then(|file| toml::from_str(&file.text).ok());
        let built_in = || serde_json::from_value(built_in::value("banned.toml")?).ok();
        own.or_else(built_in).map(Banned::from).unwrap_or_default()
    }

    /// Every banned phrase in a text for `reader`. What both or any may read, a hurt reader reads.
    pub fn find(&self, text: &str, reader: Option<Role>) -> Vec<Hit<'_>> {
        let hurt_reads = matches!(reader, Some(Role::Hurt | Role::Both | Role::Any));
        let words: Vec<(usize, String)> =
            reading::placed_words(text).map(|(at, word)| (at, folded(word))).collect();
        let mut hits = Vec::new();
        for (idx, (at, word)) in words.iter().enumerate() {
            let begun = self.by_first_word.get(word).map(Vec::as_slice).unwrap_or_default();
            let stands_here = |phrase: &&Phrase| {
                let here = words[idx..].iter().map(|(_, word)| word).take(phrase.words.len());
                (hurt_reads || !phrase.for_hurt_only) && here.eq(phrase.words.iter())
            };
            hits.extend(begun.iter().filter(stands_here).map(|phrase| Hit { phrase, at: *at }));
        }
        hits
    }
}

impl From<BannedFile> for Banned {
    fn from(file: BannedFile) -> Banned {
        let mut banned = Banned::default();
        for entry in file.phrase {
            for text in &entry.words {
                let words: Vec<String> = reading::words(text).map(folded).collect();
                let Some(first) = words.first().cloned() else { continue };
                banned.by_first_word.entry(first).or_default().push(Phrase {
                    words,
                    for_hurt_only: entry.scope == Scope::Hurt,
                    why: entry.why.clone(),
                    instead: entry.instead.clone(),
                });
            }
        }
        banned
    }
}

impl Phrase {
    pub fn text(&self) -> String {
        self.words.join(" ")
    }
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}
