//! Text from outside made plain: one kind of line end, and no control characters but tabs.

use std::borrow::Cow;

/// How some files say which way round their bytes lie.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Terminals paste line ends as CR, files from elsewhere hold CRLF, and either may hold escape codes; what
/// comes back holds none of them, nor half of one, and every letter beside them.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(|character| ends_line(character) || is_noise(character)) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        rest = match character {
            '\u{1b}' => after_escape(after),
            '\u{9b}' => after_control(after),
            '\r' => after.strip_prefix('\n').unwrap_or(after),
            _ => after,
        };
        if ends_line(character) {
            plain.push('\n');
        } else if !is_noise(character) {
            plain.push(character);
        }
    }
    Cow::Owned(plain)
}

/// What follows an escape code, whose first sign was just read.
fn after_escape(text: &str) -> &str {
    let mut signs = text.chars();
    match signs.next() {
        Some('[') => after_control(signs.as_str()),
        Some(']' | 'P' | '_' | '^' | 'X') => after_string(signs.as_str()).unwrap_or(text),
        Some('(' | ')' | '*' | '+' | '#' | ' ' | '%') => {
            let after = signs.as_str();
            after.strip_prefix(|set: char| set.is_ascii_alphanumeric()).unwrap_or(text)
        }
        Some('7' | '8' | '=' | '>' | 'c' | 'D' | 'E' | 'H' | 'M' | 'N' | 'O' | 'Z' | '\\') => {
            signs.as_str()
        }
        Some(_) | None => text,
    }
}

/// What follows numbers and the letter that ends them. Without the letter, only the numbers go.
fn after_control(text: &str) -> &str {
    let numbers = text.trim_start_matches(|sign| matches!(sign, '0'..='?'));
    let end = numbers.trim_start_matches(|sign| matches!(sign, ' '..='/'));
    let mut signs = end.chars();
    match signs.next() {
        Some('@'..='~') if end.len() < text.len() => signs.as_str(),
        // With no number these are all that is ever sent.
        Some('m' | 's' | 'u' | 'A'..='D' | 'H' | 'J' | 'K' | 'Z') => signs.as_str(),
        Some(_) | None => numbers,
    }
}

/// What follows a string that is ended on its line.
fn after_string(text: &str) -> Option<&str> {
    let end = text.find(['\u{7}', '\u{1b}', '\u{9c}', '\n', '\r'])?;
    let ended = &text[end..];
    ended.strip_prefix(['\u{7}', '\u{9c}']).or_else(|| ended.strip_prefix("\u{1b}\\"))
}

/// Line ends other than `\n`.
fn ends_line(character: char) -> bool {
    matches!(character, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_noise(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t')) || character == BYTE_ORDER_MARK
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
        assert_eq!(plain("\u{1b}[1mone\u{7}\ttwo\u{0}\u{7f}"), "one\ttwo");
    }

    #[test]
    fn escape_codes_go_whole_and_half_and_cost_no_letter_beside_them() {
        for (from, made) in [
            ("\u{1b}[31;1mred\u{1b}[0m and on", "red and on"),
            ("\u{1b}[mred", "red"),
            ("\u{1b}[?25lhidden", "hidden"),
            ("\u{1b}[38;5;6mone\u{1b}[K", "one"),
            ("\u{1b}]0;a title\u{7}one", "one"),
            ("\u{1b}]8;;http://a\u{1b}\\link\u{1b}]8;;\u{1b}\\", "link"),
            ("\u{1b}(Bone", "one"),
            ("\u{9b}1mone", "one"),
            // Half of one, at the end or in the middle.
            ("one\u{1b}", "one"),
            ("one\u{1b}[", "one"),
            ("one\u{1b}[31;", "one"),
            ("one\u{1b}[3\ntwo", "one\ntwo"),
            ("one\u{1b}[\u{e9}t\u{e9}", "one\u{e9}t\u{e9}"),
            ("one\u{1b}word", "oneword"),
            ("one\u{1b}]0;not ended\ntwo", "one]0;not ended\ntwo"),
            ("caf\u{fffd} ok", "caf\u{fffd} ok"),
            ("\u{feff}one", "one"),
        ] {
            assert_eq!(plain(from), made, "{from:?}");
        }
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(plain("a\nb\tc é ❤️"), Cow::Borrowed(_)));
    }
}
