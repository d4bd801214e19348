//! Finds words in all that was written and in the guide, and says where: by name and date.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::{
    phrases::say,
    screens::find::ToldHit,
    shell::{
        options::{FAILED, Options},
        session::Session,
        verbs::{Refused, asking, codes, list::How, output},
    },
};

/// Takes the words from standard input, or asks for them: what is looked for is private as what was written is.
pub fn find(options: &Options, how: How) -> anyhow::Result<ExitCode> {
    let mut session = Session::open(options)?.map_err(Refused)?;
    let query = asking::line(options, say::find_ask(), say::find_give_it())?;
    let found = session.found(&query);
    let mut out = io::stdout().lock();
    if how.json {
        let items: Vec<_> = found.iter().map(|hit| item(hit, how.words)).collect();
        output::json(&mut out, "find", json!({ "count": found.len(), "items": items }))?;
    } else {
        // Of what has no name of the guide the first signs are enough.
        let is_random = |hit: &&ToldHit| hit.is_own;
        let random: Vec<&str> = found.iter().filter(is_random).map(|hit| hit.id.as_str()).collect();
        let signs = codes::signs(&random);
        for hit in &found {
            let id = if hit.is_own { codes::told(&hit.id, signs) } else { hit.id.clone() };
            writeln!(out, "{}", line(hit, &id, how.words))?;
        }
        if found.is_empty() {
            writeln!(out, "{}", say::find_found_nothing())?;
        }
        out.flush()?;
    }
    Ok(if found.is_empty() { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

fn line(hit: &ToldHit, id: &str, with_words: bool) -> String {
    let words = if with_words { hit.words.trim() } else { "" };
    // What is called by its words is told once.
    let words = if words == hit.title { "" } else { words };
    let urgent = hit.urgent.unwrap_or_default();
    let told = [urgent, hit.kind.as_str(), &hit.title, &hit.when, words];
    let told = told.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
    format!("{id}  {told}").trim_start().to_owned()
}

fn item(hit: &ToldHit, with_words: bool) -> serde_json::Value {
    let text = |text: &str| Some(json!(text)).filter(|_| !text.is_empty());
    output::known([
        ("id", text(&hit.id)),
        ("kind", Some(json!(hit.kind))),
        ("title", text(&hit.title)),
        ("when", text(&hit.when)),
        ("urgent", hit.urgent.map(|told| json!(told))),
        ("whole", Some(json!(hit.is_whole))),
        ("words", output::words(&hit.words, with_words)),
    ])
}
