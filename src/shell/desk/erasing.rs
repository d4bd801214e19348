//! Erasing the book that is open: its lock is held until the last file is gone, and nothing writes one again.

use std::{mem, sync::Arc};

use crate::{
    domain::table::TableThere,
    phrases::say,
    shell::{
        clock,
        desk::{Clerk, damage::sentence, fresh_store, outside::Outside, whole_book::Seen},
        erasing::{Meant, NotErased},
    },
    store::{Disk, Erased, Erasure},
    ui::action::{Action, BookTold, Gone, ToldLine},
};

/// What was shown, and is to be erased if that is said.
pub(super) struct Shown {
    book: Meant,
    what: Erasure,
}

impl Clerk {
    /// Everything that would be removed, what stays, and what is out of reach.
    pub(super) fn look_to_erase(&mut self) -> Result<Vec<ToldLine>, String> {
        self.seen.erasure = None;
        let Some(open) = &self.shelf.open else { return Err(nothing_there()) };
        if self.store.is_open_elsewhere() {
            return Err(say::erasing_another_window().to_owned());
        }
        // Nothing is written by itself while the list is read. What fails here is in the log.
        if self.store.is_to_fold() {
            let _ = self.store.fold(clock::now());
            self.store.after_save(clock::now());
        }
        let book = Meant::of(&self.shelf, open.id.as_ref());
        let what = book.everything();
        if what.is_empty() {
            return Err(nothing_there());
        }
        let told = book.told(&what);
        self.seen.erasure = Some(Shown { book, what });
        Ok(told)
    }

    /// Removes what was shown. From then on no book is open, and what is still asked of this one is for nobody.
    pub(super) fn erase(&mut self) {
        let is_last = self.shelf.open_book().others == 0;
        let gone = match self.erased() {
            Ok(erased) => self.gone(&erased, is_last),
            Err(why) => return self.tell(Action::WholeBook(BookTold::Erased(Err(why)))),
        };
        self.tell(Action::WholeBook(BookTold::Erased(Ok(gone))));
        if !is_last {
            self.ask_who_is_here(self.shelf.all());
        }
    }

    fn erased(&mut self) -> Result<Erased, String> {
        let Some(shown) = self.seen.erasure.take() else {
            return Err(sentence(say::erase_changed_meanwhile()));
        };
        let store = mem::replace(&mut self.store, fresh_store(&self.places));
        // Some systems keep a folder for as long as somebody listens to it.
        self.outside = Outside::new(self.outside.jobs());
        // As they lie there, sealed or not.
        let mut plain = store.over(Arc::new(Disk));
        let erased = shown.book.carry_out(&mut plain, &shown.what);
        erased.map_err(|err| {
            self.store = plain;
            self.read_anew();
            self.listen();
            match err {
                NotErased::Busy => say::erasing_another_window().to_owned(),
                NotErased::Changed => sentence(say::erase_changed_meanwhile()),
                NotErased::Other(err) => sentence(&err.told_without_a_screen(false)),
            }
        })
    }

    fn gone(&mut self, erased: &Erased, is_last: bool) -> Gone {
        self.let_go_of_the_book();
        let mut told = Vec::new();
        if erased.left.is_empty() {
            told.push(match &erased.unconfirmed {
                Some(why) => say::erase_unconfirmed(why),
                None => say::erase_done().to_owned(),
            });
        } else {
            told.push(say::erasing_left(erased.left.len()));
            let odd = |(path, why): &(std::path::PathBuf, String)| {
                say::doctor_odd(path.display().to_string(), why)
            };
            told.extend(erased.left.iter().map(odd));
        }
        Gone { seed: clock::seed(), told, is_left: !erased.left.is_empty(), is_last }
    }

    /// Lets go of all that is known of the book that was open, with its lock.
    pub(super) fn let_go_of_the_book(&mut self) {
        self.shelf.open = None;
        self.shelf.laid.clear();
        self.shelf.at_table = TableThere::None;
        self.unlocked = None;
        self.places = self.shelf.places_of(None);
        self.store = fresh_store(&self.places);
        self.outside = Outside::new(self.outside.jobs());
        self.offered.clear();
        self.seen = Seen::default();
        (self.failed, self.is_without_backups, self.is_unconfirmed) = (false, false, false);
    }
}

fn nothing_there() -> String {
    say::erase_nothing_there().to_owned()
}
