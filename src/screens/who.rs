//! Who is here: the books that lie in the data folder, before one of them is opened.

mod shown;
pub mod view;

use crate::{
    domain::Book,
    ui::{
        action::{Ctx, Effect},
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
    /// Why one was not opened.
    pub told: Option<String>,
}

impl Who {
    /// With the first of them marked: none is more important than another.
    pub fn of(books: Vec<Book>) -> Who {
        Who { books, cursor: Cursor::default(), opens: None, told: None }
    }

    /// A book was not opened. It can be tried again.
    pub fn not_opened(&mut self, why: String) {
        self.opens = None;
        self.told = Some(why);
    }

    fn open(&mut self, ctx: &mut Ctx<'_>) {
        let place = self.cursor.item;
        if let Some(book) = self.books.get(place).filter(|_| self.opens.is_none()) {
            self.opens = Some(place);
            self.told = None;
            ctx.effects.push(Effect::OpenBook(book.id.clone()));
        }
    }
}
