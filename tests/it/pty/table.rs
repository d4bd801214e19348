//! Two people lay a table between their books, share a line at it, and nothing else of a book gets there.

use std::{fs, path::Path};

use super::{WORDS, window::Home};

fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, words);
        }
        let bytes = fs::read(path).unwrap();
        memchr::memmem::find(&bytes, words.as_bytes()).is_some()
    })
}

#[test]
fn two_at_one_keyboard_share_a_line_and_no_book() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    window.keys("\u{1b}").at("Today").opens("Your book, and its lock");
    window.keys("jj\r").shows("What is this book called?").keys("Sam\r");
    window.shows("What is the other book called?").keys("Robin\r").shows("Robin has a book here");
    window.keys("\u{1b}[19~").shows("A table for both of us").keys("jj").keys("\r");
    window
        .shows("Nothing from a book comes onto it")
        .keys("j")
        .keys("\r")
        .shows("The table is laid");
    window.keys("jj").keys("\r").shows("Nothing is here yet");
    assert!(!window.text().contains(WORDS));
    window.keys("n").shows("What is it?").keys("\r").shows("One line, in words");
    window.keys("No phones at night").shows("No phones at night").keys("\r");
    window.shows("Whose hand is this?").keys("j").keys("\r").shows("Robin has not answered");
    window.keys("a").shows("Whose hand is this?").keys("j").keys("\r").shows("WE AGREED");
    // It is on the disk, and opened again with no book.
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    let mut next = home.window();
    next.shows("Both of us").keys("jj").keys("\r").shows("WE AGREED").shows("No phones at night");
    // What is in a book asks whose, and hands over.
    next.keys("J").shows("Whose is it?").keys("j").keys("\r").at("Journal").shows(WORDS);
    assert!(!next.text().contains("No phones"), "{}", next.text());
    next.keys("\u{18}");
    assert_eq!(next.exit_code(), 0);
    for folder in ["table", "table-seen"] {
        assert!(holds(&home.file(folder), "No phones at night"), "{folder}");
        assert!(!holds(&home.file(folder), WORDS), "{folder}");
    }
}
