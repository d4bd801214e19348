//! Locking a book and unlocking it for good: everything is written on the other side and compared, the key gets its
//! name or goes, and only then is anything taken away.
//!
//! | the program was killed | the next who opens the book and holds its lock |
//! |---|---|
//! | while sealed copies were written: there is no `key.age` | rolls back: it takes them away; the book is plain |
//! | once `key.age` has its name | goes on: the plain files are taken away; the book is locked |
//! | while plain copies were written: `key.age` is there | rolls back: it takes them away; the book is locked |
//! | once `key.age` is gone, beside `switching-off.age` | goes on: what is sealed is taken away; the book is plain |

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use age::x25519;

use super::{
    Left, LockState, NotSwitched, Passphrase, RecoveryCode, Unlocked, Work,
    file::{files, folders, is_file, is_gone, of_keys, put, sealed, unfinished},
    finishing::{finish_plain, forget_sealed, mark, old_keys, set_aside, sync},
    key::{self, Check, Which},
    layer::{Inbox, Sealed},
    seal, state,
};
use crate::{
    phrases::say,
    store::{
        Fs, NotSaved, Paths, Store,
        error::because,
        fs::{Kind, only_a_file, write_whole},
        print::Print,
    },
};

/// A book whose lock this window holds, so that no other one writes into it.
#[derive(Clone, Copy, Debug)]
pub struct Holding<'s> {
    pub(super) fs: &'s Arc<dyn Fs>,
    pub(super) paths: &'s Paths,
}

impl Store {
    /// That this store holds the lock of its book, which it takes if need be: without that nothing is switched.
    ///
    /// # Errors
    /// When another window holds it, or the disk does not give it.
    pub fn holding(&mut self) -> Result<Holding<'_>, NotSaved> {
        self.take_lock()?;
        Ok(Holding { fs: &self.fs, paths: &self.paths })
    }

    /// A store of the same book that keeps the lock and reads its files anew, sealed or plain. It is to be opened.
    #[must_use]
    pub fn over(self, fs: Arc<dyn Fs>) -> Store {
        let Store { paths, held, .. } = self;
        Store { held, ..Store::new(fs, paths) }
    }
}

/// A book that is locked now, opened.
#[derive(Debug)]
pub struct Switched {
    /// Its files from here on.
    pub unlocked: Unlocked,
    /// What is not as it should be beside it.
    pub left: Vec<Left>,
}

/// Locks a book. What is in its files stays as it is; it is to be opened anew ([`Store::over`]).
///
/// # Errors
/// When it is not locked: nothing is lost, and the book is as it was. Only for [`NotSwitched::Unsure`] it has to be
/// looked at again.
pub fn switch_on(
    book: Holding<'_>,
    passphrase: &Passphrase,
    code: Option<&RecoveryCode>,
    work: Work,
) -> Result<Switched, NotSwitched> {
    let Holding { fs, paths } = book;
    finish_plain(&**fs, paths);
    match state(&**fs, paths) {
        LockState::Locked => return Err(NotSwitched::Already),
        LockState::Halfway => {
            return Err(NotSwitched::InTheWay(say::because_still_halfway().into()));
        }
        LockState::None => (),
    }
    if matches!(fs.kind(&paths.workbook), Ok(Kind::Link)) {
        return Err(NotSwitched::InTheWay(say::because_workbook_is_a_link().into()));
    }
    only_a_file(&**fs, &paths.workbook).map_err(|err| NotSwitched::InTheWay(because(&err)))?;
    fs.create_folder(&paths.folder)?;
    let stale = files(&**fs, paths)?.sealed.into_iter().chain(of_keys(paths)).collect();
    let mut left = set_aside(&**fs, stale)?;
    let mine = x25519::Identity::generate();
    let key = key::wrap(&mine, passphrase.secret(), work)?;
    let recovery = code.map(|code| key::wrap(&mine, code.secret(), work)).transpose()?;
    // What is typed next time has to open what is written now.
    let opens = |bytes: &[u8], phrase| -> Result<_, NotSwitched> {
        let opened = key::unwrap(bytes, phrase, work)?.map_err(|_| NotSwitched::Differs)?;
        let is_it = opened.to_public().to_string() == mine.to_public().to_string();
        if is_it { Ok(opened) } else { Err(NotSwitched::Differs) }
    };
    if let (Some(recovery), Some(code)) = (&recovery, code) {
        opens(recovery, code.secret())?;
    }
    let opened = opens(&key, passphrase.secret())?;
    let book = Sealed::of(Arc::clone(fs), paths.clone(), opened, Inbox::new());
    let prepared = prepare(&book, &key, recovery.as_deref()).and_then(|()| {
        let unfinished = unfinished(paths, &paths.folder.join(Which::Key.name(paths)));
        write_whole(&**fs, &unfinished, &key, true)?;
        // What is read back from the disk is what will be opened.
        if fs.read(&unfinished)? == key { Ok(unfinished) } else { Err(NotSwitched::Differs) }
    });
    let place = paths.folder.join(Which::Key.name(paths));
    let renamed = prepared.and_then(|unfinished| Ok(fs.rename(&unfinished, &place)?));
    if let Err(err) = renamed {
        // Some disks tell a failure and did it all the same.
        if !is_file(&**fs, &place) {
            return Err(rolled_back(&**fs, paths, err));
        }
    }
    left.extend(book.finish());
    book.set_left(left.clone());
    Ok(Switched { unlocked: Unlocked { sealed: Arc::new(book), work }, left })
}

/// Takes away what was written before the key had its name.
fn rolled_back(fs: &dyn Fs, paths: &Paths, err: NotSwitched) -> NotSwitched {
    if is_gone(fs, &paths.folder.join(Which::Key.name(paths))) {
        // What stays is taken away when the lock is taken next.
        forget_sealed(fs, paths);
        return err;
    }
    match err {
        NotSwitched::Disk(err) => NotSwitched::Unsure(err),
        _ => NotSwitched::Unsure(io::ErrorKind::Other.into()),
    }
}

/// Writes all that is sealed, so that it is on the disk, and reads it back. The key has no name yet.
fn prepare(book: &Sealed, key: &[u8], recovery: Option<&[u8]>) -> Result<(), NotSwitched> {
    let (fs, paths) = (&*book.inner, &book.paths);
    let found = files(fs, paths)?;
    let mut plain = Vec::new();
    for path in found.plain.into_iter().chain(found.plain_left) {
        let print = fs.print(&path)?;
        plain.push((path, print));
    }
    let on = paths.switching_on();
    put(fs, paths, &on, &book.seal(&on, &mark(&plain)?)?)?;
    fs.sync_folder(&paths.folder)?;
    fs.create_folder(&paths.inbox())?;
    book.keep_inbox(&book.inbox())?;
    put(fs, paths, &paths.inbox_to(), format!("{}\n", book.inbox().to).as_bytes())?;
    for (path, _) in &plain {
        let bytes = fs.read(path)?;
        put(fs, paths, &sealed(path), &book.seal(path, &bytes)?)?;
        keep_time(fs, paths, path, &sealed(path));
    }
    if let Some(recovery) = recovery {
        put(fs, paths, &paths.folder.join(Which::Recovery.name(paths)), recovery)?;
    }
    let check = Check::of(key, recovery).bytes()?;
    put(fs, paths, &paths.folder.join(key::check_name(paths)), &check)?;
    for folder in folders(paths) {
        sync(fs, &folder)?;
    }
    compare(&plain, |path| book.print(path))
}

/// A backup is told by when it was made, and not by when its lock came or went.
fn keep_time(fs: &dyn Fs, paths: &Paths, from: &Path, to: &Path) {
    if to.starts_with(&paths.backups)
        && let Ok(stat) = fs.stat(from)
    {
        let _ = fs.set_modified(to, stat.modified);
    }
}

/// Whether all that was written reads back as it was.
fn compare(
    all: &[(PathBuf, Print)],
    read: impl Fn(&Path) -> io::Result<Print>,
) -> Result<(), NotSwitched> {
    for (path, print) in all {
        match read(path) {
            Ok(found) if found == *print => (),
            Err(err) if !seal::is_broken(&err) => return Err(err.into()),
            Ok(_) | Err(_) => return Err(NotSwitched::Differs),
        }
    }
    Ok(())
}

/// Unlocks a book for good: all of it is plain then. It is to be opened anew ([`Store::over`]). Gives what could not
/// be taken away.
///
/// # Errors
/// When it is as it was, locked: nothing is lost. Only for [`NotSwitched::Unsure`] it has to be looked at again.
pub fn switch_off(book: Holding<'_>, unlocked: &Unlocked) -> Result<Vec<Left>, NotSwitched> {
    let sealed = &*unlocked.sealed;
    let (fs, paths) = (&*sealed.inner, &sealed.paths);
    if paths != book.paths || state(fs, paths) != LockState::Locked {
        return Err(NotSwitched::Already);
    }
    sealed.finish();
    let found = files(fs, paths)?;
    if let Some(path) = found.plain.first() {
        return Err(NotSwitched::InTheWay(say::because_plain_there(path.display().to_string())));
    }
    let (mut plain, mut damaged) = (Vec::new(), Vec::new());
    for path in found.sealed {
        let bare = path.with_extension("");
        match sealed.print(&bare) {
            Ok(print) => plain.push((bare, print)),
            Err(err) if !seal::is_broken(&err) => return Err(err.into()),
            Err(_) if bare == paths.workbook || bare == Paths::log(&paths.workbook) => {
                return Err(NotSwitched::Damaged(bare.display().to_string()));
            }
            Err(_) => damaged.push(path),
        }
    }
    let mut left = set_aside(fs, damaged)?;
    let key = paths.folder.join(Which::Key.name(paths));
    let prepared = lay_plain(sealed, &plain).and_then(|()| Ok(fs.remove(&key)?));
    if let Err(err) = prepared
        && !is_gone(fs, &key)
    {
        if !is_file(fs, &key) {
            return Err(NotSwitched::Unsure(io::ErrorKind::Other.into()));
        }
        sealed.finish();
        return Err(err);
    }
    left.extend(forget_sealed(fs, paths));
    Ok(left)
}

/// Writes all of a book plain, so that it is on the disk, and reads it back.
fn lay_plain(book: &Sealed, plain: &[(PathBuf, Print)]) -> Result<(), NotSwitched> {
    let (fs, paths) = (&*book.inner, &book.paths);
    let off = paths.switching_off();
    put(fs, paths, &off, &book.seal(&off, &mark(plain)?)?)?;
    fs.sync_folder(&paths.folder)?;
    for (path, print) in plain {
        let bytes = book.read(path)?;
        if Print::of(&bytes) != *print {
            return Err(NotSwitched::Differs);
        }
        put(fs, paths, path, &bytes)?;
        keep_time(fs, paths, &sealed(path), path);
    }
    for folder in folders(paths) {
        sync(fs, &folder)?;
    }
    compare(plain, |path| fs.print(path))
}

/// The copies of the keys, once the ones beside the workbook are changed.
pub fn copies(book: &Sealed) -> Vec<Left> {
    old_keys(key::copy_to_others(&*book.inner, &book.paths))
}
