//! What the header says of the words that are being written.

use trust_guide::domain::Role;

use crate::harness::{Play, welcomed};

fn head(play: &Play) -> String {
    play.screen().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_header_says_where_the_words_are_that_are_being_written() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe walked<esc>");
    assert!(head(&play).contains("saved 19:57"), "{}", head(&play));
    play.keys("wand talked");
    assert!(head(&play).contains("kept in the draft"), "{}", head(&play));
    play.world.drafts_fail = true;
    play.keys(" long");
    assert!(!head(&play).contains("draft") && !head(&play).contains("saved"), "{}", head(&play));
    play.world.drafts_fail = false;
    play.keys("er<esc>");
    assert!(head(&play).contains("saved"), "{}", head(&play));
}

#[test]
fn a_draft_that_failed_is_told_at_the_end_only_while_its_words_are_in_no_file() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.drafts_fail = true;
    play.keys("wWe walked");
    assert!(play.app.not_saved().is_some_and(|told| told.contains("draft")));
    // Closed, they are in the workbook, whatever became of the draft.
    play.keys("<esc>");
    assert!(head(&play).contains("saved"), "{}", head(&play));
    assert_eq!(play.app.not_saved(), None);
}

#[test]
fn who_leaves_without_keeping_is_told_that_words_are_in_no_file_yet() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.profile.leave_unkept = true;
    let mut play = Play::of(workbook, 80, 24);
    play.keys("wand talked");
    assert!(head(&play).contains("in no file yet"), "{}", head(&play));
    play.keys("<esc>");
    assert!(head(&play).contains("saved"), "{}", head(&play));
}

#[test]
fn a_page_that_is_not_kept_says_nothing_of_saving() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe walked<esc>JNquillwort");
    assert!(head(&play).contains("not kept"), "{}", head(&play));
    assert!(!head(&play).contains("saved") && !head(&play).contains("draft"), "{}", head(&play));
}
