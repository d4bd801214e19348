//! Draws the end of a talk: how heard each felt, the line that is kept, and a talk that was held.

use crate::{
    domain::{Role, Script, Talk},
    screens::talk::{TalkScreen, Writing, view::running::name},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// Somebody says in private how heard they felt.
pub fn heard(screen: &TalkScreen, role: Role, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(format!("{}, alone for a moment", name(role)), Tone::Title);
    page.words("Please look away, if you are the other.", Tone::Muted);
    page.gap();
    page.words("How heard did you feel?", Tone::Heading);
    page.numbers(screen.heard, None);
    page.words("0 is not at all, 10 is fully. Esc skips: no number is owed.", Tone::Muted);
    page.gap();
    page.words(whose_page(role, scene), Tone::Muted);
    page
}

/// Where the number goes, and who can read it there.
fn whose_page(role: Role, scene: &Scene<'_>) -> &'static str {
    match (role, scene.reader) {
        (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt)) => {
            "This workbook is the other one’s, and they can find the number in it later. Skip it, \
             if you would rather keep it to yourself."
        }
        (_, Some(Role::Both | Role::Any) | None) => {
            "This talk never shows it again, and no page for two does. Anyone at this keyboard can \
             open it."
        }
        (_, Some(Role::Hurt | Role::Broke)) if scene.daily.for_two => {
            "This talk never shows it again, and no page for two does. Anyone at this keyboard can \
             open it."
        }
        (_, Some(Role::Hurt | Role::Broke)) => {
            "This talk never shows it again. It is in your workbook, a file that anyone who uses \
             this account can open."
        }
    }
}

/// The line that is kept, while it is written or when the talk is over.
pub fn page(screen: &TalkScreen, talk: &Talk, script: Option<&Script>) -> Page {
    let mut page = Page::new();
    let title = script.map_or("A talk", |script| &script.title);
    page.words(title, Tone::Title);
    if let Some(Writing::Line(_)) = &screen.writing {
        page.gap();
        page.words("One line to keep from this talk", Tone::Heading);
        page.words(
            "In your own words. Both of you can read it here. It may stay empty.",
            Tone::Muted,
        );
        return page;
    }
    page.words(format!("Held on {}", talk.day.long()), Tone::Muted);
    page.gap();
    if talk.line.is_blank() {
        page.words("No line was kept. That is fine.", Tone::Muted);
    } else {
        page.words(format!("“{}”", &*talk.line), Tone::Quoted);
    }
    page.gap();
    let settle = script.map(|script| script.settle.as_str()).filter(|settle| !settle.is_empty());
    if let Some(settle) = settle {
        page.markdown(&format!("> {settle}"));
        page.gap();
    }
    page.item("", "Close", "", Tone::Text);
    page
}
