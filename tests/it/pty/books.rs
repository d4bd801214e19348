//! Two people at one keyboard, each with a book: nothing of one is seen, found or left where the other looks.

use std::fs;

use super::{WORDS, window::Home};

/// What stands in the only book that is not the first.
fn theirs(home: &Home) -> String {
    let mut found = fs::read_dir(home.file("books")).unwrap();
    let folder = found.next().unwrap().unwrap().path();
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    read("workbook.json") + &read("changes.log")
}

#[test]
fn each_of_two_opens_their_own_book_and_finds_nothing_of_the_other() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    window.keys("\u{1b}").at("Today").opens("Your book, and its lock");
    window.shows("A book is what one person wrote");
    window.keys("jj\r").shows("What is this book called?").keys("Sam\r");
    window.shows("What is the other book called?").keys("Robin\r").shows("Robin has a book here");
    window.keys("\u{1b}[19~").shows("Who is here?").shows("Sam").shows("Robin");
    assert!(!window.text().contains(WORDS));
    assert!(home.read("workbook.json").contains(WORDS));
    // Robin’s is new, and holds nothing of Sam’s.
    window.keys("j").keys("\r").shows("Trust was broken").skips_the_welcome();
    window.keeps("It was a heron").keys("J").shows("It was a heron");
    assert!(!window.text().contains(WORDS), "{}", window.text());
    window.until("it is kept", |_| theirs(&home).contains("heron"));
    // Sam’s again.
    window.keys("\u{1b}[19~").shows("Who is here?").keys("\r").at("Today");
    window.keys("J").shows(WORDS);
    assert!(!window.text().contains("heron"), "{}", window.text());
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert!(!home.read("workbook.json").contains("heron"));
    assert!(!theirs(&home).contains(WORDS));
    // The next start asks, and opens none.
    let mut next = home.window();
    next.shows("Who is here?").keys("\u{18}");
    assert_eq!(next.exit_code(), 0);
}
