//! Lays out words in a frame: those that are being written, and those that are read.

use ratatui::text::{Line, Span};

use crate::ui::{
    page::{Frame, Space, Tone},
    paint::{pointed::underline, prose::plain, rows::Rows},
    theme::Theme,
    widgets::editor::Editor,
};

/// The fewest and most rows a place for many words gets.
const MANY: (usize, usize) = (4, 14);

/// The rows that a frame takes for itself, and those of what is around it that stay in view.
const EDGES: usize = 2;
const AROUND: usize = 2;

/// The columns before a frame, and those that it takes for itself.
const INDENT: usize = 2;
const SIDES: usize = 4;

/// How many rows there are for the page, and what is being written on it.
pub type Around<'a> = (usize, Option<&'a Editor>);

/// Adds a frame, thick where the keys write.
pub fn add(
    rows: &mut Rows,
    frame: &Frame,
    columns: usize,
    (height, editor): Around<'_>,
    theme: Theme,
) {
    let across = columns.saturating_sub(INDENT + SIDES);
    let editor = editor.filter(|_| frame.of.is_some());
    let inside = if editor.is_some() { Vec::new() } else { words(frame, across, theme) };
    let space = match (frame.space, editor) {
        (Space::Many { told }, _) => {
            let taken = rows.height() + EDGES + 1 + told;
            height.saturating_sub(taken).clamp(MANY.0, MANY.1)
        }
        // All it takes, as long as the whole frame and what is said of it fit on the screen.
        (Space::Line, Some(editor)) => {
            editor.rows(across).clamp(1, height.saturating_sub(EDGES + AROUND).max(1))
        }
        (Space::Line, None) => 1,
    };
    let (edges, style) = if editor.is_some() {
        (["┏", "━", "┓", "┃", "┗", "┛"], theme.accent())
    } else {
        (["╭", "─", "╮", "│", "╰", "╯"], theme.rule())
    };
    let first = rows.height() + 1;
    let space = space.max(inside.len());
    let wide = columns.saturating_sub(INDENT + 2);
    let edge = |left: &str, right: &str| {
        Line::styled(format!("  {left}{}{right}", edges[1].repeat(wide)), style)
    };
    let mut lines = vec![edge(edges[0], edges[2])];
    let mut inside = inside.into_iter();
    for _ in 0..space {
        let line = inside.next().unwrap_or_default();
        let pad = across.saturating_sub(line.width());
        let mut spans = vec![Span::styled(format!("  {} ", edges[3]), style)];
        spans.extend(line.spans);
        spans.push(Span::raw(" ".repeat(pad)));
        spans.push(Span::styled(format!(" {}", edges[3]), style));
        lines.push(Line::from(spans));
    }
    lines.push(edge(edges[4], edges[5]));
    rows.unmarked(lines);
    if editor.is_some() {
        rows.write_in(first..first + space);
    }
}

/// Words that are not being written.
fn words(frame: &Frame, across: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = plain(&frame.said, across, theme.of(frame.tone));
    underline(lines.iter_mut().collect(), "", &frame.said, &frame.hits, theme);
    if let Some(under) = &frame.under {
        lines.extend(plain(under, across, theme.of(Tone::Muted)));
    }
    for line in &mut lines {
        // The style of a line is lost in a frame, where only its spans are taken over.
        let style = line.style;
        line.spans.iter_mut().for_each(|span| span.style = style.patch(span.style));
    }
    lines
}
