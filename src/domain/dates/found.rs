//! A day that was read, and the steps that lead to one.

use chrono::{Days, Months, NaiveDate};

use crate::domain::dates::{
    NotADay,
    tokens::Token,
    words::{Sense, Unit},
};

use Sense::{Coming, Last, Next, This};
use Token::Word;

/// A day that was read, and from what.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) date: NaiveDate,
    pub(super) rough: bool,
    pub(super) from: Source,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A date with its year.
    Date,
    /// So many days, weeks or months away.
    Distance,
    Other,
}

pub(super) type Read = Result<Found, NotADay>;

pub(super) fn exactly(date: Option<NaiveDate>, from: Source) -> Read {
    let date = date.ok_or(NotADay::NotInCalendar)?;
    Ok(Found { date, rough: false, from })
}

pub(super) fn roughly(date: Option<NaiveDate>, from: Source) -> Read {
    exactly(date, from).map(|found| Found { rough: true, ..found })
}

/// How many weeks, months or years a word such as “next” is away.
pub(super) fn steps(way: &Token) -> Option<i64> {
    match way {
        Word(Next | Coming) => Some(1),
        Word(This) => Some(0),
        Word(Last) => Some(-1),
        _ => None,
    }
}

/// So many units later, on the last day of a month that is too short.
pub(super) fn shifted(date: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    let many = count.unsigned_abs();
    let days = |days: u64| {
        let days = Days::new(days);
        if count < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) }
    };
    let months = |months: u64| {
        let months = Months::new(u32::try_from(months).ok()?);
        if count < 0 { date.checked_sub_months(months) } else { date.checked_add_months(months) }
    };
    match unit {
        Unit::Day => days(many),
        Unit::Week => days(many * 7),
        Unit::Fortnight => days(many * 14),
        Unit::Month => months(many),
        Unit::Year => months(many * 12),
    }
}
