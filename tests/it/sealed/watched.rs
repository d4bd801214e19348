//! The real disk, with a look at it after every call that changes something.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use trust_guide::store::{
    Disk, Fs,
    fs::{Held, Stat},
};

pub struct Watched<L>(pub L);

impl<L> fmt::Debug for Watched<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Watched")
    }
}

impl<L: Fn() + Send + Sync> Watched<L> {
    fn then<T>(&self, result: io::Result<T>) -> io::Result<T> {
        (self.0)();
        result
    }
}

impl<L: Fn() + Send + Sync> Fs for Watched<L> {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Disk.stat(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        Disk.read(path)
    }
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.target(path)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.then(Disk.create_folder(path))
    }
    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        self.then(Disk.write_new(path, bytes, durable))
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.then(Disk.append(path, bytes))
    }
    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        self.then(Disk.cut(path, size))
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.then(Disk.link(from, to))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.then(Disk.rename(from, to))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.then(Disk.remove(path))
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        Disk.sync_folder(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        Disk.list(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        self.then(Disk.lock(path))
    }
}
