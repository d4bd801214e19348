//! The daily loop on Today: what is due, the pulse, one small thing, a prompt, and leaving.

use std::sync::Arc;

use expect_test::expect;
use trust_guide::domain::{
    day::{Day, Stamp},
    field::{Answer, TableRow},
    guide::Guide,
    history::Done,
    id::{NodeId, RecordId},
    journal::WritingMode,
    kinds::Record,
    promise::{Promise, PromiseState},
    pulse::{Pulse, PulseKind},
    role::Role,
    sitting::Sitting,
    tick::Whose,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    screens::check,
};

pub fn today() -> Day {
    Day::of(stamp(NOW), 4)
}

/// A workbook that was begun two weeks ago.
pub fn begun(role: Role) -> Workbook {
    let mut workbook = welcomed(Some(role));
    workbook.edit_profile(|profile| profile.welcomed = Some(stamp("2026-11-09T19:00:00+01:00")));
    workbook
}

pub fn promise(workbook: &mut Workbook, id: &str, what: &str, day: Day) {
    let promise = Promise::made(RecordId::from(id), what.into(), Role::Both, stamp(NOW), day);
    workbook.record(Done::Promise, stamp(NOW), Record::Promise(Arc::new(promise)), false);
}

fn two_weeks_ago() -> Stamp {
    stamp(NOW) - chrono::Duration::days(14)
}

/// A sitting with an exercise, with a table of days.
pub fn days(workbook: &mut Workbook, exercise: &str, field: &str, noted: &[(&str, &str)]) {
    let id = RecordId::from(format!("days-{exercise}").as_str());
    let day = today().plus(-60);
    let mut sitting = Sitting::begun(id, NodeId::from(exercise), two_weeks_ago(), day);
    let rows = noted.iter().map(|(date, what)| {
        let mut row = TableRow::blank(date);
        row.cells.insert("day".to_owned(), Answer::Date(Day::parse(date)));
        row.cells.insert("what".to_owned(), Answer::Line((*what).into()));
        row
    });
    sitting.answers.insert(field.to_owned(), Answer::Table(rows.collect()));
    for field in ["morning", "person", "after"] {
        sitting.answers.insert(field.to_owned(), Answer::Line("A walk.".into()));
    }
    sitting.shared = exercise == "forg.t7";
    workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(sitting)), false);
}

pub fn sliders(workbook: &mut Workbook, day: Day) {
    let id = RecordId::from("sliders");
    let mut sitting = Sitting::begun(id, NodeId::from("forg.h3"), two_weeks_ago(), day);
    for field in ["soft", "payback"] {
        sitting.answers.insert(field.to_owned(), Answer::Scale(Some(4)));
    }
    sitting.answers.insert("noticed".to_owned(), Answer::Line("I slept.".into()));
    workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(sitting)), false);
}

pub fn finish_forgiveness(workbook: &mut Workbook, guide: &Guide, role: Role, day: Day) {
    let stage = guide.stage(&NodeId::from("forgiveness")).unwrap();
    for step in stage.steps.iter().filter(|step| step.role.speaks_to(Some(role))) {
        workbook.toggle(&step.id, Whose::default(), stamp(NOW), day);
    }
}

/// Somebody for whom everything that can be due is due.
pub fn everything_due() -> Workbook {
    let mut workbook = begun(Role::Hurt);
    promise(&mut workbook, "a", "Say when I leave work, and be home by then.", today());
    promise(&mut workbook, "b", "Show the bank letters.", today());
    promise(&mut workbook, "c", "Book the first hour with the counsellor.", today().plus(-2));
    days(&mut workbook, "maint.a2", "dates", &[("2024-11-27", "The day I found out.")]);
    sliders(&mut workbook, today().plus(-40));
    finish_forgiveness(&mut workbook, &guide(), Role::Hurt, today().plus(-35));
    workbook
}

#[test]
fn everything_that_is_due_is_in_view_at_eighty_columns() {
    check(
        &Play::of(everything_due(), 80, 24),
        expect![[r#"
              Today                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Welcome back. Everything is where you left it.
            ▸ · Near, on Fri 27 Nov: a day of your own                    your plan
              ○ Say when I leave work, and be home by then.                   today
              ○ Show the bank letters.                                        today
                and 5 more
              ~ I was away: close those days

              ONE SMALL THING
              ┃ Read: The next days, if you share a home
                Steady first · 2 min · for a change · a another
              IF YOU WANT TO
              ○ How are you right now?                                            p
              ○ The pulse of the week: 6 short questions                      2 min
              ✎ Describe the place where you will sleep tonight: the light, the
                sounds, the things within reach.
              ✎ Write freely                                                      w
              YOU ARE HERE
              9●─────1──────2──────3──────4──────5──────6──────7                   ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   x not today   a another   p pulse   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn everything_that_is_due_has_air_in_a_large_window() {
    check(
        &Play::of(everything_due(), 120, 40),
        expect![[r#"
              Today                                                                                             Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

              Welcome back. Everything is where you left it.                              STEADY FIRST
                                                                                          First comes today: food, sleep, one kind
            ▸ · Near, on Fri 27 Nov: a day of your own                    your plan       person, and a way to stop a talk that
              ○ Say when I leave work, and be home by then.                   today       gets too hot. Nothing big has to be
              ○ Show the bank letters.                                        today       decided now. You set the pace.
                and 5 more
              ~ I was away: close those days                                              THREE GOOD ENDINGS
                                                                                          Rebuild. Wait. Part with care.
              ONE SMALL THING
              ┃ Read: The next days, if you share a home
                Steady first · 2 min · for a change · a another

              IF YOU WANT TO
              ○ How are you right now?                                            p
              ○ The pulse of the week: 6 short questions                      2 min
              ✎ Describe the place where you will sleep tonight: the light, the
                sounds, the things within reach.
              ✎ Write freely                                                      w

              YOU ARE HERE
              9●─────1──────2──────3──────4──────5──────6──────7
              Steady first. Nothing here has to be finished.
              9 Steady first   1 Responsibility   2 The joint plan   3 Consistency
              4 Communication   5 Reconnection   6 Trained help   7 Forgiveness
              8 Growth   M The time after

              Journal   Plan   Talks   Look back   Settings
              ? Questions and answers                                             A
              ! Help, and who to call                                             H






            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   x not today   a another   p pulse   J journal   P plan   w write   / find   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn everything_that_is_due_can_be_reached_in_a_small_window() {
    check(
        &Play::of(everything_due(), 50, 16),
        expect![[r#"
              Today
            ──────────────────────────────────────────────────
              Welcome back. Everything is where you left it.
            ▸ · Near, on Fri 27 Nov: a day of you…  your plan
              ○ Say when I leave work, and be home by…  today
              ○ Show the bank letters.                  today
                and 5 more
              ~ I was away: close those days

              ONE SMALL THING
              ┃ Read: The next days, if you share a home
                2 min · a another · x not today
              IF YOU WANT TO
              ○ How are you right now?                      p↓
            ──────────────────────────────────────────────────
              Enter open   x not today   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn nothing_due_in_a_large_window_is_a_calm_page() {
    check(
        &Play::of(welcomed(Some(Role::Broke)), 120, 40),
        expect![[r#"
              Today                                                                                             Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

              Good evening.                                                               STEADY FIRST
                                                                                          First, do no more harm. End what must
              ONE SMALL THING                                                             end, stop hiding things, and help the
            ▸ ┃ Read: When a wave comes                                                   days grow calm. Your partner sets the
              ┃ How to get through the minutes in which it all comes at once.             pace. Find support for yourself in
                Steady first · 2 min · a another                                          someone who is not your partner.

              IF YOU WANT TO                                                              THREE GOOD ENDINGS
              ○ How are you right now?                                            p       Rebuild. Wait. Part with care.
              ✎ What have you done today that made things calmer, and what made
                things worse?
              ✎ Write freely                                                      w

              YOU ARE HERE
              9●─────1──────2──────3──────4──────5──────6──────7
              Steady first. Nothing here has to be finished.
              9 Steady first   1 Responsibility   2 The joint plan   3 Consistency
              4 Communication   5 Reconnection   6 Trained help   7 Forgiveness
              8 Growth   M The time after

              Journal   Plan   Talks   Look back   Settings
              ? Questions and answers                                             A
              ! Help, and who to call                                             H












            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   x not today   a another   p pulse   J journal   P plan   w write   / find   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_daily_loop_takes_at_most_twelve_keys_and_keeps_everything() {
    let mut play = Play::as_role(Role::Hurt);
    assert!(
        play.app.workbook().lists == trust_guide::domain::kinds::Lists::default(),
        "looking at Today keeps nothing"
    );
    // The pulse; the page that is offered, read to its end, which is enough; one line; close.
    let keys = "p 6 <enter> <enter> <enter> <enter> <esc> w <esc> q";
    assert!(keys.split(' ').count() <= 12);
    for key in keys.split(' ') {
        if key == "<esc>" && play.screen().contains("Journal") {
            play.keys("The kettle, and her hand on it.");
        }
        play.keys(key);
    }
    assert!(play.world.left);
    let kept = play.world.saved.last().unwrap();
    let pulse = kept.pulses.at(0).unwrap();
    assert_eq!(pulse.answers.get(Pulse::NOW), Some(&6));
    assert!(kept.is_ticked(&NodeId::from("steady.today.hurt")), "{}", play.screen());
    let entry = kept.journal.at(0).unwrap();
    assert_eq!(&*entry.body, "The kettle, and her hand on it.");
    let whole = play.app.workbook();
    assert_eq!(
        (&whole.ticks, &whole.offers, &whole.pulses),
        (&kept.ticks, &kept.offers, &kept.pulses)
    );
}

#[test]
fn not_today_hides_a_row_until_tomorrow_and_can_be_undone() {
    let mut workbook = begun(Role::Hurt);
    promise(&mut workbook, "a", "Show the bank letters.", today());
    let mut play = Play::of(workbook, 80, 24);
    let whole = play.screen();
    // Each one's part of the promise, the pulse, the pulse of the week, the small thing and the prompt.
    for gone in [
        "┃ ○ Show the bank letters.",
        "Show the bank",
        "ONE SMALL THING",
        "How are you right now",
        "pulse of the week",
    ] {
        assert!(play.screen().contains(gone), "{}", play.screen());
        play.keys("x");
        assert!(!play.screen().contains(gone), "{}", play.screen());
        assert!(play.screen().contains("Not today. u brings it back"), "{}", play.screen());
    }
    play.keys("x");
    let bare = play.screen();
    assert!(bare.contains("▸ ✎ Write freely"), "{bare}");
    assert_eq!(play.app.workbook().promises.at(0).unwrap().state, PromiseState::Open);
    play.keys("x");
    assert!(play.screen().contains("never has to be done"), "{}", play.screen());

    let kept = play.world.saved.last().unwrap().clone();
    play.keys("uuuuuu");
    // What was taken back is told above the keys.
    let body = |screen: &str| screen.lines().skip(2).take(18).collect::<Vec<_>>().join("\n");
    let lines = |screen: &str| body(screen).replace(['▸', '↓', ' '], "");
    assert_eq!(lines(&play.screen()), lines(&whole));

    let mut again = Play::of(kept.clone(), 80, 24);
    assert!(!again.screen().contains("Show the bank"), "a restart keeps it hidden");
    again.world.now = stamp("2026-11-24T03:50:00+01:00");
    again.keys("<c-l>");
    assert!(!again.screen().contains("Show the bank"), "the night belongs to the day before");
    again.world.now = stamp("2026-11-24T08:00:00+01:00");
    again.keys("<c-l>");
    assert!(again.screen().contains("Show the bank"), "{}", again.screen());
    assert!(again.screen().contains("How are you right now"), "{}", again.screen());
}

#[test]
fn what_was_put_off_or_offered_is_no_day_that_somebody_came() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("xx");
    assert!(!play.app.workbook().put_off.is_empty());
    play.resize(120, 40);
    assert!(!play.screen().contains("you were here"), "{}", play.screen());
}

#[test]
fn another_prompt_is_one_key_away_and_the_first_does_not_come_back_today() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("jj");
    let mut seen = vec![prompt(&play)];
    for _ in 0..10 {
        play.keys("a");
        let next = prompt(&play);
        assert!(!seen.contains(&next), "{next}");
        seen.push(next);
    }
    let again = Play::of(play.world.saved.last().unwrap().clone(), 80, 24);
    assert_eq!(Some(&prompt(&again)), seen.last(), "after a restart it is the same");
}

/// The first line of the prompt of the day.
fn prompt(play: &Play) -> String {
    let screen = play.screen();
    let line = screen.lines().find(|line| line.contains("✎")).unwrap();
    line.trim_start_matches(['▸', ' ', '✎']).trim().to_owned()
}

#[test]
fn looking_round_and_leaving_writes_nothing_and_shows_the_same_prompt() {
    let mut play = Play::of(everything_due(), 80, 24);
    let before = play.app.workbook().clone();
    let first = prompt(&play);
    play.keys("jjjjkk<tab>H<esc>9<esc>J0pJ0");
    assert_eq!(prompt(&play), first);
    assert_eq!(play.app.workbook(), &before);
    assert!(play.world.saved.is_empty());
}

#[test]
fn a_prompt_that_was_written_from_says_so() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("jj<enter>A line.<esc>");
    assert!(play.screen().contains("▸ ✓ "), "{}", play.screen());
    assert_ne!(play.app.workbook().journal.at(0).unwrap().prompt, None);
    assert_ne!(play.app.workbook().journal.at(0).unwrap().mode, WritingMode::Today);
}

#[test]
fn today_reads_the_same_in_dark_light_and_mono() {
    use trust_guide::ui::{Depth, Theme};
    let screens = [(true, Depth::Full), (false, Depth::Full), (true, Depth::Mono)].map(|theme| {
        let mut play = Play::of(everything_due(), 80, 24);
        play.app.set_theme(Theme { dark: theme.0, depth: theme.1 });
        play.keys("<c-l>").screen()
    });
    assert_eq!(screens[0], screens[1]);
    assert_eq!(screens[0], screens[2]);
}

#[test]
fn the_pulse_of_another_day_is_not_that_of_today() {
    let mut workbook = begun(Role::Hurt);
    let yesterday = today().plus(-1);
    let id = Pulse::id_of(PulseKind::Day, Some(Role::Hurt), yesterday);
    let mut pulse = Pulse::taken(id, PulseKind::Day, Some(Role::Hurt), stamp(NOW), yesterday);
    pulse.answers.insert(Pulse::NOW.to_owned(), 2);
    workbook.record(Done::Pulse, stamp(NOW), Record::Pulse(Arc::new(pulse)), false);
    assert!(Play::of(workbook, 80, 24).screen().contains("How are you right now?"));
}
