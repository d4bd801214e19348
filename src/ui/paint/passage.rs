//! Lays out words beside a bar: those that are being written, and those that are read.

use ratatui::text::{Line, Span};

use crate::ui::{
    page::{Passage, Space, Tone},
    paint::{pointed::underline, prose::plain, rows::Rows},
    theme::Theme,
    widgets::editor::Editor,
};

/// The fewest and most rows a place for many words gets.
const MANY: (usize, usize) = (4, 14);

/// The rows of what is around the words that stay in view: what is asked, and what is told of the answer.
const AROUND: usize = 2;

/// The columns before the bar, those that it takes for itself, and as many left free at the other end.
const INDENT: usize = 2;
const SIDES: usize = 4;

/// How many rows there are for the page, and what is being written on it.
pub type Around<'a> = (usize, Option<&'a Editor>);

/// Adds the words and the bar beside them, thick where the keys write.
pub fn add(
    rows: &mut Rows,
    passage: &Passage,
    columns: usize,
    (height, editor): Around<'_>,
    theme: Theme,
) {
    let across = columns.saturating_sub(INDENT + SIDES);
    let editor = editor.filter(|_| passage.of.is_some());
    let inside = if editor.is_some() { Vec::new() } else { words(passage, across, theme) };
    let space = match (passage.space, editor) {
        (Space::Many { told }, _) => {
            let taken = rows.height() + 1 + told;
            height.saturating_sub(taken).clamp(MANY.0, MANY.1)
        }
        // All it takes, as long as what is said of it fits on the screen too.
        (Space::Line, Some(editor)) => {
            editor.rows(across).clamp(1, height.saturating_sub(AROUND).max(1))
        }
        (Space::Line, None) => 1,
    };
    let (bar, style) =
        if editor.is_some() { ("  ┃ ", theme.accent()) } else { ("  │ ", theme.rule()) };
    let first = rows.height();
    let space = space.max(inside.len());
    let mut inside = inside.into_iter();
    let lines = (0..space).map(|_| {
        let mut spans = vec![Span::styled(bar, style)];
        spans.extend(inside.next().unwrap_or_default().spans);
        Line::from(spans)
    });
    let lines = lines.collect();
    rows.unmarked(lines);
    if editor.is_some() {
        rows.write_in(first..first + space);
    }
}

/// Words that are not being written.
fn words(passage: &Passage, across: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = plain(&passage.said, across, theme.of(passage.tone));
    underline(lines.iter_mut().collect(), "", &passage.said, &passage.hits, theme);
    if let Some(under) = &passage.under {
        lines.extend(plain(under, across, theme.of(Tone::Muted)));
    }
    for line in &mut lines {
        // The style of a line is lost beside the bar, where only its spans are taken over.
        let style = line.style;
        line.spans.iter_mut().for_each(|span| span.style = style.patch(span.style));
    }
    lines
}
