//! Whose book is open: who is here is asked, a book is opened, and closed again with every word of it.

use chrono::TimeDelta;

use crate::{
    app::{App, table::asks_about_talks, whole_book::WholeBook},
    domain::{
        book::{Book, OpenBook},
        day::Stamp,
        secret::Secret,
        table::Talking,
    },
    phrases::say,
    screens::{Screen, locking::Locking, today, who::Who},
    ui::action::{Action, AfterTable, BookTold, Effect, Gone, Place, TableNews, WhoIsHere},
};

/// What this window knows of the book that is open, and of closing it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says what is so on the way to a closed book"
)]
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Books {
    /// The book that is open, and how many others there are.
    pub(super) open: OpenBook,
    /// Whether the book is closed, and not the program ended, as soon as all of it is on the disk.
    pub(super) closes: bool,
    /// Whether a book was closed, and the disk has not said yet which there are: what it still tells of that one is
    /// for nobody.
    is_closed: bool,
    /// Whether the cover was put on for closing, and comes off once nobody is here.
    pub(super) covers: bool,
    /// What was asked for about the whole book, and waits.
    pub(super) whole: WholeBook,
    /// A book that was erased, until that is told.
    pub(super) erased: Option<Gone>,
    /// What is opened next, as somebody asked for it before the book or the table was closed.
    pub(super) next: Option<Next>,
    /// The book that was handed over to from the table, and is to be opened.
    handed: Option<Book>,
    /// Where somebody wanted to go from the table, which is in a book: that is shown once their book is open.
    pub(super) wanted: Option<Place>,
    /// The talks at the table, as long as that is open.
    pub(super) talking: Option<Talking>,
    /// A line was typed for the table, and a lock closed it by itself: that is told at the door.
    line_went: bool,
    /// When somebody last struck a key.
    last_key: Option<Stamp>,
}

impl Books {
    /// Takes note that somebody did something at this time.
    pub(super) fn somebody_is_here(&mut self, now: Stamp) {
        self.last_key = Some(now);
    }
}

/// What is opened as soon as a book, or the table, is closed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Next {
    /// The book of somebody who said at the table that it is theirs.
    Book(Book),
    /// The table of two.
    Table,
}

impl App {
    /// More than one person keeps a book here: who is here is asked before anything of one is read.
    pub(super) fn ask_whose_book(&mut self, found: WhoIsHere, effects: &mut Vec<Effect>) {
        (self.books.is_closed, self.books.handed) = (false, None);
        self.hearing.early.clear();
        self.take_guide(found.guide);
        self.begun = false;
        if found.is_discreet {
            self.be_discreet(true);
        }
        self.read_only = Some(say::no_book_is_open().to_owned());
        self.notice = Some(found.notices.join(". ")).filter(|told| !told.is_empty());
        let mut who = Who::of(found.books, found.table);
        who.told = self.books.erased.take().map(|gone| gone.told).unwrap_or_default();
        if std::mem::take(&mut self.books.line_went) {
            who.told.push(say::table_line_went().to_owned());
        }
        let lock = match self.books.next.take() {
            Some(Next::Book(book)) => {
                self.books.handed = Some(book.clone());
                who.hand_over(&book, effects)
            }
            Some(Next::Table) => who.go_to_the_table(effects),
            None => who.only_lock(),
        };
        if self.books.handed.is_none() {
            self.books.wanted = None;
        }
        if lock.is_some() && !who.told.is_empty() {
            // What is asked for stands over it.
            self.notice = Some(who.told.join(" "));
        }
        self.screens = std::iter::once(Screen::Who(who)).chain(lock).collect();
        if std::mem::take(&mut self.books.covers) {
            self.covered = false;
        }
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
            | Action::Line(_)
            | Action::Mouse(_)
            | Action::Resize { .. }
            | Action::WhoIsHere(_)
            | Action::BookClosed(_)
            | Action::WholeBook(BookTold::Erased(Ok(_)))
            | Action::Due
            | Action::Closed
            | Action::Crashed => return false,
            // With one of these a book is open, unless it was closed meanwhile.
            Action::Opened(_)
            | Action::AtTable(TableNews::Opened(_))
            | Action::BookNotOpened(_) => {
                return self.books.is_closed;
            }
            Action::Indexed(corpus) => return corpus.of != self.session,
            _ => true,
        };
        is_told && self.is_between_books()
    }

    /// What is known of the book that is open. A page about its table follows.
    pub(super) fn book_is(&mut self, open: OpenBook, effects: &mut Vec<Effect>) {
        let stands_otherwise = open.table != self.books.open.table;
        let before = std::mem::replace(&mut self.books.open, open);
        let (guide, summary, daily) = (&self.guide, &self.summary, &self.daily);
        for screen in &mut self.screens {
            if let Screen::Today(today) = screen {
                let rows = |book| today::rows(today, guide, summary, (daily, book));
                let rows = [rows(&before), rows(&self.books.open)];
                today.follows(rows);
            }
        }
        if stands_otherwise {
            self.refresh_all(effects);
        }
    }

    /// A book was not opened, or not begun: what is open goes on.
    pub(super) fn book_not_opened(&mut self, why: String) {
        for screen in self.screens.iter_mut().rev() {
            match screen {
                Screen::Lock(lock) => return lock.not_opened(why),
                Screen::Who(who) => return who.not_opened(why),
                _ => (),
            }
        }
        self.notice = Some(why);
    }

    /// Another book than this one is to be opened, perhaps by somebody else. Whoever asks again over the question what
    /// becomes of a line for the table, or of a talk, has no time for it: it closes as by itself.
    pub(super) fn close_book(&mut self, effects: &mut Vec<Effect>) {
        let is_asked = match self.top() {
            Screen::Ask(ask) => ask.is_about_the_table() || asks_about_talks(ask),
            _ => false,
        };
        if is_asked {
            return self.lock_now(effects);
        }
        if !self.asks_about_talks(AfterTable::WhoIsHere) {
            self.close_open_book(effects);
        }
    }

    /// The same, once it was said what becomes of talks at the table.
    pub(super) fn close_open_book(&mut self, effects: &mut Vec<Effect>) {
        self.books.next = None;
        if self.is_between_books() || matches!(self.screens[..], [Screen::Opening(_)]) {
            return;
        }
        if !self.books.open.may_close() && !self.is_at_table() {
            self.notice = Some(say::only_one_book().to_owned());
            return;
        }
        if self.asks_before_letting_go() {
            return;
        }
        self.keep_draft_of_last_time(effects);
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
        let (covered, covers) = (self.covered, self.books.covers);
        let next = self.books.next.take();
        let wanted = self.books.wanted.take();
        let line_went = self.books.line_went;
        if !self.is_between_books() && !self.is_at_table() {
            // What the program calls itself does not fall back as a book closes.
            self.be_discreet(self.workbook.profile.discreet);
        }
        self.close_session(seed);
        let books = &mut self.books;
        (books.is_closed, books.covers, books.next, books.wanted) = (true, covers, next, wanted);
        books.line_went = line_went;
        self.covered = covered;
    }

    /// The place that was asked for at the table, where the book that was handed over to is the one that opens.
    pub(super) fn place_wanted(&mut self) -> Option<Place> {
        let (handed, wanted) = (self.books.handed.take()?, self.books.wanted.take()?);
        let is_it = match self.top() {
            Screen::Lock(lock) => lock.is_of(&handed),
            _ => !handed.is_locked,
        };
        is_it.then_some(wanted)
    }

    /// How the program is left, or the book: where that was asked for, the program goes on.
    pub(super) fn how_it_ends(&mut self, how: Effect) -> Effect {
        let closes = std::mem::take(&mut self.books.closes);
        if closes && how == Effect::Quit { Effect::CloseBook } else { how }
    }

    /// A recovery code was drawn for the page that asked for one.
    pub(super) fn code_drawn(&mut self, code: Result<Secret, String>) {
        if let Err(why) = &code {
            self.notice = Some(why.clone());
        }
        let locking = self.screens.iter_mut().find_map(locking);
        if let Some(locking) = locking {
            locking.drawn(code);
        }
    }

    /// The lock was changed, or not.
    pub(super) fn lock_changed(&mut self, result: Result<Vec<String>, String>) {
        if let Some(locking) = self.screens.iter_mut().find_map(locking) {
            return locking.changed(result);
        }
        // Whoever asked for it looks at something else by now.
        let told = result.map_or_else(|why| why, |left| left.join(". "));
        let told = if told.is_empty() { say::lock_is_changed().to_owned() } else { told };
        self.notice = Some(told);
    }

    /// Takes note of when somebody was here last.
    pub(super) fn somebody_is_here(&mut self, action: &Action) {
        let is_somebodys = matches!(
            action,
            Action::Key(_) | Action::Do(_) | Action::Type(_) | Action::Paste(_) | Action::Mouse(_)
        );
        if is_somebodys || self.books.last_key.is_none() {
            self.books.somebody_is_here(self.now);
        }
    }

    /// Whether what is open is behind a lock once it is closed: a book, or what somebody at the table showed.
    pub(super) fn is_behind_a_lock(&self) -> bool {
        self.books.open.is_locked || self.sits_beside_a_lock()
    }

    /// When a locked book closes by itself, as nobody is there. While the clock of a talk runs, two sit there and speak.
    pub(super) fn locks_at(&self) -> Option<Stamp> {
        let minutes = self.workbook.profile.locks_after().filter(|_| self.is_behind_a_lock())?;
        let open = !self.is_between_books() && !self.books.closes;
        let key = self.books.last_key.filter(|_| open)?;
        let last = self.talks_until().map_or(key, |until| until.max(key));
        Some(last + TimeDelta::minutes(minutes.into()))
    }

    /// Nobody was there for so long: what is shown goes first, and then the book is closed.
    pub(super) fn lock_by_itself(&mut self, effects: &mut Vec<Effect>) {
        if self.locks_at().is_some_and(|at| at <= self.now) {
            self.books.last_key = Some(self.now);
            self.lock_now(effects);
        }
    }

    /// Covers the screen and closes a locked book. What cannot be saved stays under the cover; a page that is not
    /// kept goes, as it does when the program ends.
    pub(super) fn lock_now(&mut self, effects: &mut Vec<Effect>) {
        self.books.next = None;
        self.books.line_went = self.has_typed_for_the_table();
        if !self.covered {
            self.cover(effects);
            self.books.covers = true;
        }
        self.keep_draft_of_last_time(effects);
        self.put_everything_in(effects);
        // An editor that stayed open would make a draft of words that have their place.
        while self.screens.len() > 1 && self.top().asks_before_closing().is_none() {
            self.close_top(effects);
        }
        self.saving.spare_draft();
        self.books.closes = true;
        self.quit_when_saved(effects);
    }
}

fn locking(screen: &mut Screen) -> Option<&mut Locking> {
    match screen {
        Screen::Locking(locking) => Some(locking),
        _ => None,
    }
}
