//! How fast something comes again, without its days: every two weeks, every third month.

use crate::domain::plan::{
    Every, MonthDays, Often,
    one_line::words::{Pace, Sense, Unit},
};

impl Pace {
    /// So many of what a word names; `None` where it names no stretch of time, or nobody plans so far.
    pub(super) fn of(count: i64, unit: Sense) -> Option<Pace> {
        let (times, unit) = match unit {
            Sense::OneDay => (1, Unit::Day),
            Sense::Week => (1, Unit::Week),
            Sense::Fortnight => (2, Unit::Week),
            Sense::Month => (1, Unit::Month),
            Sense::Quarter => (3, Unit::Month),
            Sense::Year => (1, Unit::Year),
            _ => return None,
        };
        let count = u16::try_from(count.checked_mul(times)?).ok()?;
        let pace = Pace { count, unit };
        pace.every(MonthDays::EMPTY).is_within_reach().then_some(pace)
    }

    /// With days of the month, which only months have.
    pub(super) fn every(self, days: MonthDays) -> Every {
        match self.unit {
            Unit::Day => Every::Days(self.count),
            Unit::Week => Every::Weeks(self.count),
            Unit::Month => Every::Months(self.count, days),
            Unit::Year => Every::Years(self.count),
        }
    }

    /// By its name, where it has one.
    pub(super) fn often(self, days: MonthDays) -> Often {
        Often::every(self.every(days))
    }

    pub(super) fn is(self, count: u16, unit: Unit) -> bool {
        self == Pace { count, unit }
    }
}
