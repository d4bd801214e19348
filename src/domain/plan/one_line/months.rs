//! Days of a month and of a year in a line: “the 1st and the 15th”, “second and fourth Friday”, “every 5 May”.

use chrono::Weekday;

use crate::domain::{
    dates::{OfYear, of_each_year},
    plan::{
        MonthDay, MonthDays,
        one_line::{
            phrases::{Ahead, Found, Said, found},
            words::{Pace, Sense, Unit, day_of_month, sense},
        },
    },
};

/// Which one of a month, before it is said of what.
#[derive(Clone, Copy)]
enum Which {
    Nth(u8),
    Last,
}

impl Which {
    /// Of the days of the week with one name.
    fn of(self, weekday: Weekday) -> MonthDay {
        match self {
            Which::Nth(nth) => MonthDay::Nth(nth, weekday),
            Which::Last => MonthDay::LastWeekday(weekday),
        }
    }
}

/// Days of a month, and how many words they are.
struct Listed {
    days: Vec<MonthDay>,
    length: usize,
    /// Whether the only number is the word “first”.
    is_first: bool,
}

impl Ahead<'_> {
    /// “the first Monday of the month”, “on the 1st and the 15th”, “every second and fourth Friday”.
    pub(super) fn of_month(self) -> Option<Found> {
        // “at the end of each month”
        if self.is(0, Sense::At) && self.is(1, Sense::The) && self.is(2, Sense::End) {
            let (pace, length) = self.rest(3).of_the_month().filter(|_| self.is_every(4))?;
            let days = MonthDays::from_iter([MonthDay::End]);
            let said = Said::OfMonth { days, pace: Some(pace), is_sure: true };
            return Some(found(3 + length, said).anywhere());
        }
        let (on, every) = (self.is(0, Sense::On), self.is_every(0));
        let by = self.is(0, Sense::By);
        let before = usize::from(on || every || by);
        let listed = self.rest(before).days_of_month(on).or_else(|| self.day_in_numbers());
        let Listed { days, length, is_first } = listed?;
        let is_bare = self
            .joined(before)
            .is_some_and(|word| matches!(sense(word), Some(Sense::Count(_) | Sense::OneDay)));
        let length = before + length;
        let count = days.len();
        let numbers = days.iter().filter(|day| matches!(day, MonthDay::Number(_))).count();
        let days = MonthDays::from_iter(days);
        let say = |length, pace, is_sure| found(length, Said::OfMonth { days, pace, is_sure });
        if let Some((pace, of)) = self.rest(length).of_the_month() {
            // “by the 15th of each month” says more than on which day.
            let found = say(length + of, Some(pace), true).anywhere();
            return Some(if by { found.staying() } else { found });
        }
        if by {
            return None;
        }
        // “on the 2nd floor” and “the 15th of December” are other things.
        let is_last = self.pieces.get(length - 1).is_some_and(|piece| piece.ends)
            || matches!(
                self.at(length),
                Some(
                    Sense::At
                        | Sense::From
                        | Sense::Starts
                        | Sense::Until
                        | Sense::For
                        | Sense::Every
                        | Sense::Each
                        | Sense::So(_)
                )
            );
        let is_said = on || every;
        match (count, numbers) {
            (1, 1) if is_bare => is_last.then(|| say(length, None, false).anywhere()),
            (1, 1) if is_last && is_said && !is_first => Some(say(length, None, true).anywhere()),
            (1, 1) => None,
            (1, 0) => {
                let is_sure = match days.only() {
                    // “every second Friday” is one in two weeks.
                    Some(MonthDay::Nth(place, _)) if every && place > 1 => return None,
                    Some(MonthDay::Nth(..) | MonthDay::LastWeekday(_)) => every,
                    _ => false,
                };
                Some(say(length, None, is_sure).anywhere())
            }
            (_, 0) => Some(say(length, None, true).anywhere()),
            _ if is_last && is_said => Some(say(length, None, true).anywhere()),
            _ if is_last => Some(Found { behind: true, ..say(length, None, true) }),
            // “on the 1st and the 15th and rest on Sunday”
            _ if on => Some(found(length, Said::Unclear).anywhere()),
            _ => None,
        }
    }

    /// “on 15”, “on day 15”: beside a month, its day.
    fn day_in_numbers(self) -> Option<Listed> {
        let day = usize::from(self.is(1, Sense::OneDay));
        let Some(Sense::Count(number)) = self.at(1 + day).filter(|_| self.is(0, Sense::On)) else {
            return None;
        };
        let number = u8::try_from(number).ok().filter(|number| (1..=31).contains(number))?;
        Some(Listed { days: vec![MonthDay::Number(number)], length: 1 + day, is_first: false })
    }

    /// “day 15”
    fn numbered(self) -> Option<u8> {
        let Some(Sense::Count(number)) = self.at(1).filter(|_| self.is(0, Sense::OneDay)) else {
            return None;
        };
        u8::try_from(number).ok()
    }

    /// A list of days of a month: “1st, 10th and 20th”, “first and third Monday”, “the last day”; behind “on” also
    /// “day 1 and day 15”.
    fn days_of_month(self, on: bool) -> Option<Listed> {
        let mut days = Vec::new();
        // Which ones wait for what they are of, and the words that end just before each.
        let mut waiting: Vec<(Which, &str, usize)> = Vec::new();
        let (mut place, mut end) = (0, 0);
        loop {
            let is_begun = place > 0;
            let mut next = place;
            let is_comma = is_begun
                && self.pieces.get(place - 1).is_some_and(|piece| piece.ends && !piece.names);
            let is_and = is_begun && self.pieces.get(next).is_some_and(|piece| piece.word == "and");
            next += usize::from(is_and);
            // Between the words of one of them nothing ends.
            let word = |at: usize, start: usize| {
                let piece = self.pieces.get(at)?;
                let is_one = at == start || !self.pieces.get(at - 1)?.ends;
                is_one.then_some(piece.word.as_str())
            };
            // The day of the week behind the last of them.
            let is_apart = is_comma || is_and || !is_begun;
            if !is_apart && !waiting.is_empty() {
                match word(place, place).and_then(sense) {
                    Some(Sense::Day(weekday, _)) => {
                        days.extend(waiting.drain(..).map(|(which, ..)| which.of(weekday)));
                        (place, end) = (place + 1, place + 1);
                        continue;
                    }
                    Some(Sense::OneDay) if matches!(waiting.last(), Some((Which::Last, ..))) => {
                        waiting.pop();
                        numbers(&mut days, &mut waiting)?;
                        days.push(MonthDay::End);
                        (place, end) = (place + 1, place + 1);
                        continue;
                    }
                    _ => break,
                }
            }
            if !is_apart {
                break;
            }
            let start = next;
            next += usize::from(word(next, start) == Some("the"));
            let Some(named) = word(next, start) else { break };
            let numbered = self.rest(next).numbered().filter(|_| on && waiting.is_empty());
            if let Some(number) = numbered {
                days.push(MonthDay::Number(number));
                (place, end) = (next + 2, next + 2);
                continue;
            }
            let which = match sense(named) {
                Some(Sense::Nth(nth)) => Which::Nth(u8::try_from(nth).ok()?),
                Some(Sense::Last) => Which::Last,
                _ => match day_of_month(named) {
                    Some(day) => Which::Nth(u8::try_from(day).ok()?),
                    None => break,
                },
            };
            waiting.push((which, named, end));
            (place, end) = (next + 1, next + 1);
        }
        // What waits for nothing is a number, as far as it is one; the rest are other words.
        while let Some((which, named, before)) = waiting.last() {
            if matches!(which, Which::Nth(_)) && is_number(named) {
                break;
            }
            end = *before;
            waiting.pop();
        }
        let is_first = waiting.len() == 1 && waiting[0].1 == "first";
        numbers(&mut days, &mut waiting)?;
        let fits = |day: &MonthDay| match day {
            MonthDay::Nth(place, _) => (1..=5).contains(place),
            MonthDay::Number(number) => (1..=31).contains(number),
            _ => true,
        };
        let is_some = !days.is_empty() && days.iter().all(fits);
        is_some.then_some(Listed { days, length: end, is_first })
    }

    /// How fast the month comes again that is named here, and by how many words: “of the month”, “of every third month”.
    pub(super) fn of_the_month(self) -> Option<(Pace, usize)> {
        let of = usize::from(self.is(0, Sense::Of));
        let month = Pace { count: 1, unit: Unit::Month };
        if of > 0 && matches!(self.at(1), Some(Sense::The | Sense::A)) && self.is(2, Sense::Month) {
            return Some((month, 3));
        }
        let (pace, length) = self.rest(of).pace()?;
        (pace.unit == Unit::Month).then_some((pace, of + length))
    }

    /// How many words here are the name of a month: one, or none.
    pub(super) fn month(self) -> usize {
        let word = self.joined(0).unwrap_or_default();
        usize::from(of_each_year(word) == Some(OfYear::Month))
    }

    /// “every 5 May”, “each Christmas Day”; of “every May” the day is not said.
    pub(super) fn of_each_year(self) -> Option<Found> {
        if !self.is_every(0) {
            return None;
        }
        let ends = self.pieces.iter().position(|piece| piece.ends).unwrap_or(0);
        for length in (1..=ends.min(4)).rev() {
            let words: Vec<&str> =
                self.pieces[1..=length].iter().map(|piece| piece.word.as_str()).collect();
            let text = words.join(" ");
            // “each evening until Christmas” names more.
            let is_other = |place: usize| {
                let means = self.at(place);
                means.is_some_and(|it| !matches!(it, Sense::Count(_) | Sense::Nth(_) | Sense::Of))
            };
            // “every 4-6 weeks”
            if (1..=length).any(is_other)
                || self.at(1 + length).is_some_and(|unit| Pace::of(1, unit).is_some())
            {
                continue;
            }
            let year = Pace { count: 1, unit: Unit::Year };
            let said = match of_each_year(&text) {
                Some(OfYear::Day) => match self.dates.read(&text) {
                    Ok(read) => Said::Yearly(read?.day),
                    Err(why) => Said::Doubt(text, why),
                },
                Some(OfYear::Month) => {
                    return Some(found(1 + length, Said::Sometime(year)).anywhere().staying());
                }
                Some(OfYear::Moving) => Said::Unclear,
                None => continue,
            };
            return Some(found(1 + length, said).anywhere());
        }
        None
    }
}

/// “the 15th”, and of words only “first”: a second is a part of a minute too.
fn is_number(word: &str) -> bool {
    word == "first" || day_of_month(word).is_some()
}

/// Takes what waits as numbers; `None` where one of it is none.
fn numbers(days: &mut Vec<MonthDay>, waiting: &mut Vec<(Which, &str, usize)>) -> Option<()> {
    for (which, named, _) in waiting.drain(..) {
        match which {
            Which::Nth(number) if is_number(named) => days.push(MonthDay::Number(number)),
            Which::Nth(_) | Which::Last => return None,
        }
    }
    Some(())
}
