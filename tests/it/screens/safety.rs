//! The private safety check: how it is answered, and that it leaves no trace in any file or screen.

use trust_guide::domain::Role;

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
    assert_eq!(no.screen(), skipped.screen());
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
    // q goes back to Help, and so does Q.
    assert_eq!(check().keys("q").screen(), check().keys("Q").screen());
    assert!(check().keys("Q").screen().contains("› Help"));
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
    for keys in ["g<enter><f1>", "<f1>", "/", ",", "A", "J", ":Journal<enter>", "<f9><f9>", "?/"] {
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
    let untouched = Play::as_role(Role::Hurt).keys("H").screen();
    for keys in [
        "<esc>",
        "yyyyyyyyyyy<esc>",
        "nnnnnnnnnnn<f1>",
        "yyyyyyyyyyy<f1>",
        "yyyy<f1>",
        "yyyyyyyyyyy<enter><f1>",
        "yyyyyyyyyyy<enter>irex<f1>",
        "yyyyyyyyyyy<enter><f9><f9>",
        "yyyyyyyyyyy<enter><f2><f1>",
        "yyyyyyyyyyy<enter><c-z><up>",
    ] {
        let mut play = check();
        play.keys(keys);
        assert_eq!(play.screen(), untouched, "{keys}");
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
        assert!(play.screen().contains("› Help"), "{}", play.screen());
    }
}

#[test]
fn a_check_that_was_suspended_says_that_it_was_closed_and_not_what_it_was() {
    let mut told = Vec::new();
    for answers in ["", "yyn", "yyyyyyyyyyy", "nnnnnnnnnnn", "yyyyyyyyyyy<enter>"] {
        let mut play = check();
        play.keys(answers).keys("<c-z>");
        told.push(play.screen());
    }
    assert!(told[0].contains("That page was closed. Nothing of it was kept"), "{}", told[0]);
    assert!(told[0].contains("› Help"), "{}", told[0]);
    assert!(told.iter().all(|screen| *screen == told[0]));
    let mut play = Play::as_role(Role::Hurt);
    play.keys("H<tab><c-z>");
    assert!(!play.screen().contains("was closed"), "{}", play.screen());
}
