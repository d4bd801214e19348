//! What a verb prints for a program: one object, of which `docs/json.schema.json` says what stands in it.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::{domain::words::Words, screens::listing::Listed};

/// The version of all that is printed for programs. It counts up when a name goes or means something else.
const SCHEMA: u64 = 1;

/// Prints what a verb has to say, under its name.
///
/// # Errors
/// Where it could not be printed.
pub fn json(out: &mut impl Write, verb: &str, said: Value) -> io::Result<()> {
    let mut whole =
        Map::from_iter([("schema".to_owned(), json!(SCHEMA)), ("verb".to_owned(), json!(verb))]);
    if let Value::Object(said) = said {
        whole.extend(said);
    }
    writeln!(out, "{}", Value::Object(whole))?;
    out.flush()
}

/// Names with their values; what is not known is left out.
pub fn known<const N: usize>(all: [(&str, Option<Value>); N]) -> Value {
    let known = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect())
}

/// Words of a person, where they were asked for and there are any.
pub fn words(words: &Words, is_wanted: bool) -> Option<Value> {
    (is_wanted && !words.is_blank()).then(|| json!(words.trim()))
}

/// One thing of a list.
pub fn listed(listed: &Listed, with_words: bool) -> Value {
    let text = |text: &str| Some(json!(text)).filter(|_| !text.is_empty());
    known([
        ("kind", Some(json!(listed.kind.one()))),
        ("id", text(&listed.id)),
        ("day", listed.day.map(|day| json!(day.to_string()))),
        ("title", text(&listed.title)),
        ("state", listed.state.map(|(name, _)| json!(name))),
        ("by", listed.by.map(|by| json!(by.variant()))),
        ("count", listed.count.map(|count| json!(count))),
        ("words", words(&listed.words, with_words)),
    ])
}
