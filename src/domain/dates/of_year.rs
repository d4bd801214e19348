//! Dates of a year: a day and its month, numbers in the order of the place, days that have a name.

use chrono::{Datelike, NaiveDate};

use crate::domain::{
    dates::{
        DateOrder, DateReader, Meant, NotADay,
        found::{Found, Read, Source, exactly, roughly, shifted, steps},
        tokens::{Number, Token},
        words::{Sense, Unit},
    },
    day::Day,
};

use Sense::{Easter, Feast, Last, Month, Next, Nth, Season, This};
use Token::Word;

impl DateReader {
    /// A day of some year: a date, a day that has a name, a month or a year from its start.
    pub(super) fn in_the_year(self, tokens: &[Token]) -> Read {
        let rough = |found: Read| found.map(|found| Found { rough: true, ..found });
        match tokens {
            [Token::Number(day), Word(Month(month)), year @ ..] => {
                self.day_of(day.value, *month, year)
            }
            // `jan 94`: no month has so many days.
            [Word(Month(month)), Token::Number(number)]
                if number.digits == 2 && 31 < number.value && !number.is_nth =>
            {
                let year = self.century(*number);
                roughly(NaiveDate::from_ymd_opt(year, *month, 1), Source::Date)
            }
            [Word(Month(month)), Token::Number(day), year @ ..] if day.digits <= 2 => {
                self.day_of(day.value, *month, year)
            }
            [Word(Nth(day)), Word(Month(month)), year @ ..]
            | [Word(Month(month)), Word(Nth(day)), year @ ..] => self.day_of(*day, *month, year),
            [Word(Month(month)), year @ ..] => {
                rough(self.in_year(year, |year| NaiveDate::from_ymd_opt(year, *month, 1)))
            }
            [way @ Word(Next | Last | This), Word(Month(month))] => {
                let first = |year| NaiveDate::from_ymd_opt(year, *month, 1);
                roughly(self.month_that(way, *month, first), Source::Other)
            }
            [Word(Feast(month, day)), year @ ..] => {
                self.in_year(year, |year| NaiveDate::from_ymd_opt(year, *month, *day))
            }
            [way @ Word(Next | Last | This), Word(Feast(month, day))] => {
                let on = |year| NaiveDate::from_ymd_opt(year, *month, *day);
                exactly(self.month_that(way, *month, on), Source::Other)
            }
            [Word(Season(month, day)), year @ ..] => {
                rough(self.in_year(year, |year| NaiveDate::from_ymd_opt(year, *month, *day)))
            }
            [way @ Word(Next | Last | This), Word(Season(month, day))] => {
                let on = |year| NaiveDate::from_ymd_opt(year, *month, *day);
                roughly(self.month_that(way, *month, on), Source::Other)
            }
            [Word(Easter), year @ ..] => self.in_year(year, easter),
            [way @ Word(Next | Last | This), Word(Easter)] => {
                let here = easter(self.now().year()).map_or(4, |date| date.month());
                exactly(self.month_that(way, here, easter), Source::Other)
            }
            [Token::Number(year)] if year.digits == 4 && self.meant == Meant::Future => {
                Err(NotADay::WholeYear)
            }
            [Token::Number(year)] if year.digits == 4 => {
                let first = NaiveDate::from_ymd_opt(year_of(*year), 1, 1);
                roughly(first, Source::Date)
            }
            [Token::Number(number)] if number.digits == 8 => {
                let (date, day) = (number.value / 100, number.value % 100);
                let year = i32::try_from(date / 100).map_err(|_| NotADay::Unread)?;
                let found = NaiveDate::from_ymd_opt(year, date % 100, day);
                exactly(found, Source::Date)
            }
            [Token::Number(number)] if number.is_nth => self.nth(number.value),
            [Token::Number(number), Word(Sense::Unit(Unit::Month))] if number.is_nth => {
                self.nth(number.value)
            }
            [Word(Nth(day))] | [Word(Nth(day)), Word(Sense::Unit(Unit::Month))] => self.nth(*day),
            [Token::Number(number), way, Word(Sense::Unit(Unit::Month))]
            | [way, Word(Sense::Unit(Unit::Month)), Token::Number(number)] => {
                self.nth_of(way, number.value)
            }
            [Word(Nth(day)), way, Word(Sense::Unit(Unit::Month))]
            | [way, Word(Sense::Unit(Unit::Month)), Word(Nth(day))] => self.nth_of(way, *day),
            _ => Err(NotADay::Unread),
        }
    }

    fn day_of(self, day: u32, month: u32, year: &[Token]) -> Read {
        self.in_year(year, |year| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// A date of a year that is said, or else of the year that is meant.
    pub(super) fn in_year(self, year: &[Token], on: impl Fn(i32) -> Option<NaiveDate>) -> Read {
        let this = self.now().year();
        let year = match year {
            [] => {
                let date = self.meant(self.meant, (-8..=8).filter_map(|step| on(this + step)));
                return exactly(date, Source::Other);
            }
            [Token::Number(number)] if number.digits == 4 => year_of(*number),
            [Token::Number(number)] if number.digits == 2 && !number.is_nth => {
                self.century(*number)
            }
            [Word(This), Word(Sense::Unit(Unit::Year))] => this,
            [Word(Next), Word(Sense::Unit(Unit::Year))] => this + 1,
            [Word(Last), Word(Sense::Unit(Unit::Year))] => this - 1,
            _ => return Err(NotADay::Unread),
        };
        exactly(on(year), Source::Date)
    }

    /// Of dates in their order: the first to come, the last that passed, or the nearest.
    fn meant(
        self,
        meant: Meant,
        dates: impl DoubleEndedIterator<Item = NaiveDate>,
    ) -> Option<NaiveDate> {
        let (mut dates, now) = (dates, self.now());
        match meant {
            Meant::Future => dates.find(|date| now <= *date),
            Meant::Past => dates.rfind(|date| *date <= now),
            Meant::Either => dates.rev().min_by_key(|date| (*date - now).num_days().abs()),
        }
    }

    /// The next or last time that something is, or the time in this year.
    pub(super) fn month_that(
        self,
        way: &Token,
        month: u32,
        on: impl Fn(i32) -> Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let (this, now) = (self.now().year(), self.now());
        let mut dates = (-8..=8).filter_map(|step| on(this + step));
        let is_of_now = |date: &NaiveDate| date.year() == this && month == now.month();
        match way {
            Word(Next) => dates.find(|date| now < *date && !is_of_now(date)),
            Word(Last) => dates.rfind(|date| *date < now && !is_of_now(date)),
            _ => on(this),
        }
    }

    /// `the 5th of next month`.
    fn nth_of(self, way: &Token, day: u32) -> Read {
        let now = self.now();
        let first = NaiveDate::from_ymd_opt(now.year(), now.month(), 1);
        let month = steps(way).ok_or(NotADay::Unread)?;
        exactly(
            first.and_then(|date| shifted(date, month, Unit::Month)?.with_day(day)),
            Source::Other,
        )
    }

    /// `the 5th`: of this month, the next or the last one.
    pub(super) fn nth(self, day: u32) -> Read {
        let now = self.now();
        let first = NaiveDate::from_ymd_opt(now.year(), now.month(), 1);
        let dates = (-3..=3).filter_map(|step| shifted(first?, step, Unit::Month)?.with_day(day));
        let date = self.meant(self.meant, dates);
        exactly(date, Source::Other)
    }

    /// Numbers with marks between them. With points the day comes first, with the year in front the
    /// month; `5/10` is in the order that the person said.
    pub(super) fn numbers(self, numbers: &[Number], mark: char, rest: &[Token]) -> Read {
        let on = |year: i32, month: Number, day: Number| {
            let date = NaiveDate::from_ymd_opt(year, month.value, day.value);
            exactly(date, Source::Date)
        };
        match (numbers, rest) {
            ([year, month, day], [])
                if year.digits == 4 && month.digits <= 2 && day.digits <= 2 =>
            {
                on(year_of(*year), *month, *day)
            }
            ([year, month] | [month, year], []) if year.digits == 4 && month.digits <= 2 => {
                let first = NaiveDate::from_ymd_opt(year_of(*year), month.value, 1);
                roughly(first, Source::Date)
            }
            ([first, second, year], []) if matches!(year.digits, 2 | 4) => {
                self.in_order(*first, *second, mark, &[Token::Number(*year)])
            }
            ([first, second], year) => self.in_order(*first, *second, mark, year),
            _ => Err(NotADay::Unread),
        }
    }

    fn in_order(self, first: Number, second: Number, mark: char, year: &[Token]) -> Read {
        if first.digits > 2 || second.digits > 2 {
            return Err(NotADay::Unread);
        }
        let day_first = self.day_of(first.value, second.value, year);
        if mark == '.' {
            return day_first;
        }
        let month_first = self.day_of(second.value, first.value, year);
        match (day_first, month_first, self.order) {
            (Ok(day), Ok(month), _) if first.value == second.value => {
                Ok(if day.date == month.date { day } else { month })
            }
            (Ok(day), Ok(_), Some(DateOrder::DayFirst)) => Ok(day),
            (Ok(_), Ok(month), Some(DateOrder::MonthFirst)) => Ok(month),
            (Ok(day), Ok(month), None) => Err(NotADay::TwoWays {
                day_first: Day::from_date(day.date),
                month_first: Day::from_date(month.date),
            }),
            (Ok(one), Err(_), _) | (Err(_), Ok(one), _) => Ok(one),
            (Err(why), Err(_), _) => Err(why),
        }
    }

    /// The year of two digits: of the last eighty years or the next twenty.
    fn century(self, number: Number) -> i32 {
        let this = self.now().year();
        let year = this - this.rem_euclid(100) + i32::try_from(number.value).unwrap_or(0);
        match year - this {
            21.. => year - 100,
            ..-79 => year + 100,
            _ => year,
        }
    }
}

/// Easter Sunday of a year, as the western churches reckon it (Anonymous Gregorian algorithm).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) =
        (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let corrected = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let moon = (19 * golden + century - century.div_euclid(4) - corrected + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * of_century.div_euclid(4)
        - moon
        - of_century.rem_euclid(4))
    .rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday).div_euclid(451);
    let days = moon + weekday - 7 * late + 114;
    let (month, day) = (days.div_euclid(31), days.rem_euclid(31) + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

pub(super) fn year_of(number: Number) -> i32 {
    i32::try_from(number.value).unwrap_or(0)
}
