//! What a folder says of the lock of its book before anything is opened, by the names in it alone.

use super::{
    file::{is_file, sealed},
    key::{Which, places},
};
use crate::store::{Paths, fs::Fs};

/// Whether a book is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockState {
    /// It opens without a passphrase, or there is none yet.
    None,
    /// It needs one. What a crash may have left plain beside it is taken away once it is opened.
    Locked,
    /// Locking it, or unlocking it for good, was cut off: it opens without a passphrase, and what is sealed beside it
    /// is taken away when the lock of the book is taken.
    Halfway,
}

/// What a folder says of the lock of its book.
pub fn state(fs: &dyn Fs, paths: &Paths) -> LockState {
    let key = paths.folder.join(Which::Key.name(paths));
    if is_file(fs, &key) {
        return LockState::Locked;
    }
    let has_plain = fs.kind(&paths.workbook).is_ok();
    let has_sealed = is_file(fs, &sealed(&paths.workbook));
    let is_switching = [paths.switching_on(), paths.switching_off()].map(|it| is_file(fs, &it));
    match is_switching {
        // Before the key has its name, nothing that was plain is taken away.
        [true, _] => LockState::Halfway,
        // The key goes only once everything is plain.
        [_, true] if has_plain || !has_sealed => LockState::Halfway,
        // A key that was lost has copies. But what is plain opens, whatever lies beside it.
        _ if has_plain => LockState::None,
        _ if has_sealed || has_copy(fs, paths) => LockState::Locked,
        _ => LockState::None,
    }
}

/// Whether locking a book, or unlocking it for good, was cut off, so that what is plain may lie beside what is sealed.
pub fn may_be_plain_beside(fs: &dyn Fs, paths: &Paths) -> bool {
    [paths.switching_on(), paths.switching_off()].iter().any(|mark| is_file(fs, mark))
}

fn has_copy(fs: &dyn Fs, paths: &Paths) -> bool {
    let name = Which::Key.name(paths);
    places(paths).iter().skip(1).any(|place| is_file(fs, &place.join(&name)))
}
