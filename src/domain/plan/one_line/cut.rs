//! Cuts a line into words, each as it was typed and as it is compared.

use std::ops::Range;

/// A word of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands in the line, with the marks around it.
    pub(super) place: Range<usize>,
    /// In small letters, without apostrophes and the marks around it; empty for a mark alone.
    pub(super) word: String,
    /// Whether something else begins behind it: there is a comma, a colon, a dash or a full stop.
    pub(super) ends: bool,
    /// Whether that is a colon, as behind a name.
    pub(super) names: bool,
}

/// The words of a line, in order. Every letter that is no blank is in one of them.
pub(super) fn cut(line: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut rest = 0;
    for raw in line.split_whitespace() {
        // What is split stands in the line in this order.
        let start = rest + line[rest..].find(raw).unwrap_or(0);
        rest = start + raw.len();
        let bare = raw.trim_start_matches(is_before).trim_end_matches(is_behind);
        let dotted = &raw[..raw.len() - raw.trim_start_matches(is_before).len() + bare.len()];
        let behind = &raw[dotted.len()..];
        // The full stop of `5.` or `1.12.` is a part of the date.
        let is_of_number = bare.ends_with(|last: char| last.is_ascii_digit());
        let stop = if is_of_number && behind.starts_with('.') { "." } else { "" };
        let word = match bare {
            "" if matches!(raw, "&" | "+") => "and".to_owned(),
            _ => format!("{}{stop}", compared(bare)),
        };
        // “in six weeks’ time” goes on.
        let marks = behind.trim_start_matches(['\'', '’']);
        let ends = marks.len() > stop.len() && !word.is_empty();
        if word.is_empty()
            && let Some(last) = pieces.last_mut()
        {
            last.ends = true;
        }
        let names = behind.contains(':');
        let ends = ends || word.is_empty();
        pieces.push(Piece { place: start..rest, word, ends, names });
    }
    if let Some(last) = pieces.last_mut() {
        last.ends = true;
    }
    pieces
}

fn is_before(sign: char) -> bool {
    !sign.is_alphanumeric() && sign != '+'
}

fn is_behind(sign: char) -> bool {
    !sign.is_alphanumeric()
}

/// Small letters, one kind of hyphen, no apostrophes.
fn compared(word: &str) -> String {
    let letters: String = word.chars().flat_map(char::to_lowercase).collect();
    let apostrophe = |letter: char| matches!(letter, '\'' | '’' | '‘' | '`');
    // “I’ll”, “we’re”: somebody does something.
    if let Some((who @ ("i" | "we" | "you"), _)) = letters.split_once(apostrophe) {
        return who.to_owned();
    }
    let letters = letters.chars().filter(|letter| !apostrophe(*letter));
    letters
        .map(|letter| if matches!(letter, '‐' | '‑' | '–' | '—') { '-' } else { letter })
        .collect()
}
