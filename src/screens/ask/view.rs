//! Draws a question over the screen that asks it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    screens::ask::Ask,
    ui::{
        action::Scene,
        widgets::{outline::Outline, popup::popup, scale},
    },
};

const WIDTH: u16 = 64;

pub fn draw(ask: &Ask, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let columns = area.width.min(WIDTH);
    let mut outline = Outline::new(usize::from(columns.saturating_sub(4)), theme);
    if !ask.about.is_blank() {
        outline.words(&ask.about, theme.heading());
        outline.gap();
    }
    if !ask.words.is_empty() {
        outline.words(&ask.words, theme.muted());
        outline.gap();
    }
    if let Some((_, value)) = ask.rating {
        outline.row(Line::from(scale::numbers(value, theme)));
    }
    for option in &ask.options {
        outline.item("", &option.label, "", theme.text());
        if !option.hint.is_empty() && area.height > 20 {
            outline.under(2, &option.hint, theme.muted());
        }
    }
    let rows = u16::try_from(outline.height()).unwrap_or(u16::MAX);
    let inside = popup(&ask.title, columns, rows, area, theme, buf);
    outline.draw(&ask.cursor, inside, buf)
}
