//! Signals become events, so that every way of ending gives the terminal back and keeps the draft, and a change
//! of size is heard.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicI32, Ordering},
    mpsc::Sender,
};

use crate::shell::Event;
#[cfg(unix)]
use crate::shell::terminal;
#[cfg(unix)]
use ratatui::layout::Size;
#[cfg(unix)]
use signal_hook::consts as names;

/// The process of another program that the terminal is lent to; 0 where it is lent to none.
static LENT_TO: AtomicI32 = AtomicI32::new(0);

/// Whether a signal asked this program to end. It may have come before there was another one to be told.
static ENDS: AtomicBool = AtomicBool::new(false);

/// Whether a signal asked this program to end.
pub fn ends() -> bool {
    ENDS.load(Ordering::SeqCst)
}

/// The terminal is another program’s until this is dropped: its keys are that one’s, and so is what they ask for.
pub struct Lent(());

impl Lent {
    /// To this process.
    pub fn to(process: u32) -> Lent {
        LENT_TO.store(i32::try_from(process).unwrap_or_default(), Ordering::SeqCst);
        Lent(())
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        LENT_TO.store(0, Ordering::SeqCst);
    }
}

/// What becomes of a signal while the terminal is lent. Says whether it was for the other program alone.
#[cfg(unix)]
fn is_for_who_has_it(signal: i32) -> bool {
    use rustix::process::{Pid, Signal, kill_process};

    let Some(other) = Pid::from_raw(LENT_TO.load(Ordering::SeqCst)) else { return false };
    match signal {
        // A key of the terminal: both have it, and it is meant for the one that is seen.
        names::SIGINT | names::SIGQUIT | names::SIGCONT => true,
        // That one has stopped, so that a shell is seen. Where there is none, it has to go on.
        names::SIGTSTP if somebody_can_wake_us() => {
            stop_here();
            true
        }
        names::SIGTSTP => {
            let _ = kill_process(other, Signal::CONT);
            true
        }
        // Who asks this program to end is not kept waiting by the other one: who waits for that tells it.
        _ => false,
    }
}

/// The signal that asked the program to end; 0 when none did.
pub type Asked = Arc<AtomicI32>;

/// Signals that ask the program to end, or end it because something is amiss: the terminal is given back first.
/// Of those that tell of a mistake in the program itself a handler could only return to that mistake.
#[cfg(unix)]
const ENDING: &[i32] = &[
    names::SIGTERM,
    names::SIGHUP,
    names::SIGINT,
    names::SIGQUIT,
    names::SIGABRT,
    names::SIGTRAP,
    names::SIGSYS,
    names::SIGXCPU,
];

/// Signals that mean nothing here, and would end a program that does not say so.
#[cfg(unix)]
const IGNORED: &[i32] = &[
    names::SIGUSR1,
    names::SIGUSR2,
    names::SIGALRM,
    names::SIGVTALRM,
    names::SIGPROF,
    names::SIGIO,
    // A write that is refused says so by itself.
    names::SIGXFSZ,
    names::SIGPIPE,
];

/// Those that each program may give a meaning of its own; they have numbers only.
#[cfg(target_os = "linux")]
fn of_any_meaning() -> impl Iterator<Item = i32> {
    // Where a coprocessor fails and where power does, and all from the first that the system leaves to programs.
    [16, 30].into_iter().chain(34..=64)
}

#[cfg(all(unix, not(target_os = "linux")))]
fn of_any_meaning() -> impl Iterator<Item = i32> {
    std::iter::empty()
}

#[cfg(unix)]
pub fn listen(events: Sender<Event>) -> std::io::Result<Asked> {
    use signal_hook::{
        consts::{SIGCONT, SIGTSTP, SIGWINCH},
        iterator::Signals,
    };

    for signal in IGNORED.iter().copied().chain(of_any_meaning()) {
        // A system may keep some of these for itself.
        let _ = signal_hook::flag::register(signal, Arc::default());
    }

    let asked = Asked::default();
    let told = Arc::clone(&asked);
    let mut signals = Signals::new(ENDING.iter().chain(&[SIGTSTP, SIGCONT, SIGWINCH]))?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if is_for_who_has_it(signal) {
                continue;
            }
            let event = match signal {
                SIGTSTP => Event::Suspend,
                SIGCONT => Event::Resumed,
                SIGWINCH => match terminal::size() {
                    Ok(Size { width: columns, height: rows }) => Event::Resize { columns, rows },
                    Err(_) => continue,
                },
                signal => {
                    ENDS.store(true, Ordering::SeqCst);
                    told.store(signal, Ordering::SeqCst);
                    Event::Closed
                }
            };
            if events.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(asked)
}

/// A console has no signals; it says when its window is closed, when somebody logs off and when the computer is
/// shut down, and then waits a few seconds for who was told. Until it no longer waits, the draft is kept.
#[cfg(windows)]
pub fn listen(events: Sender<Event>) -> std::io::Result<Asked> {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

    let asked = Asked::default();
    let told = Arc::clone(&asked);
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let wait = async move {
        let (mut close, mut logoff, mut shutdown) =
            (ctrl_close()?, ctrl_logoff()?, ctrl_shutdown()?);
        // On a screen these are keys; where lines are typed they end the program.
        let (mut stop, mut stop_now) = (ctrl_c()?, ctrl_break()?);
        tokio::select! {
            _ = stop.recv() => (),
            _ = stop_now.recv() => (),
            _ = close.recv() => (),
            _ = logoff.recv() => (),
            _ = shutdown.recv() => (),
        }
        told.store(CLOSED, Ordering::SeqCst);
        let _ = events.send(Event::Closed);
        std::io::Result::Ok(())
    };
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || drop(runtime.block_on(wait)))?;
    Ok(asked)
}

/// What stands for a window that was closed, where signals have no numbers: that of hanging up.
#[cfg(windows)]
const CLOSED: i32 = 1;

#[cfg(not(any(unix, windows)))]
#[expect(clippy::unnecessary_wraps, reason = "where there are signals, listening can fail")]
pub fn listen(_events: Sender<Event>) -> std::io::Result<Asked> {
    Ok(Asked::default())
}

/// Stops the program as the shell's job control expects; returns when it is continued.
#[cfg(unix)]
pub fn stop_here() {
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
pub fn stop_here() {}

/// Whether a shell with job control started the program, which alone can let it go on. Such a shell
/// gives each job a process group of its own; in the group of the session's leader, a window that
/// runs nothing but this program say, stopping would be for ever.
#[cfg(unix)]
pub fn somebody_can_wake_us() -> bool {
    use rustix::process::{getpgid, getsid};
    matches!((getpgid(None), getsid(None)), (Ok(group), Ok(session)) if group != session)
}

#[cfg(not(unix))]
pub fn somebody_can_wake_us() -> bool {
    false
}

/// Whether it was one that a key of the terminal sends.
#[cfg(unix)]
pub fn is_of_the_keyboard(asked: &Asked) -> bool {
    matches!(asked.load(Ordering::SeqCst), names::SIGINT | names::SIGQUIT)
}

#[cfg(not(unix))]
pub fn is_of_the_keyboard(_asked: &Asked) -> bool {
    false
}

/// The exit code that tells which signal ended the program.
pub fn exit_code(asked: &Asked) -> Option<u8> {
    let signal = asked.load(Ordering::SeqCst);
    (signal > 0).then(|| u8::try_from(128 + signal).unwrap_or(1))
}
