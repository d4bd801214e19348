//! Numbers of two come together from two windows and on Look back, and are never blended.

use trust_guide::domain::merge::merge;

use super::together;
use crate::harness::Play;

#[test]
fn the_numbers_of_two_windows_come_together_without_a_clash() {
    let base = together();
    let answered = |keys: &str| {
        let mut play = Play::of(base.clone(), 80, 24);
        play.keys(keys);
        play.app.workbook().clone()
    };
    let merged =
        merge(&base, &answered("p<enter><enter>2<enter>"), &answered("pj<enter><enter>9<enter>"));
    assert_eq!((merged.workbook.pulses.len(), merged.clashes), (2, 0));
    let play = Play::of(merged.workbook, 80, 24);
    assert!(play.screen().contains("Answered today: each of you"), "{}", play.screen());
}

#[test]
fn ratings_and_words_of_two_are_not_blended_on_look_back() {
    let mut play = Play::of(together(), 80, 40);
    play.keys("p<enter><enter>2<enter>L");
    let mut all = String::new();
    for _ in 0..8 {
        all += &play.keys("<tab>").screen();
    }
    let told = all.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Two people are never one number"), "{all}");
    assert!(told.contains("is not shown where both of you read"), "{all}");
    assert!(!told.contains("Two sliders"), "{all}");
}
