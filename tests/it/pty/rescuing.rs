//! Two windows stand on the welcome of one empty home: whoever begins second loses no word.

use std::fs;

use rustix::process::Signal;

use crate::pty::window::{Home, Window};

const WORDS: &str = "Beside the river";

/// A window that looks at an empty home.
fn waiting(home: &Home) -> Window {
    let mut window = home.window();
    window.shows("Welcome");
    window
}

#[test]
fn of_two_windows_on_an_empty_home_the_second_to_begin_reads_and_says_so() {
    let home = Home::fresh();
    let (mut first, mut second) = (waiting(&home), waiting(&home));
    first.skips_the_welcome().keeps("The first window");
    second.keys("\r").shows("Another window has this workbook");
    second.shows("only reading").keys("J").shows("The first window");
    second.keys("\u{18}");
    assert_eq!(second.exit_code(), 0);
    first.keys("q");
    assert_eq!(first.exit_code(), 0);
}

#[test]
fn when_the_first_window_has_gone_the_second_takes_up_what_it_kept_and_goes_on() {
    let home = Home::fresh();
    let (mut first, mut second) = (waiting(&home), waiting(&home));
    first.skips_the_welcome().keeps("The first window");
    first.keys("q");
    assert_eq!(first.exit_code(), 0);
    second.keys("\r").shows("Another window began here before").keeps(WORDS);
    second.keys("q");
    assert_eq!(second.exit_code(), 0);
    let kept = home.read("workbook.json");
    assert!(kept.contains(WORDS) && kept.contains("The first window"), "{kept}");
}

#[test]
fn words_no_save_took_are_in_a_copy_however_one_leaves_and_the_next_start_says_so() {
    for (signal, code) in [(None, 0), (Some(Signal::HUP), 129), (Some(Signal::TERM), 143)] {
        let home = Home::welcomed();
        let mut window = home.window();
        window.shows("› Today");
        let whole = home.read("workbook.json");
        fs::write(home.file("workbook.json"), whole.replace('}', "")).unwrap();
        window.keys("w").shows("› Journal").keys(WORDS).shows(WORDS);
        window.keys("\u{13}").shows("Not saved");
        match signal {
            Some(signal) => window.signal(signal),
            None => window.keys("\u{18}"),
        };
        assert_eq!(window.exit_code(), code);
        let backups = fs::read_dir(home.file("backups")).unwrap().map(|file| file.unwrap().path());
        let copies: Vec<_> = backups
            .filter(|path| path.to_string_lossy().contains("rescued-"))
            .map(|path| fs::read_to_string(path).unwrap())
            .collect();
        assert!(copies.len() == 1 && copies[0].contains(WORDS), "{copies:?}");
        fs::write(home.file("workbook.json"), whole).unwrap();
        let _ = fs::remove_file(home.file("draft.json"));
        home.window().shows("could not be saved last time").keys("\u{18}").ends();
    }
}
