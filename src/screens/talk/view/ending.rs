//! Draws the end of a talk: how heard each felt, the line that is kept, and a talk that was held.

use crate::{
    domain::{role::Role, script::Script, talk::Talk},
    phrases::say,
    screens::talk::{TalkScreen, Writing},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// Somebody says in private how heard they felt.
pub fn heard(screen: &TalkScreen, role: Role, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(say::talk_alone_for_a_moment(role.variant()), Tone::Title);
    page.words(say::other_looks_away(), Tone::Muted);
    if scene.speaks {
        page.words(say::other_looks_away_in_lines(), Tone::Muted);
    }
    page.gap();
    page.words(say::talk_how_heard(), Tone::Heading);
    page.numbers(screen.heard, None);
    page.words(say::talk_how_heard_hint(), Tone::Muted);
    page.gap();
    page.words(whose_page(role, scene), Tone::Muted);
    page
}

/// Where the number goes, and who can read it there.
fn whose_page(role: Role, scene: &Scene<'_>) -> &'static str {
    match (role, scene.reader) {
        (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt)) => {
            say::talk_number_is_theirs()
        }
        (_, Some(Role::Both | Role::Any) | None) => say::talk_number_of_two(),
        (_, Some(Role::Hurt | Role::Broke)) if scene.daily.for_two => say::talk_number_of_two(),
        (_, Some(Role::Hurt | Role::Broke)) => say::talk_number_of_one(),
    }
}

/// The line that is kept, while it is written or when the talk is over.
pub fn page(screen: &TalkScreen, talk: &Talk, script: Option<&Script>, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let title = script.map_or(say::a_talk(), |script| &script.title);
    page.words(title, Tone::Title);
    if let Some(Writing::Line(_)) = &screen.writing {
        page.gap();
        page.words(say::talk_one_line_to_keep(), Tone::Heading);
        let hint =
            scene.talking.map_or(say::talk_one_line_hint(), |_| say::talk_one_line_at_table());
        page.words(hint, Tone::Muted);
        return page;
    }
    page.words(say::talk_held_on(talk.day.long()), Tone::Muted);
    page.gap();
    if talk.line.is_blank() {
        page.words(say::talk_no_line_kept(), Tone::Muted);
    } else {
        page.words(format!("“{}”", &*talk.line), Tone::Quoted);
    }
    match scene.talking {
        Some(talking) if talking.is_laid(&talk.id) => {
            page.words(say::talk_line_lies_there(), Tone::Muted);
        }
        Some(talking) if talking.may_lay(talk) => {
            page.words(say::talk_line_not_there(), Tone::Heading);
        }
        Some(_) | None => (),
    }
    page.gap();
    let settle = script.map(|script| script.settle.as_str()).filter(|settle| !settle.is_empty());
    if let Some(settle) = settle {
        page.markdown(&format!("> {settle}"));
        page.gap();
    }
    page.item("", say::choice_close(), "", Tone::Text);
    page
}
