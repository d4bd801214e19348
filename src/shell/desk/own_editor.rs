//! Words that are lent to an editor of another program, and what comes back of them.

use std::{io, path::PathBuf, sync::mpsc::Sender};

use crate::{domain::draft::Draft, phrases::say, shell::desk::Clerk, store};

/// What is wanted of the disk, and whom it is told.
#[derive(Debug)]
pub enum Lending {
    /// Words are written where that editor can open them: where that is.
    Out(Draft, Sender<io::Result<PathBuf>>),
    /// What stands there is read, and all of it is removed: the words, and what could not be removed.
    Back(Sender<(io::Result<String>, Option<String>)>),
}

impl Clerk {
    pub(super) fn lend(&mut self, lending: Lending) {
        // Whoever asked waits for the answer; where nobody does any more, the words are offered at the next start.
        match lending {
            Lending::Out(draft, answer) => {
                let _ = answer.send(self.store.hand_over(&draft));
            }
            Lending::Back(answer) => {
                let words = self.store.handed_back();
                let left = self.store.take_away().err();
                let folder = self.store.paths().handed_over().display().to_string();
                let left = left.map(|err| say::own_editor_left(folder, store::because(&err)));
                let _ = answer.send((words, left));
            }
        }
    }
}
