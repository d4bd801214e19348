//! What was one step for the person is one undo, and is told by name.

use trust_guide::domain::{field::Answer, promise::PromiseState};

use crate::{
    harness::Play,
    plans::today,
    screens::{
        plan::{told, walk_to},
        promises::{only, with_one},
    },
};

#[test]
fn one_undo_takes_back_a_move_with_its_early_word_and_its_card_and_names_it() {
    for card in ["<esc>", "j<enter><esc>"] {
        let mut play = Play::of(with_one(1), 80, 24);
        let before = play.app.workbook().promises.clone();
        play.keys("P<enter>j<enter>jjj<enter>").keys(card);
        assert_eq!(play.app.workbook().promises.len(), 2, "{}", play.screen());
        play.keys("u");
        assert_eq!(play.app.workbook().promises, before, "{card}: {}", play.screen());
        assert!(told(&play).contains("“Be home at six”: moved to Mon 30 Nov"), "{}", play.screen());
        play.keys("<c-r>");
        assert_eq!(play.app.workbook().promises.len(), 2, "{}", play.screen());
    }
}

#[test]
fn one_undo_takes_back_a_day_that_is_typed_where_another_was_refused_before() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P<enter>jjj<enter>when I can<esc>");
    assert!(told(&play).contains("another day as you wrote it, not set yet"), "{}", play.screen());
    assert_eq!((only(&play).undated, only(&play).day), (false, today()), "the chosen day stands");
    let before = only(&play);
    play.keys("<enter>jjj<enter>friday<enter>");
    assert_eq!(only(&play).day, today().plus(4), "{}", play.screen());
    assert!(!told(&play).contains("not set yet"), "{}", play.screen());
    play.keys("u");
    assert_eq!(only(&play), before);
}

#[test]
fn one_undo_takes_back_the_last_answer_of_a_repair_card_with_what_it_made_of_the_promise() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P<enter>jj<enter><enter><enter><tab>She sat alone<tab>I text from the door<tab><esc><tab> ");
    assert_eq!(only(&play).state, PromiseState::Repaired, "{}", play.screen());
    play.keys("u");
    assert_eq!(only(&play).state, PromiseState::Missed, "{}", play.screen());
    let card = play.app.workbook().sittings.find(&only(&play).repair.unwrap()).cloned().unwrap();
    assert!(card.answers.get("done").is_none_or(Answer::is_blank), "both at once");
    assert!(told(&play).contains("“Be home at six”"), "it is named: {}", play.screen());
}

#[test]
fn early_word_that_is_not_said_yet_is_taken_back_and_the_box_says_that_it_is_marked() {
    for (label, says) in [("Early word", 0), ("Move it to another day", 1)] {
        let mut play = Play::of(with_one(2), 80, 30);
        let before = play.app.workbook().promises.clone();
        play.keys("P<enter>");
        walk_to(&mut play, &format!("▸ {label}"));
        play.keys("<enter>");
        if says == 1 {
            walk_to(&mut play, "▸ In a week");
            play.keys("<enter>");
        }
        let screen = told(&play);
        assert!(screen.contains("It is marked as early word now"), "{}", play.screen());
        assert!(play.app.workbook().promises != before);
        walk_to(&mut play, "▸ Not yet");
        play.keys("<enter>");
        assert_eq!(play.app.workbook().promises, before, "{}", play.screen());
        assert!(play.screen().contains("▸ ○ Be home at six"), "{}", play.screen());
        assert!(told(&play).contains("Taken back"), "{}", play.screen());
    }
}
