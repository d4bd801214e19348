//! Waiting for a disk, and for no longer than was said.

use std::{io, sync::mpsc, thread, time::Duration};

/// Does something that a disk may never answer, and waits for it no longer than this. What does not answer is left
/// to itself: nothing can be told it.
///
/// # Errors
/// `TimedOut` when it did not answer, and whatever keeps a thread from being made.
pub fn within<T: Send + 'static>(
    deadline: Duration,
    ask: impl FnOnce() -> T + Send + 'static,
) -> io::Result<T> {
    each_within(deadline, |_| ask())
}

/// The same for what is done in many parts, each of which has this long: `ask` calls what it is given after each.
///
/// # Errors
/// `TimedOut` when a part took longer, and whatever keeps a thread from being made.
pub fn each_within<T: Send + 'static>(
    deadline: Duration,
    ask: impl FnOnce(&dyn Fn()) -> T + Send + 'static,
) -> io::Result<T> {
    let (answer, answers) = mpsc::channel();
    let asking = move || {
        let goes_on = || drop(answer.send(None));
        let answered = ask(&goes_on);
        drop(answer.send(Some(answered)));
    };
    let asked = thread::Builder::new().name("disk".to_owned()).spawn(asking)?;
    loop {
        match answers.recv_timeout(deadline) {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => (),
            Err(mpsc::RecvTimeoutError::Timeout) => return Err(io::ErrorKind::TimedOut.into()),
            // It ended with no answer, by a mistake in it.
            Err(mpsc::RecvTimeoutError::Disconnected) => match asked.join() {
                Err(panic) => std::panic::resume_unwind(panic),
                Ok(()) => return Err(io::ErrorKind::Other.into()),
            },
        }
    }
}
