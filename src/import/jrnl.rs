//! Entries of jrnl: its own file or its export as text, its export as JSON, whole or of one entry.

use serde_json::{Map, Value};

use crate::import::{Reading, Unreadable, When, json};

/// What a tag begins with.
const TAG: &str = "@";

/// What an encrypted journal begins with: it is one token.
const ENCRYPTED: &str = "gAAAA";

pub(super) fn read(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    if text.starts_with(ENCRYPTED) && !text.trim_end().contains(char::is_whitespace) {
        return Err(Unreadable::Encrypted);
    }
    if text.trim_start().starts_with('{') { of_json(text, reading) } else { of_text(text, reading) }
}

fn of_json(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    let value = json::of(text)?;
    let root = value.as_object().ok_or(Unreadable::NotInThisForm)?;
    let entries = match root.get("entries") {
        Some(Value::Array(list)) => json::objects(list)?,
        None if root.contains_key("date") => vec![root],
        Some(_) | None => return Err(Unreadable::NotInThisForm),
    };
    for entry in entries {
        one(entry, reading);
    }
    Ok(())
}

fn one(entry: &Map<String, Value>, reading: &mut Reading) {
    let when = When::read(&format!("{} {}", json::text(entry, "date"), json::text(entry, "time")));
    // The first sentence was cut off as a title: together they are what was written.
    let (title, body) = (json::text(entry, "title"), json::text(entry, "body"));
    let words = if body.trim().is_empty() { title.to_owned() } else { format!("{title}\n{body}") };
    let tags = json::texts(entry, "tags").iter().map(|tag| without_sign(tag)).collect();
    reading.take(when, "", &words, tags);
    json::name_the_rest(entry, &["title", "body", "date", "time", "tags"], reading);
}

fn of_text(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    let mut open: Option<(When, Vec<&str>)> = None;
    let mut starred = 0;
    for (place, line) in text.lines().enumerate() {
        if let Some((when, first)) = head(line) {
            close(open.take(), reading);
            // A star at its end marks an entry there.
            let kept = first.strip_suffix(" *");
            starred += usize::from(kept.is_some());
            open = Some((when, vec![kept.unwrap_or(first)]));
        } else if let Some((_, lines)) = &mut open {
            lines.push(line);
        } else if !line.trim().is_empty() {
            return Err(Unreadable::Line(place + 1));
        }
    }
    close(open, reading);
    (0..starred).for_each(|_| reading.drop("starred"));
    Ok(())
}

fn close(open: Option<(When, Vec<&str>)>, reading: &mut Reading) {
    let Some((when, lines)) = open else { return };
    let words = lines.join("\n");
    let tags = tags_in(&words);
    reading.take(Some(when), "", &words, tags);
}

/// The time and the first words of an entry, where a line begins one.
fn head(line: &str) -> Option<(When, &str)> {
    let (time, words) = line.strip_prefix('[')?.split_once(']')?;
    Some((When::read(time)?, words.strip_prefix(' ').unwrap_or(words)))
}

/// The words that are tags there.
fn tags_in(words: &str) -> Vec<String> {
    let tags = words.split_whitespace().filter(|word| word.starts_with(TAG));
    tags.map(|tag| without_sign(tag.trim_end_matches(['.', ',', ';', ':', '!', '?', ')'])))
        .collect()
}

fn without_sign(tag: &str) -> String {
    tag.trim_start_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
}
