//! Leaving words for who holds a locked book: they are sealed to the inbox, and nothing can be read.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use age::x25519;

use super::{Unlocked, file::sealed, seal};
use crate::store::{
    Paths,
    fs::{Fs, Held, Kind, Stat},
};

/// A locked book as it is without its passphrase: words can be left in the inbox, by
/// [`Store::leave_in_inbox`](crate::store::Store::leave_in_inbox), and that is all.
#[derive(Debug)]
struct LeftFor {
    inner: Arc<dyn Fs>,
    paths: Paths,
    to: x25519::Recipient,
}

/// What words can be left through beside a locked book. Whoever may write into the inbox can put another recipient
/// there, and would read what is left: its holder is told of it at the next opening.
///
/// # Errors
/// When what says how to seal for the holder is not there or cannot be read.
pub fn leave_for(fs: &Arc<dyn Fs>, paths: &Paths) -> io::Result<Arc<dyn Fs>> {
    let to = recipient(&**fs, paths)?;
    Ok(Arc::new(LeftFor { inner: Arc::clone(fs), paths: paths.clone(), to }))
}

/// Seals something for who holds a locked book, to lie wherever it may ([`Unlocked::open_left`]).
///
/// # Errors
/// As above.
pub fn seal_for(fs: &dyn Fs, paths: &Paths, bytes: &[u8]) -> io::Result<Vec<u8>> {
    seal::seal(bytes, &recipient(fs, paths)?)
}

fn recipient(fs: &dyn Fs, paths: &Paths) -> io::Result<x25519::Recipient> {
    let text = String::from_utf8(fs.read(&paths.inbox_to())?).map_err(|_| seal::broken())?;
    text.trim().parse().map_err(|_| seal::broken())
}

impl Unlocked {
    /// Opens what was sealed for who holds this book ([`seal_for`]).
    ///
    /// # Errors
    /// When it was sealed for another book, or before this one was locked as it is, or it is damaged.
    pub fn open_left(&self, sealed: &[u8]) -> io::Result<Vec<u8>> {
        seal::open(sealed, &self.sealed.inbox().mine)
    }
}

impl LeftFor {
    /// Where a file in the inbox is; nothing else can be reached.
    fn place(&self, path: &Path) -> io::Result<PathBuf> {
        let is_inside = path.parent().is_some_and(|folder| folder == self.paths.inbox());
        if is_inside { Ok(sealed(path)) } else { Err(io::ErrorKind::PermissionDenied.into()) }
    }
}

impl Fs for LeftFor {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.inner.stat(&self.place(path)?)
    }

    fn kind(&self, path: &Path) -> io::Result<Kind> {
        if path == self.paths.inbox() {
            return self.inner.kind(path);
        }
        self.inner.kind(&self.place(path)?)
    }

    fn read(&self, _path: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        self.place(path).map(|_| path.to_owned())
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.inner.create_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        self.inner.write_new(&self.place(path)?, &seal::seal(bytes, &self.to)?, durable)
    }

    fn append(&self, _path: &Path, _bytes: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn cut(&self, _path: &Path, _size: u64) -> io::Result<()> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn link(&self, _from: &Path, _to: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.inner.rename(&self.place(from)?, &self.place(to)?)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.inner.remove(&self.place(path)?)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.inner.sync_folder(path)
    }

    fn list(&self, _path: &Path) -> io::Result<Vec<String>> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        self.inner.lock(path)
    }

    fn wait_for_lock(&self, path: &Path) -> io::Result<()> {
        self.inner.wait_for_lock(path)
    }
}
