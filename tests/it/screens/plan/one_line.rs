//! An act in one line: it is read back as it is typed, kept as a row, and nothing of it is lost.

use expect_test::expect;
use trust_guide::{
    domain::{
        field::{Answer, TableRow},
        id::NodeId,
        role::Role,
    },
    screens::Screen,
    ui::action::Opened,
};

use crate::{
    harness::{Play, welcomed},
    plans::{day, opened},
    screens::{check, plan::told},
};

/// The acts of the agreement.
fn acts(play: &Play, exercise: &str) -> Vec<TableRow> {
    let latest = play.app.workbook().sittings_of(&NodeId::from(exercise)).next_back();
    match latest.and_then(|sitting| sitting.answers.get("actions")) {
        Some(Answer::Table(rows)) => rows.clone(),
        _ => Vec::new(),
    }
}

fn choice(id: &str) -> Answer {
    Answer::Choice(Some(id.to_owned()))
}

const LINE: &str = "text when I leave work, every weekday, from Monday";

#[test]
fn an_act_is_one_line_that_is_read_back_as_it_is_typed() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>").keys(LINE);
    check(
        &play,
        expect![[r#"
              Our plan                              Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              This is for what you said you would do. Begin with one promise, so
              small┏ What, in a few plain words? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              when ┃ text when I leave work, every weekday, from Monday           ┃
                   ┃                                                              ┃
              Nothi┃ text when I leave work – Monday to Friday, from Monday       ┃
              keepi┃ 30 November                                                  ┃
                   ┃ Tab opens the whole form, filled in. Shift-Tab keeps all of  ┃
              WHERE┃ it as words.                                                 ┃
            ▸ + One┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                So small that a bad day cannot break it.
              + What trust looks like
                Acts a camera could film.
              + An act with a day
                Who does what, how often, from when.
              + A limit, and why
                What is all right, what to ask first, until when.                          ↓

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter keep it   ^S save   F2 keys   ^X leave
        "#]],
    );
    assert!(acts(&play, "plan.t2").is_empty(), "nothing is kept before Enter");
    let screen = told(play.keys("<enter>"));
    assert!(
        screen.contains("text when I leave work Monday to Friday · from Mon 30 Nov"),
        "{screen}"
    );
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows.len(), 1, "{screen}");
    assert_eq!(rows[0].cells["what"], Answer::Line("text when I leave work".into()));
    assert_eq!(rows[0].cells["often"], choice("weekdays"));
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2026-11-30")));
    assert!(rows[0].cells.get("by").is_none(), "nobody said who");
    play.keys("u");
    assert!(acts(&play, "plan.t2").is_empty(), "{}", play.screen());
}

#[test]
fn it_is_read_back_in_a_small_window_too() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 50, 16);
    play.keys("Pnj<enter>").keys(LINE);
    check(
        &play,
        expect![[r#"
              Our plan                     kept in the draft
            ──────────────────────────────────────────────────
              This is for what you said you would do. Begin  ↑
            ┏ What, in a few plain words? ━━━━━━━━━━━━━━━━━━┓
            ┃ text when I leave work, every weekday, from   ┃
            ┃ Monday                                        ┃
            ┃                                               ┃
            ┃ text when I leave work – Monday to Friday,    ┃
            ┃ from Monday 30 November                       ┃
            ┃ Tab opens the whole form, filled in. Shift-   ┃
            ┃ Tab keeps all of it as words.                 ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                So small that a bad day cannot break it.
              + What trust looks like                        ↓
            ──────────────────────────────────────────────────
              Esc done   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn each_way_that_people_say_it_fills_its_cells() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>I see the counsellor every second Friday until Christmas<enter>");
    play.keys("nj<enter>Both of us: gym on Tue and Fri<enter>");
    play.keys("nj<enter>Money talk, the first Monday of the month<enter>");
    play.keys("nj<enter>Tell my mother on 5 December<enter>");
    let rows = acts(&play, "plan.t2");
    let often = |place: usize| rows[place].cells["often"].clone();
    let from = |place: usize| rows[place].cells["from"].clone();
    assert_eq!(rows.len(), 4, "{}", play.screen());
    assert_eq!((often(0), from(0)), (choice("fortnight"), Answer::Date(day("2026-11-27"))));
    assert_eq!(rows[0].cells["ends"], Answer::Date(day("2026-12-25")));
    assert_eq!(rows[0].cells["by"], choice("broke"));
    assert_eq!((often(1), from(1)), (choice("weekly"), Answer::Date(day("2026-11-24"))));
    let days = Answer::Check(["tue", "fri"].map(str::to_owned).into());
    assert_eq!((&rows[1].cells["days"], &rows[1].cells["by"]), (&days, &choice("each")));
    assert_eq!((often(2), from(2)), (choice("month-weekday"), Answer::Date(day("2026-12-07"))));
    assert_eq!((often(3), from(3)), (choice("once"), Answer::Date(day("2026-12-05"))));
    let screen = told(&play);
    assert!(screen.contains("on the first Monday of each month"), "{screen}");
}

#[test]
fn what_is_not_understood_is_kept_as_words_and_so_is_all_of_it_where_somebody_wants_that() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Pnj<enter>May I call before I come");
    assert!(told(&play).contains("It is kept as words."), "{}", play.screen());
    play.keys("<enter>nj<enter>Every Friday is ours");
    assert!(
        told(&play).contains("Every Friday is ours – every Friday, from Friday 27 November"),
        "{}",
        play.screen()
    );
    play.keys("<s-tab>");
    assert!(told(&play).contains("All of it is kept as words."), "{}", play.screen());
    play.keys("<enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows.len(), 2, "{}", play.screen());
    assert_eq!(rows[0].cells["what"], Answer::Line("May I call before I come".into()));
    assert_eq!(rows[1].cells["what"], Answer::Line("Every Friday is ours".into()));
    assert!(rows.iter().all(|row| row.cells.get("often").is_none()), "{rows:?}");
}

#[test]
fn a_day_that_may_be_two_is_asked_before_it_is_kept() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Pnj<enter>Tell them on 5/12");
    assert!(told(&play).contains("5 December or 12 May"), "{}", play.screen());
    play.keys("<enter>");
    assert!(acts(&play, "plan.t2").is_empty(), "{}", play.screen());
    play.keys("<enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows.len(), 1, "{}", play.screen());
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2026-12-05")));
    assert_eq!(rows[0].cells["what"], Answer::Line("Tell them".into()));
}

#[test]
fn tab_opens_the_whole_form_with_what_was_understood() {
    let mut play = Play::as_role(Role::Broke);
    play.resize(80, 40).keys("Pnj<enter>Cook on Mondays<tab>");
    let screen = told(&play);
    assert!(matches!(play.app.screens().last(), Some(Screen::Exercise(_))), "{screen}");
    for told in
        ["What: Cook", "How often: Every week", "[x] Monday", "[ ] Tuesday", "First time on"]
    {
        assert!(screen.contains(told), "{told}: {screen}");
    }
    assert_eq!(acts(&play, "plan.t2").len(), 1);
}

#[test]
fn an_empty_line_keeps_nothing_and_esc_loses_nothing() {
    let mut play = Play::as_role(Role::Broke);
    let before = play.app.workbook().clone();
    play.keys("Pnj<enter><enter>nj<enter><esc>");
    assert_eq!(play.app.workbook().sittings, before.sittings, "{}", play.screen());
    play.keys("nj<enter>Walk daily<esc>");
    assert_eq!(acts(&play, "plan.t2").len(), 1, "{}", play.screen());
    assert!(
        told(&play).contains("Kept: Walk – every day, from today, Monday 23 November"),
        "{}",
        play.screen()
    );
}

#[test]
fn a_line_that_is_saved_while_it_is_typed_stays_one_row() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Walk daily<c-s>, both of us<enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(rows[0].cells["by"], choice("each"));
    play.keys("u");
    assert!(acts(&play, "plan.t2").is_empty(), "one line is one step: {}", play.screen());
}

#[test]
fn one_s_own_act_is_a_line_too_and_asks_nobody_who() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| {
        profile.company = Some(trust_guide::domain::profile::Company::Alone);
    });
    let mut play = Play::of(workbook, 80, 30);
    play.keys("Pn");
    while !play.screen().contains("▸ An act of mine") {
        play.keys("j");
    }
    play.keys("<enter>A walk before supper, every second day<enter>");
    let rows = acts(&play, "plan.a1");
    assert_eq!(rows.len(), 1, "{}", play.screen());
    assert_eq!(rows[0].cells["often"], choice("second-day"));
    assert_eq!(rows[0].cells["what"], Answer::Line("A walk before supper".into()));
}

#[test]
fn days_of_the_week_are_asked_only_where_an_act_goes_by_them() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 40);
    play.keys("Pnj<enter>Cook daily<tab>");
    assert!(!play.screen().contains("On which days"), "{}", play.screen());
    // To how often, and on to every second day and every week.
    play.keys("j<right><right>");
    assert!(!play.screen().contains("On which days"), "{}", play.screen());
    play.keys("<right>");
    let screen = told(&play);
    assert!(screen.contains("Every week") && screen.contains("On which days"), "{screen}");
    play.keys("<left>");
    assert!(!play.screen().contains("On which days"), "{}", play.screen());
}

#[test]
fn words_that_were_being_typed_are_there_after_the_program_ended() {
    let mut first = Play::as_role(Role::Broke);
    first.keys("Pnj<enter>").keys(LINE).keys("<c-x>");
    let draft = first.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.body, LINE);
    let kept = first.app.workbook().clone();
    let mut play = Play::opened(Opened { draft: Some(draft), ..opened(kept) }, 80, 30);
    assert!(play.screen().contains("You were writing this"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains(LINE), "{}", play.screen());
    play.keys("<enter><esc>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows.len(), 1, "{}", play.screen());
    assert_eq!(rows[0].cells["what"], Answer::Line(LINE.into()));
}

#[test]
fn a_rhythm_without_a_name_stands_in_its_row_in_words_and_falls_on_its_days() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 40);
    play.keys("Pnj<enter>Pay rent on the 1st and the 15th");
    let screen = told(&play);
    let read = "Pay rent – every month, on day 1 and day 15, from Tuesday";
    assert!(screen.contains(read), "{screen}");
    play.keys("<enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows[0].cells["often"], choice("rhythm"));
    let words = "every month on the 1st and the 15th";
    assert_eq!(rows[0].cells["rhythm"], Answer::Line(words.into()));
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2026-12-01")));
    let screen = told(&play);
    assert!(screen.contains("every month, on day 1 and day 15"), "{screen}");
    let plan = trust_guide::domain::plan::promises(
        &crate::harness::guide(),
        play.app.workbook(),
        day("2026-11-23").unwrap(),
        day("2026-12-31").unwrap(),
    );
    let days: Vec<String> = plan.iter().map(|promise| promise.day.to_string()).collect();
    assert_eq!(days, ["2026-12-01", "2026-12-15"]);
}

#[test]
fn a_rhythm_in_words_can_be_changed_in_the_form_and_taken_away() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 50);
    play.keys("Pnj<enter>Water the plants every 10 days<tab>");
    let screen = told(&play);
    assert!(screen.contains("How often: In another rhythm, said in words"), "{screen}");
    assert!(screen.contains("In which rhythm: every 10 days"), "{screen}");
    // Who does it, how often, and in which rhythm: other words are read, too.
    play.keys("jj<enter>");
    for _ in 0.."every 10 days".len() {
        play.keys("<bs>");
    }
    play.keys("every full moon");
    assert!(told(&play).contains("Not understood yet"), "{}", play.screen());
    for _ in 0.."full moon".len() {
        play.keys("<bs>");
    }
    play.keys("three weeks on Monday");
    assert!(told(&play).contains("= every three weeks, on Monday"), "{}", play.screen());
    play.keys("<enter>");
    let words = "every three weeks on Monday";
    assert_eq!(acts(&play, "plan.t2")[0].cells["rhythm"], Answer::Line(words.into()));
    // Another way is picked, and the words count for nothing.
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 50);
    play.keys("Pnj<enter>Water the plants every 10 days<tab>j<left>");
    let screen = told(&play);
    assert!(!screen.contains("In which rhythm"), "{screen}");
    assert_eq!(acts(&play, "plan.t2")[0].cells["often"], choice("month-end"));
}

#[test]
fn what_is_left_out_is_told_back_and_never_due() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pnj<enter>Text Anna goodnight each night except Fridays");
    assert!(told(&play).contains("but Friday, from today"), "{}", play.screen());
    play.keys("<enter>nj<enter>Text Anna every day except when I travel");
    assert!(told(&play).contains("It is kept as words."), "{}", play.screen());
    play.keys("<enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows[0].cells["often"], choice("weekly"));
    let Answer::Check(days) = &rows[0].cells["days"] else { panic!("{rows:?}") };
    assert!(days.len() == 6 && !days.contains("fri"), "{days:?}");
    assert!(rows[1].cells.get("often").is_none(), "{rows:?}");
}

#[test]
fn what_is_missing_is_said_while_it_is_typed() {
    for (line, missing) in [
        ("Gym twice a week", "as “on Tue and Fri”, and it falls"),
        ("Text goodnight starting next week", "Say how often too"),
        ("Meet biweekly on Tuesdays", "“Biweekly” is taken as every two weeks."),
        ("Blood test every year in May", "– every year, no first"),
    ] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 40);
        play.keys("Pnj<enter>").keys(line);
        assert!(told(&play).contains(missing), "{line}: {}", play.screen());
    }
}

#[test]
fn a_date_at_the_end_is_asked_about_too() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Pnj<enter>Haircut 5/10");
    assert!(told(&play).contains("5 October or 10 May"), "{}", play.screen());
    play.keys("<enter><enter>");
    let rows = acts(&play, "plan.t2");
    assert_eq!(rows[0].cells["from"], Answer::Date(day("2027-10-05")));
    assert_eq!(rows[0].cells["what"], Answer::Line("Haircut".into()));
}
