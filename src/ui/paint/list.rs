//! Draws a page with a list that may be long: what is typed over it, its lines in view, and the pane beside it.

use std::borrow::Cow;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Modifier,
    text::{Line, Span},
};

use crate::{
    text::width::{truncate, width},
    ui::{
        cursor::{Cursor, View},
        page::{List, Listed, Marked, Page, Stands, Writing},
        paint::editor::{self, EditorStyles},
        paint::{Target, laying, layout::column, letters::Letters, popup, rows::Rows},
        theme::Theme,
        widgets::editor::Editor,
    },
};

/// The widest a box with a list gets, and the fewest rows of a list in one.
const POPUP: u16 = 72;
const FEWEST: u16 = 6;

/// From this width on, a list and its pane stand side by side.
const SIDE_BY_SIDE: u16 = 70;

/// The columns for the mark of the current one, and those between its words and what stands at the right.
const MARK: usize = 2;
const AIR: usize = 2;

/// A page with a list, laid out in an area.
struct Laid<'a> {
    list: &'a List,
    /// Where a box over what is open is, and its title.
    popup: Option<(&'a str, u16)>,
    /// What is typed over it all, and the sign before that.
    typed: Option<(&'static str, &'a Editor, Rect)>,
    pinned: Rows,
    told: Rect,
    /// Where the list is, unless only its pane is shown.
    listed: Option<Rect>,
    pane: Option<(Rows, Rect)>,
}

impl<'a> Laid<'a> {
    fn new(
        page: &'a Page,
        list: &'a List,
        written: Option<&Writing<'a>>,
        area: Rect,
        theme: Theme,
    ) -> Laid<'a> {
        let typed = written.and_then(|written| match written.stands {
            Stands::Above(sign) => Some((sign, written.editor)),
            _ => None,
        });
        let is_popup = page.popup().is_some();
        let area = column(page, area);
        let widest = u16::try_from(page.widest()).unwrap_or(u16::MAX);
        let wide =
            if is_popup { area.width.min(POPUP).saturating_sub(2) } else { area.width.min(widest) };
        let indent = if is_popup { 1 } else { 2 };
        let across = wide.saturating_sub(indent + 3);
        let most = if is_popup { (area.height / 2).saturating_sub(2) } else { area.height / 2 };
        let rows = typed.map_or(0, |(_, editor)| {
            let rows = editor.rows(usize::from(across));
            u16::try_from(rows).unwrap_or(u16::MAX).min(most.max(1))
        });
        let pinned = laying::of_blocks(page.pinned(), usize::from(wide.saturating_sub(1)), theme);
        let told = u16::try_from(pinned.height()).unwrap_or(u16::MAX);
        // Some air between what is typed and what it finds.
        let told = if typed.is_some() { told.max(1) } else { told };
        let count = u16::try_from(list.count).unwrap_or(u16::MAX);
        let height = rows.saturating_add(told).saturating_add(count.max(FEWEST));
        let area = if is_popup { popup::inside(POPUP, height, area) } else { area };
        let wide = wide.min(area.width);
        let used = rows.saturating_add(told).min(area.height);
        let below = Rect { y: area.y + used, height: area.height - used, width: wide, ..area };
        let line =
            Rect { x: area.x + indent + 2, width: across, height: rows.min(area.height), ..area };
        let told = Rect { y: area.y + line.height, height: used - line.height, ..area };
        let (listed, pane) = match page.pane() {
            None => (Some(below), None),
            Some(pane) => {
                let below = Rect { width: area.width, ..below };
                let beside = below.width >= SIDE_BY_SIDE;
                let list = Rect { width: (below.width * 2 / 5).clamp(26, 42), ..below };
                let taken = if beside { list.width + 1 } else { 0 };
                let room = Rect { x: below.x + taken, width: below.width - taken, ..below };
                let columns = usize::from(room.width.saturating_sub(2)).min(pane.widest());
                let rows = laying::of_blocks(pane.blocks(), columns, theme);
                let pane = (beside || page.is_in_pane()).then_some((rows, room));
                let list = if beside { list } else { below };
                ((beside || !page.is_in_pane()).then_some(list), pane)
            }
        };
        let typed = typed.map(|(sign, editor)| (sign, editor, line));
        let popup = page.popup().map(|title| (title, height));
        Laid { list, popup, typed, pinned, told, listed, pane }
    }
}

/// What can be seen of a page with a list, and of its pane, in so many columns and rows.
pub fn seen(
    page: &Page,
    list: &List,
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    (columns, rows): (u16, u16),
) -> (Cursor, Option<Cursor>) {
    let area = Rect::new(0, 0, columns, rows);
    let laid = Laid::new(page, list, written, area, Theme::default());
    let (mut cursor, mut pane) = (cursor.clone(), pane.cloned());
    if let Some(area) = laid.listed {
        settle(list, &mut cursor, area.height);
    }
    if let (Some(pane), Some((rows, area))) = (&mut pane, &laid.pane) {
        rows.settle(pane, usize::from(area.height));
    }
    (cursor, pane)
}

/// Where the line is that is typed over a list.
pub fn line_of(page: &Page, list: &List, written: &Writing<'_>, area: Rect) -> Option<Rect> {
    let laid = Laid::new(page, list, Some(written), area, Theme::default());
    laid.typed.map(|(_, _, line)| line)
}

/// Draws a page with a list, and says where the hardware cursor belongs.
pub fn draw_page(
    (page, list): (&Page, &List),
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let laid = Laid::new(page, list, written, area, theme);
    if let Some((title, rows)) = laid.popup {
        popup::popup(title, POPUP, rows, area, theme, buf);
    }
    laid.pinned.draw_unmarked(laid.told, buf);
    let mut caret = laid.listed.and_then(|area| draw(laid.list, cursor, theme, area, buf));
    if let (Some((rows, area)), Some(pane)) = (&laid.pane, pane) {
        let words = rows.draw_read(pane, *area, buf);
        if laid.listed.is_some() {
            // It stands in the first of the two columns that a page leaves for a mark.
            let style = if page.is_in_pane() { theme.accent() } else { theme.rule() };
            for y in area.y..area.bottom() {
                if let Some(cell) = buf.cell_mut((area.x, y)) {
                    cell.modifier = Modifier::empty();
                    cell.set_symbol("│").set_style(style);
                }
            }
        }
        caret = if page.is_in_pane() { Some(words) } else { caret };
    }
    match laid.typed {
        Some((sign, editor, line)) if line.height > 0 => {
            buf.put(line.x - 2, line.y, sign, theme.accent());
            let (text, selection, hit) = (theme.heading(), theme.selected(), theme.hit());
            Some(editor::draw(editor, line, buf, EditorStyles { text, selection, hit }))
        }
        _ => caret,
    }
}

/// What is found in a cell of a page with a list, as it is drawn into this area.
pub fn found(
    (page, list): (&Page, &List),
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    area: Rect,
    at: Position,
) -> Option<Target> {
    let laid = Laid::new(page, list, written, area, Theme::default());
    if let Some((_, _, line)) = laid.typed.filter(|(_, _, line)| line.contains(at)) {
        return Target::words(0, line, at);
    }
    if laid.pane.is_some_and(|(_, area)| pane.is_some() && area.contains(at)) {
        return Some(Target::Pane);
    }
    let area = laid.listed.filter(|area| area.contains(at))?;
    let (top, fit) = list.in_view(cursor, area.height);
    let place = usize::from(at.y - area.y) / list.each.max(1);
    let item = top + place;
    (place < fit && item < list.count).then_some(Target::Choice(item))
}

/// Follows which of them are in view in so many rows.
fn settle(list: &List, cursor: &mut Cursor, rows: u16) {
    let (top, fit) = list.in_view(cursor, rows);
    let view = View {
        top,
        height: usize::from(rows),
        lowest: list.count.saturating_sub(fit),
        ..View::default()
    };
    cursor.see(view, Vec::new);
}

/// Draws those in view, and says where the current one is.
fn draw(
    list: &List,
    cursor: &Cursor,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let columns = usize::from(area.width);
    if list.count == 0 {
        buf.put(area.x + 2, area.y, truncate(list.none, columns), theme.muted());
        return None;
    }
    let (top, fit) = list.in_view(cursor, area.height);
    let current = cursor.item.min(list.count - 1);
    let mut caret = None;
    for (place, listed) in list.said.iter().enumerate() {
        let item = list.first + place;
        if item < top || item >= top + fit {
            continue;
        }
        let y = area.y + u16::try_from((item - top) * list.each).unwrap_or(0);
        let lines = lines(list, listed, columns, theme);
        for (row, line) in (y..area.bottom()).zip(&lines[..list.each.min(lines.len())]) {
            buf.put_line(area.x, row, line, area.width);
        }
        if item == current {
            // The third row is air, or is of the next one.
            let rows = u16::try_from(list.each.min(2)).unwrap_or(1).min(area.bottom() - y);
            buf.set_style(Rect { y, height: rows, ..area }, theme.selected());
            buf.put(area.x, y, "▸", theme.accent());
            caret = Some(Position { x: area.x, y });
        }
    }
    caret
}

/// The rows of one, of which a list shows as many as it has for each.
fn lines(list: &List, listed: &Listed, columns: usize, theme: Theme) -> [Line<'static>; 3] {
    let room = |listed: &Listed| {
        let tail = width(&listed.tail.text);
        let tail = if tail == 0 { 0 } else { tail + AIR };
        columns.saturating_sub(MARK + list.lead + tail)
    };
    let then = Span::styled(
        format!("{}{}", " ".repeat(MARK), listed.then.text),
        theme.of(listed.then.tone),
    );
    let mut listed = listed;
    while let Some(briefer) = &listed.briefer {
        if width(&listed.said.text) <= room(listed) {
            break;
        }
        listed = briefer;
    }
    let Listed { lead, said, tail, below, .. } = listed;
    let pad = |words: &str, columns: usize| " ".repeat(columns.saturating_sub(width(words)));
    let before = format!("{}{}{}", " ".repeat(MARK), lead.text, pad(&lead.text, list.lead));
    let mut first = vec![Span::styled(before, theme.of(lead.tone))];
    let words = spans(said, room(listed), theme);
    let used: usize = words.iter().map(Span::width).sum();
    first.extend(words);
    if !tail.text.is_empty() {
        first.push(Span::raw(" ".repeat(room(listed).saturating_sub(used) + AIR)));
        first.push(Span::styled(tail.text.clone(), theme.of(tail.tone)));
    }
    let mut second = vec![Span::raw(" ".repeat(list.below))];
    second.extend(spans(below, columns.saturating_sub(list.below), theme));
    [Line::from(first), Line::from(second), Line::from(then)]
}

/// Words in so many columns, with what was found in them marked.
fn spans(marked: &Marked, columns: usize, theme: Theme) -> Vec<Span<'static>> {
    let (start, dots) = beginning(marked, columns);
    let text = format!("{dots}{}", &marked.text[start..]);
    let shown = truncate(&text, columns);
    let whole = match &shown {
        Cow::Borrowed(text) => text.len(),
        Cow::Owned(cut) => cut.trim_end_matches('…').len(),
    };
    let style = theme.of(marked.tone);
    let mut spans = Vec::new();
    let mut from = 0;
    for hit in marked.hits.iter().filter(|hit| hit.start >= start) {
        let (first, last) = (hit.start - start + dots.len(), hit.end - start + dots.len());
        if last > whole {
            break;
        }
        spans.push(Span::styled(shown[from..first].to_owned(), style));
        spans.push(Span::styled(shown[first..last].to_owned(), theme.hit()));
        from = last;
    }
    spans.push(Span::styled(shown[from..].to_owned(), style));
    spans
}

/// From where on the words are shown, so that what has to be in view is in the first half of them.
fn beginning(marked: &Marked, columns: usize) -> (usize, &'static str) {
    let lead = &marked.text[..marked.keep];
    let first = lead.char_indices().rev().take(columns / 3).last();
    let start = first.map_or(marked.keep, |(at, _)| at);
    if start == 0 && !marked.is_cut {
        return (0, "");
    }
    let blank = lead[start..].find(' ');
    (blank.map_or(start, |blank| start + blank + 1), "…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::{Run, Tone};

    fn text(spans: &[Span<'_>]) -> String {
        spans.iter().map(|span| span.content.as_ref()).collect()
    }

    #[test]
    fn what_was_found_is_in_view_and_marked_however_far_in_it_stands() {
        let wanted = ["rowan".to_owned()];
        for far in [0, 3, 40, 300] {
            let words = format!("{}the rowan\n by the gate", "leaf ".repeat(far));
            let marked = Marked::around(&words, &wanted, Tone::Muted).unwrap();
            for columns in [12, 30, 60] {
                let theme = Theme::default();
                let spans = spans(&marked, columns, theme);
                let hit = spans.iter().find(|span| span.style == theme.hit()).unwrap();
                assert_eq!(hit.content, "rowan", "{far} {columns}");
                assert!(width(&text(&spans)) <= columns);
                assert_eq!(text(&spans).starts_with('…'), 5 * far + 4 > columns / 3);
            }
        }
        assert!(Marked::around("nothing of it", &wanted, Tone::Text).is_none());
    }

    #[test]
    fn only_what_can_be_in_view_has_to_be_said() {
        let (count, rows) = (1_000, 9);
        let mut cursor = Cursor::default();
        for step in [1, 7, 40, -3, 900, -60, 500] {
            cursor.step(step, count);
            for rows_for_it in [rows, rows - 3] {
                let window = List::window(&cursor, count, 2, rows);
                let list = List { count, each: 2, first: window.start, ..List::default() };
                settle(&list, &mut cursor, rows_for_it);
                let window = List::window(&cursor, count, 2, rows);
                let (top, fit) = list.in_view(&cursor, rows_for_it);
                assert!(window.start <= top && top + fit <= window.end, "{window:?} {top}");
                assert!((top..top + fit).contains(&cursor.item));
            }
        }
    }

    #[test]
    fn briefer_words_stand_where_the_others_do_not_fit_whole() {
        let brief = Listed { said: Marked::new("brief", Tone::Text), ..Listed::default() };
        let long = Marked::new("a long way of saying it", Tone::Text);
        let tail = Run::new("9", Tone::Accent);
        let listed =
            Listed { said: long, tail, briefer: Some(Box::new(brief)), ..Listed::default() };
        let list = List { count: 1, each: 1, ..List::default() };
        let shown = |columns| text(&lines(&list, &listed, columns, Theme::default())[0].spans);
        assert_eq!(shown(40), "  a long way of saying it              9");
        assert_eq!(shown(20), "  brief");
    }
}
