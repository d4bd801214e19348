//! What was typed for a day and is none yet: it stays where it was typed, and is lost nowhere.

use crate::domain::{
    extra::{Extra, Unknown},
    words::Words,
};

/// The name under which a record keeps what was typed for a day and is none yet.
const UNREAD: &str = "unread";

/// What was typed in place of the day `name`, and could not be read as one. It stays where it was
/// typed, beside the fields of its record.
pub fn unread(extra: &Extra, name: &str) -> Option<Words> {
    let Some(Unknown::Map(kept)) = extra.get(UNREAD) else { return None };
    match kept.get(name) {
        Some(Unknown::Text(text)) => Some(Words::from(text.as_str())),
        _ => None,
    }
}

/// Whether anything was typed in a record that is no day yet.
pub fn has_unread(extra: &Extra) -> bool {
    matches!(extra.get(UNREAD), Some(Unknown::Map(kept)) if !kept.is_empty())
}

/// Everything that was typed in a record and is no day yet.
pub fn all_unread(extra: &Extra) -> impl Iterator<Item = &str> {
    let kept = if let Some(Unknown::Map(kept)) = extra.get(UNREAD) { Some(kept) } else { None };
    kept.into_iter().flat_map(|kept| kept.values()).filter_map(|held| match held {
        Unknown::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// Keeps what was typed in place of the day `name`, or lets it go where that is nothing.
pub fn keep_unread(extra: &mut Extra, name: &str, text: Option<&str>) {
    let mut kept = match extra.remove(UNREAD) {
        Some(Unknown::Map(kept)) => kept,
        Some(_) | None => Extra::new(),
    };
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => drop(kept.insert(name.to_owned(), Unknown::Text(text.to_owned()))),
        None => drop(kept.remove(name)),
    }
    if !kept.is_empty() {
        extra.insert(UNREAD.to_owned(), Unknown::Map(kept));
    }
}
