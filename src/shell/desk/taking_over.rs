//! Waiting for another window to close, and going on with what it kept.

use std::thread;

use crate::{
    phrases::say,
    shell::{Event, desk::Clerk},
    ui::action::Action,
};

impl Clerk {
    /// Tells, whenever that may be, that the other window has gone. Where the disk knows no waiting
    /// nothing is told, and this window only reads until it is opened again.
    pub(super) fn wait_for_the_other_window(&self) {
        let Some(until_free) = self.store.until_free() else { return };
        let events = self.events.clone();
        let wait = move || {
            if until_free.wait() {
                let _ = events.send(Event::Action(Box::new(Action::OtherWindowClosed)));
            }
        };
        // Without a thread this window goes on reading, as it does now.
        drop(thread::Builder::new().name("lock".to_owned()).spawn(wait));
    }

    /// Shows what another window kept, or deleted, since this one read the workbook.
    pub(super) fn look_again(&mut self) {
        if let Some(workbook) = self.store.look_again() {
            self.tell(Action::ReadAgain(Box::new(workbook)));
        }
    }

    /// Takes the workbook over with all that the other window kept. A third window may have been
    /// faster: then this one waits again.
    pub(super) fn take_over(&mut self) {
        match self.store.take_over() {
            Some(found) => {
                let chosen = self.guide.clone();
                let guide = thread::spawn(move || chosen.read());
                self.show(
                    found,
                    guide,
                    vec![say::other_window_has_closed().to_owned()],
                    Action::TookOver,
                );
            }
            None => self.wait_for_the_other_window(),
        }
    }
}
