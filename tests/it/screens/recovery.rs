//! A workbook that cannot be read: what is shown, and what is offered.

use expect_test::expect;
use trust_guide::{
    shell::Event,
    ui::action::{Action, Backup, Damage, Opened},
};

use super::check;
use crate::harness::Play;

#[test]
fn a_damaged_workbook_is_shown_as_such_and_never_saved_over() {
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Err(trust_guide::ui::action::Damage {
            reason: "The file is empty.".to_owned(),
            file: "~/notes/workbook.json".to_owned(),
            backups: vec![trust_guide::ui::action::Backup {
                number: 0,
                label: "22 Nov 2026 21:04 · 41 entries, 3 pages".to_owned(),
            }],
            instead: None,
        }),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    check(
        &play,
        expect![[r#"
              Recovery                                   Monday 23 November · only reading
            ────────────────────────────────────────────────────────────────────────────────

              Your workbook cannot be read

              The file is empty.
              ~/notes/workbook.json

              It was not changed, and nothing will be written over it.

              Choose a backup and press Enter. The file as it is now is kept beside
              it. q closes.

              BACKUPS
            ▸ 22 Nov 2026 21:04 · 41 entries, 3 pages







            ────────────────────────────────────────────────────────────────────────────────
              Enter restore   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("Jw1<c-s>u");
    assert!(play.screen().contains("41 entries"), "{}", play.screen());
    play.keys("<c-c>");
    assert!(play.world.saved.is_empty());
}

#[test]
fn where_no_backup_may_take_its_place_no_key_is_offered_that_would_do_so() {
    for instead in [None, Some("Connect that disk first.".to_owned())] {
        let damage = Damage {
            reason: "It is a link to a file that is not there now.".to_owned(),
            file: "~/notes/workbook.json".to_owned(),
            backups: Vec::new(),
            instead: instead.clone(),
        };
        let opened = Opened {
            guide: crate::harness::guide(),
            workbook: Err(damage),
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        };
        for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
            let mut play = Play::opened(opened.clone(), columns, rows);
            let screen = play.screen();
            assert!(!screen.contains("restore") && !screen.contains("press Enter"), "{screen}");
            assert!(screen.contains(instead.as_deref().unwrap_or("no backup")), "{screen}");
            play.keys("<enter>");
            assert_eq!(play.screen(), screen);
        }
    }
}

#[test]
fn a_backup_that_is_not_put_in_its_place_is_told_and_the_program_rests() {
    let backup = Backup { number: 0, label: "22 Nov 2026 21:04 · 41 entries".to_owned() };
    let (reason, file) = ("The file is empty.".to_owned(), "~/workbook.json".to_owned());
    let opened = Opened {
        guide: crate::harness::guide(),
        workbook: Err(Damage { reason, file, backups: vec![backup], instead: None }),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    let told = "The backup was not put in its place".to_owned();
    let action = Action::Saved(Err(told.clone()));
    // Not through the loop, which would never come to rest.
    play.app.update(play.world.now, action);
    assert!(play.app.deadline().is_none_or(|next| next.as_secs() > 3), "it wakes for nothing");
    play.event(Event::Action(Box::new(Action::Noticed("The disk is full".to_owned()))));
    assert!(play.screen().contains(&told), "{}", play.screen());
}
