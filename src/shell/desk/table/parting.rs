//! Leaving the table, and what lay aside of one that was left: both go into the book that is open.

use std::path::Path;

use crate::{
    phrases::say,
    shell::desk::{Clerk, told},
    store::{
        at_table::{self, Parted, TakenIn},
        sealed,
    },
    ui::action::{Action, TableNews},
};

impl Clerk {
    /// The owner of the book that is open leaves the table. A copy of what was last seen of it stays in the book.
    pub(super) fn part_from_table(&mut self) {
        let lay = self.while_held(|books, own| Ok(at_table::lies(books, own))).ok().flatten();
        let parted = self.while_held(at_table::part);
        let is_in_journal = lay.as_ref().is_some_and(|(laid, _)| !laid.is_empty());
        if let (Ok(_), Some((laid, person))) = (&parted, lay) {
            self.tell(Action::AtTable(TableNews::Parted(Box::new(laid), person)));
        }
        let is_locked = self.unlocked.is_some();
        // As it lies there, which is what somebody would look for.
        let told_as =
            |copy: &Path| if is_locked { told(&sealed::sealed(copy)) } else { told(copy) };
        self.tell_of_own(parted.map(|parted| match parted {
            Parted::Copy(copy) if is_in_journal => say::table_parted(told_as(&copy)),
            Parted::Copy(copy) => say::table_parted_as_file(told_as(&copy)),
            Parted::Aside(folder) => {
                let key = self.store.paths().table_key();
                say::table_parted_aside(told(&folder), told_as(&key))
            }
            Parted::Nothing => say::table_parted_without_copy().to_owned(),
        }));
    }

    /// What lies aside of a table that was left comes into the book that is open, where what opens it is back.
    pub(in crate::shell::desk) fn take_in_what_lies_aside(&mut self) {
        // Who only looks leaves no trace, and holds no book against another window.
        let mut taken = None;
        if self.with_own(|books, own| at_table::has_aside(books, &own)).unwrap_or_default() {
            let found = self.while_held(|books, own| Ok(at_table::take_in_aside(books, own)));
            taken = found.ok().flatten();
        }
        let Some(TakenIn { copy, lay }) = taken else {
            let in_vain = self.with_own(|books, own| at_table::key_in_vain(books, &own)).flatten();
            if let Some((key, aside)) = in_vain {
                let key = if self.unlocked.is_some() { sealed::sealed(&key) } else { key };
                self.tell(Action::Noticed(say::table_key_in_vain(told(&key), told(&aside))));
            }
            return;
        };
        let file = if self.unlocked.is_some() { sealed::sealed(&copy) } else { copy };
        let said = match lay {
            Some((laid, person)) => {
                self.tell(Action::AtTable(TableNews::Parted(Box::new(laid), person)));
                say::table_taken_in(told(&file))
            }
            None => say::table_taken_in_as_file(told(&file)),
        };
        self.tell(Action::Noticed(said));
    }
}
