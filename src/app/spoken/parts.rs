//! What is long is read in parts: Enter alone reads on.

use std::collections::VecDeque;

use crate::phrases::say;

/// So many letters are a part, where a paragraph ends.
const LONG: usize = 900;

/// A line of more letters is a paragraph.
const PARAGRAPH: usize = 120;

/// So many lines are a part, where a list does not end before.
const MANY: usize = 24;

/// What is still to be read of a page.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    rest: VecDeque<Vec<String>>,
    /// How many there are in all.
    of: usize,
}

impl Parts {
    /// The first part of some lines, and what is left to be read after it.
    pub(super) fn of(lines: Vec<String>) -> (Vec<String>, Parts) {
        let mut rest = divided(lines);
        let of = rest.len();
        let first = rest.pop_front().unwrap_or_default();
        let parts = Parts { rest, of };
        (parts.told(first), parts)
    }

    /// The next part; `None` where all was read.
    pub(super) fn next(&mut self) -> Option<Vec<String>> {
        let next = self.rest.pop_front()?;
        Some(self.told(next))
    }

    pub(super) fn is_read(&self) -> bool {
        self.rest.is_empty()
    }

    /// A part, with which it is, where there are several.
    fn told(&self, mut part: Vec<String>) -> Vec<String> {
        if self.of < 2 {
            return part;
        }
        let place = self.of - self.rest.len();
        part.push(String::new());
        part.push(if self.is_read() {
            say::lines_last_part(self.of.to_string(), place.to_string())
        } else {
            say::lines_part(self.of.to_string(), place.to_string())
        });
        part
    }
}

fn divided(lines: Vec<String>) -> VecDeque<Vec<String>> {
    let letters = |lines: &[String]| lines.iter().map(String::len).sum::<usize>();
    let mut parts = VecDeque::new();
    let mut part: Vec<String> = Vec::new();
    let mut left = letters(&lines);
    for line in lines {
        let (is_long, is_much) = (letters(&part) >= LONG, part.len() >= MANY);
        // A short rest is read with what stands before it.
        let is_worth_it = left > LONG / 2;
        // A paragraph is as long as no line of a list.
        let ends = (is_long && (line.is_empty() || line.len() > PARAGRAPH)) || is_much;
        left -= line.len();
        if ends && is_worth_it {
            parts.push_back(std::mem::take(&mut part));
            if line.is_empty() {
                continue;
            }
        }
        part.push(line);
    }
    parts.push_back(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_between_parts() {
        let paragraph = "word ".repeat(70);
        let lines: Vec<String> =
            (0..40).flat_map(|place| [format!("{place} {paragraph}"), String::new()]).collect();
        let whole: Vec<String> = lines.iter().filter(|line| !line.is_empty()).cloned().collect();
        let parts = divided(lines);
        assert!(parts.len() > 8, "{}", parts.len());
        let again: Vec<String> =
            parts.into_iter().flatten().filter(|line| !line.is_empty()).collect();
        assert_eq!(again, whole);
    }

    #[test]
    fn a_short_page_is_one_part_and_says_nothing_of_parts() {
        let lines = vec!["one".to_owned(), String::new(), "two".to_owned()];
        let (first, parts) = Parts::of(lines.clone());
        assert_eq!(first, lines);
        assert!(parts.is_read());
    }

    #[test]
    fn each_part_says_which_it_is_and_the_last_that_it_is_the_last() {
        let lines: Vec<String> =
            (0..60).map(|place| format!("{place} {}", "w".repeat(40))).collect();
        let (first, mut parts) = Parts::of(lines);
        let mut last = first.last().cloned();
        let mut seen = 1;
        assert!(last.as_ref().is_some_and(|told| told.contains("Part 1 of 3")), "{last:?}");
        while let Some(next) = parts.next() {
            seen += 1;
            last = next.last().cloned();
        }
        assert_eq!(seen, 3);
        assert!(last.is_some_and(|told| told.contains("Part 3 of 3")));
    }
}
