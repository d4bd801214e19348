//! Prints what Today tells.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use serde_json::json;

use crate::shell::{
    options::Options,
    session::Session,
    verbs::{output, refuse},
};

/// Prints what Today tells, put-offs and answers counted, and not a word that a person wrote.
pub fn today(options: &Options, is_json: bool) -> anyhow::Result<ExitCode> {
    let session = match Session::open(options)? {
        Ok(session) => session,
        Err(why) => return Ok(refuse(&why)),
    };
    let mut out = io::stdout().lock();
    if is_json {
        let (day, due) = (session.day().to_string(), session.due().len());
        output::json(
            &mut out,
            "today",
            json!({ "day": day, "due": due, "lines": session.today() }),
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    for line in session.today() {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
