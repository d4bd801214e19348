//! A paste without brackets is one paste, in whatever is being written.

use std::{collections::BTreeSet, time::Duration};

use proptest::prelude::*;
use trust_guide::domain::role::Role;

use crate::harness::Play;

fn sheet() -> Play {
    let mut play = Play::as_role(Role::Broke);
    play.keys(":Fill in: Apology builder<enter><enter>");
    play
}

#[test]
fn tabs_and_line_ends_of_a_paste_leave_no_field() {
    for pasted in [
        "one<tab>two<tab>three<tab>",
        "one<enter>two<enter>three<enter>",
        "one<tab>two<enter><tab>three<tab><tab>",
    ] {
        let mut play = sheet();
        let begun = play.caret();
        play.burst(pasted).keys("!");
        let text = play.screen();
        assert!(text.contains("three") && text.contains('!'), "{pasted}: {text}");
        // Where the next letter goes is where the paste went.
        let (before, after) = (text.find("one").unwrap(), text.find('!').unwrap());
        assert!(before < after && begun.1 <= play.caret().1, "{pasted}: {text}");
        play.keys("<esc>");
        let all = play.app.workbook().sittings.iter().flat_map(|sitting| sitting.answers.values());
        assert_eq!(all.count(), 1, "{pasted} walked: {}", play.screen());
    }
}

#[test]
fn a_tab_or_an_enter_right_after_one_line_is_that_key() {
    let mut play = sheet();
    play.burst("one line<tab>").keys("next");
    play.keys("<esc>");
    let sitting = play.app.workbook().sittings.at(0).unwrap();
    assert_eq!(sitting.answers.len(), 2, "{}", play.screen());
}

#[test]
fn cells_of_one_letter_are_a_paste_as_well() {
    for pasted in ["x<tab>y", "1<tab>2<c-j>3<tab>4<c-j>", "a<tab>b<enter>", "a<enter><c-j>b"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("w").burst(pasted).keys("Z<esc>");
        let kept = play.app.workbook();
        let entry = kept.journal.at(0).unwrap();
        assert!(entry.title.is_blank() && entry.tags.is_empty(), "{pasted}: {}", play.screen());
        let body = entry.body.as_str();
        assert!(body.ends_with('Z') && body.len() > 3, "{pasted}: {body:?}");
        assert!(!body.contains("\n\n"), "{pasted}: {body:?}");
    }
}

#[test]
fn a_letter_is_written_and_a_command_acts_without_a_wait() {
    let mut play = Play::as_role(Role::Hurt);
    // Nothing is waited for: what is shown is shown as soon as the key is there.
    play.at_once("w");
    assert!(play.screen().starts_with("  Journal"), "{}", play.screen());
    play.keys("").at_once("I");
    assert!(play.screen().contains("  I\n"), "{}", play.screen());
    play.keys("").at_once("<enter>").keys("am<esc>").at_once("J");
    assert!(play.screen().starts_with("  Journal"), "{}", play.screen());
    assert_eq!(play.app.workbook().journal.at(0).unwrap().body.as_str(), "I\nam");
}

/// Text as the keys of a terminal that pastes it.
fn keys(text: &str) -> String {
    text.replace('<', "<lt>").replace('\t', "<tab>").replace('\n', "<enter>")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_split_of_a_paste_runs_a_command(
        text in "([A-Za-z1-9,:/? ]|[ -~])[ -~]?[A-Za-z ,.?][ -~\t\n]{1,12}[a-z]",
        cut in prop_oneof![4 => 1_usize..3, 1 => 3_usize..16],
        gap in 0_u64..=40,
        place in prop::sample::select(vec!["", "J", "P", "L", "1", ","]),
    ) {
        let signs: BTreeSet<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        // Fewer may come from two fingers.
        prop_assume!(signs.len() > 2 && text.chars().take(3).all(|sign| sign != '\t'));
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wAn entry<esc>").keys(place);
        let open = |play: &Play| -> Vec<_> {
            play.app.screens().iter().map(std::mem::discriminant).collect()
        };
        let before = (open(&play), play.app.mode());
        let (kept, saves) = (play.app.workbook().clone(), play.world.saved.len());
        let (first, rest) = text.split_at(cut.min(text.len()));
        play.in_two(&keys(first), Duration::from_millis(gap), &keys(rest));
        prop_assert!(play.screen().contains("Put this in a new entry?"), "{text:?} {}", play.screen());
        prop_assert_eq!(play.app.workbook(), &kept);
        prop_assert!(play.world.saved.len() == saves && !play.world.left);
        play.keys("<esc>");
        prop_assert_eq!((open(&play), play.app.mode()), before);
    }
}

#[test]
fn a_paste_without_marks_that_a_line_cuts_at_a_tab_leaves_no_field() {
    let pieces = [["one", "<tab>two"], ["one<tab>", "two"], ["one<tab>", "ab"], ["one", "<tab>ab"]];
    for (pieces, body) in pieces.into_iter().zip(["one\ttwo", "one\ttwo", "one\tab", "one\tab"]) {
        for gap in [30, 60, 100] {
            let mut play = Play::as_role(Role::Hurt);
            play.keys("w").bursts(pieces, Duration::from_millis(gap)).keys(".<esc>");
            let entry = play.app.workbook().journal.at(0).unwrap();
            let tags = entry.tags.len();
            assert_eq!((&*entry.body, tags), (&*format!("{body}."), 0), "{gap} ms");
        }
    }
}
