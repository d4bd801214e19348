//! A rhythm of the plan as rules of RFC 5545. One that no single rule says is told in several, each with days of its own.

use chrono::{Datelike, Weekday};

use crate::domain::{
    day::Day,
    plan::{Every, MonthDay, Often, Recurrence},
};

/// A rule, and on which of the days of its rhythm it falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Without its end; nothing where it comes once.
    text: Option<String>,
    falls: Falls,
}

/// Which days of a rhythm are those of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Falls {
    OnAll,
    On(MonthDay),
}

impl Rule {
    fn all(text: String) -> Rule {
        Rule { text: Some(text), falls: Falls::OnAll }
    }

    /// Whether a day of the rhythm is one of this rule.
    pub fn is_on(&self, day: Day) -> bool {
        let Falls::On(of_month) = self.falls else { return true };
        let date = day.date();
        let is_last = |days: i64| day.plus(days).date().month() != date.month();
        match of_month {
            MonthDay::Nth(place, weekday) => {
                date.weekday() == weekday && (date.day() - 1) / 7 + 1 == u32::from(place)
            }
            MonthDay::LastWeekday(weekday) => date.weekday() == weekday && is_last(7),
            MonthDay::End => is_last(1),
            MonthDay::Number(number) => {
                let number = u32::from(number);
                date.day() == number || (date.day() < number && is_last(1))
            }
        }
    }

    /// The rule as it stands in a calendar; nothing for what comes once.
    pub fn text(&self, until: Option<Day>) -> Option<String> {
        let text = self.text.as_ref()?;
        let end = until.map(|day| format!(";UNTIL={}", day.date().format("%Y%m%d")));
        Some(format!("{text}{}", end.unwrap_or_default()))
    }
}

/// A rhythm, in as few rules as say it.
pub fn rules(recurrence: &Recurrence) -> Vec<Rule> {
    let from = recurrence.from;
    let one = |text: String| vec![Rule::all(text)];
    match recurrence.often {
        Often::Once => vec![Rule { text: None, falls: Falls::OnAll }],
        Often::Daily => one("FREQ=DAILY".to_owned()),
        Often::SecondDay => one("FREQ=DAILY;INTERVAL=2".to_owned()),
        Often::Weekdays => one("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR".to_owned()),
        Often::Weekly
        | Often::Fortnight
        | Often::ThreeWeeks
        | Often::FourWeeks
        | Often::Every(Every::Weeks(_)) => one(weekly(recurrence)),
        Often::Monthly => vec![monthly(1, number_of(from), Falls::OnAll)],
        Often::MonthWeekday => {
            let place = (from.date().day() - 1) / 7 + 1;
            one(format!("FREQ=MONTHLY;BYDAY={place}{}", short(from.date().weekday())))
        }
        Often::LastWeekday => one(format!("FREQ=MONTHLY;BYDAY=-1{}", short(from.date().weekday()))),
        Often::MonthEnd => one("FREQ=MONTHLY;BYMONTHDAY=-1".to_owned()),
        Often::Every(Every::Days(count)) => one(format!("FREQ=DAILY;INTERVAL={count}")),
        Often::Every(Every::Months(count, days)) if days.is_empty() => {
            vec![monthly(count, number_of(from), Falls::OnAll)]
        }
        Often::Every(Every::Months(count, days)) => {
            days.iter().map(|day| monthly(count, day, Falls::On(day))).collect()
        }
        Often::Every(Every::Years(count)) => {
            let date = from.date();
            // The last of February is meant, in each year.
            let day =
                if date.month() == 2 && date.day() == 29 { -1 } else { i64::from(date.day()) };
            one(format!("FREQ=YEARLY;INTERVAL={count};BYMONTH={};BYMONTHDAY={day}", date.month()))
        }
    }
}

/// Weeks are counted from the first day: its day of the week opens each of them.
fn weekly(recurrence: &Recurrence) -> String {
    let own = [recurrence.from.date().weekday()];
    let days = if recurrence.weekdays.is_empty() { &own[..] } else { &recurrence.weekdays };
    let days: Vec<&str> = days.iter().map(|day| short(*day)).collect();
    let weeks = recurrence.often.weeks().unwrap_or(1);
    format!("FREQ=WEEKLY;INTERVAL={weeks};BYDAY={};WKST={}", days.join(","), short(own[0]))
}

fn number_of(day: Day) -> MonthDay {
    MonthDay::Number(u8::try_from(day.date().day()).unwrap_or(31))
}

/// A day of each so-manyth month. One that a month may not have is the last of those it has.
fn monthly(count: u16, day: MonthDay, falls: Falls) -> Rule {
    let on = match day {
        MonthDay::Nth(place, weekday) => format!("BYDAY={place}{}", short(weekday)),
        MonthDay::LastWeekday(weekday) => format!("BYDAY=-1{}", short(weekday)),
        MonthDay::End => "BYMONTHDAY=-1".to_owned(),
        MonthDay::Number(number) if number > 28 => {
            let days: Vec<String> = (28..=number).map(|day| day.to_string()).collect();
            format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
        }
        MonthDay::Number(number) => format!("BYMONTHDAY={number}"),
    };
    let every = if count == 1 { String::new() } else { format!("INTERVAL={count};") };
    Rule { text: Some(format!("FREQ=MONTHLY;{every}{on}")), falls }
}

fn short(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::NaiveDate;
    use proptest::prelude::*;
    use rrule::RRuleSet;

    use super::*;
    use crate::domain::{day::OF_A_WEEK, plan::MonthDays};

    /// How many days are compared.
    const SPAN: i64 = 1500;

    fn any_of_month() -> impl Strategy<Value = MonthDay> {
        let weekday = prop::sample::select(OF_A_WEEK.to_vec());
        prop_oneof![
            (1_u8..=5, weekday.clone()).prop_map(|(place, day)| MonthDay::Nth(place, day)),
            weekday.prop_map(MonthDay::LastWeekday),
            Just(MonthDay::End),
            (1_u8..=31).prop_map(MonthDay::Number),
        ]
    }

    fn any_often() -> impl Strategy<Value = Often> {
        let months = prop::collection::vec(any_of_month(), 0..4);
        prop_oneof![
            prop::sample::select(Often::ALL[1..].to_vec()),
            (3_u16..40).prop_map(|count| Often::every(Every::Days(count))),
            (5_u16..12).prop_map(|count| Often::every(Every::Weeks(count))),
            (1_u16..8, months).prop_map(|(count, days)| {
                Often::every(Every::Months(count, MonthDays::from_iter(days)))
            }),
            (1_u16..4).prop_map(|count| Often::every(Every::Years(count))),
        ]
    }

    /// The days on which another reader of calendars lets a rule fall.
    fn read(first: Day, rule: &str, to: Day) -> Vec<Day> {
        let text = format!("DTSTART:{}T000000Z\nRRULE:{rule}", first.date().format("%Y%m%d"));
        let set: RRuleSet = text.parse().unwrap_or_else(|err| panic!("{text}: {err}"));
        let days = set.into_iter().map(|at| Day::from_date(at.date_naive()));
        days.take_while(|day| *day <= to).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn a_calendar_has_the_very_days_of_the_plan(
            often in any_often(),
            picked in prop::collection::btree_set(0_usize..7, 0..4),
            ahead in 0_i64..800,
            since in 0_i64..400,
            lasts in prop::option::of(0_i64..900),
        ) {
            let start = Day::from_date(NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
            let from = start.plus(ahead);
            let weekdays = if often.goes_by_weekdays() {
                picked.into_iter().map(|place| OF_A_WEEK[place]).collect()
            } else {
                Vec::new()
            };
            let until = lasts.map(|days| from.plus(days));
            let recurrence = Recurrence { often, weekdays, from, until };
            let (today, to) = (from.plus(since), from.plus(since + SPAN));
            let wanted = recurrence.days_between(today, to);
            let mut found = BTreeSet::new();
            for rule in rules(&recurrence) {
                let Some(first) = wanted.iter().copied().find(|day| rule.is_on(*day)) else { continue };
                let text = rule.text(until.map(|day| day.min(to))).unwrap();
                // The other reader compares times, and every day of ours is at midnight there.
                let text = match text.split_once(";UNTIL=") {
                    Some((rule, end)) => format!("{rule};UNTIL={end}T000000Z"),
                    None => text,
                };
                found.extend(read(first, &text, to));
            }
            prop_assert_eq!(found.into_iter().collect::<Vec<_>>(), wanted);
        }
    }
}
