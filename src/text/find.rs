//! Finding words in a line: whatever the case, however a letter is encoded, whole letters only.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::grapheme;

/// What is looked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Invariant: never empty; each letter composed and in lower case.
    letters: Vec<String>,
    ascii: Option<String>,
}

impl Pattern {
    /// `None` when there is nothing to look for.
    pub fn new(sought: &str) -> Option<Pattern> {
        let letters: Vec<String> =
            sought.graphemes(true).map(|letter| folded(letter).collect()).collect();
        let ascii = sought.is_ascii().then(|| letters.concat());
        (!letters.is_empty()).then_some(Pattern { letters, ascii })
    }

    /// Every hit in the line, also those that overlap, so that where one starts to look does not
    /// change what is found.
    pub fn hits<'a>(
        &'a self,
        line: &'a str,
    ) -> Box<dyn DoubleEndedIterator<Item = Range<usize>> + 'a> {
        match &self.ascii {
            Some(sought) if line.is_ascii() => Box::new(ascii_hits(sought, line)),
            _ => Box::new(line.grapheme_indices(true).filter_map(|(at, _)| {
                let length = self.length_at(&line[at..])?;
                Some(at..at + length)
            })),
        }
    }

    /// The hits that touch a part of the line, looking no further around than a hit can reach.
    pub fn hits_touching(&self, line: &str, part: Range<usize>) -> Vec<Range<usize>> {
        let (mut from, mut to) = (part.start, part.end);
        for _ in 1..self.letters.len() {
            from = grapheme::previous(line, from).unwrap_or(from);
            to = grapheme::next(line, to).unwrap_or(to);
        }
        self.hits(&line[from..to])
            .map(|hit| hit.start + from..hit.end + from)
            .filter(|hit| hit.start < part.end && part.start < hit.end)
            .collect()
    }

    fn length_at(&self, rest: &str) -> Option<usize> {
        let mut found = rest.graphemes(true);
        let mut length = 0;
        for sought in &self.letters {
            let letter = found.next().filter(|letter| folded(letter).eq(sought.chars()))?;
            length += letter.len();
        }
        Some(length)
    }
}

fn ascii_hits<'a>(
    sought: &'a str,
    line: &'a str,
) -> impl DoubleEndedIterator<Item = Range<usize>> + 'a {
    let windows = line.as_bytes().windows(sought.len()).enumerate();
    windows
        .filter(|(_, window)| window.eq_ignore_ascii_case(sought.as_bytes()))
        .map(|(at, window)| at..at + window.len())
}

fn folded(letter: &str) -> impl Iterator<Item = char> + '_ {
    letter.nfc().flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::Pattern;

    fn hits(sought: &str, line: &str) -> Vec<(usize, usize)> {
        let hits =
            Pattern::new(sought).map(|pattern| pattern.hits(line).collect()).unwrap_or_default();
        pairs(hits)
    }

    fn pairs(hits: Vec<Range<usize>>) -> Vec<(usize, usize)> {
        hits.into_iter().map(|hit| (hit.start, hit.end)).collect()
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(hits("trust", "Trust, trUST"), [(0, 5), (7, 12)]);
        assert_eq!(hits("ÄRGER", "kein ärger"), [(5, 11)]);
    }

    #[test]
    fn however_a_letter_is_encoded_it_is_found() {
        assert_eq!(hits("café", "cafe\u{301}"), [(0, 6)]);
        assert_eq!(hits("cafe\u{301}", "café"), [(0, 5)]);
    }

    #[test]
    fn half_a_letter_is_no_hit() {
        assert_eq!(hits("e", "e\u{301}"), []);
        assert_eq!(hits("👩", "👨‍👩‍👧"), []);
    }

    #[test]
    fn marks_are_only_marks() {
        assert_eq!(hits("(.*", "a (.* b"), [(2, 5)]);
    }

    #[test]
    fn nothing_sought_is_no_pattern() {
        assert!(Pattern::new("").is_none());
    }

    #[test]
    fn a_hit_reaching_into_a_part_touches_it() {
        let pattern = Pattern::new("one two").unwrap();
        assert_eq!(pairs(pattern.hits_touching("so one two go", 7..10)), [(3, 10)]);
        assert!(pattern.hits_touching("so one two go", 10..13).is_empty());
    }
}
