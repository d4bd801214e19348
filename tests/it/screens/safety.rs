//! The private safety check leaves no trace: in no file, on no screen after it.

use trust_guide::domain::Role;

use crate::harness::Play;

#[test]
fn the_safety_check_changes_nothing_whatever_is_answered() {
    let mut yes = Play::as_role(Role::Hurt);
    let mut no = Play::as_role(Role::Hurt);
    let before = no.app.workbook().clone();
    yes.keys("H<down><enter>yyyyyyyyyyyy");
    no.keys("H<down><enter>nnnnnnnnnnnn");
    assert!(no.screen().contains("Nothing of this was kept"), "{}", no.screen());
    assert_ne!(yes.screen(), no.screen());
    assert!(yes.screen().contains('!'), "the most urgent words come first: {}", yes.screen());
    assert!(!format!("{:?}", yes.app.screens()).contains("true"));
    for play in [&mut yes, &mut no] {
        play.keys("<enter><esc>0");
        assert_eq!(play.app.workbook(), &before);
        assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
    }
    assert_eq!(yes.screen(), no.screen());
}

#[test]
fn what_the_safety_check_said_is_gone_once_something_else_is_open() {
    for keys in ["g<enter>", "<f1>", "/", ",", "A", "J", ":Journal<enter>", "<f9><f9>", "?/"] {
        let mut ends = Vec::new();
        for answer in ["y", "n"] {
            let mut play = Play::as_role(Role::Hurt);
            play.keys("H<down><enter>").keys(&answer.repeat(10)).keys(keys);
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
    for keys in ["<esc>", "yyyyyyyyyy<esc>", "nnnnnnnnnnj<enter>", "yyyyyyyyyyg<enter>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("H<down><enter>").keys(keys);
        assert_eq!(play.screen(), untouched, "{keys}");
    }
}
