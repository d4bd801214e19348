//! Going back and erasing in a real terminal, with every byte on the disk read afterwards.

use std::fs;

use super::{
    WORDS, everything_in,
    window::{Home, Window},
};

/// Presses Enter until these words are shown, as somebody does who reads on.
fn reads_on_to<'a>(window: &'a mut Window, words: &str) -> &'a mut Window {
    for _ in 0..30 {
        if window.text().contains(words) {
            break;
        }
        window.keys("\r").listen_for(std::time::Duration::from_millis(200));
    }
    window.shows(words)
}

#[test]
fn whoever_goes_back_finds_the_earlier_words_and_the_later_ones_among_the_backups() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.keeps(WORDS).keys("\u{18}").ends();
    let mut window = home.window();
    window.keeps("It was a heron").opens("This whole book").shows("Go back to an earlier one");
    window.keys("j").keys("j").keys("\r").shows("1 entry").keys("\r").shows("Now: 2 entries");
    reads_on_to(&mut window, "Go back to it?").keys("j").keys("j").shows("▸ Go back to it");
    window.keys("\r").shows("What was there before is in").at("Today");
    window.keys("J").shows(WORDS);
    assert!(!window.text().contains("heron"), "{}", window.text());
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert!(!home.read("workbook.json").contains("heron"));
    let mut backups = fs::read_dir(home.file("backups")).unwrap().map(Result::unwrap);
    let kept = backups.find(|it| it.file_name().to_string_lossy().starts_with("replaced-"));
    let kept = fs::read_to_string(kept.unwrap().path()).unwrap();
    assert!(kept.contains("heron") && kept.contains(WORDS));
}

#[test]
fn of_a_book_that_is_erased_nothing_is_left_on_the_disk_and_the_terminal_is_given_back() {
    let home = Home::welcomed();
    for words in [WORDS, "It was a heron"] {
        let mut window = home.window();
        window.keeps(words).keys("\u{18}").ends();
    }
    let mut window = home.writing("a last line");
    window.keys("\u{1b}").at("Today").opens("This whole book").shows("Erase this book");
    window.keys("j").keys("j").keys("j").keys("\r").shows("files would be removed");
    reads_on_to(&mut window, "Erase it all?").keys("erase").shows("erase").keys("\r");
    assert_eq!(window.exit_code(), 0);
    window.assert_given_back();
    assert!(window.text().contains("Removed. What is listed as staying"), "{}", window.text());
    assert_eq!(everything_in(&home.file("")), "");
    assert_eq!(fs::read_dir(home.file("")).unwrap().count(), 0, "a folder is left");
    // The next start is the first one.
    let mut next = home.window();
    next.shows("Welcome").keys("\u{18}").ends();
}
