//! What the header says of the words that are being written.

use trust_guide::domain::{promise::PromiseState, role::Role, workbook::Workbook};

use crate::{
    harness::{Play, welcomed},
    plans::promised,
};

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
    assert!(head(&play).contains("in no file yet"), "{}", head(&play));
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
    workbook.edit_profile(|profile| profile.leave_unkept = true);
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

fn leaving_unkept() -> Play {
    let mut workbook = welcomed(Some(Role::Broke));
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    Play::of(workbook, 80, 24)
}

#[track_caller]
fn assert_in_no_file(play: &Play) {
    assert!(head(play).contains("in no file yet"), "{}", play.screen());
}

#[test]
fn cells_of_a_row_are_told_to_be_in_no_file_until_the_row_is_left_or_saved() {
    let mut play = leaving_unkept();
    play.keys(":Fill in: Amends list<enter><enter>ZEBRA one");
    assert_in_no_file(&play);
    play.keys("<c-s>");
    assert!(head(&play).contains("saved"), "{}", head(&play));
    for keys in ["<tab>Z", "<tab>", "<f2><esc>", "<right>", "<tab>"] {
        play.keys(keys);
        assert_in_no_file(&play);
    }
    // Past its last cell the row is left.
    while !play.screen().contains("▸ + add a row") {
        assert_in_no_file(&play);
        play.keys("<tab>");
    }
    assert!(head(&play).contains("saved"), "{}", play.screen());
    assert_eq!(play.world.saved.last().unwrap().sittings, play.app.workbook().sittings);
    // Nothing was saved before: the same.
    let mut play = leaving_unkept();
    play.keys("P<down><enter>ZEBRA one<tab>Z<tab>");
    assert_in_no_file(&play);
    play.keys("<c-s>");
    assert!(head(&play).contains("saved"), "{}", head(&play));
}

#[test]
fn a_promise_in_the_making_is_told_to_be_in_no_file_until_its_last_step() {
    let mut play = leaving_unkept();
    play.keys("P<enter>");
    for keys in ["ZEBRA one", "<enter>", "<enter>", "next friday", "<enter>"] {
        play.keys(keys);
        assert_in_no_file(&play);
    }
    play.keys("<enter><enter><enter>");
    assert!(head(&play).contains("saved"), "{}", play.screen());
}

#[test]
fn words_for_a_day_are_kept_by_a_save_also_where_they_are_none_yet() {
    // A cell of a row, and the day of a promise.
    const AMENDS: &str = ":Fill in: Amends list<enter><enter>ZEBRA<enter>one<enter><tab><tab>";
    for way in [AMENDS, "Pn<enter>ZEBRA one<enter><enter>G<enter>"] {
        for leaves in [false, true] {
            let mut play = if leaves { leaving_unkept() } else { Play::as_role(Role::Broke) };
            play.keys(way);
            if !play.app.mode().is_writing() {
                play.keys("<enter>");
            }
            assert!(play.app.mode().is_writing(), "{way} {}", play.screen());
            play.keys("when the plums are ripe");
            if leaves {
                assert_in_no_file(&play);
            }
            play.keys("<c-s>");
            assert!(head(&play).contains("saved"), "{way}: {}", play.screen());
            assert!(play.screen().contains("when the plums are ripe"), "{way}: {}", play.screen());
            let saved = play.world.saved.last().unwrap();
            let bytes = trust_guide::store::format::encode(saved).unwrap();
            let kept = String::from_utf8(bytes).unwrap().contains("plums are ripe");
            assert!(kept, "{way} {leaves}: {}", play.screen());
        }
    }
}

#[test]
fn what_no_draft_holds_is_told_to_be_in_no_file_whatever_was_chosen() {
    // A day in the plan, words in a question, a number that is only marked.
    let mut play = Play::as_role(Role::Broke);
    play.keys("wWe walked<esc>").paste("ZEBRA beside the river");
    assert_in_no_file(&play);
    let mut play = Play::of(one_open(), 80, 24);
    play.keys("Pa").keys("G<enter>3");
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    assert_in_no_file(&play);
    let mut play = Play::as_role(Role::Hurt);
    play.keys("p<right>");
    assert_in_no_file(&play);
}

/// A promise of yesterday that is open, so that days away can be closed.
fn one_open() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", -1, Role::Broke, PromiseState::Open);
    workbook
}
