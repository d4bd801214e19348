//! However many keys come at once, what is shown and how one leaves wait for none of them.

use std::time::Duration;

use trust_guide::domain::role::Role;

use crate::harness::Play;

const MANY: usize = 1_000;

fn writing() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w");
    play.world.frames = 0;
    play
}

#[test]
fn keys_that_have_come_in_are_heard_before_a_frame_is_drawn() {
    for keys in ["a", "ab ", "a<left>", "<enter>", "<left>"] {
        let mut play = writing();
        play.burst(&keys.repeat(MANY));
        assert!(play.world.frames < 6, "{keys}: {}", play.world.frames);
    }
    let mut play = writing();
    play.burst(&"a".repeat(MANY)).keys("<esc>");
    assert_eq!(play.app.workbook().journal.at(0).unwrap().body.as_str(), "a".repeat(MANY));
}

#[test]
fn while_more_and_more_comes_in_the_screen_still_follows() {
    let mut play = writing();
    play.world.costs = Duration::from_millis(1);
    play.burst(&"a".repeat(MANY));
    assert!((15..40).contains(&play.world.frames), "{}", play.world.frames);
}

#[test]
fn nothing_is_drawn_before_an_end_that_waits_and_no_word_before_it_is_lost() {
    let mut play = writing();
    play.world.costs = Duration::from_millis(1);
    play.burst(&format!("{}<c-x>", "a".repeat(MANY)));
    assert!(play.world.left && play.world.frames <= 1, "{}", play.world.frames);
    let draft = play.world.drafts.iter().flatten().next_back().unwrap();
    assert_eq!(draft.body.as_str(), "a".repeat(MANY));
}

#[test]
fn what_is_looked_for_has_an_end_however_much_comes_at_once() {
    for opens in ["/", ":"] {
        for (keys, sign, shown) in [("ж", 'ж', 200), ("жя ", 'ж', 67), ("éж", 'é', 100)] {
            let mut play = Play::as_role(Role::Hurt);
            play.keys(opens).burst(&keys.repeat(MANY));
            let screen = play.screen();
            assert_eq!(screen.matches(sign).count(), shown, "{screen}");
            assert!(screen.contains("the first 200 letters"), "{screen}");
            play.keys("<bs>").paste("and more").burst("<c-x>");
            assert!(play.world.left);
        }
    }
}
