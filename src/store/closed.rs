//! A workbook that is there and that this account may not open: how it can be, before a backup is thought of.

use std::{io, path::Path};

use crate::store::{Paths, fs::Fs};

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
                reason: "it is there, but this account may not read it".to_owned(),
                instead: opened_by(&file, "u+rw"),
            })
        }
        io::ErrorKind::PermissionDenied if fs.stat(&paths.folder).is_ok() => Some(Closed {
            reason: "this account may not look into its folder".to_owned(),
            instead: opened_by(&paths.folder, "u+rwx"),
        }),
        io::ErrorKind::PermissionDenied => Some(Closed {
            reason: "this account may not look into a folder on the way to it".to_owned(),
            instead: "Your words are still in it. Open it as the account it belongs to".to_owned(),
        }),
        io::ErrorKind::TimedOut => Some(Closed {
            reason: "the disk that it is on does not answer".to_owned(),
            instead: "Your words are still on it. See that it is connected, and open this again"
                .to_owned(),
        }),
        _ => None,
    }
}

fn opened_by(path: &Path, mode: &str) -> String {
    let how = how_to_open(path, mode);
    format!("Your words are still in it. {how}. If that is refused, it belongs to another account")
}

/// How an account gets the right to open what is its own; `mode` is what `chmod` is told.
pub fn how_to_open(path: &Path, mode: &str) -> String {
    if cfg!(unix) {
        format!("To open it again: `chmod {mode} {}`, and then start this anew", quoted(path))
    } else {
        "In its properties, under Security, give this account the right to read and to change it; then start this anew"
            .to_owned()
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
