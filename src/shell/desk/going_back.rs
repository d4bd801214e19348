//! Going back to an earlier one of the book that is open, with its lock held all the while.

use std::mem;

use crate::{
    phrases::say,
    shell::{
        clock,
        desk::{
            Clerk,
            damage::{labels, sentence},
            fresh_store, holds_told,
        },
        going_back::{Looked, done},
    },
    store::Opening,
    ui::action::{Action, Backup, BookTold},
};

impl Clerk {
    /// Those there are to go back to, as they are told.
    pub(super) fn list_backups(&mut self) -> Vec<Backup> {
        self.offered = self.store.backups();
        let labels = labels(&self.offered, |it| holds_told(it.holds)).into_iter().enumerate();
        labels.map(|(number, label)| Backup { number, label }).collect()
    }

    /// What would be if that one took the place of what is there now.
    pub(super) fn preview(&mut self, number: usize) -> Result<Vec<String>, String> {
        self.seen.looked = None;
        let changed = || sentence(say::earlier_changed_meanwhile());
        let backup = self.offered.get(number).ok_or_else(changed)?;
        let path = backup.path.clone();
        let earlier = self.store.read_earlier(&path);
        let unreadable = |why| sentence(&say::restore_unreadable(path.display().to_string(), why));
        let earlier = earlier.map_err(unreadable)?;
        let now = match self.store.peek() {
            Opening::Fresh => Ok(None),
            Opening::Opened { workbook, .. } | Opening::ReadOnly { workbook, .. } => {
                Ok(Some(workbook))
            }
            Opening::Damaged { reason, instead, .. } => {
                return Err(sentence(&instead.unwrap_or(reason)));
            }
        };
        let backups = self.store.paths().backups.clone();
        let looked = Looked { path, earlier, when: Some(backup.modified), now, backups };
        if looked.is_same() {
            return Err(say::restore_is_the_same().to_owned());
        }
        let lines = looked.preview();
        self.seen.looked = Some(looked);
        Ok(lines)
    }

    /// Does what was shown, and opens the book anew. What was not shown stays as it is.
    pub(super) fn go_back(&mut self) {
        let Some(looked) = self.seen.looked.take() else {
            let why = sentence(say::earlier_changed_meanwhile());
            return self.tell(Action::WholeBook(BookTold::WentBack(Err(why))));
        };
        match looked.carry_out(&mut self.store, clock::now()) {
            Ok(went) => {
                let mut told = done(&looked.path, &went);
                told.extend(went.unconfirmed.map(say::written_unconfirmed));
                told.extend(self.store.after_save(clock::now()));
                self.offered.clear();
                // Nobody else gets the book in between.
                let store = mem::replace(&mut self.store, fresh_store(&self.places));
                self.store = store.over(self.files());
                self.tell(Action::WholeBook(BookTold::WentBack(Ok(clock::seed()))));
                let told = told.iter().map(|told| told.trim_end_matches('.').to_owned()).collect();
                self.open(told);
            }
            Err(err) => {
                self.tell(Action::WholeBook(BookTold::WentBack(Err(sentence(&err.to_string())))));
                // The disk may have told a failure and done it all the same.
                self.look_outside();
            }
        }
    }
}
