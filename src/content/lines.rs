//! From a place in a text to the number of its line.

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    first: usize,
}

impl Lines {
    /// The lines of `text`, which begins on line `first` of its file.
    pub fn of(text: &str, first: usize) -> Lines {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Lines { starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect(), first }
    }

    /// The line of the byte at `offset`, counted from 1 in the file.
    pub fn at(&self, offset: usize) -> usize {
        self.first + self.starts.partition_point(|&start| start <= offset) - 1
    }
}

/// The place in `raw`, a TOML string with its quotes, of the byte at `offset` of
/// the text that it stands for.
pub fn place_in_raw(raw: &str, offset: usize) -> usize {
    let quote = raw.chars().next().filter(|letter| matches!(letter, '"' | '\''));
    let Some(quote) = quote else { return offset.min(raw.len()) };
    let fence = if raw.starts_with(&quote.to_string().repeat(3)) { 3 } else { 1 };
    let mut rest = &raw[fence..];
    if fence == 3 {
        // The line break right after the opening quotes is not part of the text.
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    }
    let mut read = 0;
    while let Some(letter) = rest.chars().next() {
        let (written, meant) = if letter == '\\' && quote == '"' {
            escape(rest)
        } else {
            (letter.len_utf8(), letter.len_utf8())
        };
        // A broken line stands for nothing, and is passed even right before the place.
        if offset < read + meant || (read == offset && 0 < meant) {
            break;
        }
        rest = &rest[written..];
        read += meant;
    }
    raw.len() - rest.len()
}

/// How many bytes the escape at the start of `rest` takes, and how many it stands for.
fn escape(rest: &str) -> (usize, usize) {
    let after = rest.chars().nth(1);
    let digits = match after {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(blank) if blank.is_whitespace() => {
            let next = rest[1..].trim_start();
            return (rest.len() - next.len(), 0);
        }
        Some(letter) => return (1 + letter.len_utf8(), 1),
        None => return (rest.len(), 0),
    };
    let code = rest.get(2..2 + digits);
    let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
    letter.map_or((2, 1), |letter| (2 + digits, letter.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_text_is_found_behind_its_escapes() {
        let raw = "\"\"\"\nOne \\\n   two \\u2019 \\\" three\"\"\"";
        let text = "One two ’ \" three";
        let offset = text.find("three").unwrap();
        assert_eq!(&raw[place_in_raw(raw, offset)..][..5], "three");
        assert_eq!(&raw[place_in_raw(raw, 4)..][..3], "two");
    }

    #[test]
    fn lines_are_counted_from_the_first_line_of_the_text() {
        let lines = Lines::of("a\nb\n", 2);
        assert_eq!([lines.at(0), lines.at(1), lines.at(2), lines.at(99)], [2, 2, 3, 4]);
    }
}
