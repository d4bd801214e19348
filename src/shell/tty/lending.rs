//! Lending the terminal and some words to another editor, and taking both back.

use std::{ffi::OsString, io, process::ExitStatus, sync::mpsc};

use crate::{
    domain::{draft::Draft, words::Words},
    phrases::say,
    shell::{
        desk::{Job, Lending},
        own_editor,
        patience::PATIENCE_TO_WRITE,
        signals,
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
        if matches!(&ended, Err(err) if err.kind() == io::ErrorKind::TimedOut) {
            // So they do where that editor goes on, and this program has to end.
            return Ok(Action::WordsCameBack(Err(say::own_editor_not_taken().to_owned()), None));
        }
        // Where nobody chose to end that editor, what was written there is taken, too.
        let is_taken = ended.as_ref().is_ok_and(ExitStatus::success) || signals::ends();
        if !is_taken {
            let left = self.ask(Lending::Away).unwrap_or_else(|err| Some(because(&err)));
            let why = match ended {
                Err(err) => say::own_editor_not_started(because(&err)),
                Ok(ended) if ended.code().is_some_and(|code| NOT_STARTED.contains(&code)) => {
                    say::own_editor_not_found().to_owned()
                }
                Ok(_) => say::own_editor_not_taken().to_owned(),
            };
            return Ok(Action::WordsCameBack(Err(why), left));
        }
        let (words, left) = self.ask(Lending::Back).unwrap_or_else(|err| (Err(err), None));
        let words = words.map_err(|err| say::own_editor_not_read(because(&err)));
        Ok(Action::WordsCameBack(words.map(Words::from), left))
    }

    /// Asks the disk, and waits for its answer.
    fn ask<T>(&self, lending: impl FnOnce(mpsc::Sender<T>) -> Lending) -> io::Result<T> {
        let (answer, answered) = mpsc::channel();
        self.desk.give(Job::Lend(lending(answer)));
        answered.recv_timeout(PATIENCE_TO_WRITE).map_err(|_| io::ErrorKind::TimedOut.into())
    }
}
