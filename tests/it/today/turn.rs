//! What has its turn on Today for people who do little: no day like the one before, and nothing stands in the way for good.

use std::{collections::BTreeSet, fmt::Write, sync::Arc};

use chrono::TimeDelta;
use trust_guide::domain::{
    breach::Breach,
    id::NodeId,
    kinds::Record,
    profile::Company,
    progress::Suggestion,
    pulse::{Pulse, PulseKind},
    put_off::CanWait,
    role::Role,
    sitting::Sitting,
};

use super::{
    begun,
    diary::{Led, Lived},
    page, put, to_the_small_thing,
};
use crate::{
    harness::{Play, guide},
    screens::daily::today,
};

/// What somebody does on a day, with what led.
type Does = fn(&mut Lived, &Led, i64);

/// People who come each day for three weeks, and what they do.
const HABITS: [(&str, Role, Company, Does); 5] = [
    ("Hurt, and alone, who gives the pulse and no more", Role::Hurt, Company::Alone, gives_pulse),
    ("Two at one keyboard, who only open what is offered", Role::Both, Company::Together, opens),
    ("Broke trust, and alone, who only opens what is offered", Role::Broke, Company::Alone, opens),
    (
        "Broke trust, and alone, who keeps nothing that need not be",
        Role::Broke,
        Company::Alone,
        keeps_nothing,
    ),
    ("Hurt, and alone, who refuses what is offered", Role::Hurt, Company::Alone, refuses),
];

fn gives_pulse(lived: &mut Lived, _: &Led, day: i64) {
    pulse(lived, if day % 5 == 4 { 2 } else { 4 });
}

fn pulse(lived: &mut Lived, number: u8) {
    let (role, today) = (lived.workbook.profile.role, lived.today());
    let id = Pulse::id_of(PulseKind::Day, role, today);
    let mut pulse = Pulse::taken(id, PulseKind::Day, role, lived.now, today);
    pulse.answers.insert(Pulse::NOW.to_owned(), number);
    lived.workbook.put(Record::Pulse(Arc::new(pulse)));
    lived.look();
}

/// A page of an exercise is begun, and then opened and changed again, and goes no further. Elsewhere a sign is ticked.
fn opens(lived: &mut Lived, led: &Led, _: i64) {
    let begun = lived.workbook.sittings_of(&led.id).next_back().cloned();
    match begun {
        Some(page) => {
            let page = Sitting { changed: lived.now, ..Sitting::clone(&page) };
            lived.workbook.put(Record::Sitting(Arc::new(page)));
        }
        None if lived.guide.exercise(&led.id).is_some() => lived.does(true),
        None => {
            let sign = lived.guide.stages[0].signs[0].id.clone();
            let (now, today) = (lived.now, lived.today());
            lived.workbook.toggle(&sign, trust_guide::domain::tick::Whose::default(), now, today);
        }
    }
    lived.look();
}

/// What can be filled in without being kept leaves nothing.
fn keeps_nothing(lived: &mut Lived, led: &Led, _: i64) {
    let exercise = lived.guide.exercise(&led.id);
    if !exercise.is_some_and(|(_, exercise)| exercise.unkept) {
        lived.does(false);
    }
}

fn refuses(lived: &mut Lived, led: &Led, _: i64) {
    let (now, today) = (lived.now, lived.today());
    lived.workbook.put_off(&CanWait::step(&led.id), now, today);
    lived.look();
    assert!(lived.led().is_none(), "it is not for today");
}

/// Three weeks of a habit.
fn weeks((name, role, company, does): (&str, Role, Company, Does), diary: &mut String) -> Vec<Led> {
    writeln!(diary, "{name}\n").unwrap();
    let mut lived = Lived::begun(role, company);
    let begins = lived.now;
    let mut all: Vec<Led> = Vec::new();
    for day in 0..21 {
        lived.now = begins + TimeDelta::days(day);
        lived.look();
        let led = lived.led().unwrap_or_else(|| panic!("{name}, day {day}: nothing is offered"));
        writeln!(diary, "{:>3}  {}: {}", day + 1, lived.today().long(), led.told).unwrap();
        if let Some(gives) = &led.gives {
            writeln!(diary, "     {gives}").unwrap();
        }
        does(&mut lived, &led, day);
        all.push(led);
    }
    writeln!(diary).unwrap();
    all
}

/// The days of all of them, for the diary.
pub fn habits(diary: &mut String) {
    for habit in HABITS {
        weeks(habit, diary);
    }
}

#[test]
fn no_day_is_like_the_one_before_whatever_else_is_done_in_the_book() {
    for habit in HABITS {
        let led = weeks(habit, &mut String::new());
        for (day, pair) in led.windows(2).enumerate() {
            // A page that was begun the day before is gone on with once.
            let is_same = pair[0].id == pair[1].id && (pair[0].goes_on || !pair[1].goes_on);
            assert!(!is_same, "{}: {} on day {day} and the next", habit.0, pair[1].told);
        }
    }
}

#[test]
fn what_is_filled_in_and_not_kept_leads_twice_and_then_what_comes_after_it() {
    let led = weeks(HABITS[3], &mut String::new());
    let guide = guide();
    let is_unkept = |id: &NodeId| guide.exercise(id).is_some_and(|(_, it)| it.unkept);
    let unkept: Vec<&NodeId> = led.iter().map(|led| &led.id).filter(|id| is_unkept(id)).collect();
    let each: BTreeSet<&NodeId> = unkept.iter().copied().collect();
    assert!(each.len() > 1, "one of them stands in the way: {each:?}");
    for id in each {
        assert!(unkept.iter().filter(|other| **other == id).count() <= 2, "{id}");
    }
}

#[test]
fn what_is_refused_on_two_days_rests_for_a_week_while_many_light_pages_go_round() {
    let led = weeks(HABITS[4], &mut String::new());
    let days =
        |id: &NodeId| -> Vec<usize> { (0..led.len()).filter(|day| led[*day].id == *id).collect() };
    let first = days(&led[0].id);
    assert!(first.len() >= 3, "it comes back: {first:?}");
    assert!(first[1..].windows(2).all(|pair| pair[1] - pair[0] >= 7), "{first:?}");
    let light: BTreeSet<&NodeId> =
        led.iter().filter(|led| led.next_in.is_none()).map(|led| &led.id).collect();
    assert!(light.len() > 5, "{light:?}");
}

#[test]
fn who_comes_every_other_day_is_led_on_as_well() {
    let mut lived = Lived::begun(Role::Hurt, Company::Alone);
    let begins = lived.now;
    let mut in_order = 0;
    for visit in 0..16 {
        lived.now = begins + TimeDelta::days(visit * 2);
        lived.look();
        in_order += i32::from(lived.led().is_some_and(|led| led.next_in.is_some()));
        lived.does(false);
    }
    assert!(in_order > 6, "{in_order} of 16 visits");
}

#[test]
fn on_a_day_with_a_low_number_nothing_heavy_is_offered_and_no_prompt_that_may_sting() {
    let mut lived = Lived::begun(Role::Hurt, Company::Alone);
    let begins = lived.now;
    let (mut heavy, mut low) = (0, 0);
    for day in 0..40 {
        lived.now = begins + TimeDelta::days(day);
        lived.look();
        let found = |lived: &Lived| -> Vec<u8> {
            let skipped = 0..40;
            skipped.filter_map(|skipped| suggested(lived, skipped)).collect()
        };
        heavy += i32::from(found(&lived).iter().any(|heat| *heat > 2));
        pulse(&mut lived, 3);
        assert!(lived.daily.gentle);
        assert!(found(&lived).iter().all(|heat| *heat < 3), "day {day}");
        if let Some(prompt) = &lived.daily.prompt {
            assert!(lived.guide.prompt(prompt).unwrap().1.heat < 2, "{prompt} on day {day}");
            low += 1;
        }
        // A number that is not low changes nothing.
        pulse(&mut lived, 4);
        assert!(!lived.daily.gentle);
    }
    assert!(heavy > 20 && low > 30, "{heavy} {low}");
}

fn suggested(lived: &Lived, skipped: usize) -> Option<u8> {
    let offering = lived.daily.offering;
    let found: Suggestion<'_> =
        trust_guide::domain::progress::suggestion(&lived.guide, &lived.summary, offering, skipped)?;
    Some(found.heat(&lived.guide))
}

#[test]
fn no_two_prompts_that_may_sting_follow_each_other() {
    for keeps in [false, true] {
        let mut lived = Lived::begun(Role::Broke, Company::Alone);
        let begins = lived.now;
        let (mut before, mut stung) = (0, 0);
        let mut last = 0;
        for day in 0..60 {
            lived.now = begins + TimeDelta::days(day);
            // Asked for another one twice, where anything is kept.
            for turn in 0..if keeps { 3 } else { 1 } {
                lived.look();
                let Some(id) = lived.daily.prompt.clone() else { continue };
                // Where all that are light rest, there is none for a week.
                before = if day < last + 7 { before } else { 0 };
                last = day;
                let heat = lived.guide.prompt(&id).unwrap().1.heat;
                assert!(heat < 2 || before < 2, "{id} on day {day}");
                (before, stung) = (heat, stung + i32::from(heat > 1));
                if keeps {
                    let (now, today) = (lived.now + TimeDelta::minutes(turn), lived.today());
                    lived.workbook.offered(&id, turn == 2, now, today);
                }
            }
        }
        assert!(stung > 3, "some do: {stung}");
    }
}

fn told(play: &Play) -> String {
    let shown = play.screen().replace('┃', " ");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_none_of_the_few_things_says_where_it_comes_next() {
    let mut play = Play::of(begun(Some(Role::Hurt), Company::Alone), 80, 24);
    to_the_small_thing(&mut play);
    assert!(!told(&play).contains("Next in “"), "it says what it gives: {}", play.screen());
    for _ in 0..200 {
        if told(&play).contains("Next in “") {
            return;
        }
        play.keys("a");
    }
    panic!("no reason is told: {}", play.screen());
}

#[test]
fn a_page_for_two_that_is_one_of_the_few_things_is_marked_when_it_is_read_and_for_one_it_is_not() {
    let reads = |role: Role, company: Company| {
        let mut workbook = begun(Some(role), company);
        workbook
            .edit_profile(|profile| profile.what_broke = [Breach::Agreement].into_iter().collect());
        let mut play = Play::of(workbook, 80, 24);
        play.keys(":Two tests, and two dates<enter>").keys("<end><esc>");
        let id = NodeId::from("steady.health.both");
        play.app.workbook().ticks.iter().any(|tick| tick.node == id && tick.on)
    };
    assert!(reads(Role::Both, Company::Together));
    assert!(!reads(Role::Hurt, Company::Alone));
}

#[test]
fn the_step_of_a_page_that_is_not_kept_is_ticked_at_its_end_and_nothing_else_is_kept() {
    let mut play = Play::of(begun(Some(Role::Hurt), Company::Alone), 80, 40);
    play.keys(":When to call today<enter><enter><enter>");
    play.paste("quillwort").keys("<esc>G");
    let shown = play.screen();
    assert!(shown.contains("[ ] I know who I would call first"), "{shown}");
    assert!(shown.contains("Only the tick is kept, and nothing of this page."), "{shown}");
    play.on("[ ] I know who").keys(" ");
    assert!(play.screen().contains("[x] I know who"), "{}", play.screen());
    let kept = play.app.workbook();
    assert_eq!((kept.ticks.len(), kept.sittings.len()), (1, 0));
}

#[test]
fn two_private_pages_that_come_back_on_a_day_are_one_line_that_names_neither() {
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    for exercise in ["steady.h1", "steady.h2"] {
        let found = page(&mut workbook, exercise, &[("x", "y")], 3);
        put(&mut workbook, Sitting { again: Some(today()), ..found });
    }
    let mut play = Play::of(workbook, 80, 24);
    let line = "A page you wanted to come back to, in “Steady first”";
    assert_eq!(told(&play).matches(line).count(), 1, "{}", play.screen());
    assert!(!told(&play).contains("Who knows"), "{}", play.screen());
    // Once the first is put off, the other one is there.
    play.keys("<home>");
    assert!(play.screen().contains("▸ · A page you wanted"), "{}", play.screen());
    play.keys("x");
    assert_eq!(told(&play).matches(line).count(), 1, "{}", play.screen());
    play.keys("<home>x");
    assert_eq!(told(&play).matches(line).count(), 0, "{}", play.screen());
}
