//! On which days something falls that comes once or again and again, and how that is written down as text.

use chrono::{Datelike, NaiveDate, Weekday};
use chronoutil::{DateRule, RelativeDuration, delta::shift_months_opt};

use crate::{
    domain::{
        Day,
        day::{weekday_name, weekday_name_in_short},
        plan::Often,
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

/// The names under which they stand in text, in the order of a week.
const IN_TEXT: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Names of the ways to recur in text.
const OFTEN: [(Often, &str); 12] = [
    (Often::Once, "once"),
    (Often::Daily, "daily"),
    (Often::Weekdays, "weekdays"),
    (Often::SecondDay, "second-day"),
    (Often::Weekly, "weekly"),
    (Often::Fortnight, "fortnight"),
    (Often::ThreeWeeks, "three-weeks"),
    (Often::FourWeeks, "four-weeks"),
    (Often::Monthly, "monthly"),
    (Often::MonthWeekday, "month-weekday"),
    (Often::LastWeekday, "last-weekday"),
    (Often::MonthEnd, "month-end"),
];

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
        let often = OFTEN.iter().find(|(often, _)| *often == self.often).map_or("", |(_, it)| it);
        let mut words = vec![often.to_owned(), "from".to_owned(), self.from.to_string()];
        if let Some(until) = self.until {
            words.extend(["until".to_owned(), until.to_string()]);
        }
        if self.often.goes_by_weekdays() && !self.weekdays.is_empty() {
            let names = IN_TEXT.iter().filter(|(day, _)| self.weekdays.contains(day));
            words.push("on".to_owned());
            words.extend(names.map(|(_, name)| (*name).to_owned()));
        }
        words.join(" ")
    }

    /// What such a line says; `None` where it says anything else.
    pub fn read(text: &str) -> Option<Recurrence> {
        let mut words = text.split(' ').peekable();
        let named = words.next()?;
        let often = OFTEN.iter().find(|(_, name)| *name == named)?.0;
        let from =
            (words.next()? == "from").then(|| words.next()).flatten().and_then(Day::parse)?;
        let mut found = Recurrence::every(often, from);
        if words.next_if_eq(&"until").is_some() {
            found.until = Some(words.next().and_then(Day::parse)?);
        }
        if often.goes_by_weekdays() && words.next_if_eq(&"on").is_some() {
            for word in words.by_ref() {
                found.weekdays.push(IN_TEXT.iter().find(|(_, name)| *name == word)?.0);
            }
        }
        // What is not said as it would be written is from a newer version, or not for the program.
        (words.next().is_none() && found.text() == text).then_some(found)
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
        let own = [first.date().weekday()];
        let picked = if self.weekdays.is_empty() { &own[..] } else { &self.weekdays[..] };
        match self.often {
            Often::Once => Vec::from_iter((first == start).then_some(first)),
            Often::Daily => within(DateRule::daily(start.date())),
            Often::SecondDay => {
                let near = start.plus(start.days_since(first).rem_euclid(2));
                within(DateRule::new(near.date(), RelativeDuration::days(2)))
            }
            Often::Weekdays => of_week(&WORKING, 1),
            Often::Weekly | Often::Fortnight | Often::ThreeWeeks | Often::FourWeeks => {
                of_week(picked, self.often.weeks().unwrap_or(1))
            }
            Often::Monthly => monthly(first, start).map(within).unwrap_or_default(),
            Often::MonthWeekday | Often::LastWeekday | Often::MonthEnd => {
                let of_month = |month| of_month(self.often, first, month);
                let days = months(start, to).filter_map(of_month);
                days.filter(|day| start <= *day && *day <= to).collect()
            }
        }
    }
}

/// The first days of the months from one day to another.
fn months(start: Day, to: Day) -> impl Iterator<Item = Day> {
    let mut next = Some(start.first_of_month());
    std::iter::from_fn(move || {
        let month = next.filter(|month| *month <= to)?;
        // At the end of the calendar there is no other month.
        next = Some(month.plus_months(1)).filter(|other| month < *other);
        Some(month)
    })
}

/// The day of a month, told by its first, of something that began on `first`; `None` where the month has none, such as
/// a fifth Monday.
fn of_month(often: Often, first: Day, month: Day) -> Option<Day> {
    let last = month.plus_months(1).plus(-1);
    let weekday = first.date().weekday();
    let day = match often {
        Often::MonthWeekday => {
            let wait = i64::from(weekday.days_since(month.date().weekday()));
            month.plus(wait + 7 * (i64::from(nth(first)) - 1))
        }
        Often::LastWeekday => last.plus(-i64::from(last.date().weekday().days_since(weekday))),
        _ => last,
    };
    (month <= day && day <= last).then_some(day)
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
    let in_order = IN_TEXT.iter().filter(|(day, _)| weekdays.contains(day));
    let names = in_order.map(|(day, _)| named(*day)).collect::<Vec<_>>().join(", ");
    match often {
        Often::Weekly if is_weekend(picked) => say::recurs_weekends().to_owned(),
        Often::Weekly if !names.is_empty() => say::recurs_every(names),
        Often::Fortnight if !names.is_empty() => say::recurs_every_second(names),
        Often::ThreeWeeks if !names.is_empty() => say::recurs_three_weeks(names),
        Often::FourWeeks if !names.is_empty() => say::recurs_four_weeks(names),
        Often::MonthWeekday | Often::LastWeekday => match from {
            Some(day) if often == Often::LastWeekday => say::recurs_last_weekday(day.weekday()),
            Some(day) => say::recurs_month_weekday(place(nth(day)), day.weekday()),
            None => often.label().to_owned(),
        },
        often => often.label().to_owned(),
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
