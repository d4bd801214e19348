//! What the pieces of a date mean together.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::{
    dates::{
        DateReader, Meant, NotADay, Understood,
        found::{Found, Read, Source, exactly, shifted, steps},
        of_year::year_of,
        tokens::{Token, tokens},
        words::{Part, Sense, Unit},
    },
    day::Day,
};

use Sense::{
    About, After, Ago, Ahead, Before, Coming, Count, Few, From, In, Last, Month, Next, Span, This,
};
use Token::{Numbers, Signed, Word};

/// The day that a text means.
pub fn read(text: &str, reader: DateReader) -> Result<Understood, NotADay> {
    let found = read_part(text, reader).or_else(|why| in_two_parts(text, reader).ok_or(why))?;
    Ok(Understood { day: Day::from_date(found.date), rough: found.rough })
}

fn read_part(text: &str, reader: DateReader) -> Read {
    let mut tokens = tokens(text)?;
    let about = |token: &Token| matches!(token, Word(About));
    let rough = tokens.iter().any(about);
    tokens.retain(|token| !about(token));
    let found = reader.whole(&tokens)?;
    Ok(Found { rough: rough || found.rough, ..found })
}

/// A date, and after a comma the same day in other words, as this program says it.
fn in_two_parts(text: &str, reader: DateReader) -> Option<Found> {
    let (date, words) = text.split_once(',')?;
    let (date, words) = (read_part(date, reader).ok()?, read_part(words, reader).ok()?);
    let is_told = date.from == Source::Date && words.from == Source::Distance;
    (is_told || date.date == words.date).then_some(date)
}

impl DateReader {
    pub(super) fn now(self) -> NaiveDate {
        self.today.date()
    }

    fn whole(self, tokens: &[Token]) -> Read {
        let distance = |date: Option<NaiveDate>| exactly(date, Source::Distance);
        match tokens {
            [Word(Sense::Days(days)) | Signed(days)] => distance(self.away(*days, Unit::Day)),
            [Signed(count), Word(Sense::Unit(unit))] => distance(self.away(*count, *unit)),
            [Word(From), rest @ ..] => self.whole(rest),
            [Word(In), rest @ ..] => self.ahead(rest),
            [Numbers(numbers, mark), year @ ..] => self.numbers(numbers, *mark, year),
            [Word(Sense::Part(part)), rest @ ..] => self.part(*part, rest),
            [rest @ .., Word(Sense::Unit(Unit::Week))] if names_a_day(rest) => {
                moved(self.whole(rest)?, 1, Unit::Week)
            }
            [Word(Sense::Weekday(day)), way, Word(Sense::Unit(Unit::Week))]
            | [way, Word(Sense::Unit(Unit::Week)), Word(Sense::Weekday(day))]
                if steps(way).is_some() =>
            {
                let monday = self.part_of(Part::Start, steps(way).unwrap_or(0), Unit::Week);
                let days = i64::from(day.num_days_from_monday());
                exactly(monday.and_then(|date| shifted(date, days, Unit::Day)), Source::Other)
            }
            [Word(first), Word(After), Word(Next)] => {
                let next = self.whole(&[Word(Next), Word(*first)])?;
                let unit = if let Sense::Unit(unit) = first { *unit } else { Unit::Week };
                moved(next, 1, unit)
            }
            [Word(Sense::Weekday(day)), rest @ ..] => self.weekday(*day, rest),
            [rest @ .., Word(Sense::Weekday(day))] if is_way(rest) => self.weekday_that(*day, rest),
            [rest @ .., Word(Sense::Weekend)] if rest.is_empty() || is_way(rest) => {
                self.weekday_that(Weekday::Sat, rest)
            }
            [way @ Word(Next | Last | Coming), Word(Sense::Unit(unit))] => {
                let step = if *way == Word(Last) { -1 } else { 1 };
                let date = self.away(step, *unit).ok_or(NotADay::NotInCalendar)?;
                Ok(Found { date, rough: *unit != Unit::Day, from: Source::Distance })
            }
            _ => match amount(tokens) {
                Some((count, unit, few, rest)) => {
                    let found = self.so_far(count, unit, rest)?;
                    Ok(Found { rough: few || found.rough, ..found })
                }
                None => self.in_the_year(tokens),
            },
        }
    }

    /// `in 3 weeks`, `in june`.
    fn ahead(self, rest: &[Token]) -> Read {
        let Some((count, unit, few, after)) = amount(rest) else { return self.in_the_year(rest) };
        if !matches!(after, [] | [Word(Ahead)]) {
            return Err(NotADay::Unread);
        }
        let date = self.away(count, unit).ok_or(NotADay::NotInCalendar)?;
        Ok(Found { date, rough: few, from: Source::Distance })
    }

    /// `3 weeks`, and from when they are counted, and which way.
    fn so_far(self, count: i64, unit: Unit, rest: &[Token]) -> Read {
        let here = Found { date: self.now(), rough: false, from: Source::Distance };
        match rest {
            [] if self.meant == Meant::Past => moved(here, -count, unit),
            [] | [Word(Ahead)] => moved(here, count, unit),
            [Word(Ago)] => moved(here, -count, unit),
            [Word(Ago | Before), rest @ ..] => moved(self.whole(rest)?, -count, unit),
            [Word(From | After), rest @ ..] => moved(self.whole(rest)?, count, unit),
            rest if names_a_day(rest) => moved(self.whole(rest)?, count, unit),
            _ => Err(NotADay::Unread),
        }
    }

    fn away(self, count: i64, unit: Unit) -> Option<NaiveDate> {
        shifted(self.now(), count, unit)
    }

    /// A day of the week, alone, or before its date.
    fn weekday(self, day: Weekday, rest: &[Token]) -> Read {
        if rest.is_empty() || is_way(rest) {
            return self.weekday_that(day, rest);
        }
        let found = match rest {
            // `mon 30`
            [Token::Number(number)] if number.digits <= 2 => self.nth(number.value)?,
            _ => self.whole(rest)?,
        };
        if found.date.weekday() == day {
            Ok(found)
        } else {
            Err(NotADay::OtherWeekday(Day::from_date(found.date)))
        }
    }

    /// `friday` is the one that comes, or came; today has its own word. `next friday` is that of next
    /// week, as weeks begin on Mondays.
    fn weekday_that(self, day: Weekday, way: &[Token]) -> Read {
        let since_monday = |day: Weekday| i64::from(day.num_days_from_monday());
        let in_week = since_monday(day) - since_monday(self.now().weekday());
        let coming = if in_week > 0 { in_week } else { in_week + 7 };
        let passed = if in_week < 0 { in_week } else { in_week - 7 };
        let days = match way {
            [] if self.meant == Meant::Past => passed,
            [] | [Word(Coming)] => coming,
            [Word(Next)] => in_week + 7,
            [Word(Last)] => passed,
            [Word(This)] => match self.meant {
                Meant::Future if in_week < 0 => coming,
                Meant::Past if in_week > 0 => passed,
                Meant::Past | Meant::Future | Meant::Either => in_week,
            },
            _ => return Err(NotADay::Unread),
        };
        exactly(self.away(days, Unit::Day), Source::Other)
    }

    /// `end of march`, `mid june 2027`, `start of next month`.
    fn part(self, part: Part, of: &[Token]) -> Read {
        let rough = matches!(part, Part::Early | Part::Middle | Part::Late);
        let date = match of {
            [Word(Month(month)), year @ ..] => {
                let found = self.in_year(year, |year| in_month(part, year, *month))?;
                return Ok(Found { rough: rough || found.rough, ..found });
            }
            [way @ Word(Next | Last | This), Word(Month(month))] => {
                self.month_that(way, *month, |year| in_month(part, year, *month))
            }
            [Word(Sense::Unit(unit))] => {
                let here = self.part_of(part, 0, *unit);
                let step = match (self.meant, here) {
                    (Meant::Future, Some(date)) if date < self.now() => 1,
                    (Meant::Past, Some(date)) if self.now() < date => -1,
                    _ => 0,
                };
                self.part_of(part, step, *unit)
            }
            [Word(This), Word(Sense::Unit(unit))] => self.part_of(part, 0, *unit),
            [Word(Next | Coming), Word(Sense::Unit(unit))] => self.part_of(part, 1, *unit),
            [Word(Last), Word(Sense::Unit(unit))] => self.part_of(part, -1, *unit),
            [Token::Number(year)] if year.digits == 4 => in_that_year(part, year_of(*year)),
            _ => return Err(NotADay::Unread),
        };
        Ok(Found { date: date.ok_or(NotADay::Unread)?, rough, from: Source::Other })
    }

    /// A part of this week, month or year, or of the one before or after it.
    fn part_of(self, part: Part, step: i64, unit: Unit) -> Option<NaiveDate> {
        let now = self.away(step, unit)?;
        match unit {
            Unit::Week => {
                let day = match part {
                    Part::Start | Part::Early => 0,
                    Part::Middle => 2,
                    Part::Late => 4,
                    Part::End => 6,
                };
                shifted(now, day - i64::from(now.weekday().num_days_from_monday()), Unit::Day)
            }
            // A month further from the 31st is still the next month: its days are counted anew.
            Unit::Month => in_month(part, now.year(), now.month()),
            Unit::Year => in_that_year(part, now.year()),
            Unit::Day | Unit::Fortnight => None,
        }
    }
}

/// `3 weeks`: how many, of what, whether that is only about so many, and what follows.
fn amount(tokens: &[Token]) -> Option<(i64, Unit, bool, &[Token])> {
    match tokens {
        [Word(Span(count, unit)), rest @ ..] => Some((*count, *unit, false, rest)),
        [Token::Number(count), Word(Sense::Unit(unit)), rest @ ..] if !count.is_nth => {
            (count.digits <= 4).then(|| (i64::from(count.value), *unit, false, rest))
        }
        [Word(Sense::Unit(unit)), rest @ ..] if matches!(rest, [Word(After | Before), _, ..]) => {
            Some((1, *unit, false, rest))
        }
        [Word(Count(count)), Word(Sense::Unit(unit)), rest @ ..] => {
            Some((*count, *unit, false, rest))
        }
        [Word(Count(_)), Word(Few(count)), Word(Sense::Unit(unit)), rest @ ..]
        | [Word(Few(count)), Word(Sense::Unit(unit)), rest @ ..] => {
            Some((*count, *unit, true, rest))
        }
        _ => None,
    }
}

/// Whether tokens are only a word such as “next” before what it is about.
fn is_way(tokens: &[Token]) -> bool {
    matches!(tokens, [Word(Next | Last | This | Coming)])
}

/// Whether tokens name a day of the week, or a day by its place beside today.
fn names_a_day(tokens: &[Token]) -> bool {
    match tokens {
        [Word(Sense::Weekday(_) | Sense::Days(_))] => true,
        [way, Word(Sense::Weekday(_))] => is_way(std::slice::from_ref(way)),
        _ => false,
    }
}

fn moved(found: Found, count: i64, unit: Unit) -> Read {
    let moved = exactly(shifted(found.date, count, unit), Source::Distance)?;
    Ok(Found { rough: found.rough, ..moved })
}

fn in_month(part: Part, year: i32, month: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    match part {
        Part::Start => Some(first),
        Part::Early => first.with_day(5),
        Part::Middle => first.with_day(15),
        Part::Late => first.with_day(25),
        Part::End => shifted(first, 1, Unit::Month)?.pred_opt(),
    }
}

fn in_that_year(part: Part, year: i32) -> Option<NaiveDate> {
    match part {
        Part::Start | Part::Early => NaiveDate::from_ymd_opt(year, 1, 1),
        Part::Middle => NaiveDate::from_ymd_opt(year, 7, 1),
        Part::Late | Part::End => NaiveDate::from_ymd_opt(year, 12, 31),
    }
}
