//! The private safety check: how it is answered, and that it leaves no trace in any file or screen.

mod answering;

use trust_guide::domain::role::Role;

use crate::harness::{Play, guide, welcomed};

/// The check, at its first question.
fn check() -> Play {
    check_at(80, 24)
}

fn check_at(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys("H<tab><enter>");
    assert!(play.screen().contains("1 of 11"), "{}", play.screen());
    play
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_safety_check_changes_nothing_whatever_is_answered() {
    let (mut yes, mut no, mut skipped) = (check(), check(), check());
    let before = yes.app.workbook().clone();
    yes.keys("yyyyyyyyyyy");
    no.keys("nnnnnnnnnnn");
    skipped.keys("sssssssssss");
    assert!(no.screen().contains("Thank you for looking"), "{}", no.screen());
    let last_answer = |play: &Play| play.screen().replace("skipped", "no");
    assert_eq!(last_answer(&no), last_answer(&skipped));
    assert_ne!(yes.screen(), no.screen());
    assert_eq!(format!("{:?}", yes.app.screens().last().unwrap()), "Safety(SafetyScreen)");
    for play in [&mut yes, &mut no, &mut skipped] {
        play.keys("<end><down><down><down><enter>0");
        assert_eq!(play.app.workbook(), &before);
        assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
    }
    assert_eq!(yes.screen(), no.screen());
}

#[test]
fn somebody_who_scares_their_partner_is_not_told_that_they_did_nothing_wrong() {
    let mut play = check();
    play.keys("nnnnnnnnyyn");
    let told = one_line(&play.screen());
    assert!(told.contains("leave the room") && !told.contains("fault"), "{told}");
    let mut play = check();
    play.keys("nnnnnnnnnyn");
    let told = one_line(&play.screen());
    assert!(told.contains("end your life") && !told.contains("afraid"), "{told}");
    assert!(!told.contains("fault") && !told.contains("pages for two"), "{told}");
}

#[test]
fn capitals_answer_too_and_lead_nowhere_else() {
    let (mut small, mut large) = (check(), check());
    small.keys("ynsynsynsyn");
    large.keys("YNSYNSYNSYN");
    assert_eq!(small.screen(), large.screen());
    let mut play = check();
    let asked = play.screen();
    for key in ["J", "P", "T", "L", "M", "A", "H", "U", "K", "G", "0", "1", "9", "w", "u"] {
        play.keys(key);
        assert!(play.screen().contains("1 of 11"), "{key}: {}", play.screen());
    }
    play.keys("y<left>");
    assert_eq!(play.screen(), asked);
    // Nor do q and Q: Esc goes back.
    assert!(check().keys("qQqQ").screen().contains("1 of 11"));
    assert!(check().keys("<esc>").screen().starts_with("  Help"));
}

#[test]
fn a_key_pressed_in_a_hurry_skips_no_question_in_silence() {
    for key in ["<enter>", " ", "<down>", "j", "<tab>", "<right>", "l", "x", "<end>", "g"] {
        let mut play = check();
        play.keys(&key.repeat(30));
        assert!(play.screen().contains("1 of 11"), "{key}: {}", play.screen());
    }
    let mut play = check();
    play.keys("<enter>");
    assert!(play.screen().contains("y is yes, n is no, s skips it"), "{}", play.screen());
}

#[test]
fn a_question_can_be_gone_back_to_and_answered_anew() {
    for back in ["<left>", "<up>", "<bs>", "h", "k"] {
        let mut play = check();
        play.keys("yyy").keys(&back.repeat(3)).keys("nnn");
        assert!(play.screen().contains("4 of 11"), "{back}: {}", play.screen());
        play.keys(&back.repeat(9));
        assert!(play.screen().contains("1 of 11"), "{back}: {}", play.screen());
    }
    let mut again = check();
    again.keys("nnnnnnnnnny<left>n");
    let mut never = check();
    never.keys("nnnnnnnnnnn");
    assert_eq!(again.screen(), never.screen(), "the last answer can be taken back, too");
}

#[test]
fn the_question_and_its_keys_are_seen_at_every_size() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16), (40, 12)] {
        let mut play = check_at(columns, rows);
        for question in &guide().safety.questions {
            let told = one_line(&play.screen());
            assert!(told.contains(&question.text), "{columns}x{rows}: {}", play.screen());
            assert!(told.contains("y yes n no s skip"), "{columns}x{rows}: {}", play.screen());
            play.keys("n");
        }
    }
}

#[test]
fn what_the_safety_check_said_is_gone_once_something_else_is_open() {
    for keys in ["<f3>", ":Journal<enter>", "<f9><f9>", "?/", "?J", "<f1><f1><f9><f9>"] {
        let mut ends = Vec::new();
        for answer in ["y", "n"] {
            let mut play = check();
            play.keys(&answer.repeat(11)).keys(keys);
            let mut seen = String::new();
            for _ in 0..4 {
                seen += &play.screen();
                play.keys("<esc>");
            }
            ends.push(seen);
        }
        assert_eq!(ends[0], ends[1], "{keys}");
    }
}

#[test]
fn help_does_not_show_that_somebody_came_from_the_safety_check() {
    let mut untouched = Play::as_role(Role::Hurt);
    let footer = |screen: &str| screen.lines().last().unwrap_or_default().to_owned();
    let above = |screen: &str| screen.replace(&footer(screen), "");
    let shown = untouched.keys("H").screen();
    for keys in [
        "nnn<f9><f9>",
        "<f9><f9>",
        "<f9>yyy<esc><f9>",
        "nnnn?<f1><esc><esc>",
        "nnnnnnnnnnn<end><down><down><down><enter>",
        "<esc>",
        "yyyyyyyyyyy<esc>",
        "nnnnnnnnnnn<f1><esc><esc>",
        "yyyyyyyyyyy<f1><f9><f9>",
        "yyyy<f1><esc><esc>",
        "yyyyyyyyyyy<enter><f9><f9>",
        "yyyyyyyyyyy<enter><c-z>",
    ] {
        let mut play = check();
        play.keys(keys);
        assert_eq!(above(&play.screen()), above(&shown), "{keys}");
        // All that is said is that a page was closed, and not which: the same of all that are kept nowhere.
        assert_eq!(footer(&play.screen()), told_of_a_page_that_was_not_kept(), "{keys}");
        play.keys("<up>");
        assert_eq!(play.screen(), shown, "{keys}: and the next key takes that away");
        play.keys("<f7>");
        assert!(play.screen().contains("1 of 11"), "{keys}: one key begins it again");
    }
    // Where the keys are read over it, that is said on their screen, and not again after it.
    let mut play = check();
    play.keys("yyyyyyyyyyy<enter><f1><f2><f9><f9><esc>");
    assert_eq!(play.screen(), shown);
    untouched.keys("<f7>");
    assert!(untouched.screen().contains("1 of 11"), "the key is the same for everybody");
}

/// What the footer says where a page of the journal was closed that was not kept.
fn told_of_a_page_that_was_not_kept() -> String {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("JNwords<esc><enter>");
    play.screen().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn what_the_cover_or_another_place_closes_is_said_to_be_closed_and_is_not_named() {
    let told = "That page was closed. None of it was kept";
    for (keys, says) in [
        ("<f9><f9>", true),
        ("<f9>", false),
        ("<f9><f9><down>", false),
        ("<f3>", true),
        ("?", false),
        (":", false),
        ("<f1>", false),
        ("<f1><f7>", false),
        (":Journal<enter>", true),
    ] {
        for answers in ["", "nnyyy", "yyyyyyyyyyy"] {
            let mut play = check();
            play.keys(answers).keys(keys);
            assert_eq!(play.screen().contains(told), says, "{keys}: {}", play.screen());
        }
    }
    // Over the check the key comes back to it, as it was left.
    let mut play = check();
    play.keys("yny");
    let asked = play.screen();
    assert_eq!(play.keys("<f1><f7>").screen(), asked);
    // Where nothing was closed, nothing is said.
    for keys in ["H<f9><f9>", "J<f9><f9>", "wwords<f9><f9>", "P<f9><f9>", "JNwords<f9><f9>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(keys);
        assert!(!play.screen().contains(told), "{keys}: {}", play.screen());
    }
}

#[test]
fn saying_where_one_is_comes_back_to_the_same_reply_with_the_lines_that_fit() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        for answers in ["nnnnnnnnnyn", "yyyyyyyyyyy", "nnyynnnnynn", "nnnnnnnnnnn"] {
            let mut known = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
            known.keys("Hire<enter>").keys(":A private check<enter>").keys(answers);
            for choose in
                ["ire<enter>", "Ireland<enter>", "xx<bs><bs>ire<down><enter>", "x<esc>ire<enter>"]
            {
                let mut play = check_at(columns, rows);
                play.keys(answers);
                // Enter reads on for as long as what it would choose is not in view.
                while !play.keys("<enter>").screen().contains("Where are you?") {}
                play.keys(choose);
                assert_eq!(play.screen(), known.screen(), "{columns}x{rows} {answers} {choose}");
                assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
            }
        }
    }
}

#[test]
fn leaving_the_choice_of_a_place_comes_back_to_the_same_reply() {
    for leave in ["<esc>", "se<esc><esc>", "zzz<enter><esc><esc>", "<left>", "<end><tab><enter>"] {
        let mut play = check();
        play.keys("nnnnnnnnyyn");
        let reply = play.screen();
        play.keys("<enter>").keys(leave);
        assert_eq!(play.screen(), reply, "{leave}");
        play.keys("<esc>");
        assert!(play.screen().starts_with("  Help"), "{}", play.screen());
    }
}

#[test]
fn every_road_out_of_a_reply_that_stays_in_help_comes_back_to_it() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        for country in ["", "ger<enter>"] {
            let reply = || {
                let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
                play.keys("H").keys(country).keys(":A private check<enter>nnynnnnnyyn");
                play
            };
            let items = |play: &mut Play, wanted: &str| {
                let here = format!("▸ {wanted}");
                for _ in 0..40 {
                    if play.keys("<down>").screen().contains(&here) {
                        return;
                    }
                }
                panic!("{wanted}: {}", play.screen());
            };
            for road in ["<f1>", "H", "?<f1>", "<f1><f1>", "<f1>?<esc>"] {
                for back in ["<esc>", "<end><esc>", ":<esc><esc>"] {
                    let mut play = reply();
                    let shown = play.screen();
                    let help = play.keys(road).screen();
                    assert!(help.starts_with("  Help"), "{road}: {help}");
                    assert_eq!(play.keys(back).screen(), shown, "{columns}x{rows} {road} {back}");
                }
            }
            let mut play = reply();
            items(&mut play, "What this program can hide");
            let shown = play.screen();
            for back in ["<esc>", "<left>"] {
                play.keys("<enter>");
                assert!(play.screen().contains("It can hide from a glance"), "{}", play.screen());
                assert_eq!(play.keys(back).screen(), shown, "{columns}x{rows} {country}");
            }
        }
    }
}

#[test]
fn a_wrong_country_is_changed_without_losing_the_reply() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let there = |country: &str| {
            let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
            play.keys("H").keys(country).keys("<enter>:A private check<enter>nnynnnnnyyn");
            play
        };
        let mut play = there("germany");
        while !play.keys("<enter>").screen().contains("Back to the check") {}
        play.keys("<home>");
        for _ in 0..20 {
            if play.screen().contains("▸ Another country") {
                break;
            }
            play.keys("<down>");
        }
        play.keys("<enter>ireland<enter><home>");
        assert_eq!(play.screen(), there("ireland").keys("<home>").screen());
        assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
    }
}

#[test]
fn no_letter_or_digit_leads_away_from_a_question_or_a_reply() {
    for answers in ["", "yyn", "nnnnnnnnnyn", "yyyyyyyyyyy"] {
        for sign in (' '..='~').filter(|sign| !"ynsYNShjk?:lHG<g ".contains(*sign)) {
            let mut play = check();
            play.keys(answers);
            let shown = play.screen();
            play.keys(&sign.to_string());
            let told = play.screen();
            assert!(told.contains("A private check"), "{sign}: {told}");
            assert!(told.contains(shown.lines().nth(4).unwrap()), "{sign}: {told}");
        }
    }
}

#[test]
fn what_was_taken_for_an_answer_is_shown_and_can_be_taken_back() {
    for (columns, rows) in [(80, 24), (50, 16), (40, 12)] {
        let mut play = check_at(columns, rows);
        assert!(!play.screen().contains("the one before"), "{}", play.screen());
        for (key, told) in [("y", "yes"), ("n", "no"), ("s", "skipped"), ("Y", "yes"), ("N", "no")]
        {
            play.keys(key);
            let screen = one_line(&play.screen());
            assert!(screen.contains(&format!("the one before: {told}")), "{key}: {screen}");
        }
        play.keys("<left>");
        assert!(one_line(&play.screen()).contains("5 of 11 the one before: yes"));
    }
    let mut play = check();
    play.keys("nnnnnnnnnnn");
    assert!(play.screen().contains("Your last answer: no. ← goes back to it."));
}

#[test]
fn a_check_that_was_suspended_says_that_it_was_closed_and_not_what_it_was() {
    let mut told = Vec::new();
    for answers in ["", "yyn", "yyyyyyyyyyy", "nnnnnnnnnnn", "yyyyyyyyyyy<enter>"] {
        let mut play = check();
        play.keys(answers).keys("<c-z>");
        told.push(play.screen());
    }
    assert!(told[0].contains("That page was closed. None of it was kept"), "{}", told[0]);
    assert!(told[0].starts_with("  Help"), "{}", told[0]);
    assert!(told.iter().all(|screen| *screen == told[0]));
    let mut play = Play::as_role(Role::Hurt);
    play.keys("H<tab><c-z>");
    assert!(!play.screen().contains("was closed"), "{}", play.screen());
}
