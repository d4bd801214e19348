//! A language laid over the English guide: its words by their ids, and nothing else.
//!
//! The structure of the guide (who a page is for, what a column means, where a link leads) stands in the
//! English files alone. What a language does not say is said in English.

use serde_json::{Map, Value};

use crate::{
    content::{
        place::{Place, PlaceKind},
        shape::{self, Key, Shape},
    },
    phrases,
};

/// Lays the words of a file of another language over the English one.
pub fn lay_over_file(place: Place<'_>, english: &mut Value, own: &Value) {
    let keys = shape::keys(place.kind);
    if place.kind == PlaceKind::Page {
        if let (Some(front), Some(words)) = (english.get_mut(FRONT), own.get(FRONT)) {
            lay_over_table(front, words, keys);
        }
        if let (Some(body), Some(words)) = (english.get_mut(BODY), own.get(BODY)) {
            body.clone_from(words);
        }
    } else {
        lay_over_table(english, own, keys);
    }
}

/// How many texts a file says, counted one by one.
pub fn texts_of(place: Place<'_>, file: &Value) -> usize {
    if place.kind == PlaceKind::Program {
        return file.as_str().map_or(0, phrases::count);
    }
    let keys = shape::keys(place.kind);
    if place.kind == PlaceKind::Page {
        let front = file.get(FRONT).and_then(Value::as_object);
        return 1 + front.map_or(0, |front| texts(front, keys));
    }
    file.as_object().map_or(0, |file| texts(file, keys))
}

/// The keys under which a page keeps its front matter, and what follows it.
pub const FRONT: &str = "front";
pub const BODY: &str = "body";

fn lay_over_table(english: &mut Value, own: &Value, keys: &[Key]) {
    if let (Value::Object(english), Value::Object(own)) = (english, own) {
        lay_over(english, own, keys);
    }
}

/// Lays the words of `own` over `english`, both of them files with these keys.
fn lay_over(english: &mut Map<String, Value>, own: &Map<String, Value>, keys: &[Key]) {
    for key in keys {
        let Some(words) = own.get(key.name) else { continue };
        match (&key.shape, english.get_mut(key.name)) {
            (
                Shape::Words(_)
                | Shape::ManyWords(_)
                | Shape::ForReaders(_)
                | Shape::Phrases
                | Shape::Typed,
                Some(place),
            ) => place.clone_from(words),
            (Shape::Table(keys), Some(Value::Object(table))) => {
                if let Value::Object(own) = words {
                    lay_over(table, own, keys);
                }
            }
            (Shape::Tables(keys), Some(Value::Array(items))) => {
                for own in words.as_array().into_iter().flatten().filter_map(Value::as_object) {
                    let of_it = |item: &&mut Map<String, Value>| item.get("id") == own.get("id");
                    let mut items = items.iter_mut().filter_map(Value::as_object_mut);
                    if let Some(item) = items.find(of_it) {
                        lay_over(item, own, keys);
                    }
                }
            }
            (_, _) => {}
        }
    }
}

fn texts(file: &Map<String, Value>, keys: &[Key]) -> usize {
    let each = |key: &Key| match (&key.shape, file.get(key.name)) {
        (Shape::Words(_) | Shape::Typed, Some(_)) => 1,
        (Shape::ManyWords(_), Some(words)) => words.as_array().map_or(0, Vec::len),
        (Shape::ForReaders(_), Some(words)) => words.as_object().map_or(0, Map::len),
        (Shape::Table(keys), Some(Value::Object(table))) => texts(table, keys),
        (Shape::Tables(keys), Some(Value::Array(items))) => {
            items.iter().filter_map(Value::as_object).map(|item| texts(item, keys)).sum()
        }
        (_, _) => 0,
    };
    keys.iter().map(each).sum()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    fn laid(english: &Value, own: &Value) -> Value {
        let mut file = english.as_object().unwrap().clone();
        lay_over(&mut file, own.as_object().unwrap(), shape::keys(PlaceKind::Exercise));
        Value::Object(file)
    }

    #[test]
    fn words_are_laid_over_by_their_ids_and_all_else_stays_english() {
        let english = json!({
            "id": "a", "role": "hurt", "title": "Today", "why": "It helps.",
            "field": [{
                "id": "map", "kind": "table", "label": "My day",
                "columns": [
                    { "id": "what", "kind": "line", "means": "what", "label": "What" },
                    { "id": "how", "kind": "choice", "label": "How", "options": [
                        { "id": "well", "label": "Well" }, { "id": "badly", "label": "Badly" },
                    ] },
                ],
            }],
        });
        let own = json!({
            "title": "Tänään", "role": "broke", "example": "not there in English",
            "field": [
                { "id": "map", "kind": "line", "columns": [
                    { "id": "how", "options": [{ "id": "badly", "label": "Huonosti" }] },
                    { "id": "stranger", "label": "Vieras" },
                    { "id": "what", "label": "Mitä", "means": "why" },
                ] },
                { "id": "more", "kind": "line", "label": "Lisää" },
            ],
        });
        let mut wanted = english.clone();
        wanted["title"] = json!("Tänään");
        wanted["field"][0]["columns"][0]["label"] = json!("Mitä");
        wanted["field"][0]["columns"][1]["options"][1]["label"] = json!("Huonosti");
        assert_eq!(laid(&english, &own), wanted);
        assert_eq!(texts(english.as_object().unwrap(), shape::keys(PlaceKind::Exercise)), 7);
    }
}
