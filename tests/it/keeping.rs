//! A folder to keep a workbook in, and words to keep.

mod faulty;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use trust_guide::{
    domain::{
        day::{Day, Stamp},
        id::{NodeId, RecordId},
        journal::Entry,
        kinds::Record,
        put_off::{CanWait, WaitKind},
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    store::{Disk, Fs, Opening, Paths, Store},
};

pub use self::faulty::{Failing, Faulty, WAYS};
use crate::harness::{NOW, stamp};

/// A folder of its own, gone when the test ends: in memory where there is room for all of them, so that
/// what is created some ten thousand times does not wait for a disk.
pub fn folder() -> tempfile::TempDir {
    #[cfg(target_os = "linux")]
    if let Ok(room) = rustix::fs::statvfs("/dev/shm")
        && room.f_bavail * room.f_frsize > 1 << 29
        && let Ok(folder) = tempfile::tempdir_in("/dev/shm")
    {
        return folder;
    }
    tempfile::tempdir().unwrap()
}

/// A folder of its own, and what of the workbook is kept there.
pub struct Home {
    pub root: tempfile::TempDir,
    pub paths: Paths,
}

impl Home {
    pub fn new() -> Home {
        Home::at(folder())
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

/// What is put off, told in a word: `step`, `promise.a`, or `sting.a.row`.
pub fn wait(told: &str) -> CanWait {
    let kind = WaitKind::ALL.iter().find(|kind| told.starts_with(kind.word())).unwrap();
    let mut of = told[kind.word().len()..].split('.').skip(1);
    let (id, row) = (of.next().map(RecordId::from), of.next().map(str::to_owned));
    CanWait { kind: *kind, of: id, row }
}
