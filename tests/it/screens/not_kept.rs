//! A page that is never saved: said before the first word, and no trace of it anywhere.

use expect_test::expect;
use trust_guide::{domain::role::Role, screens::Screen, store::format};

use crate::{
    harness::{Play, welcomed},
    screens::check,
};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

/// Nothing of a page that was not kept is anywhere.
fn assert_no_trace(play: &Play) {
    let written = format::encode(play.app.workbook()).unwrap();
    assert!(!String::from_utf8(written).unwrap().contains(CANARY));
    for saved in &play.world.saved {
        assert!(!String::from_utf8(format::encode(saved).unwrap()).unwrap().contains(CANARY));
    }
    for draft in play.world.drafts.iter().flatten() {
        assert!(!draft.body.contains(CANARY) && !draft.title.contains(CANARY));
    }
    assert!(play.app.workbook().journal.is_empty() && play.app.workbook().history.is_empty());
}

#[test]
fn a_page_that_is_not_kept_says_so_before_the_first_word() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("JN");
    check(
        &play,
        expect![[r#"
              Journal › not kept                                        Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

                  Not kept: this page is never saved, here or on the disk. Once it is
                  closed, it is gone.
                  Monday 23 November                                    ^T another way














                  0 words · not kept

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Tab next   F2 keys   ^X leave
        "#]],
    );
    let mut small = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    small.keys("JN");
    check(
        &small,
        expect![[r#"
              Journal › not kept
            ──────────────────────────────────────────────────
              Never saved. Gone once closed.
              Monday 23 November              ^T another way









              0 words · not kept
            ──────────────────────────────────────────────────
              Esc done   Tab next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn a_page_that_is_not_kept_leaves_no_trace_however_it_is_left() {
    let page = format!("JN{CANARY} <c-s><esc>more<tab>tag<tab>{CANARY}<c-z><c-y><tab>");
    for leave in [
        "<esc><enter>",
        "<c-x>",
        "<c-c>",
        "<f1>:Journal<enter><enter>",
        "<f1>0<enter>",
        "<f9><c-x>",
    ] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(&page).keys(leave);
        assert_no_trace(&play);
        if play.world.left {
            continue;
        }
        let words = format!("{leave}: {}", play.screen());
        assert!(!play.screen().contains(CANARY), "{words}");
        play.keys("/").keys(CANARY);
        assert!(play.screen().contains("nothing found"), "{}", play.screen());
        play.keys("<esc>u");
        assert!(play.screen().contains("nothing to undo"), "{}", play.screen());
        play.keys("q");
        assert_no_trace(&play);
    }
}

#[test]
fn leaving_a_page_that_is_not_kept_asks_once_and_esc_writes_on() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys(&format!("JN{CANARY}<esc>"));
    assert!(play.screen().contains("Let it go, or keep it after all?"), "{}", play.screen());
    play.keys("<esc> on<f1>0");
    assert!(play.screen().contains("Let it go, or keep it after all?"), "{}", play.screen());
    play.keys("j<enter>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!(&*entry.body, "quillwort on");
    assert!(!play.world.saved.is_empty(), "an entry like any other");
    let mut blank = Play::as_role(Role::Hurt);
    blank.keys("JN<esc>");
    assert!(matches!(blank.app.screens().last(), Some(Screen::Journal(_))), "nothing to ask");
}

#[test]
fn a_page_that_is_not_kept_can_be_begun_from_the_question_too() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn<up>");
    let last = "j".repeat(7);
    play.keys(&format!("{last}<enter>"));
    assert!(play.screen().starts_with("  Journal › not kept"), "{}", play.screen());
}

#[test]
fn words_that_are_not_kept_wait_under_the_cover_on_every_page_that_keeps_nothing() {
    let journal = format!("JN{CANARY} one");
    let exercise = format!(":When to call today<enter><enter><enter>{CANARY} one");
    let (read, asked) = (format!("{exercise}<esc>"), format!("{exercise}<esc><esc>"));
    // While words are being written, Ctrl-Z undoes; elsewhere it suspends.
    let (covered, both): (&[&str], &[&str]) = (&["<f9>"], &["<f9>", "<c-z>"]);
    for (page, aways) in [(journal, covered), (exercise, covered), (read, both), (asked, both)] {
        for away in aways {
            let mut play = Play::as_role(Role::Hurt);
            play.keys(&page);
            let before = play.screen();
            play.keys(away);
            assert_no_trace(&play);
            if *away == "<f9>" {
                assert!(!play.screen().contains(CANARY), "{}", play.screen());
                play.keys("two<enter>J<f9>");
            }
            assert_eq!(play.screen(), before, "{page} {away}");
            play.keys("<c-x>");
            assert!(play.world.left);
            assert_no_trace(&play);
        }
    }
}
