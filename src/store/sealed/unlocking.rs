//! Opening a locked book with its passphrase, or with its recovery code.

use std::{io, sync::Arc};

use age::{secrecy::SecretString, x25519};

use super::{
    Passphrase, RecoveryCode, Unlocked, Work,
    key::{INBOX_KEY, Refused, Which, find, from_bytes, places, unwrap},
    layer::{Inbox, Sealed},
    seal,
};
use crate::{
    phrases::say,
    store::{Fs, Paths, error::because},
};

/// Why a book stays locked. Trying again costs nothing.
#[derive(Debug, thiserror::Error)]
pub enum NotUnlocked {
    /// It is not this passphrase, or not this code; for certain, since the key is as it was written.
    #[error("{}", say::lock_wrong())]
    Wrong,
    /// The file that holds the key is damaged or gone, and so are its copies; what was typed may be right. In plain
    /// words.
    #[error("{0}")]
    Damaged(String),
    /// The disk does not give it.
    #[error("{}", say::lock_unread(because(.0)))]
    Unread(#[source] io::Error),
}

/// Opens a book with its passphrase. It takes half a second, or a second on a slow computer.
///
/// # Errors
/// When it does not open; not a byte was changed.
pub fn unlock(
    fs: &Arc<dyn Fs>,
    paths: &Paths,
    passphrase: &Passphrase,
    work: Work,
) -> Result<Unlocked, NotUnlocked> {
    open(fs, paths, Which::Key, &passphrase.secret(), work)
}

/// Opens a book with its recovery code.
///
/// # Errors
/// When it does not open; not a byte was changed.
pub fn unlock_by_code(
    fs: &Arc<dyn Fs>,
    paths: &Paths,
    code: &RecoveryCode,
    work: Work,
) -> Result<Unlocked, NotUnlocked> {
    open(fs, paths, Which::Recovery, &code.secret(), work)
}

fn open(
    fs: &Arc<dyn Fs>,
    paths: &Paths,
    which: Which,
    phrase: &SecretString,
    work: Work,
) -> Result<Unlocked, NotUnlocked> {
    let found = find(&**fs, paths, which).map_err(NotUnlocked::Unread)?;
    if found.files.is_empty() {
        let told = match which {
            Which::Key => say::lock_key_gone(),
            Which::Recovery => say::lock_no_code(),
        };
        return Err(NotUnlocked::Damaged(told.to_owned()));
    }
    let mut is_foreign = false;
    for bytes in &found.files {
        match unwrap(bytes, phrase.clone(), work).map_err(NotUnlocked::Unread)? {
            Ok(mine) => {
                let inbox = inbox(&**fs, paths, &mine).map_err(NotUnlocked::Unread)?;
                let sealed = Sealed::of(Arc::clone(fs), paths.clone(), mine, inbox);
                return Ok(Unlocked { sealed: Arc::new(sealed), work });
            }
            Err(Refused::NotThis) => (),
            Err(Refused::Foreign) => is_foreign = true,
        }
    }
    if found.is_sound && !is_foreign {
        return Err(NotUnlocked::Wrong);
    }
    let told = match which {
        Which::Key => say::lock_key_damaged(),
        Which::Recovery => say::lock_code_damaged(),
    };
    Err(NotUnlocked::Damaged(told.to_owned()))
}

/// The key of the inbox: the one beside the workbook, or a copy of it. A new one only where there is none that opens.
fn inbox(fs: &dyn Fs, paths: &Paths, mine: &x25519::Identity) -> io::Result<Inbox> {
    for (turn, place) in places(paths).into_iter().enumerate() {
        match fs.read(&place.join(paths.beside(INBOX_KEY))).and_then(|it| seal::open(&it, mine)) {
            Ok(text) => {
                if let Some(mine) = from_bytes(text) {
                    return Ok(Inbox { is_kept: turn == 0, ..Inbox::of(mine) });
                }
            }
            Err(err) if err.kind() == io::ErrorKind::NotFound || seal::is_broken(&err) => (),
            // It may be whole: another one in its place would lose what was left for it.
            Err(err) => return Err(err),
        }
    }
    Ok(Inbox::new())
}
