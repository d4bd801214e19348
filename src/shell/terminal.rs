//! Taking the terminal and giving it back, on every way out.

use std::{
    cell::RefCell,
    io::{self, IsTerminal, Write},
    panic,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use crossterm::{
    cursor::{MoveTo, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::{Print, ResetColor},
    terminal::{
        BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle,
        disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// What the window is called while the program runs. It says nothing.
const TITLE: &str = "notes";

/// Has the terminal remember what the window was called, and call it that again.
const REMEMBER_TITLE: &str = "\u{1b}[22;2t";
const RECALL_TITLE: &str = "\u{1b}[23;2t";

/// Whether the terminal is ours just now. The panic hook reads it.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Bytes of a frame, collected so that they go out in one write.
#[derive(Clone, Debug, Default)]
pub struct Frame(Rc<RefCell<Vec<u8>>>);

impl Write for Frame {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing is sent before the frame is whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Frame {
    /// Sends what was collected, as one synchronized update.
    pub fn send(&self) -> io::Result<()> {
        let mut bytes = self.0.borrow_mut();
        if bytes.is_empty() {
            return Ok(());
        }
        let mut whole = Vec::with_capacity(bytes.len() + 16);
        queue!(whole, BeginSynchronizedUpdate)?;
        whole.append(&mut bytes);
        queue!(whole, EndSynchronizedUpdate)?;
        let mut stdout = io::stdout().lock();
        stdout.write_all(&whole)?;
        stdout.flush()
    }
}

/// Whether there is a terminal to draw on and to read keys from.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Takes the terminal: raw mode, the other screen, bracketed paste, a neutral title.
pub fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut start = Vec::new();
    queue!(
        start,
        EnterAlternateScreen,
        EnableBracketedPaste,
        DisableLineWrap,
        Print(REMEMBER_TITLE),
        SetTitle(TITLE),
        Clear(ClearType::All)
    )?;
    let mut stdout = io::stdout().lock();
    stdout.write_all(&start)?;
    stdout.flush()
}

/// Gives the terminal back: nothing of the program stays on the screen. Safe to call again.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // The terminal may be gone already; there is nobody left to tell.
    let _ = execute!(
        io::stdout(),
        ResetColor,
        Clear(ClearType::All),
        MoveTo(0, 0),
        DisableBracketedPaste,
        EnableLineWrap,
        Print(RECALL_TITLE),
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

/// Gives the terminal back when it goes out of scope, whatever the way.
#[derive(Debug)]
pub struct Taken(());

impl Taken {
    pub fn take() -> io::Result<Taken> {
        let taken = Taken(());
        take()?;
        Ok(taken)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
    }
}

/// A terminal that draws into frames.
pub fn open() -> io::Result<(Terminal<CrosstermBackend<Frame>>, Frame)> {
    let frame = Frame::default();
    let terminal = Terminal::new(CrosstermBackend::new(frame.clone()))?;
    Ok((terminal, frame))
}

/// On a panic of the main thread, the terminal is given back and one fixed sentence is printed:
/// the message of a panic could hold private words.
pub fn set_panic_hook() {
    panic::set_hook(Box::new(|info| {
        if thread::current().name() != Some("main") {
            return;
        }
        give_back();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(
            io::stderr(),
            "trust-guide: it stopped because of a mistake in the program ({place}).\n\
             Your saved words are safe, and the last ones are kept as a draft.\n\
             Start it again to go on."
        );
    }));
}
