//! Tags with two words, what will become of the line while it is typed, and one count of words.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day, id::RecordId, journal::Entry, kinds::Record, role::Role, words::Words,
};

use crate::harness::{NOW, Play, stamp, welcomed};

/// The row above the footer that tells about the entry.
fn told(play: &Play) -> String {
    let screen = play.screen();
    let rows: Vec<&str> = screen.lines().collect();
    let row = rows.iter().rposition(|row| row.starts_with('─')).unwrap();
    rows[..row].iter().rev().find(|row| !row.is_empty()).unwrap().trim().to_owned()
}

fn tags(play: &Play) -> Vec<String> {
    let entry = play.app.workbook().journal.iter().next_back().unwrap();
    entry.tags.iter().map(|tag| tag.as_str().to_owned()).collect()
}

#[test]
fn what_will_become_of_the_line_of_tags_is_shown_while_it_is_typed() {
    for begin in ["w", "w<c-t>", "JN"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(begin).keys("A line.<tab>");
        assert!(told(&play).contains("in quotes"), "{begin}: {}", play.screen());
        play.keys("#\"two wo");
        assert_eq!(told(&play), "1 tag: two wo", "{begin}");
        play.keys("rds\" #money, sleep");
        assert_eq!(told(&play), "3 tags: two words · money · sleep", "{begin}");
        play.keys(" Money night-talk");
        assert_eq!(told(&play), "4 tags: two words · money · sleep · night-talk", "{begin}");
    }
}

#[test]
fn where_not_all_tags_fit_the_one_that_is_typed_is_shown() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    play.keys("wA line.<tab>\"the long way home\" \"his mother’s kitchen\" 睡眠 sleep");
    assert_eq!(told(&play), "4 tags: … · 睡眠 · sleep");
}

#[test]
fn tags_of_two_words_are_kept_filtered_found_and_opened_as_they_are() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wA line.<tab>“two words” sleep<esc>");
    assert_eq!(tags(&play), ["two words", "sleep"]);
    play.keys("wAnother.<tab>\"TWO words\"<esc>Jfjj<enter>");
    assert!(play.screen().contains("#two words  (2)"), "{}", play.screen());
    play.keys("<esc><esc>/").keys("two words");
    let found = play.screen();
    assert!(found.contains("#TWO words") && found.contains("#two words"), "{found}");
    let before = play.app.workbook().journal.clone();
    play.keys("<esc>J<enter><tab>");
    assert!(play.screen().contains("Tags  \"TWO words\""), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.app.workbook().journal.is_same(&before), "looking changes nothing");
}

#[test]
fn tags_of_other_days_open_however_odd_they_are() {
    for odd in ["\"two", "a, b", "say “no” \"now\" „so“ «ja»", "# 1", "line\nline", "x#y"]
    {
        let mut workbook = welcomed(Some(Role::Hurt));
        let at = stamp(NOW);
        let entry = Entry::begun(RecordId::from("old"), at, Day::of(at, 4));
        let kept = vec![Words::from("walk"), Words::from(odd)];
        let body = Words::from("Old.");
        workbook.put(Record::Entry(Arc::new(Entry { body, tags: kept, ..entry })));
        let mut play = Play::of(workbook, 80, 24);
        play.keys("J<enter><tab><tab>A title<esc>");
        assert_eq!(tags(&play), ["walk", odd], "{}", play.screen());
    }
}

#[test]
fn every_place_that_counts_words_counts_the_same() {
    let body = "I left—then well-being, don’t! 我们 -- 3 … für café";
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w").keys(body);
    assert_eq!(told(&play), "10 words");
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: Some(draft),
        notices: Vec::new(),
        folder: String::new(),
    };
    let offered = Play::opened(opened, 80, 24).screen();
    assert!(offered.contains("10 words"), "{offered}");
    play.keys("<esc>u");
    assert!(play.screen().contains("10 words"), "{}", play.screen());
    play.keys("<esc>J");
    assert!(play.screen().contains("free writing · 10 words"), "{}", play.screen());
    play.keys("L<s-tab>");
    let mut seen = play.screen();
    for _ in 0..6 {
        seen += play.keys("<s-tab>").screen().as_str();
    }
    assert!(seen.contains("10 words in 1 entry"), "{seen}");
}
