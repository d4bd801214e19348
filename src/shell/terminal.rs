//! Taking the terminal and giving it back, on every way out.

mod kind;
mod mouse;
mod window;

use std::{
    borrow::Cow,
    cell::RefCell,
    env,
    io::{self, IsTerminal, Write},
    panic,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::{Print, ResetColor},
    terminal::{
        BeginSynchronizedUpdate, Clear, ClearType, DisableLineWrap, EnableLineWrap,
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle,
        disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::Terminal;

use crate::{phrases::say, shell::stderr::tell};

use kind::Kind;
pub use mouse::{report_mouse, report_mouse_again};
pub use window::Drawn;
#[cfg(unix)]
pub use window::size;
#[cfg(not(unix))]
pub use window::within;

/// What the window is called while the program runs. It says nothing.
const TITLE: &str = "notes";

/// Has the terminal remember what the window was called, and call it that again.
const REMEMBER_TITLE: &str = "\u{1b}[22;2t";
const RECALL_TITLE: &str = "\u{1b}[23;2t";

/// Whether the terminal is ours just now. The panic hook reads it.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Bytes of a frame, collected so that they go out in one write.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    collected: Rc<RefCell<Collected>>,
    /// The terminal can be told where a frame begins and ends, so as to show it as one.
    is_marked: bool,
}

#[derive(Debug, Default)]
struct Collected {
    bytes: Vec<u8>,
    /// How the last frame ended.
    end: Vec<u8>,
}

/// So many bytes are enough to say where the cursor is and that no style is left on.
const END: usize = 128;

impl Write for Frame {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.collected.borrow_mut().bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Nothing is sent before the frame is whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Frame {
    /// Sends what was collected, as one synchronized update where the terminal knows those; nothing, where
    /// it changes nothing.
    pub fn send(&self) -> io::Result<()> {
        let Some(bytes) = self.take() else { return Ok(()) };
        let mut whole = Vec::with_capacity(bytes.len() + 16);
        if self.is_marked {
            queue!(whole, BeginSynchronizedUpdate)?;
        }
        whole.extend_from_slice(&with_basic_colours(&bytes));
        if self.is_marked {
            queue!(whole, EndSynchronizedUpdate)?;
        }
        send(&whole)
    }

    /// What was collected. A frame without a changed cell is only what the one before ended with.
    fn take(&self) -> Option<Vec<u8>> {
        let mut collected = self.collected.borrow_mut();
        let bytes = std::mem::take(&mut collected.bytes);
        if collected.end.ends_with(&bytes) {
            return None;
        }
        collected.end = bytes[bytes.len().saturating_sub(END)..].to_vec();
        Some(bytes)
    }
}

/// The same, with the first sixteen colours named as every terminal with colours knows them: crossterm names
/// them by their place among two hundred and fifty-six, which an old one takes for something else.
fn with_basic_colours(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut places = memchr::memmem::find_iter(bytes, b"8;5;").peekable();
    if places.peek().is_none() {
        return Cow::Borrowed(bytes);
    }
    let mut basic = Vec::with_capacity(bytes.len());
    let mut copied = 0;
    for place in places {
        let Some((layer, start)) = place.checked_sub(1).map(|at| (bytes[at], at)) else { continue };
        // Only inside a control sequence: these may be somebody's words.
        let before = bytes[..start].iter().rposition(|byte| !matches!(byte, b'0'..=b'9' | b';'));
        let inside = before.is_some_and(|at| bytes[..=at].ends_with(b"\x1b["));
        let digits = bytes[place + 4..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = &bytes[place + 4..place + 4 + digits];
        let number = std::str::from_utf8(number).ok().and_then(|number| number.parse::<u8>().ok());
        let (Some(number @ ..16), b'3' | b'4', true) = (number, layer, inside) else { continue };
        let base = if layer == b'3' { 30 } else { 40 };
        let code = if number < 8 { base + number } else { base + 52 + number };
        basic.extend_from_slice(&bytes[copied..start]);
        basic.extend_from_slice(code.to_string().as_bytes());
        copied = place + 4 + digits;
    }
    basic.extend_from_slice(&bytes[copied..]);
    Cow::Owned(basic)
}

/// Has the terminal sound, as it is set to: many only flash.
pub fn ring() -> io::Result<()> {
    send("\u{7}")
}

/// What an earlier program may have left on: reports of the mouse, of focus, of size and of colours, keys of
/// another kind.
const LEFT_ON: &str = "\u{1b}[?9l\u{1b}[?1000l\u{1b}[?1001l\u{1b}[?1002l\u{1b}[?1003l\u{1b}[?1004l\u{1b}[?1005l\u{1b}[?1006l\
    \u{1b}[?1015l\u{1b}[?1016l\u{1b}[?2031l\u{1b}[?2048l\u{1b}[?9001l\u{1b}[?1l\u{1b}>\u{1b}[>4m\u{1b}[=0u";

/// What the background is, and whether keys can be sent without doubt. Nobody waits for an answer.
const QUESTIONS: &str = "\u{1b}]11;?\u{1b}\\\u{1b}[?u";

/// Keys that look like the beginning of something else are reported by number, with their place on a Latin
/// keyboard; and as before.
const REPORT_KEYS: &str = "\u{1b}[>5u";
const KEYS_AS_BEFORE: &str = "\u{1b}[<u";

/// Whether the terminal was found to report keys by number, and whether it does so now.
static CAN_REPORT: AtomicBool = AtomicBool::new(false);
static REPORTS: AtomicBool = AtomicBool::new(false);

/// Asks the terminal what it is like. The answers come among the keys, at any time or never.
pub fn ask() -> io::Result<()> {
    // These answer to nobody, or to the one who sits at another of their windows.
    let term = env::var("TERM").unwrap_or_default();
    let mute = matches!(term.as_str(), "screen" | "Eterm") || term.starts_with("screen.");
    if mute || !is_unix_and_modern() { Ok(()) } else { send(QUESTIONS) }
}

/// The terminal said that it can report keys by number: has it do so until it is given back.
pub fn report_keys() -> io::Result<()> {
    CAN_REPORT.store(true, Ordering::SeqCst);
    if !TAKEN.load(Ordering::SeqCst) || REPORTS.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    send(REPORT_KEYS)
}

fn kind() -> Kind {
    kind::kind(|name| env::var(name).ok())
}

/// Whether the terminal may be told what is younger than it: another screen, pastes, a title, whole frames. A
/// console knows these, and has no name.
fn is_modern() -> bool {
    !cfg!(unix) || kind() == Kind::Modern
}

/// Whether it may also be asked, and told what only those terminals know that are at the end of a line.
fn is_unix_and_modern() -> bool {
    cfg!(unix) && is_modern()
}

/// Whether a terminal has no signs but those of ASCII: its font lacks them, or the locale says that it
/// writes no others. Nothing said is not that.
pub fn has_only_ascii(locale: &str) -> bool {
    let has_name = env::var_os("TERM").is_some_and(|term| !term.is_empty());
    kind::writes_no_unicode(locale) || (cfg!(unix) && has_name && kind() == Kind::Old)
}

fn send(bytes: impl AsRef<[u8]>) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes.as_ref())?;
    stdout.flush()
}

/// Whether there is a terminal to draw on and to read keys from.
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether the terminal says of itself that it only prints lines, as the shells of some editors do.
pub fn is_dumb() -> bool {
    cfg!(unix) && env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// Takes the terminal: raw mode, and what it knows of the other screen, bracketed paste, a neutral title.
pub fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut start = Vec::new();
    if is_modern() {
        queue!(
            start,
            EnterAlternateScreen,
            EnableBracketedPaste,
            Print(REMEMBER_TITLE),
            SetTitle(TITLE)
        )?;
    }
    queue!(start, DisableLineWrap, Clear(ClearType::All))?;
    if is_unix_and_modern() {
        queue!(start, Print(LEFT_ON))?;
    }
    if CAN_REPORT.load(Ordering::SeqCst) {
        REPORTS.store(true, Ordering::SeqCst);
        queue!(start, Print(REPORT_KEYS))?;
    }
    send(&start)?;
    report_mouse_again()
}

/// Takes the terminal once more, where it was set otherwise behind our back: a program that was stopped from outside
/// is not asked before.
pub fn take_again() -> io::Result<()> {
    if TAKEN.load(Ordering::SeqCst) {
        // Given back first: what was remembered as the state before would be taken for raw still, and what a
        // terminal stacks, its title and its keys, would be stacked twice.
        give_back();
        take()?;
    }
    Ok(())
}

/// Gives the terminal back: nothing of the program stays on the screen. Safe to call again.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // The terminal may be gone already; there is nobody left to tell.
    if REPORTS.swap(false, Ordering::SeqCst) {
        let _ = queue!(io::stdout(), Print(KEYS_AS_BEFORE));
    }
    mouse::give_back();
    let mut stdout = io::stdout().lock();
    let _ = queue!(stdout, ResetColor);
    let _ = window::empty(&mut stdout);
    let _ = queue!(stdout, EnableLineWrap);
    if is_modern() {
        let _ = queue!(stdout, DisableBracketedPaste, Print(RECALL_TITLE), LeaveAlternateScreen);
    }
    let _ = execute!(stdout, Show);
    drop(stdout);
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
pub fn open() -> io::Result<(Terminal<Drawn>, Frame)> {
    let frame = Frame { is_marked: is_modern(), ..Frame::default() };
    let terminal = Terminal::new(Drawn::on(frame.clone()))?;
    Ok((terminal, frame))
}

/// Stands for the place of a panic, until there is one.
const PLACE: &str = "\u{fffc}";

/// On a panic of the main thread, the terminal is given back and one fixed sentence is printed:
/// the message of a panic could hold private words.
pub fn set_panic_hook() {
    // Said now: whoever says something while a panic is told of may panic again.
    let told = say::stopped_by_mistake(PLACE);
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some("main") {
            return;
        }
        give_back();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tell(told.replace(PLACE, &place));
    }));
}

#[cfg(all(test, unix))]
mod tests {
    use std::{io::Read, thread, time::Duration};

    use portable_pty::{CommandBuilder, PtySize, native_pty_system};

    use super::*;

    #[test]
    fn a_frame_in_which_nothing_changed_sends_nothing() {
        let end = "\u{1b}[0m\u{1b}[?25h\u{1b}[6;27H";
        let mut frame = Frame::default();
        let mut sent = |bytes: &str| {
            frame.write_all(bytes.as_bytes()).unwrap();
            frame.take().is_some()
        };
        assert!(sent(&format!("\u{1b}[6;26Ha{end}")));
        assert!(!sent(end) && !sent(""));
        assert!(sent("\u{1b}[0m\u{1b}[?25h\u{1b}[6;28H"), "the cursor moved");
        assert!(sent(end), "and moved back");
        assert!(sent(&format!("\u{1b}[6;26Ha{end}")), "a cell is painted");
    }

    #[test]
    fn the_first_sixteen_colours_are_named_as_every_terminal_knows_them() {
        for (before, after) in [
            ("\u{1b}[38;5;6;49mword", "\u{1b}[36;49mword"),
            ("\u{1b}[38;5;8;48;5;15m38;5;1 ;38;5;1", "\u{1b}[90;107m38;5;1 ;38;5;1"),
            ("\u{1b}[1;38;5;9m a \u{1b}[48;5;0m", "\u{1b}[1;91m a \u{1b}[40m"),
            ("\u{1b}[38;5;234m", "\u{1b}[38;5;234m"),
            ("\u{1b}[38;5;m 8;5;1", "\u{1b}[38;5;m 8;5;1"),
            ("no colour", "no colour"),
        ] {
            assert_eq!(with_basic_colours(before.as_bytes()), after.as_bytes(), "{before:?}");
        }
    }

    /// How long the other process may take, far longer than it does.
    const PATIENCE: Duration = Duration::from_secs(30);

    #[test]
    #[ignore = "the test below runs it, in a process of its own: it panics"]
    #[allow(clippy::panic, reason = "this is what is tested")]
    fn take_the_terminal_and_panic() {
        let play = || {
            set_panic_hook();
            take().unwrap();
            panic!("with the private word quillwort");
        };
        let main = thread::Builder::new().name("main".to_owned()).spawn(play).unwrap();
        main.join().unwrap_err();
    }

    #[test]
    fn a_panic_gives_the_terminal_back_and_repeats_no_word() {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let raw = || pair.master.get_termios().unwrap().local_flags;
        let before = raw();
        let mut command = CommandBuilder::new(env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "--nocapture"]);
        command.arg("shell::terminal::tests::take_the_terminal_and_panic");
        let mut child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let mut bytes = [0; 1024];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let _ = sender.send(bytes[..count].to_vec());
            }
        });
        let mut seen = String::new();
        while !seen.contains("Start it again to go on.") {
            let bytes = output.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("only {seen}"));
            seen.push_str(&String::from_utf8_lossy(&bytes));
        }
        assert_eq!(raw(), before);
        child.wait().unwrap();
        let (inside, after) = seen.rsplit_once("\u{1b}[?1049l").unwrap();
        assert!(inside.contains("\u{1b}[?1049h") && inside.contains("\u{1b}[?2004l"), "{seen}");
        assert!(after.contains("\u{1b}[?25h") && after.contains("kept as a draft"), "{seen}");
        assert!(!seen.contains("quillwort"), "{seen}");
    }
}
