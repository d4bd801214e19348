//! A list of rows to move through: items wrap, groups have labels, the current one is marked.

mod beside;
mod drawing;

use std::cell::{Cell, RefCell};

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::width::{truncate, visible, width},
    ui::{
        theme::Theme,
        widgets::prose::{hanging, markdown},
    },
};

use beside::Beside;
pub use beside::{Stack, flowed};

/// Where a list is: the current item, and what was in view when it was last drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    pub item: usize,
    /// Whether words between two items are being read, so that the view need not hold the item.
    reading: bool,
    /// The letters typed so far, while the items are picked by their letters.
    letters: Option<String>,
    /// Remembered by drawing; not part of what is chosen.
    view: Cell<View>,
    names: RefCell<Vec<String>>,
}

/// What a list showed: its first row, its height, and how many rows that belong to no other item
/// lie unseen after and before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct View {
    top: usize,
    height: usize,
    unseen_after: usize,
    unseen_before: usize,
    /// Whether the current item lies below or above what is shown.
    hides_item: bool,
}

impl Cursor {
    pub fn at(item: usize) -> Cursor {
        Cursor { item, ..Cursor::default() }
    }

    /// At an item, shown at the top of the view.
    pub fn at_top(item: usize) -> Cursor {
        let view = Cell::new(View { top: usize::MAX, ..View::default() });
        Cursor { item, view, ..Cursor::default() }
    }

    /// At the first item, with the words before it in view from their start.
    pub fn from_the_start() -> Cursor {
        Cursor { reading: true, ..Cursor::default() }
    }

    /// Moves the view by `pages` of words, whatever is current. `isize::MIN` and `MAX` go to the ends.
    pub fn scroll(&mut self, pages: isize) {
        let mut view = self.view.get();
        let page = view.height.saturating_sub(2).max(1);
        let rows = pages.saturating_mul(isize::try_from(page).unwrap_or(isize::MAX));
        view.top = view.top.saturating_add_signed(rows);
        self.reading = true;
        self.view.set(view);
    }

    /// At the last of `count` items, with all that comes after it in view.
    pub fn to_the_end(&mut self, count: usize) {
        self.go(count.saturating_sub(1));
        self.scroll(isize::MAX);
    }

    /// Reads on where the current item is not in view yet. Says whether it did: nothing is opened
    /// that was not seen.
    pub fn reads_on(&mut self) -> bool {
        let hides = self.view.get().hides_item;
        if hides {
            self.scroll(1);
        }
        hides
    }

    /// Goes to an item.
    pub fn go(&mut self, item: usize) {
        self.item = item;
        self.reading = false;
    }

    /// From now on, letters pick items.
    pub fn pick_by_letter(&mut self) {
        self.letters = Some(String::new());
    }

    pub fn is_picking(&self) -> bool {
        self.letters.is_some()
    }

    /// Stops picking. Says whether it was.
    pub fn stop_picking(&mut self) -> bool {
        self.letters.take().is_some()
    }

    /// Takes a letter. `Some` when it was the last one an item needed: that item is current then.
    pub fn pick(&mut self, letter: char) -> Option<usize> {
        let mut letters = self.letters.take()?;
        letters.push(letter);
        let names = self.names.borrow();
        // Caps Lock picks what the small letter would, where no capital is shown.
        let named = |typed: &str| names.iter().position(|name| name.starts_with(typed));
        if named(&letters).is_none() {
            letters = letters.to_lowercase();
        }
        let found = named(&letters)?;
        let whole = names[found] == letters;
        drop(names);
        self.go(found);
        if whole {
            return Some(found);
        }
        self.letters = Some(letters);
        // The group whose letter was typed is shown from its start.
        self.view.set(View { top: usize::MAX, ..self.view.get() });
        None
    }

    /// Moves by `step`, staying within `count` items. One step never jumps over words that were
    /// not in view: those are scrolled through first.
    pub fn step(&mut self, step: isize, count: usize) {
        let mut view = self.view.get();
        let page = view.height.saturating_sub(2).max(1);
        match step {
            1 if view.unseen_after > 0 => {
                view.top += view.unseen_after.min(page);
                self.reading = true;
            }
            -1 if view.unseen_before > 0 => {
                view.top = view.top.saturating_sub(view.unseen_before.min(page));
                self.reading = true;
            }
            _ => {
                let last = count.saturating_sub(1);
                let item = self.item.min(last).saturating_add_signed(step).min(last);
                // At an end there is nowhere to go, and what is being read stays in view.
                self.reading &= item == self.item;
                self.item = item;
            }
        }
        self.view.set(view);
    }
}

/// One row of the terminal.
#[derive(Clone, Debug)]
struct Row {
    line: Line<'static>,
    item: Option<usize>,
    /// What stands side by side in this row, where more than one item does.
    beside: Vec<Beside>,
}

impl Row {
    fn of(line: Line<'static>, item: Option<usize>) -> Row {
        Row { line, item, beside: Vec::new() }
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
pub struct Outline {
    rows: Vec<Row>,
    items: usize,
    /// The letter of a group and its first item, for picking by letter.
    groups: Vec<(char, usize)>,
    columns: usize,
    theme: Theme,
}

impl Outline {
    /// An empty outline, `columns` wide. Two of them are kept for the mark of the current item.
    pub fn new(columns: usize, theme: Theme) -> Outline {
        Outline { rows: Vec::new(), items: 0, groups: Vec::new(), columns, theme }
    }

    pub fn gap(&mut self) {
        if self
            .rows
            .last()
            .is_some_and(|row| row.is_item() || row.line.width() > 0 || !row.beside.is_empty())
        {
            self.line(Line::default());
        }
    }

    /// A label of a group, after a gap.
    pub fn label(&mut self, text: &str) {
        self.gap();
        self.line(Line::styled(format!("  {}", text.to_uppercase()), self.theme.label()));
    }

    /// The items from here on are picked by this letter and one more.
    pub fn group(&mut self, letter: char) {
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

    pub fn heading(&mut self, text: &str) {
        self.gap();
        for line in hanging("  ", text, self.columns, self.theme.heading()) {
            self.line(line);
        }
    }

    pub fn line(&mut self, line: Line<'static>) {
        self.rows.push(Row::of(line, None));
    }

    /// Words that cannot be chosen.
    pub fn words(&mut self, text: &str, style: Style) {
        for line in hanging("  ", text, self.columns, style) {
            self.line(line);
        }
    }

    /// Words that stand further in, on every line.
    pub fn indented(&mut self, indent: usize, text: &str, style: Style) {
        for line in hanging(&" ".repeat(indent + 2), text, self.columns, style) {
            self.line(line);
        }
    }

    pub fn markdown(&mut self, text: &str) {
        for mut line in markdown(text, self.columns.saturating_sub(2), self.theme) {
            line.spans.insert(0, Span::raw("  "));
            self.line(line);
        }
    }

    /// An item: a mark such as `[x] `, its words, and a short tail at the right.
    pub fn item(&mut self, mark: &str, text: &str, tail: &str, style: Style) {
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
            self.rows.extend(lines.into_iter().map(|line| Row::of(line, item)));
            return;
        }
        if let Some(first) = lines.first_mut().filter(|_| !tail.is_empty()) {
            let used = first.width();
            let pad = self.columns.saturating_sub(used + width(tail));
            first.spans.push(Span::raw(" ".repeat(pad)));
            first.spans.push(Span::styled(tail.to_owned(), self.theme.muted()));
        }
        self.rows.extend(lines.into_iter().map(|line| Row::of(line, item)));
    }

    /// More words that belong to the item added last.
    pub fn under(&mut self, indent: usize, text: &str, style: Style) {
        let item = self.items.checked_sub(1);
        let lead = " ".repeat(indent + 2);
        let lines = hanging(&lead, text, self.columns, style);
        self.rows.extend(lines.into_iter().map(|line| Row::of(line, item)));
    }

    /// An item of one line that never wraps.
    pub fn row(&mut self, line: Line<'static>) {
        let item = Some(self.items);
        self.items += 1;
        let mut spans = vec![Span::raw("  ")];
        spans.extend(line.spans);
        self.rows.push(Row::of(Line::from(spans).style(line.style), item));
    }

    /// A row of numbers to pick one of: no mark stands before it, where it would seem to be at the first.
    pub fn numbers(&mut self, spans: Vec<Span<'static>>) {
        let lead = std::iter::once(Span::raw("  "));
        self.rows.push(Row::of(Line::from(lead.chain(spans).collect::<Vec<_>>()), None));
    }

    pub fn theme(&self) -> Theme {
        self.theme
    }

    pub fn items(&self) -> usize {
        self.items
    }

    pub fn height(&self) -> usize {
        self.rows.len()
    }
}

/// Words cut to fit, with control characters taken out.
pub fn clipped(text: &str, columns: usize) -> String {
    truncate(&visible(text), columns).into_owned()
}
