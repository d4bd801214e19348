//! Reading the terminal, on threads of their own: one only reads, one tells apart and keeps the time.
//!
//! Neither asks the system to wait for input with a time limit, which not every system can do for a terminal: the
//! first waits for input or for being told to pause, or is blocked in a plain read where the system cannot wait for
//! both, and the second waits for the first.

use std::{
    env,
    io::{self, PipeReader, PipeWriter, Read as _, Write as _},
    sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    thread,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    io::{Errno, ioctl_fionread, read},
};

use crate::shell::keys::{Decoder, Told};

/// So many reads may wait to be told apart.
const READS: usize = 64;

/// So many times in a row silence is not believed, because more waits to be read.
const DOUBTS: u8 = 20;

/// How long to wait where the terminal was set not to block, by another program that shares it.
const NOT_BLOCKING: Duration = Duration::from_millis(10);

/// What one read brought, and when.
enum Read {
    Bytes(Vec<u8>, Duration),
    Closed,
    /// There is no time left: all that is held is to be told, and then that it was.
    End(SyncSender<()>),
}

/// How long an end waits for that at most.
const AT_THE_END: Duration = Duration::from_millis(200);

/// The threads that read, for who is about to end, or lends the terminal to somebody else.
pub struct Listening {
    reads: SyncSender<Read>,
    wake: PipeWriter,
    paused: Receiver<()>,
    go_on: SyncSender<()>,
}

/// Nothing is read before this is dropped.
pub struct Paused<'a>(&'a SyncSender<()>);

impl Drop for Paused<'_> {
    fn drop(&mut self) {
        let _ = self.0.send(());
    }
}

impl Listening {
    /// Has everything told that is held in doubt, as what was typed.
    pub fn end(&self) {
        let (done, all_told) = sync_channel(1);
        if self.reads.try_send(Read::End(done)).is_ok() {
            let _ = all_told.recv_timeout(AT_THE_END);
        }
    }

    /// Has nothing read until what is given is dropped. `None` where the system cannot wait for a terminal and for
    /// this at once, or nobody reads any more.
    pub fn pause(&self) -> Option<Paused<'_>> {
        (&self.wake).write_all(&[1]).ok()?;
        self.paused.recv().ok()?;
        Some(Paused(&self.go_on))
    }
}

/// The other end of that, for who reads.
struct Pauses {
    wake: PipeReader,
    paused: SyncSender<()>,
    go_on: Receiver<()>,
}

impl Pauses {
    /// Waits until there is something to read, and pauses before that as often as it is told to. Says whether it can
    /// go on like this: not where the system cannot wait for both, or nobody is left who could tell it to pause.
    fn until_input(&self, input: &io::Stdin) -> bool {
        loop {
            let mut both =
                [PollFd::new(input, PollFlags::IN), PollFd::new(&self.wake, PollFlags::IN)];
            match poll(&mut both, None) {
                Err(Errno::INTR) => continue,
                Err(_) => return false,
                Ok(_) => (),
            }
            let [input, told] = both.map(|it| it.revents());
            if told.is_empty() {
                return !input.contains(PollFlags::NVAL);
            }
            let is_told = matches!((&self.wake).read(&mut [0]), Ok(1));
            if !is_told || self.paused.send(()).is_err() || self.go_on.recv().is_err() {
                return false;
            }
        }
    }
}

/// Begins to read keys. `hear` is called with what they are, on a thread of its own, and with `None` once
/// there will be no more; it says whether anybody still listens.
pub fn listen(hear: impl FnMut(Option<Told>) -> bool + Send + 'static) -> io::Result<Listening> {
    let (reads, told_apart) = sync_channel(READS);
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let over_a_line = is_set("SSH_TTY") || is_set("SSH_CONNECTION");
    let ((waked, wake), (paused, is_paused)) = (io::pipe()?, sync_channel(1));
    let (go_on, goes_on) = sync_channel(1);
    let listening = Listening { reads: reads.clone(), wake, paused: is_paused, go_on };
    let pauses = Pauses { wake: waked, paused, go_on: goes_on };
    thread::Builder::new().name("bytes".to_owned()).spawn(move || read_bytes(&reads, pauses))?;
    let decoder = Decoder::over_a_line(over_a_line);
    thread::Builder::new()
        .name("keys".to_owned())
        .spawn(move || tell_apart(decoder, &told_apart, hear))?;
    Ok(listening)
}

#[expect(
    clippy::disallowed_methods,
    reason = "not every system can wait for a terminal with a limit"
)]
fn read_bytes(reads: &SyncSender<Read>, pauses: Pauses) {
    let (start, stdin) = (Instant::now(), io::stdin());
    let (mut room, mut pauses) = ([0; 4096], Some(pauses));
    loop {
        pauses.take_if(|pauses| !pauses.until_input(&stdin));
        let read = match read(&stdin, &mut room) {
            Ok(count @ 1..) => Read::Bytes(room[..count].to_vec(), start.elapsed()),
            Err(Errno::INTR) => continue,
            Err(Errno::AGAIN) => {
                thread::sleep(NOT_BLOCKING);
                continue;
            }
            Ok(0) | Err(_) => Read::Closed,
        };
        let closed = matches!(read, Read::Closed);
        if reads.send(read).is_err() || closed {
            return;
        }
    }
}

fn tell_apart(
    mut decoder: Decoder,
    reads: &Receiver<Read>,
    mut hear: impl FnMut(Option<Told>) -> bool,
) {
    let mut doubts = 0;
    loop {
        let read = match decoder.patience() {
            None => reads.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(patience) => reads.recv_timeout(patience),
        };
        let mut told = Vec::new();
        let mut closed = false;
        let mut all_told = None;
        match read {
            Ok(Read::Bytes(bytes, at)) => decoder.feed(&bytes, at, &mut told),
            Err(RecvTimeoutError::Timeout) if doubts < DOUBTS && more_waits() => {
                doubts += 1;
                continue;
            }
            Err(RecvTimeoutError::Timeout) => decoder.give_up(&mut told),
            Ok(Read::Closed) | Err(RecvTimeoutError::Disconnected) => {
                decoder.end(&mut told);
                closed = true;
            }
            Ok(Read::End(done)) => {
                decoder.end(&mut told);
                all_told = Some(done);
            }
        }
        doubts = 0;
        if !told.into_iter().all(|told| hear(Some(told))) {
            return;
        }
        if let Some(done) = all_told {
            let _ = done.try_send(());
        }
        if closed {
            hear(None);
            return;
        }
    }
}

/// Whether the terminal sent more that was not read yet, on a machine that has too much to do.
fn more_waits() -> bool {
    ioctl_fionread(io::stdin()).is_ok_and(|count| count > 0)
}
