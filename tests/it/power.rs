//! The power fails at any moment: what was not synced is gone or torn, names come back as they were, and nothing
//! that was called saved is lost.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use trust_guide::{
    domain::{history::Done as Deed, kinds::Record, workbook::Workbook},
    store::{
        Disk, Fs, LARGEST, Opening, Store, Waiting,
        fs::{Held, Stat},
        read_at_most,
    },
};

use crate::keeping::{Home, bodies, changed_entry, entries, entry, folder, later, workbook};

/// What was done to the disk, in order.
#[derive(Clone, Debug)]
enum Done {
    /// A new folder.
    Folder(PathBuf),
    /// Bytes of a new file; whether they were synced.
    New(PathBuf, Vec<u8>, bool),
    Append(PathBuf, Vec<u8>),
    Cut(PathBuf, u64),
    Link(PathBuf, PathBuf),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    SyncFolder(PathBuf),
}

impl Done {
    /// The folder whose names it changes, or makes sure.
    fn folder(&self) -> Option<&Path> {
        match self {
            Done::Folder(path)
            | Done::New(path, ..)
            | Done::Link(_, path)
            | Done::Rename(_, path)
            | Done::Remove(path) => path.parent(),
            Done::SyncFolder(folder) => Some(folder),
            Done::Append(..) | Done::Cut(..) => None,
        }
    }
}

/// The real disk, which notes what was done to it.
#[derive(Debug, Default)]
struct Noting(Mutex<Vec<Done>>);

impl Noting {
    fn note(&self, done: Done) {
        self.0.lock().unwrap().push(done);
    }
}

impl Fs for Noting {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Disk.stat(path)
    }
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_at_most(path, LARGEST)
    }
    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        // Where the folder of the test is a link itself, names would differ.
        Disk.target(path).map(|_| path.to_owned())
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        if !path.exists() {
            fs::create_dir_all(path)?;
            self.note(Done::Folder(path.to_owned()));
            // As the disk does it.
            self.note(Done::SyncFolder(path.parent().unwrap().to_owned()));
        }
        Ok(())
    }
    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        Disk.write_new(path, bytes, false)?;
        self.note(Done::New(path.to_owned(), bytes.to_owned(), durable));
        Ok(())
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Disk.append(path, bytes)?;
        self.note(Done::Append(path.to_owned(), bytes.to_owned()));
        Ok(())
    }
    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        Disk.cut(path, size)?;
        self.note(Done::Cut(path.to_owned(), size));
        Ok(())
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.link(from, to)?;
        self.note(Done::Link(from.to_owned(), to.to_owned()));
        Ok(())
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)?;
        self.note(Done::Rename(from.to_owned(), to.to_owned()));
        Ok(())
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)?;
        self.note(Done::Remove(path.to_owned()));
        Ok(())
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.note(Done::SyncFolder(path.to_owned()));
        Ok(())
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        Disk.list(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        Disk.lock(path)
    }
}

/// Which of the names that were not made sure are on the disk, in each folder.
#[derive(Clone, Copy, Debug)]
enum Names {
    First(usize),
    AllBut(usize),
}

/// What becomes of bytes that were not synced, and of the write that the power failed in.
#[derive(Clone, Copy, Debug)]
enum Unsynced {
    Lost,
    Torn,
    Whole,
}

impl Unsynced {
    fn of(self, bytes: &[u8]) -> &[u8] {
        match self {
            Unsynced::Lost => &[],
            Unsynced::Torn => &bytes[..bytes.len() / 2],
            Unsynced::Whole => bytes,
        }
    }
}

/// Does again what reached the disk of `done` when the power failed behind all of it: of the names in each folder
/// that were not made sure, only some. The last one was under way.
fn after_the_cut(root: &Path, from: &Path, done: &[Done], names: Names, unsynced: Unsynced) {
    let at = |path: &Path| root.join(path.strip_prefix(from).unwrap());
    let mut pending: Vec<&Path> = Vec::new();
    for (place, it) in done.iter().enumerate() {
        let is_last = place + 1 == done.len();
        let is_sure = it.folder().is_none_or(|folder| {
            let sync = |it: &Done| matches!(it, Done::SyncFolder(synced) if synced == folder);
            // A sync that was under way made nothing sure.
            done[place..done.len() - 1].iter().any(sync)
        });
        if let Some(folder) = it.folder().filter(|_| !is_sure) {
            pending.push(folder);
            let count = pending.iter().filter(|it| **it == folder).count();
            let is_there = match names {
                Names::First(first) => count <= first,
                Names::AllBut(one) => count != one,
            };
            if !is_there {
                continue;
            }
        }
        match it {
            Done::Folder(path) => drop(fs::create_dir(at(path))),
            Done::New(path, bytes, durable) => {
                let bytes = if *durable && !is_last { bytes } else { unsynced.of(bytes) };
                // Where the folder is gone, so is what was put in it.
                let _ = fs::write(at(path), bytes);
            }
            Done::Append(path, bytes) => {
                let bytes = if is_last { unsynced.of(bytes) } else { bytes };
                let file = fs::OpenOptions::new().append(true).open(at(path));
                let _ = file.and_then(|mut file| io::Write::write_all(&mut file, bytes));
            }
            Done::Cut(path, size) => drop(Disk.cut(&at(path), *size)),
            Done::Link(from, to) => {
                // A copy: what is written to one of its names later is written anew.
                let _ = fs::copy(at(from), at(to));
            }
            Done::Rename(from, to) => drop(fs::rename(at(from), at(to))),
            Done::Remove(path) => drop(fs::remove_file(at(path))),
            Done::SyncFolder(_) => (),
        }
    }
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for found in fs::read_dir(from).unwrap() {
        let path = found.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copied(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}

/// A life of some saves, each of which says what was saved, by how many calls were done when it had been said.
fn live(home: &Home, start: &Path) -> (Vec<Done>, Vec<(usize, Vec<String>)>) {
    let disk = Arc::new(Noting::default());
    let mut store = home.store_on(disk.clone());
    let mut words = workbook(store.open(later(1)));
    copied(home.root.path(), start);
    disk.0.lock().unwrap().clear();
    let mut said = vec![(0, told(&words))];
    let mut save = |store: &mut Store, words: &Workbook, minutes| {
        store.save(words, later(minutes)).unwrap();
        said.push((disk.0.lock().unwrap().len(), told(words)));
        store.after_save(later(minutes));
    };
    for (minutes, id) in [(1, "c"), (2, "d")] {
        words.record(Deed::Entry, later(minutes), Record::Entry(entry(id, id)), false);
        save(&mut store, &words, minutes);
    }
    words.record(Deed::Entry, later(3), Record::Entry(changed_entry("a", "new", 3)), false);
    save(&mut store, &words, 3);
    store.fold(later(4)).unwrap();
    store.after_save(later(4));
    for (minutes, id) in [(5, "e"), (6, "f")] {
        words.record(Deed::Entry, later(minutes), Record::Entry(entry(id, id)), false);
        save(&mut store, &words, minutes);
    }
    words.erase(&"d".into(), later(7));
    save(&mut store, &words, 7);
    words.put(Record::Entry(entry("g", "g")));
    save(&mut store, &words, 8);
    let done = disk.0.lock().unwrap().clone();
    (done, said)
}

fn told(words: &Workbook) -> Vec<String> {
    bodies(words).into_iter().map(str::to_owned).collect()
}

#[test]
fn whenever_the_power_fails_what_was_called_saved_is_there_and_nothing_is_doubled() {
    let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
    let start = folder();
    let (done, said) = live(&home, start.path());
    assert!(done.iter().filter(|it| matches!(it, Done::Append(..))).count() >= 3, "{done:?}");
    let (mut cuts, mut fewer) = (0, 0);
    let firsts = (0..4).map(Names::First);
    let all: Vec<Names> = firsts.chain((1..4).map(Names::AllBut)).collect();
    for end in 0..=done.len() {
        for names in &all {
            for unsynced in [Unsynced::Lost, Unsynced::Torn, Unsynced::Whole] {
                // Only what was under way, and copies among the backups, is not synced.
                let is_written =
                    matches!(done[..end].last(), Some(Done::New(..) | Done::Append(..)));
                if !is_written && !matches!(unsynced, Unsynced::Lost) {
                    continue;
                }
                let cut = folder();
                copied(start.path(), cut.path());
                after_the_cut(cut.path(), home.root.path(), &done[..end], *names, unsynced);
                let after = Home::at(cut);
                let (found, steps) = match after.quick().open(later(20)) {
                    Opening::Opened { workbook, .. } => (told(&workbook), workbook.history.clone()),
                    other => panic!("{end} {names:?} {unsynced:?}: {other:?}"),
                };
                // What was said last, or what was being saved.
                let last = said.iter().rposition(|(calls, _)| *calls < end || *calls == 0).unwrap();
                let is_known = said[last..].iter().take(2).any(|(_, told)| *told == found);
                assert!(is_known, "{end} {names:?} {unsynced:?}: {found:?} {:?}", said[last]);
                let is_erased = !said[last].1.contains(&"d".to_owned()) && last > 2;
                assert!(!is_erased || !steps.mentions(&"d".into()), "{end} {names:?}");
                let is_whole = steps.steps() >= last.min(3);
                fewer += usize::from(!is_whole);
                cuts += 1;
            }
        }
    }
    assert!(cuts > 400, "{cuts}");
    // Steps to undo may be lost in the moment the whole is written, and at no other time.
    assert!(fewer * 20 < cuts, "{fewer} of {cuts}");
}

/// The folder of the inbox may be as new as the words in it.
#[test]
fn whenever_the_power_fails_words_that_were_called_kept_are_in_the_inbox() {
    let home = Home::with(&entries(&[("a", "a")]));
    let _window = home.opened();
    let disk = Arc::new(Noting::default());
    let mut store = home.store_on(disk.clone());
    let Opening::ReadOnly { workbook, .. } = store.open(later(1)) else { panic!() };
    let start = folder();
    copied(home.root.path(), start.path());
    disk.0.lock().unwrap().clear();
    let mut said = Vec::new();
    for (minutes, id) in [(2, "b"), (3, "c")] {
        let mut after = workbook.clone();
        after.put(Record::Entry(entry(id, id)));
        assert_eq!(store.leave_in_inbox(&workbook, &after, later(minutes)).unwrap(), None);
        said.push((disk.0.lock().unwrap().len(), id));
    }
    let mut done = disk.0.lock().unwrap().clone();
    // Whatever comes next: the call before it is done then.
    done.push(Done::SyncFolder(PathBuf::from("elsewhere")));
    let firsts = (0..4).map(Names::First);
    for end in 0..=done.len() {
        for names in firsts.clone().chain((1..4).map(Names::AllBut)) {
            for unsynced in [Unsynced::Lost, Unsynced::Torn, Unsynced::Whole] {
                let cut = folder();
                copied(start.path(), cut.path());
                after_the_cut(cut.path(), home.root.path(), &done[..end], names, unsynced);
                let left: Vec<_> = Home::at(cut).quick().inbox().into_iter().collect();
                let kept = said.iter().filter(|(calls, _)| *calls < end).count();
                let whole = left.iter().filter(|it| matches!(it, Waiting::Left(_))).count();
                assert!(
                    whole >= kept && whole == left.len(),
                    "{end} {names:?} {unsynced:?}: {left:?}"
                );
            }
        }
    }
}

/// What is packed takes the place of what was on the disk.
#[test]
fn whenever_the_power_fails_while_backups_are_packed_each_of_them_can_be_read() {
    let home = Home::new();
    let mut store = home.opened();
    for (day, body) in ["one", "two", "three"].into_iter().enumerate() {
        let at = later(i64::try_from(day).unwrap() * 24 * 60);
        store.save(&entries(&[("a", body)]), at).unwrap();
        store.fold(at).unwrap();
        store.after_save(at);
    }
    drop(store);
    let disk = Arc::new(Noting::default());
    let mut store = home.store_on(disk.clone());
    workbook(store.open(later(1)));
    let saves = |store: &Store| store.backups().iter().map(|it| it.saves).collect::<Vec<_>>();
    let all = saves(&store);
    assert_eq!(all.len(), 3);
    let start = folder();
    copied(home.root.path(), start.path());
    disk.0.lock().unwrap().clear();
    while store.pack_backups(later(1)) {}
    let mut done = disk.0.lock().unwrap().clone();
    assert!(done.iter().any(|it| matches!(it, Done::Remove(_))), "{done:?}");
    done.push(Done::SyncFolder(PathBuf::from("elsewhere")));
    for end in 0..=done.len() {
        for names in (0..4).map(Names::First).chain((1..4).map(Names::AllBut)) {
            for unsynced in [Unsynced::Lost, Unsynced::Torn] {
                let cut = folder();
                copied(start.path(), cut.path());
                after_the_cut(cut.path(), home.root.path(), &done[..end], names, unsynced);
                // The copy of the last save, which is not packed, tells the latest in any case.
                let last = Home::at(cut);
                fs::remove_file(last.paths.last()).unwrap();
                assert_eq!(saves(&last.quick()), all, "{end} {names:?} {unsynced:?}");
            }
        }
    }
}
