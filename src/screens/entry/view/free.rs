//! Draws the free page: the person's own words in the middle, and nothing that asks for any.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    screens::{
        entry::{
            EntryScreen, Place,
            view::{draw_status, labelled, line_rows, never_saved},
        },
        reach,
    },
    text::width::width,
    ui::{
        action::Scene,
        page::MEASURE,
        paint::{prose::plain, styles},
        widgets::editor,
    },
};

/// The columns left of the words on a narrow screen.
const EDGE: u16 = 2;

pub fn draw(
    screen: &EntryScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let page = page(area);
    let roomy = area.height >= 14;
    let head = head(screen, scene, usize::from(page.width), roomy);
    let head_rows = u16::try_from(head.len()).unwrap_or(0).min(page.height / 3);
    for (y, line) in (page.y..page.y + head_rows).zip(&head) {
        buf.set_line(page.x, y, line, page.width);
    }
    // A title and tags come with Tab, and stay once there is something in them.
    let lined = Rect { x: page.x.saturating_sub(EDGE), width: page.width + EDGE, ..page };
    let [title_rows, tag_rows] =
        [(&screen.title, Place::Title), (&screen.tags, Place::Tags)].map(|(line, place)| {
            match screen.place == place {
                false if line.is_blank() => 0,
                is_here => line_rows(line, is_here, lined),
            }
        });
    let (above, below) = (u16::from(area.height >= 8), u16::from(roomy));
    let status = page.bottom().saturating_sub(1);
    let title = Rect { y: page.y + head_rows, height: title_rows, ..lined };
    let tags = Rect { y: status.saturating_sub(tag_rows), height: tag_rows, ..lined };
    let top = title.bottom() + above;
    let body = Rect { y: top, height: tags.y.saturating_sub(below + top), ..page };
    let theme = scene.theme;
    let is_here = |place: Place| screen.place == place;
    let in_title = labelled("Title ", &screen.title, is_here(Place::Title), title, theme, buf);
    let in_body = (!body.is_empty()).then(|| editor::draw(&screen.body, body, buf, styles(theme)));
    let in_tags = labelled("Tags  ", &screen.tags, is_here(Place::Tags), tags, theme, buf);
    draw_status(screen, scene, Rect { y: status, height: 1, ..lined }, buf);
    match screen.place {
        Place::Title => in_title,
        Place::Body => in_body,
        Place::Tags => in_tags,
    }
}

/// The measure of a page, in the middle of the screen.
fn page(area: Rect) -> Rect {
    let widest = u16::try_from(MEASURE).unwrap_or(u16::MAX);
    let wide = area.width.saturating_sub(2 * EDGE).min(widest);
    Rect { x: area.x + (area.width - wide) / 2, width: wide, ..area }
}

fn head(
    screen: &EntryScreen,
    scene: &Scene<'_>,
    columns: usize,
    roomy: bool,
) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let entry = &screen.entry;
    let mut lines = never_saved(screen, columns, theme, roomy);
    let (day, way) = (entry.day.long(), entry.mode.next().label());
    let used = width(&day) + width("^T ") + width(way);
    lines.push(Line::from(vec![
        Span::styled(day, theme.muted()),
        Span::raw(" ".repeat(columns.saturating_sub(used).max(1))),
        Span::styled("^T ", theme.accent()),
        Span::styled(way, theme.muted()),
    ]));
    if !screen.unkept && scene.daily.for_two && roomy {
        lines.extend(plain(reach::long(true), columns, theme.muted()));
    }
    if let Some((_, prompt)) = entry.prompt.as_ref().and_then(|id| scene.guide.prompt(id)) {
        lines.extend(plain(&prompt.text, columns, theme.text()));
    }
    lines
}
