//! The first sentence of what somebody wrote.

use unicode_segmentation::UnicodeSegmentation;

/// The first sentence that says something, without the blanks around it.
pub fn first_sentence(text: &str) -> &str {
    let lines = text.lines().map(str::trim);
    let line = lines.into_iter().find(|line| !line.is_empty()).unwrap_or_default();
    line.split_sentence_bounds().next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn a_sentence_ends_with_its_mark_or_its_line() {
        assert_eq!(first_sentence("\n  I slept. Then not.\n"), "I slept.");
        assert_eq!(first_sentence("I slept\nand ate."), "I slept");
        assert_eq!(first_sentence("睡了。吃了。"), "睡了。");
        assert_eq!(first_sentence(" \n "), "");
    }
}
