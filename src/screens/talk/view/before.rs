//! Draws the page before a talk begins.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Role, Script},
    screens::{
        talk::{Item, TalkScreen, items, view::outline},
        talks::view::meta,
    },
    ui::action::Scene,
};

/// Who is pointed to help, before anything else.
const SAFETY: &str =
    "If you could not say no to this talk, leave it out. F1 shows who can help. You owe no reason.";

pub fn draw(
    screen: &TalkScreen,
    script: &Script,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = outline(area, theme);
    outline.words(&script.title, theme.title());
    outline.words(&meta(script), theme.muted());
    outline.gap();
    outline.words(&script.why, theme.text());
    outline.words(SAFETY, theme.text());
    if !script.warning.is_empty() {
        outline.gap();
        outline.words(&format!("! {}", script.warning), theme.heading());
    }
    let mut labelled = false;
    for item in items(script, scene.workbook) {
        match item {
            Item::GoOn(id) => {
                let talk = scene.workbook.talks.find(&id);
                let day = talk.map(|talk| talk.day.short(scene.today)).unwrap_or_default();
                outline.gap();
                outline.item("◐ ", "Go on with the one that was begun", &day, theme.text());
            }
            Item::Check(place) => {
                if !std::mem::replace(&mut labelled, true) {
                    outline.label("before we begin");
                }
                let mark = if screen.before.ticked.contains(&place) { "[x] " } else { "[ ] " };
                outline.item(mark, &script.before[place], "", theme.text());
            }
            Item::First => {
                outline.gap();
                let first = match screen.before.first {
                    Role::Broke => "the one who broke trust",
                    Role::Hurt | Role::Both | Role::Any => "the one who was hurt",
                };
                outline.item("", &format!("First speaks: {first}"), "", theme.text());
            }
            Item::Begin => {
                outline.gap();
                outline.item("", "Begin", "", theme.heading());
            }
            Item::NotToday => outline.item("", "Not today", "is fine too", theme.text()),
        }
    }
    outline.draw(&screen.before.cursor, area, buf)
}
