//! After a mark the cursor is on what it was on: no second key falls on something else.

use std::collections::BTreeSet;

use trust_guide::domain::{id::RecordId, promise::PromiseState, role::Role, workbook::Workbook};

use crate::{
    harness::Play,
    plans::{agreed, promised, today},
    screens::plan::told,
};

/// What of a workbook differs from another, by its id.
fn changed(before: &Workbook, play: &Play) -> BTreeSet<RecordId> {
    let now = play.app.workbook();
    let is_old = |id: &RecordId| {
        now.promises.find(id).map(|it| (it.state, it.seen, it.otherwise, it.trashed))
            == before.promises.find(id).map(|it| (it.state, it.seen, it.otherwise, it.trashed))
    };
    now.promises.iter().map(|it| it.id.clone()).filter(|id| !is_old(id)).collect()
}

/// The line the cursor is on.
fn line(play: &Play) -> String {
    let screen = play.screen();
    let line = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
    // What leads stands beside its bar, and is the same without it.
    let line = line.replacen("┃ ", "", 1);
    line.split('▸').nth(1).unwrap_or_default().chars().skip(3).take(20).collect()
}

#[test]
fn a_second_key_after_a_mark_falls_on_the_same_promise_in_every_view() {
    for role in [Role::Hurt, Role::Broke, Role::Both] {
        for view in ["P", "Pv", "Pvv<tab>"] {
            for down in 0..14 {
                let mut play = Play::of(agreed(role), 60, 60);
                play.keys(view).keys(&"j".repeat(down));
                if line(&play).contains("were away") || line(&play).contains("was away") {
                    continue;
                }
                let before = play.app.workbook().clone();
                // One at the keyboard marks it; of two it is asked who speaks, and the first answer is taken.
                let keys = if role == Role::Both { "<enter><enter><enter>" } else { " " };
                play.keys(keys);
                if play.screen().contains("What became of it?") {
                    play.keys("<esc>");
                }
                if changed(&before, &play).is_empty() || !told(&play).starts_with("  Our plan") {
                    continue;
                }
                let marked = changed(&before, &play);
                assert_eq!(marked.len(), 1, "{marked:?} {role:?} {view} {down}: {}", play.screen());
                play.keys(" ");
                if play.screen().contains("Who says it?") {
                    play.keys("<enter>");
                    let is_it = ["▸ Early word", "▸ I saw", "▸ Leave it"]
                        .iter()
                        .any(|it| told(&play).contains(it));
                    assert!(is_it || told(&play).contains("Open again"), "{}", play.screen());
                    continue;
                }
                let both: BTreeSet<RecordId> =
                    changed(&before, &play).union(&marked).cloned().collect();
                assert_eq!(both, marked, "{role:?} {view} {down}: {}", play.screen());
            }
        }
    }
}

#[test]
fn where_two_sit_together_the_rows_of_one_act_keep_their_order_and_the_cursor_its_part() {
    for (role, keys) in [(Role::Hurt, "<enter>"), (Role::Broke, "<down><enter>")] {
        for deed in ["I saw it done", "I saw it otherwise", "Kept"] {
            let mut play = Play::of(agreed(Role::Both), 60, 60);
            play.keys("P");
            let order = |play: &Play| {
                let screen = told(play);
                let part = |of: &str| screen.find(&format!("Phones away at dinner {of} · today"));
                part("who broke trust") < part("who was hurt")
            };
            let before = (order(&play), line(&play));
            play.keys("<enter>").keys(keys);
            for _ in 0..12 {
                if told(&play).contains(&format!("▸ {deed}")) {
                    break;
                }
                play.keys("<down>");
            }
            if !told(&play).contains(&format!("▸ {deed}")) {
                continue;
            }
            let books = play.app.workbook().clone();
            play.keys("<enter>");
            let marked = changed(&books, &play);
            assert_eq!(marked.len(), 1, "{role:?} {deed}: {}", play.screen());
            if deed != "Kept" {
                assert_eq!(
                    (order(&play), line(&play)),
                    before,
                    "{role:?} {deed}: {}",
                    play.screen()
                );
            }
            // The next Enter asks about the same part.
            let seen = play.app.workbook().promises.find(marked.first().unwrap()).unwrap().by;
            play.keys("<enter>");
            let own = if seen == Role::Hurt { "who was hurt" } else { "who broke trust" };
            assert!(told(&play).contains(&format!("today · {own}.")), "{}", play.screen());
        }
    }
}

#[test]
fn what_was_marked_keeps_its_place_until_the_cursor_leaves_it() {
    let mut workbook = agreed(Role::Broke);
    promised(&mut workbook, "Ring the plumber", 0, Role::Broke, PromiseState::Open);
    for columns in [60, 120] {
        let mut play = Play::of(workbook.clone(), columns, 60);
        play.keys("P");
        let first = line(&play);
        play.keys(" ");
        assert_eq!(line(&play), first, "{}", play.screen());
        let kept = play.app.workbook().promises.iter().filter(|it| it.day == today());
        assert_eq!(kept.filter(|it| it.state.keeps_faith()).count(), 1, "{}", play.screen());
        play.keys("j");
        assert_ne!(line(&play), first, "{}", play.screen());
        let board = told(&play);
        assert!(board.find("▸") < board.find("FROM BEFORE"), "{}", play.screen());
    }
}

#[test]
fn a_second_space_on_today_marks_nothing_else() {
    let mut workbook = agreed(Role::Broke);
    promised(&mut workbook, "Ring the plumber", 0, Role::Broke, PromiseState::Open);
    for place in 0..3 {
        let mut play = Play::of(workbook.clone(), 80, 40);
        play.keys(&"j".repeat(place));
        let before = play.app.workbook().clone();
        let name = line(&play);
        play.keys(" ");
        let marked = changed(&before, &play);
        if marked.is_empty() {
            continue;
        }
        assert_eq!(line(&play), name, "it stays under the cursor: {}", play.screen());
        play.keys("  ");
        assert!(told(&play).contains("It is marked as kept"), "{}", play.screen());
        assert_eq!(changed(&before, &play), marked, "{}", play.screen());
        // It is gone once the cursor goes on, and the cursor is on what came after it.
        let after = play.screen();
        let next = after.lines().skip_while(|line| !line.contains('▸')).nth(1).unwrap().to_owned();
        play.keys("j");
        let words = next.trim().chars().skip(2).take(15).collect::<String>();
        assert!(line(&play).starts_with(words.trim_end()), "{next}: {}", play.screen());
        assert!(!play.screen().contains("● "), "{}", play.screen());
        // Taken back it is where it was, once.
        let mut play = Play::of(workbook.clone(), 80, 40);
        let rows = told(play.keys(&"j".repeat(place)));
        play.keys(" u");
        let screen = told(&play);
        let row = format!("○ {name}");
        assert_eq!(screen.matches(&row).count(), rows.matches(&row).count(), "{screen}");
        play.keys("j");
        let back = play.screen();
        play.keys("k");
        assert_eq!(line(&play), name, "{back}");
    }
}

#[test]
fn a_second_space_on_a_small_thing_ticks_no_other() {
    let mut play = Play::of(crate::harness::welcomed(Some(Role::Hurt)), 80, 40);
    let ticked = |play: &Play| play.app.workbook().ticks.iter().filter(|it| it.on).count();
    for _ in 0..30 {
        if told(&play).contains("Space tick") {
            break;
        }
        let is_there = told(&play).contains("▸ ┃");
        play.keys(if is_there { "a" } else { "j" });
    }
    assert!(told(&play).contains("Space tick"), "{}", play.screen());
    play.keys(" ");
    assert_eq!(ticked(&play), 1, "{}", play.screen());
    play.keys("   ");
    assert_eq!(ticked(&play), 1, "{}", play.screen());
    assert!(told(&play).contains("It is ticked"), "{}", play.screen());
}
