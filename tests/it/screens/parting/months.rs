//! Years of pages: they stand below their months, and one key says of a whole month whose it is.

use std::sync::Arc;

use trust_guide::domain::{day::Day, kinds::Record, parting::Belongs, workbook::Workbook};

use super::{list, said, to, two};
use crate::keeping::{entry, now};

/// What two wrote, and in each of the five months before it this many days with two entries.
pub fn of_months(days: i64) -> Workbook {
    let mut workbook = two();
    for month in 1..=5_u32 {
        for day in 0..days {
            for number in 0..2 {
                let id = format!("m{month}d{day}n{number}");
                let mut entry = (*entry(&id, &format!("Word of {id}"))).clone();
                entry.day = Day::of(now(), 4).plus(-30 * i64::from(month) - day);
                workbook.put(Record::Entry(Arc::new(entry)));
            }
        }
    }
    workbook
}

/// The rows of the list on the screen that hold these words.
fn rows(screen: &str, words: &str) -> usize {
    screen.split_inclusive('\n').filter(|line| line.contains(words)).count()
}

#[test]
fn a_few_months_stand_day_by_day_and_many_are_folded_and_counted() {
    let mut workbook = two();
    let play = list(&workbook, false, 80, 40);
    assert_eq!(rows(&play.screen(), "+ shows\n"), 0, "{}", play.screen());
    workbook = of_months(3);
    let mut play = list(&workbook, false, 80, 60);
    to(&mut play, "October 2026");
    let screen = play.screen();
    assert_eq!(rows(&screen, "+ shows\n"), 6, "{screen}");
    assert!(screen.contains("3 days, 6 pages · 6 unsorted"), "{screen}");
    assert!(!screen.contains("Word of"), "{screen}");
}

#[test]
fn one_key_says_of_a_whole_month_what_is_not_said_yet_and_takes_it_back() {
    let mut play = list(&of_months(2), false, 80, 60);
    to(&mut play, "October 2026");
    play.keys("<enter>");
    to(&mut play, "Word of m1d0n0");
    play.keys("1");
    to(&mut play, "October 2026");
    play.keys("+2");
    let all = ["m1d0n0", "m1d0n1", "m1d1n0", "m1d1n1"];
    let there = Some(Belongs::There);
    assert_eq!(all.map(|id| said(&play, id)), [Some(Belongs::Here), there, there, there]);
    assert_eq!(said(&play, "m2d0n0"), None, "no other month goes along");
    // The same key again means nothing more, and stays where it is.
    play.keys("2");
    assert!(play.screen().contains("All below is sorted"), "{}", play.screen());
    assert_eq!(said(&play, "m2d0n0"), None);
    assert!(play.screen().contains("2 days, 4 pages · 0 unsorted"), "{}", play.screen());
    play.keys(" ");
    assert_eq!(all.map(|id| said(&play, id)), [None; 4]);
}

#[test]
fn enter_shows_the_days_of_a_month_and_plus_hides_them_from_anywhere_in_it() {
    let mut play = list(&of_months(2), false, 80, 60);
    assert!(play.keys("+").screen().contains("Nothing is folded here"), "{}", play.screen());
    to(&mut play, "October 2026");
    play.keys("<enter>");
    assert_eq!(rows(&play.screen(), "Word of m1"), 4, "{}", play.screen());
    to(&mut play, "Word of m1d1n1");
    play.keys("+");
    assert_eq!(rows(&play.screen(), "Word of m1"), 0, "{}", play.screen());
    assert!(play.screen().contains("▸ + October 2026"), "{}", play.screen());
    // Enter is in the way there, so that a line of its own leads on.
    play.keys("<end>");
    assert!(play.screen().contains("▸   Go on"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("Nothing is waiting to go into Robin"), "{}", play.screen());
}

#[test]
fn under_the_cover_the_months_stay_open_and_the_next_key_means_the_same_page() {
    let mut play = list(&of_months(2), false, 80, 24);
    to(&mut play, "October 2026");
    play.keys("<enter>");
    to(&mut play, "Word of m1d0n1");
    let before = play.screen();
    play.keys("<f9><f9>");
    assert_eq!(play.screen(), before);
    play.keys("1");
    assert_eq!(said(&play, "m1d0n1"), Some(Belongs::Here));
    assert_eq!(said(&play, "m3d0n0"), None);
}
