//! Asking for a word before something is done that cannot be taken back by a key.

use std::io::{self, BufRead, Read, Write};

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
