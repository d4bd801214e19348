//! Words that are lent to an editor of another program, and what comes back of them.

use std::{io, path::PathBuf, sync::mpsc::Sender};

use crate::{
    domain::draft::Draft,
    phrases::say,
    shell::{clock, desk::Clerk},
    store,
};

/// What is wanted of the disk, and whom it is told.
#[derive(Debug)]
pub enum Lending {
    /// Words are written where that editor can open them: where that is.
    Out(Draft, Sender<io::Result<PathBuf>>),
    /// What stands there is read and kept as a draft, and all of it is removed: the words, and what stayed there and why.
    Back(Sender<(io::Result<String>, Option<String>)>),
    /// Nothing of it is wanted, and all of it is removed: what stayed there and why.
    Away(Sender<Option<String>>),
}

impl Clerk {
    pub(super) fn lend(&mut self, lending: Lending) {
        // Whoever asked waits for the answer; where nobody does any more, the words are offered at the next start.
        match lending {
            Lending::Out(draft, answer) => {
                let _ = answer.send(self.store.hand_over(&draft));
            }
            Lending::Back(answer) => {
                let words = self.store.take_back(clock::now());
                // What could not be read or kept is nowhere else.
                let left = match words {
                    Ok(_) => self.remove_lent(),
                    Err(_) => Some(say::own_editor_stays(self.lent_folder())),
                };
                let _ = answer.send((words, left));
            }
            Lending::Away(answer) => {
                let _ = answer.send(self.remove_lent());
            }
        }
    }

    fn lent_folder(&self) -> String {
        self.store.paths().handed_over().display().to_string()
    }

    fn remove_lent(&mut self) -> Option<String> {
        let left = self.store.take_away().err()?;
        Some(say::own_editor_left(self.lent_folder(), store::because(&left)))
    }
}
