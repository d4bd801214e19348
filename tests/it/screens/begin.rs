//! Before somebody chooses to begin, nothing is kept, whatever is pressed; and what is said in Help is for now.

use trust_guide::{
    domain::{
        breach::Breach, came_out::Ago, day::Day, profile::Profile, role::Role, workbook::Workbook,
    },
    screens::Screen,
    shell::Event,
    ui::{Mode, action::Action},
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::every::every,
};

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
            play.keys("<esc><esc><esc><esc><esc><esc><esc><esc><esc>,").keys(screen).keys(act);
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
    assert!(play.screen().contains("Nothing is kept until you choose Begin"), "{}", play.screen());
    play.keys("j<enter>0");
    assert!(play.screen().contains("Begin"), "{}", play.screen());
    play.keys("k<enter><enter>sssss");
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
    assert!(play.screen().starts_with("  Help › Ireland"), "{}", play.screen());
    assert!(play.world.saved.is_empty() && play.app.workbook().profile.country.is_none());
    let mut again = Play::of(play.app.workbook().clone(), 80, 24);
    again.keys("H");
    assert!(again.screen().contains("Where are you?"), "{}", again.screen());

    play.keys("<down><enter>");
    assert_eq!(play.world.saved.last().unwrap().profile.country.as_deref(), Some("IE"));
    assert!(!play.screen().contains("Keep this country"), "{}", play.screen());
    let mut again = Play::of(play.app.workbook().clone(), 80, 24);
    again.keys("H");
    assert!(again.screen().starts_with("  Help › Ireland"), "{}", again.screen());
    // Another one is looked for, and not; then it is looked at, and the kept one stays.
    again.keys("<enter>");
    assert!(again.screen().contains("Where are you?"), "{}", again.screen());
    again.keys("wa<esc><esc>");
    assert!(again.screen().starts_with("  Help › Ireland"), "{}", again.screen());
    again.keys("<enter>wales<enter>");
    assert!(again.screen().contains("999"), "{}", again.screen());
    assert_eq!(again.app.workbook().profile.country.as_deref(), Some("IE"));
    assert!(again.world.saved.is_empty());
}

#[test]
fn who_else_uses_the_account_is_asked_and_kept_nowhere() {
    for answer in ["j", "jj", "jjj"] {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter>sssss").keys(answer).keys("<enter>");
        if answer != "j" {
            assert!(play.screen().contains("Before you write"), "{}", play.screen());
            // No answer is chosen beforehand.
            play.keys("<enter>");
            assert!(play.screen().contains("Before you write"), "{}", play.screen());
            play.keys("j<enter>");
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
    for pages in
        ["", "<enter>", "<enter>s", "<enter>ss", "<enter>sss", "<enter>ssss", "<enter>sssss"]
    {
        for key in ["H", "<f1>"] {
            let mut play = Play::of(Workbook::default(), 80, 24);
            play.keys(pages);
            let asked = if pages.is_empty() { Mode::Welcome } else { Mode::FirstQuestion };
            assert_eq!(play.app.mode(), asked, "{pages}: {}", play.screen());
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

/// The last thing that was kept, of somebody who answers `keys` to what broke trust, to how long ago it came out and to
/// whether it is safe, and nothing else.
fn answered(keys: &str) -> (Play, Profile) {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<enter>ss").keys(keys).keys("j<enter>");
    let profile = play.world.saved.last().unwrap().profile.clone();
    (play, profile)
}

#[test]
fn what_broke_and_how_long_ago_are_kept_as_they_were_answered_and_each_can_be_skipped() {
    let told = |profile: &Profile| profile.what_broke.iter().collect::<Vec<_>>();
    let today = Day::of(stamp(NOW), 4);
    let (_, skipped) = answered("sss");
    assert_eq!((told(&skipped), skipped.came_out), (vec![], None));
    let (_, some) = answered("j<enter>jj<enter>jj<enter><enter><end><enter>j<enter>j<enter>");
    assert_eq!(told(&some), [Breach::Affair, Breach::Money], "the third was taken back");
    assert_eq!(some.came_out, Some(today));
    let (_, longer) = answered("s<end><up><enter>s");
    assert_eq!(longer.came_out.map(|day| Ago::of(day, today)), Some(Ago::Longer));
    // Where it has not come out there is no time that could set a pace.
    let (play, not_out) = answered("s<end><enter>s");
    assert_eq!(not_out.came_out, None, "{}", play.screen());
    // Back, and skipped: what was marked before is gone.
    let (_, back) = answered("j<enter><end><enter>j<enter><esc><esc>sss");
    assert_eq!((told(&back), back.came_out), (vec![], None));
    // Back, and gone through again: it is still marked.
    let (_, again) = answered("j<enter><end><enter><esc><end><enter>ss");
    assert_eq!(told(&again), [Breach::Affair]);
}

#[test]
fn none_of_the_questions_has_an_answer_beforehand_and_enter_gives_none() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        for (pages, asked) in [
            ("ss", "What broke the trust?"),
            ("sss", "How long ago did it come out?"),
            ("ssss", "Is it safe for you to work on this?"),
        ] {
            let mut play = Play::of(Workbook::default(), columns, rows);
            play.keys("<enter>").keys(pages);
            let screen = play.screen();
            assert!(screen.contains(asked) && !screen.contains('▸'), "{screen}");
            assert!(!screen.contains("[x]"), "{screen}");
            play.keys("<enter><enter>");
            assert!(play.screen().contains(asked), "{}", play.screen());
            assert!(play.world.saved.is_empty());
        }
    }
}

#[test]
fn what_goes_to_the_end_marks_the_last_answer_and_what_goes_to_the_start_the_first() {
    for (key, marked) in [("G", "▸ No"), ("<end>", "▸ No"), ("<pgdn>", "▸ No"), ("g", "▸ Yes")]
    {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter>ssss").keys(key);
        assert!(play.screen().contains(marked), "{key}: {}", play.screen());
    }
}

#[test]
fn whether_it_is_safe_leads_to_the_check_and_to_help_and_is_kept_nowhere() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        for answer in ["jj<enter>", "k<enter>"] {
            let at = || {
                let mut play = Play::of(Workbook::default(), columns, rows);
                play.keys("<enter>ssss").keys(answer);
                assert!(
                    play.screen().contains("Then your safety comes first"),
                    "{}",
                    play.screen()
                );
                play
            };
            let mut check = at();
            check.keys("<enter>");
            assert!(
                matches!(check.app.screens().last(), Some(Screen::Safety(_))),
                "{}",
                check.screen()
            );
            check.keys("<esc>");
            // Whoever comes back finds a question that nobody answered.
            let back = check.screen();
            assert!(back.contains("Is it safe for you") && !back.contains('▸'), "{back}");
            let mut help = at();
            help.keys("j<enter>");
            assert!(
                matches!(help.app.screens().last(), Some(Screen::Help(_))),
                "{}",
                help.screen()
            );
            help.keys("<esc>");
            let back = help.screen();
            assert!(back.contains("Is it safe for you") && !back.contains('▸'), "{back}");
            let mut covered = at();
            covered.keys("<f9><f9>");
            assert!(!covered.screen().contains("your safety comes first"), "{}", covered.screen());
            let mut leaves = at();
            leaves.pick("Leave now");
            assert!(leaves.world.left && leaves.world.saved.is_empty());

            let mut on = at();
            on.pick("Go on");
            assert!(on.screen().contains("Who else uses this account"), "{}", on.screen());
            on.keys("j<enter>");
            let kept = on.world.saved.last().unwrap().clone();
            let nothing = Profile { welcomed: kept.profile.welcomed, ..Profile::default() };
            assert_eq!(kept.profile, nothing);
            let written = trust_guide::store::format::encode(&kept).unwrap();
            assert!(!String::from_utf8(written).unwrap().contains("safe"));
        }
        let mut yes = Play::of(Workbook::default(), columns, rows);
        yes.keys("<enter>ssssj<enter>");
        assert!(yes.screen().contains("Who else uses this account"), "{}", yes.screen());
    }
}

#[test]
fn two_at_one_keyboard_are_not_asked_in_front_of_each_other_whether_it_is_safe() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<enter>jj<enter>");
    assert!(play.screen().contains("What broke the trust?"), "{}", play.screen());
    play.keys("ss");
    assert!(play.screen().contains("Who else uses this account"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("How long ago did it come out?"), "{}", play.screen());
    play.keys("<esc><esc>");
    assert!(play.screen().contains("Which of these is you?"), "{}", play.screen());
}

#[test]
fn settings_change_what_broke_and_how_long_ago() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
        play.keys(",jj<enter>");
        assert!(play.screen().contains("What broke the trust?"), "{}", play.screen());
        play.keys("<enter>jj<enter>");
        let kept = |play: &Play| play.world.saved.last().unwrap().profile.clone();
        let told: Vec<Breach> = kept(&play).what_broke.iter().collect();
        assert_eq!(told, [Breach::Affair, Breach::Money], "{}", play.screen());
        assert!(play.screen().contains("[x] Money"), "{}", play.screen());
        play.keys("<enter><esc>");
        let told: Vec<Breach> = kept(&play).what_broke.iter().collect();
        assert_eq!(told, [Breach::Affair]);
        assert!(play.screen().contains("an affair"), "{}", play.screen());
        play.keys("j<enter>");
        let today = Day::of(stamp(NOW), 4);
        assert_eq!(kept(&play).came_out, Some(today));
        assert!(play.screen().contains("days ago"), "{}", play.screen());
        play.keys("<enter><enter><enter><enter>");
        assert_eq!(kept(&play).came_out, None);
    }
}

#[test]
fn the_questions_look_like_this() {
    let at = |keys: &'static str| {
        move |columns, rows| {
            let mut play = Play::of(Workbook::default(), columns, rows);
            play.keys("<enter>").keys(keys);
            play
        }
    };
    every("begin-what-broke", at("ssj<enter>jj<enter>"));
    every("begin-came-out", at("sssj"));
    every("begin-safe", at("ssss"));
    every("begin-safety-first", at("ssssk<enter>"));
}

#[test]
fn all_that_can_have_broken_trust_and_the_way_on_are_in_view_on_the_smallest_screen_too() {
    let mut play = Play::of(Workbook::default(), 50, 16);
    play.keys("<enter>ss");
    let screen = play.screen();
    for breach in Breach::ALL {
        assert!(screen.contains(breach.label()), "{breach:?}: {screen}");
    }
    assert!(screen.contains("Go on"), "{screen}");
}

#[test]
fn a_question_has_the_example_of_what_broke_trust() {
    for (broke, shown) in [
        (&[][..], "I was with someone else"),
        (&[Breach::Other], "I was with someone else"),
        (&[Breach::Affair], "I was with someone else"),
        (&[Breach::Money], "I told you the savings were safe"),
        (&[Breach::Addiction, Breach::Money], "I told you the savings were safe"),
        (&[Breach::Addiction], "I told you I had stopped"),
    ] {
        let mut workbook = welcomed(Some(Role::Broke));
        workbook.edit_profile(|profile| profile.what_broke = broke.iter().copied().collect());
        let mut play = Play::of(workbook, 80, 40);
        play.keys(":Fill in: What I did, plainly<enter><enter><enter><enter>");
        let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(shown), "{broke:?}: {}", play.screen());
    }
}
