//! What people type for an act, and what is understood of it.

mod rhythms;
mod said;
mod shown;

use proptest::prelude::*;

use super::*;
use crate::domain::{
    dates::{DateOrder, Meant, NotADay},
    plan::recurrence::said,
};

/// A Friday.
const TODAY: &str = "2026-11-27";

fn dates(order: Option<DateOrder>) -> DateReader {
    let today = Day::parse(TODAY).unwrap();
    DateReader { today, meant: Meant::Future, order, stands: None, may_be_ahead: false }
}

fn read(line: &str) -> OneLine {
    let names = [(Words::from("Robin"), Role::Broke), (Words::from("Sam"), Role::Hurt)];
    let own = Some(Role::Broke);
    LineReader { dates: dates(None), asks_who: true, own, names: &names }.read(line)
}

/// The words, and behind a stroke each what was understood.
fn told(line: &str) -> String {
    let found = read(line);
    let mut parts = vec![found.what.to_string()];
    parts.extend(found.often.map(|often| said(often, &found.weekdays, found.from)));
    parts.extend(found.from.map(|day| format!("from {day}")));
    parts.extend(found.until.map(|day| format!("until {day}")));
    parts.extend(found.by.map(|by| format!("by {}", by.variant())));
    parts.extend(found.doubt.map(|_| "doubt".to_owned()));
    parts.join(" | ")
}

#[track_caller]
fn all_are_told(lines: &[(&str, &str)]) {
    let wrong = lines.iter().filter(|(line, expected)| told(line) != *expected);
    let wrong: Vec<String> = wrong
        .map(|(line, expected)| format!("{line}\n  expected {expected}\n  but was  {}", told(line)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn how_often_is_understood_as_people_say_it() {
    all_are_told(&[
        (
            "Text when I leave work, every weekday, from Monday",
            "Text when I leave work | Monday to Friday | from 2026-11-30",
        ),
        ("text you every day", "text you | every day | from 2026-11-27"),
        ("Call at lunch daily", "Call at lunch | every day | from 2026-11-27"),
        ("Phones away each evening", "Phones away each evening | every day | from 2026-11-27"),
        ("Walk every morning, from 1 December", "Walk every morning | every day | from 2026-12-01"),
        ("Say where I am, Monday to Friday", "Say where I am | Monday to Friday | from 2026-11-27"),
        ("Say where I am Mon-Fri", "Say where I am | Monday to Friday | from 2026-11-27"),
        ("Say where I am on weekdays", "Say where I am | Monday to Friday | from 2026-11-27"),
        ("Breakfast together at weekends", "Breakfast together | at weekends | from 2026-11-28"),
        ("Breakfast together every weekend", "Breakfast together | at weekends | from 2026-11-28"),
        ("Cook on Mondays and Thursdays", "Cook | every Mon, Thu | from 2026-11-30"),
        ("Cook on Mondays, Wednesdays and Fridays", "Cook | every Mon, Wed, Fri | from 2026-11-27"),
        ("Gym Tue and Fri", "Gym | every Tue, Fri | from 2026-11-27"),
        ("Gym twice a week on Tue and Fri", "Gym | every Tue, Fri | from 2026-11-27"),
        ("Gym, Tue/Fri", "Gym | every Tue, Fri | from 2026-11-27"),
        ("Weekly meeting every Sunday", "Weekly meeting | every Sunday | from 2026-11-29"),
        ("Weekly meeting Sundays at 8", "Weekly meeting at 8 | every Sunday | from 2026-11-29"),
        ("Meet every week on Friday", "Meet | every Friday | from 2026-11-27"),
        ("Meet once a week", "Meet | every Friday | from 2026-11-27"),
        (
            "See the counsellor every second Friday",
            "See the counsellor | every second Friday | from 2026-11-27",
        ),
        (
            "See the counsellor every other Thursday",
            "See the counsellor | every second Thursday | from 2026-12-03",
        ),
        (
            "See the counsellor every two weeks on Thursday",
            "See the counsellor | every second Thursday | from 2026-12-03",
        ),
        (
            "Counsellor on Thursdays, every other week",
            "Counsellor | every second Thursday | from 2026-12-03",
        ),
        (
            "Counsellor fortnightly from 3 December",
            "Counsellor | every second Thursday | from 2026-12-03",
        ),
        (
            "A day off every three weeks, from Saturday",
            "A day off | every three weeks, on Saturday | from 2026-11-28",
        ),
        (
            "A day off every third Saturday",
            "A day off | every three weeks, on Saturday | from 2026-11-28",
        ),
        (
            "Check in every 4 weeks from Monday",
            "Check in | every four weeks, on Monday | from 2026-11-30",
        ),
        (
            "Swap the chores every second day",
            "Swap the chores | every second day | from 2026-11-27",
        ),
    ]);
}

#[test]
fn days_of_a_week_and_of_a_month_are_understood_as_people_say_them() {
    all_are_told(&[
        ("Open the bank page on the 15th", "Open the bank page | every month | from 2026-12-15"),
        (
            "Open the bank page on the 1st of the month",
            "Open the bank page | every month | from 2026-12-01",
        ),
        (
            "Open the bank page every month on the 31st",
            "Open the bank page | every month | from 2026-12-31",
        ),
        ("Pay back 50 monthly", "Pay back 50 | every month | from 2026-11-27"),
        (
            "Money talk, the first Monday of the month",
            "Money talk | on the first Monday of each month | from 2026-12-07",
        ),
        (
            "Money talk every first Monday",
            "Money talk | on the first Monday of each month | from 2026-12-07",
        ),
        (
            "Money talk on the last Friday of every month",
            "Money talk | on the last Friday of each month | from 2026-11-27",
        ),
        (
            "Money talk every third Tuesday of the month",
            "Money talk | on the third Tuesday of each month | from 2026-12-15",
        ),
        (
            "Money talk on the last day of the month",
            "Money talk | on the last day of each month | from 2026-11-30",
        ),
        ("Call every day except Sundays", "Call | every day but Sunday | from 2026-11-27"),
        (
            "Text every weekday when I leave work",
            "Text every weekday when I leave work | Monday to Friday | from 2026-11-27",
        ),
        ("On Sundays I cook", "I cook | every Sunday | from 2026-11-29 | by broke"),
        (
            "every evening: phones in the hall",
            "every evening: phones in the hall | every day | from 2026-11-27",
        ),
        ("Every day, say one true thing", "Say one true thing | every day | from 2026-11-27"),
        ("Call on Monday evenings", "Call on Monday evenings | every Monday | from 2026-11-30"),
        ("EVERY SECOND FRIDAY: dinner out", "Dinner out | every second Friday | from 2026-11-27"),
    ]);
}

#[test]
fn days_and_spans_are_understood_as_people_say_them() {
    all_are_told(&[
        ("Tell my mother once on 5 December", "Tell my mother | once | from 2026-12-05"),
        ("Tell my mother on 5 December", "Tell my mother | once | from 2026-12-05"),
        ("Tell my mother tomorrow", "Tell my mother | once | from 2026-11-28"),
        ("Tell my mother next Friday", "Tell my mother | once | from 2026-12-04"),
        ("Tell my mother on Friday 4 December", "Tell my mother | once | from 2026-12-04"),
        ("Tell my mother, 4 December 2026", "Tell my mother | once | from 2026-12-04"),
        (
            "See the doctor on 5 December at the clinic",
            "See the doctor on 5 December at the clinic | once | from 2026-12-05",
        ),
        ("Send the list by Friday", "Send the list by Friday | once | from 2026-12-04"),
        ("Sleep in the study until Christmas", "Sleep in the study | until 2026-12-25"),
        (
            "Text each evening until Christmas",
            "Text each evening | every day | from 2026-11-27 | until 2026-12-25",
        ),
        (
            "Text every day from Monday until Friday",
            "Text | every day | from 2026-11-30 | until 2026-12-04",
        ),
        (
            "Text every day from 1 December to 5 January",
            "Text | every day | from 2026-12-01 | until 2027-01-05",
        ),
        ("Text daily for four weeks", "Text | every day | from 2026-11-27 | until 2026-12-24"),
        ("Text every day from next week", "Text | every day | from 2026-11-30"),
        (
            "Text every day until the end of January",
            "Text | every day | from 2026-11-27 | until 2027-01-31",
        ),
        ("Text every day from Monday to Friday", "Text | Monday to Friday | from 2026-11-27"),
        ("Text from Monday to Friday", "Text | Monday to Friday | from 2026-11-27"),
        ("Text daily as of Monday", "Text | every day | from 2026-11-30"),
        (
            "Text every day this week",
            "Text this week | every day | from 2026-11-27 | until 2026-11-29",
        ),
        ("Text you from Monday on", "Text you | from 2026-11-30"),
        ("Call on Sunday at 8 pm", "Call at 8 pm | once | from 2026-11-29"),
        ("Tell them on 5/12", "Tell them on 5/12 | doubt"),
        ("Tell them on 31 February", "Tell them on 31 February | doubt"),
        ("Tell them on Monday 1 December", "Tell them on Monday 1 December | doubt"),
    ]);
}

#[test]
fn who_does_it_is_taken_where_it_is_said() {
    all_are_told(&[
        (
            "I text when I leave, every day",
            "I text when I leave | every day | from 2026-11-27 | by broke",
        ),
        ("I’ll text you daily", "I’ll text you | every day | from 2026-11-27 | by broke"),
        ("We walk on Sundays", "We walk | every Sunday | from 2026-11-29 | by both"),
        ("Walk on Sundays, both of us", "Walk | every Sunday | from 2026-11-29 | by both"),
        (
            "Both: phones away at dinner, daily",
            "Phones away at dinner | every day | from 2026-11-27 | by both",
        ),
        (
            "Sam takes the bins out on Tuesdays",
            "Sam takes the bins out | every Tuesday | from 2026-12-01 | by hurt",
        ),
        ("Bins out on Tuesdays, Sam", "Bins out | every Tuesday | from 2026-12-01 | by hurt"),
        ("Sam and I cook on Fridays", "Sam and I cook | every Friday | from 2026-11-27 | by both"),
        ("You call me when it is late", "You call me when it is late | by hurt"),
        ("Sam’s mother visits on Sundays", "Sam’s mother visits | every Sunday | from 2026-11-29"),
    ]);
    let own = LineReader { dates: dates(None), asks_who: false, own: None, names: &[] };
    assert_eq!(own.read("I walk daily").by, None);
}

#[test]
fn words_that_look_like_days_stay_words() {
    for line in [
        "May I call before I come",
        "Sit down together on the sofa",
        "March on when it is hard",
        "A second chance for the garden",
        "Every second counts, so call at once",
        "Put sun cream on the children",
        "Say sorry the first time",
        "One day at a time",
        "Sleep on the 2nd floor",
        "On second thoughts, ask first",
        "Ask every other person first",
        "Once I am home, I look for you",
        "Read the Sunday paper with you",
        "Daily walks are fine",
        "Mondays are hard, so be kind",
        "Talk to each other",
        "Come from work to you",
        "Say yes to Christmas at your mother’s",
        "Tell the truth for once and all",
        "Sat with you in the dark",
        "Fall back on the list",
        "Look at me now and then",
        "Keep to the one true thing of the month",
        "Do it twice a week",
        "Sleep until I wake",
        "No phones, but not every evening",
        "No drinks except on Fridays",
        "5/12",
    ] {
        let found = read(line);
        assert_eq!(found.what.as_str(), line);
        assert_eq!((found.often, found.from, found.until), (None, None, None), "{line}");
    }
}

#[test]
fn which_of_two_days_is_meant_is_known_once_it_was_said() {
    let reader = LineReader { dates: dates(None), asks_who: false, own: None, names: &[] };
    let line = "Tell them on 5/12";
    assert!(matches!(reader.read(line).doubt.unwrap().why, Why::NotADay(NotADay::TwoWays { .. })));
    let day = |order| LineReader { dates: dates(Some(order)), ..reader }.read(line).from.unwrap();
    assert_eq!(day(DateOrder::DayFirst).to_string(), "2026-12-05");
    assert_eq!(day(DateOrder::MonthFirst).to_string(), "2027-05-12");
}

/// Words of acts and of days, in any order, and signs of any kind.
fn lines() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => prop::sample::select(vec![
            "every", "second", "Friday", "Mondays", "on", "the", "15th", "of", "month", "from", "until", "to",
            "tomorrow", "5", "December", "5/12", "and", "both", "us", "Sam", "I", "we", "at", "8", "for", "two",
            "weeks", "once", "a", "week", "last", "day", "except", "Sun", "text", "you", "daily", "next", "end",
            "except", "but", "not", "off", "Fridays", "weekends", "weekdays", "fortnightly", "quarterly", "10", "days",
            "months", "year", "1st", "fourth", "other", "apart", "in", "six", "May", "times", "biweekly", "every",
            "morning", "Tue/Fri", "Mon–Fri", "by", "-", "–", ":", "&", "you’ll", "31.", "12.", "weekend",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    let mark = prop::sample::select(vec![" ", " ", " ", ", ", ". ", ": ", "  ", "\t"]);
    prop::collection::vec((word, mark), 0..14)
        .prop_map(|words| words.into_iter().map(|(word, mark)| word + mark).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_typed_is_lost(line in lines()) {
        let found = read(&line);
        let letters = |text: &str| -> Vec<String> {
            let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            words.map(str::to_lowercase).collect()
        };
        let (all, kept) = (letters(&line), letters(&found.what));
        // What is left is what was typed, in its order, and nothing else.
        let mut rest = all.iter();
        prop_assert!(kept.iter().all(|word| rest.any(|other| other == word)), "{line}: {}", &*found.what);
        // What is not left was understood.
        if kept.len() < all.len() {
            prop_assert!(found.is_understood(), "{line}: {}", &*found.what);
        } else {
            prop_assert_eq!(found.what.split_whitespace().count() > 0, !line.trim().is_empty());
        }
        prop_assert!(found.until.is_none_or(|until| found.from.is_none_or(|from| from <= until)));
        prop_assert!(found.from.is_none_or(|from| dates(None).today <= from), "{line}");
        // What falls on days falls on its first day.
        if let (Some(falls), Some(from)) = (found.falls(), found.from) {
            prop_assert!(falls.is_on(from), "{line}: {falls:?}");
        }
    }

    #[test]
    fn whatever_is_typed_is_read(line in "\\PC{0,60}") {
        let found = read(&line);
        prop_assert_eq!(found.what.is_blank(), line.trim().is_empty());
    }

    #[test]
    fn words_alone_are_the_line_as_it_stands(line in "\\PC{0,60}") {
        let found = OneLine::in_words(&line);
        prop_assert_eq!(found.what.as_str(), line.trim());
        prop_assert!(!found.is_understood());
    }
}
