//! Asking for a word before something is done that cannot be taken back by a key.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use crate::{
    phrases::say,
    shell::{
        options::Options,
        verbs::{Refused, not_shown},
    },
    store::because,
    text::{plain::plain, word::is_same},
};

/// The longest answer that is listened to, in bytes.
const LONGEST: u64 = 4096;

/// Asks, and says whether the word was typed. Anything else is a no, and so is the end of the input.
///
/// # Errors
/// When the question could not be shown, or no answer be read.
pub fn typed(out: &mut impl Write, question: &str, word: &str) -> io::Result<bool> {
    write!(out, "{question} ")?;
    out.flush()?;
    let mut answer = String::new();
    io::stdin().lock().take(LONGEST).read_line(&mut answer)?;
    Ok(is_same(&answer, word))
}

/// Whether the word is there that a deed asks for: given with the verb, or typed now. `None` where it was not given, and
/// there is no terminal to type it on.
///
/// # Errors
/// When the question could not be shown, or no answer be read.
pub fn given(
    out: &mut impl Write,
    word: Option<&str>,
    (wanted, may_ask): (&str, bool),
    question: &str,
) -> io::Result<Option<bool>> {
    match word {
        Some(word) => Ok(Some(is_same(word, wanted))),
        None if !may_ask => Ok(None),
        None => typed(out, question, wanted).map(Some),
    }
}

/// One line from standard input: as it was given, or as it is typed after a question. What is given is no argument, so
/// that it is in no history and in no list of what runs.
///
/// # Errors
/// Where nothing may be asked, with what to type `instead`; and where what was given cannot be read.
pub fn line(options: &Options, question: &str, instead: &str) -> anyhow::Result<String> {
    if io::stdin().is_terminal() {
        if !options.may_ask() {
            return Err(Refused(instead.to_owned()).into());
        }
        let mut err = io::stderr();
        write!(err, "{question} ").and_then(|()| err.flush()).map_err(not_shown)?;
    }
    let mut line = Vec::new();
    let read = io::stdin().lock().take(LONGEST + 1).read_until(b'\n', &mut line);
    read.map_err(|err| anyhow::anyhow!(say::input_unreadable(because(&err))))?;
    if line.len() as u64 > LONGEST {
        anyhow::bail!(say::input_too_long());
    }
    let line = String::from_utf8(line).map_err(|_| anyhow::anyhow!(say::input_no_text()))?;
    Ok(plain(&line).trim().to_owned())
}
