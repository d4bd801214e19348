//! Which days it falls on, and how that is said and written down.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn recurrence(often: Often, days: &[Weekday], from: Day) -> Recurrence {
    Recurrence { often, weekdays: days.to_vec(), from, until: None }
}

fn shown(days: &[Day]) -> Vec<String> {
    days.iter().map(ToString::to_string).collect()
}

#[test]
fn the_thirty_first_falls_on_the_last_day_of_shorter_months() {
    let monthly = recurrence(Often::Monthly, &[], day("2026-10-31"));
    let days = monthly.days_between(day("2026-10-01"), day("2027-04-01"));
    let expected =
        ["2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
    assert_eq!(shown(&days), expected);
    let later = monthly.days_between(day("2028-02-10"), day("2028-03-31"));
    assert_eq!(shown(&later), ["2028-02-29", "2028-03-31"]);
}

#[test]
fn two_weeks_are_counted_from_the_first_day() {
    let found = recurrence(Often::Fortnight, &[], day("2026-11-23"));
    let days = found.days_between(day("2026-11-24"), day("2026-12-31"));
    assert_eq!(shown(&days), ["2026-12-07", "2026-12-21"]);
}

#[test]
fn the_last_day_is_included() {
    let mut found = recurrence(Often::Daily, &[], day("2026-11-23"));
    found.until = Some(day("2026-11-24"));
    let range = (day("2026-11-01"), day("2026-12-31"));
    assert_eq!(shown(&found.days_between(range.0, range.1)), ["2026-11-23", "2026-11-24"]);
}

fn month_days() -> impl Strategy<Value = MonthDays> {
    let weekday = || prop::sample::select(OF_A_WEEK.to_vec());
    let day = prop_oneof![
        (1_u8..=31).prop_map(MonthDay::Number),
        (1_u8..=5, weekday()).prop_map(|(place, day)| MonthDay::Nth(place, day)),
        weekday().prop_map(MonthDay::LastWeekday),
        Just(MonthDay::End),
    ];
    prop::collection::vec(day, 0..4).prop_map(MonthDays::from_iter)
}

fn often() -> impl Strategy<Value = Often> {
    let every = prop_oneof![
        (1_u16..40).prop_map(Every::Days),
        (1_u16..20).prop_map(Every::Weeks),
        (1_u16..20, month_days()).prop_map(|(count, days)| Every::Months(count, days)),
        (1_u16..5).prop_map(Every::Years),
    ];
    prop_oneof![prop::sample::select(Often::ALL.to_vec()), every.prop_map(Often::every)]
}

fn weekdays() -> impl Strategy<Value = Vec<Weekday>> {
    let all: Vec<Weekday> = WORKING.into_iter().chain([Weekday::Sat, Weekday::Sun]).collect();
    prop::sample::subsequence(all, 0..=7)
}

proptest! {
    #[test]
    fn days_are_in_order_each_once_and_inside_the_range(
        often in often(), days in weekdays(), first in -4000_i64..4000, from in -400_i64..400,
        length in 0_i64..200, ends in prop::option::of(-400_i64..600)
    ) {
        let zero = day("2026-11-23");
        let mut found = recurrence(often, &days, zero.plus(first));
        found.until = ends.map(|ends| zero.plus(ends));
        let (from, to) = (zero.plus(from), zero.plus(from + length));
        for day in found.days_between(from, to) {
            prop_assert!(found.is_on(day), "{found:?} {day}");
        }
        let days = found.days_between(from, to);
        prop_assert!(days.is_sorted_by(|a, b| a < b));
        let inside = |day: &Day| from.max(zero.plus(first)) <= *day
            && *day <= to && found.until.is_none_or(|ends| *day <= ends);
        prop_assert!(days.iter().all(inside));
    }

    #[test]
    fn a_range_holds_what_its_two_halves_hold(
        often in often(), days in weekdays(), first in -900_i64..200, half in 0_i64..100
    ) {
        let zero = day("2026-11-23");
        let found = recurrence(often, &days, zero.plus(first));
        let whole = found.days_between(zero, zero.plus(100));
        let mut halves = found.days_between(zero, zero.plus(half));
        halves.extend(found.days_between(zero.plus(half + 1), zero.plus(100)));
        prop_assert_eq!(whole, halves);
    }

    #[test]
    fn weekly_on_several_days_is_each_of_those_days_together(days in weekdays(), first in -900_i64..90) {
        prop_assume!(!days.is_empty());
        let zero = day("2026-11-23");
        let range = (zero, zero.plus(120));
        let all = recurrence(Often::Weekly, &days, zero.plus(first)).days_between(range.0, range.1);
        let mut each: Vec<Day> = days
            .iter()
            .flat_map(|day| {
                recurrence(Often::Weekly, &[*day], zero.plus(first)).days_between(range.0, range.1)
            })
            .collect();
        each.sort_unstable();
        prop_assert_eq!(all, each);
    }
}

proptest! {
    #[test]
    fn what_is_written_as_text_is_read_as_it_was(
        often in often(), weekdays in weekdays(), from in -4000_i64..4000,
        until in prop::option::of(0_i64..600)
    ) {
        let zero = day("2026-11-23");
        let weekdays = if often.goes_by_weekdays() { weekdays } else { Vec::new() };
        let until = until.map(|until| zero.plus(from + until));
        let found = Recurrence { often, weekdays, from: zero.plus(from), until };
        prop_assert_eq!(Recurrence::read(&found.text()), Some(found));
    }

    #[test]
    fn other_text_is_no_days_and_never_a_panic(text in ".{0,40}") {
        let found = Recurrence::read(&text);
        prop_assert!(found.is_none_or(|found| found.text() == text));
    }
}

#[test]
fn text_that_says_more_or_less_is_no_days() {
    for text in [
        "",
        "weekly",
        "weekly from",
        "weekly from 2026-02-30",
        "hourly from 2026-11-23",
        "weekly from 2026-11-23 on",
        "weekly from 2026-11-23 on moon",
        "once from 2026-11-23 x",
        "weekly from 2026-11-23 until",
        "weekly  from 2026-11-23",
        "once from 2026-11-23 ",
        "daily from 2026-11-23 on mon",
        "2-weeks from 2026-11-23",
        "1-months from 2026-11-23",
        "1-months from 2026-11-23 on last",
        "12-months from 2026-11-23",
        "0-days from 2026-11-23",
        "010-days from 2026-11-23",
        "400-days from 2026-11-23",
        "10-days from 2026-11-23 on mon",
        "3-months from 2026-11-23 on 32",
        "3-months from 2026-11-23 on 0",
        "3-months from 2026-11-23 on 15 1",
        "3-months from 2026-11-23 on 6-fri",
        "3-months from 2026-11-23 on last-moon",
    ] {
        assert_eq!(Recurrence::read(text), None, "{text}");
    }
}

#[test]
fn it_is_said_as_people_say_it() {
    let thursday = day("2026-11-26");
    let every = |often| Recurrence::every(often, thursday).label();
    assert_eq!(every(Often::Once), "on Thursday 26 November");
    assert_eq!(every(Often::Weekly), "every Thursday");
    assert_eq!(every(Often::Fortnight), "every second Thursday");
    assert_eq!(every(Often::Weekdays), "Monday to Friday");
    let two = recurrence(Often::Weekly, &[Weekday::Thu, Weekday::Mon], thursday);
    assert_eq!(two.label(), "every Mon, Thu");
    let ends = Recurrence { until: Some(day("2026-12-31")), ..two };
    assert_eq!(ends.label(), "every Mon, Thu, until Thursday 31 December");
}

#[test]
fn the_ends_of_the_calendar_hold() {
    let first = Day::from_date(NaiveDate::MIN);
    for often in Often::ALL.into_iter().filter(|often| *often != Often::Once) {
        let days = recurrence(often, &[], first).days_between(day("2026-11-01"), day("2026-11-30"));
        assert!(!days.is_empty(), "{often:?}");
    }
}

#[test]
fn the_ways_of_a_month_and_of_more_weeks_fall_where_people_mean_them() {
    let range = (day("2026-11-27"), day("2027-03-31"));
    let falls = |often, from: &str| {
        shown(&recurrence(often, &[], day(from)).days_between(range.0, range.1))
    };
    let first_monday = ["2026-12-07", "2027-01-04", "2027-02-01", "2027-03-01"];
    assert_eq!(falls(Often::MonthWeekday, "2026-12-07"), first_monday);
    // A month without a fifth Tuesday has none.
    assert_eq!(falls(Often::MonthWeekday, "2026-12-29"), ["2026-12-29", "2027-03-30"]);
    let last_friday = ["2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26", "2027-03-26"];
    assert_eq!(falls(Often::LastWeekday, "2026-11-27"), last_friday);
    let ends = ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
    assert_eq!(falls(Often::MonthEnd, "2026-11-27"), ends);
    let weeks = falls(Often::ThreeWeeks, "2026-11-28");
    assert_eq!(weeks[..3], ["2026-11-28", "2026-12-19", "2027-01-09"]);
    let weeks = falls(Often::FourWeeks, "2026-11-02");
    assert_eq!(weeks[..3], ["2026-11-30", "2026-12-28", "2027-01-25"]);
    let days = falls(Often::SecondDay, "2026-11-26");
    assert_eq!(days[..3], ["2026-11-28", "2026-11-30", "2026-12-02"]);
}

#[test]
fn each_way_is_said_as_people_say_it() {
    let every = |often, from: &str| Recurrence::every(often, day(from)).label();
    assert_eq!(every(Often::MonthWeekday, "2026-12-07"), "on the first Monday of each month");
    assert_eq!(every(Often::LastWeekday, "2026-11-27"), "on the last Friday of each month");
    assert_eq!(every(Often::MonthEnd, "2026-11-27"), "on the last day of each month");
    assert_eq!(every(Often::ThreeWeeks, "2026-11-28"), "every three weeks, on Saturday");
    assert_eq!(every(Often::SecondDay, "2026-11-28"), "every second day");
    let weekend = recurrence(Often::Weekly, &[Weekday::Sun, Weekday::Sat], day("2026-11-28"));
    assert_eq!(weekend.label(), "at weekends");
}

/// As files hold it: these lines are read for ever as they are read here.
#[test]
fn lines_of_files_are_read_as_they_always_were() {
    for (text, label) in [
        ("once from 2026-11-26", "on Thursday 26 November"),
        ("daily from 2026-11-26 until 2026-12-31", "every day, until Thursday 31 December"),
        ("weekdays from 2026-11-26", "Monday to Friday"),
        ("second-day from 2026-11-26", "every second day"),
        ("weekly from 2026-11-26 on mon thu", "every Mon, Thu"),
        ("weekly from 2026-11-26 on mon tue wed thu sat sun", "every day but Friday"),
        ("fortnight from 2026-11-26", "every second Thursday"),
        ("three-weeks from 2026-11-26 on sat", "every three weeks, on Saturday"),
        ("four-weeks from 2026-11-26", "every four weeks, on Thursday"),
        ("monthly from 2026-11-30", "every month, on day 30 or its last"),
        ("month-weekday from 2026-11-26", "on the fourth Thursday of each month"),
        ("last-weekday from 2026-11-26", "on the last Thursday of each month"),
        ("month-end from 2026-11-26", "on the last day of each month"),
        ("10-days from 2026-11-26", "every 10 days"),
        ("6-weeks from 2026-11-26", "every 6 weeks, on Thursday"),
        ("6-weeks from 2026-11-26 on mon fri", "every 6 weeks, on Mon, Fri"),
        ("3-months from 2026-11-26", "every 3 months, on day 26"),
        ("3-months from 2026-11-30", "every 3 months, on day 30 or the month’s last"),
        ("1-months from 2026-12-01 on 1 15", "every month, on day 1 and day 15"),
        (
            "1-months from 2026-12-11 on 2-fri 4-fri",
            "every month, on the second Friday and the fourth Friday",
        ),
        (
            "2-months from 2026-12-11 until 2027-12-31 on 2-fri last-sun last 31",
            "every 2 months, on the second Friday, the last Sunday, the last day and day 31 or the month’s last, \
             until Friday 31 December",
        ),
        ("1-years from 2027-05-05", "every year, on 5 May"),
        ("2-years from 2028-02-29", "every 2 years, on the last day of February"),
    ] {
        let found = Recurrence::read(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(found.label(), label, "{text}");
        assert_eq!(found.text(), text);
    }
}

#[test]
fn rhythms_without_a_name_fall_where_people_mean_them() {
    let range = (day("2026-11-27"), day("2027-12-31"));
    let falls = |text: &str| shown(&Recurrence::read(text).unwrap().days_between(range.0, range.1));
    let days = falls("10-days from 2026-11-20");
    assert_eq!(days[..3], ["2026-11-30", "2026-12-10", "2026-12-20"]);
    assert_eq!(falls("6-weeks from 2026-11-26 on mon")[..2], ["2026-11-30", "2027-01-11"]);
    let quarters = ["2027-01-31", "2027-04-30", "2027-07-31", "2027-10-31"];
    assert_eq!(falls("3-months from 2026-10-31"), quarters);
    // Months are counted from the first that has such a day left.
    let quarters = ["2026-12-15", "2027-03-15", "2027-06-15", "2027-09-15", "2027-12-15"];
    assert_eq!(falls("3-months from 2026-11-20 on 15"), quarters);
    let twice = falls("1-months from 2026-11-20 on 1 15");
    assert_eq!(twice[..3], ["2026-12-01", "2026-12-15", "2027-01-01"]);
    let fridays = falls("1-months from 2026-11-27 on 2-fri 4-fri");
    assert_eq!(fridays[..4], ["2026-11-27", "2026-12-11", "2026-12-25", "2027-01-08"]);
    assert_eq!(falls("1-years from 2026-05-05"), ["2027-05-05"]);
    assert_eq!(falls("1-years from 2024-02-29"), ["2027-02-28"]);
}
