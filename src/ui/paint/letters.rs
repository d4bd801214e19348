//! Words put into cells, by the one width that the whole program counts with.

use std::num::NonZeroU16;

use ratatui::{
    buffer::{Buffer, Cell, CellDiffOption, CellWidth},
    style::Style,
    text::Line,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::width::of_grapheme;

/// Puts words into cells.
pub trait Letters {
    /// Puts words at a place, and as many of them as there is room for up to the edge.
    fn put(&mut self, x: u16, y: u16, words: impl AsRef<str>, style: Style);

    /// Puts words into so many columns at most. Gives the column after them.
    fn put_within(
        &mut self,
        x: u16,
        y: u16,
        words: impl AsRef<str>,
        columns: usize,
        style: Style,
    ) -> u16;

    /// Puts the spans of a line into so many columns at most.
    fn put_line(&mut self, x: u16, y: u16, line: &Line<'_>, columns: u16);
}

impl Letters for Buffer {
    fn put(&mut self, x: u16, y: u16, words: impl AsRef<str>, style: Style) {
        self.put_within(x, y, words, usize::MAX, style);
    }

    fn put_within(
        &mut self,
        x: u16,
        y: u16,
        words: impl AsRef<str>,
        columns: usize,
        style: Style,
    ) -> u16 {
        let end = self.area.right().min(x.saturating_add(narrow(columns)));
        let mut at = x;
        for letter in words.as_ref().graphemes(true) {
            let wide = if letter.contains(char::is_control) { 0 } else { of_grapheme(letter) };
            if wide == 0 {
                continue;
            }
            let next = at.saturating_add(narrow(wide));
            if next > end {
                break;
            }
            if at == x {
                uncover(self, x, y);
            }
            if let Some(cell) = self.cell_mut((at, y)) {
                put_letter(cell, letter);
                cell.set_style(style);
            }
            for hidden in at + 1..next {
                if let Some(cell) = self.cell_mut((hidden, y)) {
                    cell.reset();
                }
            }
            at = next;
        }
        at
    }

    fn put_line(&mut self, x: u16, y: u16, line: &Line<'_>, columns: u16) {
        let end = x.saturating_add(columns);
        let mut at = x;
        for span in line {
            let room = usize::from(end.saturating_sub(at));
            at = self.put_within(at, y, &span.content, room, line.style.patch(span.style));
        }
    }
}

/// Puts a letter into a cell. Where it takes other columns than ratatui counts, the cell says how many.
pub fn put_letter(cell: &mut Cell, letter: &str) {
    let wide = narrow(of_grapheme(letter));
    let told = NonZeroU16::new(wide).filter(|_| letter.len() > 1 && letter.cell_width() != wide);
    cell.set_symbol(letter);
    cell.set_diff_option(told.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth));
}

/// A wide letter goes of which the second half is drawn over: else it would hide what is drawn there.
pub fn uncover(cells: &mut Buffer, x: u16, y: u16) {
    let before = x.checked_sub(1).and_then(|before| cells.cell_mut((before, y)));
    if let Some(cell) = before.filter(|cell| cell.symbol().len() > 1 && cell.cell_width() > 1) {
        put_letter(cell, " ");
    }
}

/// A number of columns or rows within an area, whose sides are `u16`.
pub(in crate::ui) fn narrow(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    fn shown(cells: &Buffer) -> Vec<(u16, String)> {
        let empty = Buffer::empty(cells.area);
        empty.diff_iter(cells).map(|(x, _, cell)| (x, cell.symbol().to_owned())).collect()
    }

    #[test]
    fn a_letter_below_another_one_is_drawn_with_the_columns_that_terminals_give_it() {
        let mut cells = Buffer::empty(Rect::new(0, 0, 6, 1));
        assert_eq!(cells.put_within(0, 0, "ខ្ញុំa", 6, Style::new()), 3);
        assert_eq!(shown(&cells), [(0, "ខ្ញុំ".to_owned()), (2, "a".to_owned())]);
        assert_eq!(cells.put_within(5, 0, "ខ្ញុំ", 1, Style::new()), 5, "it is not cut in two");
    }

    #[test]
    fn a_frame_over_half_of_a_wide_letter_is_whole() {
        let mut cells = Buffer::empty(Rect::new(0, 0, 6, 1));
        cells.put(0, 0, "日本語", Style::new());
        cells.put(3, 0, "┃", Style::new());
        let shown = shown(&cells);
        assert!(shown.contains(&(3, "┃".to_owned())), "{shown:?}");
    }
}
