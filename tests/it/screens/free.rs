//! Free writing: on every road to an entry, without an instruction, and without a memory of its own.

use expect_test::expect;
use trust_guide::{
    domain::{journal::WritingMode, role::Role},
    screens::Screen,
};

use crate::{
    harness::{Play, welcomed},
    screens::check,
};

fn way(play: &Play) -> WritingMode {
    match play.app.screens().last() {
        Some(Screen::Entry(entry)) => entry.entry.mode,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_free_page_holds_the_words_and_nothing_that_asks_for_any() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWhy did he lie? Why to me?");
    check(
        &play,
        expect![[r#"
              Journal                               Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

                  Monday 23 November                                    ^T another way

                  Why did he lie? Why to me?














                  7 words

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Tab next   ^S save   F2 keys   ^X leave
        "#]],
    );
    play.keys("<tab>sleep<tab>Stairs");
    check(
        &play,
        expect![[r#"
              Journal                               Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

                  Monday 23 November                                    ^T another way
                  Title Stairs

                  Why did he lie? Why to me?












                  Tags  sleep
                  7 words

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    let mut small = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    small.keys("wHe was at work when I rang. I sat on the stairs for a while.");
    check(
        &small,
        expect![[r#"
              Journal                      kept in the draft
            ──────────────────────────────────────────────────
              Monday 23 November              ^T another way

              He was at work when I rang. I sat on the
              stairs for a while.







              15 words
            ──────────────────────────────────────────────────
              Esc done   Tab next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn every_road_to_a_page_without_a_prompt_leads_to_free_writing() {
    for road in [
        "w",
        "Jw",
        "Jn<enter>",
        "Je",
        "J<enter>",
        "9w",
        "JN",
        ":write now<enter>",
        "<end>kkkkkkkkkkkkkkkkkk<enter>",
    ] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(road);
        if matches!(play.app.screens().last(), Some(Screen::Ask(_))) {
            // Where it is asked how to write, free writing comes first.
            play.keys("<enter>");
        }
        let Some(Screen::Entry(entry)) = play.app.screens().last() else {
            panic!("{road}: {}", play.screen())
        };
        if entry.entry.prompt.is_none() {
            assert_eq!(entry.entry.mode, WritingMode::Free, "{road}");
            let screen = play.screen().to_lowercase();
            assert!(!screen.contains("why") && !screen.contains("minutes"), "{road}: {screen}");
        }
    }
}

#[test]
fn no_way_of_writing_forbids_to_ask_why() {
    for mode in WritingMode::ALL {
        assert!(!mode.hint().to_lowercase().contains("why"), "{}", mode.label());
    }
}

#[test]
fn plain_facts_are_one_key_away_and_every_word_stays() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wHe rang. ");
    assert!(play.screen().contains("^T another way"), "{}", play.screen());
    play.keys("<c-t>Then");
    assert_eq!(way(&play), WritingMode::Plain);
    assert!(play.screen().contains("He rang. Then"), "{}", play.screen());
    play.keys("<c-t><c-t><c-t><c-t><c-t><c-t> he left.<esc>");
    let entry = play.app.workbook().journal.at(0).unwrap().clone();
    assert_eq!((entry.mode, &*entry.body), (WritingMode::Free, "He rang. Then he left."));
}

#[test]
fn the_way_last_used_is_the_way_next_time_only_where_that_was_chosen() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w<c-t>Facts.<esc>w");
    assert_eq!(way(&play), WritingMode::Free);
    play.keys("<esc>").setting("A new page begins").keys("<enter>0");
    assert!(play.screen().contains("Write: plain facts"), "{}", play.screen());
    play.keys("w");
    assert_eq!(way(&play), WritingMode::Plain);
    play.keys("<c-t>One line.<esc>").setting("A new page begins").keys("<enter>0w");
    assert_eq!(way(&play), WritingMode::Today, "the last one, now that it was chosen");
    let kept = play.world.saved.last().unwrap();
    let text = trust_guide::store::format::encode(kept).unwrap();
    let read = trust_guide::store::format::decode(&text).unwrap();
    assert_eq!(read.first_way(), WritingMode::Today);
}
