//! An action of the plan: who does what, how often, and on which days that falls.

use chrono::Weekday;

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
    /// On every second day from its first.
    SecondDay,
    /// The same as weekly in every second week.
    Fortnight,
    /// The same in every third week.
    ThreeWeeks,
    /// The same in every fourth week.
    FourWeeks,
    /// On the day of the month of its first day, or the last of a shorter month.
    Monthly,
    /// On the weekday of its first day, at the same place in each month: the first Monday.
    MonthWeekday,
    /// On the weekday of its first day, the last one in each month.
    LastWeekday,
    /// On the last day of each month.
    MonthEnd,
}

impl Often {
    /// All of them, in the order in which they are told.
    pub const ALL: [Often; 12] = [
        Often::Once,
        Often::Daily,
        Often::Weekdays,
        Often::SecondDay,
        Often::Weekly,
        Often::Fortnight,
        Often::ThreeWeeks,
        Often::FourWeeks,
        Often::Monthly,
        Often::MonthWeekday,
        Often::LastWeekday,
        Often::MonthEnd,
    ];

    /// By the meaning of an option.
    pub fn of(option: OptionMeaning) -> Option<Often> {
        Often::ALL.into_iter().find(|often| often.meaning() == option)
    }

    /// What the option means that says it.
    pub fn meaning(self) -> OptionMeaning {
        match self {
            Often::Once => OptionMeaning::Once,
            Often::Daily => OptionMeaning::Daily,
            Often::Weekdays => OptionMeaning::Weekdays,
            Often::SecondDay => OptionMeaning::SecondDay,
            Often::Weekly => OptionMeaning::Weekly,
            Often::Fortnight => OptionMeaning::Fortnight,
            Often::ThreeWeeks => OptionMeaning::ThreeWeeks,
            Often::FourWeeks => OptionMeaning::FourWeeks,
            Often::Monthly => OptionMeaning::Monthly,
            Often::MonthWeekday => OptionMeaning::MonthWeekday,
            Often::LastWeekday => OptionMeaning::LastWeekday,
            Often::MonthEnd => OptionMeaning::MonthEnd,
        }
    }

    /// Whether it falls on days of the week that were picked. Else those count for nothing, and are not told.
    pub fn goes_by_weekdays(self) -> bool {
        self.weeks().is_some()
    }

    /// In every how many weeks it comes, where it goes by weeks and their days.
    pub fn weeks(self) -> Option<i64> {
        match self {
            Often::Weekly => Some(1),
            Often::Fortnight => Some(2),
            Often::ThreeWeeks => Some(3),
            Often::FourWeeks => Some(4),
            Often::Once
            | Often::Daily
            | Often::Weekdays
            | Often::SecondDay
            | Often::Monthly
            | Often::MonthWeekday
            | Often::LastWeekday
            | Often::MonthEnd => None,
        }
    }

    /// How often it comes, in words.
    pub fn label(self) -> &'static str {
        match self {
            Often::Once => say::often_once(),
            Often::Daily => say::often_daily(),
            Often::Weekdays => say::often_weekdays(),
            Often::Weekly => say::often_weekly(),
            Often::SecondDay => say::often_second_day(),
            Often::Fortnight => say::often_fortnight(),
            Often::ThreeWeeks => say::often_three_weeks(),
            Often::FourWeeks => say::often_four_weeks(),
            Often::Monthly => say::often_monthly(),
            Often::MonthWeekday => say::often_month_weekday(),
            Often::LastWeekday => say::often_last_weekday(),
            Often::MonthEnd => say::often_month_end(),
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
        Some(said(self.often?, &self.days, self.from))
    }

    /// The days it falls on from one day to another, both included: in order, each once.
    pub fn days_between(&self, from: Day, to: Day) -> Vec<Day> {
        self.recurrence().map(|it| it.days_between(from, to)).unwrap_or_default()
    }
}
