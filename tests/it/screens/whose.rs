//! Two at one keyboard: whose a number is gets asked, and nobody's number is shown to the other.

mod blended;

use expect_test::expect;
use proptest::prelude::*;
use std::sync::Arc;
use trust_guide::domain::{
    day::Day,
    kinds::Record,
    profile::Company,
    pulse::{Pulse, PulseKind},
    role::Role,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::{
        check,
        pulse::{begun, begun_with},
    },
};

/// A workbook of two who sit here together.
pub fn together() -> Workbook {
    begun(Some(Role::Both))
}

pub fn in_role(workbook: &Workbook, role: Option<Role>) -> Play {
    let mut workbook = workbook.clone();
    workbook.edit_profile(|profile| profile.role = role);
    Play::of(workbook, 80, 24)
}

fn pulses(play: &Play) -> Vec<(Option<Role>, Option<u8>)> {
    let now = |pulse: &Arc<Pulse>| (pulse.role, pulse.answers.get(Pulse::NOW).copied());
    play.app.workbook().pulses.iter().map(now).collect()
}

#[test]
fn two_who_sit_here_together_are_asked_whose_it_is_and_it_is_handed_over() {
    let mut play = Play::of(together(), 80, 24);
    play.keys("p");
    check(
        &play,
        expect![[r#"
              Pulse                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Whose pulse is it?
              Each of you has a pulse of your own, and answers it alone.

            ▸ The one who was hurt
              The one who broke trust

              Enter picks. Not today: Esc closes.












            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("j<enter>");
    check(
        &play,
        expect![[r#"
              Pulse                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              The one who broke trust
              Please take the keyboard. The other one looks away until this page
              is closed.

            ▸ I am here, and alone with this page

              Enter shows the question. Not today: Esc closes.












            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              Pulse                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              The one who broke trust
              Please look away if you are the other one.

              How are you right now?

               0  1  2  3  4  5  6  7  8  9  10
              very low                 very well

              Type a digit; 1 and then 0 is 10. Not today: Esc closes.

              Not shown on pages for two; anyone at this keyboard can open it.
              It is not a validated test, and nobody adds it up. You may skip
              any question.






            ────────────────────────────────────────────────────────────────────────────────
              s skip   → more   ← less   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("3<enter>");
    check(
        &play,
        expect![[r#"
              Today                                       Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Good evening.
              ✓ Answered today: the one who broke trust

              ONE SMALL THING
            ▸ ┃ Read: When a wave comes
                Steady first · 2 min · for a change · a another

              IF YOU WANT TO
              ○ How are you right now?                                            p
              ○ The pulse of the week, for each of you                        2 min
              ✎ Name three doors you went through today and what was on the
                other side.
              ✎ Write freely                                                      w

              YOU ARE HERE
              9●─────1──────2──────3──────4──────5──────6──────7
              Steady first. Nothing here has to be finished.
              9 Steady first   1 Responsibility   2 The joint plan   3 Consistency ↓

            ────────────────────────────────────────────────────────────────────────────────
              Answered. The answer is not shown here again             ? keys   ^X leave
        "#]],
    );
    assert_eq!(pulses(&play), [(Some(Role::Broke), Some(3))]);
}

#[test]
fn it_is_asked_in_a_small_window_too() {
    let mut play = Play::of(together(), 50, 16);
    play.keys("p");
    check(
        &play,
        expect![[r#"
              Pulse
            ──────────────────────────────────────────────────
              Whose pulse is it?
              Each of you has a pulse of your own, and
              answers it alone.

            ▸ The one who was hurt
              The one who broke trust

              Enter picks. Not today: Esc closes.




            ──────────────────────────────────────────────────
              Enter choose   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              Pulse
            ──────────────────────────────────────────────────
              The one who was hurt
              Please take the keyboard. The other one looks
              away until this page is closed.

            ▸ I am here, and alone with this page

              Enter shows the question. Not today:
              Esc closes.




            ──────────────────────────────────────────────────
              Enter choose   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>10");
    check(
        &play,
        expect![[r#"
              Pulse                              saved 19:57
            ──────────────────────────────────────────────────
              The one who was hurt
              Please look away if you are the other one.

              How are you right now?

               0  1  2  3  4  5  6  7  8  9 [10]
              very low                 very well

              Kept. Enter closes.

              Not shown on pages for two; anyone at this
              keyboard can open it.                          ↓
            ──────────────────────────────────────────────────
              Enter go on   s skip   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn each_has_a_number_of_their_own_and_only_that_it_was_answered_is_shown() {
    let mut play = Play::of(together(), 80, 24);
    play.keys("p<enter><enter>2<enter>");
    let one = play.screen();
    assert!(one.contains("Answered today: the one who was hurt"), "{one}");
    assert!(one.contains("How are you right now"), "the other one is still asked: {one}");
    play.keys("p");
    assert!(play.screen().contains("answered"), "{}", play.screen());
    play.keys("j<enter><enter>9<enter>");
    let both = play.screen();
    assert!(both.contains("Answered today: each of you"), "{both}");
    assert!(!both.contains("How are you right now"), "{both}");
    assert!(!both.contains("you said"), "{both}");
    let numbers = [(Some(Role::Hurt), Some(2)), (Some(Role::Broke), Some(9))];
    assert_eq!(pulses(&play), numbers);
    // Saying to be the other one shows nothing of theirs either.
    play.keys("p<enter><enter>");
    let again = play.screen();
    assert!(!again.contains("[2]") && again.contains("You have answered before"), "{again}");
    play.keys("<esc>");
    assert_eq!(pulses(&play), numbers, "looking changes nothing");
    play.keys("p<enter><enter>4<enter>");
    assert_eq!(pulses(&play)[0], (Some(Role::Hurt), Some(4)), "a new answer takes its place");
    for place in ["L", "P", "J", "/2", ":pulse", ","] {
        let mut play = Play::of(play.app.workbook().clone(), 80, 24);
        let shown = play.keys(place).screen();
        assert!(!shown.contains("[4]") && !shown.contains("[9]"), "{place}: {shown}");
    }
    let look = play.keys("L").screen();
    assert!(look.contains("None is shown where both of"), "{look}");
}

#[test]
fn keys_that_are_typed_ahead_never_answer_for_anybody() {
    let mut play = Play::of(together(), 80, 24);
    play.keys("p7");
    assert!(pulses(&play).is_empty(), "{}", play.screen());
    play.keys("<enter>7 8");
    assert!(pulses(&play).is_empty(), "{}", play.screen());
    for skip in ["pq", "p<esc>", "p<enter><esc>", "p<enter><enter>s", "p<enter><enter><esc>"] {
        let mut play = Play::of(together(), 80, 24);
        play.keys(skip);
        assert!(play.app.workbook().pulses.is_empty() && play.world.saved.is_empty(), "{skip}");
    }
}

#[test]
fn a_number_does_not_wait_below_a_cover_or_another_screen() {
    for away in ["<f9><f9>", "<f1><esc>", ",<esc>", "/<esc>", "<c-z>", "H<esc>"] {
        let mut play = Play::of(together(), 80, 24);
        play.keys("p<enter><enter>6").keys(away);
        let shown = play.screen();
        assert!(!shown.contains("[6]"), "{away}: {shown}");
        assert_eq!(pulses(&play), [(Some(Role::Hurt), Some(6))], "{away}");
    }
}

#[test]
fn undo_takes_back_a_number_by_name_and_never_shows_one() {
    let mut play = Play::of(together(), 80, 24);
    play.keys("p<enter><enter>6u");
    let told = play.screen();
    assert!(told.contains("the pulse of the one who was hurt"), "{told}");
    assert!(!told.contains("[6]"), "{told}");
    assert!(play.app.workbook().pulses.is_empty());
    play.keys("<c-r>");
    assert!(!play.screen().contains("[6]"), "{}", play.screen());
    play.keys("<esc>0u");
    assert!(play.screen().contains("the pulse of the one who"), "{}", play.screen());
    assert_eq!(pulses(&play).len(), 1, "another’s is never taken back without a question");
}

#[test]
fn a_number_from_before_it_was_asked_whose_stays_and_is_nobodys() {
    let day = Day::of(stamp(NOW), 4);
    for (role, kept) in [(Role::Both, Some(Role::Both)), (Role::Both, None)] {
        let mut workbook = together();
        let mut old = Pulse::taken(
            Pulse::id_of(PulseKind::Day, kept, day),
            PulseKind::Day,
            kept,
            stamp(NOW),
            day,
        );
        old.answers.insert(Pulse::NOW.to_owned(), 5);
        workbook.put(Record::Pulse(Arc::new(old)));
        for reader in [Some(role), Some(Role::Hurt), Some(Role::Broke)] {
            let mut play = in_role(&workbook, reader);
            let today = play.screen();
            assert!(today.contains("How are you right now"), "{reader:?} {today}");
            assert!(!today.contains("nswered today") && !today.contains("you said"), "{today}");
            let look = play.keys("L").screen();
            assert!(look.contains("Pulse, from before you chose a role"), "{look}");
        }
        let mut play = Play::of(workbook, 80, 24);
        play.keys("p<enter><enter>3<enter>");
        assert_eq!(pulses(&play).len(), 2, "it is not written over");
    }
}

#[test]
fn somebody_who_did_not_say_who_they_are_is_asked_where_two_have_written() {
    let with = |company| Play::of(begun_with(None, company), 80, 24);
    for company in [Some(Company::Alone), None] {
        assert!(with(company).keys("p3<enter>").screen().contains("Today you said 3"));
    }
    assert!(with(Some(Company::Together)).keys("p").screen().contains("Whose pulse"));
    // One of the two, and then the other: from then on two have written here.
    let mut one = in_role(with(None).app.workbook(), Some(Role::Hurt));
    one.keys("p2<enter>");
    let mut other = in_role(one.app.workbook(), Some(Role::Broke));
    other.keys("p8<enter>");
    let mut nobody = in_role(other.app.workbook(), None);
    assert!(!nobody.screen().contains("you said"), "{}", nobody.screen());
    assert!(nobody.keys("p").screen().contains("Whose pulse"), "{}", nobody.screen());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_two_press_on_the_pulse_no_number_is_on_a_screen_for_both(
        keys in prop::collection::vec(
            prop::sample::select(vec![
                "p", "1", "2", "7", "<enter>", "<esc>", "u", "<c-r>", "<f9><f9>", "0", "L", "j", "d", "s", "<tab>"]),
            1..24,
        ),
    ) {
        let mut play = Play::of(welcomed(Some(Role::Both)), 80, 24);
        for key in keys {
            play.keys(key);
            let shown = play.screen();
            let answering = shown.contains("look away if you are");
            let number = (0..=10).any(|number| shown.contains(&format!("[{number}]")));
            let weighs = shown.contains("how heavy"); // Of a page of the journal, and no pulse.
            prop_assert!(answering || weighs || !number, "{}", shown);
            prop_assert!(!shown.contains("you said"), "{}", shown);
            for pulse in &play.app.workbook().pulses {
                prop_assert!(matches!(pulse.role, Some(Role::Hurt | Role::Broke)));
            }
        }
    }
}
