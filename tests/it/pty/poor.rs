//! Terminals with few colours and few signs.

use std::{num::NonZeroU16, time::Duration};

use super::window::{Home, Window};

fn in_a_terminal(environment: &str) -> (Home, Window) {
    let home = Home::welcomed();
    let mut window = home.shell(&format!("{environment} exec \"$0\""));
    window.at("Today").keys("J").at("Journal");
    window.keys(",").at("Settings");
    (home, window)
}

fn leaves(window: &mut Window) {
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
}

#[test]
fn an_old_terminal_gets_signs_and_colours_that_it_has() {
    for (environment, colours) in [
        ("TERM=linux LANG=en_GB.UTF-8 COLORTERM=truecolor", true),
        ("TERM=vt100 COLORTERM=truecolor", false),
        ("TERM=xterm-mono LC_ALL=C", false),
        ("TERM=xterm LC_ALL=C", true),
        ("TERM=xterm-256color LANG=POSIX NO_COLOR=1", false),
    ] {
        let (_home, mut window) = in_a_terminal(environment);
        let text = window.text();
        assert!(text.is_ascii(), "{environment}:\n{text}");
        assert!(text.contains("----") && text.contains("> "), "{environment}:\n{text}");
        let raw = window.raw(0);
        assert!(!raw.contains("8;5;") && !raw.contains("8;2;"), "{environment}: {raw:?}");
        // On a ground that is not known, a colour that can be read on any.
        let accent = if environment.contains("linux") { "\u{1b}[36" } else { "\u{1b}[35" };
        assert_eq!(raw.contains(accent), colours, "{environment}: {raw:?}");
        leaves(&mut window);
    }
}

#[test]
fn letters_that_somebody_wrote_stay_in_a_terminal_with_few_signs() {
    let home = Home::welcomed();
    let mut window = home.shell("TERM=xterm-256color LANG=C exec \"$0\"");
    window.at("Today").keys("w").at("Journal").keys("café я ’").shows("café я '");
    window.keys("\u{1b}").shows("saved");
    leaves(&mut window);
    assert!(home.read("workbook.json").contains("café я ’"));
}

#[test]
fn who_sets_the_variable_against_colours_to_nothing_has_colours() {
    let home = Home::welcomed();
    let mut window = home.shell("NO_COLOR= exec \"$0\"");
    window.at("Today");
    assert!(window.raw(0).contains("8;5;"));
    leaves(&mut window);
}

#[test]
fn who_chooses_plain_signs_has_them_at_once_and_next_time() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keys(",").at("Settings");
    let current =
        |window: &Window| window.text().lines().find(|line| line.contains('▸')).map(str::to_owned);
    for _ in 0..60 {
        window.until("a row is current", |window| current(window).is_some());
        let before = current(&window);
        if before.as_ref().is_some_and(|line| line.contains("Symbols and lines")) {
            break;
        }
        window.keys("j").until("the next row is current", |window| {
            current(window).is_some_and(|line| Some(line) != before)
        });
    }
    window.keys("\r").shows("plain ASCII").at("Settings").shows("saved");
    leaves(&mut window);
    let mut again = home.window();
    again.at("Today");
    leaves(&mut again);
}

#[test]
fn a_terminal_is_told_nothing_that_it_may_show_as_signs() {
    let home = Home::welcomed();
    for term in ["linux", "vt100", "ansi", "unknown", "nobody-knows"] {
        let mut window = home.shell(&format!("TERM={term} exec \"$0\""));
        window.shows(" Today").keys("J").shows(" Journal");
        leaves(&mut window);
        let raw = window.raw(0);
        // Strings, such as a title; pastes, whole frames, another screen; what windows do.
        for young in ["\u{1b}]", "\u{1b}[?2004", "\u{1b}[?2026", "\u{1b}[?1049", ";2t", "\u{1b}[>"]
        {
            assert!(!raw.contains(young), "{term}, {young:?}: {raw:?}");
        }
        // It is given back empty all the same.
        let text = window.text();
        assert!(!text.contains("Journal") && text.trim().is_empty(), "{term}: {text}");
    }
    // Who says that there are more colours than its name tells is taken at its word.
    let mut window = home.shell("TERM=nobody-knows COLORTERM=truecolor exec \"$0\"");
    window.at("Today");
    assert!(window.raw(0).contains("\u{1b}[?2004h"));
    leaves(&mut window);
}

/// What stands on the only screen of a terminal, and above it: one that keeps what a display held that is emptied as
/// a whole, as GNU screen does.
fn on_one_screen(raw: &str) -> String {
    let (rows, columns) = (NonZeroU16::new(24).unwrap(), NonZeroU16::new(80).unwrap());
    let mut parser = vt100::Parser::new(rows, columns, 2_000);
    let raw = raw.replace("\u{1b}[?1049h", "").replace("\u{1b}[?1049l", "");
    parser
        .process(raw.replace("\u{1b}[2J", &format!("\u{1b}[24;1H{}", "\n".repeat(24))).as_bytes());
    let above = parser.screen().scrollback_len();
    let pages = (0..=above).step_by(24).chain([above]).map(|back| {
        parser.screen_mut().set_scrollback(back);
        parser.screen().contents()
    });
    pages.collect()
}

#[test]
fn a_terminal_with_one_screen_keeps_no_word_of_what_was_on_it() {
    let home = Home::welcomed();
    let mut window = home.shell("set -m; echo before; \"$0\"; read answer; fg; echo over");
    window.keeps("quillwort").keys("J").shows("quillwort");
    let drawn = on_one_screen(&window.raw(0));
    assert!(drawn.contains("before") && drawn.contains("quillwort"), "{drawn}");
    // Drawn anew, in another size, stopped and gone on with, and left.
    window.keys("\u{c}").listen_for(Duration::from_millis(100)).resize(80, 20);
    window.listen_for(Duration::from_millis(100)).resize(80, 24).shows("quillwort");
    window.keys("\u{1a}").until("it is stopped", |window| !window.screen().alternate_screen());
    let stopped = on_one_screen(&window.raw(0));
    assert!(stopped.contains("before") && !stopped.contains("quillwort"), "{stopped}");
    window.keys("\r").until("it is drawn again", |window| window.screen().alternate_screen());
    window.keys("\u{18}").shows("over");
    let left = on_one_screen(&window.raw(0));
    assert!(left.contains("before") && left.contains("over"), "{left}");
    assert!(!left.contains("quillwort") && !left.contains("Journal"), "{left}");
}
