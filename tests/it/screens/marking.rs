//! A number of the pulse is kept by saying so: arrows only mark it.

use trust_guide::domain::{pulse::PulseKind, role::Role};

use crate::{
    harness::Play,
    screens::pulse::{begun, pulses},
};

#[test]
fn the_arrows_only_mark_a_number_and_esc_keeps_none() {
    for arrows in ["<up>", "<down>", "<right>", "<left>", "l", "+", "<up><up><down>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("p").keys(arrows);
        assert!(play.screen().contains("Not kept yet. Enter keeps"), "{}", play.screen());
        play.keys("<esc>");
        assert!(pulses(&play, PulseKind::Day).is_empty(), "{arrows}: {}", play.screen());
        assert!(!play.screen().contains("Today you said"), "{}", play.screen());
    }
}

#[test]
fn enter_or_tab_keeps_the_marked_number_and_s_skips_it() {
    for (keys, number) in [
        ("<up><up><enter>", Some(6)),
        ("<right><tab>", Some(5)),
        ("<up>s", None),
        ("3<up><esc>", Some(3)),
        ("3<up><up><enter>", Some(5)),
        ("<up>8<esc>", Some(8)),
        ("<up>d<esc>", None),
    ] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("p").keys(keys);
        let kept = pulses(&play, PulseKind::Day);
        let kept = kept.first().and_then(|pulse| pulse.answers.values().next().copied());
        assert_eq!(kept, number, "{keys}: {}", play.screen());
    }
}

#[test]
fn an_option_of_the_week_is_marked_by_the_arrows_and_picked_with_enter() {
    let words =
        |play: &Play| pulses(play, PulseKind::Week).first().map_or(0, |week| week.words.len());
    let to_the_options = |play: &mut Play| {
        play.on("○ The pulse of the week").keys("<enter>");
        for _ in 0..8 {
            if play.screen().contains("( )") {
                return;
            }
            play.keys("s");
        }
    };
    let mut play = Play::of(begun(Some(Role::Broke)), 80, 24);
    to_the_options(&mut play);
    play.keys("<down><down>");
    assert!(!play.screen().contains("(•)"), "{}", play.screen());
    assert!(play.screen().contains("Enter keeps what is marked"), "{}", play.screen());
    play.keys("<esc>");
    assert_eq!(words(&play), 0);
    let mut play = Play::of(begun(Some(Role::Broke)), 80, 24);
    to_the_options(&mut play);
    play.keys("<down><enter>");
    assert_eq!(words(&play), 1);
}
