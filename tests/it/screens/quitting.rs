//! Quitting waits for the last words, and for no disk without an end.

use trust_guide::{
    domain::role::Role,
    shell::Event,
    ui::action::{Action, Saved},
};

use crate::harness::Play;

#[test]
fn quitting_waits_for_the_last_words_and_stays_when_they_cannot_be_saved() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wI am here.<esc>q");
    assert!(play.world.left);
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1);

    let mut full = Play::as_role(Role::Hurt);
    full.world.disk_full = true;
    full.keys("wI am here.<esc>q");
    assert!(!full.world.left);
    assert!(full.screen().contains("Some words are not on the disk yet"), "{}", full.screen());
    full.world.drafts_fail = true;
    full.keys("<enter>wMore<c-c>");
    assert!(!full.world.left, "what is being typed is on no disk either");
    full.keys("jj<enter>");
    assert!(full.world.left);
}

/// Somebody who quit, and whose disk has not answered for as long as this harness waits.
fn waits_long() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.world.ponders = true;
    play.keys("wI am here.<esc><c-c>");
    assert!(!play.world.left);
    assert!(play.screen().contains("The disk does not answer"), "{}", play.screen());
    assert!(play.screen().contains("What was shown as saved is safe"), "{}", play.screen());
    play
}

fn answer(play: &mut Play, answer: Result<(), &str>) {
    let at = play.world.now;
    let saved = answer.map(|()| Saved { at, saves: 1, merged: None, notice: None });
    let action = Action::Saved(saved.map_err(str::to_owned));
    play.event(Event::Action(Box::new(action)));
}

#[test]
fn quitting_says_that_the_disk_does_not_answer_and_leaves_when_asked_again() {
    for again in ["<c-c>", "<c-x>", "j<enter>"] {
        let mut play = waits_long();
        play.keys(again);
        assert!(play.world.left, "{again}: {}", play.screen());
    }
    // Who asks again before that is told leaves as well.
    for again in ["<c-c>", "<c-x>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wI am here.");
        play.world.ponders = true;
        play.at_once("<esc>").at_once("<c-c>");
        assert!(!play.world.left && !play.screen().contains("does not answer"));
        play.at_once(again);
        assert!(play.world.left, "{again}");
    }
}

#[test]
fn quitting_goes_on_once_the_disk_answers() {
    let mut play = waits_long();
    answer(&mut play, Ok(()));
    assert!(play.world.left, "{}", play.screen());

    let mut play = waits_long();
    answer(&mut play, Err("Not saved: the disk is full"));
    let screen = play.screen();
    assert!(!play.world.left && screen.contains("a copy among the backups"), "{screen}");

    // Who stays is not thrown out when it answers.
    let mut play = waits_long();
    play.keys("<enter>");
    answer(&mut play, Ok(()));
    assert!(!play.world.left);
}
