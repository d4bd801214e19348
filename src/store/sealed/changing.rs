//! Changing what opens a book: another passphrase, another recovery code. The identity, and so all that is sealed,
//! stays as it is.

use std::{io, sync::Arc};

use age::secrecy::SecretString;

use super::{
    Left, NotSwitched, Passphrase, RecoveryCode, Switched, Unlocked, Work,
    key::{self, Check, Which},
    layer::Sealed,
    switching::{Holding, copies},
    unlock_by_code,
};
use crate::store::{error::because, fs::Fs};

/// Gives a book another passphrase. Whoever has a copy of the old `key.age` still opens what it opened with the old
/// one: who fears that unlocks the book for good and locks it again, which makes new keys. Gives what could not be
/// brought up to date.
///
/// # Errors
/// When the old one still opens the book. Only for [`NotSwitched::Unsure`] either may.
pub fn change_passphrase(
    book: Holding<'_>,
    unlocked: &Unlocked,
    new: &Passphrase,
) -> Result<Vec<Left>, NotSwitched> {
    change(book, unlocked, Which::Key, &new.secret())
}

/// Gives a book a recovery code, or another one: the one before opens it no more.
///
/// # Errors
/// When the one before still opens the book. Only for [`NotSwitched::Unsure`] either may.
pub fn new_code(
    book: Holding<'_>,
    unlocked: &Unlocked,
    code: &RecoveryCode,
) -> Result<Vec<Left>, NotSwitched> {
    change(book, unlocked, Which::Recovery, &code.secret())
}

/// Opens a book with its recovery code and gives it another passphrase.
///
/// # Errors
/// When the code does not open it, or the passphrase is as it was.
pub fn recover(
    book: Holding<'_>,
    code: &RecoveryCode,
    new: &Passphrase,
    work: Work,
) -> Result<Switched, NotSwitched> {
    let unlocked = unlock_by_code(book.fs, book.paths, code, work)?;
    let mut left = change_passphrase(book, &unlocked, new)?;
    left.extend(unlocked.sealed.finish());
    unlocked.sealed.set_left(left.clone());
    Ok(Switched { unlocked, left })
}

fn change(
    book: Holding<'_>,
    unlocked: &Unlocked,
    which: Which,
    phrase: &SecretString,
) -> Result<Vec<Left>, NotSwitched> {
    let sealed: &Arc<Sealed> = &unlocked.sealed;
    let (fs, paths) = (&*sealed.inner, &sealed.paths);
    if paths != book.paths {
        return Err(NotSwitched::Already);
    }
    let bytes = key::wrap(sealed.mine(), phrase.clone(), unlocked.work)?;
    let opened = key::unwrap(&bytes, phrase.clone(), unlocked.work)?;
    let is_it =
        |opened: &age::x25519::Identity| opened.to_public().to_string() == sealed.to().to_string();
    if !opened.is_ok_and(|opened| is_it(&opened)) {
        return Err(NotSwitched::Differs);
    }
    let place = paths.folder.join(which.name(paths));
    let old = match fs.read(&place) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => None,
        old => Some(old?),
    };
    let before = key::check_in(fs, paths, &paths.folder);
    let before = before.unwrap_or_else(|| known(fs, sealed));
    let changed = key::replace(fs, paths, &paths.folder, (which, &bytes), &before);
    let mut left = Vec::new();
    if let Err(err) = changed {
        match fs.read(&place) {
            Ok(there) if there == bytes => left.push(Left::Unconfirmed(because(&err))),
            Ok(there) if Some(&there) == old.as_ref() => return Err(err.into()),
            Err(gone) if old.is_none() && gone.kind() == io::ErrorKind::NotFound => {
                return Err(err.into());
            }
            _ => return Err(NotSwitched::Unsure(err)),
        }
    }
    left.extend(copies(sealed));
    Ok(left)
}

/// What the files are, where nothing tells any more.
fn known(fs: &dyn Fs, book: &Sealed) -> Check {
    let mut check = Check::default();
    for which in [Which::Key, Which::Recovery] {
        if let Ok(bytes) = fs.read(&book.paths.folder.join(which.name(&book.paths))) {
            check = check.and(which, &bytes);
        }
    }
    check
}
