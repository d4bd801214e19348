//! What lies on the table for one of the two, as far as Today tells of it: what falls on a day, and what was offered.

use std::collections::BTreeSet;

use crate::domain::{
    day::Day,
    plan::Recurrence,
    table::{
        Id, PersonId, RowKind, Standing, Table,
        deed::{Doer, LINE},
    },
    words::Words,
};

/// For so many days after it was laid it is told that something was offered. Then it waits on the table, and nobody is
/// pressed for an answer.
const TOLD: i64 = 7;

/// What lies on the table for one of the two. What is a copy of a line of their own book is not among it, as the book
/// tells of that itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnTable {
    falls: Vec<Falls>,
    /// The days on which what they have not said yes to was laid.
    offered: Vec<Day>,
}

/// Something that both agreed, and that this one does.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Falls {
    words: Words,
    days: Recurrence,
    /// The days that this one marked.
    marked: BTreeSet<Day>,
}

impl OnTable {
    /// What lies on a table for this one, but for the rows that are copies of lines of `own`.
    pub fn of(table: &Table, person: PersonId, own: &BTreeSet<Id>) -> OnTable {
        let mut lies = OnTable::default();
        for row in table.rows().into_values().filter(|row| !own.contains(&row.id)) {
            match row.standing {
                Standing::Agreed => {
                    let Some((parts, days)) = row.parts().zip(row.recurrence()) else { continue };
                    let doer = Doer::of(parts);
                    let is_theirs = match (doer, row.kind) {
                        (Some(Doer::Layer), _) | (None, RowKind::Promise) => row.by == person,
                        (Some(Doer::Other), _) => row.by != person,
                        (Some(Doer::Both) | None, _) => true,
                    };
                    // Where nobody said which of the two does it, a mark of either is enough.
                    let by_one = doer.is_none() && row.kind == RowKind::Action;
                    let own = row.marks.values().filter(|mark| by_one || mark.by == person);
                    let marked = own.map(|mark| mark.day).collect();
                    let words = parts.get(LINE).cloned().unwrap_or_default();
                    lies.falls.extend(is_theirs.then_some(Falls { words, days, marked }));
                }
                Standing::Offered => {
                    let words = row.wordings.iter();
                    let asked = words.filter(|(id, _)| row.agree(person, **id).is_some());
                    let newest = asked.map(|(_, words)| Day::of(words.at, 0)).max();
                    lies.offered.extend(newest);
                }
                Standing::TakenBack => (),
            }
        }
        lies
    }

    /// Whether there is anything to tell on a day.
    pub fn tells(&self, day: Day) -> bool {
        self.offered(day) > 0 || !self.for_day(day).is_empty()
    }

    /// What falls on a day and was not marked by this one.
    pub fn for_day(&self, day: Day) -> Vec<&Words> {
        let falls = |it: &&Falls| !it.marked.contains(&day) && it.days.is_on(day);
        self.falls.iter().filter(falls).map(|it| &it.words).collect()
    }

    /// How much was offered in the last days and waits for an answer of this one.
    pub fn offered(&self, today: Day) -> usize {
        let is_new = |day: &&Day| (0..TOLD).contains(&today.days_since(**day));
        self.offered.iter().filter(is_new).count()
    }
}
