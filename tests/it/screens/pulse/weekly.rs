//! The pulse of the week of two at one keyboard: each has a week of their own, and no number is shown.

use trust_guide::{
    domain::{pulse::PulseKind, role::Role},
    ui::Mode,
};

use crate::{
    harness::{NOW, Play, stamp},
    plans::opened,
    screens::{
        pulse,
        whose::{in_role, together},
    },
};

/// Answers each question of the week with a digit, once it is handed over.
fn answer_the_week(play: &mut Play, digit: &str) {
    play.keys("<enter><enter>");
    while play.app.mode() == Mode::Pulse {
        play.keys(digit).keys("<enter>");
        if play.app.notice().is_some_and(|notice| notice.contains("no answer yet")) {
            play.keys("s");
        }
    }
}

fn weekly(play: &Play) -> Vec<Option<Role>> {
    let pulses = play.app.workbook().pulses.iter();
    pulses.filter(|pulse| pulse.kind == PulseKind::Week).map(|pulse| pulse.role).collect()
}

#[test]
fn the_pulse_of_the_week_is_offered_to_each_of_two_until_both_have_answered() {
    let mut play = Play::of(together(), 80, 24);
    let today = play.screen();
    assert!(today.contains("The pulse of the week, for each of you"), "{today}");
    play.on("○ The pulse of the week").keys("<enter>");
    let whose = play.screen();
    assert!(whose.contains("Whose pulse of the week is it?"), "{whose}");
    play.keys("j<enter><enter>");
    let asked = play.screen();
    assert!(
        asked.contains("The one who broke trust") && asked.contains("question 1 of"),
        "{asked}"
    );
    while play.app.mode() == Mode::Pulse {
        let is_no_option = play.keys("4<enter>").app.notice().is_some();
        if is_no_option && play.app.mode() == Mode::Pulse {
            play.keys("s");
        }
    }
    let left = play.screen();
    assert!(left.contains("The pulse of the week, for the one who was hurt"), "{left}");
    assert!(!left.contains("[4]") && !left.contains("you said"), "{left}");
    assert_eq!(weekly(&play), [Some(Role::Broke)]);
    let again = play.keys("g").on("○ The pulse of the week").keys("<enter>").screen();
    assert!(again.contains("The one who broke trust") && again.contains("answered"), "{again}");
    answer_the_week(&mut play, "7");
    assert_eq!(weekly(&play), [Some(Role::Broke), Some(Role::Hurt)]);
    let both = play.keys("0").screen();
    assert!(!both.contains("The pulse of the week"), "{both}");
    // Not for the one either whose answers they are, where two sit here.
    let look = play.keys("L").screen();
    assert!(!look.contains("[7]") && !look.contains("[4]"), "{look}");
    // A week later it is offered to both again.
    let later = stamp("2026-11-30T19:57:00+01:00");
    let next = Play::opened_at(later, opened(play.app.workbook().clone()), 80, 24).screen();
    assert!(next.contains("The pulse of the week, for each of you"), "{next}");
}

#[test]
fn each_ones_week_counts_by_itself_and_is_told_in_a_small_window_and_on_the_command_line() {
    let mut play = Play::of(together(), 80, 24);
    play.on("○ The pulse of the week").keys("<enter>");
    answer_the_week(&mut play, "7");
    let workbook = play.app.workbook();
    let printed =
        trust_guide::shell::Session::of(crate::harness::guide(), workbook.clone(), stamp(NOW))
            .today()
            .join("\n");
    assert!(
        printed.contains("The pulse of the week, for the one who broke trust (2 min)"),
        "{printed}"
    );
    let small = Play::of(workbook.clone(), 50, 16).screen();
    assert!(small.contains("The pulse of the week: who broke trust"), "{small}");
    // Who says to be the other one is offered their own, and sees no number of this one.
    let mut other = in_role(workbook, Some(Role::Broke));
    assert!(other.screen().contains("The pulse of the week: 6 short"), "{}", other.screen());
    let own = in_role(workbook, Some(Role::Hurt));
    assert!(!own.screen().contains("The pulse of the week"), "{}", own.screen());
    assert!(
        !other.on("○ The pulse of the week").keys("<enter>").screen().contains("[7]"),
        "{}",
        other.screen()
    );
}

#[test]
fn going_back_from_the_last_question_or_closing_it_does_not_end_the_week() {
    for keys in ["6<enter>ssss<esc>", "6<enter>ssss<s-tab><esc>", "6<enter>ssss<pgup><esc>"] {
        let mut play = Play::of(pulse::begun(Some(Role::Hurt)), 80, 24);
        play.on("○ The pulse of the week").keys("<enter>").keys(keys);
        assert!(play.screen().contains("The pulse of the week"), "{keys}: {}", play.screen());
    }
}
