//! Where each motion takes the caret.

use unicode_segmentation::UnicodeSegmentation;

use super::{Editor, buffer::Caret, stroke::Motion};
use crate::text::{grapheme, width::of_grapheme, word};

/// A row of a line, as wrapped.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub line: usize,
    pub row: usize,
}

impl Editor {
    /// Where a motion from the caret leads. `wanted` is the column vertical motions keep to.
    pub(super) fn destination(&mut self, motion: Motion, wanted: usize) -> Caret {
        let caret = self.caret();
        let Caret { line, byte } = caret;
        let text = self.buffer.line(line);
        let page = self.frame.height.saturating_sub(1).max(1);
        match motion {
            Motion::Left => grapheme::previous(text, byte)
                .map_or_else(|| self.before(line), |at| Caret::new(line, at)),
            Motion::Right => grapheme::next(text, byte)
                .map_or_else(|| self.after(line), |at| Caret::new(line, at)),
            Motion::WordLeft if byte == 0 => self.before(line),
            Motion::WordLeft => Caret::new(line, grapheme::begun(text, word::left(text, byte))),
            Motion::WordRight | Motion::WordEnd if byte == text.len() => self.after(line),
            Motion::WordRight => self.settle(Caret::new(line, word::right(text, byte))),
            Motion::WordEnd => self.settle(Caret::new(line, word::end(text, byte))),
            Motion::RowStart => self.row_start(caret),
            Motion::RowEnd => self.row_end(caret),
            Motion::LineStart => Caret::new(line, 0),
            Motion::LineEnd => Caret::new(line, text.len()),
            Motion::Up => self.vertical(caret, 1, wanted, Editor::row_above),
            Motion::PageUp => self.vertical(caret, page, wanted, Editor::row_above),
            Motion::Down => self.vertical(caret, 1, wanted, Editor::row_below),
            Motion::PageDown => self.vertical(caret, page, wanted, Editor::row_below),
            Motion::Top => Caret::default(),
            Motion::Bottom => self.buffer.end(),
        }
    }

    /// The nearest place at or after this one that is not inside a letter.
    pub(super) fn settle(&self, caret: Caret) -> Caret {
        Caret::new(caret.line, grapheme::settled(self.buffer.line(caret.line), caret.byte))
    }

    pub(super) fn row_of(&mut self, caret: Caret) -> Row {
        Row { line: caret.line, row: self.buffer.row(caret, self.frame.width) }
    }

    /// How many columns lie between the start of its row and a caret. Blanks that hang count too.
    pub(super) fn column_of(&mut self, caret: Caret) -> usize {
        let start = self.row_start(caret).byte;
        let before = &self.buffer.line(caret.line)[start..caret.byte];
        before.graphemes(true).map(of_grapheme).sum()
    }

    pub(super) fn row_above(&mut self, from: Row) -> Option<Row> {
        if let Some(row) = from.row.checked_sub(1) {
            return Some(Row { row, ..from });
        }
        let line = from.line.checked_sub(1)?;
        Some(Row { line, row: self.buffer.row_count(line, self.frame.width) - 1 })
    }

    pub(super) fn row_below(&mut self, from: Row) -> Option<Row> {
        let (_, last) = self.buffer.row_range(from.line, from.row, self.frame.width)?;
        match last {
            false => Some(Row { row: from.row + 1, ..from }),
            true if from.line + 1 < self.buffer.line_count() => {
                Some(Row { line: from.line + 1, row: 0 })
            }
            true => None,
        }
    }

    /// The place on a row nearest to a column, short of the place where the next row begins.
    pub(super) fn at_column(&mut self, row: Row, column: usize) -> Caret {
        let Some((range, last)) = self.buffer.row_range(row.line, row.row, self.frame.width) else {
            return self.buffer.end();
        };
        let (mut byte, mut used) = (range.start, 0);
        for letter in self.buffer.line(row.line)[range.clone()].graphemes(true) {
            used += of_grapheme(letter);
            let leaves = !last && range.end <= byte + letter.len();
            if column < used || leaves {
                break;
            }
            byte += letter.len();
        }
        Caret::new(row.line, byte)
    }

    /// The letter at a column of a row in view; below the last row, that of the last one.
    pub(super) fn pointed_at(&mut self, row: usize, column: usize) -> Caret {
        let (line, first) = self.frame.top;
        let mut here = Row { line, row: first };
        for _ in 0..row {
            let Some(below) = self.row_below(here) else { break };
            here = below;
        }
        self.at_column(here, column)
    }

    fn vertical(
        &mut self,
        from: Caret,
        rows: usize,
        wanted: usize,
        step: fn(&mut Editor, Row) -> Option<Row>,
    ) -> Caret {
        let start = self.row_of(from);
        let end = (0..rows)
            .try_fold(start, |row, _| step(self, row).ok_or(row))
            .unwrap_or_else(|last| last);
        if end == start { from } else { self.at_column(end, wanted) }
    }

    fn row_start(&mut self, caret: Caret) -> Caret {
        let row = self.buffer.row(caret, self.frame.width);
        let range = self.buffer.row_range(caret.line, row, self.frame.width);
        Caret::new(caret.line, range.map_or(0, |(range, _)| range.start))
    }

    /// The last place that is still shown on this row.
    fn row_end(&mut self, caret: Caret) -> Caret {
        let row = self.row_of(caret);
        self.at_column(row, usize::MAX)
    }

    /// The end of the line before, or the start of the text.
    fn before(&self, line: usize) -> Caret {
        line.checked_sub(1)
            .map_or_else(Caret::default, |line| Caret::new(line, self.buffer.line(line).len()))
    }

    /// The start of the line after, or the end of the text.
    fn after(&self, line: usize) -> Caret {
        if line + 1 < self.buffer.line_count() {
            Caret::new(line + 1, 0)
        } else {
            self.buffer.end()
        }
    }
}
