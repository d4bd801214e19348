//! The lock of a book: its passphrase, or its recovery code, opens it.

mod shown;
pub mod view;

use crate::{
    domain::{Book, Key, Secret, Words},
    ui::{
        action::{Ctx, Effect},
        widgets::hidden::Hidden,
    },
};

/// One book that is locked, and what is typed to open it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lock {
    /// The book.
    book: Book,
    /// Its name, where there are others that it is told from.
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
        Lock { book, name, by_code: false, typed: Hidden::line(), tries: false, told: None }
    }

    /// It did not open. Nothing is lost, and it can be tried again.
    pub fn not_opened(&mut self, why: String) {
        self.tries = false;
        self.told = Some(why);
    }

    fn turn(&mut self) {
        self.by_code = !self.by_code;
        self.typed = if self.by_code { Hidden::seen() } else { Hidden::line() };
        self.told = None;
    }

    fn open(&mut self, ctx: &mut Ctx<'_>) {
        if self.typed.is_empty() || self.tries {
            return;
        }
        let typed: Secret = self.typed.take();
        let key = if self.by_code { Key::Code(typed) } else { Key::Passphrase(typed) };
        self.tries = true;
        self.told = None;
        ctx.effects.push(Effect::OpenBook(self.book.id.clone(), Some(key)));
    }
}
