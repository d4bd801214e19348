//! What there is to look back on, worked out once for a workbook and a stretch of time.

mod days_here;
mod course;
mod pairs;
mod pulses;
mod sliders;
mod writing;

use chrono::Datelike;

use crate::{
    domain::{
        day::Day,
        for_two::{is_for_two, is_own_of},
        guide::Guide,
        journal::{Calm, calm},
        plan::{self, Week},
        role::Role,
        summary::Summary,
        workbook::Workbook,
    },
    phrases::say,
};

pub use course::{Course, Trend, trend};
pub use days_here::{Amount, DaysHere, WeekHere};
pub use pairs::{About, Moment, Pair, pairs};
pub use pulses::{Pulses, heard, hides_pulses, pulses};
pub use sliders::{Sliders, sliders};
pub use writing::{Written, written};

/// How far back to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// This week and the three before it.
    FourWeeks,
    /// This week and the eleven before it.
    #[default]
    TwelveWeeks,
    /// This week and the 51 before it.
    Year,
    /// From the week in which anything was first written, answered, ticked or promised.
    All,
}

impl Period {
    /// All spans, the shortest first.
    pub const ALL: [Period; 4] =
        [Period::FourWeeks, Period::TwelveWeeks, Period::Year, Period::All];

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Period::FourWeeks => say::period_four_weeks(),
            Period::TwelveWeeks => say::period_twelve_weeks(),
            Period::Year => say::period_year(),
            Period::All => say::period_all(),
        }
    }

    /// The next longer or shorter one; the ends stay.
    #[must_use]
    pub fn stepped(self, step: isize) -> Period {
        let here = Period::ALL.iter().position(|period| *period == self).unwrap_or(0);
        Period::ALL[here.saturating_add_signed(step).min(Period::ALL.len() - 1)]
    }

    /// The Monday it begins on: this week counts as one.
    fn from(self, today: Day, begun: Option<Day>) -> Day {
        let weeks = match self {
            Period::FourWeeks => 4,
            Period::TwelveWeeks => 12,
            Period::Year => 52,
            Period::All => {
                return monday(begun.map_or(today, |begun| begun.min(today)));
            }
        };
        monday(today).plus(-7 * (weeks - 1))
    }
}

/// How many points a chart takes at most, so that a long time can be read: of daily numbers, and of
/// weekly ones.
const DAILY: i64 = 140;
const WEEKLY: i64 = 20;

/// How many days one point of a chart stands for: one, a week, or whole months of four weeks.
fn days_a_point(days: i64, points: i64) -> i64 {
    let least = (days + points - 1) / points;
    match least {
        ..=1 => 1,
        2..=7 => 7,
        _ => (least + 27) / 28 * 28,
    }
}

fn monday(day: Day) -> Day {
    day.plus(-i64::from(day.date().weekday().num_days_from_monday()))
}

/// Everything Look back shows of a stretch of time. No number in it is about two people.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The Monday that the span begins on.
    pub from: Day,
    /// Today, included.
    pub to: Day,
    /// This reader's, and those from before it was asked whose, never mixed.
    pub pulses: Vec<Pulses>,
    /// Whether there are pulses of somebody else, which are not shown.
    pub hides_pulses: bool,
    /// How heard this reader felt after talks.
    pub heard: Course,
    /// Week by week, oldest first, up to this one.
    pub promises: Vec<Week>,
    /// The days somebody came, if they are to be counted.
    pub days_here: Option<DaysHere>,
    /// By the ways of writing that were used in it.
    pub written: Vec<Written>,
    /// Over a year at least: they are for once a month.
    pub sliders: Sliders,
    /// Over all entries of the reader: a short time would say too little. Where two write, over those that are
    /// the reader's by name: two people are never one number.
    pub calm: Calm,
    /// Whether one person reads this. What is of one alone is not told to two.
    pub is_of_one: bool,
    /// Of all time, whatever the span; none where two read.
    pub pairs: Vec<Pair>,
    /// Whether anything was ever written, answered, ticked or promised.
    pub is_begun: bool,
}

impl Look {
    /// Reads a workbook, and what it amounts to.
    pub fn of(
        guide: &Guide,
        workbook: &Workbook,
        summary: &Summary,
        reader: Option<Role>,
        today: Day,
        period: Period,
    ) -> Look {
        let promised = workbook.promises.iter().map(|promise| promise.day).min();
        let begun = summary.begun().into_iter().chain(promised).min();
        let from = period.from(today, begun);
        let long = today.days_since(from) + 1;
        let a_point = (days_a_point(long, DAILY), days_a_point(long, WEEKLY));
        let weeks = usize::try_from((long + 6) / 7).unwrap_or(1);
        let within = (from, today);
        let for_two = is_for_two(guide, workbook);
        let is_own = is_own_of(workbook, for_two);
        Look {
            from,
            to: today,
            pulses: pulses(guide, workbook, reader, within, a_point),
            hides_pulses: hides_pulses(workbook, reader),
            heard: heard(workbook, reader, within),
            promises: plan::weeks(guide, workbook, today, weeks),
            days_here: (workbook.profile.count_days)
                .then(|| days_here::days_here((guide, workbook), summary.days(), within)),
            written: written(guide, workbook, within),
            sliders: sliders(guide, workbook, within),
            calm: calm(&workbook.journal, |entry| is_own(entry.owner(guide))),
            is_of_one: !for_two || matches!(reader, Some(Role::Hurt | Role::Broke)),
            pairs: pairs(guide, workbook, reader, is_own),
            is_begun: begun.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_period_begins_on_a_monday_and_has_this_week_as_its_last() {
        let today = day("2026-11-24");
        let from = |period: Period| period.from(today, Some(day("2025-01-01"))).to_string();
        assert_eq!(from(Period::FourWeeks), "2026-11-02");
        assert_eq!(from(Period::TwelveWeeks), "2026-09-07");
        assert_eq!(from(Period::Year), "2025-12-01");
        assert_eq!(from(Period::All), "2024-12-30");
    }

    #[test]
    fn a_longer_time_has_points_of_more_days() {
        let points = |days| (days_a_point(days, DAILY), days_a_point(days, WEEKLY));
        assert_eq!(points(84), (1, 7));
        assert_eq!(points(364), (7, 28));
        assert_eq!(points(3_650), (28, 196));
    }

    #[test]
    fn longer_and_shorter_stop_at_the_ends() {
        assert_eq!(Period::FourWeeks.stepped(-1), Period::FourWeeks);
        assert_eq!(Period::FourWeeks.stepped(1), Period::TwelveWeeks);
        assert_eq!(Period::All.stepped(1), Period::All);
    }
}
