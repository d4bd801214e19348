//! What a screen says, block by block: what each block is, never how it looks.

use std::fmt;

mod block;
mod building;
mod field;
mod flow;
mod form;
mod list;
mod said;
mod shared;
mod writing;

pub use block::{Asked, Block, Card, Choice, Column, DayCell, Month, Shape, Sides};
pub use field::{Field, Passage, Room, Space};
pub use flow::{flow_width, flowed};
pub use list::{List, Listed, Marked};
pub use said::{Run, Said, Text, Tone};
pub use writing::{Stands, Writing, Written};

/// The widest a line of words gets, in columns.
pub const MEASURE: usize = 68;

/// How wide words get, with two columns for the mark of the current choice.
pub const WIDEST: usize = 72;

/// Which choice of a page is current.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Current {
    /// The one the cursor of the screen is at.
    #[default]
    Cursor,
    /// The choice of this number, counted from 0 over the whole page.
    At(usize),
    /// None: nothing looks as if Enter would take it.
    Nothing,
    /// None: the page is read, and the cursor of the screen says how far.
    Read,
}

/// What a screen says.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    blocks: Vec<Block>,
    choices: usize,
    widest: usize,
    /// How many blocks have to be in view without scrolling; all where a briefer page is given and none is said.
    in_view: Option<(usize, usize)>,
    /// How many blocks stay at the top while the others are scrolled.
    pinned: usize,
    current: Current,
    in_the_middle: bool,
    to_the_edge: bool,
    foot: Option<(Text, Vec<Run>)>,
    popup: Option<String>,
    briefer: Option<Box<Page>>,
    beside: Option<Box<Page>>,
    list: Option<List>,
    pane: Option<Box<Page>>,
    in_pane: bool,
}

/// How much it says, and nothing of it: pages hold private words.
impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} blocks)", self.blocks.len())
    }
}

impl Default for Page {
    fn default() -> Page {
        Page {
            blocks: Vec::new(),
            choices: 0,
            widest: WIDEST,
            in_view: None,
            pinned: 0,
            current: Current::Cursor,
            in_the_middle: false,
            to_the_edge: false,
            foot: None,
            popup: None,
            briefer: None,
            beside: None,
            list: None,
            pane: None,
            in_pane: false,
        }
    }
}

impl Page {
    /// With nothing on it.
    pub fn new() -> Page {
        Page::default()
    }

    /// No wider than so many columns.
    #[must_use]
    pub fn as_wide_as(mut self, columns: usize) -> Page {
        self.widest = columns;
        self
    }

    /// In the middle of the screen.
    #[must_use]
    pub fn in_the_middle(mut self) -> Page {
        self.in_the_middle = true;
        self
    }

    /// As wide as the screen where that is narrow: no column is kept for what says that there is more.
    #[must_use]
    pub fn to_the_edge(mut self) -> Page {
        self.to_the_edge = true;
        self
    }

    /// With another page in its place where the rows do not all fit: the first that fits is shown, or the last.
    #[must_use]
    pub fn or_briefer(mut self, page: Page) -> Page {
        self.briefer = Some(Box::new(page));
        self
    }

    /// With a page to read beside it where there is room for both.
    #[must_use]
    pub fn with_beside(mut self, page: Page) -> Page {
        self.beside = Some(Box::new(page));
        self
    }

    /// With a list that may be long below what is pinned: nothing else of the page is scrolled.
    #[must_use]
    pub fn with_list(mut self, list: List) -> Page {
        self.choices += list.count;
        self.list = Some(list);
        self
    }

    /// With the current one of its list beside it, to be read. Where there is no room for both, only that is shown
    /// in which the keys move.
    #[must_use]
    pub fn with_pane(mut self, pane: Page, keys_move_in_it: bool) -> Page {
        (self.pane, self.in_pane) = (Some(Box::new(pane)), keys_move_in_it);
        self
    }

    /// With one of its choices current, whatever the cursor is at.
    #[must_use]
    pub fn at(mut self, current: Current) -> Page {
        self.current = current;
        self
    }

    /// In a box over what is open, with a title.
    #[must_use]
    pub fn in_popup(mut self, title: &str) -> Page {
        self.popup = Some(title.to_owned());
        self
    }

    /// Its title, where it stands in a box over another page.
    pub fn popup(&self) -> Option<&str> {
        self.popup.as_deref()
    }

    /// What is scrolled.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks[self.pinned..]
    }

    /// What stays at the top.
    pub fn pinned(&self) -> &[Block] {
        &self.blocks[..self.pinned]
    }

    /// What of it is current.
    pub fn current(&self) -> Current {
        self.current
    }

    /// How many things can be chosen.
    pub fn choices(&self) -> usize {
        self.choices
    }

    /// What stays under the words, whatever is scrolled, and more of it where that fits.
    pub fn foot(&self) -> Option<&(Text, Vec<Run>)> {
        self.foot.as_ref()
    }

    /// Whether it stands in the middle of the window.
    pub fn is_in_the_middle(&self) -> bool {
        self.in_the_middle
    }

    /// Whether its words go as far as the window does.
    pub fn goes_to_the_edge(&self) -> bool {
        self.to_the_edge
    }

    /// Whether one of its places for words takes all that the rest of it leaves.
    pub fn is_filled(&self) -> bool {
        let fills = |block: &Block| matches!(block, Block::Field(field) if field.room.fills());
        self.blocks.iter().any(fills)
    }

    /// So many columns its words take at most, however wide the window is.
    pub fn widest(&self) -> usize {
        self.widest
    }

    /// What is shown where not all that must be in view fits; it may have a briefer one itself.
    pub fn briefer(&self) -> Option<&Page> {
        self.briefer.as_deref()
    }

    /// What is read beside it where there is room for both.
    pub fn beside(&self) -> Option<&Page> {
        self.beside.as_deref()
    }

    /// The list that is all of it that scrolls; `None` where its blocks do.
    pub fn list(&self) -> Option<&List> {
        self.list.as_ref()
    }

    /// What is read of the current one of its list; `None` where it has no pane.
    pub fn pane(&self) -> Option<&Page> {
        self.pane.as_deref()
    }

    /// Whether the keys move in the pane, and not in the list.
    pub fn is_in_pane(&self) -> bool {
        self.in_pane
    }

    /// The blocks that have to be in view without scrolling.
    pub fn in_view(&self) -> &[Block] {
        let (to, _) = self.in_view.unwrap_or((self.blocks.len(), 0));
        &self.blocks[self.pinned..to]
    }

    /// How many rows of what follows have to be in view with them.
    pub fn spare_rows(&self) -> usize {
        self.in_view.map_or(0, |(_, spare)| spare)
    }

    /// What was said up to here has to be in view without scrolling, and so many rows of what follows.
    pub fn in_view_to_here(&mut self, spare: usize) {
        self.in_view = Some((self.blocks.len(), spare));
    }

    /// What was said up to here stays at the top while the rest is scrolled.
    pub fn pin_to_here(&mut self) {
        self.pinned = self.blocks.len();
    }
}
