//! Entries of tui-journal: its own file, or what it hands on.

use serde_json::Value;

use crate::import::{Reading, Unreadable, When, json};

pub(super) fn read(text: &str, reading: &mut Reading) -> Result<(), Unreadable> {
    let value = json::of(text)?;
    let list = match &value {
        Value::Array(list) => list,
        Value::Object(root) => {
            root.get("entries").and_then(Value::as_array).ok_or(Unreadable::NotInThisForm)?
        }
        _ => return Err(Unreadable::NotInThisForm),
    };
    for entry in json::objects(list)? {
        // Its dates are days: midnight in Greenwich stands for the day itself.
        let when = When::read(json::text(entry, "date")).map(|when| match when {
            When::Instant(at) => When::Day(at.naive_utc().date()),
            other => other,
        });
        let (title, body) = (json::text(entry, "title"), json::text(entry, "content"));
        reading.take(when, title, body, json::texts(entry, "tags"));
        json::name_the_rest(entry, &["id", "date", "title", "content", "tags"], reading);
    }
    Ok(())
}
