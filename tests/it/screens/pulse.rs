//! The pulse: one number a day, a few once a week.

mod weekly;

use expect_test::expect;
use trust_guide::domain::{
    profile::Company,
    pulse::{Pulse, PulseKind},
    role::Role,
    workbook::Workbook,
};

use crate::{
    harness::{Play, stamp, welcomed},
    screens::check,
};

/// A workbook that was begun two weeks ago.
pub fn begun(role: Option<Role>) -> Workbook {
    let mut workbook = welcomed(role);
    workbook.edit_profile(|profile| profile.welcomed = Some(stamp("2026-11-09T19:00:00+01:00")));
    workbook
}

/// The same, of somebody who does this alone, or with their partner.
pub fn begun_with(role: Option<Role>, company: Option<Company>) -> Workbook {
    let mut workbook = begun(role);
    workbook.edit_profile(|profile| profile.company = company);
    workbook
}

pub fn pulses(play: &Play, kind: PulseKind) -> Vec<Pulse> {
    let pulses = &play.app.workbook().pulses;
    let of_kind = pulses.iter().filter(|pulse| pulse.kind == kind);
    of_kind.map(|pulse| Pulse::clone(pulse)).collect()
}

#[test]
fn the_pulse_of_the_day_asks_one_thing() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("p");
    check(
        &play,
        expect![[r#"
              Pulse                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              How are you right now?

               0  1  2  3  4  5  6  7  8  9  10
              very low                 very well

              Type a digit; 1 and then 0 is 10. Not today: Esc closes.

              Yours. It is in a file that anyone who uses this account can open.
              It is not a validated test, and nobody adds it up. You may skip
              any question.









            ────────────────────────────────────────────────────────────────────────────────
              s skip   → more   ← less   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("6");
    assert!(play.screen().contains("[6]"), "{}", play.screen());
    assert!(play.screen().contains("Kept. Enter closes."), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("Today you said 6"), "{}", play.screen());
    assert!(!play.screen().contains("How are you right now"), "{}", play.screen());
}

#[test]
fn a_low_number_is_told_whom_one_can_call_and_nothing_else_changes() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("p3");
    assert!(!play.screen().contains("who to call"), "{}", play.screen());
    play.keys("1");
    assert!(play.screen().contains("H shows who to call"), "{}", play.screen());
    play.keys("H");
    assert!(play.screen().starts_with("  Help"), "{}", play.screen());
    play.keys("<esc><enter>");
    assert!(play.screen().contains("Good evening."), "{}", play.screen());
}

#[test]
fn the_pulse_of_the_day_fits_a_small_window() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 50, 16);
    play.keys("p10");
    check(
        &play,
        expect![[r#"
              Pulse                              saved 19:57
            ──────────────────────────────────────────────────
              How are you right now?

               0  1  2  3  4  5  6  7  8  9 [10]
              very low                 very well

              Kept. Enter closes.

              Yours. It is in a file that anyone who uses
              this account can open.
              It is not a validated test, and nobody adds it
              up. You may skip any question.

            ──────────────────────────────────────────────────
              Enter go on   s skip   ? keys   ^X leave
        "#]],
    );
    play.resize(40, 12).keys("1");
    assert!(play.screen().contains("[1]"), "{}", play.screen());
}

#[test]
fn the_pulse_of_the_week_in_a_large_window() {
    let mut play = Play::of(begun(Some(Role::Broke)), 120, 40);
    play.on("○ The pulse of the week").keys("<enter>7<enter>s3");
    check(
        &play,
        expect![[r#"
              Pulse                                                                               Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    The week · question 3 of 6

                                    How well did you stay with their pain without defending yourself?

                                     0  1  2 [3] 4  5  6  7  8  9  10
                                    not at all               each time

                                    Kept. Enter goes on.

                                    Yours. It is in a file that anyone who uses this account can open.
                                    It is not a validated test, and nobody adds it up. You may skip
                                    any question.























            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter go on   s skip   → more   ← less   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn one_then_zero_is_ten_and_taking_it_again_changes_it() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("p10<enter>");
    assert_eq!(pulses(&play, PulseKind::Day)[0].answers[Pulse::NOW], 10);
    play.keys("p4<enter>");
    let found = pulses(&play, PulseKind::Day);
    assert_eq!((found.len(), found[0].answers[Pulse::NOW]), (1, 4));
    play.keys("u");
    assert_eq!(pulses(&play, PulseKind::Day)[0].answers[Pulse::NOW], 10);
    play.keys("u");
    assert!(pulses(&play, PulseKind::Day).is_empty(), "10 is one answer, not 1 and then 10");
}

#[test]
fn arrows_and_enter_answer_too_and_delete_takes_it_back() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("pkkj<right><enter>");
    assert_eq!(pulses(&play, PulseKind::Day)[0].answers[Pulse::NOW], 6);
    play.keys("pd");
    assert!(pulses(&play, PulseKind::Day)[0].is_blank());
    play.keys("<enter>");
    assert!(play.screen().contains("How are you right now"), "{}", play.screen());
}

#[test]
fn skipping_keeps_nothing_and_leaves_the_question_where_it_was() {
    for skip in ["ps", "p<esc>", "p<enter>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(skip);
        assert!(play.screen().contains("How are you right now"), "{skip} {}", play.screen());
        assert!(play.world.saved.is_empty() && play.app.workbook().pulses.is_empty());
    }
}

#[test]
fn the_week_asks_each_side_its_own_and_keeps_every_answer() {
    for (role, first, last) in [
        (Role::Hurt, "how safe did you feel to be open", "How much say did you have"),
        (Role::Broke, "how fully honest were you", "How clear is it to you"),
    ] {
        let mut play = Play::of(begun(Some(role)), 80, 24);
        assert!(play.screen().contains("The pulse of the week: 6 short questions"));
        play.on("○ The pulse of the week").keys("<enter>");
        assert!(play.screen().contains(first), "{}", play.screen());
        assert!(play.screen().contains("not a validated test"), "{}", play.screen());
        play.keys("6<enter>2<enter>s4<enter>");
        assert!(play.screen().contains(last), "{}", play.screen());
        play.keys("10<enter>");
        assert!(play.screen().contains("go on with this for now"), "{}", play.screen());
        play.keys("jj<enter>");
        let week = &pulses(&play, PulseKind::Week)[0];
        assert_eq!(week.role, Some(role));
        assert_eq!(week.answers.values().copied().collect::<Vec<_>>().len(), 4, "one was skipped");
        assert_eq!(week.words["pulse.going-on"], "unsure");
        assert!(!play.screen().contains("pulse of the week"), "{}", play.screen());
        play.keys("u");
        assert!(pulses(&play, PulseKind::Week).is_empty(), "one sitting is one undo");
    }
}

#[test]
fn the_pulse_of_the_week_comes_after_a_few_days_and_then_every_seven() {
    let mut play = Play::as_role(Role::Hurt);
    let is_due = |play: &mut Play, at: &str| {
        play.world.now = stamp(at);
        play.keys("0").screen().contains("pulse of the week")
    };
    assert!(!is_due(&mut play, "2026-11-25T12:00:00+01:00"));
    assert!(is_due(&mut play, "2026-11-26T12:00:00+01:00"));
    assert!(is_due(&mut play, "2026-11-29T12:00:00+01:00"), "it waits");
    play.on("○ The pulse of the week").keys("<enter>");
    assert!(play.screen().contains("question 1 of 6"), "{}", play.screen());
    play.keys("5<esc>");
    assert!(!is_due(&mut play, "2026-12-05T12:00:00+01:00"));
    assert!(is_due(&mut play, "2026-12-06T12:00:00+01:00"));
}

#[test]
fn the_key_that_changes_the_number_of_the_day_never_answers_for_the_week() {
    let mut play = Play::of(begun(Some(Role::Hurt)), 80, 24);
    play.keys("p3<enter>");
    assert!(play.screen().contains("Today you said 3 · p changes it"), "{}", play.screen());
    assert!(play.screen().contains("pulse of the week"), "{}", play.screen());
    play.keys("p8<enter>");
    assert!(play.screen().contains("Today you said 8"), "{}", play.screen());
    assert_eq!(play.app.workbook().pulses.len(), 1, "{}", play.screen());
}

#[test]
fn somebody_who_did_not_say_who_they_are_is_asked_one_number_only() {
    let (alone, together) = (Some(Company::Alone), Some(Company::Together));
    let both = Some(Role::Both);
    for (role, company) in [(None, alone), (None, None), (None, together), (both, together)] {
        let mut play = Play::of(begun_with(role, company), 80, 24);
        let is_asked_whose = company == together;
        // Where two may sit here, each of them is offered their own week.
        assert_eq!(
            play.screen().contains("pulse of the week"),
            is_asked_whose,
            "{}",
            play.screen()
        );
        assert!(!play.screen().contains("short questions"), "{}", play.screen());
        let to_the_number = if is_asked_whose { "p<enter><enter>" } else { "p" };
        play.keys(to_the_number).keys("3<enter>").keys(to_the_number);
        assert!(play.screen().contains("How are you right now"), "{}", play.screen());
    }
}

#[test]
fn a_second_window_that_cannot_write_keeps_no_pulse() {
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    play.keys("p6");
    assert!(play.screen().contains("Another window"), "{}", play.screen());
    play.keys("<enter>xjja<enter>");
    assert!(play.world.saved.is_empty() && play.app.workbook().put_off.is_empty());
}

#[test]
fn the_pulse_reads_the_same_in_dark_light_and_mono() {
    use trust_guide::ui::{Depth, Theme};
    let screens = [(true, Depth::Full), (false, Depth::Full), (true, Depth::Mono)].map(|theme| {
        let mut play = Play::of(begun(Some(Role::Hurt)), 80, 24);
        play.app.set_theme(Theme { dark: theme.0, depth: theme.1 });
        play.on("○ The pulse of the week").keys("<enter>2<enter>").screen()
    });
    assert_eq!(screens[0], screens[1]);
    assert_eq!(screens[0], screens[2]);
}

#[test]
fn two_people_at_one_workbook_never_see_or_overwrite_each_others_number() {
    let mut play = Play::of(begun(Some(Role::Hurt)), 80, 24);
    play.keys("p2<enter>");
    assert!(play.screen().contains("Today you said 2"), "{}", play.screen());
    let role = |play: &mut Play, role| {
        let mut workbook = play.app.workbook().clone();
        workbook.edit_profile(|profile| profile.role = Some(role));
        *play = Play::of(workbook, 80, 24);
    };
    role(&mut play, Role::Broke);
    assert!(!play.screen().contains("Today you said"), "{}", play.screen());
    play.keys("p8<enter>");
    assert!(play.screen().contains("Today you said 8"), "{}", play.screen());
    role(&mut play, Role::Hurt);
    assert!(play.screen().contains("Today you said 2"), "{}", play.screen());
    assert_eq!(pulses(&play, PulseKind::Day).len(), 2);
}

#[test]
fn a_question_with_options_asks_for_one_of_their_digits() {
    let mut play = Play::of(begun(Some(Role::Hurt)), 80, 24);
    play.keys("p5<enter>").on("○ The pulse of the week").keys("<enter><end>");
    assert!(play.screen().contains("question 6 of 6"), "{}", play.screen());
    assert!(play.screen().contains("Type the digit of one. Not today"), "{}", play.screen());
    assert!(!play.screen().contains("is 10"), "{}", play.screen());
    play.keys("g");
    assert!(play.screen().contains("Type a digit; 1 and then 0 is 10. s skips."));
}

#[test]
fn a_pulse_of_the_week_closed_half_way_can_be_gone_on_with_on_the_same_day() {
    let mut play = Play::of(begun(Some(Role::Hurt)), 80, 24);
    play.on("○ The pulse of the week").keys("<enter>6<enter>4<esc>");
    assert!(play.screen().contains("The pulse of the week"), "{}", play.screen());
    play.keys("g").on("○ The pulse of the week").keys("<enter>");
    assert!(play.screen().contains("question 3 of 6"), "{}", play.screen());
    play.keys("5<enter>6<enter>7<enter>1<enter>");
    assert!(!play.screen().contains("The pulse of the week"), "{}", play.screen());
    assert_eq!(pulses(&play, PulseKind::Week).len(), 1);
}

#[test]
fn a_pulse_of_the_week_is_done_whichever_questions_were_skipped_to_its_end() {
    for (role, keys) in [
        (Role::Hurt, "5<enter>4<enter>5<enter>6<enter>7<enter>s"),
        (Role::Broke, "2<enter>sssss"),
        (Role::Hurt, "s3<enter>sss<tab>"),
        (Role::Hurt, "4<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn>"),
        // Somebody who skips all of them came to the end, too.
        (Role::Broke, "ssssss"),
    ] {
        let mut play = Play::of(begun(Some(role)), 80, 24);
        play.on("○ The pulse of the week").keys("<enter>").keys(keys);
        let screen = play.screen();
        assert!(screen.starts_with("  Today"), "{keys}: {screen}");
        assert!(!screen.contains("The pulse of the week"), "{keys}: {screen}");
        let saved = play.world.saved.last().unwrap();
        let text = trust_guide::store::format::encode(saved).unwrap();
        let mut again = Play::of(trust_guide::store::format::decode(&text).unwrap(), 80, 24);
        assert!(!again.screen().contains("The pulse of the week"), "after a restart, too");
        again.world.now = stamp("2026-11-30T12:00:00+01:00");
        assert!(again.keys("0").screen().contains("The pulse of the week"), "and comes again");
        play.keys("u");
        assert!(play.screen().contains("The pulse of the week"), "{keys}: undo opens it again");
    }
}

#[test]
fn no_number_looks_picked_before_one_is_and_enter_loses_none_in_silence() {
    let mut pulse = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    pulse.keys("p");
    assert!(!pulse.screen().contains('▸'), "{}", pulse.screen());
    pulse.keys("<enter>");
    assert!(pulse.screen().contains("There is no number yet"), "{}", pulse.screen());
    assert_eq!(pulse.app.mode(), trust_guide::ui::Mode::Pulse);
    pulse.keys("0<enter>");
    assert_eq!(pulses(&pulse, PulseKind::Day)[0].answers[Pulse::NOW], 0);
    // The same on the scale of a page, and before an entry.
    let mut weigh = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    weigh.keys("Jn").pick("feelings");
    let asked = weigh.screen();
    assert!(asked.contains("Enter or Esc skips") && !asked.contains("▸  0"), "{asked}");
    assert!(weigh.keys("0").screen().contains("Enter keeps 0"), "{}", weigh.screen());
}
