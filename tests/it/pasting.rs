//! A paste without brackets is one paste, in whatever is being written.

use trust_guide::domain::Role;

use crate::harness::Play;

fn sheet() -> Play {
    let mut play = Play::as_role(Role::Broke);
    play.keys(":Fill in: Apology builder<enter><enter>");
    play
}

#[test]
fn tabs_and_line_ends_of_a_paste_leave_no_field() {
    for pasted in [
        "one<tab>two<tab>three<tab>",
        "one<enter>two<enter>three<enter>",
        "one<tab>two<enter><tab>three<tab><tab>",
    ] {
        let mut play = sheet();
        let begun = play.caret();
        play.burst(pasted).keys("!");
        let text = play.screen();
        assert!(text.contains("three") && text.contains('!'), "{pasted}: {text}");
        // Where the next letter goes is where the paste went.
        let (before, after) = (text.find("one").unwrap(), text.find('!').unwrap());
        assert!(before < after && begun.1 <= play.caret().1, "{pasted}: {text}");
        play.keys("<esc>");
        let all = play.app.workbook().sittings.iter().flat_map(|sitting| sitting.answers.values());
        assert_eq!(all.count(), 1, "{pasted} walked: {}", play.screen());
    }
}

#[test]
fn a_tab_or_an_enter_right_after_one_line_is_that_key() {
    let mut play = sheet();
    play.burst("one line<tab>").keys("next");
    play.keys("<esc>");
    let sitting = play.app.workbook().sittings.at(0).unwrap();
    assert_eq!(sitting.answers.len(), 2, "{}", play.screen());
}

#[test]
fn cells_of_one_letter_are_a_paste_as_well() {
    for pasted in ["x<tab>y", "1<tab>2<c-j>3<tab>4<c-j>", "a<tab>b<enter>", "a<enter><c-j>b"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("w").burst(pasted).keys("Z<esc>");
        let kept = play.app.workbook();
        let entry = kept.journal.at(0).unwrap();
        assert!(entry.title.is_blank() && entry.tags.is_empty(), "{pasted}: {}", play.screen());
        let body = entry.body.as_str();
        assert!(body.ends_with('Z') && body.len() > 3, "{pasted}: {body:?}");
        assert!(!body.contains("\n\n"), "{pasted}: {body:?}");
    }
}
