//! Draws the visible rows of an outline, and remembers what was seen of it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Modifier,
};

use unicode_width::UnicodeWidthStr;

use crate::ui::{
    cursor::{Cursor, View},
    paint::{
        letters::Letters,
        rows::{Row, Rows},
    },
};

impl Rows {
    /// Follows what can be seen of it in `height` rows.
    pub(in crate::ui) fn settle(&self, cursor: &mut Cursor, height: usize) {
        let view = self.view(cursor, height);
        cursor.see(view, || self.names());
    }

    pub(super) fn current(&self, cursor: &Cursor) -> usize {
        let item = cursor.item.min(self.items.saturating_sub(1));
        self.written.as_ref().map_or(item, |(_, written)| *written)
    }

    /// What can be seen with the cursor where it is.
    pub(super) fn view(&self, cursor: &Cursor, height: usize) -> View {
        let current = self.current(cursor);
        let is_current = |row: &Row| row.holds(current);
        let first = self.all.iter().position(is_current).unwrap_or(0);
        let last = self.all.iter().rposition(is_current).unwrap_or(0);
        let top = self.top(cursor, first, last, height);
        let after = self.all.iter().skip(last + 1).position(Row::is_item);
        let after = after.map_or(self.all.len(), |place| last + 1 + place);
        let before = self.all[..first.min(self.all.len())].iter().rposition(Row::is_item);
        // Whoever reads only the end of an item does not know which it is.
        let is_cut = first < top && last - first < height;
        let is_past_item = last < top || is_cut;
        View {
            top,
            height,
            unseen_after: after.saturating_sub(top + height),
            unseen_before: top.saturating_sub(before.map_or(0, |place| place + 1)),
            hides_item: is_past_item || top + height <= first,
            is_past_item,
            lowest: self.all.len().saturating_sub(height),
        }
    }

    /// Where the words stand that are being written, in a frame that begins two columns in.
    pub(in crate::ui) fn place_of_words(&self, cursor: &Cursor, area: Rect) -> Option<Rect> {
        let (rows, _) = self.written.clone()?;
        let View { top, .. } = self.view(cursor, usize::from(area.height));
        let (first, last) = (rows.start.max(top), rows.end.max(top));
        let row = |row: usize| u16::try_from(row - top).unwrap_or(u16::MAX);
        let columns = u16::try_from(self.columns).unwrap_or(u16::MAX);
        let place = Rect {
            x: area.x.saturating_add(4),
            y: area.y.saturating_add(row(first)),
            width: columns.saturating_sub(6),
            height: row(last) - row(first),
        };
        Some(place.intersection(area))
    }

    /// Draws the visible rows, and says where the hardware cursor belongs: on the current item.
    pub(in crate::ui) fn draw(
        &self,
        cursor: &Cursor,
        area: Rect,
        buf: &mut Buffer,
    ) -> Option<Position> {
        let current = self.current(cursor);
        let View { top, .. } = self.view(cursor, usize::from(area.height));
        let mut caret = None;
        for (y, row) in (area.y..area.bottom()).zip(self.all.iter().skip(top)) {
            buf.put_line(area.x, y, &row.line, area.width);
            let shown = row.draw_beside(current, self.theme, (area, y), buf);
            caret = caret.or(shown);
            if row.item != Some(current) || cursor.is_unmarked() {
                continue;
            }
            let Some(mark) = row.mark else {
                caret = caret.or(Some(Position { x: area.x + 2.min(area.width), y }));
                continue;
            };
            let x = area.x + mark.min(area.width);
            let strip = Rect { x, y, width: area.right() - x, height: 1 };
            buf.set_style(strip, self.theme.selected());
            if caret.is_none() {
                buf.put(x, y, "▸", self.theme.accent());
                caret = Some(Position { x, y });
            }
        }
        if let Some(typed) = cursor.letters() {
            self.draw_names(&self.names(), typed, top, area, buf);
        }
        self.draw_more(top, area, buf);
        // Where nothing can be chosen, or is marked, who hears the screen is led to its first words.
        let is_read = self.items == 0 || cursor.is_unmarked();
        caret.or(is_read.then_some(Position { x: area.x, y: area.y }))
    }

    /// Draws what is read of it, with nothing current.
    pub(in crate::ui) fn draw_read(
        &self,
        cursor: &Cursor,
        area: Rect,
        buf: &mut Buffer,
    ) -> Position {
        let top = self.view(cursor, usize::from(area.height)).top;
        for (y, row) in (area.y..area.bottom()).zip(self.all.iter().skip(top)) {
            buf.put_line(area.x, y, &row.line, area.width);
        }
        self.draw_more(top, area, buf);
        Position { x: area.x, y: area.y }
    }

    /// Draws only their words, two columns further left than the area: there they stand below each other.
    pub(in crate::ui) fn draw_lines(&self, area: Rect, buf: &mut Buffer) {
        let left = area.x.saturating_sub(2);
        for (y, row) in (area.y..area.bottom()).zip(&self.all) {
            buf.put_line(left, y, &row.line, area.width + 2);
        }
    }

    /// Draws the rows from the first on, with none of them current.
    pub(in crate::ui) fn draw_unmarked(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let mut caret = None;
        for (y, row) in (area.y..area.bottom()).zip(&self.all) {
            buf.put_line(area.x, y, &row.line, area.width);
            row.draw_beside(usize::MAX, self.theme, (area, y), buf);
            let x = row.caret.and_then(|x| u16::try_from(x).ok());
            caret = caret.or(x.map(|x| Position { x: area.x + x, y }));
        }
        self.draw_more(0, area, buf);
        caret
    }

    /// The letters that pick an item, beside its first row.
    fn draw_names(&self, names: &[String], typed: &str, top: usize, area: Rect, buf: &mut Buffer) {
        let mut before = top.checked_sub(1).and_then(|row| self.all.get(row)?.item);
        for (y, row) in (area.y..area.bottom()).zip(self.all.iter().skip(top)) {
            row.draw_names(names, typed, self.theme, (area, y), buf);
            let name = row.item.and_then(|item| names.get(item));
            if let Some(name) = name.filter(|name| row.item != before && name.starts_with(typed)) {
                let style = self.theme.accent().add_modifier(Modifier::REVERSED);
                buf.put_within(area.x, y, name, usize::from(area.width), style);
            }
            before = row.item;
        }
    }

    /// The first row to show, so that the current item is in view and the list does not jump.
    fn top(&self, cursor: &Cursor, first: usize, last: usize, height: usize) -> usize {
        let lowest = self.all.len().saturating_sub(height);
        let was = cursor.top();
        if cursor.is_reading() {
            return was.min(lowest);
        }
        // The group's label above the first item, and one row of what follows, stay in view.
        let mut top = was.min(if self.current(cursor) == 0 { 0 } else { first.saturating_sub(2) });
        if last + 2 > top + height {
            top = (last + 2).saturating_sub(height).min(first);
        }
        top.min(lowest)
    }

    /// Says that there is more above or below.
    fn draw_more(&self, top: usize, area: Rect, buf: &mut Buffer) {
        let height = usize::from(area.height);
        let below = self.all.len().saturating_sub(top + height);
        if area.width > 2 && top > 0 {
            buf.put(free_at_the_end(area, area.y, buf), area.y, "↑", self.theme.muted());
        }
        if area.width > 2 && below > 0 && area.height > 1 {
            let y = area.bottom() - 1;
            buf.put(free_at_the_end(area, y, buf), y, "↓", self.theme.muted());
        }
    }
}

/// The last column of a row, or the one behind it where words reach that far and the window goes on.
fn free_at_the_end(area: Rect, y: u16, buf: &Buffer) -> u16 {
    let last = area.right().saturating_sub(1);
    let width = |x: u16| buf.cell((x, y)).map_or(0, |cell| cell.symbol().trim_end().width());
    let is_taken = width(last) > 0 || width(last.saturating_sub(1)) > 1;
    if is_taken { (last + 1).min(buf.area.right().saturating_sub(1)) } else { last }
}
