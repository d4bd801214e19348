//! The rhythms people use, what they leave out, and where nothing is guessed.

use super::*;
use crate::domain::{
    day::OF_A_WEEK,
    plan::{Every, MonthDay, MonthDays},
};

#[test]
fn two_phrases_of_one_rhythm_are_put_together() {
    all_are_told(&[
        (
            "Fortnightly AA meeting, Mondays",
            "Fortnightly AA meeting | every second Monday | from 2026-11-30",
        ),
        (
            "Fortnightly AA meeting from Monday",
            "Fortnightly AA meeting | every second Monday | from 2026-11-30",
        ),
        ("Biweekly group, Tuesdays", "Biweekly group | every second Tuesday | from 2026-12-01"),
        (
            "Counsellor Thursdays fortnightly",
            "Counsellor | every second Thursday | from 2026-12-03",
        ),
        (
            "Monthly money talk on the first Monday",
            "Monthly money talk | on the first Monday of each month | from 2026-12-07",
        ),
        (
            "Daily walk until Christmas",
            "Daily walk | every day | from 2026-11-27 | until 2026-12-25",
        ),
        ("Check in daily, Mondays and Thursdays", "Check in | every Mon, Thu | from 2026-11-30"),
        ("Call every Monday and every Thursday", "Call | every Mon, Thu | from 2026-11-30"),
        ("Call on Mondays, on Wednesdays", "Call | every Mon, Wed | from 2026-11-30"),
        ("Gym Mon Wed Fri", "Gym | every Mon, Wed, Fri | from 2026-11-27"),
        ("Text weekdays and Saturdays", "Text | every day but Sunday | from 2026-11-27"),
        (
            "Counsellor on 3 December, every two weeks",
            "Counsellor | every second Thursday | from 2026-12-03",
        ),
        ("Review every 3 months on the 1st", "Review | every 3 months, on day 1 | from 2026-12-01"),
    ]);
}

#[test]
fn days_that_are_left_out_are_never_due() {
    all_are_told(&[
        (
            "Text Anna goodnight each night except Fridays",
            "Text Anna goodnight each night except Fridays | every day but Friday | from 2026-11-28",
        ),
        ("Text every day, but not on Sundays", "Text | every day but Sunday | from 2026-11-27"),
        ("Text every day but not Sundays", "Text | every day but Sunday | from 2026-11-27"),
        ("Text daily, never on Sundays", "Text | every day but Sunday | from 2026-11-27"),
        ("Text every day apart from weekends", "Text | Monday to Friday | from 2026-11-27"),
        ("Text every day except at weekends", "Text | Monday to Friday | from 2026-11-27"),
        ("Walk on weekdays except Wednesday", "Walk | every Mon, Tue, Thu, Fri | from 2026-11-27"),
        ("Walk every weekday but Wednesday", "Walk | every Mon, Tue, Thu, Fri | from 2026-11-27"),
        ("Walk Mon-Sat except Wed", "Walk | every Mon, Tue, Thu, Fri, Sat | from 2026-11-27"),
        ("Text every day, with Sundays off", "Text | every day but Sunday | from 2026-11-27"),
        ("Text every day, Fridays excepted", "Text | every day but Friday | from 2026-11-28"),
        ("Not on Fridays: text every day", "Text | every day but Friday | from 2026-11-28"),
        (
            "Text every night other than Saturday",
            "Text every night other than Saturday | every day but Saturday | from 2026-11-27",
        ),
        ("Rest at weekends but not Sundays", "Rest | every Saturday | from 2026-11-28"),
        (
            "Walk every day but keep it short",
            "Walk every day but keep it short | every day | from 2026-11-27",
        ),
        (
            "Tell you everything except names, every Friday",
            "Tell you everything except names | every Friday | from 2026-11-27",
        ),
    ]);
}

#[test]
fn rhythms_without_a_name_are_understood() {
    all_are_told(&[
        ("Review every 3 months", "Review | every 3 months, on day 27 | from 2026-11-27"),
        ("Review every three months", "Review | every 3 months, on day 27 | from 2026-11-27"),
        ("Review quarterly", "Review | every 3 months, on day 27 | from 2026-11-27"),
        ("Review every quarter", "Review | every 3 months, on day 27 | from 2026-11-27"),
        ("Review every half year", "Review | every 6 months, on day 27 | from 2026-11-27"),
        (
            "Pay rent on the 1st and the 15th",
            "Pay rent | every month, on day 1 and day 15 | from 2026-12-01",
        ),
        ("Pay rent, 1st and 15th", "Pay rent | every month, on day 1 and day 15 | from 2026-12-01"),
        (
            "Pay rent on the 5th, 15th and 25th until March",
            "Pay rent | every month, on day 5, day 15 and day 25 | from 2026-12-05 | until 2027-03-01",
        ),
        (
            "See the doctor every six weeks",
            "See the doctor | every 6 weeks, on Friday | from 2026-11-27",
        ),
        (
            "See the doctor every 6 weeks on Monday",
            "See the doctor | every 6 weeks, on Monday | from 2026-11-30",
        ),
        ("Water the plants every 10 days", "Water the plants | every 10 days | from 2026-11-27"),
        ("Water the plants every 10th day", "Water the plants | every 10 days | from 2026-11-27"),
        ("Test yearly", "Test | every year, on 27 November | from 2026-11-27"),
        ("Test every 5 May", "Test | every year, on 5 May | from 2027-05-05"),
        ("Test every year on 5 May", "Test | every year, on 5 May | from 2027-05-05"),
        ("Test on 5 May every year", "Test | every year, on 5 May | from 2027-05-05"),
        ("Test every year in May", "Test every year in May | every year"),
        (
            "Group on the second and fourth Friday",
            "Group | every month, on the second Friday and the fourth Friday | from 2026-11-27",
        ),
        (
            "Group, 2nd and 4th Fridays of the month",
            "Group | every month, on the second Friday and the fourth Friday | from 2026-11-27",
        ),
        (
            "Group on the first and last Friday of each month",
            "Group | every month, on the first Friday and the last Friday | from 2026-11-27",
        ),
        (
            "Group on the second Friday of every third month",
            "Group | every 3 months, on the second Friday | from 2026-12-11",
        ),
        (
            "Text when I leave on working days",
            "Text when I leave | Monday to Friday | from 2026-11-27",
        ),
        ("Alternate weekends off", "Off | every second Sat, Sun | from 2026-11-28"),
        ("Call alternate Fridays", "Call | every second Friday | from 2026-11-27"),
        ("Call every other month", "Call | every 2 months, on day 27 | from 2026-11-27"),
        ("Pay rent every month on 15", "Pay rent | every month | from 2026-12-15"),
        (
            "Pay rent by the 15th of each month",
            "Pay rent by the 15th of each month | every month | from 2026-12-15",
        ),
        ("Pay at the end of each month", "Pay | on the last day of each month | from 2026-11-30"),
        (
            "£200 a month until March",
            "£200 a month | every month | from 2026-11-27 | until 2027-03-01",
        ),
        ("Read ten pages a day", "Read ten pages a day | every day | from 2026-11-27"),
        ("Check in three times a day", "Check in three times a day | every day | from 2026-11-27"),
    ]);
}

#[test]
fn one_day_is_understood_at_the_end_of_words() {
    all_are_told(&[
        ("See the doctor in six weeks", "See the doctor | once | from 2027-01-08"),
        ("See the doctor in 6 weeks’ time", "See the doctor | once | from 2027-01-08"),
        ("See the doctor in 3 days", "See the doctor | once | from 2026-11-30"),
        ("See the doctor 3 days from now", "See the doctor | once | from 2026-11-30"),
        ("See the doctor in two months", "See the doctor | once | from 2027-01-27"),
        ("Sit down Sunday", "Sit down | once | from 2026-11-29"),
        ("Sit down Sunday evening", "Sit down Sunday evening | once | from 2026-11-29"),
        ("Haircut 5 May", "Haircut | once | from 2027-05-05"),
        ("Haircut 5/10", "Haircut 5/10 | doubt"),
        ("Text goodnight starting next week", "Text goodnight | from 2026-11-30"),
        (
            "Say each evening what we do tomorrow",
            "Say each evening what we do tomorrow | every day | from 2026-11-27",
        ),
    ]);
}

#[test]
fn where_words_contradict_each_other_or_leave_out_what_is_no_day_nothing_is_guessed() {
    for line in [
        "Monthly money talk, Sundays",
        "Call every Monday, once a month",
        "Call every second Monday and on Thursdays",
        "Call every day on Sundays",
        "Call every other day, Mondays and Fridays",
        "Call every Monday and the first Friday of the month",
        "Call every Monday except Fridays",
        "Call every second week except Mondays",
        "Call every weekday except bank holidays",
        "Call every day except Friday evenings",
        "Call every day except when I travel",
        "Call every day unless I am ill",
        "Every day but only if I ask",
        "Text daily, only when I am late",
        "Call every evening if needed",
        "Call every day except the 1st",
        "Call every second Friday except 4 December",
        "Call daily but not every Friday",
        "Call every day, no calls on Sundays",
        "Call every day, Sunday is off",
        "Call on Mondays. Skip Fridays",
        "Call every day of the holidays",
        "Call every evening in December",
        "Call every day next week",
        "Call every first weekend of the month",
        "Call in the first week of every month",
        "Call in the middle of every month",
        "Call every few days",
        "Call every 4-6 weeks",
        "Call every 500 days",
        "Call every Easter",
        "Call on the 5th and 6th of December",
        "Ask every day about the party on 5 December",
        "Money talk on the first Monday",
        "Fortnightly AA meeting",
        "Gym twice a week",
        "Gym twice a week on Mondays",
        "Look at statements on the last working day of the month",
        "Watch the Sunday",
        "Talk about Friday",
        "Be home 8.10",
        "Mondays I cook, Thursdays you cook",
        "Call on Monday or Friday",
        "Call every Thursday, not the 24th",
        "Leave work at 5 on Fridays in summer",
        "Call every week or two",
        "Call nearly every day",
        "Call between Monday and Friday",
        "Cook on Sundays instead of Fridays",
        "Call once in six weeks",
        "Call every year on the 5th",
    ] {
        let found = read(line);
        assert_eq!(found.what.as_str(), line);
        assert_eq!((found.often, found.from, found.until), (None, None, None), "{line}");
    }
}

#[test]
fn what_is_missing_or_may_be_meant_otherwise_is_told() {
    for (line, note) in [
        ("Gym twice a week", Some(Note::DaysOfWeek)),
        ("Gym two evenings a week", Some(Note::DaysOfWeek)),
        ("Gym several times a week", Some(Note::DaysOfWeek)),
        ("Gym three times a month", Some(Note::DaysOfMonth)),
        ("Gym twice a week on Tue and Fri", None),
        ("Meet biweekly", Some(Note::TwoWeeks)),
        ("Meet bimonthly", Some(Note::TwoMonths)),
        ("Meet fortnightly", None),
    ] {
        assert_eq!(read(line).note, note, "{line}");
    }
}

/// What somebody may write where a rhythm of their own is asked, and what is kept there for them.
#[test]
fn a_rhythm_is_read_from_its_own_words_and_from_no_others() {
    for (text, label) in [
        ("every 10 days", "every 10 days"),
        ("Every three months", "every 3 months"),
        ("on the 1st and the 15th", "every month, on day 1 and day 15"),
        (
            "every second and fourth Friday",
            "every month, on the second Friday and the fourth Friday",
        ),
        ("every 6 weeks on Monday", "every 6 weeks, on Monday"),
        ("every day except Fridays", "every day but Friday"),
        ("Mondays, fortnightly", "every second Monday"),
        ("weekdays", "Monday to Friday"),
        ("every year", "every year"),
    ] {
        let found = rhythm(text).map(|(often, days)| said(often, &days, None));
        assert_eq!(found.as_deref(), Some(label), "{text}");
    }
    for text in [
        "",
        "when it rains",
        "every day if I can",
        "every 5 May",
        "on Friday",
        "every day from Monday",
        "twice a week",
        "every day on Sundays",
        "every 10 days or so",
        "once",
    ] {
        assert_eq!(rhythm(text), None, "{text}");
    }
}

fn months() -> impl Strategy<Value = MonthDays> {
    let weekday = || prop::sample::select(OF_A_WEEK.to_vec());
    let day = prop_oneof![
        (1_u8..=31).prop_map(MonthDay::Number),
        (1_u8..=5, weekday()).prop_map(|(place, day)| MonthDay::Nth(place, day)),
        weekday().prop_map(MonthDay::LastWeekday),
        Just(MonthDay::End),
    ];
    prop::collection::vec(day, 0..6).prop_map(MonthDays::from_iter)
}

fn every() -> impl Strategy<Value = Every> {
    prop_oneof![
        (1_u16..=366).prop_map(Every::Days),
        (1_u16..=104).prop_map(Every::Weeks),
        (1_u16..=60, months()).prop_map(|(count, days)| Every::Months(count, days)),
        (1_u16..=20).prop_map(Every::Years),
    ]
}

const ALWAYS: &[&str] = &[
    "every day",
    "daily",
    "each night",
    "every weekday",
    "at weekends",
    "Mon to Sat",
    "every morning",
    "Mondays, Fridays",
];
const EXCEPT: &[&str] = &[
    "except",
    "except on",
    "but not on",
    "but not",
    "apart from",
    "excluding",
    "other than",
    "never on",
    "without",
    "but",
    "just not on",
    "no",
    "skipping",
    "not",
    "aside from",
    "save for",
];

proptest! {
    #[test]
    fn what_is_kept_of_a_rhythm_is_read_as_it_again(
        every in every(), days in prop::sample::subsequence(OF_A_WEEK.to_vec(), 0..=7)
    ) {
        let often = Often::every(every);
        let days = if matches!(often, Often::Every(Every::Weeks(_))) { days } else { Vec::new() };
        if let Some(words) = rhythm_in_words(often, &days) {
            prop_assert_eq!(rhythm(&words), Some((often, days)), "{}", words);
        }
    }

    #[test]
    fn a_day_that_is_left_out_is_never_due(
        always in prop::sample::select(ALWAYS), except in prop::sample::select(EXCEPT),
        day in prop::sample::select(OF_A_WEEK.to_vec()), many in any::<bool>(),
        mark in prop::sample::select(vec![" ", ", ", " – "]), turned in any::<bool>()
    ) {
        let name = crate::domain::day::weekday_name(day);
        let left_out = format!("{except} {name}{}", if many { "s" } else { "" });
        let line = if turned {
            format!("{left_out}: text you {always}")
        } else {
            format!("Text you {always}{mark}{left_out}")
        };
        let found = read(&line);
        if let Some(falls) = found.falls() {
            let days = falls.days_between(falls.from, falls.from.plus(60));
            let is_due = days.iter().any(|due| chrono::Datelike::weekday(&due.date()) == day);
            prop_assert!(!is_due, "{line}: {falls:?}");
        }
    }
}
