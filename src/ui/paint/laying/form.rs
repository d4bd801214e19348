//! Lays out what a page says that is filled in: what a key does, what is told of a choice, numbers to choose from.

use ratatui::text::{Line, Span};

use crate::{
    text::width::{clipped, width},
    ui::{
        page::{Run, Said, Tone},
        paint::{
            prose::hanging,
            rows::{Rows, Spots},
            scale, tone,
        },
        theme::Theme,
    },
};

/// What stands before numbers that are a choice.
const LEAD: &str = "    ";

/// The first of these that fits on one line, or what fits of the last one.
pub fn fitting(rows: &mut Rows, said: &[String], tone: Tone, columns: usize, theme: Theme) {
    let room = columns.saturating_sub(2);
    let fitting = said.iter().find(|words| width(words) <= room).or(said.last());
    let words = fitting.map(|words| clipped(words, room)).unwrap_or_default();
    rows.line(Line::styled(format!("  {words}"), theme.of(tone)));
}

/// A choice of which is said what the key does that takes it.
pub fn act(rows: &mut Rows, text: &[Run], theme: Theme) {
    let mut line = tone::line(text, theme);
    line.spans.insert(0, "  ".into());
    rows.unmarked(vec![line]);
}

/// Words about the choice before them: of many, only the first rows.
pub fn told(
    rows: &mut Rows,
    (indent, said): (usize, &Said),
    (tone, most): (Tone, usize),
    columns: usize,
    theme: Theme,
) {
    let words = said.within(columns.saturating_sub(indent + 2));
    let lead = " ".repeat(indent + 2);
    let mut lines = hanging(&lead, words, columns, theme.of(tone));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(span) = lines.last_mut().and_then(|line| line.spans.last_mut()) {
            let mut words = span.content.trim_end().to_owned();
            if width(&words) >= columns {
                words.pop();
            }
            span.content = (words + "…").into();
        }
    }
    rows.about(lines);
}

/// Numbers as a choice: no mark stands before them, where it would seem to be at the first.
pub fn numbers(
    rows: &mut Rows,
    (picked, marked): (Option<u8>, Option<u8>),
    ends: Option<&(String, String)>,
    columns: usize,
    theme: Theme,
) {
    let mut numbers = vec![Span::raw(LEAD)];
    numbers.extend(scale::marked_numbers(picked, marked, theme));
    let mut lines = vec![Line::from(numbers)];
    if let Some((low, high)) = ends {
        if let Some(mut line) = scale::ends(low, high, columns.saturating_sub(2), theme) {
            line.spans.insert(0, "  ".into());
            lines.push(line);
        } else {
            let words = scale::ends_in_words(low, high);
            lines.extend(hanging("    ", &words, columns, theme.muted()));
        }
    }
    let first = rows.height();
    rows.unmarked(lines);
    rows.hold(first, Spots::Numbers(LEAD.len()));
}
