//! Whose book is open: who is here is asked, a book is opened, and closed again with every word of it.

use crate::{
    app::App,
    domain::OpenBook,
    phrases::say,
    screens::{Screen, who::Who},
    ui::action::{Action, Effect, WhoIsHere},
};

/// What this window knows of the book that is open, and of closing it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Books {
    /// The book that is open, and how many others there are.
    pub(super) open: OpenBook,
    /// Whether the book is closed, and not the program ended, as soon as all of it is on the disk.
    pub(super) closes: bool,
    /// Whether a book was closed, and the disk has not said yet which there are: what it still tells of that one is
    /// for nobody.
    is_closed: bool,
}

impl App {
    /// More than one person keeps a book here: who is here is asked before anything of one is read.
    pub(super) fn ask_whose_book(&mut self, found: WhoIsHere) {
        self.books.is_closed = false;
        self.hearing.early.clear();
        self.take_guide(found.guide);
        self.begun = false;
        self.read_only = Some(say::no_book_is_open().to_owned());
        self.notice = Some(found.notices.join(". ")).filter(|told| !told.is_empty());
        self.screens = vec![Screen::Who(Who::of(found.books))];
    }

    /// All that is asked of the disk about a book comes before it is closed: after that it would be done to another.
    pub(super) fn close_last(effects: &mut [Effect]) {
        effects.sort_by_key(|effect| matches!(effect, Effect::CloseBook));
    }

    /// Whether none is open, so that nothing of anybody is in memory.
    pub fn is_between_books(&self) -> bool {
        self.books.is_closed || matches!(self.screens[..], [Screen::Who(_), ..])
    }

    /// Whether an action is for nobody: it tells of a book that was closed.
    pub(super) fn is_of_a_closed_book(&self, action: &Action) -> bool {
        let is_told = match action {
            Action::Key(_)
            | Action::Do(_)
            | Action::Type(_)
            | Action::Paste(_)
            | Action::Resize { .. }
            | Action::WhoIsHere(_)
            | Action::BookClosed(_)
            | Action::Due
            | Action::Closed
            | Action::Crashed => return false,
            // With one of these a book is open, unless it was closed meanwhile.
            Action::Opened(_) | Action::BookNotOpened(_) => return self.books.is_closed,
            Action::Indexed(corpus) => return corpus.of != self.session,
            _ => true,
        };
        is_told && self.is_between_books()
    }

    /// A book was not opened, or not begun: what is open goes on.
    pub(super) fn book_not_opened(&mut self, why: String) {
        match &mut self.screens[0] {
            Screen::Who(who) => who.not_opened(why),
            _ => self.notice = Some(why),
        }
    }

    /// Another book than this one is to be opened, perhaps by somebody else.
    pub(super) fn close_book(&mut self, effects: &mut Vec<Effect>) {
        if self.is_between_books() || matches!(self.screens[..], [Screen::Opening(_)]) {
            return;
        }
        if !self.books.open.may_close() {
            self.notice = Some(say::only_one_book().to_owned());
            return;
        }
        if self.asks_before_letting_go() {
            return;
        }
        // What is being typed has its place, and no editor stays open that would make a draft of it again.
        self.put_everything_in(effects);
        while self.screens.len() > 1 {
            self.close_top(effects);
        }
        self.saving.spare_draft();
        self.books.closes = true;
        self.quit_when_saved(effects);
    }

    /// The disk has all of the book that was open. Nothing of it is left in memory, and of what is still told of it
    /// nothing is heard. `seed` makes the next ids random.
    pub(super) fn book_closed(&mut self, seed: u64) {
        let covered = self.covered;
        self.close_session(seed);
        self.books.is_closed = true;
        self.covered = covered;
    }

    /// How the program is left, or the book: where that was asked for, the program goes on.
    pub(super) fn how_it_ends(&mut self, how: Effect) -> Effect {
        let closes = std::mem::take(&mut self.books.closes);
        if closes && how == Effect::Quit { Effect::CloseBook } else { how }
    }
}
