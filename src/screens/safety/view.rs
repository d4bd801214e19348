//! Draws the private safety check.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::SafetyKind,
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
        outline.markdown(&safety.intro);
        outline.gap();
        let count = format!("{} of {}", screen.place() + 1, safety.questions.len());
        outline.words(&count, theme.muted());
        outline.gap();
        outline.item("", &question.text, "", theme.heading());
        outline.gap();
        outline.words("y yes    n no    s skip    Esc stop", theme.muted());
    } else {
        for (kind, words) in screen.replies(safety) {
            outline.gap();
            if kind == SafetyKind::Urgent {
                outline.words("!", theme.urgent());
            }
            outline.markdown(words);
        }
        outline.gap();
        outline.item("", "See the helplines", "", theme.accent());
        outline.item("", "Close. Nothing of this was kept", "", theme.text());
    }
    outline.draw(&screen.cursor, area, buf)
}
