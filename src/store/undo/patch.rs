//! What differs between two JSON values: of an object the members, of a list the items, of a text the letters.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What makes one value of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Patch {
    /// There is none.
    None,
    /// It is this one, whole.
    Is(Value),
    /// Some members of an object are others, or new, and some are there no more.
    In(Members),
    /// From this byte on, so many bytes are these letters instead.
    Text(usize, usize, String),
    /// From this item on, so many items are these instead.
    List(usize, usize, Vec<Value>),
    /// One item is another.
    Item(usize, Box<Patch>),
}

/// What differs in an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Members {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    put: BTreeMap<String, Patch>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    taken: Vec<String>,
}

/// What makes `to` of `from`; `None` where they are the same.
pub fn between(from: Option<&Value>, to: Option<&Value>) -> Option<Patch> {
    match (from, to) {
        (None, None) => None,
        (Some(_), None) => Some(Patch::None),
        (None, Some(to)) => Some(Patch::Is(to.clone())),
        (Some(from), Some(to)) => {
            let patch = differing(from, to)?;
            // Where little is the same, the whole is shorter.
            let whole = Patch::Is(to.clone());
            Some(if length(&patch) < length(&whole) { patch } else { whole })
        }
    }
}

fn length(patch: &Patch) -> usize {
    serde_json::to_string(patch).map_or(usize::MAX, |json| json.len())
}

fn differing(from: &Value, to: &Value) -> Option<Patch> {
    if from == to {
        return None;
    }
    Some(match (from, to) {
        (Value::Object(from), Value::Object(to)) => members(from, to),
        (Value::String(from), Value::String(to)) => text(from, to),
        (Value::Array(from), Value::Array(to)) => list(from, to),
        (_, to) => Patch::Is(to.clone()),
    })
}

fn members(from: &Map<String, Value>, to: &Map<String, Value>) -> Patch {
    let put = to.iter().filter_map(|(name, to)| {
        let patch = match from.get(name) {
            Some(from) => differing(from, to)?,
            None => Patch::Is(to.clone()),
        };
        Some((name.clone(), patch))
    });
    let taken = from.keys().filter(|name| !to.contains_key(*name)).cloned();
    Patch::In(Members { put: put.collect(), taken: taken.collect() })
}

fn text(from: &str, to: &str) -> Patch {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum()
    };
    let start = same(&mut from.chars().zip(to.chars()));
    let (from, to) = (&from[start..], &to[start..]);
    let end = same(&mut from.chars().rev().zip(to.chars().rev()));
    Patch::Text(start, from.len() - end, to[..to.len() - end].to_owned())
}

fn list(from: &[Value], to: &[Value]) -> Patch {
    let same = |pairs: &mut dyn Iterator<Item = (&Value, &Value)>| {
        pairs.take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut from.iter().zip(to));
    let (from, to) = (&from[start..], &to[start..]);
    let end = same(&mut from.iter().rev().zip(to.iter().rev()));
    let (from, to) = (&from[..from.len() - end], &to[..to.len() - end]);
    if let ([from], [to]) = (from, to)
        && let Some(patch) = differing(from, to)
    {
        return Patch::Item(start, Box::new(patch));
    }
    Patch::List(start, from.len(), to.to_vec())
}

impl Patch {
    /// The value that this makes of `from`. `Err` where it is not what it was made for.
    pub fn over(&self, from: Option<&Value>) -> Result<Option<Value>, Unfit> {
        let made = match self {
            Patch::None => return Ok(None),
            Patch::Is(value) => value.clone(),
            patch => {
                let mut value = from.cloned().ok_or(Unfit)?;
                patch.change(&mut value)?;
                value
            }
        };
        Ok(Some(made))
    }

    fn change(&self, value: &mut Value) -> Result<(), Unfit> {
        match (self, value) {
            (Patch::Is(whole), value) => *value = whole.clone(),
            (Patch::In(Members { put, taken }), Value::Object(members)) => {
                for name in taken {
                    members.remove(name).ok_or(Unfit)?;
                }
                for (name, patch) in put {
                    patch.change(members.entry(name.clone()).or_insert(Value::Null))?;
                }
            }
            (Patch::Text(from, count, letters), Value::String(text)) => {
                let end = from.checked_add(*count).ok_or(Unfit)?;
                text.get(*from..end).ok_or(Unfit)?;
                text.replace_range(*from..end, letters);
            }
            (Patch::List(from, count, items), Value::Array(list)) => {
                let end = from.checked_add(*count).filter(|end| *end <= list.len());
                list.splice(*from..end.ok_or(Unfit)?, items.iter().cloned());
            }
            (Patch::Item(place, patch), Value::Array(list)) => {
                patch.change(list.get_mut(*place).ok_or(Unfit)?)?;
            }
            _ => return Err(Unfit),
        }
        Ok(())
    }
}

/// It was made for another value.
#[derive(Debug, PartialEq)]
pub struct Unfit;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "[aé信 ]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[ab]{1,2}", inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_differs_over_one_value_gives_the_other_also_after_it_was_written_and_read(
            from in prop::option::of(value()),
            to in prop::option::of(value()),
        ) {
            match between(from.as_ref(), to.as_ref()) {
                None => prop_assert_eq!(from, to),
                Some(patch) => {
                    let json = serde_json::to_string(&patch).unwrap();
                    let read: Patch = serde_json::from_str(&json).unwrap();
                    prop_assert_eq!(&read, &patch);
                    prop_assert_eq!(read.over(from.as_ref()), Ok(to));
                }
            }
        }

        #[test]
        fn what_was_made_for_another_value_is_refused_or_gives_one_and_nothing_panics(
            from in value(),
            to in value(),
            another in prop::option::of(value()),
        ) {
            if let Some(patch) = between(Some(&from), Some(&to)) {
                let _ = patch.over(another.as_ref());
            }
        }
    }

    #[test]
    fn of_a_long_text_only_what_was_typed_is_told() {
        let long = "words ".repeat(1000);
        let from = serde_json::json!({"body": long, "rows": [{"a": long, "b": 1}, 2], "gone": 1});
        let to = serde_json::json!({
            "body": format!("{long}more"),
            "rows": [{"a": long, "b": 3}, 2],
            "new": true,
        });
        let patch = between(Some(&from), Some(&to)).unwrap();
        assert!(length(&patch) < 160, "{}", length(&patch));
    }
}
