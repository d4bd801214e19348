//! What a click and the wheel do: each what a key does too, on what is drawn.

mod words;

use std::collections::BTreeSet;

use crossterm::event::{KeyEvent, KeyModifiers};
use trust_guide::{
    app::App,
    domain::{role::Role, workbook::Workbook},
    shell::Event,
    ui::{
        Effect, Mode,
        action::{Action, NAMED, Place},
        keymap::rows,
        mouse::{Did, Mouse},
    },
};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
    screens::{lock, look_back::lived},
    talking::begun,
};

fn play(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.with_mouse();
    play
}

/// The line that is marked.
fn marked(play: &Play) -> String {
    let screen = play.screen();
    let line = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
    line.split('▸').nth(1).unwrap_or_default().trim().to_owned()
}

#[test]
fn it_is_off_until_somebody_wants_it_and_one_key_turns_it_on_and_off() {
    let mut play = Play::as_role(Role::Hurt);
    let before = play.keys("9").screen();
    let place = play.place_of("I ate");
    assert!(!play.app.hears_mouse());
    assert_eq!(play.click_at(place).wheel(3, place).screen(), before);
    play.keys("<f12>");
    assert!(
        play.screen().contains("The mouse is heard. Hold Shift to select"),
        "{}",
        play.screen()
    );
    assert!(play.world.saved.last().unwrap().profile.mouse);
    play.keys("<f12>");
    assert!(play.screen().contains("the terminal’s again"), "{}", play.screen());
    assert!(!play.app.hears_mouse() && !play.world.saved.last().unwrap().profile.mouse);
}

#[test]
fn the_setting_is_the_same_and_the_next_window_goes_by_it() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 60);
    play.keys(",");
    for _ in 0..40 {
        if !marked(&play).starts_with("Hear the mouse") {
            play.keys("j");
        }
    }
    assert!(marked(&play).ends_with("no"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.app.hears_mouse() && marked(&play).ends_with("yes"), "{}", play.screen());
    let saved = play.world.saved.last().unwrap().clone();
    assert!(Play::of(saved, 80, 24).app.hears_mouse());
}

#[test]
fn before_anything_is_kept_it_is_heard_in_this_window_and_kept_once_somebody_begins() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.with_mouse();
    assert!(play.world.saved.is_empty());
    play.keys("<enter>");
    for _ in 0..6 {
        play.keys("s");
    }
    assert!(play.app.hears_mouse() && play.app.workbook().profile.mouse);
}

#[test]
fn a_click_marks_a_line_and_a_click_on_what_is_marked_opens_it() {
    let mut play = play(80, 24);
    play.keys(",");
    play.click("Colours");
    assert!(marked(&play).starts_with("Colours"), "{}", play.screen());
    assert!(marked(&play).ends_with("same as the terminal"), "{}", play.screen());
    play.click("Colours");
    assert!(marked(&play).ends_with("dark (Hearth)"), "{}", play.screen());
    play.keys("0T");
    let first = marked(&play);
    play.click(&first);
    assert_ne!(play.app.mode(), Mode::Talks, "{}", play.screen());
}

#[test]
fn the_second_half_of_a_double_click_does_nothing_to_what_came_under_the_hand() {
    let mut play = play(80, 40);
    play.keys(",");
    play.double_click("I am here as");
    assert_eq!(play.app.mode(), Mode::Ask, "{}", play.screen());
    assert_eq!(play.app.workbook().profile.role, Some(Role::Hurt));
    // A click on one that is not marked only marks it, so that the second one opens it.
    play.keys("<esc>").double_click("What broke trust");
    assert!(play.screen().contains("Done"), "{}", play.screen());
}

#[test]
fn a_choice_of_a_question_is_taken_by_a_click_and_nothing_around_it_is() {
    let mut play = play(80, 40);
    play.keys(",").click("I am here as");
    let asked = play.screen();
    for row in 0..40 {
        for column in [0, 79] {
            play.click_at((column, row));
            if row < 39 {
                assert_eq!(play.screen(), asked, "{column} {row}");
            }
        }
    }
    play.click("The one who broke trust");
    assert_ne!(play.app.mode(), Mode::Ask, "{}", play.screen());
}

#[test]
fn a_double_click_opens_what_its_first_half_marked_though_the_lines_moved() {
    let mut play = play(80, 40);
    play.keys("1").wheel(1, (20, 10));
    play.double_click("Impact talk");
    assert_ne!(play.app.mode(), Mode::Stage, "{}", play.screen());
    assert!(play.screen().contains("Impact talk"), "{}", play.screen());
}

/// Every key that the footer names does the same by a click on it.
#[test]
fn a_click_on_the_footer_does_what_its_key_does() {
    let mut seen = BTreeSet::new();
    for named in NAMED.iter().filter(|named| named.place != Place::Table) {
        for workbook in [lived(), agreed(Role::Hurt)] {
            let mut play = Play::of(workbook, 120, 40);
            play.with_mouse().app.show(named.place.clone());
            play.event(Event::Silence);
            let footer = play.screen().lines().last().unwrap().to_owned();
            for row in rows(play.app.mode()).filter(|row| !row.hint().is_empty()) {
                let label = row.keys[0].label();
                let Some(at) = footer.find(&format!("{label} {}", row.hint())) else { continue };
                let key = KeyEvent::new(row.keys[0].code, row.keys[0].modifiers);
                let Some(action) = play.app.action_for(key) else { continue };
                let now = play.world.now;
                let (mut by_key, mut by_click) = (play.app.clone(), play.app.clone());
                let column = trust_guide::text::width::width(&footer[..at]);
                let column = u16::try_from(column).unwrap();
                let asked = by_key.update(now, action);
                let click = Mouse { did: Did::Click, column, row: 39 };
                let told = by_click.update(now, Action::Mouse(click));
                assert_eq!(told, asked, "{label} on {:?}", named.place);
                // What is remembered of a page is compared by what it says, and not by where it lies.
                let screens = |app: &App| format!("{:?}", app.screens());
                assert_eq!(screens(&by_click), screens(&by_key), "{label} {:?}", named.place);
                assert_eq!(by_click.workbook(), by_key.workbook(), "{label} {:?}", named.place);
                seen.insert(format!("{:?} {label}", play.app.mode()));
            }
        }
    }
    assert!(seen.len() > 25, "only {seen:?}");
}

/// On every place, a click on each row is about what is drawn there: what it marks is that row.
#[test]
fn what_a_click_marks_is_what_stands_under_it() {
    let mut seen = 0;
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        for named in NAMED.iter().filter(|named| named.place != Place::Table) {
            for workbook in [lived(), agreed(Role::Hurt)] {
                let mut play = Play::of(workbook, columns, rows);
                play.with_mouse().app.show(named.place.clone());
                play.event(Event::Silence);
                let shown = play.screen();
                // A box is picked from, and a number is an answer: neither is marked first.
                if shown.contains('┏') || play.app.mode() == Mode::Pulse {
                    continue;
                }
                let mut copy = Play::of(welcomed(None), columns, rows);
                for row in 2..rows - 1 {
                    let mut app = play.app.clone();
                    let click = Mouse { did: Did::Click, column: 8, row };
                    let effects = app.update(play.world.now, Action::Mouse(click));
                    let depth = app.screens().len();
                    if depth != play.app.screens().len() || effects.contains(&Effect::BuildIndex) {
                        continue;
                    }
                    copy.app = app;
                    copy.world.frames += 1;
                    let now = copy.screen();
                    let line = |text: &str, row: u16| {
                        text.lines().nth(usize::from(row)).unwrap_or_default().to_owned()
                    };
                    let was_marked = line(&shown, row).contains('▸');
                    let is_of_views = line(&shown, row).contains("[board]");
                    // What is marked already is taken, also by a click on the lines below its first.
                    let opened = now.contains('┏');
                    if now == shown || was_marked || is_of_views || opened {
                        continue;
                    }
                    seen += 1;
                    // The mark is in this row, or in one of those above that belong to the same choice.
                    let mark = (2..=row).rev().find(|row| line(&now, *row).contains('▸'));
                    let words = line(&shown, row).trim().to_owned();
                    let is_near = mark.is_some_and(|mark| row - mark < 8);
                    assert!(is_near, "{:?} row {row} “{words}”:\n{now}", named.place);
                }
            }
        }
    }
    assert!(seen > 300, "only {seen}");
}

#[test]
fn the_wheel_goes_by_lines_through_what_is_read_and_moves_the_mark_of_a_list() {
    let mut play = play(80, 24);
    play.in_stage("1", 0).keys("<enter>");
    assert_eq!(play.app.mode(), Mode::Page, "{}", play.screen());
    let line = |play: &Play, row: usize| play.screen().lines().nth(row).unwrap().to_owned();
    let (fourth, first) = (line(&play, 3 + 3), line(&play, 3));
    play.wheel(1, (20, 10));
    assert_eq!(line(&play, 3).trim_end_matches('↑').trim_end(), fourth, "{}", play.screen());
    play.wheel(-1, (20, 10));
    assert_eq!(line(&play, 3), first);
    play.keys("0,");
    let before = marked(&play);
    play.wheel(1, (20, 10));
    let after = marked(&play);
    assert_ne!(after, before);
    assert_eq!(play.wheel(-1, (20, 10)).screen(), play.keys("jk").screen());
}

#[test]
fn the_wheel_never_changes_a_value() {
    for keys in ["p", "p5", "wOne.<esc>", "H<f7>", "9 ", "P", "Pv", "Pvv", ","] {
        let mut play = play(80, 24);
        play.keys(keys);
        let before = format!("{:?}", play.app.workbook());
        for notches in [3, -2, 40, -40] {
            play.wheel(notches, (20, 12));
        }
        assert_eq!(format!("{:?}", play.app.workbook()), before, "{keys}");
    }
    // A number that is marked stays marked, and no other is.
    let mut play = play(80, 24);
    play.keys("p<right>");
    let before = play.screen();
    assert_eq!(play.wheel(2, (20, 10)).wheel(-5, (20, 10)).screen(), before);
}

#[test]
fn numbers_of_a_scale_are_answered_by_a_click_as_by_their_digits() {
    for number in ["0", "3", "7", "10"] {
        let (mut by_key, mut by_click) = (play(80, 24), play(80, 24));
        by_key.keys("p").keys(number);
        by_click.keys("p");
        let row = by_click.place_of(" 9  10").1;
        let line = by_click.screen().lines().nth(usize::from(row)).unwrap().to_owned();
        let column =
            line.find(&format!(" {number} ")).or(line.find(&format!(" {number}"))).unwrap();
        by_click.click_at((u16::try_from(column + 1).unwrap(), row));
        assert_eq!(by_click.screen(), by_key.screen(), "{number}");
    }
}

#[test]
fn a_view_of_the_plan_and_a_day_of_its_month_are_gone_to_by_a_click() {
    let mut play = Play::of(agreed(Role::Hurt), 120, 40);
    play.with_mouse().keys("P");
    assert!(play.screen().contains("[board]"), "{}", play.screen());
    play.click(" agenda ");
    assert!(play.screen().contains("[agenda]"), "{}", play.screen());
    play.click(" board ");
    assert!(play.screen().contains("[board]"), "{}", play.screen());
    play.click(" month ");
    assert!(play.screen().contains("▸23"), "{}", play.screen());
    play.click(" 18 ");
    assert!(play.screen().contains("▸18"), "{}", play.screen());
    play.click(" 26 ");
    assert!(play.screen().contains("▸26"), "{}", play.screen());
}

#[test]
fn a_link_of_a_page_is_followed_by_a_click() {
    let mut play = play(80, 40);
    play.in_stage("9", 0).keys("<enter><end>");
    for _ in 0..40 {
        if play.screen().contains("→ ") {
            break;
        }
        play.keys("<right><end>");
    }
    let page = play.app.screens().last().cloned();
    play.click("→ ");
    assert_ne!(play.app.screens().last().cloned(), page, "{}", play.screen());
    assert_ne!(play.app.mode(), Mode::Stage, "{}", play.screen());
}

#[test]
fn under_the_cover_nothing_is_shown_or_done_whatever_is_clicked() {
    let mut play = play(80, 24);
    play.keys("wa secret");
    play.keys("<f9>");
    let cover = play.screen();
    for row in 0..24 {
        play.click_at((3, row)).wheel(1, (3, row));
        assert_eq!(play.screen(), cover, "{row}");
    }
    play.keys("<f9>");
    assert!(play.screen().contains("a secret"), "{}", play.screen());
}

#[test]
fn at_a_lock_only_the_row_and_the_line_are_heard() {
    let mut play = lock::at_locked(&["Una", "Ben"], true, 80, 24);
    if !play.app.hears_mouse() {
        play.keys("<f12>");
    }
    assert!(play.app.hears_mouse());
    let before = play.screen();
    let depth = play.app.screens().len();
    for row in 0..23 {
        play.click_at((6, row)).wheel(1, (6, row));
    }
    assert!(play.app.screens().len() >= depth);
    assert!(!play.screen().contains("ONE SMALL THING"), "{before}\n{}", play.screen());
}

#[test]
fn no_click_before_the_book_is_read_does_anything_later() {
    let mut play = Play::unopened(80, 24);
    play.app.hear_mouse(true);
    for row in 0..23 {
        play.click_at((5, row));
    }
    assert!(play.app.is_opening() && !play.world.left);
    let leave = play.place_of("^X leave");
    play.click_at(leave);
    assert!(play.world.left);
}

#[test]
fn a_talk_is_led_by_clicks_on_its_footer() {
    let mut play = begun("talk.turns", 120, 40);
    play.with_mouse();
    let before = play.screen();
    play.click("go on");
    assert_ne!(play.screen(), before);
}

#[test]
fn nothing_comes_of_a_click_outside_the_window() {
    let mut play = play(80, 24);
    let before = play.screen();
    for place in [(80, 3), (3, 24), (u16::MAX, u16::MAX), (500, 0)] {
        assert_eq!(play.click_at(place).screen(), before);
    }
    let key = KeyEvent::new(crossterm::event::KeyCode::F(12), KeyModifiers::NONE);
    assert!(play.app.action_for(key).is_some());
}
