//! What stands in a cell of a page, as it was laid out to be drawn: what a click there is about.

use ratatui::layout::{Position, Rect};

use crate::ui::{
    action::Command,
    cursor::Cursor,
    page::{Current, Stands, Writing},
    paint::{Layout, foot, list, sheet, writing},
};

/// What a click in a cell is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// What a key does, so many times.
    Act(Command, usize),
    /// A choice of the page, counted from 0.
    Choice(usize),
    /// A link of the page, counted from 0.
    Link(usize),
    /// A number of a scale, which may be a choice of the page.
    Number(u8, Option<usize>),
    /// A day of the month that is shown, counted from the first one.
    Day(usize),
    /// Words that are being written: in which of those on the page, and in which row and column of its place.
    Words {
        /// Counted from 0.
        of: usize,
        /// From the first one in view.
        row: u16,
        /// From its left edge.
        column: u16,
    },
    /// What is read beside a list.
    Pane,
}

impl Target {
    /// The words of one that is written in this place, if the cell is in it.
    pub(super) fn words(of: usize, place: Rect, at: Position) -> Option<Target> {
        let inside = place.contains(at);
        inside.then(|| Target::Words { of, row: at.y - place.y, column: at.x - place.x })
    }
}

/// What is found in a cell of a page that is drawn into this area. It goes by what drawing goes by.
pub(super) fn found(
    layout: &Layout,
    (cursor, pane): (&Cursor, Option<&Cursor>),
    written: Option<&Writing<'_>>,
    area: Rect,
    at: Position,
) -> Option<Target> {
    let (page, theme) = (layout.page(), layout.theme());
    if let Some(listed) = page.list() {
        return list::found((page, listed), (cursor, pane), written, area, at);
    }
    if let Some(Stands::InFields(written)) = written.map(|written| &written.stands)
        && page.is_filled()
    {
        return sheet::found(page, written, area, at);
    }
    let laid = layout.in_area(written, area, theme);
    match written.map(|written| (&written.editor, &written.stands)) {
        Some((editor, Stands::Below)) => {
            let (above, place) = writing::below_of(laid.rows(), editor, laid.area);
            let choice = || laid.rows().found(&Cursor::default(), above, at);
            return Target::words(0, place, at).or_else(choice);
        }
        // What stands under a box cannot be reached.
        Some((editor, Stands::Popup { told, .. })) => {
            return Target::words(0, writing::line_of_popup(editor, told, area), at);
        }
        Some((editor, Stands::InPlace)) => {
            let caret = laid.rows().place_of_current(cursor, laid.below);
            let place = caret.and_then(|it| writing::place_of(editor, page, it, laid.below));
            let here = place.and_then(|place| Target::words(0, place, at));
            if here.is_some() {
                return here;
            }
        }
        Some((_, Stands::InFields(_))) => {
            let place = laid.rows().place_of_words(cursor, laid.below);
            let here = place.and_then(|place| Target::words(0, place, at));
            if here.is_some() {
                return here;
            }
        }
        Some((_, Stands::Above(_))) | None => (),
    }
    // Under few words it stands where more of them would.
    let words = (laid.below, page.widest().min(usize::from(laid.below.width)));
    let on_foot = page.foot().and_then(|it| foot::found(it, laid.height(), words, at));
    if on_foot.is_some() {
        return on_foot;
    }
    if laid.below.contains(at) {
        let item;
        let seen = match page.current() {
            Current::Cursor | Current::Read => cursor,
            Current::At(current) => {
                item = Cursor::at(current);
                &item
            }
            Current::Nothing => return laid.rows().found_unmarked(laid.below, at),
        };
        return laid.rows().found(seen, laid.below, at);
    }
    laid.pinned().found_unmarked(laid.area, at)
}
