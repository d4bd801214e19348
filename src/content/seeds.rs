//! The points of the source guide, and which nodes of the built-in guide carry them.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{content::built_in, domain::id::NodeId};

/// All seed ids, in the order of the source guide.
pub fn all() -> impl Iterator<Item = &'static str> {
    include_str!("../../content/seeds.tsv").lines().skip(1).filter(|id| !id.is_empty())
}

/// The nodes of the built-in guide that carry each seed. What has no id of its own stands under the name
/// of its table, or of its file.
pub fn built_in_seeds() -> BTreeMap<String, Vec<NodeId>> {
    let mut carriers = BTreeMap::new();
    for path in built_in::paths() {
        let file = path.rsplit(['/', '.']).nth(1).unwrap_or(path);
        if let Some(value) = built_in::value(path) {
            carried(&value, file, &mut carriers);
        }
    }
    carriers
}

/// Adds every table of a value that carries seeds.
fn carried(value: &Value, name: &str, carriers: &mut BTreeMap<String, Vec<NodeId>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| carried(item, name, carriers)),
        Value::Object(table) => {
            let id = table.get("id").and_then(Value::as_str).unwrap_or(name);
            for seed in table.get("seed").and_then(Value::as_array).into_iter().flatten() {
                if let Some(seed) = seed.as_str() {
                    carriers.entry(seed.to_owned()).or_default().push(NodeId::from(id));
                }
            }
            table.iter().for_each(|(key, value)| carried(value, key, carriers));
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}
