//! A table of TOML as JSON, the form in which the built-in copy stands; the build script shares this file.

use serde_json::{Map, Value};

/// A table as JSON. A date is the text of it.
pub fn of(table: toml::Table) -> Value {
    let entries = table.into_iter().map(|(key, value)| (key, of_value(value)));
    Value::Object(entries.collect::<Map<String, Value>>())
}

fn of_value(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text),
        toml::Value::Integer(number) => Value::from(number),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::from(flag),
        toml::Value::Datetime(date) => Value::from(date.to_string()),
        toml::Value::Array(items) => Value::Array(items.into_iter().map(of_value).collect()),
        toml::Value::Table(table) => of(table),
    }
}
