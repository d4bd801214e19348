//! The table on the disk: a folder that travels between two people, and what this computer remembers of it.

pub(in crate::store) mod aside;
mod called;
mod checked;
mod erasing;
mod files;
mod found;
mod invitation;
pub mod line;
mod mending;
mod moving;
pub mod name;
mod notice;
mod place;
mod sealing;
mod seen;
mod shown;
mod sitting;
mod waiting;
mod writing;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

use crate::{
    domain::table::{
        BookLock, Chance, ComputerId, Credential, PersonId, RunId, Seat, Table, TableId,
    },
    phrases::say,
    store::{
        error::because,
        fs::{Fs, Held},
        sealed,
    },
};

pub use invitation::{Guest, NotInvited, NotJoined, has_invitation};
pub use line::{Line, Owner};
pub use name::Writer;
pub use notice::{Found, Notice};
pub use place::{Goes, Place, forget};
pub use sealing::TableKey;
pub use waiting::WaitingPlace;

pub(in crate::store) use found::{has_files_of, marked};
pub use writing::{Kept, NotKept};
pub(in crate::store) use {
    mending::{is_newer, remembers},
    name::is_of_one,
    seen::memory_in,
};

use checked::Checked;
use seen::Seen;

/// What says which table a folder is of.
const MARK: &str = "table";

/// What this computer knows of itself at the table.
const HERE: &str = "here.json";

/// The format of both.
const FORMAT: u64 = 1;

/// A table as it is on this computer. Its folder may be carried by anything and be away at any time; what was seen
/// of it is remembered beside the books, and only there is a thing called kept.
pub struct SharedTable {
    fs: Arc<dyn Fs>,
    /// The folder that travels.
    folder: PathBuf,
    /// The folder that does not.
    beside: PathBuf,
    here: Here,
    table: Table,
    /// The files of every writer as they were last seen; those of this computer, as it wrote them.
    seen: BTreeMap<Writer, Seen>,
    /// Who sits here, and whether their book is locked: things are done in their name alone.
    seats: BTreeMap<PersonId, (Seat, bool)>,
    /// What opens what is sealed of it.
    key: TableKey,
    /// Whether what this computer writes of it is sealed.
    is_sealed: bool,
    /// What was signed, as far as it was looked at.
    checked: Arc<Checked>,
    chance: Chance,
    /// The lock. Without it this window only reads.
    held: Option<Held>,
    /// The readable picture, as it was last written.
    shown: Option<Vec<u8>>,
    /// Whose remembered file could not be opened, and lies aside, until that is told.
    aside: BTreeSet<PersonId>,
    /// Makes the names of unfinished files differ.
    turn: u64,
}

impl fmt::Debug for SharedTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SharedTable").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// What says which table a folder is of. It names nobody.
#[derive(Serialize, Deserialize)]
struct Mark {
    table: u64,
    id: TableId,
}

/// What this computer knows of itself at the table.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Here {
    table: u64,
    id: TableId,
    between: [PersonId; 2],
    computer: ComputerId,
    /// The file that each person writes here now.
    runs: BTreeMap<PersonId, RunId>,
    /// By what each of the two is known.
    #[serde(default)]
    keys: BTreeMap<PersonId, Credential>,
    /// What each of them said last of the lock of their book, at each computer.
    #[serde(default)]
    locks: BTreeMap<PersonId, BTreeMap<ComputerId, BookLock>>,
}

impl Here {
    /// Of a computer that knows of nobody’s key, file or lock yet.
    fn new((id, between): (TableId, [PersonId; 2]), computer: ComputerId) -> Here {
        let (runs, keys, locks) = Default::default();
        Here { table: FORMAT, id, between, computer, runs, keys, locks }
    }
}

/// A table that could not be opened, laid or joined. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// None was laid or joined here.
    #[error("{}", say::table_not_opened_none())]
    None,
    /// Here, or in the folder that another one was to be laid in.
    #[error("{}", say::table_not_opened_there_is_one())]
    ThereIsOne,
    /// Another table lies in the folder.
    #[error("{}", say::table_other())]
    OtherTable,
    /// What this computer remembers is damaged, or of a newer version.
    #[error("{}", say::table_not_opened_unreadable())]
    Unreadable,
    /// The disk did not give or take what it was asked for.
    #[error("{}", say::table_not_opened_disk(because(.0)))]
    Disk(#[from] io::Error),
}

impl SharedTable {
    /// Opens the table of this computer, of which `beside` is the memory. Nothing is looked for in the folder yet.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn open(
        fs: Arc<dyn Fs>,
        folder: &Path,
        beside: &Path,
        key: &TableKey,
        chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        let mut opened = SharedTable::of_key(fs, (folder, beside), key, chance)?;
        opened.held = lock(&*opened.fs, beside)?;
        opened.clear_unfinished();
        opened.recall()?;
        Ok(opened)
    }

    /// By what this computer knows of itself, without its lock; nothing of the table is read yet.
    fn of_key(
        fs: Arc<dyn Fs>,
        places: (&Path, &Path),
        key: &TableKey,
        chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        let known = key.here(&*fs, places.1)?;
        Ok(SharedTable::with(fs, places, key, known, (None, chance)))
    }

    /// Of what this computer knows of itself, and whether that is sealed; nothing of the table is read yet.
    fn with(
        fs: Arc<dyn Fs>,
        (folder, beside): (&Path, &Path),
        key: &TableKey,
        (here, is_sealed): (Here, bool),
        (held, chance): (Option<Held>, Chance),
    ) -> SharedTable {
        let [one, other] = here.between;
        SharedTable {
            fs,
            folder: folder.to_owned(),
            beside: beside.to_owned(),
            table: Table::between(one, other),
            here,
            seen: BTreeMap::new(),
            seats: BTreeMap::new(),
            key: key.clone(),
            is_sealed,
            checked: Arc::default(),
            chance,
            held,
            shown: None,
            aside: BTreeSet::new(),
            turn: 0,
        }
    }

    /// Lays a table between two people, in a folder of its own.
    ///
    /// # Errors
    /// When there is one already, here or in the folder, or it could not be written.
    pub fn lay(
        fs: Arc<dyn Fs>,
        folder: &Path,
        beside: &Path,
        key: &TableKey,
        between: [PersonId; 2],
        mut chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        let id = TableId::of(chance.bytes());
        SharedTable::lay_as(fs, folder, beside, key, (id, between), chance)
    }

    /// The same, with an id that nothing ever had: the books know it before the table is there.
    ///
    /// # Errors
    /// As above.
    pub fn lay_as(
        fs: Arc<dyn Fs>,
        folder: &Path,
        beside: &Path,
        key: &TableKey,
        (id, between): (TableId, [PersonId; 2]),
        chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        fs.create_folder(folder)?;
        if lies_in(&*fs, folder)? {
            return Err(NotOpened::ThereIsOne);
        }
        let mut laid = SharedTable::join(fs, folder, beside, key, (id, between), chance)?;
        laid.mark()?;
        Ok(laid)
    }

    /// Joins a table that was laid elsewhere. Its folder need not have arrived yet.
    ///
    /// # Errors
    /// When there is one already, the folder is of another one, or it could not be written.
    pub fn join(
        fs: Arc<dyn Fs>,
        folder: &Path,
        beside: &Path,
        key: &TableKey,
        (id, between): (TableId, [PersonId; 2]),
        mut chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        if is_here(&*fs, beside) {
            return Err(NotOpened::ThereIsOne);
        }
        if found::marked(&*fs, folder).is_some_and(|found| found != id) {
            return Err(NotOpened::OtherTable);
        }
        fs.create_folder(&beside.join(seen::FOLDER))?;
        let computer = ComputerId::of(chance.bytes());
        let here = Here::new((id, between), computer);
        let (held, known) = (lock(&*fs, beside)?, (here.clone(), false));
        let mut joined = SharedTable::with(fs, (folder, beside), key, known, (held, chance));
        // Of one that was cut off before this.
        joined.clear_unfinished();
        joined.save_here(here)?;
        Ok(joined)
    }

    /// Which table it is.
    pub fn id(&self) -> TableId {
        self.here.id
    }

    /// What is known of it, as of the last look.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Whether this window may write.
    pub fn may_write(&self) -> bool {
        self.held.is_some()
    }

    /// Looks at the folder, remembers what is new, and puts there what is missing of what was written here. Tells
    /// what is not as it should be; no absence and no damage takes anything away.
    pub fn look(&mut self) -> BTreeSet<Notice> {
        let mut notices = BTreeSet::new();
        let lying = self.lying(&mut notices);
        self.take_in(lying.as_deref().unwrap_or_default(), &mut notices);
        if self.may_write() {
            self.set_lost_aside(lying.as_deref().unwrap_or_default(), &mut notices);
            self.clear_unfinished();
            self.forget_erased(&mut notices);
            self.say_locks(&mut notices);
            self.follow_locks(&mut notices);
            if lying.is_some() {
                let put = self.put_into_folder(&mut notices);
                writing::tell_if_not_there(put, &mut notices);
                self.seal_or_unseal_folder(&mut notices);
                self.cut_erased(&mut notices);
                self.let_go_of_copies();
                self.let_go_of_invitation();
            }
            self.show(&mut notices);
            self.clear_beside(&mut notices);
        }
        let what = if self.table.has_erased() { Found::Gone } else { Found::SetAside };
        let told = |person| Notice { whose: Some(person), what: what.clone() };
        notices.extend(self.aside.iter().copied().map(told));
        notices
    }

    /// Says in the folder which table it is of.
    fn mark(&mut self) -> io::Result<()> {
        let mark = serde_json::to_vec(&Mark { table: FORMAT, id: self.here.id })?;
        let folder = self.folder.clone();
        // Where the disk does not confirm it, it is said again the next time.
        self.write_plain(&folder, MARK, &mark).map(drop)
    }

    /// Laying it was cut off before the folder said so: nothing was done at it yet, and nothing of one lies there.
    fn is_not_marked(&self) -> bool {
        let is_new = self.seen.is_empty() && self.here.runs.is_empty();
        let is_there = self.fs.kind(&self.folder).is_ok();
        is_new && is_there && lies_in(&*self.fs, &self.folder).is_ok_and(|lies| !lies)
    }

    fn save_here(&mut self, here: Here) -> io::Result<()> {
        let bytes = serde_json::to_vec(&here)?;
        let beside = self.beside.clone();
        self.write_over(&beside, HERE, &bytes)?;
        self.here = here;
        Ok(())
    }

    /// Whether a file is of this computer, whichever of the two wrote it.
    fn is_from_here(&self, writer: Writer) -> bool {
        writer.computer == self.here.computer
    }

    /// The file that a person writes here now.
    fn current(&self, person: PersonId) -> Option<Writer> {
        let run = *self.here.runs.get(&person)?;
        Some(Writer { person, computer: self.here.computer, run })
    }

    fn is_current(&self, writer: Writer) -> bool {
        self.current(writer.person) == Some(writer)
    }
}

/// Whether a table was laid or joined at this computer. Nothing is opened for that.
pub fn is_here(fs: &dyn Fs, beside: &Path) -> bool {
    let here = beside.join(HERE);
    fs.kind(&here).is_ok() || fs.kind(&sealed::sealed(&here)).is_ok()
}

/// Whether some table lies in a folder, or was begun there.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn lies_in(fs: &dyn Fs, folder: &Path) -> io::Result<bool> {
    Ok(fs.list(folder)?.iter().any(|name| name == MARK || Writer::of(name).is_some()))
}

/// The lock of the memory. `None` where another window has it; a disk without locks is taken as it is.
fn lock(fs: &dyn Fs, beside: &Path) -> io::Result<Option<Held>> {
    match fs.lock(&beside.join(".lock")) {
        Err(err) if err.kind() == io::ErrorKind::Unsupported => Ok(Some(Box::new(()))),
        locked => locked,
    }
}
