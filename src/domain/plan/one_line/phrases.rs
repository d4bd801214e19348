//! Finds in the words of a line what says how often, on which days, from when and until when.

use chrono::Weekday;

use crate::domain::{
    dates::{DateReader, NotADay},
    day::{Day, OF_A_WEEK},
    plan::{
        MonthDays,
        one_line::{
            asked::Way,
            cut::Piece,
            words::{Pace, Sense, Unit, day_of_month, sense},
        },
    },
};

/// What a phrase says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// So often.
    Pace(Pace),
    /// So often, and the first day is not said: “every year in May”.
    Sometime(Pace),
    /// On these days of the week, in every so-manyth where that is said with them.
    Days(Vec<Weekday>, Option<Pace>),
    /// On these days of each month, or so-manyth month. Without a month beside it, it may be none: “the first Monday”.
    OfMonth { days: MonthDays, pace: Option<Pace>, is_sure: bool },
    /// On this day of each year.
    Yearly(Day),
    /// Not on these days of the week.
    Except(Vec<Weekday>),
    /// These days of the week are free, and may have been free before.
    Off(Vec<Weekday>),
    /// Something of its days that was not understood.
    Unclear,
    /// On some of its days, and which is seen when they come: “only if I ask”.
    Depends,
    /// On one day, and by which day of the week it was named, where it was by that alone.
    On(Day, Option<Weekday>),
    /// It starts on a day, and whether that day is exact: how often or once, the line says which.
    Starts(Day, bool),
    /// One of several days, and which is asked.
    Which(Vec<Way>),
    /// On another date each month, which the plan cannot hold: “the last working day”.
    Moving,
    /// Today or another day by its place beside it.
    Near(Day),
    /// Once, whenever that is.
    Once,
    /// So many times a week or a month, which needs so many days beside it. Some say no number.
    Times(Option<usize>, Unit),
    /// From a day on.
    From(Day),
    /// Until a day, in the words that were read.
    Until(Day, String),
    /// For so many days, weeks or months.
    For(i64, Sense),
    /// For some time, and nobody said how long.
    SomeTime,
    /// A time of the day: the plan has no place for it, and its words stay.
    Time,
    /// A day that cannot be one, or is one of two. Its words stay.
    Doubt(String, NotADay),
}

impl Said {
    /// Whether it says how something comes again.
    pub(super) fn is_rhythm(&self) -> bool {
        matches!(
            self,
            Said::Pace(_)
                | Said::Sometime(_)
                | Said::Days(..)
                | Said::OfMonth { .. }
                | Said::Yearly(_)
        )
    }
}

/// A phrase that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "where a phrase counts is yes or no")]
pub(super) struct Found {
    pub(super) length: usize,
    pub(super) said: Said,
    /// Whether its words stay where they are, as they say more than was understood: “every morning”.
    pub(super) stays: bool,
    /// Whether it counts in the middle of words too, and not only where words end or begin.
    pub(super) anywhere: bool,
    /// Whether it counts only where it is all between two commas.
    pub(super) alone: bool,
    /// Whether it counts only where words end.
    pub(super) behind: bool,
    /// Whether it is a part of what is done, and says how often only with another phrase: “Weekly meeting, Mondays”.
    pub(super) beside: bool,
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
        .left_out()
        .or_else(|| ahead.of_each_year())
        .or_else(|| ahead.of_month())
        .or_else(|| ahead.every())
        .or_else(|| ahead.times())
        .or_else(|| ahead.so_long_after())
        .or_else(|| ahead.one_weekend())
        .or_else(|| ahead.on())
        .or_else(|| ahead.span())
        .or_else(|| ahead.time())
        .or_else(|| ahead.amount())
        .or_else(|| ahead.bare())
}

pub(super) fn found(length: usize, said: Said) -> Found {
    let (stays, anywhere, alone) = (false, false, false);
    Found { length, said, stays, anywhere, alone, behind: false, beside: false }
}

impl Found {
    pub(super) fn anywhere(self) -> Found {
        Found { anywhere: true, ..self }
    }

    pub(super) fn staying(self) -> Found {
        Found { stays: true, ..self }
    }
}

/// Saturday and Sunday.
pub(super) fn weekend() -> Vec<Weekday> {
    vec![Weekday::Sat, Weekday::Sun]
}

/// Monday to Friday.
pub(super) fn working_days() -> Vec<Weekday> {
    OF_A_WEEK[..5].to_vec()
}

impl<'a> Ahead<'a> {
    /// What the word at a place means, where it is in one piece with those before it.
    pub(super) fn at(self, place: usize) -> Option<Sense> {
        self.joined(place).and_then(sense)
    }

    /// The word at a place, where it is in one piece with those before it.
    pub(super) fn joined(self, place: usize) -> Option<&'a str> {
        let is_joined = place == 0 || !self.pieces.get(place - 1)?.ends;
        self.pieces.get(place).filter(|_| is_joined).map(|piece| piece.word.as_str())
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

    /// Which one of several the word at a place says: “second”, “10th”, “other”.
    fn which(self, place: usize) -> Option<u32> {
        match self.at(place) {
            Some(Sense::Nth(nth)) => Some(nth),
            Some(Sense::Other | Sense::Alternate) => Some(2),
            Some(_) => None,
            None => day_of_month(self.joined(place)?),
        }
    }

    /// “every day”, “every second week”, “every 3 months”, “alternate weeks”: how fast, and how many words.
    pub(super) fn pace(self) -> Option<(Pace, usize)> {
        if self.is(0, Sense::Alternate) {
            return Some((Pace::of(2, self.at(1)?)?, 2));
        }
        if !self.is_every(0) {
            return None;
        }
        if self.joined(1) == Some("half") {
            return Some((Pace::of(6, Sense::Month).filter(|_| self.is(2, Sense::Year))?, 3));
        }
        let (count, place) = match (self.at(1), self.which(1)) {
            (Some(Sense::Count(count)), _) => (count, 2),
            (Some(Sense::Single), _) if self.is(2, Sense::OneDay) => (1, 2),
            (_, Some(which)) => (i64::from(which), 2),
            _ => (1, 1),
        };
        let pace = Pace::of(count, self.at(place)?)?;
        // “every first week” is one week of several.
        (place == 1 || count > 1 || self.is(1, Sense::Single)).then_some((pace, place + 1))
    }

    /// “every day”, “each Monday and Thursday”, “every second Friday”.
    fn every(self) -> Option<Found> {
        let on = usize::from(self.is(0, Sense::On) && self.is(1, Sense::Alternate));
        if on > 0 {
            let every = self.rest(1).every()?;
            return Some(Found { length: every.length + 1, ..every });
        }
        let is_alternate = self.is(0, Sense::Alternate);
        if !is_alternate && !self.is_every(0) {
            return None;
        }
        if let Some((pace, length)) = self.pace() {
            if pace.unit == Unit::Year && self.is(length, Sense::Of) {
                let is_month = self.rest(length + 1).month() > 0;
                let sometime = found(length + 2, Said::Sometime(pace)).anywhere().staying();
                return is_month.then_some(sometime);
            }
            return Some(self.of_what(found(length, Said::Pace(pace)).anywhere()));
        }
        let unclear = |length| Some(found(length, Said::Unclear).anywhere());
        // Behind “every”, and behind which one of several.
        let (which, place) = match (is_alternate, self.which(1)) {
            (true, _) => (2, 1),
            (false, Some(which)) => (which, 2),
            (false, None) => (1, 1),
        };
        let weeks = Pace::of(which.into(), Sense::Week);
        let said = match self.at(place)? {
            Sense::PartOfDay => {
                let pace = Pace::of(which.into(), Sense::OneDay)?;
                let said = found(place + 1, Said::Pace(pace));
                return Some(self.of_what(said.anywhere().staying()));
            }
            Sense::WorkingDay if place == 1 => found(2, Said::Days(working_days(), None)),
            Sense::Working if place == 1 && self.is(2, Sense::OneDay) => {
                found(3, Said::Days(working_days(), None))
            }
            Sense::Weekend if which == 1 && place == 1 => found(2, Said::Days(weekend(), None)),
            Sense::Weekend if which > 1 && self.rest(place + 1).of_the_month().is_none() => {
                found(place + 1, Said::Days(weekend(), weeks))
            }
            Sense::Weekend | Sense::WorkingDay => return unclear(place + 1),
            Sense::Last if matches!(self.at(2)?, Sense::Week | Sense::Weekend) => {
                return unclear(3);
            }
            _ if place == 1 && !is_alternate => {
                let (days, length) = self.rest(1).days()?;
                found(1 + length, Said::Days(days, None))
            }
            _ if which > 1 => {
                let (days, length) = self.rest(place).days()?;
                found(place + length, Said::Days(days, weeks))
            }
            _ => return None,
        };
        Some(self.of_what(said.anywhere()))
    }

    /// What belongs to a phrase behind it: a part of the day, so that its words stay, and of which time it is said.
    fn of_what(self, found: Found) -> Found {
        let mut found = self.with_part(found);
        let length = found.length;
        if self.joined(length) == Some("of") {
            let is_each = matches!(
                self.at(length + 1),
                Some(Sense::The | Sense::A | Sense::Every | Sense::Each)
            );
            let unit = self.at(length + 2).filter(|_| is_each);
            if matches!(unit, Some(Sense::Week | Sense::Month | Sense::Year)) {
                found.length += 3;
            } else {
                // “every day of the holidays” is not every day.
                found.said = Said::Unclear;
            }
        }
        found
    }

    /// With the part of a day that is named behind a phrase. Its words stay.
    pub(super) fn with_part(self, mut found: Found) -> Found {
        if self.is(found.length, Sense::PartOfDay) {
            found.length += 1;
            found.stays = true;
        }
        found
    }

    /// “once a week”, “once every two weeks”, “twice a week”, “three evenings a week”, and “once” alone.
    fn times(self) -> Option<Found> {
        let (times, length) = match self.at(0)? {
            Sense::Times(times) => (Some(times), 1),
            Sense::TimesOf => (None, 1),
            Sense::Count(count)
                if matches!(
                    self.at(1),
                    Some(Sense::TimesOf | Sense::OneDay | Sense::PartOfDay)
                ) =>
            {
                (Some(usize::try_from(count).ok()?), 2)
            }
            _ => return None,
        };
        if times == Some(1) && self.is_every(1) {
            let every = self.rest(1).every()?;
            return Some(Found { length: every.length + 1, ..every });
        }
        let (unit, length) = match (self.at(length), self.at(length + 1)) {
            (Some(Sense::A | Sense::Every | Sense::Each), Some(unit)) => (unit, length + 2),
            (Some(Sense::So(Pace { count: 1, unit })), _) => (sense_of(unit), length + 1),
            // “once in two weeks” is said of one time, and of each two weeks.
            (Some(Sense::Of), _) if self.joined(length) == Some("in") => {
                return Some(found(length + 1, Said::Unclear).anywhere());
            }
            _ if self.is(0, Sense::Times(1)) => return Some(found(1, Said::Once)),
            _ => return None,
        };
        let pace = Pace::of(1, unit)?;
        let is_once = self.is(0, Sense::Times(1)) || times == Some(1) && self.is(1, Sense::TimesOf);
        let found = match (is_once, pace.unit) {
            (true, _) => found(length, Said::Pace(pace)),
            // Each day has it, whatever the number.
            (false, Unit::Day) => found(length, Said::Pace(pace)).staying(),
            (false, _) if pace.count > 1 => found(length, Said::Times(None, pace.unit)),
            (false, unit) => found(length, Said::Times(times, unit)),
        };
        Some(found.anywhere())
    }

    /// “£200 a month”, “20 minutes a day”: an amount, and its words stay.
    fn amount(self) -> Option<Found> {
        let begins = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
        let is_amount = matches!(self.at(0), Some(Sense::Count(_) | Sense::A))
            || self.joined(0).is_some_and(begins);
        let is_noun = is_amount && self.joined(1).is_some() && self.at(1).is_none();
        let place = if is_noun { 2 } else { 1 };
        if !is_amount || !self.is(place, Sense::A) || (place == 1 && self.is(0, Sense::A)) {
            return None;
        }
        let pace = Pace::of(1, self.at(place + 1)?)?;
        let found = found(place + 2, Said::Pace(pace)).staying();
        Some(Found { behind: true, ..found })
    }
}

fn sense_of(unit: Unit) -> Sense {
    match unit {
        Unit::Day => Sense::OneDay,
        Unit::Week => Sense::Week,
        Unit::Month => Sense::Month,
        Unit::Year => Sense::Year,
    }
}
