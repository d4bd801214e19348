//! One neutral line on what is due, and an exit code: for prompts, status lines and whatever runs by the clock.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::{
    phrases::say,
    shell::{
        options::{IS_DUE, Options},
        session::Session,
        verbs::{Refused, output},
    },
};

/// How it is told.
#[derive(Clone, Copy, Debug)]
pub struct How {
    /// Each thing, with the words of its owner.
    pub words: bool,
    /// Nothing is printed: the exit code says it.
    pub quiet: bool,
    /// For a program.
    pub json: bool,
}

/// Says how much is due; with words, each thing in a line.
pub fn due(options: &Options, how: How) -> anyhow::Result<ExitCode> {
    let session = Session::open(options)?.map_err(Refused)?;
    let due = session.due();
    let code = if due.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(IS_DUE) };
    let mut out = io::stdout().lock();
    if how.quiet {
        return Ok(code);
    }
    if how.json {
        let items = due.iter().map(|due| {
            output::known([
                ("kind", Some(json!(due.kind))),
                ("day", Some(json!(due.day.to_string()))),
                ("told", Some(json!(due.told))),
                ("words", output::words(&due.words, how.words)),
            ])
        });
        let items: Vec<_> = items.collect();
        let said = json!({ "day": session.day().to_string(), "count": due.len(), "items": items });
        output::json(&mut out, "due", said)?;
        return Ok(code);
    }
    if due.is_empty() {
        writeln!(out, "{}", say::due_nothing())?;
    } else if how.words {
        due.iter().try_for_each(|due| writeln!(out, "{}", &*due.words))?;
    } else {
        writeln!(out, "{}", say::due_count(due.len()))?;
    }
    out.flush()?;
    Ok(code)
}
