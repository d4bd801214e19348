//! Words on a page: Markdown or plain text, wrapped and styled.

use std::ops::Range;

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{
        markup::{Block, Run, Tone, blocks},
        width::{visible, width},
        wrap::wrap,
    },
    ui::{page::MEASURE, theme::Theme},
};

/// Markdown as lines of at most `columns`, one empty line between blocks.
pub fn markdown(text: &str, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut after_item = false;
    for block in blocks(text) {
        let is_item = matches!(block, Block::Item { .. });
        let joined = after_item && is_item;
        if !lines.is_empty() && !joined {
            lines.push(Line::default());
        }
        after_item = is_item;
        match block {
            Block::Heading(words) => lines.extend(plain(&words, columns, theme.heading())),
            Block::Paragraph(runs) => lines.extend(flow(&runs, columns, "", "", theme)),
            Block::Quote(runs) => {
                let quoted: Vec<Run> =
                    runs.into_iter().map(|run| Run { tone: Tone::Quoted, ..run }).collect();
                lines.extend(flow(&quoted, columns, "▎ ", "▎ ", theme));
            }
            Block::Item { depth, mark, runs } => {
                let lead = format!("{}{mark} ", "  ".repeat(depth));
                let hang = " ".repeat(width(&lead));
                lines.extend(flow(&runs, columns, &lead, &hang, theme));
            }
            Block::Rule => lines.push(Line::styled("─".repeat(columns.min(MEASURE)), theme.rule())),
        }
    }
    lines
}

/// Plain words as rows of at most `columns`; line breaks in the text are kept.
pub fn rows(text: &str, columns: usize) -> Vec<String> {
    let paragraphs = text.split('\n').map(visible);
    let rows = paragraphs.flat_map(|paragraph| {
        let ranges = balanced(&paragraph, columns.max(1));
        let row = |range: Range<usize>| paragraph[range].trim_end().to_owned();
        ranges.into_iter().map(row).collect::<Vec<_>>()
    });
    rows.collect()
}

/// The same in a style.
pub fn plain(text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    hanging("", text, columns, style)
}

/// What stands before the rows under the first one: air, and a bar of what is quoted or leads, which goes on.
fn below(lead: &str) -> String {
    let under = |letter: char| match letter {
        '▎' | '┃' => letter.to_string(),
        _ => " ".repeat(width(&letter.to_string())),
    };
    lead.chars().map(under).collect()
}

/// Plain words with a lead on the first line and the rest hanging under it.
pub fn hanging(lead: &str, text: &str, columns: usize, style: Style) -> Vec<Line<'static>> {
    let indent = width(lead);
    let room = columns.saturating_sub(indent).max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = visible(paragraph);
        for range in balanced(&paragraph, room) {
            let lead = if lines.is_empty() { lead.to_owned() } else { below(lead) };
            let words = paragraph[range].trim_end().to_owned();
            lines.push(Line::styled(lead + &words, style));
        }
    }
    lines
}

/// Wraps so that the last line is not one short word, where that can be avoided.
fn balanced(text: &str, columns: usize) -> Vec<Range<usize>> {
    let rows = wrap(text, columns);
    let is_widow = |rows: &[Range<usize>]| {
        rows.len() > 1
            && rows.last().is_some_and(|last| {
                let last = text[last.clone()].trim();
                !last.contains(' ') && width(last) < 12 && width(last) * 4 < columns
            })
    };
    if !is_widow(&rows) {
        return rows;
    }
    let narrower = (columns - columns / 5..columns).rev().map(|columns| wrap(text, columns));
    narrower
        .take_while(|other| other.len() == rows.len())
        .find(|other| !is_widow(other))
        .unwrap_or(rows)
}

fn flow(runs: &[Run], columns: usize, lead: &str, hang: &str, theme: Theme) -> Vec<Line<'static>> {
    let text: String = runs.iter().map(|run| visible(&run.text).into_owned()).collect();
    let room = columns.saturating_sub(width(lead)).max(1);
    let mut lines = Vec::new();
    for (row, range) in balanced(&text, room).into_iter().enumerate() {
        let lead = if row == 0 { lead } else { hang };
        let mut spans = vec![Span::styled(lead.to_owned(), theme.muted())];
        let end = range.start + text[range.clone()].trim_end().len();
        spans.extend(styled(runs, &text, range.start..end, theme));
        lines.push(Line::from(spans));
    }
    lines
}

/// The part of the runs inside `range` of their joined text.
fn styled(runs: &[Run], text: &str, range: Range<usize>, theme: Theme) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut start = 0;
    for run in runs {
        let end = start + visible(&run.text).len();
        let (from, to) = (start.max(range.start), end.min(range.end));
        if from < to {
            let style = match run.tone {
                Tone::Plain => theme.text(),
                Tone::Strong => theme.heading(),
                Tone::Quoted => theme.quoted(),
            };
            spans.push(Span::styled(text[from..to].to_owned(), style));
        }
        start = end;
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(lines: &[Line<'_>]) -> String {
        lines.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn items_hang_under_their_words() {
        let lines = markdown("- one two three four", 12, Theme::default());
        assert_eq!(shown(&lines), "• one two\n  three four");
    }

    #[test]
    fn line_breaks_of_plain_words_are_kept() {
        let lines = plain("one\n\ntwo \u{1b}[1mthree", 40, Style::new());
        assert_eq!(shown(&lines), "one\n\ntwo [1mthree");
    }

    #[test]
    fn the_last_line_is_not_one_short_word_where_that_can_be_avoided() {
        let lines = plain("aaa bbb ccc ddd eee fff ggg hhh iii", 32, Style::new());
        assert_eq!(shown(&lines), "aaa bbb ccc ddd eee fff ggg\nhhh iii");
    }
}
