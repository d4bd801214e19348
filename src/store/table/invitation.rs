//! Inviting the other to a table, and joining it: a file that six words open, and nothing has to come back.

use std::{collections::BTreeSet, io, path::Path, sync::Arc};

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    domain::table::{Chance, Credential, PersonId, Seat, SigningKey, TableId},
    phrases::say,
    store::{
        Fs, Paths,
        error::because,
        fs::remove_file,
        sealed::{InvitationCode, Refused, Work, unwrap_text, wrap_text},
        table::{FORMAT, NotKept, NotOpened, Notice, Place, SharedTable, TableKey, Writer, found},
    },
};

/// Its name, in the folder of the table.
pub(super) const NAME: &str = "invitation.age";

/// What is in it.
#[derive(Serialize, Deserialize)]
pub(in crate::store) struct Invitation {
    format: u64,
    table: TableId,
    between: [PersonId; 2],
    /// What opens what is sealed of the table, as `age` has it.
    key: String,
    /// What who invites is known by.
    from: Credential,
    /// The key that the id of who joins follows from. They hand that over to one of their own.
    pub(super) guest: SigningKey,
}

impl Invitation {
    /// Which table it is to.
    pub(in crate::store) fn table(&self) -> TableId {
        self.table
    }

    /// Who is invited.
    pub(in crate::store) fn person(&self) -> PersonId {
        self.guest.public().person()
    }

    /// By whom this place is, for whoever gets this key.
    pub(super) fn by(place: &Place, guest: &SigningKey) -> Invitation {
        Invitation {
            format: FORMAT,
            table: place.table,
            between: place.between,
            key: String::from_utf8_lossy(&place.key.kept()).into_owned(),
            from: place.seat.credential(),
            guest: guest.clone(),
        }
    }

    /// As it is sealed.
    pub(super) fn written(&self) -> io::Result<Zeroizing<Vec<u8>>> {
        Ok(Zeroizing::new(serde_json::to_vec(self)?))
    }

    /// As it was sealed; `None` where a version that this one does not know made it, or it is of no two people.
    pub(super) fn read(bytes: &[u8]) -> Option<Invitation> {
        serde_json::from_slice::<Invitation>(bytes).ok().filter(|it| {
            let [host, guest] = [it.from.person(), Some(it.guest.public().person())];
            it.format == FORMAT
                && host != guest
                && it.between.iter().all(|person| [host, guest].contains(&Some(*person)))
        })
    }
}

impl Drop for Invitation {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

/// Whether an invitation lies in a folder.
pub fn has_invitation(fs: &dyn Fs, folder: &Path) -> bool {
    fs.kind(&folder.join(NAME)).is_ok()
}

/// Why nobody was invited. Everything is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotInvited {
    /// The other is there already, or both laid the table.
    #[error("{}", say::table_not_invited_there_is_one())]
    ThereIsOne,
    /// Another window has the table.
    #[error("{}", say::table_not_kept_only_reading())]
    OnlyReading,
    /// The folder is away, or of another table.
    #[error("{}", .0.sentence(""))]
    NoFolder(Notice),
    /// The disk did not take it.
    #[error("{}", say::table_not_invited_disk(because(.0)))]
    Disk(#[from] io::Error),
}

/// Why somebody did not join.
#[derive(Debug, thiserror::Error)]
pub enum NotJoined {
    /// It has not arrived, or somebody joined with it.
    #[error("{}", say::table_not_joined_no_invitation())]
    NoInvitation,
    /// Other words, or damage: which, nobody can tell.
    #[error("{}", say::table_not_joined_wrong())]
    Wrong,
    /// It was not made by a version that this one knows.
    #[error("{}", say::table_not_joined_unreadable())]
    Unreadable,
    /// The book has a place at another table, or this computer remembers another one.
    #[error("{}", say::table_not_joined_at_another())]
    AtAnother,
    /// The keys could not be kept in the book.
    #[error("{}", say::table_not_joined_book(because(.0)))]
    Book(#[source] io::Error),
    /// The table could not be opened. What was begun is taken up when it is tried again.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// The seat could not be taken. What was begun is taken up when it is tried again.
    #[error(transparent)]
    NotSeated(#[from] NotKept),
}

impl SharedTable {
    /// Writes the invitation for the other into the folder, in place of one that was written before.
    ///
    /// # Errors
    /// When it was not written.
    pub fn invite(
        &mut self,
        place: &Place,
        code: &InvitationCode,
        work: Work,
    ) -> Result<(), NotInvited> {
        let is_there = |person: &PersonId| self.here.keys.contains_key(person);
        let guest = place.guest.as_ref().filter(|guest| !is_there(&guest.public().person()));
        let guest = guest.filter(|_| place.table == self.here.id).ok_or(NotInvited::ThereIsOne)?;
        if !self.may_write() {
            return Err(NotInvited::OnlyReading);
        }
        self.names().map_err(|what| NotInvited::NoFolder(Notice { whose: None, what }))?;
        let text = Invitation::by(place, guest).written()?;
        let wrapped = wrap_text(&text, code.secret(), work)?;
        let opened = unwrap_text(&wrapped, code.secret(), work)?;
        if opened.is_ok_and(|opened| opened.as_bytes() == &text[..]) {
            let folder = self.folder.clone();
            Ok(self.write_plain(&folder, NAME, &wrapped)?.map_or(Ok(()), Err)?)
        } else {
            Err(io::Error::from(io::ErrorKind::InvalidData).into())
        }
    }

    /// Takes the invitation away once who was invited is there.
    pub(super) fn let_go_of_invitation(&self) {
        let guest = self.here.keys.values().filter(|it| !it.is_sure()).find_map(Credential::person);
        let names = self.names().unwrap_or_default();
        let is_theirs = |name: &String| Writer::of(name).map(|(it, _)| it.person) == guest;
        if guest.is_some() && names.iter().any(is_theirs) && names.iter().any(|it| it == NAME) {
            let _ = remove_file(&*self.fs, &self.folder.join(NAME));
        }
    }
}

/// Somebody who is to join a table, with their book open and held.
#[derive(Clone, Copy, Debug)]
pub struct Guest<'a> {
    /// The disk that the table is on.
    pub fs: &'a Arc<dyn Fs>,
    /// The folder that travels, where the invitation lies.
    pub folder: &'a Path,
    /// Where this computer remembers the table.
    pub beside: &'a Path,
    /// The files of the book, sealed where it is locked.
    pub book: &'a Arc<dyn Fs>,
    /// Where they are.
    pub paths: &'a Paths,
    /// Whether it is locked.
    pub is_locked: bool,
}

impl Guest<'_> {
    /// Joins with the words that were read aloud. It is the same to do it again where it was cut off. Gives what was
    /// found besides.
    ///
    /// # Errors
    /// When the table was not joined.
    pub fn join(
        self,
        code: &InvitationCode,
        work: Work,
        chance: Chance,
    ) -> Result<(SharedTable, BTreeSet<Notice>), NotJoined> {
        let invitation = self.invitation(code, work)?;
        self.take(&invitation, chance)
    }

    /// Takes the place that an invitation gives.
    pub(in crate::store) fn take(
        self,
        invitation: &Invitation,
        mut chance: Chance,
    ) -> Result<(SharedTable, BTreeSet<Notice>), NotJoined> {
        let place = self.place(invitation, &mut chance)?;
        let (table, between) = (place.table, place.between);
        let opened = SharedTable::open(
            Arc::clone(self.fs),
            self.folder,
            self.beside,
            &place.key,
            chance.clone(),
        );
        let mut joined = match opened {
            Err(NotOpened::None) => SharedTable::join(
                Arc::clone(self.fs),
                self.folder,
                self.beside,
                &place.key,
                (table, between),
                chance,
            )?,
            opened => opened?,
        };
        if joined.id() != table {
            return Err(NotJoined::AtAnother);
        }
        joined.meet(invitation.from).map_err(NotOpened::Disk)?;
        let mut notices = joined.sit(place.seat, self.is_locked)?;
        notices.extend(joined.look());
        Ok((joined, notices))
    }

    /// Opens the invitation that lies in the folder.
    pub(in crate::store) fn invitation(
        &self,
        code: &InvitationCode,
        work: Work,
    ) -> Result<Invitation, NotJoined> {
        let wrapped = match found::read(&**self.fs, &self.folder.join(NAME)) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                return Err(NotJoined::NoInvitation);
            }
            wrapped => wrapped.map_err(NotOpened::Disk)?,
        };
        let text = unwrap_text(&wrapped, code.secret(), work).map_err(NotOpened::Disk)?;
        let text = text.map_err(|why| match why {
            Refused::NotThis => NotJoined::Wrong,
            Refused::Foreign => NotJoined::Unreadable,
        })?;
        Invitation::read(text.as_bytes()).ok_or(NotJoined::Unreadable)
    }

    /// The place in the book: the one that was made when this was cut off, or a new one, with a key that nobody else
    /// ever had.
    fn place(&self, invitation: &Invitation, chance: &mut Chance) -> Result<Place, NotJoined> {
        let kept = Place::of_book(&**self.book, self.paths).map_err(NotJoined::Book)?;
        if let Some(place) = kept {
            let is_it = place.table == invitation.table;
            return if is_it { Ok(place) } else { Err(NotJoined::AtAnother) };
        }
        let key = TableKey::read(invitation.key.clone().into_bytes());
        let own = SigningKey::of(&chance.secret());
        let credential = invitation.guest.hand_over(own.public());
        let seat = Seat::of(own, credential);
        let (Some(key), Some(seat)) = (key, seat) else { return Err(NotJoined::Unreadable) };
        let (table, between) = (invitation.table, invitation.between);
        let other = Some(invitation.from);
        let place = Place { table, between, key, seat, other, guest: None };
        place.keep(&**self.book, self.paths).map_err(NotJoined::Book)?;
        Ok(place)
    }
}
