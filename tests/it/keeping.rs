//! A folder to keep a workbook in, words to keep, and a disk that fails when it is told to.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use trust_guide::{
    domain::{
        CanWait, Day, Entry, NodeId, Record, RecordId, Sitting, Stamp, WaitKind, Words, Workbook,
    },
    store::{
        Disk, Fs, Opening, Paths, Store,
        fs::{Held, Stat},
    },
};

use crate::harness::{NOW, stamp};

/// A folder of its own, gone when the test ends.
pub struct Home {
    pub root: tempfile::TempDir,
    pub paths: Paths,
}

impl Home {
    pub fn new() -> Home {
        Home::at(tempfile::tempdir().unwrap())
    }

    /// A home in a folder that may hold one already.
    pub fn at(root: tempfile::TempDir) -> Home {
        let workbook = root.path().join("data/workbook.json");
        let paths = Paths::around(&workbook, Some(root.path().join("state")));
        Home { root, paths }
    }

    pub fn store(&self) -> Store {
        self.store_on(Arc::new(Disk))
    }

    pub fn store_on(&self, fs: Arc<dyn Fs>) -> Store {
        Store::new(fs, self.paths.clone())
    }

    /// A store on a disk that works but never syncs, which is faster.
    pub fn quick(&self) -> Store {
        self.store_on(Faulty::sound())
    }

    /// The same, opened.
    pub fn opened(&self) -> Store {
        let mut store = self.quick();
        store.open(now());
        store
    }

    /// A home where a workbook was saved once.
    pub fn with(workbook: &Workbook) -> Home {
        let home = Home::new();
        let mut store = home.opened();
        store.save(workbook, now()).unwrap();
        store.after_save(now());
        home
    }

    /// Puts bytes in place of the workbook, as another program would.
    pub fn put(&self, bytes: &[u8]) {
        fs::create_dir_all(&self.paths.folder).unwrap();
        // A new file, so that the backups that are names of the old one stay as they are.
        let _ = fs::remove_file(&self.paths.workbook);
        fs::write(&self.paths.workbook, bytes).unwrap();
    }

    pub fn bytes(&self) -> Option<Vec<u8>> {
        fs::read(&self.paths.workbook).ok()
    }

    /// The log of changes.
    pub fn log(&self) -> PathBuf {
        Paths::log(&self.paths.workbook)
    }

    /// What tells what can be undone.
    pub fn undo(&self) -> PathBuf {
        Paths::undo(&self.paths.workbook)
    }

    /// What is on the disk: the state and the log over it, which must be whole if there is one.
    pub fn kept(&self) -> Option<Workbook> {
        match self.store().peek() {
            Opening::Opened { workbook, .. } => Some(workbook),
            Opening::Fresh => None,
            other => panic!("{other:?}"),
        }
    }

    /// State and log, byte for byte.
    pub fn both(&self) -> [Option<Vec<u8>>; 2] {
        [self.bytes(), fs::read(self.log()).ok()]
    }

    /// Every file under the folder, by its path from there.
    pub fn files(&self) -> Vec<PathBuf> {
        files(self.root.path())
    }

    /// Unfinished files that were left behind.
    pub fn unfinished(&self) -> Vec<PathBuf> {
        let mut files = self.files();
        files.retain(|path| path.extension().is_some_and(|ext| ext == "tmp"));
        files
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.symlink_metadata().unwrap().is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

pub fn now() -> Stamp {
    stamp(NOW)
}

/// Some minutes after [`now`].
pub fn later(minutes: i64) -> Stamp {
    now() + chrono::Duration::minutes(minutes)
}

pub fn entry(id: &str, body: &str) -> Arc<Entry> {
    changed_entry(id, body, 0)
}

pub fn changed_entry(id: &str, body: &str, minutes: i64) -> Arc<Entry> {
    let mut entry = Entry::begun(RecordId::from(id), now(), Day::of(now(), 4));
    entry.body = Words::from(body);
    entry.changed = later(minutes);
    Arc::new(entry)
}

pub fn sitting(id: &str, exercise: &str) -> Sitting {
    Sitting::begun(RecordId::from(id), NodeId::from(exercise), now(), Day::of(now(), 4))
}

/// A workbook of entries, each a pair of id and body.
pub fn entries(pairs: &[(&str, &str)]) -> Workbook {
    let mut workbook = Workbook::default();
    for (id, body) in pairs {
        workbook.put(Record::Entry(entry(id, body)));
    }
    workbook
}

/// The bodies of all entries, in order of the alphabet.
pub fn bodies(workbook: &Workbook) -> Vec<&str> {
    let mut bodies: Vec<&str> = workbook.journal.iter().map(|entry| &*entry.body).collect();
    bodies.sort_unstable();
    bodies
}

/// The workbook of an opening that can be read and written.
pub fn workbook(opening: Opening) -> Workbook {
    match opening {
        Opening::Opened { workbook, .. } => workbook,
        other => panic!("{other:?}"),
    }
}

/// The reason of an opening that could not be read.
pub fn reason(opening: Opening) -> String {
    match opening {
        Opening::Damaged { reason, .. } => reason,
        other => panic!("{other:?}"),
    }
}

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
        let calls = plan.calls;
        plan.fault.take().is_some_and(|(place, ..)| calls > place)
    }

    pub fn bar(&self, folder: &Path) {
        self.plan.lock().unwrap().barred.push(folder.to_owned());
    }

    pub fn bar_name(&self, path: &Path) {
        self.plan.lock().unwrap().barred_name = Some(path.to_owned());
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
        self.whole(path, || Disk.read(path))
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

/// What is put off, told in a word: `step`, `promise.a`, or `sting.a.row`.
pub fn wait(told: &str) -> CanWait {
    let kind = WaitKind::ALL.iter().find(|kind| told.starts_with(kind.word())).unwrap();
    let mut of = told[kind.word().len()..].split('.').skip(1);
    let (id, row) = (of.next().map(RecordId::from), of.next().map(str::to_owned));
    CanWait { kind: *kind, of: id, row }
}
