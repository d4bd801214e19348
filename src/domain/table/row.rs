//! A row of the table as it is seen.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    day::{Day, Stamp},
    plan::Recurrence,
    table::{
        HowKept, HowSeen, Id, PersonId, RowKind,
        deed::{DAYS, Parts},
    },
    words::Words,
};

/// How a row stands between the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// By one of them; or in other words since.
    Offered,
    /// By both, in the one wording there is.
    Agreed,
    /// By one or both, and nobody has answered since.
    TakenBack,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// That of the record that laid it.
    pub id: Id,
    /// What it is.
    pub kind: RowKind,
    /// Who laid it.
    pub by: PersonId,
    /// When, by the clock of that computer.
    pub at: Stamp,
    /// Words that nothing newer stands for. More than one: two said theirs at the same time, and none is agreed.
    pub wordings: BTreeMap<Id, Wording>,
    /// Every take-back there is, and whose. A yes counts that knew them all.
    pub taken_back: BTreeMap<Id, PersonId>,
    /// Marks that nothing newer of the same person stands for.
    pub marks: BTreeMap<Id, Mark>,
    /// What the other one said of marks that were changed since, by the day: it was true of those.
    pub said_before: BTreeMap<Id, (Day, Saying)>,
    /// How it stands between the two.
    pub standing: Standing,
    /// A newer version did something here that this one does not know. It is not agreed as far as can be told, and
    /// nothing can be done with it here.
    pub is_only_read: bool,
}

impl Row {
    /// All parts of its only wording, there to be read. Two wordings are nobody’s to go on from.
    pub fn parts(&self) -> Option<&Parts> {
        let mut wordings = self.wordings.values();
        let only = wordings.next().filter(|_| self.wordings.len() == 1)?;
        only.words.as_ref()
    }

    /// The parts that all its wordings have in common: other words leave them as they are.
    pub fn common_parts(&self) -> Parts {
        let mut all =
            self.wordings.values().map(|wording| wording.words.clone().unwrap_or_default());
        let mut common = all.next().unwrap_or_default();
        for parts in all {
            common.retain(|name, words| parts.get(name) == Some(words));
        }
        common
    }

    /// On which days it falls; `None` where its words do not say so, or a newer version says it otherwise.
    pub fn recurrence(&self) -> Option<Recurrence> {
        let days = self.parts().filter(|_| self.kind.has_marks())?.get(DAYS)?;
        Recurrence::read(days.as_str())
    }

    /// The last day it fell on by `today`, as far as `days` back; `None` where there was none.
    pub fn last_due(&self, today: Day, days: i64) -> Option<Day> {
        self.recurrence()?.days_between(today.plus(-days), today).pop()
    }
}

/// Words of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Who wrote them.
    pub by: PersonId,
    /// When, by the clock of that computer.
    pub at: Stamp,
    /// Nothing where their author erased them.
    pub words: Option<BTreeMap<String, Words>>,
    /// Whose yes counts. Who writes words says yes to them.
    pub yes: BTreeSet<PersonId>,
}

/// What somebody says of their own part in a row on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whose part it is, and who says so.
    pub by: PersonId,
    /// When it was said, by the clock of that computer.
    pub at: Stamp,
    /// The day it is true of.
    pub day: Day,
    /// How it went.
    pub how: HowKept,
    /// What the other says of this very mark. What they said of one that was changed since stands with the row.
    pub sayings: BTreeMap<Id, Saying>,
}

/// What the other says of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Who says it: never whose mark it is.
    pub by: PersonId,
    /// Whether they saw it so.
    pub how: HowSeen,
}
