//! What the other one saw: said truthfully from the day on, beside a mark, and never as somebody else.

use trust_guide::domain::{
    kinds::Record,
    promise::{Promise, PromiseState},
    role::Role,
};

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
    maker.keys("<enter>");
    maker.resize(60, 30);
    assert!(told(&maker).contains("missed · your partner saw it otherwise"), "{}", maker.screen());
}

#[test]
fn nobody_says_for_the_other_one_what_was_seen_of_their_own_promise() {
    let mut play = Play::of(with_one(0), 80, 30);
    play.keys("P <tab><s-tab>l<enter>");
    assert!(!told(&play).contains("I saw it"), "{}", play.screen());
    // What an older file says of it stays.
    let mut older = play.app.workbook().clone();
    let kept = older.promises.iter().next().unwrap();
    let seen = Promise { seen: kept.marked, seen_by: Some(kept.by), ..Promise::clone(kept) };
    older.put(Record::Promise(seen.into()));
    let mut older = Play::of(older, 60, 30);
    older.keys("P");
    assert!(told(&older).contains("seen, entered by you"), "{}", older.screen());
}

#[test]
fn two_at_one_keyboard_say_who_marks_a_promise_of_one_and_who_saw_it() {
    let mut workbook = with_one(0);
    workbook.edit_profile(|profile| profile.role = Some(Role::Both));
    for road in ["P", "0"] {
        let mut play = Play::of(workbook.clone(), 60, 40);
        play.keys(road);
        walk_to(&mut play, if road == "0" { "▸ ┃ ○ Be home at six" } else { "▸ ○ Be home at six" });
        play.keys(" ");
        if road == "0" {
            play.keys(" ");
        }
        assert!(told(&play).contains("Who says it?"), "{road}: {}", play.screen());
        assert!(play.app.workbook().promises.iter().all(|it| it.state == PromiseState::Open));
    }
    // The maker marks it; what was seen is the other one's to say, and a miss that was seen is one.
    let mut play = Play::of(workbook.clone(), 60, 40);
    play.keys("P");
    walk_to(&mut play, "▸ ○ Be home at six");
    play.keys(" j<enter>");
    assert!(!told(&play).contains("I saw it"), "{}", play.screen());
    walk_to(&mut play, "▸ Missed");
    play.keys("<enter><esc>P");
    walk_to(&mut play, "▸ – Be home at six");
    play.keys("<enter><enter>");
    walk_to(&mut play, "▸ I saw it ");
    play.keys("<enter>");
    assert!(told(&play).contains("missed · seen: not done"), "{}", play.screen());
    let seen = play.app.workbook().promises.iter().next().unwrap();
    assert_eq!((seen.marked_by, seen.seen_by), (Some(Role::Broke), Some(Role::Hurt)));
    // Whoever saw it takes that back alone: its maker cannot, and two are asked whose it is.
    let seen = play.app.workbook().clone();
    play.keys("u");
    assert!(told(&play).contains("I am the one who was hurt. Take it back"), "{}", play.screen());
    for place in ["P", "0"] {
        let mut maker = seen.clone();
        maker.edit_profile(|profile| profile.role = Some(Role::Broke));
        let mut maker = Play::of(maker, 60, 40);
        maker.keys(place).keys("u");
        assert!(told(&maker).contains("Only they can take this back"), "{}", maker.screen());
        assert_eq!(maker.app.workbook().promises, seen.promises);
    }
    // A mark that the other one set says so on the day itself.
    let mut play = Play::of(workbook, 60, 40);
    play.keys("P");
    walk_to(&mut play, "▸ ○ Be home at six");
    play.keys(" <enter>");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    assert!(told(&play).contains("kept · marked by the one who was hurt"), "{}", play.screen());
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
    maker.keys("<enter>");
    assert_eq!(only(&maker).state, PromiseState::Missed, "{}", maker.screen());
    assert_eq!(said(&maker), (true, false), "who saw it not done saw it missed");
    assert!(told(&maker).contains("missed · seen"), "{}", maker.screen());
    maker.keys(" ");
    walk_to(&mut maker, "▸ Kept");
    maker.keys("<enter>");
    assert_eq!((only(&maker).state, said(&maker)), (PromiseState::Kept, (false, true)));
}
