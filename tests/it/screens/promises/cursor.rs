//! Where the cursor is after something was added, taken away or brought back: the next key is about that.

use trust_guide::domain::{field::Answer, promise::PromiseState, role::Role, workbook::Workbook};

use crate::{
    harness::{Play, welcomed},
    plans::{page, promised, row},
    screens::plan::{told, walk_to},
};

fn of_three() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    for (what, due) in [("Bins", 0), ("Post", 0), ("Rent", 3), ("Tax", 5), ("Car", 30)] {
        promised(&mut workbook, what, due, Role::Broke, PromiseState::Open);
    }
    workbook
}

#[track_caller]
fn is_on(play: &Play, words: &str) {
    assert!(play.screen().contains(&format!("▸ {words}")), "no {words}:\n{}", play.screen());
}

#[test]
fn after_a_promise_is_made_the_cursor_is_on_it_wherever_it_falls() {
    for (columns, view) in [(80, "P"), (120, "P"), (60, "P"), (80, "Pv"), (80, "Pvv"), (80, "Pvvj")]
    {
        for day in ["today", "tomorrow", "10 jan", "12 jun"] {
            let mut play = Play::of(of_three(), columns, 40);
            play.keys(&format!("{view}n<enter>Mend the gate<enter><enter>{day}<enter>"));
            assert!(told(&play).contains("Who promises it?"), "{}", play.screen());
            play.keys("<enter><enter>");
            is_on(&play, "○ Mend the gate");
            play.keys("<enter>");
            assert!(told(&play).contains("What became of it?"), "{}", play.screen());
            assert!(told(&play).contains("Mend the gate"), "{}", play.screen());
        }
    }
}

#[test]
fn a_promise_that_moves_takes_the_cursor_with_it() {
    for view in ["P", "Pv"] {
        let mut play = Play::of(of_three(), 80, 40);
        play.keys(view);
        walk_to(&mut play, "▸ ○ Post");
        play.keys("<enter>");
        walk_to(&mut play, "▸ Move it");
        play.keys("<enter>4 mar<enter>");
        is_on(&play, "○ Post");
    }
}

#[test]
fn after_something_is_taken_away_the_cursor_stays_in_its_column_and_undo_leads_back_to_it() {
    for (what, near) in [("Bins", "Post"), ("Post", "Bins"), ("Rent", "Tax"), ("Tax", "Rent")] {
        let mut play = Play::of(of_three(), 120, 40);
        play.keys("P");
        let over = if matches!(what, "Rent" | "Tax") { "l" } else { "" };
        play.keys(over);
        walk_to(&mut play, &format!("▸ ○ {what}"));
        play.keys("d");
        is_on(&play, &format!("○ {near}"));
        play.keys("Gu");
        is_on(&play, &format!("○ {what}"));
        play.keys("<c-r>");
        assert!(!play.screen().contains(&format!("○ {what}")), "{}", play.screen());
    }
}

#[test]
fn undo_of_a_mark_leads_back_to_what_was_marked() {
    let mut play = Play::of(of_three(), 120, 40);
    play.keys("P j");
    is_on(&play, "○ Post");
    play.keys("u");
    is_on(&play, "○ Bins");
    // And so does doing it again, to where it stands then.
    play.keys("j<c-r>");
    is_on(&play, "● Bins");
}

#[test]
fn a_line_that_is_taken_away_comes_back_under_the_cursor() {
    let mut workbook = welcomed(Some(Role::Broke));
    let line = |id, words| row(id, &[("line", words), ("do", "=keep")]);
    let rows = vec![line("e1", "You text me."), line("e2", "You ring."), line("e3", "You knock.")];
    page(&mut workbook, "plan.t1", 2, vec![("lines", Answer::Table(rows))]);
    let mut play = Play::of(workbook, 80, 40);
    play.keys("P");
    for (what, near) in [("You text me.", "You ring."), ("You knock.", "You ring.")] {
        play.keys("<home>");
        walk_to(&mut play, &format!("▸ · {what}"));
        play.keys("d");
        is_on(&play, &format!("· {near}"));
        play.keys("u");
        is_on(&play, &format!("· {what}"));
    }
}

#[test]
fn the_trash_says_whose_part_it_is_and_only_its_owner_puts_it_back() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let mut play = {
        promised(&mut workbook, "Walk", 0, Role::Both, PromiseState::Open);
        Play::of(workbook, 120, 40)
    };
    play.keys("P");
    is_on(&play, "○ Walk");
    play.keys("d");
    let gone = |play: &Play| {
        play.app.workbook().promises.iter().filter(|promise| promise.trashed.is_some()).count()
    };
    assert_eq!(gone(&play), 1, "{}", play.screen());
    let mut other = play.app.workbook().clone();
    other.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut play = Play::of(other, 120, 40);
    play.keys("PG<enter>G");
    assert!(told(&play).contains("▸ · Walk your partner · Mon 23 Nov"), "{}", play.screen());
    for key in ["<enter>", "d"] {
        let screen = told(play.keys(key));
        assert!(screen.contains("That is your partner’s own part"), "{}", play.screen());
        assert_eq!(gone(&play), 1, "{}", play.screen());
    }
    play.keys(":the trash<enter>");
    assert!(told(&play).contains("Walk · your partner"), "{}", play.screen());
    for key in ["u", "r", "d"] {
        play.keys(key);
        assert_eq!(gone(&play), 1, "{key}: {}", play.screen());
        assert!(told(&play).contains("THE TRASH"), "{key}: {}", play.screen());
    }
    let mut own = play.app.workbook().clone();
    own.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let mut play = Play::of(own, 120, 40);
    play.keys("PG<enter>G");
    assert!(told(&play).contains("▸ · Walk you · Mon 23 Nov · put back"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(gone(&play), 0, "{}", play.screen());
    is_on(&play, "○ Walk");
}
