//! Text from outside made plain: one kind of line end, and no control characters but tabs.

use std::borrow::Cow;

/// Terminals paste line ends as CR, files from elsewhere hold CRLF, and either may hold escape
/// codes; what comes back holds none of them.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|character| ends_line(character) || is_noise(character)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\r' {
            characters.next_if_eq(&'\n');
        }
        if ends_line(character) {
            plain.push('\n');
        } else if !is_noise(character) {
            plain.push(character);
        }
    }
    Cow::Owned(plain)
}

/// Line ends other than `\n`.
fn ends_line(character: char) -> bool {
    matches!(character, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_noise(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::plain;

    #[test]
    fn every_line_end_is_one_newline() {
        assert_eq!(plain("a\r\nb\rc\nd\u{2028}e\n\r\r\n"), "a\nb\nc\nd\ne\n\n\n");
    }

    #[test]
    fn escape_and_bell_are_left_out_and_tabs_stay() {
        assert_eq!(plain("\u{1b}[1mone\u{7}\ttwo\u{0}\u{7f}"), "[1mone\ttwo");
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(plain("a\nb\tc é ❤️"), Cow::Borrowed(_)));
    }
}
