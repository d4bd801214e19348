//! A promise that the board leaves out: the view turns to it, and says so.

use trust_guide::domain::role::Role;

use crate::{harness::Play, plans::agreed, screens::plan::told};

#[test]
fn a_promise_for_a_later_week_says_that_it_is_shown_in_the_agenda() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        let mut play = Play::of(agreed(Role::Hurt), columns, rows);
        play.keys("PnCall the doctor<enter><enter>in 3 weeks<enter>");
        // What is asked next stands over it, and the footer says already where it is.
        let said = "The board cannot show its day, so this is the agenda";
        let turned = told(&play).contains(said);
        play.keys("<enter><enter>");
        let last = told(&play);
        let place = if turned { ", in the agenda" } else { "" };
        assert!(
            last.contains(&format!("It is on the plan{place}. u takes it")),
            "{}",
            play.screen()
        );
        assert!(last.contains("▸ ○ Call the doctor"), "{}", play.screen());
        assert!(turned || columns != 80, "at eighty columns the board has no later weeks");
        // It is said once: the next key is about something else.
        play.keys("<down>");
        assert!(!told(&play).contains("in the agenda"), "{}", play.screen());
    }
    let mut play = Play::of(agreed(Role::Hurt), 120, 40);
    play.keys("PnCall the doctor<enter><enter>in 3 weeks<enter><enter><enter>");
    assert!(told(&play).contains("It is on the plan. u takes it back"), "{}", play.screen());
    assert!(told(&play).contains("[board]"), "{}", play.screen());
}
