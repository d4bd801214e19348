//! Lays out a page that somebody writes on: what is said above, the words in all that is left, what is said below.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::ui::{
    page::{Block, Field, MEASURE, Page, Room, Written},
    paint::editor,
    paint::{Target, laying, letters::Letters, rows::Rows, writing::styles},
    theme::Theme,
    widgets::editor::Editor,
};

/// The columns left of the words of a page, and on the right of them, where the screen is narrow.
const EDGE: u16 = 2;

/// How far a line stands in, after what it is called.
const INDENT: u16 = 6;

/// Something on a sheet, from its top to its bottom.
enum Piece<'p> {
    Gap,
    Said(Rows),
    Place(&'p Field),
}

/// A sheet in an area: each piece with its place, and whether it says something.
struct Sheet<'p> {
    pieces: Vec<(Piece<'p>, Rect)>,
}

/// How many columns and rows each of those that are written gets.
pub fn sizes(page: &Page, written: &[Written<'_>], area: Rect) -> Vec<(u16, u16)> {
    let sheet = Sheet::new(page, written, Theme::default(), area);
    let mut sizes = vec![(0, 0); written.len()];
    for (field, place) in sheet.fields() {
        if let Some(size) = sizes.get_mut(field.of) {
            let place = words(field, place);
            *size = (place.width, place.height);
        }
    }
    sizes
}

/// Draws it, and says where the hardware cursor belongs.
pub fn draw(
    page: &Page,
    written: &[Written<'_>],
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let sheet = Sheet::new(page, written, theme, area);
    let mut caret = None;
    for (piece, place) in &sheet.pieces {
        match piece {
            Piece::Gap => (),
            Piece::Said(rows) => rows.draw_lines(*place, buf),
            Piece::Place(field) => {
                let Some(written) = written.get(field.of) else { continue };
                let here = draw_field(field, written, *place, theme, buf);
                caret = caret.or(here.filter(|_| field.is_here));
            }
        }
    }
    caret
}

/// What is found in a cell of it: words, or what is said beside them, which is about nothing.
pub fn found(page: &Page, written: &[Written<'_>], area: Rect, at: Position) -> Option<Target> {
    let sheet = Sheet::new(page, written, Theme::default(), area);
    let (field, place) = sheet.fields().find(|(_, place)| place.contains(at))?;
    let words = words(field, place);
    // What stands before a line is its name: a click there is at its start.
    let at = Position { x: at.x.max(words.x).min(words.right().max(1) - 1), ..at };
    Target::words(field.of, words, at)
}

fn draw_field(
    field: &Field,
    written: &Written<'_>,
    area: Rect,
    theme: Theme,
    buf: &mut Buffer,
) -> Option<Position> {
    let Field { label, blank, room, is_here, .. } = *field;
    let place = words(field, area);
    match room {
        Room::Open => (),
        Room::Line if area.is_empty() => return None,
        Room::Line => {
            let style = if is_here { theme.accent() } else { theme.muted() };
            buf.put_within(area.x, area.y, label, usize::from(area.width), style);
        }
    }
    if place.is_empty() {
        return None;
    }
    if !is_here && !blank.is_empty() && written.editor.is_blank() {
        buf.put_within(place.x, place.y, blank, usize::from(place.width), theme.muted());
        return None;
    }
    Some(editor::draw_marked(written.editor, place, buf, styles(theme), &written.marks))
}

/// Where the words stand in the place of a field.
fn words(field: &Field, place: Rect) -> Rect {
    match field.room {
        Room::Open => place,
        Room::Line => {
            let indent = INDENT.min(place.width);
            let width = place.width.saturating_sub(INDENT + 1);
            Rect { x: place.x + indent, width, ..place }
        }
    }
}

impl<'p> Sheet<'p> {
    fn new(page: &'p Page, written: &[Written<'_>], theme: Theme, area: Rect) -> Sheet<'p> {
        let measure = u16::try_from(MEASURE).unwrap_or(u16::MAX);
        let beside = area.width.saturating_sub(2 * EDGE);
        let widest = u16::try_from(page.widest()).unwrap_or(u16::MAX);
        let (left, wide) = if page.is_in_the_middle() {
            let wide = beside.min(widest);
            (area.x + (area.width - wide) / 2, wide)
        } else {
            (area.x + EDGE.min(area.width), area.width.min(widest).saturating_sub(EDGE))
        };
        let columns = usize::from(beside.min(measure) + EDGE);
        let (above, below) = split(page.blocks());
        let (above, mut below) =
            (pieces(above, columns, theme), pieces(below, usize::from(wide + EDGE), theme));
        let filling = (!below.is_empty()).then(|| below.remove(0));
        let height = |piece: &Piece<'_>, most: u16| match piece {
            Piece::Gap => 1,
            Piece::Said(rows) => u16::try_from(rows.height()).unwrap_or(u16::MAX).min(most),
            Piece::Place(field) => {
                let editor = written.get(field.of).map(|written| written.editor);
                editor.map_or(0, |editor| line_rows(editor, field.is_here, wide, area.height))
            }
        };
        let at = |y: u16, height: u16| Rect { x: left, y, width: wide, height };
        let (mut top, mut bottom) = (area.y, area.bottom());
        let mut placed = Vec::new();
        for piece in above {
            let height = height(&piece, area.height / 3);
            placed.push((piece, at(top, height)));
            top += height;
        }
        for piece in below.into_iter().rev() {
            let height = height(&piece, area.height);
            bottom = bottom.saturating_sub(height).max(area.y);
            placed.push((piece, at(bottom, height)));
        }
        if let Some(piece) = filling {
            let place = at(top, bottom.saturating_sub(top));
            placed.push((piece, place));
        }
        Sheet { pieces: placed }
    }

    fn fields(&self) -> impl Iterator<Item = (&Field, Rect)> {
        self.pieces.iter().filter_map(|(piece, place)| match piece {
            Piece::Place(field) => Some((*field, *place)),
            Piece::Gap | Piece::Said(_) => None,
        })
    }
}

/// What stands above the place that takes all that is left, and the rest from there on.
fn split(blocks: &[Block]) -> (&[Block], &[Block]) {
    let fills = |block: &Block| matches!(block, Block::Field(field) if field.room.fills());
    blocks.split_at(blocks.iter().position(fills).unwrap_or(blocks.len()))
}

/// A gap is a row of its own here: it holds what is said apart from the words.
fn pieces(blocks: &[Block], columns: usize, theme: Theme) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let is_said = |block: &Block| !matches!(block, Block::Gap | Block::Field(_));
    for blocks in blocks.chunk_by(|one, other| is_said(one) && is_said(other)) {
        pieces.push(match blocks {
            [Block::Gap] => Piece::Gap,
            [Block::Field(field)] => Piece::Place(field),
            said => Piece::Said(laying::of_blocks(said, columns, theme)),
        });
    }
    pieces
}

/// How many rows a line gets: all it takes, as long as there is room for the words of the page. The
/// one that is being written in may have more of it.
fn line_rows(line: &Editor, is_here: bool, wide: u16, height: u16) -> u16 {
    let taken = line.rows(usize::from(wide.saturating_sub(INDENT + 1)));
    let most = if is_here { height / 3 } else { height / 4 };
    u16::try_from(taken).unwrap_or(u16::MAX).clamp(1, most.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::Tone;

    fn shown(page: &Page, editors: &[Editor], (columns, rows): (u16, u16)) -> Vec<String> {
        let area = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(area);
        let written: Vec<Written<'_>> =
            editors.iter().map(|editor| Written { editor, marks: Vec::new() }).collect();
        draw(page, &written, Theme::default(), area, &mut buf);
        let row = |y| (0..columns).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..rows).map(|y| row(y).trim_end().to_owned()).collect()
    }

    #[test]
    fn the_words_get_all_that_is_left_between_what_is_above_and_below() {
        let mut page = Page::new();
        page.words("asked", Tone::Text);
        let body = Field { of: 0, label: "", blank: "", room: Room::Open, is_here: true };
        page.field(body.clone());
        page.field(Field {
            of: 1,
            label: "Tags  ",
            blank: "none",
            room: Room::Line,
            is_here: false,
        });
        page.fitting(vec!["far too long for it".to_owned(), "2 words".to_owned()], Tone::Muted);
        let editors = [Editor::with("one two"), Editor::line("")];
        assert_eq!(
            shown(&page, &editors, (18, 7)),
            ["  asked", "  one two", "", "", "", "  Tags  none", "  2 words"]
        );
        let written = editors.each_ref().map(|editor| Written { editor, marks: Vec::new() });
        assert_eq!(sizes(&page, &written, Rect::new(0, 0, 18, 7)), [(16, 4), (9, 1)]);
    }
}
