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
    second.keys("\r").shows("Another window began here first").keeps(WORDS);
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
        window.at("Today");
        let whole = home.read("workbook.json");
        fs::write(home.file("workbook.json"), whole.replace('}', "")).unwrap();
        window.keys("w").at("Journal").keys(WORDS).shows(WORDS);
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
        // Nobody answered: it is offered again, and what is brought in is saved.
        home.window().shows("could not be saved last time").keys("\u{18}").ends();
        let mut window = home.window();
        window.shows("could not be saved last time").keys("\r").shows("Brought in: 1 entry");
        window.keys("J").shows(WORDS).keys("q").at("Today").keys("q");
        assert_eq!(window.exit_code(), 0);
        assert!(home.read("workbook.json").contains(WORDS));
        let backups = fs::read_dir(home.file("backups")).unwrap().map(|file| file.unwrap().path());
        let mut names = backups.map(|path| path.to_string_lossy().into_owned());
        assert!(names.any(|name| name.contains("rescued-merged-")));
    }
}

/// A window beside another one that has the workbook.
fn reading(home: &Home) -> Window {
    let mut window = home.window();
    window.shows("only reading").shows("Another window has this workbook");
    window
}

#[test]
fn a_window_that_only_read_takes_over_by_itself_with_all_that_the_other_one_wrote() {
    let home = Home::welcomed();
    let mut first = home.window();
    first.at("Today");
    let mut second = reading(&home);
    second.keys("J").at("Journal");
    first.keeps("The first window").keys("q");
    assert_eq!(first.exit_code(), 0);
    second.shows("The other window has closed. You can write here now");
    // Whoever read goes on where they were, and finds what was written meanwhile.
    second.at("Journal").shows("The first window");
    second.keys("0").keeps(WORDS).keys("q");
    assert_eq!(second.exit_code(), 0);
    let kept = home.read("workbook.json");
    assert!(kept.contains(WORDS) && kept.contains("The first window"), "{kept}");
}

#[test]
fn words_that_the_reading_window_could_not_keep_are_offered_an_entry_when_it_takes_over() {
    let home = Home::welcomed();
    let mut first = home.writing("A draft of the first window");
    let mut second = reading(&home);
    second
        .keys("\u{1b}[200~Beside the river\u{1b}[201~")
        .shows("cannot keep your words")
        .shows(WORDS);
    first.until("there is a draft", |_| home.read("draft.json").contains("first window"));
    first.signal(Signal::KILL).ends();
    second.shows("Put this in a new entry?").shows(WORDS);
    second.keys("\r").at("Journal").shows(WORDS);
    second.keys("\u{1b}").at("Today").keys("q");
    assert_eq!(second.exit_code(), 0);
    // The one draft there is was kept before another could take its place.
    let kept = home.read("workbook.json");
    assert!(kept.contains(WORDS) && kept.contains("A draft of the first window"), "{kept}");
    assert_eq!(home.read("draft.json"), "");
}

#[test]
fn of_two_windows_that_wait_one_takes_over_and_the_other_waits_on() {
    let home = Home::welcomed();
    let mut first = home.window();
    first.at("Today");
    let (mut one, mut other) = (reading(&home), reading(&home));
    first.keys("q").ends();
    let taken = "You can write here now";
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !one.text().contains(taken) && !other.text().contains(taken) {
        assert!(std::time::Instant::now() < deadline, "{}{}", one.text(), other.text());
        let glance = std::time::Duration::from_millis(20);
        one.listen_for(glance);
        other.listen_for(glance);
    }
    let is_one = one.text().contains(taken);
    let (writes, reads) = if is_one { (&mut one, &mut other) } else { (&mut other, &mut one) };
    assert!(reads.text().contains("only reading"), "{}", reads.text());
    writes.keeps(WORDS).keys("q").ends();
    reads.shows(taken).keys("J").shows(WORDS);
}

#[test]
fn what_a_killed_window_called_saved_is_in_the_log_and_goes_into_the_workbook_with_the_next_leave()
{
    let home = Home::welcomed();
    let mut window = home.window();
    window.keeps("The first window");
    window.keys("w").at("Journal").keys(WORDS).shows(WORDS).keys("\u{1b}");
    window.until("a line is written", |_| home.read("changes.log").contains(WORDS));
    assert!(!home.read("workbook.json").contains(WORDS));
    window.signal(Signal::KILL).ends();
    let log = home.read("changes.log");
    let mut window = home.window();
    window.at("Today").keys("J").shows(WORDS).keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert_eq!(home.read("changes.log"), log, "looking round and leaving writes nothing");
    let mut window = home.window();
    window.keeps("Once more").keys("q");
    assert_eq!(window.exit_code(), 0);
    let kept = home.read("workbook.json");
    let all = ["The first window", WORDS, "Once more"];
    assert!(all.iter().all(|words| kept.contains(words)), "{kept}");
    assert!(!home.file("changes.log").exists());
}
