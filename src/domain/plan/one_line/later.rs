//! A day by how far away it is, or by a day that it is counted from: “in six weeks”, “a week on Tuesday”.

use crate::domain::{
    day::Day,
    plan::one_line::{
        asked::Way,
        phrases::{Ahead, Found, Said, found},
        words::{Form, Pace, Sense},
    },
};

impl Ahead<'_> {
    /// “in six weeks”, “3 days from now”: once, on that day.
    pub(super) fn in_so_long(self) -> Option<Found> {
        let is_so_far = self.at(1).is_some_and(|unit| Pace::of(1, unit).is_some());
        if matches!(self.at(0), Some(Sense::Count(_))) && is_so_far && self.is(2, Sense::From) {
            let words: Vec<&str> = (0..6).map_while(|place| self.joined(place)).collect();
            let read = |length: usize| {
                let text = words.get(..length)?.join(" ");
                let read = self.dates.read(&text).ok().flatten().filter(|read| !read.rough)?;
                Some(found(length, Said::On(read.day, None)))
            };
            let found = (4..=6).rev().find_map(read)?;
            return Some(Found { behind: true, ..found });
        }
        let is_so_many = matches!(self.at(1), Some(Sense::Count(_) | Sense::A));
        if self.joined(0) != Some("in") || !is_so_many {
            return None;
        }
        let time = usize::from(self.joined(3) == Some("time"));
        let words: Vec<&str> = (0..3).map_while(|place| self.joined(place)).collect();
        let read = self.dates.read(&words.join(" ")).ok().flatten().filter(|read| !read.rough)?;
        Some(Found { behind: true, ..found(3 + time, Said::On(read.day, None)) })
    }

    /// “a week on Tuesday”, “two weeks tomorrow”: so long after the day that is named.
    pub(super) fn so_long_after(self) -> Option<Found> {
        let is_so_many = matches!(self.at(0), Some(Sense::Count(_) | Sense::A));
        let is_unit = matches!(self.at(1), Some(Sense::Week | Sense::Fortnight));
        if !is_so_many || !is_unit {
            return None;
        }
        let on = usize::from(self.is(2, Sense::On));
        let is_of_week = match self.at(2 + on)? {
            Sense::Day(_, Form::One | Form::Short) => true,
            Sense::Near if on == 0 => false,
            _ => return None,
        };
        let words: Vec<&str> = (0..3 + on).map_while(|place| self.joined(place)).collect();
        let read = self.dates.read(&words.join(" ")).ok().flatten().filter(|read| !read.rough)?;
        let found = found(3 + on, Said::On(read.day, None));
        Some(if is_of_week { found.anywhere() } else { Found { behind: true, ..found } })
    }

    /// “this weekend”, “at the weekend”: two days, and one of them is meant, or both.
    pub(super) fn one_weekend(self) -> Option<Found> {
        let words: Vec<&str> = (0..3).map_while(|place| self.joined(place)).collect();
        let (weeks, length, may_be_each) = match words.as_slice() {
            ["this" | "coming", "weekend", ..] => (0, 2, false),
            ["next", "weekend", ..] => (1, 2, false),
            ["this" | "the", "coming", "weekend", ..] | ["over", "the" | "this", "weekend", ..] => {
                (0, 3, false)
            }
            ["at" | "on", "the", "weekend", ..] => (0, 3, true),
            _ => return None,
        };
        let today = self.dates.today;
        let saturday = today.plus(5 - since_monday(today) + 7 * weeks);
        let sunday = saturday.plus(1);
        if saturday < today {
            return Some(found(length, Said::On(sunday, None)));
        }
        let mut ways = vec![Way::Once(saturday), Way::Once(sunday), Way::Each(saturday, sunday)];
        ways.extend(may_be_each.then_some(Way::Weekends));
        Some(found(length, Said::Which(ways)))
    }
}

fn since_monday(day: Day) -> i64 {
    use chrono::Datelike;
    i64::from(day.date().weekday().num_days_from_monday())
}
