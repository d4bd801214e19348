//! Promises: made, kept, told early, missed and put right, moved, seen, undone.

mod cursor;
mod drafts;
mod mending;
mod older;
mod one_undo;
mod turned;
mod undated;
mod witness;

use std::sync::Arc;

use expect_test::expect;
use trust_guide::{
    domain::{
        field::Answer,
        id::{NodeId, RecordId},
        kinds::Record,
        profile::Company,
        promise::{Promise, PromiseState, Size},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::{
    harness::{Play, welcomed},
    plans::{agreed, day, page, promised, row, today},
    screens::{
        check,
        plan::{told, walk_to},
    },
};

pub fn with_one(due: i64) -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    promised(&mut workbook, "Be home at six", due, Role::Broke, PromiseState::Open);
    workbook
}

fn promise(play: &Play, id: &str) -> Promise {
    let found = play.app.workbook().promises.find(&RecordId::from(id));
    Promise::clone(found.unwrap_or_else(|| panic!("no {id}: {}", play.screen())))
}

pub fn only(play: &Play) -> Promise {
    assert_eq!(play.app.workbook().promises.len(), 1, "{}", play.screen());
    Promise::clone(play.app.workbook().promises.at(0).unwrap())
}

#[test]
fn a_promise_is_made_with_a_few_keys_and_one_undo_takes_it_back() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>Be home at six");
    check(
        &play,
        expect![[r#"
              Our plan                              Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              This is for what you said you would do. Begin with one promise, so
              small that a bad day cannot break it. The rest you choose together,
              when ┏ What do you promise? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                   ┃ Be home at six                                               ┃
              Nothi┃                                                              ┃
              keepi┃ So plain that anyone could see whether it was done.          ┃
                   ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              WHERE TO BEGIN
            ▸ + One small promise
                So small that a bad day cannot break it.
              + What trust looks like
                Acts a camera could film.
              + An act with a day
                Who does what, how often, from when.
              + A limit, and why
                What is all right, what to ask first, until when.                          ↓

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    // It is in the draft while it is typed, and no promise before its line is closed.
    assert!(play.app.workbook().promises.is_empty() && play.world.saved.is_empty());
    let draft = play.world.drafts.last().unwrap().as_ref().unwrap();
    assert_eq!(&*draft.body, "Be home at six");
    play.keys("<enter>Sam<enter>j<enter><enter>j<enter>");
    let made = only(&play);
    assert_eq!((&*made.whom, made.day, made.by), ("Sam", today().plus(1), Role::Broke));
    assert_eq!((made.size, made.state), (Some(Size::Medium), PromiseState::Open));
    play.keys("u");
    assert!(play.app.workbook().promises.is_empty(), "{}", play.screen());
    play.keys("<c-r>");
    assert_eq!(only(&play).size, Some(Size::Medium));
}

#[test]
fn a_person_alone_is_not_asked_whose_promise_it_is() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P<enter>A walk<enter><enter><enter>");
    assert!(told(&play).contains("How big is it?"), "{}", play.screen());
    play.keys("<esc>");
    assert_eq!((only(&play).by, only(&play).size), (Role::Hurt, None));
    play.keys(" <home>l<enter>");
    assert!(!told(&play).contains("I saw it"), "{}", play.screen());
}

#[test]
fn space_keeps_a_promise_and_opens_it_again() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P ");
    assert_eq!(only(&play).state, PromiseState::Kept);
    assert!(!only(&play).later);
    play.keys(" ");
    assert_eq!(only(&play).state, PromiseState::Open);
    play.keys("uu");
    assert_eq!(only(&play).state, PromiseState::Open);
}

#[test]
fn a_day_of_an_action_is_a_promise_once_it_is_marked() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    let before = play.app.workbook().promises.len();
    play.keys("P ");
    assert_eq!(play.app.workbook().promises.len(), before + 1, "{}", play.screen());
    let kept = promise(&play, "a1@2026-11-23.broke");
    assert_eq!((kept.state, kept.by), (PromiseState::Kept, Role::Broke));
    assert_eq!(&*kept.what, "Phones away at dinner");
    play.keys("u");
    assert_eq!(play.app.workbook().promises.len(), before);
}

#[test]
fn what_is_entered_on_a_later_day_says_so() {
    let mut play = Play::of(with_one(-2), 80, 24);
    play.keys("P ");
    assert!(only(&play).later);
    assert!(told(&play).contains("entered later"), "{}", play.screen());
}

#[test]
fn early_word_keeps_faith_and_offers_a_card_that_can_be_left() {
    let mut play = Play::of(with_one(1), 80, 24);
    play.keys("P<enter>");
    check(
        &play,
        expect![[r#"
              Our plan                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              Today ┏ What became of it? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              ──────┃  Be home at six                                              ┃─────
              nothin┃                                                              ┃ys
                    ┃  tomorrow · you                                              ┃
                    ┃                                                              ┃
              NOT IN┃▸ Early word                                                  ┃
              + What┃    told before it failed: it keeps faith                     ┃
                Acts┃  Move it to another day                                      ┃
              + An a┃  Write a note                                                ┃
                Who ┃  Take it away                                                ┃
              + A li┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                What is all right, what to ask first, until when.
              + What you show each other for now
                Offered or asked for, with a day when it ends.
              + If somebody slips
                What counts, who is told, the first steps.

            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    assert!(told(&play).contains("Early word keeps faith"), "{}", play.screen());
    play.keys("<esc>");
    assert_eq!((only(&play).state, only(&play).told), (PromiseState::EarlyWord, None));
    play.keys("u");
    assert_eq!(only(&play).state, PromiseState::Open);
    play.keys("<enter><enter>j<enter>");
    assert!(told(&play).contains("What I cannot do"), "{}", play.screen());
    play.keys("<tab><tab>yesterday<enter><esc>");
    let told = only(&play).told.unwrap();
    let card = play.app.workbook().sittings.find(&told).cloned().unwrap();
    assert_eq!(card.exercise, NodeId::from("cons.b2"));
    assert_eq!(card.answers["cannot"], Answer::Line("Be home at six".into()));
}

#[test]
fn a_miss_throws_nobody_into_its_card_and_is_repaired_once_that_is_done() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P<enter>jj<enter>");
    check(
        &play,
        expect![[r#"
              Our plan                                    Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              [board]  agenda   month  v

              Today                     This week                 Kept
              ───────────────────────   ───────────────────────   ───────────────────────
            ▸ – Be home at six          nothing more              none yet, these days
                you · today · missed
                Enter: put it right

              THE LAST WEEKS
              you
              23 Nov  –
              1 missed.
              ● kept  ◐ early word  ○ open  – missed  ✓ repaired

              NOT IN THE PLAN YET
              + What trust looks like
                Acts a camera could film.
              + An act with a day                                                          ↓

            ────────────────────────────────────────────────────────────────────────────────
              Marked as missed. Enter: put it right. u takes it back   ? keys   ^X leave
        "#]],
    );
    assert_eq!(only(&play).state, PromiseState::Missed);
    // Not today is fine: the card waits under the promise.
    assert_eq!(only(&play).repair, None, "no card is begun unasked");
    play.resize(60, 24);
    let waits = "– Be home at six you · today · missed Enter: put it right";
    assert!(told(&play).contains(waits), "{}", play.screen());
    play.keys("<enter><enter>");
    assert!(told(&play).contains("What I missed"), "{}", play.screen());
    play.keys("<tab>She sat alone<tab>I text from the door<tab><esc><tab>");
    play.keys(" ");
    assert_eq!(only(&play).state, PromiseState::Repaired, "{}", play.screen());
    let card = play.app.workbook().sittings.find(&only(&play).repair.unwrap()).cloned().unwrap();
    assert_eq!(card.exercise, NodeId::from("cons.b5"));
    assert_eq!(card.answers["what"], Answer::Line("Be home at six".into()));
    play.keys("<esc>");
    assert!(told(&play).contains("✓ Be home at six"), "{}", play.screen());
}

#[test]
fn a_card_keeps_what_was_missed_while_help_is_looked_at_and_after_an_undo() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P<enter>jj<enter><enter><enter><f1><esc>");
    assert!(told(&play).contains("│ Be home at six"), "{}", play.screen());
    play.keys("<tab>She sat alone<esc>").keys("u<s-tab><esc>");
    assert!(told(&play).contains("Be home at six"), "{}", play.screen());
    play.keys("<tab>She sat alone<esc>");
    let card = play.app.workbook().sittings.find(&only(&play).repair.unwrap()).cloned().unwrap();
    assert_eq!(card.answers["what"], Answer::Line("Be home at six".into()));
}

#[test]
fn a_move_ahead_of_its_day_is_early_word_and_a_later_one_only_moves() {
    let mut play = Play::of(with_one(1), 80, 24);
    play.keys("P<enter>j<enter>jjj<enter><esc>");
    let old = promise(&play, "Be home at six");
    assert_eq!(old.state, PromiseState::EarlyWord, "{}", play.screen());
    let new = play.app.workbook().promises.iter().find(|promise| promise.id != old.id).cloned();
    let new = new.unwrap();
    assert_eq!((new.day, new.moved), (today().plus(7), Some(today().plus(1))));
    assert_eq!(new.state, PromiseState::Open);
    play.keys("<esc>");

    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("P<enter>jjj<enter>");
    assert!(!play.screen().contains("Today, Mon"), "it is due today: {}", play.screen());
    play.keys("<enter>");
    let moved = only(&play);
    assert_eq!((moved.day, moved.moved), (today().plus(1), Some(today())));
    assert_eq!(moved.state, PromiseState::Open);
    assert!(told(&play).contains("moved from Mon 23 Nov"), "{}", play.screen());
}

#[test]
fn the_other_one_can_say_that_they_saw_it_and_silence_is_never_shown() {
    let mut workbook = with_one(0);
    workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P ");
    walk_to(&mut play, "▸ Kept");
    play.keys("<enter>");
    assert!(!told(&play).contains("seen"), "{}", play.screen());
    play.keys("<tab><s-tab>l<enter><enter>");
    assert!(only(&play).seen.is_some(), "{}", play.screen());
    assert!(told(&play).contains("kept · marked by you · seen"), "{}", play.screen());
}

#[test]
fn a_promise_is_taken_away_with_an_undo_and_a_day_of_an_action_too() {
    let mut play = Play::of(agreed(Role::Broke), 120, 40);
    play.keys("Pd");
    assert!(promise(&play, "a1@2026-11-23.broke").trashed.is_some());
    assert!(!told(&play).contains("Phones away at dinner you · today"), "{}", play.screen());
    assert!(play.screen().contains("your partner · today"), "theirs stays: {}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("you · today"), "{}", play.screen());
}

#[test]
fn moving_up_the_ladder_is_offered_once_its_count_was_kept_and_never_happens_by_itself() {
    let mut workbook = welcomed(Some(Role::Broke));
    let rows = vec![
        row("one", &[("what", "The bins go out"), ("count", "=4"), ("state", "=now")]),
        row("two", &[("what", "Dinner on Fridays"), ("count", "=8"), ("state", "=later")]),
    ];
    page(&mut workbook, "cons.b4", 30, vec![("rungs", Answer::Table(rows))]);
    for ago in 1..=3 {
        promised(&mut workbook, &format!("rung.one@{ago}"), -ago, Role::Broke, PromiseState::Kept);
    }
    let rung = |promise: &std::sync::Arc<Promise>| Promise {
        action: Some(RecordId::from("rung.one")),
        ..Promise::clone(promise)
    };
    let made: Vec<Promise> = workbook.promises.iter().map(rung).collect();
    crate::harness::by_hand(&mut workbook, |contents| {
        contents.promises = trust_guide::domain::records::Records::gather(made);
    });
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P");
    walk_to(&mut play, "▸ ▪ The bins go out");
    assert!(told(&play).contains("kept or told early 3 times; you agreed on 4"));
    assert!(!told(&play).contains("You can move up"));
    play.keys("<enter><enter><home>");
    walk_to(&mut play, "▸ ▪ The bins go out");
    assert!(told(&play).contains("You can move up, if each of you says yes"), "{}", play.screen());
    play.keys("<enter><enter>");
    assert!(told(&play).contains("▪ Dinner on Fridays"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("▪ The bins go out"), "{}", play.screen());
}

#[test]
fn the_logical_day_decides_what_is_due_today() {
    let mut workbook = with_one(0);
    workbook.edit_profile(|profile| profile.day_start = 4);
    let mut play = Play::of(workbook, 80, 24);
    // Half past two at night still belongs to the day before.
    play.world.now = crate::harness::stamp("2026-11-24T02:30:00+01:00");
    play.keys("P ");
    assert!(!only(&play).later, "{}", play.screen());
    assert_eq!(Some(only(&play).day), day("2026-11-23"));
}

#[test]
fn a_day_of_a_private_page_stays_private_in_the_file_and_one_of_a_shared_page_does_not() {
    for shared in [false, true] {
        let mut workbook = welcomed(Some(Role::Broke));
        let rows =
            vec![row("a", &[("what", "Bins out"), ("often", "=daily"), ("from", "#2026-11-01")])];
        page(&mut workbook, "plan.t2", 0, vec![("actions", Answer::Table(rows))]);
        let sitting = workbook.sittings.at(0).unwrap();
        let sitting = Sitting { shared, ..Sitting::clone(sitting) };
        workbook.put(Record::Sitting(Arc::new(sitting)));
        let mut play = Play::of(workbook, 80, 24);
        play.keys("P ");
        assert_eq!(only(&play).state, PromiseState::Kept);
        let bytes = encode(play.app.workbook()).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let (_, joint) = text.rsplit_once("\"shared\": {").unwrap();
        assert_eq!(joint.contains("Bins out"), shared, "{joint}");
        assert!(decode(&bytes).unwrap().promises == play.app.workbook().promises);
    }
}

#[test]
fn a_promise_that_was_taken_away_is_found_at_the_end_of_the_plan_also_after_a_restart() {
    let mut play = Play::of(with_one(0), 80, 24);
    play.keys("Pd");
    assert!(told(&play).contains("In the trash, at the end of the plan"), "{}", play.screen());
    let mut play = Play::of(play.app.workbook().clone(), 80, 24);
    play.keys("PG");
    assert!(told(&play).contains("▸ · 1 promise taken away"), "{}", play.screen());
    play.keys("<enter>d<enter>");
    assert!(only(&play).trashed.is_some(), "the first answer keeps it in the trash");
    assert!(told(&play).contains("▸ · Be home at six"), "{}", play.screen());
    play.keys("<enter>");
    assert!(only(&play).trashed.is_none());
    assert!(told(&play).contains("▸ ○ Be home at six"), "{}", play.screen());
    play.keys("u");
    assert!(only(&play).trashed.is_some());
}

#[test]
fn a_promise_that_is_left_after_its_words_has_no_day_yet_and_says_so() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>Be home at six<esc>");
    assert!(told(&play).contains("It is on the plan, with no day yet."), "{}", play.screen());
    assert!(only(&play).undated);
    play.keys("n<enter><esc>");
    assert_eq!(play.app.workbook().promises.len(), 1, "no words, no promise: {}", play.screen());
}
