//! Dates as people write them: one reader for every field in which a day is typed.
//!
//! Of the kept crates that were tried on the words people type, `interim` 0.2 came nearest, and read
//! 14 of 27: it knows no “in 3 weeks”, “5.10.” or “end of march”, cannot be told that the past is
//! meant, and takes 5/10 in one order without saying that there are two.

mod asked;
mod found;
mod of_year;
mod reading;
mod tokens;
mod words;

use serde::Deserialize;

pub use asked::{Days, OfYear, days_asked, is_like_a_date, of_each_year};

use chrono::Datelike;

use crate::{
    domain::{day::Day, extra::Unknown, profile::Profile},
    phrases::say,
};

/// Which way a date lies that does not say its year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meant {
    /// Days that have been: the last one is meant, and one to come is refused.
    Past,
    /// Days to come: the next one is meant, and one that is over is refused.
    Future,
    /// The one that is nearer; of the days of a week the one that comes.
    #[default]
    Either,
}

/// What stands first in a date such as `5/10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// As in Europe: `5/10` is the 5th of October.
    DayFirst,
    /// As in the United States: `5/10` is the 10th of May.
    MonthFirst,
}

/// What was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The one day it comes to. Of a month or a year that was named, that is the first.
    pub day: Day,
    /// Whether more was said than a day, such as “about” or a whole month.
    pub rough: bool,
}

/// Why words are no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// No day is found in it, or it is too long to be one.
    Unread,
    /// Such as the 31st of February.
    NotInCalendar,
    /// The name of a day that does not fit the date, which falls on this one.
    OtherWeekday(Day),
    /// It is over, where a day to come is meant.
    Over(Day),
    /// It is still to come, where a day that has been is meant.
    Ahead(Day),
    /// A whole year, where a day to come is meant.
    WholeYear,
    /// It is one day or another, and nobody has said yet which stands first.
    TwoWays {
        /// What it is if the first number is the day.
        day_first: Day,
        /// What it is if the first number is the month.
        month_first: Day,
    },
}

/// Whether what was typed so far may be the first letters of a day, such as “fri” or “in”.
pub fn may_begin_a_day(typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    words::WORDS.iter().any(|(word, _)| word.starts_with(&typed))
}

/// Whether words in the place of a day are an answer as they stand: a time of the past, said roughly.
pub fn is_rough_past(text: &str, today: Day) -> bool {
    let meant = Meant::Past;
    let reader = DateReader { today, meant, order: None, stands: None, may_be_ahead: false };
    matches!(reader.read(text), Ok(Some(found)) if reader.keeps_words(found))
}

/// Reads dates for one field on one day.
#[derive(Clone, Copy, Debug)]
pub struct DateReader {
    /// The logical day on which it is typed: “tomorrow” is the one after it.
    pub today: Day,
    /// Which way a date without a year lies here, and so which days are refused.
    pub meant: Meant,
    /// Asked once, when it is first needed.
    pub order: Option<DateOrder>,
    /// The day that stands in the field. It is read again as it is, also where a day to come is meant and
    /// this one has passed since.
    pub stands: Option<Day>,
    /// Whether a day to come may be written where the past is meant: a span that is not over yet.
    pub may_be_ahead: bool,
}

/// More than this is no date, however it goes on (letters).
const LONGEST: usize = 120;

impl DateReader {
    /// The day that `text` means; `None` when there is nothing.
    pub fn read(self, text: &str) -> Result<Option<Understood>, NotADay> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        if LONGEST < text.chars().count() {
            return Err(NotADay::Unread);
        }
        let found = reading::read(text, self)?;
        let year = found.day.date().year();
        if !(1..=9999).contains(&year) {
            return Err(NotADay::NotInCalendar);
        }
        let is_over = found.day < self.today && self.stands != Some(found.day);
        if self.meant == Meant::Future && is_over {
            return Err(NotADay::Over(found.day));
        }
        let is_ahead = self.today < found.day && self.stands != Some(found.day);
        if self.meant == Meant::Past && is_ahead && !self.may_be_ahead {
            return Err(NotADay::Ahead(found.day));
        }
        Ok(Some(found))
    }

    /// Whether the words themselves are kept, and no day is made of them: a time of the past that was
    /// said roughly is no more exact for being kept. What is to come needs a day on which it is due.
    pub fn keeps_words(self, found: Understood) -> bool {
        found.rough && self.meant == Meant::Past
    }

    /// What was understood, in words: `Friday 4 December 2026, in 8 days`.
    pub fn said(self, found: Understood) -> String {
        let (day, away) = (found.day.full(), away(found.day, self.today));
        if found.rough {
            say::day_understood_roughly(away, day)
        } else {
            say::day_understood(away, day)
        }
    }

    /// Words that would work.
    pub fn such(self) -> String {
        let days = if self.meant == Meant::Past { -7 } else { 7 };
        let day = self.today.plus(days).to_string();
        match self.meant {
            Meant::Past => say::day_words_past(day),
            Meant::Future => say::day_words_future(day),
            Meant::Either => say::day_words_either(day),
        }
    }

    /// What would work in place of what was typed.
    pub fn sentence(self, why: NotADay) -> String {
        match why {
            NotADay::Unread => say::day_unread(self.such()),
            NotADay::NotInCalendar => say::day_not_in_calendar().to_owned(),
            NotADay::OtherWeekday(day) => say::day_other_weekday(day.full_with_comma()),
            NotADay::Over(day) => say::day_over(away(day, self.today), day.full()),
            NotADay::Ahead(day) => say::day_ahead(away(day, self.today), day.full()),
            NotADay::WholeYear => say::day_whole_year(self.such()),
            NotADay::TwoWays { day_first, month_first } => {
                say::day_two_ways(day_first.in_month(), month_first.in_month())
            }
        }
    }
}

/// How far away a day is.
fn away(day: Day, today: Day) -> String {
    let days = day.days_since(today);
    let far = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    let (months, years) = ((far * 100 + 1522) / 3044, (far * 100 + 18263) / 36525);
    match (far, days > 0) {
        (0, _) => say::away_today().to_owned(),
        (1, true) => say::away_tomorrow().to_owned(),
        (1, false) => say::away_yesterday().to_owned(),
        (2..60, true) => say::away_in_days(far),
        (2..60, false) => say::away_days_ago(far),
        (60..700, true) => say::away_in_months(months),
        (60..700, false) => say::away_months_ago(months),
        (_, true) => say::away_in_years(years),
        (_, false) => say::away_years_ago(years),
    }
}

/// The name under which the profile keeps what stands first.
const ORDER: &str = "date_order";

impl Profile {
    /// What stands first in a date such as `5/10`, once it was asked.
    pub fn date_order(&self) -> Option<DateOrder> {
        match self.extra.get(ORDER)? {
            Unknown::Text(order) if order == "day-first" => Some(DateOrder::DayFirst),
            Unknown::Text(order) if order == "month-first" => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }

    /// Keeps which part of a date such as `5/10` is the day; `None` asks again.
    pub fn set_date_order(&mut self, order: Option<DateOrder>) {
        let word = match order {
            Some(DateOrder::DayFirst) => "day-first",
            Some(DateOrder::MonthFirst) => "month-first",
            None => return drop(self.extra.remove(ORDER)),
        };
        self.extra.insert(ORDER.to_owned(), Unknown::Text(word.to_owned()));
    }
}

#[cfg(test)]
mod tests;
