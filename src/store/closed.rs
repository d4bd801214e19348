//! A workbook that is there and that this account may not open: how it can be, before a backup is thought of.

use std::{io, path::Path};

use crate::{
    phrases::say,
    store::{Paths, error::because, fs::Fs},
};

/// Why a workbook cannot be read whose words are not known to be damaged, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub reason: String,
    pub instead: String,
}

/// What is told of an error of reading; `None` where the file itself may be at fault.
pub fn closed(fs: &dyn Fs, paths: &Paths, err: &io::Error) -> Option<Closed> {
    match err.kind() {
        io::ErrorKind::PermissionDenied if fs.stat(&paths.workbook).is_ok() => {
            let file = fs.target(&paths.workbook).unwrap_or_else(|_| paths.workbook.clone());
            Some(Closed {
                reason: say::closed_file().to_owned(),
                instead: opened_by(&file, "u+rw"),
            })
        }
        io::ErrorKind::PermissionDenied if fs.stat(&paths.folder).is_ok() => Some(Closed {
            reason: say::closed_its_folder().to_owned(),
            instead: opened_by(&paths.folder, "u+rwx"),
        }),
        io::ErrorKind::PermissionDenied => Some(Closed {
            reason: say::closed_on_the_way().to_owned(),
            instead: say::closed_another_account().to_owned(),
        }),
        io::ErrorKind::TimedOut => Some(Closed {
            reason: say::closed_silent_disk().to_owned(),
            instead: say::closed_connect_disk().to_owned(),
        }),
        _ => None,
    }
}

/// What is told where the log of changes beside a workbook is there and cannot be read: without it the newest words
/// would seem to be gone.
pub fn closed_log(log: &Path, err: &io::Error) -> Closed {
    let name = log.file_name().unwrap_or_default().to_string_lossy();
    let instead = match err.kind() {
        io::ErrorKind::PermissionDenied => opened_by(log, "u+rw"),
        _ => say::closed_log_see_disk().to_owned(),
    };
    Closed { reason: say::closed_log(name, because(err)), instead }
}

fn opened_by(path: &Path, mode: &str) -> String {
    say::closed_open_it(how_to_open(path, mode))
}

/// How an account gets the right to open what is its own; `mode` is what `chmod` is told.
pub fn how_to_open(path: &Path, mode: &str) -> String {
    if cfg!(unix) {
        say::open_again_chmod(format!("chmod {mode} {}", quoted(path)))
    } else {
        say::open_again_properties().to_owned()
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = |sign: char| sign.is_alphanumeric() || "/._-+@:".contains(sign);
    if path.chars().all(is_plain) { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use std::path::Path;

    #[test]
    fn a_path_can_be_given_to_a_shell() {
        for (path, given) in [
            ("/home/kim/.local/workbook.json", "/home/kim/.local/workbook.json"),
            ("/home/my notes/b.json", "'/home/my notes/b.json'"),
            ("/home/kim's/$b.json", r"'/home/kim'\''s/$b.json'"),
        ] {
            assert_eq!(quoted(Path::new(path)), given);
        }
    }
}
