//! A raised box in the middle of the screen.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    text::width::clipped,
    ui::{
        paint::letters::{Letters, uncover},
        theme::Theme,
    },
};

/// Clears and frames a box of `columns` by as many of `rows` as fit, and returns the room inside.
pub fn popup(
    title: &str,
    columns: u16,
    rows: u16,
    area: Rect,
    theme: Theme,
    buf: &mut Buffer,
) -> Rect {
    let outer = outer(columns, rows, area);
    let Rect { width, height, .. } = outer;
    if width < 4 || height < 3 {
        return Rect { height: 0, ..outer };
    }
    let across = usize::from(width) - 2;
    let style = theme.accent();
    for y in outer.y..outer.bottom() {
        for x in outer.x..outer.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
    (outer.y..outer.bottom()).for_each(|y| uncover(buf, outer.x, y));
    buf.set_style(outer, theme.raised());
    let name = clipped(title, across.saturating_sub(3));
    let used = crate::text::width::width(&name) + 3;
    let top = format!("┏ {name} {}┓", "━".repeat(across.saturating_sub(used - 1)));
    buf.put_within(outer.x, outer.y, top, usize::from(width), style);
    for y in outer.y + 1..outer.bottom() - 1 {
        buf.put(outer.x, y, "┃", style);
        buf.put(outer.right() - 1, y, "┃", style);
    }
    let bottom = format!("┗{}┛", "━".repeat(across));
    buf.put(outer.x, outer.bottom() - 1, bottom, style);
    within(outer)
}

/// The room inside such a box.
pub fn inside(columns: u16, rows: u16, area: Rect) -> Rect {
    let outer = outer(columns, rows, area);
    if outer.width < 4 || outer.height < 3 { Rect { height: 0, ..outer } } else { within(outer) }
}

fn within(outer: Rect) -> Rect {
    Rect { x: outer.x + 1, y: outer.y + 1, width: outer.width - 2, height: outer.height - 2 }
}

fn outer(columns: u16, rows: u16, area: Rect) -> Rect {
    let width = columns.min(area.width);
    let height = rows.saturating_add(2).min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    }
}
