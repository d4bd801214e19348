//! Who is here: the books that lie in the data folder, before one of them is opened.

mod shown;
pub mod view;

use crate::{
    domain::Book,
    screens::{Screen, lock::Lock},
    ui::{
        action::{Ctx, Effect, Flow},
        cursor::Cursor,
    },
};

/// The books there are, none of them open.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    /// In the order in which they were begun.
    pub books: Vec<Book>,
    /// Over `books`.
    pub cursor: Cursor,
    /// The one that is being opened.
    pub opens: Option<usize>,
    /// Why one was not opened, or what became of one that was erased.
    pub told: Vec<String>,
}

impl Who {
    /// With the first of them marked: none is more important than another.
    pub fn of(books: Vec<Book>) -> Who {
        Who { books, cursor: Cursor::default(), opens: None, told: Vec::new() }
    }

    /// A book was not opened. It can be tried again.
    pub fn not_opened(&mut self, why: String) {
        self.opens = None;
        self.told = vec![why];
    }

    fn open(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let place = self.cursor.item;
        match self.books.get(place).filter(|_| self.opens.is_none()) {
            None => Flow::Stay,
            Some(book) if book.is_locked => Flow::Push(self.lock(book)),
            Some(book) => {
                ctx.effects.push(Effect::OpenBook(book.id.clone(), None));
                self.opens = Some(place);
                self.told.clear();
                Flow::Stay
            }
        }
    }

    fn lock(&self, book: &Book) -> Screen {
        Screen::Lock(Box::new(Lock::of(book.clone(), self.books.len() == 1)))
    }

    /// The lock of the only book, where there is one: nobody else can be here.
    pub fn only_lock(&self) -> Option<Screen> {
        let [only] = &self.books[..] else { return None };
        only.is_locked.then(|| self.lock(only))
    }
}
