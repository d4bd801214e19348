//! Draws a page that two people fill in apart.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::apart::Apart,
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(screen: &Apart, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), scene.theme);
    outline.draw(&screen.cursor, area, buf)
}
