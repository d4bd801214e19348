//! By when a miss is put right: the day comes due as other days do, until its card says that it is done.

use std::sync::Arc;

use trust_guide::{
    domain::{
        field::Answer,
        id::{NodeId, RecordId},
        kinds::Record,
        profile::Company,
        promise::{Promise, PromiseState},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    shell::Session,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    plans::{promised, today},
    screens::{
        plan::{told, walk_to},
        promises::only,
    },
};

/// A promise of weeks ago that was missed, with a card that says by when it is put right.
fn missed(reader: Role, by: Option<Role>, due: i64) -> Workbook {
    let mut workbook = welcomed(Some(reader));
    promised(&mut workbook, "Rent", -30, Role::Broke, PromiseState::Missed);
    let now = stamp(NOW) - chrono::Duration::days(30);
    let page = NodeId::from("cons.b5");
    let mut card = Sitting::begun(RecordId::from("card"), page, now, today().plus(-30));
    card.by = by;
    card.answers.insert("by".to_owned(), Answer::Date(Some(today().plus(due))));
    workbook.put(Record::Sitting(Arc::new(card)));
    let promise = Promise::clone(workbook.promises.find(&"Rent".into()).unwrap());
    let promise = Promise { repair: Some("card".into()), ..promise };
    workbook.put(Record::Promise(Arc::new(promise)));
    workbook
}

fn printed(play: &Play) -> String {
    Session::of(guide(), play.app.workbook().clone(), stamp(NOW)).today().join("\n")
}

#[test]
fn the_day_of_a_repair_card_comes_due_until_the_card_says_that_it_is_done() {
    for (reader, by) in [(Role::Broke, Some(Role::Broke)), (Role::Both, Some(Role::Both))] {
        let mut play = Play::of(missed(reader, by, 0), 80, 40);
        assert!(told(&play).contains("To put right: Rent"), "{}", play.screen());
        let lines = printed(&play);
        assert!(lines.contains("Something to put right, on your plan"), "{lines}");
        assert!(!lines.contains("Rent"), "{lines}");
        walk_to(&mut play, "▸ · To put right: Rent");
        // Space says nothing of it: it is put right on its card.
        let screen = told(play.keys(" "));
        assert!(screen.contains("▸ – Rent"), "{}", play.screen());
        assert!(screen.contains("to put right by today"), "{}", play.screen());
        assert!(!screen.contains("nothing is due"), "{}", play.screen());
        let screen = told(play.keys("v"));
        assert!(!screen.contains("nothing is due"), "{}", play.screen());
        assert!(screen.contains("to put right by today"), "{}", play.screen());
        play.keys("v0P");
        walk_to(&mut play, "▸ – Rent");
        play.keys("<enter>");
        if play.screen().contains("Who says it?") {
            play.keys("<enter>");
        }
        walk_to(&mut play, "▸ Put it right: the repair card");
        play.keys("<enter><tab><tab><tab><esc><tab> <enter><esc>0");
        let state = play.app.workbook().promises.find(&"Rent".into()).unwrap().state;
        assert_eq!(state, PromiseState::Repaired, "{}", play.screen());
        assert!(!told(&play).contains("To put right"), "{}", play.screen());
        assert!(!printed(&play).contains("put right"));
    }
}

#[test]
fn a_day_to_put_right_by_that_is_to_come_stands_on_the_plan_and_not_on_today() {
    let mut play = Play::of(missed(Role::Broke, Some(Role::Broke), 6), 80, 40);
    assert!(!told(&play).contains("put right"), "{}", play.screen());
    let screen = told(play.keys("P"));
    assert!(screen.contains("to put right by Sun 29 Nov"), "{}", play.screen());
}

#[test]
fn what_is_due_to_be_put_right_is_brought_up_for_two_weeks_and_stays_on_the_plan() {
    for (ago, is_due) in [(14, true), (15, false)] {
        let mut play = Play::of(missed(Role::Broke, None, -ago), 80, 40);
        assert_eq!(told(&play).contains("To put right: Rent"), is_due, "{}", play.screen());
        assert!(told(play.keys("P")).contains("to put right by"), "{}", play.screen());
    }
}

#[test]
fn the_other_ones_own_card_tells_nobody_its_day() {
    for reader in [Role::Hurt, Role::Both] {
        let mut play = Play::of(missed(reader, Some(Role::Broke), 0), 80, 40);
        assert!(!told(&play).contains("put right"), "{}", play.screen());
        assert!(!told(play.keys("P")).contains("to put right by"), "{}", play.screen());
    }
    let mut workbook = missed(Role::Hurt, None, 0);
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let play = Play::of(workbook, 80, 40);
    assert!(!told(&play).contains("To put right"), "{}", play.screen());
}

#[test]
fn the_hurt_partner_is_not_asked_to_put_right_what_the_other_one_missed() {
    let mut workbook = welcomed(Some(Role::Hurt));
    promised(&mut workbook, "Be home at six", 0, Role::Broke, PromiseState::Open);
    let mut play = Play::of(workbook, 80, 24);
    play.keys("P<enter>");
    walk_to(&mut play, "▸ Missed");
    play.keys("<enter>");
    assert_eq!(only(&play).state, PromiseState::Missed);
    assert!(told(&play).contains("your partner’s work, not yours"), "{}", play.screen());
}
