//! Asking for a word before something is done that cannot be taken back by a key.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use crate::text::word::is_same;

/// The longest answer that is listened to, in bytes.
const LONGEST: u64 = 1024;

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
    wanted: &str,
    question: &str,
) -> io::Result<Option<bool>> {
    match word {
        Some(word) => Ok(Some(is_same(word, wanted))),
        None if !io::stdin().is_terminal() => Ok(None),
        None => typed(out, question, wanted).map(Some),
    }
}
