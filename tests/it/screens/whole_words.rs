//! Where there is little room words are said in fewer words, wrapped, or cut with a sign: never in the middle of one.

use trust_guide::domain::{journal::WritingMode, role::Role};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
};

#[test]
fn the_head_of_an_entry_is_whole_in_each_way_of_writing() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
        play.keys("w");
        for _ in 0..8 {
            play.keys("<c-t>");
            let screen = play.screen();
            for line in screen.lines().filter(|line| line.contains("^T")) {
                let told = line.split_once("^T ").unwrap().1.trim_end();
                let is_whole = ["another way of writing", "another way"].contains(&told);
                let names_one = WritingMode::ALL.iter().any(|way| way.label() == told);
                assert!(is_whole || names_one, "{told}: {screen}");
            }
        }
    }
}

#[test]
fn where_a_row_is_added_the_footer_says_so() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys(":boundary sheet<enter><enter><enter>");
    for _ in 0..400 {
        if play.screen().contains("▸ + add a row") {
            break;
        }
        play.keys("<down>");
    }
    let screen = play.screen();
    assert!(screen.contains("▸ + add a row"), "{screen}");
    let footer = screen.lines().last().unwrap();
    assert!(footer.contains("add a row") && !footer.contains("pick"), "{footer}");
    assert!(!footer.contains("Enter go on"), "{footer}");
}

#[test]
fn end_in_the_month_of_the_plan_leads_to_the_last_row_at_once() {
    let mut play = Play::of(agreed(Role::Hurt), 50, 16);
    play.keys("Pvv<end>");
    let once = play.screen();
    assert_eq!(play.keys("<end>").screen(), once, "a second End moves no further");
    let first = Play::of(agreed(Role::Hurt), 50, 16).keys("Pvv<tab>").screen();
    assert_ne!(once, first, "{once}");
}
