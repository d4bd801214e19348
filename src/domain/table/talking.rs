//! The talks that two hold at their table: in memory for as long as it is open, and in no file.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    id::RecordId,
    role::Role,
    script::Script,
    table::{PersonId, Sitter},
    talk::Talk,
};

/// Who of the two has which part of a talk, as they said it themselves. It is in no book and not on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sides {
    /// Who has the turns that a script gives to the one who was hurt.
    hurt: PersonId,
    /// Whether they said that this one was hurt, and not only who begins.
    is_said: bool,
}

/// What is known of the talks at a table that is open. Nothing of it can be written: no part of it has a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talking {
    /// The two, in the order in which the table was laid between them.
    pub seats: [Sitter; 2],
    sides: BTreeMap<RecordId, Sides>,
    laid: BTreeSet<RecordId>,
}

impl Talking {
    /// No talk was begun yet.
    pub fn between(seats: [Sitter; 2]) -> Talking {
        Talking { seats, sides: BTreeMap::new(), laid: BTreeSet::new() }
    }

    /// A talk begins. Who was `hurt` in it was said or left open, and so was who `begins`. Gives back who speaks first in
    /// the turns for which its script names nobody.
    pub fn begin(
        &mut self,
        talk: RecordId,
        script: &Script,
        hurt: Option<PersonId>,
        begins: Option<PersonId>,
    ) -> Option<Role> {
        let named = script.parts.iter().find_map(|part| part.turns()?.first);
        let asks = script.asks_who_is_first();
        // Where nobody said who was hurt, who begins has the turns that come first.
        let leads = named.unwrap_or(Role::Hurt);
        let one = begins.unwrap_or(self.seats[0].person);
        let has_it = hurt.unwrap_or(if leads == Role::Hurt { one } else { self.other(one) });
        self.sides.insert(talk, Sides { hurt: has_it, is_said: hurt.is_some() });
        let first = begins.map(|it| if it == has_it { Role::Hurt } else { Role::Broke });
        first.filter(|_| asks)
    }

    /// The name of who has the part of one side in a talk.
    pub fn name(&self, talk: &RecordId, side: Role) -> &str {
        let hurt = self.sides.get(talk).map_or(self.seats[0].person, |sides| sides.hurt);
        let person = if side == Role::Hurt { hurt } else { self.other(hurt) };
        self.seats.iter().find(|seat| seat.person == person).map_or("", |seat| seat.name.as_str())
    }

    /// Whether they said who of them was hurt in this talk.
    pub fn is_said(&self, talk: &RecordId) -> bool {
        self.sides.get(talk).is_some_and(|sides| sides.is_said)
    }

    /// The line of a talk lies on the table.
    pub fn lies(&mut self, talk: RecordId) {
        self.laid.insert(talk);
    }

    /// Whether it does.
    pub fn is_laid(&self, talk: &RecordId) -> bool {
        self.laid.contains(talk)
    }

    /// Whether there is a line of a talk that is over, and it does not lie on the table.
    pub fn may_lay(&self, talk: &Talk) -> bool {
        talk.ended.is_some() && !talk.line.is_blank() && !self.is_laid(&talk.id)
    }

    /// Whether something of a talk goes when the table closes: it is not over, or its line does not lie there.
    pub fn would_lose(&self, talk: &Talk) -> bool {
        talk.trashed.is_none() && (talk.ended.is_none() || self.may_lay(talk))
    }

    /// Whether the book of either is locked, so that the table closes by itself.
    pub fn is_beside_a_lock(&self) -> bool {
        self.seats.iter().any(|seat| seat.book.as_ref().is_some_and(|book| book.is_locked))
    }

    fn other(&self, person: PersonId) -> PersonId {
        let [one, other] = &self.seats;
        if one.person == person { other.person } else { one.person }
    }
}
