//! Stacks of cards that stand side by side in an outline, each card an item.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
    text::Line,
};

use crate::ui::{
    page::{flow_width, flowed},
    paint::{
        letters::Letters,
        rows::{Row, Rows},
    },
    theme::Theme,
};

/// What one of several stacks has in a row.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    line: Line<'static>,
    pub(super) item: Option<usize>,
    /// Whether it is the first row of its card, where the mark and the letters are drawn.
    is_first: bool,
    pub(super) x: u16,
    pub(super) columns: u16,
}

/// Words that cannot be chosen, and under them cards, each of some lines.
#[derive(Clone, Debug, Default)]
pub struct Stack {
    pub head: Vec<Line<'static>>,
    pub cards: Vec<Vec<Line<'static>>>,
}

impl Rows {
    /// How wide each of `count` stacks is, with the two columns for the mark and one between them.
    pub(in crate::ui) fn stack_columns(&self, count: usize) -> usize {
        self.columns / count.max(1)
    }

    /// Adds stacks side by side. Their cards are items, stack by stack, with a gap between them.
    pub(in crate::ui) fn stacks(&mut self, stacks: Vec<Stack>) {
        let wide = self.stack_columns(stacks.len());
        let first = self.all.len();
        for (place, stack) in stacks.into_iter().enumerate() {
            let x = u16::try_from(place * wide).unwrap_or(u16::MAX);
            let columns = u16::try_from(wide.saturating_sub(1)).unwrap_or(u16::MAX);
            let mut at = first;
            let mut put = |rows: &mut Vec<Row>, line, item, is_first| {
                if rows.len() <= at {
                    rows.push(Row::of(Line::default(), None));
                }
                rows[at].beside.push(Beside { line, item, is_first, x, columns });
                at += 1;
            };
            for line in stack.head {
                put(&mut self.all, line, None, false);
            }
            for (place, card) in stack.cards.into_iter().enumerate() {
                if place > 0 {
                    put(&mut self.all, Line::default(), None, false);
                }
                for (row, line) in card.into_iter().enumerate() {
                    put(&mut self.all, line, Some(self.items), row == 0);
                }
                self.items += 1;
            }
        }
    }
}

impl Rows {
    /// Short items, one after the other in as many rows as they need.
    pub(in crate::ui) fn flow(&mut self, items: &[String], style: Style) {
        let mut rest = items.iter();
        for count in flowed(items, self.columns) {
            let mut row = Row::of(Line::default(), None);
            let mut x = 0;
            for item in rest.by_ref().take(count) {
                let columns = u16::try_from(flow_width(item)).unwrap_or(u16::MAX);
                let line = Line::styled(item.clone(), style);
                let item = Some(self.items);
                row.beside.push(Beside { line, item, is_first: true, x, columns });
                self.items += 1;
                x += columns;
            }
            self.all.push(row);
        }
    }
}

impl Row {
    /// Draws what stands side by side, and says where the current item is, if it is here.
    pub(super) fn draw_beside(
        &self,
        current: usize,
        theme: Theme,
        (area, y): (Rect, u16),
        buf: &mut Buffer,
    ) -> Option<Position> {
        let mut caret = None;
        for beside in &self.beside {
            let strip = Rect { x: area.x + beside.x, y, width: beside.columns, height: 1 };
            let strip = strip.intersection(area);
            if strip.is_empty() {
                continue;
            }
            let inside = strip.width.saturating_sub(2);
            buf.put_line(strip.x + 2.min(strip.width), y, &beside.line, inside);
            if beside.item == Some(current) {
                buf.set_style(strip, theme.selected());
                if beside.is_first {
                    buf.put(strip.x, y, "▸", theme.accent());
                }
                caret = caret.or(Some(Position { x: strip.x, y }));
            }
        }
        caret
    }

    /// The letters that pick what stands side by side.
    pub(super) fn draw_names(
        &self,
        names: &[String],
        typed: &str,
        theme: Theme,
        (area, y): (Rect, u16),
        buf: &mut Buffer,
    ) {
        for beside in self.beside.iter().filter(|beside| beside.is_first) {
            let name = beside.item.and_then(|item| names.get(item));
            let x = area.x + beside.x;
            if let Some(name) = name.filter(|name| name.starts_with(typed) && x < area.right()) {
                let style = theme.accent().add_modifier(Modifier::REVERSED);
                buf.put_within(x, y, name, usize::from(area.right() - x), style);
            }
        }
    }
}
