//! The rows of a page at a width: choices wrap, groups have labels, each row knows whose it is.

mod beside;
mod drawing;
mod found;

use std::ops::Range;

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::width::width,
    ui::{
        paint::{
            pointed::underline,
            prose::{hanging, markdown, plain},
            tone::Acts,
        },
        theme::Theme,
    },
};

use beside::Beside;
pub(super) use beside::Stack;

/// What stands before each row of the one choice that leads.
const BAR: &str = "┃ ";

/// One row of the terminal.
#[derive(Clone, Debug)]
struct Row {
    line: Line<'static>,
    item: Option<usize>,
    /// What stands side by side in this row, where more than one item does.
    beside: Vec<Beside>,
    /// Where the hardware cursor belongs, if it does to this row.
    caret: Option<usize>,
    /// Where the mark stands while its item is current, if one does.
    mark: Option<u16>,
    /// What else a click in it is about.
    spots: Spots,
}

/// What stands in a row besides an item.
#[derive(Clone, Debug, Default)]
pub(super) enum Spots {
    /// Nothing.
    #[default]
    None,
    /// The numbers of a scale, from this column on.
    Numbers(usize),
    /// Days of a month: the first of them, counted from the first one of the month, and how wide each is.
    Days(usize, usize),
    /// A link, counted from 0.
    Link(usize),
    /// Words that name what keys do, two columns in.
    Acts(Acts),
}

impl Row {
    fn of(line: Line<'static>, item: Option<usize>) -> Row {
        Row { line, item, beside: Vec::new(), caret: None, mark: Some(0), spots: Spots::None }
    }

    fn holds(&self, item: usize) -> bool {
        self.item == Some(item) || self.beside.iter().any(|beside| beside.item == Some(item))
    }

    fn is_item(&self) -> bool {
        self.item.is_some() || self.beside.iter().any(|beside| beside.item.is_some())
    }
}

/// Rows in the making.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    all: Vec<Row>,
    items: usize,
    /// The letter of a group and its first item, for picking by letter.
    groups: Vec<(char, usize)>,
    columns: usize,
    theme: Theme,
    /// The rows in which words are being written, and the item that they are: the current one, meanwhile.
    written: Option<(Range<usize>, usize)>,
    links: usize,
}

impl Rows {
    /// No rows yet, `columns` wide. Two of them are kept for the mark of the current item.
    pub(super) fn new(columns: usize, theme: Theme) -> Rows {
        Rows {
            all: Vec::new(),
            items: 0,
            groups: Vec::new(),
            columns,
            theme,
            written: None,
            links: 0,
        }
    }

    pub(super) fn gap(&mut self) {
        if self
            .all
            .last()
            .is_some_and(|row| row.is_item() || row.line.width() > 0 || !row.beside.is_empty())
        {
            self.line(Line::default());
        }
    }

    /// A label of a group, after a gap.
    pub(super) fn label(&mut self, text: &str) {
        self.gap();
        self.line(Line::styled(format!("  {}", text.to_uppercase()), self.theme.label()));
    }

    /// The items from here on are picked by this letter and one more.
    pub(super) fn group(&mut self, letter: char) {
        self.groups.push((letter, self.items));
    }

    /// The letters that pick each item.
    fn names(&self) -> Vec<String> {
        let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
        let one = |place: usize| letters.get(place).copied().unwrap_or('?');
        let name = |item: usize| {
            let group = self.groups.iter().rev().find(|(_, first)| *first <= item);
            match group {
                Some((letter, first)) => format!("{letter}{}", one(item - first)),
                None => one(item).to_string(),
            }
        };
        (0..self.items).map(name).collect()
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        for line in hanging("  ", text, self.columns, self.theme.heading()) {
            self.line(line);
        }
    }

    pub(super) fn line(&mut self, line: Line<'static>) {
        self.all.push(Row::of(line, None));
    }

    pub(super) fn line_with_caret(&mut self, line: Line<'static>, caret: Option<usize>) {
        self.all.push(Row { caret, ..Row::of(line, None) });
    }

    /// Words that cannot be chosen.
    pub(super) fn words(&mut self, text: &str, style: Style) {
        for line in hanging("  ", text, self.columns, style) {
            self.line(line);
        }
    }

    pub(super) fn markdown(&mut self, text: &str) {
        for mut line in markdown(text, self.columns.saturating_sub(2), self.theme) {
            line.spans.insert(0, Span::raw("  "));
            self.line(line);
        }
    }

    /// An item: a mark such as `[x] `, its words, and a short tail at the right.
    pub(super) fn item(&mut self, mark: &str, text: &str, tail: &str, style: Style) {
        let item = Some(self.items);
        self.items += 1;
        let room = self.columns.saturating_sub(if tail.is_empty() { 0 } else { width(tail) + 2 });
        let lead = format!("  {mark}");
        let mut lines = hanging(&lead, text, room.max(12), style);
        if lines.len() > 1 && room * 2 < self.columns {
            // Beside a long tail the words would stand one to a line: it goes below them.
            let mut lines = hanging(&lead, text, self.columns, style);
            let below = " ".repeat(width(&lead));
            lines.extend(hanging(&below, tail, self.columns, self.theme.muted()));
            self.all.extend(lines.into_iter().map(|line| Row::of(line, item)));
            return;
        }
        if let Some(first) = lines.first_mut().filter(|_| !tail.is_empty()) {
            let used = first.width();
            let pad = self.columns.saturating_sub(used + width(tail));
            first.spans.push(Span::raw(" ".repeat(pad)));
            first.spans.push(Span::styled(tail.to_owned(), self.theme.muted()));
        }
        self.all.extend(lines.into_iter().map(|line| Row::of(line, item)));
    }

    /// An item of one line: a name, and right behind it what is set.
    pub(super) fn set(&mut self, mark: &str, name: (&str, Style), value: (&str, Style)) {
        let spans = [Span::raw(mark.to_owned()), Span::styled(name.0.to_owned(), name.1)];
        let value = Span::styled(value.0.to_owned(), value.1);
        self.row(Line::from(spans.into_iter().chain([value]).collect::<Vec<_>>()));
    }

    /// More words that belong to the item added last.
    pub(super) fn under(&mut self, indent: usize, text: &str, style: Style) {
        let item = self.items.checked_sub(1);
        let lead = " ".repeat(indent + 2);
        let lines = hanging(&lead, text, self.columns, style);
        self.all.extend(lines.into_iter().map(|line| Row::of(line, item)));
    }

    /// More words that belong to the item added last, beside the bar that it has.
    pub(super) fn barred(&mut self, indent: usize, text: &str, style: Style) {
        let item = self.items.checked_sub(1);
        let room = self.columns.saturating_sub(indent + 4).max(1);
        for line in plain(text, room, style) {
            let bar = Span::styled(format!("  {BAR}{}", " ".repeat(indent)), self.theme.accent());
            let words = line.spans.into_iter().map(|it| Span::styled(it.content, style));
            let spans: Vec<Span<'static>> = std::iter::once(bar).chain(words).collect();
            self.all.push(Row::of(Line::from(spans), item));
        }
    }

    /// An item of one line that never wraps.
    pub(super) fn row(&mut self, line: Line<'static>) {
        let item = Some(self.items);
        self.items += 1;
        let mut spans = vec![Span::raw("  ")];
        spans.extend(line.spans);
        self.all.push(Row::of(Line::from(spans).style(line.style), item));
    }

    /// A row of numbers to pick one of: no mark stands before it, where it would seem to be at the first.
    pub(super) fn numbers(&mut self, spans: Vec<Span<'static>>) {
        let lead = std::iter::once(Span::raw("  "));
        self.all.push(Row::of(Line::from(lead.chain(spans).collect::<Vec<_>>()), None));
    }

    /// An item with nothing to mark it: what it is says that the keys are there.
    pub(super) fn unmarked(&mut self, lines: Vec<Line<'static>>) {
        self.items += 1;
        self.about(lines);
    }

    /// Lines about the item added last, in view with it.
    pub(super) fn about(&mut self, lines: Vec<Line<'static>>) {
        let item = self.items.checked_sub(1);
        let row = |line| Row { mark: None, ..Row::of(line, item) };
        self.all.extend(lines.into_iter().map(row));
    }

    /// Words are being written in these rows of the item added last.
    pub(super) fn write_in(&mut self, rows: Range<usize>) {
        self.written = Some((rows, self.items.saturating_sub(1)));
    }

    /// Moves the item that was added from this row on so many columns in, and points out some of its words.
    pub(super) fn mark_at(
        &mut self,
        first: usize,
        columns: usize,
        hits: (&str, &str, &[Range<usize>]),
    ) {
        let (lead, text, hits) = hits;
        let theme = self.theme;
        let rows = &mut self.all[first..];
        let lines: Vec<&mut Line<'static>> = rows
            .iter_mut()
            .map(|row| {
                row.mark = u16::try_from(columns).ok();
                &mut row.line
            })
            .collect();
        underline(lines, lead, text, hits, theme);
    }

    /// Says what else stands in a row.
    pub(super) fn hold(&mut self, row: usize, spots: Spots) {
        if let Some(row) = self.all.get_mut(row) {
            row.spots = spots;
        }
    }

    /// The rows from this one on are another link of the page.
    pub(super) fn link_from(&mut self, first: usize) {
        let link = self.links;
        self.links += 1;
        self.all.iter_mut().skip(first).for_each(|row| row.spots = Spots::Link(link));
    }

    pub(super) fn height(&self) -> usize {
        self.all.len()
    }
}
