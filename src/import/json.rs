//! Reading JSON of other programs, whatever is in it.

use serde_json::{Map, Value};

use crate::import::{Reading, Unreadable};

/// A document.
pub(super) fn of(text: &str) -> Result<Value, Unreadable> {
    serde_json::from_str(text).map_err(|err| Unreadable::Line(err.line()))
}

/// Words of an object; nothing where there are none.
pub(super) fn text<'a>(object: &'a Map<String, Value>, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A list of words of an object.
pub(super) fn texts(object: &Map<String, Value>, name: &str) -> Vec<String> {
    let list = object.get(name).and_then(Value::as_array);
    let words = list.into_iter().flatten().filter_map(Value::as_str);
    words.map(str::to_owned).collect()
}

/// The objects of a list. Anything else in it is not of this form.
pub(super) fn objects(list: &[Value]) -> Result<Vec<&Map<String, Value>>, Unreadable> {
    list.iter().map(|value| value.as_object().ok_or(Unreadable::NotInThisForm)).collect()
}

/// Names what is said in an object and not taken.
pub(super) fn name_the_rest(object: &Map<String, Value>, taken: &[&str], reading: &mut Reading) {
    for (name, value) in object {
        let says = match value {
            Value::Null | Value::Bool(false) => false,
            Value::Number(number) => number.as_f64() != Some(0.0),
            Value::String(text) => !text.trim().is_empty(),
            Value::Array(list) => !list.is_empty(),
            Value::Object(object) => !object.is_empty(),
            Value::Bool(true) => true,
        };
        if says && !taken.contains(&name.as_str()) {
            reading.drop(name);
        }
    }
}
