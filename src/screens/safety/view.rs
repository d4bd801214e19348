//! Draws the private safety check.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::safety::SafetyScreen,
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    screen: &SafetyScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let safety = &scene.guide.safety;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    if let Some(question) = safety.questions.get(screen.place()) {
        let count = format!("{} of {}", screen.place() + 1, safety.questions.len());
        outline.words(&count, theme.muted());
        outline.gap();
        outline.item("", &question.text, "", theme.heading());
        outline.gap();
        outline.words("y yes    n no    s skip    ← back    Esc stop", theme.muted());
        outline.gap();
        outline.words(&safety.intro, theme.muted());
    } else {
        match screen.said(safety) {
            Some(said) => {
                for reply in said {
                    outline.gap();
                    let style = if reply.urgent { theme.urgent() } else { theme.text() };
                    outline.words(&reply.text, style);
                }
            }
            None => outline.words(&safety.none, theme.text()),
        }
        outline.gap();
        outline.item("", "See the helplines", "", theme.accent());
        outline.item("", "Close. No answer was kept", "", theme.text());
    }
    outline.draw(&screen.cursor, area, buf)
}
