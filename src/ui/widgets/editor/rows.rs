//! The rows a line was wrapped into: worked out only as far as someone looks, and kept.

use std::ops::Range;

use crate::text::wrap::first_row;

/// An edit may change how the rows just before it broke, because a row ends by looking at the
/// words after it. Two rows were enough for every text tried; four leave room.
const LOOKAHEAD: usize = 4;

/// A cache: what it says follows from the line and the width alone.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    width: usize,
    /// Invariant: the starts of the first rows in order, the first of them 0.
    starts: Vec<usize>,
    /// Whether the last start known is that of the last row.
    complete: bool,
}

impl Rows {
    pub(super) fn new(width: usize) -> Rows {
        Rows { width, starts: vec![0], complete: false }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The row a byte is on; where a row ends, the next has begun.
    pub(super) fn holding(&mut self, line: &str, byte: usize) -> usize {
        while self.last() <= byte && self.grow(line) {}
        self.starts.partition_point(|&start| start <= byte).saturating_sub(1)
    }

    /// The bytes of a row and whether it is the last one.
    pub(super) fn range(&mut self, line: &str, row: usize) -> Option<(Range<usize>, bool)> {
        while self.starts.len() <= row + 1 && self.grow(line) {}
        self.known_range(line, row)
    }

    /// What `range` says of a row that it was asked for before.
    pub(super) fn known_range(&self, line: &str, row: usize) -> Option<(Range<usize>, bool)> {
        let start = *self.starts.get(row)?;
        match self.starts.get(row + 1) {
            Some(&end) => Some((start..end, false)),
            None => Some((start..line.len(), true)),
        }
    }

    pub(super) fn count(&mut self, line: &str) -> usize {
        while self.grow(line) {}
        self.starts.len()
    }

    /// Forgets the rows that an edit at `byte` may have changed.
    pub(super) fn touch(&mut self, byte: usize) {
        let row = self.starts.partition_point(|&start| start <= byte);
        self.starts.truncate(row.saturating_sub(LOOKAHEAD).max(1));
        self.complete = false;
    }

    fn last(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// Learns one more row, if there is one.
    fn grow(&mut self, line: &str) -> bool {
        if self.complete {
            return false;
        }
        let end = self.last() + first_row(&line[self.last()..], self.width);
        if end < line.len() {
            self.starts.push(end);
        } else {
            self.complete = true;
        }
        !self.complete
    }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, string::string_regex};

    use super::Rows;
    use crate::text::wrap::wrap;

    const ODD: &str = "[a-z0-9 ,.!)(“” \t\u{200b}\u{200d}\u{301}日本한❤\u{fe0f}👨👩🇫🇮ש/-]";

    fn odd(length: usize) -> impl Strategy<Value = String> {
        string_regex(&format!("{ODD}{{0,{length}}}")).unwrap()
    }

    fn starts(rows: &mut Rows, line: &str) -> Vec<usize> {
        (0..rows.count(line))
            .filter_map(|row| rows.range(line, row))
            .map(|(range, _)| range.start)
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn rows_kept_over_an_edit_are_those_of_a_fresh_wrap(
            line in odd(80), inserted in odd(4),
            from in 0_usize..80, length in 0_usize..4, columns in 1_usize..12,
        ) {
            let place = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(byte, _)| byte);
            let (from, to) = (place(from), place(from + length));
            let mut rows = Rows::new(columns);
            rows.count(&line);
            let mut edited = line.clone();
            edited.replace_range(from..to, &inserted);
            rows.touch(from);
            let fresh: Vec<usize> = wrap(&edited, columns).into_iter().map(|row| row.start).collect();
            prop_assert_eq!(starts(&mut rows, &edited), fresh);
        }
    }

    #[test]
    fn only_the_rows_looked_at_are_worked_out() {
        let line = "word ".repeat(1000);
        let mut rows = Rows::new(10);
        assert_eq!(rows.holding(&line, 25), 2);
        assert_eq!(rows.starts.len(), 4);
    }
}
