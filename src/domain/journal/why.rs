//! Not asking "why" twice in a row: searching for a meaning again and again makes many feel worse.

/// Whether a text asks why.
pub fn asks_why(text: &str) -> bool {
    let is_why = |word: &str| {
        word.trim_matches(|letter: char| !letter.is_alphabetic()).eq_ignore_ascii_case("why")
    };
    text.split_inclusive(['.', '?', '!'])
        .any(|sentence| sentence.ends_with('?') && sentence.split_whitespace().any(is_why))
}

#[cfg(test)]
mod tests {
    use super::asks_why;

    #[test]
    fn only_a_question_with_the_word_itself_asks_why() {
        assert!(asks_why("Which promise did you keep? Why did it count?"));
        assert!(asks_why("“Why” is big. But why, today?"));
        assert!(!asks_why("Write three questions that have no “why” in them. What do they ask?"));
        assert!(!asks_why("What was whyever like?"));
    }
}
