//! A key that is held down answers no question, and repeats no deletion, tick or mark.

use std::time::Duration;

use crossterm::event::{KeyEvent, KeyEventKind};
use trust_guide::{
    domain::{id::NodeId, role::Role, workbook::Workbook},
    screens::Screen,
    shell::Event,
    ui::{Mode, Struck},
};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
    talking::{begun, talk},
};

/// Ways a keyboard repeats a key: at once, after a pause, slowly, and as a terminal tells it.
fn held(play: &mut Play, key: &str, way: usize) {
    match way {
        0 => drop(play.keys_apart(&key.repeat(30), Duration::from_millis(30)).screen()),
        1 => drop(play.hold(key, 30).screen()),
        2 => drop(play.burst(&key.repeat(30)).screen()),
        _ => {
            play.keys(key);
            for _ in 0..30 {
                let code = crate::harness::parse(key)[0].code;
                let key = KeyEvent { kind: KeyEventKind::Repeat, ..KeyEvent::from(code) };
                play.event(Event::Key(Struck::new(key, Duration::ZERO)));
            }
        }
    }
}

#[test]
fn a_held_enter_on_the_first_run_stops_at_the_first_question() {
    for key in ["<enter>", " ", "l", "<right>", "s", "<tab>"] {
        for way in 0..4 {
            let mut play = Play::of(Workbook::default(), 80, 24);
            held(&mut play, key, way);
            let told = play.screen();
            assert!(
                told.contains("Which of these is you?") || told.contains("Begin"),
                "{key} {way}: {told}"
            );
            assert_eq!(play.app.workbook().profile.role, None, "{key} {way}");
            assert_eq!(play.app.workbook().profile.welcomed, None, "{key} {way}");
        }
    }
}

#[test]
fn a_held_d_moves_one_entry_to_the_trash_and_deletes_none_there() {
    for key in ["d", "<del>"] {
        for way in 0..4 {
            let mut play = Play::as_role(Role::Hurt);
            for words in ["one", "two", "three", "four"] {
                play.keys(&format!("w{words}<esc>"));
            }
            play.keys("J<home>");
            held(&mut play, key, way);
            let gone = |play: &Play| {
                play.app.workbook().journal.iter().filter(|it| it.trashed.is_some()).count()
            };
            assert_eq!(gone(&play), 1, "{key} {way}: {}", play.screen());
            play.keys(key);
            assert_eq!(gone(&play), 2, "a key of its own is heard again");
        }
    }
}

#[test]
fn a_held_tick_mark_answer_or_undo_is_one() {
    let step = NodeId::from("steady.step.basics");
    for way in 0..4 {
        let mut play = Play::as_role(Role::Hurt);
        play.in_stage("9", 1);
        held(&mut play, " ", way);
        assert!(play.app.workbook().is_ticked(&step), "{way}");
        play.keys("<down> <down> ");
        let before = play.app.workbook().history.last().cloned();
        play.keys("<down> ");
        held(&mut play, "u", way);
        assert_eq!(play.app.workbook().history.last().cloned(), before, "{way}");

        let mut play = Play::of(agreed(Role::Broke), 80, 24);
        let open = |play: &Play| {
            play.app.workbook().promises.iter().filter(|it| it.trashed.is_none()).count()
        };
        let before = open(&play);
        play.keys("P");
        held(&mut play, "d", way);
        assert!(before <= open(&play) + 1, "{way}: {}", play.screen());

        let mut play = Play::as_role(Role::Hurt);
        play.keys("H<tab><enter>");
        let first = play.screen();
        held(&mut play, "n", way);
        let second = Play::as_role(Role::Hurt).keys("H<tab><enter>n").screen();
        assert_eq!(play.screen(), second, "{way}");
        assert_ne!(first, second);

        let mut play = begun("talk.turns", 80, 24);
        let before = talk(&play);
        held(&mut play, " ", way);
        let after = talk(&play);
        let mut once = begun("talk.turns", 80, 24);
        once.keys(" ");
        assert_eq!((after.part, after.phase), (talk(&once).part, talk(&once).phase), "{way}");
        assert_ne!((before.part, before.phase), (after.part, after.phase));
    }
}

#[test]
fn a_key_that_opened_an_editor_writes_nothing_while_it_is_held() {
    for way in 0..4 {
        let mut play = Play::as_role(Role::Hurt);
        held(&mut play, "w", way);
        assert_eq!(play.app.mode(), Mode::Write, "{way}");
        play.keys("where<esc>");
        assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "where", "{way}");
    }
}

#[test]
fn a_held_key_reads_one_page_to_its_end_and_turns_none() {
    for key in ["<enter>", "<pgdn>", " "] {
        for way in 0..4 {
            let mut play = Play::as_role(Role::Hurt);
            play.keys("9<enter>");
            assert_eq!(play.app.mode(), Mode::Page, "{}", play.screen());
            let first = play.app.screens().last().cloned();
            held(&mut play, key, way);
            let page = |screen: Option<&Screen>| match screen {
                Some(Screen::Page(page)) => Some(page.page.clone()),
                _ => None,
            };
            assert_eq!(page(play.app.screens().last()), page(first.as_ref()), "{key} {way}");
            play.keys("<esc>");
            // Enter that opened it is held on: it reads nothing.
            held(&mut play, "<enter>", way);
            assert_eq!(page(play.app.screens().last()), page(first.as_ref()), "{key} {way}");
        }
    }
}

#[test]
fn a_held_page_key_skips_no_question_of_the_pulse() {
    for way in 0..4 {
        let mut play = Play::of(crate::screens::pulse::begun(Some(Role::Hurt)), 80, 24);
        play.keys("j<enter>");
        held(&mut play, "<pgdn>", way);
        let mut once = Play::of(crate::screens::pulse::begun(Some(Role::Hurt)), 80, 24);
        assert_eq!(play.screen(), once.keys("j<enter><pgdn>").screen(), "{way}");
    }
}

#[test]
fn a_held_cover_key_covers() {
    for way in 0..4 {
        let mut play = Play::as_role(Role::Hurt);
        held(&mut play, "<f9>", way);
        assert_eq!(play.app.mode(), Mode::Cover, "{way}");
    }
}

#[test]
fn what_only_moves_and_what_is_written_goes_on_while_a_key_is_held() {
    for way in 0..4 {
        for (key, back) in [("<down>", "<up>"), ("j", "k"), ("<pgdn>", "<pgup>")] {
            let mut play = Play::as_role(Role::Hurt);
            play.keys("9+<home>");
            let top = play.screen();
            held(&mut play, key, way);
            let far = play.screen();
            let near = Play::as_role(Role::Hurt).keys("9+<home>").keys(key).keys(key).screen();
            assert!(far != top && far != near, "{key} {way}");
            held(&mut play, back, way);
            play.keys("<home>");
            assert_eq!(play.screen(), top);
        }
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wx");
        held(&mut play, "o", way);
        held(&mut play, "<enter>", way);
        play.keys("x<esc>");
        let body = play.app.workbook().journal.at(0).unwrap().body.to_string();
        assert!(
            20 < body.matches('o').count() && 20 < body.matches('\n').count(),
            "{way} {body:?}"
        );
        play.keys("J<enter>");
        held(&mut play, "<bs>", way);
        play.keys("<esc>");
        let left = play.app.workbook().journal.at(0).unwrap().body.to_string();
        assert!(left.len() + 20 < body.len(), "{way} {left:?}");
    }
}

#[test]
fn a_key_struck_again_and_again_is_heard_each_time() {
    for gap in [155, 160, 200, 310] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys("H<tab><enter>");
        play.keys_apart("nnn", Duration::from_millis(gap));
        let third =
            Play::as_role(Role::Hurt).keys("H<tab><enter>").keys("n").keys("n").keys("n").screen();
        assert_eq!(play.screen(), third, "{gap}");
    }
}
