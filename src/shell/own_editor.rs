//! The editor that somebody chose for all programs, by `$VISUAL` or `$EDITOR`: it has the terminal until it ends.

use std::{
    env,
    ffi::OsString,
    io,
    path::Path,
    process::{Command, ExitStatus},
};

use crate::shell::signals::Lent;

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
    // In the place of the shell, so that it is the one that is told to end. Behind variables of its own it cannot be.
    let has_variables =
        editor.to_string_lossy().split_whitespace().next().is_some_and(|it| it.contains('='));
    let mut line = OsString::from(if has_variables { "" } else { "exec " });
    line.push(editor);
    line.push(" \"$@\"");
    let mut editor = Command::new("/bin/sh").arg("-c").arg(line).arg("sh").arg(file).spawn()?;
    let _lent = Lent::to(editor.id());
    editor.wait()
}
