//! Draws what stays under the words of a page, whatever is scrolled.

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use crate::{
    text::width::width,
    ui::{
        page::{Run, Text},
        paint::{letters::Letters, tone},
        theme::Theme,
    },
};

/// The rows it takes, with the empty one over it.
pub const ROWS: u16 = 2;

/// Close under `rows` of words where they are short, at the very bottom where they are not. Of `more`, what does
/// not fit whole is left out.
pub fn draw(
    (text, more): &(Text, Vec<Run>),
    rows: u16,
    (words, columns): (Rect, usize),
    theme: Theme,
    buf: &mut Buffer,
) {
    let mut line = tone::line(text, theme);
    for run in more {
        if line.width() + width(&run.text) + 2 <= columns {
            line.push_span(Span::styled(run.text.clone(), theme.of(run.tone)));
        }
    }
    let y = words.y + words.height.min(rows) + 1;
    if y < words.bottom() + ROWS {
        buf.put_line(words.x + 2.min(words.width), y, &line, words.width.saturating_sub(2));
    }
}
