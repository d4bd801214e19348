//! Lending the terminal and some words to another editor, and taking both back.

use std::{ffi::OsString, io, sync::mpsc};

use crate::{
    domain::{draft::Draft, words::Words},
    phrases::say,
    shell::{
        desk::{Job, Lending},
        own_editor,
        patience::PATIENCE_TO_WRITE,
        terminal::Taken,
        tty::Tty,
    },
    store::because,
    ui::action::Action,
};

/// What a shell says of a program that it cannot start, or does not find.
const NOT_STARTED: [i32; 2] = [126, 127];

impl Tty {
    /// Lends them, and waits until that editor has ended. Nobody else reads the terminal meanwhile.
    pub(super) fn lend(&mut self, words: Draft) -> io::Result<Action> {
        let refused = |why: &str| Ok(Action::WordsCameBack(Err(why.to_owned()), None));
        let Some(editor) = own_editor::named() else { return refused(say::own_editor_none()) };
        let Some(keys) = self.keys.take() else { return refused(say::own_editor_not_here()) };
        let came = match keys.pause() {
            Some(_paused) => self.lend_to(&editor, words),
            None => refused(say::own_editor_not_here()),
        };
        self.keys = Some(keys);
        came
    }

    fn lend_to(&mut self, editor: &OsString, words: Draft) -> io::Result<Action> {
        let lent = self.ask(|answer| Lending::Out(words, answer)).flatten();
        let file = match lent {
            Ok(file) => file,
            Err(err) => {
                let why = say::own_editor_not_lent(because(&err));
                return Ok(Action::WordsCameBack(Err(why), None));
            }
        };
        drop(self.taken.take());
        let ended = own_editor::run(editor, &file);
        // Where there is no terminal any more, the words stay in that file, and are offered at the next start.
        self.taken = Some(Taken::take()?);
        self.asked = false;
        self.forget_what_is_shown()?;
        let (words, left) = self.ask(Lending::Back).unwrap_or_else(|err| (Err(err), None));
        let words = match (ended, words) {
            (Err(err), _) => Err(say::own_editor_not_started(because(&err))),
            (Ok(ended), _) if ended.code().is_some_and(|code| NOT_STARTED.contains(&code)) => {
                Err(say::own_editor_not_found().to_owned())
            }
            (Ok(ended), _) if !ended.success() => Err(say::own_editor_not_taken().to_owned()),
            (Ok(_), Err(err)) => Err(say::own_editor_not_read(because(&err))),
            (Ok(_), Ok(words)) => Ok(Words::from(words)),
        };
        Ok(Action::WordsCameBack(words, left))
    }

    /// Asks the disk, and waits for its answer.
    fn ask<T>(&self, lending: impl FnOnce(mpsc::Sender<T>) -> Lending) -> io::Result<T> {
        let (answer, answered) = mpsc::channel();
        self.desk.give(Job::Lend(lending(answer)));
        answered.recv_timeout(PATIENCE_TO_WRITE).map_err(|_| io::ErrorKind::TimedOut.into())
    }
}
