//! Look back: what it shows, in what words, at which sizes.

mod sizes;

use std::sync::Arc;

use chrono::TimeDelta;
use expect_test::expect;
use trust_guide::{
    domain::{
        day::{Day, Stamp},
        field::Answer,
        id::{NodeId, RecordId},
        journal::{Entry, WritingMode},
        kinds::Record,
        look_back::{About, pairs},
        promise::{Promise, PromiseState},
        pulse::{Pulse, PulseKind},
        role::Role,
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    screens::Screen,
    ui::{
        Depth, Theme,
        page::{Block, Page},
        window::Window,
    },
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::check,
};

fn back(days: i64) -> (Stamp, Day) {
    let at = stamp(NOW) - TimeDelta::days(days);
    (at, Day::of(at, 4))
}

fn pulse(workbook: &mut Workbook, kind: PulseKind, role: Role, days: i64, answers: &[(&str, u8)]) {
    let (at, day) = back(days);
    let id = RecordId::from(format!("{kind:?}{role:?}{days}").as_str());
    let mut pulse = Pulse::taken(id, kind, Some(role), at, day);
    pulse.answers = answers.iter().map(|(id, value)| ((*id).to_owned(), *value)).collect();
    workbook.put(Record::Pulse(Arc::new(pulse)));
}

/// Eleven weeks of a hurt reader's life.
pub fn lived() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    for week in 0..11_u8 {
        let days = i64::from(10 - week) * 7;
        for (after, add) in [(0, 0), (2, 1), (3, 0)] {
            let value = 2 + week / 3 + add;
            pulse(&mut workbook, PulseKind::Day, Role::Hurt, days + after, &[("now", value)]);
        }
        let weekly = [("pulse.hurt.open", 3 + week / 4), ("pulse.hurt.pain", 8 - week / 3)];
        pulse(&mut workbook, PulseKind::Week, Role::Hurt, days + 1, &weekly);
        let mode = [WritingMode::Plain, WritingMode::Feelings][usize::from(week % 2)];
        let (at, day) = back(days + 1);
        let words =
            format!("It was week {}. {}", week + 1, "We talked. ".repeat(usize::from(week) * 12));
        let (before, after) = (Some(6), Some(if week % 2 == 0 { 3 } else { 6 }));
        workbook.put(Record::Entry(Arc::new(Entry {
            mode,
            before,
            after,
            seconds: 540,
            body: Words::from(words),
            ..Entry::begun(RecordId::from(format!("e{week}").as_str()), at, day)
        })));
    }
    let states =
        [PromiseState::Kept, PromiseState::Kept, PromiseState::EarlyWord, PromiseState::Missed];
    for (place, state) in states.iter().cycle().take(9).enumerate() {
        let (at, day) = back(i64::try_from(place).unwrap() * 3);
        let id = RecordId::from(format!("p{place}").as_str());
        let mut promise = Promise::made(id, Words::from("a call"), Role::Broke, at, day);
        promise.state = *state;
        workbook.put(Record::Promise(Arc::new(promise)));
    }
    for (days, payback, soft) in
        [(160, 1, 1), (130, 2, 1), (100, 2, 2), (70, 4, 1), (40, 5, 2), (10, 5, 2)]
    {
        let (at, day) = back(days);
        let id = RecordId::from(format!("s{days}").as_str());
        let mut sitting = Sitting::begun(id, NodeId::from("forg.h3"), at, day);
        sitting.answers.insert("payback".to_owned(), Answer::Scale(Some(payback)));
        sitting.answers.insert("soft".to_owned(), Answer::Scale(Some(soft)));
        workbook.put(Record::Sitting(Arc::new(sitting)));
    }
    workbook
}

/// Everything on the screen from its start to its end, page by page.
fn whole(play: &mut Play) -> String {
    play.keys("<home>");
    let mut all = play.screen();
    for _ in 0..30 {
        let page = play.keys("<pgdn>").screen();
        if all.ends_with(&page) {
            break;
        }
        all += &page;
    }
    all
}

fn said(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn dark_light_and_mono_draw_the_same_letters() {
    let texts =
        [(true, Depth::Full), (false, Depth::Full), (true, Depth::Mono)].map(|(dark, depth)| {
            let mut play = Play::of(lived(), 80, 24);
            play.app.set_theme(Theme { dark, depth });
            whole(play.keys("L"))
        });
    assert!(texts.iter().all(|text| *text == texts[0]));
}

#[test]
fn it_fits_from_the_smallest_window_on() {
    for (columns, rows) in [(40, 12), (50, 16), (80, 24), (120, 40), (200, 60)] {
        for keys in ["L", "Lh", "Lll", "LD", "LDll"] {
            let mut play = Play::of(lived(), columns, rows);
            play.keys(keys);
            let all = whole(&mut play);
            assert!(all.contains("Then and now"), "{columns}x{rows} {keys}\n{all}");
        }
    }
}

#[test]
fn what_changed_is_said_in_words_that_fit_the_question() {
    let mut play = Play::of(lived(), 120, 60);
    let all = said(&whole(play.keys("L")));
    assert!(all.contains("First three answers: about 2. Last three: about 5, higher."), "{all}");
    assert!(all.contains("lower, and here lower is easier"), "{all}");
    assert!(all.contains("You were here on 48 days."), "{all}");
    assert!(all.contains("payback let go: First three"), "{all}");
    assert!(all.contains("You are calmer after “plain facts”"), "{all}");
    assert!(!all.contains('%') && !all.contains("streak"), "{all}");
}

#[test]
fn what_one_person_said_in_a_pulse_is_not_the_others_to_see() {
    let mut workbook = lived();
    for week in 0..5 {
        pulse(&mut workbook, PulseKind::Day, Role::Broke, week * 7, &[("now", 9)]);
        pulse(&mut workbook, PulseKind::Heard, Role::Broke, week * 7, &[("heard", 1)]);
    }
    let mut play = Play::of(workbook.clone(), 120, 60);
    let all = whole(play.keys("L"));
    assert!(!all.contains("Pulse of the one who broke trust"), "{all}");
    assert!(!said(&all).contains("The middle of 5 answers is 9"), "{all}");
    assert!(said(&all).contains("in another role are for that person alone"), "{all}");
    assert!(!all.contains("How heard"), "{all}");
    workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut play = Play::of(workbook, 120, 60);
    let all = whole(play.keys("L"));
    assert!(all.contains("How heard you felt in talks"), "{all}");
    assert!(said(&all).contains("The middle of 5 answers is 9"), "{all}");
    assert!(!all.contains("how safe did you feel"), "{all}");
    assert!(!all.contains("Two sliders"), "the sliders are the hurt reader's: {all}");
}

#[test]
fn promises_that_nobody_marked_are_no_heap_of_dots() {
    let mut workbook = lived();
    let marked = workbook.promises.clone();
    crate::harness::by_hand(&mut workbook, |contents| {
        contents.promises = trust_guide::domain::records::Records::default();
    });
    for ago in 0..40 {
        let (at, day) = back(ago);
        let id = RecordId::from(format!("o{ago}").as_str());
        let promise = Promise::made(id, Words::from("a drawer"), Role::Both, at, day);
        workbook.put(Record::Promise(Arc::new(promise)));
    }
    for keys in ["L", "LD"] {
        let all = whole(Play::of(workbook.clone(), 120, 60).keys(keys));
        assert!(all.contains("Nothing is marked in these weeks, and that is fine."), "{all}");
        assert!(!all.contains("40 open"), "{all}");
    }
    // Beside somebody who marked theirs, what is open is told: silence looks no better than a mark.
    for promise in &marked {
        workbook.put(Record::Promise(Arc::clone(promise)));
    }
    let all = whole(Play::of(workbook, 120, 60).keys("L"));
    assert!(all.contains("40 still open.") && !all.contains("and that is fine"), "{all}");
    assert!(all.contains("By the one who broke trust"), "{all}");
}

#[test]
fn which_way_calms_says_that_it_is_read_from_all_entries() {
    let mut play = Play::of(lived(), 120, 60);
    for keys in ["L", "h"] {
        let all = whole(play.keys(keys));
        assert!(all.contains("This covers all your entries."), "{all}");
    }
}

#[test]
fn the_time_looked_back_over_grows_and_shrinks() {
    let mut play = Play::of(lived(), 80, 24);
    assert!(play.keys("L").screen().contains("12 WEEKS  Mon 7 Sep to Mon 23 Nov"));
    assert!(play.keys("h").screen().contains("4 WEEKS"), "{}", play.screen());
    assert!(play.keys("h").screen().contains("4 WEEKS"));
    assert!(play.keys("ll").screen().contains("A YEAR"));
    assert!(play.keys("<right>").screen().contains("ALL OF IT"));
    assert!(matches!(play.app.screens().last(), Some(Screen::LookBack(_))));
}

#[test]
fn then_and_now_asks_first_and_shows_only_own_words() {
    let mut play = Play::of(lived(), 80, 24);
    play.keys("L<s-tab>");
    assert!(said(&play.screen()).contains("Enter asks first"), "{}", play.screen());
    assert!(!play.screen().contains("It was week"));
    play.keys("<enter>");
    assert!(play.screen().contains("Old words can hurt"), "{}", play.screen());
    play.keys("<enter>");
    assert!(!play.screen().contains("It was week"), "not today: {}", play.screen());
    play.keys("aj<enter>");
    check(
        &play,
        expect![[r#"
              Look back                                                 Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              12 WEEKS  Mon 7 Sep to Mon 23 Nov

                0 ┆◉           ○                       ○                                   ↑
                  └─────────────────────────────────────────────────────────────────
                   16 Jun                                                     23 Nov
              ● payback let go   ○ feelings softer   ◉ both
              They may move apart, and both are fine. Nobody is owed a look at them.

            ▸ Then and now
              Both written as “plain facts”.

              Then, Sun 13 Sep
              “It was week 1.”

              Now, Sun 22 Nov
              “It was week 11.”

              1 of 5. a shows another, Esc puts it away.

            ────────────────────────────────────────────────────────────────────────────────
              ← shorter   → longer   D table   Esc back   ? keys   ^X leave
        "#]],
    );
    let first = play.screen();
    assert_ne!(play.keys("a").screen(), first, "another pair");
    play.keys("<esc>");
    assert!(!play.screen().contains("It was week"), "{}", play.screen());
}

#[test]
fn sentences_that_are_the_same_are_no_then_and_now() {
    let mut workbook = welcomed(Some(Role::Hurt));
    for (days, words) in [(40, "A long day.\n\nSoup."), (3, "A long day.\n\nA walk.")] {
        let (at, day) = back(days);
        let id = RecordId::from(format!("n{days}").as_str());
        let body = Words::from(words);
        workbook.put(Record::Entry(Arc::new(Entry { body, ..Entry::begun(id, at, day) })));
    }
    let mut play = Play::of(workbook, 80, 24);
    assert!(said(&whole(play.keys("L"))).contains("Nothing to set side by side yet"));
}

#[test]
fn each_part_is_picked_by_one_letter() {
    let mut play = Play::of(lived(), 80, 24);
    play.keys("Lf");
    assert!(play.screen().contains("a Pulse"), "{}", play.screen());
    play.keys("b");
    assert!(play.screen().contains("▸ Promises by week"), "{}", play.screen());
}

#[test]
fn where_two_write_in_one_workbook_nobodys_words_are_shown() {
    let mut workbook = lived();
    workbook.edit_profile(|profile| profile.role = Some(Role::Both));
    let mut play = Play::of(workbook, 80, 24);
    play.keys("L<s-tab>a<enter>");
    let screen = play.screen();
    assert!(said(&screen).contains("is not shown where both of you read"), "{screen}");
    assert!(!screen.contains("It was week"), "{screen}");
}

/// What is said of all parts, below the time that is looked back over.
fn said_of_the_parts(play: &Play) -> Arc<Page> {
    let Window::Screens(shown) = play.app.window() else { panic!("{}", play.screen()) };
    let shared = shown.top.layout.page().blocks().iter().find_map(|block| match block {
        Block::Shared(page) => Some(Arc::clone(page)),
        _ => None,
    });
    shared.unwrap()
}

#[test]
fn what_is_said_of_the_parts_is_made_once_until_something_else_is_to_be_said() {
    let mut play = Play::of(lived(), 100, 40);
    play.keys("L");
    let first = said_of_the_parts(&play);
    play.keys("jjk").resize(100, 30);
    assert!(Arc::ptr_eq(&first, &said_of_the_parts(&play)), "a key changes nothing of it");
    for (what, change) in [("time", "h"), ("tables", "D"), ("words", "wMore.<esc>L")] {
        let before = said_of_the_parts(&play);
        play.keys(change);
        assert!(before != said_of_the_parts(&play), "{what}: {}", play.screen());
    }
    play.resize(70, 30);
    assert!(first != said_of_the_parts(&play), "{}", play.screen());
}

#[test]
fn it_follows_an_undo() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOne line here.<esc>L");
    assert!(whole(&mut play).contains("3 words"), "{}", play.screen());
    play.keys("u");
    play.keys("j<enter>");
    assert!(whole(&mut play).contains("No entry in this period"), "{}", play.screen());
}

#[test]
fn only_own_words_two_weeks_apart_and_not_of_the_heaviest_pages_are_set_side_by_side() {
    let guide = crate::harness::guide();
    let exercises = || guide.stages.iter().flat_map(|stage| &stage.exercises);
    let mut workbook = welcomed(None);
    for exercise in exercises() {
        for days in [40, 30, 20] {
            let (at, day) = back(days);
            let id = RecordId::from(format!("{}{days}", exercise.id).as_str());
            let mut sitting = Sitting::begun(id, exercise.id.clone(), at, day);
            for field in &exercise.fields {
                let words = Answer::Line(Words::from(format!("{days} days ago")));
                sitting.answers.insert(field.id.clone(), words);
            }
            workbook.put(Record::Sitting(Arc::new(sitting)));
        }
    }
    for (reader, own) in [
        (Some(Role::Hurt), vec![Role::Hurt, Role::Any]),
        (Some(Role::Broke), vec![Role::Broke, Role::Any]),
        (None, vec![Role::Any]),
        (Some(Role::Both), Vec::new()),
    ] {
        let found = pairs(&guide, &workbook, reader, |_| true);
        assert_eq!(found.is_empty(), own.is_empty());
        for pair in found {
            let About::Field { exercise, .. } = &pair.about else { panic!("{:?}", pair.about) };
            let (_, exercise) = guide.exercise(exercise).unwrap();
            assert!(own.contains(&exercise.role) && exercise.heat < 3, "{}", exercise.id);
            assert_eq!((&*pair.then.words, &*pair.now.words), ("40 days ago", "20 days ago"));
        }
    }
    let late: Vec<RecordId> = workbook
        .sittings
        .iter()
        .filter(|sitting| sitting.id.as_str().ends_with("40"))
        .map(|sitting| sitting.id.clone())
        .collect();
    for id in &late {
        crate::harness::by_hand(&mut workbook, |contents| contents.sittings.remove(id));
    }
    assert!(
        pairs(&guide, &workbook, Some(Role::Hurt), |_| true).is_empty(),
        "ten days are no then"
    );
}
