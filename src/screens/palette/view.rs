//! Draws the palette.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    screens::palette::Palette,
    text::width::{clipped, width},
    ui::{
        action::Scene,
        cursor::scrolled,
        paint::popup::{inside, popup},
        widgets::editor::{self, EditorStyles},
    },
};

const WIDTH: u16 = 72;

pub fn draw(
    palette: &Palette,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let wide = area.width.min(WIDTH).saturating_sub(6);
    let (typed, rows) = rows(palette, area);
    let inside = popup("Do or open by name", WIDTH, rows, area, theme, buf);
    if inside.height < typed + 2 {
        return None;
    }
    buf.set_string(inside.x + 1, inside.y, ":", theme.accent());
    let line = Rect { x: inside.x + 3, width: wide, height: typed, ..inside };
    let styles =
        EditorStyles { text: theme.heading(), selection: theme.selected(), hit: theme.hit() };
    let caret = editor::draw(&palette.query, line, buf, styles);
    let used = typed + 1;
    let list = Rect { y: inside.y + used, height: inside.height - used, ..inside };
    let fit = usize::from(list.height);
    let top = scrolled(palette.top, palette.current, fit);
    if palette.found.is_empty() {
        buf.set_string(list.x + 2, list.y, "nothing by that name", theme.muted());
    }
    for (row, offer) in palette.found.iter().enumerate().skip(top).take(fit) {
        let y = list.y + u16::try_from(row - top).unwrap_or(0);
        let room = usize::from(list.width).saturating_sub(width(&offer.key) + 5);
        let name = clipped(&offer.name, room);
        let pad = room.saturating_sub(width(&name)) + 1;
        let shown = Line::from(vec![
            Span::raw("  "),
            Span::styled(name, theme.text()),
            Span::raw(" ".repeat(pad)),
            Span::styled(offer.key.clone(), theme.accent()),
        ]);
        buf.set_line(list.x, y, &shown, list.width);
        buf.set_style(Rect { y, height: 1, ..list }, theme.raised());
        if row == palette.current {
            buf.set_style(Rect { y, height: 1, ..list }, theme.selected());
            buf.set_string(list.x, y, "▸", theme.accent());
        }
    }
    Some(caret)
}

/// How many rows what is typed takes, and the box with it.
fn rows(palette: &Palette, area: Rect) -> (u16, u16) {
    let wide = area.width.min(WIDTH).saturating_sub(6);
    let typed = u16::try_from(palette.query.rows(usize::from(wide))).unwrap_or(u16::MAX);
    let typed = typed.min((area.height / 2).saturating_sub(2).max(1));
    let rows = u16::try_from(palette.found.len()).unwrap_or(u16::MAX).saturating_add(typed + 1);
    (typed, rows.max(7 + typed))
}

/// Follows which names are in view.
pub fn settle(palette: &mut Palette, scene: &Scene<'_>) {
    let area = Rect::new(0, 0, scene.columns, scene.rows);
    let (typed, rows) = rows(palette, area);
    let fit = inside(WIDTH, rows, area).height.saturating_sub(typed + 1);
    palette.top = scrolled(palette.top, palette.current, usize::from(fit));
}
