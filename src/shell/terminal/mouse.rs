//! Having the mouse reported, and giving it back.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{TAKEN, is_modern};

/// Clicks and the wheel are reported, each with its cell as numbers; where the mouse moves is not. And no longer.
#[cfg(unix)]
const REPORT_MOUSE: &str = "\u{1b}[?1000h\u{1b}[?1006h";
#[cfg(unix)]
const NO_MOUSE: &str = "\u{1b}[?1006l\u{1b}[?1000l";

/// Whether the mouse is to be reported while the terminal is ours.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Has the mouse reported from here on, or no longer: then selecting is up to the terminal again.
pub fn report_mouse(on: bool) -> io::Result<()> {
    let was = MOUSE.swap(on, Ordering::SeqCst);
    if was == on || !TAKEN.load(Ordering::SeqCst) || !is_modern() { Ok(()) } else { send_mouse(on) }
}

/// Asks for reports of the mouse again where they are wanted: another program may have ended them.
pub fn report_mouse_again() -> io::Result<()> {
    let on = MOUSE.load(Ordering::SeqCst) && TAKEN.load(Ordering::SeqCst) && is_modern();
    if on { send_mouse(true) } else { Ok(()) }
}

/// Ends the reports while the terminal is somebody else’s.
pub(super) fn give_back() {
    if MOUSE.load(Ordering::SeqCst) && is_modern() {
        // The terminal may be gone already; there is nobody left to tell.
        let _ = send_mouse(false);
    }
}

#[cfg(unix)]
fn send_mouse(on: bool) -> io::Result<()> {
    super::send(if on { REPORT_MOUSE } else { NO_MOUSE })
}

/// A console is asked by a call, and not by what is written to it.
#[cfg(not(unix))]
fn send_mouse(on: bool) -> io::Result<()> {
    use crossterm::{
        event::{DisableMouseCapture, EnableMouseCapture},
        execute,
    };
    if on {
        execute!(io::stdout(), EnableMouseCapture)
    } else {
        execute!(io::stdout(), DisableMouseCapture)
    }
}
