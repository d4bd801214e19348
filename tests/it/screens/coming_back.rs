//! What was opened by its name from the palette, or from what Find found: Esc comes back to where that was.

use trust_guide::domain::role::Role;

use crate::{harness::Play, plans::agreed};

/// The head of the screen, and the row the cursor is on.
fn place(play: &Play) -> Vec<String> {
    let screen = play.screen();
    let rows = screen.lines().skip(1).filter(|line| line.contains('▸'));
    screen.lines().take(1).chain(rows).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn what_the_palette_opens_over_a_screen_comes_back_to_its_row_with_one_esc() {
    let opened = [
        "A private check",
        "The trash",
        "In danger now",
        "When to call someone",
        "Helplines",
        "If you hit",
        "What this program can hide",
        "settings",
        "Read: Today is enough",
        "Fill in: The not-yet list",
        "Ask: ",
    ];
    for (keys, moves) in [("", "jjjj"), ("", "jjjjjjjj"), ("9", "jjj"), ("P", "jj"), ("T", "j")] {
        for name in opened {
            let mut play = Play::of(agreed(Role::Hurt), 80, 24);
            play.keys(keys).keys(moves);
            let before = place(&play);
            play.keys(":").keys(name).keys("<enter>");
            let there = play.screen();
            assert_ne!(place(&play), before, "{keys} {name}: {there}");
            play.keys("<esc>");
            assert_eq!(place(&play), before, "{keys} {name}: {there}\n{}", play.screen());
        }
    }
}

#[test]
fn a_check_over_today_comes_back_to_its_row_from_its_reply_and_from_help_over_it() {
    for within in ["", "nn", "ynyn", "<f1>", "nn<f1><esc>", "ssssssssssss", "<f2>", "n<f2>"] {
        let mut play = Play::of(agreed(Role::Broke), 80, 24);
        play.keys("jjjjj");
        let before = place(&play);
        play.keys(":A private check<enter>").keys(within);
        for _ in 0..3 {
            if place(&play) != before {
                play.keys("<esc>");
            }
        }
        assert_eq!(place(&play), before, "{within}: {}", play.screen());
    }
}
