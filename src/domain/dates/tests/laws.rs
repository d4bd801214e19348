//! Laws that every date keeps, whatever is typed and whichever day it is.

use super::*;

fn any_day() -> impl Strategy<Value = Day> {
    (-700_000_i64..2_900_000)
        .prop_map(|days| Day::parse("2026-11-26").unwrap().plus(days))
        .prop_filter("of four digits", |day| {
            (1..=9999).contains(&chrono::Datelike::year(&day.date()))
        })
}

fn any_reader() -> impl Strategy<Value = DateReader> {
    let meant = prop_oneof![Just(Meant::Past), Just(Meant::Future), Just(Meant::Either)];
    let order =
        prop_oneof![Just(None), Just(Some(DateOrder::DayFirst)), Just(Some(DateOrder::MonthFirst))];
    (any_day(), meant, order).prop_map(|(today, meant, order)| DateReader {
        today,
        meant,
        order,
        stands: None,
        may_be_ahead: false,
    })
}

/// Words that mean something, numbers and marks in any order.
fn any_words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => (0..words::WORDS.len()).prop_map(|place| words::WORDS[place].0.to_owned()),
        2 => "[0-9]{1,5}",
        1 => "[0-9]{1,4}[./-][0-9]{1,4}([./-][0-9]{1,4})?",
        1 => "[-+,./'a-zé日 ]{1,3}",
    ];
    prop::collection::vec(word, 0..6).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn every_iso_date_is_read_as_itself(day in any_day(), reader in any_reader()) {
        let found = reader.read(&day.to_string());
        if reader.meant == Meant::Future && day < reader.today {
            prop_assert_eq!(found, Err(NotADay::Over(day)));
            // One that stands in its field stays what it is.
            let reader = DateReader { stands: Some(day), ..reader };
            prop_assert!(reader.read(&day.to_string()).is_ok());
        } else if reader.meant == Meant::Past && reader.today < day {
            prop_assert_eq!(found, Err(NotADay::Ahead(day)));
            let reader = DateReader { stands: Some(day), ..reader };
            prop_assert!(reader.read(&day.to_string()).is_ok());
        } else {
            prop_assert_eq!(found, Ok(Some(Understood { day, rough: false })));
        }
    }

    #[test]
    fn what_it_says_it_understood_is_read_as_the_same_day(text in any_words(), reader in any_reader()) {
        if let Ok(Some(found)) = reader.read(&text) {
            let said = reader.said(found);
            prop_assert_eq!(reader.read(&said), Ok(Some(found)), "{} from {}", said, text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,40}", more in any_words(), reader in any_reader()) {
        let _ = (reader.read(&text), reader.read(&more));
    }

    #[test]
    fn the_order_changes_no_date_that_can_be_read_in_one_way_only(text in any_words(), reader in any_reader()) {
        let unasked = DateReader { order: None, ..reader };
        let found = unasked.read(&text);
        if !matches!(found, Err(NotADay::TwoWays { .. })) {
            for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                prop_assert_eq!(DateReader { order: Some(order), ..reader }.read(&text), found);
            }
        }
    }

    #[test]
    fn a_date_without_its_year_lies_where_it_is_meant(
        month in 1_u32..=12, day in 1_u32..=28, reader in any_reader(),
    ) {
        let name = chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap().format("%-d %B");
        if let Ok(Some(found)) = reader.read(&name.to_string()) {
            match reader.meant {
                Meant::Past => prop_assert!(found.day <= reader.today),
                Meant::Future => prop_assert!(reader.today <= found.day),
                Meant::Either => prop_assert!(found.day.days_since(reader.today).abs() <= 183),
            }
        }
    }
}
