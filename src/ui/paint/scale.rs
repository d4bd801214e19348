//! The numbers from 0 to 10 in a row, with words at both ends.

use ratatui::text::{Line, Span};

use crate::{domain::field::SCALE_TOP, text::width::width, ui::theme::Theme};

/// The numbers, the chosen one in brackets.
pub fn numbers(value: Option<u8>, theme: Theme) -> Vec<Span<'static>> {
    marked_numbers(value, None, theme)
}

/// The numbers, the one that is kept in brackets, and around the one that is only marked others.
pub fn marked_numbers(value: Option<u8>, marked: Option<u8>, theme: Theme) -> Vec<Span<'static>> {
    let number = |number| {
        if marked == Some(number) {
            Span::styled(format!("‹{number}›"), theme.accent())
        } else if value == Some(number) {
            Span::styled(format!("[{number}]"), theme.accent())
        } else {
            Span::styled(format!(" {number} "), theme.muted())
        }
    };
    (0..=SCALE_TOP).map(number).collect()
}

/// The number that stands in this column of them.
pub fn number_in(column: usize) -> Option<u8> {
    let number = u8::try_from(column / EACH).ok()?.min(SCALE_TOP);
    (column < usize::from(SCALE_TOP) * EACH + EACH + 1).then_some(number)
}

/// The columns of each number; the last has one more digit.
const EACH: usize = 3;

/// The words at both ends, under the numbers; `None` where they do not fit on one line.
pub fn ends(low: &str, high: &str, columns: usize, theme: Theme) -> Option<Line<'static>> {
    let across = 2 + 3 * usize::from(SCALE_TOP) + 4;
    let gap = across.saturating_sub(2 + width(low) + width(high)).max(3);
    let words = format!("  {low}{}{high}", " ".repeat(gap));
    (width(&words) <= columns).then(|| Line::styled(words, theme.muted()))
}

/// The words at both ends where they do not fit under the numbers.
pub fn ends_in_words(low: &str, high: &str) -> String {
    format!("0 {low} – 10 {high}")
}
