//! Draws a talk that is being held.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::talk::TalkScreen,
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    screen: &TalkScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), scene.theme);
    outline.draw(&screen.cursor, area, buf)
}
