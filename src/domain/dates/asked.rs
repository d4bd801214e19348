//! The days that somebody means who looks for what was written then.

use std::ops::RangeInclusive;

use chrono::Datelike;

use crate::domain::{
    dates::{
        DateOrder, DateReader, Meant, NotADay, Understood,
        tokens::{Token, tokens},
        words::{Sense, Unit},
    },
    day::Day,
};

/// Days one after the other, both ends with them.
pub type Days = RangeInclusive<Day>;

/// The days that `text` means where it looks like a date, the likeliest first: without its year a day is
/// the last one of its name, or the next; `5/10` is both of its days where nobody said which stands first.
/// Words that are a date only beside others, such as “may”, are none.
pub fn days_asked(text: &str, today: Day, order: Option<DateOrder>) -> Vec<Days> {
    let text = text.trim();
    let Ok(tokens) = tokens(text) else { return Vec::new() };
    if !looks_like_a_date(&tokens, text) {
        return Vec::new();
    }
    let mut found: Vec<Days> = Vec::new();
    for meant in [Meant::Past, Meant::Future] {
        let reader = DateReader { today, meant, order, stands: None, may_be_ahead: true };
        let exact = |day: Day| Understood { day, rough: false };
        let read: Vec<Understood> = match reader.read(text) {
            Ok(found) => found.into_iter().collect(),
            Err(NotADay::Over(day) | NotADay::Ahead(day) | NotADay::OtherWeekday(day)) => {
                vec![exact(day)]
            }
            Err(NotADay::TwoWays { day_first, month_first }) => {
                vec![exact(day_first), exact(month_first)]
            }
            Err(NotADay::Unread | NotADay::NotInCalendar | NotADay::WholeYear) => Vec::new(),
        };
        for understood in read {
            let days = around(understood, &tokens);
            if !found.contains(&days) {
                found.push(days);
            }
        }
    }
    found
}

/// Whether words are a date and nothing else that people say: “may” and “second” alone are not.
pub fn is_like_a_date(text: &str) -> bool {
    tokens(text).is_ok_and(|tokens| looks_like_a_date(&tokens, text.trim()))
}

/// What comes again each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfYear {
    /// A day by its date, or by a name that is always on the same one.
    Day,
    /// A month.
    Month,
    /// A season, or a feast that is on another day each year.
    Moving,
}

/// What of each year a text names, if it names nothing else, and no year.
pub fn of_each_year(text: &str) -> Option<OfYear> {
    match tokens(text).ok()?.as_slice() {
        [Token::Number(day), Token::Word(Sense::Month(_))]
        | [Token::Word(Sense::Month(_)), Token::Number(day)] => {
            (day.value <= 31 && day.digits <= 2).then_some(OfYear::Day)
        }
        [Token::Numbers(numbers, _)] => (numbers.len() == 2).then_some(OfYear::Day),
        [Token::Word(Sense::Feast(..))] => Some(OfYear::Day),
        [Token::Word(Sense::Month(_))] => Some(OfYear::Month),
        [Token::Word(Sense::Season(..) | Sense::Easter)] => Some(OfYear::Moving),
        _ => None,
    }
}

fn looks_like_a_date(tokens: &[Token], text: &str) -> bool {
    let text = text.to_lowercase();
    match tokens {
        [Token::Word(Sense::Days(_))] => text != "now",
        [Token::Word(Sense::Weekday(_))] => text.trim_end_matches('s').ends_with("day"),
        [Token::Word(Sense::Month(_))] => text.len() > 3 && text != "march",
        [Token::Word(Sense::Feast(..) | Sense::Easter)] => true,
        [] | [Token::Word(_) | Token::Signed(_)] => false,
        [Token::Number(number)] => number.is_nth || number.digits == 8,
        _ => tokens.iter().any(|token| match token {
            Token::Numbers(..) => true,
            Token::Number(number) => number.is_nth,
            Token::Word(sense) => matches!(
                sense,
                Sense::Days(_)
                    | Sense::Weekday(_)
                    | Sense::Month(_)
                    | Sense::Feast(..)
                    | Sense::Easter
                    | Sense::Ago
                    | Sense::Last
            ),
            Token::Signed(_) => false,
        }),
    }
}

/// All of a week, a month or a year where no more was said than that.
fn around(understood: Understood, tokens: &[Token]) -> Days {
    let day = understood.day;
    let names = |unit: Unit| tokens.contains(&Token::Word(Sense::Unit(unit)));
    let is_month = tokens.iter().any(|token| matches!(token, Token::Word(Sense::Month(_))));
    let first = day.first_of_month();
    if !understood.rough {
        day..=day
    } else if is_month || names(Unit::Month) {
        first..=first.plus_months(1).plus(-1)
    } else if names(Unit::Week) || names(Unit::Fortnight) {
        let monday = day.plus(-i64::from(day.date().weekday().num_days_from_monday()));
        monday..=monday.plus(6)
    } else if names(Unit::Year) {
        let first = first.date().with_month(1).map_or(first, Day::from_date);
        first..=first.plus_months(12).plus(-1)
    } else {
        day..=day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Vec<String> {
        let today = Day::parse("2026-11-27").unwrap();
        let told = |days: Days| match (days.start().to_string(), days.end().to_string()) {
            (from, to) if from == to => from,
            (from, to) => format!("{from} to {to}"),
        };
        days_asked(text, today, None).into_iter().map(told).collect()
    }

    #[test]
    fn a_day_is_meant_as_people_write_it() {
        for (text, day) in [
            ("2026-11-22", "2026-11-22"),
            ("22 nov", "2026-11-22"),
            ("Nov 22", "2026-11-22"),
            ("22.11.", "2026-11-22"),
            ("22. 11. 2026", "2026-11-22"),
            ("22/11", "2026-11-22"),
            ("22 November 2025", "2025-11-22"),
            ("nov 22nd", "2026-11-22"),
            ("sun 22 nov", "2026-11-22"),
            ("yesterday", "2026-11-26"),
            ("last friday", "2026-11-20"),
            ("Sunday", "2026-11-22"),
            ("3 days ago", "2026-11-24"),
            ("last night", "2026-11-26"),
            ("christmas", "2025-12-25"),
            ("november 2026", "2026-11-01 to 2026-11-30"),
            ("last month", "2026-10-01 to 2026-10-31"),
            ("last week", "2026-11-16 to 2026-11-22"),
            ("october", "2026-10-01 to 2026-10-31"),
        ] {
            assert_eq!(asked(text).first().map(String::as_str), Some(day), "{text}");
        }
        assert_eq!(asked("5/10"), ["2026-10-05", "2026-05-10", "2027-10-05", "2027-05-10"]);
    }

    #[test]
    fn words_that_are_no_date_mean_no_day() {
        for text in [
            "",
            "may",
            "march",
            "mar",
            "sat",
            "sun",
            "mon",
            "now",
            "second",
            "10",
            "999",
            "in",
            "one day",
            "a week",
            "fall",
            "trust",
            "8",
            "my sunday",
            "the end",
            "for ever",
        ] {
            assert_eq!(asked(text), Vec::<String>::new(), "{text}");
        }
    }
}
