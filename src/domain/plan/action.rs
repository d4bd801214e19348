//! An action of the plan: who does what, how often, and on which days that falls.

use chrono::Weekday;

use crate::{
    domain::{
        day::Day,
        id::RecordId,
        plan::{Often, Recurrence, recurrence::said},
        role::Role,
        words::Words,
    },
    phrases::say,
};

/// A row of the agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The id of the row, which the promises of its days hang on.
    pub id: RecordId,
    /// What is done; never blank.
    pub what: Words,
    /// Who does it: one of the two, or both; `None` while that is not said.
    pub by: Option<Role>,
    /// `None` while nobody said it: then it falls on its first day alone.
    pub often: Option<Often>,
    /// The days of the week, where it is weekly and they were picked.
    pub days: Vec<Weekday>,
    /// How often, in words that were not understood; blank where all of it was.
    pub unread: Words,
    /// The first day it may fall on; `None` while there is none, and it falls on no day.
    pub from: Option<Day>,
    /// How both will know that it was done; blank where nobody wrote it.
    pub know: Words,
    /// What is done if it is missed; blank where nobody wrote it.
    pub missed: Words,
    /// Whether it costs the one who does it a lot.
    pub costly: Option<bool>,
    /// When it is looked at again; `None` where no day was chosen.
    pub review: Option<Day>,
    /// The last day, included.
    pub ends: Option<Day>,
}

impl Action {
    /// On which days it falls. An action without a first day falls on none.
    pub fn recurrence(&self) -> Option<Recurrence> {
        Some(Recurrence {
            often: self.often.unwrap_or(Often::Once),
            weekdays: self.days.clone(),
            from: self.from?,
            until: self.ends,
        })
    }

    /// How often it comes, in words, by the days of the week that were picked, or else by that of its first day. Words
    /// that were not understood are told as they stand.
    pub fn how_often(&self) -> Option<String> {
        match self.often {
            Some(often) => Some(said(often, &self.days, self.from)),
            None if self.unread.is_blank() => None,
            None => Some(say::often_unread(self.unread.trim())),
        }
    }

    /// The days it falls on from one day to another, both included: in order, each once.
    pub fn days_between(&self, from: Day, to: Day) -> Vec<Day> {
        self.recurrence().map(|it| it.days_between(from, to)).unwrap_or_default()
    }
}
