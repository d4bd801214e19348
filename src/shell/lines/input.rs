//! Where lines come from: a terminal that edits each of them itself, or a pipe.

use std::{
    io::{self, BufRead, IsTerminal},
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

#[cfg(not(unix))]
use crossterm_winapi::{ConsoleMode, Handle};

use crate::shell::Event;

/// A terminal hands over no more bytes of a line than this, and lets go of the rest.
const LONGEST: usize = if cfg!(target_os = "linux") { 4095 } else { 1023 };

/// Something that was typed.
#[derive(Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line, without its end.
    Line(String),
    /// No more will come.
    End,
}

/// Who reads lines, and how the terminal was set before.
#[derive(Debug)]
pub struct Input {
    typed: Receiver<Typed>,
    #[cfg(unix)]
    before: Option<rustix::termios::Termios>,
    #[cfg(not(unix))]
    is_terminal: bool,
}

/// Whether a line is so long that its terminal may have cut it.
pub fn is_cut(line: &str) -> bool {
    cfg!(unix) && line.len() >= LONGEST
}

/// Reads lines on a thread of their own. Whoever waits for events hears of each as of silence.
fn read(events: Sender<Event>) -> io::Result<Receiver<Typed>> {
    let (sender, typed) = mpsc::channel();
    let reading = move || {
        let mut input = io::stdin().lock();
        loop {
            let mut bytes = Vec::new();
            let read = input.read_until(b'\n', &mut bytes).unwrap_or(0);
            let line = String::from_utf8_lossy(&bytes);
            let line = line.trim_end_matches(['\n', '\r']);
            let next = if read == 0 { Typed::End } else { Typed::Line(line.to_owned()) };
            let ends = next == Typed::End;
            if sender.send(next).is_err() || events.send(Event::Silence).is_err() || ends {
                return;
            }
        }
    };
    thread::Builder::new().name("lines".to_owned()).spawn(reading)?;
    Ok(typed)
}

impl Input {
    /// The next that is typed, within so long.
    pub fn typed_within(&self, patience: Duration) -> Option<Typed> {
        self.typed.recv_timeout(patience).ok()
    }

    /// What was typed since it was asked last.
    pub fn typed(&self) -> impl Iterator<Item = Typed> + '_ {
        self.typed.try_iter()
    }
}

#[cfg(unix)]
mod settings {
    use rustix::{
        stdio::stdin,
        termios::{
            InputModes, LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios,
            tcflush, tcgetattr, tcsetattr,
        },
    };

    use super::{Event, Input, IsTerminal, Sender, io, read};

    /// Ctrl-X and Ctrl-C, as bytes.
    const CTRL_X: u8 = 0x18;
    const CTRL_C: u8 = 0x03;

    /// The same terminal with line editing of its own, where Ctrl-X and Ctrl-C are signals: they are heard in the
    /// middle of a line, which is let go.
    fn of_lines(before: &Termios) -> Termios {
        let mut own = before.clone();
        own.input_modes.insert(InputModes::ICRNL);
        own.local_modes.insert(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG);
        own.local_modes.remove(LocalModes::ECHOCTL | LocalModes::NOFLSH);
        own.special_codes[SpecialCodeIndex::VINTR] = CTRL_X;
        own.special_codes[SpecialCodeIndex::VQUIT] = CTRL_C;
        own
    }

    impl Input {
        /// Takes the input: a terminal edits lines by itself, and shows what is typed.
        pub fn take(events: Sender<Event>) -> io::Result<Input> {
            let is_terminal = io::stdin().is_terminal();
            let before = if is_terminal { Some(tcgetattr(stdin())?) } else { None };
            let input = Input { typed: read(events)?, before };
            input.take_again()?;
            Ok(input)
        }

        /// Whether lines are typed into a terminal.
        pub fn is_terminal(&self) -> bool {
            self.before.is_some()
        }

        /// Sets the terminal for lines once more, after it was given back.
        pub fn take_again(&self) -> io::Result<()> {
            let Some(before) = &self.before else { return Ok(()) };
            Ok(tcsetattr(stdin(), OptionalActions::Now, &of_lines(before))?)
        }

        /// Shows what is typed, or only that a line ended.
        pub fn hide(&self, hides: bool) -> io::Result<()> {
            let Some(before) = &self.before else { return Ok(()) };
            let mut own = of_lines(before);
            if hides {
                own.local_modes.remove(LocalModes::ECHO);
                own.local_modes.insert(LocalModes::ECHONL);
            }
            Ok(tcsetattr(stdin(), OptionalActions::Now, &own)?)
        }

        /// Has the terminal forget what was typed and not read, half a line too.
        pub fn let_go(&self) {
            if self.before.is_some() {
                let _ = tcflush(stdin(), QueueSelector::IFlush);
            }
        }

        /// Gives the terminal back as it was.
        pub fn give_back(&self) {
            if let Some(before) = &self.before {
                let _ = tcsetattr(stdin(), OptionalActions::Now, before);
            }
        }
    }
}

/// What a console calls showing what is typed.
#[cfg(not(unix))]
const ECHO: u32 = 0x0004;

#[cfg(not(unix))]
impl Input {
    /// Takes the input: a console edits lines by itself, and shows what is typed.
    pub fn take(events: Sender<Event>) -> io::Result<Input> {
        Ok(Input { typed: read(events)?, is_terminal: io::stdin().is_terminal() })
    }

    /// Whether lines are typed into a console.
    pub fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// A console is as it was.
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "elsewhere this can fail")]
    pub fn take_again(&self) -> io::Result<()> {
        Ok(())
    }

    /// Shows what is typed, or nothing of it.
    pub fn hide(&self, hides: bool) -> io::Result<()> {
        if !self.is_terminal {
            return Ok(());
        }
        let console = ConsoleMode::from(Handle::current_in_handle()?);
        let mode = console.mode()?;
        console.set_mode(if hides { mode & !ECHO } else { mode | ECHO })
    }

    /// A console keeps what was typed until its line ends.
    #[expect(clippy::unused_self, reason = "elsewhere it forgets")]
    pub fn let_go(&self) {}

    /// A console shows again what is typed.
    pub fn give_back(&self) {
        let _ = self.hide(false);
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.give_back();
    }
}
