//! Exercises: every kind of question, answered by keys.

use expect_test::expect;
use trust_guide::domain::{field::Answer, role::Role};

use crate::{
    harness::{Play, welcomed},
    screens::{check, held},
};

/// Opens an exercise by name through the palette, at its first question.
fn open(role: Role, title: &str) -> Play {
    let mut play = Play::of(welcomed(Some(role)), 80, 24);
    play.keys(&format!(":Fill in: {title}<enter>"));
    assert!(play.screen().contains(title), "{}", play.screen());
    play
}

#[test]
fn an_exercise_opens_with_why_and_how_long() {
    let play = open(Role::Hurt, "Today’s basics");
    check(
        &play,
        expect![[r#"
              9 Steady first                                            Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Today’s basics
              Steady first · 2 min · yours, not locked

              Yours. It is in a file that anyone who uses this account can open.

              The body’s small needs come first, because a body with some sleep
              and food can bear more.

              This takes two minutes. Do it once a day if it helps, and a day left
              out is just a day.

              · How was my sleep?
              · What I did today
              · How steady do I feel?
              · One small thing for tomorrow

              ▸ Enter begin   Esc not today is fine


            ────────────────────────────────────────────────────────────────────────────────
              Enter go on   Tab next   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn a_scale_takes_digits_and_arrows() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter>7");
    assert_eq!(held(&play, "steady.h1", "sleep"), Some(Answer::Scale(Some(7))));
    play.keys("<right>");
    assert_eq!(held(&play, "steady.h1", "sleep"), Some(Answer::Scale(Some(7))), "only marked");
    assert!(play.screen().contains("Not kept yet. Enter keeps 8."), "{}", play.screen());
    play.keys("<enter><up>");
    assert_eq!(held(&play, "steady.h1", "sleep"), Some(Answer::Scale(Some(8))));
    play.keys("10");
    assert_eq!(held(&play, "steady.h1", "sleep"), Some(Answer::Scale(Some(10))));
    play.keys("d");
    assert_eq!(held(&play, "steady.h1", "sleep"), Some(Answer::Scale(None)));
}

#[test]
fn a_number_that_was_only_marked_on_a_scale_is_kept_by_going_on_and_by_nothing_else() {
    for (keys, number) in [
        ("l<esc>", None),
        ("h<down>", None),
        ("+l<s-tab>", None),
        ("l<enter>", Some(5)),
        ("ll<tab>", Some(6)),
        ("l9<esc>", Some(9)),
    ] {
        let mut play = open(Role::Hurt, "Today’s basics");
        play.keys("<enter>").keys(keys);
        let kept = held(&play, "steady.h1", "sleep").unwrap_or(Answer::Scale(None));
        assert_eq!(kept, Answer::Scale(number), "{keys}: {}", play.screen());
    }
}

#[test]
fn several_options_are_ticked_and_unticked() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter><tab> j ");
    let Some(Answer::Check(picked)) = held(&play, "steady.h1", "basics") else { panic!("a check") };
    assert_eq!(picked.into_iter().collect::<Vec<_>>(), ["ate", "moved"]);
    assert!(play.screen().contains("[x] I ate something"), "{}", play.screen());
    play.keys("u");
    let Some(Answer::Check(picked)) = held(&play, "steady.h1", "basics") else { panic!("a check") };
    assert_eq!(picked.len(), 1);
}

#[test]
fn one_line_is_written_and_kept_on_enter() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter><tab><tab><tab>soup at noon<enter>");
    let kept = held(&play, "steady.h1", "tomorrow");
    assert_eq!(kept, Some(Answer::Line("soup at noon".into())));
    assert!(
        play.screen().contains("4 questions") || play.screen().contains("1 question"),
        "{}",
        play.screen()
    );
}

#[test]
fn a_choice_holds_one() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter>j ");
    assert_eq!(held(&play, "steady.b1", "contact"), Some(Answer::Choice(Some("not-yet".into()))));
}

#[test]
fn a_date_is_typed_or_moved_and_nonsense_is_told() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter><tab><esc><right>");
    let Some(Answer::Date(Some(day))) = held(&play, "steady.b1", "by") else { panic!("a date") };
    assert_eq!(day.to_string(), "2026-11-23");
    play.keys("<right>");
    let Some(Answer::Date(Some(day))) = held(&play, "steady.b1", "by") else { panic!("a date") };
    assert_eq!(day.to_string(), "2026-11-24");
    play.keys("<enter><c-u>soonish<enter>");
    assert!(play.screen().contains("not be read as a day. Try friday"), "{}", play.screen());
    play.keys("<c-u>2026-12-24<enter>");
    let Some(Answer::Date(Some(day))) = held(&play, "steady.b1", "by") else { panic!("a date") };
    assert_eq!(day.to_string(), "2026-12-24");
}

#[test]
fn a_list_takes_one_line_after_the_other() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter><tab><tab>the old phone<enter>the bills<enter><esc>");
    let kept = held(&play, "steady.b1", "not-hide");
    assert_eq!(kept, Some(Answer::List(vec!["the old phone".into(), "the bills".into()])));
    play.keys("kd");
    let Some(Answer::List(lines)) = held(&play, "steady.b1", "not-hide") else { panic!("a list") };
    assert_eq!(lines.len(), 1);
    play.keys("u");
    let Some(Answer::List(lines)) = held(&play, "steady.b1", "not-hide") else { panic!("a list") };
    assert_eq!(lines.len(), 2);
}

#[test]
fn a_table_takes_rows_of_its_own_and_cells_of_every_kind() {
    let mut play = open(Role::Hurt, "Who knows");
    play.keys("<enter>My sister<enter>all of it<enter><right><down>8");
    check(
        &play,
        expect![[r#"
              9 Steady first                              Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Who knows
              Steady first · 5 min · yours, not locked
              question 1 of 2

              My circle

              1.
                Who: My sister
                What they know: all of it
                Who may they tell? No one
                How calm I feel after:
                 0  1  2  3  4  5  6  7 [8] 9  10
                worse                         calm
                + add a row





            ────────────────────────────────────────────────────────────────────────────────
              Space pick   Tab next   Enter go on   Esc commands   ? keys   ^X leave
        "#]],
    );
    let Some(Answer::Table(rows)) = held(&play, "steady.h2", "people") else { panic!("a table") };
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].cells["name"], Answer::Line("My sister".into()));
    assert_eq!(rows[0].cells["say"], Answer::Choice(Some("no".into())));
    assert_eq!(rows[0].cells["calm"], Answer::Scale(Some(8)));
}

#[test]
fn a_table_with_given_rows_fits_fifty_columns() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 50, 16);
    play.keys(":Fill in: Impact map<enter><enter><down>she wakes at three<enter>");
    check(
        &play,
        expect![[r#"
              1 Taking responsibility            saved 19:57
            ──────────────────────────────────────────────────
              Impact map · question 1 of 2
              Where it landed

              Area: Sleep
                What they told me:
                  …
                What I saw: she wakes at three
                What I will do
              ┃

              Area: Body
                What they told me:                           ↓
            ──────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn long_words_are_written_in_a_box_and_kept_on_escape() {
    let mut play = open(Role::Broke, "Apology builder");
    play.keys("<enter>I lied.<enter><enter>For months.<esc>");
    let kept = held(&play, "resp.b3", "did");
    assert_eq!(kept, Some(Answer::Text("I lied.\n\nFor months.".into())));
}

#[test]
fn what_is_being_written_is_a_draft_within_a_second() {
    let mut play = open(Role::Broke, "Apology builder");
    play.keys("<enter>I lied");
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.body, "I lied");
    assert_eq!(held(&play, "resp.b3", "did"), None);
}

#[test]
fn a_fresh_page_keeps_the_earlier_answers_one_key_away() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter>3G").keys("n<enter>8");
    let id = trust_guide::domain::id::NodeId::from("steady.h1");
    assert_eq!(play.app.workbook().sittings_of(&id).count(), 2);
    play.keys("p");
    assert!(play.screen().contains("[3]"), "{}", play.screen());
}

#[test]
fn a_hard_page_warns_before_and_settles_after() {
    let mut play = open(Role::Hurt, "What happened to me");
    assert!(play.screen().contains("! This can stir up a lot"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("how heavy is it?"), "{}", play.screen());
    play.keys("7<enter><tab><tab><tab><tab>");
    assert!(play.screen().contains("enough for today"), "{}", play.screen());
}

#[test]
fn the_example_and_the_source_are_one_key_away() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter><tab><tab><tab>");
    assert!(play.screen().contains("Example: soup"), "{}", play.screen());
    play.keys("<esc>x");
    assert!(!play.screen().contains("Example:"));
    play.keys("s");
    assert!(play.screen().contains("Where it comes from"), "{}", play.screen());
}

#[test]
fn letters_and_digits_never_leave_a_form() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter>");
    for key in ["w", "J", "1", "A", "0", ","] {
        play.keys(key).keys("<f2><esc>");
    }
    assert!(play.screen().contains("question 1 of"), "{}", play.screen());
    play.keys("<esc>J");
    assert!(play.screen().contains("Journal"), "{}", play.screen());
}

#[test]
fn a_choice_answered_with_enter_goes_on_like_every_other_kind() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter>jk");
    assert!(play.screen().contains("Enter pick, go on"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(held(&play, "steady.b1", "contact"), Some(Answer::Choice(Some("yes".into()))));
    assert!(play.screen().contains("question 2 of"), "{}", play.screen());
    // Coming back, Enter on the one that is picked leaves it as it is, and goes on, too.
    play.keys("<s-tab><enter>");
    assert_eq!(held(&play, "steady.b1", "contact"), Some(Answer::Choice(Some("yes".into()))));
    assert!(play.screen().contains("question 2 of"), "{}", play.screen());
}

#[test]
fn going_on_in_a_hurry_answers_neither_ticks_nor_a_choice() {
    let mut play = open(Role::Broke, "Apology builder");
    play.keys("<enter>").keys(&"<tab>".repeat(6));
    assert!(play.screen().contains("Before I say it"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("They want to"), "{}", play.screen());
    play.keys("<enter>");
    assert!(!play.screen().contains("They want to"), "{}", play.screen());
    for field in ["nothing", "way"] {
        assert!(held(&play, "resp.b3", field).is_none_or(|it| it.is_blank()), "{field}");
    }
    // An answer that was cleared is not given again by going on.
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter>j d<enter>");
    let kept = held(&play, "steady.b1", "contact");
    assert!(kept.is_none_or(|it| it.is_blank()), "{}", play.screen());
}

#[test]
fn enter_ticks_nothing_on_a_list_of_ticks_and_goes_on() {
    let mut play = open(Role::Hurt, "Today’s basics");
    play.keys("<enter><tab>");
    assert!(play.screen().contains("Enter go on"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(play.screen().contains("question 3 of"), "{}", play.screen());
    assert!(held(&play, "steady.h1", "basics").is_none_or(|it| it.is_blank()));
    play.keys("<s-tab> j ");
    let Some(Answer::Check(ticked)) = held(&play, "steady.h1", "basics") else {
        panic!("{}", play.screen())
    };
    assert_eq!(ticked.len(), 2);
    play.keys("<enter>");
    assert!(play.screen().contains("question 3 of"), "{}", play.screen());
}

#[test]
fn pasted_lines_become_lines_of_a_list() {
    let mut play = open(Role::Broke, "Do no more harm");
    play.keys("<enter><tab><tab>");
    play.event(trust_guide::shell::Event::Paste("- the phone\r\n* the bills\r\n\r\n".to_owned()));
    let kept = held(&play, "steady.b1", "not-hide");
    assert_eq!(kept, Some(Answer::List(vec!["the phone".into(), "the bills".into()])));
}

#[test]
fn a_page_for_both_stays_shared_whatever_is_opened_over_it() {
    let mut play = open(Role::Hurt, "Talk rules");
    assert!(play.screen().contains("A page for both of you"), "{}", play.screen());
    play.keys("<f2><esc><f1><esc>");
    assert!(play.screen().contains("A page for both of you"), "{}", play.screen());
    play.keys("v");
    assert!(play.screen().contains("yours, not locked"), "{}", play.screen());
}

#[test]
fn cells_that_are_only_passed_through_make_no_answer() {
    let mut play = open(Role::Broke, "Impact map");
    play.keys("<enter><down><down><down><esc>");
    assert_eq!(held(&play, "resp.b2", "map"), None);
    assert!(play.app.workbook().sittings.is_empty());
}

#[test]
fn a_draft_of_an_answer_that_is_let_go_is_in_the_trash() {
    let mut first = open(Role::Hurt, "Not my fault");
    first.keys("<enter>I trusted and<c-c>");
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: first.world.drafts.last().unwrap().clone(),
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut second = Play::opened(opened, 80, 24);
    second.keys("jj<enter>");
    assert!(second.app.workbook().sittings.is_empty());
    second.keys("Jt");
    assert!(second.screen().contains("I trusted and"), "{}", second.screen());
}

#[test]
fn with_the_sources_open_the_view_still_follows_the_cursor() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        let mut workbook = welcomed(Some(Role::Broke));
        workbook.edit_profile(|profile| {
            profile.company = Some(trust_guide::domain::profile::Company::Together);
        });
        let mut play = Play::of(workbook, columns, rows);
        play.keys(":Boundary sheet").keys("<enter><enter><enter>").keys("<esc>jjj");
        assert!(!play.screen().contains("Where it comes from"), "{}", play.screen());
        play.keys("s");
        let sources = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(sources.contains("Where it comes from"), "{}", play.screen());
        // Once: whatever is gone to or typed then is drawn.
        for keys in ["j", "<up>", "<enter>", "Phones away"] {
            play.keys(keys);
            let screen = play.screen();
            let is_writing = screen.contains('┏') || screen.contains('┃');
            assert!(screen.contains('▸') || is_writing, "{keys} at {columns}: {screen}");
        }
        assert!(play.screen().contains("Phones away"), "{}", play.screen());
    }
}

#[test]
fn an_opening_that_was_read_on_is_read_back_too() {
    let mut play = open(Role::Hurt, "Stay, wait, or part");
    let first = play.resize(50, 16).screen();
    assert!(play.keys("j").screen() != first && play.keys("k").screen() == first);
}
