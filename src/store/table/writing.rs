//! Writing at the table: into the memory first, which is kept, and then into one's own file in the folder.

use std::{collections::BTreeSet, io};

use crate::{
    domain::{
        day::Stamp,
        table::{Act, Id, PersonId, RunId, Said},
    },
    phrases::say,
    store::{
        error::because,
        sealed,
        table::{
            Found, Line, Notice, SharedTable, Writer, found::marked, line::Read,
            sealing::LARGEST_SEALED,
        },
    },
};

/// Something that somebody did and that is kept.
#[derive(Debug)]
pub struct Kept {
    /// By which others name it.
    pub id: Id,
    /// The disk did not confirm that it will survive a power cut, and why.
    pub unconfirmed: Option<String>,
    /// What could not be done yet besides, such as putting it into the folder.
    pub notices: BTreeSet<Notice>,
}

/// Something that somebody did and that is not kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// Another window writes here.
    #[error("{}", say::table_not_kept_only_reading())]
    OnlyReading,
    /// Nobody with this id sits here.
    #[error("{}", say::table_not_kept_no_seat())]
    NoSeat,
    /// Not by one of the two, or with words that the act does not commit to.
    #[error("{}", say::table_not_kept_no_such_act())]
    NoSuchAct,
    /// The disk did not take it.
    #[error("{}", say::table_not_kept(because(.0)))]
    Write(#[source] io::Error),
}

/// How it stands with one's own file in the folder.
enum Own {
    AsItShouldBe,
    /// It is not there.
    Missing,
    /// It holds the beginning, so many bytes.
    Begun(u64),
    /// It holds less, or damage, or erased words.
    Behind,
    /// It holds what this computer did not write.
    NotOurs(BTreeSet<Id>),
}

impl SharedTable {
    /// Whether somebody sits here, so that something of theirs can be kept.
    pub fn sits(&self, person: PersonId) -> bool {
        self.seats.contains_key(&person)
    }

    /// Keeps what one of the two did, who sits here ([`SharedTable::sit`]). The act names what was on the screen.
    ///
    /// # Errors
    /// When it could not be kept: the table is as it was.
    pub fn keep(
        &mut self,
        by: PersonId,
        (act, said): (&Act, Option<Said>),
        at: Stamp,
    ) -> Result<Kept, NotKept> {
        if !self.may_write() {
            return Err(NotKept::OnlyReading);
        }
        let has_its_words = act.words() == said.as_ref().map(Said::commitment);
        if !self.table.is_at_it(by) || !has_its_words {
            return Err(NotKept::NoSuchAct);
        }
        let (seat, _) = self.seats.get(&by).ok_or(NotKept::NoSeat)?.clone();
        let writer = match self.current(by) {
            Some(writer) if self.seen.contains_key(&writer) => writer,
            _ => self.begin_run(by, &BTreeSet::new()).map_err(NotKept::Write)?,
        };
        let writer = self.with_room(writer).map_err(NotKept::Write)?;
        let last = self.seen.get(&writer).and_then(|seen| seen.lines.last());
        let before = last.map(|line| line.record.id);
        let nonce = self.chance.nonce();
        let whose = (self.here.id, &seat);
        let line =
            Line::new(whose, nonce, at, (act, said), before).map_err(|_| NotKept::NoSuchAct)?;
        let record = line.record.clone();
        let unconfirmed = self.remember(writer, vec![line]).map_err(NotKept::Write)?;
        let id = record.id;
        self.table.take(record);
        let mut notices = BTreeSet::new();
        self.forget_erased(&mut notices);
        let put = self.put_into_folder(&mut notices);
        tell_if_not_there(put, &mut notices);
        if matches!(act, Act::Erase { .. }) {
            self.cut_erased(&mut notices);
        }
        self.show(&mut notices);
        Ok(Kept { id, unconfirmed: unconfirmed.map(|err| because(&err)), notices })
    }

    /// A file that a line can be added to: what is sealed is written whole with each, and does not grow for ever.
    fn with_room(&mut self, writer: Writer) -> io::Result<Writer> {
        let seen = self.seen.get(&writer).filter(|_| self.is_sealed);
        let Some(seen) = seen.filter(|seen| seen.file().len() > LARGEST_SEALED) else {
            return Ok(writer);
        };
        let all = seen.ids.clone();
        self.begin_run(writer.person, &all)
    }

    /// Begins another file for a person, with what was written here and does not stand whole in the one that is
    /// `left` as it is.
    pub(super) fn begin_run(
        &mut self,
        person: PersonId,
        left: &BTreeSet<Id>,
    ) -> io::Result<Writer> {
        let computer = self.here.computer;
        let writer = loop {
            let run = RunId::of(self.chance.bytes());
            let writer = Writer { person, computer, run };
            if !self.seen.contains_key(&writer) {
                break writer;
            }
        };
        let old = self.current(person).and_then(|old| self.seen.get(&old));
        let carried = old.map(|old| &old.lines[..]).unwrap_or_default();
        let mut lines: Vec<Line> = Vec::new();
        for line in carried.iter().filter(|line| !left.contains(&line.record.id)) {
            lines.push(line.behind(lines.last().map(|line| line.record.id)));
        }
        self.remember_new(writer, lines)?;
        let mut here = self.here.clone();
        here.runs.insert(person, writer.run);
        self.save_here(here)?;
        Ok(writer)
    }

    /// Puts into the folder what was written here and is not there yet.
    ///
    /// # Errors
    /// When the folder is away, or of another table: nothing was put there.
    pub(super) fn put_into_folder(&mut self, notices: &mut BTreeSet<Notice>) -> Result<(), Found> {
        self.names()?;
        // What says of which table the folder is may have got lost on its way.
        if marked(&*self.fs, &self.folder).is_none()
            && let Err(err) = self.mark()
        {
            notices.insert(Notice { whose: None, what: Found::NotInFolder(because(&err)) });
        }
        let writers: Vec<Writer> =
            self.seen.keys().copied().filter(|writer| self.is_from_here(*writer)).collect();
        for writer in writers {
            if let Err(err) = self.put(writer, notices) {
                notices.insert(Notice { whose: None, what: Found::NotInFolder(because(&err)) });
            }
        }
        Ok(())
    }

    fn put(&mut self, writer: Writer, notices: &mut BTreeSet<Notice>) -> io::Result<()> {
        let Some(seen) = self.seen.get(&writer) else { return Ok(()) };
        if seen.lines.is_empty() && !seen.owner.tells_more() {
            return Ok(());
        }
        let (name, bytes) = (writer.to_string(), seen.file());
        let (folder, path) = (self.folder.clone(), self.folder.join(self.named(&name)));
        match self.own(writer)? {
            Own::AsItShouldBe => Ok(()),
            Own::Missing => self.write_over(&folder, &name, &bytes)?.map_or(Ok(()), Err),
            // An older one is left as it is, but for words that were erased.
            _ if !self.is_current(writer) => Ok(()),
            Own::Begun(size) if !self.is_sealed => {
                let rest = usize::try_from(size).ok().and_then(|size| bytes.get(size..));
                self.fs.append(&path, rest.unwrap_or_default()).inspect_err(|_| {
                    let _ = self.fs.cut(&path, size);
                })
            }
            Own::Begun(_) | Own::Behind => {
                self.write_over(&folder, &name, &bytes)?.map_or(Ok(()), Err)
            }
            Own::NotOurs(left) => {
                let next = self.begin_run(writer.person, &left)?;
                let whose = Some(writer.person);
                notices.insert(Notice { whose, what: Found::NotWrittenHere });
                self.put(next, notices)
            }
        }
    }

    fn own(&self, writer: Writer) -> io::Result<Own> {
        let bytes = match self.read(&self.folder, &self.named(&writer.to_string())) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(Own::Missing),
            // Sealed by this computer and damaged since: nothing in it can be read by anybody.
            Err(err) if sealed::is_broken(&err) => return Ok(Own::Behind),
            bytes => bytes?,
        };
        let Some(seen) = self.seen.get(&writer) else { return Ok(Own::AsItShouldBe) };
        let whole = seen.file();
        if bytes == whole {
            return Ok(Own::AsItShouldBe);
        }
        if whole.starts_with(&bytes) && !bytes.is_empty() {
            return Ok(Own::Begun(bytes.len() as u64));
        }
        let read = Read::of(&bytes, &seen.owner, &[]);
        let has: BTreeSet<Id> = read.lines.iter().map(|line| line.record.id).collect();
        let is_ours = !read.is_newer && has.is_subset(&seen.ids);
        Ok(if is_ours { Own::Behind } else { Own::NotOurs(has) })
    }
}

/// Tells that what was laid is kept here and is not in the folder, where that is away or of another table.
pub(super) fn tell_if_not_there(put: Result<(), Found>, notices: &mut BTreeSet<Notice>) {
    let why = match put {
        Err(Found::OtherTable) => say::table_folder_is_of_other().to_owned(),
        Err(Found::NoFolder(why)) => why,
        Ok(()) | Err(_) => return,
    };
    notices.insert(Notice { whose: None, what: Found::NotInFolder(why) });
}
