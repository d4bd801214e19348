//! A disk in memory, that can be copied whole: a computer and the folder that is carried to it.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use trust_guide::store::{
    Fs,
    fs::{Held, Kind, Stat},
};

/// Files by their paths.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A disk in memory.
#[derive(Debug, Default)]
pub struct Shelf {
    files: Mutex<Files>,
    folders: Mutex<BTreeSet<PathBuf>>,
}

impl Shelf {
    pub fn new() -> Arc<Shelf> {
        Arc::new(Shelf::default())
    }

    /// All that stands there.
    pub fn files(&self) -> Files {
        self.files.lock().unwrap().clone()
    }

    /// Puts back what stood there.
    pub fn restore(&self, files: &Files) {
        *self.files.lock().unwrap() = files.clone();
    }

    pub fn put(&self, path: &Path, bytes: Vec<u8>) {
        self.files.lock().unwrap().insert(path.to_owned(), bytes);
    }

    /// The files in a folder, by their names.
    pub fn within(&self, folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let files = self.files.lock().unwrap();
        let inside = files.iter().filter(|(path, _)| path.parent() == Some(folder));
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        inside.map(|(path, bytes)| (name(path), bytes.clone())).collect()
    }

    fn with<T>(&self, path: &Path, act: impl FnOnce(&mut Vec<u8>) -> T) -> io::Result<T> {
        let mut files = self.files.lock().unwrap();
        files.get_mut(path).map(act).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Fs for Shelf {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let stat = |is_file, size| Stat { is_file, size, device: 0, inode: 0, modified: 0 };
        if self.folders.lock().unwrap().contains(path) {
            return Ok(stat(false, 0));
        }
        self.with(path, |bytes| stat(true, bytes.len() as u64))
    }
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        self.stat(path).map(|stat| if stat.is_file { Kind::File } else { Kind::Folder })
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.with(path, |bytes| bytes.clone())
    }
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.folders.lock().unwrap().extend(path.ancestors().map(Path::to_owned));
        Ok(())
    }
    fn write_new(&self, path: &Path, bytes: &[u8], _durable: bool) -> io::Result<()> {
        if self.kind(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.put(path, bytes.to_owned());
        Ok(())
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.with(path, |there| there.extend(bytes))
    }
    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        self.with(path, |bytes| bytes.truncate(usize::try_from(size).unwrap()))
    }
    fn link(&self, _from: &Path, _to: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut files = self.files.lock().unwrap();
        let bytes = files.remove(from).ok_or(io::ErrorKind::NotFound)?;
        files.insert(to.to_owned(), bytes);
        Ok(())
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.files
            .lock()
            .unwrap()
            .remove(path)
            .map(drop)
            .ok_or_else(|| io::ErrorKind::NotFound.into())
    }
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(())
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        Ok(self.within(path).into_keys().collect())
    }
    fn lock(&self, _path: &Path) -> io::Result<Option<Held>> {
        Ok(Some(Box::new(())))
    }
}
