//! The editor that somebody chose for all programs, by `$VISUAL` or `$EDITOR`: it has the terminal until it ends.

use std::{
    env,
    ffi::OsString,
    io,
    path::Path,
    process::{Command, ExitStatus},
    sync::mpsc,
    thread,
    time::Duration,
};

#[cfg(unix)]
use rustix::process::{Pid, Signal, kill_process};

use crate::shell::signals::{Lent, ends};

/// How often it is asked whether this program is to end.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// How long it is waited for once this program is to end.
const PATIENCE: Duration = Duration::from_secs(2);

/// How it is called, with its options, where one was chosen.
pub fn named() -> Option<OsString> {
    let set = |name| env::var_os(name).filter(|value| !value.to_string_lossy().trim().is_empty());
    ["VISUAL", "EDITOR"].into_iter().find_map(set)
}

/// Opens a file in it, and waits until it ends. What the variable says is read by the shell, as other programs have it
/// read: it may have options.
///
/// # Errors
/// When it cannot be started.
pub fn run(editor: &OsString, file: &Path) -> io::Result<ExitStatus> {
    // In the place of the shell, so that it is the one that is told to end, also behind variables of its own.
    let has_variables =
        editor.to_string_lossy().split_whitespace().next().is_some_and(|it| it.contains('='));
    let mut line = OsString::from("exec ");
    line.push(if has_variables { "env " } else { "" });
    line.push(editor);
    line.push(" \"$@\"");
    let mut editor = Command::new("/bin/sh").arg("-c").arg(line).arg("sh").arg(file).spawn()?;
    let id = editor.id();
    let _lent = Lent::to(id);
    let (ended, ends_now) = mpsc::channel();
    let waiting = move || drop(ended.send(editor.wait()));
    thread::Builder::new().name("editor".to_owned()).spawn(waiting)?;
    loop {
        match ends_now.recv_timeout(LOOK_AGAIN) {
            Ok(status) => return status,
            Err(_) if ends() => break,
            Err(_) => (),
        }
    }
    hang_up(id);
    // One that does not hear is left to itself: its words lie where they are offered at the next start.
    ends_now.recv_timeout(PATIENCE).map_err(|_| io::ErrorKind::TimedOut)?
}

/// Tells a program that its terminal is gone.
fn hang_up(process: u32) {
    #[cfg(unix)]
    if let Some(process) = i32::try_from(process).ok().and_then(Pid::from_raw) {
        let _ = kill_process(process, Signal::HUP);
    }
    #[cfg(not(unix))]
    let _ = process;
}
