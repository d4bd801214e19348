//! The second book of a parting, as the desk lays it down: nothing leaves the book that is open here.

use std::thread;

use crate::{
    domain::{book::BookId, parting::Division, workbook::Workbook},
    phrases::say,
    shell::{
        clock,
        desk::{Clerk, damage::sentence},
    },
    store::{
        KeptAs,
        sealed::{Passphrase, Work},
    },
    ui::action::{SecondBooks, SecondLock},
};

impl Clerk {
    /// Which books there are that could be the second one. The first of a data folder is none: it was there before.
    pub(super) fn look_to_part(&self) -> SecondBooks {
        let open = self.shelf.open.as_ref().and_then(|open| open.id.clone());
        let all = self.shelf.all().into_iter();
        let there = all.filter(|book| book.id.is_some() && book.id != open).collect();
        SecondBooks { there, new: BookId::of(clock::seed()) }
    }

    /// Brings into the second book what is to be there, and gives what may leave this one then.
    pub(super) fn lay_second(
        &mut self,
        lock: SecondLock,
        workbook: &Workbook,
    ) -> Result<Box<Division>, String> {
        let (Some(books), Some(parting), Some(open)) =
            (self.shelf.books.clone(), workbook.parting(), &self.shelf.open)
        else {
            return Err(sentence(say::parting_is_over()));
        };
        // What is on no disk here must not be the only reason to let something go.
        if self.failed || open.id.as_ref() == Some(&parting.book) {
            return Err(sentence(say::parting_is_over()));
        }
        let division = Division::of(workbook, parting.stays);
        if division.goes() == 0 {
            return Err(sentence(say::parting_nothing_goes()));
        }
        self.store
            .keep_before_words_leave(clock::now())
            .map_err(|err| sentence(&say::parting_no_backup(err.to_string())))?;
        let kept_as = match lock {
            SecondLock::None => KeptAs::Plain,
            SecondLock::Passphrase(typed) => {
                KeptAs::Locked(Passphrase::new(typed.as_str().to_owned()), Work::default())
            }
        };
        // On a thread that ends: what it held on its stack of the passphrase goes with it.
        let lay =
            || books.lay_in(&parting.book, &parting.name, &division.there, kept_as, clock::now());
        let laid = thread::scope(|scope| scope.spawn(lay).join());
        self.tell_of_the_open_book();
        match laid {
            Ok(Ok(not_taken)) => Ok(Box::new(division.without(&not_taken))),
            Ok(Err(err)) => Err(sentence(&err.to_string())),
            Err(_) => Err(sentence(say::lock_tried_in_vain())),
        }
    }
}
