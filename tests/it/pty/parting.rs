//! Two people part the book that both used, at one keyboard: each finds their own pages in their own book.

use std::fs;

use trust_guide::{
    domain::{kinds::Record, role::Role, workbook::Workbook},
    store::format,
};

use super::window::{Home, Window};
use crate::{harness::welcomed, keeping::entry};

fn two() -> Workbook {
    let mut workbook = welcomed(Some(Role::Both));
    workbook.edit_profile(|profile| profile.sat_together = true);
    for (id, by) in
        [("heron", None), ("silverwing", Some(Role::Hurt)), ("marshlight", Some(Role::Broke))]
    {
        let mut entry = (*entry(id, &format!("It was a {id}"))).clone();
        entry.by = by;
        workbook.put(Record::Entry(entry.into()));
    }
    workbook
}

/// What stands in the second book.
fn theirs(home: &Home) -> String {
    let mut found = fs::read_dir(home.file("books")).unwrap();
    let folder = found.next().unwrap().unwrap().path();
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    read("workbook.json") + &read("changes.log")
}

fn hides(window: &Window, words: &[&str]) {
    for words in words {
        assert!(!window.text().contains(words), "{}", window.text());
    }
}

#[test]
fn two_part_their_book_and_each_finds_what_is_theirs() {
    let home = Home::fresh();
    fs::write(home.file("workbook.json"), format::encode(&two()).unwrap()).unwrap();
    let mut window = home.window();
    window.at("Today").opens("Your book, and its lock").shows("Split this book in two");
    window.keys("jjj").keys("\r").shows("This book was used by two").keys("\r");
    window.shows("What is this book called?").keys("Sam").keys("\r");
    window.shows("What is the other book called?").keys("Robin").keys("\r");
    window.shows("Whose book is this one").keys("j").keys("\r").shows("It was a heron");
    hides(&window, &["silverwing", "marshlight"]);
    // The page of both, and then Robin takes the keyboard for one of their own.
    window.keys("j").shows("▸ · It was a heron").keys("b").shows("b It was a heron");
    window.keys("G").keys("\r").shows("The one who broke trust has it now").keys("k").keys("\r");
    window.shows("It was a marshlight");
    hides(&window, &["silverwing"]);
    window
        .keys("j")
        .shows("▸ · It was a marshlight")
        .keys("2")
        .shows("2 It was a marshlight")
        .keys("\r")
        .shows("b It was a heron");
    hides(&window, &["silverwing", "marshlight"]);
    window.keys("\r").shows("Split the book now");
    assert!(!home.file("books").exists(), "nothing is done before it is said");
    window.keys("j").keys("\r").shows("in the second book").shows("has left this book");
    assert!(theirs(&home).contains("marshlight") && theirs(&home).contains("heron"));
    assert!(!theirs(&home).contains("silverwing"));
    window.until("it has left the first", |_| {
        !home.read("workbook.json").contains("It was a marshlight")
    });
    // Each opens their own.
    window.keys("\r").shows("Who is here?").shows("Sam").shows("Robin").keys("j").keys("\r");
    window.at("Today").keys("J").shows("It was a marshlight").shows("It was a heron");
    hides(&window, &["silverwing"]);
    window.keys("\u{1b}[19~").shows("Who is here?").keys("\r").at("Today");
    window.keys("J").shows("It was a silverwing").shows("It was a heron");
    hides(&window, &["marshlight"]);
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
}
