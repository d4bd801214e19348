//! The lock of a book: its passphrase, or its recovery code, opens it.

mod shown;
pub mod view;

use crate::{
    domain::{
        book::{Book, Key},
        secret::Secret,
        table::PersonId,
        words::Words,
    },
    phrases::say,
    ui::{
        action::{Ctx, Effect, TableWish},
        widgets::hidden::Hidden,
    },
};

/// What is typed is to open this.
#[derive(Clone, Debug, PartialEq)]
enum Opens {
    /// A book.
    Book(Book),
    /// No book: somebody at the table says that it is them.
    Hand(PersonId),
    /// No book: the table, by the passphrase of either of the two.
    Table,
}

/// Something that is locked, and what is typed to open it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lock {
    opens: Opens,
    /// What it is called, where there is more than one that it is told from.
    name: Option<Words>,
    /// Whether the recovery code is asked for, and not the passphrase.
    by_code: bool,
    typed: Hidden,
    /// Whether it is being tried.
    pub(super) tries: bool,
    /// Why it did not open.
    pub(super) told: Option<String>,
}

impl Lock {
    /// The lock of a book. `alone`, there is no other that it is to be told from.
    pub fn of(book: Book, alone: bool) -> Lock {
        let name = book.name.clone().filter(|_| !alone);
        Lock::new(Opens::Book(book), name)
    }

    /// The lock of the table: the book of each of the two is locked, and stays closed.
    pub fn of_table() -> Lock {
        Lock::new(Opens::Table, Some(say::who_both_of_us().into()))
    }

    fn new(opens: Opens, name: Option<Words>) -> Lock {
        let (by_code, tries, told) = (false, false, None);
        Lock { opens, name, by_code, typed: Hidden::line(), tries, told }
    }

    /// Whether it is the lock of this book.
    pub fn is_of(&self, book: &Book) -> bool {
        matches!(&self.opens, Opens::Book(of) if of.id == book.id)
    }

    /// Whether a recovery code opens it, too.
    fn has_code(&self) -> bool {
        matches!(&self.opens, Opens::Book(book) if book.has_code)
    }

    /// Whether copies that anyone can read may lie beside it until it is opened.
    fn is_halfway(&self) -> bool {
        matches!(&self.opens, Opens::Book(book) if book.is_halfway)
    }

    /// The lock of a book that stays closed: its passphrase says that somebody at the table is who they say.
    pub fn proving(book: Book, person: PersonId) -> Lock {
        Lock::new(Opens::Hand(person), book.name)
    }

    /// It did not open. Nothing is lost, and it can be tried again.
    pub fn not_opened(&mut self, why: String) {
        self.tries = false;
        self.told = Some(why);
    }

    /// Whether what was typed is being tried.
    pub fn is_tried(&self) -> bool {
        self.tries
    }

    fn turn(&mut self) {
        if !self.has_code() {
            return;
        }
        self.by_code = !self.by_code;
        self.typed = if self.by_code { Hidden::seen() } else { Hidden::line() };
        self.told = None;
    }

    fn open(&mut self, ctx: &mut Ctx<'_>) {
        if self.typed.is_empty() || self.tries {
            return;
        }
        let typed: Secret = self.typed.take();
        (self.tries, self.told) = (true, None);
        ctx.effects.push(match &self.opens {
            Opens::Hand(person) => Effect::Table(TableWish::Prove(*person, typed)),
            Opens::Table => Effect::Table(TableWish::Open(Some(typed))),
            Opens::Book(book) => {
                let key = if self.by_code { Key::Code(typed) } else { Key::Passphrase(typed) };
                Effect::OpenBook(book.id.clone(), Some(key))
            }
        });
    }
}
