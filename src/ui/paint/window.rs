//! Draws the window: header, page and footer, or what stands in their place.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::width::{clipped, width},
    ui::{
        action::Command,
        cursor::Cursor,
        paint::{
            draw,
            found::{Target, found},
            letters::Letters,
            prose::rows,
            signs,
        },
        theme::Theme,
        window::{Cover, Footer, Hint, SMALLEST, Screens, Surface, Window, header_rows, page_rows},
    },
};

/// Draws all of it, in signs of ASCII alone where the terminal has no others.
pub fn draw_window(window: &Window<'_>, theme: Theme, in_ascii: bool, frame: &mut Frame<'_>) {
    let area = frame.area();
    let buf = frame.buffer_mut();
    buf.set_style(area, theme.ground());
    let caret = match window {
        Window::Cover(month) => {
            draw_cover(month, area, buf);
            None
        }
        Window::TooSmall(told) => Some(draw_told(told, theme, area, buf)),
        // A window that was made so small that there is no room is told of with the next frame.
        Window::Screens(_) if area.width < SMALLEST.0 || area.height < SMALLEST.1 => None,
        Window::Screens(screens) => draw_screens(screens, theme, area, buf),
    };
    if in_ascii {
        signs::in_ascii(buf);
    }
    let caret = caret.unwrap_or(Position { x: 0, y: area.bottom().saturating_sub(1) });
    if area.contains(caret) {
        frame.set_cursor_position(caret);
    }
}

fn draw_screens(
    screens: &Screens<'_>,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let body = body(screens, area);
    draw_header(&screens.header, theme, area, buf);
    draw_footer(screens, theme, area, buf);
    if let Some(below) = &screens.below {
        draw_surface(below, theme, body, buf);
    }
    let caret = draw_surface(&screens.top, theme, body, buf);
    for (y, row) in (body.y..body.bottom()).zip(&screens.opening) {
        buf.put(body.x + 2, y, row, theme.muted());
    }
    caret
}

/// Where the page stands, between the header and the rows above the footer.
fn body(screens: &Screens<'_>, area: Rect) -> Rect {
    Rect {
        y: area.y + header_rows(area.height),
        height: page_rows(area.height, screens.told.len()),
        ..area
    }
}

fn draw_surface(
    surface: &Surface<'_>,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let nowhere = Cursor::default();
    let place = (surface.cursor.unwrap_or(&nowhere), surface.pane);
    draw(&surface.layout, place, surface.written.as_ref(), theme, area, buf)
}

fn draw_header((left, right): &(String, String), theme: Theme, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width).saturating_sub(width(right) + 6);
    buf.put(area.x + 2, area.y, clipped(left, room), theme.muted());
    let x = area.right().saturating_sub(u16::try_from(width(right)).unwrap_or(0) + 2);
    buf.put(x, area.y, right, theme.muted());
    let rule = "─".repeat(usize::from(area.width));
    buf.put(area.x, area.y + 1, rule, theme.rule());
}

fn draw_footer(screens: &Screens<'_>, theme: Theme, area: Rect, buf: &mut Buffer) {
    // It was counted for the window as it was last heard of.
    let told = &screens.told[..screens.told.len().min(usize::from(area.height / 2))];
    let y = area.bottom() - 1;
    let above = y - u16::try_from(told.len()).unwrap_or(0);
    let rule = "─".repeat(usize::from(area.width));
    buf.put(area.x, above - 1, rule, theme.rule());
    for (row, line) in (above..y).zip(told) {
        let line = Line::styled(line.as_str(), theme.heading());
        buf.put_line(area.x + 2, row, &line, area.width.saturating_sub(2));
    }
    let parts = footer_parts(&screens.footer, theme, area.width);
    let spans = parts.into_iter().flat_map(|(spans, _)| spans);
    buf.put_line(area.x, y, &Line::from(spans.collect::<Vec<_>>()), area.width);
}

/// What stands in the last row, from the left: each key with what it does, and what it asks for.
fn footer_parts(
    footer: &Footer,
    theme: Theme,
    columns: u16,
) -> Vec<(Vec<Span<'static>>, Option<Command>)> {
    let Footer { notice, keys, always } = footer;
    let hint = |hint: &Hint| {
        let key = Span::styled(format!("{} ", hint.key), theme.key());
        let does = Span::styled(format!("{}   ", hint.does), theme.muted());
        (vec![key, does], Some(hint.command))
    };
    let mut parts = vec![(vec![Span::raw("  ")], None)];
    if let Some(notice) = notice {
        let room = footer.room(columns);
        let words = clipped(notice, room);
        let blank = " ".repeat(room.saturating_sub(width(&words)));
        parts.push((vec![Span::styled(words, theme.heading()), Span::raw(blank)], None));
    } else {
        parts.extend(keys.iter().map(hint));
    }
    parts.extend(always.iter().map(hint));
    parts
}

/// What a click in a cell of a window of this size is about; `None` where that is nothing.
pub fn target(window: &Window<'_>, size: (u16, u16), cell: (u16, u16)) -> Option<Target> {
    let (area, at) = (Rect::new(0, 0, size.0, size.1), Position::from(cell));
    let Window::Screens(screens) = window else { return None };
    let is_small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
    if is_small || !area.contains(at) {
        return None;
    }
    if at.y + 1 == area.bottom() {
        // The air behind a key belongs to none.
        let parts = footer_parts(&screens.footer, Theme::default(), area.width);
        let mut left = usize::from(at.x);
        for (spans, command) in parts {
            let wide: usize = spans.iter().map(Span::width).sum();
            if left < wide {
                return command.filter(|_| left + AIR < wide).map(|it| Target::Act(it, 1));
            }
            left -= wide;
        }
        return None;
    }
    let body = body(screens, area);
    let (surface, nowhere) = (&screens.top, Cursor::default());
    let place = (surface.cursor.unwrap_or(&nowhere), surface.pane);
    body.contains(at).then(|| found(&surface.layout, place, surface.written.as_ref(), body, at))?
}

/// The air behind a key of the footer and what it does.
const AIR: usize = 3;

fn draw_told(told: &str, theme: Theme, area: Rect, buf: &mut Buffer) -> Position {
    let lines = rows(told, usize::from(area.width).max(1));
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        buf.put_line(area.x, y, &Line::styled(line, theme.text()), area.width);
    }
    Position { x: area.x, y: area.y }
}

fn draw_cover(month: &Cover, area: Rect, buf: &mut Buffer) {
    let (style, wide) = (Style::new(), usize::from(area.width));
    buf.put_within(area.x, area.y, format!("{:^20}", month.title), wide, style);
    if area.height < 3 {
        return;
    }
    buf.put_within(area.x, area.y + 1, month.weekdays, wide, style);
    for day in 0..month.days {
        let cell = month.first + day;
        let (x, y) = (cell % 7 * 3, cell / 7 + 2);
        let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else { return };
        if y < area.height && x + 2 <= area.width {
            buf.put(area.x + x, area.y + y, format!("{:>2}", day + 1), style);
        }
    }
}
