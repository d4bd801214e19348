//! What `d` takes: what is under the cursor, and never more than somebody added.

use trust_guide::domain::{
    field::{Answer, TableRow},
    role::Role,
};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
    screens::{
        held,
        plan::{told, walk_to},
    },
};

fn open(role: Role, title: &str, keys: &str) -> Play {
    let mut play = Play::of(welcomed(Some(role)), 80, 24);
    play.keys(&format!(":Fill in: {title}<enter><enter>{keys}"));
    play
}

fn rows(play: &Play, exercise: &str, field: &str) -> Vec<TableRow> {
    match held(play, exercise, field) {
        Some(Answer::Table(rows)) => rows,
        other => panic!("{other:?}: {}", play.screen()),
    }
}

/// The first topic of the boundary sheet with words, ticks and a day, and the cursor on “Ask first”.
fn boundary() -> Play {
    let keys =
        "<enter>fine with me<enter>a night out<enter>no secrets<enter>we sleep<enter><esc> j ";
    let mut play = open(Role::Hurt, "Boundary sheet", keys);
    let row = &rows(&play, "plan.t3", "limits")[0];
    assert!(row.cells.len() > 4, "{row:?} {}", play.screen());
    while !play.screen().contains("▸ Ask first: a night out") {
        play.keys("k");
    }
    assert!(play.screen().contains("▸ Ask first: a night out"), "{}", play.screen());
    play
}

#[test]
fn d_clears_one_cell_of_a_row_that_the_page_gives_and_undo_says_so() {
    let mut play = boundary();
    let before = rows(&play, "plan.t3", "limits");
    play.keys("d");
    let after = rows(&play, "plan.t3", "limits");
    assert_eq!(after.len(), before.len());
    let differing: Vec<&Box<str>> = before[0]
        .cells
        .iter()
        .filter(|(column, cell)| after[0].cells.get(column) != Some(*cell))
        .map(|(column, _)| column)
        .collect();
    assert_eq!(differing.len(), 1, "one cell: {differing:?}");
    assert!(told(&play).contains("Cleared. u brings it back"), "{}", play.screen());
    // Again on the empty cell, and nothing more goes.
    play.keys("ddd");
    assert_eq!(rows(&play, "plan.t3", "limits"), after);
    assert!(told(&play).contains("This cell is empty"), "{}", play.screen());
    play.keys("u");
    assert_eq!(rows(&play, "plan.t3", "limits"), before);
    let words = "Taken back: a cleared cell in “Boundary sheet”";
    assert!(told(&play).contains(words), "{}", play.screen());
    play.keys("<c-r>");
    assert_eq!(rows(&play, "plan.t3", "limits"), after);
}

#[test]
fn d_on_one_tick_leaves_the_others() {
    let mut play = boundary();
    let control = |play: &Play| match &rows(play, "plan.t3", "limits")[0].cells["control"] {
        Answer::Check(ticked) => ticked.clone(),
        other => panic!("{other:?}"),
    };
    let before = control(&play);
    assert!(before.len() > 1, "{before:?}");
    while !play.screen().lines().any(|line| line.contains('▸') && line.contains("[x]")) {
        play.keys("j");
    }
    play.keys("d");
    assert_eq!(control(&play).len(), before.len() - 1, "{}", play.screen());
    play.keys("u");
    assert_eq!(control(&play), before);
    // Of a question of its own it is the same.
    let mut check = open(Role::Hurt, "Today’s basics", "<tab> j d");
    let Some(Answer::Check(ticked)) = held(&check, "steady.h1", "basics") else {
        panic!("{}", check.screen())
    };
    assert_eq!(ticked.len(), 1);
    check.keys("jd");
    assert!(told(&check).contains("There is nothing here to clear"), "{}", check.screen());
}

#[test]
fn a_row_that_was_added_goes_only_when_all_of_its_cells_are_empty() {
    let mut play = open(Role::Broke, "The trust agreement", "A text when I leave<esc>");
    play.keys("j d");
    let cells = rows(&play, "plan.t2", "actions");
    assert_eq!(cells.len(), 1);
    assert!(!told(&play).contains("takes the empty row away"), "{}", play.screen());
    play.keys("d");
    assert!(told(&play).contains("There is nothing here to clear"), "{}", play.screen());
    assert!(play.screen().contains("A text when I leave"), "{}", play.screen());
    play.keys("kd");
    assert!(told(&play).contains("d again takes the empty row away"), "{}", play.screen());
    play.keys("d");
    assert!(rows(&play, "plan.t2", "actions").is_empty(), "{}", play.screen());
    assert!(told(&play).contains("The row is taken away. u brings it back"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("Taken back: a row taken away"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("A text when I leave"), "{}", play.screen());
}

#[test]
fn d_on_an_answer_clears_it_and_says_what_undo_would_bring_back() {
    let mut play = open(Role::Broke, "Do no more harm", "jk<enter>friday<enter><esc><pgup>");
    for (steps, field) in [("", "by"), ("<pgup>", "contact")] {
        play.keys(steps);
        let before = held(&play, "steady.b1", field);
        assert!(before.as_ref().is_some_and(|answer| !answer.is_blank()), "{}", play.screen());
        play.keys("d");
        assert!(held(&play, "steady.b1", field).unwrap().is_blank(), "{}", play.screen());
        play.keys("d");
        assert!(told(&play).contains("There is nothing here to clear"), "{}", play.screen());
        play.keys("u");
        assert_eq!(held(&play, "steady.b1", field), before);
        assert!(told(&play).contains("Taken back: a cleared answer"), "{}", play.screen());
    }
}

#[test]
fn on_the_plan_a_line_that_its_page_gives_is_not_taken_away_whole() {
    let mut play = Play::of(agreed(Role::Broke), 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ · Money");
    let before = play.app.workbook().clone();
    play.keys("d");
    assert!(told(&play).contains("This line belongs to its page"), "{}", play.screen());
    assert_eq!(play.app.workbook().sittings, before.sittings);
}

#[test]
fn nothing_is_said_to_be_cleared_where_nothing_can_be_saved() {
    let mut play = Play::opened(
        trust_guide::ui::action::Opened {
            guide: crate::harness::guide(),
            workbook: Ok(agreed(Role::Broke)),
            read_only: Some("Another window has it".to_owned()),
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        },
        80,
        24,
    );
    play.keys(":Fill in: The trust agreement<enter><pgdn>d");
    assert!(told(&play).contains("Another window has it"), "{}", play.screen());
}
