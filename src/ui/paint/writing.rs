//! Draws words that are being written: in their line, in a frame under it, or in a box.

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

/// Words, and a framed line under them.
pub fn below(
    rows: &Rows,
    editor: &Editor,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let (above, frame) = below_of(rows, editor, area);
    rows.draw(&Cursor::default(), above, buf);
    framed(editor, true, frame, theme, buf)
}

/// Where what is asked stands, and the frame under it.
pub fn below_of(rows: &Rows, editor: &Editor, area: Rect) -> (Rect, Rect) {
    let asked = u16::try_from(rows.height()).unwrap_or(area.height);
    let wide = area.width.saturating_sub(3).min(72);
    let taken = editor.rows(usize::from(wide.saturating_sub(4)));
    let framed_rows = u16::try_from(taken).unwrap_or(u16::MAX).saturating_add(2);
    // The line grows over what is said above it, but for its question.
    let height = framed_rows.min(area.height.saturating_sub(ASKED)).max(3).min(area.height);
    let above = asked.min(area.height - height);
    let frame = Rect { x: area.x + 2.min(area.width), y: area.y + above, width: wide, height };
    (Rect { height: above, ..area }, frame)
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
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    let inside = popup::popup(title, POPUP, line.height + under, area, theme, buf);
    if inside.height == 0 {
        return None;
    }
    let line = Rect { x: inside.x + 1, y: inside.y, ..line };
    let caret = editor::draw(editor, line, buf, styles(theme));
    let told = plain(told, usize::from(line.width), theme.of(tone));
    for (y, words) in (line.bottom() + 1..inside.bottom()).zip(&told) {
        buf.put_line(line.x, y, words, line.width);
    }
    Some(caret)
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

/// An editor in a frame, thick where the keys write.
pub fn framed(
    editor: &Editor,
    here: bool,
    area: Rect,
    theme: Theme,
    buf: &mut Buffer,
) -> Option<Position> {
    frame(here, area, theme, buf);
    (!area.is_empty()).then(|| editor::draw(editor, inside(area), buf, styles(theme)))
}

/// Where the words stand in a frame. Where there is no room for one, they take its place.
pub fn inside(frame: Rect) -> Rect {
    if is_no_frame(frame) {
        return frame;
    }
    Rect { x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2 }
}

fn is_no_frame(frame: Rect) -> bool {
    frame.height < 3 || frame.width < 6
}

/// A frame, thick where the keys write.
pub fn frame(here: bool, area: Rect, theme: Theme, buf: &mut Buffer) {
    if is_no_frame(area) {
        return;
    }
    let (edges, style): ([&str; 6], Style) = if here {
        (["┏", "━", "┓", "┃", "┗", "┛"], theme.accent())
    } else {
        (["╭", "─", "╮", "│", "╰", "╯"], theme.rule())
    };
    let across = usize::from(area.width) - 2;
    let top = format!("{}{}{}", edges[0], edges[1].repeat(across), edges[2]);
    buf.put(area.x, area.y, top, style);
    for y in area.y + 1..area.bottom() - 1 {
        buf.put(area.x, y, edges[3], style);
        buf.put(area.right() - 1, y, edges[3], style);
    }
    let bottom = format!("{}{}{}", edges[4], edges[1].repeat(across), edges[5]);
    buf.put(area.x, area.bottom() - 1, bottom, style);
}
