//! As much of JSON Schema 2020-12 as our own file needs; a word of it that is not known here is an error.

use serde_json::Value;

/// What is wrong with a value, by this schema; nothing where it fits.
pub fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (word, wanted) in schema.as_object().unwrap() {
        let is_fit = match word.as_str() {
            "$schema" | "title" | "description" | "$defs" | "format" => true,
            "$ref" => {
                let path = wanted.as_str().unwrap().strip_prefix('#').unwrap();
                let meant = root.pointer(path).unwrap_or_else(|| panic!("{path} is not there"));
                found.extend(faults(root, meant, value, at));
                true
            }
            "type" => match wanted {
                Value::Array(types) => types.iter().any(|one| is_of_type(value, one)),
                one => is_of_type(value, one),
            },
            "const" => value == wanted,
            "enum" => wanted.as_array().unwrap().contains(value),
            "minimum" => value.as_i64().is_none_or(|it| wanted.as_i64().unwrap() <= it),
            "maximum" => value.as_i64().is_none_or(|it| it <= wanted.as_i64().unwrap()),
            "pattern" => {
                assert_eq!(
                    wanted, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    "no other pattern is known here"
                );
                value.as_str().is_none_or(|it| {
                    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
                    let parts: Vec<&str> = it.split('-').collect();
                    matches!(parts[..], [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2
                        && [y, m, d].iter().all(|part| digits(part)))
                })
            }
            "anyOf" => {
                let mut all = wanted.as_array().unwrap().iter();
                all.any(|one| faults(root, one, value, at).is_empty())
            }
            "required" => value.as_object().is_none_or(|it| {
                wanted
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|name| it.contains_key(name.as_str().unwrap()))
            }),
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(root, wanted, item, &format!("{at}/{place}")));
                }
                true
            }
            "properties" => {
                for (name, one) in wanted.as_object().unwrap() {
                    if let Some(held) = value.get(name) {
                        found.extend(faults(root, one, held, &format!("{at}/{name}")));
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = schema.get("properties").and_then(Value::as_object);
                let is_known = |name: &str| known.is_some_and(|known| known.contains_key(name));
                let others =
                    value.as_object().into_iter().flatten().filter(|(name, _)| !is_known(name));
                for (name, held) in others {
                    match wanted {
                        Value::Bool(false) => found.push(format!("{at}: {name} is not known")),
                        one => found.extend(faults(root, one, held, &format!("{at}/{name}"))),
                    }
                }
                true
            }
            other => panic!("the schema says {other}, which is not known here"),
        };
        if !is_fit {
            found.push(format!("{at}: {word}"));
        }
    }
    found
}

fn is_of_type(value: &Value, name: &Value) -> bool {
    match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other} is no type"),
    }
}
