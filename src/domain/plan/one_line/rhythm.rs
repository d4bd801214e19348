//! Puts together what the phrases of a line say: what does not go together with what was said before is not taken.

use chrono::{Datelike, Weekday};

use crate::domain::{
    Day,
    dates::DateReader,
    plan::{
        Often, Recurrence,
        one_line::{phrases::Said, words::Sense},
        recurrence::nth,
    },
};

/// What was said so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Rhythm {
    often: Option<Often>,
    weekdays: Vec<Weekday>,
    of_month: Option<Said>,
    on: Option<(Day, Option<Weekday>)>,
    once: bool,
    from: Option<Day>,
    until: Option<(Day, String)>,
    length: Option<(i64, Sense)>,
}

/// What it comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Falls {
    pub(super) often: Option<Often>,
    pub(super) weekdays: Vec<Weekday>,
    pub(super) from: Option<Day>,
    pub(super) until: Option<Day>,
}

impl Rhythm {
    /// Takes what is said, if it goes together with the rest.
    pub(super) fn takes(&mut self, said: &Said) -> bool {
        let is_open = self.of_month.is_none() && self.on.is_none() && !self.once;
        let by_weeks = self.often.is_some_and(Often::goes_by_weekdays);
        match said {
            Said::Time | Said::Times(_) => true,
            Said::Doubt(..) => false,
            Said::Often(often) => self.takes_often(*often),
            Said::Days(days, often) => {
                let is_first = matches!(self.often, None | Some(Often::Daily)) && is_open;
                let adds = by_weeks && self.weekdays.is_empty() && *often == Often::Weekly;
                if is_first {
                    self.often = Some(*often);
                }
                if is_first || adds {
                    self.weekdays.clone_from(days);
                }
                is_first || adds
            }
            Said::DayOfMonth(_) | Said::Nth(..) | Said::Last(_) | Said::MonthEnd => {
                let fits = is_open && matches!(self.often, None | Some(Often::Monthly));
                if fits {
                    self.often = None;
                    self.of_month = Some(said.clone());
                }
                fits
            }
            Said::On(day, weekday) => {
                let is_first = self.often.is_none() && self.of_month.is_none();
                if is_first && self.on.is_none() && self.from.is_none() {
                    self.on = Some((*day, *weekday));
                    return true;
                }
                let Some(weekday) = weekday.filter(|_| by_weeks && self.weekdays.is_empty()) else {
                    return false;
                };
                self.weekdays = vec![weekday];
                true
            }
            Said::Once => {
                let fits = self.often.is_none() && self.of_month.is_none() && !self.once;
                self.once |= fits;
                fits
            }
            Said::From(day) => {
                let fits = self.from.is_none() && self.on.is_none();
                self.from = self.from.or(Some(*day).filter(|_| fits));
                fits
            }
            Said::Until(day, text) => {
                let fits = self.until.is_none() && self.length.is_none();
                if fits {
                    self.until = Some((*day, text.clone()));
                }
                fits
            }
            Said::For(count, unit) => {
                let fits = self.until.is_none() && self.length.is_none();
                if fits {
                    self.length = Some((*count, *unit));
                }
                fits
            }
        }
    }

    /// Takes how often it is, if that goes together with the rest.
    fn takes_often(&mut self, often: Often) -> bool {
        let fits = match (self.often, &self.of_month, &self.on) {
            (None, None, None) => !self.once,
            (None, Some(_), None) => return often == Often::Monthly,
            // “on Friday, every two weeks”
            (None, None, Some((_, Some(day)))) if often.goes_by_weekdays() && !self.once => {
                self.weekdays = vec![*day];
                self.on = None;
                true
            }
            // “on Mondays, every two weeks”
            (Some(Often::Weekly), ..) => often.goes_by_weekdays() && !self.weekdays.is_empty(),
            // “every day, Monday to Friday”
            (Some(Often::Daily), None, None) => often == Often::Weekdays,
            _ => false,
        };
        if fits {
            self.often = Some(often);
        }
        fits
    }

    /// Whether something that was taken comes to nothing: its words stay, then.
    pub(super) fn lets_go(&self, said: &Said, dates: DateReader) -> bool {
        match said {
            Said::Once => self.on.is_none(),
            Said::Times(times) => self.weekdays.len() != *times,
            // A last day before the first ends nothing.
            Said::Until(..) | Said::For(..) => self.falls(dates).until.is_none(),
            _ => false,
        }
    }

    /// On which days it falls: from the first one on that fits, today at the earliest.
    pub(super) fn falls(&self, dates: DateReader) -> Falls {
        let start = self.from.unwrap_or(dates.today);
        let (often, from) = match (&self.of_month, self.on) {
            (_, Some((day, _))) => (Some(Often::Once), Some(day)),
            (Some(of_month), None) => {
                let (often, first) = first_of_month(of_month, start);
                (Some(often), first)
            }
            (None, None) => match self.often {
                Some(often) => {
                    let every = Recurrence::every(often, start);
                    let every = Recurrence { weekdays: self.weekdays.clone(), ..every };
                    (Some(often), every.days_between(start, start.plus(62)).first().copied())
                }
                None => (None, self.from),
            },
        };
        let weekdays = if often.is_some_and(Often::goes_by_weekdays) {
            self.weekdays.clone()
        } else {
            Vec::new()
        };
        let until = self
            .until(from.unwrap_or(start), dates)
            .filter(|until| often != Some(Often::Once) && from.is_none_or(|from| from <= *until));
        Falls { often, weekdays, from, until }
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

/// The first day on which something falls that comes on such a day of each month.
fn first_of_month(said: &Said, start: Day) -> (Often, Option<Day>) {
    let (often, fits): (Often, Box<dyn Fn(Day) -> bool>) = match said {
        Said::Nth(which, weekday) => {
            let (which, weekday) = (*which, *weekday);
            let fits = move |day: Day| nth(day) == which && day.date().weekday() == weekday;
            (Often::MonthWeekday, Box::new(fits))
        }
        Said::Last(weekday) => {
            let weekday = *weekday;
            let fits = move |day: Day| day.date().weekday() == weekday && !is_same_month(day, 7);
            (Often::LastWeekday, Box::new(fits))
        }
        Said::DayOfMonth(of_month) => {
            let of_month = *of_month;
            (Often::Monthly, Box::new(move |day: Day| day.date().day() == of_month))
        }
        _ => (Often::MonthEnd, Box::new(|day: Day| !is_same_month(day, 1))),
    };
    // No month begins so that none of the next two has such a day.
    (often, (0..93).map(|ahead| start.plus(ahead)).find(|day| fits(*day)))
}

fn is_same_month(day: Day, ahead: i64) -> bool {
    day.plus(ahead).first_of_month() == day.first_of_month()
}
