//! Pages that could endanger whoever wrote them: offered first to be written and not kept.

use std::collections::BTreeSet;

use expect_test::expect;
use trust_guide::{
    domain::{field::FieldKind, role::Role},
    screens::{
        Screen,
        exercise::{ExerciseScreen, Keeping},
    },
    store::format,
};

use crate::{
    harness::{Play, guide, welcomed},
    screens::check,
};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

/// A page for a bad moment, before it is asked about keeping it.
fn page(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(":When to call today<enter>");
    assert!(play.screen().contains("When to call today"), "{}", play.screen());
    play
}

fn top(play: &Play) -> Option<&ExerciseScreen> {
    match play.app.screens().last() {
        Some(Screen::Exercise(screen)) => Some(screen),
        _ => None,
    }
}

/// Nothing of it is in the workbook, in a save, in a draft, or in what undo holds.
#[track_caller]
fn assert_no_trace(play: &Play, how: &str) {
    let all = play.world.saved.iter().chain([play.app.workbook()]);
    for workbook in all {
        let written = String::from_utf8(format::encode(workbook).unwrap()).unwrap();
        assert!(!written.contains(CANARY), "{how}");
    }
    for draft in play.world.drafts.iter().flatten() {
        assert!(!draft.body.contains(CANARY), "{how}");
    }
    assert!(play.app.workbook().sittings.is_empty(), "{how}");
    assert!(play.app.workbook().history.is_empty(), "{how}");
}

#[test]
fn it_is_offered_first_to_be_written_and_not_kept() {
    let mut play = page(80, 24);
    check(
        &play,
        expect![[r#"
              6 Getting trained help                                    Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              When to call today
              Trained help · 5 min · may sting · yours, not locked

              You can write this and keep nothing: Enter asks first.

              A bad moment is no time to look for a number.

              Here are four lines for a bad moment. What should make you call is
              on the page “Signs to call someone today” and in Help (F1, or Esc
              and then H), so it is not asked here. If the wrong person could read
              this, keep nothing here, but learn the number by heart, or leave it
              with a friend.

              · Who I would call first
              · The number
              · Where I can go                                                             ↓

              ▸ Enter begin   Esc not today is fine

            ────────────────────────────────────────────────────────────────────────────────
              Enter go on   Tab next   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              6 Getting trained help                                    Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              When to call today
              Trained help · 5 min · may sting · yours, not locked
                    ┏ Keep what you write here? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              You ca┃  This page could do harm in the wrong hands. Nothing is      ┃
                    ┃  written yet.                                                ┃
              A bad ┃                                                              ┃
                    ┃▸ Write it, and keep nothing                                  ┃
              Here a┃    Gone once closed. No file ever holds it.                  ┃
              on the┃  Write it, and keep it                                       ┃
              and th┃    Yours. It is in a file that anyone who uses this account  ┃
              this, ┃    can open.                                                 ┃
              with a┃  Not now                                                     ┃
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              · Who I would call first
              · The number
              · Where I can go                                                             ↓

              ▸ Enter begin   Esc not today is fine

            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              not kept › 6 Getting trained help                         Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              When to call today
              Trained help · 5 min · may sting · not kept
              Nothing on this page is kept. Once it is closed, it is gone.
              question 1 of 4

              Who I would call first
              Choose someone who picks up. It can be a helpline.

              ┃










            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
    play.keys("<esc>");
    assert!(play.screen().contains("· not kept"), "{}", play.screen());
}

#[test]
fn it_fits_a_small_window() {
    let mut play = page(50, 16);
    check(
        &play,
        expect![[r#"
              6 Getting trained help
            ──────────────────────────────────────────────────
              When to call today
              Trained help · 5 min · may sting · yours,
              not locked

              You can write this and keep nothing: Enter
              asks first.

              A bad moment is no time to look for a number.

              Here are four lines for a bad moment. What     ↓

              ▸ Enter begin   Esc not today is fine
            ──────────────────────────────────────────────────
              Enter go on   Tab next   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              6 Getting trained help
            ──────────────────────────────────────────────────
            ┏ Keep what you write here? ━━━━━━━━━━━━━━━━━━━━━┓
            ┃  This page could do harm in the wrong hands.   ┃
            ┃  Nothing is written yet.                       ┃
            ┃                                                ┃
            ┃▸ Write it, and keep nothing                    ┃
            ┃    Gone once closed. No file ever holds it.    ┃
            ┃  Write it, and keep it                         ┃
            ┃    Yours. It is in a file that anyone who      ┃
            ┃    uses this account can open.                 ┃
            ┃  Not now                                       ┃
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              ▸ Enter begin   Esc not today is fine
            ──────────────────────────────────────────────────
              Enter choose   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter><esc>");
    check(
        &play,
        expect![[r#"
              not kept › 6 Getting trained help
            ──────────────────────────────────────────────────
              When to call today · question 1 of 4
              Never saved. Gone once closed.
              Who I would call first
              Choose someone who picks up. It can be
              a helpline.

              │ Enter to write





            ──────────────────────────────────────────────────
              Enter answer   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn no_key_writes_into_it_before_it_was_asked() {
    for key in ["<enter>", " ", "<tab>", "<pgdn>", "n", "v", "r", "G", "<end>", "l", "d", "<right>"]
    {
        let mut play = page(80, 24);
        play.keys(key);
        let asks = matches!(play.app.screens().last(), Some(Screen::Ask(_)));
        let still = top(&play).is_some_and(|page| page.keeping == Keeping::Asked);
        assert!(asks || still, "{key}: {}", play.screen());
        play.keys("<esc><esc>");
        assert!(play.world.saved.is_empty() && play.app.workbook().sittings.is_empty(), "{key}");
    }
}

#[test]
fn a_page_that_is_not_kept_leaves_no_trace_however_it_is_left() {
    for leave in [
        "<esc><esc><enter>",
        "<c-x>",
        "<c-c>",
        "<f9><c-x>",
        "<esc><c-z><c-x>",
        "<esc><f1>J<enter>",
        "<esc><f1>0<enter>",
        "<f1><esc><esc><esc><enter>",
        "<esc>q<enter>",
        "<c-s><esc>u<esc><enter>",
        "<tab><tab><esc>G<enter><enter>",
    ] {
        let mut play = page(80, 24);
        play.keys(&format!("<enter><enter>{CANARY}<c-s> and more<tab>{CANARY}"));
        assert!(play.screen().contains(CANARY), "{leave}: {}", play.screen());
        play.keys(leave);
        if !play.world.left && play.screen().contains("Let it go, or keep it after all?") {
            play.keys("<enter>");
        }
        assert_no_trace(&play, leave);
        assert!(play.world.left || !play.screen().contains(CANARY), "{leave}: {}", play.screen());
        if !play.world.left {
            play.keys("<esc><esc><esc>/").keys(CANARY);
            assert!(play.screen().contains("nothing found"), "{leave}: {}", play.screen());
        }
    }
}

#[test]
fn leaving_it_asks_once_and_esc_writes_on() {
    let mut play = page(80, 24);
    play.keys(&format!("<enter><enter>{CANARY}<esc><esc>"));
    assert!(play.screen().contains("Let it go, or keep it after all?"), "{}", play.screen());
    play.keys("<esc>");
    assert!(top(&play).is_some_and(ExerciseScreen::would_be_lost), "{}", play.screen());
    play.keys("<esc>j<enter>");
    assert_eq!(play.app.workbook().sittings.len(), 1, "{}", play.screen());
    let kept = String::from_utf8(format::encode(play.app.workbook()).unwrap()).unwrap();
    assert!(kept.contains(CANARY) && !play.world.saved.is_empty());
    let mut blank = page(80, 24);
    blank.keys("<enter><enter><esc><esc>");
    assert!(top(&blank).is_none(), "nothing to ask: {}", blank.screen());
}

#[test]
fn whoever_keeps_it_has_a_page_like_any_other() {
    let mut play = page(80, 24);
    play.keys(&format!("<enter>j<enter>{CANARY}<esc><esc>"));
    assert_eq!(play.app.workbook().sittings.len(), 1, "{}", play.screen());
    play.keys(":When to call today<enter>");
    assert!(top(&play).is_some_and(|page| page.keeping == Keeping::Kept));
    play.keys("n");
    assert!(top(&play).is_some_and(|page| page.keeping == Keeping::Asked), "{}", play.screen());
}

#[test]
fn words_that_were_to_be_kept_come_back_from_their_draft_and_are_kept() {
    let mut play = page(80, 24);
    play.keys(&format!("<enter>j<enter>{CANARY}"));
    let draft = play.world.drafts.iter().flatten().next_back().cloned();
    let opened = trust_guide::ui::action::Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: Some(draft.expect("a kept page has a draft")),
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut again = Play::opened(opened, 80, 24);
    again.keys("<enter> and more<tab>a number<esc><esc>");
    let kept = String::from_utf8(format::encode(again.app.workbook()).unwrap()).unwrap();
    assert!(kept.contains("quillwort and more") && kept.contains("a number"), "{}", again.screen());
}

#[test]
fn a_second_window_that_cannot_write_may_still_write_what_is_not_kept() {
    let opened = trust_guide::ui::action::Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    play.keys(":When to call today<enter><enter><enter>").keys(CANARY);
    assert!(play.screen().contains(CANARY), "{}", play.screen());
    assert!(play.world.saved.is_empty());
}

#[test]
fn every_page_that_says_so_asks_and_the_riskiest_ones_say_so() {
    let guide = guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let unkept: BTreeSet<&str> =
        all.clone().filter(|exercise| exercise.unkept).map(|it| it.id.as_str()).collect();
    // Stay or part, where I can go, what is not told yet, what I hold back.
    for id in ["forg.t5", "help.a2", "resp.b1", "comm.h2"] {
        assert!(unkept.contains(id), "{id}");
    }
    for exercise in all.filter(|exercise| exercise.unkept) {
        let role = if exercise.role == Role::Broke { Role::Broke } else { Role::Hurt };
        for role in [Some(role), Some(Role::Both)] {
            let mut play = Play::of(welcomed(role), 80, 24);
            play.keys(&format!(":Fill in: {}<enter>", exercise.title));
            assert_eq!(
                top(&play).map(|page| &page.exercise),
                Some(&exercise.id),
                "{}",
                play.screen()
            );
            play.keys("<enter>");
            assert!(play.screen().contains("Write it, and keep nothing"), "{}", play.screen());
            play.keys("<enter>");
            if top(&play).is_none_or(|page| page.writing.is_some()) {
                play.keys("<esc>");
            }
            let words = |kind: &FieldKind| matches!(kind, FieldKind::Line | FieldKind::Text);
            if let Some(place) = exercise.fields.iter().position(|field| words(&field.kind)) {
                play.keys("g")
                    .keys(&"<pgdn>".repeat(place + 1))
                    .keys(&format!("<enter>{CANARY}<esc>"));
                assert!(play.screen().contains(CANARY), "{}", play.screen());
            }
            play.keys("<c-c>");
            assert!(play.world.left);
            assert_no_trace(&play, exercise.id.as_str());
        }
    }
}

#[test]
fn home_and_end_reach_the_first_and_the_last_option_of_a_question() {
    let mut play = Play::as_role(Role::Hurt);
    let marked = |play: &Play| {
        let screen = play.screen();
        let found = screen.lines().filter(|line| line.contains('▸')).map(str::to_owned);
        found.collect::<String>()
    };
    play.keys("Jn");
    let first = marked(&play);
    play.keys("<end>");
    assert!(marked(&play).contains("do not keep"), "{}", play.screen());
    play.keys("<home>");
    assert_eq!(marked(&play), first);
}
