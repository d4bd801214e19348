//! The only place where pages become cells: lays out, wraps, marks and draws any page at any width.

pub mod editor;
mod foot;
mod found;
mod passage;
mod laying;
mod layout;
pub mod letters;
mod list;
mod pointed;
pub mod popup;
pub mod prose;
mod rows;
pub mod scale;
mod sheet;
pub mod signs;
mod styles;
mod tone;
mod window;
mod writing;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::ui::{
    cursor::Cursor,
    page::{Current, Stands, Writing},
    theme::Theme,
};

pub use found::Target;
pub use layout::Layout;
pub use styles::of_palette;
pub use window::{draw_window, target};

/// The width of a page that has another one beside it, the columns between them, and the least
/// there have to be for the other one.
const LIST: u16 = 72;
const BETWEEN: u16 = 4;
const SIDE: u16 = 30;

/// The widest a box over a page gets.
const POPUP: u16 = 64;

/// What can be seen of a page, and of the pane beside its list, in so many columns and rows, with what is being
/// written on it.
pub fn seen(
    layout: &Layout,
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    (columns, rows): (u16, u16),
) -> (Cursor, Option<Cursor>) {
    let page = layout.page();
    if let Some(list) = page.list() {
        return list::seen(page, list, (cursor, pane), written, (columns, rows));
    }
    let mut cursor = cursor.clone();
    if matches!(page.current(), Current::Cursor | Current::Read) {
        let area = Rect::new(0, 0, columns, rows);
        let laid = layout.in_area(written, area, layout.theme());
        laid.rows().settle(&mut cursor, usize::from(laid.below.height));
    }
    (cursor, None)
}

/// How many columns and rows each of those that are written on a page gets in a window of this size.
pub fn sizes(
    layout: &Layout,
    cursor: &Cursor,
    written: &Writing<'_>,
    (columns, rows): (u16, u16),
) -> Vec<(u16, u16)> {
    let (page, theme) = (layout.page(), layout.theme());
    let area = Rect::new(0, 0, columns, rows);
    let Writing { editor, stands } = written;
    let rect = match stands {
        Stands::InFields(written) if page.is_filled() => return sheet::sizes(page, written, area),
        Stands::InFields(_) => {
            let laid = layout.in_area(Some(written), area, theme);
            laid.rows().place_of_words(cursor, laid.below).unwrap_or_default()
        }
        Stands::InPlace => {
            let laid = layout.in_area(None, area, theme);
            writing::place_of(editor, page, laid.area.as_position(), laid.below).unwrap_or_default()
        }
        Stands::Below => {
            let laid = layout.in_area(None, area, theme);
            writing::below_of(laid.rows(), editor, laid.area).1
        }
        Stands::Above(_) => {
            let list = page.list().map(|list| list::line_of(page, list, written, area));
            list.flatten().unwrap_or_default()
        }
        Stands::Popup { told, .. } => writing::line_in_popup(editor, told, area).0,
    };
    vec![(rect.width, rect.height)]
}

/// Draws what is in view of a page, with what is being written on it, and says where the hardware
/// cursor belongs.
pub fn draw(
    layout: &Layout,
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let page = layout.page();
    if let Some(list) = page.list() {
        return list::draw_page((page, list), (cursor, pane), written, theme, area, buf);
    }
    if let Some(Stands::InFields(written)) = written.map(|written| &written.stands)
        && page.is_filled()
    {
        return sheet::draw(page, written, theme, area, buf);
    }
    let laid = layout.in_area(written, area, theme);
    if let Some(Writing { editor, stands: Stands::Below }) = written {
        return writing::below(laid.rows(), editor, theme, laid.area, buf);
    }
    if let Some(title) = page.popup() {
        popup::popup(title, POPUP, laid.height(), area, theme, buf);
    }
    let pinned = laid.pinned().draw_unmarked(laid.area, buf);
    let caret = match page.current() {
        Current::Cursor => laid.rows().draw(cursor, laid.below, buf),
        Current::At(item) => laid.rows().draw(&Cursor::at(item), laid.below, buf),
        Current::Read => Some(laid.rows().draw_read(cursor, laid.below, buf)),
        Current::Nothing => laid.rows().draw_unmarked(laid.below, buf),
    };
    if let Some(foot) = page.foot() {
        let words = (laid.below, page.widest().min(usize::from(laid.below.width)));
        foot::draw(foot, laid.height(), words, theme, buf);
    }
    if let Some((beside, area)) = laid.beside() {
        beside.draw_unmarked(area, buf);
    }
    let caret = pinned.or(caret);
    match written.map(|written| (&written.editor, &written.stands)) {
        None | Some((_, Stands::Below | Stands::Above(_))) => caret,
        Some((_, Stands::InFields(fields))) => {
            let place = laid.rows().place_of_words(cursor, laid.below)?;
            writing::in_field(fields.first()?, place, theme, buf)
        }
        Some((editor, Stands::InPlace)) => {
            writing::in_place(editor, page, caret?, theme, laid.below, buf)
        }
        Some((editor, Stands::Popup { title, told, tone })) => {
            writing::popup(editor, title, (told, *tone), theme, area, buf)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::{Page, Said, Tone};

    fn shown(page: &Page, cursor: &Cursor, columns: u16, rows: u16) -> Vec<String> {
        let area = Rect::new(0, 0, columns, rows);
        let mut buf = Buffer::empty(area);
        let layout = Layout::of(page.clone(), None, (columns, rows), Theme::default());
        draw(&layout, (cursor, None), None, Theme::default(), area, &mut buf);
        let row = |y| (0..columns).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..rows).map(|y| row(y).trim_end().to_owned()).collect()
    }

    fn of_words(count: usize) -> Page {
        let mut page = Page::new();
        page.item("", "first", "", Tone::Text);
        (0..count).for_each(|place| page.words(format!("word {place}"), Tone::Text));
        page.item("", "last", "", Tone::Text);
        page
    }

    fn settle(page: &Page, cursor: &mut Cursor, size: (u16, u16)) {
        let layout = Layout::of(page.clone(), None, size, Theme::default());
        *cursor = seen(&layout, (cursor, None), None, size).0;
    }

    #[test]
    fn words_between_two_choices_are_read_through_before_anything_is_drawn() {
        let page = of_words(12);
        let mut cursor = Cursor::default();
        let mut steps = 0;
        while cursor.item == 0 {
            settle(&page, &mut cursor, (30, 6));
            cursor.step(1, page.choices());
            steps += 1;
        }
        assert!(steps > 2, "{steps}");
        settle(&page, &mut cursor, (30, 6));
        assert_eq!(shown(&page, &cursor, 30, 6)[5], "▸ last");
    }

    #[test]
    fn drawing_twice_draws_the_same() {
        let page = of_words(12);
        let mut cursor = Cursor::default();
        for step in [1, 1, 1, -1, 1, 1] {
            settle(&page, &mut cursor, (30, 6));
            cursor.step(step, page.choices());
            assert_eq!(shown(&page, &cursor, 30, 6), shown(&page, &cursor, 30, 6));
        }
    }

    #[test]
    fn a_briefer_page_is_shown_only_where_what_has_to_be_in_view_is_not() {
        let mut airy = Page::new();
        airy.words("one", Tone::Text);
        airy.gap();
        airy.words("two", Tone::Text);
        airy.in_view_to_here(1);
        airy.words("three", Tone::Text);
        let mut brief = Page::new();
        brief.words("one two three", Tone::Text);
        let page = airy.or_briefer(brief);
        assert_eq!(shown(&page, &Cursor::default(), 30, 4), ["  one", "", "  two", "  three"]);
        assert_eq!(shown(&page, &Cursor::default(), 30, 3)[0], "  one two three");
    }

    #[test]
    fn what_is_pinned_stays_while_the_rest_is_scrolled() {
        let mut page = Page::new();
        page.words("the period", Tone::Label);
        page.pin_to_here();
        (0..9).for_each(|place| page.item("", format!("row {place}"), "", Tone::Text));
        let mut cursor = Cursor::at(8);
        settle(&page, &mut cursor, (30, 5));
        let rows = shown(&page, &cursor, 30, 5);
        assert!(rows[0].contains("the period") && rows[4].contains("row 8"), "{rows:?}");
    }

    #[test]
    fn short_words_stand_where_long_ones_do_not_fit() {
        let mut page = Page::new();
        page.words(Said::or("a long way of saying it", "in short"), Tone::Text);
        assert_eq!(shown(&page, &Cursor::default(), 40, 1), ["  a long way of saying it"]);
        assert_eq!(shown(&page, &Cursor::default(), 20, 1), ["  in short"]);
    }

    #[test]
    fn nothing_a_person_wrote_is_in_what_debug_shows() {
        let page = of_words(1);
        assert_eq!(format!("{page:?}"), "Page(3 blocks)");
    }
}
