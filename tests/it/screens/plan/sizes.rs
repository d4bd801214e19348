//! The plan at each size, in each view, and empty.

use expect_test::expect;
use trust_guide::domain::{profile::Company, role::Role};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
    screens::{check, plan::told},
};

#[test]
fn an_empty_plan_is_an_invitation_in_the_words_of_each_reader() {
    check(
        Play::as_role(Role::Hurt).keys("P"),
        expect![[r#"
              Our plan                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              This is a place for what you ask for and what you both agreed. You owe
              nobody a plan, and not today is fine. When you want to, begin with
              what trust looks like to you.

              Nothing here is a score. Early word, given before it fails, counts as
              keeping faith.

              WHERE TO BEGIN
            ▸ + What trust looks like
                Acts a camera could film.
              + One small promise
                So small that a bad day cannot break it.
              + An act with a day
                Who does what, how often, from when.
              + A limit, and why
                What is all right, what to ask first, until when.                          ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   n new   v view   Esc back   ? keys   ^X leave
        "#]],
    );
    let broke = told(Play::as_role(Role::Broke).keys("P"));
    assert!(broke.contains("This is for what you said you would do"), "{broke}");
    let mut alone = welcomed(Some(Role::Hurt));
    alone.edit_profile(|profile| profile.company = Some(Company::Alone));
    let alone = told(Play::of(alone, 80, 24).keys("P"));
    assert!(alone.contains("This can be a plan of your own"), "{alone}");
}

#[test]
fn the_board_stands_in_four_columns_where_there_is_room() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    check(
        play.keys("P"),
        expect![[r#"
              Our plan                                                                                          Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              Today  3                     This week  3                 Later  3                     Kept
              ──────────────────────────   ──────────────────────────   ──────────────────────────   ──────────────────────────
            ▸ ○ Phones away at dinner      ○ Phones away at dinner      ○ Open bank statement        ● Called at lunch
                you · today                  you · tomorrow               together                     you · Fri 20 Nov · kept
                                                                          you · Thu 3 Dec
              ○ Be home at 18:00           ○ Couples session                                         ◐ Cinema
                you · today                  you · tomorrow             ◇ Couples session              you · Thu 19 Nov ·
                                                                          Fri 4 Dec · look again       early word
              ○ Phones away at dinner      ○ Phones away at dinner
                your partner · today         your partner · tomorrow    ◇ Phones and messages
                                                                          Sun 20 Dec · look again
              FROM BEFORE

              ○ Phones away at dinner
                you · yesterday
                and earlier days: v

              ○ Phones away at dinner
                your partner · yesterday
                and earlier days: v

              ◇ The whole agreement
                yesterday · look again ·
                Space: looked at

              ○ Couples session
                you · Thu 19 Nov
                and earlier days: v

              – The bins
                you · Wed 18 Nov ·
                missed                                                                                                             ↓

            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   Space kept   n new   v view   a days away   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_board_has_three_columns_at_eighty_and_says_what_is_later() {
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("P"),
        expect![[r#"
              Our plan                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              Today  3                  This week  3              Kept
              ───────────────────────   ───────────────────────   ───────────────────────
            ▸ ○ Phones away at dinner   ○ Phones away at dinner   ● Called at lunch
                you · today               you · tomorrow            you ·
                                                                    Fri 20 Nov · kept
              ○ Be home at 18:00        ○ Couples session
                you · today               you · tomorrow          ◐ Cinema
                                                                    you · Thu 19 Nov ·
              ○ Phones away at dinner   ○ Phones away at dinner     early word
                your partner · today      your partner ·
                                          tomorrow
              FROM BEFORE

              ○ Phones away at dinner
                you · yesterday
                and earlier days: v                                                        ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Space kept   n new   v view   a days away   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_board_is_a_list_at_fifty() {
    check(
        Play::of(agreed(Role::Hurt), 50, 16).keys("P"),
        expect![[r#"
              Our plan
            ──────────────────────────────────────────────────
              [board]  agenda   month  v

              TODAY
            ▸ ○ Phones away at dinner
                you · today
              ○ Be home at 18:00
                you · today
              ○ Phones away at dinner
                your partner · today

              FROM BEFORE
              ○ Phones away at dinner                        ↓
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
              Our plan                                                                                          Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                     board  [agenda]  month  v

                                    TODAY, MON 23 NOV
                                  ▸ ○ Phones away at dinner
                                      you
                                    ○ Be home at 18:00
                                      you
                                    ○ Phones away at dinner
                                      your partner

                                    FROM BEFORE
                                    ○ Phones away at dinner
                                      you · yesterday
                                    ○ Phones away at dinner
                                      your partner · yesterday
                                    ◇ The whole agreement
                                      yesterday · look again · Space: looked at
                                    ○ Phones away at dinner
                                      you · Sat 21 Nov
                                    ○ Phones away at dinner
                                      your partner · Sat 21 Nov
                                    ○ Phones away at dinner
                                      you · Fri 20 Nov
                                    ○ Phones away at dinner
                                      your partner · Fri 20 Nov
                                    ○ Couples session
                                      you · Thu 19 Nov
                                    – The bins
                                      you · Wed 18 Nov · missed
                                      Enter: put it right
                                    ○ Couples session
                                      you · Tue 17 Nov
                                    ○ Couples session
                                      you · Thu 12 Nov                                                       ↓

            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   Space kept   n new   v view   a days away   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("Pv"),
        expect![[r#"
              Our plan                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

               board  [agenda]  month  v

              TODAY, MON 23 NOV
            ▸ ○ Phones away at dinner
                you
              ○ Be home at 18:00
                you
              ○ Phones away at dinner
                your partner

              FROM BEFORE
              ○ Phones away at dinner
                you · yesterday
              ○ Phones away at dinner
                your partner · yesterday
              ◇ The whole agreement
                yesterday · look again · Space: looked at
              ○ Phones away at dinner                                                      ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Space kept   n new   v view   a days away   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_agenda_fits_fifty_columns() {
    check(
        Play::of(agreed(Role::Broke), 50, 16).keys("Pv"),
        expect![[r#"
              Our plan
            ──────────────────────────────────────────────────
               board  [agenda]  month  v

              TODAY, MON 23 NOV
            ▸ ○ Phones away at dinner
                you
              ○ Be home at 18:00
                you
              ○ Phones away at dinner
                your partner

              FROM BEFORE
              ○ Phones away at dinner                        ↓
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
              Our plan                                                                                          Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    November 2026   ← → month   ↑ ↓ day   v board
                                     Mon       Tue       Wed       Thu       Fri       Sat       Sun
                                     26        27        28        29        30        31         1
                                      2         3 ○       4         5 ○       6         7         8
                                      9        10 ○      11        12 ○      13        14        15
                                     16        17 ○      18 –      19 ○◐     20 ○●○    21 ○○     22 ○○◇
                                    ▸23 ○○○    24 ○○○    25 ○○     26 ○○○    27 ○○     28 ○○     29 ○○
                                     30 ○○      1 ○○○     2 ○○      3 ○○○○    4 ○○◇     5 ○○      6 ○○

                                    TODAY, MON 23 NOV
                                    ○ Phones away at dinner
                                      you
                                    ○ Be home at 18:00
                                      you
                                    ○ Phones away at dinner
                                      your partner

                                    TO LOOK AT AGAIN
                                    ◇ The whole agreement                                        yesterday
                                      look again · Space: looked at

                                    THE LAST WEEKS
                                    your partner
                                    16 Nov  ○ ○ ○
                                    23 Nov  ○
                                    4 still open.
                                    you
                                     2 Nov  ○ ○
                                     9 Nov  ○ ○
                                    16 Nov  ○ – ○ ◐ ○ ● ○ ○
                                    23 Nov  ○ ○
                                    2 kept or told early of 3; 1 missed; 11 still open.
                                    ● kept  ◐ early word  ○ open  – missed  ✓ repaired
                                                                                                             ↓

            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   n new   v view   a days away   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        Play::of(agreed(Role::Broke), 80, 24).keys("Pvvj"),
        expect![[r#"
              Our plan                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              November 2026   ← → month   ↑ ↓ day   v board
               Mon        Tue        Wed        Thu        Fri        Sat        Sun
               26         27         28         29         30         31          1
                2          3 ○        4          5 ○        6          7          8
                9         10 ○       11         12 ○       13         14         15
               16         17 ○       18 –       19 ○◐      20 ○●○     21 ○○      22 ○○◇
              [23]○○○    ▸24 ○○○     25 ○○      26 ○○○     27 ○○      28 ○○      29 ○○
               30 ○○       1 ○○○      2 ○○       3 ○○○○     4 ○○◇      5 ○○       6 ○○

              TOMORROW, TUE 24 NOV
              ○ Phones away at dinner
                you
              ○ Couples session
                you
              ○ Phones away at dinner
                your partner

              TO LOOK AT AGAIN                                                             ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   n new   v view   a days away   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_month_fits_fifty_columns() {
    check(
        Play::of(agreed(Role::Broke), 50, 16).keys("Pvvl<tab>"),
        expect![[r#"
              Our plan
            ──────────────────────────────────────────────────
              December 2026   ← → month   ↑ ↓ day   v board
               Mon   Tue   Wed   Thu   Fri   Sat   Sun
               30 ○○  1 ○+  2 ○○  3 ○+  4 ○+  5 ○○  6 ○○
                7 ○○  8 ○+  9 ○○ 10 ○+ 11 ○○ 12 ○○ 13 ○○
               14 ○○ 15 ○+ 16 ○○ 17 ○+ 18 ○○ 19 ○○ 20 ○+
               21 ○○ 22 ○+▸23 ○○ 24 ○+ 25 ○○ 26 ○○ 27 ○○
               28 ○○ 29 ○+ 30 ○○ 31 ○+  1 ○○  2 ○○  3 ○○
              WED 23 DEC
            ▸ ○ Phones away at dinner
                you
              ○ Phones away at dinner
                your partner                                 ↓
            ──────────────────────────────────────────────────
              Enter open   n new   ? keys   ^X leave
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
