//! Laws of what is shown back of a line, and of what is asked.

use super::{
    said::{MONDAY, reader},
    *,
};

fn parts() -> impl Strategy<Value = String> {
    let often = prop::sample::select(vec![
        "every day",
        "on Mondays",
        "every second Friday",
        "Sunday mornings",
        "weekdays",
        "at weekends",
        "every 3 weeks",
        "on the 1st and the 15th",
        "on the first Monday of the month",
        "every month",
        "every evening",
        "Tue and Fri",
        "on Thursday",
        "tomorrow",
        "a week on Tuesday",
        "on 5 December",
        "every day except Fridays",
        "on 3rd March",
        "this weekend",
        "every 5 May",
        "quarterly",
        "on the last day of the month",
        "Weds",
        "on Mondays and Thurdays",
        "every 2 months on the 5th",
        "every six weeks on Monday",
        "on the last Friday of each month",
    ]);
    let span = prop::sample::select(vec![
        "",
        "",
        "from Wednesday",
        "starts Friday",
        "until Christmas",
        "for six weeks",
        "for a fortnight",
        "from today",
        "from 1 December until 5 January",
        "for a couple of months",
        "and rest on Sunday",
        "at 8 pm",
        "until March",
    ]);
    let act = prop::sample::select(vec![
        "Text you",
        "call Mum and Dad",
        "walk",
        "I cook",
        "we talk",
        "say what we do tomorrow",
        "be home by 6",
    ]);
    let mark = prop::sample::select(vec![" ", ", ", " – ", ". "]);
    (often, span, act, mark, 0..4_u8).prop_map(|(often, span, act, mark, order)| match order {
        0 => format!("{act}{mark}{often} {span}"),
        1 => format!("{often} {span}{mark}{act}"),
        2 => format!("{often}{mark}{act} {span}"),
        _ => format!("{act} {span}{mark}{often}"),
    })
}

#[test]
fn a_day_of_another_year_is_shown_back_with_it() {
    let reader = reader(Day::parse(MONDAY).unwrap(), &[]);
    let found = reader.read("Pay it back on 5 March 2032");
    let shown = found.told_back(reader.dates.today, |_| "");
    assert!(shown.contains("2032"), "{shown}");
    assert_eq!(reader.read(&shown).from, found.from);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_back_is_read_again_with_the_same_days(
        (line, is_sound) in prop_oneof![
            3 => parts().prop_map(|line| (line, true)), 1 => lines().prop_map(|line| (line, false))
        ],
        later in 0..400_i64
    ) {
        let reader = reader(Day::parse(MONDAY).unwrap().plus(later), &[]);
        let found = reader.read(&line);
        // Where how often is not said there are no days yet, and a year without its first day has none.
        if found.from.is_some() && found.often.is_some() {
            let shown = found.told_back(reader.dates.today, |_| "");
            let again = reader.read(&shown);
            let days = |found: &OneLine| {
                let falls = found.falls()?;
                Some((falls.until, falls.days_between(falls.from, falls.from.plus(800))))
            };
            // Of words in any order it may be that nothing is read again, or that what is left says other days besides.
            let is_left = reader.read(&found.what).is_understood();
            if is_sound || (again.falls().is_some() && !is_left) {
                prop_assert_eq!(days(&again), days(&found), "{}: {}", line, shown);
            }
        }
    }

    #[test]
    fn an_answer_ends_its_doubt(line in parts(), later in 0..30_i64) {
        let reader = reader(Day::parse(MONDAY).unwrap().plus(later), &[]);
        if let Some(doubt) = reader.read(&line).doubt {
            for way in &doubt.ways {
                let settled = doubt.settled(&line, *way);
                prop_assert_ne!(reader.read(&settled).doubt, Some(doubt.clone()), "{}: {}", line, settled);
            }
        }
    }
}
