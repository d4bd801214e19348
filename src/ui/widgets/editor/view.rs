//! Drawing an editor: the rows in view, what is selected, the hits of a search.

use std::{iter::successors, ops::Range};

use ratatui::{
    buffer::Buffer as Cells,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

use super::{Editor, buffer::Caret, frame::View, motion::Row};
use crate::text::width::of_grapheme;

/// How an editor is drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct EditorStyles {
    pub text: Style,
    pub selection: Style,
    pub hit: Style,
}

/// Draws the rows in view, scrolled so that the caret is among them, and tells where the cursor of
/// the terminal goes: always inside the area, unless that has no room at all.
pub fn draw(editor: &Editor, area: Rect, cells: &mut Cells, styles: EditorStyles) -> Position {
    draw_marked(editor, area, cells, styles, &|_| Vec::new())
}

/// What is marked on a line, as ranges of its bytes: drawn as the hits of a search are.
pub type Marks<'m> = &'m dyn Fn(&str) -> Vec<Range<usize>>;

/// Like [`draw`], with marks.
pub fn draw_marked(
    editor: &Editor,
    area: Rect,
    cells: &mut Cells,
    styles: EditorStyles,
    marks: Marks<'_>,
) -> Position {
    let area = area.intersection(cells.area);
    if area.is_empty() {
        return area.as_position();
    }
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    editor.frame.keep(View { width, height, ..editor.frame.view() });
    let caret = editor.caret();
    let (row, column) = (editor.row_of(caret), editor.column_of(caret));
    let (top, above) = editor.scrolled_to(row, height);
    editor.frame.keep(View { width, height, top: (top.line, top.row) });
    let brush = Brush { editor, styles, selection: editor.selection() };
    let mut next = Some(top);
    // A line of many rows is read once.
    let mut marked: Option<(usize, Vec<Range<usize>>)> = None;
    for y in area.rows() {
        blank(y, cells, styles.text);
        if let Some(row) = next {
            let known = marked.take().filter(|(line, _)| *line == row.line);
            let (_, here) = marked
                .insert(known.unwrap_or_else(|| (row.line, marks(editor.buffer.line(row.line)))));
            brush.paint(row, y, cells, here);
            next = editor.row_below(row);
        }
    }
    // On a row that is full, or where blanks hang over its end, the cursor waits on the last cell.
    let column = column.min(width - 1);
    Position { x: area.x + narrow(column), y: area.y + narrow(above) }
}

impl Editor {
    /// The row to begin with so that `row` is in view, and how many rows are above `row` then.
    /// No space is left below the text while rows are hidden above it.
    fn scrolled_to(&self, row: Row, height: usize) -> (Row, usize) {
        let (line, first) = self.frame.view().top;
        let top = Row { line, row: first };
        let below =
            successors(self.row_below(row), |&row| self.row_below(row)).take(height - 1).count();
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
    fn paint(&self, row: Row, area: Rect, cells: &mut Cells, marks: &[Range<usize>]) {
        let buffer = &self.editor.buffer;
        let Some((range, last)) = buffer.row_range(row.line, row.row, self.editor.wrap_width())
        else {
            return;
        };
        let text = buffer.line(row.line);
        let hits =
            self.editor.pattern.as_ref().map(|pattern| pattern.hits_touching(text, range.clone()));
        let mut hits = hits.unwrap_or_default();
        let here = marks.iter().filter(|mark| mark.start < range.end && range.start < mark.end);
        hits.extend(here.cloned());
        let mut column = 0;
        for (at, letter) in text[range.clone()].grapheme_indices(true) {
            if usize::from(area.width) <= column {
                return;
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
                cell.set_symbol(letter);
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

/// A number of columns or rows within an area, whose sides are `u16`.
fn narrow(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::CellWidth;
    use unicode_segmentation::UnicodeSegmentation;

    use crate::text::width::{of_grapheme, visible};

    proptest! {
        /// Were a letter counted otherwise than ratatui counts it, the next one would be hidden.
        #[test]
        fn letters_are_counted_as_ratatui_counts_them(text in "[\\PCｶﾞﾟ❤\u{fe0f}👨👩\u{200d}🇫🇮\u{301}क्षि]{0,12}") {
            for letter in visible(&text).graphemes(true) {
                prop_assert_eq!(of_grapheme(letter), usize::from(letter.cell_width()), "{:?}", letter);
            }
        }
    }
}
