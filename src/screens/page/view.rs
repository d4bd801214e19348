//! A page of the guide, to be read.

use crate::{
    domain::{Node, Page as Read, Role, Stage},
    screens::{
        page::{PageScreen, after, is_companion, links},
        stage::view::heat,
    },
    ui::{
        action::Scene,
        page::{Current, MEASURE, Page, Run, Tone},
    },
};

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
        page.hanging(mark, format!("{}{}{key}", kind(&node), node.title()), tone);
    }
    let next = after(stage, read, scene.daily.offering);
    let next = next.map(|next| format!("Next: {}", next.title));
    page.hanging("↵ ", next.as_deref().unwrap_or("That was the last page here."), Tone::Muted);
    match (&read.source, screen.source_shown) {
        (Some(source), true) => {
            let strength = source.strength.label();
            page.gap();
            let told = format!("Where this comes from ({strength}): {}", source.text);
            page.words(told, Tone::Muted);
        }
        (Some(_), false) => page.line(vec![
            Run::new("s ", Tone::Accent),
            Run::new("where this comes from", Tone::Muted),
        ]),
        (None, true) => {
            let told = "Where this comes from: written for this guide, from common sense.";
            page.words(told, Tone::Muted);
        }
        (None, false) => (),
    }
    page
}

fn kind(node: &Node<'_>) -> &'static str {
    match node {
        Node::Exercise(..) => "Exercise: ",
        Node::Page(..) => "Page: ",
        Node::Stage(_) => "Stage: ",
        Node::Talk(_) => "Talk: ",
        Node::Question(_) => "Question: ",
        Node::Section(..) | Node::Step(..) | Node::Sign(..) | Node::Prompt(..) | Node::Myth(_) => {
            ""
        }
    }
}

fn about(stage: &Stage, page: &Read, scene: &Scene<'_>) -> String {
    let pages = stage.pages_for(scene.audience());
    let place = pages.iter().position(|other| other.id == page.id);
    let place = place.map(|place| format!("page {} of {}", place + 1, pages.len()));
    let mut parts: Vec<String> = place.into_iter().collect();
    parts.push(format!("{} min", page.minutes));
    if !heat(page.heat).is_empty() {
        parts.push(heat(page.heat).to_owned());
    }
    if scene.reader != Some(page.role) && page.role != Role::Any {
        parts.push(page.role.label_for(scene.audience()).to_owned());
    }
    parts.join(" · ")
}
