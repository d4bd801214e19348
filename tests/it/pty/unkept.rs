//! Leaving without keeping what is being typed: every byte on the disk is read afterwards.

use rustix::process::Signal;

use super::{Home, at_once::at_once, everything_in};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

/// A home whose owner wants to leave without keeping what is being typed, in Settings.
fn home() -> Home {
    let home = Home::welcomed();
    let mut window = home.window();
    window
        .at("Today")
        .keys(",")
        .at("Settings")
        .keys(&"\u{1b}[B".repeat(8))
        .keys("\r")
        .shows("Nothing unfinished is on the disk");
    window.keys("q").at("Today").keys("q").ends();
    assert!(home.read("workbook.json").contains("leave_unkept"));
    home
}

#[test]
fn nothing_of_the_words_that_are_being_typed_is_in_any_file_however_one_leaves_at_once() {
    at_once(&["\u{18}", "TERM", "HUP", "KILL", "gone"], |&leave| {
        let home = home();
        let mut window = home.window();
        window.keeps("A line that is kept").keys("w").at("Journal").keys(CANARY).shows(CANARY);
        // Longer than any draft waits.
        window.listen_for(std::time::Duration::from_millis(1_200));
        window.keys(" on").shows("quillwort on");
        match leave {
            "TERM" => window.signal(Signal::TERM).ends(),
            "HUP" => window.signal(Signal::HUP).ends(),
            "KILL" => window.signal(Signal::KILL).ends(),
            "gone" => window.hang_up().ends(),
            keys => window.keys(keys).ends(),
        };
        let all = everything_in(&home.file(""));
        assert!(!all.contains(CANARY) && all.contains("A line that is kept"), "{leave:?}");
        home.window().at("Today").shows("ONE SMALL THING");
    });
}

#[test]
fn a_line_that_is_in_the_workbook_as_it_is_typed_is_in_no_file_and_no_backup() {
    let home = home();
    let mut window = home.window();
    window.at("Today").keys("Pn\r").shows("What do you promise?");
    window.keys(CANARY).shows(CANARY).keys(" and more").shows("and more");
    // What is due would have been saved by now.
    window.keys("\u{1b}[A").listen_for(std::time::Duration::from_millis(1_500));
    window.keys("\u{18}").ends();
    let all = everything_in(&home.file(""));
    assert!(!all.contains(CANARY), "{all}");
}
