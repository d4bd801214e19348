//! The text being edited, line by line.

use std::ops::Range;

use super::rows::Rows;
use crate::domain::words::count_words;

/// A place between two letters.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Caret {
    /// Counted from 0.
    pub line: usize,
    /// Bytes from the start of the line.
    pub byte: usize,
}

impl Caret {
    pub(in crate::ui) fn new(line: usize, byte: usize) -> Caret {
        Caret { line, byte }
    }

    /// Where a text put in here ends.
    pub(super) fn after(self, text: &str) -> Caret {
        match text.rfind('\n') {
            None => Caret::new(self.line, self.byte + text.len()),
            Some(end) => Caret::new(self.line + text.matches('\n').count(), text.len() - end - 1),
        }
    }
}

/// Invariant: there is at least one line, and none holds `\n`.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Buffer {
    lines: Vec<Line>,
}

impl Buffer {
    pub(super) fn new(text: &str) -> Buffer {
        Buffer { lines: text.split('\n').map(Line::from).collect() }
    }

    pub(super) fn line(&self, line: usize) -> &str {
        &self.lines[line].text
    }

    pub(super) fn line_count(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn end(&self) -> Caret {
        let last = self.lines.len() - 1;
        Caret::new(last, self.line(last).len())
    }

    pub(super) fn bytes(&self) -> usize {
        self.lines.iter().map(|line| line.text.len() + 1).sum::<usize>() - 1
    }

    pub(super) fn is_blank(&self) -> bool {
        self.lines.iter().all(|line| line.text.trim().is_empty())
    }

    pub(super) fn words(&self) -> usize {
        self.lines.iter().map(|line| line.words() as usize).sum()
    }

    pub(super) fn text(&self, range: Range<Caret>) -> String {
        let Range { start, end } = range;
        if start.line == end.line {
            return self.line(start.line)[start.byte..end.byte].to_owned();
        }
        let mut text = self.line(start.line)[start.byte..].to_owned();
        for line in start.line + 1..=end.line {
            let upto = if line == end.line { end.byte } else { self.line(line).len() };
            text.push('\n');
            text.push_str(&self.line(line)[..upto]);
        }
        text
    }

    /// Puts `text` in place of a range and gives back what was there.
    pub(super) fn replace(&mut self, range: Range<Caret>, text: &str) -> String {
        let removed = self.text(range.clone());
        let Range { start, end } = range;
        let mut pieces = text.split('\n');
        let first = pieces.next().unwrap_or_default();
        if start.line == end.line && first.len() == text.len() {
            self.lines[start.line].splice(start.byte..end.byte, text);
            return removed;
        }
        let tail = self.lines[end.line].text.split_off(end.byte);
        self.lines[start.line].splice_from(start.byte, first);
        let mut fresh: Vec<Line> = pieces.map(Line::from).collect();
        match fresh.last_mut() {
            Some(last) => last.text.push_str(&tail),
            None => self.lines[start.line].splice_from(start.byte + first.len(), &tail),
        }
        self.lines.splice(start.line + 1..=end.line, fresh);
        removed
    }

    /// The row of its line that a caret is on.
    pub(super) fn row(&mut self, caret: Caret, width: usize) -> usize {
        let (text, rows) = self.lines[caret.line].wrapped(width);
        rows.holding(text, caret.byte)
    }

    /// The bytes of a row and whether it is the last of its line.
    pub(super) fn row_range(
        &mut self,
        line: usize,
        row: usize,
        width: usize,
    ) -> Option<(Range<usize>, bool)> {
        let (text, rows) = self.lines.get_mut(line)?.wrapped(width);
        rows.range(text, row)
    }

    pub(super) fn row_count(&mut self, line: usize, width: usize) -> usize {
        let (text, rows) = self.lines[line].wrapped(width);
        rows.count(text)
    }

    /// What `row_range` says, of a row that was looked at before.
    pub(super) fn known_range(&self, line: usize, row: usize) -> Option<(Range<usize>, bool)> {
        let line = self.lines.get(line)?;
        line.rows.as_ref()?.known_range(&line.text, row)
    }

    /// How a line wraps, whatever of it was looked at before.
    pub(super) fn rows_of(&self, line: usize, width: usize) -> (&str, Rows) {
        let line = &self.lines[line];
        let known = line.rows.as_ref().filter(|rows| rows.width() == width);
        (&line.text, known.map_or_else(|| Rows::new(width), |rows| Rows::clone(rows)))
    }

    /// Counts the words of the lines that changed.
    pub(super) fn count_words(&mut self) {
        for line in self.lines.iter_mut().filter(|line| line.words.is_none()) {
            line.words = Some(line.words());
        }
    }
}

#[derive(Clone)]
struct Line {
    text: String,
    /// How `text` was last wrapped; boxed, because most lines of a long text are never looked at.
    rows: Option<Box<Rows>>,
    /// How many words it has, if they were counted since it was changed.
    words: Option<u32>,
}

impl Line {
    fn words(&self) -> u32 {
        let count = || u32::try_from(count_words(&self.text)).unwrap_or(u32::MAX);
        self.words.unwrap_or_else(count)
    }

    fn splice(&mut self, range: Range<usize>, text: &str) {
        self.touch(range.start);
        self.text.replace_range(range, text);
    }

    fn splice_from(&mut self, byte: usize, text: &str) {
        self.touch(byte);
        self.text.truncate(byte);
        self.text.push_str(text);
    }

    fn touch(&mut self, byte: usize) {
        self.words = None;
        if let Some(rows) = &mut self.rows {
            rows.touch(byte);
        }
    }

    fn wrapped(&mut self, width: usize) -> (&str, &mut Rows) {
        self.rows = self.rows.take().filter(|rows| rows.width() == width);
        (&self.text, self.rows.get_or_insert_with(|| Box::new(Rows::new(width))))
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Line {
        Line { text: text.to_owned(), rows: None, words: None }
    }
}

/// A cache is not state: two lines are equal when their texts are.
impl PartialEq for Line {
    fn eq(&self, other: &Line) -> bool {
        self.text == other.text
    }
}

impl Eq for Line {}

#[cfg(test)]
mod tests {
    use super::{Buffer, Caret};

    fn whole(buffer: &Buffer) -> String {
        buffer.text(Caret::default()..buffer.end())
    }

    #[test]
    fn replacing_within_a_line() {
        let mut buffer = Buffer::new("one two\nthree");
        assert_eq!(buffer.replace(Caret::new(0, 4)..Caret::new(0, 7), "2"), "two");
        assert_eq!(whole(&buffer), "one 2\nthree");
    }

    #[test]
    fn replacing_over_lines_with_lines() {
        let mut buffer = Buffer::new("one\ntwo\nthree\nfour");
        assert_eq!(buffer.replace(Caret::new(0, 1)..Caret::new(2, 3), "A\nB"), "ne\ntwo\nthr");
        assert_eq!(whole(&buffer), "oA\nBee\nfour");
        assert_eq!(buffer.replace(Caret::new(0, 2)..Caret::new(1, 0), ""), "\n");
        assert_eq!(whole(&buffer), "oABee\nfour");
    }

    #[test]
    fn a_text_put_in_ends_where_its_last_line_ends() {
        assert_eq!(Caret::new(3, 4).after("ab"), Caret::new(3, 6));
        assert_eq!(Caret::new(3, 4).after("ab\ncd\ne"), Caret::new(5, 1));
    }

    #[test]
    fn words_are_counted_anew_after_an_edit() {
        let mut buffer = Buffer::new("one two\nthree");
        assert_eq!(buffer.words(), 3);
        buffer.replace(Caret::new(0, 3)..Caret::new(0, 4), "");
        assert_eq!(buffer.words(), 2);
    }
}
