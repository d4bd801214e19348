//! A number that is one person's, on a page that two fill in: theirs to give, and theirs to see.

use std::sync::Arc;

use trust_guide::{
    domain::{
        day::Day,
        field::Answer,
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    screens::Screen,
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// Every question of the guide that belongs to one of two: its exercise, its place and its owner.
fn questions() -> Vec<(NodeId, usize, String, Role)> {
    let guide = guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let asked = all.flat_map(|exercise| {
        let fields = exercise.fields.iter().enumerate();
        fields.filter_map(|(place, field)| {
            Some((exercise.id.clone(), place, field.id.clone(), field.whose?))
        })
    });
    asked.collect()
}

fn other(role: Role) -> Role {
    if role == Role::Hurt { Role::Broke } else { Role::Hurt }
}

fn answered(exercise: &NodeId, field: &str, value: u8, reader: Option<Role>) -> Workbook {
    let mut workbook = welcomed(reader);
    let now = stamp(NOW);
    let mut sitting = Sitting::begun(RecordId::from("s"), exercise.clone(), now, Day::of(now, 4));
    sitting.shared = true;
    sitting.answers.insert(field.to_owned(), Answer::Scale(Some(value)));
    workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
    workbook
}

/// Opens the page at a question.
fn at(workbook: Workbook, exercise: &NodeId, place: usize) -> Play {
    let title = guide().exercise(exercise).unwrap().1.title.clone();
    let mut play = Play::of(workbook, 100, 40);
    play.keys(&format!(":Fill in: {title}<enter>"));
    play.keys(&"<pgdn>".repeat(place + 1));
    if !play.screen().contains(&format!("question {} of", place + 1)) {
        play.keys("<esc>");
    }
    play
}

fn given(play: &Play, field: &str) -> Option<u8> {
    let sitting = play.app.workbook().sittings.at(0)?;
    match sitting.answers.get(field) {
        Some(Answer::Scale(value)) => *value,
        _ => None,
    }
}

#[test]
fn how_heard_each_felt_belongs_to_one_of_two() {
    let asked: Vec<String> = questions()
        .into_iter()
        .map(|(id, _, field, owner)| format!("{id} {field} {owner:?}"))
        .collect();
    for wanted in ["resp.t1 heard Hurt", "comm.t2 heard-broke Broke", "plan.t1 heard-hurt Hurt"] {
        assert!(asked.iter().any(|found| found == wanted), "{wanted} is not in {asked:?}");
    }
}

#[test]
fn a_number_is_shown_to_its_owner_and_under_no_other_role() {
    for (exercise, place, field, owner) in questions() {
        for reader in [Some(owner), Some(other(owner)), Some(Role::Both), None] {
            let shown = |value| at(answered(&exercise, &field, value, reader), &exercise, place);
            let (low, high) = (shown(2).screen(), shown(8).screen());
            assert!(low.contains(&format!("question {} of", place + 1)), "{low}");
            assert_eq!(low != high, reader == Some(owner), "{field} for {reader:?}: {low}");
        }
    }
}

#[test]
fn a_number_is_given_by_its_owner_and_the_other_one_leaves_it() {
    for (exercise, place, field, owner) in questions() {
        let start = |reader| at(answered(&exercise, &field, 2, reader), &exercise, place);
        let mut theirs = start(Some(other(owner)));
        for key in ["7", "<right>", " ", "d", "<left>"] {
            theirs.keys(key);
            assert_eq!(given(&theirs, &field), Some(2), "{key}: {}", theirs.screen());
        }
        let told = format!("This is for {} to answer", owner.person());
        assert!(theirs.screen().contains(&told), "{}", theirs.screen());
        let fresh = start(Some(other(owner))).screen();
        assert!(!fresh.contains("→ more") && !fresh.contains("d clear"), "{fresh}");
        let mut own = start(Some(owner));
        own.keys("7");
        assert_eq!(given(&own, &field), Some(7), "{}", own.screen());
    }
}

#[test]
fn two_at_one_keyboard_see_a_number_while_it_is_given_and_not_afterwards() {
    for (exercise, place, field, _) in questions() {
        let mut play = at(answered(&exercise, &field, 2, Some(Role::Both)), &exercise, place);
        let told = "The number is not shown";
        assert!(play.screen().contains(told), "{}", play.screen());
        play.keys("<right>");
        assert!(
            play.screen().contains("Enter keeps 5"),
            "no step from a number: {}",
            play.screen()
        );
        play.keys("8");
        assert_eq!(given(&play, &field), Some(8), "{}", play.screen());
        assert!(!play.screen().contains(told), "it can be seen and changed: {}", play.screen());
        play.keys("<f9><f9>");
        assert!(play.screen().contains(told), "{}", play.screen());
        play.keys("8<pgdn>");
        let writes = |play: &Play| match play.app.screens().last() {
            Some(Screen::Exercise(page)) => page.writing.is_some(),
            _ => false,
        };
        if writes(&play) {
            play.keys("<esc>");
        }
        play.keys("<pgup>");
        assert!(play.screen().contains(told), "{}", play.screen());
    }
}
