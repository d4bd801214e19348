//! A place at the table that waits for a locked book of the same computer: only what is in that book opens it.

use std::{collections::BTreeSet, io, path::Path, sync::Arc};

use zeroize::Zeroizing;

use crate::{
    domain::table::{Chance, PersonId},
    store::{
        Fs, Paths,
        sealed::{self, Unlocked},
        small,
        table::{Guest, NotJoined, Notice, Place, SharedTable, found, invitation::Invitation},
    },
};

/// Its name, beside the table.
pub(super) const NAME: &str = "waiting.age";

/// A place that its book has not taken yet: the invitation to it, sealed to the inbox of that book. The key that opens
/// what is left in the inbox lies in the book, sealed as all of it is.
#[derive(Clone, Copy, Debug)]
pub struct WaitingPlace;

impl WaitingPlace {
    /// Whether one waits here. Nothing is opened for that.
    pub fn is_there(fs: &dyn Fs, beside: &Path) -> bool {
        fs.kind(&beside.join(NAME)).is_ok()
    }

    /// Keeps one for a locked book, in place of one that waited before.
    ///
    /// # Errors
    /// When it was not kept, such as where nothing can be left for that book, or its place was taken.
    pub fn keep(fs: &Arc<dyn Fs>, beside: &Path, book: &Paths, by: &Place) -> io::Result<()> {
        let guest = by.guest.as_ref().ok_or(io::ErrorKind::AlreadyExists)?;
        let sealed = sealed::seal_for(&**fs, book, &Invitation::by(by, guest).written()?)?;
        small::put_for_good(&**fs, &beside.join(NAME), &format!(".{NAME}.tmp"), &sealed)
    }

    /// Takes it away where one waits.
    ///
    /// # Errors
    /// When it is still there.
    pub fn let_go(fs: &dyn Fs, beside: &Path) -> io::Result<()> {
        small::take_away(fs, &beside.join(NAME))
    }
}

impl Guest<'_> {
    /// Takes the place that waits for this book, which is `person` at the table. Cut off at any call it is the same to do
    /// it again. Gives what was found besides.
    ///
    /// # Errors
    /// When it was not taken; one that waits for another book, or for a lock that this one had before, is
    /// [`NotJoined::Wrong`].
    pub fn take_waiting(
        self,
        unlocked: Option<&Unlocked>,
        person: PersonId,
        chance: Chance,
    ) -> Result<(SharedTable, BTreeSet<Notice>), NotJoined> {
        let bytes = match found::read(&**self.fs, &self.beside.join(NAME)) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => {
                return Err(NotJoined::NoInvitation);
            }
            bytes => bytes.map_err(NotJoined::Book)?,
        };
        let unlocked = unlocked.ok_or(NotJoined::Wrong)?;
        let text = Zeroizing::new(unlocked.open_left(&bytes).map_err(|_| NotJoined::Wrong)?);
        let invitation = Invitation::read(&text).ok_or(NotJoined::Unreadable)?;
        if invitation.person() != person {
            return Err(NotJoined::Wrong);
        }
        let taken = self.take(&invitation, chance)?;
        // The place is in the book: what is left of it here is of no use to anybody else.
        let _ = WaitingPlace::let_go(&**self.fs, self.beside);
        Ok(taken)
    }

    /// Takes the place that somebody keeps who laid the table, of whom `by` is the place.
    ///
    /// # Errors
    /// When it was not taken.
    pub fn take_from(
        self,
        by: &Place,
        chance: Chance,
    ) -> Result<(SharedTable, BTreeSet<Notice>), NotJoined> {
        let guest = by.guest.as_ref().ok_or(NotJoined::NoInvitation)?;
        let taken = self.take(&Invitation::by(by, guest), chance)?;
        let _ = WaitingPlace::let_go(&**self.fs, self.beside);
        Ok(taken)
    }
}
