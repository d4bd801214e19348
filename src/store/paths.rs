//! The files of one workbook, beside each other in its folder.

use std::path::{Path, PathBuf};

/// What the name of what is kept of a table begins with.
const PARTED: &str = "parted-table-";

/// Every path the store touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The folder of the workbook.
    pub folder: PathBuf,
    /// The file itself, or a link to it.
    pub workbook: PathBuf,
    /// What is being typed.
    pub draft: PathBuf,
    /// A file that is locked while a window may write. Nothing is ever written into it.
    pub lock: PathBuf,
    /// The folder of the first set of backups.
    pub backups: PathBuf,
    /// The folder of the last-seen counter and the second set of backups.
    pub state: Option<PathBuf>,
}

impl Paths {
    /// The paths around `workbook`. A file with a name of its own has companions of that name, so
    /// that two workbooks in one folder never share any.
    pub fn around(workbook: &Path, state: Option<PathBuf>) -> Paths {
        let folder = workbook.parent().map(Path::to_owned).unwrap_or_default();
        let stem = stem(workbook);
        Paths {
            workbook: workbook.to_owned(),
            draft: folder.join(format!("{stem}draft.json")),
            lock: folder.join(format!(".{stem}lock")),
            backups: folder.join(format!("{stem}backups")),
            folder,
            state,
        }
    }

    /// The log of changes of the file itself, at the end of any links: it goes where that goes.
    pub fn log(target: &Path) -> PathBuf {
        target.with_file_name(format!("{}changes.log", stem(target)))
    }

    /// Where words wait for the window that has the workbook.
    pub fn inbox(&self) -> PathBuf {
        self.folder.join(self.beside("inbox"))
    }

    /// Where words lie while they are open in another program’s editor.
    pub fn handed_over(&self) -> PathBuf {
        self.folder.join(self.beside("own-editor"))
    }

    /// The name of a companion, which is of this workbook and no other one.
    pub fn beside(&self, name: &str) -> String {
        format!("{}{name}", stem(&self.workbook))
    }

    /// The key of the inbox of a locked book, sealed as the book is.
    pub fn inbox_key(&self) -> PathBuf {
        self.folder.join(self.beside("inbox-key.age"))
    }

    /// What says, in plain, how to seal words for who holds a locked book.
    pub fn inbox_to(&self) -> PathBuf {
        self.inbox().join("to")
    }

    /// The mark that a book is being locked.
    pub fn switching_on(&self) -> PathBuf {
        self.folder.join(self.beside("switching-on.age"))
    }

    /// The mark that a book is being unlocked for good.
    pub fn switching_off(&self) -> PathBuf {
        self.folder.join(self.beside("switching-off.age"))
    }

    /// What opens the table that is shared, where it is sealed.
    pub fn table_key(&self) -> PathBuf {
        self.folder.join(self.beside("table-key"))
    }

    /// The place of whose book this is at the table that is shared.
    pub fn table_seat(&self) -> PathBuf {
        self.folder.join(self.beside("table-seat.json"))
    }

    /// Which lines of the book have a copy on the table.
    pub fn table_laid(&self) -> PathBuf {
        self.folder.join(self.beside("table-laid.json"))
    }

    /// What somebody keeps of a table that they parted from.
    pub fn parted(&self, table: &str) -> PathBuf {
        self.folder.join(format!("{}{table}.json", self.beside(PARTED)))
    }

    /// Whether such a file has this name.
    pub fn is_parted(&self, name: &str) -> bool {
        name.strip_prefix(&self.beside(PARTED))
            .is_some_and(|rest| rest.strip_suffix(".json").is_some())
    }

    /// What can be undone in the file itself, beside it as the log is.
    pub fn undo(target: &Path) -> PathBuf {
        target.with_file_name(format!("{}undo.log", stem(target)))
    }

    /// The independent copy of the last save.
    pub fn last(&self) -> PathBuf {
        self.backups.join("last.json")
    }

    /// Where backups are: beside the workbook, and a second set elsewhere.
    pub fn backup_folders(&self) -> Vec<PathBuf> {
        let second = self.state.as_ref().map(|state| state.join("backups"));
        std::iter::once(self.backups.clone()).chain(second).collect()
    }

    /// How often the workbook was saved when it was last seen.
    pub fn counter(&self) -> Option<PathBuf> {
        Some(self.state.as_ref()?.join("last-seen"))
    }

    /// How the first frame looked last time.
    pub fn appearance(&self) -> Option<PathBuf> {
        Some(self.state.as_ref()?.join("colours"))
    }

    /// Every file with a name of its own, `target` being the workbook itself, at the end of any links.
    pub fn own_files(&self, target: &Path) -> Vec<PathBuf> {
        let (log, undo) = (Paths::log(target), Paths::undo(target));
        let (draft, laid, lock) = (self.draft.clone(), self.table_laid(), self.lock.clone());
        let (key, seat) = (self.table_key(), self.table_seat());
        let workbook = [target.to_owned(), self.workbook.clone(), lock];
        let beside = [key, seat, draft, laid, undo, log].into_iter().chain(workbook);
        self.counter().into_iter().chain(self.appearance()).chain(beside).collect()
    }

    /// What the names of files begin with that are set aside beside a workbook, because they cannot be read.
    pub fn aside(workbook: &Path) -> String {
        format!("{}damaged-", stem(workbook))
    }

    /// What the names of unfinished files start with.
    pub fn unfinished(&self) -> String {
        let name = self.workbook.file_name().unwrap_or_default().to_string_lossy();
        format!(".{name}.")
    }
}

/// What the names of the companions of a workbook begin with.
fn stem(workbook: &Path) -> String {
    let name = workbook.file_name().map(|name| name.to_string_lossy().into_owned());
    match name.as_deref() {
        None | Some("workbook.json") => String::new(),
        Some(name) => format!("{}.", name.strip_suffix(".json").unwrap_or(name)),
    }
}
