//! A second book beside a locked one: a lock of its owner's, or none that is said twice; no passphrase is kept.

use trust_guide::ui::action::{BookDeed, SecondLock};

use super::{books, last, list, to, two};
use crate::harness::Play;

const CANARY: &str = "a heron by the weir";

/// Something is said in a locked book, and what the disk says of the second is known.
fn asked(there: &[(u64, &str, bool)], columns: u16, rows: u16) -> Play {
    let mut play = list(&two(), true, columns, rows);
    to(&mut play, "quillwort e1 ends");
    play.keys("2<home><enter>");
    books(&mut play, there);
    play
}

fn part(play: &Play) -> Option<&BookDeed> {
    play.world.deeds.iter().rfind(|deed| matches!(deed, BookDeed::Part(_)))
}

#[test]
fn its_owner_types_a_passphrase_twice_and_it_goes_with_what_is_done() {
    let mut play = asked(&[], 80, 24);
    play.pick("Its owner types a passphrase").keys("short<enter>");
    assert!(play.screen().contains("8 characters"), "{}", play.screen());
    play.keys(&format!("{CANARY}<enter>another one of them<enter>"));
    assert!(play.screen().contains("not the same"), "{}", play.screen());
    play.keys(&format!("{CANARY}<enter>"));
    assert!(!play.screen().contains("heron"), "{}", play.screen());
    play.keys(&format!("{CANARY}<enter>"));
    assert!(play.screen().contains("from its first word on"), "{}", play.screen());
    play.pick("Split the book now");
    assert_eq!(part(&play), Some(&BookDeed::Part(SecondLock::Passphrase(CANARY.into()))));
    assert!(!format!("{:?}", play.app).contains("heron"));
    assert!(play.world.drafts.iter().all(Option::is_none));
}

#[test]
fn without_a_lock_it_is_said_twice() {
    let mut play = asked(&[], 80, 24);
    play.pick("Without a lock");
    assert!(play.screen().contains("is there without a lock"), "{}", play.screen());
    assert!(play.screen().contains("▸ Back"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("▸ Its owner types"), "{}", play.screen());
    play.pick("Without a lock").pick("We know that");
    assert!(play.screen().contains("has no lock until its owner"), "{}", play.screen());
    play.pick("Split the book now");
    assert_eq!(part(&play), Some(&BookDeed::Part(SecondLock::None)));
}

#[test]
fn a_second_book_with_a_lock_is_opened_by_its_owner() {
    let mut play = asked(&[(7, "Robin", true)], 80, 24);
    assert!(play.screen().contains("Robin has a lock"), "{}", play.screen());
    play.keys(&format!("{CANARY}<enter>")).pick("Split the book now");
    assert_eq!(part(&play), Some(&BookDeed::Part(SecondLock::Passphrase(CANARY.into()))));
}

#[test]
fn a_passphrase_does_not_wait_for_whoever_comes_back() {
    for keys in ["<esc>", "<f9><f9>"] {
        let mut play = asked(&[], 80, 24);
        play.pick("Its owner types a passphrase");
        play.keys(&format!("{CANARY}<enter>{CANARY}<enter>"));
        play.keys(keys);
        assert!(play.screen().contains("quillwort e1 ends"), "{keys}: {}", play.screen());
        last(&mut play);
        assert!(play.screen().contains("types a passphrase"), "{keys}: {}", play.screen());
    }
}
