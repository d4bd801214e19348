//! The pages that were filled in are turned back through, by date and by stage.

use trust_guide::{
    domain::{kinds::Record, profile::Company, role::Role, workbook::Workbook},
    screens::{Screen, filled::Order},
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
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
    let stage = |page: &trust_guide::domain::sitting::Sitting| {
        let (stage, _) = guide.exercise(&page.exercise).unwrap();
        guide.stages.iter().position(|other| other.id == stage.id).unwrap()
    };
    assert!(filled.pages.is_sorted_by_key(stage));
}

#[test]
fn nobody_finds_the_other_ones_pages_there_and_what_is_in_the_trash_is_not() {
    let listed = |workbook: Workbook| {
        let mut play = Play::of(workbook, 80, 24);
        play.keys("Jp");
        titles(&play)
    };
    assert!(listed(everything_due()).contains(&"forg.h3".to_owned()));
    let mut workbook = everything_due();
    workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
    assert!(!listed(workbook).contains(&"forg.h3".to_owned()));
    let mut workbook = everything_due();
    for page in workbook.sittings.iter().cloned().collect::<Vec<_>>() {
        workbook.put(Record::Sitting(page).with_trashed(Some(stamp(NOW)), stamp(NOW)));
    }
    assert_eq!(listed(workbook), Vec::<String>::new());
}

#[test]
fn once_two_are_said_to_be_here_the_pages_of_one_are_not_listed_any_more() {
    let mut workbook = everything_due();
    workbook.edit_profile(|profile| (profile.role, profile.company) = (None, None));
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Jp");
    assert!(titles(&play).contains(&"forg.h3".to_owned()), "{}", play.screen());
    play.setting("I do this");
    for _ in 0..4 {
        if play.app.workbook().profile.company == Some(Company::Together) {
            break;
        }
        play.keys("<enter>");
    }
    assert_eq!(play.app.workbook().profile.company, Some(Company::Together));
    play.keys("<esc>");
    assert!(!titles(&play).contains(&"forg.h3".to_owned()), "{}", play.screen());
}
