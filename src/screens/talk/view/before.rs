//! Draws the page before a talk begins.

use crate::{
    domain::{Role, Script},
    screens::{
        talk::{Item, TalkScreen, items},
        talks::view::meta,
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// Who is pointed to help, before anything else.
const SAFETY: &str =
    "If you could not say no to this talk, leave it out. F1 shows who can help. You owe no reason.";

pub fn page(screen: &TalkScreen, script: &Script, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(&script.title, Tone::Title);
    page.words(meta(script), Tone::Muted);
    page.gap();
    page.words(&script.why, Tone::Text);
    page.words(SAFETY, Tone::Text);
    if !script.warning.is_empty() {
        page.gap();
        page.words(format!("! {}", script.warning), Tone::Heading);
    }
    let mut labelled = false;
    for item in items(script, scene.workbook) {
        match item {
            Item::GoOn(id) => {
                let talk = scene.workbook.talks.find(&id);
                let day = talk.map(|talk| talk.day.short(scene.today)).unwrap_or_default();
                page.gap();
                page.item("◐ ", "Go on with the one that was begun", day, Tone::Text);
            }
            Item::Check(place) => {
                if !std::mem::replace(&mut labelled, true) {
                    page.label("before we begin");
                }
                let mark = if screen.before.ticked.contains(&place) { "[x] " } else { "[ ] " };
                page.item(mark, &script.before[place], "", Tone::Text);
            }
            Item::First => {
                page.gap();
                let first = match screen.before.first {
                    Role::Broke => "the one who broke trust",
                    Role::Hurt | Role::Both | Role::Any => "the one who was hurt",
                };
                page.item("", format!("First speaks: {first}"), "", Tone::Text);
            }
            Item::Begin => {
                page.gap();
                page.item("", "Begin", "", Tone::Heading);
            }
            Item::NotToday => page.item("", "Not today", "is fine too", Tone::Text),
        }
    }
    page
}
