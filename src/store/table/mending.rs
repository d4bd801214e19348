//! What this computer knows of itself at the table, made anew where it is damaged: all else tells it.

use std::{collections::BTreeSet, io::ErrorKind::NotFound, path::Path, sync::Arc};

use serde_json::Value;

use crate::{
    domain::table::{Chance, ComputerId, PersonId, TableId},
    store::{
        Fs, sealed,
        table::{
            FORMAT, HERE, Here, NotOpened, SharedTable, TableKey, Writer, found, line, lock,
            name::Named, seen,
        },
    },
};

impl SharedTable {
    /// The table as this computer saw it last, to be read and no more: nothing is locked, made or cleared away. Where
    /// what the computer knew of itself is gone or damaged, the files that it remembers tell enough.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn remembered(
        fs: Arc<dyn Fs>,
        folder: &Path,
        beside: &Path,
        key: &TableKey,
        chance: Chance,
    ) -> Result<SharedTable, NotOpened> {
        let known = match key.here(&*fs, beside) {
            Err(err @ (NotOpened::None | NotOpened::Unreadable)) => {
                of_memory(&*fs, beside, key).ok_or(err)?
            }
            known => known?,
        };
        let mut seen = SharedTable::with(fs, (folder, beside), key, known, (None, chance));
        seen.recall()?;
        Ok(seen)
    }

    /// Makes it anew, where it cannot be read or is gone, of what the place of `person` says, and of the files that
    /// are remembered. What was signed, and what is said of locks, is read out of those files again. Says whether it
    /// did. Nothing is done where a newer version wrote it, another window has the table, or it is not this one that
    /// lies in the folder or, where that is away, is remembered.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn mend(
        fs: &Arc<dyn Fs>,
        (folder, beside): (&Path, &Path),
        key: &TableKey,
        (id, between, person): (TableId, [PersonId; 2], PersonId),
        mut chance: Chance,
    ) -> Result<bool, NotOpened> {
        let is_damaged = match key.here(&**fs, beside) {
            Ok((here, _)) => here.id != id || here.between != between,
            Err(NotOpened::None) => remembers(&**fs, beside),
            Err(err) => matches!(err, NotOpened::Unreadable),
        };
        // Where the folder is away, what is remembered tells of which table it is.
        let is_this = match found::marked(&**fs, folder) {
            Some(marked) => marked == id,
            None => Memory::of(&**fs, beside, key).is_some_and(|memory| memory.table == id),
        };
        if !is_damaged || !is_this || is_newer(&**fs, key, beside) {
            return Ok(false);
        }
        let Some(held) = lock(&**fs, beside)? else { return Ok(false) };
        // Whoever writes at one computer alone is told by it; else this one is a new one.
        let names = fs.list(&beside.join(seen::FOLDER))?;
        let writers = names.iter().filter_map(|name| Writer::of(name)).map(|(writer, _)| writer);
        let own = writers.filter(|writer| writer.person == person).map(|writer| writer.computer);
        let own: BTreeSet<ComputerId> = own.collect();
        let only = own.first().copied().filter(|_| own.len() == 1);
        let computer = only.unwrap_or_else(|| ComputerId::of(chance.bytes()));
        let here = Here::new((id, between), computer);
        let is_gone = |path: &Path| matches!(fs.kind(path), Err(err) if err.kind() == NotFound);
        let here_is = beside.join(HERE);
        let both_gone = is_gone(&here_is) && is_gone(&sealed::sealed(&here_is));
        let is_sealed = if both_gone {
            names.iter().any(|name| name.ends_with(sealed::ENDING))
        } else {
            !is_gone(&sealed::sealed(&here_is))
        };
        let (known, held) = ((here.clone(), is_sealed), (Some(held), chance));
        let mut mended = SharedTable::with(Arc::clone(fs), (folder, beside), key, known, held);
        mended.save_here(here)?;
        Ok(true)
    }
}

/// What the files that a computer remembers tell of their table by themselves.
struct Memory {
    table: TableId,
    writers: BTreeSet<Writer>,
    is_sealed: bool,
}

impl Memory {
    /// Of those files that this key opens.
    fn of(fs: &dyn Fs, beside: &Path, key: &TableKey) -> Option<Memory> {
        let folder = beside.join(seen::FOLDER);
        let mut memory: Option<Memory> = None;
        for name in fs.list(&folder).unwrap_or_default() {
            let Some((writer, Named::Itself)) = Writer::of(&name) else { continue };
            let is_sealed = name.ends_with(sealed::ENDING);
            let bytes = found::read(fs, &folder.join(&name));
            let bytes = if is_sealed { bytes.and_then(|bytes| key.open(&bytes)) } else { bytes };
            let table = bytes.ok().and_then(|bytes| line::table_of(writer, &bytes));
            let Some(table) = table else { continue };
            let memory =
                memory.get_or_insert(Memory { table, writers: BTreeSet::new(), is_sealed });
            if memory.table == table {
                memory.writers.insert(writer);
                memory.is_sealed |= is_sealed;
            }
        }
        memory
    }
}

/// What a computer knew of itself, as far as the files that it remembers tell: enough to read them, and no more.
/// `None` where none of them can be opened, or a newer version wrote what is there of it.
pub(super) fn of_memory(fs: &dyn Fs, beside: &Path, key: &TableKey) -> Option<(Here, bool)> {
    if is_newer(fs, key, beside) {
        return None;
    }
    let Memory { table, writers, is_sealed } = Memory::of(fs, beside, key)?;
    let people: BTreeSet<PersonId> = writers.iter().map(|writer| writer.person).collect();
    let mut people = people.into_iter();
    // Who has written nothing there yet stands in no file: nobody, whom no line is of.
    let one = people.next()?;
    let other = people.next().unwrap_or_else(|| PersonId::of(Default::default()));
    let computer = writers.iter().next()?.computer;
    Some((Here::new((table, [one, other]), computer), is_sealed))
}

/// Whether this computer remembers files of a table, so that there was one.
pub fn remembers(fs: &dyn Fs, beside: &Path) -> bool {
    let names = fs.list(&beside.join(seen::FOLDER)).unwrap_or_default();
    names.iter().any(|name| Writer::of(name).is_some())
}

/// Whether a newer version wrote what this computer knows of itself.
pub fn is_newer(fs: &dyn Fs, key: &TableKey, beside: &Path) -> bool {
    let plain = beside.join(HERE);
    let bytes = found::read(fs, &sealed::sealed(&plain)).and_then(|bytes| key.open(&bytes));
    let bytes = bytes.or_else(|_| found::read(fs, &plain)).unwrap_or_default();
    let format = serde_json::from_slice::<Value>(&bytes).ok();
    format.and_then(|it| it.get("table")?.as_u64()).is_some_and(|format| format > FORMAT)
}
