//! How often something of the plan comes.

use crate::{
    domain::{
        guide::OptionMeaning,
        plan::{Every, MonthDay, MonthDays},
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
    /// In a rhythm without a name.
    Every(Every),
}

impl Often {
    /// All that have a name, in the order in which they are told.
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
            Often::Every(_) => OptionMeaning::Rhythm,
        }
    }

    /// By its name, where such a rhythm has one: every 2 weeks is a fortnight.
    pub fn every(every: Every) -> Often {
        let end = MonthDays::from_iter([MonthDay::End]);
        match every {
            Every::Days(1) => Often::Daily,
            Every::Days(2) => Often::SecondDay,
            Every::Weeks(1) => Often::Weekly,
            Every::Weeks(2) => Often::Fortnight,
            Every::Weeks(3) => Often::ThreeWeeks,
            Every::Weeks(4) => Often::FourWeeks,
            Every::Months(1, days) if days.is_empty() => Often::Monthly,
            Every::Months(1, days) if days == end => Often::MonthEnd,
            // Twelve months are a year, if nobody said on which days.
            Every::Months(count, days) if days.is_empty() && count % 12 == 0 => {
                Often::Every(Every::Years(count / 12))
            }
            every => Often::Every(every),
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
            Often::Every(Every::Weeks(count)) => Some(count.into()),
            Often::Once
            | Often::Daily
            | Often::Weekdays
            | Often::SecondDay
            | Often::Monthly
            | Often::MonthWeekday
            | Often::LastWeekday
            | Often::MonthEnd
            | Often::Every(_) => None,
        }
    }

    /// How often it comes, in words.
    pub fn label(self) -> String {
        let named = match self {
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
            Often::Every(Every::Days(count)) => return say::often_days(count.into()),
            Often::Every(Every::Weeks(count)) => return say::often_weeks(count.into()),
            Often::Every(Every::Months(count, _)) => return say::often_months(count.into()),
            Often::Every(Every::Years(count)) => return say::often_years(count.into()),
        };
        named.to_owned()
    }
}
