//! The books of a data folder, as the desk opens and closes them.

use std::sync::Arc;

use crate::{
    domain::{
        book::{Book, BookId},
        words::Words,
    },
    phrases::say,
    shell::{
        clock,
        desk::{Appearance, Clerk},
        permissions,
        shelf::WhichBook,
    },
    store,
    ui::action::{Action, WhoIsHere},
};

impl Clerk {
    /// Opens the book that is meant, or says which there are.
    pub(super) fn open_meant(&mut self, meant: Result<Book, WhichBook>) {
        match meant {
            Ok(book) if !book.is_locked => self.open_book(book.id),
            Ok(_) | Err(_) => self.ask_who_is_here(self.shelf.all()),
        }
    }

    pub(super) fn ask_who_is_here(&self, books: Vec<Book>) {
        let (guide, problems) = self.guide.clone().read();
        let notices = problems.first().map(say::guide_problem).into_iter().collect();
        self.tell(Action::WhoIsHere(Box::new(WhoIsHere {
            guide: Arc::new(guide),
            books,
            table: self.shelf.table(),
            is_discreet: Appearance::of(&self.shelf).discreet,
            notices,
        })));
    }

    pub(super) fn open_book(&mut self, id: Option<BookId>) {
        self.table = None;
        if id.is_some() || self.unlocked.is_some() {
            self.places = self.shelf.places_of(id.as_ref());
            self.store = self.fresh_store();
        }
        // Not before somebody opened it: nothing of a book is read for its owner’s sake alone.
        permissions::close_to_others(&self.places);
        self.shelf.open = Some(Book::unlocked(id, None));
        let told = self.told_of_the_table();
        self.open(told);
        self.take_in_what_lies_aside();
    }

    /// All of the book is on the disk: its lock is let go, nothing of it is listened to, and it is asked who is here.
    pub(super) fn close_book(&mut self) {
        self.store.leave(clock::now());
        self.store.after_save(clock::now());
        self.let_go_of_the_book();
        self.ask_who_is_here(self.shelf.all());
    }

    pub(super) fn begin_book(&mut self, name: &Words) {
        let Some(books) = &self.shelf.books else { return };
        match books.begin(&BookId::of(clock::seed()), name, clock::now()) {
            Ok(()) => {
                self.tell_of_the_open_book();
                self.tell(Action::Noticed(say::book_is_begun(name.as_str())));
            }
            Err(err) => {
                self.tell(Action::BookNotOpened(say::book_not_begun(store::because(&err))));
            }
        }
    }

    pub(super) fn name_book(&mut self, name: &Words) {
        let (Some(books), Some(open)) = (&self.shelf.books, &self.shelf.open) else { return };
        match books.name(open.id.as_ref(), name, clock::now()) {
            Ok(()) => {
                let told = self.sit_at_the_table(self.unlocked.is_some());
                self.tell_of_the_open_book();
                if !told.is_empty() {
                    self.tell(Action::Noticed(told.join(" ")));
                }
            }
            Err(err) => {
                self.tell(Action::BookNotOpened(say::book_not_named(store::because(&err))));
            }
        }
    }
}
