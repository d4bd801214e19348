//! A disk that fails when it is told to.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use trust_guide::store::{
    Disk, Fs, LARGEST,
    fs::{Held, Stat},
    read_at_most,
};

/// How a disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// One call does nothing and fails.
    Once,
    /// One call fails after half of it was done: half of a file is there, or the new name is.
    Half,
    /// As if the program was killed: this call and all after it do nothing.
    Dead,
    /// Killed in the middle of a call.
    DeadInHalf,
}

/// Every way of failing, with the errors that are told.
pub const WAYS: &[(Failing, &[io::ErrorKind])] = &[
    (Failing::Once, &KINDS),
    (Failing::Half, &[io::ErrorKind::StorageFull, io::ErrorKind::Other]),
    (Failing::Dead, &[io::ErrorKind::Other]),
    (Failing::DeadInHalf, &[io::ErrorKind::Other]),
];

const KINDS: [io::ErrorKind; 4] = [
    io::ErrorKind::StorageFull,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::Interrupted,
    io::ErrorKind::Other,
];

/// The real disk, but calls of its own choosing fail, and nothing is synced.
#[derive(Debug)]
pub struct Faulty {
    plan: Mutex<Plan>,
}

#[derive(Debug, Default)]
struct Plan {
    calls: usize,
    fault: Option<(usize, Failing, io::ErrorKind)>,
    /// Everything under these folders fails.
    barred: Vec<PathBuf>,
    /// Nothing gets this name.
    barred_name: Option<PathBuf>,
    /// This file cannot be removed.
    kept_file: Option<PathBuf>,
    /// No links and no locks, as on some network disks.
    is_simple: bool,
}

enum Gate {
    Open,
    Half(io::Error),
}

impl Faulty {
    pub fn sound() -> Arc<Faulty> {
        Arc::new(Faulty { plan: Mutex::default() })
    }

    /// A disk without links and locks.
    pub fn simple() -> Arc<Faulty> {
        let plan = Plan { is_simple: true, ..Plan::default() };
        Arc::new(Faulty { plan: Mutex::new(plan) })
    }

    /// From here on, call number `place` fails.
    pub fn arm(&self, place: usize, failing: Failing, kind: io::ErrorKind) {
        let mut plan = self.plan.lock().unwrap();
        plan.calls = 0;
        plan.fault = Some((place, failing, kind));
    }

    /// From here on all is well. Says whether the fault was met.
    pub fn disarm(&self) -> bool {
        let mut plan = self.plan.lock().unwrap();
        plan.barred.clear();
        plan.barred_name = None;
        plan.kept_file = None;
        let calls = plan.calls;
        plan.fault.take().is_some_and(|(place, ..)| calls > place)
    }

    pub fn bar(&self, folder: &Path) {
        self.plan.lock().unwrap().barred.push(folder.to_owned());
    }

    pub fn bar_name(&self, path: &Path) {
        self.plan.lock().unwrap().barred_name = Some(path.to_owned());
    }

    pub fn keep_file(&self, path: &Path) {
        self.plan.lock().unwrap().kept_file = Some(path.to_owned());
    }

    fn gate(&self, path: &Path) -> io::Result<Gate> {
        let mut plan = self.plan.lock().unwrap();
        let call = plan.calls;
        plan.calls += 1;
        if plan.barred.iter().any(|folder| path.starts_with(folder)) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let Some((place, failing, kind)) = plan.fault else { return Ok(Gate::Open) };
        match failing {
            Failing::Half | Failing::DeadInHalf if call == place => Ok(Gate::Half(kind.into())),
            Failing::Once if call == place => Err(kind.into()),
            Failing::Dead | Failing::DeadInHalf if call >= place => Err(kind.into()),
            Failing::Once | Failing::Half | Failing::Dead | Failing::DeadInHalf => Ok(Gate::Open),
        }
    }

    /// A call that either happens or does not.
    fn whole<T>(&self, path: &Path, call: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.gate(path)? {
            Gate::Open => call(),
            Gate::Half(err) => {
                let _ = call();
                Err(err)
            }
        }
    }

    fn is_simple(&self) -> bool {
        self.plan.lock().unwrap().is_simple
    }
}

impl Fs for Faulty {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.whole(path, || Disk.stat(path))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        // On this thread: one of its own for each of some hundred thousand reads is what the real disk needs.
        self.whole(path, || read_at_most(path, LARGEST))
    }

    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        self.whole(path, || Disk.target(path))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.whole(path, || fs::create_dir_all(path))
    }

    fn write_new(&self, path: &Path, bytes: &[u8], _durable: bool) -> io::Result<()> {
        match self.gate(path)? {
            Gate::Open => Disk.write_new(path, bytes, false),
            Gate::Half(err) => {
                Disk.write_new(path, &bytes[..bytes.len() / 2], false)?;
                Err(err)
            }
        }
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let add = |bytes: &[u8]| {
            let mut file = fs::OpenOptions::new().append(true).open(path)?;
            io::Write::write_all(&mut file, bytes)
        };
        match self.gate(path)? {
            Gate::Open => add(bytes),
            // All of it is there, and only the sync failed; or there was no room for the rest.
            Gate::Half(err) if err.kind() == io::ErrorKind::Other => add(bytes).and(Err(err)),
            Gate::Half(err) => add(&bytes[..bytes.len() / 2]).and(Err(err)),
        }
    }

    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        self.whole(path, || Disk.cut(path, size))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.is_simple() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.whole(to, || Disk.link(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // The store writes to the end of a chain of links, which Windows names in its own way.
        let barred = self.plan.lock().unwrap().barred_name.clone();
        if barred.is_some_and(|barred| barred.file_name() == to.file_name()) {
            return Err(io::ErrorKind::Other.into());
        }
        self.whole(to, || Disk.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.plan.lock().unwrap().kept_file.as_deref() == Some(path) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        self.whole(path, || Disk.remove(path))
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.whole(path, || Ok(()))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        self.whole(path, || Disk.list(path))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        if self.is_simple() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        self.whole(path, || Disk.lock(path))
    }
}
