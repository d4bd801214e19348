//! A logical day: it starts at an hour the person chooses, so that 01:30 still belongs to yesterday.

use std::fmt;

use chrono::{
    DateTime, Datelike, Days, Duration, FixedOffset, Months, NaiveDate, Timelike, Weekday,
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error, Visitor},
};

use crate::phrases::say;

/// An instant with the offset of the place it happened in.
pub type Stamp = DateTime<FixedOffset>;

/// A logical day. Every date in the program is one; it is stored beside the instant it came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        struct DayVisitor;
        impl Visitor<'_> for DayVisitor {
            type Value = Day;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                // What is written in another way is read as it is everywhere.
                let date = by_position(text.as_bytes()).map_or_else(|| text.parse(), Ok);
                date.map(Day).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(DayVisitor)
    }
}

impl Day {
    /// The logical day of `stamp` on the wall clock of its own offset, for days that start at
    /// `start_hour` (0 to 23). Before that hour it is still the day before.
    pub fn of(stamp: Stamp, start_hour: u8) -> Day {
        let local = stamp.naive_local();
        let shifted = local.checked_sub_signed(Duration::hours(i64::from(start_hour.min(23))));
        Day(shifted.unwrap_or(local).date())
    }

    /// The day of a date on the calendar.
    pub fn from_date(date: NaiveDate) -> Day {
        Day(date)
    }

    /// Reads `2026-11-23`; surrounding blanks are allowed. `None` for anything else.
    pub fn parse(text: &str) -> Option<Day> {
        let text = text.trim();
        by_position(text.as_bytes())
            .or_else(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
            .map(Day)
    }

    /// Its date on the calendar.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// `days` later (or earlier, when negative); stays put at the ends of the calendar.
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        let step = Days::new(days.unsigned_abs());
        let moved =
            if days < 0 { self.0.checked_sub_days(step) } else { self.0.checked_add_days(step) };
        Day(moved.unwrap_or(self.0))
    }

    /// `months` later, on the same day of the month, or on the last day of a shorter one.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Day {
        Day(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Whole days from `earlier` to this day; negative when this day is before it.
    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The same day and month, in another year.
    pub fn falls_on(self, other: Day) -> bool {
        self.0.month() == other.0.month() && self.0.day() == other.0.day()
    }

    /// `Monday 23 November`.
    pub fn long(self) -> String {
        say::day_long(self.of_month(), self.month_in_a_date(), self.weekday())
    }

    /// `Friday 4 December 2026`.
    pub fn full(self) -> String {
        say::day_full(self.of_month(), self.month_in_a_date(), self.weekday(), self.year())
    }

    /// `Friday, 4 December 2026`.
    pub fn full_with_comma(self) -> String {
        say::day_full_with_comma(
            self.of_month(),
            self.month_in_a_date(),
            self.weekday(),
            self.year(),
        )
    }

    /// `4 December`.
    pub fn in_month(self) -> String {
        say::day_in_month(self.of_month(), self.month_in_a_date())
    }

    /// `December 4`, as it is understood where the month comes first.
    pub fn in_month_month_first(self) -> String {
        say::day_in_month_month_first(self.of_month(), self.month_in_a_date())
    }

    /// `Friday`.
    pub fn weekday(self) -> &'static str {
        weekday_name(self.0.weekday())
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Day {
        Day(self.0.with_day(1).unwrap_or(self.0))
    }

    /// `December 2026`.
    pub fn month_and_year(self) -> String {
        say::month_and_year(self.month(), self.year())
    }

    /// `December`, as it stands alone.
    pub fn month(self) -> &'static str {
        let names = [
            say::january,
            say::february,
            say::march,
            say::april,
            say::may,
            say::june,
            say::july,
            say::august,
            say::september,
            say::october,
            say::november,
            say::december,
        ];
        names[self.0.month0() as usize]()
    }

    /// `Dec`, as it stands alone or in a date.
    pub fn month_in_short(self) -> &'static str {
        let names = [
            say::january_short,
            say::february_short,
            say::march_short,
            say::april_short,
            say::may_short,
            say::june_short,
            say::july_short,
            say::august_short,
            say::september_short,
            say::october_short,
            say::november_short,
            say::december_short,
        ];
        names[self.0.month0() as usize]()
    }

    fn month_in_a_date(self) -> &'static str {
        let names = [
            say::january_in_a_date,
            say::february_in_a_date,
            say::march_in_a_date,
            say::april_in_a_date,
            say::may_in_a_date,
            say::june_in_a_date,
            say::july_in_a_date,
            say::august_in_a_date,
            say::september_in_a_date,
            say::october_in_a_date,
            say::november_in_a_date,
            say::december_in_a_date,
        ];
        names[self.0.month0() as usize]()
    }

    fn weekday_in_short(self) -> &'static str {
        weekday_name_in_short(self.0.weekday())
    }

    fn year(self) -> String {
        format!("{:04}", self.0.year())
    }

    fn of_month(self) -> String {
        self.0.day().to_string()
    }

    /// `Mon 23`, where its month stands over it.
    pub fn short_in_its_month(self) -> String {
        say::day_short_in_its_month(self.of_month(), self.weekday_in_short())
    }

    /// `23 Nov 2026`.
    pub fn short_with_year(self) -> String {
        say::day_short_of_another_year(self.of_month(), self.month_in_short(), self.year())
    }

    /// `Mon 23 Nov`, with the year when it is not `today`'s.
    pub fn short(self, today: Day) -> String {
        if self.0.year() == today.0.year() {
            say::day_short(self.of_month(), self.month_in_short(), self.weekday_in_short())
        } else {
            self.short_with_year()
        }
    }
}

/// The days of the week that words name, in the order of a week: “on Thursdays”. Short names such as “sun” are other words as well,
/// and name none.
pub fn weekdays_named(words: &str) -> Vec<Weekday> {
    let lower = words.to_lowercase();
    let is_named = |weekday: &Weekday| {
        let name = weekday_name(*weekday).to_lowercase();
        let is_it = |word: &str| word == name || word.strip_suffix('s') == Some(&name);
        lower.split(|letter: char| !letter.is_alphanumeric()).any(is_it)
    };
    OF_A_WEEK.into_iter().filter(is_named).collect()
}

/// In the order in which a week is read.
pub const OF_A_WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// `Friday`.
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => say::monday(),
        Weekday::Tue => say::tuesday(),
        Weekday::Wed => say::wednesday(),
        Weekday::Thu => say::thursday(),
        Weekday::Fri => say::friday(),
        Weekday::Sat => say::saturday(),
        Weekday::Sun => say::sunday(),
    }
}

/// `Fri`.
pub fn weekday_name_in_short(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => say::monday_short(),
        Weekday::Tue => say::tuesday_short(),
        Weekday::Wed => say::wednesday_short(),
        Weekday::Thu => say::thursday_short(),
        Weekday::Fri => say::friday_short(),
        Weekday::Sat => say::saturday_short(),
        Weekday::Sun => say::sunday_short(),
    }
}

/// A time on the clock, as it is said: `20:34`.
pub fn clock(time: impl Timelike) -> String {
    say::clock(format!("{:02}", time.hour()), format!("{:02}", time.minute()))
}

/// A time on the clock, to the second: `20:34:05`.
pub fn clock_with_seconds(time: impl Timelike) -> String {
    let [hour, minute, second] =
        [time.hour(), time.minute(), time.second()].map(|part| format!("{part:02}"));
    say::clock_with_seconds(hour, minute, second)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.year() {
            year @ 0..=9999 => write!(f, "{year:04}-{:02}-{:02}", self.0.month(), self.0.day()),
            _ => write!(f, "{}", self.0.format("%Y-%m-%d")),
        }
    }
}

/// A date of ten signs, as every file has them by the thousand: a format would be read anew for each.
pub(super) fn by_position(text: &[u8]) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = number(&[y1, y2, y3, y4])?.try_into().ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A number of digits alone.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| {
        digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> Stamp {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_night_hour_belongs_to_the_day_before() {
        assert_eq!(Day::of(stamp("2026-11-23T01:30:00+01:00"), 4).to_string(), "2026-11-22");
        assert_eq!(Day::of(stamp("2026-11-23T04:00:00+01:00"), 4).to_string(), "2026-11-23");
        assert_eq!(Day::of(stamp("2026-11-23T00:00:00+01:00"), 0).to_string(), "2026-11-23");
    }

    #[test]
    fn a_day_is_that_of_the_place_not_of_greenwich() {
        assert_eq!(Day::of(stamp("2026-11-22T23:30:00-10:00"), 4).to_string(), "2026-11-22");
        assert_eq!(Day::of(stamp("2026-11-23T12:30:00+13:00"), 4).to_string(), "2026-11-23");
    }

    #[test]
    fn the_night_the_clocks_change_is_one_day() {
        let before = Day::of(stamp("2026-10-25T02:30:00+02:00"), 4);
        let after = Day::of(stamp("2026-10-25T02:30:00+01:00"), 4);
        assert_eq!((before, before.to_string().as_str()), (after, "2026-10-24"));
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let last = Day::from_date(NaiveDate::MAX);
        assert_eq!(last.plus(1), last);
    }

    #[test]
    fn only_a_real_date_is_read() {
        assert_eq!(
            Day::parse(" 2024-02-29 ").map(|day| day.to_string()),
            Some("2024-02-29".into())
        );
        assert_eq!(Day::parse("2023-02-29"), None);
        // Ten signs in their places are read fast, and all else as before.
        for text in [
            "2026-11-23",
            "2026-1-3",
            "+2026-11-23",
            "0000-01-01",
            "-001-01-01",
            "2026-11-2x",
            "2026/11/23",
        ] {
            let slowly = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
            assert_eq!(Day::parse(text).map(Day::date), slowly, "{text}");
        }
        for date in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()] {
            assert_eq!(Day::from_date(date).to_string(), date.format("%Y-%m-%d").to_string());
        }
        assert_eq!(Day::parse("tomorrow"), None);
    }
}
