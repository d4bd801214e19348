//! On which days something falls that comes once or again and again, and how that is written down as text.

mod text;

use chrono::{Datelike, NaiveDate, Weekday};
use chronoutil::{DateRule, RelativeDuration, delta::shift_months_opt};

use crate::{
    domain::{
        day::{Day, OF_A_WEEK, weekday_name, weekday_name_in_short},
        plan::{Every, MonthDay, MonthDays, Often, every},
    },
    phrases::say,
};

const WORKING: [Weekday; 5] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// The days of something that comes once, or again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurrence {
    /// How often.
    pub often: Often,
    /// The days of the week that were picked, where it goes by them; none: that of its first day.
    pub weekdays: Vec<Weekday>,
    /// The first day it may fall on.
    pub from: Day,
    /// The last day, included.
    pub until: Option<Day>,
}

impl Recurrence {
    /// On one day alone.
    pub fn once(day: Day) -> Recurrence {
        Recurrence::every(Often::Once, day)
    }

    /// So often, from a day on, for good.
    pub fn every(often: Often, from: Day) -> Recurrence {
        Recurrence { often, weekdays: Vec::new(), from, until: None }
    }

    /// As one line of text that no language changes: `weekly from 2026-11-26 until 2026-12-31 on mon thu`.
    pub fn text(&self) -> String {
        text::written(self)
    }

    /// What such a line says; `None` where it says anything else.
    pub fn read(text: &str) -> Option<Recurrence> {
        text::read(text)
    }

    /// How it is said: “every Thursday”, “Monday to Friday”, “on Thursday 26 November”.
    pub fn label(&self) -> String {
        let said = match self.often {
            Often::Once => return say::recurs_once(self.from.long()),
            Often::Monthly => {
                let day = self.from.date().day();
                // A month may be shorter.
                let told = if day > 28 { say::recurs_monthly_late } else { say::recurs_monthly };
                told(day.to_string())
            }
            often => said(often, &self.weekdays, Some(self.from)),
        };
        match self.until {
            Some(until) => say::recurs_until(until.long(), said),
            None => said,
        }
    }

    /// How often something comes whose first day is not said.
    pub fn how_often(often: Often, weekdays: &[Weekday]) -> String {
        said(often, weekdays, None)
    }

    /// Whether it falls on a day.
    pub fn is_on(&self, day: Day) -> bool {
        !self.days_between(day, day).is_empty()
    }

    /// The days it falls on from one day to another, both included: in order, each once.
    pub fn days_between(&self, from: Day, to: Day) -> Vec<Day> {
        let first = self.from;
        let to = self.until.map_or(to, |ends| to.min(ends));
        let start = from.max(first);
        if start > to {
            return Vec::new();
        }
        let within = |rule: DateRule<NaiveDate>| {
            let days = rule.map(Day::from_date).take_while(move |day| *day <= to);
            days.skip_while(move |day| *day < start).collect::<Vec<Day>>()
        };
        let of_week = |weekdays: &[Weekday], weeks: i64| {
            let mut days: Vec<Day> = Vec::new();
            for weekday in weekdays {
                if let Some(near) = near(first, *weekday, start, weeks) {
                    let every = RelativeDuration::weeks(weeks);
                    days.extend(within(DateRule::new(near.date(), every)));
                }
            }
            days.sort_unstable();
            days.dedup();
            days
        };
        let each = |count: i64| {
            let near = start.plus((-start.days_since(first)).rem_euclid(count));
            within(DateRule::new(near.date(), RelativeDuration::days(count)))
        };
        let of_months = |count, days| every::of_months((first, count), days, (start, to));
        let own = [first.date().weekday()];
        let picked = if self.weekdays.is_empty() { &own[..] } else { &self.weekdays[..] };
        match self.often {
            Often::Once => Vec::from_iter((first == start).then_some(first)),
            Often::Daily => within(DateRule::daily(start.date())),
            Often::SecondDay => each(2),
            Often::Every(Every::Days(count)) => each(count.into()),
            Often::Weekdays => of_week(&WORKING, 1),
            Often::Weekly
            | Often::Fortnight
            | Often::ThreeWeeks
            | Often::FourWeeks
            | Often::Every(Every::Weeks(_)) => of_week(picked, self.often.weeks().unwrap_or(1)),
            Often::Monthly => monthly(first, start).map(within).unwrap_or_default(),
            Often::MonthWeekday => of_months(1, MonthDays::from_iter([every::place_of(first)])),
            Often::LastWeekday => {
                of_months(1, MonthDays::from_iter([MonthDay::LastWeekday(own[0])]))
            }
            Often::MonthEnd => of_months(1, MonthDays::from_iter([MonthDay::End])),
            Often::Every(Every::Months(count, days)) => of_months(count, days),
            Often::Every(Every::Years(count)) => {
                of_months(count.saturating_mul(12), MonthDays::EMPTY)
            }
        }
    }
}

/// Which of the days of its name it is in its month: the 8th of a month is the second one.
pub(super) fn nth(day: Day) -> u32 {
    (day.date().day() - 1) / 7 + 1
}

/// How often something comes, in words, with the days of the week it goes by, which are that of its first day where none
/// were picked; without any of these it is only how often.
pub(super) fn said(often: Often, picked: &[Weekday], from: Option<Day>) -> String {
    let own: Vec<Weekday> = from.map(|day| day.date().weekday()).into_iter().collect();
    let weekdays = if picked.is_empty() { &own[..] } else { picked };
    let named: fn(Weekday) -> &'static str =
        if weekdays.len() == 1 { weekday_name } else { weekday_name_in_short };
    let in_order = OF_A_WEEK.into_iter().filter(|day| weekdays.contains(day));
    let names = in_order.map(named).collect::<Vec<_>>().join(", ");
    match often {
        Often::Weekly if is_weekend(picked) => say::recurs_weekends().to_owned(),
        Often::Weekly if picked.len() == 6 => {
            let left_out = OF_A_WEEK.into_iter().find(|day| !picked.contains(day));
            say::recurs_all_but(left_out.map_or("", weekday_name))
        }
        Often::Weekly if !names.is_empty() => say::recurs_every(names),
        Often::Fortnight if !names.is_empty() => say::recurs_every_second(names),
        Often::ThreeWeeks if !names.is_empty() => say::recurs_three_weeks(names),
        Often::FourWeeks if !names.is_empty() => say::recurs_four_weeks(names),
        Often::MonthWeekday | Often::LastWeekday => match from {
            Some(day) if often == Often::LastWeekday => say::recurs_last_weekday(day.weekday()),
            Some(day) => say::recurs_month_weekday(place(nth(day)), day.weekday()),
            None => often.label(),
        },
        Often::Every(every) => said_of(every, names, from),
        often => often.label(),
    }
}

/// A rhythm without a name, with its days.
fn said_of(every: Every, weekdays: String, from: Option<Day>) -> String {
    let often = Often::Every(every).label();
    match (every, from) {
        (Every::Weeks(_), _) if !weekdays.is_empty() => say::recurs_on_days(weekdays, often),
        (Every::Months(_, days), _) if !days.is_empty() => {
            let days: Vec<String> = days.iter().map(said_of_month).collect();
            say::recurs_on_days(and(days), often)
        }
        (Every::Months(..), Some(from)) => {
            let day = from.date().day();
            // A month may be shorter.
            let told = if day > 28 { say::recurs_on_day_late } else { say::recurs_on_day };
            told(day.to_string(), often)
        }
        (Every::Years(_), Some(from)) if from.date().month() == 2 && from.date().day() == 29 => {
            say::recurs_at_february_end(often)
        }
        (Every::Years(_), Some(from)) => say::recurs_on_days(from.in_month(), often),
        _ => often,
    }
}

/// A day of each month, in words.
fn said_of_month(day: MonthDay) -> String {
    match day {
        MonthDay::Nth(which, weekday) => {
            say::recurs_nth_weekday(place(which.into()), weekday_name(weekday))
        }
        MonthDay::LastWeekday(weekday) => say::recurs_last_of_weekday(weekday_name(weekday)),
        MonthDay::End => say::recurs_last_day().to_owned(),
        MonthDay::Number(number) if number > 28 => say::recurs_day_or_last(number.to_string()),
        MonthDay::Number(number) => say::recurs_day_number(number.to_string()),
    }
}

/// Several in one: “day 1, day 10 and day 20”.
fn and(mut all: Vec<String>) -> String {
    match all.pop() {
        Some(last) if !all.is_empty() => say::recurs_and(all.join(", "), last),
        last => last.unwrap_or_default(),
    }
}

/// What chooses among the variants of a phrase.
fn place(nth: u32) -> &'static str {
    match nth {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        _ => "fifth",
    }
}

fn is_weekend(weekdays: &[Weekday]) -> bool {
    weekdays.len() == 2 && weekdays.contains(&Weekday::Sat) && weekdays.contains(&Weekday::Sun)
}

/// The first such day of the week on or after `first`, moved on by whole turns of `weeks` to just
/// before `start`, so that ten years of days need not be walked through.
fn near(first: Day, weekday: Weekday, start: Day, weeks: i64) -> Option<Day> {
    let ahead = first.date().weekday().days_since(weekday);
    let wait = i64::from((7 - ahead) % 7);
    let begun = first.plus(wait);
    let turns = start.days_since(begun).div_euclid(7 * weeks).max(0);
    let near = begun.plus(turns * 7 * weeks);
    (near.date().weekday() == weekday).then_some(near)
}

/// The same day of each month, at a month's end where the month is shorter, from just before `start`.
fn monthly(first: Day, start: Day) -> Option<DateRule<NaiveDate>> {
    let (first, start) = (first.date(), start.date());
    let month0 = |date: NaiveDate| i32::try_from(date.month0()).unwrap_or(0);
    let between = (start.year() - first.year()) * 12 + month0(start) - month0(first);
    let near = shift_months_opt(first, (between - 1).max(0))?;
    DateRule::monthly(near).with_rolling_day(first.day()).ok()
}

#[cfg(test)]
mod tests;
