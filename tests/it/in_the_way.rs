//! Something that is no file has just the name that is about to be written: it stays, and so does what it leads to.

use std::{
    fs, io,
    os::unix::{fs::symlink, net::UnixListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use trust_guide::{
    domain::rescued::CopyState,
    store::{
        Disk, Fs, LARGEST,
        fs::{Held, Kind, Stat},
        read_at_most,
    },
};

use crate::{
    drafts::draft,
    keeping::{Home, entries, later},
};

/// What gets in the way.
#[derive(Clone, Copy, Debug)]
enum Odd {
    Link,
    LinkToNothing,
    Folder,
    Socket,
    /// A file of another program.
    File,
}

const ODD: [Odd; 5] = [Odd::Link, Odd::LinkToNothing, Odd::Folder, Odd::Socket, Odd::File];

/// A disk on which, at one call that writes or renames, something else gets the name first.
#[derive(Debug)]
struct Swapping {
    odd: Odd,
    /// What a link leads to.
    precious: PathBuf,
    /// How many calls are left before that one, and then where it was put.
    plan: Mutex<(usize, Option<PathBuf>)>,
    /// Calls that would destroy what is no file.
    wrong: Mutex<Vec<String>>,
}

impl Swapping {
    /// Puts it there, if it is time and the name is free.
    fn put(&self, path: &Path) {
        let mut plan = self.plan.lock().unwrap();
        let (left, put) = &mut *plan;
        if put.is_some() {
            return;
        }
        if *left > 0 {
            *left -= 1;
            return;
        }
        if path.symlink_metadata().is_ok() {
            return;
        }
        let _ = fs::create_dir_all(path.parent().unwrap());
        match self.odd {
            Odd::Link => symlink(&self.precious, path).unwrap(),
            Odd::LinkToNothing => symlink(self.precious.with_file_name("nothing"), path).unwrap(),
            Odd::Folder => fs::create_dir(path).unwrap(),
            Odd::Socket => drop(UnixListener::bind(path).unwrap()),
            Odd::File => fs::write(path, "of another program").unwrap(),
        }
        *put = Some(path.to_owned());
    }

    /// Whether a call would destroy what is not ours. It is not made then.
    fn is_wrong(&self, call: &str, path: &Path) -> io::Result<()> {
        let is_put = self.plan.lock().unwrap().1.as_deref() == Some(path);
        // A file with a name that this program gives is taken for its own, and may be deleted as such in its time.
        let is_kept = is_put && (call == "replace" || !matches!(self.odd, Odd::File));
        if is_kept || !matches!(Disk.kind(path), Ok(Kind::File) | Err(_)) {
            self.wrong.lock().unwrap().push(format!("{call} {}", path.display()));
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        Ok(())
    }
}

impl Fs for Swapping {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Disk.stat(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_at_most(path, LARGEST)
    }
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.target(path)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        Disk.create_folder(path)
    }
    fn write_new(&self, path: &Path, bytes: &[u8], _: bool) -> io::Result<()> {
        self.put(path);
        Disk.write_new(path, bytes, false)
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.put(path);
        self.is_wrong("write to", path)?;
        Disk.append(path, bytes)
    }
    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        self.is_wrong("cut", path)?;
        Disk.cut(path, size)
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.put(to);
        Disk.link(from, to)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.is_wrong("rename", from)?;
        self.is_wrong("replace", to)?;
        Disk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.is_wrong("remove", path)?;
        Disk.remove(path)
    }
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        Disk.list(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        self.put(path);
        Disk.lock(path)
    }
}

/// A life of a workbook, with everything that writes, replaces and deletes; whatever fails is passed over. Says what
/// was put in the way, if there were so many calls.
fn live(odd: Odd, calls: usize) -> Option<PathBuf> {
    let home = Home::new();
    let precious = home.root.path().join("precious");
    fs::write(&precious, "somebody’s own words").unwrap();
    let plan = Mutex::new((calls, None));
    let disk =
        Arc::new(Swapping { odd, precious: precious.clone(), plan, wrong: Mutex::default() });
    let mut store = home.store_on(disk.clone());
    let words = entries(&[("a", "first")]);
    store.open(later(0));
    for (minutes, text) in [(1, "one"), (2, "two")] {
        let _ = store.save(&entries(&[("a", text)]), later(minutes));
        store.after_save(later(minutes));
        let _ = store.keep_draft(&draft("typed"), later(minutes));
    }
    store.drop_draft();
    let _ = store.rescue(&words, later(3));
    let _ = store.rescue(&words, later(4));
    for (copy, state) in store.copies().iter().zip([CopyState::Told, CopyState::BroughtIn]) {
        let _ = store.mark_copy(&copy.name, state);
    }
    for copy in store.copies().iter().skip(1) {
        let _ = store.delete_copy(&copy.name);
    }
    if let Some(backup) = store.backups().first() {
        let _ = store.restore(backup, later(5));
    }
    drop(store);
    let mut again = home.store_on(disk.clone());
    again.open(later(6));
    let _ = again.save(&words, later(7));
    again.after_save(later(7));
    let _ = again.delete_backups(later(8));
    let wrong = disk.wrong.lock().unwrap();
    assert!(wrong.is_empty(), "{odd:?}, {calls} calls: {wrong:?}");
    assert_eq!(fs::read_to_string(&precious).unwrap(), "somebody’s own words", "{odd:?}");
    let put = disk.plan.lock().unwrap().1.clone();
    if let Some(put) = &put {
        let is_there = put.symlink_metadata().is_ok();
        assert!(is_there || matches!(odd, Odd::File), "{odd:?}, {calls} calls: {}", put.display());
    }
    put
}

#[test]
fn what_gets_in_the_way_of_any_call_stays_as_it_is() {
    for odd in ODD {
        let mut met = 0;
        for calls in 0..60 {
            met += usize::from(live(odd, calls).is_some());
        }
        assert!(met > 20, "{odd:?}: {met}");
    }
}
