//! Finds in the words of a line what says how often, on which days, from when and until when.

use chrono::Weekday;

use crate::domain::{
    Day,
    dates::{DateReader, NotADay},
    plan::{
        Often,
        one_line::{
            cut::Piece,
            days::said_of,
            words::{Sense, day_of_month, sense},
        },
    },
};

/// What a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// So often.
    Often(Often),
    /// On these days of the week, so often.
    Days(Vec<Weekday>, Often),
    /// On this day of each month.
    DayOfMonth(u32),
    /// On the first, second … such weekday of each month.
    Nth(u32, Weekday),
    /// On the last one of each month.
    Last(Weekday),
    /// On the last day of each month.
    MonthEnd,
    /// On one day, and by which day of the week it was named, where it was by that alone.
    On(Day, Option<Weekday>),
    /// Once, whenever that is.
    Once,
    /// So many times a week, which needs so many days beside it.
    Times(usize),
    /// From a day on.
    From(Day),
    /// Until a day, in the words that were read.
    Until(Day, String),
    /// For so many days, weeks or months.
    For(i64, Sense),
    /// A time of the day: the plan has no place for it, and its words stay.
    Time,
    /// A day that cannot be one, or is one of two. Its words stay.
    Doubt(String, NotADay),
}

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) length: usize,
    pub(super) said: Said,
    /// Whether its words stay where they are, as they say more than was understood: “every morning”.
    pub(super) stays: bool,
    /// Whether it counts in the middle of words too, and not only where words end or begin.
    pub(super) anywhere: bool,
    /// Whether it counts only where it is all between two commas.
    pub(super) alone: bool,
}

/// The words from a place on, in which a phrase is looked for.
#[derive(Clone, Copy)]
pub(super) struct Ahead<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) dates: DateReader,
}

/// The phrase that begins with the first of these words, if any does.
pub(super) fn phrase(pieces: &[Piece], dates: DateReader) -> Option<Found> {
    let ahead = Ahead { pieces, dates };
    ahead
        .every()
        .or_else(|| ahead.times())
        .or_else(|| ahead.of_month())
        .or_else(|| ahead.on())
        .or_else(|| ahead.span())
        .or_else(|| ahead.time())
        .or_else(|| ahead.bare())
}

pub(super) fn found(length: usize, said: Said) -> Found {
    Found { length, said, stays: false, anywhere: false, alone: false }
}

impl Found {
    pub(super) fn anywhere(self) -> Found {
        Found { anywhere: true, ..self }
    }
}

impl<'a> Ahead<'a> {
    /// What the word at a place means, where it is in one piece with those before it.
    pub(super) fn at(self, place: usize) -> Option<Sense> {
        let is_joined = place == 0 || !self.pieces.get(place - 1)?.ends;
        sense(&self.pieces.get(place)?.word).filter(|_| is_joined)
    }

    pub(super) fn is(self, place: usize, wanted: Sense) -> bool {
        self.at(place) == Some(wanted)
    }

    pub(super) fn is_every(self, place: usize) -> bool {
        matches!(self.at(place), Some(Sense::Every | Sense::Each))
    }

    pub(super) fn rest(self, place: usize) -> Ahead<'a> {
        Ahead { pieces: self.pieces.get(place..).unwrap_or_default(), ..self }
    }

    /// “every day”, “each Monday and Thursday”, “every second Friday”.
    fn every(self) -> Option<Found> {
        if !self.is_every(0) {
            return None;
        }
        // “every 15th”, “every first of the month”
        let of_month = self.rest(2).of_the_month();
        let day = self.pieces.get(1).and_then(|piece| day_of_month(&piece.word));
        let first = (self.is(1, Sense::Nth(1)) && of_month > 0).then_some(1);
        if let Some(day) = day.or(first).filter(|_| of_month > 0 || self.pieces[1].ends) {
            return Some(found(2 + of_month, Said::DayOfMonth(day)).anywhere());
        }
        let (said, length) = match self.at(1)? {
            Sense::Single if self.is(2, Sense::OneDay) => (Said::Often(Often::Daily), 3),
            Sense::PartOfDay => {
                return Some(Found {
                    stays: true,
                    ..found(2, Said::Often(Often::Daily)).anywhere()
                });
            }
            Sense::OneDay => (Said::Often(Often::Daily), 2),
            Sense::WorkingDay => (Said::Often(Often::Weekdays), 2),
            Sense::Working if self.is(2, Sense::OneDay) => (Said::Often(Often::Weekdays), 3),
            Sense::Week => (Said::Often(Often::Weekly), 2),
            Sense::Fortnight => (Said::Often(Often::Fortnight), 2),
            Sense::Month => (Said::Often(Often::Monthly), 2),
            Sense::Weekend => (Said::Days(vec![Weekday::Sat, Weekday::Sun], Often::Weekly), 2),
            Sense::Last => match self.at(2)? {
                Sense::Day(day, _) => (Said::Last(day), 3 + self.rest(3).of_the_month()),
                _ => return None,
            },
            Sense::Count(count) => (Said::Often(self.in_so_many(count, 2)?), 3),
            Sense::Other => self.every_so_many(2)?,
            Sense::Nth(nth) => self.every_so_many(nth)?,
            _ => {
                let (days, length) = self.rest(1).days()?;
                (said_of(days), 1 + length)
            }
        };
        self.with_what_follows(found(length, said).anywhere())
    }

    /// Every so many days or weeks, by the unit at a place.
    fn in_so_many(self, count: i64, place: usize) -> Option<Often> {
        match (self.at(place)?, count) {
            (Sense::OneDay, 2) => Some(Often::SecondDay),
            (Sense::Week, _) => of_weeks(count),
            _ => None,
        }
    }

    fn every_so_many(self, nth: u32) -> Option<(Said, usize)> {
        match self.at(2)? {
            Sense::Day(day, _) => {
                let of_month = self.rest(3).of_the_month();
                if of_month > 0 || nth == 1 {
                    return Some((Said::Nth(nth, day), 3 + of_month));
                }
                let (days, length) = self.rest(2).days()?;
                Some((Said::Days(days, of_weeks(nth.into())?), 2 + length))
            }
            Sense::Weekend => {
                let days = vec![Weekday::Sat, Weekday::Sun];
                Some((Said::Days(days, of_weeks(nth.into())?), 3))
            }
            _ => Some((Said::Often(self.in_so_many(nth.into(), 2)?), 3)),
        }
    }

    /// “once a week”, “once every two weeks”, “twice a week”, “three times a week”, and “once” alone.
    fn times(self) -> Option<Found> {
        let (times, length) = match self.at(0)? {
            Sense::Times(times) => (times, 1),
            Sense::Count(count) if self.is(1, Sense::TimesOf) => (usize::try_from(count).ok()?, 2),
            _ => return None,
        };
        if times == 1 && self.is_every(1) {
            let every = self.rest(1).every()?;
            return Some(Found { length: every.length + 1, ..every });
        }
        let is_per = matches!(self.at(length), Some(Sense::A | Sense::Every | Sense::Each));
        let said = match self.at(length + 1).filter(|_| is_per) {
            Some(Sense::OneDay) if times == 1 => Said::Often(Often::Daily),
            Some(Sense::Week) if times == 1 => Said::Often(Often::Weekly),
            Some(Sense::Fortnight) if times == 1 => Said::Often(Often::Fortnight),
            Some(Sense::Month) if times == 1 => Said::Often(Often::Monthly),
            Some(Sense::Week) => Said::Times(times),
            None if times == 1 => return Some(found(1, Said::Once)),
            Some(_) | None => return None,
        };
        Some(found(length + 2, said).anywhere())
    }

    /// “the first Monday of the month”, “on the last Friday of every month”, “on the last day of the month”, “on the 15th”.
    fn of_month(self) -> Option<Found> {
        let on = usize::from(self.is(0, Sense::On));
        let place = on + usize::from(self.is(on, Sense::The));
        let (which, word) = (self.at(place), self.pieces.get(place)?.word.as_str());
        let of_month = |from: usize| self.rest(from).of_the_month();
        match (which, self.at(place + 1)) {
            (Some(Sense::Nth(nth)), Some(Sense::Day(day, _))) if of_month(place + 2) > 0 => {
                Some(found(place + 2 + of_month(place + 2), Said::Nth(nth, day)).anywhere())
            }
            (Some(Sense::Last), Some(Sense::Day(day, _))) if of_month(place + 2) > 0 => {
                Some(found(place + 2 + of_month(place + 2), Said::Last(day)).anywhere())
            }
            (Some(Sense::Last), Some(Sense::OneDay)) if of_month(place + 2) > 0 => {
                Some(found(place + 2 + of_month(place + 2), Said::MonthEnd).anywhere())
            }
            _ => {
                let is_first = on > 0 && which == Some(Sense::Nth(1)) && word == "first";
                let day = day_of_month(word).or(is_first.then_some(1))?;
                let length = place + 1 + of_month(place + 1);
                let is_of_month = length > place + 1;
                // “on the 2nd floor”, “on the 1st and the 15th” are other things; so is “the 15th” with a month behind it.
                let is_last = self.pieces.get(place).is_some_and(|piece| piece.ends)
                    || self.at(place + 1).is_some_and(|it| it == Sense::At || it == Sense::From);
                let fits = is_of_month || (on > 0 && !is_first && is_last);
                fits.then(|| found(length, Said::DayOfMonth(day)).anywhere())
            }
        }
    }

    /// How many words here say “of the month” or “each month”.
    fn of_the_month(self) -> usize {
        let of = usize::from(self.is(0, Sense::Of));
        let is_each = matches!(self.at(of), Some(Sense::Every | Sense::Each));
        let is_the = of > 0 && matches!(self.at(of), Some(Sense::The | Sense::A));
        if (is_each || is_the) && self.is(of + 1, Sense::Month) { of + 2 } else { 0 }
    }
}

fn of_weeks(count: i64) -> Option<Often> {
    Often::ALL.into_iter().find(|often| often.weeks() == Some(count))
}
