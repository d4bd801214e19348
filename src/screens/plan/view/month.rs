//! Draws a month as a calendar of promises.

use chrono::Datelike;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::plan::Plan,
    ui::{action::Scene, widgets::outline::clipped},
};

/// The widest a day gets.
const WIDEST: u16 = 12;

const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// How many rows the month takes: its name, the days of the week, and its weeks.
pub fn rows(screen: &Plan) -> u16 {
    2 + u16::try_from(screen.reading.month.len() / 7).unwrap_or(6)
}

/// Draws it, and says where the day is that is looked at.
pub fn draw(screen: &Plan, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let wide = ((area.width.saturating_sub(2)) / 7).min(WIDEST);
    let room = usize::from(wide);
    let title = screen.day.date().format("%B %Y").to_string();
    buf.set_stringn(area.x + 2, area.y, &title, usize::from(area.width), theme.heading());
    let hint = "← → month   ↑ ↓ day   v board";
    let x = area.x + 2 + u16::try_from(title.len()).unwrap_or(0) + 3;
    if x < area.right() {
        buf.set_string(x, area.y, clipped(hint, usize::from(area.right() - x)), theme.muted());
    }
    for (place, name) in (0u16..).zip(NAMES) {
        let x = area.x + 2 + place * wide;
        if x < area.right() && area.height > 1 {
            buf.set_stringn(x + 1, area.y + 1, name, room, theme.muted());
        }
    }
    let mut caret = None;
    for (place, (day, glyphs)) in (0u16..).zip(&screen.reading.month) {
        let (x, y) = (area.x + 2 + place % 7 * wide, area.y + 2 + place / 7);
        if y >= area.bottom() || x >= area.right() {
            continue;
        }
        let is_here = *day == screen.day;
        let (before, after) = match (is_here, *day == scene.today) {
            (true, true) => ("▸", "]"),
            (true, false) => ("▸", " "),
            (false, true) => ("[", "]"),
            (false, false) => (" ", " "),
        };
        let number = format!("{before}{:>2}{after}", day.date().day());
        let is_own = day.date().month() == screen.day.date().month();
        let style = if is_own { theme.text() } else { theme.muted() };
        let cell = format!("{number}{}", shown(glyphs, room.saturating_sub(4)));
        buf.set_stringn(x, y, cell, room, style);
        if is_here {
            let strip = Rect { x, y, width: wide.saturating_sub(1), height: 1 };
            if screen.in_days {
                buf.set_style(strip.intersection(area), theme.selected());
            }
            caret = Some(Position { x, y });
        }
    }
    caret
}

/// As many glyphs as there is room for; `+` says that there are more.
fn shown(glyphs: &[&str], room: usize) -> String {
    if glyphs.len() <= room {
        return glyphs.concat();
    }
    let Some(most) = room.checked_sub(1) else { return String::new() };
    glyphs[..most].concat() + "+"
}
