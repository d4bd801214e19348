//! Words that are erased again: every byte on the disk is read afterwards.

use rustix::process::Signal;

use super::{at_once::at_once, everything_in, window::Home};

/// How long somebody looks at a list before a key that does something to it.
const LOOKING: std::time::Duration = std::time::Duration::from_millis(400);

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

fn is_on_the_disk(home: &Home) -> bool {
    everything_in(&home.file("")).contains(CANARY)
}

#[test]
fn words_that_are_erased_are_in_no_file_and_are_not_offered_again() {
    let ways = ["w", "w\t", "w\t\t", ":Fill in: Not my fault\r\r"];
    let cases = ways.map(|way| ["\u{15}", "\u{7f}"].map(|erase| (way, erase)));
    at_once(cases.as_flattened(), |&(way, erase)| {
        let home = Home::welcomed();
        let mut window = home.window();
        window.at("Today");
        for key in way.chars() {
            window.keys(&key.to_string()).listen_for(std::time::Duration::from_millis(60));
        }
        window.keys(CANARY).shows(CANARY);
        window.until("there is a draft", |_| home.read("draft.json").contains(CANARY));
        for _ in 0..if erase == "\u{15}" { 1 } else { CANARY.len() } {
            window.keys(erase);
        }
        window.until("the draft is gone", |_| home.read("draft.json").is_empty());
        match erase {
            "\u{15}" => window.keys("\u{18}").ends(),
            _ => window.signal(Signal::KILL).ends(),
        };
        assert!(!is_on_the_disk(&home) && home.read("draft.json").is_empty(), "{way:?}");
        let mut again = home.window();
        again.at("Today").shows("ONE SMALL THING");
        assert!(!again.text().contains("You were writing this"), "{}", again.text());
    });
}

#[test]
fn an_entry_that_is_deleted_for_good_with_the_backups_is_in_no_file_and_the_others_stay() {
    let home = Home::welcomed();
    for words in [CANARY, "other words"] {
        let mut window = home.window();
        window.keeps(words).keys("\u{18}").ends();
    }
    // A copy of unsaved words that was told of before.
    let copy = home.file("backups/rescued-told-20261128T101112000000.json");
    std::fs::write(&copy, home.read("workbook.json")).unwrap();
    let mut window = home.window();
    window.at("Today").keys("J").shows(CANARY).keys("j").listen_for(LOOKING);
    window.keys("d").until("it is taken away", |window| !window.text().contains(CANARY));
    window.opens("the trash").shows(CANARY).listen_for(LOOKING);
    window.keys("d").shows("and the backups so far").keys("j").keys("j").keys("\r");
    window.shows("backups are deleted").keys("\u{18}").ends();
    assert!(!is_on_the_disk(&home), "{}", everything_in(&home.file("")));
    assert!(home.read("workbook.json").contains("other words"));
    assert!(std::fs::read_to_string(copy).unwrap().contains("other words"));
}
