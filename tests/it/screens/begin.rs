//! Before somebody chooses to begin, nothing is kept, whatever is pressed; and what is said in Help is for now.

use trust_guide::{
    domain::{Profile, Role, Workbook},
    screens::Screen,
    shell::Event,
    ui::{Mode, action::Action},
};

use crate::harness::{Play, welcomed};

/// Every kind of screen, by the keys that lead there from Settings.
#[rustfmt::skip]
const SCREENS: &[&str] = &[
    "<f1>", "<f1>uni<enter>", "J", "P", "T", "L", "9", "1", "7", "8", "M", "", "A", "p", "w",
    "/danger<enter>", ":trash<enter>", ":A private check<enter>", ":Fill in: My questions<enter><enter>",
    ":Read: Today is enough<enter>", ":Hold<enter>", ":write a page that is never saved<enter>",
];

/// Every kind of key that keeps something somewhere.
#[rustfmt::skip]
const ACTS: &[&str] = &[
    "<enter>", " ", "n", "e", "d", "x", "a", "t", "u", "<c-r>", "<c-s>", "y", "5", "w", "p", "N", "K",
    "<tab> ", "<right>", "G", "<end>", "<pgdn><pgdn><pgdn><pgdn>", "some words<esc>", "<c-z>", "<f9><f9>",
];

#[test]
fn before_somebody_begins_no_key_on_any_screen_keeps_anything() {
    for screen in SCREENS {
        let mut play = Play::of(Workbook::default(), 80, 24);
        for act in ACTS {
            // From Settings every key leads where it says, and Begin is not what Enter means.
            play.keys("<esc><esc><esc>,").keys(screen).keys(act);
            let shown = play.screen();
            let is_kept = shown.contains("saving") || shown.contains("· saved ");
            assert!(!is_kept, "{screen} {act}: {shown}");
        }
        play.event(Event::Action(Box::new(Action::Closed)));
        assert!(play.world.left);
        assert!(play.world.saved.is_empty() && play.world.drafts.is_empty(), "{screen}");
    }
}

#[test]
fn what_would_be_kept_before_the_beginning_says_so_and_leads_there() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("w");
    assert!(play.screen().contains("Nothing is kept before you choose Begin"), "{}", play.screen());
    play.keys("j<enter>0");
    assert!(play.screen().contains("Begin"), "{}", play.screen());
    play.keys("k<enter><enter>ss");
    assert!(play.screen().contains("Today"), "{}", play.screen());
    let kept = play.world.saved.last().unwrap();
    assert_eq!(kept.profile.role, Some(Role::Hurt));
    assert!(kept.profile.welcomed.is_some());
    play.keys("wI am here.<esc>");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1);
}

#[test]
fn a_country_chosen_in_help_is_for_now_unless_somebody_says_to_keep_it() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("Hire<enter>");
    assert!(play.screen().contains("1800 341 900"), "{}", play.screen());
    // It stays for as long as the program is open, for the check as well.
    play.keys("0H");
    assert!(play.screen().contains("› Ireland"), "{}", play.screen());
    assert!(play.world.saved.is_empty() && play.app.workbook().profile.country.is_none());
    let mut again = Play::of(play.app.workbook().clone(), 80, 24);
    again.keys("H");
    assert!(again.screen().contains("Where are you?"), "{}", again.screen());

    play.keys("<down><enter>");
    assert_eq!(play.world.saved.last().unwrap().profile.country.as_deref(), Some("IE"));
    assert!(!play.screen().contains("Keep this country"), "{}", play.screen());
    let mut again = Play::of(play.app.workbook().clone(), 80, 24);
    again.keys("H");
    assert!(again.screen().contains("› Ireland"), "{}", again.screen());
    // Another one is looked for, and not; then it is looked at, and the kept one stays.
    again.keys("<enter>");
    assert!(again.screen().contains("Where are you?"), "{}", again.screen());
    again.keys("wa<esc><esc>");
    assert!(again.screen().contains("› Ireland"), "{}", again.screen());
    again.keys("<enter>wales<enter>");
    assert!(again.screen().contains("999"), "{}", again.screen());
    assert_eq!(again.app.workbook().profile.country.as_deref(), Some("IE"));
    assert!(again.world.saved.is_empty());
}

#[test]
fn who_else_uses_the_account_is_asked_and_kept_nowhere() {
    for answer in ["j", "jj", "jjj"] {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter>ss").keys(answer).keys("<enter>");
        if answer != "j" {
            assert!(play.screen().contains("Before you write"), "{}", play.screen());
            play.keys("<enter>");
        }
        let kept = play.world.saved.last().unwrap().clone();
        let nothing_said = Profile { welcomed: kept.profile.welcomed, ..Profile::default() };
        assert_eq!(kept.profile, nothing_said);
        let written = trust_guide::store::format::encode(&kept).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert!(!written.contains("account"), "{written}");
    }
}

#[test]
fn help_is_one_key_away_on_every_page_of_the_welcome_and_its_keys_are_those_that_work() {
    for pages in ["", "<enter>", "<enter>s", "<enter>ss"] {
        for key in ["H", "<f1>"] {
            let mut play = Play::of(Workbook::default(), 80, 24);
            play.keys(pages);
            assert_eq!(play.app.mode(), Mode::Welcome, "{pages}: {}", play.screen());
            play.keys(key);
            assert!(matches!(play.app.screens().last(), Some(Screen::Help(_))), "{pages} {key}");
        }
        // With Caps Lock on, a letter moves or skips as ever.
        let after =
            |key: &str| Play::of(Workbook::default(), 80, 24).keys(pages).keys(key).screen();
        assert_eq!(after("J"), after("j"));
        assert_eq!(after("S"), after("s"));
    }
    let mut keys = Play::of(Workbook::default(), 80, 60);
    let told = keys.keys("?").screen();
    assert!(told.contains("Help: emergency numbers") && !told.contains("Look back"), "{told}");
}

#[test]
fn both_choices_of_the_first_screen_are_in_view_however_small_the_window_is() {
    for (columns, rows) in [(80, 24), (50, 16), (40, 12)] {
        let play = Play::of(Workbook::default(), columns, rows);
        let screen = play.screen();
        assert!(screen.contains("Begin") && screen.contains("I may not be safe"), "{screen}");
    }
}
