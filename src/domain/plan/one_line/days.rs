//! The words of days in a line: of the week, of the calendar, and from one day to another.

use chrono::Weekday;

use crate::domain::{
    dates::{NotADay, OfYear, is_like_a_date, of_each_year},
    day::{Day, OF_A_WEEK},
    plan::one_line::{
        cut::Piece,
        phrases::{Ahead, Found, Said, found, weekend, working_days},
        words::{
            Form, Sense, day_of_month, first_day_of, is_time, last_day_of_this, sense,
            weekday_in_small_letters,
        },
    },
};

/// A day and the words it was read from, or the words and why they are none.
type ReadDay = Result<(Day, String), (String, NotADay)>;

impl Ahead<'_> {
    /// “on Mondays”, “on Tue and Fri”, “on 5 December”, “by Friday”.
    pub(super) fn on(self) -> Option<Found> {
        let is_by = self.is(0, Sense::By);
        if !is_by && !matches!(self.at(0)?, Sense::On | Sense::At) {
            return None;
        }
        match self.at(1) {
            Some(Sense::WorkingDay) if !is_by => {
                return Some(self.with_part(found(2, Said::Days(working_days(), None)).anywhere()));
            }
            Some(Sense::Working) if !is_by && self.joined(2) == Some("days") => {
                return Some(found(3, Said::Days(working_days(), None)).anywhere());
            }
            Some(Sense::Weekend) if !is_by && self.pieces[1].word.ends_with('s') => {
                return Some(found(2, Said::Days(weekend(), None)).anywhere());
            }
            _ => (),
        }
        if self.is(0, Sense::At) {
            return None;
        }
        if let Some((days, length)) = self.rest(1).days().filter(|_| !is_by) {
            let last = self.at(length);
            let parts = self.rest(1).has_parts(length);
            if days.len() > 1 || parts || matches!(last, Some(Sense::Day(_, Form::Many))) {
                return Some(self.with_part(found(1 + length, Said::Days(days, None)).anywhere()));
            }
        }
        let (said, length, part) = self.rest(1).day(false)?;
        // “on the 2nd floor”
        let words = &self.pieces[1..=length];
        if words.iter().all(|it| it.word == "the" || day_of_month(&it.word).is_some()) {
            return None;
        }
        let short = matches!(self.at(1), Some(Sense::Day(_, Form::Short))) && length == 1;
        let named = match self.at(1) {
            Some(Sense::Day(day, _)) if length == 1 || (part && length == 2) => Some(day),
            _ => None,
        };
        let said = match said {
            Ok((day, _)) => Said::On(day, named),
            Err((text, why)) => Said::Doubt(text, why),
        };
        let found = Found { stays: is_by || part, ..found(1 + length, said) };
        Some(if short || is_by { found } else { found.anywhere() })
    }

    /// “from Monday”, “from Monday to Friday”, “until Christmas”, “for four weeks”.
    pub(super) fn span(self) -> Option<Found> {
        // “as of Monday”
        if self.pieces.first().is_some_and(|it| it.word == "as" && !it.ends) {
            let span = self.rest(1);
            let is_from = matches!(span.at(0), Some(Sense::Of | Sense::From));
            let (said, length, _) = span.rest(1).day(true).filter(|_| is_from)?;
            return Some(found(2 + length, of_day(said, |day, _| Said::From(day))));
        }
        match self.at(0)? {
            Sense::From => {
                let on = usize::from(matches!(self.at(1), Some(Sense::On | Sense::From)));
                let rest = self.rest(1 + on);
                if let Some((days, length)) = rest.days().filter(|(days, _)| days.len() > 1) {
                    return Some(found(1 + on + length, Said::Days(days, None)));
                }
                if self.pieces.get(1 + on)?.word == "now" {
                    let ends = usize::from(self.is(2 + on, Sense::On));
                    return Some(found(2 + on + ends, Said::From(self.dates.today)));
                }
                let (said, length, _) = rest.day(true)?;
                let length = 1 + on + length;
                let onward = matches!(self.at(length), Some(Sense::On | Sense::Onward));
                let length = length + usize::from(onward) + self.rest(length).again(&said);
                Some(found(length, of_day(said, |day, _| Said::From(day))))
            }
            Sense::Until | Sense::To => {
                let (said, length, _) = self.rest(1).day(true)?;
                let length = 1 + length + self.rest(1 + length).again(&said);
                Some(found(length, of_day(said, Said::Until)))
            }
            Sense::Starts => {
                let on = usize::from(matches!(self.at(1), Some(Sense::On | Sense::From)));
                let rest = self.rest(1 + on);
                let (said, length, _) = rest.day(true)?;
                let is_day = rest.day(false).is_some_and(|(day, ..)| day.is_ok());
                let said = of_day(said, |day, _| Said::Starts(day, is_day));
                Some(Found { behind: true, ..found(1 + on + length, said) })
            }
            Sense::For => self.length(),
            _ => None,
        }
    }

    /// “for six weeks”, “for a fortnight”, “for the next couple of months”.
    fn length(self) -> Option<Found> {
        if self.pieces[0].ends {
            return None;
        }
        let the = usize::from(self.is(1, Sense::The));
        let next = usize::from(matches!(self.joined(1 + the), Some("next" | "coming" | "first")));
        let start = 1 + the + next;
        let rest = self.rest(start);
        let (count, length) = match (rest.at(0)?, rest.joined(1)) {
            (Sense::A, Some("couple")) => (Some(2), 2 + usize::from(rest.joined(2) == Some("of"))),
            (Sense::A, Some("few")) => (None, 2),
            (Sense::Some, _) => (None, 1),
            (Sense::Another | Sense::A, _) => (Some(1), 1),
            (Sense::Count(count), Some("more" | "whole" | "full")) => (Some(count), 2),
            (Sense::Count(count), _) => (Some(count), 1),
            (_, _) if next > 0 => (Some(1), 0),
            _ => return None,
        };
        let unit = rest.at(length)?;
        let units = [Sense::OneDay, Sense::Week, Sense::Fortnight, Sense::Month, Sense::Year];
        if !units.contains(&unit) {
            return None;
        }
        let length = start + length + 1;
        match count {
            Some(count) if (1..=500).contains(&count) => {
                Some(found(length, Said::For(count, unit)))
            }
            Some(_) => None,
            None => Some(found(length, Said::SomeTime).staying()),
        }
    }

    /// How many words say the same day again: “from today, Monday 23 November”.
    fn again(self, said: &ReadDay) -> usize {
        let again = self.day(false).filter(|(_, length, _)| *length > 1);
        match (said, again) {
            (Ok((day, _)), Some((Ok((other, _)), length, false))) if *day == other => length,
            _ => 0,
        }
    }

    /// “Sunday mornings”: each of them.
    fn has_parts(self, length: usize) -> bool {
        self.is(length, Sense::PartOfDay) && self.pieces[length].word.ends_with('s')
    }

    /// “at 8”, “at 8 pm”, “at noon”.
    pub(super) fn time(self) -> Option<Found> {
        if !self.is(0, Sense::At) || self.pieces[0].ends {
            return None;
        }
        let clock = usize::from(self.is(2, Sense::Clock));
        let is_time = self.is(1, Sense::Noon) || is_time(&self.pieces.get(1)?.word);
        is_time.then(|| Found { stays: true, ..found(2 + clock, Said::Time) })
    }

    /// What is said without “every” or “on”, at an end of the words.
    pub(super) fn bare(self) -> Option<Found> {
        // “this week” ends with it, and its words stay: it may be all that is said of a day.
        let is_week = matches!(self.at(1), Some(Sense::Week | Sense::Month));
        if is_week && self.pieces[0].word == "this" {
            let text = last_day_of_this(&self.pieces[1].word);
            let read = self.dates.read(&text).ok().flatten()?;
            return Some(Found { stays: true, ..found(2, Said::Until(read.day, text)) });
        }
        match self.at(0) {
            Some(Sense::So(pace)) => return Some(found(1, Said::Pace(pace))),
            Some(Sense::WorkingDay) if self.pieces[0].word.ends_with('s') => {
                return Some(self.with_part(found(1, Said::Days(working_days(), None))));
            }
            Some(Sense::Working) if self.joined(1) == Some("days") => {
                return Some(found(2, Said::Days(working_days(), None)));
            }
            Some(Sense::Weekend) if self.pieces[0].word.ends_with('s') => {
                return Some(found(1, Said::Days(weekend(), None)));
            }
            Some(Sense::Near) => {
                let (said, length, part) = self.day(false)?;
                let stays = part || self.pieces[0].word == "tonight";
                let said = of_day(said, |day, _| Said::Near(day));
                return Some(Found { stays, ..found(length, said) });
            }
            _ => (),
        }
        if let Some((days, length)) = self.days() {
            let is_many = matches!(self.at(length - 1), Some(Sense::Day(_, Form::Many)));
            if is_many || days.len() > 1 || self.has_parts(length) {
                return Some(self.with_part(found(length, Said::Days(days, None))));
            }
        }
        self.in_so_long().or_else(|| self.one_day())
    }

    /// “tue”, “weds” as the date reader hears it for sure, where it may not be another word.
    fn short_day(self, length: usize) -> Option<&'static str> {
        let Some(Sense::Day(day, Form::Short)) = self.at(0).filter(|_| length == 1) else {
            return None;
        };
        let is_other = matches!(self.pieces[0].word.as_str(), "sat" | "sun" | "wed");
        (!is_other || self.pieces[0].ends).then(|| weekday_in_small_letters(day))
    }

    /// A day in words of its own, or behind what is done: “Sit down Sunday”, “Haircut 5/10”.
    fn one_day(self) -> Option<Found> {
        // “date night Saturday”
        if self.is(0, Sense::PartOfDay) {
            return None;
        }
        let (said, length, part) = self.day(false)?;
        let words = &self.pieces[..length];
        let weekday = match self.at(0) {
            Some(Sense::Day(day, Form::One)) => Some(day),
            // “where we sat”, “in the sun”, “the day we wed”
            Some(Sense::Day(day, Form::Short)) => {
                Some(day).filter(|_| !matches!(&*words[0].word, "sat" | "sun" | "wed"))
            }
            _ => None,
        };
        let is_this = matches!(&*words[0].word, "next" | "this" | "coming") && length == 2;
        let has_name = |it: &Piece| it.word.starts_with(char::is_alphabetic) && it.word != "the";
        let has_marks =
            |it: &Piece| it.word.contains('/') || it.word.matches(['-', '.']).count() > 1;
        // `9.30` is a time as well.
        let is_the_day = words[0].word == "the" && matches!(self.at(1), Some(Sense::Day(..)));
        let is_date =
            length > 1 && !is_the_day && words.iter().any(has_name) || words.iter().any(has_marks);
        let is_day = weekday.is_some() && (length == 1 || part) || is_this || is_date;
        let said = of_day(said, |day, _| {
            Said::On(day, weekday.filter(|_| length == 1 || (part && length == 2)))
        });
        // A day that is none is told of where it is a date for sure.
        let is_told = match &said {
            Said::Doubt(_, NotADay::TwoWays { .. }) => is_date,
            Said::Doubt(..) => false,
            _ => true,
        };
        let behind = is_day && is_told;
        Some(Found { stays: part, behind, alone: !behind, ..found(length, said) })
    }

    /// Days of the week, one or several, and how many words they are: “Mon, Wed and Fri”, “Monday to Friday”.
    pub(super) fn days(self) -> Option<(Vec<Weekday>, usize)> {
        if let Some(days) = joined(&self.pieces.first()?.word) {
            return Some((days, 1));
        }
        let Sense::Day(first, _) = self.at(0)? else { return None };
        // “from Monday until Friday” is a span of one week.
        let is_run = self.pieces.get(1).is_some_and(|it| matches!(&*it.word, "to" | "through"));
        if let (true, Some(_), Some(Sense::Day(last, _))) = (is_run, self.at(1), self.at(2)) {
            return Some((run(first, last), 3));
        }
        let (mut days, mut length) = (vec![first], 1);
        loop {
            let mut and = usize::from(self.pieces.get(length).is_some_and(|it| it.word == "and"));
            // “on Tuesday and on Thursday”
            let is_on = self.pieces.get(length + and).is_some_and(|it| it.word == "on" && !it.ends);
            let is_day = self.pieces.get(length + and + 1).and_then(|it| sense(&it.word));
            if and > 0 && is_on && matches!(is_day, Some(Sense::Day(_, Form::One))) {
                and += 1;
            }
            // Between names there may be a comma, and nothing else has one.
            let is_short =
                |place: usize| matches!(self.at(place), Some(Sense::Day(_, Form::Short)));
            // “Mon Wed Fri”
            let parted = self.pieces[length - 1].ends
                || and > 0
                || (is_short(length - 1) && is_short(length));
            let next = self.pieces.get(length + and).and_then(|piece| sense(&piece.word));
            match next {
                Some(Sense::Day(day, _)) if parted && (and == 0 || !self.pieces[length].ends) => {
                    days.push(day);
                    length += 1 + and;
                }
                _ => break,
            }
        }
        days.sort_by_key(Weekday::num_days_from_monday);
        days.dedup();
        Some((days, length))
    }

    /// The day that the most words from here on mean, how many they are, and whether they name a part of it.
    pub(super) fn day(self, in_a_span: bool) -> Option<(ReadDay, usize, bool)> {
        let stops = |place: usize| {
            matches!(
                self.at(place),
                Some(
                    Sense::Until
                        | Sense::From
                        | Sense::Starts
                        | Sense::Every
                        | Sense::On
                        | Sense::For
                        | Sense::At
                        | Sense::To
                )
            )
        };
        let most = (0..self.pieces.len().min(7)).find(|place| stops(*place)).unwrap_or(7);
        let ends = self.pieces.iter().position(|piece| piece.ends).map_or(0, |place| place + 1);
        for length in (1..=most.min(ends)).rev() {
            let words: Vec<&str> =
                self.pieces[..length].iter().map(|piece| piece.word.as_str()).collect();
            let text = words.join(" ");
            let is_end = in_a_span && (0..length).any(|place| self.is(place, Sense::End));
            let part = self.is(length - 1, Sense::PartOfDay) && length > 1;
            let text = match (self.at(0), self.at(1)) {
                // A week or a month to come begins on its first day.
                (Some(Sense::Next), Some(Sense::Week | Sense::Month))
                    if in_a_span && length == 2 =>
                {
                    first_day_of(&text)
                }
                _ if is_end || is_like_a_date(&text) => text,
                _ if self.short_day(length).is_some() => {
                    self.short_day(length).unwrap_or_default().to_owned()
                }
                // “until March”
                _ if in_a_span && of_each_year(&text) == Some(OfYear::Month) => text,
                _ => continue,
            };
            match self.dates.read(&text) {
                Ok(Some(read)) if !read.rough || in_a_span => {
                    let more = !in_a_span && !part && self.is(length, Sense::PartOfDay);
                    return Some((Ok((read.day, text)), length + usize::from(more), part || more));
                }
                Ok(_) | Err(NotADay::Unread) => (),
                Err(why) => return Some((Err((text, why)), length, part)),
            }
        }
        None
    }
}

fn of_day(read: ReadDay, said: impl Fn(Day, String) -> Said) -> Said {
    match read {
        Ok((day, text)) => said(day, text),
        Err((text, why)) => Said::Doubt(text, why),
    }
}

/// The days from one to another, in the order of a week that goes on.
fn run(first: Weekday, last: Weekday) -> Vec<Weekday> {
    let count = usize::try_from(last.days_since(first)).unwrap_or(0) + 1;
    let days = OF_A_WEEK.iter().cycle().skip_while(|day| **day != first).take(count);
    let mut days: Vec<Weekday> = days.copied().collect();
    days.sort_by_key(Weekday::num_days_from_monday);
    days
}

/// `Mon-Fri`, `Tue/Fri`: names in one word.
fn joined(word: &str) -> Option<Vec<Weekday>> {
    let mark = word.chars().find(|letter| matches!(letter, '-' | '/' | ',' | '+' | '&'))?;
    let named = |name: &str| match sense(name)? {
        Sense::Day(day, _) => Some(day),
        _ => None,
    };
    let mut days = word.split(mark).map(named).collect::<Option<Vec<Weekday>>>()?;
    if let ('-', [first, last]) = (mark, days.as_slice()) {
        return Some(run(*first, *last));
    }
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    Some(days)
}
