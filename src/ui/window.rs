//! All that the window shows, as a value: header, page, footer; the cover; that there is no room.

use std::sync::Arc;

use crate::{
    text::width::width,
    ui::{action::Command, cursor::Cursor, page::Writing, paint::Layout},
};

/// The smallest window there is room in (columns, rows).
pub const SMALLEST: (u16, u16) = (40, 12);

/// From so many rows on there is air around the page.
const ROOMY: u16 = 20;

/// What the window shows.
#[derive(Debug)]
pub enum Window<'a> {
    /// Whoever looks over a shoulder sees a calendar.
    Cover(Cover),
    /// There is no room: what is told instead.
    TooSmall(String),
    /// The program itself.
    Screens(Box<Screens<'a>>),
}

/// A month, as any calendar shows it. Nothing of the program is visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The month and its year, in the language of the guide.
    pub title: String,
    /// The names of the days of a week, two letters each, from Monday on.
    pub weekdays: &'static str,
    /// Which day of the week the first is: 0 is Monday.
    pub first: u32,
    /// So many the month has.
    pub days: u32,
}

/// The screen on top, what is visible around it, and the lines above and below.
#[derive(Debug)]
pub struct Screens<'a> {
    /// Where one is, and the date and where the words are.
    pub header: (String, String),
    /// The screen below a popup.
    pub below: Option<Surface<'a>>,
    /// The screen that hears the keys.
    pub top: Surface<'a>,
    /// What is told while the program opens.
    pub opening: Vec<&'static str>,
    /// Rows above the footer.
    pub told: Vec<String>,
    /// The last row, below all that is told.
    pub footer: Footer,
}

/// A screen, as its page, and where its reader is on it.
#[derive(Debug)]
pub struct Surface<'a> {
    /// Its rows, as they were laid out after the last action.
    pub layout: Arc<Layout>,
    /// Where its reader is; `None` where nothing can be chosen or scrolled.
    pub cursor: Option<&'a Cursor>,
    /// How far what stands beside its list is read; `None` where nothing does.
    pub pane: Option<&'a Cursor>,
    /// What is being typed on it, and where; `None` where nothing is.
    pub written: Option<Writing<'a>>,
}

/// The last row: a notice or keys, and the keys that are always there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footer {
    /// What is told just now, in place of the keys; `None` where they are shown.
    pub notice: Option<String>,
    /// As many as there is room for.
    pub keys: Vec<Hint>,
    /// The key of the keys and the one that leaves.
    pub always: Vec<Hint>,
}

/// A key that the footer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// As it is written on screen.
    pub key: String,
    /// What it does, in a word or two.
    pub does: &'static str,
    /// What it asks for.
    pub command: Command,
}

impl Hint {
    /// How many columns it takes, with the air behind it.
    pub fn width(&self) -> usize {
        width(&self.key) + width(self.does) + 4
    }
}

impl Footer {
    /// How many columns are left beside the keys that are always there, in a window of so many.
    pub fn room(&self, columns: u16) -> usize {
        let used: usize = self.always.iter().map(Hint::width).sum();
        usize::from(columns).saturating_sub(used + 3)
    }
}

/// How many rows the header takes.
pub fn header_rows(rows: u16) -> u16 {
    if rows >= ROOMY { 3 } else { 2 }
}

/// How many rows are left for the page, in a window of so many, with so many told above the footer.
pub fn page_rows(rows: u16, told: usize) -> u16 {
    let around = if rows >= ROOMY { 6 } else { 4 };
    let told = u16::try_from(told).unwrap_or(0);
    rows.saturating_sub(around).saturating_sub(told).max(1)
}
