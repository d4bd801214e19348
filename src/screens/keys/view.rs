//! Draws the keys.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    screens::keys::Keys,
    text::width::width,
    ui::{
        action::Scene,
        keymap::{Binding, rows},
        paint::prose::hanging,
    },
};

/// Keys of an editor that are not commands: shown, because people look for them.
const WRITING: [(&str, &str); 9] = [
    ("← → ↑ ↓", "move; with Shift, select"),
    ("^← ^→", "a word left or right (Alt-b, Alt-f too)"),
    ("Home End", "start or end of the line (^E too)"),
    ("^Z ^Y", "undo, redo, a word at a time"),
    ("^W", "delete the word before"),
    ("^U ^K", "delete to the start or end of the line"),
    ("^A", "select everything"),
    ("Alt-x Alt-c ^V", "cut, copy, and put back what was cut"),
    ("^N ^P", "next or previous hit of a search"),
];

pub fn draw(keys: &Keys, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let columns = usize::from(area.width.saturating_sub(2)).min(76);
    let lines = lines(keys, scene, columns);
    let rows = usize::from(area.height);
    keys.extent.set((lines.len(), rows));
    let top = keys.top.min(lines.len().saturating_sub(rows));
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(top)) {
        buf.set_line(area.x + 2.min(area.width), y, line, area.width.saturating_sub(2));
    }
    if lines.len() > top + rows && area.height > 0 && area.width > 1 {
        buf.set_string(area.right() - 1, area.bottom() - 1, "↓", scene.theme.muted());
    }
    Some(Position { x: area.x, y: area.y })
}

fn lines(keys: &Keys, scene: &Scene<'_>, columns: usize) -> Vec<Line<'static>> {
    let theme = scene.theme;
    let mut lines = vec![Line::styled("The keys that work here", theme.title()), Line::default()];
    let works = |row: &&Binding| !row.help.is_empty() && !keys.idle.contains(&row.command);
    for row in rows(keys.of).filter(works) {
        lines.extend(told(&key_names(row), row.help, columns, scene));
    }
    if keys.of.is_writing() && !keys.of.begins_words() {
        lines.push(Line::default());
        for (keys, help) in WRITING {
            lines.extend(told(keys, help, columns, scene));
        }
    }
    lines
}

/// The keys of a row as they are shown.
pub fn key_names(row: &Binding) -> String {
    let names: Vec<String> = row.keys.iter().map(|key| key.label()).collect();
    names.join(" ")
}

fn told(keys: &str, help: &str, columns: usize, scene: &Scene<'_>) -> Vec<Line<'static>> {
    const KEYS: usize = 15;
    let theme = scene.theme;
    let pad = " ".repeat(KEYS.saturating_sub(width(keys)));
    let mut lines = hanging(&" ".repeat(KEYS + 1), help, columns, theme.text());
    if let Some(first) = lines.first_mut() {
        let words = first.to_string().trim_start().to_owned();
        *first = Line::from(vec![
            Span::styled(format!("{keys}{pad} "), theme.accent()),
            Span::styled(words, theme.text()),
        ]);
    }
    lines
}
