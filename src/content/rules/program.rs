//! What the program itself says: readable, under ids that English has, and told with what it is given.

use crate::{
    content::{
        Problem,
        folder::TextFile,
        place::{PROGRAM, PlaceKind},
    },
    phrases::{
        self,
        source::{Fault, FaultKind},
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
