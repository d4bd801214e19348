//! Draws the private safety check.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::needs,
    screens::{
        help::view::{LOW, columns, numbers},
        safety::SafetyScreen,
    },
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
    let columns = columns(area.width);
    let mut outline = Outline::new(columns, theme);
    if let Some(question) = safety.questions.get(screen.place()) {
        let count = format!("{} of {}", screen.place() + 1, safety.questions.len());
        let taken = screen.taken().map(|taken| format!("    the one before: {taken}"));
        outline.words(&(count + &taken.unwrap_or_default()), theme.muted());
        outline.gap();
        outline.item("", &question.text, "", theme.heading());
        outline.gap();
        outline.words("y yes    n no    s skip    ← back    Esc stop", theme.muted());
        outline.gap();
        outline.words(&safety.intro, theme.muted());
    } else {
        reply(&mut outline, screen, scene, area);
    }
    outline.draw(&screen.cursor, area, buf)
}

/// What to call stands before all words, and what to do at once before all others.
fn reply(outline: &mut Outline, screen: &SafetyScreen, scene: &Scene<'_>, area: Rect) {
    let theme = scene.theme;
    let safety = &scene.guide.safety;
    numbers::first(outline, scene, &needs(&screen.yes(safety)), area);
    let more = if scene.country.is_some() {
        "More lines, for other needs and other people"
    } else {
        "Say where you are, for the lines that fit"
    };
    outline.item("", more, "", theme.accent());
    let Some(said) = screen.said(safety) else {
        outline.gap();
        outline.words(&safety.none, theme.text());
        return ends(outline, screen, scene);
    };
    let mut before = None;
    for reply in said {
        // What is to be done at once stands together.
        let is_tight = before.is_none() && area.height < LOW;
        if !(reply.urgent && (before == Some(true) || is_tight)) {
            outline.gap();
        }
        before = Some(reply.urgent);
        outline.words(&reply.text, if reply.urgent { theme.urgent() } else { theme.text() });
    }
    ends(outline, screen, scene);
}

fn ends(outline: &mut Outline, screen: &SafetyScreen, scene: &Scene<'_>) {
    outline.gap();
    if let Some(taken) = screen.taken() {
        let told = format!("Your last answer: {taken}. ← goes back to it.");
        outline.words(&told, scene.theme.muted());
        outline.gap();
    }
    outline.item("", "What this program can hide, and what it cannot", "", scene.theme.text());
    outline.item("", "Close. No answer was kept", "", scene.theme.text());
}
