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
        theme::Theme,
        widgets::{outline::Outline, popup::popup, scale},
    },
};

const WIDTH: u16 = 64;

pub fn draw(ask: &Ask, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let columns = area.width.min(WIDTH);
    let rows = |outline: &Outline| u16::try_from(outline.height()).unwrap_or(u16::MAX);
    let told = lay_out(ask, columns, true, theme);
    // The frame takes two rows. Without room the hints go first.
    let fits = rows(&told).saturating_add(2) <= area.height;
    let outline = if fits { told } else { lay_out(ask, columns, false, theme) };
    let inside = popup(&ask.title, columns, rows(&outline), area, theme, buf);
    outline.draw(&ask.cursor, inside, buf)
}

fn lay_out(ask: &Ask, columns: u16, with_hints: bool, theme: Theme) -> Outline {
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
        if with_hints && !option.hint.is_empty() {
            outline.under(2, &option.hint, theme.muted());
        }
    }
    outline
}
