//! What the program itself says: readable, under ids that English has, and told with what it is given.

use crate::{
    content::{
        Problem,
        banned::Banned,
        folder::TextFile,
        place::{PROGRAM, PlaceKind},
    },
    domain::role::Role,
    phrases::{
        self,
        source::{self, Fault, FaultKind},
    },
};

/// Everything in the files of phrases that cannot be used. What is left out is said in English.
pub fn of_files(files: &[TextFile]) -> Vec<Problem> {
    let is_own =
        |file: &&TextFile| file.place().is_some_and(|place| place.kind == PlaceKind::Program);
    let own = files.iter().filter(is_own);
    own.flat_map(|file| phrases::faults(&file.text).into_iter().map(|fault| told(file, fault)))
        .collect()
}

/// What the program says and the guide never does, in English: whoever reads the screen hears one voice.
pub fn never_said(files: &[TextFile], banned: &Banned) -> Vec<Problem> {
    let is_english = |file: &&TextFile| {
        let place = file.place();
        place.is_some_and(|place| place.kind == PlaceKind::Program && place.is_english())
    };
    let mut problems = Vec::new();
    for file in files.iter().filter(is_english) {
        for said in source::read(&file.text).messages {
            let words = said.source.split_once('=').map_or("", |(_, words)| words);
            for hit in banned.find(words, Some(Role::Both)) {
                let line = said.line + words[..hit.at].matches('\n').count();
                problems.push(Problem::new(
                    &file.path,
                    line,
                    format!(
                        "“{}” in `{}` is never said here: {}",
                        hit.phrase.text(),
                        said.id,
                        hit.phrase.why
                    ),
                    format!("say instead: {}", hit.phrase.instead),
                ));
            }
        }
    }
    problems
}

fn told(file: &TextFile, fault: Fault) -> Problem {
    let (what, remedy) = match fault.kind {
        FaultKind::Unreadable(why) => (
            format!("this is no phrase: {why}"),
            "write `id = words`, and begin each further line of the words with blanks".to_owned(),
        ),
        FaultKind::Twice(id) => (
            format!("`{id}` is said twice"),
            "say it once: nobody could tell which words are meant".to_owned(),
        ),
        FaultKind::Empty(id) => {
            (format!("`{id}` has no words"), "write them behind the `=`, or take it out".to_owned())
        }
        FaultKind::Borrows(id) => (
            format!("`{id}` uses a term, a function, an attribute or another phrase"),
            "write its words out: only what the phrase is told with can stand in `{ }`".to_owned(),
        ),
        FaultKind::Stranger(id) => (
            format!("the program has no phrase `{id}`"),
            format!("use an id of {PROGRAM}: phrases are found by it"),
        ),
        FaultKind::Unfit { id, argument } => {
            (format!("`{id}` is not told with `${argument}`"), remedy_for(&id))
        }
    };
    Problem::new(&file.path, fault.line, what, remedy)
}

fn remedy_for(id: &str) -> String {
    let message = phrases::MESSAGES.iter().find(|message| message.id == id);
    match message.map_or(&[][..], |message| message.arguments) {
        [] => "take it out: this phrase says the same each time".to_owned(),
        names => {
            let names: Vec<String> = names.iter().map(|name| format!("`${name}`")).collect();
            format!("use {}", names.join(", "))
        }
    }
}
