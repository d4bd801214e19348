//! A page with the rows it is laid out in: what says the same in the same room is laid out once.

use std::{borrow::Cow, fmt, sync::Arc};

use ratatui::layout::Rect;

use crate::ui::{
    page::{Page, Stands, Writing},
    paint::{BETWEEN, LIST, POPUP, SIDE, foot, laying, popup, rows::Rows},
    theme::Theme,
};

/// From so many columns on a page stands in the middle of its window.
const CENTRED: u16 = 81;

/// The air at both sides of the words of such a page, with the mark of the current choice.
const AIR: u16 = 4;

/// The columns that stay empty at the right of what stands beside a page.
const EDGE: u16 = 2;

/// Where a page is in a window that is wider than its words: in the middle, unless something stands beside it.
pub(super) fn column(page: &Page, area: Rect) -> Rect {
    let widest = u16::try_from(page.widest()).unwrap_or(u16::MAX).saturating_add(AIR);
    let is_alone = page.popup().is_none() && page.beside().is_none() && page.pane().is_none();
    if area.width < CENTRED || !is_alone || widest >= area.width {
        return area;
    }
    Rect { x: area.x + (area.width - widest) / 2, width: widest, ..area }
}

/// A page laid out in so many columns and rows.
pub struct Layout {
    page: Page,
    room: (u16, u16),
    theme: Theme,
    /// None where it is laid out anew each time: what is written on it decides how, or it has a list of its own.
    parts: Option<Parts>,
}

/// How much it says, and nothing of it: pages hold private words.
impl fmt::Debug for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Layout").field(&self.page).field(&self.room).finish()
    }
}

impl Layout {
    /// A page in so many columns and rows, with what is being written on it.
    pub fn of(page: Page, written: Option<&Writing<'_>>, room: (u16, u16), theme: Theme) -> Layout {
        let parts = may_be_kept(&page, written).then(|| Parts::of(&page, written, room, theme));
        Layout { page, room, theme, parts }
    }

    /// The same where the page says what it said, in the same room; else a new one.
    #[must_use]
    pub fn or_of(
        known: Option<Arc<Layout>>,
        page: Page,
        written: Option<&Writing<'_>>,
        room: (u16, u16),
        theme: Theme,
    ) -> Arc<Layout> {
        let is_it = |known: &Arc<Layout>| {
            (known.room, known.theme) == (room, theme)
                && known.parts.is_some() == may_be_kept(&page, written)
                && known.page == page
        };
        known.filter(is_it).unwrap_or_else(|| Arc::new(Layout::of(page, written, room, theme)))
    }

    /// What it is laid out with.
    pub(super) fn theme(&self) -> Theme {
        self.theme
    }

    /// What it says.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Its rows in an area, which may be another one than it was laid out for.
    pub(super) fn in_area(
        &self,
        written: Option<&Writing<'_>>,
        area: Rect,
        theme: Theme,
    ) -> Laid<'_> {
        let room = (area.width, area.height);
        let is_it = (self.room, self.theme) == (room, theme);
        let parts = match &self.parts {
            Some(parts) if is_it => Cow::Borrowed(parts),
            Some(_) | None => Cow::Owned(Parts::of(&self.page, written, room, theme)),
        };
        Laid::of(&self.page, parts, area)
    }
}

/// Whether what is written on a page changes nothing of its rows, and it has some.
fn may_be_kept(page: &Page, written: Option<&Writing<'_>>) -> bool {
    let decides = written.is_some_and(|it| matches!(it.stands, Stands::InFields(_)));
    page.list().is_none() && !decides
}

/// The rows of a page: those that stay at the top, those that scroll, those of what stands beside it.
#[derive(Clone)]
struct Parts {
    pinned: Rows,
    rows: Rows,
    beside: Option<Rows>,
}

impl Parts {
    fn of(
        page: &Page,
        written: Option<&Writing<'_>>,
        (width, height): (u16, u16),
        theme: Theme,
    ) -> Parts {
        if page.popup().is_some() {
            let columns = usize::from(width.min(POPUP).saturating_sub(4));
            let most = usize::from(height.saturating_sub(2));
            let rows = laying::fitting(page, columns, (most, None), theme);
            return Parts { pinned: laying::of_blocks(&[], columns, theme), rows, beside: None };
        }
        let width = column(page, Rect::new(0, 0, width, height)).width;
        let wide = if page.beside().is_some() { width.min(LIST) } else { width };
        let kept = u16::from(!page.goes_to_the_edge());
        let across = usize::from(wide.saturating_sub(kept));
        let pinned = laying::of_blocks(page.pinned(), across, theme);
        let left = usize::from(height).saturating_sub(pinned.height());
        let columns = across.min(page.widest());
        let written = written.and_then(|written| match &written.stands {
            Stands::InFields(fields) => fields.first().map(|written| written.editor),
            _ => None,
        });
        let rows = laying::fitting(page, columns, (left, written), theme);
        let room = width >= LIST + BETWEEN + SIDE;
        let side = usize::from(width.saturating_sub(LIST + BETWEEN + EDGE));
        let beside = page.beside().filter(|_| room);
        let beside = beside.map(|beside| laying::of_blocks(beside.blocks(), side, theme));
        Parts { pinned, rows, beside }
    }
}

/// The rows of a page in an area.
pub(super) struct Laid<'a> {
    parts: Cow<'a, Parts>,
    /// Where the page is, and where that part of it is that scrolls.
    pub(super) area: Rect,
    pub(super) below: Rect,
    side: Rect,
}

impl<'a> Laid<'a> {
    fn of(page: &Page, parts: Cow<'a, Parts>, area: Rect) -> Laid<'a> {
        let height = |rows: &Rows| u16::try_from(rows.height()).unwrap_or(u16::MAX);
        if page.popup().is_some() {
            // In a box as high as its rows, and no higher than the area with its frame.
            let below = popup::inside(POPUP, height(&parts.rows), area);
            return Laid { parts, area: below, below, side: Rect::default() };
        }
        let area = column(page, area);
        let list = if page.beside().is_some() { area.width.min(LIST) } else { area.width };
        let list = Rect { width: list, ..area };
        let used = height(&parts.pinned).min(list.height);
        let foot = if page.foot().is_some() { foot::ROWS } else { 0 };
        let left = (list.height - used).saturating_sub(foot);
        let below = Rect { y: list.y + used, height: left, ..list };
        let used = (LIST + BETWEEN).min(area.width);
        let side = area.width.saturating_sub(used + EDGE);
        let side = Rect { x: area.x + used, width: side, ..area };
        Laid { parts, area: list, below, side }
    }

    pub(super) fn pinned(&self) -> &Rows {
        &self.parts.pinned
    }

    pub(super) fn rows(&self) -> &Rows {
        &self.parts.rows
    }

    /// What stands beside it, and where.
    pub(super) fn beside(&self) -> Option<(&Rows, Rect)> {
        Some((self.parts.beside.as_ref()?, self.side))
    }

    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.parts.rows.height()).unwrap_or(u16::MAX)
    }
}
