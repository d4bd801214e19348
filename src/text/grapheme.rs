//! Steps over letters as people see them: `é`, a flag or a family is one, however it is encoded.

use unicode_segmentation::GraphemeCursor;

/// Where the letter that ends at or holds `byte` begins; `None` at the start of the text.
pub fn previous(text: &str, byte: usize) -> Option<usize> {
    cursor(text, byte).prev_boundary(text, 0).ok().flatten()
}

/// Where the letter that begins at or holds `byte` ends; `None` at the end of the text.
pub fn next(text: &str, byte: usize) -> Option<usize> {
    cursor(text, byte).next_boundary(text, 0).ok().flatten()
}

/// Whether `byte` lies between two letters, not inside one.
pub fn is_boundary(text: &str, byte: usize) -> bool {
    cursor(text, byte).is_boundary(text, 0).unwrap_or(true)
}

/// The nearest place at or after `byte` that is not inside a letter.
pub fn settled(text: &str, byte: usize) -> usize {
    if is_boundary(text, byte) { byte } else { next(text, byte).unwrap_or(text.len()) }
}

/// The nearest place at or before `byte` that is not inside a letter.
pub fn begun(text: &str, byte: usize) -> usize {
    if is_boundary(text, byte) { byte } else { previous(text, byte).unwrap_or_default() }
}

fn cursor(text: &str, byte: usize) -> GraphemeCursor {
    GraphemeCursor::new(byte, text.len(), true)
}

#[cfg(test)]
mod tests {
    use super::{begun, is_boundary, next, previous, settled};

    #[test]
    fn a_family_is_one_step() {
        let text = "a👨‍👩‍👧b";
        assert_eq!(next(text, 1), Some(text.len() - 1));
        assert_eq!(previous(text, text.len() - 1), Some(1));
    }

    #[test]
    fn the_ends_of_the_text_have_nothing_beyond_them() {
        assert_eq!(previous("ab", 0), None);
        assert_eq!(next("ab", 2), None);
        assert!(is_boundary("", 0));
    }

    #[test]
    fn a_place_inside_a_letter_settles_at_its_ends() {
        assert_eq!(begun("xe\u{301}", 2), 1);
        assert_eq!(begun("xe\u{301}", 1), 1);
        assert_eq!(settled("e\u{301}x", 1), 3);
        assert_eq!(settled("e\u{301}x", 3), 3);
    }

    #[test]
    fn flags_go_in_pairs() {
        let text = "🇫🇮🇸🇪";
        assert_eq!(next(text, 0), Some(8));
        assert_eq!(previous(text, 16), Some(8));
    }
}
