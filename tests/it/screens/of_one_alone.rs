//! What one of two did alone: whose it is said to be, and for whom it counts.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day,
    field::Answer,
    id::{NodeId, RecordId},
    journal::Entry,
    kinds::Record,
    look_back::{About, Look, Period},
    profile::Company,
    promise::PromiseState,
    role::Role,
    sitting::Sitting,
    summary::Summary,
    tick::Whose,
    words::Words,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    plans::promised,
    screens::{
        counted::of_two,
        plan::{told, walk_to},
        whose::in_role,
    },
};

const HURT: Option<Role> = Some(Role::Hurt);
const BROKE: Option<Role> = Some(Role::Broke);
const BOTH: Option<Role> = Some(Role::Both);

fn today() -> Day {
    Day::of(stamp(NOW), 4)
}

/// Goes to be somebody else in Settings.
fn become_another(play: &mut Play, label: &str) -> String {
    play.keys("0,<enter><home>");
    walk_to(play, &format!("▸ {label}"));
    told(play.keys("<enter>"))
}

#[test]
fn before_it_changes_the_true_writer_is_named_and_only_where_something_will_be_shown() {
    let mut play = Play::of(welcomed(HURT), 80, 24);
    play.keys("wOne line of mine.<esc>");
    let both = become_another(&mut play, "Both of us");
    assert!(!both.contains("Before it changes"), "{both}");
    // The journal goes on to hide it.
    let nobody = become_another(&mut play, "I would rather not say");
    assert!(!nobody.contains("Before it changes"), "{nobody}");
    let broke = become_another(&mut play, "The one who broke trust");
    assert!(!broke.contains("Before it changes"), "{broke}");
    let hurt = become_another(&mut play, "The one who was hurt");
    assert!(hurt.contains("It shows what the one who was hurt wrote here alone"), "{hurt}");
    assert!(hurt.contains("words in the journal. Are they here?"), "{hurt}");
}

#[test]
fn before_it_changes_it_is_said_that_ticks_of_one_alone_come() {
    for (one, label) in
        [(Role::Hurt, "The one who was hurt"), (Role::Broke, "The one who broke trust")]
    {
        let mut workbook = welcomed(Some(one));
        let guide = guide();
        let step = guide.stages.iter().flat_map(|stage| &stage.steps);
        let step = step.filter(|step| step.role == one).map(|step| step.id.clone()).next().unwrap();
        let whose = Whose::of(&guide, &workbook, &step).unwrap();
        workbook.toggle(&step, whose, stamp(NOW), today());
        let mut play = in_role(&workbook, BOTH);
        let screen = become_another(&mut play, label);
        assert!(screen.contains(&format!("what {} did here alone", one.person())), "{screen}");
        assert!(screen.contains("ticked and read"), "{screen}");
    }
}

/// A page for either, filled in by one alone.
fn filled(by: Role) -> (NodeId, Workbook) {
    let mut workbook = welcomed(Some(by));
    let guide = guide();
    let exercises = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let mut open = exercises.filter(|exercise| exercise.role == Role::Any && !exercise.unkept);
    let exercise = open.next().unwrap();
    let mut sitting = Sitting::begun(RecordId::from("s"), exercise.id.clone(), stamp(NOW), today());
    sitting.by = Some(by);
    let answer = Answer::Line(Words::from("one line"));
    sitting.answers.insert(exercise.fields[0].id.clone(), answer);
    workbook.put(Record::Sitting(Arc::new(sitting)));
    (exercise.id.clone(), workbook)
}

#[test]
fn a_page_filled_in_alone_counts_for_nobody_else() {
    for (by, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let (exercise, workbook) = filled(by);
        for (reader, count) in [(Some(by), 1), (Some(other), 0), (BOTH, 0)] {
            let mut workbook = workbook.clone();
            workbook.edit_profile(|profile| profile.is_here(reader));
            let summary = Summary::of(&guide(), &workbook);
            assert_eq!(summary.answered(&exercise), count, "{reader:?}");
            assert_eq!(summary.days().len(), count, "{reader:?}");
        }
    }
}

#[test]
fn who_reads_alone_is_given_their_own_words_where_two_write_and_two_are_given_none() {
    for (reader, words) in [(HURT, 1), (BROKE, 1), (BOTH, 0), (None, 0)] {
        let mut workbook = of_two();
        workbook.edit_profile(|profile| profile.role = reader);
        let entries: Vec<Entry> = workbook.journal.iter().map(|it| Entry::clone(it)).collect();
        for entry in entries {
            let body = Words::from(format!("Words of {}.", entry.day));
            workbook.put(Record::Entry(Arc::new(Entry { body, ..entry })));
        }
        let summary = Summary::of(&guide(), &workbook);
        let look = Look::of(&guide(), &workbook, &summary, reader, today(), Period::All);
        assert_eq!(look.pairs.len(), words, "{reader:?}");
        assert_eq!(look.is_of_one, words > 0, "{reader:?}");
        for pair in look.pairs {
            let back = today().days_since(pair.then.day);
            let own = if reader == HURT { 365 } else { 730 };
            assert!(matches!(pair.about, About::Mode(_)) && back == own, "{reader:?}");
        }
    }
}

#[test]
fn an_old_tick_of_one_side_is_not_named_to_the_other_one_by_undo() {
    let guide = guide();
    for (one, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let mut step = guide.stages.iter().flat_map(|stage| &stage.steps);
        let step = step.find(|step| step.role == one).unwrap();
        let mut workbook = welcomed(None);
        workbook.toggle(&step.id, Whose::default(), stamp(NOW), today());
        for reader in [Some(other), BOTH] {
            let mut play = in_role(&workbook, reader);
            let screen = told(play.keys("u"));
            let first = step.text.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
            assert!(screen.contains("a tick") && !screen.contains(&first), "{screen}");
        }
        let mut play = in_role(&workbook, Some(one));
        let screen = told(play.keys("u"));
        assert!(!screen.contains("a tick"), "{screen}");
    }
}

#[test]
fn esc_at_who_promises_it_goes_a_step_back_and_names_nobody() {
    let mut play = Play::of(welcomed(BOTH), 80, 40);
    play.keys("Pn<enter>Water plants<enter><enter>");
    assert!(told(&play).contains("By when?"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains("Who promises it?"), "{}", play.screen());
    assert!(told(play.keys("<esc>")).contains("By when?"), "{}", play.screen());
    let screen = told(play.keys("<esc>"));
    assert!(screen.contains("nobody named"), "{screen}");
    let promises = &play.app.workbook().promises;
    let made: Vec<_> = promises.iter().map(|it| (it.what.as_str(), it.by)).collect();
    assert_eq!(made, [("Water plants", Role::Any)]);
    // It can still be said.
    play.keys("<enter>");
    walk_to(&mut play, "▸ Say who promises it");
    play.keys("<enter><enter>");
    assert_eq!(play.app.workbook().promises.iter().next().unwrap().by, Role::Hurt);
}

#[test]
fn space_on_today_says_why_it_marks_nothing_of_what_is_not_the_readers_own() {
    for (reader, words) in [
        (BROKE, "That is for your partner to say"),
        (BOTH, "That is for the one whose promise it is"),
    ] {
        let mut workbook = welcomed(HURT);
        promised(&mut workbook, "Water plants", 0, Role::Hurt, PromiseState::Open);
        let mut play = in_role(&workbook, reader);
        walk_to(&mut play, "Water plants");
        let screen = told(play.keys(" "));
        assert!(screen.contains(words), "{reader:?}: {}", play.screen());
        let promise = play.app.workbook().promises.iter().next().unwrap();
        assert_eq!(promise.state, PromiseState::Open);
    }
}

#[test]
fn nothing_to_close_is_said_of_ones_own_where_the_other_ones_is_open() {
    let mut workbook = welcomed(HURT);
    promised(&mut workbook, "Water plants", -2, Role::Hurt, PromiseState::Open);
    let mut play = in_role(&workbook, BROKE);
    let screen = told(play.keys("Pa"));
    assert!(screen.contains("Nothing of yours is open"), "{screen}");
}

#[test]
fn one_space_never_marks_the_promise_of_the_other_and_what_was_seen_is_offered_first() {
    for (role, by) in [(Role::Broke, Role::Hurt), (Role::Hurt, Role::Broke)] {
        let mut workbook = welcomed(Some(role));
        workbook.edit_profile(|profile| profile.company = Some(Company::Together));
        let id = RecordId::from("Water the plants");
        promised(&mut workbook, "Water the plants", 0, by, PromiseState::Open);
        let mut play = Play::of(workbook, 80, 24);
        play.keys("P ");
        let state = |play: &Play| play.app.workbook().promises.find(&id).unwrap().state;
        assert_eq!(state(&play), PromiseState::Open, "{role:?}: {}", play.screen());
        assert!(play.screen().contains("▸ I saw it done"), "{role:?}: {}", play.screen());
        // What one saw stands beside the mark, and is none.
        play.keys("<enter>");
        let kept = play.app.workbook().promises.find(&id).unwrap().clone();
        assert!(kept.state == PromiseState::Open && kept.seen.is_some(), "{role:?}");
    }
}
