//! The English guide in the words of a variety: every text that is read, and no id, link or number.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::{
    content::{
        built_in,
        folder::TextFile,
        inspection::inspection,
        overlay::{BODY, FRONT},
        place::{PlaceKind, is_variety, words_of},
        shape::{self, Key, Shape},
        sheet,
    },
    phrases::Variety,
};

/// The key of a word that what is typed is read as, on either side of the ocean.
const TYPED: &str = "read_as";

/// `words.toml`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Table {
    keep: Vec<String>,
    emergency: Option<String>,
    words: Map<String, Value>,
}

/// The words of a variety: those among `files`, or the built-in ones where there are none that can be read. `None` for
/// what is no variety of English.
pub fn of(language: &str, files: &[TextFile]) -> Option<Arc<Variety>> {
    if !is_variety(language) {
        return None;
    }
    let path = words_of(language);
    let own = files.iter().find(|file| file.path == path).and_then(table);
    Some(Arc::new(variety(own.or_else(|| built_in::value(&path))?)))
}

/// What a file of words says, if it can be used.
pub fn of_file(file: &TextFile) -> Option<Variety> {
    table(file).map(variety)
}

fn table(file: &TextFile) -> Option<Value> {
    let found = inspection(file).filter(|inspection| inspection.unusable.is_empty())?;
    sheet::value(found.place, &file.text).ok()
}

fn variety(table: Value) -> Variety {
    let table: Table = serde_json::from_value(table).unwrap_or_default();
    let own = |own: Value| own.as_str().map(str::to_owned);
    let words = table.words.into_iter().filter_map(|(english, said)| Some((english, own(said)?)));
    let mut variety = Variety::new(words, table.keep);
    variety.emergency = table.emergency;
    variety
}

/// Gives all texts of a file the words of a variety, and puts the emergency number that is called there first.
pub fn word(variety: &Variety, kind: PlaceKind, file: &mut Value) {
    if let (PlaceKind::Helplines, Some(first)) = (kind, &variety.emergency)
        && let Some(Value::Array(numbers)) = file.get_mut("emergency")
    {
        numbers.sort_by_key(|line| line.get("number").and_then(Value::as_str) != Some(first));
    }
    each_text(kind, file, &mut |text| variety.word(text));
}

/// Does something with each text of a file, or with those of the questions of an exercise, which may stand by
/// themselves. Helplines are what others call themselves; what people type and what is looked for is no text.
pub fn each_text(kind: PlaceKind, file: &mut Value, act: &mut impl FnMut(&mut String)) {
    let is_said = !matches!(kind, PlaceKind::Helplines | PlaceKind::Banned);
    let keys = if is_said { shape::keys(kind) } else { &[] };
    match file {
        Value::Array(_) => {
            let questions = keys.iter().filter(|key| key.name == built_in::FIELDS);
            questions.for_each(|key| in_value(key, file, act));
        }
        Value::Object(page) if kind == PlaceKind::Page => {
            if let Some(Value::Object(front)) = page.get_mut(FRONT) {
                in_table(front, keys, act);
            }
            if let Some(Value::String(body)) = page.get_mut(BODY) {
                act(body);
            }
        }
        Value::Object(table) => in_table(table, keys, act),
        _ => {}
    }
}

fn in_table(table: &mut Map<String, Value>, keys: &[Key], act: &mut impl FnMut(&mut String)) {
    for key in keys.iter().filter(|key| key.name != TYPED) {
        if let Some(value) = table.get_mut(key.name) {
            in_value(key, value, act);
        }
    }
}

fn in_value(key: &Key, value: &mut Value, act: &mut impl FnMut(&mut String)) {
    match (&key.shape, value) {
        (Shape::Words(_), Value::String(text)) => act(text),
        (Shape::ManyWords(_), Value::Array(texts)) => each(texts.iter_mut(), act),
        (Shape::ForReaders(_), Value::Object(texts)) => each(texts.values_mut(), act),
        (Shape::Table(keys), Value::Object(table)) => in_table(table, keys, act),
        (Shape::Tables(keys), Value::Array(items)) => {
            for item in items.iter_mut().filter_map(Value::as_object_mut) {
                in_table(item, keys, act);
            }
        }
        (_, _) => {}
    }
}

fn each<'v>(texts: impl Iterator<Item = &'v mut Value>, act: &mut impl FnMut(&mut String)) {
    for text in texts {
        if let Value::String(text) = text {
            act(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn american() -> Variety {
        variety(
            json!({ "keep": ["the flat page"], "words": { "colour": "color", "flat": "apartment" } }),
        )
    }

    #[test]
    fn the_number_that_is_called_there_stands_first_and_the_others_stay_in_their_order() {
        let mut file = json!({ "emergency": [
            { "number": "112" }, { "number": "911" }, { "number": "999" }
        ] });
        let variety = variety(json!({ "emergency": "911", "words": {} }));
        word(&variety, PlaceKind::Helplines, &mut file);
        let numbers: Vec<_> = file["emergency"].as_array().into_iter().flatten().collect();
        let told = |line: &&Value| line["number"].as_str().map(str::to_owned);
        let told: Vec<_> = numbers.iter().filter_map(told).collect();
        assert_eq!(told, ["911", "112", "999"]);
    }

    #[test]
    fn texts_are_worded_and_no_id_link_or_phrase_to_look_for_is() {
        let mut file = json!({
            "id": "colour", "role": "any", "title": "Colour", "next": ["flat"], "source": { "text": "A flat" },
            "field": [{
                "id": "flat", "kind": "table", "label": "The flat page", "means": "colour",
                "columns": [{ "id": "colour", "options": [
                    { "id": "flat", "label": "Flat", "phrases": ["colour"] },
                ] }],
            }],
        });
        let mut wanted = file.clone();
        wanted["title"] = json!("Color");
        wanted["source"]["text"] = json!("A apartment");
        wanted["field"][0]["columns"][0]["options"][0]["label"] = json!("Apartment");
        let mut fields = file["field"].clone();
        word(&american(), PlaceKind::Exercise, &mut file);
        assert_eq!(file, wanted);
        word(&american(), PlaceKind::Exercise, &mut fields);
        assert_eq!(fields, wanted["field"]);
    }

    #[test]
    fn a_page_is_worded_in_its_front_and_its_body_and_helplines_are_not() {
        let mut page =
            json!({ "front": { "id": "colour", "title": "A colour" }, "body": "Colour `colour`" });
        word(&american(), PlaceKind::Page, &mut page);
        let wanted =
            json!({ "front": { "id": "colour", "title": "A color" }, "body": "Color `colour`" });
        assert_eq!(page, wanted);
        let mut lines =
            json!({ "country": [{ "name": "Colour", "line": [{ "serves": "colour" }] }] });
        let same = lines.clone();
        word(&american(), PlaceKind::Helplines, &mut lines);
        assert_eq!(lines, same);
    }
}
