//! An answer in the editor that somebody uses elsewhere: lent once it was told what that may keep, never what is private.

use trust_guide::{
    domain::{book::OpenBook, field::Answer, role::Role, words::Words, workbook::Workbook},
    shell::Event,
    ui::action::Action,
};

use crate::{
    harness::{Play, welcomed},
    plans::page,
};

const ONLY_SHARED: &str = "opens only for answers on a page that is marked to share";
const KEEPS_COPIES: &str = "may keep copies of these words";

fn book() -> Workbook {
    let mut book = welcomed(Some(Role::Hurt));
    let answers = vec![
        ("which", Answer::Line("The train".into())),
        ("view", Answer::Text("One was late.\nThe other waited.".into())),
    ];
    page(&mut book, "comm.a1", 0, answers);
    book
}

/// The second question of a page that is marked to share, being written on.
fn writing(book: Workbook) -> Play {
    let mut play = Play::of(book, 100, 40);
    play.keys(":Fill in: Seven minutes<enter><pgdn><pgdn>");
    if !play.screen().contains("question 2 of") {
        play.keys("<esc><pgdn>");
    }
    assert!(play.screen().contains("question 2 of"), "{}", play.screen());
    play.keys("<enter><c-end>");
    play
}

fn comes_back(play: &mut Play, words: Result<&str, &str>) {
    let words = words.map(Words::from).map_err(str::to_owned);
    play.event(Event::Action(Box::new(Action::WordsCameBack(words, None))));
}

fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn words_are_lent_once_it_was_told_what_may_be_kept_and_come_back_as_one_change() {
    let mut play = writing(book());
    play.keys("<c-o>");
    assert!(told(&play).contains(KEEPS_COPIES), "{}", play.screen());
    assert!(play.world.lent.is_empty(), "nothing leaves before that was told");
    play.keys("<c-o>");
    let [draft] = &play.world.lent[..] else { panic!("{}", play.world.lent.len()) };
    assert_eq!(&*draft.body, "One was late.\nThe other waited.");
    comes_back(&mut play, Ok("One was late.\nBoth had hoped.\n\nIt rained."));
    assert!(play.screen().contains("It rained.") && play.screen().contains("Both had hoped."));
    assert!(told(&play).contains("Ctrl-Z takes that back"), "{}", play.screen());
    assert_eq!(&*play.world.drafts.last().unwrap().as_ref().unwrap().body, {
        "One was late.\nBoth had hoped.\n\nIt rained."
    });
    play.keys("<c-z>");
    assert!(play.screen().contains("The other waited."), "{}", play.screen());
    assert!(!play.screen().contains("It rained."), "{}", play.screen());
    play.keys("<c-y>");
    assert!(play.screen().contains("It rained."), "{}", play.screen());
    play.keys("<c-o>");
    assert_eq!(play.world.lent.len(), 2, "it is told once on a page");
    comes_back(&mut play, Ok(""));
    assert!(!play.screen().contains("It rained."), "{}", play.screen());
    play.keys("<c-z><esc>");
    let kept = play.app.workbook().sittings.at(0).unwrap().answers.get("view").cloned();
    assert_eq!(kept, Some(Answer::Text("One was late.\nBoth had hoped.\n\nIt rained.".into())));
}

#[test]
fn where_nothing_comes_back_the_words_are_as_they_were_and_it_is_told_why() {
    let mut play = writing(book());
    play.keys("<c-o><c-o>");
    comes_back(&mut play, Err("It ended with an error"));
    assert!(play.screen().contains("It ended with an error"), "{}", play.screen());
    assert!(play.screen().contains("The other waited."), "{}", play.screen());
    comes_back(&mut play, Ok("One was late.\nThe other waited."));
    assert!(told(&play).contains("changed nothing"), "{}", play.screen());
    play.keys(" Still");
    assert!(play.screen().contains("The other waited. Still"), "{}", play.screen());
    let left = Some("/home/a/own-editor could not be removed".to_owned());
    let back = Action::WordsCameBack(Ok("Less.".into()), left);
    play.event(Event::Action(Box::new(back)));
    assert!(told(&play).contains("could not be removed") && play.screen().contains("Less."));
}

#[test]
fn what_is_private_is_lent_to_no_other_program() {
    let mut play = Play::of(book(), 100, 40);
    play.keys("wA heron<c-o><c-o>");
    assert!(told(&play).contains(ONLY_SHARED), "{}", play.screen());
    assert!(play.world.lent.is_empty());

    let mut private = book();
    let sitting = private.sittings.at(0).unwrap().clone();
    private.put(trust_guide::domain::kinds::Record::Sitting(
        trust_guide::domain::sitting::Sitting { shared: false, ..(*sitting).clone() }.into(),
    ));
    let mut play = writing(private);
    play.keys("<c-o><c-o>");
    assert!(told(&play).contains(ONLY_SHARED), "{}", play.screen());
    assert!(play.world.lent.is_empty());

    let mut unkept = book();
    unkept.edit_profile(|profile| profile.leave_unkept = true);
    let mut play = writing(unkept);
    play.keys("<c-o><c-o>");
    assert!(told(&play).contains("not kept when you leave"), "{}", play.screen());
    assert!(play.world.lent.is_empty());

    let mut play = writing(book());
    let locked = OpenBook { is_locked: true, ..OpenBook::default() };
    play.event(Event::Action(Box::new(Action::BookIs(locked))));
    play.keys("<c-o><c-o>");
    assert!(told(&play).contains("This book is locked"), "{}", play.screen());
    assert!(play.world.lent.is_empty());
}
