//! Deletes the backups made so far, after a save that holds what is to stay.

use crate::{
    phrases::say,
    shell::{clock, desk::Clerk},
    ui::action::Action,
};

impl Clerk {
    pub(super) fn delete_backups(&mut self) {
        let told = if self.failed {
            say::backups_stay().to_owned()
        } else {
            match self.store.delete_backups(clock::now()) {
                Ok(()) => {
                    self.tell(Action::BackupsAreDeleted);
                    say::backups_are_deleted().to_owned()
                }
                Err(err) => err.to_string(),
            }
        };
        self.tell_of_copies();
        self.tell(Action::Noticed(told));
    }
}
