//! An action of the plan: who does what, how often, and on which days that falls.

use chrono::{Datelike, NaiveDate, Weekday};
use chronoutil::{DateRule, RelativeDuration, delta::shift_months_opt};

use crate::{
    domain::{Day, OptionMeaning, RecordId, Role, Words},
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
    /// The same in every second week.
    Fortnight,
    /// On the day of the month of its first day, or the last of a shorter month.
    Monthly,
}

impl Often {
    /// By the meaning of an option.
    pub fn of(option: OptionMeaning) -> Option<Often> {
        Some(match option {
            OptionMeaning::Once => Often::Once,
            OptionMeaning::Daily => Often::Daily,
            OptionMeaning::Weekdays => Often::Weekdays,
            OptionMeaning::Weekly => Often::Weekly,
            OptionMeaning::Fortnight => Often::Fortnight,
            OptionMeaning::Monthly => Often::Monthly,
            _ => return None,
        })
    }

    /// Whether it falls on days of the week that were picked. Else those count for nothing, and are not told.
    pub fn goes_by_weekdays(self) -> bool {
        match self {
            Often::Weekly | Often::Fortnight => true,
            Often::Once | Often::Daily | Often::Weekdays | Often::Monthly => false,
        }
    }

    /// How often it comes, in words.
    pub fn label(self) -> &'static str {
        match self {
            Often::Once => say::often_once(),
            Often::Daily => say::often_daily(),
            Often::Weekdays => say::often_weekdays(),
            Often::Weekly => say::often_weekly(),
            Often::Fortnight => say::often_fortnight(),
            Often::Monthly => say::often_monthly(),
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

const WORKING: [Weekday; 5] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

impl Action {
    /// The days it falls on from one day to another, both included: in order, each once. An action
    /// without a first day falls on none.
    pub fn days_between(&self, from: Day, to: Day) -> Vec<Day> {
        let Some(first) = self.from else { return Vec::new() };
        let to = self.ends.map_or(to, |ends| to.min(ends));
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
        let picked = if self.days.is_empty() { &own[..] } else { &self.days[..] };
        match self.often {
            None | Some(Often::Once) => Vec::from_iter((first == start).then_some(first)),
            Some(Often::Daily) => within(DateRule::daily(start.date())),
            Some(Often::Weekdays) => of_week(&WORKING, 1),
            Some(Often::Weekly) => of_week(picked, 1),
            Some(Often::Fortnight) => of_week(picked, 2),
            Some(Often::Monthly) => monthly(first, start).map(within).unwrap_or_default(),
        }
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

    fn action(often: Often, days: &[Weekday], from: Day) -> Action {
        Action {
            id: RecordId::from("a"),
            what: Words::from("Call at noon"),
            by: Some(Role::Broke),
            often: Some(often),
            days: days.to_vec(),
            from: Some(from),
            know: Words::default(),
            missed: Words::default(),
            costly: None,
            review: None,
            ends: None,
        }
    }

    fn shown(days: &[Day]) -> Vec<String> {
        days.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_thirty_first_falls_on_the_last_day_of_shorter_months() {
        let monthly = action(Often::Monthly, &[], day("2026-10-31"));
        let days = monthly.days_between(day("2026-10-01"), day("2027-04-01"));
        let expected =
            ["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
        assert_eq!(shown(&days), expected);
        let later = monthly.days_between(day("2028-02-10"), day("2028-03-31"));
        assert_eq!(shown(&later), ["2028-02-29", "2028-03-31"]);
    }

    #[test]
    fn two_weeks_are_counted_from_the_first_day() {
        let action = action(Often::Fortnight, &[], day("2026-11-23"));
        let days = action.days_between(day("2026-11-24"), day("2026-12-31"));
        assert_eq!(shown(&days), ["2026-12-07", "2026-12-21"]);
    }

    #[test]
    fn the_last_day_is_included_and_an_action_without_a_first_day_has_none() {
        let mut action = action(Often::Daily, &[], day("2026-11-23"));
        action.ends = Some(day("2026-11-24"));
        let range = (day("2026-11-01"), day("2026-12-31"));
        assert_eq!(shown(&action.days_between(range.0, range.1)), ["2026-11-23", "2026-11-24"]);
        action.from = None;
        assert_eq!(action.days_between(range.0, range.1), []);
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
            let mut action = action(often, &days, zero.plus(first));
            action.ends = ends.map(|ends| zero.plus(ends));
            let (from, to) = (zero.plus(from), zero.plus(from + length));
            let found = action.days_between(from, to);
            prop_assert!(found.is_sorted_by(|a, b| a < b));
            let inside = |day: &Day| from.max(zero.plus(first)) <= *day
                && *day <= to && action.ends.is_none_or(|ends| *day <= ends);
            prop_assert!(found.iter().all(inside));
        }

        #[test]
        fn a_range_holds_what_its_two_halves_hold(
            often in often(), days in weekdays(), first in -900_i64..200, half in 0_i64..100
        ) {
            let zero = day("2026-11-23");
            let action = action(often, &days, zero.plus(first));
            let whole = action.days_between(zero, zero.plus(100));
            let mut halves = action.days_between(zero, zero.plus(half));
            halves.extend(action.days_between(zero.plus(half + 1), zero.plus(100)));
            prop_assert_eq!(whole, halves);
        }

        #[test]
        fn weekly_on_several_days_is_each_of_those_days_together(days in weekdays(), first in -900_i64..90) {
            prop_assume!(!days.is_empty());
            let zero = day("2026-11-23");
            let range = (zero, zero.plus(120));
            let all = action(Often::Weekly, &days, zero.plus(first)).days_between(range.0, range.1);
            let mut each: Vec<Day> = days
                .iter()
                .flat_map(|day| {
                    action(Often::Weekly, &[*day], zero.plus(first)).days_between(range.0, range.1)
                })
                .collect();
            each.sort_unstable();
            prop_assert_eq!(all, each);
        }
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let first = Day::from_date(NaiveDate::MIN);
        for often in [Often::Daily, Often::Weekly, Often::Fortnight, Often::Monthly] {
            let days = action(often, &[], first).days_between(day("2026-11-01"), day("2026-11-30"));
            assert!(!days.is_empty(), "{often:?}");
        }
    }
}
