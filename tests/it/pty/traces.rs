//! Whoever is afraid and looks for help first leaves no trace: not a file, not a folder, not a byte.

use std::{fs, path::Path, time::SystemTime};

use rustix::process::Signal;

use super::{
    at_once::at_once,
    window::{Home, Window},
};

/// Every name below a folder, with the bytes of each file and when it was last changed.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>, SystemTime)> {
    let mut all = Vec::new();
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    names.push(folder.to_owned());
    for path in names {
        let found = fs::metadata(&path).unwrap();
        let bytes = if found.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
        all.push((path.display().to_string(), bytes, found.modified().unwrap()));
        if found.is_dir() && path != folder {
            all.extend(tree(&path));
        }
    }
    all
}

fn walked(home: &Home) -> Window {
    let mut window = home.window();
    walk(&mut window);
    window
}

/// From the first page on: help, a country, the check, questions, a page about danger, the cover.
fn walk(window: &mut Window) {
    window.at("Welcome");
    window.keys("j\r").at("Help").keys("united k").shows("united k…");
    window.keys("\r").at("United Kingdom");
    check(window, "y");
    // No letter leads away from the reply; Esc does.
    window.keys("\u{1b}").shows("A private check. No answer is kept");
    let answers = format!("{}\r", "\u{1b}[B".repeat(4));
    window.keys(&answers).at("Questions and answers").keys("\r");
    page_about_danger(window);
    // Struck again, and not held: nobody does that sooner.
    let moment = std::time::Duration::from_millis(300);
    window.keys("\u{1b}[20~").shows("Mo Tu We Th").listen_for(moment);
    window.keys("\u{1b}[20~");
    window.shows("keep it in your head").resize(50, 16).shows("^X leave");
    window.keys("0").at("Welcome");
    assert!(!window.text().contains("saving") && !window.text().contains("saved 2"));
}

/// The private check, each question answered with this key.
fn check(window: &mut Window, answer: &str) {
    window.opens("A private check");
    for question in 1..=11 {
        window.shows(&format!("{question} of 11")).keys(answer);
    }
    window.shows("More lines");
}

/// To the end of a page that whoever is in danger reads.
fn page_about_danger(window: &mut Window) {
    window.opens("Read: Signs to call someone").shows("Signs to call someone today");
    window.keys("G").keys("G").keys("G");
}

#[test]
fn the_path_to_help_writes_nothing_however_it_is_left() {
    type End = (&'static str, fn(&mut Window) -> u32);
    let ends: [End; 8] = [
        ("^X", |window| window.keys("\u{18}").ends()),
        ("^C", |window| window.keys("\u{3}").ends()),
        ("q", |window| window.keys("q").ends()),
        ("help, then q", |window| {
            window.keys("H").shows("0808 2000 247").keys("\u{1b}").at("Welcome");
            window.keys("q").ends()
        }),
        ("TERM", |window| window.signal(Signal::TERM).ends()),
        ("HUP", |window| window.signal(Signal::HUP).ends()),
        ("INT", |window| window.signal(Signal::INT).ends()),
        ("the terminal goes", |window| window.hang_up().ends()),
    ];
    at_once(&ends, |(name, end)| {
        let home = Home::fresh();
        let before = tree(&home.file(""));
        let mut window = walked(&home);
        end(&mut window);
        assert_eq!(tree(&home.file("")), before, "{name}");
    });
}

#[test]
fn help_itself_can_be_left_at_once_without_a_trace() {
    for keys in ["\u{18}", "\u{3}"] {
        let home = Home::fresh();
        let before = tree(&home.file(""));
        let mut window = home.window();
        window.at("Welcome").keys("j\r").at("Help").keys("ire").shows("Ireland");
        window.keys(keys).ends();
        assert_eq!(tree(&home.file("")), before, "{keys:?}");
    }
}

#[test]
fn no_folder_is_made_where_there_is_none_before_somebody_begins() {
    let home = Home::fresh();
    let before = tree(&home.file(""));
    let mut window = home.shell("TRUST_GUIDE_HOME=\"$HOME/not/there\" exec \"$0\"");
    walk(&mut window);
    window.keys("q").ends();
    assert_eq!(tree(&home.file("")), before);

    let mut window = home.shell("TRUST_GUIDE_HOME=\"$HOME/not/there\" exec \"$0\"");
    window.at("Welcome").skips_the_welcome().shows("saved");
    window.keys("q").ends();
    assert!(home.read("not/there/workbook.json").contains("welcomed"));
}

#[test]
fn a_workbook_that_is_there_is_not_touched_by_looking_for_help() {
    at_once(&["\u{18}", "\u{3}", "q"], |end| {
        let home = Home::welcomed();
        let mut window = home.window();
        window.keeps("A line").keys("q").ends();
        // Its colours are remembered, and the terminal is not asked for them.
        let before = tree(&home.file(""));
        let mut window = home.window();
        window.at("Today").keys("H").at("Help").keys("ire").shows("ire…");
        window.keys("\r").at("Ireland");
        check(&mut window, "n");
        page_about_danger(&mut window);
        window.keys("0").at("Today").keys(end).ends();
        assert_eq!(tree(&home.file("")), before, "{end:?}");
    });
}

#[test]
fn two_who_look_round_where_nothing_is_kept_do_not_bar_each_other_and_the_second_to_begin_is_told()
{
    let home = Home::fresh();
    let (mut first, mut second) = (home.window(), home.window());
    first.shows("nothing is saved");
    second.shows("nothing is saved");
    first.skips_the_welcome().shows("saved");
    second.keys("\r").shows("Another window has this workbook").shows("only reading");
    first.keys("q").ends();
}
