//! What each of the two is called at the table, as they say it themselves.

use crate::domain::{
    book::Book,
    table::{Act, Id, PersonId, Record, Said, Table, deed::LINE},
    words::Words,
};

/// Says what somebody is called there, instead of the names of theirs that they saw.
pub fn call(instead: Vec<Id>, said: &Said) -> Act {
    Act::Call { words: said.commitment(), instead }
}

impl Table {
    /// The names of somebody that no newer one of theirs stands for. More than one: they were said at two computers at
    /// the same time.
    pub fn names_of(&self, person: PersonId) -> Vec<&Record> {
        let own = || self.records().filter(|record| record.by == person);
        let replaced: Vec<Id> = own()
            .filter_map(|record| match &record.act {
                Act::Call { instead, .. } => Some(instead),
                _ => None,
            })
            .flatten()
            .copied()
            .collect();
        let stands = |record: &&Record| {
            matches!(record.act, Act::Call { .. }) && !replaced.contains(&record.id)
        };
        own().filter(stands).collect()
    }

    /// What somebody is called at the table; `None` where they never said it, or took the words back. Nobody else says
    /// it for them. It is a line, and no longer than a name can be typed.
    pub fn name_of(&self, person: PersonId) -> Option<Words> {
        let mut names = self.names_of(person);
        names.sort_by_key(|record| (record.at, record.id));
        names.into_iter().rev().find_map(called)
    }
}

/// The name that a record says.
pub fn called(record: &Record) -> Option<Words> {
    let said = record.said.as_ref().filter(|_| matches!(record.act, Act::Call { .. }))?;
    let line = said.words.get(LINE)?.as_str().trim().lines().next()?;
    let name: String =
        line.chars().filter(|sign| !sign.is_control()).take(Book::LONGEST_NAME).collect();
    let name = Words::from(name.trim());
    Some(name).filter(|name| !name.is_blank())
}
