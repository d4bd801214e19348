//! Fitting an editor into a place: what of it is in view there.

use std::ops::Range;

use super::{Editor, frame::Frame, motion::Row};

/// What is marked, line by line, as ranges of its bytes: drawn as the hits of a search are.
pub type Marks = Vec<(usize, Vec<Range<usize>>)>;

/// A row that is in view.
pub(in crate::ui) struct RowInView<'a> {
    pub line: usize,
    /// The whole line it is a row of.
    pub text: &'a str,
    /// What of the line stands in it (bytes).
    pub range: Range<usize>,
    /// Whether the line ends with it.
    pub is_last: bool,
    /// What of the line is looked for.
    pub hits: Vec<Range<usize>>,
}

impl Editor {
    /// Fits it into so many columns and rows: scrolls so that the caret is in view, and
    /// works out what there is to see. Motions by row and by page go by this place from then on.
    pub fn fit(&mut self, columns: u16, rows: u16) {
        let (width, height) = (usize::from(columns), usize::from(rows));
        if width == 0 || height == 0 || self.fits(columns, rows) {
            return;
        }
        (self.frame.width, self.frame.height) = (width, height);
        let caret = self.caret();
        let (row, column) = (self.row_of(caret), self.column_of(caret));
        let (top, above) = self.scrolled_to(row, height);
        let mut last = Some(top);
        for _ in 1..height {
            last = last.and_then(|row| self.row_below(row));
        }
        // Whether the lowest one is the last of its line has to be known too.
        last.and_then(|row| self.row_below(row));
        self.frame.top = (top.line, top.row);
        // On a row that is full, or where blanks hang over its end, the cursor waits on the last cell.
        self.frame.caret = (above, column.min(width - 1));
        self.frame.is_fitted = true;
    }

    /// Whether it was fitted into so many columns and rows as it is now.
    pub(in crate::ui) fn fits(&self, columns: u16, rows: u16) -> bool {
        let Frame { width, height, is_fitted, .. } = self.frame;
        is_fitted && (width, height) == (usize::from(columns), usize::from(rows))
    }

    /// The lines that were in view when it was fitted, each with its number.
    pub fn lines_in_view(&self) -> impl Iterator<Item = (usize, &str)> {
        let (first, _) = self.frame.top;
        let count = self.buffer.line_count();
        let lines = first.min(count)..count.min(first.saturating_add(self.frame.height));
        lines.map(|line| (line, self.buffer.line(line)))
    }

    /// The row to begin with so that `row` is in view, and how many rows are above `row` then.
    /// No space is left below the text while rows are hidden above it.
    fn scrolled_to(&mut self, row: Row, height: usize) -> (Row, usize) {
        let (line, first) = self.frame.top;
        let top = Row { line, row: first };
        let (mut below, mut lowest) = (0, row);
        while below + 1 < height {
            let Some(lower) = self.row_below(lowest) else { break };
            (below, lowest) = (below + 1, lower);
        }
        let (mut from, mut above) = (row, 0);
        while above + 1 < height && (top < from || above + 1 + below < height) {
            let Some(higher) = self.row_above(from) else { break };
            (from, above) = (higher, above + 1);
        }
        (from, above)
    }

    /// The rows that were in view when it was fitted, from the top; `None` below the last.
    pub(in crate::ui) fn rows_in_view(&self) -> impl Iterator<Item = Option<RowInView<'_>>> {
        let (line, row) = self.frame.top;
        let mut next = Row { line, row };
        std::iter::repeat_with(move || {
            let Row { line, row } = next;
            let known = self.buffer.known_range(line, row);
            let is_last = known.as_ref().is_none_or(|(_, is_last)| *is_last);
            next =
                if is_last { Row { line: line + 1, row: 0 } } else { Row { line, row: row + 1 } };
            let (range, is_last) = known?;
            let text = self.buffer.line(line);
            let hits = self.pattern.as_ref().map(|it| it.hits_touching(text, range.clone()));
            Some(RowInView { line, text, range, is_last, hits: hits.unwrap_or_default() })
        })
    }

    /// Where the caret is in the place it was fitted into: the row and the column.
    pub(in crate::ui) fn caret_in_view(&self) -> (usize, usize) {
        self.frame.caret
    }
}
