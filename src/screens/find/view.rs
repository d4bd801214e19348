//! Draws Find: the query, then each hit with its place and the words around the match.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    screens::find::{Described, Find, Where, describe},
    text::{
        fold,
        index::words,
        width::{clipped, visible, width},
    },
    ui::{
        action::Scene,
        cursor::scrolled,
        theme::Theme,
        widgets::editor::{self, EditorStyles},
    },
};

const WIDEST: u16 = 96;

pub fn draw(find: &Find, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let area = Rect { width: area.width.min(WIDEST), ..area };
    if area.height < 4 || area.width < 12 {
        return None;
    }
    let theme = scene.theme;
    buf.set_string(area.x + 2, area.y, "/ ", theme.accent());
    let wide = area.width - 5;
    let rows = query_rows(find, area.width, area.height);
    let room = Rect { x: area.x + 4, width: wide, height: rows, ..area };
    let styles =
        EditorStyles { text: theme.heading(), selection: theme.selected(), hit: theme.hit() };
    let caret = editor::draw(&find.query, room, buf, styles);
    let told = clipped(&told(find, scene), usize::from(area.width - 2));
    buf.set_string(area.x + 2, area.y + rows, told, theme.muted());
    let used = (rows + 2).min(area.height);
    let list = Rect { y: area.y + used, height: area.height - used, ..area };
    draw_hits(find, scene, list, buf);
    Some(caret)
}

/// How many rows what is typed takes.
fn query_rows(find: &Find, columns: u16, rows: u16) -> u16 {
    let taken = find.query.rows(usize::from(columns.saturating_sub(5)));
    u16::try_from(taken).unwrap_or(u16::MAX).min((rows / 2).max(1))
}

/// How many hits there is room for in so many rows.
fn fit(rows: u16) -> usize {
    usize::from(rows / 2).max(1)
}

/// Follows which hits are in view.
pub fn settle(find: &mut Find, scene: &Scene<'_>) {
    let used = (query_rows(find, scene.columns, scene.rows) + 2).min(scene.rows);
    find.top = scrolled(find.top, find.current, fit(scene.rows - used));
}

fn told(find: &Find, scene: &Scene<'_>) -> String {
    let place = match find.place {
        Where::Everywhere => "everything",
        Where::OwnWords => "only your words",
        Where::Guide => "only the guide",
    };
    if find.query.is_blank() {
        let own = scene.daily.for_two && find.place != Where::Guide;
        let both = if own { ", written by either of you" } else { "" };
        return format!("Type what you look for, in {place}{both}. Tab looks elsewhere");
    }
    let count = match (find.hits.len(), find.more) {
        (0, _) if scene.shelf.is_none() => "getting your pages ready…".to_owned(),
        (0, _) => "nothing found".to_owned(),
        (1, _) => "1 found".to_owned(),
        (count, false) => format!("{count} found"),
        (count, true) => format!("the first {count}; another word narrows it"),
    };
    format!("{count} in {place} · Tab looks elsewhere")
}

/// Two rows a hit; only the visible ones are described.
fn draw_hits(find: &Find, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let fit = fit(area.height);
    let top = scrolled(find.top, find.current, fit);
    let query = find.query.text();
    let wanted = words(&query);
    for (row, place) in find.hits.iter().enumerate().skip(top).take(fit) {
        let y = area.y + u16::try_from((row - top) * 2).unwrap_or(0);
        let hit = describe(place, &query, scene);
        let columns = usize::from(area.width);
        buf.set_line(area.x, y, &heading(&hit, &wanted, columns, theme), area.width);
        if y + 1 < area.bottom() {
            let line = snippet(&hit, &wanted, columns.saturating_sub(15), theme);
            buf.set_line(area.x + 15.min(area.width), y + 1, &line, area.width.saturating_sub(15));
        }
        if row == find.current {
            let strip = Rect { y, height: 2.min(area.bottom() - y), ..area };
            buf.set_style(strip, theme.selected());
            buf.set_string(area.x, y, "▸", theme.accent());
        }
    }
}

fn heading(hit: &Described, wanted: &[String], columns: usize, theme: Theme) -> Line<'static> {
    let room = columns.saturating_sub(15 + width(&hit.when) + 2);
    let title = clipped(&hit.title, room);
    let pad = room.saturating_sub(width(&title)) + 2;
    let mut spans = vec![Span::styled(format!("  {:<13}", hit.kind), theme.muted())];
    spans.extend(marked(&title, wanted, theme, theme.text()));
    spans.push(Span::raw(" ".repeat(pad)));
    spans.push(Span::styled(hit.when.clone(), theme.muted()));
    Line::from(spans)
}

/// The words around the first match in the text under the title.
fn snippet(hit: &Described, wanted: &[String], columns: usize, theme: Theme) -> Line<'static> {
    let urgent = hit.urgent.map(str::to_owned);
    let pieces = urgent.as_ref().map_or(&hit.words[..], std::slice::from_ref);
    // The piece with most of the words, and of these the longest, which says most.
    let holds =
        |text: &&String| wanted.iter().filter(|word| fold::find(text, word).is_some()).count();
    let richest = pieces.iter().rev().max_by_key(holds);
    let longest = |text: &str| {
        let found = wanted.iter().filter_map(|word| Some((word.len(), fold::find(text, word)?)));
        found.max_by_key(|(letters, _)| *letters).map(|(_, place)| place)
    };
    let found = richest.and_then(|text| Some((text, longest(text)?)));
    let Some((text, place)) = found else {
        let first = pieces.iter().find(|text| !text.trim().is_empty());
        let line = first.map(|text| one_line(text)).unwrap_or_default();
        return Line::styled(clipped(&line, columns), theme.muted());
    };
    let lead: String = text[..place.start]
        .chars()
        .rev()
        .take(columns / 3)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    let cut = lead.len() < place.start;
    let start = if cut { lead.find(' ').map_or(0, |blank| blank + 1) } else { 0 };
    let tail: String = text[place.start..].chars().take(columns).collect();
    let dots = if cut { "…" } else { "" };
    let line = one_line(&format!("{dots}{}{tail}", &lead[start..]));
    Line::from(marked(&clipped(&line, columns), wanted, theme, theme.muted()))
}

fn one_line(text: &str) -> String {
    visible(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

/// Words with every first match of the query underlined.
fn marked(
    text: &str,
    wanted: &[String],
    theme: Theme,
    style: ratatui::style::Style,
) -> Vec<Span<'static>> {
    let first = wanted.iter().filter_map(|word| fold::find(text, word)).min_by_key(|hit| hit.start);
    let Some(hit) = first else { return vec![Span::styled(text.to_owned(), style)] };
    let mut spans = vec![
        Span::styled(text[..hit.start].to_owned(), style),
        Span::styled(text[hit.clone()].to_owned(), theme.hit()),
    ];
    spans.extend(marked(&text[hit.end..], wanted, theme, style));
    spans
}
