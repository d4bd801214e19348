//! Erasing a workbook with all that belongs to it: every path is told first, and nothing of others is touched.

mod copied;
mod table;

use std::{
    collections::BTreeSet,
    io,
    path::{Path, PathBuf},
};

use crate::{
    phrases::say,
    store::{
        NotSaved, Paths, Store, at_table,
        books::{self, OTHERS},
        draft,
        error::{because, not_seen},
        forgetting::{is_backup, name_before, was_set_aside},
        format::begins_as_one,
        fs::{Fs, Kind},
        inbox::ENDING,
        rescued::is_copy,
        sealed, undo,
    },
};

pub(super) use copied::are_words;
use copied::{Named, is_left_inside, is_log};

/// All that would be removed, and what of the same places would stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Files, and the link that leads to the workbook, in the order in which they go: the workbook after its backups,
    /// so that what is cut off in the middle can be opened, and erased, again.
    pub files: Vec<PathBuf>,
    /// Folders that go once they are empty, the inner ones first.
    pub folders: Vec<PathBuf>,
    /// What stays in these places, and why.
    pub stays: Vec<(PathBuf, Stays)>,
    /// Whether it is a book beside the first one, of which even an empty folder is a trace.
    is_another: bool,
}

/// Why something stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stays {
    /// It is a link, to this.
    Link(PathBuf),
    /// It is not this program’s, or cannot be told to be.
    NotOurs,
    /// It holds other books.
    OtherBooks,
    /// It is the table, and of two.
    Table,
    /// It could not be looked into; why, in plain words.
    Unseen(String),
}

/// What became of an erasure.
#[derive(Debug, Default)]
pub struct Erased {
    /// What is still there, and why, in plain words.
    pub left: Vec<(PathBuf, String)>,
    /// Why the disk did not confirm that what went stays away after a power cut, if so.
    pub unconfirmed: Option<String>,
}

impl Erasure {
    /// Whether there is nothing that would be removed.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && !self.is_another
    }
}

impl Store {
    /// All that belongs to this workbook, and is removed with it. Where `is_own` says so, the whole folder is the
    /// program’s, and what is not is named. With `goes` the folder itself goes too, if it is empty then. Nothing is
    /// changed or locked.
    pub fn erasure(&self, is_own: bool, goes: bool) -> Erasure {
        let mut all = Gathering::new(&*self.fs);
        let target = self.fs.target(&self.paths.workbook);
        let target = target.unwrap_or_else(|_| self.paths.workbook.clone());
        let beside = target.parent().unwrap_or(&self.paths.folder).to_owned();
        let is_another = is_own && books::is_another(&self.paths.folder);
        if is_own && !is_another {
            let state = self.paths.state.iter();
            all.others = state.chain([&self.paths.folder]).map(|it| it.join(OTHERS)).collect();
        }
        // Sealed or plain: whether it is locked now is no matter, where that was cut off both may be there.
        let is_locked = |path: &Path| sealed::is_of_locked(&self.paths, path);
        let folders = self.paths.backup_folders();
        for folder in folders.iter().rev() {
            let is_ours = |name: &str| is_of_backups(name) || is_locked(&folder.join(name));
            all.folder(folder, is_ours, None);
        }
        let mut copies = self.conflict_files();
        copies.extend(self.likely_copies());
        let copied = Named::of(self, &target);
        let unfinished = self.paths.unfinished();
        let is_aside = |name: &str| {
            was_set_aside(name, &target)
                || was_set_aside(name, &self.paths.workbook)
                || self.paths.is_parted(name)
                || is_unfinished(name, &unfinished)
        };
        // What the lock has beside the workbook goes after that; what is only a copy, or was set aside, before it.
        let mut later: BTreeSet<PathBuf> = sealed::of_lock(&self.paths).into_iter().collect();
        let own = self.paths.own_files(&target);
        later.extend(own.iter().map(|path| sealed::sealed(path)));
        later.extend(own.into_iter().chain(books::whose_files(&self.paths.folder)));
        for folder in BTreeSet::from([&self.paths.folder, &beside]) {
            for name in all.names(folder) {
                let path = folder.join(&name);
                if is_aside(&name) || copies.contains(&path) {
                    all.file(path, None);
                } else if is_locked(&path) && !later.contains(&path) {
                    all.file(path, Some(&sealed::is_sealed));
                } else if sealed::was_set_aside(&self.paths, &path) && all.seen.insert(path.clone())
                {
                    all.stays(path, Stays::NotOurs);
                } else if is_own
                    && *folder == self.paths.folder
                    && !later.contains(&path)
                    && copied.are_in(&name)
                {
                    all.copy(path, &copied::is_of_ours);
                }
            }
        }
        let is_left = |name: &str| !name.starts_with('.') && name.ends_with(ENDING);
        let inbox = self.paths.inbox();
        let is_of_inbox = |name: &str| {
            is_left(name) || is_unfinished(name, &unfinished) || is_locked(&inbox.join(name))
        };
        all.folder(&inbox, is_of_inbox, Some(&is_left_inside));
        all.folder(&self.paths.handed_over(), |_| true, None);
        let has_backups = !all.found.files.is_empty();
        self.own(&mut all, &target, has_backups);
        if let Some(state) = &self.paths.state {
            let is_ours =
                |name: &str| is_unfinished(name, &unfinished) || is_locked(&state.join(name));
            all.folder(state, is_ours, None);
        }
        self.own_of_lock(&mut all, is_own, has_backups);
        // Until the last file is gone no other window may have it.
        let lock = &self.paths.lock;
        if let Some(place) = all.found.files.iter().position(|path| path == lock) {
            let lock = all.found.files.remove(place);
            all.found.files.push(lock);
        }
        if is_own {
            all.strangers(&self.paths.folder, goes);
        }
        if is_another {
            all.found.is_another = true;
            let both = self.paths.state.iter().chain([&self.paths.folder]);
            let above = both.filter_map(|it| Some(it.parent()?.to_owned()));
            all.found.folders.extend(above);
        }
        all.found
    }

    /// The files that have names of their own, sealed or plain.
    fn own(&self, all: &mut Gathering<'_>, target: &Path, has_backups: bool) {
        let is_link = matches!(self.fs.kind(&self.paths.workbook), Ok(Kind::Link));
        // A damaged one is told by its backups: what was named may be anything.
        let is_it = |bytes: &[u8]| begins_as_one(bytes) || (has_backups && !is_link);
        // So is what the lock made of it.
        let is_of_lock = |bytes: &[u8]| sealed::is_sealed(bytes) || has_backups;
        for path in self.paths.own_files(target) {
            all.file(sealed::sealed(&path), Some(&is_of_lock));
            match () {
                () if path == *target => all.file(path, Some(&is_it)),
                () if path == self.paths.workbook => all.link_to(&path, target),
                () if path == Paths::log(target) => all.file(path, Some(&is_log)),
                () if path == Paths::undo(target) => all.file(path, Some(&undo::is_ours)),
                () if path == self.paths.draft => all.file(path, Some(&draft::begins_as_one)),
                () if path == self.paths.table_laid() => {
                    all.file(path, Some(&at_table::are_copies));
                }
                () if path == self.paths.lock => all.file(path, Some(&<[u8]>::is_empty)),
                () => all.file(path, None),
            }
        }
    }

    /// The keys and marks of the lock, and what says whose the book is.
    fn own_of_lock(&self, all: &mut Gathering<'_>, is_own: bool, has_backups: bool) {
        let is_of_key =
            |bytes: &[u8]| sealed::is_sealed(bytes) || sealed::is_check(bytes) || has_backups;
        for path in sealed::of_lock(&self.paths) {
            all.file(path, Some(&is_of_key));
        }
        if is_own {
            let is_whose = |bytes: &[u8]| books::is_whose(bytes) || has_backups;
            for path in books::whose_files(&self.paths.folder) {
                all.file(path, Some(&is_whose));
            }
        }
    }

    /// Takes the lock for an erasure.
    ///
    /// # Errors
    /// When another window has the workbook, or it cannot be told.
    pub fn hold_to_erase(&mut self) -> Result<(), NotSaved> {
        self.take_lock()
    }

    /// Removes what was told before, as far as it is still what it was. What could not be removed does not keep the
    /// rest from going.
    pub fn erase_all(&mut self, what: &Erasure) -> Erased {
        let mut erased = Erased::default();
        let mut touched = BTreeSet::new();
        for path in &what.files {
            match self.erase_file(path) {
                Ok(()) => touched.extend(path.parent().map(Path::to_owned)),
                Err(err) => erased.left.push((path.clone(), because(&err))),
            }
        }
        self.held = None;
        self.may_write = false;
        for folder in &what.folders {
            // What is not empty holds what stays, or is left, and was told of.
            if self.fs.list(folder).is_ok_and(|names| names.is_empty())
                && self.fs.remove_folder(folder).is_ok()
            {
                touched.extend(folder.parent().map(Path::to_owned));
            }
        }
        for folder in touched.iter().filter(|folder| self.fs.kind(folder).is_ok()) {
            if let Err(err) = self.fs.sync_folder(folder) {
                erased.unconfirmed = Some(because(&err));
            }
        }
        erased
    }

    fn erase_file(&self, path: &Path) -> io::Result<()> {
        let is_ours = match self.fs.kind(path) {
            Ok(Kind::File) => true,
            Ok(Kind::Link) => *path == *self.paths.workbook,
            Ok(_) => false,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(err) => return Err(err),
        };
        if !is_ours {
            return Err(io::Error::new(io::ErrorKind::InvalidData, say::erase_became_another()));
        }
        self.fs.remove(path).or_else(|err| {
            // Some disks tell a failure and did it all the same.
            let is_gone = |err: io::Error| err.kind() == io::ErrorKind::NotFound;
            if self.fs.kind(path).is_err_and(is_gone) { Ok(()) } else { Err(err) }
        })
    }
}

/// Whether this program gives such a name to what lies among its backups.
fn is_of_backups(name: &str) -> bool {
    is_backup(name) || is_copy(name_before(name)) || is_unfinished(name, ".copy.")
}

/// Whether a name is one of an unfinished file that begins so.
fn is_unfinished(name: &str, start: &str) -> bool {
    (name.starts_with(start) || name.starts_with(".copy."))
        && Path::new(name).extension().is_some_and(|ending| ending == "tmp")
}

/// What tells from its bytes whether a file is ours.
type Inside<'a> = &'a dyn Fn(&[u8]) -> bool;

/// What was found so far.
struct Gathering<'a> {
    fs: &'a dyn Fs,
    found: Erasure,
    seen: BTreeSet<PathBuf>,
    /// Folders of other books.
    others: Vec<PathBuf>,
}

impl Gathering<'_> {
    fn new(fs: &dyn Fs) -> Gathering<'_> {
        Gathering { fs, found: Erasure::default(), seen: BTreeSet::new(), others: Vec::new() }
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        let mut names = self.fs.list(folder).unwrap_or_default();
        names.sort();
        names
    }

    fn stays(&mut self, path: PathBuf, why: Stays) {
        self.found.stays.push((path, why));
    }

    /// A file of ours by its name, and by what is in it where that is asked.
    fn file(&mut self, path: PathBuf, is_ours: Option<Inside<'_>>) {
        if !self.seen.insert(path.clone()) {
            return;
        }
        match self.fs.kind(&path) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => (),
            Err(err) => self.stays(path, Stays::Unseen(not_seen(&err))),
            Ok(Kind::Link) => self.stays_as_link(path),
            Ok(Kind::Folder | Kind::Other) => self.stays(path, Stays::NotOurs),
            Ok(Kind::File) => {
                match is_ours.map(|is_ours| self.fs.read(&path).map(|it| is_ours(&it))) {
                    None | Some(Ok(true)) => self.found.files.push(path),
                    Some(Ok(false)) => self.stays(path, Stays::NotOurs),
                    Some(Err(err)) if err.kind() == io::ErrorKind::NotFound => (),
                    Some(Err(err)) => self.stays(path, Stays::Unseen(because(&err))),
                }
            }
        }
    }

    /// A file whose name people may have given: it is ours only by what is in it, and else one of whoever named it.
    fn copy(&mut self, path: PathBuf, is_ours: Inside<'_>) {
        let is_file = matches!(self.fs.kind(&path), Ok(Kind::File));
        if is_file && self.fs.read(&path).is_ok_and(|it| is_ours(&it)) {
            self.file(path, None);
        }
    }

    fn stays_as_link(&mut self, path: PathBuf) {
        let to = self.fs.target(&path).unwrap_or_default();
        self.stays(path, Stays::Link(to));
    }

    /// The link that leads to the workbook, where that goes too.
    fn link_to(&mut self, path: &Path, target: &Path) {
        if !self.seen.insert(path.to_owned()) || !matches!(self.fs.kind(path), Ok(Kind::Link)) {
            return;
        }
        if self.found.files.iter().any(|file| file == target) {
            self.found.files.push(path.to_owned());
        } else {
            self.stays_as_link(path.to_owned());
        }
    }

    /// A folder of ours, and the files in it that have names of ours.
    fn folder(
        &mut self,
        folder: &Path,
        is_name: impl Fn(&str) -> bool,
        is_ours: Option<Inside<'_>>,
    ) {
        self.seen.insert(folder.to_owned());
        match self.fs.kind(folder) {
            Ok(Kind::Folder) => (),
            Ok(Kind::Link) => return self.stays_as_link(folder.to_owned()),
            Ok(_) => return self.stays(folder.to_owned(), Stays::NotOurs),
            Err(_) => return,
        }
        for name in self.names(folder) {
            let path = folder.join(&name);
            if is_name(&name) {
                self.file(path, is_ours);
                continue;
            }
            // What an editor or a sync program made of one of them.
            let may_be_sealed = [".json", ".log"].iter().any(|ending| name.contains(ending));
            self.copy(path.clone(), &|bytes| {
                copied::are_words(bytes) || may_be_sealed && sealed::is_sealed(bytes)
            });
            self.stranger(path);
        }
        self.found.folders.push(folder.to_owned());
    }

    /// What is none of this book’s: other books, or not this program’s.
    fn stranger(&mut self, path: PathBuf) {
        if !self.seen.insert(path.clone()) {
            return;
        }
        let is_table = path.parent().is_some_and(|folder| at_table::is_of_table(folder, &path));
        if is_table && matches!(self.fs.kind(&path), Ok(Kind::Folder)) {
            return self.stays(path, Stays::Table);
        }
        if !self.others.contains(&path) || !matches!(self.fs.kind(&path), Ok(Kind::Folder)) {
            return self.stays(path, Stays::NotOurs);
        }
        match self.fs.list(&path) {
            Ok(names) if names.is_empty() => self.found.folders.push(path),
            _ => self.stays(path, Stays::OtherBooks),
        }
    }

    /// What else lies in a folder that is the program’s own.
    fn strangers(&mut self, folder: &Path, goes: bool) {
        for name in self.names(folder) {
            self.stranger(folder.join(&name));
        }
        if goes {
            self.found.folders.push(folder.to_owned());
        }
    }
}
