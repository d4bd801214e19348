//! Going back to an earlier one: what there is, what would be, and a question with nothing chosen beforehand.

use expect_test::expect;
use trust_guide::{
    domain::role::Role,
    screens::Screen,
    shell::Event,
    ui::action::{Action, Backup, BookDeed, BookTold, Opened},
};

use super::check;
use crate::harness::{Play, guide, welcomed};

fn tell(play: &mut Play, told: BookTold) {
    play.event(Event::Action(Box::new(Action::WholeBook(told))));
}

fn backups() -> BookTold {
    let backup = |(number, label): (usize, &str)| Backup { number, label: label.to_owned() };
    let labels = ["22 Nov 2026 21:04 · 41 entries, 3 pages", "21 Nov 2026 08:30 · 40 entries"];
    BookTold::Backups(labels.into_iter().enumerate().map(backup).collect())
}

fn preview() -> BookTold {
    let lines = [
        "Now: 42 entries",
        "Then: 22 Nov 2026 21:04 · 41 entries, 3 pages (/home/sam/backups/day-2026-11-22.json)",
        "Of what is there now, 1 thing would be gone, or as it was before.",
        "Nothing would come back.",
        "What is there now is kept first, among the backups in /home/sam/backups. What can be undone is forgotten.",
    ];
    BookTold::Previewed(Ok(lines.map(str::to_owned).to_vec()))
}

pub fn listed(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(":this whole book<enter>").pick("Go back to an earlier one");
    assert_eq!(play.world.deeds, [BookDeed::ListBackups]);
    tell(&mut play, backups());
    play
}

/// Up to the question.
fn asked(columns: u16, rows: u16) -> Play {
    let mut play = listed(columns, rows);
    play.keys("<enter>");
    tell(&mut play, preview());
    for _ in 0..4 {
        if play.screen().contains("Go back to it?") {
            break;
        }
        play.keys("<enter>");
    }
    play
}

#[test]
fn those_there_are_are_listed_and_what_would_be_is_shown_before_anything_is_done() {
    let mut play = listed(80, 24);
    check(
        &play,
        expect![[r#"
              An earlier one                                            Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Enter shows what would change. Looking changes nothing.

              BACKUPS
            ▸ 22 Nov 2026 21:04 · 41 entries, 3 pages
              21 Nov 2026 08:30 · 40 entries














            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("j<enter>");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::Preview(1)));
    play.keys("<enter>");
    assert_eq!(play.world.deeds.len(), 2, "it is on its way");
    tell(&mut play, preview());
    check(
        &play,
        expect![[r#"
              An earlier one                                            Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Now: 42 entries

              Then: 22 Nov 2026 21:04 · 41 entries, 3 pages (/home/sam/backups/
              day-2026-11-22.json)

              Of what is there now, 1 thing would be gone, or as it was before.

              Nothing would come back.

              What is there now is kept first, among the backups in /home/sam/
              backups. What can be undone is forgotten.








            ────────────────────────────────────────────────────────────────────────────────
              Enter go on   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<esc>");
    assert!(play.screen().contains("▸ 21 Nov 2026 08:30"), "{}", play.screen());
    assert_eq!(play.world.deeds.len(), 2);
}

#[test]
fn nothing_is_chosen_before_somebody_chooses() {
    let mut play = asked(80, 24);
    check(
        &play,
        expect![[r#"
              An earlier one                                            Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Go back to it? What is there now is kept first.

              Leave everything as it is
              Go back to it















            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    assert!(play.screen().contains("choose with the arrows"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(play.screen().contains("▸ 22 Nov 2026"), "{}", play.screen());
    assert!(!play.world.deeds.contains(&BookDeed::GoBack));
    let mut play = asked(80, 24);
    play.keys("jj<enter>");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::GoBack));
}

#[test]
fn while_it_is_done_no_key_writes_and_then_the_book_is_opened_anew() {
    let mut play = asked(80, 24);
    play.keys("jj<enter>w<esc>JnIt was quillwort");
    assert!(play.screen().contains("Going back"), "{}", play.screen());
    tell(&mut play, BookTold::WentBack(Ok(9)));
    assert!(play.app.is_opening() && play.app.workbook().holds_nothing());
    let opened = Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: None,
        notices: vec!["What was there before is in /home/sam/backups/replaced.json".to_owned()],
        folder: String::new(),
    };
    play.event(Event::Action(Box::new(Action::Opened(Box::new(opened)))));
    assert!(play.screen().contains("What was there before is in"), "{}", play.screen());
    assert!(play.screen().starts_with("  Today"), "{}", play.screen());
    play.keys("J");
    assert!(!play.screen().contains("quillwort"), "{}", play.screen());
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn what_forbids_it_is_told_and_nothing_changes() {
    let mut play = asked(80, 24);
    play.keys("jj<enter>");
    let why = "Nothing was put back: the workbook was changed in the meantime. Look again.";
    tell(&mut play, BookTold::WentBack(Err(why.to_owned())));
    assert!(play.screen().contains("changed in the meantime"), "{}", play.screen());
    // And everything goes on.
    play.keys("<esc><esc>wIt was a heron<esc>");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1, "{}", play.screen());
    // A window that only reads says so.
    let opened = Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    play.keys(":this whole book<enter>").pick("Go back to an earlier one");
    assert!(play.screen().contains("Another window has this workbook"), "{}", play.screen());
    assert!(play.world.deeds.is_empty());
}

#[test]
fn words_that_are_on_no_disk_keep_it_from_being_done() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.disk_full = true;
    play.keys("wIt was quillwort<esc>:this whole book<enter>").pick("Go back to an earlier one");
    tell(&mut play, backups());
    play.keys("<enter>");
    assert!(!play.world.deeds.iter().any(|deed| matches!(deed, BookDeed::Preview(_))));
    assert!(play.screen().contains("the disk is full"), "{}", play.screen());
    assert!(matches!(play.app.screens(), [.., Screen::GoingBack(_)]));
    assert_eq!(play.app.workbook().journal.len(), 1);
}

#[test]
fn going_back_at_three_sizes() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        assert!(listed(columns, rows).screen().contains("▸ 22 Nov 2026"));
        let play = asked(columns, rows);
        for told in ["Go back to it?", "Leave everything as it is"] {
            assert!(play.screen().contains(told), "{told}: {}", play.screen());
        }
    }
}
