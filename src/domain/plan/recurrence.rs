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
const OFTEN: [(Often, &str); 6] = [
    (Often::Once, "once"),
    (Often::Daily, "daily"),
    (Often::Weekdays, "weekdays"),
    (Often::Weekly, "weekly"),
    (Often::Fortnight, "fortnight"),
    (Often::Monthly, "monthly"),
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
        let own = [self.from.date().weekday()];
        let picked = if self.weekdays.is_empty() { &own[..] } else { &self.weekdays[..] };
        let said = match self.often {
            Often::Once => return say::recurs_once(self.from.long()),
            Often::Monthly => {
                let day = self.from.date().day();
                // A month may be shorter.
                let told = if day > 28 { say::recurs_monthly_late } else { say::recurs_monthly };
                told(day.to_string())
            }
            often => said(often, picked),
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
            Often::Weekdays => of_week(&WORKING, 1),
            Often::Weekly => of_week(picked, 1),
            Often::Fortnight => of_week(picked, 2),
            Often::Monthly => monthly(first, start).map(within).unwrap_or_default(),
        }
    }
}

/// How often something comes, in words, with the days of the week it goes by; without any of these it is only how often.
pub(super) fn said(often: Often, weekdays: &[Weekday]) -> String {
    let named: fn(Weekday) -> &'static str =
        if weekdays.len() == 1 { weekday_name } else { weekday_name_in_short };
    let in_order = IN_TEXT.iter().filter(|(day, _)| weekdays.contains(day));
    let names = in_order.map(|(day, _)| named(*day)).collect::<Vec<_>>().join(", ");
    match often {
        Often::Weekly if !names.is_empty() => say::recurs_every(names),
        Often::Fortnight if !names.is_empty() => say::recurs_every_second(names),
        often => often.label().to_owned(),
    }
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn recurrence(often: Often, days: &[Weekday], from: Day) -> Recurrence {
        Recurrence { often, weekdays: days.to_vec(), from, until: None }
    }

    fn shown(days: &[Day]) -> Vec<String> {
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_thirty_first_falls_on_the_last_day_of_shorter_months() {
        let monthly = recurrence(Often::Monthly, &[], day("2026-10-31"));
        let days = monthly.days_between(day("2026-10-01"), day("2027-04-01"));
        let expected =
            ["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
        assert_eq!(shown(&days), expected);
        let later = monthly.days_between(day("2028-02-10"), day("2028-03-31"));
        assert_eq!(shown(&later), ["2028-02-29", "2028-03-31"]);
    }

    #[test]
    fn two_weeks_are_counted_from_the_first_day() {
        let found = recurrence(Often::Fortnight, &[], day("2026-11-23"));
        let days = found.days_between(day("2026-11-24"), day("2026-12-31"));
        assert_eq!(shown(&days), ["2026-12-07", "2026-12-21"]);
    }

    #[test]
    fn the_last_day_is_included() {
        let mut found = recurrence(Often::Daily, &[], day("2026-11-23"));
        found.until = Some(day("2026-11-24"));
        let range = (day("2026-11-01"), day("2026-12-31"));
        assert_eq!(shown(&found.days_between(range.0, range.1)), ["2026-11-23", "2026-11-24"]);
    }

    fn often() -> impl Strategy<Value = Often> {
        prop::sample::select(vec![
            Often::Once,
            Often::Daily,
            Often::Weekdays,
            Often::Weekly,
            Often::Fortnight,
            Often::Monthly,
        ])
    }

    fn weekdays() -> impl Strategy<Value = Vec<Weekday>> {
        let all: Vec<Weekday> = WORKING.into_iter().chain([Weekday::Sat, Weekday::Sun]).collect();
        prop::sample::subsequence(all, 0..=7)
    }

    proptest! {
        #[test]
        fn days_are_in_order_each_once_and_inside_the_range(
            often in often(), days in weekdays(), first in -4000_i64..4000, from in -400_i64..400,
            length in 0_i64..200, ends in prop::option::of(-400_i64..600)
        ) {
            let zero = day("2026-11-23");
            let mut found = recurrence(often, &days, zero.plus(first));
            found.until = ends.map(|ends| zero.plus(ends));
            let (from, to) = (zero.plus(from), zero.plus(from + length));
            let days = found.days_between(from, to);
            prop_assert!(days.is_sorted_by(|a, b| a < b));
            let inside = |day: &Day| from.max(zero.plus(first)) <= *day
                && *day <= to && found.until.is_none_or(|ends| *day <= ends);
            prop_assert!(days.iter().all(inside));
        }

        #[test]
        fn a_range_holds_what_its_two_halves_hold(
            often in often(), days in weekdays(), first in -900_i64..200, half in 0_i64..100
        ) {
            let zero = day("2026-11-23");
            let found = recurrence(often, &days, zero.plus(first));
            let whole = found.days_between(zero, zero.plus(100));
            let mut halves = found.days_between(zero, zero.plus(half));
            halves.extend(found.days_between(zero.plus(half + 1), zero.plus(100)));
            prop_assert_eq!(whole, halves);
        }

        #[test]
        fn weekly_on_several_days_is_each_of_those_days_together(days in weekdays(), first in -900_i64..90) {
            prop_assume!(!days.is_empty());
            let zero = day("2026-11-23");
            let range = (zero, zero.plus(120));
            let all = recurrence(Often::Weekly, &days, zero.plus(first)).days_between(range.0, range.1);
            let mut each: Vec<Day> = days
                .iter()
                .flat_map(|day| {
                    recurrence(Often::Weekly, &[*day], zero.plus(first)).days_between(range.0, range.1)
                })
                .collect();
            each.sort_unstable();
            prop_assert_eq!(all, each);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_as_text_is_read_as_it_was(
            often in often(), weekdays in weekdays(), from in -4000_i64..4000,
            until in prop::option::of(0_i64..600)
        ) {
            let zero = day("2026-11-23");
            let weekdays = if often.goes_by_weekdays() { weekdays } else { Vec::new() };
            let until = until.map(|until| zero.plus(from + until));
            let found = Recurrence { often, weekdays, from: zero.plus(from), until };
            prop_assert_eq!(Recurrence::read(&found.text()), Some(found));
        }

        #[test]
        fn other_text_is_no_days_and_never_a_panic(text in ".{0,40}") {
            let found = Recurrence::read(&text);
            prop_assert!(found.is_none_or(|found| found.text() == text));
        }
    }

    #[test]
    fn text_that_says_more_or_less_is_no_days() {
        for text in [
            "",
            "weekly",
            "weekly from",
            "weekly from 2026-02-30",
            "hourly from 2026-11-23",
            "weekly from 2026-11-23 on",
            "weekly from 2026-11-23 on moon",
            "once from 2026-11-23 x",
            "weekly from 2026-11-23 until",
            "weekly  from 2026-11-23",
            "once from 2026-11-23 ",
            "daily from 2026-11-23 on mon",
        ] {
            assert_eq!(Recurrence::read(text), None, "{text}");
        }
    }

    #[test]
    fn it_is_said_as_people_say_it() {
        let thursday = day("2026-11-26");
        let every = |often| Recurrence::every(often, thursday).label();
        assert_eq!(every(Often::Once), "on Thursday 26 November");
        assert_eq!(every(Often::Weekly), "every Thursday");
        assert_eq!(every(Often::Fortnight), "every second Thursday");
        assert_eq!(every(Often::Weekdays), "Monday to Friday");
        let two = recurrence(Often::Weekly, &[Weekday::Thu, Weekday::Mon], thursday);
        assert_eq!(two.label(), "every Mon, Thu");
        let ends = Recurrence { until: Some(day("2026-12-31")), ..two };
        assert_eq!(ends.label(), "every Mon, Thu, until Thursday 31 December");
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let first = Day::from_date(NaiveDate::MIN);
        for often in [Often::Daily, Often::Weekly, Often::Fortnight, Often::Monthly] {
            let days =
                recurrence(often, &[], first).days_between(day("2026-11-01"), day("2026-11-30"));
            assert!(!days.is_empty(), "{often:?}");
        }
    }
}
