//! Words in a real terminal where nothing is written, or before anything is shown.

use std::time::Duration;

use super::window::{Home, Window};

const WORDS: &str = "I am so angry, x d n";
const PASTED: &str = "\u{1b}[200~first line\rd x n\u{1b}[201~";

fn quits(window: &mut Window) {
    window.keys("\u{3}");
    assert_eq!(window.exit_code(), 0);
}

#[test]
fn words_in_one_write_and_a_paste_run_nothing_and_become_an_entry() {
    for (sent, kept) in [(WORDS, WORDS), (PASTED, "first line\\nd x n")] {
        let home = Home::welcomed();
        let before = home.read("workbook.json");
        let mut window = home.window();
        window.at("Today").keys("J").at("Journal");
        window.keys(sent).shows("Put this in a new entry?").shows("x ");
        assert_eq!(home.read("workbook.json"), before);
        window.keys("\r").shows("Esc done").keys("\u{1b}").shows("saved");
        quits(&mut window);
        let kept = format!(r#""body": "{kept}""#);
        assert!(home.read("workbook.json").contains(&kept), "{}", home.read("workbook.json"));
    }
}

#[test]
fn what_is_typed_before_the_first_frame_is_kept() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.keys("wI am here").shows("I am here").shows("Put this in a new entry?");
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert!(home.read("draft.json").contains("wI am here"), "{}", home.read("draft.json"));

    // At the pace of a hand, the first key is a command and the rest are words.
    let home = Home::welcomed();
    let mut window = home.window();
    for key in ["w", "T", "h", "e", " ", "l", "a", "k", "e"] {
        window.keys(key).listen_for(Duration::from_millis(75));
    }
    window.shows("he lake");
}

#[test]
fn a_terminal_that_answers_late_about_its_colours_costs_no_key_before_it() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.keys("J").keys("\u{1b}]11;rgb:ffff/ffff/d7d7\u{1b}\\").at("Journal");
    quits(&mut window);
}

#[test]
fn a_window_that_only_reads_shows_the_words_that_it_cannot_keep() {
    let home = Home::welcomed();
    let mut first = home.window();
    first.at("Today");
    let mut second = home.window();
    second.shows("only reading");
    for sent in [WORDS, PASTED] {
        second.keys(sent).shows("cannot keep your words").shows("x ");
        second.keys("\r").until("it is closed", |window| !window.text().contains("cannot keep"));
    }
    quits(&mut second);
    quits(&mut first);
}

#[test]
fn a_long_paste_without_brackets_arrives_whole_and_the_key_after_it_is_heard() {
    let home = Home::welcomed();
    let mut window = home.writing("First. ");
    let words = "It goes round and round in my head. ".repeat(580);
    window.keys(&words).keys("The end of it.").shows("The end of it.");
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    let draft = home.read("draft.json");
    assert_eq!(draft.matches("round and round in my head").count(), 580);
}

#[test]
fn an_entry_is_typed_on_the_command_line_and_ends_with_a_line_end_of_its_own() {
    let home = Home::welcomed();
    let mut window = home.shell("exec \"$0\" write");
    window.shows("Type your entry.").keys("he lied again\r").keys("and I know\r").keys("\u{4}");
    window.shows("Kept.");
    assert_eq!(window.exit_code(), 0);
    let workbook = home.read("workbook.json");
    assert!(workbook.contains(r#""body": "he lied again\nand I know""#), "{workbook}");
    // With nothing typed, nothing is kept, and that is said.
    let mut window = home.shell("exec \"$0\" write");
    window.shows("Type your entry.").keys("\u{4}").shows("there was nothing to keep");
    assert_eq!(window.exit_code(), 1);
    assert_eq!(home.read("workbook.json"), workbook);
}
