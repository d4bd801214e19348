//! The plan: how its lines are opened, added, looked at again and taken away.

mod meant;
mod one_line;
mod sizes;

use proptest::prelude::*;
use trust_guide::{
    domain::{
        field::{Answer, FieldKind},
        history::History,
        id::{NodeId, RecordId},
        promise::{Promise, PromiseState},
        role::Role,
    },
    screens::Screen,
};

use crate::{
    harness::{Play, welcomed},
    plans::{agreed, page, promised, row},
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
fn the_weeks_are_dots_and_words_and_never_a_share_of_a_hundred() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    let screen = told(play.keys("P<pgdn><pgdn><pgdn>"));
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
    assert!(told(&play).contains("Phones away no first day yet"), "{}", play.screen());
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
    assert!(!told(&play).contains("NOT SHARED"));
    play.keys("d");
    assert!(!told(&play).contains("You text me"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("You text me"), "{}", play.screen());
    play.keys("<enter><home>v<esc>");
    assert!(told(&play).contains("· NOT SHARED"), "{}", play.screen());
}

#[test]
fn a_review_that_was_held_comes_again_in_four_weeks() {
    let mut play = Play::of(agreed(Role::Hurt), 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ ◇ The whole agreement");
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
    crate::harness::by_hand(&mut workbook, |contents| {
        contents.promises = trust_guide::domain::records::Records::gather(made);
    });
    let mut play = Play::of(workbook, 120, 40);
    play.keys("Pvvj");
    let Some(Screen::Plan(plan)) = play.app.screens().last() else { panic!("not the plan") };
    let shown: usize = plan.reading.groups.iter().map(|group| group.items.len()).sum();
    assert!(shown < 20, "{shown}");
}

/// Keys that mean something on the plan and in what it opens.
fn keys() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "<enter>", "<enter>", "<esc>", "<tab>", "<s-tab>", "<pgdn>", "<pgup>", "<home>", "<end>",
        " ", "j", "k", "h", "l", "v", "n", "d", "f", "a", "u", "<c-r>", "t", "s", "+7", "é",
    ]);
    prop::collection::vec(keys, 0..40).prop_map(|keys| keys.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_on_the_plan_can_be_taken_back(keys in keys(), columns in 40u16..130) {
        let mut workbook = agreed(Role::Broke);
        crate::harness::by_hand(&mut workbook, |contents| contents.history = History::default());
        let mut play = Play::of(workbook.clone(), columns, 24);
        play.keys("P").keys(&keys);
        let mut after = play.app.workbook().clone();
        while after.undo().is_some() {}
        prop_assert_eq!(&after.promises, &workbook.promises);
        prop_assert_eq!(&after.sittings, &workbook.sittings);
    }
}

#[test]
fn a_new_row_that_was_left_empty_is_taken_up_again() {
    let mut play = Play::as_role(Role::Hurt);
    for _ in 0..3 {
        play.keys("0Pjj<enter><tab><esc><esc>");
    }
    let rows = |play: &Play| {
        let sitting = play.app.workbook().sittings_of(&NodeId::from("plan.t2")).next_back();
        let Some(Answer::Table(rows)) = sitting.unwrap().answers.get("actions") else { panic!() };
        rows.len()
    };
    assert_eq!(rows(&play), 1, "{}", play.screen());
    // An act in one line takes its place, too.
    play.keys("0Pjj<enter>Be home at six<enter>");
    assert_eq!(rows(&play), 1, "{}", play.screen());
    play.keys("n j<enter>Call<enter>");
    assert_eq!(rows(&play), 2, "{}", play.screen());
}

#[test]
fn what_is_to_be_looked_at_again_stands_once_in_the_agenda() {
    let mut play = Play::of(agreed(Role::Broke), 120, 60);
    let screen = told(play.keys("Pv"));
    let (today, _) = screen.split_once("FROM BEFORE").unwrap();
    assert!(!today.contains('◇'), "{screen}");
}

#[test]
fn letters_typed_on_behind_words_in_a_row_add_no_row_and_lead_nowhere() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("P<down><enter>VICUNA one<tab><tab>");
    let before = play.app.workbook().clone();
    for letter in "not yet, quite/ 5 JPTn".chars() {
        play.keys(&letter.to_string());
        assert!(told(&play).contains("Letters do nothing here"), "{}", play.screen());
    }
    assert_eq!(play.app.workbook().sittings, before.sittings);
    assert!(matches!(play.app.screens().last(), Some(Screen::Exercise(_))));
    play.keys("<right>");
    assert_ne!(play.app.workbook().sittings, before.sittings, "{}", play.screen());
    // Esc makes letters commands again.
    play.keys("<esc>nVICUNA two<esc>");
    assert!(told(&play).contains("VICUNA two"), "{}", play.screen());
}

#[test]
fn letters_typed_on_behind_words_answer_no_question_and_turn_no_page() {
    // A question of its own that is come to from words.
    let guide = crate::harness::guide();
    let mut tried = 0;
    for stage in &guide.stages {
        for exercise in &stage.exercises {
            let words = |field: &trust_guide::domain::field::Field| {
                matches!(field.kind, FieldKind::Line | FieldKind::Text)
            };
            let asked = |field: &trust_guide::domain::field::Field| {
                matches!(field.kind, FieldKind::Choice { .. } | FieldKind::Check { .. })
            };
            let place = exercise.fields.windows(2).position(|it| words(&it[0]) && asked(&it[1]));
            let Some(place) = place.filter(|_| !exercise.unkept && tried < 12) else { continue };
            let mut play = Play::as_role(Role::Broke);
            play.keys(&format!(":Fill in: {}<enter>", exercise.title));
            let Some(Screen::Exercise(_)) = play.app.screens().last() else { continue };
            for _ in 0..=place {
                play.keys("<pgdn>");
            }
            play.keys("<enter>VICUNA one<tab>");
            if !matches!(play.app.screens().last(), Some(Screen::Exercise(it)) if it.part == place + 2)
            {
                continue;
            }
            tried += 1;
            let (before, screen) = (play.app.workbook().clone(), play.screen());
            for letter in "not yet, pr dxuz3qksegGPTL".chars() {
                play.keys(&letter.to_string());
                let told = play.screen();
                assert!(told.contains("Letters do nothing here"), "{letter}: {told}");
                assert_eq!(play.app.workbook(), &before, "{letter}: {told}");
            }
            assert_eq!(screen.lines().next(), play.screen().lines().next());
            // An arrow says that somebody answers, and letters are commands again.
            play.keys("<down>j");
            assert!(!told(&play).contains("Letters do nothing"), "{}", play.screen());
        }
    }
    assert!(tried > 5, "{tried}");
}
