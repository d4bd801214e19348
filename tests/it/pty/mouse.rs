//! The mouse is asked for only where it is wanted, and given back on every way out.

use trust_guide::{domain::role::Role, store::format};

use super::window::{Home, Window};
use crate::harness::welcomed;

const ASKED: &str = "\u{1b}[?1000h\u{1b}[?1006h";
const GIVEN_BACK: &str = "\u{1b}[?1006l\u{1b}[?1000l";

/// Whether the terminal reports the mouse, after all that was written from there on.
fn is_asked(window: &Window, from: usize) -> Option<bool> {
    let raw = window.raw(from);
    let (asked, back) = (raw.rfind(ASKED), raw.rfind(GIVEN_BACK));
    (asked.is_some() || back.is_some()).then_some(asked > back)
}

fn home_with_mouse() -> Home {
    let home = Home::fresh();
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.mouse = true);
    std::fs::write(home.file("workbook.json"), format::encode(&workbook).unwrap()).unwrap();
    home
}

#[test]
fn nothing_is_asked_of_the_mouse_until_a_key_wants_it_and_a_click_is_heard_then() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    assert!(!window.raw(0).contains("1000h") && !window.raw(0).contains("1006h"));
    // What a terminal reports all the same types nothing, and does nothing.
    window.sends("\u{1b}[<0;3;3M\u{1b}[<0;3;3m").keys("J").at("Journal");
    let from = window.written();
    window.keys("\u{1b}[24~").shows("The mouse is heard");
    assert_eq!(is_asked(&window, from), Some(true));
    assert!(!window.raw(from).contains("1003h") && !window.raw(from).contains("1002h"));
    // The last row: `^X leave` ends it from wherever it is clicked.
    let text = window.text();
    let row = text.lines().position(|line| line.contains("^X leave")).unwrap() + 1;
    let line = text.lines().nth(row - 1).unwrap();
    let column = line[..line.find("^X").unwrap()].chars().count() + 2;
    let from = window.written();
    // The line cuts the report in two.
    window.sends(&format!("\u{1b}[<0;{column}")).sends(&format!(";{row}M"));
    assert_eq!(window.exit_code(), 0);
    assert_eq!(is_asked(&window, from), Some(false));
    window.assert_given_back();
}

#[test]
fn the_mouse_is_given_back_on_every_way_out_and_asked_for_again_after_a_stop() {
    for keys in ["\u{18}", "\u{3}", "q"] {
        let home = home_with_mouse();
        let mut window = home.window();
        window
            .at("Today")
            .until("the mouse is asked for", |window| is_asked(window, 0) == Some(true));
        let from = window.written();
        window.keys(keys);
        assert_eq!(window.exit_code(), 0);
        assert_eq!(is_asked(&window, from), Some(false), "{keys:?}");
    }
    let home = home_with_mouse();
    let mut window = home.shell("set -m; \"$0\"; jobs; read answer; fg; echo over");
    window.at("Today").until("the mouse is asked for", |window| is_asked(window, 0) == Some(true));
    let from = window.written();
    window.keys("\u{1a}").shows("Stopped");
    assert_eq!(is_asked(&window, from), Some(false));
    window.keys("\r").until("it is asked for again", |window| is_asked(window, from) == Some(true));
    // Another program may have ended the reports: drawing the screen again asks for them.
    let from = window.written();
    window.keys("\u{c}").until("it is asked for once more", |it| is_asked(it, from) == Some(true));
    window.keys("q").shows("over");
    assert_eq!(is_asked(&window, from), Some(false));
    assert_eq!(window.exit_code(), 0);
}
