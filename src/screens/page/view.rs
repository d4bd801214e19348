//! A page of the guide, to be read.

use crate::{
    domain::{
        guide::{Node, Page as Read, Stage},
        role::Role,
    },
    phrases::say,
    screens::{
        page::{PageScreen, after, is_companion, links},
        stage::view::heat,
    },
    ui::{
        action::{Command, Scene},
        page::{Current, MEASURE, Page, Run, Tone},
    },
};

/// What it says, as a page.
pub fn page(screen: &PageScreen, scene: &Scene<'_>) -> Page {
    let mut page = Page::new().as_wide_as(MEASURE + 2).at(Current::Read);
    let Some((stage, read)) = scene.guide.page(&screen.page) else { return page };
    page.words(&read.title, Tone::Title);
    page.words(about(stage, read, scene), Tone::Muted);
    page.gap();
    page.markdown(&read.body);
    page.gap();
    for (place, id) in links(scene.guide, read, scene.audience()).into_iter().enumerate() {
        let Some(node) = scene.guide.node(id) else { continue };
        let (mark, tone) = if screen.link == Some(place) {
            ("▸ ", Tone::Selected)
        } else {
            ("→ ", Tone::Accent)
        };
        let key = if is_companion(read, id) { "  x" } else { "" };
        page.hanging(mark, linked(&node) + key, tone);
    }
    let next = after(stage, read, scene.daily.offering);
    let next = next.map(|next| say::page_next(&next.title));
    page.hanging("↵ ", next.as_deref().unwrap_or(say::page_last()), Tone::Muted);
    match (&read.source, screen.source_shown) {
        (Some(source), true) => {
            page.gap();
            let told = say::page_source(&source.text, source.strength.label());
            page.words(told, Tone::Muted);
        }
        (Some(_), false) => page.line(vec![
            Run::new("s ", Tone::Accent).doing(Command::Source, 1),
            Run::new(say::page_source_hint(), Tone::Muted).doing(Command::Source, 1),
        ]),
        (None, true) => {
            page.words(say::page_source_of_our_own(), Tone::Muted);
        }
        (None, false) => (),
    }
    page
}

/// What a link leads to.
fn linked(node: &Node<'_>) -> String {
    let title = node.title();
    match node {
        Node::Exercise(..) => say::page_link_exercise(title),
        Node::Page(..) => say::page_link_page(title),
        Node::Stage(_) => say::page_link_stage(title),
        Node::Talk(_) => say::page_link_talk(title),
        Node::Question(_) => say::page_link_question(title),
        Node::Section(..) | Node::Step(..) | Node::Sign(..) | Node::Prompt(..) | Node::Myth(_) => {
            title.to_owned()
        }
    }
}

fn about(stage: &Stage, page: &Read, scene: &Scene<'_>) -> String {
    let pages = stage.pages_for(scene.audience());
    let place = pages.iter().position(|other| other.id == page.id);
    let place = place.map(|place| say::page_place(place + 1, pages.len()));
    let mut parts: Vec<String> = place.into_iter().collect();
    parts.push(say::minutes_in_short(page.minutes.into()));
    if !heat(page.heat).is_empty() {
        parts.push(heat(page.heat).to_owned());
    }
    if scene.reader != Some(page.role) && page.role != Role::Any {
        parts.push(page.role.label_for(scene.audience()).to_owned());
    }
    parts.join(" · ")
}
