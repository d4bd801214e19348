//! The pages that were filled in are turned back through, by date and by stage.

use trust_guide::{
    domain::{Role, Workbook},
    screens::{Screen, filled::Order},
};

use crate::{
    harness::{Play, welcomed},
    screens::{daily::everything_due, every::every, look_back::lived},
};

fn titles(play: &Play) -> Vec<String> {
    let Some(Screen::Filled(filled)) = play.app.screens().last() else {
        panic!("{}", play.screen())
    };
    filled.pages.iter().map(|page| page.exercise.to_string()).collect()
}

#[test]
fn pages_filled_in_are_listed_by_date_and_stage_by_stage() {
    every("filled", |columns, rows| {
        let mut play = Play::of(everything_due(), columns, rows);
        play.keys("Jp");
        play
    });
    every("filled-by-stage", |columns, rows| {
        let mut play = Play::of(everything_due(), columns, rows);
        play.keys("Jpv");
        play
    });
    every("filled-empty", |columns, rows| {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
        play.keys("Jp");
        play
    });
}

#[test]
fn a_page_opens_with_all_that_was_written_and_comes_back_to_the_list() {
    let mut play = Play::of(lived(), 80, 24);
    play.keys(":").keys("pages you filled in").keys("<enter>");
    let all = titles(&play);
    assert!(all.len() > 1, "{}", play.screen());
    play.keys("j<enter>");
    let Some(Screen::Exercise(page)) = play.app.screens().last() else {
        panic!("{}", play.screen())
    };
    assert_eq!(page.exercise.to_string(), all[1]);
    assert!(play.screen().contains("Leave it here"), "{}", play.screen());
    play.keys("<esc>");
    assert_eq!(titles(&play), all);
    let Some(Screen::Filled(filled)) = play.app.screens().last() else { panic!() };
    assert_eq!(filled.cursor.item, 1);
}

#[test]
fn by_date_the_last_comes_first_and_by_stage_they_stand_as_in_the_guide() {
    let mut play = Play::of(everything_due(), 80, 24);
    play.keys("Jp");
    let days = |play: &Play| match play.app.screens().last() {
        Some(Screen::Filled(filled)) => {
            filled.pages.iter().map(|page| page.day).collect::<Vec<_>>()
        }
        _ => panic!("{}", play.screen()),
    };
    assert!(days(&play).is_sorted_by(|one, other| one >= other));
    play.keys("v");
    let Some(Screen::Filled(filled)) = play.app.screens().last() else { panic!() };
    assert_eq!(filled.order, Order::ByStage);
    let guide = crate::harness::guide();
    let stage = |page: &trust_guide::domain::Sitting| {
        let (stage, _) = guide.exercise(&page.exercise).unwrap();
        guide.stages.iter().position(|other| other.id == stage.id).unwrap()
    };
    assert!(filled.pages.is_sorted_by_key(stage));
}

#[test]
fn nobody_finds_the_other_ones_pages_there_and_what_is_in_the_trash_is_not() {
    let mut hurt = Play::of(everything_due(), 80, 24);
    hurt.keys("Jp");
    let all = titles(&hurt).len();
    let mut workbook: Workbook = everything_due();
    let other = |profile: &mut trust_guide::domain::Profile| profile.role = Some(Role::Broke);
    workbook.edit_profile(other);
    let mut broke = Play::of(workbook, 80, 24);
    broke.keys("Jp");
    assert!(titles(&broke).len() < all, "{}", broke.screen());
    let shown = broke.screen();
    assert!(!shown.contains("Once a month: a page of your own"), "{shown}");
}
