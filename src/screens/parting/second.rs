//! What the disk says of the second book of a parting, its lock, and the way back.

use crate::{
    phrases::say,
    screens::{
        locking::SHORTEST,
        parting::{Parting, Step},
    },
    ui::{action::SecondBooks, cursor::Cursor},
};

impl Parting {
    /// What the second book can be, and whether it is locked.
    pub fn looked(&mut self, books: SecondBooks) {
        let is_asked = self.step == Step::Looking;
        let picked = self.picked.take_if(|_| is_asked);
        let second = picked
            .as_ref()
            .and_then(|(id, _)| books.there.iter().find(|book| book.id.as_ref() == Some(id)));
        let is_locked = second.is_some_and(|second| second.is_locked);
        self.books = Some(books);
        match (picked, is_locked, self.is_locked) {
            _ if !is_asked => (),
            // Somebody was faster than the disk.
            (None, ..) => self.ask_for_names(),
            (Some(_), true, _) => self.to(Step::Opens),
            (Some(_), false, true) => self.to(Step::Lock),
            (Some(_), false, false) => self.to(Step::Last),
        }
    }

    /// It was not done, and why. Every page is still in this book.
    pub fn not_done(&mut self, why: String) {
        self.passphrase.clear();
        if self.step == Step::Busy {
            self.to(Step::List);
        }
        self.told = Some(why);
    }

    /// All of it is in the second book, and what was to leave has left this one, here and soon on the disk.
    pub fn done(&mut self) {
        self.pages.hand_back();
        self.are_backups_gone = false;
        self.to(Step::Done);
    }

    /// The backups made so far are deleted, here or in Settings: none of them holds all of it any more.
    pub fn backups_are_gone(&mut self) {
        if self.step == Step::Done {
            self.are_backups_gone = true;
            self.cursor = Cursor::default();
        }
    }

    /// A passphrase was typed, once or twice.
    pub(super) fn typed_on(&mut self) {
        let typed = self.typed.take();
        match self.step {
            Step::First if typed.count() < SHORTEST => {
                self.told = Some(say::locking_too_short(SHORTEST));
            }
            Step::First => {
                self.passphrase = typed;
                self.to(Step::Again);
            }
            Step::Again if typed != self.passphrase => {
                self.passphrase.clear();
                self.to(Step::First);
                self.told = Some(say::locking_not_the_same().to_owned());
            }
            Step::Opens if typed.is_empty() => (),
            Step::Opens => {
                self.passphrase = typed;
                self.to(Step::Last);
            }
            _ => self.to(Step::Last),
        }
    }

    /// Esc: one step back, as long as nothing is done. Says whether there was one.
    pub(super) fn back_a_step(&mut self) -> bool {
        let before = match self.step {
            Step::About | Step::List | Step::Busy | Step::Done => return false,
            Step::GivingUp | Step::Which | Step::OwnName | Step::TheirName | Step::Whose => {
                Step::About
            }
            Step::Looking if self.picked.is_none() => Step::About,
            Step::HandOver(_) | Step::Looking | Step::Lock | Step::Opens | Step::Last => Step::List,
            Step::NoLock | Step::First => Step::Lock,
            Step::Again => Step::First,
        };
        if before == Step::First {
            self.passphrase.clear();
        }
        self.to(before);
        true
    }

    /// Whoever comes back may be somebody else: nothing that one of the two took the keyboard for stays.
    pub(super) fn let_go(&mut self) {
        self.pages.hand_back();
        if self.hides() || matches!(self.step, Step::HandOver(_) | Step::NoLock | Step::Last) {
            self.to(Step::List);
        }
    }
}
