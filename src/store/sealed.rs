//! The lock of a book: every file of it sealed, and the files that hold its keys.
//!
//! A locked book is a workbook like any other, behind a layer that seals: a path `P` is kept as `P.age`. Which of the
//! two a book is, `key.age` beside the workbook decides, and nothing else: where it stands, what is sealed is the
//! book, else what is plain. So a switch from one to the other happens in one step, and whatever a crash leaves on the
//! other side is taken away by the next who opens the book and holds its lock.

mod changing;
mod code;
mod file;
mod finishing;
mod key;
mod layer;
mod left_for;
mod seal;
mod secret;
mod state;
mod switching;
mod unlocking;

use std::{fmt, io, path::PathBuf, sync::Arc};

use crate::{
    phrases::say,
    store::{Fs, error::because},
};

pub use changing::{change_passphrase, new_code, recover};
pub use code::{Code, InvitationCode, Mistyped, RecoveryCode};
pub use file::{is_of_locked, name_before_aside, of_lock, sealed, was_set_aside};
pub use finishing::finish_plain;
pub(in crate::store) use key::{Refused, from_bytes, text_of, unwrap_text, wrap_text};
pub use key::{is_check, may_have_code};
pub use left_for::{leave_for, seal_for};
pub use seal::{ENDING, is_broken, is_sealed};
pub(in crate::store) use seal::{open, seal};
pub use secret::{Passphrase, Work};
pub use state::{LockState, may_be_plain_beside, state};
pub use switching::{Holding, Switched, switch_off, switch_on};
pub use unlocking::{NotUnlocked, unlock, unlock_by_code};

use layer::Sealed;

/// A book that was opened: its files as they are, for whoever has this.
#[derive(Clone)]
pub struct Unlocked {
    sealed: Arc<Sealed>,
    work: Work,
}

impl Unlocked {
    /// The files of the book, to be read and written as if they were plain. Who takes the lock of the book through
    /// this finishes what a crash left half done.
    pub fn fs(&self) -> Arc<dyn Fs> {
        Arc::clone(&self.sealed) as Arc<dyn Fs>
    }

    /// What could not be taken away or brought up to date when the lock of the book was taken last, to be told.
    pub fn left(&self) -> Vec<Left> {
        self.sealed.left()
    }
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unlocked")
    }
}

/// A file that is not as it should be beside a locked book, and stays so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// A plain file that holds words of this book could not be taken away; why, in plain words.
    Plain(PathBuf, String),
    /// A plain file with the name of one of ours. It is not one that was sealed here, so it was left alone.
    Stranger(PathBuf),
    /// A copy of the key could not be brought up to date: it still opens with what opened it before.
    OldKey(PathBuf, String),
    /// A sealed file that could not be opened. It was given this name.
    Damaged(PathBuf),
    /// A sealed file that is not needed any more could not be taken away.
    Sealed(PathBuf, String),
    /// Where words are left for the holder was changed by somebody: what was left since may be read by others. It
    /// was put right.
    InboxChanged(PathBuf),
    /// The disk did not confirm the step that counts, so everything was left beside it until the next time.
    Unconfirmed(String),
}

/// Why a book was not locked, unlocked for good, or given another key.
#[derive(Debug, thiserror::Error)]
pub enum NotSwitched {
    /// The disk refused it. Everything is as it was.
    #[error("{}", say::not_switched(because(.0)))]
    Disk(#[source] io::Error),
    /// It cannot be told whether it happened: what is on the disk has to be looked at again ([`state()`]), and what was
    /// opened before must not be written to.
    #[error("{}", say::not_switched_unsure(because(.0)))]
    Unsure(#[source] io::Error),
    /// Something stands in the way; what, in plain words.
    #[error("{}", say::not_switched(.0))]
    InTheWay(String),
    /// What was written did not read back the same. Everything is as it was.
    #[error("{}", say::not_switched_differs())]
    Differs,
    /// A file of the book is damaged, this one: its words would be lost. Everything is as it was.
    #[error("{}", say::not_switched_damaged(.0))]
    Damaged(String),
    /// It is what it was to become.
    #[error("{}", say::not_switched_already())]
    Already,
    /// The recovery code, or the passphrase, did not open the book.
    #[error(transparent)]
    NotUnlocked(#[from] NotUnlocked),
}

impl From<io::Error> for NotSwitched {
    fn from(err: io::Error) -> NotSwitched {
        NotSwitched::Disk(err)
    }
}
