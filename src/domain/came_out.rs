//! How long ago it came out, about: it sets how fast the guide goes.

use crate::{domain::day::Day, phrases::say};

/// How long ago something came out, as somebody says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ago {
    /// In the last days: less than two weeks.
    Days,
    /// Less than two months.
    Weeks,
    /// Less than a year.
    Months,
    /// A year or more.
    Longer,
}

impl Ago {
    /// All of them, from near to far.
    pub const ALL: [Ago; 4] = [Ago::Days, Ago::Weeks, Ago::Months, Ago::Longer];

    /// About the day on which it came out, when it is said on `today`. Only this day is kept, so that the answer grows
    /// older by itself. What came out in the last days is counted from the day it was said: nobody is hurried.
    pub fn day(self, today: Day) -> Day {
        today.plus(match self {
            Ago::Days => 0,
            Ago::Weeks => -21,
            Ago::Months => -120,
            Ago::Longer => -400,
        })
    }

    /// How long ago `day` is on `today`. A day to come, by a clock that was set back, is taken for the last days.
    pub fn of(day: Day, today: Day) -> Ago {
        match today.days_since(day) {
            ..14 => Ago::Days,
            14..60 => Ago::Weeks,
            60..365 => Ago::Months,
            _ => Ago::Longer,
        }
    }

    /// As it is picked.
    pub fn label(self) -> &'static str {
        match self {
            Ago::Days => say::ago_days(),
            Ago::Weeks => say::ago_weeks(),
            Ago::Months => say::ago_months(),
            Ago::Longer => say::ago_longer(),
        }
    }

    /// The next of them, and after the last none.
    pub fn next(ago: Option<Ago>) -> Option<Ago> {
        match ago {
            None => Some(Ago::Days),
            Some(Ago::Days) => Some(Ago::Weeks),
            Some(Ago::Weeks) => Some(Ago::Months),
            Some(Ago::Months) => Some(Ago::Longer),
            Some(Ago::Longer) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_what_is_told_back_and_it_grows_older_by_itself() {
        let today = Day::parse("2026-11-23").unwrap();
        for ago in Ago::ALL {
            assert_eq!(Ago::of(ago.day(today), today), ago);
        }
        let said = Ago::Days.day(today);
        for (later, wanted) in [
            (-3, Ago::Days),
            (13, Ago::Days),
            (14, Ago::Weeks),
            (60, Ago::Months),
            (365, Ago::Longer),
        ] {
            assert_eq!(Ago::of(said, today.plus(later)), wanted, "{later}");
        }
    }
}
