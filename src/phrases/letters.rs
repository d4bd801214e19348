//! The letters of keys in phrases: `{ "u" } takes it back` names the letter that stands in the place of `u`.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use crate::phrases::{Message, source};

/// What stands before and behind a key in a phrase.
const BEFORE: &str = "{ \"";
const BEHIND: &str = "\" }";

static CHOSEN: OnceLock<Arc<BTreeMap<char, char>>> = OnceLock::new();

/// Chooses which letters stand in the place of those that phrases name, once and for all.
pub fn choose_letters(letters: BTreeMap<char, char>) {
    if !letters.is_empty() {
        let _ = CHOSEN.set(Arc::new(letters));
    }
}

/// Whether any letter stands in the place of another.
pub(super) fn are_chosen() -> bool {
    CHOSEN.get().is_some()
}

/// A text with the letters that were chosen.
pub(super) fn in_text(text: &str) -> Cow<'_, str> {
    CHOSEN.get().map_or(Cow::Borrowed(text), |letters| put_in(text, letters))
}

/// What a phrase says each time, with the letters that were chosen; `None` where that is what it says without.
pub(super) fn in_words(message: &Message) -> Option<String> {
    let Cow::Owned(text) = in_text(message.source) else { return None };
    source::read(&text).messages.pop()?.words
}

fn put_in<'a>(text: &'a str, letters: &BTreeMap<char, char>) -> Cow<'a, str> {
    let mut told = String::new();
    let mut rest = text;
    let mut is_other = false;
    while let Some((before, after)) = rest.split_once(BEFORE) {
        told.push_str(before);
        told.push_str(BEFORE);
        rest = after;
        let key = after.split_once(BEHIND).map_or("", |(key, _)| key);
        let mut signs = key.chars();
        if let (Some(of), None) = (signs.next(), signs.next())
            && let Some(own) = letters.get(&of)
        {
            told.push(*own);
            rest = &after[key.len()..];
            is_other = true;
        }
    }
    told.push_str(rest);
    if is_other { Cow::Owned(told) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrases::MESSAGES;

    #[test]
    fn only_keys_are_exchanged_and_each_once() {
        let letters = BTreeMap::from([('u', 'd'), ('d', 'г')]);
        let said =
            put_in("a = { \"u\" } brings back; { \"d\" } up { \"   \" }{ $u } u d", &letters);
        assert_eq!(said, "a = { \"d\" } brings back; { \"г\" } up { \"   \" }{ $u } u d");
        assert!(matches!(put_in("a = { \"x\" } u", &letters), Cow::Borrowed(_)));
    }

    /// Keys that answer a question are words of the language, and stand in phrases as they are.
    const ANSWERS: [&str; 15] = [
        "one-word-is-one-answer",
        "letter-could-be-",
        "no-number-yet",
        "pulse-no-answer",
        "pulse-skips",
        "welcome-",
        "safety-keys",
        "recovery-",
        "first-the-workbook",
        "typed-",
        // What is typed there is a line, and no key.
        "lines-",
        "aloud-",
        "safety-answers-in-lines",
        "other-looks-away-in-lines",
        "config-",
    ];

    #[test]
    fn a_phrase_names_a_key_so_that_it_can_be_another_one() {
        let mut bare = Vec::new();
        for message in MESSAGES {
            let is_of_use = |start: &&str| message.id.starts_with(*start);
            if ANSWERS.iter().any(is_of_use) || ["cli-", "doctor-"].iter().any(is_of_use) {
                continue;
            }
            // What stands in braces is no bare word.
            let mut words = String::new();
            let mut depth = 0_i32;
            for sign in message.source.chars() {
                depth += match sign {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                words.push(if depth > 0 || sign == '}' { '·' } else { sign });
            }
            let said = words.split_once(" = ").map_or("", |(_, said)| said);
            let is_key = |word: &&str| {
                let mut signs = word.chars();
                let lone = signs.next().filter(|_| signs.next().is_none());
                lone.is_some_and(|sign| {
                    sign.is_ascii_alphabetic() && !matches!(sign, 'a' | 'A' | 'I')
                })
            };
            let pieces = said.split(|sign: char| sign.is_whitespace() || ";:()".contains(sign));
            bare.extend(pieces.filter(is_key).map(|key| format!("{}: {key}", message.id)));
        }
        // Seconds.
        bare.retain(|it| !it.starts_with("talk-seconds") && !it.starts_with("talk-minutes-and"));
        assert_eq!(bare, Vec::<String>::new(), "write them as {{ \"u\" }}");
    }
}
