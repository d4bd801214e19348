//! A letter in a box that stands before or over a text begins the text, or goes on with it.

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    ui::Mode,
};

use crate::{
    harness::{Play, welcomed},
    screens::writing::felt,
};

#[test]
fn a_letter_in_a_box_that_stands_before_a_text_begins_the_text() {
    let circles = felt(&[(5, 6), (7, 7), (7, 8)]);
    for (keys, body, before) in [
        ("Jnjjjjj<enter>I am so angry", "I am so angry", None),
        ("Jnjjjjj<enter>so quiet, like lead", "so quiet, like lead", None),
        ("Jnjjjjj<enter>-hjkl+sq", "-hjkl+sq", None),
        ("Jnjjjjj<enter>7just that", "just that", Some(7)),
        ("Jnjjjjj<enter>10weeks", "weeks", Some(10)),
        ("Jnjjjjj<enter>3 weeks", "3 weeks", None),
        ("Jnjjjjj<enter>Сегодня", "Сегодня", None),
        ("Jnjjjjj<enter>我很生气", "我很生气", None),
        ("Jn<esc>nquite so", "quite so", None),
        ("Jnjust so", "just so", None),
        ("Jnkind", "kind", None),
        ("JnjI feel", "I feel", None),
    ] {
        // Where another way is offered first, a number is the beginning of a sentence.
        let both = [&welcomed(Some(Role::Hurt)), &circles];
        for workbook in &both[..if before.is_some() { 1 } else { 2 }] {
            let mut play = Play::of(Workbook::clone(workbook), 80, 24);
            play.keys(keys);
            assert_eq!(play.app.mode(), Mode::Write, "{keys}: {}", play.screen());
            play.keys("<esc><esc><esc>");
            let entry = play.app.workbook().journal.iter().next_back().unwrap();
            assert_eq!((&*entry.body, entry.before), (body, before), "{keys}");
        }
    }
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn").pick("feelings").burst("I am<enter>so angry").keys("!<esc><esc>");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "I am\nso angry!");
}

#[test]
fn a_letter_in_a_box_over_a_text_goes_on_with_the_text() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn").pick("feelings").keys("4<enter>It hurts<esc> still.<esc>");
    assert!(play.screen().contains("How heavy is it now?"), "{}", play.screen());
    play.keys("6<enter>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!((&*entry.body, entry.before, entry.after), ("It hurts still.", Some(4), Some(6)));

    let mut play = Play::as_role(Role::Hurt);
    play.keys("JNA secret<esc>");
    assert!(play.screen().contains("Let it go, or keep it after all?"), "{}", play.screen());
    play.keys(" just here");
    assert!(play.screen().contains("A secret just here"), "{}", play.screen());

    let mut play = Play::of(felt(&[(5, 6), (7, 7)]), 80, 24);
    play.keys("Jn").pick("feelings").keys("6<enter>again<esc>8<enter>");
    assert!(play.screen().contains("Another way, this time?"), "{}", play.screen());
    play.keys(" and again");
    assert!(play.screen().contains("again and again"), "{}", play.screen());
}

#[test]
fn a_letter_before_the_first_question_of_a_page_or_a_promise_begins_its_words() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Pnso I call");
    assert!(play.screen().contains("so I call"), "{}", play.screen());
    assert_eq!(play.app.mode(), Mode::Line);
}
