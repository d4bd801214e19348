//! Who sits at the table, by which keys the two are known, and whether their books are locked.

use std::{
    collections::{BTreeSet, btree_map},
    io,
};

use crate::{
    domain::table::{BookLock, Credential, PersonId, Seat, Table},
    store::{
        error::because,
        table::{Found, NotKept, Notice, Owner, SharedTable, Writer, found::Lying},
    },
};

impl SharedTable {
    /// Lets somebody sit down, whose book is open: what they do is signed with their key, and by that alone what stands
    /// under their name is told from what somebody else put there. Whether their book is locked decides, beside what
    /// the other says, whether everything of the table is sealed, which is done at once. So this comes before a book
    /// is locked, and after its lock is taken off.
    ///
    /// # Errors
    /// When they are not one of the two, or their key could not be remembered.
    pub fn sit(&mut self, seat: Seat, is_locked: bool) -> Result<BTreeSet<Notice>, NotKept> {
        let (person, credential) = (seat.person(), seat.credential());
        if !self.table.is_at_it(person) {
            return Err(NotKept::NoSuchAct);
        }
        let known = self.here.keys.insert(person, credential);
        let said = self.say_lock(&seat, is_locked);
        self.seats.insert(person, (seat, is_locked));
        if known.is_some_and(|known| known != credential) {
            // Somebody else came first under this name. What they left is not theirs who sits here.
            let [one, other] = self.here.between;
            self.table = Table::between(one, other);
            self.seen.clear();
            self.recall().map_err(NotKept::Write)?;
        }
        let mut notices = BTreeSet::new();
        if self.may_write() && self.is_not_marked() {
            self.mark().map_err(NotKept::Write)?;
        }
        if self.may_write() && (said || known != Some(credential)) {
            let here = self.here.clone();
            self.save_here(here).map_err(NotKept::Write)?;
            self.know_owners();
            // The other learns by it who this is, and that all is to be sealed.
            let has_file = self.current(person).is_some_and(|own| self.seen.contains_key(&own));
            if !has_file && (said || !credential.is_sure()) {
                self.begin_run(person, &BTreeSet::new()).map_err(NotKept::Write)?;
            }
            self.follow_locks(&mut notices);
            // Where the folder is away nothing was laid that is not there: that it is away is told as it is looked into.
            let _ = self.put_into_folder(&mut notices);
            self.seal_or_unseal_folder(&mut notices);
            self.show(&mut notices);
            self.clear_beside(&mut notices);
        }
        Ok(notices)
    }

    /// Somebody gets up: nothing more is done in their name.
    pub fn get_up(&mut self, person: PersonId) {
        self.seats.remove(&person);
    }

    /// Says whether the book of who sits here is locked, where that was not said yet.
    fn say_lock(&mut self, seat: &Seat, is_on: bool) -> bool {
        let computer = self.here.computer;
        let all = self.here.locks.entry(seat.person()).or_default();
        let said = all.get(&computer);
        let is_said = said.is_some_and(|said| {
            said.is_on == is_on && said.is_of(&seat.credential(), self.here.id, computer)
        });
        if is_said || said.is_none() && !is_on {
            return false;
        }
        let turn = said.map_or(0, |said| said.turn + 1);
        all.insert(computer, seat.say_lock((self.here.id, computer), (turn, is_on)));
        true
    }

    /// Says it once more of those who sit here, where something else was heard of them: a computer that was put back says
    /// less than it did before.
    pub(super) fn say_locks(&mut self, notices: &mut BTreeSet<Notice>) {
        let seats: Vec<(Seat, bool)> = self.seats.values().cloned().collect();
        let said: Vec<bool> = seats.iter().map(|(seat, is)| self.say_lock(seat, *is)).collect();
        if said.contains(&true) {
            let here = self.here.clone();
            if let Err(err) = self.save_here(here) {
                notices.insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
            }
        }
        self.know_owners();
    }

    /// Learns by what one of the two is known. What is known already stays: who came first under an id that does not
    /// follow from their key has it, and only who sits here with another one is believed.
    ///
    /// # Errors
    /// When it could not be remembered. It is known until the table is closed.
    pub fn meet(&mut self, credential: Credential) -> io::Result<()> {
        if self.knows(credential) && self.may_write() {
            let here = self.here.clone();
            return self.save_here(here);
        }
        Ok(())
    }

    /// By what somebody is known, who has joined.
    pub fn known(&self, person: PersonId) -> Option<Credential> {
        self.here.keys.get(&person).copied()
    }

    fn knows(&mut self, credential: Credential) -> bool {
        let person = credential.person().filter(|person| self.table.is_at_it(*person));
        let Some(person) = person else { return false };
        match self.here.keys.entry(person) {
            btree_map::Entry::Occupied(_) => false,
            btree_map::Entry::Vacant(free) => {
                free.insert(credential);
                true
            }
        }
    }

    /// Learns from files by what people are known who came for the first time, and what they say of their locks.
    pub(super) fn learn(&mut self, lying: &[Lying], notices: &mut BTreeSet<Notice>) {
        let mut is_new = false;
        for Lying { writer, bytes, .. } in lying {
            let Some(bytes) = bytes else { continue };
            let Some((credential, lock)) = self.owner(*writer).said_in(bytes) else { continue };
            is_new |= self.knows(credential);
            is_new |= lock.is_some_and(|lock| self.hears(*writer, lock));
        }
        if is_new && self.may_write() {
            let here = self.here.clone();
            if let Err(err) = self.save_here(here) {
                notices.insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
            }
        }
    }

    /// Hears what somebody says of the lock of their book, if it is the last that they said.
    pub(super) fn hears(&mut self, writer: Writer, lock: BookLock) -> bool {
        let Some(by) = self.here.keys.get(&writer.person) else { return false };
        let all = self.here.locks.entry(writer.person).or_default();
        // Of two that were said in the same turn, that it is on.
        let rank = |lock: &BookLock| (lock.turn, lock.is_on);
        let is_later = all.get(&writer.computer).is_none_or(|known| rank(known) < rank(&lock));
        let is_new = is_later && lock.is_of(by, self.here.id, writer.computer);
        if is_new {
            all.insert(writer.computer, lock);
        }
        is_new
    }

    /// What is known of whose file this is.
    pub(super) fn owner(&self, writer: Writer) -> Owner {
        let credential = self.here.keys.get(&writer.person).copied();
        let said = self.here.locks.get(&writer.person).and_then(|it| it.get(&writer.computer));
        let owner = Owner::new(self.here.id, writer, credential).saying(said.copied());
        owner.sharing(&self.checked)
    }

    /// What is remembered of files is written with what is known of their writers now.
    fn know_owners(&mut self) {
        let owners = self.seen.keys().map(|writer| (*writer, self.owner(*writer)));
        for (writer, owner) in owners.collect::<Vec<_>>() {
            if let Some(seen) = self.seen.get_mut(&writer) {
                seen.become_of(owner);
            }
        }
    }
}
