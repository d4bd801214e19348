//! Draws what there is to look back on.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::look_back::LookBack,
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    screen: &LookBack,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), scene.theme);
    outline.draw(&screen.cursor, area, buf)
}
