//! The program in a real terminal: words are kept and the terminal is given back, however it ends.

mod at_once;
mod books;
mod erased;
mod jobs;
mod keyboard;
mod locked;
mod mouse;
mod outside;
#[cfg(target_os = "linux")]
mod own_editor;
mod parting;
mod place;
mod poor;
mod rescuing;
mod table;
mod traces;
mod typed;
mod unkept;
mod whole_book;
mod window;
mod words;

use std::time::{Duration, Instant};

use rustix::process::Signal;

use at_once::at_once;
pub use window::{Home, Window};

const WORDS: &str = "We walked to the lake";

/// The next window on the same folder offers these words.
fn assert_offered(home: &Home, words: &str) {
    let mut window = home.window();
    window.shows("You were writing this");
    window.keys("\r").shows(words);
}

/// The terminal is given back, and nothing the program wrote after it says a word.
fn assert_left_without_a_word(window: &Window, from: usize) {
    window.assert_given_back();
    assert_eq!(window.text().trim(), "");
    let raw = window.raw(from);
    let (_, after) = raw.rsplit_once("[?1049l").unwrap();
    assert_eq!(after, "\u{1b}[?25h");
}

#[test]
fn words_of_the_first_evening_are_there_after_a_restart_and_never_in_the_title() {
    let home = Home::fresh();
    let mut window = home.window();
    window.shows("Welcome");
    window.skips_the_welcome().keeps(WORDS);
    window.keys("q");
    assert_eq!(window.exit_code(), 0);
    window.assert_given_back();
    assert_eq!(window.titles(), ["notes"]);
    assert_eq!(home.read("draft.json"), "");

    let mut again = home.window();
    again.at("Today").keys("J").shows(WORDS);
    assert_eq!(again.titles(), ["notes"]);
}

#[test]
fn words_typed_without_a_pause_are_offered_after_a_kill() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keys("w").at("Journal");
    window.keys("lake ");
    let begun = Instant::now();
    // No pause is long enough for a draft; it must come all the same.
    while begun.elapsed() < Duration::from_millis(1_400)
        || !home.read("draft.json").contains("lake a")
    {
        assert!(begun.elapsed() < Duration::from_secs(60), "there is no draft");
        window.keys("a").listen_for(Duration::from_millis(50));
    }
    window.signal(Signal::KILL).ends();
    assert_offered(&home, "lake a");
}

#[test]
fn signals_that_end_it_give_the_terminal_back_and_keep_the_draft() {
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
        (Signal::ABORT, 134),
        (Signal::XCPU, 152),
    ] {
        let home = Home::welcomed();
        let mut window = home.writing(WORDS);
        let from = window.written();
        window.signal(signal);
        assert_eq!(window.exit_code(), code);
        assert_left_without_a_word(&window, from);
        assert_offered(&home, WORDS);
    }
}

#[test]
fn signals_that_mean_nothing_here_change_nothing() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    let meaningless = [Signal::USR1, Signal::USR2, Signal::ALARM, Signal::VTALARM, Signal::PROF];
    for signal in meaningless.into_iter().chain([Signal::IO, Signal::PIPE, Signal::XFSZ]) {
        window.signal(signal);
    }
    window.keys(" and back").shows(&format!("{WORDS} and back"));
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
}

#[test]
fn ctrl_x_in_the_middle_of_a_word_empties_the_screen_at_once_and_says_nothing() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    let from = window.written();
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    // After the frame that may have been under way, the next thing written empties the screen.
    let raw = window.raw(from);
    let last = raw.rsplit("[?2026l").next().unwrap();
    assert!(last.starts_with("\u{1b}[0m\u{1b}[1;1H\u{1b}[2K"), "{raw:?}");
    assert_left_without_a_word(&window, from);
    assert_offered(&home, WORDS);
}

#[test]
fn ctrl_c_keeps_the_draft_and_quits() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    window.keys("\u{3}");
    assert_eq!(window.exit_code(), 0);
    window.assert_given_back();
    assert_offered(&home, WORDS);
}

#[test]
fn a_save_that_fails_at_the_very_end_is_told_and_costs_no_draft() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    window.until("there is a draft", |_| home.read("draft.json").contains(WORDS));
    let damaged = home.read("workbook.json").replace('}', "");
    std::fs::write(home.file("workbook.json"), &damaged).unwrap();
    window.keys("\u{1b}").at("Today");
    window.keys("q").shows("Some words are not on the disk yet");
    window.keys("jj\r");
    assert_eq!(window.exit_code(), 1);
    window.assert_given_back();
    assert!(window.text().contains("Not saved"), "{}", window.text());
    assert_eq!(home.read("workbook.json"), damaged);
    assert!(home.read("draft.json").contains(WORDS));
}

#[test]
fn a_terminal_that_goes_away_ends_it_and_keeps_the_draft() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    window.hang_up().exit_code();
    assert_offered(&home, WORDS);
}

#[test]
fn a_window_that_changes_its_size_is_drawn_anew() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    window.resize(60, 16).until("the footer is on the last row", |window| {
        window.screen().rows(0, 60).last().is_some_and(|row| row.contains("^X leave"))
    });
    window.resize(30, 8).shows("This window is 30 by 8");
    window.resize(100, 30).until("everything is there again", |window| {
        window.is_at("Today") && !window.text().contains("This window")
    });
}

#[test]
fn a_window_may_claim_any_size_and_change_it_all_the_time() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    for (columns, rows) in
        [(u16::MAX, u16::MAX), (1, 1), (2, 1), (0, 0), (1, u16::MAX), (u16::MAX, 0)]
    {
        window.claims(columns, rows).listen_for(Duration::from_millis(30));
    }
    for size in 0..300 {
        window.claims(size * 218, 300 - size);
    }
    // One that does not know its size is taken for a usual one.
    window.claims(0, 0).keys("\u{c}").listen_for(Duration::from_millis(100));
    window.keys("\u{c}").shows(WORDS).keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert_offered(&home, WORDS);
}

#[test]
fn the_cover_hides_everything_until_its_own_key_and_ctrl_l_draws_again() {
    let home = Home::welcomed();
    let mut window = home.writing(WORDS);
    let f9 = "\u{1b}[20~";
    window.keys(f9).shows("Mo Tu We Th Fr Sa Su");
    assert!(!window.text().contains("Journal") && !window.text().contains(WORDS));
    window.keys("x").keys(f9).shows(WORDS);
    let from = window.written();
    window.keys("\u{c}").until("the words are written again", |window| {
        window.raw(from).contains("lake") && window.text().contains(WORDS)
    });
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert_offered(&home, WORDS);
}

#[test]
fn without_colours_every_state_is_still_told() {
    let home = Home::welcomed();
    let mut window = home.shell("NO_COLOR=1 exec \"$0\"");
    for (key, shown) in [("", "Today"), ("J", "Journal"), ("?", "Keys")] {
        window.keys(key).at(shown);
        let places = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
        let cells: Vec<_> =
            places.filter_map(|(row, column)| window.screen().cell(row, column)).collect();
        let plain = vt100::Color::Default;
        assert!(cells.iter().all(|cell| (cell.fgcolor(), cell.bgcolor()) == (plain, plain)));
        assert!(cells.iter().any(|cell| cell.bold() || cell.inverse()), "nothing stands out");
    }
}

#[test]
fn what_is_pasted_with_the_line_ends_of_a_terminal_arrives_as_lines() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keys("w").at("Journal");
    window.keys("\u{1b}[200~first line\rsecond\u{7}\r\nthird\u{1b}[201~").shows("third");
    window.keys("\u{1b}").shows("saved");
    window.keys("q");
    assert_eq!(window.exit_code(), 0);
    let kept = home.read("workbook.json");
    assert!(kept.contains(r#""body": "first line\nsecond\nthird""#), "{kept}");
}

#[test]
fn a_second_window_on_the_same_words_only_reads() {
    let home = Home::welcomed();
    let mut first = home.window();
    first.at("Today");
    let mut second = home.window();
    second.shows("only reading").shows("Another window has this workbook");
    second.keys("q");
    assert_eq!(second.exit_code(), 0);
    first.keys("q");
    assert_eq!(first.exit_code(), 0);
    home.window().until("the next one may write", |window| {
        window.is_at("Today") && !window.text().contains("only reading")
    });
}

#[test]
fn what_a_slow_terminal_says_about_its_colours_is_not_taken_for_keys() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    window.keys("\u{1b}]10;rgb:f0f0/e9e9/dfdf\u{1b}\\\u{1b}]11;rgb:1b1b/1818/1616\u{7}");
    window.keys("J").until("the key after it is heard", |window| window.is_at("Journal"));
    window.keys("\u{1b}").at("Today");
}

/// Every byte of every file in a folder, with the files' names.
fn everything_in(folder: &std::path::Path) -> String {
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all += &path.display().to_string();
        if path.is_dir() {
            all += &everything_in(&path);
        } else {
            all += &String::from_utf8_lossy(&std::fs::read(&path).unwrap());
        }
    }
    all
}

#[test]
fn a_page_that_is_not_kept_is_in_no_file_however_it_is_left() {
    let canary = "quillwort";
    // Leaving at once, quitting, a signal, and letting it go. The first three keep drafts at the end.
    at_once(&["\u{18}", "\u{3}", "TERM", "\u{1b}"], |&leave| {
        let home = Home::welcomed();
        let mut window = home.window();
        window.keeps("A line that is kept");
        window.keys("J").at("Journal").keys("N").at("not kept");
        window.keys(canary).shows(canary);
        window.keys("\u{13}").shows("Let it go, or keep it after all?");
        window.keys("\u{1b}").until("it is written on", |window| {
            !window.text().contains("Let it go") && window.text().contains(canary)
        });
        window.keys(" on").shows("quillwort on");
        match leave {
            "TERM" => window.signal(Signal::TERM).ends(),
            "\u{1b}" => {
                window.keys("\u{1b}").shows("Let it go").keys("\r").at("Journal");
                window.keys("q").at("Today").keys("q").ends()
            }
            keys => window.keys(keys).ends(),
        };
        let all = everything_in(&home.file(""));
        assert!(!all.contains(canary) && all.contains("A line that is kept"), "{leave:?}");
    });
}

#[test]
fn a_page_of_an_exercise_that_is_not_kept_is_in_no_file_however_it_is_left() {
    let canary = "quillwort";
    let write = |window: &mut Window| {
        window.keeps("A line that is kept");
        window.opens("When to call today").shows("You can write this and keep nothing");
        window.keys("\r").shows("Keep what you write here?");
        window.keys("\r").at("not kept ›");
        window.keys(canary).shows(canary);
        // Kept now, then on to the next line, then longer than any draft waits.
        window.keys("\u{13} on\tmore quillwort").shows("more quillwort");
        window.listen_for(Duration::from_millis(1_200));
    };
    at_once(&["\u{18}", "\u{3}", "TERM", "KILL", "\u{1b}", "F9"], |&leave| {
        let home = Home::welcomed();
        let mut window = home.window();
        write(&mut window);
        match leave {
            "TERM" => window.signal(Signal::TERM).ends(),
            "KILL" => window.signal(Signal::KILL).ends(),
            "\u{1b}" => {
                window.keys("\u{1b}").shows("Enter answer").keys("\u{1b}").shows("Let it go");
                window.keys("\r").at("Today").keys("q").ends()
            }
            "F9" => {
                // It waits under the cover, and is in no file meanwhile.
                window.keys("\u{1b}[20~").shows("Mo Tu We");
                assert!(!window.text().contains(canary), "{}", window.text());
                assert!(!everything_in(&home.file("")).contains(canary));
                window.keys("\u{1b}[20~").shows("more quillwort").keys("\u{18}").ends()
            }
            keys => window.keys(keys).ends(),
        };
        let all = everything_in(&home.file(""));
        assert!(!all.contains(canary) && all.contains("A line that is kept"), "{leave:?}");
    });
    let home = Home::welcomed();
    let mut window = home.shell("set -m; \"$0\"; jobs; read answer; fg; echo over");
    write(&mut window);
    window.keys("\u{1b}").shows("Esc").listen_for(Duration::from_millis(200));
    window.keys("\u{1a}").shows("Stopped");
    assert!(!everything_in(&home.file("")).contains(canary));
    window.keys("\r").until("it is drawn again", |window| {
        window.screen().alternate_screen() && window.text().contains("more quillwort")
    });
    window.keys("\u{18}").shows("over");
    assert!(!everything_in(&home.file("")).contains(canary));
}
