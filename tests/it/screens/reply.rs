//! What weighs is answered: seldom, in a sentence, with ways on, and not at all where that is switched off.

use expect_test::expect;
use trust_guide::{
    domain::{profile::Company, role::Role, workbook::Workbook},
    screens::Screen,
};

use super::pulse::{begun, begun_with};
use crate::{
    harness::{Play, stamp},
    screens::check,
};

const TITLE: &str = "A word about that";

/// A letter is written; so heavy before, so heavy after. Of feelings, three heavy rounds lead elsewhere.
fn writes(play: &mut Play, before: &str, after: &str) {
    play.keys("Jn").pick("unsent");
    play.keys(&format!("{before}<enter>It came back.<esc>{after}<enter>"));
}

/// The number of a day.
fn says(play: &mut Play, day: u32, number: &str) {
    play.world.now = stamp(&format!("2026-11-{day}T12:00:00+01:00"));
    play.keys(&format!("0p{number}<enter>"));
}

fn settled(role: Role) -> Workbook {
    let mut workbook = begun(Some(role));
    workbook.edit_profile(|profile| {
        profile.company = Some(Company::Alone);
        profile.country = Some("UK".to_owned());
    });
    workbook
}

#[test]
fn a_weight_that_rose_is_answered_once_with_ways_on() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    writes(&mut play, "3", "8");
    check(
        &play,
        expect![[r#"
              Journal                                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Nothin┏ A word about that ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              it sta┃  You said 3 before, and 8 now. Writing can do that, and it   ┃
                    ┃  does not mean that you did it wrong. You need not stay      ┃
                    ┃  alone with it.                                              ┃
                    ┃                                                              ┃
                    ┃▸ Let the wave pass                                           ┃
                    ┃    Getting through a wave                                    ┃
                    ┃  A person                                                    ┃
                    ┃    somebody kind: write, or ring                             ┃
                    ┃  Call Samaritans: 116 123                                    ┃
                    ┃  Stop for today                                              ┃
                    ┃    all is kept, and this closes                              ┃
                    ┃  Back to where I was                                         ┃
                    ┃  No more answers like this                                   ┃
                    ┃    Settings turns them on again                              ┃
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛



            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("<esc>");
    assert!(matches!(play.app.screens(), [.., Screen::Journal(_)]), "{}", play.screen());
    // Not twice in a row: neither today nor tomorrow.
    writes(&mut play, "3", "9");
    assert!(!play.screen().contains(TITLE), "{}", play.screen());
    for (day, is_answered) in [(24, false), (25, true)] {
        play.world.now = stamp(&format!("2026-11-{day}T12:00:00+01:00"));
        play.keys("0");
        writes(&mut play, "3", "9");
        assert_eq!(play.screen().contains(TITLE), is_answered, "{day}: {}", play.screen());
    }
}

#[test]
fn a_weight_that_rose_by_one_or_was_skipped_is_not_answered() {
    for (before, after) in [("3", "4"), ("6", "6"), ("9", "2"), ("3", ""), ("", "9")] {
        let mut play = Play::of(settled(Role::Broke), 80, 24);
        writes(&mut play, before, after);
        assert!(!play.screen().contains(TITLE), "{before} {after}: {}", play.screen());
    }
}

#[test]
fn a_page_of_an_exercise_that_weighs_more_than_before_is_answered_on_it() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    let rated = play.app.guide().stages.iter().flat_map(|stage| &stage.exercises);
    let title = rated
        .filter(|exercise| exercise.rating && exercise.role == Role::Hurt)
        .map(|exercise| exercise.title.clone())
        .next()
        .unwrap();
    play.keys("/").keys(&title).keys("<enter><enter>2<enter>");
    assert!(!play.screen().contains("how heavy is it?"), "{}", play.screen());
    for _ in 0..40 {
        if play.screen().contains("how heavy is it now?") {
            break;
        }
        play.keys("<tab>");
    }
    play.keys("r7<enter>");
    assert!(play.screen().contains(TITLE), "{}", play.screen());
    assert!(play.screen().contains("You said 2 before, and 7 now."), "{}", play.screen());
    play.keys("<esc>");
    assert!(matches!(play.app.screens(), [.., Screen::Exercise(_)]), "{}", play.screen());
}

#[test]
fn three_low_numbers_in_a_row_are_answered_and_two_or_a_better_one_between_are_not() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    for (day, number) in [(23, "2"), (24, "1"), (25, "5"), (26, "3"), (27, "0")] {
        says(&mut play, day, number);
        assert!(!play.screen().contains(TITLE), "{day}: {}", play.screen());
    }
    says(&mut play, 28, "2");
    assert!(play.screen().contains("third low number in a row"), "{}", play.screen());
    assert!(play.screen().contains("Samaritans"), "{}", play.screen());
    // Leafing back over it answers nothing again.
    play.keys("<esc>p<enter>");
    assert!(!play.screen().contains(TITLE), "{}", play.screen());
}

#[test]
fn a_low_number_is_answered_as_well_where_the_pulse_is_closed_with_esc() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    let mut closes = |day: u32, number: &str| {
        play.world.now = stamp(&format!("2026-11-{day}T12:00:00+01:00"));
        play.keys(&format!("0p{number}<esc>"));
        let shown = play.screen();
        let (is_asked, is_again) = (shown.contains(TITLE), shown.contains("low again"));
        // It is asked once, and the page closes behind it, whatever is picked.
        if is_asked && day == 25 {
            play.keys("<esc>");
        } else if is_asked {
            play.pick("A person");
            assert!(!play.screen().contains(TITLE), "{}", play.screen());
            play.keys("0");
        }
        assert!(matches!(play.app.screens(), [Screen::Today(_)]), "{}", play.screen());
        (is_asked, is_again)
    };
    for (day, wanted) in [
        (23, (false, false)),
        (24, (false, false)),
        (25, (true, false)),
        (26, (false, false)),
        (27, (true, true)),
    ] {
        assert_eq!(closes(day, "2"), wanted, "{day}");
    }
}

#[test]
fn who_does_not_feel_safe_is_led_to_the_check_and_who_says_no_to_no_number() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    play.on("○ The pulse of the week").keys("<enter>2<enter>sssss");
    assert!(play.screen().contains("You owe nobody your"), "{}", play.screen());
    play.pick("The private check");
    assert!(matches!(play.app.screens(), [.., Screen::Safety(_)]), "{}", play.screen());

    let mut play = Play::of(settled(Role::Broke), 80, 24);
    play.on("○ The pulse of the week").keys("<enter>sssss3<enter>");
    assert!(play.screen().contains("No is an answer"), "{}", play.screen());
    assert!(!play.screen().contains("Call "), "{}", play.screen());
}

#[test]
fn each_way_leads_where_it_says_and_stopping_leaves_with_all_that_is_kept() {
    let answered = || {
        let mut play = Play::of(settled(Role::Hurt), 80, 24);
        writes(&mut play, "3", "8");
        play
    };
    let mut play = answered();
    play.pick("Let the wave pass");
    assert!(play.screen().contains("Getting through a wave"), "{}", play.screen());
    let mut play = answered();
    play.pick("A person");
    assert!(matches!(play.app.screens(), [.., Screen::Exercise(_)]), "{}", play.screen());
    let mut play = answered();
    play.pick("Call ");
    assert!(matches!(play.app.screens(), [.., Screen::Help(_)]), "{}", play.screen());
    let mut play = answered();
    play.pick("Stop for today");
    assert!(play.world.left, "{}", play.screen());
    assert_eq!(&*play.world.saved.last().unwrap().journal.at(0).unwrap().body, "It came back.");
    let mut play = answered();
    play.pick("Back to where I was");
    assert!(matches!(play.app.screens(), [.., Screen::Journal(_)]), "{}", play.screen());
}

#[test]
fn it_can_be_switched_off_from_the_answer_and_in_settings_and_on_again() {
    let mut play = Play::of(settled(Role::Hurt), 80, 24);
    writes(&mut play, "3", "8");
    play.pick("No more answers like this");
    assert!(!play.app.workbook().profile.replies);
    play.world.now = stamp("2026-11-27T12:00:00+01:00");
    writes(&mut play, "3", "8");
    assert!(!play.screen().contains(TITLE), "{}", play.screen());
    play.setting("Answer when it gets heavy").keys("<enter>");
    assert!(play.app.workbook().profile.replies);
    play.keys("<esc>");
    writes(&mut play, "3", "8");
    assert!(play.screen().contains(TITLE), "{}", play.screen());
}

#[test]
fn at_one_keyboard_it_stands_over_the_page_that_only_one_of_the_two_sees() {
    let mut play = Play::of(begun_with(Some(Role::Both), Some(Company::Together)), 80, 24);
    for day in 23..=25 {
        play.world.now = stamp(&format!("2026-11-{day}T12:00:00+01:00"));
        play.keys("0p<enter><enter>1<enter>");
    }
    assert!(play.screen().contains(TITLE), "{}", play.screen());
    assert!(matches!(play.app.screens(), [.., Screen::Pulse(_), Screen::Ask(_)]));
    play.keys("<esc>");
    assert!(matches!(play.app.screens(), [.., Screen::Pulse(_)]), "{}", play.screen());
    play.keys("<enter>");
    assert!(!play.screen().contains(TITLE), "{}", play.screen());
}

#[test]
fn it_is_whole_on_the_smallest_screen() {
    let mut play = Play::of(settled(Role::Hurt), 50, 16);
    writes(&mut play, "3", "8");
    check(
        &play,
        expect![[r#"
              Journal                            saved 19:57
            ──────────────────────────────────────────────────
            ┏ A word about that ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
            ┃  You said 3 before, and 8 now. Writing can do  ┃
            ┃  that, and it does not mean that you did it    ┃
            ┃  wrong. You need not stay alone with it.       ┃
            ┃                                                ┃
            ┃▸ Let the wave pass                             ┃
            ┃  A person                                      ┃
            ┃  Call Samaritans: 116 123                      ┃
            ┃  Stop for today                                ┃
            ┃  Back to where I was                           ┃
            ┃  No more answers like this                     ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
            ──────────────────────────────────────────────────
              Enter choose   F2 keys   ^X leave
        "#]],
    );
}
