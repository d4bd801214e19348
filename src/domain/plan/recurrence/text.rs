//! How the days of what comes again stand in files: one line of text that no language changes, read for ever.

use chrono::Weekday;

use crate::domain::{
    day::Day,
    plan::{Every, MonthDay, MonthDays, Often, Recurrence},
};

/// The names under which they stand in text, in the order of a week.
const IN_TEXT: [(Weekday, &str); 7] = [
    (Weekday::Mon, "mon"),
    (Weekday::Tue, "tue"),
    (Weekday::Wed, "wed"),
    (Weekday::Thu, "thu"),
    (Weekday::Fri, "fri"),
    (Weekday::Sat, "sat"),
    (Weekday::Sun, "sun"),
];

/// Names of the ways to recur in text.
const OFTEN: [(Often, &str); 12] = [
    (Often::Once, "once"),
    (Often::Daily, "daily"),
    (Often::Weekdays, "weekdays"),
    (Often::SecondDay, "second-day"),
    (Often::Weekly, "weekly"),
    (Often::Fortnight, "fortnight"),
    (Often::ThreeWeeks, "three-weeks"),
    (Often::FourWeeks, "four-weeks"),
    (Often::Monthly, "monthly"),
    (Often::MonthWeekday, "month-weekday"),
    (Often::LastWeekday, "last-weekday"),
    (Often::MonthEnd, "month-end"),
];

/// A rhythm of so many of a unit.
type OfUnit = fn(u16) -> Every;

/// What a rhythm without a name is counted in.
const UNITS: [(&str, OfUnit); 4] = [
    ("days", Every::Days),
    ("weeks", Every::Weeks),
    ("months", |count| Every::Months(count, MonthDays::EMPTY)),
    ("years", Every::Years),
];

/// The last day of a month, and what stands before the last weekday of a name.
const LAST: &str = "last";

pub(super) fn written(found: &Recurrence) -> String {
    let mut words = vec![way(found.often), "from".to_owned(), found.from.to_string()];
    if let Some(until) = found.until {
        words.extend(["until".to_owned(), until.to_string()]);
    }
    let on: Vec<String> = match found.often {
        Often::Every(Every::Months(_, days)) => days.iter().map(day_of_month).collect(),
        often if often.goes_by_weekdays() => {
            let picked = IN_TEXT.iter().filter(|(day, _)| found.weekdays.contains(day));
            picked.map(|(_, name)| (*name).to_owned()).collect()
        }
        _ => Vec::new(),
    };
    if !on.is_empty() {
        words.push("on".to_owned());
        words.extend(on);
    }
    words.join(" ")
}

/// How often: `weekly`, or by its count, `10-days`.
fn way(often: Often) -> String {
    let (count, unit) = match often {
        Often::Every(Every::Days(count)) => (count, "days"),
        Often::Every(Every::Weeks(count)) => (count, "weeks"),
        Often::Every(Every::Months(count, _)) => (count, "months"),
        Often::Every(Every::Years(count)) => (count, "years"),
        often => {
            let named = OFTEN.iter().find(|(other, _)| *other == often);
            return named.map_or_else(String::new, |(_, name)| (*name).to_owned());
        }
    };
    format!("{count}-{unit}")
}

fn name(weekday: Weekday) -> &'static str {
    IN_TEXT.iter().find(|(day, _)| *day == weekday).map_or("", |(_, name)| name)
}

/// `15`, `2-fri`, `last-fri`, `last`.
fn day_of_month(day: MonthDay) -> String {
    match day {
        MonthDay::Nth(place, weekday) => format!("{place}-{}", name(weekday)),
        MonthDay::LastWeekday(weekday) => format!("{LAST}-{}", name(weekday)),
        MonthDay::End => LAST.to_owned(),
        MonthDay::Number(number) => number.to_string(),
    }
}

pub(super) fn read(text: &str) -> Option<Recurrence> {
    let mut words = text.split(' ').peekable();
    let named = words.next()?;
    let mut often = read_way(named)?;
    let from = (words.next()? == "from").then(|| words.next()).flatten().and_then(Day::parse)?;
    let until = if words.next_if_eq(&"until").is_some() {
        Some(words.next().and_then(Day::parse)?)
    } else {
        None
    };
    let mut weekdays = Vec::new();
    if words.next_if_eq(&"on").is_some() {
        let on: Vec<&str> = words.by_ref().collect();
        match &mut often {
            Often::Every(Every::Months(_, days)) => {
                *days = on.into_iter().map(read_day_of_month).collect::<Option<_>>()?;
            }
            often if often.goes_by_weekdays() => {
                weekdays = on.into_iter().map(read_weekday).collect::<Option<_>>()?;
            }
            _ => return None,
        }
    }
    // Each rhythm has one name: every 2 weeks is a fortnight.
    if matches!(often, Often::Every(every) if Often::every(every) != often) {
        return None;
    }
    let found = Recurrence { often, weekdays, from, until };
    // What is not said as it would be written is from a newer version, or not for the program.
    (words.next().is_none() && written(&found) == text).then_some(found)
}

fn read_way(text: &str) -> Option<Often> {
    if let Some((often, _)) = OFTEN.iter().find(|(_, name)| *name == text) {
        return Some(*often);
    }
    let (count, unit) = text.split_once('-')?;
    let every = UNITS.iter().find(|(name, _)| *name == unit)?.1(count.parse().ok()?);
    every.is_within_reach().then_some(Often::Every(every))
}

fn read_weekday(text: &str) -> Option<Weekday> {
    Some(IN_TEXT.iter().find(|(_, name)| *name == text)?.0)
}

fn read_day_of_month(text: &str) -> Option<MonthDay> {
    match text.split_once('-') {
        Some((LAST, weekday)) => Some(MonthDay::LastWeekday(read_weekday(weekday)?)),
        Some((place, weekday)) => {
            let place = place.parse().ok().filter(|place| (1..=5).contains(place))?;
            Some(MonthDay::Nth(place, read_weekday(weekday)?))
        }
        None if text == LAST => Some(MonthDay::End),
        None => text.parse().ok().map(MonthDay::Number),
    }
}
