//! The plan: what it shows at each size, and how its lines are opened, added and taken away.

use expect_test::expect;
use trust_guide::{
    domain::{Answer, Company, NodeId, Promise, PromiseState, RecordId, Role},
    screens::Screen,
};

use crate::{
    harness::{Play, welcomed},
    plans::{agreed, page, promised, row},
    screens::check,
};

pub fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes down until something is current.
#[track_caller]
pub fn walk_to(play: &mut Play, current: &str) {
    for _ in 0..40 {
        if told(play).contains(current) {
            return;
        }
        play.keys("j");
    }
    panic!("no {current}: {}", play.screen());
}

#[test]
fn an_empty_plan_is_an_invitation_in_the_words_of_each_reader() {
    check(
        Play::as_role(Role::Hurt).keys("P"),
        expect![[r#"
          trust-guide › Our plan                                    Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────

          [board]  agenda   month  v

          Here is room for what you ask for and what you both agreed. You owe no
          plan to anyone, and not today is fine. When you want to, begin with
          what trust looks like to you.

          Nothing here is a score. Early word, told before it fails, counts as
          keeping faith.

          WHERE TO BEGIN
        ▸ + One small promise
            So small that a bad day cannot break it.
          + What trust looks like
            Lines a camera could film. Keep what you both want.
          + An act with a day
            Who does what, how often, from when.
          + A limit, and why
            What is all right, what to ask first, until when.                         ↓

        ────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
    let broke = told(Play::as_role(Role::Broke).keys("P"));
    assert!(broke.contains("Here stands what you said you would do"), "{broke}");
    let mut alone = welcomed(Some(Role::Hurt));
    alone.profile.company = Some(Company::Alone);
    let alone = told(Play::of(alone, 80, 24).keys("P"));
    assert!(alone.contains("This can be your own plan"), "{alone}");
}

#[test]
fn the_board_stands_in_four_columns_where_there_is_room() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    check(
        play.keys("P"),
        expect![[r#"
          trust-guide › Our plan                                                                            Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          [board]  agenda   month  v

          Today  5                     This week  2                 Later  1                     Kept  2
          ──────────────────────────   ──────────────────────────   ──────────────────────────   ──────────────────────────
        ▸ ○ Phones away at dinner      ○ Phones away at dinner      ○ Open bank statement        ● Called at lunch
            each of you · today          each of you · tomorrow       together                     you · Fri 20 Nov · kept
                                                                      you · Thu 3 Dec
          ○ Be home at 18:00           ○ Couples session                                         ◐ Cinema
            you · today                  you · tomorrow                                            you · Thu 19 Nov ·
                                                                                                   early word
          ○ Phones away at dinner
            each of you · yesterday
            and 2 days before
            that: v

          ○ Couples session
            you · Thu 19 Nov
            and 3 days before
            that: v

          – The bins
            you · Wed 18 Nov ·
            missed
            Enter: put it right

          TO LOOK AT AGAIN
          ◇ Our whole agreement                                                                                      yesterday
            look again · Space: looked at

          THE LAST WEEKS
           2 Nov  ○ ○
           9 Nov  ○ ○
          16 Nov  ○ – ○ ◐ ○ ● ○ ○
          23 Nov  ○ ○                                                                                                         ↓

        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
}

#[test]
fn the_board_has_three_columns_at_eighty_and_says_what_is_later() {
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("P"),
        expect![[r#"
          trust-guide › Our plan                                    Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────

          [board]  agenda   month  v

          Today  5                  This week  2              Kept  2
          ───────────────────────   ───────────────────────   ───────────────────────
        ▸ ○ Phones away at dinner   ○ Phones away at dinner   ● Called at lunch
            each of you · today       each of you ·             you · Fri 20 Nov
                                      tomorrow                  · kept
          ○ Be home at 18:00
            you · today             ○ Couples session         ◐ Cinema
                                      you · tomorrow            you · Thu 19 Nov ·
          ○ Phones away at dinner                               early word
            each of you ·
            yesterday
            and 2 days before
            that: v

          ○ Couples session
            you · Thu 19 Nov                                                          ↓

        ────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
}

#[test]
fn the_board_is_a_list_at_fifty() {
    check(
        Play::of(agreed(Role::Hurt), 50, 16).keys("P"),
        expect![[r#"
          trust-guide › Our plan
        ──────────────────────────────────────────────────
          [board]  agenda   month  v

          TODAY
        ▸ ○ Phones away at dinner
            each of you · today
          ○ Be home at 18:00
            you · today
          ○ Phones away at dinner
            each of you · yesterday
            and 2 days before that: v
          ○ Couples session
            your partner · Thu 19 Nov                   ↓
        ──────────────────────────────────────────────────
          Enter open   Space kept   ? keys   ^X leave
    "#]],
    );
}

#[test]
fn the_agenda_goes_day_by_day() {
    check(
        Play::of(agreed(Role::Broke), 120, 40).keys("Pv"),
        expect![[r#"
          trust-guide › Our plan                                                                            Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

           board  [agenda]  month  v

          FROM BEFORE
        ▸ ○ Couples session
            you · Tue 10 Nov
          ○ Couples session
            you · Thu 12 Nov
          ○ Couples session
            you · Tue 17 Nov
          – The bins
            you · Wed 18 Nov · missed
            Enter: put it right
          ○ Couples session
            you · Thu 19 Nov
          ○ Phones away at dinner
            each of you · Fri 20 Nov
          ○ Phones away at dinner
            each of you · Sat 21 Nov
          ○ Phones away at dinner
            each of you · yesterday

          TODAY, MON 23 NOV
          ○ Phones away at dinner
            each of you
          ○ Be home at 18:00
            you

          TOMORROW, TUE 24 NOV
          ○ Phones away at dinner
            each of you
          ○ Couples session
            you

          WED 25 NOV                                                                                                          ↓

        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("Pv"),
        expect![[r#"
          trust-guide › Our plan                                    Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────

           board  [agenda]  month  v

          FROM BEFORE
        ▸ ○ Couples session
            you · Tue 10 Nov
          ○ Couples session
            you · Thu 12 Nov
          ○ Couples session
            you · Tue 17 Nov
          – The bins
            you · Wed 18 Nov · missed
            Enter: put it right
          ○ Couples session
            you · Thu 19 Nov
          ○ Phones away at dinner
            each of you · Fri 20 Nov
          ○ Phones away at dinner
            each of you · Sat 21 Nov                                                  ↓

        ────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 50, 16).keys("Pv"),
        expect![[r#"
          trust-guide › Our plan
        ──────────────────────────────────────────────────
           board  [agenda]  month  v

          FROM BEFORE
        ▸ ○ Couples session
            you · Tue 10 Nov
          ○ Couples session
            you · Thu 12 Nov
          ○ Couples session
            you · Tue 17 Nov
          – The bins
            you · Wed 18 Nov · missed
            Enter: put it right                         ↓
        ──────────────────────────────────────────────────
          Enter open   Space kept   ? keys   ^X leave
    "#]],
    );
}

#[test]
fn the_month_shows_each_day_with_its_promises_and_the_list_of_the_one_looked_at() {
    check(
        Play::of(agreed(Role::Broke), 120, 40).keys("Pvv"),
        expect![[r#"
          trust-guide › Our plan                                                                            Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

          November 2026   ← → month   ↑ ↓ day   v board
           Mon         Tue         Wed         Thu         Fri         Sat         Sun
           26          27          28          29          30          31           1
            2           3 ○         4           5 ○         6           7           8
            9          10 ○        11          12 ○        13          14          15
           16          17 ○        18 –        19 ○◐       20 ○●       21 ○        22 ○◇
          ▸23]○○       24 ○○       25 ○        26 ○○       27 ○        28 ○        29 ○
           30 ○         1 ○○        2 ○         3 ○○○       4 ○◇        5 ○         6 ○

          TODAY, MON 23 NOV
          ○ Phones away at dinner
            each of you
          ○ Be home at 18:00
            you

          TO LOOK AT AGAIN
          ◇ Our whole agreement                                        yesterday
            look again · Space: looked at

          THE LAST WEEKS
           2 Nov  ○ ○
           9 Nov  ○ ○
          16 Nov  ○ – ○ ◐ ○ ● ○ ○
          23 Nov  ○ ○
          2 kept or told early of 14; 1 missed; 11 open.
          ● kept  ◐ early word  ○ open  – missed  ✓ repaired

          WHAT TRUST LOOKS LIKE · TUE 3 NOV
          · You text me when the train is late.

          WHAT WE DO · TUE 3 NOV
          · Phones away at dinner
            each of you · every day · from Fri 20 Nov
            How we know: The phones lie in the hall.                                                                          ↓

        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("Pvvj"),
        expect![[r#"
          trust-guide › Our plan                                    Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────

          November 2026   ← → month   ↑ ↓ day   v board
           Mon        Tue        Wed        Thu        Fri        Sat        Sun
           26         27         28         29         30         31          1
            2          3 ○        4          5 ○        6          7          8
            9         10 ○       11         12 ○       13         14         15
           16         17 ○       18 –       19 ○◐      20 ○●      21 ○       22 ○◇
          [23]○○     ▸24 ○○      25 ○       26 ○○      27 ○       28 ○       29 ○
           30 ○        1 ○○       2 ○        3 ○○○      4 ○◇       5 ○        6 ○

          TOMORROW, TUE 24 NOV
          ○ Phones away at dinner
            each of you
          ○ Couples session
            you

          TO LOOK AT AGAIN
          ◇ Our whole agreement                                        yesterday
            look again · Space: looked at                                             ↓

        ────────────────────────────────────────────────────────────────────────────────
          Enter open   Space kept   n new   v view   ? keys   ^X leave
    "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 50, 16).keys("Pvvl<tab>"),
        expect![[r#"
          trust-guide › Our plan
        ──────────────────────────────────────────────────
          December 2026   ← → month   ↑ ↓ day   v board
           Mon   Tue   Wed   Thu   Fri   Sat   Sun
           30 ○   1 ○○  2 ○   3 ○+  4 ○◇  5 ○   6 ○
            7 ○   8 ○○  9 ○  10 ○○ 11 ○  12 ○  13 ○
           14 ○  15 ○○ 16 ○  17 ○○ 18 ○  19 ○  20 ○◇
           21 ○  22 ○○▸23 ○  24 ○○ 25 ○  26 ○  27 ○
           28 ○  29 ○○ 30 ○  31 ○○  1 ○   2 ○   3 ○
          WED 23 DEC
        ▸ ○ Phones away at dinner
            each of you

          TO LOOK AT AGAIN                              ↓
        ──────────────────────────────────────────────────
          Enter open   Space kept   ? keys   ^X leave
    "#]],
    );
}

#[test]
fn all_is_readable_in_the_smallest_window_and_without_colours() {
    use trust_guide::ui::{Depth, Theme};
    let mut play = Play::of(agreed(Role::Broke), 40, 12);
    for keys in ["P", "v", "v", "<tab>", "v"] {
        play.keys(keys);
        let mono = play.screen();
        for dark in [true, false] {
            play.app.set_theme(Theme { dark, depth: Depth::Full });
            assert_eq!(play.keys("<c-l>").screen(), mono, "{keys}");
        }
        play.app.set_theme(Theme { dark: true, depth: Depth::Mono });
    }
}

#[test]
fn the_weeks_are_dots_and_words_and_never_a_share_of_a_hundred() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    let screen = told(play.keys("P<pgdn><pgdn>"));
    assert!(screen.contains("kept or told early of"), "{screen}");
    assert!(screen.contains("● kept ◐ early word ○ open – missed ✓ repaired"), "{screen}");
    assert!(!screen.contains('%'), "{screen}");
}

#[test]
fn a_limit_that_fails_the_control_check_is_flagged_and_leads_to_its_words_and_to_safety() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let rows = vec![
        row("family", &[("no", "No calls to your sister"), ("control", "+people")]),
        row("money", &[("ask", "Over 200")]),
        row("work", &[("ask", "Late shifts"), ("control", "+none")]),
    ];
    page(&mut workbook, "plan.t3", 0, vec![("limits", Answer::Table(rows))]);
    let mut play = Play::of(workbook, 80, 40);
    let screen = told(play.keys("P"));
    assert!(screen.contains("△ Family This limit takes away"), "{screen}");
    assert!(screen.contains("Money control check not done yet"), "{screen}");
    assert!(!screen.contains("Work control"), "{screen}");
    // The given topics stand in the order of the page: money, family, work.
    let screen = told(play.keys("j<enter>"));
    assert!(screen.contains("▸ Not all right: No calls to your sister"), "{screen}");
    let screen = told(play.keys("<esc>jj<enter>"));
    assert!(screen.contains("afraid of your partner"), "{screen}");
}

#[test]
fn a_new_action_gets_an_id_of_its_own_and_a_new_page_carries_it_on() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Phones away<enter><esc>");
    let exercise = NodeId::from("plan.t2");
    let rows = |play: &Play, place: usize| {
        let sitting = play.app.workbook().sittings_of(&exercise).nth(place).cloned();
        match sitting.and_then(|sitting| sitting.answers.get("actions").cloned()) {
            Some(Answer::Table(rows)) => rows,
            _ => Vec::new(),
        }
    };
    let first = rows(&play, 0);
    assert!(first.len() == 1 && first[0].id.len() == 16, "{first:?}");
    play.keys("<esc>P");
    assert!(
        told(&play).contains("Phones away each of you · no first day yet"),
        "{}",
        play.screen()
    );
    // To its page, to the opening, and on to a new page.
    play.keys("<enter><home>n");
    assert!(told(&play).contains("✓ What we will do"), "{}", play.screen());
    play.keys("<pgdn><enter> at dinner<enter><esc>");
    assert_eq!(rows(&play, 0), first, "the page before it stays as it was");
    let second = rows(&play, 1);
    assert_eq!((second.len(), &second[0].id), (1, &first[0].id), "{}", play.screen());
    assert_ne!(second[0].cells["what"], first[0].cells["what"]);
}

#[test]
fn the_first_row_of_a_table_gets_an_id_of_its_own_with_its_first_word() {
    let mut play = Play::as_role(Role::Broke);
    play.keys(":Fill in: The trust agreement<enter><enter>One<c-s> two<enter><esc>");
    let sitting =
        play.app.workbook().sittings_of(&NodeId::from("plan.t2")).next().cloned().unwrap();
    let Some(Answer::Table(rows)) = sitting.answers.get("actions") else { panic!("no table") };
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].cells["what"], Answer::Line("One two".into()));
}

#[test]
fn more_than_five_actions_are_allowed_and_fewer_are_suggested() {
    let mut workbook = welcomed(Some(Role::Broke));
    let rows = (0..6).map(|place| row(&format!("r{place}"), &[("what", "Something")]));
    page(&mut workbook, "plan.t2", 0, vec![("actions", Answer::Table(rows.collect()))]);
    let mut play = Play::of(workbook, 80, 40);
    let screen = told(play.keys("P"));
    assert!(screen.contains("A few that are kept are better than many."), "{screen}");
}

#[test]
fn a_line_is_taken_away_and_comes_back_and_a_private_page_says_so() {
    let mut workbook = welcomed(Some(Role::Broke));
    page(
        &mut workbook,
        "plan.t1",
        0,
        vec![("lines", Answer::Table(vec![row("e", &[("line", "You text me"), ("do", "=keep")])]))],
    );
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P");
    assert!(told(&play).contains("WHAT TRUST LOOKS LIKE · MON 23 NOV"), "{}", play.screen());
    assert!(!told(&play).contains("PRIVATE"));
    play.keys("d");
    assert!(!told(&play).contains("You text me"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("You text me"), "{}", play.screen());
    play.keys("<enter><home>v<esc>");
    assert!(told(&play).contains("· PRIVATE"), "{}", play.screen());
}

#[test]
fn a_review_that_was_held_comes_again_in_four_weeks() {
    let mut play = Play::of(agreed(Role::Hurt), 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ ◇ Our whole agreement");
    let screen = told(play.keys(" "));
    assert!(screen.contains("The next look is on Mon 21 Dec"), "{screen}");
    let exercise = NodeId::from("plan.t2");
    let sitting = play.app.workbook().sittings_of(&exercise).next_back().cloned().unwrap();
    assert_eq!(sitting.answers["review"], Answer::Date(crate::plans::day("2026-12-21")).clone());
}

#[test]
fn promises_are_found_by_their_words_and_shown_on_their_day() {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Mend the blue gate", -60, Role::Broke, PromiseState::Kept);
    let mut play = Play::of(workbook, 80, 24);
    play.keys("/blue gate<enter>");
    let screen = play.screen();
    assert!(
        screen.contains("September 2026") && screen.contains("▸ ● Mend the blue gate"),
        "{screen}"
    );
}

#[test]
fn ten_years_of_promises_are_read_once_and_only_what_is_in_view() {
    let mut workbook = agreed(Role::Broke);
    let now = crate::harness::stamp(crate::harness::NOW);
    let today = crate::plans::today();
    let made = (1..3650).map(|ago| {
        let id = RecordId::from(format!("a9@{}", today.plus(-ago)).as_str());
        let promise = Promise::made(id, "Call".into(), Role::Broke, now, today.plus(-ago));
        Promise { action: Some(RecordId::from("a9")), state: PromiseState::Kept, ..promise }
    });
    workbook.promises = trust_guide::domain::Records::gather(made);
    let mut play = Play::of(workbook, 120, 40);
    play.keys("Pvv");
    let Some(Screen::Plan(plan)) = play.app.screens().last() else { panic!("not the plan") };
    let shown: usize = plan.reading.groups.iter().map(|group| group.items.len()).sum();
    assert!(shown < 20, "{shown}");
}
