//! The layer that seals: for the store a file system like any other, on the disk one where every file is sealed.

use std::{
    collections::HashMap,
    fmt, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use age::x25519;

use super::{
    Left,
    file::{is_of_the_lock, sealed, unfinished},
    seal::{self, ENDING, START, broken},
};
use crate::store::{
    Paths,
    fs::{Fs, Held, Kind, Stat, only_a_file, remove_file, write_whole},
    print::Print,
};

/// How large the log of changes of a sealed book may become, in bytes: each change writes all of it.
const LARGEST_LOG: u64 = 256 * 1024;

/// A book on the disk, sealed.
pub struct Sealed {
    pub(super) inner: Arc<dyn Fs>,
    pub(super) paths: Paths,
    mine: Box<x25519::Identity>,
    to: x25519::Recipient,
    /// What opens the words that others left.
    inbox: Mutex<Arc<Inbox>>,
    /// How many bytes are in a file that was looked at, by what tells that file from others.
    sizes: Mutex<HashMap<Known, u64>>,
    left: Mutex<Vec<Left>>,
}

/// Device, inode, size and time of a sealed file.
type Known = (u64, u64, u64, i128);

/// The key of the inbox: it is not that of the book, since its public part stands in plain.
pub struct Inbox {
    pub mine: Box<x25519::Identity>,
    pub to: x25519::Recipient,
    /// Whether it was found, and not made just now.
    pub is_kept: bool,
}

impl Inbox {
    /// A new one, which is not on the disk yet.
    pub fn new() -> Inbox {
        let mine = Box::new(x25519::Identity::generate());
        Inbox { to: mine.to_public(), mine, is_kept: false }
    }

    /// The one that was read.
    pub fn of(mine: Box<x25519::Identity>) -> Inbox {
        Inbox { to: mine.to_public(), mine, is_kept: true }
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed")
    }
}

fn whole<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sealed {
    /// The book around these paths, opened with its identity.
    pub fn of(
        inner: Arc<dyn Fs>,
        paths: Paths,
        mine: Box<x25519::Identity>,
        inbox: Inbox,
    ) -> Sealed {
        Sealed {
            inner,
            paths,
            to: mine.to_public(),
            mine,
            inbox: Mutex::new(Arc::new(inbox)),
            sizes: Mutex::default(),
            left: Mutex::default(),
        }
    }

    pub fn mine(&self) -> &x25519::Identity {
        &self.mine
    }

    pub fn to(&self) -> &x25519::Recipient {
        &self.to
    }

    pub fn inbox(&self) -> Arc<Inbox> {
        Arc::clone(&whole(&self.inbox))
    }

    pub fn set_inbox(&self, inbox: Inbox) {
        *whole(&self.inbox) = Arc::new(inbox);
    }

    pub fn left(&self) -> Vec<Left> {
        whole(&self.left).clone()
    }

    pub fn set_left(&self, left: Vec<Left>) {
        *whole(&self.left) = left;
    }

    fn is_lock(&self, path: &Path) -> bool {
        path == self.paths.lock
    }

    fn is_in_inbox(&self, path: &Path) -> bool {
        path.parent().is_some_and(|folder| folder == self.paths.inbox())
    }

    /// Where a file is. The lock is a plain file, with nothing in it.
    fn place(&self, path: &Path) -> PathBuf {
        if self.is_lock(path) { path.to_owned() } else { sealed(path) }
    }

    /// Seals what goes to this path.
    pub fn seal(&self, path: &Path, bytes: &[u8]) -> io::Result<Vec<u8>> {
        if self.is_in_inbox(path) {
            seal::seal(bytes, &self.inbox().to)
        } else {
            seal::seal(bytes, &self.to)
        }
    }

    /// Opens what stood at this path.
    pub fn open(&self, path: &Path, bytes: &[u8]) -> io::Result<Vec<u8>> {
        if self.is_in_inbox(path) {
            seal::open(bytes, &self.inbox().mine)
        } else {
            seal::open(bytes, &self.mine)
        }
    }

    /// Whether a folder has this very name, or a link to one, which is never sealed.
    fn folder(&self, path: &Path) -> Option<Kind> {
        let kind = self.inner.kind(path).ok()?;
        let is_folder = || self.inner.list(path).is_ok();
        match kind {
            Kind::Folder => Some(kind),
            Kind::Link => is_folder().then_some(kind),
            Kind::File | Kind::Other => None,
        }
    }

    /// A sealed file as it would be if it was plain.
    fn as_if_plain(&self, place: &Path, stat: Stat) -> io::Result<Stat> {
        if !stat.is_file {
            return Ok(stat);
        }
        let known = (stat.device, stat.inode, stat.size, stat.modified);
        let is_told = (stat.device, stat.inode) != (0, 0);
        let found = whole(&self.sizes).get(&known).copied().filter(|_| is_told);
        let size = if let Some(size) = found {
            size
        } else {
            let start = self.inner.read_start(place, START)?;
            // What is damaged is as large as it is.
            let size = seal::inside(&start, stat.size).unwrap_or(stat.size);
            whole(&self.sizes).insert(known, size);
            size
        };
        Ok(Stat { size, ..stat })
    }

    /// Puts other bytes in the place of a file: whole and durable, or not at all. What it does with them is asked
    /// of `change`, which says whether there is anything to be done.
    fn rewrite(&self, path: &Path, change: impl FnOnce(&mut Vec<u8>) -> bool) -> io::Result<()> {
        let place = self.place(path);
        only_a_file(&*self.inner, &place)?;
        let mut bytes = self.read(path)?;
        if !change(&mut bytes) {
            return Ok(());
        }
        let unfinished = sealed(&unfinished(&self.paths, path));
        write_whole(&*self.inner, &unfinished, &self.seal(path, &bytes)?, true)?;
        self.inner.rename(&unfinished, &place).inspect_err(|_| {
            let _ = remove_file(&*self.inner, &unfinished);
        })?;
        self.inner.sync_folder(place.parent().unwrap_or(Path::new(".")))
    }
}

impl Fs for Sealed {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let place = self.place(path);
        match self.inner.stat(&place) {
            Err(err) if err.kind() == io::ErrorKind::NotFound && !self.is_lock(path) => {
                match self.folder(path) {
                    Some(_) => self.inner.stat(path),
                    None => Err(err),
                }
            }
            Ok(stat) if !self.is_lock(path) => self.as_if_plain(&place, stat),
            stat => stat,
        }
    }

    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.inner.kind(&self.place(path)).or_else(|err| match err.kind() {
            io::ErrorKind::NotFound => self.folder(path).ok_or(err),
            _ => Err(err),
        })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let bytes = self.inner.read(&self.place(path))?;
        if self.is_lock(path) { Ok(bytes) } else { self.open(path, &bytes) }
    }

    fn read_start(&self, path: &Path, count: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path)?;
        bytes.truncate(usize::try_from(count).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn print(&self, path: &Path) -> io::Result<Print> {
        let bytes = self.inner.read(&self.place(path))?;
        if self.is_in_inbox(path) {
            return seal::print(&bytes, &self.inbox().mine);
        }
        seal::print(&bytes, &self.mine)
    }

    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        if self.is_lock(path) {
            return self.inner.target(path);
        }
        match self.inner.target(&self.place(path)) {
            Ok(target) => {
                let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
                // What it leads to is not named as a sealed file is: nothing could be put beside it.
                let name = name.strip_suffix(ENDING).ok_or_else(broken)?;
                Ok(target.with_file_name(name))
            }
            Err(err) if err.kind() == io::ErrorKind::NotFound && self.folder(path).is_some() => {
                self.inner.target(path)
            }
            Err(err) => Err(err),
        }
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.inner.create_folder(path)
    }

    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        self.inner.write_new(&self.place(path), &self.seal(path, bytes)?, durable)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.rewrite(path, |all| {
            all.extend(bytes);
            true
        })
    }

    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        self.rewrite(path, |all| {
            let is_longer = all.len() > size;
            all.truncate(size);
            is_longer
        })
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.inner.link(&self.place(from), &self.place(to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.inner.rename(&self.place(from), &self.place(to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.inner.remove(&self.place(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.inner.remove_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.inner.sync_folder(path)
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let names = self.inner.list(path)?;
        let inner = names.iter().filter_map(|name| name.strip_suffix(ENDING));
        Ok(inner.filter(|name| !is_of_the_lock(&self.paths, name)).map(str::to_owned).collect())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        let held = self.inner.lock(path);
        let is_ours = match &held {
            Ok(held) => held.is_some(),
            Err(err) => err.kind() == io::ErrorKind::Unsupported,
        };
        if is_ours && self.is_lock(path) {
            self.set_left(self.finish());
        }
        held
    }

    fn wait_for_lock(&self, path: &Path) -> io::Result<()> {
        self.inner.wait_for_lock(path)
    }

    fn largest_log(&self) -> u64 {
        LARGEST_LOG
    }
}
