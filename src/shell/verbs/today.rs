//! Prints what Today tells.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::shell::{options::Options, session::Session, verbs::refuse};

/// Prints what Today tells, put-offs and answers counted, and not a word that a person wrote.
pub fn today(options: &Options) -> anyhow::Result<ExitCode> {
    let session = match Session::open(options)? {
        Ok(session) => session,
        Err(why) => return Ok(refuse(&why)),
    };
    let mut out = io::stdout().lock();
    for line in session.today() {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
