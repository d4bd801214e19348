//! Words that were erased before they were kept: it is said that they are gone, and undo brings them back.

use trust_guide::domain::{
    draft::DraftTarget, journal::WritingMode, promise::PromiseState, role::Role,
};

use crate::{
    harness::{Play, welcomed},
    plans::promised,
    talking::begun,
};

const NOTHING_LEFT: &str = "Nothing is left of it. For ten seconds u brings the words back";

fn entries(play: &Play) -> Vec<String> {
    let there = play.app.workbook().journal.iter().filter(|entry| entry.trashed.is_none());
    there.map(|entry| entry.body.as_str().to_owned()).collect()
}

#[test]
fn a_new_entry_that_was_emptied_says_so_and_u_brings_its_words_back_and_no_older_one() {
    for erase in ["<c-a><bs>", &"<bs>".repeat(20), "<c-w><c-w><c-w><c-w>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wFirst entry kept<esc>");
        play.keys(&format!("wMy second story{erase}<esc>"));
        assert!(play.screen().contains(NOTHING_LEFT), "{erase}: {}", play.screen());
        play.keys("u");
        assert!(play.screen().contains("My second story"), "{erase}: {}", play.screen());
        assert_eq!(entries(&play), ["First entry kept"], "{erase}");
        assert!(play.world.drafts.last().is_some_and(Option::is_some), "it is drafted again");
        play.keys("<esc>");
        assert_eq!(entries(&play), ["First entry kept", "My second story"], "{erase}");
    }
}

#[test]
fn where_the_words_are_gone_u_asks_before_it_takes_an_older_entry() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wFirst entry kept<esc>wMy second story<c-a><bs><esc>");
    crate::talking::sleep(&mut play, 11);
    assert!(!play.screen().contains("brings the words back"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("Take back something older?"), "{}", play.screen());
    assert_eq!(entries(&play), ["First entry kept"]);
}

#[test]
fn an_entry_in_which_nothing_was_written_is_closed_without_a_word() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w<esc>");
    assert!(!play.screen().contains("Nothing is left"), "{}", play.screen());
}

#[test]
fn words_that_leave_with_the_program_come_back_in_the_way_that_new_pages_begin_with() {
    let mut play = Play::as_role(Role::Hurt);
    play.burst("keep these words").keys("<c-x>");
    let draft = play.world.drafts.iter().flatten().next_back().unwrap();
    let DraftTarget::Entry { mode, .. } = &draft.target else { panic!("{draft:?}") };
    assert_eq!(*mode, play.app.workbook().first_way());
    assert_eq!(*mode, WritingMode::Free);
}

#[test]
fn once_a_mark_is_taken_away_nothing_says_that_it_comes_to_what_was_kept() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Home at six", 0, Role::Broke, PromiseState::Open);
    let mut play = Play::of(workbook, 120, 40);
    play.keys("P");
    for _ in 0..20 {
        if play.screen().contains("▸ ○ Home at six") {
            play.keys(" ");
            assert!(play.screen().contains("you just marked"), "{}", play.screen());
            play.keys(" ");
            assert!(!play.screen().contains("you just marked"), "{}", play.screen());
            return;
        }
        play.keys("j");
    }
    panic!("nothing could be marked: {}", play.screen())
}

#[test]
fn undo_does_not_take_away_the_talk_that_is_held() {
    for keys in ["u", "?u", "pu"] {
        let mut play = begun("talk.turns", 80, 24);
        play.keys(keys);
        if play.screen().contains("Take this back?") {
            play.keys("<down><enter>");
        }
        let talks = play.app.workbook().talks.iter().filter(|talk| talk.trashed.is_none());
        assert_eq!(talks.count(), 1, "{keys}: {}", play.screen());
        assert!(
            crate::talking::shown(&play).contains("Esc leaves it first, then u"),
            "{keys}: {}",
            play.screen()
        );
    }
    let mut play = begun("talk.turns", 80, 24);
    play.keys("<esc>u");
    let told = play.screen();
    assert!(!told.contains("You are in this talk"), "left, it may be taken back: {told}");
}
