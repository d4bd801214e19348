//! Look back at three sizes, as charts and as tables, and before there is anything.

use expect_test::expect;
use trust_guide::domain::role::Role;

use super::{lived, whole};
use crate::{
    harness::{Play, welcomed},
    screens::check,
};

#[test]
fn before_anything_was_written_it_says_kindly_what_will_be_here() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("L");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              There is nothing to look back on yet, and that is fine.

              What will be here, from your own words and ticks:
              · From the first day: the days you were here. There is no streak
              to keep.
              · From the first entry: how much you wrote, and in which way.
              · From the first promise: promises by week, as dots.
              · From three pulses: whether anything changed. Fewer say nothing yet.
              · From ten rated entries: which way of writing leaves you calmer.
              · After two weeks: a sentence from then beside one from now. It
              asks first.

              It is for you, and it is not a score.






            ────────────────────────────────────────────────────────────────────────────────
              Esc back   ? keys   ^X leave
        "#]],
    );
    let mut small = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    small.keys("L");
    check(
        &small,
        expect![[r#"
              Look back
            ──────────────────────────────────────────────────
              There is nothing to look back on yet, and that
              is fine.

              What will be here, from your own words
              and ticks:
              · From the first day: the days you were here.
              There is no streak to keep.
              · From the first entry: how much you wrote, and
              in which way.
              · From the first promise: promises by week,
              as dots.
              · From three pulses: whether anything changed. ↓
            ──────────────────────────────────────────────────
              Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn twelve_weeks_on_a_large_screen() {
    let mut play = Play::of(lived(), 120, 40);
    play.keys("L");
    check(
        &play,
        expect![[r#"
              Look back                                                                                         Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    12 WEEKS  Mon 7 Sep to Mon 23 Nov

                                  ▸ Pulse
                                    One number a day
                                    First three answers: about 2. Last three: about 5, higher.
                                     10 ┆
                                        ┆
                                        ┆                                                        ⠛     ⠛
                                      5 ┆                     ⣤     ⣤     ⣤    ⣤⠛ ⣤  ⣤⠛⣤   ⣤⠛⣤   ⠛ ⠛  ⠛  ●
                                        ┆   ⣤⠛⣤   ⣤⠛⣤   ⣿ ⣤  ⠛  ⠛  ⠛  ⠛  ⠛  ⠛
                                      0 ┆
                                        └─────────────────────────────────────────────────────────────────
                                         7 Sep                                                      23 Nov

                                    This week, how safe did you feel to be open?
                                    First three answers: about 3. Last three: about 5, higher.
                                     10 ┆
                                      5 ┆                         ⢀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⠤⠤5⠤⠤⠤⠤⠤5⠤⠤⠤⠤⠤5
                                      0 ┆     3⠉⠉⠉⠉3⠉⠉⠉⠉⠉3⠉⠉⠉⠉⠉3⠉⠉⠁
                                        └─────────────────────────────────────────────────────────────────
                                         7 Sep                                                      23 Nov

                                    How much of the week did the pain take up?
                                    First three answers: about 8. Last three: about 5, lower, and here
                                    lower is easier.
                                     10 ┆     8⠤⠤⠤⠤8⠤⠤⠤⠤⠤8⠤⠤⢄⣀⣀7⣀⣀⣀⣀⣀7⣀⣀⣀⣀⣀7⣀⣀
                                      5 ┆                                     ⠉⠉⠉6⠉⠉⠉⠉⠉6⠉⠉⠉⠉6⠉⠒⠒⠒⠤5⠤⠤⠤⠤⠤5
                                      0 ┆
                                        └─────────────────────────────────────────────────────────────────
                                         7 Sep                                                      23 Nov

                                    Promises by week
                                    By the one who broke trust
                                    Mon 26 Oct  ●                                                            ↓

            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn twelve_weeks_on_a_usual_screen() {
    let mut play = Play::of(lived(), 80, 24);
    play.keys("L");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              12 WEEKS  Mon 7 Sep to Mon 23 Nov

            ▸ Pulse
              One number a day
              First three answers: about 2. Last three: about 5, higher.
               10 ┆
                  ┆
                  ┆                                                        ⠛     ⠛
                5 ┆                     ⣤     ⣤     ⣤    ⣤⠛ ⣤  ⣤⠛⣤   ⣤⠛⣤   ⠛ ⠛  ⠛  ●
                  ┆   ⣤⠛⣤   ⣤⠛⣤   ⣿ ⣤  ⠛  ⠛  ⠛  ⠛  ⠛  ⠛
                0 ┆
                  └─────────────────────────────────────────────────────────────────
                   7 Sep                                                      23 Nov

              This week, how safe did you feel to be open?
              First three answers: about 3. Last three: about 5, higher.
               10 ┆
                5 ┆                         ⢀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⣀⣀⣀4⣀⣀⠤⠤5⠤⠤⠤⠤⠤5⠤⠤⠤⠤⠤5        ↓

            ────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<tab>");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              12 WEEKS  Mon 7 Sep to Mon 23 Nov

                   7 Sep                                                      23 Nov       ↑

            ▸ Promises by week
              By the one who broke trust
              Mon 26 Oct  ●
              Mon 2 Nov   – ◐ ●
              Mon 9 Nov   ● –
              Mon 16 Nov  ◐ ●
              Mon 23 Nov  ●
              7 kept or told early of 9; 2 missed.
              ● kept   ◐ early word   ○ open   – missed   ✓ repaired

              Days you were here
              2026 Sep     Oct     Nov
              Mo   · ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Tu   · · · · · · · · · · ░                                                   ↓

            ────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<tab>");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              12 WEEKS  Mon 7 Sep to Mon 23 Nov

              ● kept   ◐ early word   ○ open   – missed   ✓ repaired                       ↑

            ▸ Days you were here
              2026 Sep     Oct     Nov
              Mo   · ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Tu   · · · · · · · · · · ░
              We   · · · · · ░ · · · ░ ·
              Th   · · · · · · · · ░ · ·
              Fr   ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Sa   ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Su   ░ ░ ▒ ▒ ▒ ▓ ▓ ▓ ▓ ▓ ▓

              ░ here, with few words or none   ▒ some lines   ▓ a page   █ more
              You were here on 48 days. A day counts when something was written
              or ticked.
                                                                                           ↓

            ────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn twelve_weeks_on_a_small_screen() {
    let mut play = Play::of(lived(), 50, 16);
    play.keys("L");
    check(
        &play,
        expect![[r#"
              Look back
            ──────────────────────────────────────────────────
              12 WEEKS  Mon 7 Sep to Mon 23 Nov
            ▸ Pulse
              One number a day
              First three answers: about 2. Last three: about
              5, higher.
               10 ┆
                  ┆
                  ┆                                    ⠛   ⠛
                5 ┆              ⣤  ⣤   ⣤  ⣤⠛⣤ ⣤⠛⣤ ⣿⣤  ⠛⠛ ⠛ ●
                  ┆  ⣿⣤ ⣤⠛⣤ ⣤⠛⣤ ⠛ ⠛ ⠛⠛  ⠛⠛
                0 ┆
                  └──────────────────────────────────────────↓
            ──────────────────────────────────────────────────
              ← shorter   → longer   ? keys   ^X leave
        "#]],
    );
    play.keys("<tab><tab>");
    check(
        &play,
        expect![[r#"
              Look back
            ──────────────────────────────────────────────────
              12 WEEKS  Mon 7 Sep to Mon 23 Nov
              ✓ repaired                                     ↑

            ▸ Days you were here
              2026 Sep     Oct     Nov
              Mo   · ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Tu   · · · · · · · · · · ░
              We   · · · · · ░ · · · ░ ·
              Th   · · · · · · · · ░ · ·
              Fr   ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Sa   ░ ░ ░ ░ ░ ░ ░ ░ ░ ░ ░
              Su   ░ ░ ▒ ▒ ▒ ▓ ▓ ▓ ▓ ▓ ▓                     ↓
            ──────────────────────────────────────────────────
              ← shorter   → longer   ? keys   ^X leave
        "#]],
    );
    play.keys("<tab>");
    check(
        &play,
        expect![[r#"
              Look back
            ──────────────────────────────────────────────────
              12 WEEKS  Mon 7 Sep to Mon 23 Nov
              something was written or ticked.               ↑

            ▸ Words and minutes
              plain facts      ██████ 744 words · 54 min
              feelings         █████ 620 words · 45 min
              1,364 words in 11 entries. 99 minutes
              of writing.

              Which way of writing leaves you calmer
              plain facts      3 lighter, 6 entries
              feelings         as heavy as before, 5 entries ↓
            ──────────────────────────────────────────────────
              ← shorter   → longer   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn every_chart_is_a_table_at_one_key() {
    let mut play = Play::of(lived(), 80, 40);
    play.keys("LD");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              12 WEEKS  Mon 7 Sep to Mon 23 Nov

            ▸ Pulse
              One number a day
              First three answers: about 2. Last three: about 5, higher.
              from Mon 7 Sep    Fr 2  Sa 3
              from Mon 14 Sep   Mo 2  Fr 2  Sa 3
              from Mon 21 Sep   Mo 2  Fr 2  Sa 3
              from Mon 28 Sep   Mo 2  Fr 3  Sa 4
              from Mon 5 Oct    Mo 3  Fr 3  Sa 4
              from Mon 12 Oct   Mo 3  Fr 3  Sa 4
              from Mon 19 Oct   Mo 3  Fr 4  Sa 5
              from Mon 26 Oct   Mo 4  Fr 4  Sa 5
              from Mon 2 Nov    Mo 4  Fr 4  Sa 5
              from Mon 9 Nov    Mo 4  Fr 5  Sa 6
              from Mon 16 Nov   Mo 5  Fr 5  Sa 6
              from Mon 23 Nov   Mo 5

              1  This week, how safe did you feel to be open?
              2  How much of the week did the pain take up?
                             1   2
              Sun 13 Sep     3   8
              Sun 20 Sep     3   8
              Sun 27 Sep     3   8
              Sun 4 Oct      3   7
              Sun 11 Oct     4   7
              Sun 18 Oct     4   7
              Sun 25 Oct     4   6
              Sun 1 Nov      4   6
              Sun 8 Nov      5   6
              Sun 15 Nov     5   5
              Sun 22 Nov     5   5

              Promises by week                                                             ↓

            ────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
    let tables = whole(&mut play);
    assert!(!tables.chars().any(|letter| ('⠁'..='⣿').contains(&letter)), "{tables}");
    assert!(tables.contains("1 kept, 1 early word"), "{tables}");
    play.keys("D<home>");
    assert!(play.screen().contains("10 ┆"), "{}", play.screen());
}
