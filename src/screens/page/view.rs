//! Draws a page.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Node, Page, Role, Stage},
    screens::{
        page::{PageScreen, after, is_companion, links},
        stage::view::heat,
    },
    ui::{
        action::Scene,
        page::MEASURE,
        paint::prose::{hanging, markdown, plain},
    },
};

pub fn draw(
    screen: &PageScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (stage, page) = scene.guide.page(&screen.page)?;
    let columns = usize::from(area.width.saturating_sub(2)).min(MEASURE);
    let lines = lines(screen, stage, page, scene, columns);
    let height = usize::from(area.height);
    screen.extent.set((lines.len(), height));
    let top = screen.top.min(lines.len().saturating_sub(height));
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
        buf.set_line(area.x + 2.min(area.width), y, line, area.width.saturating_sub(2));
    }
    if lines.len() > top + height && area.height > 0 {
        let x = area.x + area.width.min(74).saturating_sub(1);
        buf.set_string(x, area.bottom() - 1, "↓", scene.theme.muted());
    }
    Some(Position { x: area.x, y: area.y })
}

/// The whole page as lines.
fn lines(
    screen: &PageScreen,
    stage: &Stage,
    page: &Page,
    scene: &Scene<'_>,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let mut lines = plain(&page.title, columns, theme.title());
    lines.extend(plain(&about(stage, page, scene), columns, theme.muted()));
    lines.push(Line::default());
    lines.extend(markdown(&page.body, columns, theme));
    lines.push(Line::default());
    for (place, id) in links(scene.guide, page, scene.audience()).into_iter().enumerate() {
        let Some(node) = scene.guide.node(id) else { continue };
        let chosen = screen.link == Some(place);
        let mark = if chosen { "▸ " } else { "→ " };
        let key = if is_companion(page, id) { "  x" } else { "" };
        let style = if chosen { theme.selected() } else { theme.accent() };
        let words = format!("{}{}{key}", kind(&node), node.title());
        lines.extend(hanging(mark, &words, columns, style));
    }
    if let Some(next) = after(stage, page, scene.daily.offering) {
        let words = format!("Next: {}", next.title);
        lines.extend(hanging("↵ ", &words, columns, theme.muted()));
    } else {
        lines.extend(hanging("↵ ", "That was the last page here.", columns, theme.muted()));
    }
    match &page.source {
        Some(source) if screen.source_shown => {
            lines.push(Line::default());
            let words =
                format!("Where this comes from ({}): {}", source.strength.label(), source.text);
            lines.extend(plain(&words, columns, theme.muted()));
        }
        Some(_) => lines.push(Line::from(vec![
            Span::styled("s ", theme.accent()),
            Span::styled("where this comes from", theme.muted()),
        ])),
        None if screen.source_shown => {
            let words = "Where this comes from: written for this guide, from common sense.";
            lines.extend(plain(words, columns, theme.muted()));
        }
        None => (),
    }
    lines
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

fn about(stage: &Stage, page: &Page, scene: &Scene<'_>) -> String {
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
