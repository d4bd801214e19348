//! Today offers something of one’s own from a week or a month ago, and shows no word of it before it is opened.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day,
    history::Done,
    id::NodeId,
    journal::{Entry, WritingMode},
    kinds::Record,
    role::Role,
    workbook::Workbook,
};

use crate::harness::{NOW, Play, by_hand, guide, stamp, welcomed};

/// Words that stand nowhere else.
const CANARY: &str = "quillwort";

/// Somebody who has been here for two months and wrote an entry so many days ago.
fn wrote(ago: i64, change: impl FnOnce(&mut Entry)) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let at = stamp(NOW) - chrono::TimeDelta::days(ago);
    let mut entry = Entry::begun("before".into(), at, Day::of(at, 4));
    entry.body = CANARY.into();
    change(&mut entry);
    workbook.record(Done::Entry, at, Record::Entry(Arc::new(entry)), false);
    by_hand(&mut workbook, |contents| {
        contents.profile.welcomed = Some(stamp(NOW) - chrono::TimeDelta::days(60));
    });
    workbook
}

/// A prompt that may hit as hard as any.
fn heaviest() -> NodeId {
    let guide = guide();
    let prompts = guide.stages.iter().flat_map(|stage| &stage.prompts);
    prompts.max_by_key(|prompt| prompt.heat).unwrap().id.clone()
}

fn today(workbook: Workbook) -> Play {
    Play::of(workbook, 80, 40)
}

const MONTH: &str = "You wrote something a month ago";

#[test]
fn what_was_written_a_month_ago_is_asked_first_and_opens_with_enter() {
    let mut play = today(wrote(30, |_| ()));
    let screen = play.screen();
    assert!(screen.contains(MONTH) && !screen.contains(CANARY), "{screen}");
    play.on("  You wrote something").keys("<enter>");
    assert!(play.screen().contains(CANARY), "{}", play.screen());
    play.keys("0").on("  You wrote something").keys("x");
    assert!(!play.screen().contains(MONTH), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains(MONTH), "{}", play.screen());
    assert!(play.app.told_today().iter().any(|line| line.starts_with(MONTH)));
}

#[test]
fn nothing_comes_up_that_was_heavy_or_not_of_that_day() {
    for (ago, change) in [
        (29, (|_| ()) as fn(&mut Entry)),
        (30, |entry| entry.after = Some(6)),
        (30, |entry| entry.before = Some(6)),
        (30, |entry| entry.mode = WritingMode::Letter),
        (30, |entry| entry.mode = WritingMode::Feelings),
        (30, |entry| entry.prompt = Some(heaviest())),
        (30, |entry| entry.by = Some(Role::Broke)),
        (30, |entry| entry.trashed = Some(entry.created)),
        (30, |entry| entry.body = " ".into()),
    ] {
        let play = today(wrote(ago, change));
        assert!(!play.screen().contains("You wrote something"), "{ago} {}", play.screen());
    }
}

#[test]
fn what_was_light_enough_comes_up() {
    for change in [
        (|entry| entry.after = Some(5)) as fn(&mut Entry),
        |entry| entry.before = Some(5),
        // What it weighed in the end counts.
        |entry| (entry.before, entry.after) = (Some(9), Some(2)),
    ] {
        let play = today(wrote(30, change));
        assert!(play.screen().contains(MONTH), "{}", play.screen());
    }
}

#[test]
fn one_of_a_week_ago_comes_up_on_every_third_day() {
    let days: Vec<bool> = (0..6)
        .map(|later| {
            let mut workbook = wrote(7 - later, |_| ());
            workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
            let mut play = today(workbook);
            play.world.now += chrono::TimeDelta::days(later);
            play.keys("<f9><f9>");
            play.screen().contains("You wrote something a week ago")
        })
        .collect();
    assert_eq!(days.iter().filter(|shown| **shown).count(), 2, "{days:?}");
}
