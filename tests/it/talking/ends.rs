//! The end of a talk: how heard each felt stays private, one line is kept, and a talk can be put away.

use trust_guide::domain::{pulse::PulseKind, role::Role};

use super::{again, begin, begun, shown, talk};
use crate::harness::{Play, welcomed};

/// At the first question after the parts.
fn ended(script: &str) -> Play {
    let mut play = begun(script, 80, 24);
    play.keys("ejj<enter>");
    play
}

#[test]
fn how_heard_somebody_felt_is_asked_of_each_in_private_and_kept_apart() {
    let mut play = ended("talk.turns");
    assert!(shown(&play).contains("The one who was hurt, alone for a moment"), "{}", play.screen());
    play.keys("7<enter>");
    assert!(shown(&play).contains("The one who broke trust, alone"), "{}", play.screen());
    play.keys("10<enter>");
    let pulses: Vec<_> = play.app.workbook().pulses.iter().cloned().collect();
    let found: Vec<_> = pulses.iter().map(|pulse| (pulse.role, pulse.answers["heard"])).collect();
    assert_eq!(found.len(), 2);
    assert!(found.contains(&(Some(Role::Hurt), 7)) && found.contains(&(Some(Role::Broke), 10)));
    for pulse in &pulses {
        assert_eq!((pulse.kind, pulse.talk.as_ref()), (PulseKind::Heard, Some(&talk(&play).id)));
    }
}

#[test]
fn no_number_is_owed_and_a_skipped_one_is_not_kept() {
    let mut play = ended("talk.impact");
    play.keys("4<esc>");
    assert!(play.app.workbook().pulses.is_empty());
    assert!(shown(&play).contains("One line to keep"), "{}", play.screen());
}

#[test]
fn no_screen_of_a_talk_tells_one_number_from_another() {
    let mut seen: Vec<Vec<String>> = Vec::new();
    for number in ["0", "3", "10"] {
        let mut play = ended("talk.impact");
        play.keys(&format!("{number}<enter>"));
        let mut screens = vec![play.screen()];
        for keys in ["A line.", "<enter>", "<enter>", "G", "<enter>", "u", "<esc>", "T", "0"] {
            screens.push(play.keys(keys).screen());
        }
        seen.push(screens);
    }
    // One key more was typed for 10: the clock in the header is the same minute all the same.
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0], seen[2]);
}

#[test]
fn stepping_back_to_the_number_shows_nothing_of_it() {
    let mut play = ended("talk.impact");
    play.keys("9<enter><up>");
    assert!(shown(&play).contains("How heard did you feel?"), "{}", play.screen());
    assert!(!play.screen().contains("[9]"), "{}", play.screen());
    play.keys("2<enter>");
    assert_eq!(play.app.workbook().pulses.len(), 1, "said again, it takes the place of the first");
}

#[test]
fn a_number_that_is_not_given_yet_does_not_wait_under_the_cover() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    begin(&mut play, "talk.impact");
    play.keys("ejj<enter>9");
    assert!(play.screen().contains("[9]"), "{}", play.screen());
    play.keys("<f9><f9>");
    assert!(shown(&play).contains("alone for a moment"), "{}", play.screen());
    assert!(!play.screen().contains("[9]"), "{}", play.screen());
}

#[test]
fn somebody_who_sits_at_the_others_workbook_is_told_so() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
    begin(&mut play, "talk.impact");
    play.keys("ejj<enter>");
    assert!(shown(&play).contains("This is your partner’s workbook"), "{}", play.screen());
}

#[test]
fn the_line_is_safe_with_every_key_and_ends_the_talk() {
    let mut play = ended("talk.ledger");
    play.keys("<esc>It was a quiet");
    assert_eq!(&*play.world.saved.last().unwrap().talks.at(0).unwrap().line, "It was a quiet");
    let changes = play.app.workbook().history.clone();
    play.keys("<c-x>");
    assert!(play.world.left);
    let mut later = again(&play, "2026-11-24T08:00:00+01:00");
    later.keys("T<enter>");
    assert!(shown(&later).contains("It was a quiet"), "{}", later.screen());
    later.keys(" one.<enter>");
    assert!(talk(&later).ended.is_some());
    assert_eq!(&*talk(&later).line, "It was a quiet one.");
    assert!(
        shown(&later).contains("Ten minutes are enough"),
        "the settle line: {}",
        later.screen()
    );
    assert_ne!(changes, later.app.workbook().history);
    later.keys("u");
    assert!(talk(&later).ended.is_none());
}

#[test]
fn a_line_typed_in_one_go_is_one_undo() {
    let mut play = ended("talk.ledger");
    play.keys("<esc>one two three<enter>");
    let mut workbook = play.app.workbook().clone();
    workbook.undo();
    workbook.undo();
    assert!(workbook.talks.at(0).unwrap().line.is_blank());
    assert_eq!(workbook.talks.at(0).unwrap().part, 4, "and nothing else");
}

#[test]
fn a_talk_that_was_held_keeps_its_line_and_can_be_put_away() {
    let mut play = ended("talk.ledger");
    play.keys("<esc>We were fair.<enter><enter>");
    assert!(shown(&play).contains("HELD"), "{}", play.screen());
    assert!(shown(&play).contains("“We were fair.”"), "{}", play.screen());
    play.keys("Gd");
    assert!(talk(&play).trashed.is_some());
    assert!(!shown(&play).contains("We were fair"), "{}", play.screen());
    play.keys("u");
    assert!(shown(&play).contains("We were fair"), "{}", play.screen());
    play.keys("G<enter>e!<esc>");
    assert_eq!(&*talk(&play).line, "We were fair.!");
    assert!(talk(&play).ended.is_some());
}

#[test]
fn a_line_that_was_kept_is_found_again() {
    let mut play = ended("talk.ledger");
    play.keys("<esc>The lighthouse walk.<enter>/lighthouse");
    assert!(shown(&play).contains("your talk"), "{}", play.screen());
    play.keys("<enter>");
    assert!(shown(&play).contains("Held on Monday 23 November"), "{}", play.screen());
}

#[test]
fn not_today_leaves_the_talk_as_it_is() {
    let mut play = begun("talk.impact", 80, 24);
    play.keys(" ej<enter>");
    assert!(shown(&play).contains("GO ON"), "{}", play.screen());
    assert_eq!((talk(&play).part, talk(&play).ended), (1, None));
}

#[test]
fn a_talk_in_the_trash_is_found_at_the_end_of_talks_also_after_a_restart() {
    let mut play = ended("talk.ledger");
    play.keys("<esc>We were fair.<enter><enter>Gd");
    assert!(shown(&play).contains("In the trash, at the end of Talks"), "{}", play.screen());
    let mut play = Play::of(play.app.workbook().clone(), 80, 24);
    play.keys("TG");
    assert!(shown(&play).contains("▸ · 1 talk in the trash"), "{}", play.screen());
    play.keys("<enter>");
    assert!(shown(&play).contains("▸ · Ten minutes on promises"), "{}", play.screen());
    assert!(!shown(&play).contains("We were fair"), "its line is not shown: {}", play.screen());
    play.keys("d<enter>");
    assert!(talk(&play).trashed.is_some(), "the first answer keeps it in the trash");
    play.keys("<enter>");
    assert!(talk(&play).trashed.is_none());
    assert!(shown(&play).contains("“We were fair.”"), "{}", play.screen());
    play.keys("u");
    assert!(talk(&play).trashed.is_some());
}

#[test]
fn talks_opens_at_the_talk_that_is_on_or_at_the_script_of_the_last_one() {
    let mut play = ended("talk.weekly");
    play.keys("<esc>We meet on Sunday.<enter><enter>0T");
    assert!(shown(&play).contains("▸ · Weekly meeting"), "{}", play.screen());
    play.keys("nn");
    assert_eq!(play.app.workbook().talks.len(), 2, "a talk is begun with T n n");
    play.keys("q");
    assert!(shown(&play).contains("▸ ◐ Weekly meeting"), "{}", play.screen());
}
