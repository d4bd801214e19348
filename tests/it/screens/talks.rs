//! What the talks look like, at three sizes and in every palette.

use expect_test::expect;
use trust_guide::{
    domain::role::Role,
    ui::{Depth, Theme},
};

use crate::{
    harness::{Play, welcomed},
    screens::check,
    talking::{begin, begun},
};

fn talks(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    begin(&mut play, "talk.ledger");
    play.keys("ejj<enter><esc>We were fair to each other.<enter>");
    begin(&mut play, "talk.turns");
    play.keys("T");
    play
}

#[test]
fn the_talks_there_are() {
    check(
        &talks(120, 40),
        expect![[r#"
              Talks                                                                               Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    GO ON
                                  ▸ ◐ Turn-taking talk                                          Mon 23 Nov

                                    TALKS WITH A SCRIPT
                                    · Ten minutes on promises                                       10 min
                                      A short look each week means that nobody has to ask on the
                                      other days.
                                    · Pause                                                         25 min
                                      A pause with a time on it says: I am coming back.
                                    · Turn-taking talk                                  20 min · may sting
                                      You answer better once you know what was said.
                                    · Find something to try                             30 min · may sting
                                      A small thing you both try for a while can do more than a
                                      big promise.
                                    · Weekly meeting                                    45 min · may sting
                                      A set hour can keep small things small, and leaves the other
                                      hours free.
                                    · Impact talk                                           20 min · heavy
                                      Being heard, in fact and in feeling, can calm a little of the storm.

                                    A talk is for two who can both say no. If you cannot, skip it and
                                    press F1.

                                    HELD
                                    ✓ Ten minutes on promises                                   Mon 23 Nov
                                      “We were fair to each other.”









            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   n begin   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &talks(80, 24),
        expect![[r#"
              Talks                                       Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              GO ON
            ▸ ◐ Turn-taking talk                                          Mon 23 Nov

              TALKS WITH A SCRIPT
              · Ten minutes on promises                                       10 min
              · Pause                                                         25 min
              · Turn-taking talk                                  20 min · may sting
              · Find something to try                             30 min · may sting
              · Weekly meeting                                    45 min · may sting
              · Impact talk                                           20 min · heavy

              A talk is for two who can both say no. If you cannot, skip it and
              press F1.

              HELD
              ✓ Ten minutes on promises                                   Mon 23 Nov
                “We were fair to each other.”


            ────────────────────────────────────────────────────────────────────────────────
              Enter open   n begin   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &talks(50, 16),
        expect![[r#"
              Talks                              saved 19:57
            ──────────────────────────────────────────────────
              GO ON
            ▸ ◐ Turn-taking talk                   Mon 23 Nov

              TALKS WITH A SCRIPT
              · Ten minutes on promises                10 min
              · Pause                                  25 min
              · Turn-taking talk           20 min · may sting
              · Find something to try      30 min · may sting
              · Weekly meeting             45 min · may sting
              · Impact talk                    20 min · heavy

              A talk is for two who can both say no. If you  ↓
            ──────────────────────────────────────────────────
              Enter open   n begin   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn a_turn() {
    let turn = |columns, rows| {
        let mut play = begun("talk.turns", columns, rows);
        play.keys(" ");
        play
    };
    check(
        &turn(120, 40),
        expect![[r#"
              Talk                                                                                Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    Turn-taking talk · part 2 of 3
                                    Four turns

                                  ▸ The one who was hurt speaks · the other listens
                                    turn 1 of 4

                                    ┏━┓  ╺┓   ┏━╸ ┏━╸
                                    ┃ ┃   ┃ ▪ ┗━┓ ┣━┓
                                    ┗━┛  ╺┻   ╺━┛ ┗━┛
                                    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━── 1 min 56 s left of 2

                                    THE ONE WHO SPEAKS
                                    Speak of yourself. “I felt … when …”
                                    Stop before the clock if you like.

                                    THE ONE WHO LISTENS
                                    Do not plan your answer. Say back the fact and the feeling.
                                    Ask: “Did I get it?” You may also ask: “What was the worst part?”
                                    “What did it mean to you?”

                                    ✓ The subject   ▸ Four turns   · Close














            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Space go on   p pause   b break   e end   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &turn(80, 24),
        expect![[r#"
              Talk                                        Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Turn-taking talk · part 2 of 3
              Four turns

            ▸ The one who was hurt speaks · the other listens
              turn 1 of 4
              ┏━┓  ╺┓   ┏━╸ ┏━╸
              ┃ ┃   ┃ ▪ ┗━┓ ┣━┓
              ┗━┛  ╺┻   ╺━┛ ┗━┛
              ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━── 1 min 56 s left of 2

              THE ONE WHO SPEAKS
              Speak of yourself. “I felt … when …”
              Stop before the clock if you like.

              THE ONE WHO LISTENS
              Do not plan your answer. Say back the fact and the feeling.
              Ask: “Did I get it?” You may also ask: “What was the worst part?”
              “What did it mean to you?”                                                   ↓

            ────────────────────────────────────────────────────────────────────────────────
              Space go on   p pause   b break   e end   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &turn(50, 16),
        expect![[r#"
              Talk                               saved 19:57
            ──────────────────────────────────────────────────
              Turn-taking talk · part 2 of 3
              Four turns
            ▸ The one who was hurt speaks · the other listens
              turn 1 of 4
              ━━━━━━━━━━━━━━━━━━━─ 01:56 left

              THE ONE WHO SPEAKS
              Speak of yourself. “I felt … when …”
              Stop before the clock if you like.

              THE ONE WHO LISTENS
              Do not plan your answer. Say back the fact and ↓
            ──────────────────────────────────────────────────
              Space go on   p pause   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn before_a_heavy_talk() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("TG<enter>");
    check(
        &play,
        expect![[r#"
              Talk                                                      Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Impact talk
              20 min · heavy

              Being heard, in fact and in feeling, can calm a little of the storm.
              If you could not say no to this talk, skip it. F1 shows who can help.
              You owe no reason.

              ! This is heavy. The one who was hurt can stop it at any point, and
              owes no reason.

              BEFORE WE BEGIN
            ▸ [ ] We know our pause word.
              [ ] Phones are away, and children cannot hear us.
              [ ] Nobody has been drinking.
              [ ] The one who was hurt wants this talk today.

              Begin
              Not today                                                  is fine too

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Space tick   n begin   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn who_speaks_first_is_asked_where_the_two_choose() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 50, 16);
    play.keys("TGk<enter>jjjj<enter>");
    check(
        &play,
        expect![[r#"
              Talk
            ──────────────────────────────────────────────────
              leaves the other hours free.                   ↑
              If you could not say no to this talk, skip it.
              F1 shows who can help. You owe no reason.

              BEFORE WE BEGIN
              [ ] Phones are away.
              [ ] Nobody is hungry, drunk or worn out.
              [ ] We know our pause word.
              [ ] Each of us could have said no to this hour.

            ▸ Speaks first: the one who broke trust
                                                             ↓
            ──────────────────────────────────────────────────
              Enter open   Space tick   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn saying_back_and_a_break() {
    let mut play = begun("talk.turns", 50, 16);
    play.keys("  ");
    check(
        &play,
        expect![[r#"
              Talk                               saved 19:57
            ──────────────────────────────────────────────────
              Turn-taking talk · part 2 of 3
              Four turns
            ▸ The one who broke trust says it back
              turn 1 of 4 · take the time it needs
              “Did I get it?”   y yes   m partly   n no

              THE ONE WHO LISTENS
              Do not plan your answer. Say back the fact and
              the feeling.
              Ask: “Did I get it?” You may also ask: “What
              was the worst part?” “What did it mean to you?”
                                                             ↓
            ──────────────────────────────────────────────────
              y yes   m partly   n no   ? keys   ^X leave
        "#]],
    );
    play.keys("b<enter>");
    check(
        &play,
        expect![[r#"
              A break                            saved 19:57
            ──────────────────────────────────────────────────



              Back at 20:17








            ──────────────────────────────────────────────────
              Space return   ? keys   ^X leave
        "#]],
    );
    play.resize(80, 24);
    check(
        &play,
        expect![[r#"
              A break                                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────





              Back at 20:17

              ╺━┓ ┏━┓    ╺┓ ╺━┓
              ┏━┛ ┃ ┃ ▪   ┃   ┃
              ┗━╸ ┗━┛    ╺┻   ╹










            ────────────────────────────────────────────────────────────────────────────────
              Space return   b another time   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn every_page_of_a_talk_says_the_same_in_every_palette_and_fits_the_smallest_window() {
    for keys in
        ["T", "TG<enter>", "p", " p", "  ", "pb", " b<enter>", "bjj<enter>", "pe", "ejj<enter>"]
    {
        let mut play = if keys.starts_with('T') {
            Play::of(welcomed(Some(Role::Hurt)), 80, 24)
        } else {
            begun("talk.turns", 80, 24)
        };
        play.keys(keys);
        for (columns, rows) in [(80, 24), (50, 16), (40, 12)] {
            play.resize(columns, rows);
            let mono = play.screen();
            for (dark, depth) in [(true, Depth::Full), (false, Depth::Full), (true, Depth::Sixteen)]
            {
                play.app.set_theme(Theme { dark, depth });
                play.keys("<c-l>");
                assert_eq!(play.screen(), mono, "{keys} {columns}x{rows}");
            }
        }
    }
}
