//! Drawing an editor: the rows in view, what is selected, the hits of a search.

use std::ops::Range;

use ratatui::{
    buffer::Buffer as Cells,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

use super::{Editor, buffer::Caret, frame::Frame, motion::Row};
use crate::{
    text::width::of_grapheme,
    ui::paint::letters::{narrow, put_letter},
};

/// How an editor is drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct EditorStyles {
    pub text: Style,
    pub selection: Style,
    pub hit: Style,
}

/// What is marked, line by line, as ranges of its bytes: drawn as the hits of a search are.
pub type Marks = Vec<(usize, Vec<Range<usize>>)>;

/// Draws the rows in view, and tells where the cursor of the terminal goes: always inside the area,
/// unless that has no room at all. Costs least where the editor has [fitted](Editor::fit).
pub fn draw(editor: &Editor, area: Rect, cells: &mut Cells, styles: EditorStyles) -> Position {
    draw_marked(editor, area, cells, styles, &Marks::new())
}

/// Like [`draw`], with marks.
pub fn draw_marked(
    editor: &Editor,
    area: Rect,
    cells: &mut Cells,
    styles: EditorStyles,
    marks: &Marks,
) -> Position {
    let area = area.intersection(cells.area);
    if area.is_empty() {
        return area.as_position();
    }
    let (columns, rows) = (area.width, area.height);
    if !editor.fits(columns, rows) {
        let mut editor = editor.clone();
        editor.fit(columns, rows);
        return draw_marked(&editor, area, cells, styles, marks);
    }
    let Frame { top: (line, row), caret: (above, column), .. } = editor.frame;
    let brush = Brush { editor, styles, selection: editor.selection() };
    let mut next = Some(Row { line, row });
    for y in area.rows() {
        blank(y, cells, styles.text);
        if let Some(row) = next {
            let here = marks.iter().find(|(line, _)| *line == row.line);
            let is_last = brush.paint(row, y, cells, here.map_or(&[], |(_, here)| here));
            next = Some(if is_last {
                Row { line: row.line + 1, row: 0 }
            } else {
                Row { row: row.row + 1, ..row }
            });
        }
    }
    Position { x: area.x + narrow(column), y: area.y + narrow(above) }
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

    fn fits(&self, columns: u16, rows: u16) -> bool {
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
}

struct Brush<'a> {
    editor: &'a Editor,
    styles: EditorStyles,
    selection: Option<Range<Caret>>,
}

impl Brush<'_> {
    /// Paints a row, and says whether it is the last of its line.
    fn paint(&self, row: Row, area: Rect, cells: &mut Cells, marks: &[Range<usize>]) -> bool {
        let buffer = &self.editor.buffer;
        let Some((range, last)) = buffer.known_range(row.line, row.row) else { return true };
        let text = buffer.line(row.line);
        let hits =
            self.editor.pattern.as_ref().map(|pattern| pattern.hits_touching(text, range.clone()));
        let mut hits = hits.unwrap_or_default();
        let here = marks.iter().filter(|mark| mark.start < range.end && range.start < mark.end);
        hits.extend(here.cloned());
        let mut column = 0;
        for (at, letter) in text[range.clone()].grapheme_indices(true) {
            if usize::from(area.width) <= column {
                return last;
            }
            let byte = range.start + at;
            let style = match () {
                () if self.selects(Caret::new(row.line, byte)) => {
                    self.styles.text.patch(self.styles.selection)
                }
                () if hits.iter().any(|hit| hit.contains(&byte)) => {
                    self.styles.text.patch(self.styles.hit)
                }
                () => self.styles.text,
            };
            paint_letter(letter, column, style, area, cells);
            column += of_grapheme(letter);
        }
        if last && self.selects(Caret::new(row.line, text.len())) {
            paint_letter(" ", column, self.styles.text.patch(self.styles.selection), area, cells);
        }
        last
    }

    fn selects(&self, caret: Caret) -> bool {
        self.selection.as_ref().is_some_and(|range| range.contains(&caret))
    }
}

/// Draws a letter if the whole of it is in view; blanks also in part.
fn paint_letter(letter: &str, column: usize, style: Style, area: Rect, cells: &mut Cells) {
    let wide = of_grapheme(letter);
    let room = usize::from(area.width);
    let whole = column + wide <= room;
    for (index, at) in (column..(column + wide).min(room)).enumerate() {
        let x = area.x + narrow(at);
        if let Some(cell) = cells.cell_mut((x, area.y)) {
            cell.set_style(style);
            if whole && index == 0 && letter != "\t" {
                put_letter(cell, letter);
            }
        }
    }
}

/// Empties a row. What it stands on stays: the terminal's own ground may be as bright as the words.
fn blank(row: Rect, cells: &mut Cells, style: Style) {
    for place in row.positions() {
        if let Some(cell) = cells.cell_mut(place) {
            let ground = cell.bg;
            cell.reset();
            cell.set_bg(ground).set_style(style);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::{Cell, CellWidth};
    use unicode_segmentation::UnicodeSegmentation;

    use crate::{
        text::width::{of_grapheme, visible},
        ui::paint::letters::put_letter,
    };

    proptest! {
        /// Were a letter counted otherwise than it is drawn, the next one would be hidden.
        #[test]
        fn letters_are_counted_as_they_are_drawn(text in "[\\PCｶﾞﾟ❤\u{fe0f}👨👩\u{200d}🇫🇮\u{301}क्षिខ្ញុំ]{0,12}") {
            for letter in visible(&text).graphemes(true).filter(|letter| of_grapheme(letter) > 0) {
                let mut cell = Cell::EMPTY;
                put_letter(&mut cell, letter);
                prop_assert_eq!(of_grapheme(letter), usize::from(cell.cell_width()), "{:?}", letter);
            }
        }
    }
}
