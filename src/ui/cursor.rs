//! Where a reader is on a page: the current choice, and what of the page is in view.

use crate::{phrases::say, ui::moves::Move};

/// So many items are a page of a list.
const AT_ONCE: isize = 8;

/// Where a list is: the current item, and what is in view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Counted from 0 over all that can be chosen; past the last one it means the last.
    pub item: usize,
    /// Whether words between two items are being read, so that the view need not hold the item.
    reading: bool,
    /// Whether no item is marked yet, as none is to be chosen beforehand.
    unmarked: bool,
    /// The letters typed so far, while the items are picked by their letters.
    letters: Option<String>,
    /// What there is to see of it, at the size of the window.
    view: View,
    names: Vec<String>,
    /// Whether words at its end were not told yet, where they are told in parts.
    pub is_unheard: bool,
}

/// What a list showed: its first row, its height, and how many rows that belong to no other item
/// lie unseen after and before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct View {
    pub top: usize,
    pub height: usize,
    pub unseen_after: usize,
    pub unseen_before: usize,
    /// Whether the current item lies below or above what is shown.
    pub hides_item: bool,
    /// Whether it lies above.
    pub is_past_item: bool,
    /// The top with the last row in view.
    pub lowest: usize,
}

/// The first row of a list to show so that `current` is among the `fit` rows in view, and the list does not jump.
pub fn scrolled(top: usize, current: usize, fit: usize) -> usize {
    let top = top.min(current);
    if current >= top + fit.max(1) { current + 1 - fit.max(1) } else { top }
}

impl Cursor {
    /// At an item.
    pub fn at(item: usize) -> Cursor {
        Cursor { item, ..Cursor::default() }
    }

    /// At an item, shown at the top of the view.
    pub fn at_top(item: usize) -> Cursor {
        let view = View { top: usize::MAX, ..View::default() };
        Cursor { item, view, ..Cursor::default() }
    }

    /// At no item, until somebody goes to one.
    pub fn unmarked() -> Cursor {
        Cursor { unmarked: true, reading: true, ..Cursor::default() }
    }

    /// Whether no item is marked.
    pub fn is_unmarked(&self) -> bool {
        self.unmarked
    }

    /// At the first item, with the words before it in view from their start.
    pub fn from_the_start() -> Cursor {
        Cursor { reading: true, ..Cursor::default() }
    }

    /// Reading from the last words on.
    pub fn from_the_end() -> Cursor {
        let view = View { top: usize::MAX, ..View::default() };
        Cursor { reading: true, view, ..Cursor::default() }
    }

    /// Moves the view by so many rows. `isize::MIN` and `MAX` go to the ends.
    pub fn read(&mut self, rows: isize) {
        let top = self.view.top.saturating_add_signed(rows);
        (self.view.top, self.reading) = (top.min(self.view.lowest), true);
    }

    /// Turns so many pages of words, with one row of the page before in view.
    pub fn turn(&mut self, pages: isize) {
        let page = isize::try_from(self.view.height.max(2) - 1).unwrap_or(isize::MAX);
        self.read(pages.saturating_mul(page));
    }

    /// Whether the first words are in view.
    pub fn is_at_the_start(&self) -> bool {
        self.view.top == 0
    }

    /// Whether the last words are in view, as far as is known.
    pub fn is_at_the_end(&self) -> bool {
        !self.is_unheard && self.view.height > 0 && self.view.top >= self.view.lowest
    }

    /// Moves the view by `pages` of words, whatever is current. `isize::MIN` and `MAX` go to the ends.
    pub fn scroll(&mut self, pages: isize) {
        let view = &mut self.view;
        let page = view.height.saturating_sub(2).max(1);
        let rows = pages.saturating_mul(isize::try_from(page).unwrap_or(isize::MAX));
        view.top = view.top.saturating_add_signed(rows);
        self.reading = true;
    }

    /// At the last of `count` items, with all that comes after it in view.
    pub fn to_the_end(&mut self, count: usize) {
        self.go(count.saturating_sub(1));
        self.scroll(isize::MAX);
    }

    /// Reads on where the current item is not in view yet, and goes back to one that was read past. Says
    /// whether it did: nothing is opened that is not seen.
    pub fn reads_on(&mut self) -> bool {
        let hides = self.view.hides_item;
        if self.view.is_past_item {
            self.reading = false;
        } else if hides {
            self.scroll(1);
        }
        hides
    }

    /// What Enter does where it opens nothing yet, as the footer tells it.
    pub fn told_of_enter(&self) -> Option<&'static str> {
        match (self.view.is_past_item, self.view.hides_item) {
            (true, _) => Some(say::enter_up_to_mark()),
            (false, true) => Some(say::enter_reads_on()),
            (false, false) => None,
        }
    }

    /// Goes to an item.
    pub fn go(&mut self, item: usize) {
        self.item = item;
        (self.reading, self.unmarked) = (false, false);
    }

    /// From now on, letters pick items.
    pub fn pick_by_letter(&mut self) {
        self.letters = Some(String::new());
    }

    /// Whether letters pick items just now.
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
        let names = &self.names;
        // Caps Lock picks what the small letter would, where no capital is shown.
        let named = |typed: &str| names.iter().position(|name| name.starts_with(typed));
        if named(&letters).is_none() {
            letters = letters.to_lowercase();
        }
        let found = named(&letters)?;
        let whole = names[found] == letters;
        self.go(found);
        if whole {
            return Some(found);
        }
        self.letters = Some(letters);
        // The group whose letter was typed is shown from its start.
        self.view.top = usize::MAX;
        None
    }

    /// The letters typed so far, while items are picked by theirs.
    pub(super) fn letters(&self) -> Option<&str> {
        self.letters.as_deref()
    }

    pub(super) fn top(&self) -> usize {
        self.view.top
    }

    pub(super) fn is_reading(&self) -> bool {
        self.reading
    }

    /// Takes in what can be seen, and the letters of the items while they are picked by them.
    pub(super) fn see(&mut self, view: View, names: impl FnOnce() -> Vec<String>) {
        self.view = view;
        self.names = if self.is_picking() { names() } else { Vec::new() };
    }

    /// Along a list of `count` items: a page is so many of them that the eye can follow.
    pub fn along(&mut self, go: Move, count: usize) {
        match go {
            Move::Up => self.step(-1, count),
            Move::Down => self.step(1, count),
            Move::PageUp => self.step(-AT_ONCE, count),
            Move::PageDown => self.step(AT_ONCE, count),
            Move::Top => *self = Cursor::default(),
            Move::Bottom => self.step(isize::MAX, count),
        }
    }

    /// Through words with `count` items among them: a page is one of words.
    pub fn through(&mut self, go: Move, count: usize) {
        match go {
            Move::Up => self.step(-1, count),
            Move::Down => self.step(1, count),
            Move::PageUp => self.scroll(-1),
            Move::PageDown => self.scroll(1),
            Move::Top => *self = Cursor::from_the_start(),
            Move::Bottom => self.to_the_end(count),
        }
    }

    /// Over words alone: a step is one row.
    pub fn over(&mut self, go: Move) {
        match go {
            Move::Up => self.read(-1),
            Move::Down => self.read(1),
            Move::PageUp => self.turn(-1),
            Move::PageDown => self.turn(1),
            Move::Top => self.read(isize::MIN),
            Move::Bottom => self.read(isize::MAX),
        }
    }

    /// Moves by `step`, staying within `count` items. One step never jumps over words that were
    /// not in view: those are scrolled through first.
    pub fn step(&mut self, step: isize, count: usize) {
        let view = &mut self.view;
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
    }
}
