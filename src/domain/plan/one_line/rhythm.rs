//! Puts together what the phrases of a line say. Where two of them contradict each other nothing is guessed.

use chrono::{Datelike, Weekday};

use crate::domain::{
    dates::DateReader,
    day::{Day, OF_A_WEEK},
    plan::{
        MonthDay, MonthDays, Often, Recurrence,
        one_line::{
            phrases::{Said, working_days},
            words::{Pace, Sense, Unit},
        },
    },
};

const DAILY: Pace = Pace { count: 1, unit: Unit::Day };
const WEEKLY: Pace = Pace { count: 1, unit: Unit::Week };
const MONTHLY: Pace = Pace { count: 1, unit: Unit::Month };

/// What was said so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Rhythm {
    pace: Option<Pace>,
    weekdays: Vec<Weekday>,
    /// How fast the days of the week come, where that is said with them.
    #[expect(
        clippy::option_option,
        reason = "days of the week were named, and with how fast or not"
    )]
    by_week: Option<Option<Pace>>,
    of_month: Option<(MonthDays, bool)>,
    except: Vec<Weekday>,
    /// Days that are free, whether something would fall on them or not.
    off: Vec<Weekday>,
    times: Option<(Option<usize>, Unit)>,
    on: Option<(Day, Option<Weekday>)>,
    near: Option<Day>,
    /// The day that each year has: it is the first one.
    yearly: Option<Day>,
    /// Whether it is said that there is a first day, and not which.
    is_sometime: bool,
    from: Option<Day>,
    starts: Option<(Day, bool)>,
    until: Option<(Day, String)>,
    length: Option<(i64, Sense)>,
    /// Whether it goes on for some time, and nobody knows how long.
    is_of_some_time: bool,
    /// Whether two phrases contradict each other, or one was not understood.
    is_broken: bool,
}

/// How it comes again: how fast, on which days of the week, on which days of the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Again {
    pace: Pace,
    weekdays: Vec<Weekday>,
    of_month: MonthDays,
}

/// What it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Falls {
    pub(super) often: Option<Often>,
    pub(super) weekdays: Vec<Weekday>,
    pub(super) from: Option<Day>,
    pub(super) until: Option<Day>,
}

impl Again {
    /// As it is kept: by its name where it has one.
    pub(super) fn often(&self) -> (Often, Vec<Weekday>) {
        if self.weekdays == working_days() && self.pace == WEEKLY {
            return (Often::Weekdays, Vec::new());
        }
        if self.weekdays == OF_A_WEEK && self.pace == WEEKLY {
            return (Often::Daily, Vec::new());
        }
        (self.pace.often(self.of_month), self.weekdays.clone())
    }

    /// How often, and the first day from a day on.
    fn first(&self, start: Day) -> (Often, Option<Day>) {
        let only = self.of_month.only().filter(|_| self.pace == MONTHLY);
        // What its first day says of it needs no more words.
        let named = match only {
            Some(MonthDay::Nth(..)) => Some(Often::MonthWeekday),
            Some(MonthDay::LastWeekday(_)) => Some(Often::LastWeekday),
            Some(MonthDay::Number(number)) => {
                let is_it = |day: &Day| day.date().day() == u32::from(number);
                // No month begins so that none of the next two has such a day.
                let first = (0..93).map(|ahead| start.plus(ahead)).find(is_it);
                return (Often::Monthly, first);
            }
            Some(MonthDay::End) | None => None,
        };
        let (often, weekdays) = self.often();
        if !self.of_month.is_empty() {
            return (named.unwrap_or(often), self.of_month.first_from(start));
        }
        let falls = Recurrence { often, weekdays, from: start, until: None };
        (often, falls.days_between(start, start.plus(7)).first().copied())
    }
}

impl Rhythm {
    /// Takes what is said. What contradicts what was said before, or is not understood, breaks it. A day beside how
    /// often is its first one.
    pub(super) fn takes(&mut self, said: &Said, is_beside: bool) {
        let fits = match said {
            Said::Time | Said::Once => true,
            Said::Doubt(..) | Said::Unclear | Said::Depends | Said::Which(_) | Said::Moving => {
                false
            }
            Said::SomeTime => {
                self.is_of_some_time = true;
                true
            }
            Said::Starts(day, is_exact) => self.starts.replace((*day, *is_exact)).is_none(),
            Said::Off(days) => {
                self.off.extend(days);
                true
            }
            Said::Pace(pace) => self.takes_pace(*pace),
            Said::Sometime(pace) => {
                self.is_sometime = true;
                self.takes_pace(*pace)
            }
            Said::Days(days, pace) => {
                // “every second Monday, and on Thursdays” is two rhythms.
                let is_one = self.by_week.replace(*pace).is_none_or(|before| before == *pace);
                self.weekdays.extend(days);
                self.weekdays.sort_by_key(Weekday::num_days_from_monday);
                self.weekdays.dedup();
                is_one && pace.is_none_or(|pace| self.takes_pace(pace))
            }
            Said::OfMonth { days, pace, is_sure } => {
                // What is said again says nothing else.
                let before = self.of_month.replace((*days, *is_sure));
                before.is_none_or(|(before, _)| before == *days)
                    && pace.is_none_or(|pace| self.takes_pace(pace))
            }
            Said::Yearly(day) => {
                self.yearly.replace(*day).is_none()
                    && self.takes_pace(Pace { count: 1, unit: Unit::Year })
            }
            Said::Except(days) => {
                self.except.extend(days);
                true
            }
            Said::On(day, None) if is_beside && self.yearly.is_none() => {
                self.yearly = Some(*day);
                true
            }
            Said::On(day, weekday) => {
                self.on.replace((*day, *weekday)).is_none_or(|(before, _)| before == *day)
            }
            Said::Near(day) => {
                self.near = self.near.or(Some(*day));
                true
            }
            Said::Times(times, unit) => self.times.replace((*times, *unit)).is_none(),
            Said::From(day) => self.from.replace(*day).is_none_or(|before| before == *day),
            Said::Until(day, text) => {
                self.until.replace((*day, text.clone())).is_none() && self.length.is_none()
            }
            Said::For(count, unit) => {
                self.length.replace((*count, *unit)).is_none() && self.until.is_none()
            }
        };
        self.is_broken |= !fits;
    }

    fn takes_pace(&mut self, pace: Pace) -> bool {
        let before = self.pace.replace(pace);
        before.is_none_or(|before| before == pace)
    }

    /// Whether nothing is to be guessed of it.
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken || self.again().is_err() || (self.is_of_some_time && self.is_again())
    }

    /// Whether it says that something comes again.
    pub(super) fn is_again(&self) -> bool {
        matches!(self.again(), Ok(Some(_)))
    }

    /// Whether it goes by days of the week, and this is one of them.
    pub(super) fn goes_by(&self, day: Weekday) -> bool {
        self.again().is_ok_and(|again| again.is_some_and(|again| again.weekdays.contains(&day)))
    }

    /// How it comes again, if it does, without contradiction.
    pub(super) fn again(&self) -> Result<Option<Again>, ()> {
        let mut weekdays = self.weekdays.clone();
        // “on Friday, every two weeks”
        if let (Some((_, Some(day))), true) = (self.on, weekdays.is_empty())
            && self.pace.is_some_and(|pace| pace.unit == Unit::Week)
        {
            weekdays = vec![day];
        }
        let of_month = self.of_month.filter(|(_, is_sure)| *is_sure || self.pace.is_some());
        let pace = match (self.pace, of_month) {
            (Some(pace), _) => pace,
            (None, Some(_)) => MONTHLY,
            (None, None) if !weekdays.is_empty() => WEEKLY,
            // One day is not the first of others.
            (None, None) if self.on.is_some() && self.is_a_span() => return Err(()),
            (None, None) if self.near.is_some() && (self.has_an_end() || self.starts.is_some()) => {
                return Err(());
            }
            // What is done once has no days that are left out.
            (None, None) => return Ok(None),
        };
        // “daily, Monday to Friday”; of one day of the week it is not every day.
        let pace = if pace == DAILY && weekdays.len() > 1 { WEEKLY } else { pace };
        let mut again = Again { pace, weekdays, of_month: MonthDays::EMPTY };
        if let Some((days, _)) = of_month {
            again.of_month = days;
        }
        let is_of_weeks = again.pace.unit == Unit::Week;
        let fits = (again.weekdays.is_empty() || is_of_weeks)
            && (again.of_month.is_empty() || again.pace.unit == Unit::Month)
            && (self.on.is_none() || self.is_on_a_weekday(&again))
            // Of every day nobody says which is the first by naming it: “about the party on 5 May, every day”.
            && (self.yearly.is_none() || self.may_begin_there(&again))
            && self.times.is_none_or(|times| again.is_so_many(times));
        if !fits {
            return Err(());
        }
        self.without_left_out(again).map(Some)
    }

    /// Whether it is said from when or until when.
    fn is_a_span(&self) -> bool {
        let on = self.on.map(|(day, _)| day);
        let starts = self.starts.map(|(day, _)| day).filter(|day| Some(*day) != on);
        self.from.is_some() || starts.is_some() || self.has_an_end()
    }

    /// Whether a last day is said: what is done once has none, and “Walk on Sunday for six weeks” is not once.
    fn has_an_end(&self) -> bool {
        self.until.is_some() || self.length.is_some()
    }

    /// Whether the day that was named is the day of the week it goes by.
    fn is_on_a_weekday(&self, again: &Again) -> bool {
        let named = self.on.and_then(|(_, weekday)| weekday);
        again.pace.unit == Unit::Week && named.is_some_and(|day| again.weekdays == [day])
    }

    /// Whether the date that was named can be the first day.
    fn may_begin_there(&self, again: &Again) -> bool {
        again.of_month.is_empty()
            && again.weekdays.is_empty()
            && again.pace != DAILY
            && (self.from.is_none() || again.pace.unit == Unit::Year)
    }

    fn without_left_out(&self, mut again: Again) -> Result<Again, ()> {
        if self.except.is_empty() && self.off.is_empty() {
            return Ok(again);
        }
        if again.pace == DAILY {
            again = Again { pace: WEEKLY, weekdays: OF_A_WEEK.to_vec(), ..again };
        }
        // Days that would not have come anyway are not left out: something else was meant.
        let are_there = self.except.iter().all(|day| again.weekdays.contains(day));
        let were_days = !again.weekdays.is_empty();
        again.weekdays.retain(|day| !self.except.contains(day) && !self.off.contains(day));
        // Days that are free where it goes by no days of the week may be days that it falls on.
        if are_there && were_days && !again.weekdays.is_empty() { Ok(again) } else { Err(()) }
    }

    /// Whether something that was taken comes to nothing: its words stay, then.
    pub(super) fn lets_go(&self, said: &Said, dates: DateReader) -> bool {
        match said {
            Said::Once => self.on.is_none() && self.near.is_none(),
            Said::Near(_) => self.is_again() || self.from.is_some() || self.on.is_some(),
            Said::Starts(..) => !self.is_again(),
            Said::Times(..) | Said::Except(_) | Said::Off(_) | Said::OfMonth { .. } => {
                !self.is_again()
            }
            // A last day before the first ends nothing.
            Said::Until(..) | Said::For(..) => self.falls(dates).until.is_none(),
            _ => false,
        }
    }

    /// On which days it falls: from the first one on that fits, today at the earliest.
    pub(super) fn falls(&self, dates: DateReader) -> Falls {
        let Ok(again) = self.again() else { return Falls::default() };
        let starts = self.starts.map(|(day, _)| day);
        let start = self.from.or(starts).unwrap_or(dates.today);
        let (often, weekdays, from) = if let Some(again) = again {
            let (often, first) = again.first(self.first_of_year(start));
            let first = first.filter(|_| !self.is_sometime || self.from.is_some());
            (Some(often), again.often().1, first)
        } else {
            let on = self.on.map(|(day, _)| day).or(self.yearly);
            let on = on.or(self.near.filter(|_| self.from.is_none()));
            let on = on.or(self.starts.filter(|(_, is_exact)| *is_exact).map(|(day, _)| day));
            (on.map(|_| Often::Once), Vec::new(), on.or(self.from))
        };
        let until = self
            .until(from.unwrap_or(start), dates)
            .filter(|until| often != Some(Often::Once) && from.is_none_or(|from| from <= *until));
        Falls { often, weekdays, from, until }
    }

    /// The day that each year has, on or after another.
    fn first_of_year(&self, start: Day) -> Day {
        let Some(day) = self.yearly else { return start };
        (0..100).map(|years| day.plus_months(12 * years)).find(|day| start <= *day).unwrap_or(day)
    }

    /// The last day: where it lies before the first one, the same words are meant from there on.
    fn until(&self, first: Day, dates: DateReader) -> Option<Day> {
        if let Some((count, unit)) = self.length {
            let after = match unit {
                Sense::OneDay => first.plus(count),
                Sense::Week => first.plus(count * 7),
                Sense::Fortnight => first.plus(count * 14),
                Sense::Month => first.plus_months(u32::try_from(count).ok()?),
                _ => first.plus_months(u32::try_from(count * 12).ok()?),
            };
            return Some(after.plus(-1));
        }
        let (day, text) = self.until.as_ref()?;
        if first <= *day {
            return Some(*day);
        }
        let later = DateReader { today: first, ..dates };
        later.read(text).ok().flatten().map(|found| found.day)
    }
}

impl Again {
    /// Whether its days are so many: “twice a week on Tue and Fri”.
    fn is_so_many(&self, (times, unit): (Option<usize>, Unit)) -> bool {
        let count =
            if unit == Unit::Week { self.weekdays.len() } else { self.of_month.iter().count() };
        self.pace.is(1, unit) && times.is_none_or(|times| times == count)
    }
}
