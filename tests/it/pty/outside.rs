//! What comes from outside while a window is open: it is seen at once, and nothing that is being done is lost.

use std::{io::Write, process::Command};

use super::{WORDS, window::Home};

/// Gives words to the program on its standard input; gives what it says.
fn write(home: &Home, words: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trust-guide"));
    command.arg("write").env("HOME", home.file("")).env("TRUST_GUIDE_HOME", home.file(""));
    command
        .env("LC_ALL", "C")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped());
    command.stderr(std::process::Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(words.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

/// Whether nothing waits in the inbox.
fn is_taken(home: &Home) -> bool {
    std::fs::read_dir(home.file("inbox")).is_ok_and(|mut names| names.next().is_none())
}

fn kept(home: &Home) -> String {
    home.read("workbook.json") + &home.read("changes.log")
}

#[test]
fn words_that_are_written_beside_an_open_window_come_in_at_once_and_can_be_undone() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    assert_eq!(
        write(&home, "It rained on Sunday"),
        "Kept. The open window takes it in, or the next one.\n"
    );
    window.shows("An entry written outside this window has come in").shows(WORDS);
    // Without a key: it is in the workbook, and waits nowhere any more.
    window.until("it is let go", |_| is_taken(&home) && kept(&home).contains("It rained"));
    window.keys(" and back").shows(&format!("{WORDS} and back"));
    window.keys("\u{1b}").at("Today");
    assert_eq!(
        write(&home, "Then it snowed"),
        "Kept. The open window takes it in, or the next one.\n"
    );
    window.shows("has come in").keys("J").shows("Then it snowed").shows("It rained on Sunday");
    window.shows(WORDS);
    // Each is a step of its own.
    window.keys("u").until("it is undone", |window| !window.text().contains("Then it snowed"));
    window.shows("It rained on Sunday");
    window.until("that is saved", |window| window.text().contains("saved"));
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    let mut again = home.window();
    again.at("Today").keys("J").shows("It rained on Sunday").shows(WORDS);
    assert!(!again.text().contains("Then it snowed"), "{}", again.text());
}

#[test]
fn a_backup_chosen_by_key_takes_the_place_of_a_damaged_workbook_and_words_that_waited_come_in() {
    let home = Home::welcomed();
    assert_eq!(write(&home, "It rained on Sunday"), "Kept.\n");
    let whole = home.read("workbook.json").into_bytes();
    std::fs::write(home.file("workbook.json"), &whole[..whole.len() / 2]).unwrap();
    assert!(write(&home, "Then it snowed").starts_with("Kept, in a file of its own."));
    let mut window = home.window();
    window.shows("Your workbook cannot be read").shows("BACKUPS").shows("1 entry");
    window.keys("\r").at("Today").shows("has come in");
    window.keys("J").shows("It rained on Sunday").shows("Then it snowed");
    window.until("it is let go", |_| is_taken(&home) && kept(&home).contains("Then it snowed"));
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
}

#[test]
fn words_that_were_left_for_a_window_that_was_killed_are_taken_in_by_the_next() {
    use rustix::process::Signal;
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    // It hears nothing any more, and holds the workbook all the same.
    window.signal(Signal::STOP);
    assert_eq!(
        write(&home, "It rained on Sunday"),
        "Kept. The open window takes it in, or the next one.\n"
    );
    window.signal(Signal::KILL).ends();
    assert!(!is_taken(&home) && !kept(&home).contains("It rained"));
    let mut next = home.window();
    next.shows("has come in").until("it is let go", |_| is_taken(&home));
    next.keys("J").shows("It rained on Sunday");
}

#[test]
fn a_second_window_sees_what_the_first_one_keeps_without_a_key_and_stays_where_it_is() {
    let home = Home::welcomed();
    let mut first = home.window();
    first.keeps("It rained on Sunday").keeps("Then it snowed");
    let mut second = home.window();
    second.shows("only reading").keys("J").shows("Then it snowed");
    let at = |window: &super::window::Window, words: &str| {
        window.text().lines().any(|line| line.contains('▸') && line.contains(words))
    };
    second.keys("j").until("the older one is current", |window| at(window, "It rained"));
    first.keeps(WORDS);
    second.shows(WORDS);
    assert!(at(&second, "It rained on Sunday"), "{}", second.text());
    first.keys("\u{18}").exit_code();
    second.shows("The other window has closed. You can write here now");
}

#[test]
fn what_another_program_writes_into_the_file_is_shown_without_a_key() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.keeps(WORDS).keys("J").shows(WORDS);
    // By hand, in one file: the log goes into it a minute after, or on leaving.
    window.keys("\u{18}").exit_code();
    let mut window = home.window();
    window.at("Today").keys("J").shows(WORDS);
    let edited = home.read("workbook.json").replace(WORDS, "We walked to the sea");
    std::fs::write(home.file("new"), &edited).unwrap();
    std::fs::rename(home.file("new"), home.file("workbook.json")).unwrap();
    window.shows("The file had changed outside").shows("We walked to the sea");
    assert_eq!(home.read("workbook.json"), edited);
}

/// How often each thread of a window has waited for something so far.
#[cfg(target_os = "linux")]
fn wakes(window: &super::window::Window) -> Vec<String> {
    let tasks = format!("/proc/{}/task", window.process.as_raw_nonzero());
    let threads = std::fs::read_dir(tasks).unwrap();
    let status = threads.map(|it| std::fs::read_to_string(it.unwrap().path().join("status")));
    let lines = |status: String| {
        let is_told = |line: &&str| line.starts_with("Name") || line.starts_with("voluntary");
        status.lines().filter(is_told).collect::<Vec<_>>().join(" ")
    };
    let mut told: Vec<String> = status.flatten().map(lines).collect();
    told.sort();
    told
}

#[cfg(target_os = "linux")]
#[test]
fn while_nothing_happens_no_thread_wakes_up() {
    use std::time::Duration;
    let home = Home::welcomed();
    let mut first = home.window();
    first.at("Today");
    let mut second = home.window();
    second.shows("only reading");
    for window in [&mut first, &mut second] {
        // What is done at the start may take a while yet.
        let mut spans = 0..10;
        while spans.next().is_some() {
            let before = wakes(window);
            window.listen_for(Duration::from_secs(2));
            if wakes(window) == before {
                break;
            }
        }
        assert!(!spans.is_empty(), "something wakes up all the time");
    }
}

#[test]
fn a_copy_that_a_sync_program_leaves_comes_in_and_is_put_away_with_a_sentence() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.keeps("It rained on Sunday");
    window.keys("\u{18}").exit_code();
    let copy = home.read("workbook.json").replace("It rained on Sunday", "It rained all week");
    let mut window = home.window();
    window.at("Today").keys("J").shows("It rained on Sunday");
    let name = "workbook.sync-conflict-20261128-101112-ABCDEFG.json";
    std::fs::write(home.file("new"), &copy).unwrap();
    std::fs::rename(home.file("new"), home.file(name)).unwrap();
    window.shows("It rained all week").shows("It rained on Sunday");
    window.until("it is put away", |_| !home.file(name).exists());
    window.until("that is told", |window| {
        let told = window.text().split_whitespace().collect::<Vec<_>>().join(" ");
        told.contains("is among the backups now")
    });
    let names = std::fs::read_dir(home.file("backups")).unwrap().flatten();
    let paths = names.map(|entry| entry.path());
    let mut kept = paths.filter(|path| path.to_string_lossy().contains("conflict-"));
    assert_eq!(std::fs::read_to_string(kept.next().unwrap()).unwrap(), copy);
}
