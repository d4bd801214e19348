//! Undo asks before it reaches past something that nothing takes back.

use trust_guide::domain::{role::Role, workbook::Workbook};

use crate::{
    harness::{Play, welcomed},
    talking::sleep,
};

/// An entry of two days ago, in the journal of somebody who was hurt.
fn with_an_old_entry() -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("wold entry<esc>");
    let kept: Workbook = play.world.saved.last().unwrap().clone();
    let mut play = Play::of(kept, 80, 24);
    sleep(&mut play, 2 * 24 * 3_600);
    play
}

fn is_untouched(play: &Play) -> bool {
    play.app.workbook().journal.at(0).is_some_and(|entry| entry.trashed.is_none())
}

/// Things that nothing takes back, done and then back in the journal.
const DONE: [&str; 6] = [
    "Jn<end><enter>let this go<esc><enter>",
    "JNlet this go<esc><enter>",
    ",<home>jjj<enter><enter><esc>J",
    ",<end><up><up><up><up><enter><esc>J",
    ":A private check<enter>nn<esc>J",
    ":When to call today<enter><enter><enter>word<esc><esc><enter>J",
];

#[test]
fn after_something_that_nothing_takes_back_u_asks_before_it_reaches_past_it() {
    for keys in DONE {
        let mut play = with_an_old_entry();
        play.keys(keys);
        assert_eq!(play.app.mode(), trust_guide::ui::Mode::Journal, "{keys}: {}", play.screen());
        play.keys("u");
        let told = play.screen();
        assert!(is_untouched(&play), "{keys}: {told}");
        assert!(told.contains("What you did last cannot be taken back."), "{keys}: {told}");
        play.keys("<enter>");
        assert!(is_untouched(&play), "{keys}: the first answer leaves it");
        play.keys("uj<enter>");
        assert!(!is_untouched(&play), "{keys}: the second one takes it back");
        // And what was done since is taken back as always.
        let mut play = with_an_old_entry();
        play.keys(keys).keys("nnew entry<esc>");
        play.keys("Jd");
        play.keys("u");
        assert!(!play.screen().contains("older"), "{keys}: {}", play.screen());
    }
}

#[test]
fn where_nothing_like_that_was_done_u_takes_back_what_is_seen() {
    let mut play = with_an_old_entry();
    play.keys("Ju");
    assert!(!is_untouched(&play), "{}", play.screen());
    // Whoever keeps the page after all did something that can be taken back.
    let mut play = with_an_old_entry();
    play.keys("JNkept after all<esc>j<enter>u");
    assert!(!play.screen().contains("cannot be taken back"), "{}", play.screen());
}

#[test]
fn words_that_were_let_go_are_asked_about_before_anything_older() {
    let mut play = with_an_old_entry();
    play.keys("J").paste("pasted words, let go").keys("<down><enter>ju");
    assert!(is_untouched(&play), "{}", play.screen());
    assert!(play.screen().contains("What you did last cannot be taken back."), "{}", play.screen());
}

#[test]
fn who_is_here_is_no_deed_that_undo_speaks_of() {
    let mut play = with_an_old_entry();
    play.keys(",<home><enter><down><enter><esc>J");
    assert_ne!(play.app.workbook().profile.role, Some(Role::Hurt), "{}", play.screen());
    play.keys("u");
    assert!(!play.screen().contains("cannot be taken back"), "{}", play.screen());
    assert!(is_untouched(&play), "what another one did is still asked about: {}", play.screen());
}
