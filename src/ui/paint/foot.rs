//! Draws what stays under the words of a page, whatever is scrolled.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    text::width::width,
    ui::{
        page::{Run, Text},
        paint::{Target, letters::Letters, tone},
        theme::Theme,
    },
};

/// The rows it takes, with the empty one over it.
pub const ROWS: u16 = 2;

/// Close under `rows` of words where they are short, at the very bottom where they are not. Of `more`, what does
/// not fit whole is left out.
pub fn draw(
    foot: &(Text, Vec<Run>),
    rows: u16,
    (words, columns): (Rect, usize),
    theme: Theme,
    buf: &mut Buffer,
) {
    let line = tone::line(&fitting(foot, columns), theme);
    if let Some(place) = place(rows, words) {
        buf.put_line(place.x, place.y, &line, place.width);
    }
}

/// What a click in a cell of it is about.
pub fn found(
    foot: &(Text, Vec<Run>),
    rows: u16,
    (words, columns): (Rect, usize),
    at: Position,
) -> Option<Target> {
    let place = place(rows, words).filter(|place| place.contains(at))?;
    tone::act_in(&tone::acts(&fitting(foot, columns)), usize::from(at.x - place.x))
}

fn fitting((text, more): &(Text, Vec<Run>), columns: usize) -> Text {
    let mut line = text.clone();
    for run in more {
        let used: usize = line.iter().map(|run| width(&run.text)).sum();
        if used + width(&run.text) + 2 <= columns {
            line.push(run.clone());
        }
    }
    line
}

fn place(rows: u16, words: Rect) -> Option<Rect> {
    let y = words.y + words.height.min(rows) + 1;
    let indent = 2.min(words.width);
    let place = Rect { x: words.x + indent, y, width: words.width - indent, height: 1 };
    (y < words.bottom() + ROWS).then_some(place)
}
