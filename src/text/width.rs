//! How many columns of a terminal a text takes, counted by grapheme as it will be drawn.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Columns a tab is drawn in, wherever it stands.
pub const TAB: usize = 4;

/// The sign that has the next letter of Khmer stand below the one before.
const COENG: char = '\u{17d2}';

/// How many columns a text takes in a terminal.
pub fn width(text: &str) -> usize {
    if is_printable_ascii(text) {
        return text.len();
    }
    text.graphemes(true).map(of_grapheme).sum()
}

/// The width of one grapheme; nought for one that is never drawn.
pub fn of_grapheme(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [b' '..=b'~'] => 1,
        [b'\t'] => TAB,
        _ if grapheme.chars().any(is_hidden) => 0,
        // A terminal draws a Khmer letter that is written below another one as wide as any, which the width of the
        // whole does not count.
        _ if grapheme.contains(COENG) => grapheme.chars().filter_map(UnicodeWidthChar::width).sum(),
        _ => grapheme.width(),
    }
}

/// At most `columns` columns of the text, with control characters taken out.
pub fn clipped(text: &str, columns: usize) -> String {
    truncate(&visible(text), columns).into_owned()
}

/// At most `columns` columns of the text, ending in `…` when something was left out.
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let Some(room) = columns.checked_sub(1) else { return Cow::Borrowed("") };
    let mut used = 0;
    let end = text
        .grapheme_indices(true)
        .find(|(_, grapheme)| {
            used += of_grapheme(grapheme);
            used > room
        })
        .map_or(text.len(), |(at, _)| at);
    Cow::Owned(format!("{}…", &text[..end]))
}

/// The text as it may reach a terminal: tabs become blanks, and characters that would steer the
/// terminal or turn the reading order round are left out.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => shown.extend([' '; TAB]),
            _ if is_hidden(character) => {}
            _ => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// Whether every byte is a letter, digit, mark or blank of ASCII, one column each.
pub(crate) fn is_printable_ascii(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn is_hidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{truncate, visible, width};

    #[test]
    fn letters_are_counted_as_drawn() {
        for (text, columns) in [
            ("", 0),
            ("love", 4),
            ("❤️", 2),
            ("a❤️b", 4),
            ("e\u{301}", 1),
            ("👨‍👩‍👧", 2),
            ("🇫🇮", 2),
            ("日本", 4),
            ("\t", 4),
            // As tmux draws them: Khmer with letters below others, Burmese, Thai, Lao, Devanagari, Tamil, Hangul
            // whole and in parts, a hand in another colour.
            ("ខ្ញុំ", 2),
            ("ស្រឡាញ់", 5),
            ("សោកស្តាយ", 7),
            ("ကျွန်တော်", 6),
            ("ဝမ်းနည်းတယ်", 8),
            ("ฉันเสียใจมาก", 10),
            ("น้ำ", 2),
            ("ຂ້ອຍ", 3),
            ("क्षि", 3),
            ("हिन्दी", 5),
            ("தமிழ்", 4),
            ("한글", 4),
            ("\u{1112}\u{1161}\u{11ab}", 2),
            ("👍🏽", 2),
            ("לא", 2),
            ("ｶﾞ", 2),
            ("\u{1b}\u{7}\u{200b}", 0),
        ] {
            assert_eq!(width(text), columns, "{text:?}");
        }
    }

    #[test]
    fn what_fits_is_left_alone() {
        assert_eq!(truncate("trust", 5), "trust");
    }

    #[test]
    fn what_is_too_long_ends_in_an_ellipsis() {
        assert_eq!(truncate("trust again", 6), "trust…");
        assert_eq!(truncate("日本語", 4), "日…");
        assert_eq!(truncate("trust", 1), "…");
        assert_eq!(truncate("trust", 0), "");
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_visible() {
        assert_eq!(visible("a\u{1b}[1m\tb\u{202e}c\u{2066}\r\n"), "a[1m    bc");
        assert_eq!(visible("plain"), "plain");
    }

    proptest! {
        #[test]
        fn a_truncated_text_fits(text in "\\PC{0,40}", columns in 0_usize..30) {
            prop_assert!(width(&truncate(&text, columns)) <= columns);
        }

        #[test]
        fn hiding_never_widens(text in "(?s).{0,40}") {
            prop_assert!(width(&visible(&text)) <= width(&text));
        }
    }
}
