//! Asking for a word before something is done that cannot be taken back by a key.

use std::io::{self, BufRead, Read, Write};

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
    Ok(is_word(&answer, word))
}

/// Whether this is the word, however it is written.
pub fn is_word(answer: &str, word: &str) -> bool {
    answer.trim().to_lowercase() == word.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::is_word;

    #[test]
    fn only_the_whole_word_is_a_yes() {
        assert!(is_word("yes\n", "yes") && is_word(" YES \r\n", "yes"));
        assert!(!is_word("y", "yes") && !is_word("", "yes") && !is_word("yes, no", "yes"));
    }
}
