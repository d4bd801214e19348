//! Draws words that are being written: in their line, beside a bar under it, or in a box.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    text::width::width,
    ui::{
        cursor::Cursor,
        page::{Block, Page, Tone, Written},
        paint::editor::{self, EditorStyles},
        paint::{POPUP, letters::Letters, popup, prose::plain, rows::Rows},
        theme::Theme,
        widgets::editor::Editor,
    },
};

/// How many rows of what is asked stay over a line that grows.
const ASKED: u16 = 3;

/// The columns before the words, with their bar in the middle of them.
const BAR: u16 = 4;

/// How an editor looks.
pub fn styles(theme: Theme) -> EditorStyles {
    EditorStyles { text: theme.text(), selection: theme.selected(), hit: theme.hit() }
}

/// The words stand where their line does, after its mark.
pub fn in_place(
    editor: &Editor,
    page: &Page,
    caret: Position,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let field = place_of(editor, page, caret, area)?;
    Some(editor::draw(editor, field, buf, styles(theme)))
}

/// Where the words stand that are written in the line which begins at `caret`.
pub fn place_of(editor: &Editor, page: &Page, caret: Position, area: Rect) -> Option<Rect> {
    let lead = page.blocks().iter().rev().find_map(|block| match block {
        Block::Choice(choice) if choice.is_written => Some(width(&choice.mark) + 2),
        _ => None,
    })?;
    let across = usize::from(area.width.saturating_sub(1)).min(page.widest()).saturating_sub(lead);
    let across = u16::try_from(across).unwrap_or(u16::MAX);
    let rows = editor.rows(usize::from(across)).clamp(1, usize::from(area.height).max(2) - 1);
    let field = Rect {
        x: area.x + u16::try_from(lead).unwrap_or(0),
        y: caret.y,
        width: across,
        height: u16::try_from(rows).unwrap_or(1),
    };
    Some(field.intersection(area))
}

/// The words stand in a frame of the page.
pub fn in_field(
    written: &Written<'_>,
    place: Rect,
    theme: Theme,
    buf: &mut Buffer,
) -> Option<Position> {
    let Written { editor, marks } = written;
    (!place.is_empty()).then(|| editor::draw_marked(editor, place, buf, styles(theme), marks))
}

/// Words, and under them the line that answers, beside a bar.
pub fn below(
    rows: &Rows,
    editor: &Editor,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (above, place) = below_of(rows, editor, area);
    rows.draw(&Cursor::default(), above, buf);
    if place.x >= area.x + BAR {
        for y in place.y..place.bottom() {
            buf.put(place.x - 2, y, "┃", theme.accent());
        }
    }
    (!place.is_empty()).then(|| editor::draw(editor, place, buf, styles(theme)))
}

/// Where what is asked stands, and the words under it.
pub fn below_of(rows: &Rows, editor: &Editor, area: Rect) -> (Rect, Rect) {
    let asked = u16::try_from(rows.height()).unwrap_or(area.height);
    let indent = if area.width > 2 * BAR { BAR } else { 0 };
    let wide = area.width.saturating_sub(indent + 3).min(68);
    let taken = u16::try_from(editor.rows(usize::from(wide))).unwrap_or(u16::MAX);
    // The line grows over what is said above it, but for its question, and a free row stands between them.
    let height = taken.min(area.height.saturating_sub(ASKED)).max(1).min(area.height);
    let above = asked.min(area.height.saturating_sub(height + 1));
    let free = u16::from(area.height > above + height);
    let place = Rect { x: area.x + indent, y: area.y + above + free, width: wide, height };
    (Rect { height: above, ..area }, place)
}

/// A line in a box over the page, and what is told under it.
pub fn popup(
    editor: &Editor,
    title: &str,
    (told, tone): (&str, Tone),
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (line, under) = line_in_popup(editor, told, area);
    let (whole, area) = (area, Rect { width: area.width.saturating_sub(1), ..area });
    let inside = popup::popup(title, POPUP, line.height + under, area, theme, buf);
    if inside.height == 0 {
        return None;
    }
    let line = line_of_popup(editor, told, whole);
    let caret = editor::draw(editor, line, buf, styles(theme));
    let told = plain(told, usize::from(line.width), theme.of(tone));
    for (y, words) in (line.bottom() + 1..inside.bottom()).zip(&told) {
        buf.put_line(line.x, y, words, line.width);
    }
    Some(caret)
}

/// Where the line in a box over the page stands.
pub fn line_of_popup(editor: &Editor, told: &str, area: Rect) -> Rect {
    let (line, under) = line_in_popup(editor, told, area);
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    let inside = popup::inside(POPUP, line.height + under, area);
    if inside.height == 0 {
        return Rect::default();
    }
    Rect { x: inside.x + 1, y: inside.y, ..line }
}

/// How big the line in a box is, and how many rows there are under it.
pub fn line_in_popup(editor: &Editor, told: &str, area: Rect) -> (Rect, u16) {
    let width = area.width.saturating_sub(1).min(POPUP).saturating_sub(4);
    let told = plain(told, usize::from(width), Style::default());
    let under = u16::try_from(told.len()).unwrap_or(0) + 1;
    let rows = u16::try_from(editor.rows(usize::from(width))).unwrap_or(u16::MAX);
    // The frame takes two rows; what is told goes before the line loses a row.
    let room = area.height.saturating_sub(2);
    let height = rows.min(room.saturating_sub(under).max(1));
    (Rect { width, height, ..Rect::default() }, under)
}
