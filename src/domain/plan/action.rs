//! An action of the plan: who does what, how often, and on which days that falls.

use chrono::{Datelike, Weekday};

use crate::{
    domain::{
        Day, OptionMeaning, RecordId, Role, Words,
        plan::{Recurrence, recurrence::said},
    },
    phrases::say,
};

/// How often an action is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Often {
    /// On its first day alone.
    Once,
    /// On every day from its first.
    Daily,
    /// From Monday to Friday.
    Weekdays,
    /// On the days of the week that were picked, else on that of its first day.
    Weekly,
    /// The same in every second week.
    Fortnight,
    /// On the day of the month of its first day, or the last of a shorter month.
    Monthly,
}

impl Often {
    /// By the meaning of an option.
    pub fn of(option: OptionMeaning) -> Option<Often> {
        Some(match option {
            OptionMeaning::Once => Often::Once,
            OptionMeaning::Daily => Often::Daily,
            OptionMeaning::Weekdays => Often::Weekdays,
            OptionMeaning::Weekly => Often::Weekly,
            OptionMeaning::Fortnight => Often::Fortnight,
            OptionMeaning::Monthly => Often::Monthly,
            _ => return None,
        })
    }

    /// Whether it falls on days of the week that were picked. Else those count for nothing, and are not told.
    pub fn goes_by_weekdays(self) -> bool {
        match self {
            Often::Weekly | Often::Fortnight => true,
            Often::Once | Often::Daily | Often::Weekdays | Often::Monthly => false,
        }
    }

    /// How often it comes, in words.
    pub fn label(self) -> &'static str {
        match self {
            Often::Once => say::often_once(),
            Often::Daily => say::often_daily(),
            Often::Weekdays => say::often_weekdays(),
            Often::Weekly => say::often_weekly(),
            Often::Fortnight => say::often_fortnight(),
            Often::Monthly => say::often_monthly(),
        }
    }
}

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

    /// How often it comes, in words, by the days of the week that were picked, or else by that of its first day.
    pub fn how_often(&self) -> Option<String> {
        let own: Vec<Weekday> = self.from.map(|day| day.date().weekday()).into_iter().collect();
        Some(said(self.often?, if self.days.is_empty() { &own } else { &self.days }))
    }

    /// The days it falls on from one day to another, both included: in order, each once.
    pub fn days_between(&self, from: Day, to: Day) -> Vec<Day> {
        self.recurrence().map(|it| it.days_between(from, to)).unwrap_or_default()
    }
}
