//! A record: one act of one person, and the words beside it.

use crate::domain::{
    day::Stamp,
    table::{Act, Id, Nonce, PersonId, Said},
};

/// One act of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Follows from who did it, a number used once, and the bytes of the act.
    pub id: Id,
    /// Whose file it stands in. In another’s file it would have another id, and be theirs.
    pub by: PersonId,
    /// When it was done, by the clock of that computer. It is shown, and never compared to decide anything.
    pub at: Stamp,
    /// What was done.
    pub act: Act,
    /// Nothing for an act without words, and where they were erased.
    pub said: Option<Said>,
}

impl Record {
    /// A record of an act whose bytes are `written`. What this version cannot read is an act of a newer one. `None`
    /// where the words are not those that the act commits to: nobody said these.
    pub fn new(
        by: PersonId,
        (nonce, written): (Nonce, &str),
        at: Stamp,
        act: Option<Act>,
        said: Option<Said>,
    ) -> Option<Record> {
        let act = act.unwrap_or_else(|| Act::Newer { names: Id::named_in(written) });
        let is_true = match (&act, &said) {
            (Act::Newer { .. }, _) | (_, None) => true,
            (act, Some(said)) => act.words() == Some(said.commitment()),
        };
        let id = Id::of(by, nonce, written);
        is_true.then_some(Record { id, by, at, act, said })
    }
}
