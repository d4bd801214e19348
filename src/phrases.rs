//! What the program itself says, in the language of the guide: each phrase of `content/en/program.ftl` is a function.
//!
//! `build.rs` makes the functions of `say` from that file: a phrase that is missing, or is told with anything else,
//! does not compile, and one that nobody says is a warning. The language is chosen once, before the first page.

mod book;
mod letters;
mod rewording;
pub mod source;
mod variety;

use std::{
    cell::RefCell,
    sync::{Arc, OnceLock},
};

pub use book::{Phrasebook, count, faults};
pub use letters::choose_letters;
pub use rewording::reworded;
pub use variety::{Find, Variety};

use book::Argument;

/// A phrase of the English file.
#[derive(Debug)]
pub struct Message {
    /// As it stands in the file, with hyphens.
    pub id: &'static str,
    /// What it is told with, in the order of the alphabet.
    pub arguments: &'static [&'static str],
    /// Its words, where it says the same each time.
    words: Option<&'static str>,
    /// How it stands in the file.
    pub source: &'static str,
}

// `MESSAGES`, every phrase of the English file.
include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Every phrase, as a function: a message `words-told` is `words_told`.
#[allow(clippy::doc_markdown, reason = "the sentences are those of the file")]
pub(crate) mod say {
    use super::{Argument, fixed, told};

    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

/// A phrase that says the same each time.
pub type Phrase = fn() -> &'static str;

/// A phrase that tells a count.
pub type Counted = fn(usize) -> String;

/// A phrase with something put in: a text, or one that is only looked at.
pub type Filled = fn(String) -> String;
/// A phrase that is filled with one text.
pub type FilledWith = fn(&str) -> String;

static CHOSEN: OnceLock<Arc<Phrasebook>> = OnceLock::new();

thread_local! {
    static FOR_NOW: RefCell<Option<Arc<Phrasebook>>> = const { RefCell::new(None) };
}

/// Chooses the language of the program, once and for all of its threads. A second choice changes nothing.
pub fn choose(book: Arc<Phrasebook>) {
    let _ = CHOSEN.set(book);
}

/// Lets this thread speak another language for as long as `act` takes.
pub fn speaking<T>(book: Arc<Phrasebook>, act: impl FnOnce() -> T) -> T {
    struct Back(Option<Arc<Phrasebook>>);
    impl Drop for Back {
        fn drop(&mut self) {
            FOR_NOW.set(self.0.take());
        }
    }
    let _back = Back(FOR_NOW.replace(Some(book)));
    act()
}

/// What the phrasebook of this thread says, if it says it.
fn spoken<T>(say: impl FnOnce(&Phrasebook) -> Option<T>) -> Option<T> {
    FOR_NOW.with_borrow(|now| say(now.as_deref().or_else(|| CHOSEN.get().map(|book| &**book))?))
}

/// A phrase that says the same each time.
fn fixed(message: usize) -> &'static str {
    let english = || book::english_fixed(message);
    spoken(|book| book.fixed(message)).or_else(english).unwrap_or_default()
}

/// A phrase that is told with something.
fn told(message: usize, given: &[(&'static str, Argument<'_>)]) -> String {
    let arguments = book::arguments(given);
    let words = spoken(|book| book.told(message, &arguments))
        .unwrap_or_else(|| book::english(message, &arguments));
    given.iter().fold(words, |words, (_, argument)| with_one_stop(words, *argument))
}

/// Ends a sentence once: what was put in may end in a full stop, such as a name that is an initial, or a reason.
fn with_one_stop(words: String, argument: Argument<'_>) -> String {
    let Argument::Text(text) = argument else { return words };
    let ends = text.ends_with('.') && text.len() > 1;
    let twice = ends.then(|| format!("{text}.")).filter(|twice| words.contains(&**twice));
    match twice {
        Some(twice) => words.replace(&*twice, text),
        None => words,
    }
}

#[cfg(test)]
mod tests;
