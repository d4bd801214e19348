//! Draws the page before a talk begins.

use crate::{
    domain::{role::Role, script::Script},
    phrases::say,
    screens::{
        talk::{Item, TalkScreen, items},
        talks::view::meta,
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(screen: &TalkScreen, script: &Script, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(&script.title, Tone::Title);
    page.words(meta(script), Tone::Muted);
    page.gap();
    page.words(&script.why, Tone::Text);
    page.words(say::talk_safety(), Tone::Text);
    if scene.talking.is_some() {
        page.words(say::talk_kept_in_no_book(), Tone::Muted);
    }
    if !script.warning.is_empty() {
        page.gap();
        page.words(format!("! {}", script.warning), Tone::Heading);
    }
    let mut labelled = false;
    for item in items(script, scene.workbook, scene.talking.is_some()) {
        match item {
            Item::GoOn(id) => {
                let talk = scene.workbook.talks.find(&id);
                let day = talk.map(|talk| talk.day.short(scene.today)).unwrap_or_default();
                page.gap();
                page.item("◐ ", say::talk_go_on_with_it(), day, Tone::Text);
            }
            Item::Check(place) => {
                if !std::mem::replace(&mut labelled, true) {
                    page.label(say::talk_before_we_begin());
                }
                let mark = if screen.before.ticked.contains(&place) { "[x] " } else { "[ ] " };
                page.item(mark, &script.before[place], "", Tone::Text);
            }
            Item::First => {
                page.gap();
                let first = match screen.before.first {
                    Role::Broke => say::talk_first_speaks_broke(),
                    Role::Hurt | Role::Both | Role::Any => say::talk_first_speaks_hurt(),
                };
                page.item("", first, "", Tone::Text);
            }
            Item::Begin => {
                page.gap();
                page.item("", say::talk_begin(), "", Tone::Heading);
            }
            Item::NotToday => {
                page.item("", say::choice_not_today(), say::talk_not_today_is_fine(), Tone::Text);
            }
        }
    }
    page
}
