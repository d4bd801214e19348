//! What comes again in a rhythm that has no name of its own: every 10 days, on the 1st and the 15th, each year.

use chrono::{Datelike, Weekday};

use crate::domain::{
    day::{Day, OF_A_WEEK},
    plan::recurrence::nth,
};

/// Every so many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// So many days after each other, counted from the first.
    Days(u16),
    /// In each so-manyth week, on the days of the week that were picked, else on that of its first day.
    Weeks(u16),
    /// In each so-manyth month, on these days; where there are none, on that of its first day.
    Months(u16, MonthDays),
    /// On the day and month of its first day, in each so-manyth year.
    Years(u16),
}

impl Every {
    /// Whether anybody plans so far ahead.
    pub fn is_within_reach(self) -> bool {
        let (count, most) = match self {
            Every::Days(count) => (count, 366),
            Every::Weeks(count) => (count, 104),
            Every::Months(count, _) => (count, 60),
            Every::Years(count) => (count, 20),
        };
        (1..=most).contains(&count)
    }
}

/// A day of each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthDay {
    /// The second Friday: a fifth one is not in every month.
    Nth(u8, Weekday),
    /// The last Friday.
    LastWeekday(Weekday),
    /// The last day.
    End,
    /// The 15th, or the last of a month that has fewer days.
    Number(u8),
}

/// Some days of each month, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthDays {
    /// A bit for each number; the lowest is the last day.
    numbers: u32,
    /// By their place in the month, a bit for each day of the week; the first is the last place.
    weekdays: [u8; 6],
}

/// The place of the last one of its name.
const LAST: usize = 0;

impl FromIterator<MonthDay> for MonthDays {
    fn from_iter<T: IntoIterator<Item = MonthDay>>(days: T) -> MonthDays {
        let mut found = MonthDays::EMPTY;
        let bit = |weekday: Weekday| 1 << weekday.num_days_from_monday();
        for day in days {
            match day {
                MonthDay::Nth(place @ 1..=5, weekday) => {
                    found.weekdays[usize::from(place)] |= bit(weekday);
                }
                MonthDay::LastWeekday(weekday) => found.weekdays[LAST] |= bit(weekday),
                MonthDay::End => found.numbers |= 1,
                MonthDay::Number(number @ 1..=31) => found.numbers |= 1 << number,
                // No month has such a day.
                MonthDay::Nth(..) | MonthDay::Number(_) => (),
            }
        }
        found
    }
}

impl MonthDays {
    /// None of them.
    pub const EMPTY: MonthDays = MonthDays { numbers: 0, weekdays: [0; 6] };

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self == MonthDays::EMPTY
    }

    /// Which they are, in the order in which they are said.
    pub fn iter(self) -> impl Iterator<Item = MonthDay> {
        let named = move |place: usize| {
            let bits = self.weekdays[place];
            let is_in = move |day: &Weekday| bits & (1 << day.num_days_from_monday()) != 0;
            OF_A_WEEK.into_iter().filter(is_in)
        };
        let nth = (1_u8..=5)
            .flat_map(move |place| named(place.into()).map(move |day| MonthDay::Nth(place, day)));
        let last = named(LAST).map(MonthDay::LastWeekday);
        let end = (self.numbers & 1 != 0).then_some(MonthDay::End);
        let numbers = (1_u8..=31).filter(move |number| self.numbers & (1 << number) != 0);
        nth.chain(last).chain(end).chain(numbers.map(MonthDay::Number))
    }

    /// The only one, where there is just one.
    pub fn only(self) -> Option<MonthDay> {
        let mut days = self.iter();
        days.next().filter(|_| days.next().is_none())
    }

    /// The days of a month, told by its first, in order.
    pub(super) fn in_month(self, month: Day) -> Vec<Day> {
        let last = month.plus_months(1).plus(-1);
        let on = |day: MonthDay| match day {
            MonthDay::Nth(place, weekday) => {
                let wait = i64::from(weekday.days_since(month.date().weekday()));
                let day = month.plus(wait + 7 * (i64::from(place) - 1));
                (day <= last).then_some(day)
            }
            MonthDay::LastWeekday(weekday) => {
                Some(last.plus(-i64::from(last.date().weekday().days_since(weekday))))
            }
            MonthDay::End => Some(last),
            MonthDay::Number(number) => Some(last.min(month.plus(i64::from(number) - 1))),
        };
        // At the end of the calendar a month has no last day.
        let mut days: Vec<Day> = self.iter().filter_map(on).filter(|day| month <= *day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// What is said of one day: the 15th.
    pub(super) fn of_number(day: Day) -> MonthDays {
        let number = u8::try_from(day.date().day()).unwrap_or(31);
        MonthDays::from_iter([MonthDay::Number(number)])
    }

    /// The first such day on or after another.
    pub(super) fn first_from(self, start: Day) -> Option<Day> {
        // Five months after each other have a fifth day of each name.
        let months = (0..6).map(|ahead| start.first_of_month().plus_months(ahead));
        months.flat_map(|month| self.in_month(month)).find(|day| start <= *day)
    }
}

/// The days of each so-manyth month from `first` on, of a span from one day to another.
pub(super) fn of_months(
    (first, count): (Day, u16),
    days: MonthDays,
    (start, to): (Day, Day),
) -> Vec<Day> {
    let days = if days.is_empty() { MonthDays::of_number(first) } else { days };
    // Months are counted from the first that has such a day left.
    let Some(begun) = days.first_from(first) else { return Vec::new() };
    let number = |day: Day| i64::from(day.date().year()) * 12 + i64::from(day.date().month0());
    let is_turn =
        |month: &Day| (number(*month) - number(begun)).rem_euclid(i64::from(count.max(1))) == 0;
    let mut found = Vec::new();
    let mut next = Some(start.first_of_month());
    while let Some(month) = next.filter(|month| *month <= to) {
        if is_turn(&month) {
            found.extend(days.in_month(month));
        }
        // At the end of the calendar there is no other month.
        next = Some(month.plus_months(1)).filter(|other| month < *other);
    }
    found.retain(|day| start <= *day && *day <= to);
    found
}

/// The weekday of a day and its place in the month: the second Friday.
pub(super) fn place_of(day: Day) -> MonthDay {
    MonthDay::Nth(u8::try_from(nth(day)).unwrap_or(5), day.date().weekday())
}
