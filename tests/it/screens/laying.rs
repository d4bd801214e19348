//! A copy of a line of one’s own plan is laid on the table: that line, and no other word of the book.

use std::{collections::BTreeSet, sync::Arc};

use serde_json::Value;
use trust_guide::{
    domain::{
        history::Done,
        kinds::Record,
        plan::{Part, Plan},
        promise::Promise,
        role::Role,
        sitting::Sitting,
        table::{Row, RowKind, Standing},
        workbook::Workbook,
    },
    store::format,
};

use crate::{
    harness::{NOW, Play, TwoBooks, guide, stamp},
    plans::agreed,
    screens::table::{tell, two},
};

/// Sam’s book is open beside a table with Robin.
fn sam(workbook: Workbook) -> Play {
    let mut play = Play::of(workbook, 100, 40);
    let two = TwoBooks::with_a_table();
    let open = two.open_book();
    play.world.two_books = Some(two);
    tell(&mut play, open);
    play
}

/// Lays a copy of all of the plan that can be laid.
fn lay_all(play: &mut Play) {
    play.keys("P");
    for _ in 0..40 {
        play.keys("t");
        if play.screen().contains("Lay a copy on the table?") {
            play.keys("j<enter>");
        }
        play.keys("<down>");
    }
}

/// Every text that stands in a workbook.
fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(all) => all.iter().for_each(|value| texts(value, found)),
        Value::Object(all) => all.values().for_each(|value| texts(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

#[test]
fn it_is_said_before_and_only_then_a_copy_lies_there_as_offered_by_who_laid_it() {
    let mut play = sam(agreed(Role::Hurt));
    play.keys("P").on("· You text me").keys("t");
    let told = play.screen().replace('│', " ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Your partner can read it from then on"), "{}", play.screen());
    play.keys("<enter>");
    assert!(two(&play).laid().standing(Standing::Offered).is_empty(), "{}", play.screen());
    play.keys("tj<enter>");
    assert!(play.screen().contains("A copy is on the table"), "{}", play.screen());
    let laid = two(&play).laid();
    let rows = laid.standing(Standing::Offered);
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!((row.kind, laid.name(row.by)), (RowKind::Expectation, "Sam"));
    // The book remembers, and says so before another copy.
    play.keys("t");
    assert!(play.screen().contains("laid on the table before"), "{}", play.screen());
    // The plan itself is what it was.
    assert!(play.world.saved.is_empty(), "{}", play.screen());
}

#[test]
fn whatever_is_laid_no_other_word_of_the_book_gets_there() {
    let mut workbook = agreed(Role::Hurt);
    let mut page = Play::of(workbook.clone(), 100, 40);
    page.keys("wIt was quillwort, and nobody knows<esc>")
        .keys("Pn<enter>I promise the heron<enter>");
    workbook = page.world.saved.last().unwrap().clone();
    let mut play = sam(workbook.clone());
    lay_all(&mut play);
    let laid = two(&play).laid();
    let rows = laid.standing(Standing::Offered);
    let kinds: BTreeSet<RowKind> = rows.iter().map(|row| row.kind).collect();
    assert!(kinds.len() >= 3, "{kinds:?}");
    let parts = |row: &&Row| {
        let wording = row.wordings.values().next().unwrap();
        let words = wording.words.as_ref().unwrap().values();
        words.map(|words| words.to_string()).collect::<Vec<_>>()
    };
    let copies: Vec<String> = rows.iter().flat_map(parts).collect();
    let json: Value = serde_json::from_slice(&format::encode(&workbook).unwrap()).unwrap();
    let mut all = BTreeSet::new();
    texts(&json, &mut all);
    let private: Vec<&String> = all
        .iter()
        .filter(|text| text.contains(' ') && !copies.iter().any(|copy| copy.contains(*text)))
        .collect();
    assert!(private.iter().any(|text| text.contains("quillwort")), "{private:?}");
    assert!(private.len() >= 3, "{private:?}");
    for (path, bytes) in two(&play).files().iter().filter(|(path, _)| path.contains("/table")) {
        let shown = String::from_utf8_lossy(bytes);
        for text in &private {
            assert!(!shown.contains(text.as_str()), "{text} in {path}");
        }
    }
}

#[test]
fn nothing_of_a_page_that_is_kept_private_is_laid() {
    let mut workbook = agreed(Role::Hurt);
    for sitting in &workbook.sittings.clone() {
        let private = Sitting { shared: false, ..Sitting::clone(sitting) };
        let record = Record::Sitting(Arc::new(private));
        workbook.record(Done::Answer, stamp(NOW), record, false);
    }
    assert!(Plan::read(&guide(), &workbook).is_private(Part::Expectations));
    let mut play = sam(workbook);
    play.keys("P").on("· You text me").keys("t");
    assert!(
        play.screen().contains("You have not shared the page of this line"),
        "{}",
        play.screen()
    );
    assert!(two(&play).laid().standing(Standing::Offered).is_empty());
}

#[test]
fn without_a_table_the_key_says_how_there_is_one() {
    let mut play = Play::of(agreed(Role::Hurt), 100, 40);
    play.keys("P").on("· You text me").keys("t");
    assert!(play.screen().contains("There is no table yet"), "{}", play.screen());
}

#[test]
fn a_promise_of_ones_own_is_laid_with_its_day_and_nothing_else_and_one_of_the_other_is_not() {
    let mut page = Play::of(agreed(Role::Hurt), 100, 40);
    page.keys("Pn<enter>I promise the heron<enter><enter>");
    let workbook = page.world.saved.last().unwrap().clone();
    let mut theirs = workbook.clone();
    let promise = workbook.promises.iter().find(|it| it.what.contains("heron")).unwrap();
    let mut play = sam(workbook.clone());
    play.keys("P").on("○ I promise the heron").keys("tj<enter>");
    let laid = two(&play).laid();
    let rows = laid.standing(Standing::Offered);
    let [row] = &rows[..] else { panic!("{rows:?} {}", play.screen()) };
    assert_eq!(row.kind, RowKind::Promise);
    let wording = row.wordings.values().next().unwrap();
    let parts: Vec<String> =
        wording.words.as_ref().unwrap().values().map(|it| it.to_string()).collect();
    assert_eq!(parts[0], "I promise the heron");
    assert!(parts.len() == 1 || parts[1].starts_with("for "), "{parts:?}");
    let others = Promise { by: Role::Broke, ..Promise::clone(promise) };
    theirs.record(Done::Promise, stamp(NOW), Record::Promise(others.into()), false);
    let mut play = sam(theirs);
    play.keys("P").on("○ I promise the heron").keys("t");
    assert!(play.screen().contains("theirs to lay on the table"), "{}", play.screen());
    assert!(two(&play).laid().standing(Standing::Offered).is_empty());
}

#[test]
fn what_counts_as_a_slip_and_what_is_done_then_is_laid_line_by_line() {
    let mut play = sam(agreed(Role::Hurt));
    play.keys("P").on("· What counts:").keys("tj<enter>");
    let laid = two(&play).laid();
    let rows = laid.standing(Standing::Offered);
    let [row] = &rows[..] else { panic!("{rows:?} {}", play.screen()) };
    assert_eq!(row.kind, RowKind::Slip);
    let told = row.parts().unwrap().values().next().unwrap().to_string();
    assert!(told.starts_with("What counts: "), "{told}");
    // Another line of it is another copy, and only that one is told to lie there already.
    play.on("· Told within:").keys("t");
    assert!(!play.screen().contains("laid on the table before"), "{}", play.screen());
    play.keys("j<enter>");
    play.keys("<home>").on("· What counts:").keys("t");
    assert!(play.screen().contains("laid on the table before"), "{}", play.screen());
    assert_eq!(two(&play).laid().standing(Standing::Offered).len(), 2);
}

#[test]
fn what_falls_on_days_takes_them_to_the_table() {
    let mut play = sam(agreed(Role::Hurt));
    lay_all(&mut play);
    let laid = two(&play).laid();
    let rows = laid.standing(Standing::Offered);
    let action = rows.iter().find(|row| row.kind == RowKind::Action).unwrap();
    assert!(action.recurrence().is_some(), "{action:?}");
    let others = rows.iter().filter(|row| !row.kind.has_marks());
    assert!(others.clone().all(|row| row.recurrence().is_none()));
}

#[test]
fn from_a_plan_one_goes_straight_to_the_table_and_the_book_is_closed() {
    let mut play = sam(agreed(Role::Hurt));
    play.keys("Pn<enter>I promise the heron<enter><esc>").on("→ Our table").keys("<enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
    let held = format!("{:?}", play.app);
    assert!(!held.contains("the heron"), "something of the book is still there");
    // The palette knows it, too; and where there is no table, it is offered nowhere.
    let mut play = sam(agreed(Role::Hurt));
    play.keys(":our table<enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
    let mut play = Play::of(agreed(Role::Hurt), 100, 40);
    play.keys("P");
    assert!(!play.screen().contains("Our table"), "{}", play.screen());
}

#[test]
fn words_that_are_still_to_be_saved_are_saved_before_the_table_opens() {
    let mut play = sam(agreed(Role::Hurt));
    play.keys("wIt was a long evening<esc>P").on("→ Our table").keys("<enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
    let saved = play.world.saved.last().unwrap();
    assert!(saved.journal.iter().any(|entry| entry.body.contains("a long evening")));
}
