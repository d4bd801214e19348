//! What one person can do with a row as it is on their screen, as acts that name what was there.

use crate::domain::{
    day::Day,
    table::{Accord, Act, HowKept, HowSeen, Id, PersonId, Row, RowKind, Said, Standing, Table},
};

/// Lays a new row in these words.
pub fn lay(kind: RowKind, said: &Said) -> Act {
    Act::Lay { kind, words: said.commitment() }
}

/// The yes of the other one to words that both said yes to as they were laid.
pub fn agree_at_once(row: Id) -> Act {
    Act::Agree { row, to: row, after: Vec::new() }
}

/// Each is `None` where it is not offered. Who does it is one of the two.
impl Row {
    /// Whether somebody can answer it, with a yes or with other words.
    pub fn is_answered_here(&self) -> bool {
        self.kind.accord() == Accord::Answered && !self.is_only_read
    }

    /// Other words, instead of all that are on the screen.
    pub fn reword(&self, said: &Said) -> Option<Act> {
        self.is_answered_here().then(|| Act::Reword {
            row: self.id,
            words: said.commitment(),
            instead: self.wordings.keys().copied().collect(),
            after: self.known_taken_back(),
        })
    }

    /// A yes to words that one reads and has not said yes to.
    pub fn agree(&self, person: PersonId, to: Id) -> Option<Act> {
        let wording = self.wordings.get(&to)?;
        let is_open = wording.words.is_some() && !wording.yes.contains(&person);
        let after = || self.known_taken_back();
        (is_open && self.is_answered_here()).then(|| Act::Agree {
            row: self.id,
            to,
            after: after(),
        })
    }

    /// Takes back a yes of one’s own, or what both agreed.
    pub fn take_back(&self, person: PersonId) -> Option<Act> {
        let has_said_yes = self.wordings.values().any(|wording| wording.yes.contains(&person));
        (has_said_yes && !self.is_only_read).then_some(Act::TakeBack { row: self.id })
    }

    /// Marks one’s own part on a day, instead of what one marked on it before, if that is something else.
    pub fn mark(&self, person: PersonId, day: Day, how: HowKept) -> Option<Act> {
        let own = self.marks.iter().filter(|(_, mark)| mark.by == person && mark.day == day);
        let own: Vec<(Id, HowKept)> = own.map(|(id, mark)| (*id, mark.how)).collect();
        // Said once more, it would only stand in the place of what the other one said of it.
        let is_new = !matches!(own[..], [(_, before)] if before == how);
        (self.takes_marks() && is_new).then(|| Act::Mark {
            row: self.id,
            day,
            how,
            instead: own.into_iter().map(|(id, _)| id).collect(),
        })
    }

    /// Says how one saw what the other marked.
    pub fn say(&self, person: PersonId, of: Id, how: HowSeen) -> Option<Act> {
        let mark = self.marks.get(&of).filter(|mark| mark.by != person && !self.is_only_read)?;
        let own = mark.sayings.iter().filter(|(_, saying)| saying.by == person);
        Some(Act::Say { of, how, instead: own.map(|(id, _)| *id).collect() })
    }

    /// Whether its days are marked: once it is agreed, and from then on.
    pub fn takes_marks(&self) -> bool {
        let was_agreed = self.standing == Standing::Agreed || !self.marks.is_empty();
        self.kind.has_marks() && was_agreed && !self.is_only_read
    }

    /// Whether it held on a day already: before the first that it falls on, there was nothing to keep.
    pub fn holds_on(&self, day: Day) -> bool {
        self.recurrence().is_none_or(|days| day >= days.from)
    }

    fn known_taken_back(&self) -> Vec<Id> {
        self.taken_back.keys().copied().collect()
    }
}

impl Table {
    /// Words of somebody’s own in a row that are not erased yet, those included that others stand for now: each can
    /// be erased for good, whatever a newer version did to the row.
    pub fn own_words(&self, person: PersonId, row: Id) -> Vec<Id> {
        let are_of_it = |act: &Act, id: Id| match act {
            Act::Lay { .. } => id == row,
            Act::Reword { row: of, .. } => *of == row,
            _ => false,
        };
        let own = self.records().filter(|it| it.by == person && it.said.is_some());
        own.filter(|it| are_of_it(&it.act, it.id)).map(|it| it.id).collect()
    }
}
