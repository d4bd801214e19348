//! Examples of reading dates.

mod laws;

use proptest::prelude::*;

use super::*;

/// A Thursday.
const TODAY: &str = "2026-11-26";

fn reader(meant: Meant, order: Option<DateOrder>) -> DateReader {
    DateReader {
        today: Day::parse(TODAY).unwrap(),
        meant,
        order,
        stands: None,
        may_be_ahead: false,
    }
}

fn read_as(text: &str, meant: Meant) -> String {
    match reader(meant, Some(DateOrder::DayFirst)).read(text) {
        Ok(Some(found)) => format!("{}{}", if found.rough { "about " } else { "" }, found.day),
        Ok(None) => "nothing".to_owned(),
        Err(NotADay::Over(day)) => format!("over {day}"),
        Err(NotADay::Ahead(day)) => format!("ahead {day}"),
        Err(why) => format!("{why:?}"),
    }
}

#[track_caller]
fn all(meant: Meant, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(text, day)| read_as(text, meant) != *day)
        .map(|(text, day)| format!("{text}: {} and not {day}", read_as(text, meant)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is typed for a day to come, and the day it is.
#[rustfmt::skip]
const LATER: &[(&str, &str)] = &[
    ("", "nothing"),
    ("  ", "nothing"),
    ("2026-12-01", "2026-12-01"),
    ("1.12.2026", "2026-12-01"),
    ("1. 12. 2026", "2026-12-01"),
    ("2026/12/1", "2026-12-01"),
    ("20261201", "2026-12-01"),
    ("today", "2026-11-26"),
    ("Tomorrow", "2026-11-27"),
    ("tomorrow evening", "2026-11-27"),
    ("the day after tomorrow", "2026-11-28"),
    ("yesterday", "over 2026-11-25"),
    ("friday", "2026-11-27"),
    ("Fri", "2026-11-27"),
    ("on friday", "2026-11-27"),
    ("by Friday at the latest", "2026-11-27"),
    ("thursday", "2026-12-03"),
    ("monday", "2026-11-30"),
    ("next friday", "2026-12-04"),
    ("next monday", "2026-11-30"),
    ("this friday", "2026-11-27"),
    ("this monday", "2026-11-30"),
    ("friday week", "2026-12-04"),
    ("a week on friday", "2026-12-04"),
    ("two weeks from monday", "2026-12-14"),
    ("a week tomorrow", "2026-12-04"),
    ("last friday", "over 2026-11-20"),
    ("5 oct", "2027-10-05"),
    ("oct 5", "2027-10-05"),
    ("Oct. 5th", "2027-10-05"),
    ("5th of October", "2027-10-05"),
    ("5oct", "2027-10-05"),
    ("5 october 2026", "over 2026-10-05"),
    ("October 5, 2026", "over 2026-10-05"),
    ("5-oct-26", "over 2026-10-05"),
    ("5 dec ’26", "2026-12-05"),
    ("first of may", "2027-05-01"),
    ("26 nov", "2026-11-26"),
    ("29 feb", "2028-02-29"),
    ("fri 4 dec", "2026-12-04"),
    ("Friday the 4th", "2026-12-04"),
    ("the 5th", "2026-12-05"),
    ("the 31st", "2026-12-31"),
    ("5.10.", "2027-10-05"),
    ("5.10", "2027-10-05"),
    ("5.10.26", "over 2026-10-05"),
    ("5/10", "2027-10-05"),
    ("10/5", "2027-05-10"),
    ("5/10/26", "over 2026-10-05"),
    ("5-10-2026", "over 2026-10-05"),
    ("12/25", "2026-12-25"),
    ("25/12", "2026-12-25"),
    ("5/5", "2027-05-05"),
    ("+7", "2026-12-03"),
    ("+2 weeks", "2026-12-10"),
    ("-3", "over 2026-11-23"),
    ("in 3 weeks", "2026-12-17"),
    ("in two months", "2027-01-26"),
    ("in two weeks’ time", "2026-12-10"),
    ("3 weeks", "2026-12-17"),
    ("3 weeks from now", "2026-12-17"),
    ("3 weeks ago", "over 2026-11-05"),
    ("in a fortnight", "2026-12-10"),
    ("in half a year", "2027-05-26"),
    ("in a couple of days", "2026-11-28"),
    ("in a few days", "about 2026-11-29"),
    ("a week", "2026-12-03"),
    ("next week", "about 2026-12-03"),
    ("next month", "about 2026-12-26"),
    ("end of month", "2026-11-30"),
    ("the end of the month", "2026-11-30"),
    ("by the end of next month", "2026-12-31"),
    ("end of the week", "2026-11-29"),
    ("start of next week", "2026-11-30"),
    ("end of the year", "2026-12-31"),
    ("end of march", "2027-03-31"),
    ("end of feb 2028", "2028-02-29"),
    ("mid june", "about 2027-06-15"),
    ("mid-June", "about 2027-06-15"),
    ("the middle of june", "about 2027-06-15"),
    ("late january", "about 2027-01-25"),
    ("beginning of june", "2027-06-01"),
    ("about four months from now", "about 2027-03-26"),
    ("in about 4 months", "about 2027-03-26"),
    ("in 4 months or so", "about 2027-03-26"),
    ("around christmas", "about 2026-12-25"),
    ("new year’s eve", "2026-12-31"),
    ("in june", "about 2027-06-01"),
    ("june 2027", "about 2027-06-01"),
    ("2026-12", "about 2026-12-01"),
    ("12/2026", "about 2026-12-01"),
    ("2027", "WholeYear"),
    ("weekend", "2026-11-28"),
    ("monday next week", "2026-11-30"),
    ("friday of next week", "2026-12-04"),
    ("last week friday", "over 2026-11-20"),
    ("mon 30", "2026-11-30"),
    ("monday after next", "2026-12-07"),
    ("weekend after next", "2026-12-12"),
    ("the week after next", "about 2026-12-10"),
    ("first of the month", "2026-12-01"),
    ("the 15th of next month", "2026-12-15"),
    ("next month on the 5th", "2026-12-05"),
    ("the day after christmas", "2026-12-26"),
    ("a week before christmas", "2026-12-18"),
    ("mid-week", "about 2026-12-02"),
    ("beginning of the year", "2027-01-01"),
    ("in twenty days", "2026-12-16"),
    ("next weekend", "2026-12-05"),
    ("Friday 4 December 2026, in 8 days", "2026-12-04"),
    ("2 nov 2025", "over 2025-11-02"),
    ("2026", "WholeYear"),
    ("2026-11-25", "over 2026-11-25"),
    ("2027", "WholeYear"),
    ("summer", "about 2027-07-15"),
    ("easter", "2027-03-28"),
];

#[test]
fn a_date_that_is_meant_for_later_is_read_as_people_write_it() {
    all(Meant::Future, LATER);
}

#[test]
fn where_the_past_is_meant_a_date_without_a_year_lies_behind() {
    all(
        Meant::Past,
        &[
            ("5 oct", "2026-10-05"),
            ("5 dec", "2025-12-05"),
            ("26 nov", "2026-11-26"),
            ("friday", "2026-11-20"),
            ("thursday", "2026-11-19"),
            ("last friday", "2026-11-20"),
            ("3 weeks", "2026-11-05"),
            ("3 weeks ago", "2026-11-05"),
            ("about two years ago", "about 2024-11-26"),
            ("a year and a half ago", "2025-05-26"),
            ("june", "about 2026-06-01"),
            ("in june last year", "about 2025-06-01"),
            ("5 oct last year", "2025-10-05"),
            ("mid december", "about 2025-12-15"),
            ("christmas", "2025-12-25"),
            ("last christmas", "2025-12-25"),
            ("end of month", "2026-10-31"),
            ("the 2nd", "2026-11-02"),
            ("since 2019", "about 2019-01-01"),
            ("early 2025", "about 2025-01-01"),
            ("Oct. 2025", "about 2025-10-01"),
            ("the 27th", "2026-10-27"),
            ("29 feb", "2024-02-29"),
            ("5.12.", "2025-12-05"),
            ("5/12/98", "1998-12-05"),
            ("the day before yesterday", "2026-11-24"),
            ("last night", "2026-11-25"),
            ("last summer", "about 2026-07-15"),
            ("summer 2024", "about 2024-07-15"),
            ("in the winter of 2019", "about 2019-01-15"),
            ("last autumn", "about 2026-10-15"),
            ("around easter 2023", "about 2023-04-09"),
            ("easter 2024", "2024-03-31"),
            ("last easter", "2026-04-05"),
            ("jan 94", "about 1994-01-01"),
            ("2019", "about 2019-01-01"),
            ("in 3 weeks", "ahead 2026-12-17"),
        ],
    );
}

#[test]
fn where_either_may_be_meant_the_nearer_one_is_taken() {
    all(
        Meant::Either,
        &[
            ("5 oct", "2026-10-05"),
            ("5 jan", "2027-01-05"),
            ("friday", "2026-11-27"),
            ("the 5th", "2026-12-05"),
            ("1.12.", "2026-12-01"),
            ("thursday", "2026-12-03"),
        ],
    );
}

#[test]
fn what_is_no_day_is_not_read_as_one() {
    for text in [
        "soon",
        "31.2.2026",
        "2026-13",
        "2026-13-01",
        "30 feb",
        "5",
        "55",
        "hello world",
        "5 6 7",
        "friday or saturday",
        "1/2/3/4",
        "5.10-26",
        "0/5",
        "32 may",
        "99999999",
        "in 3 weeks ago",
        "in 99999 years",
        "in 9999 years",
        "+",
        "-",
        ".",
        "//",
        "next",
        "end",
        "a",
        "the",
        "in",
        "tomorrow 5 oct 6",
        "2026-12-01x",
        "june, friday",
        "0000-01-01",
        "日曜日",
        "٥ oct",
    ] {
        for meant in [Meant::Past, Meant::Future, Meant::Either] {
            let read = reader(meant, Some(DateOrder::DayFirst)).read(text);
            assert!(read.is_err(), "{text}: {read:?}");
        }
    }
    let friday = Day::parse("2026-12-04").unwrap();
    let read = reader(Meant::Future, None).read("monday 4 december 2026");
    assert_eq!(read, Err(NotADay::OtherWeekday(friday)));
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_asked_about_and_no_other_is() {
    let unasked = reader(Meant::Future, None);
    let two = |text| matches!(unasked.read(text), Err(NotADay::TwoWays { .. }));
    assert!(two("5/10") && two("5/10/26") && two("5-10-2026") && two("fri 4/12"));
    for text in ["25/12", "12/25", "5/5", "5.10.", "2026-05-10", "2026/05/10", "10/2026", "30/2"] {
        assert!(!two(text), "{text}");
    }
    let read = |order| reader(Meant::Future, Some(order)).read("5/10").unwrap().unwrap().day;
    assert_eq!(read(DateOrder::DayFirst).to_string(), "2027-10-05");
    assert_eq!(read(DateOrder::MonthFirst).to_string(), "2027-05-10");
}

#[test]
fn every_entry_of_the_table_can_be_reached() {
    let mut seen = std::collections::BTreeSet::new();
    for (phrase, _) in words::WORDS {
        assert!(seen.insert(*phrase), "{phrase} is there twice");
        assert!(phrase.split(' ').count() <= words::LONGEST, "{phrase}");
        let tokens = tokens::tokens(phrase).unwrap();
        assert!(tokens.len() <= 1, "{phrase} is read as {tokens:?}");
    }
}

#[test]
fn what_was_understood_is_said_with_its_year_and_how_far_it_is() {
    let reader = reader(Meant::Future, None);
    let said = |text: &str| reader.said(reader.read(text).unwrap().unwrap());
    assert_eq!(said("next friday"), "Friday 4 December 2026, in 8 days");
    assert_eq!(said("tomorrow"), "Friday 27 November 2026, tomorrow");
    assert_eq!(said("today"), "Thursday 26 November 2026, today");
    let over = reader.sentence(reader.read("2020-01-01").unwrap_err());
    assert!(over.contains("Wednesday 1 January 2020, about 7 years ago"), "{over}");
    assert_eq!(said("about four months from now"), "about Friday 26 March 2027, in about 4 months");
}

#[test]
fn every_refusal_says_in_one_sentence_or_two_what_would_work_and_that_works() {
    for meant in [Meant::Past, Meant::Future, Meant::Either] {
        let reader = reader(meant, None);
        let told = reader.sentence(NotADay::Unread);
        let tried = told.split_once("Try ").unwrap().1.trim_end_matches('.');
        for text in tried.split(", ").map(|text| text.trim_start_matches("or ")) {
            assert!(reader.read(text).is_ok_and(|day| day.is_some()), "{text}");
        }
    }
}

#[test]
fn the_order_is_kept_leniently_and_is_absent_until_it_is_asked() {
    let mut profile = Profile::default();
    assert_eq!(profile, Profile::default());
    assert_eq!(profile.date_order(), None);
    profile.set_date_order(Some(DateOrder::MonthFirst));
    assert_eq!(profile.date_order(), Some(DateOrder::MonthFirst));
    profile.extra.insert(ORDER.to_owned(), Unknown::Natural(3));
    assert_eq!(profile.date_order(), None);
    profile.set_date_order(None);
    assert_eq!(profile, Profile::default());
}

#[test]
fn where_the_past_is_meant_the_future_is_refused_and_a_year_to_come_is_no_day() {
    all(
        Meant::Past,
        &[
            ("today", "2026-11-26"),
            ("yesterday", "2026-11-25"),
            ("tomorrow", "ahead 2026-11-27"),
            ("next friday", "ahead 2026-12-04"),
            ("next summer", "ahead 2027-07-15"),
            ("in 3 weeks", "ahead 2026-12-17"),
            ("2027", "ahead 2027-01-01"),
            ("5 oct 2027", "ahead 2027-10-05"),
            ("summer 2024", "about 2024-07-15"),
            ("2019", "about 2019-01-01"),
        ],
    );
    let year = |text| (text, "WholeYear");
    all(Meant::Future, &[year("2027"), year("in 2027"), year("about 2027"), year("2019")]);
}
