//! Entries of Day One, as its JSON has them. Where somebody was and what the weather was stays behind.

use serde_json::{Map, Value};

use crate::import::{Reading, Unreadable, When, json};

/// What is taken. The same words stand in `richText`, in pieces, where they stand in `text`.
const TAKEN: [&str; 4] = ["creationDate", "text", "richText", "tags"];

pub(super) fn read(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    let value = json::of(text)?;
    let entries =
        value.get("entries").and_then(Value::as_array).ok_or(Unreadable::NotInThisForm)?;
    for entry in json::objects(entries)? {
        let when = When::read(json::text(entry, "creationDate"));
        let words = match json::text(entry, "text") {
            "" => rich(entry),
            text => unescaped(text),
        };
        reading.take(when, "", &without_pictures(&words), json::texts(entry, "tags"));
        json::name_the_rest(entry, &TAKEN, reading);
    }
    Ok(())
}

/// The words of a text that is kept in pieces.
fn rich(entry: &Map<String, Value>) -> String {
    let Ok(value) = serde_json::from_str::<Value>(json::text(entry, "richText")) else {
        return String::new();
    };
    let pieces = value.get("contents").and_then(Value::as_array);
    let pieces = pieces.into_iter().flatten().filter_map(|piece| piece.get("text")?.as_str());
    pieces.collect()
}

/// It puts a stroke before most signs, which was not typed.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_stroke = sign == '\\' && signs.peek().is_some_and(char::is_ascii_punctuation);
        if !is_stroke {
            plain.push(sign);
        } else if let Some(next) = signs.next() {
            plain.push(next);
        }
    }
    plain
}

/// Without the places where a picture stood: what it shows stays behind, and is named.
fn without_pictures(text: &str) -> String {
    let is_words = |line: &&str| !line.trim_start().starts_with("![](dayone-moment:");
    text.lines().filter(is_words).collect::<Vec<_>>().join("\n")
}
