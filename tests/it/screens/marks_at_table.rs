//! Marks at the table: what one says of the other’s stays said, and a key does what was read when it was struck.

mod hands;

use trust_guide::{
    domain::table::Standing,
    ui::action::{Action, TableNews},
};

use crate::screens::table::{agreed, at_the_table, days_later, standing, tell, two, words};

/// Robin marked the line as kept, and Sam saw it otherwise. It is open.
fn seen_otherwise() -> crate::harness::Play {
    let mut play = agreed(80, 40);
    play.keys(" <enter>jj<enter>").keys("<enter>").on("Mon 23 Nov").keys("<enter>j<enter>j<enter>");
    assert!(words(&play).contains("Sam: saw it otherwise"), "{}", play.screen());
    play
}

#[test]
fn the_same_mark_once_more_is_none_and_what_the_other_said_of_it_stays() {
    let mut play = seen_otherwise();
    let before = standing(&play, Standing::Agreed)[0].marks.clone();
    // For Robin it is marked so already; Sam may mark a part of their own.
    // What comes after Sam is nobody, and no Robin.
    play.keys(" <enter>jj<enter>");
    assert_eq!(standing(&play, Standing::Agreed)[0].marks, before);
    // Where both have, it is said.
    play.keys(" <enter>j<enter>").keys(" <enter>");
    assert!(words(&play).contains("It is marked that way already."), "{}", play.screen());
}

#[test]
fn what_was_said_of_a_mark_that_was_changed_since_is_not_taken_from_who_said_it() {
    let mut play = seen_otherwise();
    play.keys(" jjj<enter>jj<enter>");
    let told = words(&play);
    assert!(told.contains("Sam: saw it otherwise, before the mark was changed"), "{told}");
    assert!(!told.contains("Sam: nothing said yet"), "{told}");
    // A part that Sam marks of their own takes nothing of it, and it is said whose mark it was about.
    let mut own = seen_otherwise();
    own.keys(" jjj<enter>jj<enter>").keys(" jj<enter>").on("Sam").keys("<enter>");
    let told = words(&own);
    let said = "the mark of Robin: saw it otherwise, before the mark was changed";
    assert!(told.contains(said), "{told}");
    // Said of the new one, that stands alone.
    play.on("Mon 23 Nov").keys("<enter><enter>j<enter>");
    let told = words(&play);
    assert!(
        told.contains("Sam: saw it") && !told.contains("before the mark was changed"),
        "{told}"
    );
}

#[test]
fn what_arrives_moves_nothing_under_the_mark_of_what_can_be_done() {
    let mut play = agreed(80, 40);
    let before = two(&play).laid();
    play.keys(" <enter>jj<enter>");
    let after = two(&play).laid();
    let changed = |laid| Action::AtTable(TableNews::Changed(Box::new(laid), Vec::new()));
    tell(&mut play, changed(before));
    play.keys("<enter>").on("Take it back");
    tell(&mut play, changed(after));
    assert!(words(&play).contains("how Sam saw what Robin marked"), "{}", play.screen());
    assert!(words(&play).contains("▸ Take it back"), "{}", play.screen());
}

#[test]
fn what_was_told_goes_once_something_arrives_that_makes_it_untrue() {
    let mut play = agreed(80, 24);
    play.keys("njjj<enter>No shouting<enter>j<enter>").on("+ No shouting").keys(" ");
    assert!(
        words(&play).contains("Days of this are marked once it is agreed"),
        "{}",
        play.screen()
    );
    let laid = two(&play).laid();
    tell(&mut play, Action::AtTable(TableNews::Changed(Box::new(laid), Vec::new())));
    assert!(!words(&play).contains("once it is agreed"), "{}", play.screen());
}

#[test]
fn no_day_is_marked_before_the_first_that_a_line_falls_on() {
    let mut play = at_the_table(80, 40);
    play.keys("nj<enter>Phones on the table at ten<enter>").on("Every day").keys("<enter>j<enter>");
    play.keys("aj<enter> ");
    let asked = words(&play);
    assert!(asked.contains("Another day: tomorrow"), "{asked}");
    assert!(!asked.contains("yesterday"), "{asked}");
}

#[test]
fn a_day_that_was_forgotten_can_be_marked_for_two_weeks_and_none_before_the_line_was_laid() {
    let mut play = agreed(80, 40);
    days_later(&mut play, 15);
    // It falls on Thursdays, and the one that went by last is asked for first.
    play.keys(" ");
    let asked = words(&play);
    assert!(asked.contains("How did it go? Thursday 3 December"), "{asked}");
    play.keys("jjjjjjj<enter>");
    let days = words(&play);
    assert!(days.contains("Which day was it?"), "{days}");
    assert!(days.contains("Thursday 26 November"), "{days}");
    assert!(!days.contains("19 November") && !days.contains("Wednesday"), "{days}");
    play.keys("j<enter>");
    assert!(words(&play).contains("How did it go? Thursday 26 November"), "{}", play.screen());
    play.keys("<enter>jj<enter>");
    let marks = standing(&play, Standing::Agreed)[0].marks.clone();
    assert_eq!(marks.values().map(|mark| mark.day.to_string()).collect::<Vec<_>>(), ["2026-11-26"]);
}

#[test]
fn a_line_without_days_is_marked_back_to_the_day_it_was_laid() {
    let mut play = at_the_table(80, 40);
    play.keys("n<enter>Answer when I write<enter>j<enter>").keys("aj<enter>");
    play.keys(" ");
    assert!(!words(&play).contains("An earlier day"), "{}", play.screen());
    play.keys("<esc>");
    days_later(&mut play, 4);
    play.keys(" jjjjjjj<enter>");
    let days = words(&play);
    assert!(days.contains("Wednesday 25 November"), "{days}");
    assert!(days.contains("Monday 23 November") && !days.contains("Sunday 22"), "{days}");
}
