//! Draws an editor: the rows in view, what is selected, the hits of a search.

use std::ops::Range;

use ratatui::{
    buffer::Buffer as Cells,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    text::width::of_grapheme,
    ui::{
        paint::letters::{narrow, put_letter},
        widgets::editor::{Caret, Editor, Marks, RowInView},
    },
};

/// How an editor is drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct EditorStyles {
    /// Of all words; what is selected or found is laid over it.
    pub text: Style,
    /// Laid over the words that are selected, and over the end of a line that is.
    pub selection: Style,
    /// Laid over what was looked for, or is pointed out, where nothing is selected.
    pub hit: Style,
}

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
    let brush = Brush { styles, selection: editor.selection() };
    for (y, row) in area.rows().zip(editor.rows_in_view()) {
        blank(y, cells, styles.text);
        if let Some(mut row) = row {
            let here = marks.iter().find(|(line, _)| *line == row.line);
            let here = here.map_or(&[][..], |(_, here)| here);
            let RowInView { range, .. } = &row;
            let here = here.iter().filter(|mark| mark.start < range.end && range.start < mark.end);
            row.hits.extend(here.cloned().collect::<Vec<_>>());
            brush.paint(&row, y, cells);
        }
    }
    let (above, column) = editor.caret_in_view();
    Position { x: area.x + narrow(column), y: area.y + narrow(above) }
}

struct Brush {
    styles: EditorStyles,
    selection: Option<Range<Caret>>,
}

impl Brush {
    fn paint(&self, row: &RowInView<'_>, area: Rect, cells: &mut Cells) {
        let RowInView { line, text, range, is_last, hits } = row;
        let mut column = 0;
        for (at, letter) in text[range.clone()].grapheme_indices(true) {
            if usize::from(area.width) <= column {
                return;
            }
            let byte = range.start + at;
            let style = match () {
                () if self.selects(Caret::new(*line, byte)) => {
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
        if *is_last && self.selects(Caret::new(*line, text.len())) {
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
