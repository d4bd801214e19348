//! What the other one saw: said truthfully from the day on, beside a mark, and never as somebody else.

use trust_guide::domain::{PromiseState, Role};

use crate::{
    harness::Play,
    screens::{
        plan::{told, walk_to},
        promises::{only, with_one},
    },
};

#[test]
fn the_other_one_says_what_they_saw_before_it_is_marked_and_their_word_stays_theirs() {
    let mut workbook = with_one(0);
    workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let mut play = Play::of(workbook, 80, 30);
    play.keys("P<enter>");
    walk_to(&mut play, "▸ I saw it done");
    play.keys("<enter>");
    assert_eq!((only(&play).state, only(&play).seen_by), (PromiseState::Open, Some(Role::Hurt)));
    assert!(told(&play).contains("you saw it done"), "{}", play.screen());
    let mut maker = play.app.workbook().clone();
    maker.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut maker = Play::of(maker, 80, 30);
    maker.keys("P");
    assert!(told(&maker).contains("your partner saw it done"), "{}", maker.screen());
    maker.keys("<enter>");
    assert!(!told(&maker).contains("I saw it"), "nobody sees their own: {}", maker.screen());
    maker.keys("<esc>  ");
    assert!(only(&maker).seen.is_some(), "kept and open again: it was seen all the same");
    maker.keys("<enter>");
    walk_to(&mut maker, "▸ Missed");
    maker.keys("<enter><esc>");
    maker.resize(60, 30);
    assert!(told(&maker).contains("missed · your partner saw it otherwise"), "{}", maker.screen());
}

#[test]
fn what_the_maker_enters_for_the_other_one_says_who_entered_it() {
    let mut play = Play::of(with_one(0), 80, 30);
    play.keys("P <tab><s-tab>l<enter>");
    walk_to(&mut play, "▸ I saw it (the other one says this)");
    play.keys("<enter>");
    play.resize(60, 30);
    assert!(told(&play).contains("seen, entered by you"), "{}", play.screen());
    let mut other = play.app.workbook().clone();
    other.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let mut other = Play::of(other, 60, 30);
    other.keys("P");
    assert!(told(&other).contains("seen, entered by your partner"), "{}", other.screen());
}

#[test]
fn before_there_is_a_mark_the_other_one_can_say_that_they_saw_it_otherwise_too() {
    let mut workbook = with_one(0);
    workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let mut play = Play::of(workbook, 100, 30);
    play.keys("P<enter>");
    walk_to(&mut play, "▸ I saw it otherwise");
    assert!(told(&play).contains("as I saw it, it was not done"), "{}", play.screen());
    play.keys("<enter>");
    assert!(!told(&play).contains("side by side"), "there is one word: {}", play.screen());
    assert!(told(&play).contains("The mark is still open"), "{}", play.screen());
    play.resize(60, 30);
    assert!(told(&play).contains("today · you saw it otherwise"), "{}", play.screen());
    let mut maker = play.app.workbook().clone();
    maker.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut maker = Play::of(maker, 60, 30);
    maker.keys("P");
    assert!(told(&maker).contains("your partner saw it otherwise"), "{}", maker.screen());
    // However often its maker marks it, the other one's word stays, and is not turned round.
    maker.keys(" ");
    maker.keys("<home> ");
    let said = |play: &Play| (only(play).seen.is_some(), only(play).otherwise.is_some());
    assert_eq!(said(&maker), (false, true), "{}", maker.screen());
    maker.keys("<home><enter>");
    assert!(!told(&maker).contains("Move it"), "it stays with its day: {}", maker.screen());
    walk_to(&mut maker, "▸ Missed");
    maker.keys("<enter><esc>");
    assert_eq!(only(&maker).state, PromiseState::Missed, "{}", maker.screen());
    assert_eq!(said(&maker), (true, false), "who saw it not done saw it missed");
    assert!(told(&maker).contains("missed · seen"), "{}", maker.screen());
    maker.keys(" ");
    assert_eq!((only(&maker).state, said(&maker)), (PromiseState::Kept, (false, true)));
}
