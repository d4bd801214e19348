//! Pages that both opened: side by side, and what two people do with each line.

use expect_test::expect;
use trust_guide::domain::field::Answer;

use crate::{
    harness::Play,
    screens::{
        apart::{BROKE, HURT, apart, open, says_open, seals},
        check, held,
    },
};

/// Both wrote, sealed and said open.
fn opened(columns: u16, rows: u16) -> Play {
    let mut play = apart("What trust looks like", columns, rows);
    seals(&mut play, HURT, &["A text when the train is late", "Eyes up when I talk"]);
    seals(&mut play, BROKE, &["I tell you before you ask", "a text when the train is late "]);
    says_open(&mut play, HURT);
    says_open(&mut play, BROKE);
    open(&mut play, "Show both pages");
    play
}

#[test]
fn both_sides_stand_beside_each_other_or_one_after_the_other() {
    check(
        &opened(120, 40),
        expect![[r#"
              Apart                                                                               Monday 23 November · saved 19:58
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                    What trust looks like
                                    Opened by both of you. Written on Mon 23 Nov.

                                    The one who was hurt                  The one who broke trust

                                    Five things a camera could film
                                    • A text when the train is late       • I tell you before you ask
                                    • Eyes up when I talk                 • a text when the train is late

                                    Read them all first. Nobody has to defend a line. Then take one line
                                    at a time, and keep it, reword it or park it. What you keep goes into
                                    your plan.

                                  ▸ Go through the lines one by one

                                    The page of this exercise
                                    Delete these two pages


















            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &opened(80, 24),
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:58
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like
              Opened by both of you. Written on Mon 23 Nov.

              The one who was hurt                  The one who broke trust

              Five things a camera could film
              • A text when the train is late       • I tell you before you ask
              • Eyes up when I talk                 • a text when the train is late

              Read them all first. Nobody has to defend a line. Then take one line
              at a time, and keep it, reword it or park it. What you keep goes into
              your plan.

            ▸ Go through the lines one by one

              The page of this exercise
              Delete these two pages


            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    check(
        &opened(50, 16),
        expect![[r#"
              Apart                              saved 19:58
            ──────────────────────────────────────────────────
              What trust looks like
              Opened by both of you. Written on Mon 23 Nov.

              The one who was hurt
              Five things a camera could film
              • A text when the train is late
              • Eyes up when I talk

              The one who broke trust
              Five things a camera could film
              • I tell you before you ask
              • a text when the train is late                ↓
            ──────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn kept_lines_are_rows_of_the_plan() {
    let mut play = opened(80, 24);
    open(&mut play, "one by one");
    play.keys("<enter>jl<right>");
    check(
        &play,
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:58
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like
              Talk about one line at a time. Enter or → goes through: keep, reword,
              park. A line may stay without an answer.

              ON EACH LIST
              • A text when the train is late                                   Keep

              THE ONE WHO WAS HURT
            ▸ • Eyes up when I talk                                           Reword

              THE ONE WHO BROKE TRUST
              • I tell you before you ask                                          –

              The page of this exercise





            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    let rows = |play: &Play| match held(play, "plan.t1", "lines") {
        Some(Answer::Table(rows)) => rows,
        other => panic!("{other:?}"),
    };
    let cells = &rows(&play)[0].cells;
    assert_eq!(cells["line"], Answer::Line("A text when the train is late".into()));
    assert_eq!(cells["whose"], Answer::Choice(Some("each".into())), "it is on each list");
    assert_eq!(cells["do"], Answer::Choice(Some("keep".into())));
    assert_eq!(rows(&play)[1].cells["do"], Answer::Choice(Some("reword".into())));
    let sittings: Vec<_> = play.app.workbook().sittings.iter().collect();
    assert!(sittings.len() == 1 && sittings[0].shared);
    play.keys("<right><right>");
    assert_eq!(rows(&play).len(), 1, "a line without an answer is no row");
    play.keys("u");
    assert!(play.screen().contains("Taken back"), "{}", play.screen());
    assert_eq!(rows(&play)[1].cells["do"], Answer::Choice(Some("park".into())));
}

#[test]
fn the_exercise_shows_what_was_kept_apart() {
    let mut play = opened(80, 24);
    open(&mut play, "one by one");
    play.keys("<enter><esc><esc><esc>");
    assert!(play.screen().contains("✓ All the lines"), "{}", play.screen());
    assert_eq!(play.app.workbook().sittings.len(), 1);
}

#[test]
fn are_we_both_willing_has_no_vote_and_points_to_short_help() {
    let mut play = apart("Are we both willing?", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>");
    open(&mut play, "Seal my page");
    play.keys("j<enter>");
    open(&mut play, BROKE);
    open(&mut play, "I have it");
    play.keys("j ");
    open(&mut play, "Seal my page");
    play.keys("j<enter>");
    says_open(&mut play, BROKE);
    says_open(&mut play, HURT);
    open(&mut play, "Show both pages");
    check(
        &play,
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Are we both willing?
              Opened by both of you. Written on Mon 23 Nov.

              The one who was hurt                  The one who broke trust

              Am I willing to go together?
              Yes                                   Unsure

              What I would need in that room
              (left empty)                          (left empty)

              There is no vote. If both say yes, look for a first hour. If one is
              unsure, ask for a few talks that are only about the choice: they are
              short, and nobody has to promise anything. If one says no, the other
              can still go alone, and nobody asks why.

            ▸ → If both are willing
              → Shortlist                                                                  ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    open(&mut play, "If both are willing");
    assert!(play.screen().contains("Help for couples works for many"), "{}", play.screen());
}

#[test]
fn stay_wait_or_part_shows_three_equal_roads_whatever_was_chosen() {
    let mut roads = Vec::new();
    for (hurt, broke) in [("", "jj"), ("j", "j"), ("jj", "")] {
        let mut play = apart("Stay, wait, or part", 80, 40);
        for (who, keys) in [(HURT, hurt), (BROKE, broke)] {
            open(&mut play, who);
            open(&mut play, "I have it");
            play.keys(&format!("{keys} "));
            open(&mut play, "Seal my page");
            play.keys("j<enter>");
        }
        says_open(&mut play, HURT);
        says_open(&mut play, BROKE);
        open(&mut play, "Show both pages");
        let screen = play.screen();
        roads.push(screen[screen.find("There is no vote").unwrap()..].to_owned());
        for page in ["A new agreement", "The not-yet list", "Parting with care"] {
            open(&mut play, page);
            assert!(play.screen().contains(page), "{}", play.screen());
            play.keys("<esc>");
        }
    }
    assert!(roads.iter().all(|road| *road == roads[0]), "{roads:#?}");
}

#[test]
fn an_opened_page_can_be_looked_at_again_and_deleted() {
    let mut play = opened(80, 24);
    play.keys("<esc>");
    check(
        &play,
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:58
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like

              Each of you writes apart, at this keyboard. Nothing is shown until
              both pages are sealed and both of you have said open. Before that,
              either of you may take your own page back and give no reason.

              This hides from a glance, not from a search: whoever reads the
              file can read what is sealed. The program cannot tell who is at
              the keyboard.

              WHOSE TURN IS IT?
            ▸ The one who was hurt                                        not sealed
              The one who broke trust                                     not sealed

              OPENED BEFORE
              The two pages of Mon 23 Nov

              The page of this exercise

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    open(&mut play, "The two pages of");
    assert!(play.screen().contains("Eyes up"), "{}", play.screen());
    open(&mut play, "Delete these two pages");
    play.keys("j<enter>");
    assert!(play.app.workbook().sealed.is_empty(), "{}", play.screen());
    assert!(!play.screen().contains("The two pages of"));
}
