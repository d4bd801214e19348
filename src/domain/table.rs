//! The table that two people share: records of what each of them did, and what is seen of them.

mod act;
mod at_table;
mod called;
pub mod deed;
mod id;
mod offer;
mod on_table;
mod opened;
mod record;
mod row;
mod rules;
mod said;
mod seat;
mod talking;

use std::collections::{BTreeMap, BTreeSet, btree_map};

pub use act::{Accord, Act, HowKept, HowSeen, RowKind};
pub use at_table::{Laid, Sitter, TableThere};
pub use called::{call, called};
pub use deed::Deed;
pub use id::{
    Commitment, ComputerId, Id, Nonce, PersonId, PublicKey, RunId, Salt, Signature, TableId,
};
pub use offer::{agree_at_once, lay};
pub use on_table::OnTable;
pub use opened::{OpenedPage, OpenedSide};
pub use record::Record;
pub use row::{Mark, Row, Saying, Standing, Wording};
pub use said::{Chance, Said};
pub use seat::{BookLock, Credential, Seat, Signed, SigningKey};
pub use talking::Talking;

/// All that is known of a table. It is a set: what comes late, twice or in another order makes the same of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    between: [PersonId; 2],
    records: BTreeMap<Id, Record>,
    /// What was erased, and by whom. It may be known before the words are.
    erased: BTreeSet<(PersonId, Id)>,
}

impl Table {
    /// A table between two people with nothing on it.
    pub fn between(one: PersonId, other: PersonId) -> Table {
        Table { between: [one, other], records: BTreeMap::new(), erased: BTreeSet::new() }
    }

    /// The two whose table it is.
    pub fn people(&self) -> [PersonId; 2] {
        self.between
    }

    /// Whether somebody is one of the two.
    pub fn is_at_it(&self, person: PersonId) -> bool {
        self.between.contains(&person)
    }

    /// Takes a record in. Nobody’s but those of the two; nothing that is known is lost by it, but words that their
    /// own author erased.
    pub fn take(&mut self, mut record: Record) {
        if !self.is_at_it(record.by) {
            return;
        }
        if self.is_erased(&record) {
            record.said = None;
        }
        if let Act::Erase { what } = record.act {
            self.erased.insert((record.by, what));
            if let Some(old) = self.records.get_mut(&what)
                && old.by == record.by
            {
                old.said = None;
            }
        }
        match self.records.entry(record.id) {
            btree_map::Entry::Vacant(free) => drop(free.insert(record)),
            btree_map::Entry::Occupied(mut known) => {
                let known = known.get_mut();
                known.at = known.at.min(record.at);
                // Absence deletes nothing: what one copy lacks is taken from another.
                if known.said.is_none() {
                    known.said = record.said;
                }
            }
        }
    }

    /// Whether the words of a record were erased by who wrote them.
    pub fn is_erased(&self, record: &Record) -> bool {
        self.erased.contains(&(record.by, record.id))
    }

    /// Whether either of the two erased anything of theirs.
    pub fn has_erased(&self) -> bool {
        !self.erased.is_empty()
    }

    /// Whether a record is known.
    pub fn holds(&self, id: Id) -> bool {
        self.records.contains_key(&id)
    }

    /// Every record, in the order of the ids.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// What lies on the table.
    pub fn rows(&self) -> BTreeMap<Id, Row> {
        rules::rows(self)
    }
}
