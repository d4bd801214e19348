//! Where words begin and end on a line.

use unicode_segmentation::UnicodeSegmentation;

/// Where the word before `byte` begins, or the start of the line.
pub fn left(line: &str, byte: usize) -> usize {
    let before = line[..byte].split_word_bound_indices().rev();
    before.into_iter().find(|(_, piece)| is_word(piece)).map_or(0, |(at, _)| at)
}

/// Where the next word after the one at `byte` begins, or the end of the line.
pub fn right(line: &str, byte: usize) -> usize {
    let mut after = line[byte..].split_word_bound_indices().skip(1);
    after.find(|(_, piece)| is_word(piece)).map_or(line.len(), |(at, _)| byte + at)
}

/// Where the word at or after `byte` ends, or the end of the line.
pub fn end(line: &str, byte: usize) -> usize {
    let mut after = line[byte..].split_word_bound_indices();
    after
        .find(|(_, piece)| is_word(piece))
        .map_or(line.len(), |(at, piece)| byte + at + piece.len())
}

/// Whether this is the word that was asked for, however it is written.
pub fn is_same(typed: &str, word: &str) -> bool {
    typed.trim().to_lowercase() == word.to_lowercase()
}

/// Anything but blanks and punctuation: letters and digits, but emoji too.
fn is_word(piece: &str) -> bool {
    piece.chars().any(|character| {
        character.is_alphanumeric()
            || !(character.is_ascii()
                || character.is_whitespace()
                || matches!(character, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}'))
    })
}

#[cfg(test)]
mod tests {
    use super::{end, is_same, left, right};

    #[test]
    fn only_the_whole_word_is_a_yes() {
        assert!(is_same("yes\n", "yes") && is_same(" YES \r\n", "yes"));
        assert!(!is_same("y", "yes") && !is_same("", "yes") && !is_same("yes, no", "yes"));
    }

    #[test]
    fn going_right_stops_at_each_word() {
        let line = "I don't know, she said ❤️.";
        let mut stops = vec![0];
        while let Some(&at) = stops.last().filter(|&&at| at < line.len()) {
            stops.push(right(line, at));
        }
        assert_eq!(stops, [0, 2, 8, 14, 18, 23, line.len()]);
    }

    #[test]
    fn going_left_stops_at_each_word() {
        let line = "I don't know, she";
        assert_eq!(left(line, line.len()), 14);
        assert_eq!(left(line, 14), 8);
        assert_eq!(left(line, 10), 8);
        assert_eq!(left(line, 8), 2);
        assert_eq!(left(line, 2), 0);
        assert_eq!(left(line, 0), 0);
    }

    #[test]
    fn the_end_of_a_word_leaves_the_blank_after_it() {
        assert_eq!(end("hello, world", 0), 5);
        assert_eq!(end("hello, world", 5), 12);
        assert_eq!(end("...", 0), 3);
    }
}
